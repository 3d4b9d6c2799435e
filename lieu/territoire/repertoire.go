package territoire

import (
	"slices"
	"sort"
	"strings"
)

// repertoire is every territory, the larger scales first, with the keys that
// its names are searched by.
type repertoire struct {
	zones   []Zone
	cles    []string // Cle of the name
	nues    []string // the same without article or kind of EPCI
	postaux [][]string
	debuts  map[Echelle]int // of each scale in zones, where codes are in order
}

func (t *Territoires) repertorier() *repertoire {
	n := len(t.d.Communes) + len(t.d.Rattachees) + len(t.d.Epcis) + 200
	a := &repertoire{make([]Zone, 0, n), make([]string, 0, n), make([]string, 0, n), make([][]string, 0, n), map[Echelle]int{}}
	p := t.peupler()
	a.ajouter(Zone{Echelle: EchelleFrance, Code: CodeFrance, Nom: "France", Population: p.france}, nil)
	for _, r := range t.d.Regions {
		a.ajouter(Zone{Echelle: EchelleRegion, Code: r.Code, Nom: r.Nom, Population: p.regions[r.Code]}, nil)
	}
	for _, d := range t.d.Departements {
		a.ajouter(Zone{Echelle: EchelleDepartement, Code: d.Code, Nom: d.Nom, Departement: d.Code, Population: p.departements[d.Code]}, nil)
	}
	for _, e := range t.d.Epcis {
		a.ajouter(Zone{Echelle: EchelleEpci, Code: e.Siren, Nom: e.Nom, Departement: p.principal[e.Siren], Population: p.groupe[e.Siren]}, nil)
	}
	for _, e := range t.d.Epts {
		a.ajouter(Zone{Echelle: EchelleEpt, Code: e.Siren, Nom: e.Nom, Departement: p.principal[e.Siren], Population: p.groupe[e.Siren]}, nil)
	}
	for _, c := range t.d.Communes {
		a.ajouter(zoneCommune(c), c.CodesPostaux)
	}
	for _, e := range []Echelle{EchelleArrondissement, EchelleDeleguee, EchelleAssociee} {
		for _, r := range t.d.Rattachees {
			if echelleDe(r) == e {
				a.ajouter(Zone{Echelle: e, Code: r.Code, Nom: r.Nom, Departement: DepartementDe(r.Code), Commune: r.Commune}, r.CodesPostaux)
			}
		}
	}
	return a
}

func (a *repertoire) ajouter(z Zone, postaux []string) {
	cle := Cle(z.Nom)
	if _, ok := a.debuts[z.Echelle]; !ok {
		a.debuts[z.Echelle] = len(a.zones)
	}
	a.zones, a.cles, a.nues, a.postaux = append(a.zones, z), append(a.cles, cle), append(a.nues, nue(cle)), append(a.postaux, postaux)
}

// rang is where a territory is in the lists.
func (a *repertoire) rang(e Echelle, code string) (int, bool) {
	debut, ok := a.debuts[e]
	if !ok {
		return 0, false
	}
	memes := a.zones[debut:]
	i := sort.Search(len(memes), func(i int) bool { return memes[i].Echelle != e || memes[i].Code >= code })
	return debut + i, i < len(memes) && memes[i].Echelle == e && memes[i].Code == code
}

// peuples counts the inhabitants of what is larger than a commune.
type peuples struct {
	france                        int
	regions, departements, groupe map[string]int
	principal                     map[string]string // département where most inhabitants of an EPCI or EPT live
}

func (t *Territoires) peupler() peuples {
	p := peuples{0, map[string]int{}, map[string]int{}, map[string]int{}, map[string]string{}}
	for i := range t.d.Communes {
		c := &t.d.Communes[i]
		p.france += c.Population
		p.departements[c.Departement] += c.Population
		p.regions[c.Region] += c.Population
	}
	for siren, membres := range t.membres() {
		parts := map[string]int{}
		for _, i := range membres {
			c := &t.d.Communes[i]
			p.groupe[siren] += c.Population
			parts[c.Departement] += c.Population + 1
			if d := p.principal[siren]; d == "" || parts[c.Departement] > parts[d] {
				p.principal[siren] = c.Departement
			}
		}
	}
	return p
}

// nue is a key without what people leave out: the article, the kind of EPCI
// and the words that tie it to the name.
func nue(cle string) string {
	cle = genre(cle)
	if estGenre(cle) {
		_, cle, _ = strings.Cut(cle, " ")
		for lie := true; lie; {
			mot, reste, suite := strings.Cut(cle, " ")
			if lie = suite && slices.Contains(liens[:], mot); lie {
				cle = reste
			}
		}
	}
	return sansArticle(cle)
}

// genres are the kinds of EPCI as their names begin.
var genres = [...]string{"cc", "ca", "cu", "ept", "metropole", "eurometropole"}

// estGenre reports a key that begins with a kind of EPCI, and goes on.
func estGenre(cle string) bool {
	mot, _, suite := strings.Cut(cle, " ")
	return suite && slices.Contains(genres[:], mot)
}

// liens are the small words between the others, that partial names forget.
var liens = [...]string{"de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au", "aux"}

// genre writes in short the kind of an EPCI, as its names do.
func genre(cle string) string {
	for _, g := range [...][2]string{{"communaute de communes", "cc"}, {"communaute d agglomeration", "ca"}, {"communaute urbaine", "cu"},
		{"etablissement public territorial", "ept"}, {"com com", "cc"}, {"comcom", "cc"}} {
		if reste, ok := strings.CutPrefix(cle, g[0]); ok && (reste == "" || reste[0] == ' ') {
			return g[1] + reste
		}
	}
	return cle
}
