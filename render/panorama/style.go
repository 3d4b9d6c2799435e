package panorama

import (
	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
)

// Of the small surface of a class in a row, in millimetres.
const largeurTemoin, hauteurTemoin = 11, 3.4

// largeursTableau are the widths of the columns of the table, in millimetres.
var largeursTableau = map[string][]float64{
	"commune": {46, 20, 14, 22, 18, 22, 22, 14},
	"groupe":  {48, 21, 13, 26, 27, 25, 18},
}

// style is that of a column of the table.
func (t tableau) style(i int) string { return "tableau-" + t.largeurs + string(rune('a'+i)) }

func fixe(v float64) layout.Size { return layout.Size{Base: int(layout.MM(v))} }

// styles is the look of the pages: sizes and colours from the model, proportions from
// here. Letters of charts never change: bars stand beside their rows.
func (p *panorama) styles() layout.Sheet {
	m := p.m
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 700, Max: 1000}, layout.Range{Min: 450, Max: 1000}
	main, ink, rule := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte), render.Color(m.Couleurs.Trait)
	veil := render.Color(m.Couleurs.Voile)
	size := func(nom string) layout.Size { return render.Size(m.Tailles[nom]) }
	mm := layout.MM
	s.Styles = map[string]*layout.Style{
		"page": {Pad: layout.XY(mm(m.Page.Marge), mm(m.Page.Bandeau)), MinH: layout.Size{Base: int(s.H)},
			Size: size("corps"), Color: ink, Leading: int(m.Page.Interligne * 1000), Gap: mm(4), Airy: true},
		"gras":        {Face: fonts.Bold},
		"tete":        {Dir: layout.Row, Gap: mm(6), Cross: layout.Start},
		"sur":         {Size: size("sur"), Face: fonts.Bold, Leading: 1200},
		"usage":       {Size: size("sur"), Face: fonts.Bold, Fit: true, Leading: 1200},
		"titre":       {Size: size("titre"), Face: fonts.ExtraBold, Color: main, Leading: 1120},
		"suite":       {Size: size("suite"), Face: fonts.Bold, Leading: 1180},
		"milieu":      {Grow: true, Gap: mm(7), Airy: true},
		"deux":        {Dir: layout.Row, Gap: mm(6)},
		"carte":       {Width: fixe(largeurCarte)},
		"cote":        {Gap: mm(5), Airy: true},
		"cles":        {Gap: mm(2.2)},
		"cle":         {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle},
		"cle-titre":   {Face: fonts.Bold, Leading: 1180},
		"cle-mots":    {Leading: 1180},
		"temoin":      {Width: fixe(12)},
		"rangees":     {Gap: mm(4), Airy: true},
		"rangee":      {Dir: layout.Row, Gap: mm(12)},
		"gros":        {},
		"gros-nombre": {Size: size("gros"), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"gros-mots":   {Leading: 1180},
		"prudence":    {Fill: veil, Radius: mm(2), Pad: layout.All(mm(3.5)), Leading: 1250},
		"phrase":      {Size: size("page"), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"rubrique":    {Size: size("rubrique"), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"bloc":        {Gap: mm(1)},
		"note":        {Leading: 1200},
		"reste":       {Face: fonts.Bold, Leading: 1250},
		"colonnes":    {Dir: layout.Row, Gap: mm(12)},
		"colonne":     {Gap: mm(4), Airy: true},
		"tableau":     {},
		"tableau-tete": {Dir: layout.Row, Cross: layout.End, Line: ink, Pen: mm(0.56), Under: true,
			Pad: layout.Edges{Bottom: mm(0.8)}},
		"tableau-rang": {Dir: layout.Row, Cross: layout.Middle, Line: rule, Pen: mm(0.18), Under: true, MinH: fixe(5.2)},
		"tableau-bande": {Dir: layout.Row, Cross: layout.Middle, Line: rule, Pen: mm(0.18), Under: true, MinH: fixe(5.2),
			Fill: veil},
		"temoin-rang": {Width: fixe(largeurTemoin), Align: layout.End},
		"bas": {Dir: layout.Row, Gap: mm(6), Cross: layout.End, Line: rule, Pen: mm(0.25), Over: true,
			Pad: layout.Edges{Top: mm(1.5)}},
		"pied":  {Fold: true, Size: size("pied"), Leading: 1200},
		"folio": {Size: size("page"), Face: fonts.ExtraBold, Color: main, Fit: true, Leading: 1000},
	}
	p.stylesGraphes(&s)
	p.stylesTableau(&s)
	render.Inked(&s, m)
	return s
}

// stylesGraphes are those of charts, by the widths that they have.
func (p *panorama) stylesGraphes(s *layout.Sheet) {
	mm := layout.MM
	corps := layout.Size{Base: int(layout.Pt(p.m.Tailles["graphe"].Base))}
	s.Styles["graphe"] = &layout.Style{Dir: layout.Row, Gap: mm(2), Cross: layout.End}
	s.Styles["graphe-corps"] = &layout.Style{}
	s.Styles["graphe-rang"] = &layout.Style{Dir: layout.Row, Cross: layout.Middle, MinH: fixe(5)}
	for _, x := range []mesures{large, largeSeule, moitie, double} {
		s.Styles["graphe-table-"+x.style] = &layout.Style{Width: layout.Size{Base: int(x.largeur())}}
		s.Styles["graphe-titre-"+x.style] = &layout.Style{Size: layout.Size{Base: int(layout.Pt(p.m.Tailles["corps"].Min))},
			Face: fonts.Bold, Leading: 1250, Pad: layout.Edges{Right: -mm(x.barre + 2), Bottom: mm(0.6)}}
		s.Styles["graphe-nom-"+x.style] = &layout.Style{Width: fixe(x.nom), Size: corps, Leading: 1150,
			Pad: layout.Edges{Right: mm(1.5)}}
		for i, w := range x.cellules {
			s.Styles[x.cellule(i)] = &layout.Style{Width: fixe(w), Size: corps, Leading: 1150, Align: layout.End,
				Pad: layout.Edges{Right: mm(1)}}
		}
		s.Styles["graphe-barres-"+x.style] = &layout.Style{Width: fixe(x.barre)}
	}
}

// stylesTableau are those of the columns of the table: the name at the left, figures
// at the right.
func (p *panorama) stylesTableau(s *layout.Sheet) {
	corps := layout.Size{Base: int(layout.Pt(p.m.Tailles["tableau"].Base))}
	for nom, largeurs := range largeursTableau {
		for i, w := range largeurs {
			st := &layout.Style{Width: fixe(w), Size: corps, Leading: 1150, Align: layout.End}
			if st.Pad.Left = layout.MM(1.5); i == 0 {
				st.Align, st.Face, st.Pad.Left = layout.Start, fonts.Bold, 0
			}
			s.Styles[tableau{largeurs: nom}.style(i)] = st
		}
	}
}
