package territoire

import (
	"slices"
	"strings"
)

type cleZone struct {
	echelle Echelle
	code    string
}

// repertoire is every territory, the larger scales first, with the keys that
// its names are searched by.
type repertoire struct {
	zones   []Zone
	cles    []string // Cle of the name
	nues    []string // the same without article or kind of EPCI
	postaux [][]string
	rangs   map[cleZone]int
}

func (t *Territoires) repertorier() *repertoire {
	n := len(t.d.Communes) + len(t.d.Rattachees) + len(t.d.Epcis) + 200
	a := &repertoire{make([]Zone, 0, n), make([]string, 0, n), make([]string, 0, n), make([][]string, 0, n), make(map[cleZone]int, n)}
	habitants, principal := t.peupler()
	a.ajouter(Zone{Echelle: EchelleFrance, Code: CodeFrance, Nom: "France", Population: habitants[CodeFrance]}, nil)
	for _, r := range t.d.Regions {
		a.ajouter(Zone{Echelle: EchelleRegion, Code: r.Code, Nom: r.Nom, Population: habitants["r"+r.Code]}, nil)
	}
	for _, d := range t.d.Departements {
		a.ajouter(Zone{Echelle: EchelleDepartement, Code: d.Code, Nom: d.Nom, Departement: d.Code, Population: habitants["d"+d.Code]}, nil)
	}
	for _, e := range t.d.Epcis {
		a.ajouter(Zone{Echelle: EchelleEpci, Code: e.Siren, Nom: e.Nom, Departement: principal[e.Siren], Population: habitants[e.Siren]}, nil)
	}
	for _, e := range t.d.Epts {
		a.ajouter(Zone{Echelle: EchelleEpt, Code: e.Siren, Nom: e.Nom, Departement: principal[e.Siren], Population: habitants[e.Siren]}, nil)
	}
	for _, c := range t.d.Communes {
		a.ajouter(Zone{EchelleCommune, c.Code, c.Nom, c.Departement, c.Code, c.Population}, c.CodesPostaux)
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
	a.rangs[cleZone{z.Echelle, z.Code}] = len(a.zones)
	a.zones, a.cles, a.nues, a.postaux = append(a.zones, z), append(a.cles, cle), append(a.nues, nue(cle)), append(a.postaux, postaux)
}

// peupler counts the inhabitants of what is larger than a commune, and finds
// the département where most inhabitants of each EPCI and EPT live.
func (t *Territoires) peupler() (habitants map[string]int, principal map[string]string) {
	habitants, principal = map[string]int{}, map[string]string{}
	for _, c := range t.d.Communes {
		habitants[CodeFrance] += c.Population
		habitants["r"+c.Region] += c.Population
		habitants["d"+c.Departement] += c.Population
	}
	for siren, membres := range t.membres() {
		parts := map[string]int{}
		for _, i := range membres {
			c := t.d.Communes[i]
			habitants[siren] += c.Population
			parts[c.Departement] += c.Population + 1
			if d := principal[siren]; d == "" || parts[c.Departement] > parts[d] {
				principal[siren] = c.Departement
			}
		}
	}
	return habitants, principal
}

// nue is a key without what people leave out: the article, the kind of EPCI
// and the words that tie it to the name.
func nue(cle string) string {
	cle = genre(cle)
	mots := strings.Split(cle, " ")
	if estGenre(cle) {
		mots = mots[1:]
		for len(mots) > 1 && slices.Contains(liens[:], mots[0]) {
			mots = mots[1:]
		}
	}
	if len(mots) > 1 && estArticle(mots[0]) {
		mots = mots[1:]
	}
	return strings.Join(mots, " ")
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
