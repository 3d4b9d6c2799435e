package store

import (
	"database/sql"
	"fmt"
	"strings"
)

// requete is a statement to prepare.
type requete struct {
	stmt  **sql.Stmt
	texte string
}

// preparer prepares statements once for a whole transaction.
func preparer(tx *sql.Tx, requetes []requete) error {
	for _, r := range requetes {
		stmt, err := tx.Prepare(r.texte)
		if err != nil {
			return fmt.Errorf("prepare %q: %w", r.texte, err)
		}
		*r.stmt = stmt
	}
	return nil
}

// ecritures are the statements of an import.
type ecritures struct {
	insert, update, ligne, choix, retenir, partir, id                             *sql.Stmt
	effacerExtra, extra, effacerReparations, reparation, doute, rejet, changement *sql.Stmt
	pris, rejetRepare, douteRepare                                                *sql.Stmt
}

// Places of these arguments in the statements on fiches; after the fields of
// the standard comes premier.
const argEmpreinte, argRetenue, argChamps = 4, 5, 6

// choixVersion numbers the version kept of a place, of those still in their
// file: the newest date_maj of a producer, at equality the later import.
const choixVersion = `SELECT num FROM fiches f WHERE id = ? AND parti IS NULL ORDER BY coalesce((SELECT avant FROM reparations
	WHERE fiche = f.num AND colonne = 'date_maj' AND regle = '` + regleCorrection + `'), date_maj, '') DESC, import DESC, num DESC LIMIT 1`

// requetes are their texts. A version is inserted alone: a statement that inserts
// several must be able to undo the first of them, when one names no file (a key
// that is looked at at once), and SQLite then writes each page that it changes in
// a journal of the statement, four times what it writes in the base.
func (e *ecritures) requetes() []requete {
	noms := append([]string{"num", "fichier", "ligne", "import", "empreinte", "retenue"}, nomsChamps()...)
	return []requete{
		{&e.insert, "INSERT INTO fiches (" + strings.Join(noms, ", ") + ", premier) VALUES (?" +
			strings.Repeat(",?", len(noms)) + ")"},
		{&e.update, "UPDATE fiches SET " + strings.Join(noms, " = ?, ") + " = ?, premier = coalesce(premier, ?), parti = " +
			"NULL WHERE num = ?1"},
		{&e.ligne, "UPDATE fiches SET ligne = ? WHERE num = ?"},
		{&e.choix, choixVersion},
		{&e.retenir, "UPDATE fiches SET retenue = ? WHERE num = ?"},
		{&e.partir, "UPDATE fiches SET parti = ?, retenue = 0 WHERE num = ?"},
		{&e.id, "SELECT id FROM fiches WHERE num = ?"},
		{&e.effacerExtra, "DELETE FROM extras WHERE fiche = ?"},
		{&e.extra, "INSERT INTO extras VALUES (?, ?, ?)"},
		{&e.effacerReparations, "DELETE FROM reparations WHERE fiche = ?"},
		{&e.reparation, "INSERT INTO reparations VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET apres = excluded.apres"},
		{&e.doute, "INSERT INTO doutes (fichier, ligne, id, colonne, valeur, motif, regle) VALUES (?, ?, ?, ?, ?, ?, ?)"},
		{&e.rejet, "INSERT INTO rejets (fichier, ligne, id, colonne, valeur, motif, regle, brut, cellules) VALUES (?, ?, " +
			"?, ?, ?, ?, ?, ?, ?)"},
		{&e.pris, "SELECT f.ligne FROM fiches f JOIN fichiers o ON o.num = f.fichier WHERE o.nom = ? AND f.id = ? AND " +
			"f.ligne <> ? AND f.parti IS NULL"},
		{&e.rejetRepare, "DELETE FROM rejets WHERE fichier = (SELECT num FROM fichiers WHERE nom = ?) AND ligne = ?"},
		{&e.douteRepare, "DELETE FROM doutes WHERE fichier = (SELECT num FROM fichiers WHERE nom = ?) AND ligne = ?"},
		{&e.changement, "INSERT INTO changements (date, import, id, genre, colonne, avant, apres) VALUES (?, ?, ?, ?, ?, " +
			"?, ?)"},
	}
}
