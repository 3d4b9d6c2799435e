package pdf_test

import (
	"fmt"
	"time"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

var meta = layout.Meta{
	Title: "Médiathèque <Les Tilleuls> & Cie", Author: "Ville d’Exemple", Subject: "Fiche de lieu", Lang: "fr-FR",
	Producer: "feuillet", Date: time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC),
}

// sheet sets items on A4 pages, one below the other.
type sheet struct {
	pages []layout.Page
	y     layout.Um
}

func (s *sheet) page() *sheet {
	s.pages = append(s.pages, layout.Page{W: layout.MM(210), H: layout.MM(297)})
	s.y = layout.MM(15)
	return s
}

func (s *sheet) add(it layout.Item) {
	p := &s.pages[len(s.pages)-1]
	it.X, it.Y = layout.MM(15), s.y
	s.y += it.H + layout.MM(2)
	p.Items = append(p.Items, it)
}

// text sets a line of node n, or an artifact.
func (s *sheet) text(n *doc.Node, face fonts.Face, pt float64, text string) {
	size := layout.Pt(pt)
	w := layout.Um(face.Advance(text)) * size.Um() / 1000
	base := s.y + size.Um()*layout.Um(face.Ascent())/1000
	s.add(layout.Item{Node: n, W: w, H: size.Um() * 5 / 4, Base: base, Face: face, Size: size, Text: text,
		Color: doc.Color{R: 22, G: 22, B: 22}})
}

func (s *sheet) draw(n *doc.Node, w, h float64, d *doc.Drawing) {
	s.add(layout.Item{Node: n, W: layout.MM(w), H: layout.MM(h), Draw: d, Color: doc.Color{B: 145}})
}

func (s *sheet) file(root *doc.Node) layout.Composed {
	return layout.Whole(root, meta, s.pages...)
}

// checks is a pattern with the density of a QR code.
func checks(modules int) *doc.Drawing {
	d := &doc.Drawing{W: modules, H: modules, Paths: []doc.Path{{}}}
	for y := range modules {
		for x := range modules {
			if (x*7+y*13+x*y)%5 < 2 {
				d.Paths[0].Segs = append(d.Paths[0].Segs, doc.Seg{Op: doc.Rect, V: [6]int{x, y, 1, 1}})
			}
		}
	}
	return d
}

// icon has each operator, a pen, dashes and a color of its own.
func icon() *doc.Drawing {
	return &doc.Drawing{W: 24, H: 24, Paths: []doc.Path{
		{Color: &doc.Color{R: 245, G: 245, B: 254}, Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, 24, 24}}}},
		{Pen: 2, Segs: []doc.Seg{{Op: doc.MoveTo, V: [6]int{3, 12}}, {Op: doc.CurveTo, V: [6]int{3, 2, 21, 2, 21, 12}},
			{Op: doc.LineTo, V: [6]int{12, 21}}, {Op: doc.Close}}},
		{Pen: 1, Dash: []int{2, 3}, Segs: []doc.Seg{{Op: doc.MoveTo, V: [6]int{1, 23}}, {Op: doc.LineTo, V: [6]int{23, 23}}}},
		{Pen: 1, Segs: []doc.Seg{{Op: doc.MoveTo, V: [6]int{6, 6}}, {Op: doc.LineTo, V: [6]int{18, 6}}}},
		{},
	}}
}

func leaf(text string) *doc.Node { return &doc.Node{Text: text} }

// sample is a file with one of everything, and the tags it must have.
func sample() (layout.Composed, string) {
	s := (&sheet{}).page()
	h2 := &doc.Node{Role: doc.H2, Text: "Horaires", Mark: true}
	toc := &doc.Node{Role: doc.Link, Ref: h2, Text: "Horaires, page 2"}
	site := &doc.Node{Role: doc.Link, Href: "https://exemple.test/été (1)", Alt: "Site de la médiathèque",
		Kids: []*doc.Node{leaf("exemple.test/été")}}
	intro := doc.Elem(doc.P, "", leaf("Voyez "), site, leaf(" pour venir."))
	qr := &doc.Node{Role: doc.Figure, Alt: "Code QR de la fiche", Draw: checks(25)}
	star := &doc.Node{Role: doc.Artifact, Draw: icon(), Kids: []*doc.Node{doc.Text(doc.P, "", "décor")}}
	cells := []*doc.Node{doc.Text(doc.TH, "", "Jour"), doc.Text(doc.TH, "", "Heures"), doc.Text(doc.TH, "", "Lundi"),
		doc.Text(doc.TD, "", ""), doc.Text(doc.TD, "", "Fermé")}
	cells[2].Scope, cells[4].Cols = doc.Row, 2
	caption := doc.Text(doc.Caption, "", "Les heures")
	table := doc.Elem(doc.Table, "", caption,
		doc.Elem(doc.THead, "", doc.Elem(doc.TR, "", cells[0], cells[1])),
		doc.Elem(doc.TBody, "", doc.Elem(doc.TR, "", cells[2], cells[3]), doc.Elem(doc.TR, "", cells[4])))
	lbl, body := doc.Text(doc.Lbl, "", "1."), doc.Text(doc.LBody, "", "Poussez la porte.")
	list := doc.Elem(doc.L, "", doc.Elem(doc.LI, "", doc.Box("row", star, lbl, body)))
	long := doc.Text(doc.P, "", "Une longue explication de tout ce que l’on fait ici.")
	long.Named("", doc.Text(doc.P, "", "Bref."))
	broken := doc.Text(doc.P, "", "Un paragraphe sur deux pages.")
	title := &doc.Node{Role: doc.H1, Text: "L’AVENUE (Œuvre) \\ №", Mark: true}
	root := doc.Elem(doc.Document, "", title, doc.Elem(doc.TOC, "", doc.Elem(doc.TOCI, "", toc)), doc.Box("", intro), qr,
		doc.Elem(doc.Sect, "", broken, h2, table, list, long, doc.Text(doc.P, "", "Non montré")))

	s.text(nil, fonts.Regular, 8, "En-tête (page 1)")
	s.draw(qr, 25, 25, qr.Draw) // drawn early, read late
	s.text(title, fonts.ExtraBold, 30, "L’AVENUE (Œuvre) \\")
	s.text(title, fonts.ExtraBold, 30, "Va\r"[:2])
	s.text(toc, fonts.Regular, 12, "Horaires, page 2")
	s.text(intro.Kids[0], fonts.Regular, 12, "Voyez ")
	s.text(site.Kids[0], fonts.Bold, 12, "exemple.")
	s.text(site.Kids[0], fonts.Bold, 12, "test/été")
	s.text(intro.Kids[2], fonts.Regular, 12, " pour venir.")
	s.text(broken, fonts.Regular, 12, "Un paragraphe sur ")
	s.page()
	s.text(nil, fonts.Regular, 8, "En-tête (page 2)")
	s.text(broken, fonts.Regular, 12, "deux pages.")
	s.text(h2, fonts.Bold, 18, "Horaires")
	for _, c := range []*doc.Node{caption, cells[0], cells[1], cells[2], cells[4]} {
		s.text(c, fonts.Regular, 12, c.Text)
	}
	s.draw(nil, 180, 0.2, &doc.Drawing{W: 1, H: 1,
		Paths: []doc.Path{{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, 1, 1}}}}}})
	s.draw(star, 10, 10, star.Draw)
	s.text(star.Kids[0], fonts.Regular, 12, "décor")
	s.text(lbl, fonts.Regular, 12, "1.")
	s.text(body, fonts.Regular, 12, body.Text)
	s.text(long.Choices()[0], fonts.Regular, 12, "Bref.")
	return s.file(root), sampleTags
}

const sampleTags = `Document
  H1
    mark p1 "L’AVENUE (Œuvre) \\Va"
  TOC
    TOCI
      Link
        mark p1 "Horaires, page 2"
        annotation
  P
    mark p1 "Voyez "
    Link
      mark p1 "exemple.test/été"
      annotation
    mark p1 " pour venir."
  Figure alt "Code QR de la fiche"
    mark p1 ""
  Sect
    P
      mark p1 "Un paragraphe sur "
      mark p2 "deux pages."
    H2
      mark p2 "Horaires"
    Table
      Caption
        mark p2 "Les heures"
      THead
        TR
          TH Scope=Column
            mark p2 "Jour"
          TH Scope=Column
            mark p2 "Heures"
      TBody
        TR
          TH Scope=Row
            mark p2 "Lundi"
          TD
        TR
          TD ColSpan=2
            mark p2 "Fermé"
    L ListNumbering=Decimal
      LI
        Lbl
          mark p2 "1."
        LBody
          mark p2 "Poussez la porte."
    P
      mark p2 "Bref."
artifact "En-tête (page 1)"
artifact "En-tête (page 2)"
artifact "décor"
`

// placeSheet is a page like a place sheet: some 60 texts and a code.
func placeSheet() layout.Composed {
	s := (&sheet{}).page()
	root := doc.Elem(doc.Document, "")
	for i := range 60 {
		n := doc.Text(doc.P, "", fmt.Sprintf("Ligne %d : des conseillers vous aident gratuitement.", i))
		s.text(n, fonts.Face(i%3), 10, n.Text)
		s.y -= layout.MM(2)
		root.Kids = append(root.Kids, n)
	}
	qr := &doc.Node{Role: doc.Figure, Alt: "Code QR", Draw: checks(29)}
	s.draw(qr, 25, 25, qr.Draw)
	root.Kids = append(root.Kids, qr)
	return s.file(root)
}
