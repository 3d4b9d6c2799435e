// Package panorama counts what a territory has: its places, the communes that have
// one, how many days it opens, how far the others are from it, what places say and
// do not say. It keeps counts, never places. What is not known is counted as not
// known, never as nought.
package panorama

import (
	"cmp"
	"slices"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
)

// Options say what is counted, and how.
type Options struct {
	Jour        time.Time
	Territoires *territoire.Territoires // with where communes lie
	Unites      []Unite                 // the territory; none for those that turn out to have places
	// Reseaux are the programmes and networks of a place, each once; nil for none.
	Reseaux func(*lieu.Lieu) []string
}

// Unite is a commune of the territory, or a part of one that was asked for.
type Unite struct {
	Code, Nom string
	Habitants int // 0 when it is not known
}

// Unites are the communes of some territories, by code; a part of a commune is one,
// whose inhabitants nobody tells.
func Unites(t *territoire.Territoires, zones ...territoire.Zone) (out []Unite) {
	for _, z := range zones {
		if z.Echelle == territoire.EchelleArrondissement || z.Echelle == territoire.EchelleDeleguee ||
			z.Echelle == territoire.EchelleAssociee {
			code := z.Code
			if z.Echelle != territoire.EchelleArrondissement {
				code = z.Commune // its places are known by the commune alone
			}
			out = append(out, Unite{Code: code, Nom: z.Nom})
			continue
		}
		for _, code := range t.Communes(z.Echelle, z.Code) {
			out = append(out, uniteDe(t, code))
		}
	}
	slices.SortStableFunc(out, func(a, b Unite) int { return cmp.Compare(a.Code, b.Code) })
	return slices.CompactFunc(out, func(a, b Unite) bool { return a.Code == b.Code })
}

func uniteDe(t *territoire.Territoires, code string) Unite {
	c, _ := t.Commune(code)
	return Unite{Code: code, Nom: cmp.Or(c.Nom, code), Habitants: c.Population}
}

// Compte counts places as they come.
type Compte struct {
	o        Options
	rangs    map[string]int // of communes, by code
	parts    []faits        // what only the count needs of them
	reseaux  map[string]*reseau
	sources  map[string]int
	tous     grille // places of everywhere
	ouverts  grille // those that open on enough days
	chiffres Chiffres
}

// faits are the services that a commune has, a bit each.
type faits struct{ services uint16 }

// reseau counts a network.
type reseau struct {
	lieux    int
	communes map[int]bool // by rank
}

// New counts nothing yet.
func New(o Options) *Compte {
	c := &Compte{o: o, rangs: map[string]int{}, reseaux: map[string]*reseau{}, sources: map[string]int{}}
	c.chiffres.Entier = len(o.Unites) > 0
	for _, u := range o.Unites {
		c.ajouter(u)
	}
	for _, v := range lieu.Services() {
		c.chiffres.Services = append(c.chiffres.Services, Part{Nom: v})
	}
	c.chiffres.Annees = annees(o.Jour.Year())
	c.chiffres.Partages = true
	return c
}

func (c *Compte) ajouter(u Unite) int {
	c.rangs[u.Code] = len(c.parts)
	c.parts = append(c.parts, faits{})
	c.chiffres.Communes = append(c.chiffres.Communes, Commune{Unite: u})
	return len(c.parts) - 1
}

// Lieu counts a place of the territory. One that says that it is closed, or that it
// does not receive everybody, is counted apart and nowhere else.
func (c *Compte) Lieu(l *lieu.Lieu) {
	h := &c.chiffres
	switch {
	case ferme(l):
		h.Fermes++
		return
	case reserve(l):
		h.Reserves++
		return
	}
	h.Lieux++
	d := lire(l, c.o.Jour)
	rang, connue := c.commune(l)
	if connue {
		c.dansCommune(rang, d)
	} else {
		h.SansCommune++
	}
	h.Disent.compter(d)
	c.services(l, rang, connue)
	c.date(l)
	c.programmes(l, rang, connue)
	c.source(l)
	c.situer(l, d)
}

// Ailleurs tells of a place out of the territory: it may be the nearest one of a
// commune, and is counted nowhere.
func (c *Compte) Ailleurs(l *lieu.Lieu) {
	if !ferme(l) && !reserve(l) {
		c.situer(l, lire(l, c.o.Jour))
	}
}

func ferme(l *lieu.Lieu) bool { _, oui := lisible.SeDitFerme(l); return oui }

// reserve reports a place that does not receive everybody.
func reserve(l *lieu.Lieu) bool {
	if _, oui := lisible.Reserve(l); oui {
		return true
	}
	_, oui := lisible.LireTextes(l).Restreint()
	return oui
}

// commune is the rank of the commune of a place; not ok when nobody knows it, or it
// is out of the territory.
func (c *Compte) commune(l *lieu.Lieu) (rang int, ok bool) {
	code := c.o.Territoires.CodeDuLieu(l)
	if rang, ok = c.rangs[code]; ok {
		return rang, true
	}
	actuelle, connue := c.o.Territoires.Commune(code)
	if !connue {
		return 0, false
	}
	if rang, ok = c.rangs[actuelle.Code]; !ok && !c.chiffres.Entier {
		return c.ajouter(uniteDe(c.o.Territoires, actuelle.Code)), true
	}
	return rang, ok
}

func (c *Compte) dansCommune(rang int, d dits) {
	u := &c.chiffres.Communes[rang]
	u.Lieux++
	if d.heures {
		u.Heures++
		u.Jours = max(u.Jours, d.jours)
	}
}

func (c *Compte) services(l *lieu.Lieu, rang int, connue bool) {
	for i, v := range lieu.Services() {
		if !slices.Contains(l.Services, v) {
			continue
		}
		p := &c.chiffres.Services[i]
		p.Lieux++
		if bit := uint16(1) << i; connue && c.parts[rang].services&bit == 0 {
			c.parts[rang].services |= bit
			p.Communes++
		}
	}
}

// date counts the year of the last update; one to come is a slip, hence not known.
func (c *Compte) date(l *lieu.Lieu) {
	t, ok := lisible.DateSure(l)
	rang := len(c.chiffres.Annees) - 1
	if ok && !t.After(c.o.Jour.AddDate(0, 0, 1)) {
		rang = slices.IndexFunc(c.chiffres.Annees, func(a Annees) bool { return a.De <= t.Year() && t.Year() <= a.A })
	}
	c.chiffres.Annees[rang].Lieux++
}

func (c *Compte) programmes(l *lieu.Lieu, rang int, connue bool) {
	if c.o.Reseaux == nil {
		return
	}
	noms := c.o.Reseaux(l)
	if len(noms) > 0 {
		c.chiffres.AvecReseau++
	}
	for _, nom := range noms {
		r := c.reseaux[nom]
		if r == nil {
			if len(c.reseaux) == listeMax {
				continue
			}
			r = &reseau{communes: map[int]bool{}}
			c.reseaux[nom] = r
		}
		r.lieux++
		if connue {
			r.communes[rang] = true
		}
	}
}

// listeMax is how many networks and sources are told apart: a base has some dozens,
// and a hostile one as many as places.
const listeMax = 500

func (c *Compte) source(l *lieu.Lieu) {
	c.chiffres.Partages = c.chiffres.Partages && lieu.IdPartage(l.Id, l.Source)
	if _, connue := c.sources[l.Source]; connue || len(c.sources) < listeMax {
		c.sources[l.Source]++
	}
}

func (c *Compte) situer(l *lieu.Lieu, d dits) {
	p, ok := c.o.Territoires.Situation(l)
	if !ok {
		return
	}
	c.tous.ajouter(p)
	if d.heures && d.jours >= Assez {
		c.ouverts.ajouter(p)
	}
}
