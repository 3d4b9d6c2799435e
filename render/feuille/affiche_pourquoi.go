package feuille

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/typo"
)

// raisons tells why each place that a poster shows is on it, in the order in which
// places are compared, how many others there were, and why some that give more are
// not on it.
func (x *affichage) raisons(d *render.Document) (out []render.Avis) {
	km, centre := x.distances(x.tous)
	var shown []lieu.Lieu
	for _, v := range d.Montres {
		for i := range x.a.Lieux {
			if l := &x.a.Lieux[i]; l.Id == v.Id {
				shown = append(shown, *l)
				out = append(out, render.Avis{Genre: render.AvisChoix,
					Texte: "« " + v.Nom + " » est choisi : " + x.raison(l, km, centre) + x.loinDesAutres(l)})
			}
		}
	}
	if n := len(x.tous) - len(d.Montres); n > 0 && len(out) > 0 {
		order := "ouvert à tous, pour tous les publics, puis un téléphone, sans adhésion ni inscription, un lieu fixe, " +
			"des heures, plusieurs demi-journées, un nom court, plusieurs aides, un nom qui dit plus qu'un sigle"
		if x.orienteurs() {
			order = "un lieu pour chaque demande, puis " + order
		} else if x.epars() != nil {
			order = "une intercommunalité après l'autre ; " + order
		}
		if x.a.Km == nil && !x.orienteurs() {
			order += ", loin l'un de l'autre dans une même commune"
		}
		if km != nil {
			order += ", le plus près " + centre
		}
		out = append(out, render.Avis{Genre: render.AvisChoix, Texte: fmt.Sprintf("%s parmi %s : %s ; pas deux du même "+
			"numéro tant qu'il y en a d'autres, ni un lieu qui se dit fermé pour longtemps",
			typo.Pluriel(len(d.Montres), "choisi", "choisis"),
			typo.Pluriel(len(x.tous), "lieu", "lieux"), order)})
	}
	if x.a.Choisi || x.orienteurs() {
		return out
	}
	return append(out, x.absents(shown, km, centre)...)
}

// absentsNommes is how many of the places that are not on a poster are named.
const absentsNommes = 3

// absents tells why places that give at least as much as those that are shown are not
// among them: those that were to be, then those with hours, a number and several
// services.
func (x *affichage) absents(shown []lieu.Lieu, km map[string]float64, centre string) (out []render.Avis) {
	if len(shown) == 0 {
		return nil
	}
	least := len(shown[0].Services)
	for i := range shown {
		least = min(least, len(shown[i].Services))
	}
	for i := range x.tous {
		l := &x.tous[i]
		m := x.juger(l)
		rich := m.ouvert && m.telephone != "" && m.horaires && m.services >= max(plusieurs, least)
		if slices.ContainsFunc(shown, func(s lieu.Lieu) bool { return s.Id == l.Id }) || !rich && x.ecartes[l.Id] == "" {
			continue
		}
		if why := x.absence(l, shown, km, centre); why != "" && (len(out) < absentsNommes || x.ecartes[l.Id] != "") {
			nom, _ := lisible.NomPublic(*l, l.Commune)
			out = append(out, render.Avis{Genre: render.AvisChoix, Texte: fmt.Sprintf("« %s », %s, n'y est pas : %s",
				typo.Francais(nom), typo.Pluriel(m.services, "aide", "aides"), why)})
		}
	}
	return out
}

// absence is the first thing in which a place is less than each of those that are
// shown; empty for none that can be said.
func (x *affichage) absence(l *lieu.Lieu, shown []lieu.Lieu, km map[string]float64, centre string) string {
	m, all := x.juger(l), func(ok func(merite) bool) bool {
		return !slices.ContainsFunc(shown, func(s lieu.Lieu) bool { return !ok(x.juger(&s)) })
	}
	one := func(ok func(*lieu.Lieu) bool) bool {
		return slices.ContainsFunc(shown, func(s lieu.Lieu) bool { return ok(&s) })
	}
	d, placed := km[l.Id]
	lat, lon, here := l.Position()
	switch {
	case x.ecartes[l.Id] != "":
		return x.ecartes[l.Id]
	case one(func(s *lieu.Lieu) bool { return x.juger(s).telephone == m.telephone }):
		return "son numéro est déjà sur l'affiche"
	case moindre(l, m, all) != "":
		return moindre(l, m, all)
	case here && one(func(s *lieu.Lieu) bool {
		y, x, ok := s.Position()
		return ok && lieu.LoinDe(lat, lon, y, x) < voisinKm
	}):
		return "il est à côté d'un lieu de l'affiche"
	case one(func(s *lieu.Lieu) bool { return town(s) == town(l) }) &&
		one(func(s *lieu.Lieu) bool { return town(s) != town(l) }):
		return "un lieu de sa commune y est déjà"
	case x.tropPres(l, shown) > 0:
		return "il est " + farSaid(x.tropPres(l, shown)) + " d'un lieu de l'affiche"
	case placed && !slices.ContainsFunc(shown, func(s lieu.Lieu) bool { return loin(km, s.Id) > d }):
		return "il est plus loin " + centre
	}
	return ""
}

// moindre is the first merit that a place lacks and all of those that are shown have.
func moindre(l *lieu.Lieu, m merite, all func(func(merite) bool) bool) string {
	switch {
	case !m.pourTous && all(func(m merite) bool { return m.pourTous }):
		qui, _ := lisible.Specialise(l)
		return "il est là d'abord pour certaines personnes (" + typo.Francais(qui) + ")"
	case !m.libre && all(func(m merite) bool { return m.libre }):
		return "il demande une adhésion ou une inscription"
	case !m.fixe && all(func(m merite) bool { return m.fixe }):
		return "il se déplace"
	case !m.publics && all(func(m merite) bool { return m.publics }):
		return "il est pour certains publics d'abord"
	case m.horaires && !m.souvent && all(func(m merite) bool { return m.souvent }):
		return "il est ouvert peu de demi-journées"
	case !m.nomCourt && all(func(m merite) bool { return m.nomCourt }):
		return "son nom est trop long pour de grandes lettres"
	case !m.parlant && all(func(m merite) bool { return m.parlant }):
		return "son nom est un sigle"
	}
	return ""
}

// raison is why a place was taken.
func (x *affichage) raison(l *lieu.Lieu, km map[string]float64, centre string) string {
	if x.a.Choisi {
		return "vous l'avez demandé"
	}
	m := x.juger(l)
	var out []string
	for _, v := range []struct {
		oui      bool
		si, sans string
	}{
		{m.recoit, "", "dit une fermeture ou un déménagement"},
		{m.ouvert, "ouvert à tous", "pas ouvert à tous"},
		{m.telephone != "", "un téléphone", "sans téléphone"},
		{m.libre, "", "une adhésion ou une inscription"},
		{m.fixe, "", "un service qui se déplace"},
		{m.horaires, "des heures", "sans heures"},
		{m.souvent || !m.horaires, "", "ouvert peu de demi-journées"},
		{m.pourTous, "", "là d'abord pour certaines personnes"},
		{m.publics, "", "pour certains publics d'abord"},
		{m.nomCourt, "", "un nom long"},
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
		out = append(out, farSaid(d)+" "+centre)
	}
	return strings.Join(out, ", ")
}

// loinDesAutres says how far a place stands from the nearest of those of its commune that are
// on the poster; empty for none.
func (x *affichage) loinDesAutres(l *lieu.Lieu) string {
	d, ok := plusProche(l, x.a.Lieux)
	if !ok || x.a.Choisi || x.a.Km != nil || x.orienteurs() {
		return ""
	}
	return ", " + farSaid(d) + " du plus proche des autres"
}

// tropPres is how far a place stands from one of its commune that is shown, when that is less
// than these stand from one another; 0 when it is not.
func (x *affichage) tropPres(l *lieu.Lieu, shown []lieu.Lieu) float64 {
	d, ok := plusProche(l, shown)
	for i := range shown {
		if entre, two := plusProche(&shown[i], shown); two && ok && entre <= d {
			return 0
		}
	}
	if !ok || len(shown) < 2 {
		return 0
	}
	return d
}

// farSaid is a distance: « à 300 m », « à 4 km ».
func farSaid(km float64) string {
	if km < 1 {
		return fmt.Sprintf("à %d m", int(math.Round(km*10))*100)
	}
	return "à " + typo.Nombre(int(math.Round(km))) + " km"
}
