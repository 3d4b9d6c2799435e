package atelier

import (
	"errors"
	"io"
	"slices"
	"strings"

	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/internal/source"
	"feuillet/lieu"
)

// FichierReponses are the answers of places, as a person typed them in a table: the id
// of a place, its answer, the day, and what it corrects in the columns of the standard.
type FichierReponses struct {
	Nom    string
	Titres []string // as they stand
	Lignes [][]string
	cles   []string // of the columns, in one form
}

// Columns of answers that are no field of a place.
const (
	cleId         = "id"
	cleReponse    = "reponse"
	cleDuJour     = "date"
	cleAuteur     = "auteur"
	cleMotifRefus = "motif"
)

// colonnesMuettes are those of our own lists, which answer nothing; and who answers,
// of whom the base keeps nothing: its author is who types.
var colonnesMuettes = []string{cleAuteur, "raisons", "moyen", "derniere", cleMotifRefus, "distance",
	"departement", "territoire"}

// LireReponses reads a CSV of answers, comma or semicolon, its columns in any order. A
// column that is not known is a fault: what was typed there would be lost.
func LireReponses(nom string, r io.Reader) (*FichierReponses, error) {
	lignes, err := source.LireTable(nom, r)
	if err != nil {
		return nil, err
	}
	f := &FichierReponses{Nom: nom}
	if f.Titres, err = lignes.Read(); err != nil && !errors.Is(err, io.EOF) {
		return nil, f.illisible()
	}
	if err := f.lireTitres(); err != nil {
		return nil, err
	}
	for {
		cellules, err := lignes.Read()
		if errors.Is(err, io.EOF) {
			return f, nil
		} else if err != nil {
			return nil, f.illisible()
		}
		for i := range cellules {
			cellules[i] = strings.TrimSpace(export.Publie(cellules[i]))
		}
		f.Lignes = append(f.Lignes, cellules)
	}
}

func (f *FichierReponses) illisible() error {
	return faute.New(faute.Demande, "Ouvrez-le dans votre tableur et enregistrez-le de nouveau en CSV UTF-8.",
		"« %s » ne peut pas être découpé en colonnes (ligne %d)", f.Nom, len(f.Lignes)+2)
}

// lireTitres knows the columns.
func (f *FichierReponses) lireTitres() error {
	noms := slices.Concat([]string{cleReponse, cleDuJour}, champsCorriges())
	connues := slices.Concat([]string{cleId}, noms, colonnesMuettes)
	for _, t := range f.Titres {
		cle := strings.NewReplacer(" ", "_", "-", "_").Replace(lieu.Plier(strings.TrimSpace(export.Publie(t))))
		if cle != "" && !slices.Contains(connues, cle) {
			return faute.New(faute.Demande, conseilNoms(cle, noms), "« %s » : la colonne « %s » n'est pas comprise", f.Nom, t)
		}
		if slices.Contains(f.cles, cle) && cle != "" {
			return faute.New(faute.Demande, "Gardez-en une.", "« %s » a deux colonnes « %s »", f.Nom, cle)
		}
		f.cles = append(f.cles, cle)
	}
	if !slices.Contains(f.cles, cleId) {
		return faute.New(faute.Demande,
			"Sa première ligne porte les noms des colonnes : id, reponse, et les champs corrigés.",
			"« %s » n'est pas un fichier de réponses", f.Nom)
	}
	return nil
}

// cellule is what a row says in a column, empty for nothing.
func (f *FichierReponses) cellule(ligne []string, cle string) string {
	if i := slices.Index(f.cles, cle); i >= 0 && i < len(ligne) {
		return ligne[i]
	}
	return ""
}

// tableRefus are the rows that were refused, with why, to be mended and read again.
func (f *FichierReponses) tableRefus() export.Table[Refusee] {
	motif := slices.Index(f.cles, cleMotifRefus)
	titres := slices.Clone(f.Titres)
	if motif < 0 {
		titres = append(titres, cleMotifRefus)
	}
	return export.Table[Refusee]{Titles: titres, Dialect: export.DoubleClick, Cells: func(r Refusee) []string {
		cells := make([]string, len(titres))
		copy(cells, f.Lignes[r.Rang-1])
		i := motif
		if i < 0 {
			i = len(titres) - 1
		}
		cells[i] = r.Faute.Error()
		return cells
	}}
}

// EcrireRefus writes the rows that were refused, each with why.
func (f *FichierReponses) EcrireRefus(w io.Writer, refusees []Refusee) error {
	return f.tableRefus().CSV(w, func(yield func(Refusee, error) bool) {
		for _, r := range refusees {
			if !yield(r, nil) {
				return
			}
		}
	})
}
