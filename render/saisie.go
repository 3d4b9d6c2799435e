package render

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/proche"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// ASaisir is a field of a form that a person fills in before it is printed: a row
// of its paper. Its key in a file of values and its question on a page follow.
type ASaisir struct {
	Nom    string  // « remarques »
	Titre  string  // as a page asks it
	Choix  []Choix // several of them; none for a text
	Lignes bool    // a text of several lines
}

// Choix is one answer among others.
type Choix struct{ Nom, Titre string }

// Saisie is what a person writes on a form about somebody who is helped. It goes
// to the page that is made, and nowhere else: it has no words of its own, so that
// what prints, logs, encodes or compares a value that holds it tells nothing.
type Saisie struct{ ecrit *ecrit }

// ecrit stands behind a pointer, which is all that fmt shows of what it may not call.
type ecrit struct{ valeurs map[string][]string }

// Format writes that there is something, never what.
func (s Saisie) Format(f fmt.State, _ rune) { fmt.Fprint(f, "(saisie)") }

// MarshalText refuses to write it anywhere.
func (s Saisie) MarshalText() ([]byte, error) { return nil, fmt.Errorf("a Saisie is written nowhere") }

// Vide reports that nothing was written.
func (s Saisie) Vide() bool { return s.ecrit == nil || len(s.ecrit.valeurs) == 0 }

// Texte is what was written in a field, empty for nothing.
func (s Saisie) Texte(nom string) string {
	if s.Vide() || len(s.ecrit.valeurs[nom]) == 0 {
		return ""
	}
	return s.ecrit.valeurs[nom][0]
}

// Coche reports an answer that was chosen.
func (s Saisie) Coche(nom, choix string) bool {
	return !s.Vide() && slices.Contains(s.ecrit.valeurs[nom], choix)
}

// Bounds of what is written, in letters.
const (
	saisieMax       = 120
	saisieLignesMax = 400
)

// LireSaisie reads what was written in the fields of p, by their names. What p does
// not ask, and what no field takes, is a fault that does not repeat it.
func (p *Papier) LireSaisie(valeurs map[string][]string) (Saisie, error) {
	out := map[string][]string{}
	for nom, l := range valeurs {
		i := slices.IndexFunc(p.ASaisir, func(c ASaisir) bool { return c.Nom == nom })
		if i < 0 {
			return Saisie{}, p.champInconnu(nom)
		}
		net, err := p.ASaisir[i].lire(l)
		if err != nil {
			return Saisie{}, err
		}
		if len(net) > 0 {
			out[nom] = net
		}
	}
	return Saisie{&ecrit{out}}, nil
}

// champInconnu is the fault of a field that p does not ask. What stands in place of
// a name may be a person's: it is said only when it is nearly a name.
func (p *Papier) champInconnu(nom string) error {
	var noms []string
	for _, c := range p.ASaisir {
		noms = append(noms, c.Nom)
	}
	if len(noms) == 0 {
		return faute.New(faute.Demande, "Faites-le sans rien écrire dedans.", "ce papier n'est pas à remplir")
	}
	conseil := "Choisissez parmi : " + strings.Join(noms, ", ") + "."
	if l := proche.De(nom, noms, 1); len(l) > 0 {
		conseil = proche.VouliezVous(l...)
	}
	return faute.New(faute.Demande, conseil, "un des champs écrits n'est pas de ce papier")
}

// lire is what was written in a field, in its one form.
func (c ASaisir) lire(valeurs []string) (out []string, err error) {
	for _, v := range valeurs {
		if len(c.Choix) == 0 {
			out = append(out, strings.TrimSpace(strings.ReplaceAll(v, "\r\n", "\n")))
			continue
		}
		for mot := range strings.FieldsFuncSeq(v, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
			if mot = strings.TrimSpace(mot); mot == "" {
				continue
			}
			nom, err := c.choisir(mot)
			if err != nil {
				return nil, err
			}
			out = append(out, nom)
		}
	}
	out = slices.DeleteFunc(out, func(s string) bool { return s == "" })
	if len(c.Choix) > 0 {
		return out, nil
	}
	return out, c.verifier(out)
}

// choisir finds an answer by its name or by its words.
func (c ASaisir) choisir(mot string) (string, error) {
	var noms []string
	for _, x := range c.Choix {
		if lieu.EnMots(x.Nom) == lieu.EnMots(mot) || lieu.EnMots(x.Titre) == lieu.EnMots(mot) {
			return x.Nom, nil
		}
		noms = append(noms, x.Nom)
	}
	return "", faute.New(faute.Demande, "Choisissez parmi : "+strings.Join(noms, ", ")+".",
		"« %s » : une des réponses n'est pas comprise", c.Nom)
}

// verifier refuses a text that its field cannot show.
func (c ASaisir) verifier(l []string) error {
	most := saisieMax
	if c.Lignes {
		most = saisieLignesMax
	}
	for _, s := range l {
		switch {
		case len(l) > 1:
			return faute.New(faute.Demande, "Gardez une seule valeur.", "« %s » est écrit deux fois", c.Nom)
		case utf8.RuneCountInString(s) > most:
			return c.tropLong(most)
		case strings.ContainsFunc(s, func(r rune) bool { return invisible(r) && (r != '\n' || !c.Lignes) }):
			return faute.New(faute.Demande, "Écrivez-le à nouveau, au clavier, sur une ligne.",
				"« %s » contient des signes invisibles, ou plusieurs lignes", c.Nom)
		}
	}
	return nil
}

func invisible(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
}

func (c ASaisir) tropLong(most int) error {
	return faute.New(faute.Demande, fmt.Sprintf("Écrivez au plus %d lettres.", most),
		"« %s » est trop long pour sa case", c.Nom)
}

// Lisible is the least size of what is written in a field: smaller, its paper says
// that it is too long.
const Lisible layout.Mpt = 9500

// tiennent is the fault of a field that holds more than its box can show.
func tiennent(p *layout.Page) error {
	for i := range p.Items {
		it := &p.Items[i]
		if it.Node == nil || it.Node.Field == nil || it.Node.Field.Value == "" ||
			it.Node.Field.Kind == doc.CheckField {
			continue
		}
		size, lines := layout.Typed(it.Node.Field, it.W, it.H)
		if lines == nil || size < Lisible {
			return faute.New(faute.Demande, "Écrivez-le en moins de mots.", "« %s » est trop long pour sa case",
				it.Node.Field.Name)
		}
	}
	return nil
}
