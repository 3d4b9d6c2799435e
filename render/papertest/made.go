package papertest

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papiers"
	"feuillet/render/pdf"
	"feuillet/templates"
)

// Paper is a row of the table.
func Paper(t testing.TB, nom string) render.Papier {
	t.Helper()
	for _, p := range papiers.Papiers() {
		if p.Nom == nom {
			return p
		}
	}
	t.Fatalf("no paper %s", nom)
	return render.Papier{}
}

// Order asks a base for a paper, in the words of a query.
func Order(
	t testing.TB, p render.Papier, b *Base, e *render.Edition, query string, saisies map[string]string,
) *render.Commande {
	t.Helper()
	r, err := selection.Lire(query)
	if err != nil {
		t.Fatal(err)
	}
	c := &render.Commande{Fonds: b, Edition: e, Audience: p.Audiences[0]}
	if pour := saisies["pour"]; pour != "" {
		c.Audience = render.Audience(pour)
	}
	if c.Selection, err = b.Lire(r); err != nil {
		t.Fatal(err)
	}
	if c.Options, err = p.LireOptions(saisies, Day); err != nil {
		t.Fatal(err)
	}
	if c.Modele, err = p.Modele.ChargerPour("", c.Options.Pose()); err != nil {
		t.Fatal(err)
	}
	return c
}

// Compose makes all the documents of a paper.
func Compose(p render.Papier, c *render.Commande) (o *render.Ouvrage, docs []*render.Document, err error) {
	if o, err = p.Composer(context.Background(), c); err != nil {
		return nil, nil, err
	}
	for d, err := range o.Documents {
		if err != nil {
			return o, docs, err
		}
		docs = append(docs, d)
	}
	return o, docs, nil
}

// Sheet is a sheet or a poster, made.
type Sheet struct {
	Lieu       *lieu.Lieu // of a sheet
	PDF        []byte
	Page       layout.Page
	Ajustement layout.Fitted
	Avis       []render.Avis
	Err        error
}

// Press writes all the files of the tests.
var Press = pdf.New()

// Export exports a document of one page, unless it is refused.
func Export(d *render.Document) Sheet {
	f := Sheet{Ajustement: d.Ajustement, Avis: d.Avis, Err: d.Refus}
	if f.Err == nil {
		f.Page, f.Err = d.Page(0)
	}
	if f.Err == nil {
		f.PDF, f.Err = Bytes(d)
	}
	return f
}

// Bytes is a document as PDF.
func Bytes(d *render.Document) ([]byte, error) {
	var b bytes.Buffer
	err := Press.Write(&b, d.Composed)
	return b.Bytes(), err
}

// Sheets makes the sheets of places, in order.
func Sheets(lieux []lieu.Lieu, e *render.Edition, m *templates.Modele) (out []Sheet) {
	if len(lieux) == 0 {
		return nil
	}
	s, err := selection.Contexte{Territoires: e.Territoires}.Lire(nil)
	if err != nil {
		panic(err)
	}
	c := &render.Commande{Fonds: &Base{Places: lieux, Known: e.Territoires}, Selection: s, Edition: e, Modele: m}
	_, docs, err := Compose(papiers.Papiers()[0], c)
	if err != nil {
		panic(err)
	}
	for i, d := range docs {
		f, l := Export(d), lieux[i]
		f.Lieu = &l
		out = append(out, f)
	}
	return out
}

// Poster makes a poster whose places are chosen.
func Poster(a feuille.Affiche, e *render.Edition, m *templates.Modele) Sheet {
	lire, err := render.ReadingFor(render.GrandPublic)
	if err != nil {
		panic(err)
	}
	return Export(a.Compose(e, m, lire))
}

// OneSheet makes the sheet of one place, which must be possible.
func OneSheet(t testing.TB, l lieu.Lieu, e *render.Edition, m *templates.Modele) Sheet {
	t.Helper()
	f := Sheets([]lieu.Lieu{l}, e, m)[0]
	if f.Err != nil {
		t.Fatalf("%s: %v", l.Id, f.Err)
	}
	return f
}

// Book composes a paper of many places of the Val de Brune.
func Book(t testing.TB, nom string, lieux []lieu.Lieu, e *render.Edition, query string,
	options map[string]string) *render.Document {
	t.Helper()
	p := Paper(t, nom)
	b := &Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
	c := Order(t, p, b, e, query, options)
	_, docs, err := Compose(p, c)
	if err != nil {
		t.Fatal(err)
	}
	return docs[0]
}

// Pages are the pages of a document.
func Pages(t testing.TB, d *render.Document) []layout.Page {
	t.Helper()
	out := make([]layout.Page, d.Len)
	for n := range out {
		var err error
		if out[n], err = d.Page(n); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// PosterModel is the built-in model of a poster, on a size of paper.
func PosterModel(t testing.TB, format string) *templates.Modele {
	m, err := templates.Charger("affiche", "")
	if err != nil {
		t.Fatal(err)
	}
	m.Page.Format = format
	return m
}

// Pons is a poster of a commune that has total places.
func Pons(lieux []lieu.Lieu, total int) feuille.Affiche {
	return feuille.Affiche{Lieux: lieux, Total: total,
		JusquAu: time.Date(2027, 5, 31, 0, 0, 0, 0, time.UTC),
		Territoire: feuille.Territoire{Nom: "Pons", A: "à Pons", De: "de Pons",
			Lien: "https://carte.example/nouvelle-aquitaine/charente-maritime?territoire_type=communes&territoires=17283"}}
}

// Model is the built-in model with what a user changes.
func Model(t testing.TB, toml string) *templates.Modele {
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
