package templates

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Reglage is a word or a colour of a document, for a form that changes it.
type Reglage struct {
	Cle     string // « affiche.titre »
	Note    string // what its line in the built-in model says of it, French; may be empty
	Valeur  string
	Couleur bool
}

// Reglages are the colours of d, then the words that its built-in model writes
// itself, in the order of its file, as m has them.
func (d *Document) Reglages(m *Modele) ([]Reglage, error) {
	var out []Reglage
	for up := d; up != nil; up = up.Parent {
		x, p := indexer([]byte(up.Source))
		if p != nil {
			return nil, p
		}
		lignes := strings.Split(up.Source, "\n")
		for _, c := range x.cles {
			r, ok := reglage(m, c)
			deja := slices.ContainsFunc(out, func(o Reglage) bool { return o.Cle == r.Cle })
			if !ok || deja || up != d && !r.Couleur || !slices.Contains(reglables, c.chemin[0]) && c.chemin[0] != partie(up) {
				continue
			}
			r.Note = note(lignes[c.nom.ligne-1])
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(x, y Reglage) int { return rang(x) - rang(y) })
	return out, nil
}

func rang(r Reglage) int {
	if r.Couleur {
		return 0
	}
	return 1
}

// reglage is a key of a part, when it is a text, as m has it.
func reglage(m *Modele, c *cle) (Reglage, bool) {
	if c.entete || c.genre != unstable.String || len(c.chemin) != 2 {
		return Reglage{}, false
	}
	v, bad, _ := marche(reflect.ValueOf(m).Elem(), c.chemin)
	if bad >= 0 || v.Kind() != reflect.String {
		return Reglage{}, false
	}
	if of, _ := champ(reflect.ValueOf(m).Elem(), c.chemin[0]); of.Kind() == reflect.Map { // words by their names
		if v = of.MapIndex(reflect.ValueOf(c.chemin[1])); !v.IsValid() {
			return Reglage{}, false
		}
	}
	return Reglage{Cle: strings.Join(c.chemin, "."), Valeur: v.String(), Couleur: c.chemin[0] == "couleurs"}, true
}

// reglables are the parts of a model that a form shows, beside that of the document.
var reglables = []string{"couleurs", "textes", "bandeau", "mots"}

// partie is the part that holds the phrases of a document alone.
func partie(d *Document) string { return strings.ReplaceAll(d.Nom, "-", "_") }

// note is the remark at the end of a line of a model.
func note(ligne string) string {
	_, apres, _ := strings.Cut(ligne[strings.LastIndexByte(ligne, '"')+1:], "#")
	return strings.TrimSpace(apres)
}

// Redaction is a file of a model that says some keys alone, and on which line each stands.
type Redaction struct {
	Texte  string
	Lignes map[int]string // the key of a line, from 1
}

// Rediger writes a model of a document that says these keys (« affiche.titre »)
// and leaves all others to the built-in one.
func Rediger(base string, valeurs map[string]string) Redaction {
	var r redaction
	r.ecrire("base", strconv.Quote(base), "")
	avant := ""
	for _, cle := range slices.Sorted(maps.Keys(valeurs)) {
		partie, nom, _ := strings.Cut(cle, ".")
		if partie != avant {
			r.ouvrir("["+partie+"]", "")
			avant = partie
		}
		r.ecrire(nom, citer(valeurs[cle]), cle)
	}
	return r.fin()
}

// redaction is a file that is written line by line.
type redaction struct {
	texte  strings.Builder
	n      int // lines written
	lignes map[int]string
}

// ouvrir writes the header of a part; its faults are those of a key, empty for none.
func (r *redaction) ouvrir(entete, cle string) {
	r.ligne("", "")
	r.ligne(entete, cle)
}

// ecrire writes a key of the part, with its value as TOML has it.
func (r *redaction) ecrire(nom, valeur, cle string) { r.ligne(nom+" = "+valeur, cle) }

func (r *redaction) ligne(s, cle string) {
	r.texte.WriteString(s + "\n")
	r.n++
	if cle == "" {
		return
	}
	if r.lignes == nil {
		r.lignes = map[int]string{}
	}
	r.lignes[r.n] = cle
}

func (r *redaction) fin() Redaction { return Redaction{Texte: r.texte.String(), Lignes: r.lignes} }

// citer writes a text as TOML reads it, on one line.
func citer(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
