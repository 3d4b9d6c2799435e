package render_test

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

// What a sheet is, in two texts that show a change for what it is: where each
// mark stands, and what a screen reader finds in the bytes.
func TestGolden(t *testing.T) {
	lieux, e, m := exemple(t)
	for _, c := range []struct{ name, id string }{
		{"riche", "Exemple_1"},
		{"pauvre", "Exemple_33"},
		{"bus", "Exemple_34"},
		{"nom-long", "Exemple_8"},
		{"reserve", "Exemple_9"},
		{"horaires-du-texte", "Exemple_54"},
		{"identifiant-fusionne", "Exemple_12__Exemple-Points-CAF_3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := une(t, parId(t, lieux, c.id), e, m)
			d := lue(t, f)
			golden(t, filepath.Join(c.name, "pages.txt"), pages(f))
			golden(t, filepath.Join(c.name, "tags.txt"), header(d)+d.Tags())
		})
	}
}

// The local notice of a place stands with its hours, or alone; in a directory too.
func TestNotice(t *testing.T) {
	lieux, e, m := exemple(t)
	for _, c := range []struct{ name, id string }{{"avis", "Exemple_1"}, {"avis-sans-heures", "Exemple_33"}} {
		l := parId(t, lieux, c.id)
		l.Avis = "Fermé jusqu'au 4 janvier : allez à la mairie."
		f := une(t, l, e, m)
		golden(t, filepath.Join(c.name, "tags.txt"), header(lue(t, f))+lue(t, f).Tags())
	}
}

func golden(t *testing.T, name, got string) {
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
	t.Errorf("%s differs (go test ./render -update rewrites it):\n%s", path, firstDifferences(string(want), got))
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

// pages says where each mark stands, to a tenth of a millimetre.
func pages(f sheet) string {
	var b strings.Builder
	fmt.Fprintf(&b, "page %s x %s, letters %d, air %d, given up %s\n", mm(f.Page.W), mm(f.Page.H), f.Ajustement.Scale, f.Ajustement.Air, steps(f.Ajustement.Steps))
	for _, v := range f.Avis {
		fmt.Fprintf(&b, "notice %q loss %v\n", v.Texte, v.Perte)
	}
	return b.String() + items(f.Page)
}

// items are the marks of a page.
func items(p layout.Page) string {
	var b strings.Builder
	for _, it := range p.Items {
		fmt.Fprintf(&b, "%5s %5s %5s %5s  %s\n", mm(it.X), mm(it.Y), mm(it.W), mm(it.H), mark(it))
	}
	return b.String()
}

func mark(it layout.Item) string {
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

func mm(u layout.Um) string { return fmt.Sprintf("%.1f", float64(u)/1000) }

func steps(list []layout.Step) string {
	verbs := map[layout.Do]string{layout.Hide: "hide", layout.Shorten: "shorten", layout.Tighten: "tighten", layout.Reduce: "reduce", layout.Shrink: "shrink"}
	var out []string
	for _, s := range list {
		out = append(out, strings.TrimSpace(verbs[s.Do]+" "+s.Name))
	}
	return fmt.Sprint(out)
}

// header is what the file says beside its tree.
func header(d *pdftest.Doc) string {
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

func parId(t testing.TB, lieux []lieu.Lieu, id string) lieu.Lieu {
	t.Helper()
	i := slices.IndexFunc(lieux, func(l lieu.Lieu) bool { return l.Id == id })
	if i < 0 {
		t.Fatalf("no place %s in the example", id)
	}
	return lieux[i]
}
