package main

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"

	"feuillet/internal/faute"
)

// identifiants puts the ids of a file in the place of « @file »: one a line,
// or the column id of a CSV.
func identifiants(valeurs []string) ([]string, error) {
	var out []string
	for _, v := range valeurs {
		chemin, fichier := strings.CutPrefix(v, "@")
		if !fichier {
			out = append(out, v)
			continue
		}
		b, err := os.ReadFile(chemin)
		if err != nil {
			return nil, faute.New(faute.Demande, "Vérifiez son nom. Il contient un identifiant par ligne, ou une colonne « id ».",
				"le fichier d'identifiants « %s » n'a pas pu être lu", chemin)
		}
		out = append(out, lireIdentifiants(strings.TrimPrefix(string(b), "\ufeff"))...)
	}
	return out, nil
}

func lireIdentifiants(texte string) []string {
	tete, _, _ := strings.Cut(texte, "\n")
	r := csv.NewReader(strings.NewReader(texte))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	if strings.Contains(tete, ";") {
		r.Comma = ';'
	}
	if lignes, err := r.ReadAll(); err == nil && len(lignes) > 0 {
		if i := slices.Index(lignes[0], "id"); i >= 0 {
			var out []string
			for _, l := range lignes[1:] {
				if i < len(l) {
					out = append(out, l[i])
				}
			}
			return out
		}
	}
	return strings.Split(strings.ReplaceAll(texte, "\r\n", "\n"), "\n")
}
