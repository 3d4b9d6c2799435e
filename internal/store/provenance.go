package store

import (
	"context"
	"database/sql"
	"iter"
)

// Provenance is the row of a file that the version of a place that is shown comes from.
type Provenance struct {
	Id, Fichier string // its name, without folder
	Ligne       int    // from 1
}

// Provenances are those of the places that are shown; none of a base of others.
func (d *DB) Provenances(ctx context.Context) iter.Seq2[Provenance, error] {
	if d.Etrangere() {
		return func(func(Provenance, error) bool) {}
	}
	return lister(ctx, d, "read provenance", func(rows *sql.Rows, p *Provenance) error {
		return rows.Scan(&p.Id, &p.Fichier, &p.Ligne)
	}, `SELECT f.id, n.nom, f.ligne FROM fiches f JOIN fichiers n ON n.num = f.fichier WHERE f.retenue ORDER BY f.id`)
}
