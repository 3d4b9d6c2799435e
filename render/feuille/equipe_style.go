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
	tel := numeroWide(size("equipe_numero"))
	c := inks(m)
	ligne, note := size("equipe_ligne"), size("equipe_note")
	page := s.Styles["page"]
	page.Pad = layout.XY(mm(m.Page.Marge), mm(m.Page.Bandeau+2))
	page.Size, page.Gap = ligne, mm(5)
	s.Styles["qr-ligne"].Pad.Left = -l.carre.quiet * l.carre.petit / l.carre.side // its code is the small one
	for name, st := range map[string]*layout.Style{
		"equipe-tete":   {Gap: mm(1), Pad: layout.Edges{Bottom: mm(2)}},
		"equipe-rang":   {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"equipe-pour":   {Size: note, Face: fonts.Bold},
		"equipe-usage":  {Size: note, Face: fonts.ExtraBold, Align: layout.End},
		"equipe-titre":  {Size: size("equipe_titre"), Face: fonts.ExtraBold, Color: c.main, Leading: 1100},
		"equipe-ville":  {Size: size("equipe_ville"), Face: fonts.ExtraBold, Leading: 1150},
		"equipe-corps":  {Gap: mm(3), Airy: true, Grow: true},
		"equipe-nommee": {Gap: mm(3)},
		"equipe-table":  {},
		"equipe-entetes": {Dir: layout.Row, Gap: mm(3), Line: c.ink, Pen: mm(0.5), Under: true,
			Pad: layout.XY(0, mm(0.6))},
		"equipe-lieu-tete":   {Size: note},
		"equipe-numero-tete": {Width: tel, Size: note, Align: layout.End},
		"equipe-ligne-lieu": {Dir: layout.Row, Gap: mm(3), Line: c.rule, Pen: mm(0.25), Under: true,
			Pad: layout.XY(0, mm(1.2))},
		"equipe-demande": {Line: c.rule, Pen: mm(0.25), Under: true, Pad: layout.Edges{Top: mm(2.2), Bottom: mm(0.6)}},
		"equipe-besoin":  {Size: size("equipe_besoin"), Face: fonts.ExtraBold, Color: c.main, Leading: 1150},
		"equipe-ligne-deja": {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle, Line: c.rule, Pen: mm(0.25), Under: true,
			Pad: layout.XY(0, mm(0.7))},
		"equipe-deja":    {Size: ligne, Leading: 1150},
		"equipe-seule":   {},
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
	deja := numero
	deja.Size = size("equipe_deja")
	numberStyles(s.Styles, "equipe-numero-deja", deja)
	for _, name := range []string{"equipe-numero", "equipe-numero-deja"} {
		s.Styles[name].Align, s.Styles[name].Fit = layout.End, false
	}
	s.Styles["equipe-numero-deja"].Width = numeroWide(deja.Size)
	if m.Page.Orientation == paysage { // the foot of the public's poster stands beside the places
		s.Styles["qr-ligne"].Dir = layout.Row
		s.Styles["lien"].Align = layout.Start
		s.Styles["equipe-seule"] = &layout.Style{Dir: layout.Row, Gap: mm(3), Cross: layout.Middle}
	}
	render.Inked(&s, m)
	return s
}

// numeroWide is the width of a number in letters of a size.
func numeroWide(s layout.Size) layout.Size {
	for _, v := range []*int{&s.Base, &s.Min, &s.Max} {
		*v = int(layout.Mpt(*v).Um()) * numeroEm / 1000
	}
	return s
}
