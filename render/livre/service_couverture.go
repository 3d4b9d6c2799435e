package livre

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"feuillet/lieu/lisible"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
	"feuillet/render/typo"
)

// offre is what the places of a territory say they give, commune by commune, and which
// communes it has.
type offre struct {
	communes map[string][][]string // the services of each place of a commune, by INSEE code
	toutes   []string              // codes of the communes of the territory; none when it is not one
	nom      func(code string) string
}

// offre reads what the places of the territory give; nil for readers who are not told,
// and when the selection is of some places by what they are: it tells nothing of where
// there is none.
func (t *livret) offre() (*offre, error) {
	s := t.c.Selection
	others := slices.DeleteFunc(selection.Precisent(s.Requete), func(nom string) bool { return nom == "service" })
	if !render.Lit(t.c.Audience, t.c.Modele.Base, "couverture") || len(others) > 0 || s.Filtre.Proches > 0 ||
		len(s.Filtre.Ids) > 0 {
		return nil, nil
	}
	lieux, filtre := t.Lieux, s.Filtre
	if len(filtre.Services) > 0 {
		filtre.Services = nil
		a, err := t.c.Accueil(filtre)
		if err != nil {
			return nil, err
		}
		lieux = a.Lieux
	}
	known := t.c.Fonds.Territoires()
	o := &offre{communes: map[string][][]string{}, toutes: s.Communes()}
	o.nom = func(code string) string { c, _ := known.Commune(code); return c.Nom }
	for l, err := range lieux {
		if err != nil {
			return nil, err
		}
		c, ok := known.Commune(known.CodeDuLieu(&l))
		_, ferme := lisible.SeDitFerme(&l)
		if ok && !ferme && (o.toutes == nil || slices.Contains(o.toutes, c.Code)) {
			o.communes[c.Code] = append(o.communes[c.Code], l.Services)
		}
	}
	return o, nil
}

// couverture is where some services are given in a territory. That a place does not say
// what it gives is not known, which is never « nobody gives it ».
type couverture struct {
	avec   []string // names of the communes that have them, « Valbrune (3) », most places first
	total  int      // communes of the territory, or else that have a place
	nonSu  int      // communes whose places say nothing of what they give
	sans   []string // names of the communes of the territory without any place
	entier bool     // total is of the whole territory
}

// de is the coverage of the services of a sheet.
func (o *offre) de(s sujet) (c couverture) {
	count := map[string]int{}
	var codes []string
	for code, lieux := range o.communes {
		muet := false
		for _, services := range lieux {
			muet = muet || len(services) == 0
			if slices.ContainsFunc(s.services, func(v string) bool { return slices.Contains(services, v) }) {
				count[code]++
			}
		}
		switch {
		case count[code] > 0:
			codes = append(codes, code)
		case muet:
			c.nonSu++
		}
	}
	tri.Trier(codes, func(code string) []string { return []string{o.nom(code), code} })
	slices.SortStableFunc(codes, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	for _, code := range codes {
		c.avec = append(c.avec, fmt.Sprintf("%s (%d)", o.nom(code), count[code]))
	}
	if c.total, c.entier = len(o.communes), o.toutes != nil; c.entier {
		c.total = len(o.toutes)
	}
	for _, code := range o.toutes {
		if len(o.communes[code]) == 0 {
			c.sans = append(c.sans, o.nom(code))
		}
	}
	tri.Trier(c.sans, func(nom string) []string { return []string{nom} })
	return c
}

// Communes with a place are named up to so many; those without, only when all can be.
const (
	avecNommees = 24
	sansNommees = 6
)

// dite is the coverage in the words of the model; none of a sentence that it lacks.
func (s *service) dite(c couverture) (out []string) {
	one := "_un"
	add := func(cle string, n int, pairs ...string) {
		if word := s.m.Mots[cle+map[bool]string{true: one}[n == 1]]; n > 0 && word != "" {
			out = append(out, s.fill(word, append(pairs, "nombre", typo.Nombre(n))...))
		}
	}
	cle := "couverture"
	if !c.entier {
		cle = "couverture_lieux"
	}
	add(cle, len(c.avec), "total", typo.Nombre(c.total), "communes", s.named(c.avec, avecNommees))
	add("couverture_non_su", c.nonSu)
	if one = ""; len(c.sans) <= sansNommees {
		add("couverture_sans", len(c.sans), "communes", strings.Join(c.sans, ", "))
		return out
	}
	add("couverture_sans_nombre", len(c.sans))
	return out
}

// named are the first of some names, and how many others there are.
func (s *service) named(noms []string, most int) string {
	n := len(noms) - most
	if n <= 0 {
		return strings.Join(noms, ", ")
	}
	word := s.m.Mots["couverture_autres"]
	if n == 1 {
		word = s.m.Mots["couverture_autres_un"]
	}
	return s.fill(word, "communes", strings.Join(noms[:most], ", "), "nombre", typo.Nombre(n))
}

// told are sentences under a heading, some words of which are in bold; nothing without.
func told(title string, lines []string) []*doc.Node {
	if len(lines) == 0 {
		return nil
	}
	var out []*doc.Node
	if title != "" {
		out = append(out, doc.Text(doc.H2, "rubrique-1", title))
	}
	for _, s := range lines {
		out = append(out, doc.Elem(doc.P, "texte", render.Rich(s)...))
	}
	return out
}
