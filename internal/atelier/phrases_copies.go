package atelier

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"feuillet/internal/store"
	"feuillet/render/typo"
)

// Phrase says where the copy is, and which ones it took the place of.
func (e CopieGardee) Phrase() string {
	if e.Chemin == "" {
		return "Cet import a changé plus d'un lieu sur dix. La base d'avant n'a pas pu être gardée : " +
			"il manque sans doute de la place."
	}
	s := "Cet import a changé plus d'un lieu sur dix. La base d'avant est gardée : " + e.Chemin
	if e.Retirees > 0 {
		s += " (" + typo.Pluriel(e.Retirees, "copie plus ancienne est supprimée", "copies plus anciennes sont supprimées") +
			")"
	}
	return s
}

// genresDeCopies say why a copy was made.
var genresDeCopies = map[store.GenreCopie]string{
	store.AvantImport:       "gardée avant un import",
	store.AvantVersion:      "gardée avant une mise à jour de Feuillet",
	store.AvantRestauration: "remplacée par une copie",
	store.Sauvegarde:        "sauvegarde",
}

// PhraseCopie says what a copy is, from when, and what it holds.
func PhraseCopie(c store.Copie) string {
	s := fmt.Sprintf("%s : %s le %s, ", c.Chemin, genresDeCopies[c.Genre], jourEcrit(c.Jour))
	if c.Lieux < 0 {
		return s + "illisible."
	}
	s += typo.Pluriel(c.Lieux, "lieu", "lieux")
	if c.Import != "" {
		s += ", dernier import le " + jourEcrit(c.Import)
	}
	return s + "."
}

// jourEcrit is a day of the base as people write it.
func jourEcrit(jour string) string {
	t, err := time.Parse(time.DateOnly, jour)
	if err != nil {
		return jour
	}
	return typo.DateCourte(t)
}

// PhrasesCopies list copies; nothing for none.
func PhrasesCopies(copies []store.Copie) []string {
	if len(copies) == 0 {
		return nil
	}
	out := []string{typo.Pluriel(len(copies), "copie à côté de la base", "copies à côté de la base") + " :"}
	for _, c := range copies {
		out = append(out, "- "+PhraseCopie(c))
	}
	return out
}

// Phrases say where nothing is left of what was forgotten, and where something is.
func (f Fouilles) Phrases() []string {
	var out []string
	dits := func(s store.Sort, un, plusieurs string) {
		switch c := f.chemins(s); len(c) {
		case 0:
		case 1:
			out = append(out, fmt.Sprintf(un, c[0]))
		default:
			out = append(out, fmt.Sprintf(plusieurs, strings.Join(c, ", ")))
		}
	}
	if propres := append(f.chemins(store.SansTrace), f.chemins(store.Nettoyee)...); len(propres) > 0 {
		out = append(out, "Plus aucune trace dans "+enumerer(propres)+".")
	}
	dits(store.Nettoyee, "C'est effacé aussi d'une copie que Feuillet avait gardée : %s.",
		"C'est effacé aussi des copies que Feuillet avait gardées : %s.")
	dits(store.Retiree, "Une copie que Feuillet avait gardée le contenait, et est supprimée : %s.",
		"Des copies que Feuillet avait gardées le contenaient, et sont supprimées : %s.")
	for _, x := range f {
		if x.Sort == store.Reste {
			out = append(out, fmt.Sprintf("Il en reste dans %s : %s.", x.Chemin, typo.Pluriel(x.Traces, "endroit", "endroits")))
		}
	}
	return out
}

// enumerer gives files in a sentence: the first with its folder, the others beside it.
func enumerer(chemins []string) string {
	noms := []string{chemins[0]}
	for _, c := range chemins[1:] {
		noms = append(noms, filepath.Base(c))
	}
	if len(noms) == 1 {
		return noms[0]
	}
	return strings.Join(noms[:len(noms)-1], ", ") + " et " + noms[len(noms)-1]
}
