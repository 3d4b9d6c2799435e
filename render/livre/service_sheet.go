package livre

import (
	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// serviceSheet is the look of a directory with the banner of a sheet.
func serviceSheet(m *templates.Modele, digits int) *layout.Sheet {
	s := livreSheet(m, digits)
	mm, t := layout.MM, m.Tailles
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	main, quiet, tint, paperColor := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Discret),
		render.Color(m.Couleurs.Voile), render.Color(m.Couleurs.Fond)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	for name, st := range map[string]*layout.Style{
		"bande": {Dir: layout.Row, Gap: mm(6), Cross: layout.Middle, Fill: main, Radius: mm(4),
			Pad: layout.XY(mm(7), mm(5)), Color: paperColor},
		"bande-mots":      {Gap: mm(1)},
		"bande-icone":     {Width: fixed(22), Align: layout.End},
		"bande-droite":    {Gap: mm(3), Fit: true},
		"bande-logo":      {Fill: paperColor, Radius: mm(2), Pad: layout.All(mm(2.5))},
		"sur":             {Size: flat("sur_titre"), Face: fonts.Bold},
		"titre":           {Size: flat("titre"), Face: fonts.ExtraBold, Leading: 1130},
		"ville":           {Size: flat("rubrique"), Face: fonts.Bold},
		"moities":         {Dir: layout.Row, Gap: mm(m.Page.Gouttiere), Before: mm(5)},
		"moities-simples": {Gap: mm(4), Before: mm(5)},
		"moitie":          {Gap: mm(1.5)},
		"moitie-large":    {Gap: mm(3)},
		"apporter":        {Gap: mm(1.5), Fill: tint, Radius: mm(3), Pad: layout.All(mm(5))},
		"rubrique":        {Size: flat("rubrique"), Face: fonts.ExtraBold, Color: main, Leading: 1200, Before: mm(5)},
		"rubrique-1":      {Size: flat("rubrique"), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"texte":           {},
		"puces":           {Gap: mm(0.8)},
		"puce":            {Dir: layout.Row, Gap: mm(2)},
		"icone-puce":      {Width: fixed(4.6), Color: main},
		"service-qr":      {Before: mm(3), Dir: layout.Row, Gap: mm(3), Cross: layout.Middle},
		"reste":           {Face: fonts.Bold, Size: flat("corps")},
		"mentions":        {Fold: true, Before: mm(2), Size: flat("pied"), Color: quiet},
	} {
		s.Styles[name] = st
	}
	roundStyles(s, m)
	render.Inked(s, m)
	return s
}

// roundStyles adds the look of the table of the stops of a round, over the width of
// the page.
func roundStyles(s *layout.Sheet, m *templates.Modele) {
	mm := layout.MM
	rule := render.Color(m.Couleurs.Trait)
	wide := func(part int) layout.Size { return layout.Size{Base: int(s.W-2*mm(m.Page.Marge)) * part / 100} }
	row := layout.Style{Dir: layout.Row, Gap: mm(2.5), Line: rule, Pen: mm(0.2), Under: true,
		Leading: 1200, Pad: layout.XY(0, mm(1))}
	head := row
	head.Face = fonts.Bold
	s.Styles["passage"], s.Styles["passage-tete"] = &row, &head
	s.Styles["passage-jour"] = &layout.Style{Width: wide(39)}
	s.Styles["passage-commune"] = &layout.Style{Width: wide(17)}
	s.Styles["passage-place"] = &layout.Style{}
	s.Styles["passage-heures"] = &layout.Style{Width: wide(20)}
	s.Styles["passage-tout"] = &layout.Style{}
	s.Styles["passages"] = &layout.Style{Face: fonts.Bold, Before: mm(2)}
}
