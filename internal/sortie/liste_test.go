package sortie_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/sortie"
)

// tables are what commands write, in each of their dialects.
var tables = map[string]string{
	"commas":          "id,nom\na,Banc\n",
	"a spreadsheet":   "\ufeffid;nom\r\na;Banc\r\n",
	"one column":      "id\na\n",
	"one, marked":     "\ufeffid\r\na\r\n",
	"titles alone":    "id,nom\n",
	"spaces in it":    "id,nom du lieu\na,b\n",
	"without its end": "id,nom",
}

// A CSV of ours says the same to who reads it, and is known as ours.
func TestACSVOfOursIsReplaced(t *testing.T) {
	for name, text := range tables {
		path := filepath.Join(t.TempDir(), "a.csv")
		for range 2 {
			if err := sortie.EcrireCSV(path, false, write(text)); err != nil && name != "without its end" {
				t.Errorf("%s: %v", name, err)
			}
		}
		b, _ := os.ReadFile(path)
		if got, want := rows(t, string(b)), rows(t, text); !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%s: reads %q, want %q", name, got, want)
		}
	}
}

func rows(t *testing.T, text string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	if strings.Contains(text, ";") {
		r.Comma = ';'
	}
	out, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return out
}

// Lines of JSON and texts of ours are known too; JSON stays JSON, however it is
// cut while it is written.
func TestATextOfOursIsReplaced(t *testing.T) {
	for _, text := range []string{"{\"id\":\"a\"}\n{\"id\":\"b\"}\n", "[\n{\"id\":\"a\"}\n]\n", "{\"type\":\"x\"}\n",
		"12 lieux\n\n- a\n"} {
		path := filepath.Join(t.TempDir(), "a.json")
		byByte := func(w io.Writer) error {
			for i := range len(text) {
				if n, err := io.WriteString(w, text[i:i+1]); n != 1 || err != nil {
					t.Fatal(n, err)
				}
			}
			return nil
		}
		for range 2 {
			if err := sortie.EcrireTexte(path, false, byByte); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
		b, _ := os.ReadFile(path)
		if strings.Join(strings.Fields(string(b)), "") != strings.Join(strings.Fields(text), "") {
			t.Errorf("%q is written for %q", b, text)
		}
		if text[0] != '{' && text[0] != '[' {
			continue
		}
		for d := json.NewDecoder(bytes.NewReader(b)); d.More(); {
			var v any
			if err := d.Decode(&v); err != nil {
				t.Fatalf("%q: %v", b, err)
			}
		}
	}
}

// What others made, or saved again, is never taken for ours.
func TestTablesOfOthersAreKept(t *testing.T) {
	for name, text := range map[string]string{
		"as we write it, without the mark": "id,nom\na,Banc\n",
		"all cells between quotes":         "\"id\",\"nom\"\n\"a\",\"Banc\"\n",
		"one column between quotes":        "\"id\"\n\"a\"\n",
		"a title that needs its quotes":    "id,\"nom, prénom\"\na,b\n",
		"no rows":                          "id,\"nom\"",
		"a blank at the end":               "12 lieux \n",
		"two blanks, as for Markdown":      "12 lieux  \n",
		"nothing":                          "",
		"the mark further on":              "a\nid,\"nom\"\n12 \t \n",
	} {
		path := filepath.Join(t.TempDir(), "a.csv")
		os.WriteFile(path, []byte(text), 0o600)
		if sortie.EcrireCSV(path, false, write("x\n")) == nil {
			t.Errorf("%s: replaced", name)
		}
		if b, _ := os.ReadFile(path); string(b) != text {
			t.Errorf("%s: now %q", name, b)
		}
		if err := sortie.EcrireCSV(path, true, write("x\n")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A fault of who writes leaves the file of before, even before its first line ends.
func TestAFaultInTheFirstLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	if err := sortie.EcrireCSV(path, false, write("id,nom\n")); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(path)
	err := sortie.EcrireCSV(path, false, func(w io.Writer) error { io.WriteString(w, "id"); return io.ErrClosedPipe })
	if after, _ := os.ReadFile(path); err == nil || string(after) != string(before) {
		t.Errorf("%v leaves %q", err, after)
	}
}
