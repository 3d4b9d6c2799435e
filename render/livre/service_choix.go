package livre

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
)

// pagesFiche is how many pages a sheet takes at most: a leaf has two sides.
const pagesFiche = 2

// most is how many places are tried on a sheet: no two pages hold more.
const most = 90

// gather sets the places in the order in which they are worth their room: the nearest
// first, or one a commune, then a second one. The stops of a round are its table.
func (s *service) gather() {
	if s.depart != nil {
		nearest(s.entrees)
	}
	s.rounds(s.entrees, s.round)
	for _, e := range s.entrees {
		if e.tournee != nil {
			s.arrets = append(s.arrets, e)
		}
	}
	s.entrees = slices.DeleteFunc(s.entrees, func(e *entree) bool { return e.tournee != nil })
	if s.m.Simple {
		s.untabled()
	}
	if s.depart == nil {
		s.entrees = s.oneEach(s.entrees)
	}
	s.entrees = s.sentFirst(s.entrees)
	for _, e := range s.entrees {
		if s.depart != nil || s.sends() {
			s.withTown(e)
		}
	}
}

// oneEach are entries by turns: the best of each commune, the communes of most places
// first, then the second one of each. Communes of as many places come one far from
// the other, so that those that hold on a sheet are spread over the territory.
func (s *service) oneEach(all []*entree) []*entree {
	par := map[string][]*entree{}
	var towns []string
	tri.Trier(all, func(e *entree) []string { return []string{e.rang, e.departement, e.nom, e.id} })
	for _, e := range all {
		k := e.departement + "/" + e.ville
		if par[k] == nil {
			towns = append(towns, k)
		}
		par[k] = append(par[k], e)
	}
	for _, some := range par {
		slices.SortStableFunc(some, func(a, b *entree) int { return cmp.Compare(s.worth(b), s.worth(a)) })
	}
	slices.SortStableFunc(towns, func(a, b string) int { return cmp.Compare(len(par[b]), len(par[a])) })
	s.spread(towns, par)
	out := make([]*entree, 0, len(all))
	for turn := 0; len(out) < len(all); turn++ {
		for _, k := range towns {
			if turn < len(par[k]) {
				out = append(out, par[k][turn])
			}
		}
	}
	return out
}

// spread sets each of the first communes as far as can be from those before it, among
// those of as many places.
func (s *service) spread(towns []string, par map[string][]*entree) {
	near := make(map[string]float64, len(towns)) // to the nearest of those before it
	for _, k := range towns {
		near[k] = math.Inf(1)
	}
	for n := range min(len(towns), most) {
		left, best := towns[n:], 0
		for i, k := range left {
			if len(par[k]) < len(par[left[0]]) {
				break
			}
			if near[k] > near[left[best]] {
				best = i
			}
		}
		k := left[best]
		copy(left[1:best+1], left[:best])
		left[0] = k
		for _, o := range left[1:] {
			near[o] = min(near[o], s.between(par[o][0].code, par[k][0].code))
		}
	}
}

// between is how far two communes are, in km; 0 when that is not known.
func (s *service) between(a, b string) float64 {
	la, lo, ok := s.e.Territoires.Position(a)
	lb, lp, known := s.e.Territoires.Position(b)
	if !ok || !known {
		return 0
	}
	return lieu.LoinDe(la, lo, lb, lp)
}

// worth is that a place is for all, then how well it tells when to come, and whom to
// call, then how many of the services of the sheet it gives.
func (s *service) worth(e *entree) (n int) {
	if !e.reserve && !e.prescription {
		n += 40
	}
	if e.appel {
		n += 20
	}
	if e.heures {
		n += 10
	}
	for _, v := range s.services {
		n += min(1, count([]*entree{e}, v))
	}
	return n
}

// paper is a sheet with so many places, and so many stops of its rounds.
type paper struct {
	root     *doc.Node
	chapters []*chapter
	places   []*entree
	rows     int
}

// len is the number of its pages.
func (p *paper) len() int {
	last := p.chapters[len(p.chapters)-1]
	return last.start + last.len() - 1
}

// fitted is the sheet of as many places as two pages hold, or of all. A long table
// gives way once it leaves room for few of them.
func (s *service) fitted() *paper {
	p := s.fullest()
	if len(s.tournees) != 1 || len(p.places) > 0 || len(s.arrets) == 0 || p.len() < pagesFiche || s.sends() {
		return p
	}
	s.serree = true
	if one := s.laid(nil, p.rows); one.len() < p.len() {
		return one
	}
	s.serree = false
	return s.laid(nil, p.rows)
}

// fullest is the sheet of all that two pages hold, with all that it says.
func (s *service) fullest() *paper {
	rows := min(len(s.arrets), most)
	if s.tous {
		return s.laid(s.entrees, len(s.arrets))
	}
	for {
		n := s.holds(rows)
		p := s.laid(s.topped(n, rows), rows)
		if rows <= leastRows || p.len() <= pagesFiche && n >= min(len(s.entrees), leastPlaces) {
			return p
		}
		rows = max(leastRows, rows*2/3)
	}
}

// A sheet shows so many stops of its rounds, and so many other places, before one
// gives way to the other.
const (
	leastRows   = 6
	leastPlaces = 8
)

// holds is how many places two pages hold beside so many stops, whose table stands
// under places that are set for good.
func (s *service) holds(rows int) int {
	if rows == 0 {
		s.enough = pagesFiche
		defer func() { s.enough = 0 }()
	}
	return sort.Search(min(most, len(s.entrees)), func(k int) bool {
		return s.laid(s.entrees[:k+1], rows).len() > pagesFiche
	})
}

// after is how many of the places that come next are tried where the first does not hold.
const after = 6

// topped are the first n places, with those of the next ones that hold beside them: one
// that says much leaves room for one that says little. Where the nearest come first, none
// is passed over.
func (s *service) topped(n, rows int) []*entree {
	places := slices.Clone(s.entrees[:n])
	if s.depart != nil || s.sends() {
		return places
	}
	for _, e := range s.entrees[n:min(n+after, len(s.entrees))] {
		if more := append(slices.Clone(places), e); s.laid(more, rows).len() <= pagesFiche {
			places = more
		}
	}
	return places
}

// laid is the sheet of these places and of so many stops: across the page what the
// service is, then the places in columns, then the rounds over the width of the page.
func (s *service) laid(places []*entree, rows int) *paper {
	p := &paper{root: doc.Elem(doc.Document, "page"), places: slices.Clone(places), rows: rows}
	var intro, under []*doc.Node
	var body, wide []passage
	for _, section := range s.m.Sections {
		switch section.Contenu {
		case "presentation":
			intro = append(append(intro, render.BannerNode(s.e)...), s.banner(), s.presentation())
			p.root.Kids = append(p.root.Kids, intro...)
		case "lieux":
			if !s.serree {
				body = append(body, s.whereTo(section.Titre, p)...)
			}
			if wide = s.going(p); s.m.Simple { // no table, and one column
				body, wide = append(body, wide...), nil
			}
			under = append(under, s.rest(p)...)
		case "mentions":
			if len(s.e.Images.Logos) > 1 { // more than the banner has room for
				under = append(under, render.LogosNode(s.e))
			}
			under = append(under, s.imprint(p))
		}
	}
	under = besideCode(under)
	p.root.Kids = append(p.root.Kids, under...)
	s.set(p, intro, body, wide, under)
	return p
}

// besideCode sets what stands across the foot of a sheet beside its code, where it has one.
func besideCode(under []*doc.Node) []*doc.Node {
	at := slices.IndexFunc(under, func(n *doc.Node) bool { return n.Style == "service-qr" })
	if at < 0 {
		return under
	}
	code := under[at]
	words := code.Kids[1]
	words.Kids = slices.Concat(under[:at], words.Kids, under[at+1:])
	return []*doc.Node{code}
}

// set lays out a sheet: what goes over the width of the page stands under the columns
// when it holds there, else on its own page; the rest across the foot of the last page.
func (s *service) set(p *paper, intro []*doc.Node, body, wide []passage, under []*doc.Node) {
	columns := s.m.Page.Colonnes
	if len(p.places) == 0 {
		body, wide, columns = append(body, wide...), nil, 1
	}
	if len(wide) == 0 {
		p.chapters = []*chapter{s.flowed(p.root, columns, intro, body, under...)}
		p.chapters[0].start = 1
		return
	}
	first := s.flowed(p.root, columns, intro, body)
	first.start = 1
	p.chapters = []*chapter{first}
	next := s.beneath(first, func() *chapter { return s.flowed(p.root, 1, nil, wide, under...) })
	if next.start = first.len(); next.len() > 1 {
		next = s.flowed(p.root, 1, nil, wide, under...)
		next.start = first.len() + 1
	}
	p.chapters = append(p.chapters, next)
}

// whereTo are the places, numbered, in columns: those that people must be sent to, then
// the others under the heading of the part.
func (s *service) whereTo(title string, p *paper) []passage {
	n := slices.IndexFunc(append(slices.Clone(p.places), &entree{}), func(e *entree) bool { return !e.devant })
	first, rest := p.places[:n], p.places[n:]
	var out []passage
	if n > 0 {
		out = append(out, s.heading(s.fill(s.m.Mots["sur_prescription"]), p)...)
		out = append(out, s.inLine(first, 0, p)...)
	}
	if n > 0 && len(rest) == 0 {
		return out
	}
	heads := s.heading(title, p)
	if near := s.fill(s.m.FicheService.Proches); s.depart != nil && near != "" && len(rest) > 1 {
		line := doc.Text(doc.P, "ligne", near)
		p.root.Kids, heads = append(p.root.Kids, line), append(heads, passage{node: line, keep: true})
	}
	switch {
	case len(rest) == 0:
		return append(out, heads...)
	case s.depart != nil:
		return slices.Concat(out, heads, s.inLine(rest, n, p))
	}
	towns := s.byTown(slices.Clone(rest), nil)  // no round is among them
	if out = append(out, heads...); s.sends() { // who reads many lines needs no heading for each town
		return append(out, s.inLine(slices.Concat(entriesOf(towns)...), n, p)...)
	}
	s.number(towns)
	for i := range out {
		out[i].label = towns[0].ville
	}
	for _, c := range towns {
		sect, passages := s.town(c)
		p.root.Kids, out = append(p.root.Kids, sect), append(out, passages...)
	}
	return out
}

// entriesOf are the entries of each commune.
func entriesOf(towns []*commune) (out [][]*entree) {
	for _, c := range towns {
		out = append(out, c.entrees)
	}
	return out
}

// heading is the heading of a list of places; none without words.
func (s *service) heading(title string, p *paper) []passage {
	if title == "" {
		return nil
	}
	n := doc.Text(doc.H2, "rubrique", title)
	n.Mark = true
	p.root.Kids = append(p.root.Kids, n)
	return []passage{{node: n, keep: true}}
}

// inLine are places one after the other, numbered after so many.
func (s *service) inLine(places []*entree, before int, p *paper) (out []passage) {
	for i, e := range places {
		e.setNumber(before + i + 1)
		p.root.Kids, out = append(p.root.Kids, e.node), append(out, passage{node: e.node, grid: true})
	}
	return out
}

// town is a commune and its entries, numbered.
func (s *service) town(c *commune) (*doc.Node, []passage) {
	head := doc.Text(doc.H3, "commune", s.fill("{commune}", "commune", c.nom))
	suite := s.goesOn("suite", c.nom)
	sect := doc.Elem(doc.Sect, "", head)
	passages := []passage{{node: head, keep: true, label: c.ville}}
	for _, e := range c.entrees {
		e.head.Role = doc.P // under the heading of a commune, which is the third level here; a screen has a fourth
		e.head.Screen = doc.Text(doc.H4, "", e.badge.Text+e.title.Text)
		sect.Kids = append(sect.Kids, e.node)
		passages = append(passages, passage{node: e.node, again: suite})
	}
	return sect, passages
}

// rest says how many places the sheet does not show, and the code that shows all.
func (s *service) rest(p *paper) []*doc.Node {
	t, n := s.m.FicheService, len(s.entrees)-len(p.places)
	one, many, code := t.Autre, t.Autres, s.code()
	if code == nil {
		one, many = t.AutreSansCarte, t.AutresSansCarte
	}
	var out []*doc.Node
	if n > 0 {
		said := s.fill(render.Plural(n, one, many))
		if s.m.Simple {
			return eachALine("reste", said)
		}
		out = append(out, doc.Text(doc.P, "reste", said))
	}
	if code != nil {
		out = append(out, code)
	}
	if words := s.withoutInternet(); code != nil && n > 0 && words != "" {
		mots := code.Kids[len(code.Kids)-1]
		mots.Kids = append(mots.Kids, doc.Elem(doc.P, "ligne", render.Rich(words)...))
	}
	return out
}

// withoutInternet tells those who cannot aim at a code whom to ask for the other places;
// empty for those who have the whole list at hand.
func (s *service) withoutInternet() string {
	switch {
	case s.sends():
		return ""
	case s.e.Editeur.Nom == "":
		return s.fill(s.m.Textes.SansInternetSurPlaceMairie)
	}
	return s.fill(s.m.Textes.SansInternetSurPlace)
}

// imprint says who is not on the sheet, where distances start, and from which data
// and by whom it was made.
func (s *service) imprint(p *paper) *doc.Node {
	t := s.m.FicheService
	printed := append(slices.Clone(p.places), s.shown(p.rows)...)
	var lines []string
	if s.reserves > 0 {
		lines = append(lines, s.fill(render.Plural(s.reserves, t.Reserve, t.Reserves)))
	}
	if s.besoin() && s.sends() {
		lines = append(lines, s.fill(s.m.Textes.BesoinsSource))
	}
	lines = append(lines, s.measured(s.depart, p.places))
	lines = append(lines, s.imprintLines(printed)...)
	lines = slices.DeleteFunc(lines, empty)
	if s.m.Simple {
		return doc.Box("mentions", eachALine("", strings.Join(lines, " "))...)
	}
	return doc.Text(doc.P, "mentions", strings.Join(lines, " "))
}
