package guichet

import (
	"maps"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// Lengths of the memo, in millimetres.
const (
	caseMemo    = 6.0  // side of a box to tick
	colonneCase = 21.0 // column of boxes
	colonneMot  = 54.0 // of needs
	colonneTel  = 42.0 // holds a number at its size
)

// memoSheet is the look of both pages: sizes and colours from the model, proportions
// from here; carre is the side of the code in millimetres, and silence its blank edge, which
// hangs out of the text.
func memoSheet(m *templates.Modele, carre, silence float64) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 900, Max: 1000}, layout.Range{Min: 200, Max: 1000}
	s.Styles = memoTexts(m, s.H)
	maps.Copy(s.Styles, memoTables(m, carre))
	s.Styles["carte-ligne"].Pad.Left = -layout.MM(silence)
	render.Inked(&s, m)
	return s
}

// memoTexts are the pages and what is read on them.
func memoTexts(m *templates.Modele, h layout.Um) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main, ink := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte)
	accent, ground, rule := render.Color(m.Couleurs.Accent), render.Color(m.Couleurs.Fond), render.Color(m.Couleurs.Trait)
	corps := render.Size(t["corps"])
	bold := func(taille string) *layout.Style {
		return &layout.Style{Size: render.Size(t[taille]), Face: fonts.ExtraBold, Color: main, Leading: 1150}
	}
	return map[string]*layout.Style{
		"page": {Pad: layout.Edges{Top: mm(m.Page.Bandeau + 2), Right: mm(m.Page.Marge), Bottom: mm(m.Page.Bandeau),
			Left: mm(m.Page.Marge)}, MinH: layout.Size{Base: int(h)}, Size: corps, Color: ink,
			Leading: int(m.Page.Interligne * 1000), Gap: mm(4.5), Airy: true},
		"tete":     {Gap: mm(0.5)},
		"titre":    bold("titre"),
		"sous":     {Size: render.Size(t["sous"]), Face: fonts.Bold, Leading: 1250},
		"verso":    bold("verso"),
		"partie":   {Gap: mm(2.2), Airy: true},
		"rubrique": {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Color: main, Leading: 1250},
		"rang": {Face: fonts.ExtraBold, Color: ground, Fill: main, Pen: mm(0.3), Radius: mm(4), Gap: mm(0.6),
			Pad: layout.Edges{Top: mm(0.3), Right: mm(2.4), Bottom: mm(0.3), Left: mm(2.4)}},
		"sous-rubrique": {Size: layout.Size{Base: int(layout.Pt(16))}, Face: fonts.ExtraBold, Leading: 1200},
		"texte":         {Size: corps},
		"gras":          {Face: fonts.ExtraBold},
		"fort":          {Size: corps, Face: fonts.Bold},
		"conseils":      {Gap: mm(2), Airy: true},
		"conseil":       {},
		"deux":          {Dir: layout.Row, Gap: mm(6)},
		"trois":         {Dir: layout.Row, Gap: mm(5)},
		"carte":         {Line: main, Pen: mm(0.5), Radius: mm(3), Pad: layout.XY(mm(3.4), mm(2.6))},
		"seuil":         {Size: render.Size(t["seuil"]), Face: fonts.ExtraBold, Leading: 1150},
		"cadre":         {Line: ink, Pen: mm(0.5), Radius: mm(3), Pad: layout.XY(mm(4), mm(3)), Gap: mm(1.2)},
		"liste":         {Gap: mm(1)},
		"puce":          {Dir: layout.Row, Gap: mm(1.6)},
		"marque":        {Width: layout.Size{Base: int(mm(4.6))}},
		"panneau": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Fill: accent, Radius: mm(3),
			Pad: layout.XY(mm(5), mm(3))},
		"jamais":      {Size: render.Size(t["jamais"]), Face: fonts.ExtraBold, Fit: true, Leading: 1200},
		"interdits":   {Gap: mm(1)},
		"vide":        {Grow: true},
		"notes":       {},
		"ligne":       {Line: ink, Pen: mm(0.25), Under: true, MinH: layout.Size{Base: int(mm(11))}},
		"bas":         {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"tournez":     {Size: corps, Face: fonts.Bold, Align: layout.End, Fit: true},
		"carte-ligne": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle}, // hung by the modules of its code
		"mots":        {Gap: mm(0.5)},
		"adresse":     {Size: render.Size(t["qr_adresse"])},
		"fin":         {Line: rule, Pen: mm(0.21), Over: true, Pad: layout.Edges{Top: mm(1.2)}},
		"pied":        {Fold: true, Size: render.Size(t["pied"]), Leading: 1300},
	}
}

// memoTables are the questions and the places.
func memoTables(m *templates.Modele, carre float64) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main, ink, rule := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte), render.Color(m.Couleurs.Trait)
	corps := render.Size(t["corps"])
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	row := func(high float64) *layout.Style {
		return &layout.Style{Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Line: rule, Pen: mm(0.21), Under: true,
			MinH: fixed(high), Pad: layout.XY(0, mm(0.7))}
	}
	return map[string]*layout.Style{
		"tableau": {},
		"entetes": {Dir: layout.Row, Gap: mm(2), Cross: layout.End, Line: ink, Pen: mm(0.56), Under: true,
			Pad: layout.XY(0, mm(0.5))},
		"rangs":       {},
		"savoir-tete": {Size: corps}, "besoin-tete": {Size: corps, Width: fixed(colonneMot)}, "lieu-tete": {Size: corps},
		"reponse-tete":    {Size: corps, Face: fonts.Bold, Width: fixed(colonneCase), Align: layout.Middle, Leading: 1150},
		"numero-tete":     {Size: corps, Width: fixed(colonneTel), Align: layout.End},
		"rang-question":   row(9.2),
		"question":        {Dir: layout.Row, Gap: mm(1), Cross: layout.Middle},
		"numero-question": {Size: render.Size(t["question"]), Face: fonts.ExtraBold, Width: fixed(8)},
		"enonce":          {Size: render.Size(t["question"]), Leading: 1200},
		"reponse":         {Width: fixed(colonneCase)},
		"case": {Width: fixed(caseMemo), MinH: fixed(caseMemo), Line: ink, Pen: mm(0.32), Radius: mm(1),
			Align: layout.Middle},
		"rang-lieu":   row(10),
		"besoin":      {Dir: layout.Row, Gap: mm(2.5), Cross: layout.Middle, Width: fixed(colonneMot)},
		"icone":       {Width: fixed(7), Color: main},
		"lieu":        {},
		"nom":         {Size: render.Size(t["nom"]), Face: fonts.ExtraBold, Leading: 1200},
		"detail":      {Size: corps, Leading: 1200},
		"numero":      {Width: fixed(colonneTel)},
		"chiffres":    {Size: render.Size(t["telephone"]), Face: fonts.ExtraBold, Align: layout.End, Leading: 1150},
		"sans-numero": {Size: corps, Align: layout.End, Leading: 1200},
		"qr":          {Width: fixed(carre), Color: ink},
	}
}
