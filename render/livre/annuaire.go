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
	"feuillet/templates"
)

// Codes says which codes a directory carries.
type Codes string

// Codes of a directory.
const (
	CodesCommunes Codes = "communes" // the town view, one a commune
	CodesLieux    Codes = "lieux"    // the page of each place
	CodesAucun    Codes = "aucun"
)

// annuaire is the directory of a territory (D3), for the general public.
type annuaire struct {
	*livre
	codes    Codes
	entrees  []*entree // of the places
	numeros  []*entree // those with a number of their own, in its order
	communes []*commune
	within   numbering // pages of the entries in their own chapter
	ancien   bool      // most hours are stale
	besoins  bool      // some place says what help it gives
	petit    bool      // it is one sheet, see scaleDown
	signed   bool      // and says who made it
	widest   string    // a page number of as many digits as the last one
}

// commune is a commune of the directory and its entries.
type commune struct {
	nom      string // as its heading says it: homonyms with their département
	ville    string
	entrees  []*entree
	tournees bool // not a commune: the services that go through several
	head     *doc.Node
}

// newAnnuaire composes the entries of a directory, in their order. An error of
// lieux is given at once: a directory is never short without a word.
func newAnnuaire(l *livre, lieux iter.Seq2[lieu.Lieu, error], lire render.Reading, codes Codes) (*annuaire, error) {
	a := &annuaire{livre: l, codes: codes}
	e, m := a.e, a.m
	a.entete, a.pied = a.fill(m.Annuaire.Entete), a.fill(m.Annuaire.Pied)
	if e.Exemple {
		a.entete = a.fill(m.Textes.Exemple) + " · " + a.entete
	}
	compose := entries{e: e, m: m, lire: lire, icons: a.icons, qr: codes == CodesLieux, services: true}
	for en, err := range inorder.Map(a.ctx, lieux, compose.compose) {
		if err != nil {
			return nil, err
		}
		a.entrees = append(a.entrees, en)
	}
	if a.ancien = stale(a.entrees); a.ancien {
		a.pied = a.fill(m.Annuaire.PiedAncien)
	}
	a.communes = a.byTown(a.entrees, a.linked)
	a.numeros = a.number(a.communes)
	a.withoutNeeds()
	a.scaleDown()
	a.sheet = livreSheet(m, len(fmt.Sprint(len(a.entrees))))
	render.LogoStyles(a.sheet.Styles, e.Logo, 1)
	return a, nil
}

// withoutNeeds leaves out the list of needs when no place says what it gives, and
// the words that lead there: an empty page is no help.
func (a *annuaire) withoutNeeds() {
	a.besoins = slices.ContainsFunc(lieu.Services(), func(v string) bool { return len(a.giving(v)) > 0 })
	if a.besoins {
		return
	}
	m := *a.m
	m.Sections = slices.Clone(m.Sections)
	for _, s := range a.m.Sections {
		if s.Contenu == "besoins" && s.Titre != "" {
			m.Annuaire.Etapes = slices.DeleteFunc(slices.Clone(m.Annuaire.Etapes),
				func(step string) bool { return strings.Contains(step, s.Titre) })
		}
	}
	m.Sections = slices.DeleteFunc(m.Sections, func(s templates.Section) bool { return s.Contenu == "besoins" })
	a.m = &m
}

// compose lays out the directory: cover, contents, needs, entries by commune,
// names. Its pages are never whole in memory; its entries are.
func (a *annuaire) compose() (*render.Document, error) {
	root, chapters, err := a.assemble()
	if err != nil {
		return nil, err
	}
	return a.document(root, chapters, a.entrees, towns(a.communes))
}

// encodeAhead encodes the codes of the entries, in their order, on all cores
// while pages are laid out and written: it takes longer than all the rest. A
// page waits for those it shows. It works until it is done, or the work is
// stopped.
func (a *annuaire) encodeAhead() {
	code := func(n int) (bool, error) {
		if lien := a.entrees[n].lien; lien != "" {
			a.e.Codes.Encode(lien, qr.M)
		}
		return true, nil
	}
	go func() {
		for range inorder.Times(a.ctx, len(a.entrees), code) { // for the codes alone
		}
	}()
}

// byTown sorts entries and gathers them by commune, the services that go from
// one commune to another first.
func (l *livre) byTown(all []*entree, tell func(*entree, []*entree)) []*commune {
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
	if rounds := l.rounds(all, tell); rounds != nil {
		out = slices.Insert(out, 0, rounds)
	}
	return out
}

// assemble lays out the entries once; then what stands before them with the
// widest numbers, to know how many pages it takes; then what stands after
// them; and the former again with the true numbers.
func (a *annuaire) assemble() (*doc.Node, []*chapter, error) {
	places, err := a.places()
	if err != nil {
		return nil, nil, err
	}
	a.widest = "8888888"[:min(7, len(fmt.Sprint(places.len()+len(a.entrees)/20+20)))]
	chapters := make([]*chapter, len(a.m.Sections))
	nums, start := numbering{}, 1
	for i, s := range a.m.Sections {
		if chapters[i] = places; s.Contenu != "lieux" {
			chapters[i] = a.chapter(s, nums)
		}
		nums.at(chapters[i], start)
		start += chapters[i].len()
	}
	root := doc.Elem(doc.Document, "page")
	for i, s := range a.m.Sections {
		c := chapters[i]
		if s.Contenu == "sommaire" || c.start < places.start {
			chapters[i] = a.chapter(s, nums)
			chapters[i].start = c.start
			if chapters[i].len() > c.len() {
				return nil, nil, errGrown
			}
		}
		root.Kids = append(root.Kids, chapters[i].node)
	}
	return root, chapters, nil
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
	intro := node.Kids
	var body []passage
	for _, town := range a.communes {
		sect, passages := a.town(town)
		node.Kids, body = append(node.Kids, sect), append(body, passages...)
	}
	c := a.planned(node, body, a.lay(a.m.Page.Colonnes, intro, body))
	if err := a.ctx.Err(); err != nil {
		return nil, err
	}
	c.title, a.within = title, numbering{}
	a.within.at(c, 1)
	return c, nil
}

// town is a commune and its entries; its heading stays with the first one.
func (a *annuaire) town(c *commune) (*doc.Node, []passage) {
	opening := a.opening(c)
	suite := doc.Text(doc.Artifact, "suite", a.fill(a.m.Annuaire.Suite, "commune", c.nom))
	sect := doc.Elem(doc.Sect, "", opening)
	passages := []passage{{node: opening, keep: true, label: c.ville, mark: c.head}}
	for _, e := range c.entrees {
		sect.Kids = append(sect.Kids, e.node)
		passages = append(passages, passage{node: e.node, again: suite, mark: e.node})
	}
	return sect, passages
}

// opening is the heading of a commune, with its code.
func (a *annuaire) opening(c *commune) *doc.Node {
	c.head = doc.Text(doc.H2, "commune", a.fill("{commune}", "commune", c.nom))
	c.head.Mark = true
	if a.codes != CodesCommunes {
		return c.head
	}
	lien, ok := a.townCode(c.entrees[0].code)
	if !ok {
		return c.head
	}
	t, said := a.m.Annuaire, render.Readable(lien)
	c.head.Style = "commune-nom"
	words := doc.Box("qr-mots", c.head, doc.Text(doc.P, "ligne", a.fill(t.QRCommune)),
		doc.Text(doc.P, "lien", said).PaperOnly())
	return doc.Box("commune-qr", words, a.codeNode(lien))
}

// partTitle is the heading of a chapter, the same one whenever it is asked.
func (l *livre) partTitle(s templates.Section) *doc.Node {
	n := l.titles[s.Contenu]
	if n == nil {
		n = doc.Text(doc.H1, "partie", l.fill(s.Titre))
		n.Mark = true
		l.titles[s.Contenu] = n
	}
	return n
}
