package web

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"feuillet/render/typo"
)

//go:embed textes.txt
var textes string

// mots are the words of the pages, by key: one catalogue, a file of lines
// « clé = texte », so that another language is another file. {1}, {2}… stand
// for what a page fills in.
type mots map[string]string

// lireMots reads a catalogue, and gives its words their French typography once.
func lireMots(fichier string) (mots, error) {
	m := mots{}
	for i, ligne := range strings.Split(fichier, "\n") {
		ligne = strings.TrimSpace(ligne)
		if ligne == "" || strings.HasPrefix(ligne, "#") {
			continue
		}
		cle, texte, ok := strings.Cut(ligne, " = ")
		if _, deux := m[cle]; !ok || deux {
			return nil, fmt.Errorf("textes.txt, line %d: %q", i+1, ligne)
		}
		m[cle] = typo.Francais(texte)
	}
	return m, nil
}

// dire is the text of a key, filled; the key itself when there is none, which
// the tests do not let happen.
func (m mots) dire(cle string, valeurs ...any) string {
	texte, ok := m[cle]
	if !ok {
		return cle
	}
	for i, v := range valeurs {
		texte = strings.ReplaceAll(texte, "{"+strconv.Itoa(i+1)+"}", fmt.Sprint(v))
	}
	return texte
}

// compter is the text of a key for a number, which is {1}: « clé.un » or « clé.n ».
func (m mots) compter(cle string, n int, valeurs ...any) string {
	forme := ".n"
	if n < 2 {
		forme = ".un"
	}
	return m.dire(cle+forme, append([]any{typo.Nombre(n)}, valeurs...)...)
}

// ou is the text of a key, or another text when the catalogue has none.
func (m mots) ou(cle, sinon string) string {
	if texte, ok := m[cle]; ok {
		return texte
	}
	return typo.Francais(sinon)
}
