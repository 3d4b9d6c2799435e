package papiers_test

import (
	"iter"
	"slices"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// paper is a document composed, and the PDF that is made of it.
type paper struct {
	name string
	layout.Composed
}

var made []paper // by the first test that asks

// papers are one of each kind, in colour and in black, of one page and of several.
func papers(t testing.TB) []paper {
	t.Helper()
	if made == nil {
		made = makePapers(t)
	}
	return slices.Clone(made)
}

func makePapers(t testing.TB) []paper {
	t.Helper()
	lieux, e, _ := papertest.Example(t)
	b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
	var all []paper
	add := func(name string, e *render.Edition, kind, query string, options map[string]string) {
		p := papertest.Paper(t, kind)
		c := papertest.Order(t, p, b, e, query, options)
		_, docs, err := papertest.Compose(p, c)
		if err != nil || docs[0].Refus != nil {
			t.Fatal(name, err, docs[0].Refus)
		}
		all = append(all, paper{name, docs[0].Composed})
	}
	add("fiche riche", e, "fiche-lieu", "lieu=Exemple_1", nil)
	add("fiche pauvre", e, "fiche-lieu", "lieu=Exemple_33", nil)
	add("fiche au nom long", e, "fiche-lieu", "lieu=Exemple_8", nil)
	own := *e
	own.Images = pictures()
	add("affiche", &own, "affiche", "", nil)
	add("affiche à languettes", e, "affiche", "commune=Valbrune", map[string]string{"languettes": "oui"})
	add("affiche en noir", &own, "affiche", "", map[string]string{"noir": "oui", "economie": "oui"})
	add("annuaire", e, "annuaire", "", map[string]string{"qr": "lieux"})
	add("fiche-service", e, "fiche-service", "service=démarches", nil)
	add("controle", e, "controle", "", nil)
	return all
}

// picture is a logo of pixels, larger than its box, which clips it.
func picture() *doc.Drawing {
	m := &doc.Image{W: 60, H: 30}
	for i := range m.W * m.H {
		m.RGB = append(m.RGB, byte(4*(i%m.W)), 90, byte(8*(i/m.W)))
	}
	ring := []doc.Seg{{Op: doc.Rect, V: [6]int{-40, 20, 80, 60}}, {Op: doc.Rect, V: [6]int{10, 40, 20, 20}}}
	frame := doc.Path{Segs: ring, EvenOdd: true, Color: &doc.Color{R: 200}}
	return &doc.Drawing{W: 200, H: 100, Clip: true, Image: m, Paths: []doc.Path{frame}}
}

// pictures are a banner, and logos of who prints and of others.
func pictures() render.Images {
	return render.Images{Banniere: &render.Image{Draw: picture(), Dit: banniere, Largeur: 28},
		Logos: []render.Image{{Draw: picture(), Dit: "Mairie de Pons", Largeur: 24},
			{Draw: picture(), Dit: "Département du Brune", Largeur: 24}, {Draw: picture(), Dit: "Le réseau", Largeur: 24}}}
}

const banniere = "Le numérique pour tous, pays de Brune"

func (p paper) pages(t testing.TB) iter.Seq[layout.Page] {
	return func(yield func(layout.Page) bool) {
		for n := range p.Len {
			page, err := p.Page(n)
			if err != nil {
				t.Fatal(err)
			}
			if !yield(page) {
				return
			}
		}
	}
}

func (p paper) pdf(t testing.TB) []byte {
	t.Helper()
	b, err := papertest.Bytes(&render.Document{Composed: p.Composed})
	if err != nil {
		t.Fatal(p.name, err)
	}
	return b
}

func (p paper) read(t testing.TB) *pdftest.Doc { return papertest.Read(t, p.pdf(t)) }
