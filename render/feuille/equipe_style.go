package feuille

import (
	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// equipeSheet is the look of the poster of a team: rules and no panel, for it is
// read from near. Sizes of the template are those of A4.
func equipeSheet(m *templates.Modele, images render.Images, fit largeur, l look) layout.Sheet {
	s := afficheSheet(m, images, fit, l)
	k := agrandi(m)
	mm := func(v float64) layout.Um { return layout.MM(v * k) }
	size := func(name string) layout.Size {
		t := m.Tailles[name]
		return render.Size(templates.Taille{Base: t.Base * k, Min: t.Min * k, Max: t.Max * k})
	}
	wide := besoinMM
	if m.Page.Orientation == paysage {
		wide = besoinLong
	}
	besoin := sizedMM(mm, wide, wide, wide*1.1)
	tel := size("equipe_numero")
	for _, v := range []*int{&tel.Base, &tel.Min, &tel.Max} { // a column as wide as a number
		*v = int(layout.Mpt(*v).Um()) * numeroEm / 1000
	}
	c := inks(m)
	ligne, note := size("equipe_ligne"), size("equipe_note")
	page := s.Styles["page"]
	page.Pad = layout.XY(mm(m.Page.Marge), mm(m.Page.Bandeau+2))
	page.Size, page.Gap = ligne, mm(5)
	for name, st := range map[string]*layout.Style{
		"equipe-tete":     {Gap: mm(1), Pad: layout.Edges{Bottom: mm(2)}},
		"equipe-rang":     {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"equipe-pour":     {Size: note, Face: fonts.Bold},
		"equipe-usage":    {Size: note, Face: fonts.ExtraBold, Align: layout.End},
		"equipe-titre":    {Size: size("equipe_titre"), Face: fonts.ExtraBold, Color: c.main, Leading: 1100},
		"equipe-ville":    {Size: size("equipe_ville"), Face: fonts.ExtraBold, Leading: 1150},
		"equipe-corps":    {Gap: mm(3), Airy: true, Grow: true},
		"equipe-nommee":   {Gap: mm(3)},
		"equipe-partie":   {Gap: mm(1)},
		"equipe-rubrique": {Size: size("equipe_rubrique"), Face: fonts.ExtraBold, Color: c.main, Leading: 1150},
		"equipe-table":    {},
		"equipe-entetes": {Dir: layout.Row, Gap: mm(3), Line: c.ink, Pen: mm(0.5), Under: true,
			Pad: layout.XY(0, mm(0.6))},
		"equipe-besoin-tete": {Width: besoin, Size: note},
		"equipe-lieu-tete":   {Size: note},
		"equipe-numero-tete": {Width: tel, Size: note, Align: layout.End},
		"equipe-ligne-lieu": {Dir: layout.Row, Gap: mm(3), Line: c.rule, Pen: mm(0.25), Under: true,
			Pad: layout.XY(0, mm(1.2))},
		"equipe-besoin":  {Width: besoin, Size: size("equipe_besoin"), Face: fonts.ExtraBold, Color: c.main, Leading: 1150},
		"equipe-lieu":    {},
		"equipe-nom":     {Size: size("equipe_nom"), Face: fonts.ExtraBold, Leading: 1120},
		"equipe-ligne":   {Size: ligne, Leading: 1180},
		"equipe-alerte":  {Size: ligne, Face: fonts.Bold, Leading: 1180},
		"equipe-cellule": {Width: tel},

		"equipe-demander":     {Gap: mm(7), Airy: true},
		"equipe-ecrire":       {Dir: layout.Row, Gap: mm(3), Cross: layout.End, MinH: fixed(mm(11))},
		"equipe-ecrire-quoi":  {Size: ligne, Face: fonts.Bold, Width: fixed(mm(26))},
		"equipe-ecrire-ligne": {Line: c.ink, Pen: mm(0.25), Under: true, MinH: fixed(mm(0.3))},
		"equipe-sans":         {Size: ligne, Align: layout.End, Leading: 1180},
		"mesure":              {Size: ligne, Leading: 1180},
		"bas":                 {},
		"qr":                  {Width: layout.Size{Base: int(l.carre.petit)}, Color: &doc.Color{}},
		"qr-colonne":          {MinH: layout.Size{Base: int(l.carre.petit)}},
		"qr-titre":            {Size: size("equipe_rubrique"), Face: fonts.ExtraBold, Color: c.main, Leading: 1150},
		"qr-texte":            {Size: note, Leading: 1180},
		"mention":             {Fold: true, Size: note, Leading: 1180},
	} {
		s.Styles[name] = st
	}
	numero := layout.Style{Face: fonts.ExtraBold, Leading: 1050, Color: c.ink, Size: size("equipe_numero")}
	numberStyles(s.Styles, "equipe-numero", numero)
	s.Styles["equipe-numero"].Align, s.Styles["equipe-numero"].Fit = layout.End, false
	if m.Page.Orientation == paysage { // the foot of the public's poster stands beside the places
		s.Styles["qr-ligne"].Dir = layout.Row
	}
	render.Inked(&s, m)
	return s
}

// Columns of the rows: of what is asked, in millimetres on A4, on a page that lies on
// its long side too.
const (
	besoinMM   = 37.0
	besoinLong = 62.0
)
