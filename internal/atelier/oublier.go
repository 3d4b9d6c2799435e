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

// Oublies is what a forgetting did.
type Oublies struct {
	Faits    []Oublie // one a demand, in order
	Fouilles Fouilles // of the base and what is beside it, once it is done
}

// Oublier takes places and texts out of the whole base, for good, all of them
// or none, then out of the copies that were made of it, and looks whether
// anything is left. With essai nothing is erased: the result says what would be.
// What was done before an error is given with it.
func (a *Atelier) Oublier(ctx context.Context, demandes []AOublier, essai bool) (*Oublies, error) {
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
	oublis := a.oublis(demandes)
	bilans, err := db.Oublier(ctx, essai, oublis...)
	var court *store.TropCourt
	if errors.As(err, &court) {
		err = faute.New(faute.Demande, "Donnez le prénom et le nom, un numéro de téléphone ou un mail entier.",
			"%s", court.Error()).Par(err)
	}
	if bilans == nil {
		return nil, err
	}
	out := &Oublies{}
	for i, b := range bilans {
		out.Faits = append(out.Faits, Oublie{demandes[i], b})
	}
	if essai || err != nil {
		return out, err
	}
	out.Fouilles, err = db.OublierCopies(ctx, oublis...)
	return out, err
}

func (a *Atelier) oublis(demandes []AOublier) []store.Oubli {
	var out []store.Oubli
	for _, d := range demandes {
		out = append(out, store.Oubli{Lieu: d.Lieu, Texte: d.Texte, Date: a.aujourdhui()})
	}
	return out
}

// Fouilles are the files that were searched, the base first.
type Fouilles []store.Fouille

// Restent are those that hold still what was to be forgotten.
func (f Fouilles) Restent() []string { return f.chemins(store.Reste) }

func (f Fouilles) chemins(s store.Sort) []string {
	var out []string
	for _, x := range f {
		if x.Sort == s {
			out = append(out, x.Chemin)
		}
	}
	return out
}
