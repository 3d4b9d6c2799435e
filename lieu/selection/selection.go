// Package selection is the one way to say which places are meant: by the flags
// of a command, a selection kept under a name, or the query of an address. It
// reads what a person types into a lieu.Filter, says it back in French, and
// finds the page of the online map that shows the same places.
package selection

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/proche"
	"feuillet/lieu/territoire"
)

// Requete is what a person asks, in her own words: values by criterion, as in
// the query of an address (« commune=Pons&service=démarches »). An empty one
// asks for all places.
type Requete map[string][]string

// refus is a request that cannot be understood; Contexte.Lire says which criterion.
func refus(conseil, format string, args ...any) *faute.Faute {
	return faute.New(faute.Demande, conseil, format, args...)
}

// Lire reads the query of an address; an unknown criterion is a *faute.Faute.
func Lire(query string) (Requete, error) {
	v, err := url.ParseQuery(query)
	if err != nil {
		return nil, refus("Écrivez-la ainsi : commune=Pons&service=démarches.", "la sélection « %s » n'est pas comprise",
			query)
	}
	for nom := range v {
		if _, ok := critere(nom); !ok {
			return nil, inconnu(nom)
		}
	}
	return Requete(v).Nette(), nil
}

func inconnu(nom string) error {
	var noms []string
	for _, c := range criteres {
		noms = append(noms, c.Nom)
	}
	conseil := cmp.Or(proche.VouliezVous(proche.De(nom, noms, 1)...), "Les critères sont : "+strings.Join(noms, ", ")+".")
	return refus(conseil, "le critère « %s » n'existe pas", nom).Au(nom)
}

// Nette is r without empty values nor criteria; a no is an empty one.
func (r Requete) Nette() Requete {
	out := Requete{}
	for nom, valeurs := range r {
		for _, v := range valeurs {
			if v = strings.TrimSpace(v); v != "" && !rien(nom, v) {
				out[nom] = append(out[nom], v)
			}
		}
	}
	return out
}

// String is r as the query of an address, always the same for the same request.
func (r Requete) String() string { return url.Values(r).Encode() }

// Avec is r narrowed by a further request: what it says of a criterion replaces
// what r said, and so does a territory of any scale.
func (r Requete) Avec(autre Requete) Requete {
	out := maps.Clone(r)
	if out == nil {
		out = Requete{}
	}
	for nom := range autre {
		if c, _ := critere(nom); c.groupe == zone {
			maps.DeleteFunc(out, func(n string, _ []string) bool { c, _ := critere(n); return c.groupe == zone })
		}
	}
	for nom, valeurs := range autre {
		out[nom] = slices.Clone(valeurs)
	}
	return out.Nette()
}

// Contexte is what words are read against.
type Contexte struct {
	Territoires *territoire.Territoires
	// Position is where a commune lies, by its code; nil asks Territoires.
	Position func(code string) (lieu.Point, bool, error)
	// Valeurs are those of an open list of the base, by column (source,
	// autres_formations_labels); nil when they are not known.
	Valeurs func(colonne string) ([]string, error)
	// Imprimes are the words under which paper prints the values of a column,
	// most telling first (« arnaques », then a title, then examples); nil when
	// nobody prints.
	Imprimes func(colonne string) map[string][]string
}

// Selection is a request that was understood.
type Selection struct {
	Requete Requete
	Filtre  lieu.Filter
	Zones   []Zone // the territories chosen, none for everywhere

	carte   *territoire.Territoires
	sauf    []Zone
	departs []Zone   // communes that distances are asked from; of a point alone, empty
	centres []string // of Filtre.Autour, in French after « de »
	clauses []clause
}

// Lire reads a request. The error is a *faute.Faute that names its
// criterion, or that of Position or Valeurs.
func (c Contexte) Lire(r Requete) (*Selection, error) {
	s := &Selection{Requete: r.Nette(), carte: c.Territoires}
	s.Filtre.Situer = c.Territoires.CodeDuLieu
	l := &lecture{Contexte: c, s: s}
	for nom := range s.Requete {
		if _, ok := critere(nom); !ok {
			return nil, inconnu(nom)
		}
	}
	for _, c := range criteres {
		if err := l.critere(&c, s.Requete[c.Nom]); err != nil {
			return nil, err
		}
	}
	if err := l.verifier(); err != nil {
		return nil, err
	}
	l.completer()
	return s, nil
}

// critere reads the values of one criterion, if there are some.
func (l *lecture) critere(c *Critere, valeurs []string) error {
	if c.liste {
		valeurs = separer(valeurs, c.entiere(l))
	}
	if len(valeurs) == 0 {
		return nil
	}
	return situer(c.lire(l, c, valeurs), c.Nom)
}

// Verifier refuses the values that no base and no territory would explain: a
// service that the standard does not have, a day that is none, a number that is
// a word. Contexte.Lire says the same of them, when it has these Imprimes.
func (c Critere) Verifier(valeurs []string, imprimes func(colonne string) map[string][]string) error {
	l := &lecture{Contexte: Contexte{Imprimes: imprimes}, s: &Selection{}, seul: true}
	return l.critere(&c, Requete{c.Nom: valeurs}.Nette()[c.Nom])
}

// situer says which criterion a fault is of, unless it knows better.
func situer(err error, critere string) error {
	if f := faute.De(err); f != nil && f.Champ == "" {
		f.Au(critere)
	}
	return err
}

// lecture is a request being read.
type lecture struct {
	Contexte
	s    *Selection
	seul bool // without any territory or base: what only they explain passes
}

// separer cuts values at their commas, but those that are whole with them.
func separer(valeurs []string, entiere func(string) bool) []string {
	var out []string
	for _, v := range valeurs {
		if entiere(v) {
			out = append(out, v)
			continue
		}
		for p := range strings.SplitSeq(v, ",") {
			if p = strings.TrimSpace(p); p != "" {
				out = append(out, p)
			}
		}
	}
	return out
}
