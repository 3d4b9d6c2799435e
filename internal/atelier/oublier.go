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

// Oublier takes places and texts out of the whole base, for good, all of them
// or none. With essai nothing is erased: the result says what would be.
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
	bilans, err := db.Oublier(ctx, essai, a.oublis(demandes)...)
	var court *store.TropCourt
	if errors.As(err, &court) {
		err = faute.New(faute.Demande, "Donnez le prénom et le nom, un numéro de téléphone ou un mail entier.",
			"%s", court.Error()).Par(err)
	}
	var out []Oublie
	for i, b := range bilans { // what was done before an error is given with it
		out = append(out, Oublie{demandes[i], b})
	}
	return out, err
}

func (a *Atelier) oublis(demandes []AOublier) []store.Oubli {
	var out []store.Oubli
	for _, d := range demandes {
		out = append(out, store.Oubli{Lieu: d.Lieu, Texte: d.Texte, Date: a.aujourdhui()})
	}
	return out
}
