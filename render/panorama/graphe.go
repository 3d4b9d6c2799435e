package panorama

import (
	"feuillet/render/dessin"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// graphe is a chart: a real table, and its bars beside it, one for each row. The bars
// are one figure, which a sentence describes.
type graphe struct {
	nom    string // the word of its caption; that of its first column ends with « _colonne »
	tetes  []string
	rangs  []barre
	mesure mesures
}

// barre is a row: what it is, what it says, and how long its bar is.
type barre struct {
	nom      string
	cellules []string
	dit      string // the figure of its bar
	n        int
	motif    dessin.Motif
}

// mesures are the widths of a chart, in millimetres.
type mesures struct {
	style    string // of its columns, see stylesGraphes
	nom      float64
	cellules []float64
	barre    float64
}

// Charts of the width of a page, or of half of it, with one figure a row or two.
var (
	large      = mesures{"large", 38, []float64{36, 36}, 66}
	largeSeule = mesures{"large-seule", 38, []float64{36}, 102}
	moitie     = mesures{"moitie", 34, []float64{29}, 18}
	double     = mesures{"double", 31, []float64{22, 19}, 9}
)

// largeur is that of the table.
func (m *mesures) largeur() layout.Um {
	w := m.nom
	for _, c := range m.cellules {
		w += c
	}
	return layout.MM(w)
}

// cellule is the style of a column of figures.
func (m *mesures) cellule(i int) string { return "graphe-" + string(rune('a'+i)) + "-" + m.style }

// graphe draws a chart. Bars stand beside their rows, however many lines these take.
func (p *panorama) graphe(g graphe) *doc.Node {
	tete := doc.Elem(doc.TR, "graphe-rang", entete("graphe-nom-"+g.mesure.style, p.Fill(g.nom+"_colonne")))
	for i, t := range g.tetes {
		tete.Kids = append(tete.Kids, entete(g.mesure.cellule(i), p.Fill(t)))
	}
	corps := doc.Elem(doc.TBody, "graphe-corps")
	var hauteurs []int
	for _, b := range g.rangs {
		n := doc.Elem(doc.TR, "graphe-rang", titreDeRang("graphe-nom-"+g.mesure.style, b.nom))
		for i, c := range b.cellules {
			n.Kids = append(n.Kids, doc.Text(doc.TD, g.mesure.cellule(i), c))
		}
		corps.Kids = append(corps.Kids, n)
		bloc := p.sheet.Set(n, g.mesure.largeur(), "page")
		hauteurs = append(hauteurs, int(bloc.H)*dessin.ParMM/1000)
	}
	table := doc.Elem(doc.Table, "graphe-table-"+g.mesure.style,
		doc.Text(doc.Caption, "graphe-titre-"+g.mesure.style, p.Fill(g.nom)),
		doc.Elem(doc.THead, "graphe-corps", tete), corps)
	n := doc.Box("graphe", table)
	if barres := p.barres(g, hauteurs); barres != nil {
		n.Kids = append(n.Kids, barres)
	}
	return n
}

func entete(style, texte string) *doc.Node {
	n := doc.Text(doc.TH, style, texte)
	n.Scope = doc.Column
	return n
}

func titreDeRang(style, texte string) *doc.Node {
	n := doc.Text(doc.TH, style, texte)
	n.Scope = doc.Row
	return n
}

// Of bars, in units: how high, how long at least, and the pen of their outline.
const (
	hauteurBarre = 360
	barreMin     = 40
	contourBarre = 20
)

// barres are the bars of a chart, one above the other; nil when there is none.
func (p *panorama) barres(g graphe, hauteurs []int) *doc.Node {
	most, y := 0, 0
	for _, b := range g.rangs {
		most = max(most, b.n)
	}
	if most == 0 {
		return nil
	}
	d := &doc.Drawing{W: int(g.mesure.barre * dessin.ParMM)}
	for i, b := range g.rangs {
		if b.n > 0 {
			w := max((d.W-2*contourBarre)*b.n/most, barreMin)
			d.Paths = append(d.Paths, p.surface(b.motif,
				dessin.Rectangle(contourBarre, y+(hauteurs[i]-hauteurBarre)/2, w, hauteurBarre), contourBarre)...)
		}
		y += hauteurs[i]
	}
	d.H = y
	return &doc.Node{Role: doc.Figure, Style: "graphe-barres-" + g.mesure.style, Draw: d, Alt: p.decrire(g)}
}

// decrire is what the bars show, in a sentence: the longest, and the shortest.
func (p *panorama) decrire(g graphe) string {
	var plus, moins *barre
	seules := 0
	for i := range g.rangs {
		b := &g.rangs[i]
		if b.n == 0 {
			continue
		}
		if seules++; plus == nil || b.n > plus.n {
			plus = b
		}
		if moins == nil || b.n <= moins.n {
			moins = b
		}
	}
	mot := "graphe_description"
	if seules == 1 {
		mot += "_un"
	}
	return p.Fill(g.nom) + typo.Francais(" : ") + p.Fill(mot, "premier", plus.nom, "nombre", plus.dit,
		"dernier", moins.nom, "reste", moins.dit)
}

// surface is a surface with its pattern and a line around it.
func (p *panorama) surface(m dessin.Motif, rings [][]dessin.Point, pen int) []doc.Path {
	return append(m.Remplir(rings), doc.Path{Segs: dessin.Segs(rings), Pen: pen, Color: p.couleurs().encre, Miter: true})
}
