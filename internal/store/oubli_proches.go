package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/internal/store/index"
)

// A person may be named in part, « Z. Lamérault », « Mme Lamérault », or with
// other words amid her names. Nobody but a person can tell whether that is she:
// it is said, with its place, and left.

// Proche is what may name still who was forgotten.
type Proche struct {
	Texte string `json:"texte"` // as it stands
	Lieu  string `json:"lieu"`  // id of the place it is said of, "" elsewhere
}

// approche is one word of a name, and what makes of it, beside it, the name of
// that person: an initial of another, a civility, the other with words amid.
type approche struct {
	mot       string
	initiales map[string]bool // of her other names
	autres    map[string]bool // words of them
	formes    [][]byte        // the word with what is just beside it, as a filter reads them
}

var civilites = ensemble("m mr mme mlle melle monsieur madame mademoiselle dr docteur me maitre")

// minProche is the least length of a word that, alone beside an initial, may
// name a person; ecart is how many other words may part two of her names.
const minProche, ecart = 3, 3

// approchesDe are those of the names of a person.
func approchesDe(noms [][]string) []approche {
	var out []approche
	for i, nom := range noms {
		initiales, autres := map[string]bool{}, map[string]bool{}
		for _, autre := range slices.Concat(noms[:i], noms[i+1:]) {
			ensemble := ""
			for _, m := range autre {
				_, n := utf8.DecodeRuneInString(m)
				ensemble += m[:n]
				initiales[m[:n]], autres[m] = true, true
			}
			initiales[ensemble] = true
		}
		for _, m := range nom {
			if len(m) >= minProche {
				out = append(out, approche{m, initiales, autres, formesDe(m, initiales)})
			}
		}
	}
	return out
}

// formesDe are a word with a civility or an initial at its side.
func formesDe(mot string, initiales map[string]bool) (out [][]byte) {
	for c := range civilites {
		out = append(out, []byte(c+mot))
	}
	for i := range initiales {
		out = append(out, []byte(i+mot), []byte(mot+i))
	}
	return out
}

// peut reports that letters and digits may be those of a name in part.
func (a *approche) peut(dits []byte) bool {
	return bytes.Contains(dits, []byte(a.mot)) &&
		slices.ContainsFunc(a.formes, func(f []byte) bool { return bytes.Contains(dits, f) })
}

// proches are the parts of a value that may name her, in order.
func (d *demande) proches(s string) []string {
	p := lireParole(s)
	f := &fouille{parole: p}
	for _, l := range p.lectures() {
		mots := p.mots(l)
		for i := range mots {
			for k := range d.approches {
				if n := d.approches[k].en(mots[i:]); n > 0 {
					f.noter(mots[i].premier, mots[i+n-1].dernier)
				}
			}
		}
	}
	if len(f.trouves) == 0 {
		return nil
	}
	var out []string
	for _, x := range unir(f.trouves) {
		x = f.etendre(x)
		out = append(out, s[x.debut:x.fin])
	}
	return out
}

// en is how many of the first words may name her; 0 for none.
func (a *approche) en(mots []mot) int {
	cle, suivant := mots[0].cle, ""
	if len(mots) > 1 {
		suivant = mots[1].cle
	}
	switch {
	case suivant == a.mot && (civilites[cle] || a.initiales[cle]), cle == a.mot && a.initiales[suivant]:
		return 2
	case a.colle(cle):
		return 1
	}
	for k, m := range mots[:min(len(mots), ecart+2)] {
		if k > 0 && (cle == a.mot && a.autres[m.cle] || m.cle == a.mot && a.autres[cle]) {
			return k + 1
		}
	}
	return 0
}

// colle reports that a word is an initial and hers in one: « zlamerault ». The
// other way about would be any « martine » for who is called Martin.
func (a *approche) colle(cle string) bool {
	initiale, ok := strings.CutSuffix(cle, a.mot)
	return ok && a.initiales[initiale]
}

// approcher notes what may name still who was forgotten, in what is left of the
// rows that were read.
func (e *effacement) approcher(d *demande) error {
	if len(d.approches) == 0 {
		return nil
	}
	for i := range porteurs {
		p := &porteurs[i]
		for _, r := range e.trouvees[p.table] {
			if err := e.approcherRangee(p, r, d); err != nil {
				return fmt.Errorf("look for what is near in %s: %w", p.table, err)
			}
		}
	}
	return nil
}

func (e *effacement) approcherRangee(p *porteur, r rangee, d *demande) error {
	var textes []string
	valeurs := map[string]any{"fiche": r[0]}
	if p.table == "extras" { // a row is all those of a version
		extras, err := e.extras(r)
		if err != nil {
			return err
		}
		for k, v := range extras {
			textes = append(textes, k, v)
		}
		slices.Sort(textes)
	} else {
		var err error
		if valeurs, err = e.valeurs(p, r); err != nil {
			return err
		}
		for _, c := range p.parlants() {
			textes = append(textes, texte(valeurs[c.nom]))
		}
	}
	for _, s := range textes {
		for _, dit := range d.proches(s) {
			id, err := e.lieuDe(valeurs)
			if err != nil {
				return err
			}
			if x := (Proche{dit, id}); !slices.Contains(e.bilan.Proches, x) {
				e.bilan.Proches = append(e.bilan.Proches, x)
			}
		}
	}
	return nil
}

// lieuDe is the id of the place that a row speaks of, "" when it speaks of none.
func (e *effacement) lieuDe(rangee map[string]any) (string, error) {
	if id := texte(rangee["id"]); id != "" {
		return id, nil
	}
	num, ok := rangee["fiche"].(int64)
	if !ok {
		return "", nil
	}
	ids, err := index.Column[string](e.tx, "SELECT id FROM fiches WHERE num = ?", num)
	if err != nil || len(ids) == 0 {
		return "", err
	}
	return ids[0], nil
}
