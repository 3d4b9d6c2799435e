package feuille

import (
	"maps"
	"slices"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// column keeps a telephone number on one line beside the hours: it does not
// grow, so that the rest of the page can.
func column(s layout.Size) layout.Size {
	s.Max = s.Base
	return s
}

// floor is a size at its least.
func floor(s layout.Size) layout.Size {
	if s.Min > 0 {
		s.Base, s.Max = s.Min, s.Min
	}
	return s
}

// ficheSheet is the look of a place sheet: sizes and colours from the
// template, proportions from here.
func ficheSheet(m *templates.Modele) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs, s.Ease = layout.Range{Min: 700, Max: 1000}, layout.Range{Min: airMin, Max: 1000}, aise
	if petite(m) {
		s.Airs.Min = airMinPetite
	}
	if slices.Contains(m.Remplissage, "agrandir lettres") {
		s.Scales.Max = 1500
	}
	if slices.Contains(m.Remplissage, "aérer") {
		s.Airs.Max = 2600
	}
	s.Styles = frameStyles(m, s.H)
	maps.Copy(s.Styles, factStyles(m))
	maps.Copy(s.Styles, hourStyles(m))
	maps.Copy(s.Styles, orientStyles(m))
	maps.Copy(s.Styles, denseStyles(m.QR))
	maps.Copy(s.Styles, partStyles(m))
	maps.Copy(s.Styles, markStyles(m))
	render.Inked(&s, m)
	return s
}

// aise is how small headings may be before lines are too long, in thousandths: what is read has floors.
const aise = 900

// airMin is the least air over the headings of a sheet, in thousandths: with less one does not
// see where a part begins. Words give way before it, but for those of who reads sheets all day.
const (
	airMin       = 400
	airMinPetite = 200
)

// Lengths of a sheet, in millimetres.
const (
	largeurQuand = 104  // of the panel of hours, in letters of
	lettresQuand = 13   // points; smaller ones leave room to the other column
	largeurPoint = 5.5  // so much a point
	bordQuand    = 3.5  // about what it holds
	colonneJour  = 25   // of its first column, in the same letters
	colonneSoir  = 24   // of evenings, when there are: as wide as the others then
	hautRang     = 0.75 // above and below a row of hours
	hautRangBas  = 0.65 // where letters are smaller
	silence      = 2.5  // about the quiet zone of a code
)

// largeurDe is the width of the panel of hours.
func largeurDe(m *templates.Modele) float64 {
	return largeurQuand - largeurPoint*(lettresQuand-m.Tailles["horaire"].Base)
}

// largeurJour is the width of its first column.
func largeurJour(m *templates.Modele) float64 {
	return colonneJour * m.Tailles["horaire"].Base / lettresQuand
}

// petite reports a sheet in smaller letters, which holds more fields.
func petite(m *templates.Modele) bool { return m.Tailles["horaire"].Base < lettresQuand }

// frameStyles are the page, its banner, its zones and its texts.
func frameStyles(m *templates.Modele, h layout.Um) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main := render.Color(m.Couleurs.Principale)
	ink := render.Color(m.Couleurs.Texte)
	quiet := render.Color(m.Couleurs.Discret)
	tint := render.Color(m.Couleurs.Voile)
	paperColor := render.Color(m.Couleurs.Fond)
	inset := layout.MM(m.Page.Marge - m.Page.Bandeau)
	between, inBanner, under := 4.0, 4.4, 1.5
	if petite(m) {
		between, inBanner, under = 3.2, 3.5, 0.5
	}
	return map[string]*layout.Style{
		"page": {Pad: layout.All(mm(m.Page.Bandeau)), MinH: layout.Size{Base: int(h)}, Size: render.Size(t["corps"]),
			Color: ink, Leading: int(m.Page.Interligne * 1000), Gap: mm(between)},
		"avis":       {Line: ink, Pen: mm(1.2), Radius: mm(3), Pad: layout.XY(inset, mm(4)), Gap: mm(1)},
		"avis-titre": {Size: render.Size(t["avis"]), Face: fonts.ExtraBold, Leading: 1150},
		"avis-suite": {Size: render.Size(t["avis_suite"])},
		"bande": {Fill: main, Radius: mm(4), Pad: layout.Edges{Top: mm(inBanner), Right: inset,
			Bottom: mm(inBanner + 0.5), Left: inset},
			Color: paperColor, Gap: mm(1.5), Airy: true},
		"sur-ligne": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle},
		"sur":       {Size: render.Size(t["sur_titre"]), Face: fonts.Bold},
		"usage":     {Size: render.Size(t["sur_titre"]), Face: fonts.Bold, Fit: true},
		"noms":      {Gap: mm(1), Before: mm(1)},
		"titre":     {Size: render.Size(t["titre"]), Face: fonts.ExtraBold, Leading: 1130},
		"exemple":   {Size: render.Size(t["exemple"]), Face: fonts.Bold},
		"ville":     {Size: render.Size(t["commune"]), Face: fonts.Bold, Leading: 1200},
		"corps":     {Pad: layout.XY(inset, 0), Gap: mm(5), Airy: true, Grow: true},
		"colonnes":  {Dir: layout.Row, Gap: mm(8)},
		"gauche":    {Gap: mm(4.5), Airy: true, Spread: mm(6), Pad: layout.Edges{Top: mm(2)}},
		"droite": {Width: layout.Size{Base: int(mm(largeurDe(m)))},
			Fill: tint, Radius: mm(3), Pad: layout.All(mm(bordQuand)),
			Gap: mm(2)},
		"demis":          {Dir: layout.Row, Gap: mm(8)},
		"bloc":           {Gap: mm(under)},
		"rubrique":       {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"rubrique-ligne": {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Color: main, Leading: 1200, Fit: true},
		"texte":          {Size: render.Size(t["corps"])},
		"texte-long":     {Size: render.Size(t["corps"]), Fold: true, Column: 4},
		"gras":           {Face: fonts.Bold},
		"fort":           {Size: render.Size(t["corps"]), Face: fonts.Bold},
		"discret":        {Size: render.Size(t["note"]), Color: quiet},
		"age":            {Size: render.Size(t["age"]), Face: fonts.Bold, Before: mm(1.5)},
	}
}

// factStyles are the call, the address and the price.
func factStyles(m *templates.Modele) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	accent, main := render.Color(m.Couleurs.Accent), render.Color(m.Couleurs.Principale)
	return map[string]*layout.Style{
		"barre": {Dir: layout.Row, Fill: accent, Radius: mm(3), Pad: layout.XY(mm(5.5), mm(3)), Gap: mm(4),
			Cross: layout.Middle, MinH: render.Sized(0.48*t["telephone"].Base, 0.58*t["telephone"].Base,
				0.62*t["telephone"].Base)},
		"barre-mots":     {Gap: mm(0.5)},
		"appel":          {Fill: accent, Radius: mm(2), Pad: layout.XY(mm(3.5), mm(3.5)), Gap: mm(0.5)},
		"appel-ligne":    {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle, Fit: true},
		"consigne":       {Size: render.Size(t["telephone_titre"]), Face: fonts.ExtraBold, Leading: 1200},
		"consigne-basse": {Size: floor(render.Size(t["telephone_titre"])), Face: fonts.ExtraBold, Leading: 1200},
		"demande":        {Size: render.Size(t["telephone_conseil"]), Leading: 1250},
		"ecrivez":        {Size: render.Size(t["telephone_titre"]), Face: fonts.Bold, Fit: true},
		"numero-colonne": {Size: column(render.Size(t["telephone_colonne"])), Face: fonts.ExtraBold, Leading: 1150},
		"numero":         {Size: render.Size(t["telephone"]), Face: fonts.ExtraBold, Leading: 1150, Fit: true},
		"alerte": {Line: main, Pen: mm(0.5), Radius: mm(2), Pad: layout.XY(mm(4), mm(3)),
			Size: render.Size(t["telephone_titre"]), Face: fonts.Bold, Leading: 1250},
		"adresse":  {Size: render.Size(t["adresse"]), Leading: 1250},
		"cp":       {Size: render.Size(t["adresse"]), Face: fonts.Bold, Leading: 1250},
		"lignes":   {},
		"mention":  {Dir: layout.Row, Gap: mm(2)},
		"mentions": {Gap: mm(1)},
		"prix":     {Size: render.Size(t["prix"]), Face: fonts.ExtraBold, Leading: 1200},
	}
}

// hourStyles are the table of a week, and the lines to write one on.
func hourStyles(m *templates.Modele) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	quiet, rule := render.Color(m.Couleurs.Discret), render.Color(m.Couleurs.Trait)
	paper := render.Color(m.Couleurs.Fond)
	if m.Encre != (templates.Encre{}) {
		paper = nil // no tint to stand out of: bold letters tell the open hours
	}
	day, evening := layout.Size{Base: int(mm(largeurJour(m)))}, layout.Size{Base: int(mm(colonneSoir))}
	high := mm(hautRang)
	if petite(m) {
		high = mm(hautRangBas)
	}
	pad, size, small := layout.XY(mm(0.5), high), render.Size(t["horaire"]), render.Size(t["note"])
	dayPad := layout.XY(mm(1.5), high)
	open := func(width layout.Size) *layout.Style {
		return &layout.Style{Size: size, Face: fonts.Bold, Align: layout.Middle, Pad: pad, Fill: paper, Width: width}
	}
	closed := func(width layout.Size) *layout.Style {
		return &layout.Style{Size: size, Color: quiet, Align: layout.Middle, Pad: pad, Width: width}
	}
	head := func(width layout.Size) *layout.Style {
		return &layout.Style{Size: small, Align: layout.Middle, Pad: pad, Width: width}
	}
	return map[string]*layout.Style{
		"tableau":     {},
		"jour":        {Dir: layout.Row, Line: rule, Pen: mm(0.2), Over: true},
		"jour-1":      {Dir: layout.Row},
		"tete-jour":   {Size: small, Pad: dayPad, Width: day},
		"tete-heures": head(layout.Size{}),
		"tete-soir":   head(evening),
		"nom":         {Size: size, Pad: dayPad, Width: day},
		"nom-ouvert":  {Size: size, Face: fonts.Bold, Pad: dayPad, Width: day},
		"ouvert":      open(layout.Size{}),
		"ouvert-soir": open(evening),
		"ferme":       closed(layout.Size{}),
		"ferme-soir":  closed(evening),

		"a-ecrire":       {Gap: mm(1)},
		"jours-a-ecrire": {Gap: mm(1), Airy: true},
		"jour-a-ecrire":  {Dir: layout.Row, Gap: mm(2)},
		"nom-a-ecrire":   {Size: size, Width: day},
		"ligne-jour":     {MinH: render.Sized(6, 6.3, 8), Line: quiet, Pen: mm(0.25), Under: true},
	}
}

// orientStyles are the parts that only those read who send people there.
func orientStyles(m *templates.Modele) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main, ink := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Texte)
	rule, quiet := render.Color(m.Couleurs.Trait), render.Color(m.Couleurs.Discret)
	body, head := render.Size(t["corps"]), render.Size(t["rubrique"])
	row := layout.XY(0, mm(0.9))
	say := render.Sized(66, 66, 70)
	return map[string]*layout.Style{
		"joindre":      {Size: render.Size(t["telephone_titre"])},
		"joindre-fort": {Size: render.Size(t["telephone_titre"]), Face: fonts.Bold},
		"faits":        {Gap: mm(1)},
		"faits-serres": {},
		"fait":         {Dir: layout.Row, Gap: mm(2)},
		"fait-nom":     {Size: body, Width: layout.Size{Base: int(mm(27))}},
		"fait-corps":   {},
		"fait-dit":     {Size: body, Face: fonts.Bold},
		"fait-vide":    {Size: body},

		"officiel":            {Dir: layout.Row, Gap: mm(2), Line: rule, Pen: mm(0.2), Over: true, Pad: row},
		"officiel-tete":       {Dir: layout.Row, Gap: mm(2), Pad: row},
		"officiel-titre":      {Size: head, Face: fonts.ExtraBold, Color: main},
		"officiel-titre-dire": {Size: head, Face: fonts.ExtraBold, Color: main, Width: say},
		"officiel-nom":        {Size: body, Face: fonts.Bold},
		"officiel-dire":       {Size: body, Width: say},
		"icone-officielle":    {Width: render.Sized(5, 5, 6), Color: main},

		"encadre": {Line: ink, Pen: mm(0.35), Radius: mm(3), Pad: layout.XY(mm(4), mm(3)), Gap: mm(1.5)},
		"petite-case": {Width: layout.Size{Base: int(mm(3.6))}, MinH: layout.Size{Base: int(mm(3.6))}, Line: ink,
			Pen: mm(0.3), Radius: mm(0.5)},
		"ligne-note": {MinH: render.Sized(7, 7, 8), Line: quiet, Pen: mm(0.25), Under: true},
	}
}

// partStyles are services, mentions, lines to write on, and the foot.
func partStyles(m *templates.Modele) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main := render.Color(m.Couleurs.Principale)
	quiet := render.Color(m.Couleurs.Discret)
	tint := render.Color(m.Couleurs.Voile)
	rule := render.Color(m.Couleurs.Trait)
	inset := layout.MM(m.Page.Marge - m.Page.Bandeau)
	line := func(width float64) *layout.Style {
		return &layout.Style{Width: layout.Size{Base: int(mm(width))}, MinH: render.Sized(6, 6, 7), Line: quiet, Pen: mm(0.3),
			Under: true}
	}
	return map[string]*layout.Style{
		"services": {Gap: mm(3), Airy: true},
		"rangee":   {Dir: layout.Row, Gap: mm(6), Cross: layout.Middle},
		"place":    {},
		"service":  {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle},
		"tuile": {Width: render.Sized(8, 11.5, 14), MinH: render.Sized(8, 11.5, 14), Fill: tint, Radius: mm(2.5),
			Cross: layout.Middle, Color: main},
		"tuile-dense": {Width: render.Sized(8, 8.5, 11), MinH: render.Sized(8, 8.5, 11), Fill: tint, Radius: mm(2),
			Cross: layout.Middle, Color: main},
		"icone-tuile-dense":   {Width: render.Sized(5.5, 5.8, 8), Align: layout.Middle, Color: main},
		"service-titre-dense": {Size: render.Size(t["service_serre"]), Face: fonts.Bold, Leading: 1180},
		"icone-tuile":         {Width: render.Sized(5.5, 7.5, 9), Align: layout.Middle, Color: main},
		"service-titre":       {Size: render.Size(t["service"]), Face: fonts.Bold, Leading: 1180},
		"service-detail":      {Size: render.Size(t["detail"]), Leading: 1220},
		"icone":               {Width: render.Sized(5, 5.5, 7), Color: main},
		"icone-appel":         {Width: render.Sized(8, 11, 11)},
		"icone-grande":        {Width: render.Sized(8, 10, 13)},
		"mot":                 {Fit: true},
		"mot-large":           {},
		"besoins":             {Gap: mm(2)},
		"besoin":              {Size: render.Size(t["corps"])},
		"cases":               {Gap: mm(2.5), Airy: true},
		"a-cocher":            {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle},
		"case": {Width: layout.Size{Base: int(mm(5.6))}, MinH: layout.Size{Base: int(mm(5.6))}, Line: quiet, Pen: mm(0.35),
			Radius: mm(0.8)},
		"ecrire":      {Dir: layout.Row, Gap: mm(2.5), Cross: layout.End},
		"ligne-date":  line(60),
		"ligne-heure": line(30),
		"bas":         {Pad: layout.Edges{Right: inset, Bottom: mm(max(11.3-m.Page.Bandeau, 0)), Left: inset}, Gap: mm(3)},
		"qr-ligne": {Dir: layout.Row, Gap: mm(5), Cross: layout.Middle,
			Pad: layout.Edges{Left: -mm(silence)}}, // its modules stand under the text, not its margin
		"qr":       {Width: render.Sized(m.QR.TailleMin, m.QR.Taille, m.QR.TailleMax), Color: &doc.Color{}},
		"bloc-qr":  {Gap: mm(1)},
		"qr-titre": {Size: render.Size(t["qr"]), Face: fonts.Bold, Leading: 1250},
		"qr-texte": {Size: render.Size(t["qr"]), Leading: 1250},
		"lien":     {Size: render.Size(t["qr_adresse"]), Leading: 1300},
		"date":     {Size: render.Size(t["date"]), Face: fonts.Bold},
		"pied": {Fold: true, Size: render.Size(t["pied"]), Color: quiet, Line: rule, Pen: mm(0.2), Over: true,
			Pad: layout.Edges{Top: mm(1.5)}, Leading: 1350},
	}
}
