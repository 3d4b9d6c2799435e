package feuille

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// audos are what goes to the back of a sheet for those who send people there, in this
// order, while the front does not hold all that is known: contents of sections, or the
// first field of a block of them. Room to write in goes with the first.
var audos = []string{"presentation", "fiabilite", "prise_rdv", "publics", "programmes", "labels", "structure_parente",
	"modalites_accompagnement", "accompagnement", "prise_en_charge", "services", "services_officiels"}

// cleDos names a section in audos.
func cleDos(s templates.Section) string {
	if len(s.Champs) > 0 {
		return s.Champs[0]
	}
	return s.Contenu
}

// separer tells the sections of the front from those of the back, of these keys.
func separer(m *templates.Modele, cles []string) (front, back []templates.Section) {
	for _, s := range m.Sections {
		switch {
		case s.Contenu == "notes": // the back has room for them
		case slices.Contains(cles, cleDos(s)):
			s.Zone = "principale"
			back = append(back, s)
		default:
			front = append(front, s)
		}
	}
	return front, back
}

// tournables are the keys of what the place says that may go to the back, in their order.
func (f fiche) tournables() []string {
	said := len(f.Place.Avis) // of a block that is composed to see that it is there
	defer func() { f.Place.Avis = f.Place.Avis[:said] }()
	there := map[string]bool{}
	for _, s := range f.Modele.Sections {
		there[cleDos(s)] = there[cleDos(s)] || f.block(s) != nil
	}
	return slices.DeleteFunc(slices.Clone(audos), func(c string) bool { return !there[c] })
}

// aUnDos reports a sheet that may have a second side: its model says what leads there.
func (f fiche) aUnDos() bool { return f.Modele.Mots["suite_dos"] != "" }

// deuxPages sets the sheet on two sides, where one does not hold all that is known of
// the place: nothing of it is lost to who sends people there. It gives up what one side
// would when even that does not do.
func (p *press) deuxPages(d *render.Document, f fiche, cles []string) {
	avant, vierge := len(f.Place.Avis), *d
	for n := 1; n <= len(cles); n++ {
		f.Place.Avis = f.Place.Avis[:avant]
		front, back := separer(p.m, cles[:n])
		essai := vierge
		p.deuxFaces(&essai, f, front, back)
		if essai.Refus == nil || n == len(cles) {
			*d = essai
		}
		if essai.Refus == nil && !perd(essai.Ajustement) {
			return
		}
	}
}

// deuxFaces composes both sides.
func (p *press) deuxFaces(d *render.Document, f fiche, front, back []templates.Section) {
	m := *p.m
	m.Sections = front
	f.Modele = &m
	dos := p.dos(f, back)
	page := f.compose(doc.Text(doc.P, "fort", f.suite(back)))
	page.Role = doc.Sect
	d.ComposePages(doc.Elem(doc.Document, "", page, dos), p.sheet, p.ladder, f.meta(),
		fmt.Sprintf("la fiche de « %.80s »", f.Nom))
}

// suite says what is on the back.
func (f fiche) suite(back []templates.Section) string {
	var titres []string
	said := len(f.Place.Avis) // of a block that is composed to see that it is there
	defer func() { f.Place.Avis = f.Place.Avis[:said] }()
	for _, s := range back {
		if f.block(s) != nil {
			titres = append(titres, render.Lowered(s.Titre))
		}
	}
	return typo.Francais(templates.Remplir(f.Modele.Mots["suite_dos"],
		map[string]string{"titres": strings.Join(titres, ", ")}))
}

// dos is the back: whose it is, then what the front does not hold, the texts of the
// place as long as there is room, then lines to write on where there is still some. The
// longer the texts, the higher the page: the first length that holds is found by halves.
func (p *press) dos(f fiche, back []templates.Section) *doc.Node {
	avant := len(f.Place.Avis)
	page := func(limite, lignes int) *doc.Node {
		m := *p.m
		m.Sections, m.Limites.SavoirCaracteres = back, limite
		if !f.textsGoOn() {
			m.Limites.SavoirCaracteres = p.m.Limites.SavoirCaracteres
		}
		f.Modele, f.Place.Avis = &m, f.Place.Avis[:avant]
		return f.envers(p.notes(f, lignes))
	}
	holds := func(limite, lignes int) bool {
		return render.Fits(page(limite, lignes), p.sheet, sansPerte(p.ladder))
	}
	limite := longueursDos[premier(len(longueursDos)-1, func(i int) bool { return holds(longueursDos[i], 0) })]
	lignes := notesDos - pasNotes*premier(notesDos/pasNotes, func(i int) bool {
		return holds(limite, notesDos-pasNotes*i)
	})
	return page(limite, lignes)
}

// premier is the first i below n for which ok holds, n when none; most often it is 0, which is
// looked at first.
func premier(n int, ok func(i int) bool) int {
	if n == 0 || ok(0) {
		return 0
	}
	return 1 + sort.Search(n-1, func(i int) bool { return ok(i + 1) })
}

// envers is the page of the back: its head, its sections, what else stands there.
func (f fiche) envers(plus []*doc.Node) *doc.Node {
	head := doc.Box("bande", doc.Box("sur-ligne", doc.Text(doc.P, "sur", f.mot("dos")),
		doc.Text(doc.P, "usage", f.mot("usage"))), doc.Text(doc.H2, "titre", f.Nom))
	if town := f.town(); town != "" {
		head.Kids = append(head.Kids, doc.Text(doc.P, "ville", town))
	}
	return doc.Elem(doc.Sect, "page", head, doc.Box("corps", append(f.zones()["principale"], plus...)...))
}

// notes is room to write on the back, so many lines of it, where the model has some.
func (p *press) notes(f fiche, lignes int) []*doc.Node {
	for _, s := range p.m.Sections {
		if s.Contenu == "notes" && lignes > 0 {
			return []*doc.Node{f.ruled(s, lignes)}
		}
	}
	return nil
}

// longueursDos are the letters of a text on the back that are tried, the most first; the last
// stands even if it does not hold.
var longueursDos = func() (out []int) {
	n := 8000
	for ; n >= 500; n = n * 9 / 10 {
		out = append(out, n)
	}
	return append(out, n)
}()

// Lines to write on on the back: the most, and by how many fewer are tried.
const notesDos, pasNotes = 20, 2

// sansPerte are the steps that leave out nothing.
func sansPerte(ladder []layout.Step) []layout.Step {
	return slices.DeleteFunc(slices.Clone(ladder), func(s layout.Step) bool {
		return s.Do == layout.Hide || s.Do == layout.Shorten
	})
}

// textsGoOn reports a reader for whom texts longer than one side prints go on over the page:
// professionals. Who helps at a counter reads the summary, or the first sentences.
func (f fiche) textsGoOn() bool { return f.Pour == render.Pro }

// tropLong reports texts that one side does not print whole, and that go on over the page.
func (f fiche) tropLong() bool {
	if !f.textsGoOn() {
		return false
	}
	_, whole := f.sentences(f.Modele.Limites.SavoirCaracteres)
	return !whole
}

// perd reports that pages gave up something that is known of the place, or what it means.
func perd(fit layout.Fitted) bool {
	return slices.ContainsFunc(fit.Steps, func(s layout.Step) bool { return cout(s) != gratuit })
}
