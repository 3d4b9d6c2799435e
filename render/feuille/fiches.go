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
	if !f.aUnDos() || d.Refus == nil && !perd(d.Ajustement) && !f.tropLong() {
		return
	}
	if cles := f.tournables(); len(cles) > 0 {
		f.Place.Avis, d.Avis, d.Refus, d.Ajustement = f.Place.Avis[:avant], nil, nil, layout.Fitted{}
		p.deuxPages(d, f, cles)
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

// autresMots are the parts whose shorter wording says the same of the place; explications
// those whose shorter wording leaves out what official words mean.
var (
	autresMots   = []string{"services", "prise_en_charge", "horaires", "faits"}
	explications = []string{"accompagnement", "labels", "services_officiels"}
)

// What a step of the ladder takes from who reads.
const (
	gratuit     = iota // blank lines, a size, an address that the code has: no loss
	explication        // words of the template
	donnee             // something that is known of the place
)

// cout is what a step takes.
func cout(s layout.Step) int {
	in := func(names ...string) bool { return slices.Contains(names, s.Name) }
	switch {
	case s.Do != layout.Hide && s.Do != layout.Shorten:
		return gratuit
	case s.Do == layout.Hide && (in(aLaPlume...) || in("lien")), s.Do == layout.Shorten && in(autresMots...):
		return gratuit
	case s.Do == layout.Hide && in("details"), s.Do == layout.Shorten && in(explications...):
		return explication
	}
	return donnee
}

// fitted notes what the page gave up.
func fitted(p *render.Place, fit layout.Fitted, m *templates.Modele) {
	if fit.Filled > 0 && fit.Filled < 10*m.Limites.RemplissageMin {
		p.Note(render.AvisVide, false, "page en partie vide", fmt.Sprintf("remplie à %d %%", fit.Filled/10))
	}
	for i, s := range fit.Steps {
		switch c := cout(s); {
		case c == gratuit, i > 0 && fit.Steps[i-1] == s: // shortened twice
		case s.Name == "details":
			p.Note(render.AvisPleine, false, "explications des services non imprimées : la page est pleine")
		case c == explication:
			p.Note(render.AvisPleine, false, "sans les explications ("+render.Partie(s.Name)+") : la page est pleine")
		case s.Do == layout.Hide:
			p.Note(render.AvisPleine, true, "sans "+render.Partie(s.Name)+" : la page est pleine")
		default:
			p.Note(render.AvisPleine, true, render.Partie(s.Name)+", en moins de mots : la page est pleine")
		}
	}
}
