package atelier

import (
	"errors"
	"io"
	"slices"
	"strings"

	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// ColonnesCorrections are those of a file of corrections; the first three are
// needed.
func ColonnesCorrections() []string { return []string{"id", "champ", "valeur", "auteur", "date"} }

// LireCorrections reads a CSV of corrections, comma or semicolon, its columns
// in any order. nom is the file's, for faults.
func LireCorrections(nom string, r io.Reader) ([]Saisie, error) {
	lignes, err := source.LireTable(nom, r)
	if err != nil {
		return nil, err
	}
	titres, err := lignes.Read()
	for _, c := range ColonnesCorrections()[:3] {
		if err != nil || !slices.Contains(titres, c) {
			return nil, faute.New(faute.Demande, "Sa première ligne porte les noms des colonnes : "+
				strings.Join(ColonnesCorrections(), ",")+".", "« %s » n'est pas un fichier de corrections", nom)
		}
	}
	var out []Saisie
	for {
		cellules, err := lignes.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, faute.New(faute.Demande, "Ouvrez-le dans votre tableur et enregistrez-le de nouveau en CSV UTF-8.",
				"« %s » ne peut pas être découpé en colonnes (ligne %d)", nom, len(out)+2)
		}
		out = append(out, saisieDe(titres, cellules))
	}
}

// saisieDe reads a row by the names of its columns; a row may be short.
func saisieDe(titres, cellules []string) Saisie {
	var s Saisie
	champs := map[string]*string{"id": &s.Id, "champ": &s.Champ, "valeur": &s.Valeur, "auteur": &s.Auteur, "date": &s.Date}
	for i, titre := range titres[:min(len(titres), len(cellules))] {
		if champ := champs[titre]; champ != nil {
			*champ = export.Publie(cellules[i])
		}
	}
	return s
}
