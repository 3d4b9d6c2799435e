package store

import (
	"context"
	"database/sql"
	"iter"
)

// Constat is a row or a value of a file that its producer should look at, or
// a value that was mended.
type Constat struct {
	Fichier string `json:"fichier"`
	Ligne   int    `json:"ligne"`
	Id      string `json:"id,omitempty"`    // of the place, when the row has one
	Regle   string `json:"regle,omitempty"` // short stable name
	Colonne string `json:"colonne,omitempty"`
	Valeur  string `json:"valeur,omitempty"` // as published
	Apres   string `json:"apres,omitempty"`  // as kept, for a repair
	Motif   string `json:"motif,omitempty"`  // French; none for a repair
	Brut    string `json:"brut,omitempty"`   // the row as it stands in the file, for a reject
}

// Rejets are the rows that were refused, by file and line; of all files when
// fichier is empty.
func (d *DB) Rejets(ctx context.Context, fichier string) iter.Seq2[Constat, error] {
	return d.constats(ctx, fichier, `SELECT f.nom, t.ligne, coalesce(t.id, ''), coalesce(t.regle, ''), coalesce(t.colonne, ''),
		coalesce(t.valeur, ''), '', t.motif, t.brut
		FROM rejets t JOIN fichiers f ON f.num = t.fichier WHERE ?1 = '' OR f.nom = ?1 ORDER BY f.nom, t.ligne, t.num`)
}

// Doutes are the values that are doubtful, by file and line; of all files when
// fichier is empty.
func (d *DB) Doutes(ctx context.Context, fichier string) iter.Seq2[Constat, error] {
	return d.constats(ctx, fichier, `SELECT f.nom, t.ligne, coalesce(t.id, ''), coalesce(t.regle, ''), coalesce(t.colonne, ''),
		coalesce(t.valeur, ''), '', t.motif, ''
		FROM doutes t JOIN fichiers f ON f.num = t.fichier WHERE ?1 = '' OR f.nom = ?1 ORDER BY f.nom, t.ligne, t.num`)
}

// Reparations are the values that named rules mended, by file and line; of all
// files when fichier is empty. What persons corrected is not among them.
func (d *DB) Reparations(ctx context.Context, fichier string) iter.Seq2[Constat, error] {
	return d.constats(ctx, fichier, `SELECT f.nom, v.ligne, v.id, r.regle, r.colonne, r.avant, r.apres, '', ''
		FROM reparations r JOIN fiches v ON v.num = r.fiche JOIN fichiers f ON f.num = v.fichier
		WHERE r.regle <> '`+regleCorrection+`' AND v.parti IS NULL AND (?1 = '' OR f.nom = ?1) ORDER BY f.nom, v.ligne, r.colonne, r.regle`)
}

// Fichiers are the names of the files imported, sorted.
func (d *DB) Fichiers(ctx context.Context) ([]string, error) {
	var noms []string
	for nom, err := range lister(ctx, d, "read names of files",
		func(rows *sql.Rows, nom *string) error { return rows.Scan(nom) },
		"SELECT nom FROM fichiers ORDER BY nom") {
		if err != nil {
			return nil, err
		}
		noms = append(noms, nom)
	}
	return noms, nil
}

func (d *DB) constats(ctx context.Context, fichier, requete string) iter.Seq2[Constat, error] {
	return lister(ctx, d, "read what was wrong", lireConstat, requete, fichier)
}

func lireConstat(rows *sql.Rows, c *Constat) error {
	return rows.Scan(&c.Fichier, &c.Ligne, &c.Id, &c.Regle, &c.Colonne, &c.Valeur, &c.Apres, &c.Motif, &c.Brut)
}
