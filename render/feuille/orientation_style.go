package feuille

import (
	"maps"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// Lengths of a referral, in millimetres.
const (
	hautCase   = 11.0 // of a box to write in
	hautLignes = 15.0 // of that of remarks: two lines
	coteCase   = 6.0  // of a box to tick
)

// orientationSheet is the look of a referral: sizes and colours from the model,
// proportions from here.
func orientationSheet(m *templates.Modele) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 800, Max: 1000}, layout.Range{Min: 300, Max: 1300}
	s.Styles = orientationTexts(m, s.H)
	maps.Copy(s.Styles, orientationFields(m))
	render.Inked(&s, m)
	return s
}

// orientationTexts are the page and what is read on it.
func orientationTexts(m *templates.Modele, h layout.Um) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main, ink := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte)
	corps, inset := render.Size(t["corps"]), mm(m.Page.Marge-m.Page.Bandeau)
	side := layout.XY(inset, 0)
	number := render.Size(t["telephone"])
	return map[string]*layout.Style{
		"page": {Pad: layout.All(mm(m.Page.Bandeau)), MinH: layout.Size{Base: int(h)}, Size: corps, Color: ink,
			Leading: int(m.Page.Interligne * 1000), Gap: mm(2)},
		"avis":           {Line: ink, Pen: mm(1.2), Radius: mm(3), Pad: layout.XY(inset, mm(2.5)), Gap: mm(1)},
		"avis-titre":     {Size: render.Size(t["avis"]), Face: fonts.ExtraBold, Leading: 1150},
		"avis-suite":     {Size: render.Size(t["avis_suite"])},
		"corps":          {Pad: side, Gap: mm(4), Airy: true, Grow: true},
		"tete":           {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"grand-titre":    {Size: render.Size(t["sur_titre"]), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"exemple":        {Size: render.Size(t["detail"]), Face: fonts.Bold, Fit: true},
		"cadre":          {Line: main, Pen: mm(0.56), Radius: mm(3), Pad: layout.XY(mm(5), mm(3)), Gap: mm(1.2)},
		"nom":            {Size: render.Size(t["titre"]), Face: fonts.ExtraBold, Leading: 1150},
		"alerte":         {Size: render.Size(t["telephone_titre"]), Face: fonts.ExtraBold},
		"ou-appeler":     {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle},
		"lignes":         {},
		"adresse":        {Size: render.Size(t["adresse"]), Leading: 1250},
		"cp":             {Size: render.Size(t["adresse"]), Face: fonts.Bold, Leading: 1250},
		"appeler":        {Width: layout.Size{Base: int(mm(92))}, Gap: mm(0.5)},
		"consigne":       {Size: render.Size(t["telephone_titre"]), Face: fonts.Bold, Align: layout.End, Leading: 1200},
		"numero":         {Size: number, Face: fonts.ExtraBold, Align: layout.End, Leading: 1100},
		"texte":          {Size: corps},
		"gras":           {Face: fonts.ExtraBold},
		"fort":           {Size: corps, Face: fonts.Bold},
		"mentions":       {Gap: mm(0.5)},
		"mention":        {Dir: layout.Row, Gap: mm(2)},
		"mot-large":      {Size: corps},
		"icone":          {Width: layout.Size{Base: int(mm(5))}, Color: main},
		"bloc":           {Gap: mm(1.6)},
		"rubrique":       {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"rubrique-ligne": {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Color: main, Leading: 1200, Fit: true},
		"copie": {Line: ink, Pen: mm(0.35), Over: true, Dash: mm(2),
			Pad: layout.Edges{Top: mm(3.5), Right: inset, Left: inset},
			Gap: mm(1.8)},
		"copie-tete":   {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"imprimez":     {Size: render.Size(t["detail"]), Align: layout.End},
		"copie-lieu":   {Dir: layout.Row, Gap: mm(6)},
		"copie-gauche": {Gap: mm(1.5)},
		"copie-plus":   {Size: render.Size(t["detail"])},
		"pied":         {Fold: true, Size: render.Size(t["pied"]), Leading: 1300},
		"pied-boite":   {Pad: side},
	}
}

// orientationFields are the boxes to write in and to tick.
func orientationFields(m *templates.Modele) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	ink := render.Color(m.Couleurs.Texte)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	label := render.Size(t["detail"])
	frame := func(high float64) *layout.Style {
		return &layout.Style{Line: ink, Pen: mm(0.32), Radius: mm(1), MinH: fixed(high)}
	}
	column := func(w float64) *layout.Style { return &layout.Style{Width: fixed(w), Gap: mm(0.6)} }
	tick := frame(coteCase)
	tick.Width = fixed(coteCase)
	return map[string]*layout.Style{
		"envoi":       {Dir: layout.Row, Gap: mm(6), Cross: layout.End},
		"envoyeur":    {},
		"etiquette":   {Size: label, Leading: 1200},
		"case-nom":    column(90),
		"case-jour":   column(56),
		"case-heure":  column(30),
		"case-date":   column(44),
		"champ":       {Gap: mm(0.6)},
		"case-texte":  frame(hautCase),
		"case-lignes": frame(hautLignes),
		"case":        tick,
		"ligne":       {Line: ink, Pen: mm(0.25), Under: true, MinH: fixed(6.5)},
		"cases":       {Gap: mm(2.2), Airy: true},
		"rangee":      {Dir: layout.Row, Gap: mm(5)},
		"a-cocher":    {Dir: layout.Row, Gap: mm(2.5), Cross: layout.Middle},
		"autre-mot":   {Fit: true},
		"rendez-vous": {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"demande":     {Dir: layout.Row, Gap: mm(2), Cross: layout.End},
		"mot":         {Fit: true},
		"suites":      {Gap: mm(1.5)},
		"suite":       {Dir: layout.Row, Gap: mm(2.5), Cross: layout.Middle},
	}
}
