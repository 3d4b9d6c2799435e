package atelier_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papiers"
	"feuillet/templates"
)

// carnet keeps what a work tells.
type carnet struct {
	faits   []string
	refuses []string
	dits    []string
	avances []atelier.Avance
}

func (j *carnet) suivi(e atelier.Evenement) {
	switch e := e.(type) {
	case atelier.Fait:
		j.faits = append(j.faits, filepath.Base(e.Fichier))
	case atelier.Refuse:
		j.refuses = append(j.refuses, e.Papier.Lieu)
	case atelier.Dit:
		j.dits = append(j.dits, e.Texte)
	case atelier.Avance:
		j.avances = append(j.avances, e)
	}
}

// vers is a new folder, in a format.
func vers(t testing.TB, format string) atelier.Destination {
	t.Helper()
	s, err := atelier.SortieDe(&render.Papier{Chiffres: true}, format, "")
	if err != nil {
		t.Fatal(err)
	}
	return atelier.Destination{Chemin: t.TempDir(), Sortie: s}
}

// contenus are the files of a folder, by name in it.
func contenus(t *testing.T, dossier string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := filepath.WalkDir(dossier, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		nom, err := filepath.Rel(dossier, p)
		if err == nil {
			out[nom], err = os.ReadFile(p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A kit holds every paper of the table that has a place in it, no file takes
// the place of another, and two runs give the same bytes.
func TestAKitIsAllThePapers(t *testing.T) {
	a := exemple(t)
	un, deux := vers(t, "pdf"), vers(t, "pdf")
	var j carnet
	b, err := a.ImprimerKit(t.Context(), atelier.Demande{}, un, j.suivi)
	if err != nil {
		t.Fatal(err)
	}
	files := contenus(t, un.Chemin)
	if b.Faits != len(j.faits) || len(files) != b.Faits || b.Faits < 80 || len(j.refuses) != b.Refuses {
		t.Errorf("%+v: %d files, %d told", b, len(files), len(j.faits))
	}
	for _, p := range papiers.Papiers() {
		debut := strings.TrimSuffix(p.Nom, "-lieu")
		found := slices.ContainsFunc(j.faits, func(nom string) bool { return strings.HasPrefix(nom, debut) })
		if found != (len(p.Kit) > 0) {
			t.Errorf("%s: in the kit %v", p.Nom, found)
		}
	}
	if _, err := a.ImprimerKit(t.Context(), atelier.Demande{}, deux, func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
	if !maps.EqualFunc(files, contenus(t, deux.Chemin), bytes.Equal) {
		t.Error("two kits differ")
	}
	slices.Sort(j.dits)
	if len(slices.Compact(slices.Clone(j.dits))) != len(j.dits) {
		t.Errorf("said more than once: %q", j.dits)
	}
}

// One document goes to the file that was named, or under a clear name; several
// go to a folder.
func TestWherePapersGo(t *testing.T) {
	a := exemple(t)
	dossier := t.TempDir()
	t.Chdir(dossier)
	pdf := atelier.Sorties()[0]
	for _, tt := range []struct{ query, chemin, fichier string }{
		{"affiche?commune=Valbrune", "", "affiche-valbrune.pdf"},
		{"affiche?commune=Valbrune", "a/b", "a/b/affiche-valbrune.pdf"},
		{"affiche?commune=Valbrune", "moi.PDF", "moi.PDF"},
		{"fiche-lieu?commune=Orlac", "", "fiches-orlac/fiche-mairie-orlac.pdf"},
		{"annuaire?date=2026-11-22", "", "annuaire-val-de-brune-2026-11-22.pdf"},
	} {
		d, err := a.Lire(tt.query)
		if err == nil {
			_, err = a.Imprimer(t.Context(), d, atelier.Destination{Chemin: tt.chemin, Sortie: pdf}, func(atelier.Evenement) {})
		}
		if err != nil {
			t.Errorf("%s to %q: %v", tt.query, tt.chemin, err)
		}
		if _, err := os.Stat(tt.fichier); err != nil {
			t.Errorf("%s to %q: %v", tt.query, tt.chemin, err)
		}
	}
	var c carnet
	livre, _ := a.Lire("annuaire")
	b, err := a.Imprimer(t.Context(), livre, atelier.Destination{Chemin: "livre.svg", Sortie: atelier.Sorties()[1]},
		c.suivi)
	if n := len(contenus(t, "livre")); err != nil || b.Faits != 1 || n < 3 || !slices.Equal(c.faits, []string{"livre"}) {
		t.Errorf("a book as pictures: %v, %d pages, %v", c.faits, n, err)
	}
	d, _ := a.Lire("fiche-lieu?commune=Orlac")
	_, err = a.Imprimer(t.Context(), d, atelier.Destination{Chemin: "un.pdf", Sortie: pdf}, func(atelier.Evenement) {})
	if !faute.Est(err, faute.Demande) {
		t.Errorf("several sheets to one file: %v", err)
	}
}

// Each format of the table is written for each kind of paper, and holds its title.
func TestEveryPaperInEveryFormat(t *testing.T) {
	a := exemple(t)
	for _, s := range atelier.Sorties() {
		for _, p := range a.Papiers() {
			d := atelier.Demande{Papier: p.Nom, Requete: selection.Requete{"commune": {"Orlac"}}}
			ou := vers(t, s.Nom)
			var j carnet
			b, err := a.Imprimer(t.Context(), d, ou, j.suivi)
			if s.Donnees && !p.Chiffres { // its pages are no table
				if f := faute.De(err); f == nil || f.Champ != "en" || len(contenus(t, ou.Chemin)) > 0 {
					t.Errorf("%s as %s: %+v, %v", p.Nom, s.Nom, b, err)
				}
				continue
			}
			if err != nil || b.Faits == 0 {
				t.Errorf("%s as %s: %+v, %v", p.Nom, s.Nom, b, err)
			}
			for nom, octets := range contenus(t, ou.Chemin) {
				if len(octets) < 500 || !strings.HasSuffix(nom, s.Suffixe) {
					t.Errorf("%s as %s: %s of %d bytes", p.Nom, s.Nom, nom, len(octets))
				}
			}
		}
	}
}

// carton is a paper of two documents for the tests: the second cannot be made.
func carton(refus error) render.Papier {
	page := layout.Page{W: 1000, H: 1000}
	un := func(nom string) *render.Document {
		return &render.Document{Noms: []string{nom},
			Avis: []render.Avis{{Genre: render.AvisVide, Texte: "page vide", Perte: true}},
			Composed: layout.Composed{Root: doc.Elem(doc.Document, "page"), Len: 1, Meta: layout.Meta{Title: nom, Lang: "fr-FR"},
				Page: func(int) (layout.Page, error) { return page, nil }}}
	}
	return render.Papier{Nom: "carton", Modele: templates.DocumentFicheLieu,
		Audiences: []render.Audience{render.GrandPublic},
		Compose: func(context.Context, *render.Commande) (*render.Ouvrage, error) {
			return &render.Ouvrage{Total: 3, Documents: func(yield func(*render.Document, error) bool) {
				mauvais := un("deux")
				mauvais.Refus = errors.New("trop long")
				_ = yield(un("un"), nil) && yield(mauvais, nil) &&
					(refus == nil && yield(un("un"), nil) || refus != nil && yield(nil, refus))
			}}, nil
		}}
}

// A run says that text of the base is missing whoever says so: the work as a
// whole, one of its papers, one that is refused; and never by itself.
func TestALossIsCountedWhoeverSaysIt(t *testing.T) {
	perdu := []render.Avis{{Genre: render.AvisCommune, Texte: "un lieu n'est pas imprimé", Perte: true}}
	garde := []render.Avis{{Genre: render.AvisVide, Texte: "page vide"}}
	for _, test := range []struct {
		nom              string
		ouvrage, feuille []render.Avis
		refus            error
		want             bool
	}{
		{"nobody", garde, garde, nil, false}, {"the work", perdu, garde, nil, true}, {"the paper", garde, perdu, nil, true},
		{"who refuses", garde, garde, errors.New("trop long"), true},
		{"the first of two", slices.Concat(perdu, garde), nil, nil, true},
		{"the last of two", slices.Concat(garde, perdu), nil, nil, true},
	} {
		papier := carton(nil)
		compose := papier.Compose
		papier.Compose = func(ctx context.Context, c *render.Commande) (*render.Ouvrage, error) {
			o, err := compose(ctx, c)
			tous := o.Documents
			o.Avis, o.Total = test.ouvrage, 1
			o.Documents = func(yield func(*render.Document, error) bool) {
				for d, err := range tous {
					d.Avis, d.Refus = test.feuille, test.refus
					yield(d, err)
					return
				}
			}
			return o, err
		}
		a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour, Papiers: []render.Papier{papier}})
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		b, err := a.Imprimer(t.Context(), atelier.Demande{Papier: "carton"}, vers(t, "svg"), func(atelier.Evenement) {})
		if err != nil || b.Perte != test.want || b.Faits+b.Refuses != 1 {
			t.Errorf("%s: %+v, %v, want a loss: %v", test.nom, b, err, test.want)
		}
	}
}

// A paper that cannot be made is told and the others go on; an error of the
// base ends the work, and what is written is whole.
func TestWhatStopsAPaperAndWhatStopsTheWork(t *testing.T) {
	panne := errors.New("the base is gone")
	for _, fault := range []error{nil, panne} {
		a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour,
			Papiers: append(papiers.Papiers(), carton(fault))})
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		ou := vers(t, "svg")
		var j carnet
		b, err := a.Imprimer(t.Context(), atelier.Demande{Papier: "carton"}, ou, j.suivi)
		if !errors.Is(err, fault) || b.Refuses != 1 || !b.Perte {
			t.Errorf("with %v: %+v, %v", fault, b, err)
		}
		want := []string{"un.svg", "un-2.svg"}
		if fault == nil && !slices.Equal(j.faits, want) {
			t.Errorf("made %v, want %v", j.faits, want)
		}
		if n := len(contenus(t, ou.Chemin)); n != b.Faits {
			t.Errorf("%d files for %d papers", n, b.Faits)
		}
	}
}

// A file of others stays, unless one says otherwise; ours is replaced, in each format.
func TestAFileOfOthersStays(t *testing.T) {
	a := exemple(t)
	rien := func(atelier.Evenement) {}
	for _, s := range atelier.Sorties() {
		d := atelier.Demande{Papier: "affiche", Requete: selection.Requete{"commune": {"Orlac"}}}
		if s.Donnees {
			d.Papier = "panorama"
		}
		ou := vers(t, s.Nom)
		ou.Chemin = filepath.Join(ou.Chemin, "rapport"+s.Suffixe)
		if err := os.WriteFile(ou.Chemin, []byte("the work of somebody"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := a.Imprimer(t.Context(), d, ou, rien); !faute.De(err).Peut(faute.Ecraser) {
			t.Errorf("%s: got %v", s.Nom, err)
		}
		for _, ou.Ecraser = range []bool{true, false} {
			if _, err := a.Imprimer(t.Context(), d, ou, rien); err != nil {
				t.Errorf("%s, replace %v: %v", s.Nom, ou.Ecraser, err)
			}
		}
		if b, _ := os.ReadFile(ou.Chemin); bytes.Contains(b, []byte("somebody")) {
			t.Errorf("%s: the paper is not there", s.Nom)
		}
	}
}
