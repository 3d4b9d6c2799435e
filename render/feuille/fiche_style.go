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

// ficheSheet is the look of a place sheet: sizes and colours from the
// template, proportions from here.
func ficheSheet(m *templates.Modele) layout.Sheet {
	s := render.Paper(m)
	s.Scales, s.Airs = layout.Range{Min: 700, Max: 1000}, layout.Range{Min: 450, Max: 1000}
	if slices.Contains(m.Remplissage, "agrandir lettres") {
		s.Scales.Max = 1500
	}
	if slices.Contains(m.Remplissage, "aérer") {
		s.Airs.Max = 2600
	}
	s.Styles = frameStyles(m, s.H)
	maps.Copy(s.Styles, factStyles(m))
	maps.Copy(s.Styles, partStyles(m))
	render.Inked(&s, m)
	return s
}

// frameStyles are the page, its banner, its zones and its texts.
func frameStyles(m *templates.Modele, h layout.Um) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main := render.Color(m.Couleurs.Principale)
	ink := render.Color(m.Couleurs.Texte)
	quiet := render.Color(m.Couleurs.Discret)
	tint := render.Color(m.Couleurs.Voile)
	paperColor := render.Color(m.Couleurs.Fond)
	inset := layout.MM(m.Page.Marge - m.Page.Bandeau)
	return map[string]*layout.Style{
		"page": {Pad: layout.All(mm(m.Page.Bandeau)), MinH: layout.Size{Base: int(h)}, Size: render.Size(t["corps"]),
			Color: ink, Leading: int(m.Page.Interligne * 1000), Gap: mm(5.5)},
		"bande": {Fill: main, Radius: mm(4), Pad: layout.Edges{Top: mm(6), Right: inset, Bottom: mm(6.5), Left: inset},
			Color: paperColor, Gap: mm(1.5), Airy: true},
		"sur":      {Size: render.Size(t["sur_titre"]), Face: fonts.Bold},
		"titre":    {Size: render.Size(t["titre"]), Face: fonts.ExtraBold, Leading: 1130, Before: mm(3)},
		"exemple":  {Size: render.Size(t["exemple"]), Face: fonts.Bold},
		"ville":    {Size: render.Size(t["commune"]), Face: fonts.Bold, Leading: 1200},
		"corps":    {Pad: layout.XY(inset, 0), Gap: mm(6.5), Airy: true, Grow: true},
		"colonnes": {Dir: layout.Row, Gap: mm(8)},
		"gauche":   {Gap: mm(5), Airy: true},
		"droite":   {Width: layout.Size{Base: int(mm(82))}, Fill: tint, Radius: mm(3), Pad: layout.All(mm(4)), Gap: mm(2)},
		"bloc":     {Gap: mm(1.5)},
		"rubrique": {Size: render.Size(t["rubrique"]), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"texte":    {Size: render.Size(t["corps"])},
		"gras":     {Face: fonts.Bold},
		"fort":     {Size: render.Size(t["corps"]), Face: fonts.Bold},
		"discret":  {Size: render.Size(t["note"]), Color: quiet},
		"age":      {Size: render.Size(t["note"]), Face: fonts.Bold, Before: mm(1.5)},
	}
}

// factStyles are the call, the address, the price and the hours.
func factStyles(m *templates.Modele) map[string]*layout.Style {
	mm, t := layout.MM, m.Tailles
	main := render.Color(m.Couleurs.Principale)
	quiet := render.Color(m.Couleurs.Discret)
	rule := render.Color(m.Couleurs.Trait)
	accent := render.Color(m.Couleurs.Accent)
	return map[string]*layout.Style{
		"appel":          {Fill: accent, Radius: mm(2), Pad: layout.XY(mm(3.5), mm(3.5)), Gap: mm(0.5)},
		"appel-grand":    {Fill: accent, Radius: mm(2), Pad: layout.XY(mm(5), mm(4.5)), Gap: mm(1)},
		"appel-ligne":    {Dir: layout.Row, Gap: mm(1.5), Cross: layout.Middle},
		"consigne":       {Size: render.Size(t["telephone_titre"]), Face: fonts.ExtraBold, Leading: 1200},
		"demande":        {Size: render.Size(t["telephone_conseil"]), Leading: 1250},
		"numero-colonne": {Size: column(render.Size(t["telephone"])), Face: fonts.ExtraBold, Leading: 1150},
		"numero":         {Size: render.Size(t["telephone"]), Face: fonts.ExtraBold, Leading: 1150},
		"alerte": {Line: main, Pen: mm(0.5), Radius: mm(2), Pad: layout.XY(mm(4), mm(3)),
			Size: render.Size(t["telephone_titre"]), Face: fonts.Bold, Leading: 1250},
		"adresse": {Size: render.Size(t["adresse"]), Leading: 1300},
		"cp":      {Size: render.Size(t["adresse"]), Face: fonts.Bold, Leading: 1300},
		"lignes":  {},
		"mention": {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle},
		"prix":    {Size: render.Size(t["prix"]), Face: fonts.ExtraBold, Leading: 1250},
		"tableau": {},
		"jour":    {Dir: layout.Row, Gap: mm(2), Pad: layout.XY(0, mm(0.7)), Line: rule, Pen: mm(0.18), Over: true},
		"jour-1":  {Dir: layout.Row, Gap: mm(2), Pad: layout.XY(0, mm(0.7))},
		"nom":     {Size: render.Size(t["horaire"]), Fit: true},
		"heures":  {Size: render.Size(t["horaire"]), Face: fonts.Bold, Align: layout.End},
		"et":      {Size: render.Size(t["horaire"])},
		"ferme":   {Size: render.Size(t["horaire"]), Color: quiet, Align: layout.End},
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
	return map[string]*layout.Style{
		"services": {Gap: mm(3.2), Airy: true},
		"service":  {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle},
		"tuile": {Width: render.Sized(8, 11.5, 18), MinH: render.Sized(8, 11.5, 18), Fill: tint, Radius: mm(2.5),
			Cross: layout.Middle, Color: main},
		"icone-tuile":    {Width: render.Sized(5.5, 7.5, 11), Align: layout.Middle, Color: main},
		"service-titre":  {Size: render.Size(t["service"]), Face: fonts.Bold, Leading: 1200},
		"service-detail": {Size: render.Size(t["detail"]), Leading: 1250},
		"icone":          {Width: render.Sized(5, 6, 8), Color: main},
		"icone-appel":    {Width: render.Sized(5, 6, 6)},
		"icone-grande":   {Width: render.Sized(8, 10, 13)},
		"mentions":       {Dir: layout.Wrap, Gap: mm(6)},
		"mot":            {Fit: true},
		"ecrire":         {Dir: layout.Row, Gap: mm(2), Pad: layout.Edges{Top: mm(3)}},
		"ligne-date": {Width: layout.Size{Base: int(mm(72))}, MinH: render.Sized(6, 6, 7), Line: quiet, Pen: mm(0.3),
			Under: true},
		"ligne-heure": {Width: layout.Size{Base: int(mm(42))}, MinH: render.Sized(6, 6, 7), Line: quiet, Pen: mm(0.3),
			Under: true},
		"bas":          {Pad: layout.Edges{Right: inset, Bottom: mm(max(11-m.Page.Bandeau, 0)), Left: inset}, Gap: mm(3)},
		"qr-ligne":     {Dir: layout.Row, Gap: mm(5), Cross: layout.Middle},
		"qr":           {Width: render.Sized(m.QR.TailleMin, m.QR.Taille, m.QR.TailleMax), Color: &doc.Color{}},
		"qr-dense":     {Width: render.Sized(m.QR.TailleMax, m.QR.TailleMax, m.QR.TailleMax), Color: &doc.Color{}},
		"bloc-qr":      {Gap: mm(1)},
		"qr-titre":     {Size: render.Size(t["qr"]), Face: fonts.Bold, Leading: 1250},
		"qr-texte":     {Size: render.Size(t["qr"]), Leading: 1250},
		"lien":         {Size: render.Size(t["qr_adresse"]), Leading: 1300},
		"mentions-bas": {},
		"pied": {Size: render.Size(t["pied"]), Color: quiet, Line: rule, Pen: mm(0.2), Over: true,
			Pad: layout.Edges{Top: mm(2)}, Leading: 1350},
		"imprime": {Size: render.Size(t["pied"]), Color: quiet, Leading: 1350},
	}
}
