package feuille

import (
	"maps"
	"slices"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/qr"
	"feuillet/templates"
)

// paysage is a page that lies on its long side.
const paysage = "paysage"

// Sizes of a poster on A4, in millimetres: width of the question, least width of
// the answer on the page and beside the question, room between these, blank
// beside the name of the town.
const (
	questionMM   = 180
	reponseMM    = 120
	bullesMM     = 6
	questionLong = 170 // of the question, when the answer stands beside it
	reponsePad   = 10
	reponseJeu   = 1 // that the answer has more than its name: a line that is full breaks
)

// carre is the code of a poster: its side, and its quiet zone, which hangs out of
// the text so that the modules are what stands on its edge.
type carre struct{ side, petit, quiet layout.Um }

// look are the measures of this poster that its sheet follows.
type look struct {
	carre    carre
	large    layout.Um  // of the answer
	ville    int        // size of the name of the town, thousandths of a point
	invite   int        // of what to do over it
	titre    int        // of the question, when it stands on one line over the answer; 0 else
	numero   layout.Mpt // of the strips
	quand    tailles    // sizes of when a notice is; zero for none
	plancher int        // how small the words of a notice may be, in thousandths of their floors
	gagne    bool       // letters of larger paper have higher floors than those of A4
	dessous  bool       // the answer stands under the question of a page that lies
	serre    bool       // the bubbles leave room to the code of larger paper
}

// k is how much larger than A4 the paper is.
func (a *affiche) k() float64 { return agrandi(a.m) }

// agrandi is how much larger than A4 the paper of a model is, along the side that
// has grown least: A4 enlarged holds on it.
func agrandi(m *templates.Modele) float64 {
	w, h := m.Page.Dimensions()
	return min(min(w, h)/210, max(w, h)/297)
}

// list is the width of the list of places.
func (a *affiche) list() layout.Um {
	w := 210 - 2*a.m.Page.Marge
	switch {
	case a.m.Page.Orientation == paysage:
		w = questionLong - 2*(a.m.Page.Marge-a.m.Page.Bandeau)
	case a.Options.Languettes:
		w -= petitMax + 6
	}
	return layout.MM(w * a.k())
}

// room is that of the name of the town. On a page that lies it stands beside the question,
// and under it when it would be too small; strips leave no height for that.
func (a *affiche) room() largeur {
	lies := a.m.Page.Orientation == paysage
	if !lies {
		return a.roomOf(210-2*a.m.Page.Bandeau, false)
	}
	beside := a.roomOf(297-2*a.m.Page.Bandeau-questionLong-bullesMM, true)
	if _, size := beside.lines(a.townName()); a.Options.Languettes || size >= beside.one {
		return beside
	}
	under := a.roomOf(297-2*a.m.Page.Bandeau, false)
	under.dessous = true
	return under
}

// roomOf is that of the name in an answer so wide, beside the question or not.
func (a *affiche) roomOf(wide float64, beside bool) largeur {
	t, k := a.m.Tailles["ville"], a.k()
	size := func(pt float64) int { return int(layout.Pt(pt * k)) }
	one, two, least := t.Base*0.8, t.Base*0.8, t.Min
	if beside { // it is half as wide
		one, least = t.Min, t.Min*0.75
	}
	return largeur{room: layout.MM((wide - 2*reponsePad - reponseJeu) * k), most: size(t.Base), one: size(one),
		two: size(two), least: size(least)}
}

// look measures the code, the answer and the name of the town.
func (a *affiche) look() look {
	l := look{dessous: a.fit.dessous, carre: a.square(), numero: a.cut().numero, gagne: a.gain >= lettres,
		serre: a.gain == codeSeul && a.k() > 1}
	l.quand, l.plancher = a.noticeSizes(), a.noticeFloor()
	lines, size := a.fit.lines(a.townName())
	l.ville = size
	for _, s := range lines {
		l.large = max(l.large, a.fit.width(s, size))
	}
	l.invite, l.titre = a.inviteSize(), a.titleSize()
	l.large = max(l.large, min(a.fit.width(a.invite(), l.invite), a.fit.room)) + layout.MM((2*reponsePad+reponseJeu)*a.k())
	return l
}

// titleMin is the least size of a question on one line, in points on A4.
const titleMin = 40

// titleSize is the size of a question that stands on one line over the answer of a page that
// lies; 0 for one that has its place beside it, or too many words.
func (a *affiche) titleSize() int {
	if !a.fit.dessous {
		return 0
	}
	room := largeur{room: layout.MM((297 - 2*a.m.Page.Marge) * a.k())}
	most, least := int(layout.Pt(a.m.Tailles["titre"].Base*a.k())), int(layout.Pt(titleMin*a.k()))
	for size := most; size >= least; size -= pas {
		if room.holds(a.headline(), size) {
			return size
		}
	}
	return 0
}

// inviteSize is the size at which what to do holds on one line; that of the template
// when it does not.
func (a *affiche) inviteSize() int {
	t := a.m.Tailles["invite"]
	most, least := int(layout.Pt(t.Base*a.k())), int(layout.Pt(t.Min*a.k()))
	for size := most; size >= least; size -= pas / 2 {
		if a.fit.holds(a.invite(), size) {
			return size
		}
	}
	return most
}

// Sides of the code where strips or a notice take room, in millimetres.
const (
	petitMin = 44
	petitMax = 52
)

// square is the size of the code: that of the template, more when its modules
// would be too fine; where room is short the modules alone decide.
func (a *affiche) square() carre {
	side, modules := a.m.QR.Taille, 0
	switch k := a.k(); {
	case k > 1 && a.gain >= codeSeul:
		side = a.m.Affiche.QRA3.Base
	case k > 1:
		side = a.m.QR.Taille * k
	}
	if a.agrandi > 0 {
		side = side * float64(a.agrandi) / 1000
	}
	if d, err := a.e.Codes.Get(a.link(), qr.Q); err == nil && a.link() != "" {
		modules = qr.Modules(d)
	}
	least := float64(modules) * a.m.QR.ModuleMin
	c := carre{side: layout.MM(max(side, least)), petit: layout.MM(max(petitMin, least) * a.k())}
	if modules > 0 {
		c.quiet = c.side * qr.Quiet / layout.Um(modules)
	}
	return c
}

// afficheSheet is the look of a poster. Sizes of the template are those of A4;
// larger paper enlarges them, floors too, before it shows more.
func afficheSheet(m *templates.Modele, images render.Images, fit largeur, l look) layout.Sheet {
	s := render.Paper(m)
	k := agrandi(m)
	p := patron{m: m, k: k, encres: inks(m), t: map[string]layout.Size{}, look: l}
	for name, v := range m.Tailles {
		p.t[name] = render.Size(templates.Taille{Base: v.Base * k, Min: l.floor(name, v, k), Max: v.Max * k})
	}
	if m.Page.Orientation == paysage {
		p.narrowNumber()
	}
	s.Scales, s.Airs = layout.Range{Min: 500, Max: 1000}, layout.Range{Min: 300, Max: 1000}
	if slices.Contains(m.Remplissage, "agrandir lettres") {
		s.Scales.Max = 1800
	}
	if slices.Contains(m.Remplissage, "aérer") {
		s.Airs.Max = 3600
	}
	s.Styles = map[string]*layout.Style{"page": {Pad: layout.All(layout.MM(m.Page.Bandeau)),
		MinH: layout.Size{Base: int(s.H)}, Size: p.t["corps"], Color: p.ink,
		Leading: int(m.Page.Interligne * 1000), Gap: p.mm(4)}}
	for _, styles := range []map[string]*layout.Style{p.bubbles(), p.list(), p.alone(), p.foot(), p.notice(), p.strips()} {
		maps.Copy(s.Styles, styles)
	}
	p.numbers(s.Styles)
	p.lie(s.Styles)
	render.ImageStyles(&s, images, k)
	render.Inked(&s, m)
	return s
}

// floor is the least size of what a template sets at v: that of A4 enlarged. On larger
// paper what one reads from afar keeps its size, unless words would go for it.
func (l look) floor(name string, v templates.Taille, k float64) float64 {
	if k > 1 && l.gagne && slices.Contains([]string{"nom", "corps", "numero", "pied"}, name) {
		return v.Base * k
	}
	return min(v.Min, v.Base) * k
}

// patron is what the styles of a poster are cut from.
type patron struct {
	m *templates.Modele
	k float64
	t map[string]layout.Size
	encres
	look look
}

func (p *patron) mm(v float64) layout.Um { return layout.MM(v * p.k) }

// air is mm of the padding of the bubbles.
func (p *patron) air(v float64) layout.Um {
	if p.look.serre {
		v *= 0.5
	}
	return p.mm(v)
}

// fixed is a length that never changes.
func fixed(u layout.Um) layout.Size { return layout.Size{Base: int(u)} }

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

// contour is the pen of a frame that stands for a panel.
const contour = 0.7

// bubbles are the question and the answer.
func (p *patron) bubbles() map[string]*layout.Style {
	mm, t := p.mm, p.t
	inset := mm(p.m.Page.Marge - p.m.Page.Bandeau)
	tail := layout.Tail{At: mm(14), W: mm(22), Tip: -mm(2), Long: mm(12)}
	if p.look.large > mm(150) { // a wide answer leaves no room beside it
		tail.Long = mm(5)
	}
	return map[string]*layout.Style{
		"bulles": {Gap: p.air(bullesMM)},
		"question": {Fill: p.main, Pen: mm(contour), Radius: mm(12), Width: fixed(mm(questionMM)), Tail: tail,
			Pad: layout.Edges{Top: p.air(6), Right: mm(4), Bottom: p.air(6), Left: inset}, Color: p.ground, Gap: mm(2.5)},
		"reponse": {Fill: p.accent, Pen: mm(contour), Radius: mm(12), Align: layout.End,
			Width: fixed(max(p.look.large, mm(reponseMM))), Pad: layout.XY(mm(reponsePad), p.air(4.5)), Color: p.ink,
			Tail: layout.Tail{At: -mm(18), W: mm(20), Tip: mm(23), Long: mm(8)}},
		"titre":    {Size: t["titre"], Face: fonts.ExtraBold, Leading: 1060},
		"detail":   {Size: t["detail"], Face: fonts.Bold, Leading: 1200},
		"exemple":  {Size: t["exemple"], Face: fonts.Bold, Leading: 1200},
		"invite":   {Size: p.invite(), Face: fonts.ExtraBold, Leading: 1150},
		"ville":    {Size: layout.Size{Base: p.look.ville}, Face: fonts.ExtraBold, Leading: 1060},
		"seul-nom": {Size: t["nom_grand"], Face: fonts.ExtraBold, Leading: 1120},
		"lignes":   {},
		"gras":     {Face: fonts.Bold},
	}
}

// invite is the size of what to do, as it holds on its line, and down to its least.
func (p *patron) invite() layout.Size {
	size := p.t["invite"]
	size.Base = p.look.invite
	size.Min, size.Max = min(size.Min, size.Base), size.Base
	return size
}

// list are the places.
func (p *patron) list() map[string]*layout.Style {
	mm, t := p.mm, p.t
	inset := mm(p.m.Page.Marge - p.m.Page.Bandeau)
	return map[string]*layout.Style{
		"milieu":     {Pad: layout.Edges{Top: p.air(5)}, Gap: p.air(5), Airy: true, Grow: true},
		"corps":      {Pad: layout.XY(inset, 0), Gap: mm(4), Airy: true, Grow: true},
		"liste":      {Gap: mm(2.2), Airy: true},
		"rubrique":   {Size: t["nom"], Face: fonts.ExtraBold, Color: p.main, Leading: 1150},
		"lieu":       {Pad: layout.Edges{Bottom: mm(1.8)}, Line: p.rule, Pen: mm(0.25), Under: true},
		"lieu-nom":   {Size: t["nom"], Face: fonts.ExtraBold, Leading: 1110},
		"lieu-ligne": {Size: t["corps"], Leading: 1150},
		"lieu-avis":  {Size: t["corps"], Face: fonts.Bold, Leading: 1200},
		"lieu-rang":  {Dir: layout.Row, Gap: mm(3), Cross: layout.End},
		"heures":     {},
		"horaire":    {Size: t["horaire"], Face: fonts.Bold, Leading: 1150},
		"alerte":     {Size: t["corps"], Face: fonts.Bold, Leading: 1200},
		"mesure":     {Size: t["corps"], Leading: 1200},
		"colonnes":   {Dir: layout.Row, Gap: mm(6)},
	}
}

// alone are the styles of the one place.
func (p *patron) alone() map[string]*layout.Style {
	mm, t, large := p.mm, p.t, p.t["corps_grand"]
	large.Base = large.Max // a notice: the first thing that is seen
	return map[string]*layout.Style{
		"avis": {Size: large, Face: fonts.ExtraBold, Leading: 1200, Line: p.ink, Pen: mm(contour), Radius: mm(4),
			Pad: layout.XY(mm(p.m.Page.Marge-p.m.Page.Bandeau), mm(3))},
		"seul":          {Gap: mm(2), Airy: true},
		"seul-ou":       {Size: t["corps_grand"], Face: fonts.Bold, Leading: 1250},
		"seul-ligne":    {Size: t["corps_grand"], Leading: 1250},
		"seul-alerte":   {Size: t["corps_grand"], Face: fonts.Bold, Leading: 1250},
		"seul-heure":    {Size: t["corps_grand"], Face: fonts.Bold, Leading: 1300},
		"prix":          {Size: t["prix"], Face: fonts.ExtraBold, Color: p.main, Leading: 1200},
		"services":      {Gap: mm(1.5), Airy: true},
		"service":       {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle},
		"service-titre": {Size: t["corps"], Leading: 1200},
		"appel":         {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Color: p.main},
		"icone":         {Width: sizedMM(mm, 7, 8, 11), Color: p.main},
		"icone-grande":  {Width: sizedMM(mm, 10, 14, 16), Color: p.main},
	}
}

// numbers are the telephones, in each of their sizes.
func (p *patron) numbers(st map[string]*layout.Style) {
	// Digits have neither accent nor tail: so tight, they stand on the line of the address
	// beside them, and leave no blank under the name.
	look := layout.Style{Face: fonts.ExtraBold, Leading: 950, Color: p.main, Size: p.t["numero"]}
	numberStyles(st, "numero", look)
	look.Color, look.Size = p.ink, p.t["numero_grand"]
	numberStyles(st, "numero-grand", look)
	look.Color, look.Size = p.ground, p.t["annonce_numero"]
	numberStyles(st, "numero-annonce", look)
}

// foot are the code, its words and the imprint.
func (p *patron) foot() map[string]*layout.Style {
	mm, t, c := p.mm, p.t, p.look.carre
	inset := mm(p.m.Page.Marge - p.m.Page.Bandeau)
	return map[string]*layout.Style{
		"bas":              {Pad: layout.XY(inset, 0), Gap: mm(3)},
		"qr-ligne":         {Dir: layout.Row, Cross: layout.End, Gap: mm(codeMM), Pad: layout.Edges{Left: -c.quiet}},
		"qr":               {Width: fixed(c.side), Color: &doc.Color{}},
		"qr-petit":         {Width: fixed(c.petit), Color: &doc.Color{}, Align: layout.Middle},
		"qr-colonne":       {Pad: layout.Edges{Top: c.quiet / 2, Bottom: c.quiet / 2}, MinH: fixed(c.side), Gap: mm(1.5)},
		"petite-colonne":   {Width: fixed(mm(petitMax)), Gap: mm(1)},
		"vide":             {Grow: true},
		"bloc-qr":          {Gap: mm(1)},
		"qr-titre":         {Size: t["qr_titre"], Face: fonts.ExtraBold, Color: p.main, Leading: 1120},
		"qr-texte":         {Size: t["qr"], Leading: 1180},
		"qr-titre-colonne": {Size: t["qr"], Face: fonts.ExtraBold, Color: p.main, Leading: 1150, Align: layout.Middle},
		"qr-legende":       {Size: t["qr"], Face: fonts.Bold, Leading: 1150, Align: layout.Middle},
		"lien":             {Size: t["qr_adresse"], Leading: 1200},
		"texte":            {Size: t["corps"]},
		"bloc":             {Gap: mm(1)},
		"mentions":         {Gap: mm(1.2)},
		"mention":          {Fold: true, Size: t["mention"], Leading: 1200},
		"pied":             {Fold: true, Size: t["pied"], Color: p.quiet, Leading: 1250},
		"retirer":          {Size: t["retirer"], Face: fonts.Bold, Leading: 1200},
	}
}

// lie turns the sheet for a page that lies on its long side: the answer stands
// beside the question, and the code beside the places, with its words below.
func (p *patron) lie(st map[string]*layout.Style) {
	if p.m.Page.Orientation != paysage {
		return
	}
	mm := p.mm
	p.lieBubbles(st)
	st["annonce-bulle"].Dir, st["annonce-bulle"].Gap, st["annonce-bulle"].Cross = layout.Row, mm(jourMM), layout.Middle
	for _, name := range []string{"annonce-jour", "annonce-date", "annonce-heure", "annonce-appel"} {
		st[name].Fit = true
	}
	foot := st["annonce-pied"]
	foot.Dir, foot.Gap, foot.Cross, foot.Pad = layout.Row, mm(6), layout.Middle, layout.XY(foot.Pad.Left, mm(3))
	if size := &st["annonce-appel"].Size; size.Base > 0 { // the number stands beside it
		size.Base, size.Max = size.Min, size.Min
	}
	st["annonce-corps"].Pad.Top, st["annonce-corps"].Gap = mm(10), mm(4)
	st["milieu"].Dir = layout.Row
	st["milieu"].Gap, st["milieu"].Airy = mm(bullesMM), false
	st["corps"].Width = fixed(mm(questionLong))
	st["corps"].Pad.Right = 0
	st["bas"].Pad = layout.Edges{Left: mm(reponsePad)} // under the name of the town
	st["qr-ligne"].Dir, st["qr-ligne"].Gap = layout.Stack, mm(1)
	st["qr-colonne"].MinH, st["qr-colonne"].Pad = layout.Size{}, layout.Edges{Left: p.look.carre.quiet}
	for _, name := range []string{"qr-titre", "qr-texte", "lien"} { // their column is full: those of the places grow
		st[name].Size.Max = st[name].Size.Base
	}
}

// lieBubbles sets the answer beside the question, or under it for a long name: both are then
// as wide as the page.
func (p *patron) lieBubbles(st map[string]*layout.Style) {
	if p.look.dessous {
		st["question"].Width, st["question"].Tail.Long = layout.Size{}, p.mm(5)
		st["reponse"].Tail.Long = p.mm(5)
		if size := p.look.titre; size > 0 {
			st["titre"].Size = layout.Size{Base: size}
		}
		return
	}
	st["bulles"].Dir = layout.Row
	st["question"].Width, st["question"].Tail.Long = fixed(p.mm(questionLong)), p.mm(5)
	st["reponse"].Width, st["reponse"].Align = layout.Size{}, layout.Start
}

// narrowNumber holds the number of the one place, and its pictogram, in the column that the
// places have beside the code.
func (p *patron) narrowNumber() {
	const pictogram = 20 // and the gap after it, in millimetres on A4
	room := (questionLong - 2*(p.m.Page.Marge-p.m.Page.Bandeau) - pictogram) * p.k / mmParPoint
	most := int(layout.Pt(room * 1000 / numeroEm))
	t := p.t["numero_grand"]
	p.t["numero_grand"] = layout.Size{Base: min(t.Base, most), Min: min(t.Min, most), Max: min(t.Max, most)}
}

// sizedMM is sized on larger paper.
func sizedMM(mm func(float64) layout.Um, least, base, most float64) layout.Size {
	return layout.Size{Base: int(mm(base)), Min: int(mm(least)), Max: int(mm(most))}
}
