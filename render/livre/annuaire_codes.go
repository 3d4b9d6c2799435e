package livre

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/qr"
)

// leastCode is the side of the smallest code of a page, quiet zone included, in
// micrometres: a smaller one is hard to aim at.
const leastCode = 22500

// codeEdge is from the edge of the paper to the quiet zone of a code, in
// micrometres: its first dark module stands further in.
const codeEdge = 8000

// pageCode is the code at the foot of a page, which opens its places on the map.
type pageCode struct {
	lien string
	dit  string // the sentence beside it
	alt  string // what is heard of it
	vers string // the link that stands for it on a screen
	node *doc.Node
}

// side is the side of the code, quiet zone included: modules are of half a
// millimetre, or more where that makes it too small.
func (c *pageCode) side(m layout.Um) layout.Um {
	return max(leastCode, layout.Um(qr.Side(len(c.lien)))*m)
}

// codeOf is the code of a page where these entries stand; nil where the map has no
// page for any of them.
func (a *annuaire) codeOf(entrees []*entree) *pageCode {
	var codes, departements, communes []string
	sure := true
	for _, e := range entrees {
		for _, s := range e.places() {
			sure = sure && s.code != ""
			codes, departements = append(codes, s.code), append(departements, s.departement)
			if !slices.Contains(communes, s.ville) {
				communes = append(communes, s.ville)
			}
		}
	}
	slices.Sort(codes)
	slices.Sort(departements)
	codes, departements = slices.Compact(codes), slices.Compact(departements)
	if len(codes) == 0 {
		return nil
	}
	t := a.m.Annuaire
	c := &pageCode{dit: t.QRPage}
	exact := sure && a.lienCommunes != nil && a.regions(departements) == 1
	if exact {
		c.lien, exact = a.lienCommunes(codes)
	}
	said := a.fill("{communes}", "communes", strings.Join(communes, ", "))
	if !exact {
		if c.lien, c.dit = a.wider(departements); c.lien == "" {
			return nil
		}
		c.alt = a.fill(a.m.Annuaire.QRDescription, "adresse_qr", render.Readable(c.lien))
		c.vers = a.fill(a.m.Textes.QREcran, "adresse_qr", render.Readable(c.lien))
		return c
	}
	c.alt = a.fill(t.QRPageDescription, "communes", said)
	c.vers = a.fill(t.QRPageEcran, "communes", said)
	return c
}

// places are where the entry is: its stops for a round.
func (e *entree) places() []*entree {
	if len(e.arrets) > 0 {
		return e.arrets
	}
	return []*entree{e}
}

// regions counts the régions of départements; each that is not known is one.
func (a *annuaire) regions(departements []string) int {
	var out []string
	for _, code := range departements {
		region := ""
		if d, ok := a.e.Territoires.Departement(code); ok {
			region = d.Region
		}
		if !slices.Contains(out, region) {
			out = append(out, region)
		}
	}
	return len(out)
}

// wider is the page of the map that holds départements, and the sentence that says
// how wide it is: the département, the région or France.
func (a *annuaire) wider(departements []string) (lien, dit string) {
	t, ok := a.m.Annuaire, true
	switch {
	case slices.Contains(departements, ""), a.regions(departements) > 1:
		return a.e.Carte.France(), t.QRFrance
	case len(departements) == 1:
		lien, ok = a.e.Carte.Departement(a.e.Territoires, departements[0])
		dit = t.QRDepartement
	default:
		d, _ := a.e.Territoires.Departement(departements[0])
		lien, ok = a.e.Carte.Region(a.e.Territoires, d.Region)
		dit = t.QRRegion
	}
	if !ok {
		return "", ""
	}
	return lien, dit
}

// shelf is the places of a directory, laid out on pages that each have their code.
type shelf struct {
	a       *annuaire
	part    *layout.Part
	body    []passage
	entrees []*entree   // of each passage; nil for a heading
	sects   []*doc.Node // around each
	plan    *layout.Plan
	codes   []*pageCode // of each page; nil for none
	high    layout.Um   // of the foot
	module  layout.Um
	known   map[string]layout.Um // heights of words of feet
}

// fill breaks the places in pages whose foot is as high as the tallest code of the
// book, which depends on what stands on the pages: the foot of the largest symbol
// is tried first, then lower ones as long as they hold all codes.
func (s *shelf) fill() {
	if s.a.codes != CodesPage {
		s.plan = s.part.Break()
		return
	}
	s.module = layout.MM(s.a.m.QR.ModuleMin)
	plain := s.part.Area.Bottom
	most := max(leastCode, layout.Um(qr.Side(qr.Capacity(qr.M)))*s.module)
	for high, tries := most, 3; ; tries-- {
		s.high, s.part.Area.Bottom = high, codeEdge+high+layout.MM(3)
		s.plan = s.part.Break()
		switch need := s.coded(); {
		case need == 0: // no page of the map: the foot of other chapters
			s.codes, s.part.Area.Bottom = nil, plain
			s.plan = s.part.Break()
			return
		case need == high, high == most && tries <= 0:
			return
		case tries <= 0, need > most:
			high, most = max(most, need), max(most, need)
		default:
			high = need
		}
	}
}

// coded finds the codes of the pages, and how high the tallest of their feet is;
// zero without any code.
func (s *shelf) coded() (high layout.Um) {
	s.codes = make([]*pageCode, s.plan.Len())
	for n := range s.codes {
		from, to := s.plan.Range(n)
		var some []*entree
		for _, e := range s.entrees[from:to] {
			if e != nil {
				some = append(some, e)
			}
		}
		if s.codes[n] = s.a.codeOf(some); s.codes[n] != nil {
			high = max(high, s.codes[n].side(s.module), s.words(s.codes[n]))
		}
	}
	return high
}

// words is the height of the words beside a code.
func (s *shelf) words(c *pageCode) layout.Um {
	key := c.dit + c.lien[:min(len(c.lien), strings.IndexByte(c.lien+"?", '?'))] + strconv.Itoa(int(c.side(s.module)))
	if s.known == nil {
		s.known = map[string]layout.Um{}
	}
	if s.known[key] == 0 {
		w := s.part.W - s.part.Area.Left - s.part.Area.Right - c.side(s.module) + s.quiet(c) - layout.MM(3)
		if !s.a.inHand() {
			w -= layout.MM(18 + 3) // the number of the page
		}
		b := s.a.sheet.Set(s.a.footWords(c), w, "page")
		s.known[key] = b.H
	}
	return s.known[key]
}

// quiet is the width of the quiet zone of a code.
func (s *shelf) quiet(c *pageCode) layout.Um {
	return 4 * c.side(s.module) / layout.Um(qr.Side(len(c.lien)))
}

// footWords are the sentences beside a code: what it opens, the address that one
// may type, what the foot of all pages says. They are seen on each page, and read
// aloud on none.
func (a *annuaire) footWords(c *pageCode) *doc.Node {
	n := doc.Box("pied-mots", doc.Elem(doc.Artifact, "ligne", render.Rich(a.fill(c.dit))...))
	if said := render.Readable(c.lien); strings.Contains(said, ".") {
		n.Kids = append(n.Kids, doc.Text(doc.Artifact, "lien", said))
	}
	n.Kids = append(n.Kids, doc.Elem(doc.Artifact, "ligne", render.Rich(a.besideCode())...))
	return n
}

// bind sets the codes in the tree, each where its page ends, and gives what draws
// the foot of a page.
func (s *shelf) bind() func(n, number int) []layout.Item {
	for n, c := range s.codes {
		if c == nil {
			continue
		}
		side := c.side(s.module)
		style := "qr-page-" + strconv.Itoa(int(side))
		s.a.sheet.Styles[style] = &layout.Style{Width: layout.Size{Base: int(side)}, Color: &doc.Color{}}
		figure := &doc.Node{Role: doc.Figure, Style: style, Draw: &doc.Drawing{W: 1, H: 1}, Alt: c.alt, Href: c.lien}
		c.node = render.CodeNode(style, c.lien, c.alt, c.vers, figure)
		s.insert(n, c.node)
	}
	return s.foot
}

// insert sets the code of page n after its last entry, or before it when it goes on
// over the page: what is read never goes back a page.
func (s *shelf) insert(n int, code *doc.Node) {
	_, to := s.plan.Range(n)
	after := 1
	if n+1 < s.plan.Len() {
		if from, _ := s.plan.Range(n + 1); from == to-1 {
			after = 0
		}
	}
	sect := s.sects[to-1]
	at := slices.Index(sect.Kids, s.body[to-1].node)
	sect.Kids = slices.Insert(sect.Kids, at+after, code)
}

// foot are the marks of the foot of page n, from 0, which has this number.
func (s *shelf) foot(n, number int) []layout.Item {
	a := s.a
	if a.inHand() {
		return s.footInHand(n, number)
	}
	left, h := layout.MM(a.m.Page.Marge), s.part.H
	num := a.framed("pied-folio", folio(number))
	items := num.Place(left, h-a.edge()-num.H)
	c := s.codes[n]
	if c == nil {
		return items
	}
	quiet := s.quiet(c) // its modules stand on the edge of the text
	words := doc.Box("pied-code", c.node, a.footWords(c), &doc.Node{Role: doc.Artifact, Style: "folio"})
	b := a.sheet.Set(words, s.part.W-2*left+quiet, "page")
	line := a.framed("pied-trait")
	top := h - codeEdge - s.high
	return append(append(items, line.Place(left, top-layout.MM(1))...), b.Place(left-quiet, top)...)
}
