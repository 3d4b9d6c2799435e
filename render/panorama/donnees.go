package panorama

import (
	"cmp"
	"strconv"

	chiffres "feuillet/lieu/panorama"
	"feuillet/lieu/territoire"
)

// colonnes are those of the table of figures, as its readers type them in formulas;
// « sur » is of how many. A cell that is empty is not known, or says nothing of the row.
var colonnes = []string{"partie", "code", "nom", "lieux", "lieux_sur", "communes", "communes_sur", "habitants",
	"heures_connues", "jours_ouverts", "communes_avec_lieu", "communes_ouvertes_3_jours", "communes_inconnues",
	"habitants_ouverts_3_jours", "km_plus_proche", "km_ouvert_3_jours", "km_plus_loin", "classe"}

// rangee is a row of the table, by name of column.
type rangee map[string]string

func (r rangee) cellules() []string {
	out := make([]string, len(colonnes))
	for i, c := range colonnes {
		out[i] = r[c]
	}
	return out
}

// entier is a count; connu tells apart what nobody knows.
func entier(n int, connu bool) string {
	if !connu {
		return ""
	}
	return strconv.Itoa(n)
}

// chiffres are all the figures, one row each: those of the whole, then part by part.
func (p *panorama) chiffres() [][]string {
	out := [][]string{colonnes, p.ensemble().cellules()}
	add := func(partie string, l ...rangee) {
		for _, r := range l {
			r["partie"] = partie
			out = append(out, r.cellules())
		}
	}
	add("non compté", p.nonComptes()...)
	for c, n := range p.total.ParClasse {
		add("classe", p.communes(rangee{"nom": p.Fill(motsClasses[c]), "classe": p.Fill(motsClasses[c])}, n))
	}
	for _, t := range p.chiffresDistances() {
		add("distance", t)
	}
	for _, d := range p.disent() {
		add("information", p.lieux(rangee{"nom": p.Fill(d.mot)}, d.n))
	}
	for _, s := range p.parServices() {
		r := p.lieux(rangee{"code": s.Nom, "nom": p.motDuService(s.Nom)}, s.Lieux)
		if s.Lieux == 0 && p.h.Disent.Services < p.h.Lieux { // nobody knows: some places do not say
			r["lieux"] = ""
			add("service", r)
			continue
		}
		add("service", p.communes(r, s.Communes))
	}
	add("service", p.lieux(rangee{"nom": p.Fill("inconnu")}, p.h.Lieux-p.h.Disent.Services))
	for _, r := range p.h.Reseaux {
		add("programme", p.communes(p.lieux(rangee{"nom": r.Nom}, r.Lieux), r.Communes))
	}
	add("programme", p.lieux(rangee{"nom": p.Fill("reseaux_aucun")}, p.h.Lieux-p.h.AvecReseau))
	for _, a := range p.h.Annees {
		nom := p.Fill("inconnu")
		if a.A > 0 {
			nom = p.annee(a)
		}
		add("mise à jour", p.lieux(rangee{"nom": nom}, a.Lieux))
	}
	for _, e := range echelles {
		p.chiffresGroupes(e.echelle, e.partie, add)
	}
	for i := range p.h.Communes {
		add("commune", p.commune(&p.h.Communes[i]))
	}
	return out
}

// echelles are those of the territories that gather communes.
var echelles = []struct {
	mot, partie string
	echelle     territoire.Echelle
}{{"epci", "intercommunalité", territoire.EchelleEpci}, {"departement", "département", territoire.EchelleDepartement},
	{"region", "région", territoire.EchelleRegion}}

// lieux is a row about so many of the places.
func (p *panorama) lieux(r rangee, n int) rangee {
	r["lieux"], r["lieux_sur"] = strconv.Itoa(n), strconv.Itoa(p.h.Lieux)
	return r
}

// communes is a row about so many of the communes.
func (p *panorama) communes(r rangee, n int) rangee {
	r["communes"], r["communes_sur"] = strconv.Itoa(n), strconv.Itoa(p.total.Communes)
	return r
}

// ensemble is the row of all of the territory.
func (p *panorama) ensemble() rangee {
	r := p.groupe(&p.total)
	r["partie"], r["nom"], r["lieux"] = "ensemble", p.titre, strconv.Itoa(p.h.Lieux)
	r["heures_connues"] = strconv.Itoa(p.h.Disent.Heures) // of places of no known commune too
	return r
}

// nonComptes are the places that the figures leave out, and those of no commune.
func (p *panorama) nonComptes() (out []rangee) {
	for _, x := range []dit{{"a_part_reserves", p.h.Reserves}, {"a_part_fermes", p.h.Fermes},
		{"a_part_sans_commune", p.h.SansCommune}} {
		out = append(out, rangee{"nom": p.Fill(x.mot), "lieux": strconv.Itoa(x.n)})
	}
	return out
}

func (p *panorama) chiffresDistances() (out []rangee) {
	avant := 0
	for _, t := range p.h.Tranches() {
		r := p.communes(rangee{"nom": p.tranche(t.Km, avant)}, t.Communes)
		r["habitants"] = entier(t.Habitants, t.Peuplees > 0 || t.Communes == 0)
		out, avant = append(out, r), t.Km+1
	}
	return out
}

func (p *panorama) chiffresGroupes(e territoire.Echelle, partie string, add func(string, ...rangee)) {
	groupes := p.h.Groupes(p.t, e)
	if len(groupes) < 2 {
		return // the whole again
	}
	for i := range groupes {
		g := &groupes[i]
		r := p.groupe(g)
		r["code"], r["nom"] = g.Code, cmp.Or(g.Nom, p.Fill("inconnu"))
		add(partie, r)
	}
}

// groupe is a row of some communes together.
func (p *panorama) groupe(g *chiffres.Groupe) rangee {
	muettes := g.ParClasse[chiffres.Inconnue]
	sues := muettes == 0 || muettes < g.AvecLieu() // of some communes it is known when they open
	return rangee{"lieux": strconv.Itoa(g.Lieux), "heures_connues": entier(g.Heures, g.Lieux > 0),
		"communes": strconv.Itoa(g.Communes), "communes_avec_lieu": strconv.Itoa(g.AvecLieu()),
		"communes_ouvertes_3_jours": entier(g.Ouvertes(), sues),
		"habitants_ouverts_3_jours": entier(g.Ouverts, sues && g.Peuplees > 0),
		"communes_inconnues":        strconv.Itoa(muettes), "habitants": entier(g.Habitants, g.Peuplees > 0),
		"km_plus_loin": entier(g.Loin, g.LoinConnu)}
}

// commune is a row of one of them.
func (p *panorama) commune(c *chiffres.Commune) rangee {
	return rangee{"code": c.Code, "nom": c.Nom, "lieux": strconv.Itoa(c.Lieux),
		"habitants": entier(c.Habitants, c.Habitants > 0), "heures_connues": entier(c.Heures, c.Lieux > 0),
		"jours_ouverts": entier(c.Jours, c.Heures > 0), "km_plus_proche": entier(c.Proche.Km, c.Proche.Connue),
		"km_ouvert_3_jours": entier(c.Ouvert.Km, c.Ouvert.Connue), "classe": p.Fill(motsClasses[c.Classe()])}
}
