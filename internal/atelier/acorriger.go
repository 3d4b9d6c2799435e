package atelier

import (
	"context"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// EcrireACorriger writes to w the rows that their producer should mend, as a
// CSV that can be imported again, and counts them. Of the kinds of c, Refus
// and Doute are those to mend; a row with both stands once. Doute alone leaves
// refused rows out.
func (a *Atelier) EcrireACorriger(ctx context.Context, w io.Writer, c ChoixConstats) (int, error) {
	return export.EcrireACorriger(w, a.aCorriger(ctx, c))
}

// FichierACorriger writes the same to a file, whole or not at all; a file that
// stands there is replaced only when ecraser says so, be it ours: it was made to
// be corrected by hand. With nothing to mend it
// writes none and gives 0.
func (a *Atelier) FichierACorriger(ctx context.Context, chemin string, ecraser bool, c ChoixConstats) (int, error) {
	n := 0
	if err := a.anyToMend(ctx, c, &n); err != nil || n == 0 {
		return 0, err
	}
	if _, err := os.Stat(chemin); err == nil && !ecraser {
		return 0, faute.New(faute.Ecriture, "", "le fichier « %s » existe déjà, et peut porter vos corrections", chemin).
			Permet(faute.AutreFichier, faute.Ecraser)
	}
	err := sortie.EcrireCSV(chemin, ecraser, func(w io.Writer) (err error) {
		n, err = a.EcrireACorriger(ctx, w, c)
		return err
	})
	return n, err
}

// anyToMend sets n when there is a row to mend.
func (a *Atelier) anyToMend(ctx context.Context, c ChoixConstats, n *int) error {
	for _, err := range a.aCorriger(ctx, c) {
		*n = 1
		return err
	}
	return nil
}

func (a *Atelier) aCorriger(ctx context.Context, c ChoixConstats) iter.Seq2[export.ACorriger, error] {
	return func(yield func(export.ACorriger, error) bool) {
		if err := a.verifierConstats(ctx, c); err != nil {
			yield(export.ACorriger{}, err)
			return
		}
		for r, err := range a.db.ACorriger(ctx, c.Fichier) {
			if err != nil {
				yield(export.ACorriger{}, err)
				return
			}
			if c.retient(r) && !yield(toMend(r), nil) {
				return
			}
		}
	}
}

// toMend is a row as its producer gets it back.
func toMend(r store.ACorriger) export.ACorriger {
	e := export.ACorriger{Origine: lieu.Origine{Fichier: r.Fichier, Ligne: r.Ligne},
		Faire: faire(r.Constats), Valeurs: r.Cellules}
	if len(r.Cellules) == 0 {
		e.Brut = r.Brut
	}
	return e
}

// retient reports a row with a finding that was asked for.
func (c ChoixConstats) retient(r store.ACorriger) bool {
	if refused := r.Brut != ""; refused && !slices.Contains(c.genres(), Refus) {
		return false
	}
	asked := func(found store.Constat) bool { return c.Regle == "" || found.Regle == c.Regle }
	return slices.ContainsFunc(r.Constats, asked)
}

// faire says what to do with a row: each column, and what is wrong there.
func faire(constats []store.Constat) string {
	var out []string
	for _, c := range constats {
		s := c.Motif
		if c.Colonne != "" {
			s = c.Colonne + " : " + s
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ; ")
}
