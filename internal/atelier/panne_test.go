package atelier_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papiers"
)

// fragile is a base that something happens to before a row of one of its
// readings, both from 1; an error of it ends the reading.
type fragile struct {
	render.Fonds
	lecture, ligne int
	arrive         func() error
	lectures       int
}

// Lieux reads the base until what happens.
func (b *fragile) Lieux(f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	lieux := b.Fonds.Lieux(f)
	return func(yield func(lieu.Lieu, error) bool) {
		b.lectures++
		n, ici := 0, b.lectures == b.lecture
		for l, err := range b.avant(ici && b.ligne == 0, lieux) {
			if n++; ici && n == b.ligne {
				if err := b.arrive(); err != nil {
					yield(lieu.Lieu{}, err)
					return
				}
			}
			if !yield(l, err) {
				return
			}
		}
	}
}

// avant makes something happen before the reading begins.
func (b *fragile) avant(oui bool, lieux iter.Seq2[lieu.Lieu, error]) iter.Seq2[lieu.Lieu, error] {
	if oui {
		if err := b.arrive(); err != nil {
			return func(yield func(lieu.Lieu, error) bool) { yield(lieu.Lieu{}, err) }
		}
	}
	return lieux
}

// sous makes papers read such a base.
func sous(b fragile, papiers ...render.Papier) []render.Papier {
	for i, p := range papiers {
		papiers[i].Compose = func(ctx context.Context, c *render.Commande) (*render.Ouvrage, error) {
			une, sienne := *c, b
			sienne.Fonds = c.Fonds
			une.Fonds = &sienne
			return p.Compose(ctx, &une)
		}
	}
	return papiers
}

// Whatever row the base fails at, each paper that is one file gives that error
// and leaves the file of before as it was.
func TestABaseThatFailsLeavesTheFileOfBefore(t *testing.T) {
	panne := errors.New("the base is gone")
	for _, ligne := range []int{0, 1, 30, 60} {
		b := fragile{lecture: 1, ligne: ligne, arrive: func() error { return panne }}
		a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour, Papiers: sous(b, papiers.Papiers()...)})
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		for _, p := range a.Papiers() {
			if p.Nom == "controle" || p.SansLieu {
				continue // its places are read by the workshop, or it has none
			}
			ou := vers(t, "pdf")
			ou.Chemin = filepath.Join(ou.Chemin, "papier.pdf")
			avant := []byte("a paper of before <pdf:Producer>Feuillet")
			if err := os.WriteFile(ou.Chemin, avant, 0o600); err != nil {
				t.Fatal(err)
			}
			var c carnet
			if _, err := a.Imprimer(t.Context(), atelier.Demande{Papier: p.Nom}, ou, c.suivi); !errors.Is(err, panne) {
				t.Errorf("%s, row %d: %v", p.Nom, ligne, err)
			}
			apres, _ := os.ReadFile(ou.Chemin)
			if left, _ := os.ReadDir(filepath.Dir(ou.Chemin)); !bytes.Equal(apres, avant) || len(left) != 1 || len(c.faits) > 0 {
				t.Errorf("%s, row %d: made %v, %d files are there", p.Nom, ligne, c.faits, len(left))
			}
		}
	}
}

// beaucoup is a CSV of more places than a work keeps in memory.
func beaucoup(n int) string {
	var b strings.Builder
	b.WriteString("id,nom,commune,code_postal,code_insee,services\n")
	for i := range n {
		fmt.Fprintf(&b, "L_%d,Relais imaginaire %d,Pons,17800,17283,Aide aux démarches administratives\n", i, i)
	}
	return b.String()
}

// Another program locks the base between its two readings: the paper is an
// error, and the file of before stays, byte for byte.
func TestALockBetweenTwoReadings(t *testing.T) {
	if testing.Short() {
		t.Skip("a lock is waited for during five seconds")
	}
	t.Parallel()
	made, path := create(t)
	imported(t, made, of(text("lieux.csv", beaucoup(2100))))
	made.Close()
	autre, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	autre.SetMaxOpenConns(1)
	verrouiller := func() error {
		if _, err := autre.Exec("BEGIN EXCLUSIVE"); err != nil {
			t.Error(err)
		}
		return nil
	}
	papiers := sous(fragile{lecture: 2, arrive: verrouiller}, papiers.Papiers()...)
	a, err := atelier.Open(t.Context(), path, store.Lecture, atelier.Options{Jour: jour, Papiers: papiers})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	avant := []byte("a directory of before, " + "<pdf:Producer>Feuillet")
	ou := vers(t, "pdf")
	ou.Chemin = filepath.Join(ou.Chemin, "annuaire.pdf")
	if err := os.WriteFile(ou.Chemin, avant, 0o600); err != nil {
		t.Fatal(err)
	}
	var c carnet
	_, err = a.Imprimer(t.Context(), atelier.Demande{Papier: "annuaire"}, ou, c.suivi)
	if !faute.Est(err, faute.Base) || len(c.faits) > 0 {
		t.Errorf("locked between two readings: %v, made %v", err, c.faits)
	}
	if apres, _ := os.ReadFile(ou.Chemin); !bytes.Equal(apres, avant) {
		t.Errorf("the file of before is now of %d bytes", len(apres))
	}
	restes, _ := os.ReadDir(filepath.Dir(ou.Chemin))
	if len(restes) != 1 {
		t.Errorf("%d files are left", len(restes))
	}
}

// The page of a control reads its places by the workshop: what it cannot read is
// no figure, and the file of before stays.
func TestAControlThatCannotReadIsNoPage(t *testing.T) {
	made, path := create(t)
	imported(t, made, of(text("lieux.csv", beaucoup(3))))
	made.Close()
	a, err := atelier.Open(t.Context(), path, store.Lecture, atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	autre, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	if _, err := autre.Exec("ALTER TABLE fiches RENAME COLUMN horaires TO perdue"); err != nil {
		t.Fatal(err)
	}
	ou := vers(t, "pdf")
	ou.Chemin = filepath.Join(ou.Chemin, "controle.pdf")
	avant := []byte("a control of before <pdf:Producer>Feuillet")
	if err := os.WriteFile(ou.Chemin, avant, 0o600); err != nil {
		t.Fatal(err)
	}
	var c carnet
	_, err = a.Imprimer(t.Context(), atelier.Demande{Papier: "controle"}, ou, c.suivi)
	if !faute.Est(err, faute.Base) || len(c.faits) > 0 { // not that there is no place
		t.Errorf("%v, made %v", err, c.faits)
	}
	if apres, _ := os.ReadFile(ou.Chemin); !bytes.Equal(apres, avant) {
		t.Errorf("the file of before is now of %d bytes", len(apres))
	}
}
