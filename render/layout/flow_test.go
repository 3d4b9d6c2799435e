package layout_test

import (
	"math/rand/v2"
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
	mm := layout.MM
	p := &layout.Part{Columns: 1 + rnd.IntN(3), Gap: mm(6), W: mm(210), H: mm(200 + float64(rnd.IntN(97))),
		Area: layout.Edges{Top: mm(20), Right: mm(15), Bottom: mm(20), Left: mm(15)}}
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
		head.Keep, head.Label, head.Air = true, title, mm(5)
		again := sheet.Set(doc.Text(doc.Artifact, "again", "suite"), p.Width(), "page").Artifact()
		for range 1 + rnd.IntN(6) {
			kids := randomKids(rnd, 0) // paragraphs: what a box does with its kids is the business of TestLaws
			if rnd.IntN(25) == 0 {
				kids = append(kids, doc.Text(doc.P, "small", strings.Repeat("fort longue entrée ", 500)))
			}
			b := add(doc.Elem(doc.Sect, "stack", kids...), &p.Body, p.Width())
			b.Again, b.Air = &again, mm(2)
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
	limit := p.H - p.Area.Top - p.Area.Bottom
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
