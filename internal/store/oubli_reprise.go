package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// A copy may be older than what a person asked: taken back, it forgets it again.

// memoire is what a base keeps of what it forgot.
type memoire struct {
	sel    string
	lignes []empreinteGardee
}

type empreinteGardee struct {
	empreinte   []byte
	genre, date string
	mots        int
}

// lireMemoire reads that of a base; nil when it has none, or cannot be read.
func lireMemoire(ctx context.Context, chemin string) *memoire {
	if genre, err := reconnaitre(chemin); err != nil || genre != notre {
		return nil
	}
	d, err := connecter(chemin, "ro", Lecture, maxValeurNotre)
	if err != nil {
		return nil
	}
	defer d.Close()
	m := &memoire{}
	if d.sql.QueryRowContext(ctx, "SELECT valeur FROM parametres WHERE cle = ?", cleSel).Scan(&m.sel) != nil {
		return nil
	}
	err = lignes(ctx, d.sql, &m.lignes, "SELECT empreinte, genre, mots, date FROM oublis",
		func(e *empreinteGardee) []any { return []any{&e.empreinte, &e.genre, &e.mots, &e.date} })
	if err != nil || len(m.lignes) == 0 {
		return nil
	}
	return m
}

// reprendre makes a copy forget what the base in its place forgot. One that has
// a key of its own, or another form, stays as it is.
func (m *memoire) reprendre(ctx context.Context, copie string) error {
	c := Copie{Chemin: copie}
	if m == nil || errors.Is(c.deNotreForme(ctx), errAutreForme) {
		return nil
	}
	d, err := Open(ctx, copie, Ecriture)
	if err != nil {
		return err
	}
	defer d.Close()
	conn, err := d.sql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA secure_delete = ON"); err != nil {
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // a no-op once committed
	oublie, err := m.oublier(ctx, d, tx)
	if err != nil || !oublie {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM")
	return err
}

// oublier forgets by hashes alone: every row is read, for nobody knows the texts.
func (m *memoire) oublier(ctx context.Context, d *DB, tx *sql.Tx) (bool, error) {
	ecrit, err := m.ecrire(tx)
	if err != nil || !ecrit {
		return false, err
	}
	e := effacementDe(tx)
	if e.oublis, err = lireOublis(tx); err != nil {
		return false, err
	}
	if e.trouvees, err = d.chercher(ctx, tx, filtreOuvert()); err != nil {
		return false, err
	}
	for _, faire := range []func() error{func() error { return e.oublierLieu(e.oublis.lieu) }, e.oublierTexte, e.resommer,
		e.blanchir,
		indexWriter(tx).Rebuild} {
		if err := faire(); err != nil {
			return false, fmt.Errorf("forget again: %w", err)
		}
	}
	return true, nil
}

// ecrire adds the hashes to those of the copy; false when it had them all, or
// has another key.
func (m *memoire) ecrire(tx *sql.Tx) (bool, error) {
	_, err := tx.Exec("INSERT INTO parametres VALUES (?, ?) ON CONFLICT DO NOTHING", cleSel, m.sel)
	if err != nil {
		return false, err
	}
	var sel string
	if err := tx.QueryRow("SELECT valeur FROM parametres WHERE cle = ?", cleSel).Scan(&sel); err != nil || sel != m.sel {
		return false, err
	}
	neuves := int64(0)
	for _, l := range m.lignes {
		r, err := tx.Exec(ecrireOubli, l.empreinte, l.genre, l.mots, l.date)
		if err != nil {
			return false, err
		}
		n, _ := r.RowsAffected()
		neuves += n
	}
	return neuves > 0, nil
}
