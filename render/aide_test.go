package render_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papiers"
	"feuillet/render/pdf"
	"feuillet/templates"
)

// plein is a made-up place of which everything is known.
func plein() lieu.Lieu {
	return lieu.Lieu{
		Id: "Test_1", Nom: "Médiathèque des Tilleuls", Commune: "Valbrune", CodePostal: "99990", CodeInsee: "99001",
		Adresse: "12 rue des Tilleuls", Telephone: "+33536490012", Horaires: "Tu-Fr 09:00-12:00",
		Services: []string{lieu.AideDemarches, lieu.MaitriseOutils}, FraisACharge: []string{lieu.Gratuit},
		ModalitesAcces: []string{lieu.SePresenter}, Source: "Essai", DateMaj: time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC),
	}
}

// change is plein with some fields changed.
func change(edit func(*lieu.Lieu)) lieu.Lieu {
	l := plein()
	edit(&l)
	return l
}

// sheet is a sheet or a poster, made.
type sheet struct {
	Lieu       *lieu.Lieu // of a sheet
	PDF        []byte
	Page       layout.Page
	Ajustement layout.Fitted
	Avis       []render.Avis
	Err        error
}

// press writes all the files of the tests.
var press = pdf.New()

// ecrire exports a document of one page, unless it is refused.
func ecrire(d *render.Document) sheet {
	f := sheet{Ajustement: d.Ajustement, Avis: d.Avis, Err: d.Refus}
	if f.Err == nil {
		f.Page, f.Err = d.Page(0)
	}
	if f.Err == nil {
		f.PDF, f.Err = octets(d)
	}
	return f
}

// octets is a document as PDF.
func octets(d *render.Document) ([]byte, error) {
	var b bytes.Buffer
	err := press.Write(&b, d.Composed)
	return b.Bytes(), err
}

// toutes makes the sheets of places, in order.
func toutes(lieux []lieu.Lieu, e *render.Edition, m *templates.Modele) (out []sheet) {
	s, err := selection.Contexte{Territoires: e.Territoires}.Lire(nil)
	if err != nil {
		panic(err)
	}
	c := &render.Commande{Fonds: &base{lieux: lieux, t: e.Territoires}, Selection: s, Edition: e, Modele: m}
	_, docs, err := composer(papiers.Papiers()[0], c)
	if err != nil {
		panic(err)
	}
	for i, d := range docs {
		f, l := ecrire(d), lieux[i]
		f.Lieu = &l
		out = append(out, f)
	}
	return out
}

// affichee makes a poster whose places are chosen.
func affichee(a feuille.Affiche, e *render.Edition, m *templates.Modele) sheet {
	lire, err := render.ReadingFor(render.GrandPublic)
	if err != nil {
		panic(err)
	}
	return ecrire(a.Compose(e, m, lire))
}

// une makes the sheet of one place, which must be possible.
func une(t testing.TB, l lieu.Lieu, e *render.Edition, m *templates.Modele) sheet {
	t.Helper()
	f := toutes([]lieu.Lieu{l}, e, m)[0]
	if f.Err != nil {
		t.Fatalf("%s: %v", l.Id, f.Err)
	}
	return f
}

func lue(t testing.TB, f sheet) *pdftest.Doc {
	t.Helper()
	d, err := pdftest.Read(f.PDF)
	if err != nil {
		t.Fatalf("%s: %v", f.Lieu.Id, err)
	}
	return d
}

// dit are the paragraphs of a sheet as a reader meets them, spaces and
// apostrophes as typed.
func dit(d *pdftest.Doc) []string {
	var out []string
	var walk func(e *pdftest.Elem)
	walk = func(e *pdftest.Elem) {
		switch e.Role {
		case "P", "H1", "H2", "H3", "LBody", "TH", "TD":
			if s := simple(marks(e)); s != "" && !slices.ContainsFunc(e.Kids, func(k *pdftest.Elem) bool { return k.Role == "P" }) {
				out = append(out, s)
				return
			}
		}
		for _, k := range e.Kids {
			walk(k)
		}
	}
	walk(d.Root)
	return out
}

func marks(e *pdftest.Elem) string {
	s := e.Text
	for _, k := range e.Kids {
		s += marks(k)
	}
	return s
}

// simple takes away what typography adds to a text.
func simple(s string) string {
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2011", "-", "’", "'").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// modele is the built-in model with what a user changes.
func modele(t testing.TB, toml string) *templates.Modele {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte(toml), 0o644); err != nil {
		t.Fatal(err)
	}
	m, err := templates.Charger("fiche-lieu", dir)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
