package selection

import (
	"slices"
	"strconv"

	"feuillet/lieu/territoire"
)

// Papers narrow a selection, or ask where it starts from: no criterion is named
// outside of this package.

// ParIdentifiant is the criterion of places that are chosen one by one.
const ParIdentifiant = "lieu"

// ParCommune is the criterion of communes, the first to give for what hangs in one.
const ParCommune = "commune"

// Depart is the one commune that distances are asked from; not ok for a point,
// for several, and for a selection that is around nothing.
func (s *Selection) Depart() (Zone, bool) {
	if len(s.departs) != 1 || s.departs[0].Code == "" {
		return Zone{}, false
	}
	return s.departs[0], true
}

// Commune is r in the commune of this INSEE code instead of where it was.
func (r Requete) Commune(t *territoire.Territoires, code string) Requete {
	return r.Avec(Requete{ParCommune: {CodeSur(t, code)}})
}

// Large reports a territory too wide for its communes to tell where a place is: a département,
// a région, or all there is. Papers of few places take one group of communes after the other.
func (s *Selection) Large() bool {
	z := s.Zones
	return len(z) == 0 || len(z) == 1 && slices.Contains([]territoire.Echelle{territoire.EchelleDepartement,
		territoire.EchelleRegion}, z[0].Echelle)
}

// Communes is r in the communes of these INSEE codes instead of where it was.
func (r Requete) Communes(t *territoire.Territoires, codes []string) Requete {
	noms := make([]string, len(codes))
	for i, code := range codes {
		noms[i] = CodeSur(t, code)
	}
	return r.Avec(Requete{ParCommune: noms})
}

// Departement is r in the département of this code instead of where it was.
func (r Requete) Departement(code string) Requete { return r.Avec(Requete{"departement": {code}}) }

// Voisinage is r around the commune of this INSEE code, up to so many km, instead of
// in it.
func (r Requete) Voisinage(t *territoire.Territoires, code string, km int) Requete {
	return r.Avec(Requete{"autour": {CodeSur(t, code)}, "rayon": {strconv.Itoa(km) + "km"}})
}

// Service is r for any of these services, values of the standard.
func (r Requete) Service(valeurs ...string) Requete { return r.Avec(Requete{"service": valeurs}) }

// Proches asks for the n nearest places.
func Proches(n int) Requete { return Requete{"plus-proches": {strconv.Itoa(n)}} }

// Precisent are the criteria of r that say neither where nor which places, in
// the order of the help: without them it may have more.
func Precisent(r Requete) []string {
	return slices.DeleteFunc(noms(r), func(nom string) bool {
		c, _ := critere(nom)
		return nom == ParIdentifiant || c.groupe == zone
	})
}

// Ecartent are the criteria of r that may leave out a place that was asked for by its id.
func Ecartent(r Requete) []string {
	return slices.DeleteFunc(noms(r), func(nom string) bool { return nom == ParIdentifiant || nom == "autour" })
}

// noms are the criteria that a request speaks of, in the order of the help.
func noms(r Requete) []string {
	var out []string
	for _, c := range criteres {
		if len(r[c.Nom]) > 0 {
			out = append(out, c.Nom)
		}
	}
	return out
}

// Communes are the codes of the communes of the territories chosen, but for those that
// are set aside, sorted; none around a point, or everywhere.
func (s *Selection) Communes() []string {
	if len(s.Filtre.Autour) > 0 && !s.Filtre.Mesure {
		return nil
	}
	dehors := map[string]bool{}
	for _, z := range s.sauf {
		for _, code := range s.carte.Communes(z.Echelle, z.Code) {
			dehors[code] = true
		}
	}
	var out []string
	for _, z := range s.Zones {
		out = append(out, s.carte.Communes(z.Echelle, z.Code)...)
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(code string) bool { return dehors[code] })
}
