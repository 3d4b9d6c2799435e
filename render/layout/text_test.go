package layout_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// capital finds a part of a name that begins with one, before its apostrophe or after it.
var capital = regexp.MustCompile(`(?:^|['’])\p{Lu}`)

// breaks says where the lines of a text may break, and no more: after spaces,
// and after a hyphen or a slash between letters, save in a proper name.
func breaks(text string) []string {
	r := []rune(text)
	out := []string{""}
	for i := range r {
		spaced := i > 0 && r[i-1] == ' ' && r[i] != ' '
		hyphen := i > 1 && strings.ContainsRune("-/", r[i-1]) && unicode.IsLetter(r[i-2]) && unicode.IsLetter(r[i])
		if spaced || hyphen && (r[i-1] == '/' || !named(r, i)) {
			out = append(out, "")
		}
		out[len(out)-1] += string(r[i])
	}
	return out
}

// named reports that i is in a proper name.
func named(r []rune, i int) bool {
	from, to := i, i
	in := func(c rune) bool { return unicode.IsLetter(c) || strings.ContainsRune("-'’", c) }
	for from > 0 && in(r[from-1]) {
		from--
	}
	for to < len(r) && in(r[to]) {
		to++
	}
	parts := strings.Split(string(r[from:to]), "-")
	return capital.MatchString(parts[0]) && slices.ContainsFunc(parts[1:], capital.MatchString)
}

// A text is cut in one pass: where the plain rule cuts it, and each piece is as
// wide as it is alone, its last spaces told apart.
func FuzzChunks(f *testing.F) {
	for _, s := range []string{
		"Espace France services", " deux  espaces  ", "Saint-Médard-en-Jalles", "12-14 rue A/B - fin-",
		"l’œil – AVENUE, 05\u00a036", "→ Ta☎ Vo", "a- b -c d/e",
		"à L’Haÿ-les-Roses, peut-être Val-d'Oise/Centre-Val de Loire", "Rendez-vous",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s = strings.ToValidUTF8(s, "?"); s == "" || len(s) > 80 { // no name is longer
			return
		}
		want := breaks(s)
		got := layout.Chunks(fonts.Bold, s)
		for i, c := range got {
			adv := fonts.Bold.Advance(c.Text)
			if len(got) != len(want) || c.Text != want[i] || c.Adv != adv ||
				c.Trail != adv-fonts.Bold.Advance(strings.TrimRight(c.Text, " ")) {
				t.Fatalf("%q: %+v, want %q", s, got, want)
			}
		}
	})
}

// entry is a place as a directory shows it.
func entry() *doc.Node {
	icon := &doc.Drawing{W: 24, H: 24, Paths: []doc.Path{{Pen: 2,
		Segs: []doc.Seg{{Op: doc.MoveTo}, {Op: doc.LineTo, V: [6]int{24, 24}}}}}}
	right := doc.Box("stack", doc.Text(doc.H3, "nom", "Espace France services de Valbrune-sur-Brune"),
		doc.Text(doc.P, "", "4 bis rue de la République, 99120 Valbrune-sur-Brune"),
		doc.Elem(doc.P, "", doc.Text(doc.Group, "", "Du lundi au vendredi : "),
			doc.Text(doc.Span, "nom", "9\u00a0h–12\u00a0h et 14\u00a0h–17\u00a0h 30")),
		doc.Text(doc.P, "", "Des conseillers vous aident gratuitement dans vos démarches en ligne, sur rendez-vous ou non."))
	list := doc.Elem(doc.L, "wrap")
	for _, word := range []string{"Ordinateur", "Démarches", "Impôts", "Courriels"} {
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "aide", &doc.Node{Role: doc.Artifact, Style: "icone", Draw: icon},
			doc.Text(doc.LBody, "fit", word)))
	}
	right.Kids = append(right.Kids, list)
	return doc.Elem(doc.Sect, "entree", doc.Text(doc.P, "numero", "12"), right)
}

func entrySheet() layout.Sheet {
	mm, ink := layout.MM, &doc.Color{R: 22, G: 22, B: 22}
	return layout.Sheet{W: mm(210), H: mm(297), Scales: layout.Range{Min: 700, Max: 1500},
		Airs: layout.Range{Min: 500, Max: 2000}, Styles: map[string]*layout.Style{
			"page": {Size: layout.Size{Base: 12000, Min: 11000, Max: 14000}, Color: ink, Leading: 1300, Gap: mm(2),
				Airy: true},
			"entree": {Dir: layout.Row, Gap: mm(3), Line: ink, Pen: mm(0.2), Under: true, Pad: layout.Edges{Bottom: mm(2)}},
			"numero": {Face: fonts.ExtraBold, Size: layout.Size{Base: 11000}, Fill: ink, Radius: mm(1.2),
				Width: layout.Size{Base: int(mm(9))}},
			"nom":   {Face: fonts.Bold, Size: layout.Size{Base: 14000, Min: 12000, Max: 18000}},
			"wrap":  {Dir: layout.Wrap, Gap: mm(4)},
			"aide":  {Dir: layout.Row, Gap: mm(1)},
			"icone": {Width: layout.Size{Base: int(mm(4))}, Color: ink},
			"fit":   {Fit: true},
		}}
}

func BenchmarkBlock(b *testing.B) {
	sheet, n := entrySheet(), entry()
	b.Run("set", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sheet.Set(n, layout.MM(88), "page")
		}
	})
	b.Run("measure", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sheet.Measure(n, layout.MM(88), "page")
		}
	})
	b.Run("long word", func(b *testing.B) {
		word := doc.Text(doc.P, "", strings.Repeat("9\u00a0", 10_000))
		for b.Loop() {
			sheet.Measure(word, layout.MM(88), "page")
		}
	})
}

// A field that holds one word of a hundred thousand signs is read once at each line, not to
// its end at each sign: this would not end before the tests do.
func TestAWordWithoutEndIsSetAtOnce(t *testing.T) {
	sheet := entrySheet()
	for _, sign := range []string{"x", "É", "9\u00a0", "lundi,\u00a09\u00a0h\u00a0", "Saint-", "a@"} {
		word := strings.Repeat(sign, 100_000)
		var text strings.Builder
		for _, it := range sheet.Set(doc.Text(doc.P, "", word), layout.MM(88), "page").Items {
			text.WriteString(it.Text)
		}
		if bare := strings.NewReplacer("\u00a0", "", " ", ""); bare.Replace(text.String()) != bare.Replace(word) {
			t.Errorf("%.20q: %d signs set of %d", word, text.Len(), len(word))
		}
	}
}

// BenchmarkCompose searches the scale of a page that six entries do not fill.
func BenchmarkCompose(b *testing.B) {
	page := doc.Elem(doc.Document, "page")
	for range 6 {
		page.Kids = append(page.Kids, entry())
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := layout.Compose(page, entrySheet(),
			[]layout.Step{{Do: layout.Tighten}, {Do: layout.Shrink}}); err != nil {
			b.Fatal(err)
		}
	}
}

// A word that no line holds is cut where each line ends: no line is wider than its box, none
// would hold the next letter, and a space at the end of the word asks for no line.
func TestALongWordFillsItsLines(t *testing.T) {
	sheet, w := entrySheet(), layout.MM(40)
	for _, end := range []string{"", " ", "\u00a0· "} {
		for n := 60; n < 120; n++ {
			word := strings.Repeat("Wagonnet", n)[:n*3]
			items := sheet.Set(doc.Text(doc.P, "", word+end), w, "page").Items
			whole := ""
			for i, it := range items {
				line := strings.TrimRight(it.Text, " \u00a0·")
				whole += line
				wide := func(s string) layout.Um { return layout.Um(it.Face.Advance(s) * int(it.Size) * 127 / 360000) }
				if wide(line) > w {
					t.Errorf("%d letters and %q: line %d is %d µm wide of %d", len(word), end, i, wide(line), w)
				}
				if i+1 < len(items) && wide(line+items[i+1].Text[:1]) < w {
					t.Errorf("%d letters and %q: line %d has room for one more letter", len(word), end, i)
				}
			}
			if whole != word {
				t.Errorf("%d letters and %q: set %q", len(word), end, whole)
			}
		}
	}
}
