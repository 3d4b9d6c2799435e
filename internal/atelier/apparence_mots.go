package atelier

import (
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"feuillet/render/doc"
	"feuillet/render/ecran"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Jugement is how well a colour is read, see templates.Juger.
type Jugement = templates.Jugement

// Juger judges the colours of a look by their keys (« couleurs.principale »), as they
// are typed; Avec is a key too.
func Juger(valeurs map[string]string) map[string]Jugement {
	couleurs := map[string]templates.Couleur{}
	for cle, v := range valeurs {
		if nom, ok := strings.CutPrefix(cle, deCouleur); ok {
			couleurs[nom] = templates.Couleur(strings.TrimSpace(v))
		}
	}
	out := map[string]Jugement{}
	for nom, j := range templates.Juger(couleurs) {
		j.Avec = deCouleur + j.Avec
		out[deCouleur+nom] = j
	}
	return out
}

// deCouleur begins the keys of colours.
const deCouleur = "couleurs."

// motApparence is a word of a look, as it may be found on a page.
type motApparence struct {
	cle    string
	forme  *regexp.Regexp
	lettre int // letters that it has itself
}

// lettresMin is the least that tells a word from what papers say by chance.
const lettresMin = 4

// remplie is what Feuillet fills in a word, and the marks of its letters.
var remplie = regexp.MustCompile(`\{[^}]*\}`)

// formes are the words of a look, as regular expressions of what pages say.
func (x *Apparence) formes() (out []motApparence) {
	for _, r := range x.Reglages {
		texte := typo.Francais(strings.ReplaceAll(r.Valeur, "*", ""))
		propres := strings.Join(strings.Fields(remplie.ReplaceAllString(texte, "")), "")
		m := motApparence{cle: r.Cle, lettre: utf8.RuneCountInString(propres)}
		if r.Couleur || m.lettre < lettresMin {
			continue
		}
		var b strings.Builder
		avant := 0
		for _, i := range remplie.FindAllStringIndex(texte, -1) {
			b.WriteString(regexp.QuoteMeta(texte[avant:i[0]]) + ".*")
			avant = i[1]
		}
		b.WriteString(regexp.QuoteMeta(texte[avant:]))
		if m.forme, _ = regexp.Compile(b.String()); m.forme != nil {
			out = append(out, m)
		}
	}
	return out
}

// ImageAMots draws page n of a paper where each text that is a word of a look leads to an
// address; what is heard of it begins by what the page says. Keys of those that are there
// are given.
func (p *Papier) ImageAMots(w io.Writer, n int, x *Apparence, lien func(cle, dit string) (href, words string)) (
	map[string]bool, error) {
	formes, la := x.formes(), map[string]bool{}
	lead := func(noeud *doc.Node) (string, string) {
		if cle, dit := trouverMot(formes, noeud); cle != "" {
			la[cle] = true
			return lien(cle, dit)
		}
		return "", ""
	}
	return la, ecran.New(p.Composed, ecran.Options{Lead: lead}).Page(w, n)
}

// trouverMot is the key of the longest word that a block says, and all that it says; empty
// for one that says none, or that holds other blocks.
func trouverMot(formes []motApparence, n *doc.Node) (cle, dit string) {
	dit, seul := ditDe(n)
	if !seul || dit == "" {
		return "", ""
	}
	lettres := 0
	for _, m := range formes {
		if m.lettre > lettres && m.forme.MatchString(dit) {
			cle, lettres = m.cle, m.lettre
		}
	}
	return cle, dit
}

// ditDe is what a node and those in its line say; not alone when it holds blocks.
func ditDe(n *doc.Node) (dit string, seul bool) {
	dit = n.Text
	for _, k := range n.Kids {
		if k.Role != doc.Span && k.Role != doc.Link && k.Role != doc.Group {
			return "", false
		}
		s, ok := ditDe(k)
		if !ok {
			return "", false
		}
		dit += s
	}
	return dit, true
}
