package templates

import (
	_ "embed" // the words
	"slices"
)

// Simple is what is laid over a model for those who read with difficulty, as the words
// of an audience are: the same simple words on all papers, then those of each, then the
// simple.toml of a user's folder.
const Simple = "simple"

//go:embed simple/mots.toml
var sourceSimple string

// poses are what is laid over the model of a document for readers, in order; none when
// it has nothing for them.
func (d *Document) poses(public string) []string {
	own := d.Publics[public]
	switch {
	case own == "":
		return nil
	case public == Simple:
		return []string{sourceSimple, own}
	}
	return []string{own}
}

// simplifiees are the parts of a paper in simple words when who prints chose her own:
// hers, in her order, those that the simple paper has, in its words where she did not
// change them, and her own pages. What the simple paper alone has comes last.
func simplifiees(siens, origine, simples []Section) (out []Section) {
	de := func(l []Section, contenu string) (Section, bool) {
		i := slices.IndexFunc(l, func(s Section) bool { return s.Contenu == contenu })
		if i < 0 {
			return Section{}, false
		}
		return l[i], true
	}
	for _, s := range siens {
		simple, ok := de(simples, s.Contenu)
		switch o, _ := de(origine, s.Contenu); {
		case s.Contenu == "texte":
			out = append(out, s)
		case ok && s.Titre != o.Titre:
			simple.Titre = s.Titre
			fallthrough
		case ok:
			out = append(out, simple)
		}
	}
	for _, s := range simples {
		if _, ok := de(origine, s.Contenu); !ok {
			out = append(out, s)
		}
	}
	return out
}
