package store

import (
	"context"
	"database/sql"

	"feuillet/internal/faute"
)

// What a person writes here is held to what was forgotten, as an import is: it
// is refused, for taking a part of her words away would change what she says.

// refuserLieux refuses to write of places that are forgotten.
func (o *oublis) refuserLieux(ids ...string) error {
	for _, id := range ids {
		if o.lieu(id) {
			return lieuOublie(id)
		}
	}
	return nil
}

func lieuOublie(id string) error {
	return faute.New(faute.Demande, "Rien ne sera écrit de lui.",
		"le lieu « %s » a été oublié dans cette base, à la demande d'une personne", id)
}

// refuserTextes refuses to write what names who is forgotten.
func (o *oublis) refuserTextes(textes ...string) error {
	for _, s := range textes {
		if o.retirer(s) != s {
			return faute.New(faute.Demande, "Écrivez-le sans ce nom, ce numéro ou ce mail.",
				"« %s » contient ce qui a été oublié dans cette base, à la demande d'une personne", s)
		}
	}
	return nil
}

// refuser refuses both; nothing when the base forgot nothing.
func refuser(tx *sql.Tx, ids []string, textes ...string) error {
	o, err := lireOublis(tx)
	if err != nil || o == nil {
		return err
	}
	if err := o.refuserLieux(ids...); err != nil {
		return err
	}
	return o.refuserTextes(textes...)
}

// Oublie is the fault of a place that was forgotten here, nil for any other:
// nobody need look for it.
func (d *DB) Oublie(ctx context.Context, id string) error {
	if d.Etrangere() {
		return nil
	}
	tx, err := d.sql.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return d.faute("read what is forgotten", err)
	}
	defer tx.Rollback()
	if err := refuser(tx, []string{id}); err != nil {
		return d.faute("read what is forgotten", err)
	}
	return nil
}
