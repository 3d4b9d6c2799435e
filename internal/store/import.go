package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"hash"
	"iter"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
)

// Bilan counts the rows of one import: Lus = Nouveaux + Modifies + Inchanges +
// Rejets. Doutes counts values, not rows.
type Bilan struct {
	Fichier   string `json:"fichier"`
	Lus       int    `json:"lus"`
	Nouveaux  int    `json:"nouveaux"`
	Modifies  int    `json:"modifies"`
	Inchanges int    `json:"inchanges"`
	Rejets    int    `json:"rejets"`
	Doutes    int    `json:"doutes"`
}

// Import keeps the rows of one file, in one transaction: after an error the
// base is as before. The file is known by nom, its name without folder; le is
// the day written in the history. A row counts by what it does to the place
// shown: a version older than the one kept leaves the place unchanged. The
// same rows again write nothing at all.
func (d *DB) Import(ctx context.Context, nom string, le time.Time, lignes iter.Seq2[lieu.Ligne, error]) (Bilan, error) {
	b := Bilan{Fichier: nom}
	tx, err := d.sql.BeginTx(ctx, nil)
	if err != nil {
		return b, d.faute("begin import", err)
	}
	defer tx.Rollback() // a no-op once committed
	i := &importation{tx: tx, bilan: &b, somme: sha256.New()}
	if err := i.preparer(nom); err != nil {
		return b, d.faute("prepare import", err)
	}
	for l, err := range lignes {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return b, err
		}
		if err := i.garder(l); err != nil {
			return b, d.faute("import", err)
		}
	}
	if slices.Equal(i.somme.Sum(nil), i.precedente) {
		return b, nil
	}
	if err := i.conclure(le); err != nil {
		return b, d.faute("import", err)
	}
	if err := tx.Commit(); err != nil {
		return b, d.faute("commit import", err)
	}
	return b, nil
}

// importation is one import under way. Statements run without the caller's
// context, which would cost a goroutine each: Import looks at it between rows.
type importation struct {
	tx         *sql.Tx
	bilan      *Bilan
	fichier    int64
	num        int64     // of this import
	fiche      int64     // last number given to a version
	somme      hash.Hash // of all that is read
	precedente []byte    // somme of the last import of this file
	retenues   map[string]version
	notres     map[string]version // of this file
	attente    []any              // arguments of rows not yet inserted
	args       []any              // of the current row
	tampon     []byte

	bloc, insert, update, ligne, choix, retenir, effacerExtra, extra, doute, rejet *sql.Stmt
}

// version is what must be known of a version of a place to compare it.
type version struct {
	num, ligne, empreinte int64
	vue                   bool // by this import
}

func (i *importation) preparer(nom string) error {
	err := i.tx.QueryRow(`SELECT num, coalesce((SELECT empreinte FROM imports WHERE fichier = f.num ORDER BY num DESC LIMIT 1), x'')
		FROM fichiers f WHERE nom = ?`, nom).Scan(&i.fichier, &i.precedente)
	if err == sql.ErrNoRows {
		err = i.tx.QueryRow("INSERT INTO fichiers (nom) VALUES (?) RETURNING num", nom).Scan(&i.fichier)
	}
	if err != nil {
		return fmt.Errorf("name of the file: %w", err)
	}
	err = i.tx.QueryRow(`SELECT (SELECT coalesce(max(num), 0) + 1 FROM imports), (SELECT coalesce(max(num), 0) FROM fiches)`).
		Scan(&i.num, &i.fiche)
	if err != nil {
		return fmt.Errorf("number of the import: %w", err)
	}
	for _, q := range []string{"DELETE FROM doutes WHERE fichier = ?", "DELETE FROM rejets WHERE fichier = ?"} {
		if _, err := i.tx.Exec(q, i.fichier); err != nil {
			return fmt.Errorf("forget former doubts: %w", err)
		}
	}
	if err := i.charger(); err != nil {
		return fmt.Errorf("load versions: %w", err)
	}
	return i.preparerRequetes()
}

// charger reads the versions to compare with, all at once: a query a row would
// cost more than the row.
func (i *importation) charger() error {
	i.retenues, i.notres = map[string]version{}, map[string]version{}
	rows, err := i.tx.Query("SELECT id, num, ligne, empreinte, retenue, fichier = ?1 FROM fiches WHERE retenue = 1 OR fichier = ?1", i.fichier)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var v version
		var retenue, notre bool
		if err := rows.Scan(&id, &v.num, &v.ligne, &v.empreinte, &retenue, &notre); err != nil {
			return err
		}
		if retenue {
			i.retenues[id] = v
		}
		if notre {
			i.notres[id] = v
		}
	}
	return rows.Err()
}

// parBloc rows are inserted by one statement: a call costs more than a row.
const parBloc = 16

func (i *importation) preparerRequetes() error {
	noms := []string{"num", "fichier", "ligne", "import", "empreinte", "retenue"}
	for _, c := range lieu.Champs() {
		noms = append(noms, c.Nom)
	}
	rangee := "(?" + strings.Repeat(",?", len(noms)-1) + ")"
	tete := "INSERT INTO fiches (" + strings.Join(noms, ", ") + ") VALUES "
	for _, r := range []struct {
		stmt  **sql.Stmt
		texte string
	}{
		{&i.bloc, tete + rangee + strings.Repeat(","+rangee, parBloc-1)},
		{&i.insert, tete + rangee},
		{&i.update, "UPDATE fiches SET " + strings.Join(noms, " = ?, ") + " = ? WHERE num = ?1"},
		{&i.ligne, "UPDATE fiches SET ligne = ? WHERE num = ?"},
		{&i.choix, "SELECT num, ligne, empreinte FROM fiches WHERE id = ? ORDER BY coalesce(date_maj, '') DESC, import DESC, num DESC LIMIT 1"},
		{&i.retenir, "UPDATE fiches SET retenue = ? WHERE num = ?"},
		{&i.effacerExtra, "DELETE FROM extras WHERE fiche = ?"},
		{&i.extra, "INSERT INTO extras VALUES (?, ?, ?)"},
		{&i.doute, "INSERT INTO doutes (fichier, ligne, id, colonne, valeur, motif) VALUES (?, ?, ?, ?, ?, ?)"},
		{&i.rejet, "INSERT INTO rejets (fichier, ligne, id, colonne, valeur, motif, brut) VALUES (?, ?, ?, ?, ?, ?, ?)"},
	} {
		stmt, err := i.tx.Prepare(r.texte)
		if err != nil {
			return fmt.Errorf("prepare %q: %w", r.texte, err)
		}
		*r.stmt = stmt
	}
	return nil
}
