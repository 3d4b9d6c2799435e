package lieu

import (
	"iter"
	"slices"
)

// Dit reports whether the place says something in a column of the standard. A
// pivot of zeros says nothing; an unknown column neither.
func (l *Lieu) Dit(colonne string) bool {
	c, ok := ChampNomme(colonne)
	return ok && c.dit(l)
}

// Mots are the words by which free text finds a place, each once, sorted.
func (l *Lieu) Mots() []string { return slices.Compact(slices.Sorted(l.TousLesMots())) }

// TousLesMots are the words by which free text finds a place, as they come:
// those of its name, address, texts, source and structure, folded as
// MotsCherches does.
func (l *Lieu) TousLesMots() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range [...]string{l.Nom, l.Commune, l.Adresse, l.ComplementAdresse, l.StructureParente, l.Source,
			l.PresentationResume, l.PresentationDetail} {
			if !eachMot(s, func(m Mot) bool { return m.Cle == "" || yield(m.Cle) }) {
				return
			}
		}
	}
}

// MotsCherches are the words of a text without capitals, accents nor
// punctuation, « st » as saint.
func MotsCherches(texte string) []string {
	var out []string
	for _, m := range LireMots(texte) {
		if m.Cle != "" {
			out = append(out, m.Cle)
		}
	}
	return out
}
