package territoire

import (
	"iter"
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
	communes := t.communes.toutes()
	n := len(communes) + len(t.d.Rattachees) + len(t.d.Epcis) + 200
	a := &repertoire{make([]Zone, 0, n), make([]string, 0, n), make([]string, 0, n), make([][]string, 0, n),
		map[Echelle]int{}}
	p := t.peupler()
	a.ajouter(Zone{Echelle: EchelleFrance, Code: CodeFrance, Nom: "France", Population: p.france}, nil)
	for _, r := range t.d.Regions {
		a.ajouter(Zone{Echelle: EchelleRegion, Code: r.Code, Nom: r.Nom, Population: p.regions[r.Code]}, nil)
	}
	for _, d := range t.d.Departements {
		a.ajouter(Zone{Echelle: EchelleDepartement, Code: d.Code, Nom: d.Nom, Departement: d.Code,
			Population: p.departements[d.Code]}, nil)
	}
	for _, e := range t.d.Epcis {
		a.ajouter(Zone{Echelle: EchelleEpci, Code: e.Siren, Nom: e.Nom, Departement: p.principal[e.Siren],
			Population: p.groupe[e.Siren]}, nil)
	}
	for _, e := range t.d.Epts {
		a.ajouter(Zone{Echelle: EchelleEpt, Code: e.Siren, Nom: e.Nom, Departement: p.principal[e.Siren],
			Population: p.groupe[e.Siren]}, nil)
	}
	for _, c := range communes {
		a.ajouter(zoneCommune(c), c.CodesPostaux)
	}
	for _, e := range []Echelle{EchelleArrondissement, EchelleDeleguee, EchelleAssociee} {
		for _, r := range t.d.Rattachees {
			if echelleDe(r) == e {
				a.ajouter(Zone{Echelle: e, Code: r.Code, Nom: r.Nom, Departement: DepartementDe(r.Code), Commune: r.Commune},
					r.CodesPostaux)
			}
		}
	}
	return a
}

func (a *repertoire) ajouter(z Zone, postaux []string) {
	cle := Cle(z.Nom)
	if n := len(a.zones); n == 0 || a.zones[n-1].Echelle != z.Echelle {
		a.debuts[z.Echelle] = n
	}
	a.zones, a.cles, a.nues, a.postaux = append(a.zones, z), append(a.cles, cle), append(a.nues, nue(cle)),
		append(a.postaux, postaux)
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
	communes := t.communes.toutes()
	rangs := make([]int, len(communes))
	for i := range rangs {
		rangs[i] = i
	}
	for suite := range parDepartement(communes, rangs) {
		p.france += suite.habitants
		p.departements[suite.departement] += suite.habitants
		p.regions[suite.region] += suite.habitants
	}
	for siren, membres := range t.membres() {
		parts, principal := map[string]int{}, ""
		for suite := range parDepartement(communes, membres) {
			p.groupe[siren] += suite.habitants
			parts[suite.departement] += suite.habitants + suite.communes
			if principal == "" || parts[suite.departement] > parts[principal] {
				principal = suite.departement
			}
		}
		p.principal[siren] = principal
	}
	return p
}

// suite counts communes of one département that follow each other.
type suite struct {
	departement, region string
	communes, habitants int
}

// parDepartement cuts a list of positions of communes, in order of code, where
// the département changes.
func parDepartement(communes []Commune, rangs []int) iter.Seq[suite] {
	return func(yield func(suite) bool) {
		var s suite
		for _, i := range rangs {
			c := &communes[i]
			if s.communes > 0 && (c.Departement != s.departement || c.Region != s.region) {
				if !yield(s) {
					return
				}
				s = suite{}
			}
			s = suite{c.Departement, c.Region, s.communes + 1, s.habitants + c.Population}
		}
		if s.communes > 0 {
			yield(s)
		}
	}
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
	for _, g := range [...][2]string{{"communaute de communes", "cc"}, {"communaute d agglomeration", "ca"},
		{"communaute urbaine", "cu"},
		{"etablissement public territorial", "ept"}, {"com com", "cc"}, {"comcom", "cc"}} {
		if reste, ok := strings.CutPrefix(cle, g[0]); ok && (reste == "" || reste[0] == ' ') {
			return g[1] + reste
		}
	}
	return cle
}
