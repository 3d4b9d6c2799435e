package feuille

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/qr"
	"feuillet/templates"
)

// drawn is the code in a style, or nil when it has no address or none that a phone reads.
func (a *affiche) drawn(style string) *doc.Node {
	link := a.link()
	if link == "" {
		return nil
	}
	d, err := a.e.Codes.Get(link, qr.Q)
	if err != nil {
		return nil
	}
	words := a.fill(a.codeSaid())
	figure := &doc.Node{Role: doc.Figure, Style: style, Draw: d, Alt: words}
	return render.CodeNode(style, link, words, a.fill(a.m.Textes.QREcran), figure)
}

// codeSaid is what the code opens, for who does not see it: this place, the places of
// the territory, or those of more than that.
func (a *affiche) codeSaid() string {
	switch t := a.Territoire; {
	case a.opensItself():
		return a.m.Textes.QRLieuDescription
	case t.Ouvre != "":
		return a.m.Affiche.QROuvreDescription
	case t.De != "" && a.Proximite == SurPlace && a.Total > 1:
		return a.m.Affiche.QRLieuxDescription
	}
	return a.m.Textes.QRDescription
}

// code is the code, and beside it what to do with it or without it, who made the
// poster, and until when it stands.
func (a *affiche) code(s templates.Section, imprint []*doc.Node) *doc.Node {
	text := doc.Box("bloc-qr", a.codeWords(s)...)
	figure := a.drawn("qr")
	if a.Options.Languettes {
		figure = nil // it stands beside the places
	}
	column := doc.Box("qr-colonne", text)
	if imprint != nil {
		column.Kids = append(column.Kids, doc.Box("vide"), doc.Box("mentions", imprint...))
	}
	if figure == nil {
		if len(text.Kids) == 0 {
			return nil
		}
		return doc.Box("", text, doc.Box("mentions", imprint...))
	}
	return doc.Box("qr-ligne", figure, column)
}

// codeWords are the words beside the code; without one, where the list is to be had.
func (a *affiche) codeWords(s templates.Section) []*doc.Node {
	t := a.m.Affiche
	if a.Options.Languettes && a.drawn("qr") != nil {
		return nil
	}
	if a.drawn("qr") == nil {
		list := t.ListeSansCarteMairie
		if a.e.Editeur.Nom != "" {
			list = t.ListeSansCarte
		}
		if a.Total <= len(a.lieux) || a.alone() || len(a.lieux) == 0 {
			return nil
		}
		return lines("qr-titre", "qr-titre", a.fill(list))
	}
	title := a.heading(a.codeTitle(), a.codeRoom(), "qr_titre")
	if s.Titre != "" {
		title = a.fill(s.Titre)
	}
	how := doc.Text(doc.P, "qr-texte", a.fill(t.QRConsigne)).PaperOnly()
	how.Named("consigne", doc.Text(doc.P, "qr-texte", a.fill(t.QRConsigneCourte)).PaperOnly())
	out := []*doc.Node{doc.Text(doc.H2, "qr-titre", title), how}
	if s := a.fill(a.without()); s != "" {
		out = append(out, doc.Elem(doc.P, "qr-texte", render.Rich(s)...).Named("sans_internet"))
	}
	if a.m.QR.AfficherAdresse {
		address := onPaper(lines("lien", "lien", render.Readable(a.link()), a.fill(a.m.Textes.Wider(a.link()))))
		for _, n := range address {
			n.Named("lien")
		}
		out = append(out, address...)
	}
	return out
}

// without is what to do without Internet.
func (a *affiche) without() string {
	if a.opensItself() { // there is no list to ask for
		return ""
	}
	if tel, _ := render.TelephoneEditeur(a.e); a.m.Simple && tel == "" { // whom to ask, and no number: one line less
		return ""
	}
	if a.alone() && (a.lieux[0].Mairie() || !a.saysCall()) {
		return a.lieux[0].withoutInternet()
	}
	return withoutInternet(a.m.Textes, a.e, a.callers() && !a.saysCall())
}

// codeTitle says what the code opens: this place, all places, or the others.
func (a *affiche) codeTitle() string {
	t := a.m.Affiche
	switch rest := a.Total - len(a.lieux); {
	case a.opensItself():
		return t.QRCeLieu
	case a.Choisi || a.Proximite != SurPlace:
	case rest == 1:
		return t.QRUnAutre
	case rest > 1:
		return t.QRAutres
	}
	return t.QRTous
}

// shortTitle is codeTitle in the width of the code.
func (a *affiche) shortTitle() string {
	if a.codeTitle() == a.m.Affiche.QRAutres {
		return a.m.Affiche.QRAutresCourt
	}
	return a.codeTitle()
}

// smallCode stands beside the place when strips take the foot of the page.
func (a *affiche) smallCode() *doc.Node {
	figure := a.drawn("qr-petit")
	if figure == nil || a.serre >= sansCarre {
		return nil
	}
	n := doc.Box("petite-colonne", figure)
	if !a.alone() {
		room := layout.MM(petitMax * a.k())
		n.Kids = append(n.Kids, doc.Text(doc.P, "qr-titre-colonne", a.heading(a.shortTitle(), room, "qr")))
	}
	n.Kids = append(n.Kids, doc.Text(doc.P, "qr-legende", a.fill(a.m.Affiche.QRConsigneCourte)).PaperOnly())
	return n
}

// imprint says who made the poster, and how fresh it is, for all to read; in small print
// from which data it is made, and what distances are measured on; then until when it
// stands, larger, since who takes it down must see it (loi du 29 juillet 1881, art. 2 and
// 3; code de l'environnement, L581-5).
func (a *affiche) imprint() []*doc.Node {
	t := a.m.Affiche
	out := lines("mention", "mention", a.fill(spaced(a.publisher(), a.fresh())))
	small := doc.Elem(doc.P, "pied", doc.Text(doc.Group, "", a.fill(spaced(a.origin(), a.measured()))))
	if a.m.Encre.Noir && t.PapierCouleur != "" {
		small.Kids[0].Text += " "
		small.Kids = append(small.Kids, doc.Text(doc.Group, "", a.fill(t.PapierCouleur)).PaperOnly())
	}
	out = []*doc.Node{render.WithLogos(a.e, doc.Box("mentions", append(out, small)...))}
	if !a.JusquAu.IsZero() {
		out = append(out, doc.Text(doc.P, "retirer", a.fill(t.JusquAu)).PaperOnly())
	}
	return out
}

// spaced are sentences one after the other, without empty ones.
func spaced(sentences ...string) string {
	return strings.Join(slices.DeleteFunc(sentences, func(s string) bool { return s == "" }), " ")
}

// publisher is who made the poster, and printed it; nobody is named when nobody says so.
func (a *affiche) publisher() string {
	switch {
	case a.e.Editeur.Nom == "":
		return a.m.Affiche.Imprime
	case a.e.Editeur.Adresse == "":
		return a.m.Affiche.EditeurSansAdresse
	}
	return a.m.Affiche.Editeur
}

// street is the address of the publisher, without the town that its name says already.
func (a *affiche) street() string {
	whole := a.e.Editeur.Adresse
	last := strings.LastIndex(whole, ", ")
	if last < 0 {
		return whole
	}
	town, name := lieu.Plier(whole[last+2:]), lieu.Plier(a.e.Editeur.Nom)
	if at := postalCode.FindString(town); at != "" && strings.HasSuffix(name, " "+town[len(at):]) {
		return whole[:last]
	}
	return whole
}

// postalCode stands before the town in a folded address.
var postalCode = regexp.MustCompile(`^\d{5} `)

// oldest is the oldest update of the places shown: all that is printed is known since
// then; zero when that of one of them is not known.
func (a *affiche) oldest() (jour time.Time) {
	for i, f := range a.lieux {
		if f.DateMaj.IsZero() {
			return time.Time{}
		}
		if i == 0 || f.DateMaj.Before(jour) {
			jour = f.DateMaj
		}
	}
	return jour
}

// fresh is the day of what is printed; what is to be checked stands with the places, and
// a poster has one date of its information.
func (a *affiche) fresh() string {
	switch {
	case len(a.lieux) == 0 || a.stale() != "" && !a.announces():
		return ""
	case a.oldest().IsZero():
		return ""
	case lieu.PrecisionDate(a.oldest()) != lieu.AuJour:
		return a.m.Affiche.InformationsMois
	}
	return a.m.Affiche.Informations
}

// origin names the sources of what is printed; nobody is named when none is known,
// nor a licence that nobody gave.
func (a *affiche) origin() string {
	if len(a.lieux) == 0 || a.source() == "" {
		return ""
	}
	return a.m.Affiche.Source
}

// measured says how distances are measured; empty when none is printed.
func (a *affiche) measured() string {
	switch {
	case !a.mesure():
		return ""
	case a.Contours != "":
		return a.m.Affiche.DistancesDApres
	}
	return a.m.Affiche.Distances
}

// stale tells how old the information is that is to be checked, of the oldest to the
// latest of it, with hours or without; empty when all is fresh.
func (a *affiche) stale() string {
	t, first, last := a.m.Affiche, "", ""
	for _, f := range a.lieux {
		switch year := f.DateMaj.Format("2006"); {
		case !f.old():
		case f.Age == lisible.SansDate && a.callers():
			return a.fill(t.SansDate)
		case f.Age == lisible.SansDate:
			return a.fill(t.SansDateSansTelephone)
		default:
			if first == "" || year < first {
				first = year
			}
			last = max(last, year)
		}
	}
	if first == "" {
		return ""
	}
	years, said := first, t.Anciennes
	if last != first {
		years = templates.Remplir(t.AnciennesDeA, map[string]string{"premiere": first, "derniere": last})
	}
	if !a.callers() {
		said = t.AnciennesSansTelephone
	}
	return templates.Remplir(said, map[string]string{"annees": years})
}

// old reports information that is to be checked.
func (f fiche) old() bool { return f.Age != lisible.Recente }

// source names the sources of the places; "" when none is known.
func (a *affiche) source() string {
	var names []string
	for _, f := range a.lieux {
		if f.Producteur != "" && !slices.Contains(names, f.Producteur) {
			names = append(names, f.Producteur)
		}
	}
	return strings.Join(names, ", ")
}
