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
	fiches   []fiche
	rangs    map[string]int // of fiches, by id
	repetes  map[string]string
	doublons *doublons.Recherche
}

// fiche is what the report needs of a place.
type fiche struct {
	id, nom, commune, source string
	code                     string // most precise INSEE code
	regles                   uint64 // those that found something, by rank
	lat, lon                 float64
	positionne               bool
}

// New begins a control.
func New(o Options) *Controle {
	return &Controle{o: o, rangs: map[string]int{}, repetes: map[string]string{}, doublons: doublons.New(o.Jour)}
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
	if _, deja := c.rangs[l.Id]; deja {
		return false
	}
	c.doublons.Ajouter(l)
	f := fiche{id: strings.Clone(l.Id), nom: strings.Clone(l.Nom), commune: c.repete(l.Commune), source: c.repete(sourceDe(l)), code: c.repete(x.code)}
	f.lat, f.lon, f.positionne = l.Position()
	for _, k := range x.constats {
		f.regles |= 1 << rangs[k.Regle]
	}
	c.rangs[f.id] = len(c.fiches)
	c.fiches = append(c.fiches, f)
	return true
}

// repete is a text that many places have, kept once. What is kept of a place
// is cloned, for its texts may be parts of one.
func (c *Controle) repete(s string) string {
	un, ok := c.repetes[s]
	if !ok {
		un = strings.Clone(s)
		c.repetes[un] = un
	}
	return un
}

// Fin gives what only the whole tells: duplicates, but for what was decided on
// them, and places far from the others of their commune.
func (c *Controle) Fin(d doublons.Decisions) []Constat {
	var out []Constat
	ajouter := func(regle, id, colonne, valeur string) {
		out = append(out, Constat{regle, id, colonne, valeur})
		c.fiches[c.rangs[id]].regles |= 1 << rangs[regle]
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
		ajouter("position-loin", e.id, "latitude", e.dit)
	}
	return out
}

// Ligne is what tells a place in a list.
type Ligne struct{ Id, Nom, Commune, Source string }

// Ligne is the place of an id, empty when it was not judged.
func (c *Controle) Ligne(id string) Ligne {
	i, ok := c.rangs[id]
	if !ok {
		return Ligne{Id: id}
	}
	f := &c.fiches[i]
	return Ligne{f.id, f.nom, f.commune, f.source}
}
