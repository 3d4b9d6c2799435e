package guichet

import (
	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// ouvertsSheet is the look of the list: sizes and colours from the model,
// proportions from here; letters and rows are so many times as large. Columns hold a telephone
// number at its size.
func ouvertsSheet(m *templates.Modele, lettres float64) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 900, Max: 1000}, layout.Range{Min: 500, Max: 1500}
	mm, t := layout.MM, m.Tailles
	main, ink := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte)
	rule, tint := render.Color(m.Couleurs.Trait), render.Color(m.Couleurs.Voile)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	grand := func(nom string, most float64) layout.Size {
		x, k := render.Size(t[nom]), min(lettres, most)
		fois := func(v int) int { return int(float64(v) * k) }
		return layout.Size{Base: fois(x.Base), Min: fois(x.Min), Max: fois(x.Max)}
	}
	heures, numero := 38*min(lettres, heuresGrandes), 53*lettres
	corps := render.Size(t["corps"])
	s.Styles = map[string]*layout.Style{
		"page": {Pad: layout.Edges{Top: mm(m.Page.Bandeau), Right: mm(m.Page.Marge), Bottom: mm(m.Page.Bandeau + 1),
			Left: mm(m.Page.Marge)}, MinH: layout.Size{Base: int(s.H)}, Size: corps, Color: ink,
			Leading: int(m.Page.Interligne * 1000), Gap: mm(4), Airy: true},
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
		"avant":       {Size: grand("rubrique", lettres), Face: fonts.Bold, Leading: 1200},
		"liste":       {Gap: mm(4), Airy: true},
		"tableau":     {},
		"entetes":     {Dir: layout.Row, Gap: mm(2), Line: ink, Pen: mm(0.56), Under: true, Pad: layout.XY(0, mm(0.5))},
		"heures-tete": {Width: fixed(heures), Size: corps}, "lieu-tete": {Size: corps},
		"numero-tete": {Width: fixed(numero), Size: corps, Align: layout.End},
		"rangs":       {},
		"rang": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Line: rule, Pen: mm(0.21), Under: true,
			MinH: fixed(15.4 * lettres), Pad: layout.XY(0, mm(0.6))},
		"heures": {Width: fixed(heures)}, "lieu": {},
		"plages":      {Size: grand("nom", heuresGrandes), Face: fonts.ExtraBold, Leading: 1250},
		"nom":         {Size: grand("nom", lettres), Face: fonts.ExtraBold, Leading: 1250},
		"detail":      {Size: grand("corps", 1.15), Leading: 1250},
		"numero":      {Width: fixed(numero)},
		"chiffres":    {Size: grand("telephone", lettres), Face: fonts.ExtraBold, Align: layout.End, Leading: 1150},
		"sans-numero": {Width: fixed(numero), Size: corps, Align: layout.End},
		"bloc":        {Gap: mm(1)},
		"rubrique":    {Size: grand("rubrique", lettres), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"colonnes":    {Dir: layout.Row, Gap: mm(8)},
		"colonne":     {},
		"appel":       {Line: rule, Pen: mm(0.21), Under: true, Pad: layout.XY(0, mm(1)), MinH: fixed(13.8 * lettres)},
		"nom-appel":   {Size: grand("nom", lettres), Leading: 1200},
		"appel-ligne": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle},
		"chiffres-appel": {Size: grand("telephone_appel", lettres), Face: fonts.ExtraBold, Align: layout.End, Fit: true,
			Leading: 1100},
		"a-ecrire":    {MinH: fixed(11 * lettres), Line: ink, Pen: mm(0.25), Under: true},
		"loin":        {Gap: mm(4), Airy: true},
		"conseils":    {Gap: mm(1)},
		"a-noter":     {Gap: mm(0.5)},
		"ligne-noter": {MinH: fixed(noterMM), Line: rule, Pen: mm(0.25), Under: true},
		"vide":        {Grow: true},
		"panneau":     {Fill: tint, Radius: mm(2), Pad: layout.XY(mm(4), mm(2.6))},
		"texte":       {Size: grand("corps", 1.15), Leading: 1280},
		"pied":        {Fold: true, Size: render.Size(t["pied"]), Leading: 1300},
	}
	render.Inked(&s, m)
	return s
}

// heuresGrandes is how much larger the column of hours may be: names want the room.
const heuresGrandes = 1.13
