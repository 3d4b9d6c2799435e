package controle

import (
	"cmp"
	"math/bits"
	"slices"
	"time"

	"feuillet/lieu/territoire"
)

// Bilan is a control in figures.
type Bilan struct {
	Lieux       int
	Prets       int            // places that nothing serious hinders
	Muets       int            // places with neither telephone nor hours
	Anciens     int            // places whose information is stale, or of no known date
	Regles      map[string]int // places by name of rule
	Themes      map[Theme]int  // places by theme
	Sources     []Part         // the largest first
	Territoires []Part
	Echelle     territoire.Echelle // of Territoires
	Actions     []Action           // what to do first
	Suivi       Suivi              // what was done since the last time
}

// Suivi is what was done about places since a day; zero when nothing was.
type Suivi struct {
	Depuis   time.Time
	Relances int // places that were written to
	Reponses int // places that answered
	Retraits int // of them, those that are gone, or not to be printed any more
}

// Part is the places of one source, or of one territory.
type Part struct {
	Nom     string
	Lieux   int
	Prets   int
	Anciens int
	Themes  map[Theme]int
	Regles  map[string]int
}

// Action is what to do about the places that one rule finds.
type Action struct {
	Regle  Regle
	Lieux  int
	Source string // that has most of them
	Part   int    // how many it has
	Ids    []string
}

// Limits of a report that one page holds.
const (
	actionsMax     = 10
	idsMax         = 3
	territoiresMax = 30
)

// Bilan counts what was found.
func (c *Controle) Bilan() Bilan {
	b := Bilan{Lieux: len(c.fiches)}
	tout := c.part("", c.tous())
	b.Prets, b.Anciens, b.Regles, b.Themes = tout.Prets, tout.Anciens, tout.Regles, tout.Themes
	for i := range c.fiches {
		if c.trouves(i, false, "sans-telephone", "sans-horaires") {
			b.Muets++
		}
	}
	b.Sources = c.parts(func(f *fiche) string { return c.textes[f.source] })
	b.Echelle, b.Territoires = c.territoires()
	b.Actions = c.actions(b)
	return b
}

func (c *Controle) tous() []int {
	out := make([]int, len(c.fiches))
	for i := range out {
		out[i] = i
	}
	return out
}

// part counts some places.
func (c *Controle) part(nom string, rangs []int) Part {
	p := Part{Nom: nom, Lieux: len(rangs), Regles: map[string]int{}, Themes: map[Theme]int{}}
	for _, i := range rangs {
		vus := map[Theme]bool{}
		for trouve := c.fiches[i].regles; trouve != 0; trouve &= trouve - 1 {
			r := regles[bits.TrailingZeros64(trouve)]
			p.Regles[r.Nom]++
			vus[r.Theme] = true
		}
		for t := range vus {
			p.Themes[t]++
		}
		if !c.gene(i) {
			p.Prets++
		}
		if c.trouves(i, true, "date-ancienne", "sans-date", "date-a-venir") {
			p.Anciens++
		}
	}
	return p
}

// grave is the least weight of what keeps a place from being ready for paper.
const grave = 3

// gene reports that something serious was found in a place.
func (c *Controle) gene(i int) bool {
	for trouve := c.fiches[i].regles; trouve != 0; trouve &= trouve - 1 {
		if regles[bits.TrailingZeros64(trouve)].Grave() {
			return true
		}
	}
	return false
}

// trouves reports that some rules all found something in a place, or one of
// them when un is true.
func (c *Controle) trouves(i int, un bool, noms ...string) bool {
	var masque uint64
	for _, n := range noms {
		masque |= 1 << rangs[n]
	}
	commun := c.fiches[i].regles & masque
	return commun == masque || un && commun != 0
}

// poids is how much a place hinders the public.
func (c *Controle) poids(i int) int {
	n := 0
	for trouve := c.fiches[i].regles; trouve != 0; trouve &= trouve - 1 {
		n += regles[bits.TrailingZeros64(trouve)].Poids
	}
	return n
}

// parts counts places by a name, the largest first.
func (c *Controle) parts(nom func(*fiche) string) []Part {
	par := map[string][]int{}
	for i := range c.fiches {
		n := nom(&c.fiches[i])
		par[n] = append(par[n], i)
	}
	out := make([]Part, 0, len(par))
	for n, rangs := range par {
		out = append(out, c.part(n, rangs))
	}
	slices.SortFunc(out, func(a, b Part) int { return cmp.Or(cmp.Compare(b.Lieux, a.Lieux), cmp.Compare(a.Nom, b.Nom)) })
	return out
}

// territoires counts by the smallest scale that a page can list.
func (c *Controle) territoires() (territoire.Echelle, []Part) {
	noms := map[repete]map[territoire.Echelle]string{}
	for i := range c.fiches {
		if code := c.fiches[i].code; noms[code] == nil {
			noms[code] = c.zones(c.textes[code])
		}
	}
	echelles := []territoire.Echelle{territoire.EchelleCommune, territoire.EchelleEpci, territoire.EchelleDepartement,
		territoire.EchelleRegion}
	for _, e := range echelles {
		parts := c.parts(func(f *fiche) string { return noms[f.code][e] })
		if len(parts) <= territoiresMax || e == territoire.EchelleRegion {
			return e, parts
		}
	}
	return "", nil
}

// zones are the names of the territories of a code, by scale.
func (c *Controle) zones(code string) map[territoire.Echelle]string {
	out := map[territoire.Echelle]string{}
	for _, z := range c.o.Territoires.ZonesDe(code) {
		out[z.Echelle] = z.Nom
	}
	return out
}

// actions are the rules by what they cost the public.
func (c *Controle) actions(b Bilan) []Action {
	var out []Action
	for _, r := range regles {
		if b.Regles[r.Nom] > 0 && r.Poids > 0 {
			out = append(out, Action{Regle: r, Lieux: b.Regles[r.Nom]})
		}
	}
	slices.SortStableFunc(out, func(x, y Action) int { return cmp.Compare(y.Lieux*y.Regle.Poids, x.Lieux*x.Regle.Poids) })
	out = out[:min(actionsMax, len(out))]
	for i := range out {
		a := &out[i]
		for _, s := range b.Sources {
			if n := s.Regles[a.Regle.Nom]; n > a.Part {
				a.Source, a.Part = s.Nom, n
			}
		}
		a.Ids = c.Pires(idsMax, a.Regle.Nom)
	}
	return out
}

// Pires are the ids of the places that hinder most, among those that a rule
// found when it is not empty.
func (c *Controle) Pires(n int, regle string) []string {
	var liste []int
	for i := range c.fiches {
		if regle != "" && c.fiches[i].regles&(1<<rangs[regle]) == 0 || c.poids(i) == 0 {
			continue
		}
		liste = append(liste, i)
	}
	slices.SortFunc(liste, func(i, j int) int {
		return cmp.Or(cmp.Compare(c.poids(j), c.poids(i)), cmp.Compare(c.doublons.Id(i), c.doublons.Id(j)))
	})
	var out []string
	for _, i := range liste[:min(n, len(liste))] {
		out = append(out, c.doublons.Id(i))
	}
	return out
}

// ReglesDe are the rules that found something in a place.
func (c *Controle) ReglesDe(id string) []Regle {
	i, ok := c.doublons.Rang(id)
	if !ok {
		return nil
	}
	var out []Regle
	for trouve := c.fiches[i].regles; trouve != 0; trouve &= trouve - 1 {
		out = append(out, regles[bits.TrailingZeros64(trouve)])
	}
	return out
}
