package render_test

import (
	"bytes"
	"iter"
	"slices"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/pdf"
	"feuillet/templates"
)

// paper is a document composed, and the PDF that is made of it.
type paper struct {
	name string
	layout.Composed
}

// papers are one of each kind, in colour and in black, of one page and of several.
func papers(t testing.TB) []paper {
	t.Helper()
	lieux, e, m := exemple(t)
	model := func(name string) *templates.Modele {
		m, err := templates.Charger(name, "")
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	var all []paper
	add := func(name string, c layout.Composed, err error) {
		if err != nil {
			t.Fatal(name, err)
		}
		all = append(all, paper{name, c})
	}
	sheet := func(name, id string) {
		c, err := render.ComposedFiche(parId(t, lieux, id), e, m)
		add(name, c, err)
	}
	sheet("fiche riche", "Exemple_1")
	sheet("fiche pauvre", "Exemple_33")
	sheet("fiche au nom long", "Exemple_8")
	poster := func(name string, o render.OptionsAffiche, logo *doc.Drawing) {
		own := *e
		own.Logo = logo
		a := pons(lieux[:3], 12)
		a.Options = o
		m := modeleAffiche(t, "A4")
		m.Logo.Description = "Mairie de Pons"
		c, err := render.ComposedAffiche(a, &own, m)
		add(name, c, err)
	}
	poster("affiche", render.OptionsAffiche{}, picture())
	poster("affiche à languettes", render.OptionsAffiche{Languettes: true}, nil)
	poster("affiche en noir", render.OptionsAffiche{Noir: true, Economie: true}, picture())
	places := slices.Values(lieux)
	c, err := render.ComposedAnnuaire(places, e, model("annuaire"), "Val de Brune", render.CodesLieux)
	add("annuaire", c, err)
	add("fiche-service", render.ComposedService(places, e, model("fiche-service"), "Val de Brune", lieu.AideDemarches), nil)
	b, _ := controler(t, lieux, 0)
	c, err = render.ComposedControle(b, edition(), modeleControle(t), "Pons")
	add("controle", c, err)
	return all
}

// picture is a logo of pixels, larger than its box, which clips it.
func picture() *doc.Drawing {
	m := &doc.Image{W: 60, H: 30}
	for i := range m.W * m.H {
		m.RGB = append(m.RGB, byte(4*(i%m.W)), 90, byte(8*(i/m.W)))
	}
	ring := []doc.Seg{{Op: doc.Rect, V: [6]int{-40, 20, 80, 60}}, {Op: doc.Rect, V: [6]int{10, 40, 20, 20}}}
	return &doc.Drawing{W: 200, H: 100, Clip: true, Image: m, Paths: []doc.Path{{Segs: ring, EvenOdd: true, Color: &doc.Color{R: 200}}}}
}

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
	var b bytes.Buffer
	if err := press.Write(&b, pdf.File{Root: p.Root, Pages: p.pages(t), Meta: pdf.Meta(p.Meta)}); err != nil {
		t.Fatal(p.name, err)
	}
	return b.Bytes()
}

var press = pdf.New()

func (p paper) read(t testing.TB) *pdftest.Doc { return relu(t, p.pdf(t)) }
