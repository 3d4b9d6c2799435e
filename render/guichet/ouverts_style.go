package guichet

import (
	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// ouvertsSheet is the look of the list: sizes and colours from the model,
// proportions from here. Columns hold a telephone number at its size.
func ouvertsSheet(m *templates.Modele) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 900, Max: 1000}, layout.Range{Min: 500, Max: 1000}
	mm, t := layout.MM, m.Tailles
	main, ink := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte)
	rule, tint := render.Color(m.Couleurs.Trait), render.Color(m.Couleurs.Voile)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	corps := render.Size(t["corps"])
	s.Styles = map[string]*layout.Style{
		"page": {Pad: layout.Edges{Top: mm(m.Page.Bandeau), Right: mm(m.Page.Marge), Bottom: mm(m.Page.Bandeau + 1),
			Left: mm(m.Page.Marge)}, MinH: layout.Size{Base: int(s.H)}, Size: corps, Color: ink,
			Leading: int(m.Page.Interligne * 1000), Gap: mm(4)},
		"gras":       {Face: fonts.ExtraBold},
		"tete":       {Gap: mm(1)},
		"sur":        {Size: render.Size(t["sur_titre"]), Face: fonts.ExtraBold, Color: main, Fit: true, Leading: 1200},
		"titre":      {Size: render.Size(t["titre"]), Face: fonts.ExtraBold, Color: main, Leading: 1130},
		"titre-long": {Size: render.Size(t["titre_long"]), Face: fonts.ExtraBold, Color: main, Leading: 1130},
		"dates":      {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"date":       {Size: render.Size(t["date"]), Face: fonts.ExtraBold, Fit: true, Leading: 1200},
		"fait":       {Size: corps, Align: layout.End, Leading: 1200},
		"alerte": {Size: render.Size(t["rubrique"]), Face: fonts.Bold, Line: ink, Pen: mm(0.5),
			Pad: layout.XY(mm(3), mm(1.5)), Radius: mm(2), Before: mm(1)},
		"liste":       {Gap: mm(4), Grow: true},
		"tableau":     {Grow: true},
		"entetes":     {Dir: layout.Row, Gap: mm(2), Line: ink, Pen: mm(0.56), Under: true, Pad: layout.XY(0, mm(0.5))},
		"heures-tete": {Width: fixed(38), Size: corps}, "lieu-tete": {Size: corps},
		"numero-tete": {Width: fixed(53), Size: corps, Align: layout.End},
		"rangs":       {},
		"rang": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Line: rule, Pen: mm(0.21), Under: true, MinH: fixed(15.4),
			Pad: layout.XY(0, mm(0.6))},
		"heures": {Width: fixed(38)}, "lieu": {},
		"plages":      {Size: render.Size(t["nom"]), Face: fonts.ExtraBold, Leading: 1250},
		"nom":         {Size: render.Size(t["nom"]), Face: fonts.ExtraBold, Leading: 1250},
		"detail":      {Size: corps, Leading: 1250},
		"numero":      {Width: fixed(53)},
		"chiffres":    {Size: render.Size(t["telephone"]), Face: fonts.ExtraBold, Align: layout.End, Leading: 1150},
		"sans-numero": {Width: fixed(53), Size: corps, Align: layout.End},
		"bloc":        {Gap: mm(1)},
		"rubrique":    {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"colonnes":    {Dir: layout.Row, Gap: mm(8)},
		"colonne":     {},
		"appel":       {Line: rule, Pen: mm(0.21), Under: true, Pad: layout.XY(0, mm(1)), MinH: fixed(13.8)},
		"nom-appel":   {Size: render.Size(t["nom"]), Leading: 1200},
		"appel-ligne": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle},
		"chiffres-appel": {Size: render.Size(t["telephone_appel"]), Face: fonts.ExtraBold, Align: layout.End, Fit: true,
			Leading: 1100},
		"panneau": {Fill: tint, Radius: mm(2), Pad: layout.XY(mm(4), mm(2.6))},
		"texte":   {Size: corps, Leading: 1280},
		"pied":    {Fold: true, Size: render.Size(t["pied"]), Leading: 1300},
	}
	render.Inked(&s, m)
	return s
}
