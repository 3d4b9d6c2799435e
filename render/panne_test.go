package render_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/templates"
)

var errPanne = errors.New("the base is locked")

// enPanne are places read from a base that fails instead of giving row n.
func enPanne(lieux []lieu.Lieu, n int) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for i, l := range lieux {
			if i == n {
				yield(lieu.Lieu{}, errPanne)
				return
			}
			if !yield(l, nil) {
				return
			}
		}
	}
}

// A base that fails at a row ends each document with its error; nothing that
// looks whole is written.
func TestAReaderThatFailsEndsTheDocument(t *testing.T) {
	lieux, e, m := exemple(t)
	livret := func(document string, write func(io.Writer, iter.Seq2[lieu.Lieu, error], *templates.Modele) (render.Bilan, error)) func(iter.Seq2[lieu.Lieu, error]) (int, error) {
		return func(l iter.Seq2[lieu.Lieu, error]) (int, error) {
			m, err := templates.Charger(document, "")
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			_, err = write(&b, l, m)
			return b.Len(), err
		}
	}
	for name, make := range map[string]func(iter.Seq2[lieu.Lieu, error]) (written int, err error){
		"fiche-lieu": func(l iter.Seq2[lieu.Lieu, error]) (int, error) {
			for _, err := range render.Fiches(context.Background(), l, e, m) {
				if err != nil {
					return 0, err
				}
			}
			return 1, nil
		},
		"annuaire": livret("annuaire", func(w io.Writer, l iter.Seq2[lieu.Lieu, error], m *templates.Modele) (render.Bilan, error) {
			return render.Annuaire(context.Background(), w, l, e, m, "Val de Brune", render.CodesLieux)
		}),
		"fiche-service": livret("fiche-service", func(w io.Writer, l iter.Seq2[lieu.Lieu, error], m *templates.Modele) (render.Bilan, error) {
			return render.FicheService(context.Background(), w, l, e, m, "Val de Brune", lieu.AideDemarches)
		}),
	} {
		for _, row := range []int{0, len(lieux) / 2, len(lieux) - 1} {
			if written, err := make(enPanne(lieux, row)); !errors.Is(err, errPanne) || written > 0 {
				t.Errorf("%s, row %d: %d bytes, error %v", name, row, written, err)
			}
		}
	}
}
