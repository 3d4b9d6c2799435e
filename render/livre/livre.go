// Package livre makes the papers that flow over as many pages as they need: the
// directory of a territory, the sheet of a service. Each has its row here, with
// its composer. Entries are composed once, laid out on all cores, and forgotten
// page by page as they are written.
package livre

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/qr"
	"feuillet/render/typo"
	"feuillet/templates"
)

// livre is a document of several pages: a tree, and chapters laid out apart.
type livre struct {
	ctx        context.Context
	e          *render.Edition
	m          *templates.Modele
	icons      *iconNodes
	sheet      *layout.Sheet
	territoire string
	affiche    string // the territory as a cover names it: a capital, no « CC du »
	tete       string // the territory in the head of a page, which is short
	entier     string // the territory in a title that has room: « Communauté de communes » for « CC »
	pres       bool   // it is near its readers
	hors       int    // places out of the territory of the title
	carte      *carte // of a cover; nil for none
	fields     map[string]string
	titles     map[string]*doc.Node // of chapters, by content
	entete     string               // running head, left
	plie       bool                 // its pages are printed on sheets to fold
	usage      string               // who alone reads it, on each page: « Usage interne »; empty for everybody
	serre      bool                 // entries are half a step apart, to save a page
	seule      bool                 // its entries stand in one column, with none beside
	nue        bool                 // its one page has no running head
	moins      bool                 // its sheet has less air already
	pied       string
	distances  string      // where those of a directory start from, in its imprint; empty for none
	enough     int         // pages: a chapter is tried, to know whether it holds in them; 0 for one that is made
	held       layout.Held // what the page where a chapter begins already holds; zero on a page of its own

	// lienCommunes is the page of the map for communes of these codes; not ok when
	// no code holds them.
	lienCommunes func(codes []string) (lien string, ok bool)
}

// chapter is a stretch of consecutive pages. Its plan may hold fewer pages
// than are reserved: the last ones are then for notes.
type chapter struct {
	node  *doc.Node
	title *doc.Node
	plan  *layout.Plan
	cover *layout.Page // instead of plan
	marks []*doc.Node  // of each block of the plan, what may be referred to
	start int          // from 1
	avis  []render.Avis
	bare  layout.Um // height of the first page, without lines to write on

	alone  bool // nothing goes on under it
	joined bool // its first page is the last one of the chapter before
	close  bool // it is set with less air, so that one of the two holds

	foot func(n, number int) []layout.Item // of page n of the plan; nil where the frame has it
}

func (c *chapter) len() int {
	if c.cover != nil {
		return 1
	}
	return c.plan.Len()
}

func newLivre(ctx context.Context, e *render.Edition, m *templates.Modele, territoire string) *livre {
	e = e.InFrench()
	l := &livre{ctx: ctx, e: e, icons: newIcons(), m: render.InFrench(m), territoire: typo.Francais(territoire),
		affiche: render.Capital(typo.Francais(territoire)),
		titles:  map[string]*doc.Node{}, entier: typo.Francais(territoire), tete: typo.Francais(territoire)}
	l.fields = map[string]string{
		"territoire": l.territoire, "date": typo.DateCourte(e.Date), "date_longue": typo.Date(e.Date),
		"editeur": e.Editeur.Nom, "adresse_editeur": e.Editeur.Adresse, "a_editeur": e.Datum("a_editeur"),
		"de_editeur":        e.Datum("de_editeur"),
		"telephone_editeur": e.Editeur.Telephone,
	}
	return l
}

// fill puts the data of the document in a sentence of the template; pairs are
// further fields and their values.
func (l *livre) fill(s string, pairs ...string) string {
	return render.Clean(typo.Francais(templates.RemplirPar(render.Contracter(s), render.Among(l.fields, pairs))))
}

// part is an empty part with the frame of the document around it.
func (l *livre) part(columns int) *layout.Part {
	mm, p := layout.MM, l.m.Page
	edge := l.edge()
	left, right := l.sides()
	head := l.framed("tete", doc.Text(doc.Artifact, "tete-droite", "É")).H + mm(2)
	foot := l.footed(0).H + mm(0.8)
	top := edge + max(head, mm(9.5))
	if l.inHand() {
		top = edge + l.cornerHigh() + mm(sousTraitA5)
	}
	area := layout.Edges{Top: top, Right: right, Bottom: edge + max(foot, mm(11)), Left: left}
	return &layout.Part{Columns: columns, Gap: mm(p.Gouttiere), Area: area, W: l.sheet.W, H: l.sheet.H, Frame: l.frame}
}

// edge is from the edge of the paper to the running head, and to the foot.
func (l *livre) edge() layout.Um {
	if l.inHand() {
		return layout.MM(bordA5)
	}
	return layout.MM(max(8, l.m.Page.Marge-5))
}

// frame is the running head, with the communes of the page, and the folio. A
// head of two lines gives up its title.
func (l *livre) frame(number int, first, last string) []layout.Item {
	foot := l.footed(number)
	left, _ := l.sides()
	return append(l.running(number, first, last), foot.Place(left, l.sheet.H-l.edge()-foot.H)...)
}

// footed is the foot of the page of this number.
func (l *livre) footed(number int) layout.Block {
	words := l.footSaid()
	if l.inHand() {
		return l.framed("pied", words)
	}
	return l.framed("pied", words, folio(number))
}

// footSaid is what the foot of the pages says: on one line, or what binds on the first one
// and the rest under it. What binds is as large as it must be to be read.
func (l *livre) footSaid() *doc.Node {
	said := func(style string, nodes ...*doc.Node) *doc.Node { return doc.Elem(doc.Artifact, style, nodes...) }
	all := render.Rich(l.pied)
	if len(all) == 0 || all[0].Style != "gras" { // nothing binds
		return doc.Box("", said("pied-gauche", all...))
	}
	for _, n := range all[1:] {
		if n.Style == "" {
			n.Style = "pied-date"
		}
	}
	words := doc.Box("", said("pied-avis", all...))
	line := l.sheet.Set(said("pied-avis", space("É")), l.sheet.W, "page").H
	left, right := l.sides()
	if len(all) > 1 && l.sheet.Set(words, l.sheet.W-left-right-layout.MM(18+4), "page").H > line {
		all = render.Rich(l.pied)
		all[1].Text = strings.TrimLeft(all[1].Text, " ")
		return doc.Box("", said("pied-avis", all[0]), said("pied-gauche", all[1:]...))
	}
	return words
}

// noticedMin is the least size of what binds, in points.
const noticedMin = 12

// noticed is the size of what binds at the foot of a page: in simple words that of the text.
func noticed(m *templates.Modele) layout.Size {
	pt := max(noticedMin, m.Tailles["pied"].Base)
	if m.Simple {
		pt = max(pt, m.Tailles["corps"].Base)
	}
	return layout.Size{Base: int(layout.Pt(pt))}
}

// folio is the number of a page.
func folio(number int) *doc.Node { return doc.Text(doc.Artifact, "folio", strconv.Itoa(number)) }

// framed is a line of the frame of a page.
func (l *livre) framed(style string, kids ...*doc.Node) layout.Block {
	left, right := l.sides()
	return l.sheet.Set(doc.Box(style, kids...), l.sheet.W-left-right, "page").Artifact()
}

// running is the running head of a page, whose first and last communes it says.
func (l *livre) running(number int, first, last string) []layout.Item {
	if l.inHand() {
		return l.corner(number, first, last)
	}
	if l.nue && l.usage == "" {
		return nil
	}
	where := first
	if last != first {
		where += " – " + last
	}
	text := func(style, s string) *doc.Node { // communes come here as they are published
		return doc.Text(doc.Artifact, style, render.Clean(s))
	}
	if l.usage != "" {
		top := l.framed("tete", text("tete-communes", where), text("tete-droite", l.usage))
		return top.Place(layout.MM(l.m.Page.Marge), l.edge()+max(0, layout.MM(7)-top.H))
	}
	top := l.headline(where)
	return top.Place(layout.MM(l.m.Page.Marge), l.edge()+max(0, layout.MM(7)-top.H))
}

// headline is the head of a page in one line, since the page leaves room for no more:
// the document and its communes, else the communes, else the first words that hold.
// Communes stand at the right, be there a title beside them or not.
func (l *livre) headline(where string) layout.Block {
	set := func(left, right string) layout.Block {
		kids := []*doc.Node{doc.Text(doc.Artifact, "tete-gauche", left)}
		if right != "" {
			kids = append(kids, doc.Text(doc.Artifact, "tete-droite", right))
		}
		return l.framed("tete", kids...)
	}
	line, where := set("É", "É").H, render.Clean(where)
	top, s := set(l.entete, where), l.entete
	if top.H > line && where != "" {
		s = where
		top = set("", s)
	}
	for top.H > line && strings.ContainsAny(s, " -") { // the headings of the page say it whole
		s = strings.TrimRight(s[:strings.LastIndexAny(s, " -")], " ·–-")
		if top = set("", s+"…"); where == "" {
			top = set(s+"…", "")
		}
	}
	return top
}

// block measures a node at the width of the columns of p. Its marks are made
// with its page.
func (l *livre) block(p *layout.Part, n *doc.Node) layout.Block {
	return l.sheet.Measure(n, p.Width(), "page")
}

// across sets a node at the full width of p.
func (l *livre) across(p *layout.Part, n *doc.Node) layout.Block {
	return l.sheet.Set(n, p.W-p.Area.Left-p.Area.Right, "page")
}

// codeNode is the place of a code: its drawing is made when its page is, for
// a whole country of drawings does not fit in memory.
func codeNode(lien, alt, screen string, m *templates.Modele) *doc.Node {
	style := "qr"
	if qr.Side(len(lien)) > int(m.QR.Taille/m.QR.ModuleMin) {
		style = "qr-dense"
	}
	figure := &doc.Node{Role: doc.Figure, Style: style, Draw: &doc.Drawing{W: 1, H: 1}, Alt: alt, Href: lien}
	return render.CodeNode(style, lien, alt, screen, figure)
}

// codeNode is the place of a code, in the words of the document.
func (l *livre) codeNode(lien string) *doc.Node {
	said := render.Readable(lien)
	return codeNode(lien, l.fill(l.m.Annuaire.QRDescription, "adresse_qr", said),
		l.fill(l.m.Textes.QREcran, "adresse_qr", said), l.m)
}

// drawCodes encodes the codes of a page. Level M: a directory is read in hand.
func (l *livre) drawCodes(p layout.Page) (layout.Page, error) {
	for i := range p.Items {
		n := p.Items[i].Node
		if n == nil || n.Role != doc.Figure || n.Href == "" {
			continue
		}
		d, err := l.e.Codes.Get(n.Href, qr.M)
		if err != nil {
			return p, err
		}
		p.Items[i].Draw = d
	}
	return p, nil
}

// document is the book of these chapters, in order, and what to say of its
// places. Pages are made as they are asked for, with their codes, as long as
// the work is not stopped.
func (l *livre) document(root *doc.Node, chapters []*chapter, entrees []*entree, communes int) (*render.Document,
	error) {
	if err := doc.Check(root); err != nil {
		return nil, err
	}
	all := l.filled(leaves(chapters))
	page := func(n int) (layout.Page, error) {
		if err := l.ctx.Err(); err != nil {
			return layout.Page{}, err
		}
		if n < 0 || n >= len(all) {
			return layout.Page{}, fmt.Errorf("page %d of %d", n+1, len(all))
		}
		p := l.page(all[n].c, all[n].n)
		for _, c := range all[n].tail {
			p.Items = append(p.Items, c.plan.Page(0, n+1).Items...)
		}
		return l.drawCodes(l.mirrored(p, all[n].c, n+1))
	}
	d := &render.Document{Lieux: len(entrees), Communes: communes, Blancs: unsaid(all)}
	meta := l.e.Meta(l.fill(l.m.Textes.TitreDocument))
	name := l.m.Annuaire.PageEcran
	if l.plie {
		name = l.m.Annuaire.FaceEcran
	}
	meta.PageName = l.fill(name, "page", "{page}", "page_fin", "{page_fin}")
	d.Composed = layout.Composed{Root: root, Len: len(all), Page: page, Meta: meta}
	for _, c := range chapters {
		d.Avis = append(d.Avis, c.avis...)
	}
	for _, e := range entrees {
		d.Avis, d.Montres = append(d.Avis, e.avis...), append(d.Montres, render.Montre{Id: e.id, Nom: e.nom})
	}
	return d, nil
}

// leaf is page n of a chapter, from 0, with the chapters that begin under it.
type leaf struct {
	c    *chapter
	n    int
	tail []*chapter
}

// unsaid is how many pages are to write on.
func unsaid(pages []leaf) (n int) {
	for _, p := range pages {
		if p.c.cover == nil && p.n >= p.c.plan.Len() {
			n++
		}
	}
	return n
}

// leaves are the pages of the chapters, in order.
func leaves(chapters []*chapter) []leaf {
	var out []leaf
	for i, c := range chapters {
		n, end := 0, c.start+c.len()
		if c.joined {
			out[len(out)-1].tail, n = append(out[len(out)-1].tail, c), 1
		}
		if i+1 < len(chapters) {
			next := chapters[i+1]
			if end = next.start; next.joined {
				end++
			}
		}
		for ; n < end-c.start; n++ {
			out = append(out, leaf{c: c, n: n})
		}
	}
	return out
}

// page makes page n of a chapter, from 0.
func (l *livre) page(c *chapter, n int) layout.Page {
	switch {
	case c.cover != nil:
		return *c.cover
	case n < c.plan.Len():
		p := c.plan.Page(n, c.start+n)
		if c.foot != nil {
			p.Items = append(p.Items, c.foot(n, c.start+n)...)
		}
		return p
	}
	return l.notes(c.start + n)
}

// notes is a page of lines to write on.
func (l *livre) notes(number int) layout.Page {
	p := l.part(1)
	n := doc.Text(doc.Artifact, "partie", l.fill(l.m.Annuaire.Notes))
	p.Body = append(p.Body, l.block(p, n).Artifact())
	p.Body = append(p.Body, l.ruled(p, p.H-p.Area.Top-p.Area.Bottom-p.Body[0].H)...)
	return p.Break().Page(0, number)
}

// ruled is as many lines to write on as hold in a height.
func (l *livre) ruled(p *layout.Part, h layout.Um) []layout.Block {
	line := l.block(p, &doc.Node{Role: doc.Artifact, Style: "ligne-note"})
	var out []layout.Block
	for h -= line.H; h >= 0; h -= line.H {
		out = append(out, line)
	}
	return out
}

// numbering tells the page of what is referred to, once chapters have places.
type numbering map[*doc.Node]int

// at notes the pages of the chapter that begins on page start.
func (n numbering) at(c *chapter, start int) {
	c.start = start
	if c.title != nil {
		n[c.title] = start
	}
	for i, node := range c.marks {
		if node != nil {
			n[node] = start + c.plan.PageOf(i)
		}
	}
}

// text is the number of the page of a node, or the widest of as many digits
// as the last page has while numbers are not known.
func (n numbering) text(node *doc.Node, widest string) string {
	if at, ok := n[node]; ok {
		return strconv.Itoa(at)
	}
	return widest
}

var errGrown = fmt.Errorf("a list of pages takes more pages once its numbers are known")
