package papiers_test

import (
	"reflect"
	"sync"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// Pages may be asked for by several goroutines at a time, in any order and more
// than once: equal calls give equal pages, and no page beyond the last.
func TestPagesAreAskedInAnyOrder(t *testing.T) {
	for _, p := range papers(t) {
		pages := make([]layout.Page, p.Len)
		for n := range pages {
			pages[n], _ = p.Page(n)
		}
		var work sync.WaitGroup
		for range 3 {
			work.Go(func() {
				for n := p.Len - 1; n >= 0; n-- {
					if again, err := p.Page(n); err != nil || !reflect.DeepEqual(again, pages[n]) {
						t.Errorf("%s: page %d is another one (%v)", p.name, n, err)
					}
				}
			})
		}
		work.Wait()
		for _, n := range []int{-1, p.Len} {
			if _, err := p.Page(n); err == nil {
				t.Errorf("%s of %d pages: page %d", p.name, p.Len, n)
			}
		}
	}
}

// A page has its codes drawn, whoever exports it; the node of a figure is in
// the tree, with what is said for it.
func TestPagesHaveTheirCodes(t *testing.T) {
	for _, p := range papers(t) {
		inTree, codes := map[*doc.Node]bool{}, 0
		doc.Each(p.Root, func(n *doc.Node) { inTree[n] = true })
		for n := range p.Len {
			page, err := p.Page(n)
			if err != nil {
				t.Fatal(p.name, err)
			}
			for _, it := range page.Items {
				if it.Node == nil || it.Node.Role != doc.Figure {
					continue
				}
				codes++
				if it.Draw == nil || len(it.Draw.Paths) == 0 || !inTree[it.Node] || it.Node.Alt == "" {
					t.Errorf("%s, page %d: a figure without drawing, place in the tree or words: %+v", p.name, n, it)
				}
			}
		}
		if want := map[string]int{"annuaire": 20, "controle": 0}[p.name]; codes < want || p.name == "affiche" && codes == 0 {
			t.Errorf("%s: %d figures", p.name, codes)
		}
	}
}
