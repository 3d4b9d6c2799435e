package atelier

import (
	"context"
	"errors"
	"slices"

	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// AOublier is what a person asked not to be kept (RGPD, art. 17 and 21): a place
// by its id, or a text: a name, a phone number, a mail.
type AOublier struct{ Lieu, Texte string }

// Oublie is what was forgotten, or would be.
type Oublie struct {
	AOublier
	store.BilanOubli
}

// Oublier takes places and texts out of the whole base, for good. All that is
// asked is looked at before one is erased. With essai nothing is erased: the
// result says what would be. What was done before an error is given with it.
func (a *Atelier) Oublier(ctx context.Context, demandes []AOublier, essai bool) ([]Oublie, error) {
	db, err := a.ecrite()
	if err != nil {
		return nil, err
	}
	demandes = slices.Clone(demandes)
	for i, d := range demandes {
		if d.Lieu == "" {
			continue
		}
		if demandes[i].Lieu, err = a.idDe(ctx, d.Lieu); err != nil {
			return nil, err
		}
	}
	vus, err := a.oublier(ctx, db, demandes, true)
	if essai {
		return vus, err
	}
	if err != nil {
		return nil, err // nothing is done
	}
	return a.oublier(ctx, db, demandes, false)
}

func (a *Atelier) oublier(ctx context.Context, db *store.DB, demandes []AOublier, essai bool) ([]Oublie, error) {
	var out []Oublie
	for _, d := range demandes {
		b, err := db.Oublier(ctx, store.Oubli{Lieu: d.Lieu, Texte: d.Texte, Date: a.aujourdhui()}, essai)
		var court *store.TropCourt
		if errors.As(err, &court) {
			err = faute.New(faute.Demande, "Donnez le prénom et le nom, un numéro de téléphone ou un mail entier.",
				"%s", court.Error()).Par(err)
		}
		if err != nil {
			return out, err
		}
		out = append(out, Oublie{d, b})
	}
	return out, nil
}
