package store

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"feuillet/internal/store/index"
	"feuillet/lieu/lisible"
)

// Oubli is what a person asked not to be kept (RGPD, art. 17 and 21): a place
// by its id, or a text: a name, a phone number, a mail.
type Oubli struct {
	Lieu  string // id of the place; "" for a text
	Texte string
	Date  string // 2026-11-22
}

// BilanOubli is what forgetting takes out of the base.
type BilanOubli struct {
	Fiches  int      `json:"fiches"`  // versions of places that go, or lose a text
	Valeurs int      `json:"valeurs"` // values out of which a text is taken, in the whole base
	Restent []string `json:"restent"` // names that hold the text and are left: ids, files
}

// TropCourt is returned for a text that would be found where it means nobody.
type TropCourt struct{ Texte string }

// Error is for the person at the keyboard.
func (t *TropCourt) Error() string {
	return fmt.Sprintf("« %s » est trop court : ce texte serait retiré de lieux qui ne parlent pas de cette personne", t.Texte)
}

// Oublier takes a place or a text out of the whole base, and keeps a keyed hash
// of it so that no import brings it back; what was erased cannot be read in the
// file any more. With essai, nothing is written: the result says what would be.
func (d *DB) Oublier(ctx context.Context, o Oubli, essai bool) (BilanOubli, error) {
	var b BilanOubli
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return b, d.faute("open", err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA secure_delete = ON"); err != nil {
		return b, d.faute("erase for good", err)
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return b, d.faute("begin", err)
	}
	defer tx.Rollback() // a no-op once committed
	if !d.enPlace() {
		return b, d.disparue()
	}
	e := &effacement{ecriture: ecriture{tx: tx}, bilan: &b, fichiers: map[int64]bool{}, fiches: map[int64]bool{}}
	if err := e.oublier(o); err != nil {
		return b, d.faute("forget", err)
	}
	if essai {
		return b, nil
	}
	if err := indexWriter(tx).Rebuild(); err != nil { // words stay nowhere
		return b, d.faute("index", err)
	}
	if err := tx.Commit(); err != nil {
		return b, d.faute("commit", err)
	}
	if _, err := conn.ExecContext(ctx, "VACUUM"); err != nil { // free pages too
		return b, probleme(d.chemin, "c'est effacé de la base, mais son fichier n'a pas pu être réécrit : des traces peuvent y rester",
			"Libérez de la place ou fermez les autres programmes, puis recommencez.").Par(err)
	}
	return b, nil
}

// effacement is one forgetting under way.
type effacement struct {
	ecriture
	oublis   *oublis
	bilan    *BilanOubli
	fiches   map[int64]bool // versions that changed, to be summed again
	fichiers map[int64]bool // files whose next import must not be taken as known
}

func (e *effacement) oublier(o Oubli) error {
	if err := e.cle(); err != nil {
		return err
	}
	genre, texte, mots := genreLieu, o.Lieu, 0
	if o.Lieu == "" {
		var err error
		genre = genreTexte
		if texte, mots, err = aOublier(o.Texte); err != nil {
			return err
		}
	}
	empreinte := e.oublis.empreinte(genre, texte)
	if _, err := e.tx.Exec("INSERT INTO oublis VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", empreinte[:], genre, mots, o.Date); err != nil {
		return err
	}
	e.oublis.ajouter(empreinte, genre, mots)
	if genre == genreLieu {
		return e.oublierLieu()
	}
	return e.oublierTexte()
}

// cle reads the key of the hashes, and makes it the first time.
func (e *effacement) cle() (err error) {
	if e.oublis, err = lireOublis(e.tx); err != nil || e.oublis != nil {
		return err
	}
	sel := make([]byte, 32)
	rand.Read(sel) // never fails
	if _, err := e.tx.Exec("INSERT INTO parametres VALUES (?, ?)", cleSel, hex.EncodeToString(sel)); err != nil {
		return err
	}
	e.oublis, err = lireOublis(e.tx)
	return err
}

// aOublier is a text as it is compared, and its number of words; 0 for a phone
// number.
func aOublier(s string) (texte string, n int, err error) {
	mots, chiffres := decouper(s), ""
	for _, m := range mots {
		chiffres += m.cle
	}
	numero := len(strings.Trim(chiffres, "0123456789")) == 0
	switch {
	case numero && len(chiffres) >= minChiffres && len(chiffres) <= maxChiffres:
		return lisible.SansIndicatif(chiffres), 0, nil
	case numero || len(mots) < 2 || len(chiffres) < minTexte:
		return "", 0, &TropCourt{s}
	}
	return sansOrdre(mots), len(mots), nil
}

// minTexte is the least length of a text to forget, in bytes.
const minTexte = 5

// oublierLieu takes out the places that are now forgotten, and all that speaks
// of them.
func (e *effacement) oublierLieu() error {
	ids, err := index.Column[string](e.tx, `SELECT id FROM fiches UNION SELECT id FROM doutes UNION SELECT id FROM rejets UNION SELECT id FROM corrections
		UNION SELECT id FROM exclusions UNION SELECT au_profit FROM exclusions UNION SELECT a FROM distincts UNION SELECT b FROM distincts
		UNION SELECT id FROM changements EXCEPT SELECT NULL`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if !e.oublis.lieu(id) {
			continue
		}
		if err := e.effacer(id); err != nil {
			return fmt.Errorf("forget a place: %w", err)
		}
	}
	return e.blanchir()
}

// effacer deletes what the base says of a place.
func (e *effacement) effacer(id string) error {
	if err := e.versions(id, func(int64) error { e.bilan.Fiches++; return nil }); err != nil {
		return err
	}
	fichiers, err := index.Column[int64](e.tx, "SELECT fichier FROM fiches WHERE id = ?1 UNION SELECT fichier FROM rejets WHERE id = ?1 UNION SELECT fichier FROM doutes WHERE id = ?1", id)
	if err != nil {
		return err
	}
	for _, f := range fichiers {
		e.fichiers[f] = true
	}
	const versions = " WHERE fiche IN (SELECT num FROM fiches WHERE id = ?1)"
	for _, q := range []string{
		"DELETE FROM extras" + versions, "DELETE FROM reparations" + versions, "DELETE FROM fiches WHERE id = ?1",
		"DELETE FROM doutes WHERE id = ?1", "DELETE FROM rejets WHERE id = ?1", "DELETE FROM corrections WHERE id = ?1",
		"DELETE FROM exclusions WHERE id = ?1", "UPDATE exclusions SET au_profit = NULL WHERE au_profit = ?1",
		"DELETE FROM distincts WHERE a = ?1 OR b = ?1", "DELETE FROM changements WHERE id = ?1",
	} {
		if _, err := e.tx.Exec(q, id); err != nil {
			return fmt.Errorf("%s: %w", q, err)
		}
	}
	return nil
}

// oublierTexte takes a text out of every table that keeps texts.
func (e *effacement) oublierTexte() error {
	tables, err := index.Column[string](e.tx, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
	if err != nil {
		return err
	}
	for _, t := range tables {
		if slices.Contains([]string{"oublis", "parametres", "regions", "departements", "epcis", "communes", "contours"}, t) {
			continue // settings, and names of territories: of no person
		}
		if err := e.table(t); err != nil {
			return fmt.Errorf("take a text out of %s: %w", t, err)
		}
	}
	if err := e.resommer(); err != nil {
		return err
	}
	e.bilan.Fiches = len(e.fiches)
	slices.Sort(e.bilan.Restent)
	e.bilan.Restent = slices.Compact(e.bilan.Restent)
	return e.blanchir()
}

// resommer gives the versions that changed the sum that their next import will find.
func (e *effacement) resommer() error {
	var c contenus
	if err := preparer(e.tx, c.requetes()); err != nil {
		return err
	}
	var tampon []byte
	for num := range e.fiches {
		v, err := c.lire(num)
		if err != nil {
			return err
		}
		var fichier int64
		if err := e.tx.QueryRow("UPDATE fiches SET empreinte = ? WHERE num = ? RETURNING fichier", v.empreinte(&tampon), num).Scan(&fichier); err != nil {
			return fmt.Errorf("sum version %d: %w", num, err)
		}
		e.fichiers[fichier] = true
	}
	return nil
}

// blanchir forgets the sums of whole files, which hold what was forgotten.
func (e *effacement) blanchir() error {
	for f := range e.fichiers {
		if _, err := e.tx.Exec("UPDATE imports SET empreinte = x'' WHERE fichier = ?", f); err != nil {
			return fmt.Errorf("sums of a file: %w", err)
		}
	}
	return nil
}
