package store

import (
	"context"
	"iter"
)

// Constat is a row or a value of a file that its producer should look at.
type Constat struct {
	Fichier string `json:"fichier"`
	Ligne   int    `json:"ligne"`
	Id      string `json:"id,omitempty"` // of the place, when the row has one
	Colonne string `json:"colonne,omitempty"`
	Valeur  string `json:"valeur,omitempty"`
	Motif   string `json:"motif"`          // French
	Brut    string `json:"brut,omitempty"` // the row as it stands in the file, for a reject
}

// Rejets are the rows that were refused, by file and line; of all files when
// fichier is empty.
func (d *DB) Rejets(ctx context.Context, fichier string) iter.Seq2[Constat, error] {
	return d.constats(ctx, "rejets", fichier)
}

// Doutes are the values that are doubtful, by file and line; of all files when
// fichier is empty.
func (d *DB) Doutes(ctx context.Context, fichier string) iter.Seq2[Constat, error] {
	return d.constats(ctx, "doutes", fichier)
}

func (d *DB) constats(ctx context.Context, table, fichier string) iter.Seq2[Constat, error] {
	return func(yield func(Constat, error) bool) {
		if d.Etrangere() {
			return
		}
		brut := "''"
		if table == "rejets" {
			brut = "t.brut"
		}
		rows, err := d.sql.QueryContext(ctx, `SELECT f.nom, t.ligne, coalesce(t.id, ''), coalesce(t.colonne, ''), coalesce(t.valeur, ''), t.motif, `+brut+`
			FROM `+table+` t JOIN fichiers f ON f.num = t.fichier WHERE ?1 = '' OR f.nom = ?1 ORDER BY f.nom, t.ligne, t.num`, fichier)
		if err != nil {
			yield(Constat{}, d.faute("read "+table, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var c Constat
			if err := rows.Scan(&c.Fichier, &c.Ligne, &c.Id, &c.Colonne, &c.Valeur, &c.Motif, &c.Brut); err != nil {
				yield(Constat{}, d.faute("read "+table, err))
				return
			}
			if !yield(c, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Constat{}, d.faute("read "+table, err))
		}
	}
}
