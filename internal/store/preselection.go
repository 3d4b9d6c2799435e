package store

import (
	"encoding/json"
	"strings"

	"feuillet/lieu"
)

// condition is one of SQL, with its arguments.
type condition struct {
	texte string
	args  []any
}

// preselection is a condition that the places of f satisfy, as far as columns
// of text alone can tell: most of the base need not be read for a few.
func (d *DB) preselection(f *lieu.Filter) (condition, error) {
	var asked lieu.Every
	for _, c := range lieu.Criteria() {
		if c.Asked(f) {
			asked = append(asked, c.Ask(f))
		}
	}
	c, ok, err := d.peutEtre(asked)
	if !ok {
		c = condition{texte: "1"}
	}
	return c, err
}

// peutEtre is what columns tell of the places that are wanted, surely or
// perhaps: never less than what is asked. Not ok when they tell nothing.
func (d *DB) peutEtre(ask lieu.Ask) (c condition, ok bool, err error) {
	switch ask := ask.(type) {
	case lieu.Ids:
		return d.parmi("id", ask)
	case lieu.Keys:
		return d.cles(ask)
	case lieu.Perhaps:
		return d.peutEtre(ask.Ask)
	case lieu.Every: // one that tells nothing takes nothing from the others
		return d.joindre(ask, " AND ", false)
	case lieu.Any: // one that tells nothing may want all
		return d.joindre(ask, " OR ", true)
	}
	return c, false, nil // Not would need what is surely wanted; positions are no texts
}

func (d *DB) joindre(asks []lieu.Ask, mot string, toutes bool) (condition, bool, error) {
	var textes []string
	var out condition
	for _, a := range asks {
		c, ok, err := d.peutEtre(a)
		if err != nil || !ok && toutes {
			return condition{}, false, err
		}
		if ok {
			textes = append(textes, c.texte)
			out.args = append(out.args, c.args...)
		}
	}
	out.texte = "(" + strings.Join(textes, mot) + ")"
	return out, len(textes) > 0, nil
}

// cles are told when each is one value of one column of one text.
func (d *DB) cles(plages lieu.Keys) (c condition, ok bool, err error) {
	var valeurs []string
	for _, p := range plages {
		v, une := p.One()
		if !une || p.Name != plages[0].Name || !deUnTexte(p.Name) {
			return c, false, nil
		}
		valeurs = append(valeurs, v)
		if p.Name == "code_insee" { // see zeroPerdu
			valeurs = append(valeurs, strings.TrimPrefix(v, "0"))
		}
	}
	if len(plages) == 0 {
		return c, false, nil
	}
	return d.parmi(plages[0].Name, valeurs)
}

// deUnTexte reports a column of the standard that holds a text, and no list.
func deUnTexte(colonne string) bool {
	i := rang(colonne)
	if i < 0 {
		return false
	}
	_, ok := lieu.Champs()[i].Pointeur(&lieu.Lieu{}).(*string)
	return ok
}

// parmi is the condition of the values of a column.
func (d *DB) parmi(colonne string, valeurs []string) (c condition, ok bool, err error) {
	if !d.deTexte(colonne) {
		return c, false, nil
	}
	texte, err := json.Marshal(valeurs)
	return condition{"coalesce(" + colonne + ", '') IN (SELECT value FROM json_each(?))", []any{string(texte)}},
		err == nil, err
}
