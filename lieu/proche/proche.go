// Package proche finds what a person meant by a word that nothing bears: one
// measure of nearness, and one way to ask, for names of keys, values, columns,
// places and commands.
//
// The measure is our own: libraries give a distance between two words (as
// hbollon/go-edlib does) but neither fold French, nor give up past a bound
// among forty thousand communes, nor know that « biblio » begins a word.
package proche

import (
	"cmp"
	"slices"
	"strings"
)

// De are at most n of the candidates that a word may have meant, the nearest
// first, those equally near in their order; none when none is near enough.
func De(mot string, candidats []string, n int) []string {
	r := Rechercher(mot)
	for _, c := range candidats {
		r.Voir(c)
	}
	return r.Noms(n)
}

// Recherche keeps what a word may have meant among candidates shown one by
// one: those of a base are never held together.
type Recherche struct {
	cle    string // folded
	seuil  int    // the greatest cost that is near enough
	vus    int
	trouve []note
	mots   []string // of cle
	table  table
}

// note is a candidate that is near enough.
type note struct {
	nom   string
	cout  int
	ecart int // of lengths, which tells apart those of one cost
	rang  int
}

// gardes bounds what a search holds: more are never shown.
const gardes = 32

// Rechercher begins the search of what a word may have meant.
func Rechercher(mot string) *Recherche {
	cle := couper(Cle(mot), longueur)
	return &Recherche{cle: cle, seuil: tolerance(cle), mots: strings.Fields(cle)}
}

// longueur bounds what is compared, in bytes: the cost of a distance grows as its square.
const longueur = 100

// couper is the beginning of a key, its last word left whole or out.
func couper(cle string, octets int) string {
	if len(cle) <= octets {
		return cle
	}
	i := strings.LastIndexByte(cle[:octets+1], ' ')
	if i < 0 {
		i = octets
	}
	return strings.ToValidUTF8(cle[:i], "")
}

// tolerance is how many slips a word may hold and still be known: one, and one
// more for each three letters.
func tolerance(cle string) int { return 1 + len([]rune(cle))/3 }

// Voir shows a candidate, under the name that would be suggested, and the other
// forms by which a person may call it.
func (r *Recherche) Voir(nom string, formes ...string) {
	r.vus++
	cout, ecart := r.mesurer(nom)
	for _, f := range formes {
		if c, e := r.mesurer(f); c < cout {
			cout, ecart = c, e
		}
	}
	if cout > r.seuil {
		return
	}
	n := note{nom, cout, ecart, r.vus}
	i, _ := slices.BinarySearchFunc(r.trouve, n, comparer)
	if i < gardes && !slices.ContainsFunc(r.trouve, func(x note) bool { return x.nom == nom }) {
		r.trouve = slices.Insert(r.trouve, i, n)
		r.trouve = r.trouve[:min(gardes, len(r.trouve))]
	}
}

func comparer(a, b note) int {
	return cmp.Or(cmp.Compare(a.cout, b.cout), cmp.Compare(a.ecart, b.ecart), cmp.Compare(a.rang, b.rang))
}

// Noms are at most n of what was found, the nearest first. What is more than
// one slip further than the nearest would hide it, and is left out.
func (r *Recherche) Noms(n int) []string {
	var out []string
	for _, t := range r.trouve[:min(n, len(r.trouve))] {
		if t.cout > r.trouve[0].cout+1 {
			break
		}
		out = append(out, t.nom)
	}
	return out
}

// mesurer is the cost of taking a form for what was typed, and how much longer
// or shorter it is. What was only begun, or is a part, costs little however
// long the rest is; the words of a long name are looked for one by one.
func (r *Recherche) mesurer(forme string) (cout, ecart int) {
	cle := couper(Cle(forme), 3*longueur)
	if r.cle == "" || cle == "" {
		return r.seuil + 1, 0
	}
	ecart = max(len(cle)-len(r.cle), len(r.cle)-len(cle))
	court := min(len(r.cle), len(cle))
	switch {
	case cle == r.cle:
		return 0, 0
	case len(r.cle) >= 2 && strings.HasPrefix(cle, r.cle),
		court >= 3 && (strings.Contains(cle, " "+r.cle) || strings.HasPrefix(r.cle, cle)):
		return 1, ecart
	}
	cout = min(r.table.distance(r.cle, cle, r.seuil), r.motAMot(cle))
	if court >= 3 && (strings.Contains(cle, r.cle) || strings.Contains(r.cle, cle)) {
		cout = min(cout, 2)
	}
	return cout, ecart
}

// motAMot is the cost of finding each word typed among those of a longer name:
// its slips, and one for what the name says more.
func (r *Recherche) motAMot(cle string) int {
	noms := strings.Fields(cle)
	if len(noms) < 2 {
		return r.seuil + 1
	}
	cout := 1
	for _, mot := range r.mots {
		permis := tolerance(mot)
		mieux := permis + 1
		for _, n := range noms {
			mieux = min(mieux, r.table.distance(mot, n, permis))
		}
		if mieux > permis || mieux == len([]rune(mot)) {
			return r.seuil + 1
		}
		cout += mieux
	}
	return cout
}
