package reparer

import (
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// reserve doubts a place that seems to receive only those who live there, or may
// receive only some: whoever prints is to know it, and posters leave it out.
func (p *passage) reserve() {
	if quoi, ok := lisible.Reserve(p.l); ok {
		p.douter("nom", p.l.Nom, "lieu réservé ("+quoi+") : absent des affiches, sauf si vous le demandez")
		return
	}
	if passage, ok := lisible.LireTextes(p.l).PeutEtreRestreint(); ok {
		p.douter("presentation_detail", passage,
			"lieu peut-être réservé à certaines personnes : absent des affiches, sauf si vous le demandez")
	}
}

// ferme doubts a place that says it is closed: whoever prints is to know it.
func (p *passage) ferme() {
	if passage, ok := lisible.SeDitFerme(p.l); ok {
		colonne := "nom"
		switch {
		case passage == p.l.Nom:
		case strings.Contains(lieu.Plier(p.l.Horaires), lieu.Plier(passage)):
			colonne = "horaires"
		case strings.Contains(lieu.Plier(p.l.PresentationResume), passage):
			colonne = "presentation_resume"
		default:
			colonne = "presentation_detail"
		}
		p.douter(colonne, passage, "ce lieu se dit fermé : excluez-le s'il l'est")
	}
}
