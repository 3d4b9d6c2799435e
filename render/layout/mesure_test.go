package layout_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// measured sets a text on a page so high, in millimetres, that may lengthen its lines.
func measured(t *testing.T, style layout.Style, words int, high float64) (layout.Page, layout.Fitted) {
	t.Helper()
	style.Size = layout.Size{Base: 10000}
	root := doc.Elem(doc.Document, "", doc.Text(doc.P, "texte", strings.Repeat("mots courts ", words)),
		doc.Text(doc.P, "texte", "Fin.").Named("fin"))
	sheet := layout.Sheet{W: layout.MM(178), H: layout.MM(high), Styles: map[string]*layout.Style{"texte": &style},
		Scales: layout.Range{Min: 1000, Max: 1000}, Airs: layout.Range{Min: 1000, Max: 1000}}
	p, fit, err := layout.Compose(root, sheet, []layout.Step{{Do: layout.Lengthen}, {Do: layout.Hide, Name: "fin"}})
	if err != nil {
		t.Fatal(err)
	}
	return p, fit
}

// longest is the most signs of a line.
func longest(p layout.Page) (n int) {
	for _, it := range p.Items {
		n = max(n, utf8.RuneCountInString(strings.TrimSpace(it.Text)))
	}
	return n
}

// No line is longer than the eye follows, however wide the page; a page that is full has
// longer ones rather than fewer words.
func TestLinesEndWhereTheyAreRead(t *testing.T) {
	p, fit := measured(t, layout.Style{}, 30, 100)
	if n := longest(p); n < 60 || n > 75 || fit.Long {
		t.Errorf("lines of %d signs, %+v", n, fit)
	}
	p, fit = measured(t, layout.Style{}, 30, 24)
	if n := longest(p); n < 90 || !fit.Long || len(fit.Steps) > 0 {
		t.Errorf("a full page has lines of %d signs, %+v", n, fit)
	}
}

// A text that folds stands in two columns, read one after the other, where that makes it
// lower; a short one does not.
func TestATextFolds(t *testing.T) {
	folds := layout.Style{Fold: true, Column: 2}
	p, _ := measured(t, folds, 30, 100)
	plain, _ := measured(t, layout.Style{}, 30, 100)
	last := func(p layout.Page) layout.Um { return p.Items[len(p.Items)-1].Y }
	if longest(p) > 60 || last(p) >= last(plain) {
		t.Errorf("lines of %d signs, %d µm high; %d on one column", longest(p), last(p), last(plain))
	}
	columns := map[layout.Um]int{}
	for _, it := range p.Items {
		columns[it.X]++
	}
	if len(columns) != 2 || p.Items[0].X != 0 || p.Items[len(p.Items)-2].X == 0 {
		t.Errorf("lines by column: %v", columns)
	}
	if p, _ := measured(t, folds, 5, 100); longest(p) < 55 {
		t.Errorf("a line of %d signs is folded", longest(p))
	}
}

// A text of a few lines parts between two sentences, so that each column begins one; not after
// a question, nor after a word that a point shortens; one of one sentence stands in one column.
func TestAFootPartsBetweenSentences(t *testing.T) {
	long := strings.Repeat("mots courts ", 7)
	for said, want := range map[string]string{
		"Une source " + long + "2.0. Papier fait par la mairie, " + long + "finir.":             "Papier",
		"Une source " + long + "finir. Dites-le à la mairie, 05\u00a055\u00a055, " + long + ".": "Dites-le",
		"Une source, au 3 av. Haute " + long + long + "05\u00a055\u00a055.":                     "",
		"Une erreur " + long + "ici\u00a0? Dites-le à la mairie, " + long + "finir.":            "",
		"Imprimé " + long + "finir. Source " + long + "finir. Papier " + long + "finir.":        "Papier",
	} {
		size := layout.Size{Base: 10000}
		sheet := layout.Sheet{W: layout.MM(178), H: layout.MM(100),
			Styles: map[string]*layout.Style{"pied": {Size: size, Fold: true}},
			Scales: layout.Range{Min: 1000, Max: 1000}, Airs: layout.Range{Min: 1000, Max: 1000}}
		p, _, err := layout.Compose(doc.Elem(doc.Document, "", doc.Text(doc.P, "pied", said)), sheet, nil)
		if err != nil {
			t.Fatal(err)
		}
		second := ""
		for _, it := range p.Items {
			if it.X > 0 && second == "" {
				second = it.Text
			}
		}
		if (want == "") != (second == "") || !strings.HasPrefix(second, want) {
			t.Errorf("%q: the second column begins with %q, want %q", said, second, want)
		}
	}
}

// A full page whose letters may be a little smaller pays for readable lines with its
// headings, and gives up no word more; where that is not enough, its lines are long.
func TestHeadingsPayForReadableLines(t *testing.T) {
	for _, c := range []struct {
		ease, high int
		long       bool
	}{{0, 38, true}, {700, 38, false}, {700, 28, true}} {
		head, text := layout.Size{Base: 30000, Min: 15000}, layout.Size{Base: 10000}
		sheet := layout.Sheet{W: layout.MM(178), H: layout.MM(float64(c.high)), Ease: c.ease,
			Styles: map[string]*layout.Style{"titre": {Size: head}, "texte": {Size: text}},
			Scales: layout.Range{Min: 500, Max: 1000}, Airs: layout.Range{Min: 1000, Max: 1000}}
		root := doc.Elem(doc.Document, "", doc.Text(doc.H1, "titre", "Titre"),
			doc.Text(doc.P, "texte", strings.Repeat("mots courts ", 30)))
		p, fit, err := layout.Compose(root, sheet, []layout.Step{{Do: layout.Lengthen}, {Do: layout.Shrink}})
		if err != nil {
			t.Fatal(err)
		}
		if fit.Long != c.long || c.long != (longest(p) > 75) || !c.long && len(fit.Steps) > 0 {
			t.Errorf("%+v: lines of %d signs, %+v", c, longest(p), fit)
		}
	}
}

// On a page that must have long lines, a text that they do not make lower keeps readable
// ones, in one column.
func TestLinesAreLongForSomething(t *testing.T) {
	size := layout.Size{Base: 10000}
	sheet := layout.Sheet{W: layout.MM(178), H: layout.MM(30),
		Styles: map[string]*layout.Style{"pied": {Size: size, Fold: true}, "texte": {Size: size}},
		Scales: layout.Range{Min: 1000, Max: 1000}, Airs: layout.Range{Min: 1000, Max: 1000}}
	root := doc.Elem(doc.Document, "", doc.Text(doc.P, "texte", strings.Repeat("mots courts ", 30)),
		doc.Text(doc.P, "pied", strings.Repeat("bas court ", 12)))
	p, fit, err := layout.Compose(root, sheet, []layout.Step{{Do: layout.Lengthen}})
	if err != nil || !fit.Long {
		t.Fatalf("%+v, %v", fit, err)
	}
	var foot []string
	for _, it := range p.Items {
		if strings.HasPrefix(it.Text, "bas") {
			foot = append(foot, it.Text)
			if n := utf8.RuneCountInString(strings.TrimSpace(it.Text)); n > 75 || it.X > 0 {
				t.Errorf("%d signs from %d: %q", n, it.X, it.Text)
			}
		}
	}
	if len(foot) != 2 || longest(p) < 90 {
		t.Errorf("foot %q, lines of %d", foot, longest(p))
	}
}
