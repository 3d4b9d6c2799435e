package feuille

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// audos are what goes to the back of the sheet of professionals, in this order, while
// the front does not hold all that is known: contents of sections, or the first field of
// a block of them.
var audos = []string{"presentation", "fiabilite", "programmes", "structure_parente", "modalites_accompagnement",
	"services"}

// cleDos names a section in audos.
func cleDos(s templates.Section) string {
	if len(s.Champs) > 0 {
		return s.Champs[0]
	}
	return s.Contenu
}

// separer tells the sections of the front from those of the back, the first n of audos.
func separer(m *templates.Modele, n int) (front, back []templates.Section) {
	for _, s := range m.Sections {
		if slices.Contains(audos[:n], cleDos(s)) {
			s.Zone = "principale"
			back = append(back, s)
			continue
		}
		front = append(front, s)
	}
	return front, back
}

// deuxPages sets the sheet of professionals on two sides, where one does not hold all
// that is known of the place: nothing of it is lost to who works with the record. It
// gives up what one side would when even that does not do.
func (p *press) deuxPages(d *render.Document, f fiche) {
	avant := len(f.Place.Avis)
	for n := 1; n <= len(audos); n++ {
		f.Place.Avis = f.Place.Avis[:avant]
		front, back := separer(p.m, n)
		essai := *d
		p.deuxFaces(&essai, f, front, back)
		if essai.Refus == nil || n == len(audos) {
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
// place as long as there is room.
func (p *press) dos(f fiche, back []templates.Section) *doc.Node {
	page := func(limite int) *doc.Node {
		m := *p.m
		m.Sections, m.Limites.SavoirCaracteres = back, limite
		f.Modele = &m
		head := doc.Box("bande", doc.Box("sur-ligne", doc.Text(doc.P, "sur", f.mot("dos")),
			doc.Text(doc.P, "usage", f.mot("usage"))), doc.Text(doc.H2, "titre", f.Nom))
		if town := f.town(); town != "" {
			head.Kids = append(head.Kids, doc.Text(doc.P, "ville", town))
		}
		return doc.Elem(doc.Sect, "page", head, doc.Box("corps", f.zones()["principale"]...))
	}
	avant := len(f.Place.Avis)
	for limite := texteDos; ; limite = limite * 3 / 4 {
		f.Place.Avis = f.Place.Avis[:avant]
		n := page(limite)
		if limite < texteDosMin || render.Fits(n, p.sheet, sansPerte(p.ladder)) {
			return n
		}
	}
}

// Letters of a text on the back: the most that is tried, and where one stops to try less.
const texteDos, texteDosMin = 8000, 500

// sansPerte are the steps that leave out nothing of the place.
func sansPerte(ladder []layout.Step) []layout.Step {
	return slices.DeleteFunc(slices.Clone(ladder), func(s layout.Step) bool {
		return s.Do == layout.Hide || s.Do == layout.Shorten
	})
}

// tropLong reports texts that one side does not print whole.
func (f fiche) tropLong() bool {
	_, whole := f.sentences(f.Modele.Limites.SavoirCaracteres)
	return !whole
}

// perd reports that pages gave up something that is known of the place.
func perd(fit layout.Fitted) bool {
	return slices.ContainsFunc(fit.Steps, func(s layout.Step) bool {
		return s.Do == layout.Hide && !slices.Contains(aLaPlume, s.Name) || s.Do == layout.Shorten && s.Name == "savoir"
	})
}
