package render

import (
	"feuillet/render/typo"
	"feuillet/templates"
)

// Phrases are the sentences of a model, for a paper that finds them by name.
type Phrases struct {
	Mots  map[string]string
	Champ func(name string) string // data that any sentence may ask for
}

// Fill puts data in a sentence, by its name; pairs are further fields and their values.
func (p Phrases) Fill(mot string, pairs ...string) string { return p.Phrase(p.Mots[mot], pairs...) }

// Phrase puts data in a sentence.
func (p Phrases) Phrase(phrase string, pairs ...string) string {
	champ := func(nom string) string {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == nom {
				return pairs[i+1]
			}
		}
		return p.Champ(nom)
	}
	phrase = Contracter(phrase)
	return Clean(typo.Francais(templates.RemplirPar(phrase, champ)))
}

// Pluriel fills the sentence for one, whose name ends by « _un », or for several; empty
// for none.
func (p Phrases) Pluriel(n int, mot string, pairs ...string) string {
	switch n {
	case 0:
		return ""
	case 1:
		mot += "_un"
	}
	return p.Fill(mot, append([]string{"nombre", typo.Nombre(n)}, pairs...)...)
}
