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
	rule := render.Color(m.Couleurs.Trait)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	badge := max(9.5, (3.6+2.6*float64(digits))*m.Tailles["liste"].Base/12)
	s := render.Paper(m)
	s.Step = step(m)
	s.Scales, s.Airs = layout.Range{Min: 700, Max: 1500}, layout.Range{Min: 1000, Max: 1000}
	s.Styles = map[string]*layout.Style{
		"page": {Size: flat("corps"), Color: ink, Leading: int(m.Page.Interligne * 1000)},
		"gras": {Face: fonts.Bold},
		"tete": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Line: rule, Pen: mm(0.25), Under: true,
			Pad: layout.Edges{Bottom: mm(1.5)}},
		"tete-gauche":   {Size: flat("entete"), Color: quiet},
		"tete-communes": {Size: flat("courantes"), Face: fonts.Bold, Leading: 1200},
		"tete-droite":   {Size: flat("courantes"), Face: fonts.Bold, Leading: 1200, Fit: true},
		"pied": {Dir: layout.Row, Gap: mm(4), Cross: layout.End, Line: rule, Pen: mm(0.25), Over: true,
			Pad: layout.Edges{Top: mm(1.5)}},
		"pied-gauche": {Size: flat("pied"), Color: quiet, Leading: 1200, Long: true},
		"pied-avis":   {Size: noticed(m), Color: quiet, Leading: 1200, Long: true},
		"pied-date":   {Size: flat("pied")},
		"pied-code":   {Dir: layout.Row, Gap: mm(3)},
		"code-livret": {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle, Before: mm(5)},
		"pied-trait":  {Line: rule, Pen: mm(0.25), Over: true},
		"pied-folio":  {},
		"pied-mots":   {Size: flat("corps"), Color: ink, Leading: 1250, Pad: layout.Edges{Top: mm(1)}},
		"folio": {Size: flat("folio"), Face: fonts.ExtraBold, Color: ink, Leading: 1100, Align: layout.End,
			Width: fixed(18)},
		"partie": {Size: flat("partie"), Face: fonts.ExtraBold, Color: main, Leading: 1150,
			Pad: layout.Edges{Bottom: mm(4)}},
		"chapeau": {Size: flat("chapeau"), Pad: layout.Edges{Bottom: mm(4)}},
		"rubrique": {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1200, Before: mm(7),
			Pad: layout.Edges{Bottom: mm(1.5)}},
		"ligne":       {},
		"ou":          {},
		"ligne-forte": {Face: fonts.Bold, Size: flat("corps")},
		"mot":         {Fit: true},
		"lien":        {Size: layout.Size{Base: int(layout.Pt(10))}, Color: quiet},
		"qr":          {Width: fixed(m.QR.Taille), Color: &doc.Color{}},
		"qr-dense":    {Width: fixed(m.QR.TailleMax), Color: &doc.Color{}},
		"qr-mots":     {Gap: mm(0.5)},
		"signe":       {},
		"signature":   {Before: mm(6), Gap: mm(1.2)},
	}
	entryStyles(&s, m)
	listStyles(s.Styles, m, badge)
	coverStyles(s.Styles, m)
	render.Inked(&s, m)
	return &s
}

// step is from one line of an entry to the next: all of them stand on one grid, so
// that columns side by side have their lines at the same heights.
func step(m *templates.Modele) layout.Um {
	return layout.Pt(m.Tailles["corps"].Base*m.Page.Interligne).Um() / 2 * 2 // rules stand half a step under
}

// beside is how the code of a place stands: at the side of its lines, or under them in
// columns that are too narrow for both.
func beside(m *templates.Modele) layout.Dir {
	const least = 75 // mm, for a phone and a code
	w, _ := m.Page.Dimensions()
	n := float64(m.Page.Colonnes)
	if (w-2*m.Page.Marge-(n-1)*m.Page.Gouttiere)/n < least {
		return layout.Stack
	}
	return layout.Row
}

// entryStyles adds the look of communes and their entries. Lines are on the step of
// the sheet; what is between two entries is half a step, a rule, and half a step.
func entryStyles(s *layout.Sheet, m *templates.Modele) {
	mm, t := layout.MM, m.Tailles
	main, ink, paperColor := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte),
		render.Color(m.Couleurs.Fond)
	rule := render.Color(m.Couleurs.Trait)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	town := layout.Style{Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1150, Line: main,
		Pen: layout.Pt(1.6).Um(), Under: true, Pad: layout.Edges{Top: mm(1.4), Bottom: mm(1.2)}}
	suite := town
	high := layout.Um(int(layout.Mpt(town.Size.Base).Um())*town.Leading/1000) + town.Pad.Top + town.Pad.Bottom
	name := layout.Style{Size: flat("nom"), Face: fonts.Bold, Step: true}
	apart := name
	apart.Before = s.Step - high%s.Step // its line is on the step, as those beside it
	under := layout.Style{Step: true, Line: rule, Pen: mm(0.2), Under: true, Pad: layout.Edges{Bottom: s.Step / 2}}
	last := under
	last.Pad.Left = mm(5)
	maps.Copy(s.Styles, map[string]*layout.Style{
		"commune": &town, "suite": &suite, "entree": &under, "arret-dernier": &last,
		"suite-mot":    {Size: flat("nom"), Face: fonts.Bold, Color: ink},
		"entree-suite": &apart, "entree-suite-serree": &name,
		"entree-code": {Dir: beside(m), Gap: mm(2)},
		"entree-mots": {},
		"nom":         {Size: flat("nom"), Face: fonts.ExtraBold},
		"numero": {Size: flat("numero"), Face: fonts.ExtraBold, Color: paperColor, Fill: ink, Pen: mm(0.3), Radius: mm(1.2),
			Gap: mm(1.6), Pad: layout.Edges{Top: mm(0.3), Right: mm(1.6), Bottom: mm(0.3), Left: mm(1.6)}},
		"tournee":    {Step: true},
		"arret":      {Step: true, Pad: layout.Edges{Left: mm(5)}},
		"tel":        {Dir: layout.Row, Gap: mm(1), Cross: layout.Middle, Seam: true},
		"telephone":  {Size: flat("telephone"), Face: fonts.ExtraBold},
		"telephonez": {Size: flat("corps"), Face: fonts.Bold},
		"icone-tel":  {Width: fixed(4.4), Color: main},
		"aides":      {Dir: layout.Wrap, Gap: mm(2.2)},
		"aide":       {Dir: layout.Row, Gap: mm(0.8), Cross: layout.Middle},
		"icone-aide": {Width: fixed(4.2), Color: main},
	})
}

// listStyles adds the look of contents, indexes and explanations.
func listStyles(st map[string]*layout.Style, m *templates.Modele, badge float64) {
	mm, t := layout.MM, m.Tailles
	main, tint, rule := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Voile), render.Color(m.Couleurs.Trait)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	maps.Copy(st, map[string]*layout.Style{
		"etape":         {Size: flat("chapeau"), Before: mm(3)},
		"libre":         {Size: flat("chapeau"), Before: mm(1)},
		"libres":        {Gap: mm(1.5), Before: mm(1.5)},
		"libre-ligne":   {Dir: layout.Row, Gap: mm(3)},
		"icone-libre":   {Width: fixed(5), Color: main},
		"legende":       {Gap: mm(1.2), Before: mm(1)},
		"legende-ligne": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle},
		"legende-mots":  {Size: flat("liste")},
		"tuile": {Width: fixed(7.6), MinH: fixed(7.6), Fill: tint, Radius: mm(1.8), Cross: layout.Middle,
			Color: main},
		"icone-tuile": {Width: fixed(5.6), Align: layout.Middle, Color: main},
		"renvoi-tete": {Dir: layout.Row, Size: flat("liste"), Leading: 1250, Line: rule, Pen: mm(0.4), Under: true,
			Pad: layout.XY(0, mm(0.7))},
		"renvoi-tete-page": {Fit: true, Align: layout.End},
		"renvoi-ligne":     {Line: rule, Pen: mm(0.2), Under: true, Pad: layout.XY(0, mm(0.7))},
		"renvoi":           {Dir: layout.Row, Gap: mm(2.5), Size: flat("liste"), Leading: 1250},
		"renvoi-rang":      {Width: fixed(badge - 2)},
		"renvoi-page":      {Width: fixed(badge - 2), Align: layout.End},
		"renvoi-numero":    {Face: fonts.Bold, Size: flat("liste"), Align: layout.End},
		"notes":            {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Before: mm(9)},
		"ligne-note":       {MinH: fixed(9.5), Line: rule, Pen: mm(0.25), Under: true},
	})
}
