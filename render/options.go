package render

import (
	"maps"
	"slices"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// Option is something that a person may set on a paper, a row of its table.
// Its flag, its field in a form, its key in a query and its help follow.
type Option struct {
	Nom   string // of the flag, the key and the field: « jusqu-au »
	Titre string // as a form asks it: « À retirer après le »
	// Aide is one line of help, without final stop; what is to be given stands
	// between backquotes, nothing for a yes or no.
	Aide   string
	Choix  []string // the values there are, the usual one first; none when any will do
	Replie bool     // asked by few: a form folds it away
	// Parties are the questions of a value in several parts, which Separateur
	// joins; none for a value that is one.
	Parties []string
	// Lire gives the one form of what was typed, and refuses what is not
	// understood; nil keeps a text as it is, without spaces around. jour is today.
	Lire func(saisie string, jour time.Time) (string, error)
	// Dater makes a day and an hour of what was typed, or of nothing, as a demand
	// is made: who reads it again another day makes the same paper. Nil for what no
	// clock changes.
	Dater func(saisie string, maintenant time.Time) string
}

// Separateur joins the parts of a value.
const Separateur = "|"

// Ouinon reports an option that is said, without any value.
func (o Option) Ouinon() bool { return !strings.Contains(o.Aide, "`") }

// OptionTerritoire is the name that papers of many places print.
var OptionTerritoire = Option{Nom: "territoire", Titre: "Nom du territoire",
	Aide: "`nom` du territoire, sur la couverture et en haut des pages (sinon, celui de la sélection)"}

// Options are the values set on a paper, by name of option, in their one form;
// what is not set is as the model says, or the usual choice.
type Options map[string]string

// Oui reports a yes or no that was said.
func (o Options) Oui(nom string) bool { return o[nom] != "" }

// Jour is the value of an option that is a day, zero when it is not set.
func (o Options) Jour(nom string) time.Time {
	t, _ := time.Parse(time.DateOnly, o[nom])
	return t
}

// Reglages are all that a person may set on p: the size of paper and the
// audience when there is a choice, its own options, then the ink, then the file.
func (p *Papier) Reglages() []Option {
	var out []Option
	if len(p.Formats) > 1 {
		out = append(out, Option{Nom: "format", Titre: "Papier", Aide: "`papier` : " + ou(p.Formats) +
			" (sinon celui du modèle)", Choix: p.Formats})
	}
	if len(p.Audiences) > 1 {
		var noms []string
		for _, a := range p.Audiences {
			noms = append(noms, string(a))
		}
		out = append(out, Option{Nom: "pour", Titre: "Pour qui ?", Aide: "`lecteurs` du papier : " +
			ou(noms), Choix: noms})
	}
	return slices.Concat(out, p.Options, encres, fichiers)
}

// Reglage reports the name of something that may be set on p.
func (p *Papier) Reglage(nom string) bool {
	return slices.ContainsFunc(p.Reglages(), func(o Option) bool { return o.Nom == nom })
}

// lire is what was typed, in its one form, empty for nothing. What is not
// understood is a fault.
func (o Option) lire(saisie string, jour time.Time) (string, error) {
	s := strings.TrimSpace(saisie)
	switch {
	case s == "":
		return "", nil
	case o.Ouinon():
		v, err := selection.OuiNon(s)
		if f := faute.De(err); f != nil {
			f.Texte += ", pour « " + o.Titre + " »"
		}
		return v, err
	case len(o.Choix) > 0:
		for _, c := range o.Choix {
			if strings.EqualFold(c, s) {
				return c, nil
			}
		}
		return "", faute.New(faute.Demande, "Choisissez "+ou(o.Choix)+".",
			"« %s » n'est pas possible pour « %s »", s, o.Titre).Au(o.Nom).Comme(o.Choix[0])
	case o.Lire != nil:
		return o.Lire(s, jour)
	}
	return s, nil
}

// ou lists what there is to choose from: « a, b ou c ».
func ou(l []string) string {
	if len(l) < 2 {
		return strings.Join(l, "")
	}
	return strings.Join(l[:len(l)-1], ", ") + " ou " + l[len(l)-1]
}

// LireOptions is what was typed on a paper, by name of option, in its one form.
// What p does not have, and what is not understood, is a fault that says where.
func (p *Papier) LireOptions(saisies map[string]string, jour time.Time) (Options, error) {
	out, connues := Options{}, p.Reglages()
	for _, nom := range slices.Sorted(maps.Keys(saisies)) {
		i := slices.IndexFunc(connues, func(o Option) bool { return o.Nom == nom })
		if i < 0 {
			return nil, faute.New(faute.Demande, "", "ce papier n'a pas de réglage « %s »", nom).Au(nom)
		}
		v, err := connues[i].lire(saisies[nom], jour)
		if f := faute.De(err); f != nil && f.Champ == "" {
			f.Champ = nom
		}
		if err != nil {
			return nil, err
		}
		if v != "" {
			out[nom] = v
		}
	}
	return out, nil
}
