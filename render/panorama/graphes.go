package panorama

import (
	"cmp"
	"slices"
	"strconv"

	chiffres "feuillet/lieu/panorama"
	"feuillet/render/dessin"
	"feuillet/render/typo"
)

// plein is the pattern of what is counted, vague that of what nobody knows.
func (p *panorama) plein() dessin.Motif { return p.motifs[chiffres.OuvertSouvent] }
func (p *panorama) vague() dessin.Motif { return p.motifs[chiffres.Inconnue] }

// parLieux is a row about places, and in how many communes they are.
func (p *panorama) parLieux(nom string, lieux, communes int) barre {
	return barre{nom: nom, cellules: []string{p.sur(lieux, p.h.Lieux), p.sur(communes, p.total.Communes)},
		dit: p.sur(lieux, p.h.Lieux), n: lieux, motif: p.plein()}
}

// motDuService is how papers call a service in a word.
func (p *panorama) motDuService(valeur string) string {
	return cmp.Or(p.m.Services[valeur].Court, valeur)
}

// parServices are the services, those that most places give first.
func (p *panorama) parServices() (out []chiffres.Part) {
	out = slices.Clone(p.h.Services)
	slices.SortStableFunc(out, func(a, b chiffres.Part) int {
		return cmp.Or(cmp.Compare(b.Lieux, a.Lieux), cmp.Compare(b.Communes, a.Communes))
	})
	return out
}

// services is how many places give each service; one that no place tells is nothing
// only where all of them tell theirs.
func (p *panorama) services() graphe {
	g := graphe{nom: "services", tetes: []string{"colonne_lieux", "colonne_communes"}, mesure: large}
	muets := p.h.Lieux - p.h.Disent.Services
	for _, s := range p.parServices() {
		b := p.parLieux(p.motDuService(s.Nom), s.Lieux, s.Communes)
		if s.Lieux == 0 && muets > 0 {
			b.cellules = []string{p.Fill("services_aucun"), tiret}
		}
		g.rangs = append(g.rangs, b)
	}
	return g.avec(p.inconnus(muets, p.h.Lieux))
}

// tiret stands where there is nothing to say.
const tiret = "–"

// inconnus is the row of the places of which nobody knows, hatched.
func (p *panorama) inconnus(n, total int) barre {
	dit := p.sur(n, total)
	return barre{nom: p.Fill("inconnu"), cellules: []string{dit, tiret}, dit: dit, n: n, motif: p.vague()}
}

// avec is the chart with one more row, if it counts something.
func (g graphe) avec(b barre) graphe {
	if b.n > 0 {
		b.cellules = b.cellules[:len(g.tetes)]
		g.rangs = append(g.rangs, b)
	}
	return g
}

// titreServices is the sentence of the services: the one of most communes, and the
// one of fewest.
func (p *panorama) titreServices() string {
	l := slices.DeleteFunc(p.parServices(), func(s chiffres.Part) bool { return p.motDuService(s.Nom) == "" })
	if p.h.Disent.Services == 0 || len(l) == 0 {
		return p.Fill("services_muets")
	}
	if p.total.Communes < 2 {
		return p.Fill("services_titre_un", "premier", p.motDuService(l[0].Nom), "nombre", p.insecable(l[0].Lieux, p.h.Lieux))
	}
	parCommunes := func(a, b chiffres.Part) int { return cmp.Compare(a.Communes, b.Communes) }
	slices.Reverse(l) // of several of one number, the one that fewest places give is the rarest
	dernier := slices.MinFunc(l, parCommunes)
	slices.Reverse(l)
	premier := slices.MaxFunc(l, parCommunes)
	mot := "services_titre"
	switch {
	case dernier.Lieux == 0 && p.h.Disent.Services == p.h.Lieux:
		mot = "services_titre_zero"
	case dernier.Lieux == 0:
		mot = "services_titre_aucun"
	}
	return p.Fill(mot, "premier", p.motDuService(premier.Nom), "nombre",
		p.insecable(premier.Communes, p.total.Communes), "dernier", p.motDuService(dernier.Nom),
		"reste", typo.Nombre(dernier.Communes))
}

// annees is when places were last updated.
func (p *panorama) annees() graphe {
	g := graphe{nom: "annees", tetes: []string{"colonne_lieux"}, mesure: moitie}
	for _, a := range p.h.Annees {
		if a.A == 0 {
			g = g.avec(p.inconnus(a.Lieux, p.h.Lieux))
			continue
		}
		b := p.parLieux(p.annee(a), a.Lieux, 0)
		b.cellules = b.cellules[:1]
		g.rangs = append(g.rangs, b)
	}
	return g
}

// annee names some years. The first row is of this year, whatever day comes next.
func (p *panorama) annee(a chiffres.Annees) string {
	switch {
	case a.De == 1:
		return p.Fill("annees_avant", "annee", strconv.Itoa(a.A+1))
	case a.De == a.A-1 && a.De < p.e.Date.Year():
		return p.Fill("annees_deux", "annee", strconv.Itoa(a.A), "autre", strconv.Itoa(a.De))
	}
	return strconv.Itoa(a.De)
}

// How many programmes have a row, in a chart as wide as the page or as half of it; the
// others are one.
const reseauxLarge, reseauxMoitie = 6, 4

// reseaux is how many places tell each programme or network, and where there is room
// in how many communes.
func (p *panorama) reseaux(m mesures) graphe {
	g := graphe{nom: "reseaux", tetes: []string{"colonne_lieux", "colonne_communes"}[:len(m.cellules)], mesure: m}
	most := reseauxLarge
	if m.style == moitie.style {
		most = reseauxMoitie
	}
	for _, r := range p.h.Reseaux[:min(most, len(p.h.Reseaux))] {
		b := p.parLieux(typo.Francais(typo.Couper(r.Nom, 40)), r.Lieux, r.Communes)
		b.cellules = b.cellules[:len(g.tetes)]
		g.rangs = append(g.rangs, b)
	}
	if autres := len(p.h.Reseaux) - most; autres > 0 {
		b := barre{nom: p.Pluriel(autres, "reseaux_autres"), cellules: []string{tiret, tiret}[:len(g.tetes)]}
		g.rangs = append(g.rangs, b)
	}
	b := p.inconnus(p.h.Lieux-p.h.AvecReseau, p.h.Lieux)
	b.nom = p.Fill("reseaux_aucun")
	return g.avec(b)
}

// manques is what places say: what they do not is unknown.
func (p *panorama) manques() graphe {
	g := graphe{nom: "manques", tetes: []string{"colonne_lieux"}, mesure: moitie}
	for _, x := range p.disent() {
		b := p.parLieux(p.Fill(x.mot), x.n, 0)
		b.cellules = b.cellules[:1]
		g.rangs = append(g.rangs, b)
	}
	return g
}

// dit is something that places say, and how many do.
type dit struct {
	mot string
	n   int
}

func (p *panorama) disent() []dit {
	d := p.h.Disent
	return []dit{{"manque_telephone", d.Telephone}, {"manque_adresse", d.Adresse}, {"manque_services", d.Services},
		{"manque_heures", d.Heures}, {"manque_prix", d.Prix}, {"manque_date", d.Date}}
}

// distances is how far communes, and their inhabitants, are from the nearest place;
// bars are of inhabitants when anybody tells them.
func (p *panorama) distances(m mesures) graphe {
	g := graphe{nom: "distances", tetes: []string{"colonne_communes", "colonne_habitants"}, mesure: m}
	avant := 0
	for _, t := range p.h.Tranches() {
		b := barre{nom: p.tranche(t.Km, avant), cellules: []string{p.sur(t.Communes, p.total.Communes), p.peuplent(t)},
			n: t.Habitants, motif: p.plein()}
		if b.dit = b.cellules[1]; p.total.Habitants == 0 {
			b.n, b.dit = t.Communes, b.cellules[0]
		}
		if avant = t.Km + 1; t.Km != chiffres.NonSue {
			g.rangs = append(g.rangs, b)
			continue
		}
		if b.motif = p.vague(); t.Communes > 0 {
			g.rangs = append(g.rangs, b)
		}
	}
	return g
}

// tranche names distances, from the km after those of the row before.
func (p *panorama) tranche(km, avant int) string {
	switch km {
	case 0:
		return p.Fill("distance_ici")
	case chiffres.Pres:
		return p.Fill("distance_pres", "km", strconv.Itoa(km))
	case chiffres.AuDela:
		return p.Fill("distance_loin")
	case chiffres.NonSue:
		return p.Fill("distance_inconnue")
	}
	return p.Fill("distance_moins", "autre", strconv.Itoa(avant), "km", strconv.Itoa(km))
}

// peuplent is how many people live in communes; what nobody tells is not nought.
func (p *panorama) peuplent(t chiffres.Tranche) string {
	switch {
	case t.Communes > 0 && t.Peuplees == 0:
		return p.Fill("inconnu")
	case t.Communes == 0:
		return typo.Nombre(0)
	}
	return typo.Nombre(t.Habitants)
}
