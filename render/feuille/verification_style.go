package feuille

import (
	"maps"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// Lengths of a letter, in millimetres. The envelope is a DL of 110 × 220 mm, its
// window of 45 × 100 (or 35 × 100) mm at 20 mm from its right and lower edges. A
// sheet of 210 mm folded at 99 moves in it by 10 mm across and 11 down: what is from
// 100 to 190 mm of the left edge and from 45 (55) to 79 of the head of a third is
// always seen. Addresses stand on the lowest line of both.
const (
	hautTete       = 35.4 // of who asks, from 8.6 mm down
	hautEditeur    = 5.2  // of who asks, one line: the window may show what is from 34 mm on
	hautHaut       = 85.4 // of the first third, from there, without what the table is called
	basFenetre     = 79.0 // of what the window always shows, from the head of a third
	hauteurFenetre = 33.5
	largeurFenetre = 84.0
	gaucheFenetre  = 104.0
	hautBas        = 64.5 // of the answer, down to 8 mm from the foot
	coteCode       = 24.5
	coteAide       = 5.0
	hautCorriger   = 9.0
)

// verificationSheet is the look of a letter.
func verificationSheet(m *templates.Modele, images render.Images) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 1000, Max: 1000}, layout.Range{Min: 300, Max: 1000}
	s.Styles = verificationPage(m, s.H)
	maps.Copy(s.Styles, verificationTable(m))
	render.ImageStyles(&s, images, 1)
	render.Inked(&s, m)
	return s
}

// tientEn reports a tree that holds in so many millimetres, in the styles of a letter.
func (v verification) tientEn(n *doc.Node, w, h float64) bool {
	s := verificationSheet(v.Modele, v.Edition.Images)
	s.W, s.H = layout.MM(w), layout.MM(h)
	return render.Fits(n, s, nil)
}

// verificationPage are the three thirds of the front, and the back.
func verificationPage(m *templates.Modele, h layout.Um) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main, ink := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	size := func(name string) layout.Size { return render.Size(t[name]) }
	gauche := gaucheFenetre - 15 - m.Page.Marge
	window := func(head float64) *layout.Style {
		return &layout.Style{Width: fixed(largeurFenetre), MinH: fixed(basFenetre - head), Cross: layout.End}
	}
	page := func(gap float64) *layout.Style {
		return &layout.Style{Pad: layout.Edges{Top: mm(8.6), Right: mm(m.Page.Marge), Bottom: mm(m.Page.Bandeau),
			Left: mm(m.Page.Marge)}, MinH: layout.Size{Base: int(h)}, Size: size("corps"), Color: ink, Gap: mm(gap),
			Leading: int(m.Page.Interligne * 1000)}
	}
	box := func(high float64) *layout.Style {
		return &layout.Style{Line: ink, Pen: mm(0.32), Radius: mm(1), MinH: fixed(high)}
	}
	title := &layout.Style{Size: size("titre"), Face: fonts.ExtraBold, Color: main, Leading: 1150}
	return map[string]*layout.Style{
		"page": page(0), "page-dos": page(4),
		"haut":       {MinH: fixed(hautHaut)},
		"tete":       {MinH: fixed(hautTete), Gap: mm(0.8)},
		"tete-logos": {Width: fixed(gauche), Pad: layout.Edges{Top: mm(1)}},
		"de-la-part": {Dir: layout.Row, Gap: mm(4)},
		"de":         {Size: size("de_la_part"), Face: fonts.Bold, Leading: 1200},
		"exemple":    {Size: size("de_la_part"), Face: fonts.Bold, Fit: true, Leading: 1200},
		"titre":      title,
		"titre-dos":  {Size: size("pourquoi"), Face: fonts.ExtraBold, Color: main},
		"nom-dos":    {Face: fonts.Bold},
		"pourquoi":   {Size: size("pourquoi"), Leading: 1250},
		"gras":       {Face: fonts.Bold},
		"envoi":      {Dir: layout.Row, Gap: mm(15)},
		"repondre":   {Width: fixed(gauche), Gap: mm(1.2)},
		"rubrique":   {Size: size("rubrique"), Face: fonts.ExtraBold},
		"numero":     {Size: size("telephone"), Face: fonts.ExtraBold},
		"qr-ligne":   {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Pad: layout.Edges{Left: -mm(silence)}},
		"qr":         {Width: fixed(coteCode), Color: ink},
		"lien":       {Size: size("qr_adresse"), Leading: 1250},

		"fenetre-haut": window(8.6 + hautTete), "fenetre-bas": window(float64(h)/1000 - pli2 - m.Page.Bandeau - hautBas),
		"adresse": {Size: size("adresse"), Leading: 1200}, "case-adresse": box(hauteurFenetre - 5),
		"bas": {Dir: layout.Row, Gap: mm(15), MinH: fixed(hautBas)}, "bas-gauche": {Width: fixed(gauche), Gap: mm(2.5)},
		"choix": {Gap: mm(1.6)}, "choix-mot": {Face: fonts.Bold},
		"signer": {Gap: mm(0.6)}, "case-signature": box(18), "case-lignes": box(24),
		"bloc": {Gap: mm(1.2)}, "champ-dos": {Face: fonts.Bold},
		"pied": {Fold: true, Size: size("pied"), Leading: 1250},
	}
}

// verificationTable are the rows, and their boxes.
func verificationTable(m *templates.Modele) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main, ink, rule := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte), render.Color(m.Couleurs.Trait)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	tick := func(side float64) *layout.Style {
		return &layout.Style{Line: ink, Pen: mm(0.32), Radius: mm(1), MinH: fixed(side), Width: fixed(side)}
	}
	row := func(pen float64, line layout.Style) *layout.Style {
		line.Dir, line.Under, line.Pen, line.Gap, line.Cross = layout.Row, true, mm(pen), mm(2), layout.Middle
		return &line
	}
	styles := map[string]*layout.Style{
		"tableau": {Grow: true}, "tableau-dos": {},
		"legende": {MinH: fixed(6)}, "legende-mot": {Face: fonts.Bold},
		"legende-dos":   {Gap: mm(4), Pad: layout.Edges{Bottom: mm(4)}},
		"entetes":       row(0.5, layout.Style{Line: main, Face: fonts.Bold, Pad: layout.XY(0, mm(0.6))}),
		"ligne":         row(0.2, layout.Style{Line: rule, Pad: layout.XY(0, mm(0.9)), MinH: fixed(10.8)}),
		"champ":         {Width: fixed(29)},
		"petit":         {Size: render.Size(t["aide"])},
		"valeur":        {Width: fixed(66), Leading: 1180},
		"dit":           {Size: render.Size(t["valeur"]), Face: fonts.Bold},
		"manque":        {Size: render.Size(t["valeur"])},
		"colonne-juste": {Width: fixed(14), Align: layout.Middle},
		"juste":         {Width: fixed(14)},
		"corriger":      {},
		"case":          tick(coteCase), "case-juste": tick(coteCase),
		"case-texte": {Line: ink, Pen: mm(0.2), Radius: mm(1), MinH: fixed(hautCorriger)},
		"case-haute": {Line: ink, Pen: mm(0.2), Radius: mm(1), MinH: fixed(2.2 * hautCorriger)},
		"cases":      {},
		"aides":      {Dir: layout.Wrap, Gap: mm(4)},
		"aide":       {Fit: true},
		"aide-corps": {Dir: layout.Row, Gap: mm(1.5), Cross: layout.Middle},
		"case-aide":  tick(coteAide),
		"aide-mot":   {Fit: true},
	}
	styles["case-juste"].Align = layout.Middle
	return styles
}
