package layout_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"feuillet/render/layout"
)

// stacked is a part of one column of bare blocks of these heights, in mm, of which each takes
// some air.
func stacked(heights ...float64) *layout.Part {
	mm := layout.MM
	p := &layout.Part{Columns: 1, W: mm(210), H: mm(260), Looser: mm(6)}
	for _, h := range heights {
		p.Body = append(p.Body, layout.Block{H: mm(h), Air: mm(2), Loose: true})
	}
	return p
}

// Pages of one column share what they leave: a full page gives a block to the next one that
// would be half empty. None is added, and what holds on one page stays there.
func TestPagesOfOneColumnShareWhatTheyLeave(t *testing.T) {
	for _, c := range []struct {
		heights []float64
		first   []int // block of each page
	}{
		{[]float64{50, 50, 50, 50, 50, 120, 200, 40}, []int{0, 4, 6}},
		{[]float64{50, 50, 50, 50, 50, 200, 40}, []int{0, 5}}, // both are full
		{[]float64{50, 50, 50}, []int{0}},
		{[]float64{50, 50, 50, 50, 50, 30}, []int{0, 5}}, // the last page ends where it ends
	} {
		plan := stacked(c.heights...).Break()
		var first []int
		for n := range plan.Len() {
			from, _ := plan.Range(n)
			first = append(first, from)
		}
		if !slices.Equal(first, c.first) {
			t.Errorf("%v: pages begin with blocks %v, want %v", c.heights, first, c.first)
		}
	}
}

// No page is added for the look of the others.
func TestNoPageIsAddedForTheLookOfOthers(t *testing.T) {
	for seed := range uint64(50) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		var heights []float64
		for range 40 {
			heights = append(heights, 35+float64(rnd.IntN(60)))
		}
		p, filled := stacked(heights...), stacked(heights...)
		filled.Looser = 0
		if n, want := p.Break().Len(), filled.Break().Len(); n != want {
			t.Errorf("seed %d: %d pages, %d when each is filled", seed, n, want)
		}
	}
}
