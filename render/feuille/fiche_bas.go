package feuille

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/qr"
	"feuillet/templates"
)

// appointment is two lines to write on, for a person who helps.
func (f fiche) appointment(s templates.Section) *doc.Node {
	t := f.Modele.Textes
	blank := func(style string) *doc.Node { return &doc.Node{Role: doc.Artifact, Style: style} }
	row := doc.Box("ecrire", doc.Text(doc.P, "mot", t.RendezVousLe), blank("ligne-date"),
		doc.Text(doc.P, "mot", t.RendezVousA), blank("ligne-heure"))
	if s.Titre != "" {
		row.Kids = append([]*doc.Node{doc.Text(doc.H2, "rubrique-ligne", s.Titre)}, row.Kids...)
	}
	n := doc.Elem(doc.Sect, "bloc", row)
	if f.Appointments() { // the last thing that a full page gives up
		return n.Named("rendez_vous_pris")
	}
	return named(s, n)
}

func (f fiche) freeText(s templates.Section) *doc.Node {
	if s.Texte == "" {
		return nil
	}
	n := titled(s, "bloc")
	for _, par := range strings.Split(s.Texte, "\n\n") {
		n.Kids = append(n.Kids, doc.Elem(doc.P, "texte", render.Rich(f.Fill(strings.ReplaceAll(par, "\n", " ")))...))
	}
	return n
}

// code is the QR code, what to do with it, and the address in words.
func (f fiche) code(s templates.Section) *doc.Node {
	if f.Lien == "" {
		return nil
	}
	level := qr.M
	if f.Modele.QR.Niveau == "Q" {
		level = qr.Q
	}
	encode := f.Edition.Codes.Get // places of a town share its view; a place has its own page, met once
	if f.LienLieu {
		encode = qr.Code
	}
	d, err := encode(f.Lien, level)
	if err != nil || float64(qr.Modules(d))*f.Modele.QR.ModuleMin > f.Modele.QR.TailleMax {
		f.Note(render.AvisCode, false, "pas de code QR : l'adresse est trop longue pour être lue par un téléphone")
		return nil
	}
	t := f.Modele.Textes
	words, description := t.QRTerritoire, t.QRDescription
	if f.LienLieu {
		words, description = t.QRLieu, t.QRLieuDescription
	}
	style := "qr"
	if least := float64(qr.Modules(d)) * f.Modele.QR.ModuleMin; least > f.Modele.QR.TailleMin {
		style = denseStyle(f.Modele.QR, least)
	}
	drawn := &doc.Node{Role: doc.Figure, Style: style, Draw: d, Alt: f.Fill(description)}
	figure := render.CodeNode(style, f.Lien, drawn.Alt, f.Fill(t.QREcran), drawn)
	text := doc.Box("bloc-qr", doc.Elem(doc.P, "qr-texte", doc.Text(doc.Group, "gras", f.Fill(t.QRTitre)+" "),
		doc.Text(doc.Group, "", f.Fill(words))).PaperOnly())
	if f.Modele.QR.AfficherAdresse {
		for _, n := range onPaper(lines("lien", "lien", f.LienDit, f.Fill(t.Wider(f.Lien)))) {
			text.Kids = append(text.Kids, n.Named("lien")) // the code says it
		}
	}
	text.Kids = append(text.Kids, doc.Elem(doc.P, "qr-texte", render.Rich(f.Fill(f.withoutInternet()))...))
	return titled(s, "bloc", doc.Box("qr-ligne", figure, text))
}

// pasQR is by how much the side of a dense code grows, in millimetres.
const pasQR = 3

// denseStyle is the style of a code that needs so many millimetres.
func denseStyle(q templates.QR, least float64) string {
	step := int(math.Ceil((least - q.TailleMin) / pasQR))
	return "qr-" + strconv.Itoa(step)
}

// denseStyles are those of codes larger than the least, up to the greatest.
func denseStyles(q templates.QR) map[string]*layout.Style {
	out := map[string]*layout.Style{}
	for step := 1; q.TailleMin+float64(pasQR*(step-1)) < q.TailleMax; step++ {
		side := min(q.TailleMin+float64(pasQR*step), q.TailleMax)
		out["qr-"+strconv.Itoa(step)] = &layout.Style{Width: render.Sized(side, max(side, q.Taille), q.TailleMax),
			Color: &doc.Color{}}
	}
	return out
}

// withoutInternet says how to do without the code: call, or ask who prints.
func (f fiche) withoutInternet() string {
	if f.Mairie() && f.Edition.Editeur.Nom == "" {
		return f.Modele.Textes.SansInternetMairieMeme
	}
	return withoutInternet(f.Modele.Textes, f.Edition, f.Tel != "")
}

func withoutInternet(t templates.Textes, e *render.Edition, phone bool) string {
	known := e.Editeur.Nom != ""
	switch {
	case !phone && known:
		return t.SansInternetSurPlace
	case !phone:
		return t.SansInternetSurPlaceMairie
	case known:
		return t.SansInternet
	}
	return t.SansInternetMairie
}

// foot holds the blocks of the zone « bas » and the imprint: how fresh, from
// whom, printed by whom (loi du 29 juillet 1881, art. 2 and 3). What is to be
// checked stands with the hours.
func (f fiche) foot(blocks []*doc.Node) *doc.Node {
	t := f.Modele.Textes
	mentions := doc.Elem(doc.P, "pied")
	say := func(style, s string) {
		mentions.Kids = append(mentions.Kids, doc.Text(doc.Group, style, s))
	}
	if f.Age == lisible.Recente || !f.Modele.Has("horaires") {
		say("date", f.Fill(f.freshness())+" ")
	}
	if f.Field("source") != "" { // nobody is named in its place, nor a licence that nobody gave
		say("", f.Fill(t.Source)+" ")
	}
	say("", spaced(f.Fill(f.Edition.Editeur.Mention(&t)), f.Until()))
	return doc.Box("bas", append(slices.Clone(blocks), render.WithLogos(f.Edition, mentions))...)
}

// freshness says how old the record is, and what to do when it is old.
func (f fiche) freshness() string {
	t := f.Modele.Textes
	switch {
	case f.Age == lisible.SansDate && f.Tel == "":
		return t.DateInconnueSansTelephone
	case f.Age == lisible.SansDate:
		return t.DateInconnue
	case f.Age == lisible.Recente && lieu.PrecisionDate(f.DateMaj) != lieu.AuJour:
		return t.DateDuMois
	case f.Age == lisible.Recente:
		return t.DateConnue
	case f.Tel == "":
		return t.DateAncienneSansTelephone
	}
	return t.DateAncienne
}
