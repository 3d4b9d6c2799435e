package atelier

import (
	"slices"
	"strings"

	"feuillet/internal/source"
)

// LireIdentifiants are the ids of a small file: one a line, or the column id of
// a table.
func LireIdentifiants(texte string) []string {
	texte = strings.TrimPrefix(texte, "\ufeff")
	r := source.Table(texte)
	r.LazyQuotes = true
	lignes, err := r.ReadAll()
	if err != nil || len(lignes) == 0 || !slices.Contains(lignes[0], "id") {
		return strings.Split(strings.ReplaceAll(texte, "\r\n", "\n"), "\n")
	}
	var out []string
	i := slices.Index(lignes[0], "id")
	for _, l := range lignes[1:] {
		if i < len(l) {
			out = append(out, l[i])
		}
	}
	return out
}
