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
	rule, tint, paperColor := render.Color(m.Couleurs.Trait), render.Color(m.Couleurs.Voile), render.Color(m.Couleurs.Fond)
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
		"sur":          {Size: render.Size(t["sur"]), Face: fonts.Bold},
		"titre":        {Size: render.Size(t["titre"]), Face: fonts.ExtraBold, Leading: 1130},
		"corps":        {Pad: layout.XY(inset, 0), Gap: mm(5), Airy: true, Grow: true},
		"cartes":       {Dir: layout.Row, Gap: mm(4)},
		"carte":        {Fill: tint, Radius: mm(2), Pad: layout.XY(mm(3.5), mm(2.5)), MinH: fixed(23.5)},
		"chiffre":      {Size: render.Size(t["chiffre"]), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"part-chiffre": {Size: body, Face: fonts.Bold, Color: ink},
		"legende":      {Size: body, Leading: 1200},
		"bloc":         {Gap: mm(1.2)},
		"rubrique":     {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Leading: 1200},
		"colonnes":     {Dir: layout.Row, Gap: mm(8)},
		"tableau":      {},
		"entetes": {Dir: layout.Row, Gap: mm(2), Cross: layout.End, Size: body, Face: fonts.Bold, Line: main,
			Pen: mm(0.3), Under: true, Pad: layout.XY(0, mm(0.5)), Color: quiet},
		"ligne": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Line: rule, Pen: mm(0.2), Under: true,
			Pad: layout.XY(0, mm(0.75))},
		"sujet":        {Size: body, Face: fonts.Bold, Width: fixed(37)},
		"part":         {Dir: layout.Row, Gap: mm(2.5), Cross: layout.Middle, Size: body, Width: fixed(62)},
		"detail":       {Size: body},
		"barre":        {Width: fixed(32)},
		"barre-courte": {Width: fixed(10)},
		"nombre":       {Size: body, Face: fonts.Bold},
		"nom":          {Size: body},
		"compte":       {Size: body, Align: layout.End, Width: fixed(9.5)},
		"taux":         {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Size: body, Width: fixed(47)},
		"taux-court":   {Dir: layout.Row, Gap: mm(1.5), Cross: layout.Middle, Size: body, Width: fixed(23)},
		"actions":      {Gap: mm(1.6), Airy: true},
		"action":       {Dir: layout.Row, Gap: mm(2.5)},
		"rang": {Size: body, Face: fonts.ExtraBold, Color: paperColor, Fill: ink, Pen: mm(0.3), Radius: mm(1),
			Align: layout.Middle, Width: fixed(6.5)},
		"faire":  {},
		"phrase": {Size: body},
		"ids":    {Size: render.Size(t["pied"]), Color: quiet},
		"pied":   {Size: render.Size(t["pied"]), Color: quiet, Pad: layout.XY(inset, 0), Leading: 1250},
	}
	render.Inked(&s, m)
	return s
}
