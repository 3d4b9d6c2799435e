package livre

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/qr"
	"feuillet/render/tri"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Codes says which codes a directory carries.
type Codes string

// Codes of a directory.
const (
	CodesPage  Codes = "page"  // the communes of a page, at its foot
	CodesLieux Codes = "lieux" // the page of each place
	CodesAucun Codes = "aucun"
)

// annuaire is the directory of a territory (D3), for the general public.
type annuaire struct {
	*livre
	codes    Codes
	entrees  []*entree // of the places
	numeros  []*entree // those with a number of their own, in its order
	cherches []*entree // those of the list of names
	communes []*commune
	villes   []*commune     // those that are communes, in whatever order the places stand
	ordre    string         // of the places, see ordres
	depart   *render.Depart // of distances; nil for none
	sans     []sansLieu     // communes of the territory without any place
	within   numbering      // pages of the entries in their own chapter
	table    *tableau       // of the helps; nil when the book has none
	petit    bool           // it is one sheet, see scaleDown
	high     bool           // its parts begin as high as they may, see mount
	signed   bool           // and says who made it
	coded    bool           // it bears a code to aim at
	widest   string         // a page number of as many digits as the last one
}

// commune is a commune of the directory and its entries.
type commune struct {
	nom      string // as its heading says it: homonyms with their département
	ville    string
	entrees  []*entree
	aussi    []*entree // told there in a line, for they stand elsewhere
	tournees bool      // not a commune: the services that go through several
	head     *doc.Node
}

// rangement is how the places of a directory stand.
type rangement struct {
	codes  Codes
	ordre  string
	depart *render.Depart
	sans   []sansLieu
}

// newAnnuaire composes the entries of a directory, in their order. An error of
// lieux is given at once: a directory is never short without a word.
func newAnnuaire(l *livre, lieux iter.Seq2[lieu.Lieu, error], lire render.Reading, o rangement) (*annuaire, error) {
	codes := o.codes
	a := &annuaire{livre: l, codes: codes, ordre: o.ordre, depart: o.depart, sans: o.sans}
	e, m := a.e, a.m
	a.entete = a.fill(m.Annuaire.Entete, "territoire", a.tete)
	if e.Exemple {
		a.entete = a.fill(m.Textes.Exemple) + " · " + a.entete
	}
	compose := entries{e: e, m: m, lire: lire, icons: a.icons, qr: codes == CodesLieux, aides: lieu.Services(),
		depart: o.depart}
	for en, err := range inorder.Map(a.ctx, lieux, compose.compose) {
		if err != nil {
			return nil, err
		}
		a.entrees = append(a.entrees, en)
	}
	a.fields["age"] = a.aging(a.entrees)
	a.pied = a.warning(a.icons == nil)
	a.ordered()
	a.arranged()
	a.numeros = a.number(a.communes)
	a.withTable()
	a.scaleDown()
	a.sheet = livreSheet(m, len(fmt.Sprint(len(a.entrees))))
	a.tableStyles()
	a.handStyles()
	if slices.ContainsFunc(a.entrees, func(e *entree) bool { return e.envoie }) {
		a.sheet.Styles["ligne"].Seam = true // long entries go on after any of their lines, near the middle
	}
	a.grand()
	render.ImageStyles(a.sheet, e.Images, 1)
	return a, nil
}

// withTable finds what the table of the helps says, and leaves its part out when no
// place says what it gives, with the words that lead there: an empty page is no help. So
// does the list of names where no place has one of its own.
func (a *annuaire) withTable() {
	a.m = citing(a.m)
	if a.cherches = a.listed(); len(a.cherches) == 0 {
		a.m = withoutPart(a.m, "noms")
	}
	m := *a.m
	if m.Has("besoins") && a.icons != nil && !a.inHand() { // in large print, in A5, it would be of small letters
		a.table = a.tableau()
	}
	m.Annuaire.Etapes, m.Annuaire.EtapesEcran = a.steps()
	m.Sections = slices.Clone(m.Sections)
	i := slices.IndexFunc(m.Sections, func(s templates.Section) bool { return s.Contenu == "besoins" })
	switch {
	case i >= 0 && a.table == nil:
		m.Sections = slices.Delete(m.Sections, i, i+1)
	case i >= 0 && a.table.titre != "":
		m.Sections[i].Titre = a.table.titre
	}
	if i = slices.IndexFunc(m.Sections, func(s templates.Section) bool { return s.Contenu == "lieux" }); i >= 0 &&
		a.oneTown() && ordres[a.ordre] == nil {
		m.Sections[i].Titre = m.Mots["lieux_un"]
	}
	a.m = &m
}

// listsTowns reports that the contents list the communes, or what the places stand
// under: the table does it when it has a row for each, and one commune is on all pages.
func (a *annuaire) listsTowns() bool {
	return (a.table == nil || !a.table.pages) && (!a.oneTown() || ordres[a.ordre] != nil)
}

// compose lays out the directory: cover, contents, needs, entries by commune,
// names. Its pages are never whole in memory; its entries are.
func (a *annuaire) compose() (*render.Document, error) {
	root, chapters, err := a.assemble()
	if err != nil {
		return nil, err
	}
	return a.document(root, chapters, a.entrees, towns(a.villes))
}

// encodeAhead encodes addresses, in their order, on all cores while pages are laid
// out and written: it takes longer than all the rest. A page waits for those it
// shows. It works until it is done, or the work is stopped.
func (l *livre) encodeAhead(n int, lien func(n int) string) {
	code := func(n int) (bool, error) {
		if s := lien(n); s != "" {
			l.e.Codes.Encode(s, qr.M)
		}
		return true, nil
	}
	go func() {
		for range inorder.Times(l.ctx, n, code) { // for the codes alone
		}
	}()
}

// byTown sorts entries and gathers them by commune, the services that go from
// one commune to another first.
func (l *livre) byTown(all []*entree, tell func(*entree, []*entree)) []*commune {
	out := l.towns(all)
	if rounds := l.rounds(all, tell); rounds != nil {
		out = slices.Insert(out, 0, rounds)
	}
	return out
}

// towns gathers entries by commune, in the order of their names.
func (l *livre) towns(all []*entree) []*commune {
	tri.Trier(all, func(e *entree) []string { return []string{e.rang, e.departement, e.nom, e.id} })
	var out []*commune
	names := map[string]int{}
	for i, en := range all {
		if i == 0 || en.ville != all[i-1].ville || en.departement != all[i-1].departement {
			out = append(out, &commune{nom: en.ville, ville: en.ville})
			names[en.ville]++
		}
		last := out[len(out)-1]
		last.entrees = append(last.entrees, en)
	}
	for _, c := range out {
		if d, ok := l.e.Territoires.Departement(c.entrees[0].departement); ok && names[c.ville] > 1 {
			c.nom += " (" + d.Nom + ")"
		}
	}
	return out
}

// chapter makes the chapter of a section, that of the places apart.
func (a *annuaire) chapter(s templates.Section, nums numbering) *chapter {
	c := a.sections()[s.Contenu](s, nums)
	if c.cover == nil {
		c.title = a.partTitle(s)
	}
	return c
}

// sections is the closed list of what a section may contain, beside « lieux ».
func (a *annuaire) sections() map[string]func(templates.Section, numbering) *chapter {
	return map[string]func(templates.Section, numbering) *chapter{
		"couverture":  func(templates.Section, numbering) *chapter { return a.cover() },
		"mode_emploi": func(s templates.Section, _ numbering) *chapter { return a.howTo(s) },
		"sommaire":    a.contents,
		"besoins":     a.needs,
		"texte":       func(s templates.Section, _ numbering) *chapter { return a.ownPage(s) },
		"noms":        a.names,
		"mentions":    func(s templates.Section, _ numbering) *chapter { return a.imprint(s) },
	}
}

// places is the chapter of the entries, by commune.
func (a *annuaire) places() (*chapter, error) {
	if a.petit {
		return a.small()
	}
	node := doc.Elem(doc.Sect, "")
	var title *doc.Node
	for _, s := range a.m.Sections {
		if s.Contenu == "lieux" && s.Titre != "" {
			title = a.partTitle(s)
			node.Kids = append(node.Kids, title)
		}
	}
	c := a.shelved(node, node.Kids)
	if err := a.ctx.Err(); err != nil {
		return nil, err
	}
	c.title, a.within = title, numbering{}
	a.within.at(c, 1)
	return c, nil
}

// shelved is the chapter of the entries under node, after what stands across its
// first page and before what stands across the foot of the last, with the codes of its pages.
func (a *annuaire) shelved(node *doc.Node, intro []*doc.Node, tail ...*doc.Node) *chapter {
	s := shelf{a: a, part: a.onStep(a.part(a.m.Page.Colonnes))}
	for _, n := range intro {
		s.part.Intro = append(s.part.Intro, a.across(s.part, n))
	}
	for _, c := range a.communes {
		sect, passages := a.town(c)
		node.Kids = append(node.Kids, sect)
		s.body, s.entrees = append(s.body, passages...), append(append(s.entrees, nil), c.entrees...)
		s.entrees = append(s.entrees, make([]*entree, len(c.aussi))...)
		s.sects = append(s.sects, slices.Repeat([]*doc.Node{sect}, len(passages))...)
	}
	for _, n := range tail {
		node.Kids, s.part.Outro = append(node.Kids, n), append(s.part.Outro, a.across(s.part, n))
	}
	s.part.Body = a.blocks(s.part, s.body)
	s.fill()
	c := a.planned(node, s.body, s.plan)
	a.coded = slices.ContainsFunc(a.entrees, func(e *entree) bool { return e.lien != "" })
	if s.codes != nil {
		a.coded = true
		c.foot, s.part.Frame = s.bind(), a.running
	}
	return c
}

// town is a commune and its entries; its heading stays with the first one.
func (a *annuaire) town(c *commune) (*doc.Node, []passage) {
	c.head = doc.Text(doc.H2, "commune", a.fill("{commune}", "commune", c.nom))
	c.head.Mark = true
	suite := a.goesOn("suite", c.nom)
	sect := doc.Elem(doc.Sect, "", c.head)
	passages := []passage{{node: c.head, keep: true, loose: true, label: c.ville, mark: c.head}}
	for i, e := range c.entrees {
		sect.Kids = append(sect.Kids, e.node)
		passages = append(passages, passage{node: e.node, again: suite, mark: e.node, rest: a.rest(e, c.nom),
			loose: !a.gridded() && (i > 0 || a.icons != nil)}) // in large print the first one stays with its heading
	}
	for _, n := range a.also(c) {
		sect.Kids, passages = append(sect.Kids, n), append(passages, passage{node: n, again: suite})
	}
	return sect, passages
}

// goesOn is what comes back over a column that begins amid what has this name: the
// name, and smaller that it goes on.
func (l *livre) goesOn(style, name string) *doc.Node {
	before, after, _ := strings.Cut(l.m.Annuaire.Suite, "{commune}")
	n := doc.Elem(doc.Artifact, style)
	for i, s := range []string{before, "{commune}", after} {
		if s = l.fill(s, "commune", name); s != "" {
			n.Kids = append(n.Kids, doc.Text(doc.Group, [...]string{"suite-mot", "", "suite-mot"}[i], s))
		}
	}
	return n
}

// nameAgain are the letters of a name that comes back, which its number tells too.
const nameAgain = 48

// rest is what comes back over the end of an entry that a column cuts: its commune,
// its number and its name.
func (l *livre) rest(e *entree, commune string) reprise {
	if l.icons == nil {
		return nil // no entry of large print goes on over the page
	}
	name := typo.Couper(e.title.Text, nameAgain)
	return func(style string) *doc.Node {
		return doc.Box("", l.goesOn("suite", commune), l.goesOn(style, e.badge.Text+name))
	}
}

// oneLine reports a title that the width of the page holds on one line.
func (l *livre) oneLine(title *doc.Node) bool {
	p := l.part(1)
	return l.across(p, title).H <= l.across(p, doc.Text(doc.Artifact, title.Style, "É")).H
}

// together keeps the last two words of a title of several: none is alone on its line.
func together(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 && strings.Count(s, " ") > 1 {
		return s[:i] + "\u00a0" + s[i+1:]
	}
	return s
}

// partTitle is the heading of a chapter, the same one whenever it is asked.
func (l *livre) partTitle(s templates.Section) *doc.Node {
	key := s.Contenu + s.Texte + s.Titre
	n := l.titles[key]
	if n == nil {
		n = doc.Text(doc.H1, "partie", l.fill(s.Titre))
		if !l.oneLine(n) {
			n.Text = together(bound(n.Text))
		}
		n.Mark = true
		l.titles[key] = n
	}
	return n
}
