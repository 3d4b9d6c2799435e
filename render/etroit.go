package render

import (
	"cmp"
	"iter"
	"reflect"
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// resserrer is the command of who named no territory, made for the narrowest one that
// surely holds all of the places of the base, those too that no paper prints and those that
// were not chosen: what is nowhere else in it may be given elsewhere. It is a commune, or
// what communes gather in; else papers name the département.
// Few places are read once, for that and for the paper.
func (c *Commande) resserrer() (*Commande, error) {
	if !c.entiere() {
		return c, nil
	}
	own := *c
	lus := &relu{Fonds: c.Fonds, filtres: []lieu.Filter{{}}}
	lus.lieux = retenus(c.Fonds.Lieux(lieu.Filter{}), cmp.Or(c.Memoire, memoire))
	own.Fonds = lus
	z, ok, err := own.etroite()
	if err != nil || !ok {
		return &own, err
	}
	s, err := own.dans(z)
	if err != nil || s == nil {
		return &own, err
	}
	if own.Selection, own.resserre = s, true; len(c.Selection.Requete) == 0 {
		lus.filtres = append(lus.filtres, s.Filtre)
	}
	return &own, nil
}

// dans is the selection in a territory that holds all places; nil when it would lose some,
// of which the record says another commune than the one they are in.
func (c *Commande) dans(z territoire.Echelon) (*selection.Selection, error) {
	critere, valeur := selection.ParCommune, selection.CodeSur(c.Fonds.Territoires(), z.Code)
	if z.Echelle == territoire.EchelleEpci || z.Echelle == territoire.EchelleEpt {
		critere, valeur = "epci", z.Code
	}
	s, err := c.Fonds.Lire(c.Selection.Requete.Avec(selection.Requete{critere: {valeur}}))
	if err != nil || len(s.Zones) != 1 {
		return nil, nil // two territories are read in that code
	}
	tous, err := c.Fonds.Lire(selection.Requete{critere: {valeur}})
	if err != nil {
		return nil, err
	}
	for l, err := range c.Fonds.Lieux(lieu.Filter{}) {
		if err != nil {
			return nil, err
		}
		if !tous.Filtre.Match(&l) {
			return nil, nil
		}
	}
	return s, nil
}

// relu is where places are found, some of which were read already: those that any of these
// filters selects.
type relu struct {
	Fonds
	lieux   iter.Seq2[lieu.Lieu, error]
	filtres []lieu.Filter
}

// Lieux are the places that a filter selects.
func (r *relu) Lieux(f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	own := func(f lieu.Filter) lieu.Filter { f.Situer = nil; return f }
	for _, g := range r.filtres {
		if reflect.DeepEqual(own(f), own(g)) {
			return r.lieux
		}
	}
	return r.Fonds.Lieux(f)
}

// entiere reports a selection that says neither where nor which places, of a base that
// says not of which territory it is.
func (c *Commande) entiere() bool {
	if c.Selection == nil || c.Options["territoire"] != "" || c.Fonds.Nom() != "" {
		return false
	}
	for nom := range c.Selection.Requete {
		if k, ok := selection.CritereDe(nom); !ok || k.Situe() || nom == selection.ParIdentifiant {
			return false
		}
	}
	return true
}

// etroite is the narrowest territory under the département that holds all places, when each of them is surely in it.
func (c *Commande) etroite() (z territoire.Echelon, ok bool, err error) {
	known := c.Fonds.Territoires()
	var tous []territoire.Echelon
	lus := 0
	for l, err := range c.Fonds.Lieux(lieu.Filter{}) {
		if err != nil {
			return z, false, err
		}
		if lus++; lus == 1 {
			tous = sures(known, &l)
		} else if len(tous) > 0 {
			zones := sures(known, &l)
			tous = slices.DeleteFunc(tous, func(z territoire.Echelon) bool { return !slices.Contains(zones, z) })
		}
		if len(tous) == 0 && lus > memoire { // no memory keeps them all: they are read again
			break
		}
	}
	if len(tous) == 0 {
		return z, false, nil
	}
	return tous[0], true, nil
}

// sures are the territories under the département that surely hold a place, the smaller
// first; none when nothing tells its commune, or when what tells it says two.
func sures(known *territoire.Territoires, l *lieu.Lieu) (out []territoire.Echelon) {
	v := known.Peser(l)
	if v.Verdict != territoire.Unanime && v.Verdict != territoire.Retrouvee {
		return nil
	}
	_, code := known.Rubrique(&v)
	for _, z := range known.EchelonsDe(code) {
		switch z.Echelle {
		case territoire.EchelleArrondissement, territoire.EchelleCommune, territoire.EchelleEpt, territoire.EchelleEpci:
			out = append(out, z)
		}
	}
	return out
}
