package livre

import (
	"runtime"
	"slices"
	"strings"
	"sync"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// passage is a node that stands in the columns of a chapter, before it has a
// height.
type passage struct {
	node  *doc.Node
	loose bool      // with a little more air above it where its column would end short
	keep  bool      // in the same column as the next one
	label string    // what running heads call it; empty takes the one before
	rest  reprise   // comes back over what a column leaves of a long node to the next; nil for none
	again *doc.Node // comes back, as an artifact, over a column that begins with this one
	mark  *doc.Node // what may be referred to; nil for none
	grid  bool      // it is an entry, whose lines are on the step of the sheet
	free  bool      // it is on no step, though something comes back over it
}

// reprise is what comes back over the end of a node, its last line in a style.
type reprise func(style string) *doc.Node

// flowed is a chapter of one column or several: intro across its first page,
// then body, then outro across the foot of its last page, at ease or with less air.
func (l *livre) flowed(node *doc.Node, columns int, intro []*doc.Node, body []passage, outro ...*doc.Node) *chapter {
	return l.planned(node, body, l.fewer(func() *layout.Plan { return l.lay(columns, intro, body, outro) }))
}

// planned is a chapter whose passages are laid out.
func (l *livre) planned(node *doc.Node, body []passage, plan *layout.Plan) *chapter {
	c := &chapter{node: node, plan: plan, marks: make([]*doc.Node, len(body)), bare: plan.Used(0)}
	for i, s := range body {
		c.marks[i] = s.mark
	}
	return c
}

// lay sets a chapter on pages.
func (l *livre) lay(columns int, intro []*doc.Node, body []passage, outro []*doc.Node) *layout.Plan {
	p := l.begun(columns)
	if slices.ContainsFunc(body, func(s passage) bool { return s.grid || s.again != nil && !s.free }) {
		l.onStep(p)
	}
	for _, n := range intro {
		p.Intro = append(p.Intro, l.across(p, n))
	}
	for _, n := range outro {
		p.Outro = append(p.Outro, l.across(p, n))
	}
	p.Body = l.blocks(p, body)
	return p.Break()
}

// begun is a part that begins under what its first page already holds, in the
// frame of that page.
func (l *livre) begun(columns int) *layout.Part {
	p := l.part(columns)
	p.Held = l.held
	return p
}

// gridded reports that lines stand on one step: in a book of one column, held in hand or in
// large print, no column beside binds them.
func (l *livre) gridded() bool { return !l.inHand() && l.icons != nil && !l.seule }

// looserLarge is the most air between two places of large print, in millimetres: few stand on a
// page, and what it leaves is theirs.
const looserLarge = 12

// onStep sets p, which holds entries, on the step of their lines.
func (l *livre) onStep(p *layout.Part) *layout.Part {
	if !l.gridded() {
		if p.Looser = layout.MM(4); l.icons == nil {
			p.Looser = layout.MM(looserLarge)
		}
		return p
	}
	if p.Step = l.sheet.Step; l.serre {
		p.Step /= 2
	}
	return p
}

// A long entry may be cut below its phone, where some lines are left to go on.
const (
	cutFrom  = 45000 // µm
	cutLeast = 3     // lines
)

// seam lets b be cut when it is long. What comes back stands under its commune with a
// little air, unless that alone takes it to one more step, which would be an empty line.
func (l *livre) seam(p *layout.Part, b *layout.Block, rest reprise) {
	if b.Seam == 0 || rest == nil || b.H < cutFrom || b.H-b.Seam < cutLeast*l.sheet.Step {
		b.Seam = 0
		return
	}
	again, near := l.block(p, rest("entree-suite")), l.block(p, rest("entree-suite-serree"))
	if p.Whole(near.H) < p.Whole(again.H) {
		again = near
	}
	again = again.Artifact()
	b.Rest = &again
}

// blocks sets passages at the width of the columns of p, on all cores.
func (l *livre) blocks(p *layout.Part, body []passage) []layout.Block {
	heads := map[*doc.Node]*layout.Block{}
	for _, s := range body {
		if s.again != nil && heads[s.again] == nil {
			b := l.block(p, s.again).Artifact()
			heads[s.again] = &b
		}
	}
	out := make([]layout.Block, len(body))
	cores := runtime.NumCPU()
	var work sync.WaitGroup
	for core := range cores {
		work.Go(func() {
			for i := core; i < len(body) && l.ctx.Err() == nil; i += cores {
				s := &body[i]
				out[i] = l.block(p, s.node)
				l.seam(p, &out[i], s.rest)
				out[i].Keep, out[i].Loose, out[i].Label, out[i].Again = s.keep, s.loose, s.label, heads[s.again]
			}
		})
	}
	work.Wait()
	return out
}

// fewer lays out a chapter at ease, then with less air, and keeps the second
// only when it saves a page. Where only most pages matter, it stops once it knows.
func (l *livre) fewer(lay func() *layout.Plan) *layout.Plan {
	best := lay()
	n := best.Len()
	if n == 1 || n > 12 || l.moins { // a page more or less is no matter in a book
		return best
	}
	if l.enough > 0 && (n <= l.enough || n > 2*l.enough) { // two thirds of the air save less than half of the pages
		return best
	}
	loose := l.sheet
	l.sheet = tight(loose)
	if t := lay(); t.Len() < best.Len() {
		best = t
	}
	l.sheet = loose
	return best
}

// tight is a sheet with two thirds of the air and lines a little closer.
func tight(loose *layout.Sheet) *layout.Sheet {
	s := *loose
	s.Step = (loose.Step*12/13 + 3) / 2 * 2 // no less than a line of the least leading
	less := func(u layout.Um) layout.Um { return u * 2 / 3 }
	styles := make(map[string]*layout.Style, len(s.Styles))
	for name, old := range s.Styles {
		st := *old
		st.Before, st.Pad.Top, st.Pad.Bottom = less(st.Before), less(st.Pad.Top), less(st.Pad.Bottom)
		if st.Dir == layout.Stack {
			st.Gap = less(st.Gap)
		}
		if st.Leading = min(st.Leading, 1200); strings.HasPrefix(name, "tableau-") { // its rows are as high as a line
			st.MinH.Base = st.MinH.Base * 12 / 13
		}
		styles[name] = &st
	}
	s.Styles = styles
	return &s
}
