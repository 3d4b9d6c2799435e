package guichet

import (
	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/templates"
)

// mesures are the proportions of the table: those of an A4 sheet in millimetres,
// times k.
type mesures struct {
	k     float64
	qui   float64 // column of names
	jour  float64 // of a day
	demi  float64 // height of half a day
	notes float64 // column to write in; zero on the wall
	rangs int     // rows of a page at most

	lettres float64 // letters of the table, times those of the model
	heures  float64 // those of its cells, which a column bounds
	serre   bool    // the number stands beside the name, in rows of one line
}

// ample is the table with larger letters and higher rows, in columns as wide.
func (m mesures) ample(lettres, hauts float64) mesures {
	m.lettres, m.heures, m.demi = lettres, lettres, m.demi*hauts
	return m
}

// serrer is the table with as many rows as a page holds when there is nothing to read
// in them, only hours to write.
func (m mesures) serrer() mesures {
	const gagne = 27 // of the columns of days, for the number
	m.qui, m.jour, m.demi, m.rangs, m.serre = m.qui+gagne, m.jour-gagne/joursTenus, 4.4, 40, true
	return m
}

// mesuresDe are those of the wall, A4 or A3, and of the desk, which has more rows.
func mesuresDe(a3, bureau bool) mesures {
	m := mesures{k: 1, qui: 75, jour: 33, demi: 6.2, rangs: 11, lettres: 1, heures: 1}
	switch {
	case a3 && bureau:
		m.k, m.rangs, m.notes = 1.2, 16, 56
	case a3:
		m.k = 1.414
	case bureau:
		m.qui, m.jour, m.notes = 62, 30, 31
	}
	return m
}

// semainierSheet is the look of the list: sizes and colours from the model,
// proportions from here.
func semainierSheet(m *templates.Modele, x mesures) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 850, Max: 1000}, layout.Range{Min: 500, Max: 1000}
	mm := func(v float64) layout.Um { return layout.MM(v * x.k) }
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	main, ink := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte)
	rule := render.Color(m.Couleurs.Trait)
	size := func(nom string) layout.Size {
		t := render.Size(m.Tailles[nom])
		grow := func(v int) int { return int(float64(v) * x.k) }
		return layout.Size{Base: grow(t.Base), Min: grow(t.Min), Max: grow(t.Max)}
	}
	times := func(g float64, nom string) layout.Size {
		t := size(nom)
		grow := func(v int) int { return int(float64(v) * g) }
		return layout.Size{Base: grow(t.Base), Min: grow(t.Min), Max: grow(t.Max)}
	}
	side := layout.MM(m.Page.Marge)
	corps := size("corps")
	s.Styles = map[string]*layout.Style{
		"page": {Pad: layout.XY(side, layout.MM(m.Page.Bandeau)),
			MinH: layout.Size{Base: int(s.H)}, Size: corps, Color: ink, Leading: int(m.Page.Interligne * 1000), Gap: mm(2)},
		"gras":    {Face: fonts.ExtraBold},
		"bande":   {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"titre":   {Size: size("titre"), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"legende": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Fit: true},
		"vide":    {Grow: true},
		"lire":    {Size: corps, Fit: true, Leading: 1200},
		"temoin":  {Width: fixed(9)},
		"liste":   {Gap: mm(2)},
		"tableau": {},
		"entetes": {Dir: layout.Row, Cross: layout.Middle, Line: ink, Pen: mm(0.56), Under: true, MinH: fixed(8 * x.lettres)},
		"coin":    {Width: fixed(x.qui), Size: times(x.lettres, "commune"), Face: fonts.ExtraBold, Leading: 1200},
		"jour":    {Width: fixed(x.jour), Size: size("jour"), Face: fonts.ExtraBold, Align: layout.Middle, Leading: 1150},
		"titre-commune": {Line: ink, Pen: mm(0.35), Under: true, Pad: layout.Edges{Top: mm(1), Bottom: mm(0.4)},
			Dir: layout.Row},
		"commune": {Size: times(x.lettres, "commune"), Face: fonts.ExtraBold, Leading: 1200},
		"rang": {Dir: layout.Row, Cross: layout.Middle, Line: ink, Pen: mm(0.35), Under: true,
			Pad: layout.Edges{Bottom: mm(0.35)}},
		"qui":         {Width: fixed(x.qui), Pad: layout.Edges{Right: mm(1)}},
		"nom":         {Size: times(x.lettres, "nom"), Face: fonts.Bold, Leading: 1120},
		"numero":      {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle},
		"chiffres":    {Size: times(x.lettres, "telephone"), Face: fonts.ExtraBold, Leading: 1080, Fit: true},
		"titre-usage": {Dir: layout.Row, Gap: mm(4), Cross: layout.End},
		"usage":       {Size: size("detail"), Align: layout.End, Fit: true},
		"detail":      {Size: size("detail"), Leading: 1150},
		"consigne":    {Size: auMoins(consigneMin, size("detail")), Leading: 1150},
		"jour-cellule": {Width: fixed(x.jour), Line: rule, Pen: mm(0.21), AtLeft: true,
			MinH: fixed(2 * x.demi)},
		"demi":         {MinH: fixed(x.demi), Cross: layout.Middle, Line: rule, Pen: mm(0.18), Under: true},
		"entier":       {MinH: fixed(2 * x.demi), Cross: layout.Middle},
		"heures":       {Size: times(x.heures, "heures"), Face: fonts.ExtraBold, Align: layout.Middle, Leading: 1150},
		"mot-cellule":  {Size: times(x.heures, "detail"), Align: layout.Middle, Leading: 1150},
		"ferme":        {Width: fixed(x.jour - filet), Align: layout.End},
		"colonne-vide": {Width: fixed(x.notes), MinH: fixed(2 * x.demi), Line: rule, Pen: mm(0.21), AtLeft: true},
		"colonne-notes": {Width: fixed(x.notes), Size: size("detail"), Line: rule, Pen: mm(0.21), AtLeft: true,
			Pad: layout.Edges{Left: mm(1)}},
		"notes":       {Fold: true, Size: corps, Leading: 1250},
		"a-noter":     {Gap: mm(0.5)},
		"ligne-noter": {MinH: fixed(noterMM), Line: rule, Pen: mm(0.25), Under: true},
		"blocs":       {Gap: mm(1.5)},
		"bloc":        {Gap: mm(0.8)},
		"rubrique":    {Size: size("rubrique"), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"colonnes":    {Dir: layout.Row, Gap: mm(7)},
		"colonne":     {},
		"appel":       {Line: rule, Pen: mm(0.18), Under: true, Pad: layout.XY(0, mm(0.5))},
		"appel-ligne": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle},
		"nom-appel":   {Size: times(min(x.lettres, appelGrand), "detail"), Leading: 1120},
		"chiffres-appel": {Size: times(min(x.lettres, appelGrand), "telephone_appel"), Face: fonts.ExtraBold,
			Align: layout.End, Fit: true, Leading: 1080},
		"bas":     {Dir: layout.Row, Gap: mm(6), Cross: layout.End},
		"pied":    {Fold: true, Size: size("pied"), Leading: 1250},
		"retirer": {Size: size("pied"), Leading: 1250, Fit: true},
	}
	if x.lettres > 1 { // no room beside the number
		s.Styles["numero"].Dir, s.Styles["numero"].Gap = layout.Stack, 0
	}
	if x.serre {
		s.Styles["qui"].Dir, s.Styles["qui"].Gap, s.Styles["qui"].Cross = layout.Row, mm(2), layout.Middle
		s.Styles["numero"].Dir, s.Styles["numero"].Width = layout.Stack, fixed(x.qui*0.42)
	}
	render.Inked(&s, m)
	return s
}

// noterMM is from one line to write on to the next, in millimetres on A4.
const noterMM = 9

// appelGrand is how much larger places to call may be: three stand side by side.
const appelGrand = 1.3

// consigneMin is the least size of what one must do before coming, in thousandths of a point.
const consigneMin = 12_000

// auMoins is a size of no less than that.
func auMoins(least int, s layout.Size) layout.Size {
	return layout.Size{Base: max(s.Base, least), Min: max(s.Min, least), Max: max(s.Max, least)}
}
