package web

import (
	"cmp"
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// Where is one field, in a person's own words: a commune, an intercommunalité,
// a département. The address then has the criterion and the code.

const (
	cleOu      = "ou"
	cleOuAvant = "ou-avant" // what the field said before: untouched, the criteria stay
	maxPropose = 8
)

// situer puts the territory that was typed in the place of the one of before; what else
// says where has fields of its own.
func (v *visite) situer(q url.Values) error {
	t := v.a.Territoires()
	v.preciser(q)
	dit, avant := strings.TrimSpace(q.Get(cleOu)), q.Get(cleOuAvant)
	change := q.Has(cleOu) && dit != avant
	q.Del(cleOu)
	q.Del(cleOuAvant)
	if !change {
		return nil
	}
	maps.DeleteFunc(q, func(nom string, _ []string) bool { return deTerritoire(nom) })
	if dit == "" {
		return nil
	}
	z, possibles, ok := v.designer(dit)
	if !ok {
		return pasUnTerritoire(t, dit, possibles)
	}
	q.Set(critereDe(z), codeDe(t, z))
	return nil
}

// designer is the territory that a text names. Of several of one name it is the one where
// the base has places, when there is one; else they come with those first.
func (v *visite) designer(dit string, echelles ...territoire.Echelle) (territoire.Zone, []territoire.Trouvaille, bool) {
	t := v.a.Territoires()
	z, possibles, ok := t.Designer(dit, echelles...)
	if ok || len(possibles) == 0 {
		return z, possibles, ok
	}
	ici := v.l.ici()
	var proches []territoire.Trouvaille
	for _, p := range possibles {
		if p.Accord == possibles[0].Accord && loin(t, ici, p) == 0 {
			proches = append(proches, p)
		}
	}
	if len(proches) == 1 && proches[0].Accord.Sur() {
		return proches[0].Zone, nil, true
	}
	slices.SortStableFunc(possibles, func(x, y territoire.Trouvaille) int {
		return cmp.Or(cmp.Compare(x.Accord, y.Accord), loin(t, ici, x)-loin(t, ici, y))
	})
	return territoire.Zone{}, possibles, false
}

// parNom are the criteria where a commune may be named, in fields of their own.
var parNom = []string{string(territoire.EchelleCommune), "autour"}

// preciser says which commune is meant by a name that several bear, when the base tells.
func (v *visite) preciser(q url.Values) {
	t := v.a.Territoires()
	for _, nom := range parNom {
		for i, dit := range q[nom] {
			if _, _, ok := t.Designer(dit, territoire.EchelleCommune); ok {
				continue
			}
			if z, _, ok := v.designer(dit, territoire.EchelleCommune); ok {
				q[nom][i] = t.Libelle(z)
			}
		}
	}
}

// deTerritoire reports the name of a criterion that says a territory.
func deTerritoire(nom string) bool {
	c, ok := selection.CritereDe(nom)
	return ok && c.Territoire()
}

// critereDe is the criterion of a scale.
func critereDe(z territoire.Zone) string {
	if nom := string(z.Echelle); selection.EstCritere(nom) {
		return nom
	}
	return string(territoire.EchelleCommune)
}

func codeDe(t *territoire.Territoires, z territoire.Zone) string {
	if critereDe(z) == string(territoire.EchelleCommune) {
		return selection.CodeSur(t, z.Code)
	}
	return z.Code
}

// pasUnTerritoire is the fault of words that no territory has, with those that may be meant.
func pasUnTerritoire(t *territoire.Territoires, dit string, possibles []territoire.Trouvaille) error {
	f := faute.New(faute.Demande, "Écrivez le nom d'une commune, ou son code postal.",
		"« %s » n'est le nom d'aucun territoire", dit).Au(cleOu)
	if len(possibles) == 0 {
		return f
	}
	if f.Conseil = "Vouliez-vous l'un de ceux-ci ?"; possibles[0].Accord.Sur() {
		f.Texte = "plusieurs territoires s'appellent « " + dit + " »"
	}
	for _, p := range possibles[:min(maxPropose, len(possibles))] {
		f.Avec(faute.Geste{Nom: faute.Choisir, Valeur: cleOu + "=" + t.Libelle(p.Zone)})
	}
	return f
}

// proposeCommunes proposes communes alone, where no other territory is asked.
const cleCommunes, proposeCommunes = "communes", "/territoires?communes=oui&q="

// proposition is an answer of the field while one types.
type proposition struct {
	Nom    string `json:"nom"`
	Detail string `json:"detail"`
}

// territoires proposes territories for what is typed so far: those where the
// base has places first.
func (v *visite) territoires() error {
	t, ici := v.a.Territoires(), v.l.ici()
	var echelles []territoire.Echelle
	if v.r.URL.Query().Has(cleCommunes) {
		echelles = append(echelles, territoire.EchelleCommune)
	}
	trouves := t.Chercher(strings.TrimSpace(v.r.URL.Query().Get("q")), 0, echelles...)
	slices.SortStableFunc(trouves, func(x, y territoire.Trouvaille) int { return loin(t, ici, x) - loin(t, ici, y) })
	out := []proposition{}
	for _, z := range trouves {
		p := proposer(t, z.Zone)
		if !slices.ContainsFunc(out, func(o proposition) bool { return o.Nom == p.Nom }) {
			out = append(out, p)
		}
		if len(out) == maxPropose {
			break
		}
	}
	v.w.Header().Set("Content-Type", "application/json; charset=utf-8")
	return json.NewEncoder(v.w).Encode(out)
}

// loin is 0 for a territory of a département that has places, 1 for another.
func loin(t *territoire.Territoires, ici map[string]bool, z territoire.Trouvaille) int {
	departement := z.Code
	if c, ok := t.Commune(z.Code); ok && z.Echelle != territoire.EchelleDepartement {
		departement = c.Departement
	}
	if ici[departement] {
		return 0
	}
	return 1
}

func proposer(t *territoire.Territoires, z territoire.Zone) proposition {
	p := proposition{t.Libelle(z), z.Echelle.Titre()}
	if c, ok := t.Commune(z.Code); ok && z.Echelle == territoire.EchelleCommune && len(c.CodesPostaux) > 0 {
		p.Detail = c.CodesPostaux[0]
	}
	return p
}

// nomOu is what the field says of the criteria of an address; nothing where other fields
// say where.
func nomOu(s *selection.Selection, t *territoire.Territoires, q url.Values) string {
	ailleurs := func(c selection.Critere) bool { return c.Situe() && !c.Territoire() && len(q[c.Nom]) > 0 }
	if s == nil || len(s.Zones) == 0 && slices.ContainsFunc(selection.Criteres(), ailleurs) {
		return ""
	}
	var noms []string
	for _, z := range s.Zones {
		noms = append(noms, t.Libelle(z.Zone))
	}
	if len(noms) == 0 {
		return s.Nom()
	}
	return strings.Join(slices.Compact(noms), ", ")
}
