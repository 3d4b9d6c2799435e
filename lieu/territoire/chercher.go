package territoire

import (
	"cmp"
	"slices"
	"strings"
)

// Accord is how a territory was found, the surest first.
type Accord uint8

// The ways to find a territory.
const (
	ParCode         Accord = iota + 1 // INSEE code, number of département, SIREN
	ParNom                            // its name, whatever accents, hyphens and capitals
	ParNomCourt                       // its name without article, or kind of EPCI
	ParNomPartie                      // the name of a commune déléguée or associée
	ParCodePostal                     // one of its postal codes
	ParAncienCode                     // a code that it had, or that of a commune merged into it
	ParCodeRegion                     // number of a région, which few people know
	ParDebut                          // the beginning of its name
	ParMots                           // words of its name, or their beginnings
	ParRessemblance                   // a name that looks like it: a suggestion
)

// Sur reports that nothing was guessed: the text is a name or a code.
func (a Accord) Sur() bool { return a <= ParCodeRegion }

// Titre is what was recognised, in French: « nom », « code postal ».
func (a Accord) Titre() string {
	titres := [...]string{"", "code", "nom", "nom court", "nom", "code postal", "ancien code", "code", "début du nom",
		"mots du nom", "nom proche"}
	if int(a) >= len(titres) {
		return ""
	}
	return titres[a]
}

// Trouvaille is a territory that a search found.
type Trouvaille struct {
	Zone
	Accord Accord
}

// Chercher finds territories of all scales, or of some, by code, postal code,
// name or part of it; accents, hyphens, capitals, articles and « St » do not
// matter, and « Brens (Ain) », « Brens, 81 » or « 17800 Pons » say which. The
// surest come first, then the larger. When nothing is found, what looks like
// it is suggested (ParRessemblance). At most n are given, all when n is 0.
func (t *Territoires) Chercher(texte string, n int, echelles ...Echelle) []Trouvaille {
	q := t.question(texte, echelles)
	trouvees := q.directes(q.cle)
	for _, p := range q.precises {
		if sur(trouvees).Sur() {
			break
		}
		ici := slices.DeleteFunc(q.directes(p.cle), func(i Trouvaille) bool { return !q.t.precise(i.Zone, p.precision) })
		if sur(ici) < sur(trouvees) { // « Palluau-sur-Indre (Indre) » has the words of itself
			trouvees = ici
		}
	}
	if len(trouvees) == 0 {
		trouvees = q.ressemblantes()
	}
	slices.SortStableFunc(trouvees, func(a, b Trouvaille) int {
		return cmp.Or(cmp.Compare(a.Accord, b.Accord), cmp.Compare(rangEchelle(a.Echelle), rangEchelle(b.Echelle)),
			cmp.Compare(b.Population, a.Population))
	})
	if n > 0 && len(trouvees) > n {
		trouvees = trouvees[:n]
	}
	return trouvees
}

// sur is the surest way of a list, worse than all for none.
func sur(list []Trouvaille) Accord {
	best := ParRessemblance
	for _, f := range list {
		best = min(best, f.Accord)
	}
	return best
}

// Designer is the one territory that a text names for sure: by code, name or
// postal code, and no other does at these scales. Several that hold the same
// communes are one (Paris, La Réunion): the larger. Otherwise it gives what
// the person may have meant, at most twelve.
func (t *Territoires) Designer(texte string, echelles ...Echelle) (z Zone, ou []Trouvaille, ok bool) {
	if c, ok := t.communes.chercher(strings.ToUpper(strings.TrimSpace(texte))); ok &&
		(len(echelles) == 0 || slices.Contains(echelles, EchelleCommune)) {
		return zoneCommune(c), nil, true // without the list of all names, which takes longer to make than most answers
	}
	trouvees := t.Chercher(texte, 0, echelles...)
	if len(trouvees) == 0 {
		return Zone{}, nil, false
	}
	n := 1
	for n < len(trouvees) && trouvees[n].Accord == trouvees[0].Accord {
		n++
	}
	premiere := trouvees[0]
	if premiere.Accord.Sur() && !slices.ContainsFunc(trouvees[1:n],
		func(o Trouvaille) bool { return !t.meme(premiere.Zone, o.Zone) }) {
		return premiere.Zone, nil, true
	}
	return Zone{}, trouvees[:min(12, len(trouvees))], false
}

// meme reports that b is a, or a part of the commune a that is selected as a.
func (t *Territoires) meme(a, b Zone) bool {
	if b.Echelle == EchelleArrondissement {
		return false
	}
	return slices.Equal(t.Communes(a.Echelle, a.Code), t.Communes(b.Echelle, b.Code))
}

func rangEchelle(e Echelle) int { return slices.Index(Echelles(), e) }

// question is a search under way.
type question struct {
	t        *Territoires
	a        *repertoire
	cle      string
	code     string
	echelles []Echelle
	precises []precise
}

// precise is a name with what tells it from its homonyms.
type precise struct{ cle, precision string }

func (t *Territoires) question(texte string, echelles []Echelle) question {
	q := question{t: t, a: t.zones(), cle: genre(Cle(texte)),
		code: strings.ToUpper(strings.Join(strings.Fields(texte), "")), echelles: echelles}
	if i := strings.LastIndexAny(texte, ",("); i > 0 {
		q.precises = append(q.precises, precise{genre(Cle(texte[:i])), strings.Trim(texte[i:], ",() ")})
	}
	mots := strings.Fields(texte)
	if n := len(mots) - 1; n > 0 {
		for _, p := range [][2]string{{strings.Join(mots[:n], " "), mots[n]}, {strings.Join(mots[1:], " "), mots[0]}} {
			if p[1][0] >= '0' && p[1][0] <= '9' {
				q.precises = append(q.precises, precise{genre(Cle(p[0])), p[1]})
			}
		}
	}
	return q
}

// precise reports that a territory is where its name was said to be: a
// département by name or number, an INSEE or postal code.
func (t *Territoires) precise(z Zone, precision string) bool {
	if d, ok := t.Departement(precision); ok {
		return z.Departement == d.Code
	}
	if z.Code == strings.ToUpper(precision) {
		return true
	}
	i, _ := t.zones().rang(z.Echelle, z.Code)
	return slices.Contains(t.zones().postaux[i], precision)
}

// directes are the territories that a key finds, suggestions apart.
func (q question) directes(cle string) []Trouvaille {
	var out []Trouvaille
	court := nue(cle)
	mots := slices.DeleteFunc(strings.Fields(cle), func(m string) bool { return slices.Contains(liens[:], m) })
	for i, z := range q.a.zones {
		if len(q.echelles) > 0 && !slices.Contains(q.echelles, z.Echelle) {
			continue
		}
		if a := q.accord(i, cle, court, mots); a != 0 {
			out = append(out, Trouvaille{z, a})
		}
	}
	return q.sansRedite(out)
}

func (q question) accord(i int, cle, court string, mots []string) Accord {
	z := q.a.zones[i]
	switch nom := q.a.cles[i]; {
	case z.Code == q.code && z.Echelle == EchelleRegion:
		return ParCodeRegion
	case z.Code == q.code || z.Echelle == EchelleDepartement && z.Code == codeSaisi(q.code):
		return ParCode
	case slices.Contains(q.a.postaux[i], q.code):
		return ParCodePostal
	case z.Echelle == EchelleCommune && len(q.code) == 5 && q.t.anciens()[q.code] == z.Code:
		return ParAncienCode
	case cle == "" || cle != court && z.Echelle != EchelleEpci && z.Echelle != EchelleEpt && estGenre(cle):
		return 0
	case q.a.nues[i] == court && (z.Echelle == EchelleDeleguee || z.Echelle == EchelleAssociee):
		return ParNomPartie
	case nom == cle:
		return ParNom
	case q.a.nues[i] == court:
		return ParNomCourt
	case strings.HasPrefix(nom, cle) || strings.HasPrefix(q.a.nues[i], court):
		return ParDebut
	case len(mots) > 0 && contientMots(nom, mots):
		return ParMots
	}
	return 0
}

// contientMots reports that each word begins a word of the key.
func contientMots(cle string, mots []string) bool {
	for _, m := range mots {
		if !strings.HasPrefix(cle, m) && !strings.Contains(cle, " "+m) {
			return false
		}
	}
	return true
}

// sansRedite drops a commune found by the postal code of one of its
// arrondissements, and a part that has the name and code of its commune.
func (q question) sansRedite(list []Trouvaille) []Trouvaille {
	parties, communes := map[string]bool{}, map[string]bool{}
	for _, f := range list {
		parties[f.Commune] = parties[f.Commune] || f.Accord == ParCodePostal && f.Echelle == EchelleArrondissement
		if f.Echelle == EchelleCommune {
			communes[f.Code+f.Nom] = true
		}
	}
	return slices.DeleteFunc(list, func(f Trouvaille) bool {
		return f.Echelle == EchelleCommune && f.Accord == ParCodePostal && parties[f.Code] ||
			f.Echelle != EchelleCommune && f.Commune != "" && communes[f.Commune+f.Nom]
	})
}

// ressemblantes are the names closest to the one typed, a few slips apart.
func (q question) ressemblantes() []Trouvaille {
	if len(q.cle) < 3 {
		return nil
	}
	var out []Trouvaille
	court := nue(q.cle)
	seuil := 1 + len(court)/4
	for i, nom := range q.a.nues {
		z := q.a.zones[i]
		if len(q.echelles) > 0 && !slices.Contains(q.echelles, z.Echelle) {
			continue
		}
		d := ressemblance(court, nom, seuil)
		if d < seuil { // only the closest are worth reading
			seuil, out = d, nil
		}
		if d == seuil {
			out = append(out, Trouvaille{z, ParRessemblance})
		}
	}
	return q.sansRedite(out)
}
