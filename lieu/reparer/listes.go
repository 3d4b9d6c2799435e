package reparer

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// liste is a closed list of the standard.
type liste struct {
	lieu.Champ
	valeurs map[string]string // each value as it is, and by its form
}

func listesFermees() []liste {
	var out []liste
	for _, champ := range lieu.Champs() {
		if champ.Valeurs == nil {
			continue
		}
		l := liste{champ, map[string]string{}}
		for _, v := range champ.Valeurs {
			l.valeurs[v], l.valeurs[forme(v)] = v, v
		}
		out = append(out, l)
	}
	return out
}

// forme ignores case, accents, punctuation and the s that ends a word. The
// schema 1.0.2 itself spells « Étapes numériques(La Poste) » without its space.
func forme(v string) string {
	mots := strings.FieldsFunc(lieu.Plier(v), func(r rune) bool { return r < 'a' && (r < '0' || r > '9') || r > 'z' })
	for i, m := range mots {
		mots[i] = strings.TrimSuffix(m, "s")
	}
	return strings.Join(mots, " ")
}

// listesFermees gives values of closed lists the spelling of the standard.
// Several in one cell are parted when each is in the list.
func (p *passage) listesFermees() {
	for _, champ := range p.listes {
		valeurs := champ.valeurs
		liste, ok := champ.Pointeur(p.l).(*[]string)
		if !ok || !slices.ContainsFunc(*liste, func(v string) bool { return valeurs[v] != v }) {
			continue
		}
		var out []string
		for _, v := range *liste {
			justes, connue := orthographier(v, valeurs)
			if !connue {
				p.douter(champ.Nom, v, "cette valeur n'est pas dans la liste du standard")
			}
			for _, j := range justes {
				if !slices.Contains(out, j) {
					out = append(out, j)
				}
			}
		}
		p.poserListe(champ.Nom, liste, out)
	}
}

// orthographier are the values of the list that v means; v and false when it
// is not certain.
func orthographier(v string, valeurs map[string]string) ([]string, bool) {
	if valeurs[v] == v {
		return []string{v}, true
	}
	if juste := valeurs[forme(v)]; juste != "" {
		return []string{juste}, true
	}
	for _, sep := range []string{";", ","} {
		var justes []string
		for e := range strings.SplitSeq(v, sep) {
			if juste := valeurs[forme(e)]; juste != "" {
				justes = append(justes, juste)
			} else if strings.TrimSpace(e) != "" {
				justes = nil
				break
			}
		}
		if len(justes) > 0 {
			return justes, true
		}
	}
	return []string{v}, false
}
