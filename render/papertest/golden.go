package papertest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Golden compares a text with a file of testdata, which -update writes again.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) == got {
		return
	}
	t.Errorf("%s differs (go test -update rewrites it):\n%s", path, firstDifferences(string(want), got))
	os.WriteFile(filepath.Join(t.ArtifactDir(), filepath.Base(name)), []byte(got), 0o644)
}

// firstDifferences are the lines of want and got that are not in the other.
func firstDifferences(want, got string) string {
	const shown = 4
	var b strings.Builder
	only := func(sign, a, other string) {
		there := strings.Split(other, "\n")
		n := 0
		for line := range strings.SplitSeq(a, "\n") {
			if !slices.Contains(there, line) && n < shown {
				fmt.Fprintln(&b, sign, line)
				n++
			}
		}
	}
	only("-", want, got)
	only("+", got, want)
	return b.String()
}

// Items are the marks of a page.
func Items(p layout.Page) string {
	var b strings.Builder
	for _, it := range p.Items {
		fmt.Fprintf(&b, "%5s %5s %5s %5s  %s\n", MM(it.X), MM(it.Y), MM(it.W), MM(it.H), Mark(it))
	}
	return b.String()
}

// Mark is a mark of a page in one line: its role, its face, its words.
func Mark(it layout.Item) string {
	role := "artifact"
	if it.Node != nil {
		role = it.Node.Role.String()
	}
	if it.Node != nil && it.Node.Role == doc.Group {
		role = "run"
	}
	if it.Draw != nil {
		return role + " drawing"
	}
	face := map[fonts.Face]string{fonts.Regular: "regular", fonts.Bold: "bold", fonts.ExtraBold: "extra"}[it.Face]
	return fmt.Sprintf("%s %s %v %q", role, face, float64(it.Size)/1000, it.Text)
}

// MM is a length in millimetres, to a tenth.
func MM(u layout.Um) string { return fmt.Sprintf("%.1f", float64(u)/1000) }

// Header is what the file says beside its tree.
func Header(d *pdftest.Doc) string {
	var b strings.Builder
	fmt.Fprintf(&b, "lang %s title %q pages %d\n", d.Lang, d.Title, d.Pages)
	for _, s := range d.Outline {
		fmt.Fprintf(&b, "bookmark %q\n", s)
	}
	for _, l := range d.Links {
		fmt.Fprintf(&b, "link %s %q\n", l.URI, l.Contents)
	}
	return b.String()
}

// ByID is the place of an id, which must be there.
func ByID(t testing.TB, lieux []lieu.Lieu, id string) lieu.Lieu {
	t.Helper()
	i := slices.IndexFunc(lieux, func(l lieu.Lieu) bool { return l.Id == id })
	if i < 0 {
		t.Fatalf("no place %s in the example", id)
	}
	return lieux[i]
}
