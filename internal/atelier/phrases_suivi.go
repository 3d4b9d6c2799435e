package atelier

import (
	"strconv"
	"strings"

	"feuillet/internal/export"
)

// NomEntier is what a person calls the paper, told from others of its name:
// « Affiche : Valbrune (A3, En noir) ».
func (i *Imprime) NomEntier() string {
	nom := i.Titre
	if i.nomPapier != "" {
		nom = i.nomPapier + " : " + nom
	}
	var dits []string
	for _, c := range i.choisis {
		dits = append(dits, c.dit())
	}
	if len(dits) == 0 {
		return nom
	}
	return nom + " (" + strings.Join(dits, ", ") + ")"
}

// Phrase says a paper, where it hangs, and why it is no longer true.
func (r *AReimprimer) Phrase() string {
	s := r.NomEntier() + ", fait le " + Jour(r.Date)
	if r.Ou != "" {
		s += ", " + r.Ou
	}
	return s + " : " + r.Raisons.Phrase() + "."
}

// Refaisable reports a paper that can be made again as it was asked.
func (r *AReimprimer) Refaisable() bool { return !r.Perime && r.Faute == nil && !r.Efface() }

// The papers that are remembered, as tables for spreadsheets and programs.
var (
	TableImprimes = export.Table[Imprime]{
		Titles: []string{"numero", "date", "papier", "titre", "endroit", "lieux", "demande"},
		Cells:  func(i Imprime) []string { return i.cellules() }, Dialect: export.DoubleClick,
	}
	TableAReimprimer = export.Table[AReimprimer]{
		Titles:  append([]string{"raison"}, TableImprimes.Titles...),
		Cells:   func(r AReimprimer) []string { return append([]string{r.Raisons.Toutes()}, r.cellules()...) },
		Dialect: export.DoubleClick,
	}
)

func (i *Imprime) cellules() []string {
	var ids []string
	for _, l := range i.Lieux {
		ids = append(ids, l.Id)
	}
	return []string{strconv.FormatInt(i.Num, 10), i.Date, i.Papier, i.Titre, i.Ou, strings.Join(ids, "|"),
		strings.TrimSuffix(i.Papier+"?"+i.Requete, "?")}
}
