package layout_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// randomPart is a part of random groups: a heading kept with its first entry,
// entries of which some are taller than a column, a head that comes back.
func randomPart(rnd *rand.Rand) (*layout.Part, []*doc.Node) {
	sheet := randomSheet(rnd)
	sheet.Styles["again"] = &layout.Style{Size: layout.Size{Base: 9000}}
	sheet.Styles["phone"] = &layout.Style{Size: layout.Size{Base: 11000}, Seam: true}
	mm := layout.MM
	p := &layout.Part{Columns: 1 + rnd.IntN(3), Gap: mm(6), W: mm(210), H: mm(200 + float64(rnd.IntN(97))),
		Area: layout.Edges{Top: mm(20), Right: mm(15), Bottom: mm(20), Left: mm(15)}}
	if rnd.IntN(2) == 0 {
		p.Step = mm(5.5)
	}
	var nodes []*doc.Node
	add := func(n *doc.Node, into *[]layout.Block, w layout.Um) *layout.Block {
		nodes = append(nodes, n)
		*into = append(*into, sheet.Set(n, w, "page"))
		return &(*into)[len(*into)-1]
	}
	if rnd.IntN(2) == 0 {
		add(doc.Text(doc.H1, "big", words(rnd)), &p.Intro, p.W-mm(30))
	}
	for range 1 + rnd.IntN(12) {
		title := words(rnd)
		head := add(doc.Text(doc.H2, "big", title), &p.Body, p.Width())
		head.Keep, head.Loose, head.Label, head.Air = true, rnd.IntN(2) == 0, title, mm(5)
		again := sheet.Set(doc.Text(doc.Artifact, "again", "suite"), p.Width(), "page").Artifact()
		for range 1 + rnd.IntN(6) {
			kids := randomKids(rnd, 0) // paragraphs: what a box does with its kids is the business of TestLaws
			if rnd.IntN(25) == 0 {
				kids = append(kids, doc.Text(doc.P, "small", strings.Repeat("fort longue entrée ", 500)))
			}
			if rnd.IntN(3) == 0 {
				kids[0] = doc.Text(doc.P, "phone", words(rnd))
			}
			b := add(doc.Elem(doc.Sect, "stack", kids...), &p.Body, p.Width())
			if b.Again, b.Air = &again, mm(2); b.Seam > 0 {
				b.Rest = &again
			}
		}
	}
	return p, nodes
}

// The laws of a flow on random parts: each text once, in order; inside the
// columns, over no other; no heading last in a column; what comes back is an
// artifact; a block is where PageOf says.
func TestFlowLaws(t *testing.T) {
	for seed := range uint64(200) {
		rnd := rand.New(rand.NewPCG(seed, 11))
		p, nodes := randomPart(rnd)
		if p.Step == 0 && seed%2 == 0 {
			p.Looser = layout.MM(12)
		}
		if rnd.IntN(2) == 0 && (len(p.Intro) == 0 || p.Intro[0].H < layout.MM(20)) { // another begins above
			p.Held = layout.Held{Top: layout.MM(float64(1 + rnd.IntN(100))), Foot: layout.MM(float64(rnd.IntN(20)))}
		}
		p.Frame = func(number int, _, _ string) []layout.Item {
			if number == 1 && p.Held.Top > 0 {
				t.Errorf("seed %d: two frames around one page", seed)
			}
			return nil
		}
		plan := p.Break()
		want, got := "", ""
		for _, n := range nodes {
			want += said(n)
		}
		page := map[*doc.Node]int{}
		for n := range plan.Len() {
			pg := plan.Page(n, n+1)
			for i, it := range pg.Items {
				if it.X < p.Area.Left || it.X+it.W > p.W-p.Area.Right+1 || it.Y < p.Area.Top || it.Y+it.H > p.H-p.Area.Bottom {
					t.Fatalf("seed %d: page %d: %q leaves its column", seed, n, it.Text)
				}
				under, foot := p.Area.Top+p.Held.Top, p.H-p.Area.Bottom-p.Held.Foot
				if n == 0 && (it.Y < under || it.Y+it.H > foot) {
					t.Fatalf("seed %d: %q stands on what the page holds", seed, it.Text)
				}
				if it.Text == "" {
					continue
				}
				if it.Node == nil {
					if it.Text != "suite" {
						t.Fatalf("seed %d: %q belongs to no node", seed, it.Text)
					}
					continue
				}
				got += strings.ReplaceAll(it.Text, " ", "")
				if _, seen := page[it.Node]; !seen {
					page[it.Node] = n
				}
				for _, other := range pg.Items[:i] {
					if other.Text != "" && overlap(it, other) {
						t.Fatalf("seed %d: page %d: %q over %q", seed, n, it.Text, other.Text)
					}
				}
			}
		}
		if want != got {
			t.Fatalf("seed %d: text\n got %.300q\nwant %.300q", seed, got, want)
		}
		checkHeads(t, seed, p, plan, nodes[len(p.Intro):], page)
	}
}

// checkHeads: a heading stands on the page of what it heads, unless that was
// cut, and blocks are where the plan says.
func checkHeads(t *testing.T, seed uint64, p *layout.Part, plan *layout.Plan, nodes []*doc.Node,
	page map[*doc.Node]int) {
	t.Helper()
	limit := p.H - p.Area.Top - p.Area.Bottom - 4*p.Step
	for i, n := range nodes {
		if at, ok := page[n]; ok && at != plan.PageOf(i) {
			t.Fatalf("seed %d: block %d on page %d, PageOf says %d", seed, i, at, plan.PageOf(i))
		}
		if n.Role == doc.H2 && p.Body[i].H+p.Body[i+1].H+2*p.Body[i].Air < limit && plan.PageOf(i) != plan.PageOf(i+1) {
			t.Fatalf("seed %d: heading %.40q is parted from its first entry", seed, n.Text)
		}
	}
}

// Sixteen equal blocks that a page could hold in its first columns stand in
// four columns of four.
func TestLastPageIsBalanced(t *testing.T) {
	p := &layout.Part{Columns: 4, W: layout.MM(210), H: layout.MM(297)}
	for range 16 {
		p.Body = append(p.Body, layout.Block{H: layout.MM(10), Items: []layout.Item{{H: layout.MM(10), W: 1, Text: "x"}}})
	}
	pg := p.Break().Page(0, 1)
	columns := map[layout.Um]int{}
	for _, it := range pg.Items {
		columns[it.X]++
	}
	for x, n := range columns {
		if n != 4 {
			t.Errorf("%d blocks in the column at %d µm, want 4", n, x)
		}
	}
	if len(columns) != 4 {
		t.Errorf("%d columns, want 4", len(columns))
	}
}

func TestFrameKnowsItsPage(t *testing.T) {
	type call struct {
		number      int
		first, last string
	}
	var calls []call
	p := &layout.Part{Columns: 1, W: layout.MM(100), H: layout.MM(100)}
	p.Frame = func(number int, first, last string) []layout.Item {
		calls = append(calls, call{number, first, last})
		return nil
	}
	for _, label := range []string{"Arès", "", "Bègles", ""} {
		p.Body = append(p.Body, layout.Block{H: layout.MM(30), Label: label})
	}
	plan := p.Break()
	for n := range plan.Len() {
		plan.Page(n, 12+n)
	}
	if len(calls) != 2 || calls[0] != (call{12, "Arès", "Bègles"}) || calls[1] != (call{13, "Bègles", "Bègles"}) {
		t.Errorf("frames %v", calls)
	}
}

// Used is how far a page is filled: what heads it, then the longer of its columns.
func TestUsed(t *testing.T) {
	block := layout.Block{H: layout.MM(30), Items: []layout.Item{{H: layout.MM(30), W: 1, Text: "x"}}, Air: layout.MM(2)}
	p := &layout.Part{Columns: 2, W: layout.MM(100), H: layout.MM(100), Intro: []layout.Block{{H: layout.MM(10)}}}
	for _, want := range []layout.Um{layout.MM(10), layout.MM(42), layout.MM(42), layout.MM(74)} {
		if got := p.Break().Used(0); got < want || got > want+layout.MM(1) {
			t.Errorf("%d blocks fill %d µm, want %d", len(p.Body), got, want)
		}
		p.Body = append(p.Body, block)
	}
}

// entries are blocks of so many lines on a grid, cut below their second line when
// they have more than six.
func entries(sheet *layout.Sheet, w layout.Um, lines ...int) (out []layout.Block) {
	suite := sheet.Set(doc.Text(doc.Artifact, "line", "suite"), w, "page").Artifact()
	for n, count := range lines {
		var kids []*doc.Node
		for i := range count {
			kids = append(kids, doc.Text(doc.P, map[bool]string{true: "phone"}[i == 1], fmt.Sprintf("%d.%d", n, i)))
		}
		b := sheet.Set(doc.Elem(doc.Sect, "entry", kids...), w, "page")
		if b.Again = &suite; count > 6 {
			b.Rest = &suite
		}
		out = append(out, b)
	}
	return out
}

// onGrid is a sheet whose lines of all sizes stand on one grid, and a part on it, of
// columns of so many lines.
func onGrid(columns, lines int) (*layout.Sheet, *layout.Part) {
	step := layout.Um(5502)
	sheet := &layout.Sheet{W: layout.MM(200), H: layout.Um(lines) * step, Step: step, Styles: map[string]*layout.Style{
		"page": {Size: layout.Size{Base: 12000}}, "entry": {Step: true}, "line": {Step: true},
		"phone": {Size: layout.Size{Base: 16000}, Seam: true}, "large": {Size: layout.Size{Base: 20000}, Step: true},
	}}
	return sheet, &layout.Part{Columns: columns, W: sheet.W, H: sheet.H, Step: step}
}

// Lines of all sizes stand on the baselines of one grid, in all columns: those of
// 12 points and of 16 on whole steps, larger ones on half steps.
func TestBaselinesMeet(t *testing.T) {
	sheet, p := onGrid(2, 20)
	p.Body = entries(sheet, p.Width(), 3, 5, 4, 3, 6, 4, 5)
	large := sheet.Set(doc.Text(doc.H2, "large", "Commune"), p.Width(), "page")
	p.Body = append([]layout.Block{large}, p.Body...)
	bases := map[layout.Um]int{}
	for _, it := range p.Break().Page(0, 1).Items {
		step := p.Step
		if it.Text == "Commune" {
			step /= 2
		}
		bases[it.Base%step*map[bool]layout.Um{true: 1, false: 0}[it.Text != "Commune"]]++
	}
	if len(bases) != 2 || bases[p.Step-p.Step/4] < 20 { // the commune, and all others
		t.Errorf("baselines at %v of a step of %d", bases, p.Step)
	}
}

// The columns of a page that is not the last are as even as they can be: the blocks
// of the page are those of the fullest filling, and the column ends where the squares
// of what is left are least.
func TestColumnsOfAPageAreEven(t *testing.T) {
	sheet, p := onGrid(2, 12)
	p.Body = entries(sheet, p.Width(), 5, 4, 3, 5, 6, 6)
	plan := p.Break()
	if first, last := plan.Range(0); first != 0 || last != 4 {
		t.Fatalf("the first page holds blocks %d to %d, want 0 to 4", first, last)
	}
	lines := map[layout.Um]int{}
	for _, it := range plan.Page(0, 1).Items {
		if it.Node != nil {
			lines[it.X]++
		}
	}
	for x, n := range lines { // 9 and 8, not 12 and 5
		if n < 8 {
			t.Errorf("%d lines in the column at %d", n, x)
		}
	}
}

// A long block goes on in the next column below its phone, under what comes back;
// in one column it stands whole, and a short one is never cut.
func TestALongEntryGoesOn(t *testing.T) {
	sheet, p := onGrid(2, 10)
	p.Body = entries(sheet, p.Width(), 5, 8, 3)
	var columns [2][]string
	for _, it := range p.Break().Page(0, 1).Items {
		at := map[bool]int{true: 1}[it.X >= p.Width()]
		columns[at] = append(columns[at], it.Text)
	}
	want := [2][]string{{"suite", "0.0", "0.1", "0.2", "0.3", "0.4", "1.0", "1.1"},
		{"suite", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.0", "2.1", "2.2"}}
	if !reflect.DeepEqual(columns, want) {
		t.Errorf("columns %q", columns)
	}
	p.Body = entries(sheet, p.Width(), 1, 8, 9)
	if items := p.Break().Page(0, 1).Items; items[9].Text != "1.7" || items[10].Text != "suite" {
		t.Errorf("in one column it is cut: %q then %q", items[9].Text, items[10].Text)
	}
}

// On the last page, which has room, an entry stands whole where the columns hold it so,
// however uneven they are.
func TestNoEntryIsCutWhereThePageHasRoom(t *testing.T) {
	sheet, p := onGrid(2, 24)
	p.Body = entries(sheet, p.Width(), 7, 14)
	suites := 0
	items := p.Break().Page(0, 1).Items
	for _, it := range items {
		if it.Text == "suite" {
			suites++
		}
	}
	if suites != 2 || items[8].Text != "suite" || items[9].Text != "1.0" {
		t.Errorf("the second entry is cut: %d heads come back, then %q", suites, items[9].Text)
	}
}

// What stands across the foot of the last page is there once, over its width and under
// all columns; where they leave it no room, entries go over with it.
func TestTheFootOfTheLastPage(t *testing.T) {
	for _, lines := range [][]int{{3}, {3, 4, 5}, {5, 5, 5, 5}, {6, 6, 6, 6, 6}, {11, 11, 11, 11}} {
		sheet, p := onGrid(2, 12)
		p.Body = entries(sheet, p.Width(), lines...)
		wide := sheet.Set(doc.Text(doc.P, "line", "foot"), p.W, "page")
		p.Outro = []layout.Block{wide, wide}
		plan, seen := p.Break(), 0
		for n := range plan.Len() {
			low := layout.Um(0)
			for _, it := range plan.Page(n, n+1).Items {
				switch {
				case it.Text != "foot":
					low = max(low, it.Y+it.H)
					continue
				case n != plan.Len()-1, it.X != 0, it.Y+it.H > p.H, it.Y < low, it.Y < p.H-2*wide.H:
					t.Errorf("%v: the foot at %d, %d of page %d, under %d", lines, it.X, it.Y, n+1, low)
				}
				seen++
			}
		}
		if seen != 2 {
			t.Errorf("%v: %d lines of the foot", lines, seen)
		}
	}
}

// What a column leaves at its foot stands above the headings that take it, a step
// for each at most.
func TestWhatIsLeftStandsAboveHeadings(t *testing.T) {
	sheet, p := onGrid(2, 12)
	p.Body = entries(sheet, p.Width(), 3, 3, 3, 6, 12)
	p.Body[1].Loose, p.Body[2].Loose = true, true
	tops := map[string]layout.Um{}
	for _, it := range p.Break().Page(0, 1).Items {
		if strings.HasSuffix(it.Text, ".0") && it.X < p.Width() {
			tops[it.Text] = it.Y / p.Step
		}
	}
	if want := map[string]layout.Um{"0.0": 1, "1.0": 5, "2.0": 9}; !reflect.DeepEqual(tops, want) {
		t.Errorf("tops %v, want %v", tops, want) // « suite » is on the first line
	}
}

// A run with a panel has it behind its text alone, and keeps its distance from what
// follows it in the line; a word as wide as the line stands under it.
func TestARunWithAPanel(t *testing.T) {
	sheet, _ := onGrid(1, 12)
	sheet.Styles["badge"] = &layout.Style{Fill: &doc.Color{}, Pad: layout.XY(layout.MM(2), layout.MM(0.5)),
		Gap: layout.MM(3)}
	set := func(name string) []layout.Item {
		n := doc.Elem(doc.H3, "entry", doc.Text(doc.Span, "badge", "12"), doc.Text(doc.Group, "", name))
		b := sheet.Set(n, layout.MM(60), "page")
		return b.Items
	}
	items := set("Mairie")
	if len(items) != 3 || items[0].Draw == nil || items[1].Text != "12" || items[2].Text != "Mairie" {
		t.Fatalf("marks %+v", items)
	}
	panel, number, name := items[0], items[1], items[2]
	if number.X != panel.X+layout.MM(2) || number.X+number.W != panel.X+panel.W-layout.MM(2) {
		t.Errorf("panel from %d, %d wide; number from %d, %d wide", panel.X, panel.W, number.X, number.W)
	}
	if name.X != panel.X+panel.W+layout.MM(3) || name.Base != number.Base {
		t.Errorf("name at %d, %d", name.X, name.Base)
	}
	for _, it := range set(strings.Repeat("m", 16)) {
		if it.X+it.W > layout.MM(60) {
			t.Errorf("%q leaves its line", it.Text)
		}
	}
	glued := doc.Elem(doc.P, "phone", doc.Text(doc.Group, "", "Téléphonez\u00a0"), doc.Text(doc.Span, "", "0123456789"))
	for _, it := range sheet.Set(glued, layout.MM(40), "page").Items {
		if it.X+it.W > layout.MM(40)+1 {
			t.Errorf("%q leaves its line", it.Text)
		}
	}
}
