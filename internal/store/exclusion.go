package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"feuillet/internal/store/index"
)

// Exclusion is a place that no document shows: by decision, or because another
// record tells of the same place.
type Exclusion struct {
	Id       string `json:"id"`
	Motif    string `json:"motif"`
	AuProfit string `json:"au_profit,omitempty"` // id of the record shown instead
	Auteur   string `json:"auteur"`
	Date     string `json:"date"` // 2026-11-22
}

// Exclure keeps places out of every document, at this import and the next. It
// tells how many were not excluded yet; an id that no file holds yet may be.
func (d *DB) Exclure(ctx context.Context, exclusions ...Exclusion) (neuves int, err error) {
	err = d.ecrire(ctx, func(e *ecriture) error {
		for _, x := range exclusions {
			if err := refuser(e.tx, []string{x.Id, x.AuProfit}, x.Motif, x.Auteur); err != nil {
				return err
			}
			neuve, err := e.exclure(x)
			if err != nil {
				return fmt.Errorf("exclude %s: %w", x.Id, err)
			}
			if neuve {
				neuves++
			}
		}
		return nil
	})
	return neuves, err
}

// exclure keeps one decision; the later one replaces the other.
func (e *ecriture) exclure(x Exclusion) (neuve bool, err error) {
	deja, err := index.Column[string](e.tx, "SELECT id FROM exclusions WHERE id = ? AND motif = ? AND au_profit IS ?",
		x.Id, x.Motif, nul(x.AuProfit))
	if err != nil || len(deja) > 0 {
		return false, err
	}
	if _, err := e.tx.Exec("INSERT OR REPLACE INTO exclusions VALUES (?, ?, ?, ?, ?)", x.Id, x.Motif, nul(x.AuProfit),
		x.Auteur, x.Date); err != nil {
		return false, err
	}
	if err := e.versions(x.Id, func(num int64) error {
		_, err := e.tx.Exec("UPDATE fiches SET retenue = 0 WHERE num = ? AND retenue = 1", num)
		return err
	}); err != nil {
		return false, err
	}
	quoi, apres := exclu, x.Motif
	if x.AuProfit != "" {
		quoi, apres = fusionne, x.AuProfit
	}
	return true, e.raconter(Correction{Id: x.Id, Valeur: apres, Auteur: x.Auteur, Date: x.Date}, quoi, "")
}

// Reintegrer shows an excluded place again, if a file still has it. False when
// it was not excluded.
func (d *DB) Reintegrer(ctx context.Context, id, auteur, date string) (faite bool, err error) {
	err = d.ecrire(ctx, func(e *ecriture) error {
		faite, err = e.reintegrer(id, auteur, date)
		return err
	})
	return faite, err
}

func (e *ecriture) reintegrer(id, auteur, date string) (bool, error) {
	motif, err := e.texte("DELETE FROM exclusions WHERE id = ? RETURNING motif", id)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	if err := e.montrer(id); err != nil {
		return false, fmt.Errorf("show %s again: %w", id, err)
	}
	return true, e.raconter(Correction{Id: id, Auteur: auteur, Date: date}, reintegre, motif)
}

// montrer shows the version to keep of a place.
func (e *ecriture) montrer(id string) error {
	var num int64
	if err := e.tx.QueryRow(choixVersion, id).Scan(&num); errors.Is(err, sql.ErrNoRows) {
		return nil
	} else if err != nil {
		return err
	}
	_, err := e.tx.Exec("UPDATE fiches SET retenue = 1 WHERE num = ?", num)
	return err
}

// Exclusions are the records that no document shows, by id; none in a foreign base.
func (d *DB) Exclusions(ctx context.Context) ([]Exclusion, error) {
	if d.Etrangere() {
		return nil, nil
	}
	var out []Exclusion
	err := lignes(ctx, d.sql, &out, "SELECT id, motif, coalesce(au_profit, ''), auteur, date FROM exclusions ORDER BY id",
		func(e *Exclusion) []any { return []any{&e.Id, &e.Motif, &e.AuProfit, &e.Auteur, &e.Date} })
	if err != nil {
		return nil, d.faute("read exclusions", err)
	}
	return out, nil
}
