package livre

import (
	"maps"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// livreSheet is the look of a document of several pages: sizes and colours
// from the template, proportions from here. digits is how wide numbers are.
func livreSheet(m *templates.Modele, digits int) *layout.Sheet {
	mm, t := layout.MM, m.Tailles
	main, ink, quiet := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte),
		render.Color(m.Couleurs.Discret)
	rule, paperColor := render.Color(m.Couleurs.Trait), render.Color(m.Couleurs.Fond)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	badge := max(9.5, 3.6+2.6*float64(digits))
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 700, Max: 1500}, layout.Range{Min: 1000, Max: 1000}
	s.Styles = map[string]*layout.Style{
		"page": {Size: flat("corps"), Color: ink, Leading: int(m.Page.Interligne * 1000)},
		"gras": {Face: fonts.Bold},
		"tete": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Line: rule, Pen: mm(0.25), Under: true,
			Pad: layout.Edges{Bottom: mm(1.5)}},
		"tete-gauche": {Size: flat("entete"), Color: quiet},
		"tete-droite": {Size: flat("entete"), Face: fonts.Bold, Fit: true},
		"pied": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Line: rule, Pen: mm(0.25), Over: true,
			Pad: layout.Edges{Top: mm(1.5)}},
		"pied-gauche": {Size: flat("pied"), Color: quiet},
		"folio":       {Size: flat("telephone"), Face: fonts.Bold, Color: main, Align: layout.End, Width: fixed(18)},
		"partie": {Size: flat("partie"), Face: fonts.ExtraBold, Color: main, Leading: 1150,
			Pad: layout.Edges{Bottom: mm(4)}},
		"chapeau": {Size: flat("chapeau"), Pad: layout.Edges{Bottom: mm(4)}},
		"rubrique": {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1200, Before: mm(7),
			Pad: layout.Edges{Bottom: mm(1.5)}},
		"commune": {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1150, Before: mm(5), Line: main,
			Pen: mm(0.6), Under: true, Pad: layout.Edges{Bottom: mm(1)}},
		"suite": {Size: flat("nom"), Face: fonts.Bold, Leading: 1150, Line: main, Pen: mm(0.3),
			Under: true, Pad: layout.Edges{Bottom: mm(1)}},
		"entree": {Dir: layout.Row, Gap: mm(3), Before: mm(2), Line: rule, Pen: mm(0.2), Under: true,
			Pad: layout.Edges{Bottom: mm(2)}},
		"entree-gauche": {Width: fixed(badge), Pad: layout.Edges{Top: mm(0.4)}},
		"entree-qr":     {Width: fixed(m.QR.Taille), Gap: mm(1), Pad: layout.Edges{Top: mm(0.4)}},
		"entree-droite": {},
		"numero": {Size: flat("numero"), Face: fonts.ExtraBold, Color: paperColor, Fill: ink, Pen: mm(0.3), Radius: mm(1.2),
			Align: layout.Middle, Leading: 1250, Width: fixed(badge)},
		"nom":     {Size: flat("nom"), Face: fonts.Bold, Leading: 1200},
		"ligne":   {},
		"tournee": {Dir: layout.Row, Gap: mm(3), Before: mm(2)},
		"arret":   {Before: mm(1), Pad: layout.Edges{Left: mm(badge + 3)}},
		"arret-dernier": {Before: mm(1), Pad: layout.Edges{Left: mm(badge + 3), Bottom: mm(2)}, Line: rule, Pen: mm(0.2),
			Under: true},
		"ligne-forte": {Face: fonts.Bold, Size: flat("corps")},
		"tel":         {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle},
		"telephone":   {Size: flat("telephone"), Face: fonts.ExtraBold, Leading: 1250},
		"icone-tel":   {Width: fixed(4.2), Color: main},
		"aides":       {Dir: layout.Wrap, Gap: mm(4), Pad: layout.XY(0, mm(0.6))},
		"aide":        {Dir: layout.Row, Gap: mm(1.4), Cross: layout.Middle},
		"icone-aide":  {Width: fixed(4.6), Color: main},
		"mot":         {Fit: true},
		"lien":        {Size: layout.Size{Base: int(layout.Pt(10))}, Color: quiet},
		"qr":          {Width: fixed(m.QR.Taille), Color: &doc.Color{}},
		"qr-dense":    {Width: fixed(m.QR.TailleMax), Color: &doc.Color{}},
		"commune-nom": {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"commune-qr": {Dir: layout.Row, Gap: mm(2), Cross: layout.End, Before: mm(5), Line: main, Pen: mm(0.6), Under: true,
			Pad: layout.Edges{Bottom: mm(1)}},
		"qr-mots":   {Gap: mm(0.5)},
		"signature": {Before: mm(6), Gap: mm(1.2)},
	}
	listStyles(s.Styles, m, badge)
	coverStyles(s.Styles, m)
	render.Inked(&s, m)
	return &s
}

// listStyles adds the look of contents, indexes and explanations.
func listStyles(st map[string]*layout.Style, m *templates.Modele, badge float64) {
	mm, t := layout.MM, m.Tailles
	main, tint, rule := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Voile), render.Color(m.Couleurs.Trait)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	maps.Copy(st, map[string]*layout.Style{
		"etape":         {Size: flat("chapeau"), Before: mm(3)},
		"legende":       {Gap: mm(1.2), Before: mm(1)},
		"legende-ligne": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle},
		"legende-mots":  {Size: flat("liste")},
		"tuile": {Width: fixed(7.6), MinH: fixed(7.6), Fill: tint, Radius: mm(1.8), Cross: layout.Middle,
			Color: main},
		"icone-tuile":   {Width: fixed(5.6), Align: layout.Middle, Color: main},
		"renvoi-ligne":  {Line: rule, Pen: mm(0.2), Under: true, Pad: layout.XY(0, mm(0.7))},
		"renvoi":        {Dir: layout.Row, Gap: mm(2.5), Size: flat("liste"), Leading: 1250},
		"renvoi-rang":   {Width: fixed(badge - 1)},
		"renvoi-page":   {Width: fixed(badge + 1), Align: layout.End},
		"renvoi-numero": {Face: fonts.Bold, Size: flat("liste"), Align: layout.End},
		"notes":         {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Before: mm(9)},
		"ligne-note":    {MinH: fixed(9.5), Line: rule, Pen: mm(0.25), Under: true},
	})
}
