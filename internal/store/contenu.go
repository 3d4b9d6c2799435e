package store

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
)

// contenu is a version as its producer wrote it, once mended and before a
// person here corrected it.
type contenu struct {
	champs      []any // of the standard, as SQLite keeps them
	extra       map[string]string
	reparations []lieu.Reparation // sorted, see ranger
}

// contenus reads versions.
type contenus struct{ fiche, reparees, extras *sql.Stmt }

func (c *contenus) requetes() []requete {
	return []requete{
		{&c.fiche, "SELECT " + strings.Join(nomsChamps(), ", ") + " FROM fiches WHERE num = ?"},
		{&c.reparees, "SELECT colonne, regle, avant, apres FROM reparations WHERE fiche = ? ORDER BY colonne, regle"},
		{&c.extras, "SELECT colonne, valeur, '', '' FROM extras WHERE fiche = ?"},
	}
}

// lire reads a version; nothing for 0.
func (c *contenus) lire(num int64) (contenu, error) {
	out := contenu{champs: make([]any, len(lieu.Champs())), extra: map[string]string{}}
	if num == 0 {
		return out, nil
	}
	cibles := make([]any, len(out.champs))
	for i := range cibles {
		cibles[i] = &out.champs[i]
	}
	if err := c.fiche.QueryRow(num).Scan(cibles...); err != nil {
		return out, fmt.Errorf("read version %d: %w", num, err)
	}
	err := quatre(c.reparees, num, func(colonne, regle, avant, apres string) {
		if i := rang(colonne); regle == regleCorrection && i >= 0 {
			out.champs[i] = cellule(i, avant)
		} else {
			out.reparations = append(out.reparations, lieu.Reparation{Regle: regle, Colonne: colonne, Avant: avant,
				Apres: apres})
		}
	})
	if err == nil {
		err = quatre(c.extras, num, func(colonne, v, _, _ string) { out.extra[colonne] = v })
	}
	if err != nil {
		return out, fmt.Errorf("read version %d: %w", num, err)
	}
	return out, nil
}

// quatre gives the rows of four texts that stmt selects.
func quatre(stmt *sql.Stmt, num int64, recevoir func(a, b, c, d string)) error {
	rows, err := stmt.Query(num)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var a, b, c, d string
		if err := rows.Scan(&a, &b, &c, &d); err != nil {
			return err
		}
		recevoir(a, b, c, d)
	}
	return rows.Err()
}

// comparer writes what differs between two versions of a place.
func (i *importation) comparer(id string, avant, apres contenu) (effet, error) {
	out := inchange
	noter := func(colonne, a, b string) error {
		if a == b {
			return nil
		}
		out = modifie
		return i.noterChangement(id, modifie, colonne, a, b)
	}
	for n, c := range lieu.Champs() {
		if err := noter(c.Nom, texteCellule(avant.champs[n]), texteCellule(apres.champs[n])); err != nil {
			return out, err
		}
	}
	extras := maps.Clone(avant.extra)
	maps.Copy(extras, apres.extra)
	for _, colonne := range slices.Sorted(maps.Keys(extras)) {
		if err := noter(colonne, avant.extra[colonne], apres.extra[colonne]); err != nil {
			return out, err
		}
	}
	return out, nil
}

func (i *importation) noterChangement(id string, e effet, colonne, avant, apres string) error {
	_, err := i.changement.Exec(i.date, i.num, id, string(e), nul(colonne), nul(avant), nul(apres))
	if err != nil {
		return fmt.Errorf("write a change: %w", err)
	}
	return nil
}

// nomsChamps are the columns of the standard.
func nomsChamps() []string {
	var out []string
	for _, c := range lieu.Champs() {
		out = append(out, c.Nom)
	}
	return out
}

// rang is the place of a column in the standard, -1 for another.
func rang(colonne string) int {
	return slices.IndexFunc(lieu.Champs(), func(c lieu.Champ) bool { return c.Nom == colonne })
}

// cellule is a cell as SQLite keeps it in the column of that rank.
func cellule(rang int, v string) any {
	if rang == latitude || rang == longitude {
		if f, err := strconv.ParseFloat(v, 64); err == nil {
			return f
		}
	}
	return nul(v)
}

// texteCellule is what cellule reads back.
func texteCellule(v any) string {
	if f, ok := v.(float64); ok {
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	return texte(v)
}
