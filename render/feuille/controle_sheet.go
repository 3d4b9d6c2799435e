package feuille

import (
	"slices"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// controleSheet is the look of the page of a control: sizes and colours from
// the template, proportions from here.
func controleSheet(m *templates.Modele) layout.Sheet {
	mm, t := layout.MM, m.Tailles
	main, ink, quiet := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte),
		render.Color(m.Couleurs.Discret)
	rule, paperColor := render.Color(m.Couleurs.Trait), render.Color(m.Couleurs.Fond)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	inset := mm(m.Page.Marge - m.Page.Bandeau)
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 800, Max: 1000}, layout.Range{Min: 350, Max: 1000}
	if slices.Contains(m.Remplissage, "agrandir lettres") {
		s.Scales.Max = 1250
	}
	if slices.Contains(m.Remplissage, "aérer") {
		s.Airs.Max = 2200
	}
	body := render.Size(t["corps"])
	s.Styles = map[string]*layout.Style{
		"page": {Pad: layout.All(mm(m.Page.Bandeau)), MinH: layout.Size{Base: int(s.H)}, Size: body, Color: ink,
			Leading: int(m.Page.Interligne * 1000), Gap: mm(4)},
		"gras": {Face: fonts.Bold},
		"bande": {Fill: main, Radius: mm(4), Pad: layout.XY(inset, mm(4.5)), Color: paperColor, Gap: mm(0.5),
			Airy: true},
		"sur":      {Size: render.Size(t["sur"]), Face: fonts.Bold},
		"titre":    {Size: render.Size(t["titre"]), Face: fonts.ExtraBold, Leading: 1130},
		"corps":    {Pad: layout.XY(inset, 0), Gap: mm(5), Airy: true, Grow: true},
		"resume":   {Gap: mm(2)},
		"constat":  {Size: render.Size(t["constat"]), Face: fonts.ExtraBold, Leading: 1150},
		"raison":   {Size: render.Size(t["raison"]), Leading: 1250},
		"bloc":     {Gap: mm(1.2)},
		"rubrique": {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Leading: 1200},
		"colonnes": {Dir: layout.Row, Gap: mm(8)},
		"tableau":  {},
		"entetes": {Dir: layout.Row, Gap: mm(3), Cross: layout.End, Size: body, Face: fonts.Bold, Line: main,
			Pen: mm(0.3), Under: true, Pad: layout.XY(0, mm(0.5)), Color: quiet},
		"ligne": {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle, Line: rule, Pen: mm(0.2), Under: true,
			Pad: layout.XY(0, mm(0.75))},
		"ligne-haute": {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle, Line: rule, Pen: mm(0.2), Under: true,
			Pad: layout.XY(0, mm(0.9)), MinH: fixed(8)},
		"sujet":       {Size: body, Face: fonts.Bold, Width: fixed(40)},
		"part":        {Dir: layout.Row, Gap: mm(2.5), Cross: layout.Middle, Size: body, Width: fixed(56)},
		"detail":      {Size: body},
		"aucun":       {Size: body, Pad: layout.Edges{Top: mm(1)}},
		"barre-large": {},
		"barre":       {Width: fixed(28)},
		"nombre":      {Size: body, Face: fonts.Bold},
		"nom":         {Size: body},
		"taux":        {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Size: body, Width: fixed(56)},
		"taux-court":  {Size: body, Width: fixed(24)},
		"fait":        {Size: body, Width: fixed(9)},
		"case":        {Width: fixed(5.5)},
		"faire":       {Size: body},
		"qui":         {Size: body, Width: fixed(38)},
		"phrase":      {Size: body},
		"ids":         {Size: body},
		"pied":        {Fold: true, Size: render.Size(t["pied"]), Leading: 1250},
		"pied-boite":  {Pad: layout.XY(inset, 0)},
	}
	render.Inked(&s, m)
	return s
}
