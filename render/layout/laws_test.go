package layout_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// The laws of a page (see the notes of package layout) on random trees: each
// text stands once, in order, inside the page, over none of its siblings.
func TestLaws(t *testing.T) {
	for seed := range uint64(400) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		sheet := randomSheet(rnd)
		tree := doc.Elem(doc.Document, "page", randomKids(rnd, 3)...)
		page, _, err := layout.Compose(tree, sheet, []layout.Step{{Do: layout.Tighten}, {Do: layout.Shrink}})
		if err == layout.ErrTooLong {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if want, got := said(tree), set(page); want != got {
			t.Fatalf("seed %d: text\n got %q\nwant %q", seed, got, want)
		}
		for i, it := range page.Items {
			if it.X < 0 || it.Y < 0 || it.X+it.W > page.W+1 || it.Y+it.H > page.H {
				t.Fatalf("seed %d: item %d leaves the page: %+v", seed, i, it)
			}
			for _, other := range page.Items[:i] {
				if it.Text != "" && other.Text != "" && overlap(it, other) {
					t.Fatalf("seed %d: %q over %q", seed, it.Text, other.Text)
				}
			}
		}
		again, _, _ := layout.Compose(tree, sheet, []layout.Step{{Do: layout.Tighten}, {Do: layout.Shrink}})
		if !reflect.DeepEqual(page, again) {
			t.Fatalf("seed %d: two runs differ", seed)
		}
	}
}

func overlap(a, b layout.Item) bool {
	return a.X < b.X+b.W-2 && b.X < a.X+a.W-2 && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// said is the text of the tree without spaces: lines may break at any of them.
func said(n *doc.Node) string {
	s := n.Text
	for _, k := range n.Kids {
		s += said(k)
	}
	return strings.ReplaceAll(s, " ", "")
}

func set(p layout.Page) string {
	s := ""
	for _, it := range p.Items {
		s += it.Text
	}
	return strings.ReplaceAll(s, " ", "")
}

func randomSheet(rnd *rand.Rand) layout.Sheet {
	black := &doc.Color{}
	st := map[string]*layout.Style{
		"page": {Pad: layout.All(layout.MM(12)), MinH: layout.Size{Base: int(layout.MM(297))},
			Size: layout.Size{Base: 12000}, Color: black},
		"stack": {Gap: layout.MM(float64(rnd.IntN(5))), Airy: true, Pad: layout.All(layout.MM(float64(rnd.IntN(4)))),
			Fill: black},
		"row":  {Dir: layout.Row, Gap: layout.MM(3), Cross: layout.Align(rnd.IntN(3))},
		"wrap": {Dir: layout.Wrap, Gap: layout.MM(2)},
		"big": {Size: layout.Size{Base: 20000, Min: 9000, Max: 40000}, Face: fonts.ExtraBold,
			Align: layout.Align(rnd.IntN(3))},
		"small": {Size: layout.Size{Base: 11000, Min: 9000, Max: 14000}},
		"side":  {Width: layout.Size{Base: int(layout.MM(40))}},
		"fit":   {Fit: true},
	}
	return layout.Sheet{W: layout.MM(210), H: layout.MM(297), Styles: st, Scales: layout.Range{Min: 500, Max: 1600},
		Airs: layout.Range{Min: 300, Max: 3000}}
}

func randomKids(rnd *rand.Rand, depth int) []*doc.Node {
	var out []*doc.Node
	for range 1 + rnd.IntN(4) {
		switch kind := rnd.IntN(6); {
		case kind < 2 || depth == 0:
			out = append(out, doc.Text(doc.P, []string{"big", "small", ""}[rnd.IntN(3)], words(rnd)))
		case kind == 2:
			out = append(out, doc.Elem(doc.P, "small", doc.Text(doc.Group, "", words(rnd)+" "),
				doc.Text(doc.Span, "big", words(rnd))))
		default:
			out = append(out, doc.Box([]string{"stack", "row", "wrap", "side"}[rnd.IntN(4)], randomKids(rnd, depth-1)...))
		}
	}
	return out
}

func words(rnd *rand.Rand) string {
	var b strings.Builder
	for i := range 1 + rnd.IntN(20) {
		if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(strings.Repeat("mot-É’", 1+rnd.IntN(3)))
		if rnd.IntN(200) == 0 {
			b.WriteString(strings.Repeat("x", 500))
		}
	}
	return b.String()
}

// A page too long gives up what its ladder says, in order, and says so.
func TestLadder(t *testing.T) {
	long := doc.Text(doc.P, "small", strings.Repeat("longue phrase ", 500))
	long.Named("savoir", doc.Text(doc.P, "small", strings.Repeat("courte ", 200)), doc.Text(doc.P, "small", "Bref."))
	extra := doc.Text(doc.P, "small", strings.Repeat("rendez-vous ", 20))
	extra.Named("rendez_vous")
	fixed := doc.Box("side", doc.Text(doc.P, "", "x"))
	sheet := randomSheet(rand.New(rand.NewPCG(1, 1)))
	sheet.Styles["side"] = &layout.Style{MinH: layout.Size{Base: int(layout.MM(255))}}
	tree := doc.Elem(doc.Document, "page", fixed, long, extra)
	ladder := []layout.Step{{Do: layout.Hide, Name: "rendez_vous"}, {Do: layout.Shorten, Name: "savoir"},
		{Do: layout.Hide, Name: "absent"}, {Do: layout.Shrink}}
	page, fit, err := layout.Compose(tree, sheet, ladder)
	if err != nil {
		t.Fatal(err)
	}
	want := []layout.Step{{Do: layout.Hide, Name: "rendez_vous"}, {Do: layout.Shorten, Name: "savoir"},
		{Do: layout.Shorten, Name: "savoir"}}
	if fmt.Sprint(fit.Steps) != fmt.Sprint(want[:len(fit.Steps)]) || len(fit.Steps) < 2 {
		t.Errorf("steps %v, want the start of %v", fit.Steps, want)
	}
	if got := set(page); strings.Contains(got, "rendez-vous") || strings.Contains(got, "longue") {
		t.Errorf("hidden or shortened text is still there")
	}
	sheet.H = layout.MM(100)
	if _, _, err := layout.Compose(tree, sheet, ladder); err != layout.ErrTooLong {
		t.Errorf("error %v, want ErrTooLong", err)
	}
}

// A page gives up nothing for nothing: words beside a picture that is higher than they
// are stay, and so do those whose room a later step frees anyway.
func TestNothingGivenUpForNothing(t *testing.T) {
	sheet := randomSheet(rand.New(rand.NewPCG(1, 1)))
	sheet.Styles["row"] = &layout.Style{Dir: layout.Row}
	sheet.Styles["side"] = &layout.Style{MinH: layout.Size{Base: int(layout.MM(150))}}
	named := func(name, s string, shorter ...string) *doc.Node {
		var others []*doc.Node
		for _, o := range shorter {
			others = append(others, doc.Text(doc.P, "small", o))
		}
		return doc.Text(doc.P, "small", s).Named(name, others...)
	}
	tree := doc.Elem(doc.Document, "page",
		doc.Box("row", doc.Box("side", doc.Text(doc.P, "", "x")), named("beside", "à côté")),
		named("first", "d'abord"), named("short", strings.Repeat("longue phrase ", 900), "moins long", "court"))
	ladder := []layout.Step{{Do: layout.Tighten}, {Do: layout.Hide, Name: "beside"}, {Do: layout.Hide, Name: "first"},
		{Do: layout.Shorten, Name: "short"}, {Do: layout.Shrink}}
	page, fit, err := layout.Compose(tree, sheet, ladder)
	if err != nil {
		t.Fatal(err)
	}
	want := []layout.Step{{Do: layout.Tighten}, {Do: layout.Shorten, Name: "short"}}
	if fmt.Sprint(fit.Steps) != fmt.Sprint(want) || fit.Scale < 1000 {
		t.Errorf("gave up %v, letters at %d; want %v alone", fit.Steps, fit.Scale, want)
	}
	for _, s := range []string{"àcôté", "d'abord", "moinslong"} {
		if !strings.Contains(set(page), s) {
			t.Errorf("no %q in %q", s, set(page))
		}
	}
}

// Letters that were reduced for nothing are large again, and set in the lines of their size:
// those of a column that is shorter than the one beside it, which another step made hold.
func TestNoLettersReducedForNothing(t *testing.T) {
	sheet := randomSheet(rand.New(rand.NewPCG(1, 1)))
	sheet.Styles["row"] = &layout.Style{Dir: layout.Row}
	for _, name := range []string{"left", "right"} {
		sheet.Styles[name] = &layout.Style{Size: layout.Size{Base: 20000, Min: 12000}}
	}
	tree := doc.Elem(doc.Document, "page", doc.Box("row", doc.Text(doc.P, "left", "à gauche"),
		doc.Text(doc.P, "right", strings.Repeat("longue phrase ", 100))))
	page, fit, err := layout.Compose(tree, sheet, []layout.Step{{Do: layout.Tighten}, {Do: layout.Reduce, Name: "left"},
		{Do: layout.Reduce, Name: "right"}})
	if err != nil {
		t.Fatal(err)
	}
	want := []layout.Step{{Do: layout.Tighten}, {Do: layout.Reduce, Name: "right"}}
	if fmt.Sprint(fit.Steps) != fmt.Sprint(want) {
		t.Errorf("gave up %v, want %v", fit.Steps, want)
	}
	for _, it := range page.Items {
		if strings.HasPrefix(it.Text, "à") && it.Size < layout.Pt(20) {
			t.Errorf("%q at %d", it.Text, it.Size)
		}
	}
}

// A poor page is filled: type grows to its ceiling, then air.
func TestFill(t *testing.T) {
	sheet := randomSheet(rand.New(rand.NewPCG(2, 2)))
	sheet.Styles["stack"] = &layout.Style{Gap: layout.MM(4), Airy: true}
	tree := doc.Elem(doc.Document, "page", doc.Box("stack", doc.Text(doc.P, "big", "Mairie"),
		doc.Text(doc.P, "small", "Le bourg")))
	page, fit, err := layout.Compose(tree, sheet, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range page.Items {
		if it.Text == "Mairie" && it.Size < layout.Pt(31) {
			t.Errorf("size %d, want the style's growth", it.Size)
		}
	}
	if fit.Scale < 1580 || fit.Air < 2900 {
		t.Errorf("fit %+v, want the greatest scale and air", fit)
	}
}

func TestNoBreakInsideNumbers(t *testing.T) {
	sheet := randomSheet(rand.New(rand.NewPCG(3, 3)))
	sheet.Styles["narrow"] = &layout.Style{Width: layout.Size{Base: int(layout.MM(45))}}
	text := "Appelez le 05\u00a036\u00a049\u00a000\u00a012 de 9\u00a0h–12\u00a0h ou venez à Saint-Martin-du-Bois"
	tree := doc.Elem(doc.Document, "page", doc.Box("narrow", doc.Text(doc.P, "small", text)))
	page, _, err := layout.Compose(tree, sheet, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range page.Items {
		for _, whole := range []string{"05\u00a036\u00a049\u00a000\u00a012", "9\u00a0h–12\u00a0h"} {
			if strings.Contains(it.Text, whole[:2]) && strings.HasPrefix(whole, it.Text[max(0, len(it.Text)-2):]) {
				t.Errorf("line %q breaks %q", it.Text, whole)
			}
		}
	}
	if len(page.Items) < 3 {
		t.Errorf("%d lines, want three or more", len(page.Items))
	}
}

// A turned box sets its lines from the foot up, inside its strip; one that is
// too thick for its strip does not hold.
func TestTurned(t *testing.T) {
	mm := layout.MM
	sheet := func(size int) layout.Sheet {
		return layout.Sheet{W: mm(100), H: mm(100), Scales: layout.Range{Min: 1000, Max: 1000},
			Airs: layout.Range{Min: 1000, Max: 1000}, Styles: map[string]*layout.Style{
				"page": {Pad: layout.All(mm(10)), Size: layout.Size{Base: 12000}, Color: &doc.Color{}},
				"row":  {Dir: layout.Row},
				"strip": {Turn: mm(60), Pad: layout.All(mm(2)), Size: layout.Size{Base: size}, AtLeft: true, Line: &doc.Color{},
					Pen: 250, Dash: mm(1)},
			}}
	}
	strip := func() *doc.Node {
		return doc.Elem(doc.Sect, "strip", doc.Text(doc.P, "", "Aide avec Internet"), doc.Text(doc.P, "", "Valbrune"))
	}
	page, _, err := layout.Compose(doc.Elem(doc.Document, "page", doc.Box("row", strip(), strip(), strip(), strip())),
		sheet(12000), nil)
	if err != nil {
		t.Fatal(err)
	}
	var texts []layout.Item
	for _, it := range page.Items {
		if it.Text == "" {
			continue
		}
		texts = append(texts, it)
		if !it.Turned || it.Y < mm(12) || it.Y+it.H != mm(68) || it.Base <= it.X || it.Base >= it.X+it.W || it.H < it.W {
			t.Errorf("%q is not turned in its strip: %+v", it.Text, it)
		}
	}
	if len(texts) != 8 || texts[0].X+texts[0].W > texts[1].X || texts[1].X+texts[1].W > mm(30) || texts[2].X < mm(30) {
		t.Errorf("the lines do not stand side by side: %+v", texts)
	}
	if _, _, err := layout.Compose(doc.Elem(doc.Document, "page", doc.Box("row", strip(), strip(), strip(), strip())),
		sheet(26000), nil); err != layout.ErrTooLong {
		t.Errorf("a strip too thick: %v", err)
	}
}
