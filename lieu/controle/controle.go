// Package controle tells what hinders the public in each place of a territory:
// what is missing, stale, not understood, doubtful, told twice, or names a
// person. It finds and counts; it changes nothing.
package controle

import (
	"iter"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
)

// Constat is one finding in one place.
type Constat struct {
	Regle   string // name of the rule
	Id      string
	Colonne string // of the standard; empty for the whole record
	Valeur  string // what was found there; may be personal
}

// Options are what places are judged by.
type Options struct {
	Jour        time.Time
	Limites     lisible.Anciennetes
	Territoires *territoire.Territoires
	Carte       territoire.Carte
}

// Controle judges places one after the other, and keeps of each what its
// report needs: a whole country fits in memory.
type Controle struct {
	o        Options
	fiches   []fiche           // one a record of doublons, in the same order
	textes   []string          // that many places have, kept once
	repetes  map[string]repete // of textes
	doublons *doublons.Recherche
}

// fiche is what the report needs of a place.
type fiche struct {
	nom             string
	commune, source repete
	code            repete // most precise INSEE code
	positionne      bool
	colonnes        uint32  // those that findings told of, by rank
	regles          uint64  // those that found something, by rank
	lat, lon        float64 // degrees, when positionne
}

// repete is the rank of a text that many places have; that of none is 0.
type repete uint32

// New begins a control.
func New(o Options) *Controle {
	return &Controle{o: o, textes: []string{""}, repetes: map[string]repete{"": 0}, doublons: doublons.New(o.Jour)}
}

// Lieux judges places on all cores, and tells in their order what can be said
// of each alone. An id already there is ignored.
func (c *Controle) Lieux(lieux iter.Seq2[lieu.Lieu, error], dire func(Constat) error) error {
	fini := make(chan struct{})
	defer close(fini)
	var lecture error
	for l := range examiner(lieux, &c.o, &lecture, fini) {
		<-l.fait
		for _, x := range l.examens {
			if !c.retenir(x) {
				continue
			}
			for _, k := range x.constats {
				if err := dire(k); err != nil {
					return err
				}
			}
		}
	}
	return lecture
}

// retenir keeps what the report needs of a place.
func (c *Controle) retenir(x *examen) bool {
	l := x.l
	if _, deja := c.doublons.Rang(l.Id); deja {
		return false
	}
	c.doublons.Ajouter(l)
	f := fiche{nom: strings.Clone(l.Nom),
		commune: c.repete(l.Commune), source: c.repete(sourceDe(l)), code: c.repete(x.code)}
	f.lat, f.lon, f.positionne = l.Position()
	for _, k := range x.constats {
		f.noter(k)
	}
	c.fiches = append(c.fiches, f)
	return true
}

// noter keeps that something was found in a place, not what.
func (f *fiche) noter(k Constat) {
	f.regles |= 1 << rangs[k.Regle]
	f.colonnes |= colonnes[k.Colonne]
}

// colonnes has one bit for each column of the standard.
var colonnes = func() map[string]uint32 {
	out := map[string]uint32{}
	for i, c := range lieu.Champs() {
		out[c.Nom] = 1 << i
	}
	return out
}()

// repete keeps a text that many places have. What is kept of a place is cloned,
// for its texts may be parts of one.
func (c *Controle) repete(s string) repete {
	r, ok := c.repetes[s]
	if !ok {
		r, s = repete(len(c.textes)), strings.Clone(s)
		c.repetes[s], c.textes = r, append(c.textes, s)
	}
	return r
}

// Fin gives what only the whole tells: duplicates, but for what was decided on
// them, and places far from the others of their commune.
func (c *Controle) Fin(d doublons.Decisions) []Constat {
	var out []Constat
	ajouter := func(regle, id, colonne, valeur string) {
		k := Constat{regle, id, colonne, valeur}
		out = append(out, k)
		c.Noter(k)
	}
	for _, p := range c.doublons.Propositions(d) {
		for _, id := range p.Ids {
			if p.Genre == doublons.FusionDouteuse && len(doublons.Parties(id)) == 1 {
				continue // the parts are as they should be
			}
			ajouter(regleDoublon[p.Genre], id, "id", dire(p, id))
		}
	}
	for _, e := range c.eloignes() {
		ajouter("position-loin", c.doublons.Id(e.rang), "latitude", e.dit)
	}
	return out
}

// Noter keeps a finding that was made elsewhere on a place that was judged;
// false for another place.
func (c *Controle) Noter(k Constat) bool {
	i, ok := c.doublons.Rang(k.Id)
	if ok {
		c.fiches[i].noter(k)
	}
	return ok
}

// Dit reports that a finding told of a column of a place.
func (c *Controle) Dit(id, colonne string) bool {
	i, ok := c.doublons.Rang(id)
	return ok && c.fiches[i].colonnes&colonnes[colonne] != 0
}

// Ligne is what tells a place in a list.
type Ligne struct{ Id, Nom, Commune, Source string }

// Ligne is the place of an id, empty when it was not judged.
func (c *Controle) Ligne(id string) Ligne {
	i, ok := c.doublons.Rang(id)
	if !ok {
		return Ligne{Id: id}
	}
	f := &c.fiches[i]
	return Ligne{c.doublons.Id(i), f.nom, c.textes[f.commune], c.textes[f.source]}
}
