package lisible

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

// empan is a stretch of bytes of a text; annonce says that what stands around
// it tells of a person: a civility, a role.
type empan struct {
	debut, fin int
	annonce    bool
}

// guet looks for people in one text.
type guet struct {
	s       string
	ms      []lieu.Mot
	crie    bool // all in capitals: they tell no proper noun
	adresse bool // a street, whose name is over when people stand after it
}

// personnes finds the names of people in a text; the names of places, streets
// and bodies stay out. It errs on the side of finding.
func personnes(l lu) []empan { return guet{s: l.texte, ms: l.mots}.trouver() }

// personnesAdresse finds them in an address.
func personnesAdresse(l lu) []empan { return guet{s: l.texte, ms: l.mots, adresse: true}.trouver() }

func (g guet) trouver() []empan {
	var out []empan
	g.crie = len(g.ms) > 1 && criee(g.s)
	fin := -1 // of the last one, in words
	for i := 0; i < len(g.ms); {
		n := g.personneA(i)
		if n == 0 || g.adresse && !g.dansAdresse(i, n) && !(fin == i-1 && g.ms[fin].Cle == "et") {
			i++
			continue
		}
		out = append(out, empan{g.ms[i].Debut, g.finDe(i + n - 1), g.annoncee(i, n)})
		i += n
		fin = i
	}
	return out
}

// reculons gives people from the last to the first, each with the end of the one before:
// what leads to somebody begins there, « Zoé M. et M. Roquebin ».
func reculons(qui []empan) iter.Seq2[int, empan] {
	return func(yield func(int, empan) bool) {
		for i, e := range slices.Backward(qui) {
			depuis := 0
			if i > 0 {
				depuis = qui[i-1].fin
			}
			if !yield(depuis, e) {
				return
			}
		}
	}
}

// finDe is the end of word i, with the point of an initial inside a text: « Zoé D. et ».
func (g guet) finDe(i int) int {
	fin := g.ms[i].Fin
	if i > 0 && i+1 < len(g.ms) && lettreInitiale(g.ms[i]) && g.point(i) && !strings.HasPrefix(g.s[fin:], "..") {
		return fin + 1
	}
	return fin
}

// annoncee reports that the n words at i are brought in as a person.
func (g guet) annoncee(i, n int) bool {
	return civilites[g.ms[i].Cle] || g.surLaSonnette(i) > 0 || g.annonce(i) || g.metierApres(i+n) ||
		i+n < len(g.ms) && fonctions[g.ms[i+n].Cle]
}

// dansAdresse reports that n words at i are somebody in an address, and not
// the name of a street or a house: they are brought in, begin the line or a
// part of it, or come after a street that is whole.
func (g guet) dansAdresse(i, n int) bool {
	if g.annoncee(i, n) || i == 0 || g.acheve(i-1) || g.rienNePorte(i) {
		return true
	}
	return strings.ContainsAny(g.s[g.ms[i-1].Fin:g.ms[i].Debut], ",(:/;") || g.entre(i-1) == " - "
}

// rienNePorte reports that the words before i bear no name: « bureau de ».
func (g guet) rienNePorte(i int) bool {
	return !slices.ContainsFunc(g.ms[:i], func(m lieu.Mot) bool {
		_, commun := nomsCommuns[m.Cle]
		return estVoie(m) || lieuxNommes[m.Cle] || titres[m.Cle] || !commun && !petits[m.Cle] && !reperes[m.Cle]
	})
}

// personneA is the number of words of the person named at word i, or 0.
func (g guet) personneA(i int) int {
	if civilites[g.ms[i].Cle] {
		return g.apresCivilite(i)
	}
	if n := g.surLaSonnette(i); n > 0 {
		return n
	}
	if n := g.initiales(i); n > 0 {
		return n
	}
	if n := g.titree(i); n > 0 {
		return n
	}
	if _, ok := prenoms[g.ms[i].Cle]; !ok || g.apresUnLieu(i) {
		return g.inconnu(i)
	}
	return g.prenomEtNom(i)
}

// annonce reports a role before word i, with what may stand between.
func (g guet) annonce(i int) bool {
	if g.aLAttention(i) {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if e := g.entre(k); e == "." || strings.ContainsAny(e, "\n!?") {
			return false
		}
		cle := g.ms[k].Cle
		switch {
		case roles[cle]:
			return true
		case (cle == "de" || cle == "d") && k > 0 && g.ms[k-1].Cle == "aupres":
			return true
		case !liants[cle]:
			return false
		}
	}
	return false
}

// aLAttention reports the signs that bring somebody in on an envelope, right before word i.
func (g guet) aLAttention(i int) bool {
	avant := strings.TrimRight(g.s[:g.ms[i].Debut], " :\u00a0")
	avant = strings.ToLower(avant[max(0, len(avant)-len("attention de")):])
	return finitPar(avant, "c/o", "s/c", "couvert de", "attention de")
}

// finitPar reports one of the ends at the end of s.
func finitPar(s string, fins ...string) bool {
	return slices.ContainsFunc(fins, func(f string) bool { return strings.HasSuffix(s, f) })
}

func estPrenom(m lieu.Mot) bool { _, ok := prenoms[m.Cle]; return ok && majuscule(m.Brut) }

// celebre reports that some words at the beginning of ms are the name of
// somebody famous, whole.
func celebre(ms []lieu.Mot) bool {
	var c strings.Builder
	for _, m := range ms[:min(6, len(ms))] {
		if c.Len() > 0 {
			c.WriteByte(' ')
		}
		c.WriteString(m.Cle)
		if celebres[c.String()] {
			return true
		}
	}
	return false
}

// apresUnLieu reports whether a word of place comes before word i, with at most
// three linking words or capitalised words between (« salle Jacques Prévert »).
// In an address, « rue du Lavoir » is whole, and who comes after is somebody.
func (g guet) apresUnLieu(i int) bool {
	for k := i - 1; k >= 0 && k >= i-7; k-- {
		m := g.ms[k]
		if lien := g.entre(k); strings.ContainsAny(lien, ".,;:!?()\n") && lien != ". " && (lien != "." || !abreges[m.Cle]) ||
			lien == " - " {
			return false
		}
		if lieuxNommes[m.Cle] || estVoie(m) || titres[m.Cle] {
			return true
		}
		if g.adresse && g.acheve(k) {
			return false
		}
		if _, commun := nomsCommuns[m.Cle]; roles[m.Cle] || !commun && !apresPlace[m.Cle] && (!majuscule(m.Brut) || k < i-4) {
			return false
		}
	}
	return false
}

// acheve reports that word k ends the name of a street, « rue du Lavoir »: a
// word that is no title, after an article, after the word of a street.
func (g guet) acheve(k int) bool {
	if titres[g.ms[k].Cle] || articles[g.ms[k].Cle] || nomCommun(g.ms[k]) || estPrenom(g.ms[k]) {
		return false
	}
	a := k - 1
	for a >= 0 && articles[g.ms[a].Cle] {
		a--
	}
	return a >= 0 && a < k-1 && estVoie(g.ms[a])
}

// detache reports whether a space, a bracket or nothing comes before byte i.
func detache(s string, i int) bool {
	return i == 0 || strings.ContainsRune(" (,:\n-/.", rune(s[i-1])) || s[i-1] == 0xa0
}

// voisins reports whether word i and the next are separated by a space at most
// with the point of an abbreviation.
func (g guet) voisins(i int) bool {
	l := g.entre(i)
	return l == " " || l == ". " || l == "." && utf8.RuneCountInString(g.ms[i+1].Brut) > 2
}

// entre is what stands between word i and the next, spaces reduced.
func (g guet) entre(i int) string {
	if i < 0 || i+1 >= len(g.ms) {
		return ""
	}
	e := g.s[g.ms[i].Fin:g.ms[i+1].Debut]
	if e == " " {
		return e
	}
	e = lieu.Plier(e)
	if strings.TrimSpace(e) == "" && e != "" && !strings.Contains(e, "\n") {
		return " "
	}
	return e
}

func majuscule(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
