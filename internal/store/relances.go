package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Relance is a place that was written to, to ask whether its record is right.
type Relance struct {
	Id      string `json:"id"`
	Date    string `json:"date"`  // 2026-11-29
	Moyen   string `json:"moyen"` // see package atelier
	Auteur  string `json:"auteur"`
	Repondu string `json:"repondu,omitempty"` // the day of its answer, empty without
	Reponse string `json:"reponse,omitempty"` // see package atelier
}

// Relances are those of the base, the last one first, then by place; none in one
// that is read as a program of before made it.
func (d *DB) Relances(ctx context.Context) (out []Relance, err error) {
	if d.Etrangere() || d.lacks("table relances") {
		return nil, nil
	}
	err = lignes(ctx, d.sql, &out, `SELECT id, date, moyen, auteur, coalesce(repondu, ''), coalesce(reponse, '')
		FROM relances ORDER BY date DESC, id`,
		func(r *Relance) []any { return []any{&r.Id, &r.Date, &r.Moyen, &r.Auteur, &r.Repondu, &r.Reponse} })
	if err != nil {
		return nil, d.faute("read who was written to", err)
	}
	return out, nil
}

// Relancer keeps that places were written to, all or none; a place that was
// written to twice on one day counts once, by the last means.
func (d *DB) Relancer(ctx context.Context, relances ...Relance) error {
	return d.ecrire(ctx, func(e *ecriture) error {
		for _, r := range relances {
			if err := refuser(e.tx, []string{r.Id}, r.Auteur); err != nil {
				return err
			}
			if _, err := e.tx.Exec(`INSERT INTO relances (id, date, moyen, auteur) VALUES (?, ?, ?, ?)
				ON CONFLICT DO UPDATE SET moyen = excluded.moyen, auteur = excluded.auteur`, r.Id, r.Date, r.Moyen,
				r.Auteur); err != nil {
				return fmt.Errorf("remember that %s was written to: %w", r.Id, err)
			}
		}
		return nil
	})
}

// Repondre keeps what a place answered on a day to the last letter that it had; one
// that was not written to answers a letter of that day.
func (e *ecriture) repondre(r Relance) error {
	if err := refuser(e.tx, []string{r.Id}, r.Auteur); err != nil {
		return err
	}
	date, err := e.texte("SELECT max(date) FROM relances WHERE id = ? AND date <= ?", r.Id, r.Repondu)
	if err != nil && err != sql.ErrNoRows {
		return err
	}
	if date == "" {
		date = r.Repondu
	}
	_, err = e.tx.Exec(`INSERT INTO relances (id, date, moyen, auteur, repondu, reponse) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
		ON CONFLICT DO UPDATE SET repondu = ?5, reponse = ?6`, r.Id, date, r.Moyen, r.Auteur, r.Repondu, r.Reponse)
	return err
}

// Reponse is what a place answered: what it corrects, and whether it is shown.
type Reponse struct {
	Relance
	Corrections []Correction
	Exclusion   *Exclusion // nil for a place that stays
}

// Repondre keeps what places answered, all or none.
func (d *DB) Repondre(ctx context.Context, reponses ...Reponse) error {
	return d.ecrire(ctx, func(e *ecriture) error {
		for i := range reponses {
			if err := e.garder(&reponses[i]); err != nil {
				return fmt.Errorf("answer of %s: %w", reponses[i].Id, err)
			}
		}
		return nil
	})
}

// garder keeps one answer.
func (e *ecriture) garder(r *Reponse) error {
	for _, c := range r.Corrections {
		if err := refuser(e.tx, []string{c.Id}, c.Valeur, c.Auteur); err != nil {
			return err
		}
		if _, err := e.corriger(c); err != nil {
			return err
		}
	}
	if x := r.Exclusion; x != nil {
		if err := refuser(e.tx, []string{x.Id}, x.Motif, x.Auteur); err != nil {
			return err
		}
		if _, err := e.exclure(*x); err != nil {
			return err
		}
	}
	return e.repondre(r.Relance)
}
