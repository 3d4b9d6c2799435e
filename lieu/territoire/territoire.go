// Package territoire names the communes, EPCI, départements and régions of
// France (COG 2026), finds them, and builds the addresses of the online map.
// A base may carry communes of its own: see Avec.
package territoire

import (
	"slices"
	"sort"
	"strings"
	"sync"
)

// Liaison is the INSEE code TNCC, the article of a name: 0 de, 1 d', 2 Le,
// 3 La, 4 Les, 5 L', 6 Aux, 7 Las, 8 Los. The article already stands in the
// names of communes, not in those of départements and régions.
type Liaison int

// Commune is a current commune.
type Commune struct {
	Code         string // INSEE code, five characters
	Nom          string // official name, article included
	Liaison      Liaison
	Departement  string // code
	Region       string // code
	Epci         string // SIREN; empty for COM and four single islands
	Ept          string // SIREN, in Grand Paris but Paris itself
	CodesPostaux []string
	Population   int      // 0 when unknown
	AnciensCodes []string // codes merged into this one
}

// Rattachee is a part of a commune with a code and a name of its own: commune
// déléguée or associée, or municipal arrondissement of Paris, Lyon, Marseille.
type Rattachee struct {
	Code, Nom, Type string
	Commune         string   // code of the current commune
	CodesPostaux    []string // arrondissements only
}

// Arrondissement reports a municipal arrondissement.
func (r Rattachee) Arrondissement() bool { return r.Type == "arrondissement-municipal" }

// Departement is a département or a collectivity that stands for one.
type Departement struct {
	Code, Nom string // name without article
	Liaison   Liaison
	ChefLieu  string // INSEE code of the commune
	Region    string // code
	Slug      string // in addresses of the map; New makes it from the name when empty
}

// Region is a région or a collectivity that stands for one.
type Region struct {
	Code, Nom string // name without article
	Liaison   Liaison
	ChefLieu  string // INSEE code of the commune
	Slug      string // in addresses of the map; New makes it from the name when empty
}

// Epci is a group of communes with taxation of its own, or an EPT, which is a
// part of the métropole du Grand Paris.
type Epci struct {
	Siren, Nom, Type string // Type: CC, CA, CU, METRO, MET69, EPT
}

// Donnees are the lists a Territoires is made of, in any order.
type Donnees struct {
	Communes     []Commune
	Rattachees   []Rattachee
	Departements []Departement
	Regions      []Region
	Epcis        []Epci
	Epts         []Epci
}

// Territoires answers questions about territories. It never changes once
// made, and serves several goroutines.
type Territoires struct {
	d         Donnees // each list sorted by code, but the communes
	communes  communes
	anciens   func() map[string]string // former code → current code
	recherche func() *index            // by name
	membres   func() map[string][]int  // SIREN of EPCI or EPT → positions in the list of communes
	zones     func() *repertoire       // every territory, to search
	postaux   func() map[string][]int  // postal code → positions in the list of communes
	centres   map[string]Centre

	arrondissements []Rattachee // the municipal ones
}

// New makes territories from lists. The lists are copied; the last of two
// entries with one code wins. Missing slugs, and the département and région of
// communes, are deduced.
func New(d Donnees) *Territoires { return nouveau(Donnees{}.et(d)) }

// nouveau is New for lists that nobody else holds.
func nouveau(d Donnees) *Territoires {
	d = Donnees{trier(d.Communes, codeCommune), trier(d.Rattachees, codeRattachee),
		trier(d.Departements, codeDepartement), trier(d.Regions, codeRegion), trier(d.Epcis, codeEpci),
		trier(d.Epts, codeEpci)}
	d.completer()
	situer := d.situer()
	for i := range d.Communes {
		situer(&d.Communes[i])
	}
	return assembler(d, tenues(d.Communes))
}

// assembler makes territories of lists sorted by code.
func assembler(d Donnees, c communes) *Territoires {
	t := &Territoires{d: d, communes: c}
	for _, r := range d.Rattachees {
		if r.Arrondissement() {
			t.arrondissements = append(t.arrondissements, r)
		}
	}
	t.anciens = sync.OnceValue(t.indexerAnciens)
	t.recherche = sync.OnceValue(t.indexerNoms)
	t.membres = sync.OnceValue(t.indexerMembres)
	t.zones = sync.OnceValue(t.repertorier)
	t.postaux = sync.OnceValue(t.indexerPostaux)
	return t
}

// et are the lists of both, in lists of their own.
func (d Donnees) et(plus Donnees) Donnees {
	return Donnees{
		slices.Concat(d.Communes, plus.Communes), slices.Concat(d.Rattachees, plus.Rattachees),
		slices.Concat(d.Departements, plus.Departements), slices.Concat(d.Regions, plus.Regions),
		slices.Concat(d.Epcis, plus.Epcis), slices.Concat(d.Epts, plus.Epts)}
}

// Avec is t with more territories, which replace those of the same code. t
// itself stays as it was.
func (t *Territoires) Avec(d Donnees) *Territoires {
	plus := nouveau(t.Donnees().et(d))
	plus.centres = t.centres
	return plus
}

// Donnees are the lists of t, sorted by code. They must not be modified.
func (t *Territoires) Donnees() Donnees {
	d := t.d
	d.Communes = t.communes.toutes()
	return d
}

// Departements are those of t, sorted by code. They must not be modified.
func (t *Territoires) Departements() []Departement { return t.d.Departements }

// Groupes are the EPCI, then the EPT, each sorted by SIREN.
func (t *Territoires) Groupes() []Epci { return slices.Concat(t.d.Epcis, t.d.Epts) }

// Rattachees are the parts of communes, sorted by code. They must not be modified.
func (t *Territoires) Rattachees() []Rattachee { return t.d.Rattachees }

func codeCommune(c *Commune) string { return c.Code }

// tailleCode is the length of an INSEE code.
const tailleCode = 5

// A commune déléguée often has the code of its chef-lieu, so the name counts.
func codeRattachee(r *Rattachee) string     { return r.Code + r.Nom }
func codeDepartement(d *Departement) string { return d.Code }
func codeRegion(r *Region) string           { return r.Code }
func codeEpci(e *Epci) string               { return e.Siren }

// trier sorts in place, the last of equals alone kept. The lists of the COG are
// sorted already.
func trier[T any](list []T, code func(*T) string) []T {
	if croissante(list, code) {
		return list
	}
	slices.SortStableFunc(list, func(a, b T) int { return strings.Compare(code(&a), code(&b)) })
	slices.Reverse(list)
	list = slices.CompactFunc(list, func(a, b T) bool { return code(&a) == code(&b) })
	slices.Reverse(list)
	return list
}

// croissante reports whether each code is greater than the one before.
func croissante[T any](list []T, code func(*T) string) bool {
	avant := ""
	for i := range list {
		c := code(&list[i])
		if i > 0 && c <= avant {
			return false
		}
		avant = c
	}
	return true
}

// completer makes the slugs that are missing.
func (d *Donnees) completer() {
	for i := range d.Regions {
		if r := &d.Regions[i]; r.Slug == "" {
			r.Slug = slugRegion(r.Nom)
		}
	}
	for i := range d.Departements {
		if p := &d.Departements[i]; p.Slug == "" {
			p.Slug = Slug(p.Nom)
		}
	}
}

// situer gives what tells the département and the région of communes, unless
// they do: in order of code, most share them with the one before.
func (d *Donnees) situer() func(*Commune) {
	var dernier Departement
	return func(c *Commune) {
		if c.Departement == "" {
			c.Departement = DepartementDe(c.Code)
		}
		if dernier.Code != c.Departement {
			dernier, _ = chercher(d.Departements, c.Departement, codeDepartement)
		}
		if c.Region == "" && dernier.Code == c.Departement {
			c.Region = dernier.Region
		}
	}
}

// chercher is the element of a sorted list that has this code. The elements are
// large, and an import asks at each place: they are compared where they lie.
func chercher[T any](list []T, code string, of func(*T) string) (T, bool) {
	i, ok := sort.Find(len(list), func(i int) int { return strings.Compare(code, of(&list[i])) })
	if !ok {
		var none T
		return none, false
	}
	return list[i], true
}

// Commune is the current commune of an INSEE code, be it the code of a commune
// merged since, of a commune déléguée or associée, or of a municipal
// arrondissement. For the last, CodesPostaux are those of the arrondissement.
func (t *Territoires) Commune(code string) (Commune, bool) {
	code = strings.ToUpper(strings.TrimSpace(code))
	if c, ok := t.communes.chercher(code); ok || len(code) != tailleCode { // a name, perhaps
		return c, ok
	}
	if r, ok := t.rattachee(code); ok {
		c, ok := t.communes.chercher(r.Commune)
		if len(r.CodesPostaux) > 0 {
			c.CodesPostaux = r.CodesPostaux
		}
		return c, ok
	}
	return t.communes.chercher(t.anciens()[code])
}

func (t *Territoires) rattachee(code string) (Rattachee, bool) {
	i, _ := slices.BinarySearchFunc(t.d.Rattachees, code,
		func(r Rattachee, c string) int { return strings.Compare(r.Code, c) })
	if i < len(t.d.Rattachees) && t.d.Rattachees[i].Code == code {
		return t.d.Rattachees[i], true
	}
	return Rattachee{}, false
}

func (t *Territoires) indexerAnciens() map[string]string {
	m := map[string]string{}
	for _, c := range t.communes.toutes() {
		for _, a := range c.AnciensCodes {
			m[a] = c.Code
		}
	}
	return m
}

// Departement is the one of this code, name or slug, written with or without
// accents, article and capitals.
func (t *Territoires) Departement(s string) (Departement, bool) {
	if d, ok := chercher(t.d.Departements, codeSaisi(s), codeDepartement); ok {
		return d, true
	}
	cle := sansArticle(Cle(s))
	i := slices.IndexFunc(t.d.Departements, func(d Departement) bool {
		return cle != "" &&
			sansArticle(Cle(d.Nom)) == cle
	})
	if i < 0 {
		return Departement{}, false
	}
	return t.d.Departements[i], true
}

// Region is the one of this code, name or slug, written as for Departement.
func (t *Territoires) Region(s string) (Region, bool) {
	if r, ok := chercher(t.d.Regions, codeSaisi(s), codeRegion); ok {
		return r, true
	}
	cle := sansArticle(Cle(s))
	i := slices.IndexFunc(t.d.Regions, func(r Region) bool {
		return cle != "" && (sansArticle(Cle(r.Nom)) == cle || Cle(r.Slug) == cle)
	})
	if i < 0 {
		return Region{}, false
	}
	return t.d.Regions[i], true
}

// codeSaisi spells a code as the COG does: « 1 » is 01, « 2a » is 2A.
func codeSaisi(s string) string {
	s = strings.ToUpper(strings.TrimSpace(s))
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// Epci is the one of this SIREN.
func (t *Territoires) Epci(siren string) (Epci, bool) {
	return chercher(t.d.Epcis, strings.ReplaceAll(siren, " ", ""), codeEpci)
}

// CommunesEpci are the communes of an EPCI, or of an EPT, by code.
func (t *Territoires) CommunesEpci(siren string) []Commune {
	var out []Commune
	toutes := t.communes.toutes()
	for _, i := range t.membres()[siren] {
		out = append(out, toutes[i])
	}
	return out
}

func (t *Territoires) indexerMembres() map[string][]int {
	m := make(map[string][]int, len(t.d.Epcis))
	for i, c := range t.communes.toutes() {
		for _, siren := range []string{c.Epci, c.Ept} {
			if siren != "" {
				m[siren] = append(m[siren], i)
			}
		}
	}
	return m
}

// DepartementDe is the code of the département of an INSEE code: two
// characters, three overseas (97, 98). Empty when the code is too short.
func DepartementDe(codeInsee string) string {
	n := 2
	if strings.HasPrefix(codeInsee, "97") || strings.HasPrefix(codeInsee, "98") {
		n = 3
	}
	if len(codeInsee) < n {
		return ""
	}
	return codeInsee[:n]
}
