package lisible

import (
	"regexp"
	"strings"

	"feuillet/lieu"
)

var (
	// unPrix is an amount that is not nothing.
	unPrix = regexp.MustCompile(`(?i)(?:[1-9]\d*(?:[.,]\d+)?|0[.,]\d*[1-9]\d*)[\s\x{a0}\x{202f}]*(?:€|euros?\b)`)
	// deLAide is what such an amount is the price of, when it is that of the help.
	deLAide = regexp.MustCompile(`s[ée]ances?|ateliers?|cotisation|adh[ée]sion|cours\b|forfaits?|abonnement|participation|` +
		`tarifs?|inscription|accompagnement|par (?:heure|mois|an|personne)`)
	// dAutreChose is what may be paid where the help is free.
	dAutreChose = regexp.MustCompile(`impression|imprim|photocopi|copies?\b|pages?\b|feuilles?\b|scan|cl[ée]s? usb|mat[ée]riel|` +
		`ordinateurs?|t[ée]l[ée]phones?|smartphones?|recharges?|repas|caf[ée]\b|r[ée]par|recondition|gratuit|facultati|ch[èe]que|` +
		`pass num|subvention|budget|valeur|d'une valeur|don\b|dons\b|emprunt`)
)

// PrixDit is the sentence of the texts that tells a price of the help: a place that says
// it is free as well says two things, and nobody knows which is right.
func (t *Textes) PrixDit() (phrase string, ok bool) {
	for i := range t.presentations {
		p := &t.presentations[i]
		if !strings.ContainsAny(p.publie, "123456789") || !contient(p.petit, "€", "euro") {
			continue
		}
		for _, s := range p.phrases() {
			if unPrix.MatchString(s.texte) && deLAide.MatchString(s.petit) && !dAutreChose.MatchString(s.petit) {
				return s.texte, true
			}
		}
	}
	return "", false
}

// GratuitContredit is that sentence, for a place of which the fields say « Gratuit » alone.
func (t *Textes) GratuitContredit() (phrase string, ok bool) {
	if len(t.lieu.FraisACharge) != 1 || t.lieu.FraisACharge[0] != lieu.Gratuit {
		return "", false
	}
	return t.PrixDit()
}
