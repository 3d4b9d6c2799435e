package render

import (
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// NonInvitant is why a paper for all cannot invite everybody to a place, in French,
// and whether it receives only some; empty when it can.
func NonInvitant(l *lieu.Lieu) (why string, reserve bool) {
	if quoi, ok := lisible.Reserve(l); ok {
		return "lieu réservé (" + quoi + ")", true
	}
	if _, ok := lisible.SeDitFerme(l); ok {
		return "il se dit fermé", false
	}
	if slices.Contains(l.ModalitesAcces, lieu.Prescription) {
		return "il faut y être envoyé par un professionnel", true
	}
	textes := lisible.LireTextes(l)
	if condition, ok := textes.Restreint(); ok && !lisible.SurLePrix(condition) {
		return "lieu réservé à certaines personnes : « " + condition + " »", true
	}
	if passage, ok := textes.PeutEtreRestreint(); ok {
		return "lieu peut-être réservé à certaines personnes : « " + passage + " »", true
	}
	return "", false
}
