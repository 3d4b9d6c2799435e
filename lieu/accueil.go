package lieu

import (
	"slices"
	"strings"
)

// AccueillePublic is false for a place that says it receives no public, with a
// straight or a curly apostrophe. A place without services does receive: the
// conversion of the official model is not copied.
func AccueillePublic(l *Lieu) bool {
	return !slices.ContainsFunc(l.ModalitesAcces,
		func(m string) bool { return Plier(strings.TrimSpace(m)) == Plier(SansPublic) })
}

// SurPrescription is true for a place where somebody must send people: by the value
// of the standard, or by another that says the same, « Téléphoner avec une fiche de
// prescription ».
func SurPrescription(l *Lieu) bool {
	return slices.ContainsFunc(l.ModalitesAcces, DitPrescription)
}

// DitPrescription reports a way in that asks to be sent.
func DitPrescription(modalite string) bool {
	if modalite == Prescription {
		return true
	}
	plie := Plier(modalite)
	return strings.Contains(plie, "prescription") && !strings.Contains(plie, "sans ") && !strings.Contains(plie, "non ")
}

// AccesConnus is true for a place that tells ways in, all of them of the standard:
// what another says is not known.
func AccesConnus(l *Lieu) bool {
	return len(l.ModalitesAcces) > 0 && !slices.ContainsFunc(l.ModalitesAcces,
		func(m string) bool { return !slices.Contains(modalitesAcces, m) })
}
