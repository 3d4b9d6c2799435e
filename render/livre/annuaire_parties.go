package livre

import (
	"fmt"
	"slices"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// assemble lays out the entries once, then the parts around them.
func (a *annuaire) assemble() (*doc.Node, []*chapter, error) {
	places, err := a.places()
	if err != nil {
		return nil, nil, err
	}
	a.widest = "8888888"[:min(7, len(fmt.Sprint(places.len()+len(a.entrees)/20+20)))]
	b := a.around(places, a.m)
	if shorter, sure := a.withoutContents(b); shorter != nil {
		if o := a.around(places, shorter); sure || o.pages() < b.pages() {
			b = o
		}
	}
	b, without := a.shorter(places, b)
	a.m, places.start = b.m, b.places
	root := doc.Elem(doc.Document, "page")
	for i, s := range a.m.Sections {
		if s.Contenu == "sommaire" || b.chapters[i].start < places.start {
			if err := a.again(b.chapters, i, b.nums); err != nil {
				return nil, nil, err
			}
		}
		root.Kids = append(root.Kids, b.chapters[i].node)
	}
	b.chapters[0].avis = append(b.chapters[0].avis, append(without, a.sansTus()...)...)
	return root, b.chapters, nil
}

// montage is one way to put the parts of a book on pages.
type montage struct {
	m        *templates.Modele
	chapters []*chapter
	nums     numbering
	places   int // the page where they begin
}

// pages is how many it takes.
func (b *montage) pages() int {
	last := b.chapters[len(b.chapters)-1]
	return last.start + last.len() - 1
}

// around puts the parts of a model around the places. Where the last one has a page for
// itself, those before it begin as high as they may, if that makes room for it.
func (a *annuaire) around(places *chapter, m *templates.Modele) *montage {
	b := a.mount(places, m, false)
	if last := b.chapters[len(b.chapters)-1]; !last.joined && last.len() == 1 && last != places {
		if o := a.mount(places, m, true); o.pages() < b.pages() {
			return o
		}
	}
	return b
}

// mount lays out what stands before the places with the widest numbers, to know how
// many pages it takes; then what stands after them. The end of a chapter and the next
// one share a page where that saves one, or, when high, where it takes none.
func (a *annuaire) mount(places *chapter, m *templates.Modele, high bool) *montage {
	a.m, a.high = m, high
	chapters := make([]*chapter, len(a.m.Sections))
	nums, start := numbering{}, 1
	for i, s := range a.m.Sections {
		if chapters[i] = places; s.Contenu != "lieux" {
			chapters[i] = a.chapter(s, nums)
			if i > 0 && (!a.backCover(i) || blanks(start-1) == 0) && a.join(chapters, i, nums) {
				start--
			}
		}
		if a.backCover(i) {
			start += blanks(start + chapters[i].len() - 1)
		}
		nums.at(chapters[i], start)
		start += chapters[i].len()
	}
	return &montage{m, chapters, nums, places.start}
}

// again lays out a chapter with the true numbers, on the pages that it has.
func (a *annuaire) again(chapters []*chapter, i int, nums numbering) error {
	s, old := a.m.Sections[i], chapters[i]
	lay := func() *chapter { return a.chapter(s, nums) }
	if old.joined && chapters[i-1].start+chapters[i-1].len()-1 == old.start {
		under := lay
		lay = func() *chapter { return a.beneath(chapters[i-1], under) }
	}
	c := a.set(old.close, lay)
	if c.start = old.start; c.len() > old.len() {
		return errGrown
	}
	chapters[i] = c
	return nil
}

// airJoint is the space between two chapters of one page.
const airJoint = 9000

// beneath is a chapter that begins on the last page of another.
func (l *livre) beneath(before *chapter, lay func() *chapter) *chapter {
	n := before.len() - 1
	l.held = layout.Held{Top: before.plan.Used(n) + airJoint, Foot: max(0, before.plan.Foot(n)-l.part(1).Area.Bottom)}
	defer func() { l.held = layout.Held{} }()
	c := lay()
	c.joined = true
	return c
}

// set makes a chapter at ease, or with less air.
func (l *livre) set(less bool, lay func() *chapter) *chapter {
	if less {
		loose := l.sheet
		l.sheet, l.moins = tight(loose), true
		defer func() { l.sheet, l.moins = loose, false }()
	}
	c := lay()
	c.close = less
	return c
}

// join lets a chapter begin under the one before, and reports whether it does. One that
// holds there does, with less air if it must, in itself then in both; one that goes on
// does where it saves a page, under less than a third of one. The cover and the places
// begin pages of their own; nothing stands with a page of the publisher, but another of
// them in a small directory.
func (a *annuaire) join(chapters []*chapter, i int, nums numbering) bool {
	s, before, c := a.m.Sections[i], chapters[i-1], chapters[i]
	own := s.Contenu == "texte" && (!a.petit || a.m.Sections[i-1].Contenu != "texte")
	if before.alone || isCover(a.m.Sections[i-1]) || isCover(s) || own {
		return false
	}
	if c.len() == 1 && a.holds(chapters, i, nums) {
		return true
	}
	most := c.len()
	if a.high {
		most++
	}
	if 2*before.plan.Used(before.len()-1) > a.height() || most == 1 {
		return false
	}
	c = a.beneath(before, func() *chapter { return a.chapter(s, nums) })
	if c.len() > most || !c.begins() {
		return false
	}
	chapters[i] = c
	return true
}

// holds sets a chapter of one page under the one before, where it holds, and reports
// whether it does.
func (a *annuaire) holds(chapters []*chapter, i int, nums numbering) bool {
	s, before := a.m.Sections[i], chapters[i-1]
	lay := func() *chapter { return a.chapter(s, nums) }
	for _, less := range []struct{ before, itself bool }{{false, false}, {false, true}, {true, true}} {
		b := before
		if less.before {
			if b = a.tighter(chapters, i-1, nums); b == nil {
				return false
			}
		}
		if c := a.set(less.itself, lay); c.len() > 1 || c.bare+airJoint > b.plan.Free(b.len()-1) {
			continue
		}
		chapters[i-1], chapters[i] = b, a.set(less.itself, func() *chapter { return a.beneath(b, lay) })
		nums.at(b, b.start)
		return true
	}
	return false
}

// tighter is chapter i with less air, on as many pages; nil when there is none.
func (a *annuaire) tighter(chapters []*chapter, i int, nums numbering) *chapter {
	s, old := a.m.Sections[i], chapters[i]
	if s.Contenu == "lieux" || old.close {
		return nil
	}
	lay := func() *chapter { return a.chapter(s, nums) }
	if old.joined {
		under := lay
		lay = func() *chapter { return a.beneath(chapters[i-1], under) }
	}
	c := a.set(true, lay)
	if c.len() != old.len() {
		return nil
	}
	c.start = old.start
	return c
}

// begins reports a chapter that has more than its title on its first page.
func (c *chapter) begins() bool {
	from, to := c.plan.Range(0)
	return to > from
}

// height is that of what a page holds.
func (l *livre) height() layout.Um {
	p := l.part(1)
	return p.H - p.Area.Top - p.Area.Bottom
}

// few is how many pages make a book in which anyone finds a part by leafing through it.
const few = 8

// withoutContents is the model of a book without its contents, which nobody needs where
// they fill less than half of a page for themselves, and, for a list of the parts
// alone, where that saves a page of few; nil when they are of use: pages of who prints are
// found in them alone.
func (a *annuaire) withoutContents(b *montage) (m *templates.Modele, sure bool) {
	a.m = b.m
	i := slices.IndexFunc(a.m.Sections, func(s templates.Section) bool { return s.Contenu == "sommaire" })
	printed := func(s templates.Section) bool { return s.Contenu == "texte" && s.Titre != "" }
	if i < 0 || slices.ContainsFunc(a.m.Sections, printed) {
		return nil, false
	}
	c := b.chapters[i]
	shared := c.joined || i+1 < len(b.chapters) && b.chapters[i+1].joined
	sure = c.len() == 1 && !shared && 2*c.bare < a.height()
	if !sure && (a.listsTowns() || b.pages() > few) {
		return nil, false
	}
	return a.without("sommaire"), sure
}
