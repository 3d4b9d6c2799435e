package feuille

import (
	"slices"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// Strips, in millimetres: length, and blank at their ends.
const (
	languetteMM  = 62
	languettePad = 2.5
)

// afficheSheet is the look of a poster. Sizes of the template are those of A4;
// larger paper enlarges them; floors of the list stay, for it shows more places.
func afficheSheet(m *templates.Modele, logo *doc.Drawing) layout.Sheet {
	s := render.Paper(m)
	w, _ := m.Page.Dimensions()
	k := w / 210
	mm := func(v float64) layout.Um { return layout.MM(v * k) }
	t := map[string]layout.Size{}
	for name, v := range m.Tailles {
		least := v.Min
		if name == "titre" || name == "qr" || name == "qr_titre" { // they have room on any paper
			least *= k
		}
		t[name] = render.Size(templates.Taille{Base: v.Base * k, Min: min(least, v.Base*k), Max: v.Max * k})
	}
	for _, name := range []string{"languette", "languette_numero", "pied"} {
		t[name] = render.Size(m.Tailles[name])
	}
	s.Scales, s.Airs = layout.Range{Min: 500, Max: 1000}, layout.Range{Min: 350, Max: 1000}
	if slices.Contains(m.Remplissage, "agrandir lettres") {
		s.Scales.Max = 1800
	}
	if slices.Contains(m.Remplissage, "aérer") {
		s.Airs.Max = 3600
	}
	i := inks(m)
	s.Styles = afficheStyles(m, t, mm, i)
	s.Styles["page"] = &layout.Style{Pad: layout.All(layout.MM(m.Page.Bandeau)), MinH: layout.Size{Base: int(s.H)},
		Size: t["corps"], Color: i.ink,
		Leading: int(m.Page.Interligne * 1000), Gap: mm(6)}
	side := render.Sized(m.QR.TailleMin, m.QR.Taille, m.QR.TailleMax)
	if k > 1 {
		q := m.Affiche.QRA3
		side = render.Sized(q.Min, q.Base, q.Max)
	}
	s.Styles["qr"] = &layout.Style{Width: side, Color: &doc.Color{}}
	s.Styles["qr-colonne"] = &layout.Style{Width: side, Gap: mm(1)}
	stripStyles(s.Styles, t, i)
	render.LogoStyles(s.Styles, logo, k)
	render.Inked(&s, m)
	return s
}

// encres are the colours of a poster.
type encres struct {
	main, ink, quiet, rule *doc.Color
	tint, accent, ground   *doc.Color // of areas
}

// inks are those of the template.
func inks(m *templates.Modele) encres {
	c := m.Couleurs
	return encres{main: render.Color(c.Principale), ink: render.Color(c.Texte), quiet: render.Color(c.Discret),
		rule: render.Color(c.Trait), tint: render.Color(c.Voile), accent: render.Color(c.Accent),
		ground: render.Color(c.Fond)}
}

func afficheStyles(m *templates.Modele, t map[string]layout.Size, mm func(float64) layout.Um,
	i encres) map[string]*layout.Style {
	inset := mm(m.Page.Marge) - layout.MM(m.Page.Bandeau)
	pill := &layout.Style{Size: t["accroche"], Face: fonts.ExtraBold, Color: i.ink, Fill: i.accent,
		Pen: mm(0.7), Radius: mm(1.5), Pad: layout.XY(mm(4), mm(1.5)), Leading: 1200}
	beside := t["numero"] // of a place whose code stands at the right
	beside.Base, beside.Max = beside.Base*9/10, beside.Base*9/10
	free := *pill
	free.Fill = i.ground
	return map[string]*layout.Style{
		"bande": {Fill: i.main, Pen: mm(1.2), Radius: mm(4),
			Pad: layout.Edges{Top: mm(7), Right: inset, Bottom: mm(8), Left: inset}, Color: i.ground, Gap: mm(5), Airy: true},
		"titre":     {Size: t["titre"], Face: fonts.ExtraBold, Leading: 1100},
		"accroches": {Dir: layout.Wrap, Gap: mm(4)},
		"accroche":  pill,
		"gratuit":   &free,
		"exemple":   {Size: t["exemple"], Face: fonts.Bold},
		"gras":      {Face: fonts.Bold},

		"corps":    {Pad: layout.XY(inset, 0), Gap: mm(5), Airy: true, Grow: true, Cross: layout.Middle},
		"lieux":    {Gap: mm(2.5), Airy: true},
		"rubrique": {Size: t["rubrique"], Face: fonts.ExtraBold, Color: i.main, Leading: 1150},
		"liste":    {Gap: mm(2.5), Airy: true},
		"lignes":   {},
		"mesure":   {Size: t["corps"], Leading: 1200, Color: i.quiet},

		"lieu":               {Pad: layout.Edges{Bottom: mm(2)}, Line: i.rule, Pen: mm(0.35), Under: true},
		"lieu-colonne":       {Pad: layout.Edges{Bottom: mm(1.5)}, Line: i.rule, Pen: mm(0.35), Under: true},
		"lieu-colonne-nom":   {Size: t["nom"], Face: fonts.Bold, Leading: 1150},
		"lieu-colonne-ligne": {Size: t["corps"], Leading: 1150},
		"lieu-colonne-avis":  {Size: t["corps"], Face: fonts.Bold, Leading: 1150},
		"qr-titre-colonne":   {Size: t["qr"], Face: fonts.ExtraBold, Color: i.main, Leading: 1150, Align: layout.Middle},
		"lieu-nom":           {Size: t["nom"], Face: fonts.Bold, Leading: 1150},
		"lieu-ligne":         {Size: t["corps"], Leading: 1200},
		"lieu-avis":          {Size: t["corps"], Face: fonts.Bold, Leading: 1200},
		"lieu-rang":          {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle},
		"lieu-grand":         {Pad: layout.Edges{Bottom: mm(3)}, Line: i.rule, Pen: mm(0.35), Under: true, Gap: mm(0.8)},
		"lieu-grand-nom":     {Size: t["nom_grand"], Face: fonts.Bold, Leading: 1150},
		"lieu-grand-ligne":   {Size: t["corps_grand"], Leading: 1250},
		"lieu-grand-avis":    {Size: t["corps_grand"], Face: fonts.Bold, Leading: 1250},
		"appel":              {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Fit: true, Color: i.main},
		"numero":             {Size: t["numero"], Face: fonts.ExtraBold, Color: i.main, Leading: 1150, Fit: true},
		"numero-grand":       {Size: t["numero_grand"], Face: fonts.ExtraBold, Color: i.main, Leading: 1150, Fit: true},
		"icone":              {Width: sizedMM(mm, 7, 8, 11), Color: i.main},
		"icone-grande":       {Width: sizedMM(mm, 10, 12, 18), Color: i.main},

		"numero-colonne": {Size: beside, Face: fonts.ExtraBold, Color: i.main, Leading: 1150, Fit: true},

		"colonnes":      {Dir: layout.Row, Gap: mm(6)},
		"seul":          {Gap: mm(2.5), Airy: true},
		"seul-nom":      {Size: t["nom_grand"], Face: fonts.ExtraBold, Leading: 1150},
		"seul-ligne":    {Size: t["corps_grand"], Leading: 1250},
		"seul-alerte":   {Size: t["corps_grand"], Face: fonts.Bold, Leading: 1250},
		"heures":        {},
		"horaire":       {Size: t["horaire"], Face: fonts.Bold, Leading: 1250},
		"prix":          {Size: t["prix"], Face: fonts.ExtraBold, Color: i.main, Leading: 1200},
		"services":      {Gap: mm(1.5), Airy: true},
		"service":       {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle},
		"service-titre": {Size: t["corps"], Leading: 1200},

		"annonce": {Fill: i.tint, Pen: mm(0.7), Radius: mm(3), Pad: layout.XY(mm(6), mm(4)),
			Gap: mm(1), Airy: true},
		"annonce-titre": {Size: t["annonce_titre"], Face: fonts.ExtraBold, Color: i.main, Leading: 1150},
		"annonce-ligne": {Size: t["annonce"], Face: fonts.Bold, Leading: 1250},

		"bloc":       {Gap: mm(1)},
		"texte":      {Size: t["corps"]},
		"bas":        {Pad: layout.XY(inset, 0), Gap: mm(3)},
		"qr-ligne":   {Dir: layout.Row, Gap: mm(5), Cross: layout.Middle},
		"bloc-qr":    {Gap: mm(1.5), Airy: true},
		"qr-titre":   {Size: t["qr_titre"], Face: fonts.ExtraBold, Color: i.main, Leading: 1150},
		"qr-texte":   {Size: t["qr"], Leading: 1200},
		"qr-legende": {Size: t["qr"], Face: fonts.Bold, Leading: 1200, Align: layout.Middle},
		"lien":       {Size: t["qr_adresse"], Leading: 1200},
		"pied":       {Size: t["pied"], Color: i.quiet, Leading: 1300},
	}
}

// sizedMM is sized on larger paper.
func sizedMM(mm func(float64) layout.Um, least, base, most float64) layout.Size {
	return layout.Size{Base: int(mm(base)), Min: int(mm(least)), Max: int(mm(most))}
}

// stripStyles are the strips: the same size on any paper, for they go in a pocket.
func stripStyles(st map[string]*layout.Style, t map[string]layout.Size, i encres) {
	dash, pen, length := layout.MM(1.2), layout.MM(0.25), layout.MM(languetteMM)
	pad := layout.Edges{Top: layout.MM(languettePad), Right: layout.MM(1), Bottom: layout.MM(languettePad),
		Left: layout.MM(1.2)}
	first := layout.Style{Turn: length, Pad: pad, Cross: layout.Middle}
	next := first
	next.Line, next.Pen, next.AtLeft, next.Dash = i.quiet, pen, true, dash
	st["languettes"] = &layout.Style{Dir: layout.Row, Line: i.quiet, Pen: pen, Over: true, Dash: dash}
	st["languette-1"], st["languette"] = &first, &next
	st["languette-fort"] = &layout.Style{Size: t["languette"], Face: fonts.Bold, Leading: 1200}
	st["languette-texte"] = &layout.Style{Size: t["languette"], Leading: 1200}
	st["languette-numero"] = &layout.Style{Size: t["languette_numero"], Face: fonts.ExtraBold, Leading: 1150}
}
