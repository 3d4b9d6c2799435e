package feuille

import (
	"fmt"
	"slices"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// press is what sheets of one run share.
type press struct {
	e      *render.Edition
	m      *templates.Modele
	lire   render.Reading
	sheet  layout.Sheet
	ladder []layout.Step

	origines map[string]render.Provenance // for professionals
	doublons map[string][]string
}

func newPress(e *render.Edition, m *templates.Modele, lire render.Reading, pour render.Audience) *press {
	if pour == render.Pro { // it is kept in a folder: no solid panels
		m = m.Encrer(templates.Encre{Noir: m.Encre.Noir, Economie: true})
	}
	sheet := ficheSheet(m)
	render.ImageStyles(&sheet, e.Images, 1)
	return &press{e: e.InFrench(), m: render.InFrench(m), lire: lire, sheet: sheet, ladder: render.Ladder(m.Ajustement)}
}

// fiche composes one sheet: what is said, then where it stands.
func (p *press) fiche(l lieu.Lieu) *render.Document {
	pub := p.lire.Whole(&l, p.e, p.m)
	f := newFiche(pub, p.e, p.m)
	f.origine, f.doublons = p.origines[l.Id], p.doublons[l.Id]
	f.current()
	d := &render.Document{Noms: []string{genre(pub.Pour), pub.Nom, pub.Ville}, Lieu: l.Id, Commune: pub.Commune.Code,
		Montres: []render.Montre{{Id: l.Id, Nom: pub.Nom}}}
	for _, part := range render.Parts { // its fields together may be more than a page
		pub.Serrer(part)
		d.Avis, d.Refus, d.Ajustement = nil, nil, layout.Fitted{}
		if p.faces(d, f); d.Refus == nil {
			break
		}
	}
	if d.Refus == nil {
		fitted(pub, d.Ajustement, p.m)
		d.Avis = append(d.Avis, pub.Avis...)
	}
	return d
}

// faces composes a sheet on its side, or on both.
func (p *press) faces(d *render.Document, f fiche) {
	avant := len(f.Place.Avis)
	d.Compose(f.compose(), p.sheet, p.ladder, f.meta(), fmt.Sprintf("la fiche de « %.80s »", f.Nom))
	if f.Pour == render.Pro && (d.Refus != nil || perd(d.Ajustement) || f.tropLong()) {
		f.Place.Avis, d.Avis, d.Refus, d.Ajustement = f.Place.Avis[:avant], nil, nil, layout.Fitted{}
		p.deuxPages(d, f)
	}
}

// genre is the first word of the name of a file: what it is, for whom.
func genre(pour render.Audience) string {
	if pour == "" || pour == render.GrandPublic {
		return "fiche"
	}
	return "fiche " + string(pour)
}

func (f fiche) meta() layout.Meta {
	return f.Edition.Meta(f.Fill(f.Modele.Textes.TitreDocument))
}

// aLaPlume are the parts that hold nothing but room to write in.
var aLaPlume = []string{"rendez_vous", "rendez_vous_pris", "notes", "notes_jours", "besoins"}

// autresMots are the parts whose shorter wording says the same of the place: what
// is left out are words of the template.
var autresMots = []string{"services", "prise_en_charge", "horaires", "faits", "accompagnement", "labels",
	"services_officiels"}

// fitted notes what the page gave up. Blank lines to write on are no loss, nor
// is a smaller size.
func fitted(p *render.Place, fit layout.Fitted, m *templates.Modele) {
	if fit.Filled > 0 && fit.Filled < 10*m.Limites.RemplissageMin {
		p.Note(render.AvisVide, false, "page en partie vide", fmt.Sprintf("remplie à %d %%", fit.Filled/10))
	}
	for i, s := range fit.Steps {
		switch {
		case s.Do == layout.Hide && (s.Name == "lien" || slices.Contains(aLaPlume, s.Name)): // the code has the address
		case s.Do == layout.Hide && s.Name == "details": // words of the template, no data
			p.Note(render.AvisPleine, false, "explications des services non imprimées : la page est pleine")
		case i > 0 && fit.Steps[i-1] == s: // shortened twice
		case s.Do == layout.Hide:
			p.Note(render.AvisPleine, true, "partie « "+s.Name+" » non imprimée : la page est pleine")
		case s.Do == layout.Shorten && slices.Contains(autresMots, s.Name):
		case s.Do == layout.Shorten:
			p.Note(render.AvisPleine, true, "partie « "+s.Name+" » raccourcie : la page est pleine")
		}
	}
}
