package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"feuillet/lieu"
)

// ACorriger is a row that its producer should look at, as published.
type ACorriger struct {
	Fichier  string
	Ligne    int
	Constats []Constat         // what is wrong, at least one
	Cellules map[string]string // by column of the standard; none when the row could not be read
	Brut     string            // the row as it stands in the file, when it was refused
}

// ACorriger are the refused rows and those of doubtful values, by file and
// line; of all files when fichier is empty, and then without the versions that
// are not shown: another file says better of the same place.
func (d *DB) ACorriger(ctx context.Context, fichier string) iter.Seq2[ACorriger, error] {
	return func(yield func(ACorriger, error) bool) {
		var r ACorriger
		rendre := func() bool {
			return len(r.Constats) == 0 || yield(r, nil)
		}
		for c, err := range lister(ctx, d, "read what was wrong", lireConstatDe, constatsParLigne, fichier) {
			if err == nil && (c.Fichier != r.Fichier || c.Ligne != r.Ligne) {
				if !rendre() {
					return
				}
				r = ACorriger{Fichier: c.Fichier, Ligne: c.Ligne, Brut: c.Brut}
				if c.fiche != 0 {
					r.Cellules, err = d.publiees(ctx, c.fiche)
				} else if err = json.Unmarshal([]byte(c.cellules), &r.Cellules); err != nil {
					err = fmt.Errorf("cells of line %d of %s: %w", c.Ligne, c.Fichier, err)
				}
			}
			if err != nil {
				yield(ACorriger{}, err)
				return
			}
			r.Constats = append(r.Constats, c.Constat)
		}
		rendre()
	}
}

// constatDe is a Constat with where its row is.
type constatDe struct {
	Constat
	cellules string // what could be read of a reject, as published: JSON by column
	fiche    int64  // the version, 0 for a reject
}

func lireConstatDe(rows *sql.Rows, c *constatDe) error {
	return rows.Scan(&c.Fichier, &c.Ligne, &c.Id, &c.Regle, &c.Colonne, &c.Valeur, &c.Apres, &c.Motif, &c.Brut,
		&c.cellules, &c.fiche)
}

// constatsParLigne are refusals and doubts together, the former first.
const constatsParLigne = `SELECT f.nom, t.ligne, coalesce(t.id, ''), coalesce(t.regle, ''), coalesce(t.colonne, ''),
		coalesce(t.valeur, ''), '', t.motif, t.brut, t.cellules, t.fiche
	FROM (SELECT 0 AS genre, num, fichier, ligne, id, regle, colonne, valeur, motif, brut, coalesce(cellules, '{}') AS cellules, 0 AS fiche FROM rejets
		UNION ALL SELECT 1, num, fichier, ligne, id, regle, colonne, valeur, motif, '', '{}',
		coalesce((SELECT v.num FROM fiches v WHERE v.id = doutes.id AND v.fichier = doutes.fichier), 0) FROM doutes
		WHERE ?1 <> '' OR NOT EXISTS (SELECT 1 FROM fiches v WHERE v.id = doutes.id AND v.fichier = doutes.fichier AND v.retenue = 0)) t
	JOIN fichiers f ON f.num = t.fichier WHERE ?1 = '' OR f.nom = ?1 ORDER BY f.nom, t.ligne, t.genre, t.num`

// publiees are the cells of a version as its producer sent them.
func (d *DB) publiees(ctx context.Context, num int64) (map[string]string, error) {
	valeurs := make([]any, len(lieu.Champs()))
	cibles := make([]any, len(valeurs))
	for i := range valeurs {
		cibles[i] = &valeurs[i]
	}
	err := d.sql.QueryRowContext(ctx, "SELECT "+strings.Join(nomsChamps(), ", ")+" FROM fiches WHERE num = ?",
		num).Scan(cibles...)
	if err != nil {
		return nil, fmt.Errorf("read version %d: %w", num, err)
	}
	out := map[string]string{}
	for i, c := range lieu.Champs() {
		out[c.Nom] = texteCellule(valeurs[i])
	}
	type avant struct{ colonne, valeur string }
	// What a rule mended is behind what a person corrected: it comes last.
	for r, err := range lister(ctx, d, "read repairs",
		func(rows *sql.Rows, a *avant) error { return rows.Scan(&a.colonne, &a.valeur) },
		"SELECT colonne, avant FROM reparations WHERE fiche = ? ORDER BY regle <> '"+regleCorrection+"'", num) {
		if err != nil {
			return nil, err
		}
		if _, ok := out[r.colonne]; ok { // not the local notice
			out[r.colonne] = r.valeur
		}
	}
	return out, nil
}
