package atelier

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// LireColonnes reads what a person says of columns: « nom=Nom de la structure ».
func LireColonnes(dites []string) (map[string]string, error) {
	out := map[string]string{}
	for _, d := range dites {
		champ, nom, ok := strings.Cut(d, "=")
		champ, nom = strings.TrimSpace(champ), strings.TrimSpace(nom)
		if !ok || champ == "" || nom == "" {
			return nil, faute.New(faute.Demande, "", "« %s » ne dit pas quelle colonne porte quel champ", d).
				Au("colonne").Comme("nom=Nom de la structure")
		}
		out[champ] = nom
	}
	return out, nil
}

// ColonnesDe are the columns of a file that was refused for want of those that a
// place needs, in its order; none for another error.
func ColonnesDe(err error) []string {
	var manque *source.ColonnesManquantes
	if !errors.As(err, &manque) {
		return nil
	}
	return slices.Clone(manque.Noms)
}

// cleColonnes begins the settings that remember the columns of a file, by its name.
const cleColonnes = "colonnes_"

// columns are those that a person named in a file, now or at an earlier edition.
func (r *importation) columns(ctx context.Context, nom string) (map[string]string, error) {
	kept, err := r.db.Parametre(ctx, cleColonnes+nom)
	if err != nil {
		return nil, err
	}
	values, err := url.ParseQuery(kept)
	if err != nil {
		return nil, fmt.Errorf("columns of %s: %w", nom, err)
	}
	out := map[string]string{}
	for champ := range values {
		out[champ] = values.Get(champ)
	}
	maps.Copy(out, r.Import.Colonnes)
	return out, nil
}

// keepColumns remembers the columns of a file that was read with them.
func (r *importation) keepColumns(ctx context.Context, nom string, columns map[string]string) error {
	if len(r.Import.Colonnes) == 0 {
		return nil
	}
	values := url.Values{}
	for champ, n := range columns {
		values.Set(champ, n)
	}
	return r.db.SetParametre(ctx, cleColonnes+nom, values.Encode())
}
