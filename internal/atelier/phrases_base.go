package atelier

import "feuillet/render/typo"

// PhrasesOuverture say what was done to the base as it was opened, or could not
// be; most bases have nothing to say.
func (a *Atelier) PhrasesOuverture() []string {
	var out []string
	if c := a.Copie(); c != "" {
		out = append(out, "La base a été mise à jour pour cette version de Feuillet. Celle d'avant est gardée : "+c)
	}
	switch {
	case a.IndexRefait():
		out = append(out, "L'index de la base ne disait plus tous ses lieux : il a été refait. Aucun lieu n'a été perdu.")
	case a.SansIndex():
		out = append(out, "L'index de cette base ne dit plus tous ses lieux : ils sont tous lus, ce qui est plus long. "+
			"Le prochain import le refait.")
	}
	return out
}

// PhraseRestes counts the files removed that works had left, see Restes; empty
// when there were none.
func (a *Atelier) PhraseRestes() string {
	n := a.Restes()
	if n == 0 {
		return ""
	}
	return "Un travail avait été arrêté brutalement : " +
		typo.Pluriel(n, "fichier qu'il avait laissé est supprimé", "fichiers qu'il avait laissés sont supprimés") + "."
}
