package layout

import (
	"errors"
	"slices"
	"sync"

	"feuillet/render/doc"
)

// Step is one step of a fit ladder, tried in order until the page holds.
type Step struct {
	Do   Do
	Name string // of the nodes it touches
}

// Do is what a step does.
type Do uint8

// Kinds of steps.
const (
	Hide     Do = iota // leave out the nodes of that name
	Shorten            // take their next wording
	Tighten            // reduce the air, down to the least
	Lengthen           // let lines be as long as their boxes are wide
	Reduce             // set one style at its floor
	Shrink             // reduce all the type, down to the floors of the styles
)

// Fitted tells how a page came to hold: what was given up, in order, and how
// large it is set.
type Fitted struct {
	Steps  []Step // of those that found something to touch
	Scale  int    // of type, thousandths
	Air    int    // of gaps, thousandths
	Filled int    // height used before the last stretching, thousandths of the page
	Long   bool   // lines are longer than the eye likes: the page had no room for more of them
}

// ErrTooLong is returned when the page does not hold after every step.
var ErrTooLong = errors.New("the page does not hold")

// Compose sets the tree on one page: cut nowhere, and no emptier than its
// text allows.
//
// A page has no closed form: whether it holds is known by breaking all of its
// lines. To try each step of the ladder, then each size of type, then each
// amount of air, would measure it a hundred times. Three facts make about
// ten measures enough.
//
// The steps add up. The state after a step has all that the steps before it
// gave up, so states are of decreasing height, and the first that holds is found
// by halves. That is nearly always true, and need not be more: hiding a column
// widens its neighbour, and a wider text may end on another line. Where heights
// are not in order the search may give up more than it must, never too little,
// since the state that it returns is one that it measured.
//
// Type and air do not trade. The page gives up its air before its type, because
// letters are what is read; it takes them back in the other order, for the same
// reason (see fill). So one is searched after the other, never both together: the
// best pair would be a search of a plane, for a difference that nobody sees.
//
// Most pages give up nothing. The first state is measured before the search.
func Compose(root *doc.Node, sheet Sheet, ladder []Step) (Page, Fitted, error) {
	c := composer{root: root, sheet: &sheet, memory: borrow()}
	defer c.memory.giveBack()
	states := c.states(ladder)
	n := 0 // most pages give up nothing: look there first
	if c.height(states[0].state) > sheet.H {
		n = 1 + search(len(states)-1, func(i int) bool { return c.height(states[i+1].state) <= sheet.H })
	}
	if n == len(states) {
		return Page{}, Fitted{}, ErrTooLong
	}
	s := c.fill(states[n].state)
	kept := c.giveBack(states[n], min(s.scale, 1000), min(s.air*9/10, easy))
	if len(kept.steps) < len(states[n].steps) {
		s = c.fill(kept.state)
	}
	s = c.shorten(s, kept.state)
	x := c.measured(s)
	c.memory.place(x, 0, 0, sheet.H)
	fit := Fitted{Steps: kept.steps, Scale: s.scale, Air: s.air, Long: s.long}
	fit.Filled = int(x.inner+x.st.Pad.Top+x.st.Pad.Bottom) * 1000 / int(sheet.H)
	return Page{W: sheet.W, H: sheet.H, Items: slices.Clone(c.memory.items)}, fit, nil
}

// easy is the air of a page, thousandths, below which it looks crowded: no words come back
// that take more of it, but for a tenth of what a crowded page has.
const easy = 750

// giveBack takes back what a page gave up for nothing: words beside a code that is
// higher than they are, or what was hidden before a step that freed more than was
// asked, and the letters of a list that is shorter than the column beside it. The most
// precious first, which the ladder gave up last. Letters do not
// pay for it: they stay as large as scale. Air does, down to what looks crowded, or to
// what the page has without them. The last step of all is what made the
// page hold, and stays; so does a wording that a later one goes on from.
func (c *composer) giveBack(t tried, scale, air int) tried {
	for i := len(t.steps) - 2; i >= 0; i-- {
		st, s := t.steps[i], t.state
		switch {
		case slices.Contains(t.steps[i+1:], st):
			continue
		case st.Do == Hide:
			s.hidden = with(s.hidden, st.Name, false)
		case st.Do == Shorten:
			s.choice = with(s.choice, st.Name, s.choice[st.Name]-1)
		case st.Do == Reduce:
			s.small = with(s.small, st.Name, false)
		default:
			continue
		}
		large := s
		large.scale, large.air = scale, max(s.air, air)
		if st.Do == Reduce { // lines are known by how many styles are reduced, not by which
			clear(c.memory.tried)
		}
		switch {
		case c.holds(large):
			t = tried{s, slices.Delete(slices.Clone(t.steps), i, i+1)}
		case st.Do == Reduce:
			clear(c.memory.tried)
		}
	}
	return t
}

// shorten takes long lines back from a page that holds as s, where letters a little smaller
// hold the same words: headings pay for it, for what is read is at its floor or near. from is
// the state that s was filled from.
func (c *composer) shorten(s, from state) state {
	if from.long && c.sheet.Ease > 0 {
		from.long, from.scale = false, min(from.scale, c.sheet.Ease)
		if c.holds(from) {
			return c.fill(from)
		}
	}
	return s
}

// fill makes the type, then the air of a state that holds as large as the page
// allows. No word is broken that smaller type would keep whole.
//
// A step of the ladder takes all of what it takes: air down to its least, type
// down to its floors. The page that then holds has room left, which is given back
// by halves: first the air that was tightened, up to what the sheet asks, as long
// as the type is whole; then the type, up to its own size, and beyond it only when
// the air is whole again; last the air beyond its own size, which fills what the
// type could not. Each search starts from a state that holds, so that what it
// finds holds too.
//
// Steps are coarse, a fiftieth of type and a twentieth of air: between two of them
// no line changes that a reader could tell, and each halving of a step is one more
// measure of the whole page.
//
// Height alone does not say that a size is good: a narrow column may break a long
// word at large type. Sizes are then held to the number of words that the smallest
// type breaks too, such as an address without a space; that number is measured once,
// and only when a page breaks some word at all. Type does not grow beyond its own size
// where that would cut the name of a town at its hyphens.
func (c *composer) fill(s state) state {
	scale := func(v int) state { t := s; t.scale = v; return t }
	air := func(v int) state { t := s; t.air = v; return t }
	c.unbroken = sync.OnceValue(func() int {
		_, words := c.measured(scale(c.sheet.Scales.Min)).broken()
		return words
	})
	c.uncut = sync.OnceValue(func() int {
		names, _ := c.measured(scale(1000)).broken()
		return names
	})
	if s.scale == 1000 && !c.holds(s) {
		s.scale = c.sheet.Scales.Min
	}
	most := 1000
	if s.scale == 1000 {
		s.air = c.grow(s.air, 1000, 50, air) // what was tightened comes back before anything grows
	}
	if s.air == 1000 {
		most = c.sheet.Scales.Max
	}
	s.scale = c.grow(s.scale, most, 20, scale)
	s.air = c.grow(s.air, max(c.sheet.Airs.Max, s.air), 50, air)
	return s
}

type composer struct {
	root   *doc.Node
	sheet  *Sheet
	memory *memory

	unbroken func() int // broken words that no size can avoid
	uncut    func() int // names that are cut in type of its own size
}

func (c *composer) holds(s state) bool {
	x := c.measured(s)
	if x.h > c.sheet.H {
		return false
	}
	names, words := x.broken()
	return (words == 0 || words <= c.unbroken()) && (names == 0 || s.scale <= 1000 || names <= c.uncut())
}

// measured is the page at a state, in the room of the one before. What states
// have in common is kept from one measure to the next in memory.tried: the lines
// of a paragraph depend on its sizes and its width, and most steps change neither.
func (c *composer) measured(s state) *box {
	c.memory.boxes.empty()
	b := builder{c.sheet, s, c.memory.tried, c.memory}
	x, _ := b.root(c.root, look{lead: 1300})
	c.memory.measure(x, c.sheet.W)
	return x
}

func (c *composer) height(s state) Um { return c.measured(s).h }

// tried is a state and the steps that led to it.
type tried struct {
	state
	steps []Step
}

// states are those of the ladder from the first, each a little shorter.
func (c *composer) states(ladder []Step) []tried {
	s := state{scale: 1000, air: 1000}
	out := []tried{{state: s}}
	names := named(c.root, map[string]int{})
	add := func(st Step) {
		steps := append(out[len(out)-1].steps[:len(out[len(out)-1].steps):len(out[len(out)-1].steps)], st)
		out = append(out, tried{s, steps})
	}
	for _, st := range ladder {
		choices, there := names[st.Name]
		switch {
		case st.Do == Lengthen: // nothing is given up that a reader would miss
			s.long = true
			out = append(out, tried{s, out[len(out)-1].steps})
		case st.Do == Tighten:
			s.air = c.sheet.Airs.Min
			add(st)
		case st.Do == Shrink:
			s.scale = c.sheet.Scales.Min
			add(st)
		case st.Do == Reduce:
			s.small = with(s.small, st.Name, true)
			add(st)
		case !there:
		case st.Do == Hide:
			s.hidden = with(s.hidden, st.Name, true)
			add(st)
		case st.Do == Shorten:
			for i := s.choice[st.Name] + 1; i <= choices; i++ {
				s.choice = with(s.choice, st.Name, i)
				add(st)
			}
		}
	}
	return out
}

// named counts the wordings of each named node.
func named(n *doc.Node, into map[string]int) map[string]int {
	if f := n.Fit; f != nil {
		into[f.Name] = max(into[f.Name], len(f.Choices))
	}
	for _, k := range n.Kids {
		named(k, into)
	}
	return into
}

func with[V any](m map[string]V, k string, v V) map[string]V {
	out := make(map[string]V, len(m)+1)
	for a, b := range m {
		out[a] = b
	}
	out[k] = v
	return out
}

// grow is the greatest value from lo, which holds, up to hi whose page still
// holds, in steps of thousandths.
func (c *composer) grow(lo, hi, step int, at func(int) state) int {
	n := search((hi-lo)/step, func(i int) bool { return !c.holds(at(lo + (i+1)*step)) })
	return lo + n*step
}

// search is the first i below n for which ok holds, n when none: binary.
func search(n int, ok func(int) bool) int {
	lo, hi := 0, n
	for lo < hi {
		if m := (lo + hi) / 2; ok(m) {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}
