package livre

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/fonts"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
)

// parCommune is the usual order of a directory, and parDistance one that needs a point.
const (
	parCommune  = "commune"
	parDistance = "distance"
)

// optionTrier is the order of the places of a directory.
var optionTrier = render.Option{Nom: "trier", Titre: "Ranger les lieux",
	Aide:  "`ordre` des lieux : commune, service, nom, code-postal, ou distance, depuis le point choisi (sinon commune)",
	Choix: []string{parCommune, "service", "nom", "code-postal", parDistance}}

// ordres are the orders of a directory but for the usual one: what an entry stands
// under, first what that is sorted by.
var ordres = map[string]func(a *annuaire, e *entree) (rang, sous string){
	"nom": func(a *annuaire, e *entree) (string, string) {
		printed, _ := fonts.Sanitize(fonts.Regular, e.nom)
		if r, _ := utf8.DecodeRuneInString(lieu.Plier(strings.TrimSpace(printed))); unicode.IsLetter(r) {
			return "", strings.ToUpper(string(r))
		}
		return "", a.m.Mots["trier_chiffres"]
	},
	"code-postal": func(a *annuaire, e *entree) (string, string) {
		if e.postal == "" {
			return "z", a.m.Mots["trier_sans_code"]
		}
		return "a" + e.postal, e.postal
	},
	"service": func(a *annuaire, e *entree) (string, string) {
		for i, v := range lieu.Services() {
			if slices.Contains(e.services, v) && a.m.Services[v].Titre != "" {
				return "a" + strconv.Itoa(i), a.m.Services[v].Titre
			}
		}
		return "z", a.m.Mots["trier_sans_service"]
	},
	parDistance: func(a *annuaire, e *entree) (string, string) {
		if !e.situe {
			return "9", a.m.Mots["trier_sans_distance"]
		}
		for i, km := range couronnes {
			if e.km < float64(km) {
				return strconv.Itoa(i), a.fill(a.m.Mots["trier_moins"], "distance", strconv.Itoa(km))
			}
		}
		return "8", a.fill(a.m.Mots["trier_plus"], "distance", strconv.Itoa(couronnes[len(couronnes)-1]))
	},
}

// couronnes are how far the places of a heading are at most, in km.
var couronnes = []int{2, 5, 10, 20, 50, 100}

// arranged gathers the entries in the order asked for: by commune, or under other
// headings, each entry then with its commune, and how far it is.
func (a *annuaire) arranged() {
	under, other := ordres[a.ordre]
	if !other {
		a.communes = a.byTown(a.entrees, a.linked)
		a.villes = a.communes
		for _, e := range a.entrees {
			a.withDistance(e)
		}
		a.toldFrom()
		return
	}
	rounds := a.rounds(a.entrees, a.linked)
	a.villes = a.towns(a.entrees)
	if a.ordre == parDistance {
		nearest(a.entrees)
	} else {
		tri.Trier(a.entrees, func(e *entree) []string {
			rang, sous := under(a, e)
			return []string{rang, sous, e.nom, e.rang, e.id}
		})
	}
	a.communes = nil
	for _, e := range a.entrees {
		_, sous := under(a, e)
		if n := len(a.communes); n == 0 || a.communes[n-1].nom != sous {
			a.communes = append(a.communes, &commune{nom: sous, ville: sous})
		}
		last := a.communes[len(a.communes)-1]
		last.entrees = append(last.entrees, e)
		a.withTown(e)
	}
	if rounds != nil {
		a.communes = slices.Insert(a.communes, 0, rounds)
	}
	if a.ordre == parDistance {
		a.toldFrom()
	}
	if a.ordre == "service" {
		a.alsoUnder()
	}
}

// toldFrom says where distances start from, with who made the paper, and at the foot of
// the pages, unless a line of it is a line less for a place.
func (a *annuaire) toldFrom() {
	a.distances = a.measured(a.depart, a.entrees)
	if said := a.from(a.depart, a.entrees); said != "" && a.icons != nil {
		a.pied += " " + said
	}
}

// alsoUnder notes, under the heading of each service, the places that give it and
// stand under an other one.
func (a *annuaire) alsoUnder() {
	for _, c := range a.communes {
		for _, v := range lieu.Services() {
			if a.m.Services[v].Titre != c.nom || c.tournees {
				continue
			}
			for _, e := range a.entrees {
				if slices.Contains(e.services, v) && !slices.Contains(c.entrees, e) {
					c.aussi = append(c.aussi, e)
				}
			}
			tri.Trier(c.aussi, func(e *entree) []string { return []string{e.rang, e.nom, e.id} })
		}
	}
	a.missingServices()
}

// missingServices adds the headings of the services under which no entry stands whole.
func (a *annuaire) missingServices() {
	at := 0
	if len(a.communes) > 0 && a.communes[0].tournees {
		at = 1
	}
	for _, v := range lieu.Services() {
		titre := a.m.Services[v].Titre
		if at < len(a.communes) && a.communes[at].nom == titre {
			at++
			continue
		}
		c := &commune{nom: titre, ville: titre}
		for _, e := range a.entrees {
			if slices.Contains(e.services, v) {
				c.aussi = append(c.aussi, e)
			}
		}
		if titre != "" && len(c.aussi) > 0 {
			tri.Trier(c.aussi, func(e *entree) []string { return []string{e.rang, e.nom, e.id} })
			a.communes = slices.Insert(a.communes, at, c)
			at++
		}
	}
}

// also are the lines of the places that stand under an other heading: « Mairie, Orlac :
// numéro 12 ».
func (a *annuaire) also(c *commune) (out []*doc.Node) {
	for i, e := range c.aussi {
		said := a.fill(a.m.Mots["trier_renvoi"], "numero", strconv.Itoa(e.number))
		link := &doc.Node{Role: doc.Link, Ref: e.node, Text: a.fill(e.nomVille()) + a.fill(said)}
		link.Alt = link.Text
		n := doc.Elem(doc.P, "ligne", link)
		if i == 0 {
			n.Kids = slices.Insert(n.Kids, 0, doc.Text(doc.Span, "gras", a.fill(a.m.Mots["trier_aussi"])+" "))
		}
		out = append(out, n)
	}
	return out
}

// ordered is the model of a directory in an other order than the usual one: its
// headings, its steps, and its list at the end say that order, and how to find a
// commune.
func (a *annuaire) ordered() {
	if _, other := ordres[a.ordre]; !other {
		return
	}
	m := *a.m
	word := func(s string) string { return m.Mots["trier_"+strings.ReplaceAll(a.ordre, "-", "_")+"_"+s] }
	m.Sections = slices.Clone(m.Sections)
	for i, s := range m.Sections {
		switch s.Contenu {
		case "lieux":
			m.Sections[i].Titre = word("titre")
		case "noms":
			m.Sections[i].Titre = m.Mots["trier_liste"]
		}
	}
	m.Annuaire.Communes = word("sommaire")
	m.Annuaire.Etapes, m.Annuaire.EtapesEcran = nil, nil
	for step := range strings.SplitSeq(m.Mots["trier_etapes"], "|") {
		m.Annuaire.Etapes = append(m.Annuaire.Etapes,
			strings.ReplaceAll(strings.TrimSpace(step), "{titre}", word("etape")))
	}
	a.m = &m
}

// sansPoint is the fault of an order by distance without a point.
func sansPoint() error {
	return faute.New(faute.Demande, "Choisissez aussi un point ou une commune, autour de qui mesurer.",
		"l'ordre par distance a besoin d'un point de départ").Au(optionTrier.Nom)
}

// depart is where the distances of a directory start, which an order by distance needs;
// nil for none. Around a point they are said in the usual order too.
func (t *livret) depart(ordre string) (*render.Depart, error) {
	if ordre != parDistance && (ordres[ordre] != nil || len(t.c.Selection.Filtre.Autour) == 0) {
		return nil, nil
	}
	d, ok, err := t.c.Partir()
	switch {
	case err != nil:
		return nil, err
	case ok:
		return &d, nil
	case ordre == parDistance:
		return nil, sansPoint()
	}
	return nil, nil
}
