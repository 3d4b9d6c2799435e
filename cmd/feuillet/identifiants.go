package main

import (
	"os"
	"strings"

	"feuillet/internal/atelier"
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
		out = append(out, atelier.LireIdentifiants(string(b))...)
	}
	return out, nil
}
