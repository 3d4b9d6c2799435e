package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// regleCorrection names, in reparations, what a person put here in the place of
// a published value.
const regleCorrection = "correction"

// ColonneAvis names, among corrections, the local notice of a place, which is
// no column of the standard.
const ColonneAvis = "avis"

// Correction is what a person here knows better than the producer of a place.
// It is applied to every version of the place, at each import.
type Correction struct {
	Id      string `json:"id"`
	Colonne string `json:"champ"`  // of the standard, or ColonneAvis
	Valeur  string `json:"valeur"` // a cell of the national CSV; "" empties the field
	Auteur  string `json:"auteur"`
	Date    string `json:"date"` // 2026-11-22
	// Publie is the value of the producer today, read only; when it is Valeur
	// the correction is no longer of use.
	Publie string `json:"publie"`
}

// Corriger keeps corrections, in one transaction, and tells how many are new or
// say something else than before.
func (d *DB) Corriger(ctx context.Context, corrections []Correction) (neuves int, err error) {
	err = d.ecrire(ctx, func(e *ecriture) error {
		for _, c := range corrections {
			if c.Colonne != ColonneAvis && (rang(c.Colonne) < 0 || c.Colonne == "id") {
				return fmt.Errorf("%q is no column that can be corrected", c.Colonne)
			}
			if err := refuser(e.tx, []string{c.Id}, c.Valeur, c.Auteur); err != nil {
				return err
			}
			change, err := e.corriger(c)
			if err != nil {
				return fmt.Errorf("correct %s of %s: %w", c.Colonne, c.Id, err)
			}
			if change {
				neuves++
			}
		}
		return nil
	})
	return neuves, err
}

// Annuler forgets a correction: the place says again what its producer says.
// False when there was none.
func (d *DB) Annuler(ctx context.Context, c Correction) (faite bool, err error) {
	err = d.ecrire(ctx, func(e *ecriture) error {
		ancienne, err := e.texte("DELETE FROM corrections WHERE id = ? AND colonne = ? RETURNING valeur", c.Id, c.Colonne)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		} else if err != nil {
			return err
		}
		faite = true
		c.Valeur = ""
		if err := e.versions(c.Id, func(num int64) error {
			publie, err := e.publie(num, c.Colonne)
			if err != nil {
				return err
			}
			c.Valeur = publie
			return e.poser(num, c, publie)
		}); err != nil {
			return err
		}
		return e.raconter(c, annule, ancienne)
	})
	return faite, err
}

// Corrections are those of one place, or of all when id is empty, by place and
// column.
func (d *DB) Corrections(ctx context.Context, id string) iter.Seq2[Correction, error] {
	return lister(ctx, d, "read corrections", func(rows *sql.Rows, c *Correction) error {
		return rows.Scan(&c.Id, &c.Colonne, &c.Valeur, &c.Auteur, &c.Date, &c.Publie)
	}, `SELECT c.id, c.colonne, c.valeur, c.auteur, c.date,
			CASE WHEN c.colonne = '`+ColonneAvis+`' OR NOT EXISTS (SELECT 1 FROM fiches WHERE id = c.id) THEN ''
			ELSE coalesce((SELECT avant FROM reparations WHERE colonne = c.colonne AND regle = '`+regleCorrection+`' AND fiche =
				(SELECT num FROM fiches WHERE id = c.id ORDER BY parti IS NULL DESC, retenue DESC, num DESC LIMIT 1)), c.valeur) END
		FROM corrections c WHERE ?1 = '' OR c.id = ?1 ORDER BY c.id, c.colonne`, id)
}

// corriger keeps one correction; false when it was known.
func (e *ecriture) corriger(c Correction) (bool, error) {
	ancienne, err := e.texte("SELECT valeur FROM corrections WHERE id = ? AND colonne = ?", c.Id, c.Colonne)
	deja := err == nil
	if err != nil && !errors.Is(err, sql.ErrNoRows) || deja && ancienne == c.Valeur {
		return false, err
	}
	if _, err := e.tx.Exec("INSERT INTO corrections VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET valeur = "+
		"excluded.valeur, auteur = excluded.auteur, date = excluded.date", c.Id, c.Colonne, c.Valeur, c.Auteur,
		c.Date); err != nil {
		return false, err
	}
	avant := ancienne
	if err := e.versions(c.Id, func(num int64) error {
		publie, err := e.publie(num, c.Colonne)
		if err != nil {
			return err
		}
		if !deja {
			avant = publie
		}
		return e.poser(num, c, publie)
	}); err != nil {
		return false, err
	}
	return true, e.raconter(c, corrige, avant)
}

// publie is what the producer of a version says, once mended.
func (e *ecriture) publie(num int64, colonne string) (string, error) {
	if colonne == ColonneAvis {
		return "", nil
	}
	v, err := e.texte("SELECT avant FROM reparations WHERE fiche = ? AND colonne = ? AND regle = ?", num, colonne,
		regleCorrection)
	if errors.Is(err, sql.ErrNoRows) {
		return e.texte("SELECT "+colonne+" FROM fiches WHERE num = ?", num) // a column of the standard, checked
	}
	return v, err
}

// poser puts a correction in a version; one that says what the producer says
// leaves no trace there.
func (e *ecriture) poser(num int64, c Correction, publie string) error {
	if c.Colonne == ColonneAvis {
		return nil
	}
	if _, err := e.tx.Exec("UPDATE fiches SET "+c.Colonne+" = ? WHERE num = ?", cellule(rang(c.Colonne), c.Valeur),
		num); err != nil {
		return err
	}
	if _, err := e.tx.Exec("DELETE FROM reparations WHERE fiche = ? AND colonne = ? AND regle = ?", num, c.Colonne,
		regleCorrection); err != nil {
		return err
	}
	if c.Valeur == publie {
		return nil
	}
	_, err := e.tx.Exec("INSERT INTO reparations VALUES (?, ?, ?, ?, ?)", num, c.Colonne, regleCorrection, publie,
		c.Valeur)
	return err
}

// raconter writes in the history what a person did.
func (e *ecriture) raconter(c Correction, quoi effet, avant string) error {
	_, err := e.tx.Exec("INSERT INTO changements (date, id, genre, colonne, avant, apres, auteur) VALUES (?, ?, ?, ?, "+
		"?, ?, ?)",
		c.Date, c.Id, string(quoi), nul(c.Colonne), nul(avant), nul(c.Valeur), c.Auteur)
	return err
}

// corrections are those of the base as an import applies them, by place.
type corrections map[string][]aPoser

type aPoser struct {
	rang        int
	nom, valeur string
	date        string // the day it was decided
}

// depasse reports a date that the producer gave after a person had decided of it:
// he updated the place since. One after jour, that of the import, is a slip.
func (k *aPoser) depasse(publie, jour string) bool {
	return k.nom == "date_maj" && publie > k.date && publie <= jour
}

func lireCorrections(tx *sql.Tx) (corrections, error) {
	rows, err := tx.Query("SELECT id, colonne, valeur, date FROM corrections ORDER BY id, colonne")
	if err != nil {
		return nil, fmt.Errorf("read corrections: %w", err)
	}
	defer rows.Close()
	out := corrections{}
	for rows.Next() {
		var id string
		var c aPoser
		if err := rows.Scan(&id, &c.nom, &c.valeur, &c.date); err != nil {
			return nil, fmt.Errorf("read corrections: %w", err)
		}
		if c.rang = rang(c.nom); c.rang >= 0 {
			out[id] = append(out[id], c)
		}
	}
	return out, rows.Err()
}

// appliquer puts the corrections of a place in its fields, and tells what they
// replaced. One that says what the producer says replaces nothing; jour is that of
// the import, empty when it is not known.
func (c corrections) appliquer(id string, champs []any, jour string) []lieu.Reparation {
	var out []lieu.Reparation
	for _, k := range c[id] {
		if avant := texteCellule(champs[k.rang]); avant != k.valeur && !k.depasse(avant, jour) {
			champs[k.rang] = cellule(k.rang, k.valeur)
			out = append(out, lieu.Reparation{Regle: regleCorrection, Colonne: k.nom, Avant: avant, Apres: k.valeur})
		}
	}
	return out
}

// interrogeable is a base, a transaction, or a search of the index.
type interrogeable interface {
	Query(requete string, args ...any) (*sql.Rows, error)
}

// avis are the local notices, by place.
func (d *DB) avis(q interrogeable) (map[string]string, error) {
	out := map[string]string{}
	if d.Etrangere() {
		return out, nil
	}
	rows, err := q.Query("SELECT id, valeur, date FROM corrections WHERE colonne = ?", ColonneAvis)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id, avis, date string
		if err := rows.Scan(&id, &avis, &date); err != nil {
			return nil, err
		}
		out[id] = avisDate(avis, date)
	}
	return out, rows.Err()
}

// avisDate is a notice as it was meant on the day when it was written, see
// lisible.DaterAvis.
func avisDate(avis, ecrit string) string {
	le, err := time.Parse(time.DateOnly, ecrit)
	if err != nil { // a day that somebody wrote in the base otherwise
		return avis
	}
	return lisible.DaterAvis(avis, le)
}
