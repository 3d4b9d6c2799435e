package render

import (
	"regexp"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// NonInvitant is why a paper for all cannot invite everybody to a place, in French,
// and whether it receives only some; empty when it can.
func NonInvitant(l *lieu.Lieu) (why string, reserve bool) {
	return nonInvitant(l, lisible.LireTextes(l))
}

// nonInvitant is NonInvitant of a place whose texts are read.
func nonInvitant(l *lieu.Lieu, textes *lisible.Textes) (why string, reserve bool) {
	if quoi, ok := lisible.Reserve(l); ok {
		return "lieu réservé (" + quoi + ")", true
	}
	if _, ok := lisible.SeDitFerme(l); ok {
		return "il se dit fermé", false
	}
	if lieu.SurPrescription(l) {
		return "il faut y être envoyé par un professionnel", true
	}
	if condition, ok := textes.Restreint(); ok {
		return "lieu réservé à certaines personnes : « " + condition + " »", true
	}
	if passage, ok := textes.PeutEtreRestreint(); ok {
		return "lieu peut-être réservé à certaines personnes : « " + passage + " »", true
	}
	return "", false
}

// Ecart is why a place is left out of a paper, by which several are told together.
type Ecart struct {
	Pas    string // « pas sur l'affiche »; empty for a remark of something else
	Raison string // « il se dit fermé »
	Cite   string // words of the place that tell it, empty for none
}

// Ecarte tells that a place is not on a paper, and why: « « Orée » n'est pas sur l'affiche : il
// se dit fermé ».
func Ecarte(id, nom, ou, why string) Avis {
	raison, cite, _ := strings.Cut(why, " : «")
	if cite != "" {
		cite = "«" + cite
	}
	pas := ou[strings.Index(ou, "pas "):]
	return Avis{Genre: AvisReserve, Lieu: id, Nom: nom, Texte: "« " + nom + " » " + ou + " : " + why,
		Ecart: Ecart{pas, raison, cite}}
}

// SurOrientationSeule reports a place that a referral alone keeps from everybody: those
// who send people read it on their papers.
func SurOrientationSeule(l *lieu.Lieu) bool {
	sans := *l
	sans.ModalitesAcces = nil
	why, _ := NonInvitant(&sans)
	return why == "" && lieu.SurPrescription(l)
}

// Demande reports a place where somebody must send people: by its ways in, or by the
// condition that its texts tell.
func (p *Place) Demande() bool {
	return lieu.SurPrescription(p.Source) || ditOrientation.MatchString(lieu.Plier(p.Condition))
}

// OrientationTue reports a place whose ways in are all known, and of which nothing says that
// one must be sent: that nobody told of it is all that paper may say.
func (p *Place) OrientationTue() bool {
	l := p.Source
	parle := func(s string) bool { return parleOrientation.MatchString(lieu.Plier(s)) }
	return lieu.AccesConnus(l) && !p.Demande() &&
		!slices.ContainsFunc([]string{p.Condition, l.PresentationResume, l.PresentationDetail, l.Horaires}, parle)
}

var (
	// ditOrientation is a condition that asks to be sent, parleOrientation any word of it.
	ditOrientation = regexp.MustCompile(`\bprescription|\bprescrit|\b(?:sur|apres) (?:une )?orientation|` +
		`\b(?:oriente|adresse|envoye)e?s? par\b|\borientation (?:par|d'un|obligatoire|prealable|necessaire)`)
	parleOrientation = regexp.MustCompile(ditOrientation.String() + `|\bprescri|\borientation\b`)
)
