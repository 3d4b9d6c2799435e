package atelier

import (
	"maps"
	"time"

	"feuillet/lieu/jour"
	"feuillet/lieu/selection"
	"feuillet/render"
)

// Dater is what was typed of a paper, with what is said from now, or from the
// hour at which it is made, as a day and an hour. A zero time changes nothing.
func Dater(p *render.Papier, cles map[string][]string, maintenant time.Time) map[string][]string {
	if maintenant.IsZero() {
		return cles
	}
	out := maps.Clone(cles)
	if out == nil {
		out = map[string][]string{}
	}
	maintenant = faitA(p, cles, maintenant)
	for nom, valeurs := range selection.Requete(cles).Dater(maintenant) {
		out[nom] = valeurs
	}
	for _, o := range p.Reglages() {
		if o.Dater == nil {
			continue
		}
		saisie := ""
		if len(out[o.Nom]) > 0 {
			saisie = out[o.Nom][0]
		}
		if v := o.Dater(saisie, maintenant); v != "" {
			out[o.Nom] = []string{v}
		}
	}
	return out
}

// cleHeure is the setting of a paper that says at what hour it is made.
const cleHeure = "heure"

// faitA is that hour, when one is said: « maintenant » is then, on all of the paper.
func faitA(p *render.Papier, cles map[string][]string, maintenant time.Time) time.Time {
	for _, o := range p.Reglages() {
		if o.Nom != cleHeure || o.Lire == nil || len(cles[cleHeure]) == 0 {
			continue
		}
		lue, err := o.Lire(cles[cleHeure][0], maintenant)
		if err != nil { // told when the setting is read
			continue
		}
		if h, err := time.Parse("15h04", lue); err == nil {
			y, m, d := maintenant.Date()
			return time.Date(y, m, d, h.Hour(), h.Minute(), 0, 0, maintenant.Location())
		}
	}
	return maintenant
}

// maintenant is the hour of today, on the day that a paper is to bear.
func (a *Atelier) maintenant(cles map[string][]string) time.Time {
	if len(cles[cleJour]) == 0 || a.jour.IsZero() {
		return a.jour
	}
	j, err := jour.Lire(cles[cleJour][0], a.jour)
	if err != nil {
		return a.jour
	}
	y, m, d := j.Date()
	return time.Date(y, m, d, a.jour.Hour(), a.jour.Minute(), 0, 0, a.jour.Location())
}
