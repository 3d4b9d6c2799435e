package livre

import (
	"feuillet/render/layout"
	"feuillet/templates"
)

// Height of a row of the table, in millimetres, and the most that it has where its last page
// would be short: a finger follows it better.
const (
	rangHaut    = 5.5
	rangHautMax = 8
)

// tailPages is how many pages a table has at most for its rows to be higher: of more, the last
// one is a small part.
const tailPages = 4

// highRows lays out the table. Where its last page is short, and nothing can begin under it,
// rows are as high as its pages hold, rather than leave most of that one white.
func (a *annuaire) highRows(s templates.Section, lay func() *chapter) *chapter {
	c := lay()
	n, high := c.len(), a.height()
	if n < 2 || n > tailPages || a.moins || 20*c.plan.Used(n-1) > 17*high || !a.beforePlaces(s) {
		return c
	}
	all := layout.Um(n-1)*high + c.plan.Used(n-1)
	own := map[string]*layout.Style{}
	for _, name := range []string{"tableau-rang", "tableau-bande"} {
		own[name] = a.sheet.Styles[name]
	}
	defer func() {
		for name, st := range own {
			a.sheet.Styles[name] = st
		}
	}()
	for h := min(layout.MM(rangHaut)*layout.Um(n)*high/all, layout.MM(rangHautMax)); h > layout.MM(rangHaut)*21/20; {
		for name, st := range own {
			row := *st
			row.MinH.Base = int(h)
			a.sheet.Styles[name] = &row
		}
		if d := lay(); d.len() == n {
			return d
		}
		h -= layout.MM(0.4)
	}
	return c
}

// beforePlaces reports a part that the places follow, which begin a page.
func (a *annuaire) beforePlaces(s templates.Section) bool {
	for i, o := range a.m.Sections[1:] {
		if a.m.Sections[i].Contenu == s.Contenu {
			return o.Contenu == "lieux"
		}
	}
	return false
}
