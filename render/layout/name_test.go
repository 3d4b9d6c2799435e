package layout_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// properNames are names that hyphens join, and words that they join.
var properNames = strings.Fields("Saint-Médard-en-Jalles Centre-Val L’Haÿ-les-Roses Val-d’Oise Pays-de-la-Loire " +
	"Île-de-France Beaumont-de-Lomagne-sur-Gimone-et-Arrats")

// setLines are the lines of a text at a width, in letters of 12 points.
func setLines(text string, w layout.Um) (out []string) {
	sheet := layout.Sheet{W: w, H: layout.MM(900),
		Styles: map[string]*layout.Style{"texte": {Size: layout.Size{Base: 12000}}}}
	for _, it := range sheet.Set(doc.Text(doc.P, "texte", text), w, "texte").Items {
		out = append(out, it.Text)
	}
	return out
}

// wide is the width of a text on one line.
func wide(text string) layout.Um {
	return layout.Pt(12).Um() * layout.Um(fonts.Regular.Advance(text)) / 1000
}

// No line ends inside a proper name that one line holds; one that none holds breaks at its
// hyphens, and no sign is changed for it.
func TestANameStandsOnOneLine(t *testing.T) {
	fill := strings.Fields("à la mairie de rendez-vous, (du) pour les habitants ; porte-à-porte et ateliers")
	cut := 0
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 5))
		var words []string
		for range 12 {
			words = append(words, fill[rnd.IntN(len(fill))], properNames[rnd.IntN(len(properNames))])
		}
		text, w := strings.Join(words, " "), layout.MM(float64(18+rnd.IntN(60)))
		lines := setLines(text, w)
		if got := strings.Join(lines, ""); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%d: other signs: %q", seed, got)
		}
		for i, l := range lines[:len(lines)-1] {
			l = l[strings.LastIndexByte(strings.TrimSpace(l), ' ')+1:]
			for _, name := range properNames {
				rest, inside := strings.CutPrefix(name, l)
				switch {
				case !inside || rest == "" || !strings.HasSuffix(l, "-"):
				case wide(name) <= w && strings.HasPrefix(lines[i+1], rest):
					t.Errorf("%d: %d µm: %q, then %q", seed, w, l, lines[i+1])
				default:
					cut++
				}
			}
		}
	}
	if cut == 0 {
		t.Error("no name was too long for its line")
	}
}

// Words that are tied part where no line holds them, before a word of them is broken.
func TestTiesGiveWayBeforeWords(t *testing.T) {
	text := "12\u00a0bis\u00a0boulevard Gambetta-Pasteur, 3\u00a0rue\u00a0de\u00a0l’Étang\u00a0?"
	for _, w := range []float64{22, 26, 30, 40} {
		for _, l := range setLines(strings.ReplaceAll(text, "boulevard ", "boulevard\u00a0"), layout.MM(w)) {
			for _, word := range strings.FieldsFunc(l, func(r rune) bool { return strings.ContainsRune(" \u00a0-,?", r) }) {
				if !strings.Contains("|12|bis|boulevard|Gambetta|Pasteur|3|rue|de|l’Étang|", "|"+word+"|") {
					t.Errorf("%g mm: %q", w, l)
				}
			}
			if strings.HasPrefix(l, "?") {
				t.Errorf("%g mm: a sign begins a line", w)
			}
		}
	}
}

// Type that grows to fill its page does not cut a name that its own size keeps whole.
func TestTypeDoesNotGrowOverAName(t *testing.T) {
	sheet := layout.Sheet{W: layout.MM(60), H: layout.MM(120), Scales: layout.Range{Min: 700, Max: 2000},
		Airs: layout.Range{Min: 1000, Max: 1000}, Styles: map[string]*layout.Style{
			"page": {Size: layout.Size{Base: 12000, Min: 8000, Max: 24000}, Leading: 1200}}}
	for text, whole := range map[string]bool{"Saint-Médard-en-Jalles": true,
		"Beaumont-de-Lomagne-sur-Gimone-et-Arrats": false} {
		page, fit, err := layout.Compose(doc.Elem(doc.Document, "page", doc.Text(doc.P, "", text)), sheet, nil)
		if err != nil {
			t.Fatal(err)
		}
		if whole != (len(page.Items) == 1) || whole && (fit.Scale <= 1000 || fit.Scale == 2000) {
			t.Errorf("%s: %d lines at %d thousandths", text, len(page.Items), fit.Scale)
		}
	}
}
