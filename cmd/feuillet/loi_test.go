package main

import (
	"bytes"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render/papiers"
)

// documented is a command line of the README or of the documentation.
var documented = regexp.MustCompile(`(?m)^ *(?:(?:\./)?feuillet|go run \./cmd/feuillet) ([a-z-]+)(| .*)$`)

// A command of the README is typed by who just built the program, in its folder.
func TestTheReadmeIsForWhoJustBuiltIt(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if bare := regexp.MustCompile(`(?m)^ *feuillet .*$`).FindString(string(b)); bare != "" {
		t.Errorf("« %s » is not found by a shell: write ./feuillet", bare)
	}
	if n := strings.Count(string(b), "\n./feuillet "); n < 8 {
		t.Errorf("only %d commands", n)
	}
}

// commandLines are the documented commands that make a paper.
func commandLines(t *testing.T) [][]string {
	t.Helper()
	fichiers, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	papers := map[string]bool{}
	for _, p := range papiers.Papiers() {
		papers[p.Nom] = true
	}
	var out [][]string
	seen := map[string]bool{}
	for _, f := range append(fichiers, "../../README.md") {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range documented.FindAllStringSubmatch(string(b), -1) {
			line, _, _ := strings.Cut(m[2], " #")
			if args := append([]string{m[1]}, words(line)...); papers[m[1]] && !seen[m[0]] {
				seen[m[0]] = true
				out = append(out, args)
			}
		}
	}
	return out
}

// words cuts a command line as a shell does, with double quotes alone.
func words(line string) []string {
	var out []string
	for i, s := range strings.Split(line, `"`) {
		if i%2 == 1 {
			out[len(out)-1] += s
			continue
		}
		out = append(out, strings.Fields(s)...)
		if strings.HasSuffix(s, " ") || s == "" {
			out = append(out, "")
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// query writes a command line as the query that a page would have: flags are
// keys, but those that say where papers are written.
func query(args []string) string {
	v := url.Values{}
	for i := 1; i < len(args); i++ {
		nom, valeur, ok := strings.Cut(strings.TrimPrefix(args[i], "--"), "=")
		if !ok && i+1 < len(args) && !strings.HasPrefix(args[i+1], "--") {
			i++
			valeur = args[i]
		} else if !ok {
			valeur = "oui"
		}
		if nom != "sortie" && nom != "exemple" && nom != "base" && nom != "modele" && nom != "en" {
			v.Add(nom, valeur)
		}
	}
	return args[0] + "?" + v.Encode()
}

// files are the contents of a folder, by name.
func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err == nil {
			out[name], err = os.ReadFile(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// The law of the two fronts: a documented command and its query give the same
// bytes, or the same refusal.
func TestACommandAndItsQueryGiveTheSameBytes(t *testing.T) {
	jour := time.Date(2026, 11, 22, 15, 4, 5, 0, time.UTC)
	base := filepath.Join(t.TempDir(), "b.db")
	lancer := func(args ...string) (int, string) {
		var dit bytes.Buffer
		a := &app{out: &dit, err: &dit, env: func(string) string { return "" }, jour: jour}
		return a.run(t.Context(), args), dit.String()
	}
	if code, dit := lancer("importer", "--base", base, "testdata/documentation.csv"); code != fait {
		t.Fatal(dit)
	}
	if code, dit := lancer("selection", "enregistrer", "samedi", "--ouvert", "samedi", "--base", base); code != fait {
		t.Fatal(dit)
	}
	w, err := atelier.Open(t.Context(), base, store.Lecture, atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	made := 0
	for _, args := range commandLines(t) {
		par, page := t.TempDir(), t.TempDir()
		args = slices.DeleteFunc(slices.Clone(args), func(s string) bool { return s == "--exemple" })
		if i := slices.Index(args, "--sortie"); i >= 0 {
			args = slices.Delete(args, i, i+2)
		}
		if slices.Contains(args, "--modele") {
			continue // a folder of one computer, which no query names
		}
		if args[0] == "controle" { // told on the screen unless its page is asked for
			args = append(args, "--en", "pdf")
		}
		code, dit := lancer(append(args, "--base", base, "--sortie", par)...)
		d, err := w.Lire(query(args))
		if err == nil {
			_, err = w.Imprimer(t.Context(), d, atelier.Destination{Chemin: page, Sortie: atelier.Sorties()[0]},
				func(atelier.Evenement) {})
		}
		if (err != nil) != (code == mauvaisUsage) {
			t.Errorf("%v: exit code %d, the query %s gives %v\n%s", args, code, query(args), err, dit)
			continue
		}
		want, got := files(t, par), files(t, page)
		if !maps.EqualFunc(want, got, bytes.Equal) {
			t.Errorf("%v: the command made %v, the query %s made %v", args, slices.Sorted(maps.Keys(want)), d,
				slices.Sorted(maps.Keys(got)))
		}
		made += len(want)
	}
	if made < 15 {
		t.Errorf("only %d papers were compared", made)
	}
}
