package render_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// Lines have some seventy signs at most on every paper, so that the eye finds the next
// one; only a page that is full has longer ones, before it gives up words.
func TestLinesAreRead(t *testing.T) {
	read, most := map[string]int{}, 0
	everyPaper(t, func(name string, d *render.Document) {
		if d.Ajustement.Long {
			return
		}
		for n, p := range papertest.Pages(t, d) {
			for _, s := range lignes(p) {
				signs := utf8.RuneCountInString(strings.TrimSpace(s))
				if most = max(most, signs); signs > 74 {
					t.Errorf("%s, page %d: %d signs: %s", name, n+1, signs, s)
				}
				if signs > 50 {
					read[name]++
				}
			}
		}
	})
	if len(read) < 15 || most < 65 {
		t.Errorf("long lines on %d papers, of %d signs at most: the law tries little", len(read), most)
	}
}

// lignes are the lines of a page: marks that touch, on one height.
func lignes(p layout.Page) (out []string) {
	end, base := layout.Um(0), layout.Um(0)
	for _, it := range p.Items {
		if it.Text == "" {
			continue
		}
		if gap := it.X - end; len(out) > 0 && it.Base == base && gap > -layout.MM(1) && gap < layout.MM(1) {
			out[len(out)-1] += it.Text
		} else {
			out = append(out, it.Text)
		}
		end, base = it.X+it.W, it.Base
	}
	return out
}
