package store

import (
	"context"
	"database/sql"
	"fmt"

	"feuillet/lieu"
)

// regleCorrection names, in reparations, what a person put here in the place of
// a published value.
const regleCorrection = "correction"

// colonneAvis names, in corrections, the local notice of a place, which is no
// column of the standard.
const colonneAvis = "avis"

// avis are the local notices, by place.
func (d *DB) avis(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	if d.Etrangere() {
		return out, nil
	}
	rows, err := d.sql.QueryContext(ctx, "SELECT id, valeur FROM corrections WHERE colonne = ?", colonneAvis)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id, avis string
		if err := rows.Scan(&id, &avis); err != nil {
			return nil, err
		}
		out[id] = avis
	}
	return out, rows.Err()
}

// corrections are those of the base, by place.
type corrections map[string][]correction

type correction struct {
	rang   int // of its column, see rang
	nom    string
	valeur string // "" empties the field
}

func lireCorrections(tx *sql.Tx) (corrections, error) {
	rows, err := tx.Query("SELECT id, colonne, valeur FROM corrections ORDER BY id, colonne")
	if err != nil {
		return nil, fmt.Errorf("read corrections: %w", err)
	}
	defer rows.Close()
	out := corrections{}
	for rows.Next() {
		var id string
		var c correction
		if err := rows.Scan(&id, &c.nom, &c.valeur); err != nil {
			return nil, fmt.Errorf("read corrections: %w", err)
		}
		if c.rang = rang(c.nom); c.rang >= 0 {
			out[id] = append(out[id], c)
		}
	}
	return out, rows.Err()
}

// appliquer puts the corrections of a place in its fields, and tells what they
// replaced. One that says what the producer says replaces nothing.
func (c corrections) appliquer(id string, champs []any) []lieu.Reparation {
	var out []lieu.Reparation
	for _, k := range c[id] {
		if avant := texteCellule(champs[k.rang]); avant != k.valeur {
			champs[k.rang] = cellule(k.rang, k.valeur)
			out = append(out, lieu.Reparation{Regle: regleCorrection, Colonne: k.nom, Avant: avant, Apres: k.valeur})
		}
	}
	return out
}
