package feuille

import (
	"fmt"
	"math"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/typo"
)

// raisons tells why each place that a poster shows is on it, in the order in which
// places are compared, and how many others there were.
func (x *affichage) raisons(d *render.Document) (out []render.Avis) {
	km := x.distances(x.tous)
	for _, v := range d.Montres {
		for i := range x.tous {
			if l := &x.tous[i]; l.Id == v.Id {
				out = append(out, render.Avis{Genre: render.AvisChoix,
					Texte: "« " + v.Nom + " » est choisi : " + x.raison(l, km)})
			}
		}
	}
	if n := len(x.tous) - len(d.Montres); n > 0 && len(out) > 0 {
		order := "ouvert à tous, puis un téléphone, un lieu fixe, des heures, plusieurs aides"
		if x.orienteurs() {
			order = "un lieu pour chaque demande, puis " + order
		}
		if km != nil {
			order += ", le plus près de la mairie"
		}
		out = append(out, render.Avis{Genre: render.AvisChoix, Texte: fmt.Sprintf("%s parmi %s : %s ; pas deux du même "+
			"numéro tant qu'il y en a d'autres", typo.Pluriel(len(d.Montres), "choisi", "choisis"),
			typo.Pluriel(len(x.tous), "lieu", "lieux"), order)})
	}
	return out
}

// raison is why a place was taken.
func (x *affichage) raison(l *lieu.Lieu, km map[string]float64) string {
	if x.a.Choisi {
		return "vous l'avez demandé"
	}
	m := meriteDe(l, x.Edition.Date)
	var out []string
	for _, v := range []struct {
		oui      bool
		si, sans string
	}{
		{m.recoit, "", "dit une fermeture ou un déménagement"},
		{m.ouvert, "ouvert à tous", "pas ouvert à tous"},
		{m.telephone != "", "un téléphone", "sans téléphone"},
		{m.fixe, "", "un service qui se déplace"},
		{m.horaires, "des heures", "sans heures"},
		{m.pourTous, "", "pour certains publics d'abord"},
	} {
		if s := v.si; !v.oui {
			out = append(out, v.sans)
		} else if s != "" {
			out = append(out, s)
		}
	}
	if m.services > 0 {
		out = append(out, typo.Pluriel(m.services, "aide", "aides"))
	}
	if d, ok := km[l.Id]; ok {
		out = append(out, farSaid(d))
	}
	return strings.Join(out, ", ")
}

// farSaid is a distance from the town hall: « à 300 m », « à 4 km ».
func farSaid(km float64) string {
	if km < 1 {
		return fmt.Sprintf("à %d m du centre", int(math.Round(km*10))*100)
	}
	return "à " + typo.Nombre(int(math.Round(km))) + " km du centre"
}
