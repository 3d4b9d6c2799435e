package feuille

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/qr"
	"feuillet/render/typo"
	"feuillet/templates"
)

// places are the heading and the places, or the one place.
func (a *affiche) places(s templates.Section) *doc.Node {
	switch {
	case len(a.lieux) == 0:
		return nil
	case a.alone() && a.Options.Languettes:
		left := a.place(a.lieux[0])
		if code := a.smallCode(); code != nil {
			return doc.Box("colonnes", left, code)
		}
		return left
	case a.alone():
		return a.place(a.lieux[0])
	}
	list := doc.Box("liste")
	style := "lieu"
	code := a.smallCode()
	if a.narrow() && code != nil {
		style = "lieu-colonne"
	} else if len(a.lieux) < 3 && !a.Options.Languettes && len(a.Annonce) == 0 {
		style = "lieu-grand"
	}
	for _, f := range a.lieux {
		list.Kids = append(list.Kids, a.entry(f, style, a.headed(s)))
	}
	n := doc.Elem(doc.Sect, "lieux", doc.Text(doc.H2, "rubrique", a.heading(s)), list)
	n.Kids = append(n.Kids, a.volOiseau()...)
	if !a.headed(s) {
		n.Kids = n.Kids[1:]
	}
	if style == "lieu-colonne" {
		return doc.Box("colonnes", n, code)
	}
	return n
}

// narrow reports strips at the foot of A4, or of the poster of one place: the
// code stands beside the places.
func (a *affiche) narrow() bool {
	return a.Options.Languettes && (a.alone() || a.m.Page.Format == "A4")
}

// headed reports that the list has a heading: places chosen by hand need none,
// unless it says what they are so far from.
func (a *affiche) headed(s templates.Section) bool { return !a.Choisi || s.Titre != "" || a.mesure() }

// heading counts the places, or says that they are elsewhere.
func (a *affiche) heading(s templates.Section) string {
	t := a.m.Affiche
	switch {
	case s.Titre != "":
		return a.fill(s.Titre)
	case a.Proches:
		return a.fill(t.ProchesCommune)
	case a.Proximite == Autour:
		return a.fill(t.AutourCommune)
	case a.Proximite == AuDepartement:
		return a.fill(t.AilleursDepartement)
	case a.Total == 1:
		return strings.TrimSpace(a.fill(t.UnLieu))
	}
	return strings.TrimSpace(a.fill(t.PlusieursLieux)) // the places of no one territory have no name after
}

// entry is one place of several: where and when at the left, the number at the right.
func (a *affiche) entry(f fiche, style string, headed bool) *doc.Node {
	role := doc.H3
	if !headed {
		role = doc.H2
	}
	n := doc.Elem(doc.Sect, style, doc.Text(role, style+"-nom", f.Nom))
	about := doc.Box("lignes", lines(style+"-avis", style+"-avis", f.Notice())...)
	about.Kids = append(about.Kids, lines(style+"-ligne", style+"-ligne", f.condition())...)
	if len(a.lieux) > 3 { // as many on A3, which is wide: one line for where and when
		about.Kids = append(about.Kids, a.where(f, style+"-ligne", " : "+lower(f.days())))
	} else {
		about.Kids = append(about.Kids, a.where(f, style+"-ligne", ""), doc.Text(doc.P, style+"-ligne", f.days()))
	}
	about.Kids = append(about.Kids, lines(style+"-ligne", style+"-ligne", f.CallPrice())...)
	switch {
	case f.Tel == "":
		n.Kids = append(n.Kids, about)
	case style == "lieu-colonne":
		n.Kids = append(n.Kids, about, number(f, "numero-colonne", "icone"))
	case style == "lieu":
		n.Kids = append(n.Kids, doc.Box("lieu-rang", about, number(f, "numero", "icone")))
	default:
		n.Kids = append(n.Kids, about, number(f, "numero-grand", "icone-grande"))
	}
	return n
}

// number is the telephone with its pictogram.
func number(f fiche, style, pictogram string) *doc.Node {
	words := doc.Elem(doc.P, style, &doc.Node{Role: doc.Link, Text: f.Tel, Href: "tel:" + f.TelLien,
		Alt: f.Modele.Textes.Telephone + " " + f.Tel})
	return doc.Box("appel", render.Icon("phone", pictogram), words)
}

// condition is who may come, when not everybody.
func (f fiche) condition() string {
	if f.Condition == "" {
		return ""
	}
	return strings.ReplaceAll(f.Fill(f.Modele.Textes.Restreint), "**", "")
}

// where is the address, with the town unless the poster already names it; the
// complement (« entrée par la cour ») goes when room lacks.
func (a *affiche) where(f fiche, style, when string) *doc.Node {
	if towns := a.arrets(f); towns != nil {
		return a.stops(towns, style, when)
	}
	var town []string
	if f.Ville != "" && (f.Ville != a.Territoire.Nom || len(f.Adresse) == 0) {
		town = []string{f.Ville}
	}
	if d := a.distance(f); d != "" {
		town = append(town, d)
	}
	n := doc.Text(doc.P, style, strings.Join(append(slices.Clone(f.Adresse), town...), ", ")+when)
	if len(f.Adresse) > 1 {
		n.Named("adresse", doc.Text(doc.P, style, strings.Join(append(f.Adresse[:1:1], town...), ", ")+when))
	}
	return n
}

// distance is how far the place stands, « à 6 km », empty when that is not
// printed: a km more or less is nothing, for the road is longer anyway.
func (a *affiche) distance(f fiche) string {
	km, ok := a.Km[f.Source.Id]
	switch n := int(math.Round(km)); {
	case !ok:
		return ""
	case km < 1:
		return a.fill(a.m.Affiche.ToutPres)
	default:
		return templates.Remplir(a.m.Affiche.ADistance, map[string]string{"distance": typo.Nombre(n)})
	}
}

// volOiseau says that the road is longer; the imprint says it too, shorter.
func (a *affiche) volOiseau() []*doc.Node {
	if !a.mesure() {
		return nil
	}
	return []*doc.Node{doc.Text(doc.P, "mesure", a.fill(a.m.Affiche.VolOiseau)).Named("vol_oiseau")}
}

// mesure reports that a distance is printed.
func (a *affiche) mesure() bool {
	return slices.ContainsFunc(a.lieux, func(f fiche) bool { return a.arrets(f) == nil && a.distance(f) != "" })
}

// lower is a sentence that goes on another.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(string(r)) + strings.TrimSuffix(s[n:], ".")
}

// joursMax is the longest sentence of hours beside a number, in characters.
const joursMax = 60

// days says when to come in one line, or to call first: a poster stays up for
// months, and shows no hours that its record does not hold.
func (f fiche) days() string {
	t := f.Modele.Textes
	switch {
	case f.Itinerant && f.Tel == "":
		return f.Fill(t.ItinerantSansTelephone)
	case f.Itinerant:
		return f.Fill(t.Itinerant)
	case f.Tel != "" && (!f.KnowsWhen() || f.MustCall()):
		return f.Fill(t.TelephonerAvant)
	case f.RendezVous && f.Tel != "":
		return f.Fill(t.PrenezRendezVous)
	case !f.KnowsWhen():
		return f.WithoutPhone()
	case f.openDays() != "":
		return f.openDays()
	case f.AHoraires && utf8.RuneCountInString(strings.Join(f.WeekLines(), " ; ")) <= joursMax:
		return strings.Join(f.WeekLines(), " ; ")
	case !f.AHoraires && utf8.RuneCountInString(f.HorairesDits) <= joursMax:
		return f.HorairesDits
	case f.Tel == "":
		return f.WithoutPhone()
	}
	return f.Fill(f.Modele.Affiche.DemanderJours)
}

// openDays names the open days, with the comment that holds all of them; "" when
// a line cannot say it.
func (f fiche) openDays() string {
	d := ""
	if f.AHoraires {
		d = f.Semaine.JoursOuverts()
	}
	if d == "" || len(f.Remarques) == 0 {
		return d
	}
	if d += " (" + render.Lowered(f.Remarques[0]) + ")"; len(f.Remarques) > 1 || utf8.RuneCountInString(d) > joursMax {
		return ""
	}
	return d
}

// place is the poster of one place: its name, where, the number, the hours in
// large letters, the price, some services.
func (a *affiche) place(f fiche) *doc.Node {
	n := doc.Elem(doc.Sect, "seul", doc.Text(doc.H2, "seul-nom", f.Nom))
	if a.Proches { // the commune that puts it up is named
		n.Kids = append(n.Kids, doc.Text(doc.P, "seul-alerte", a.fill(a.m.Affiche.ProchesCommune)))
	}
	var town []string
	for _, s := range []string{strings.TrimSpace(f.CodePostal + " " + f.Ville), a.distance(f)} {
		if s != "" {
			town = append(town, s)
		}
	}
	line := func(address ...string) *doc.Node {
		return doc.Text(doc.P, "seul-ligne", strings.Join(slices.Concat(address, town), ", "))
	}
	where := line(f.Adresse...)
	if len(f.Adresse) > 1 {
		where.Named("adresse", line(f.Adresse[0]))
	}
	if towns := a.arrets(f); towns != nil {
		where = a.stops(towns, "seul-ligne", "")
	}
	n.Kids = append(n.Kids, where)
	n.Kids = append(n.Kids, a.volOiseau()...)
	n.Kids = append(n.Kids, lines("seul-alerte", "seul-alerte", f.Notice(), f.condition())...)
	if f.Tel != "" {
		style, pictogram := "numero-grand", "icone-grande"
		if a.Options.Languettes {
			style, pictogram = "numero-colonne", "icone"
		}
		n.Kids = append(n.Kids, number(f, style, pictogram))
		n.Kids = append(n.Kids, lines("seul-ligne", "seul-ligne", f.CallPrice())...)
	}
	n.Kids = append(n.Kids, a.when(f)...)
	if p := f.Price(); p != "" {
		n.Kids = append(n.Kids, doc.Text(doc.P, "prix", p))
	}
	if list := a.services(f); list != nil {
		n.Kids = append(n.Kids, list)
	}
	return n
}

// when is the week in sentences, with the days alone as a shorter wording.
func (a *affiche) when(f fiche) []*doc.Node {
	t := f.Modele.Textes
	var out []*doc.Node
	if f.KnowsWhen() {
		said, short := []string{f.HorairesDits}, ""
		if f.AHoraires {
			said, short = f.WeekLines(), f.openDays()
		}
		switch {
		case short != "":
		case f.Tel != "":
			short = f.Fill(f.Modele.Affiche.DemanderJours)
		default:
			short = f.WithoutPhone()
		}
		box := doc.Box("heures", lines("horaire", "horaire", said...)...)
		out = append(out, box.Named("horaires", doc.Text(doc.P, "horaire", short)))
	}
	call := ""
	switch {
	case f.Itinerant && f.Tel == "":
		call = t.ItinerantSansTelephone
	case f.Itinerant:
		call = t.Itinerant
	case f.Tel == "" && !f.KnowsWhen():
		call = f.WithoutPhone()
	case f.StaleHours() != "":
		call = f.StaleHours()
	case f.wantsCall():
		call = t.TelephonerAvant
	case f.RendezVous:
		call = t.PrenezRendezVous
	}
	ask := ""
	if !f.KnowsWhen() || f.Price() == "" && f.Tel != "" {
		ask = f.ask()
	}
	return append(out, lines("seul-ligne", "seul-ligne", f.Fill(call), ask)...)
}

// services are the first services of the place, and how many more it has.
func (a *affiche) services(f fiche) *doc.Node {
	list := doc.Elem(doc.L, "services").Named("services")
	known := 0
	for _, v := range first(lieu.Services(), a.Service) {
		w, ok := f.Modele.Services[v]
		if !ok || !slices.Contains(f.Source.Services, v) {
			continue
		}
		if known++; known <= f.Modele.Affiche.ServicesMax {
			list.Kids = append(list.Kids, doc.Elem(doc.LI, "service", render.Icon(w.Pictogramme, "icone"),
				doc.Text(doc.LBody, "service-titre", w.Titre)))
		}
	}
	more := f.Modele.Affiche.AutresServices
	switch rest := known - len(list.Kids); {
	case len(list.Kids) == 0:
		return nil
	case rest == 1:
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "",
			doc.Text(doc.LBody, "service-titre", f.Fill(f.Modele.Affiche.UnAutreService))))
	case rest > 1:
		text := templates.Remplir(more, map[string]string{"autres": typo.Nombre(rest)})
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "", doc.Text(doc.LBody, "service-titre", text)))
	}
	return list
}

// drawn is the code, or nil when it has no address or none that a phone reads.
func (a *affiche) drawn() *doc.Node {
	link := a.link()
	if link == "" {
		return nil
	}
	d, err := a.e.Codes.Get(link, qr.Q)
	if err != nil {
		return nil
	}
	words := a.fill(a.m.Textes.QRDescription)
	figure := &doc.Node{Role: doc.Figure, Style: "qr", Draw: d, Alt: words}
	return render.CodeNode("qr", link, words, a.fill(a.m.Textes.QREcran), figure)
}

// code is the code and what to do with it or without it.
func (a *affiche) code(s templates.Section) *doc.Node {
	t := a.m.Affiche
	figure := a.drawn()
	if len(a.lieux) == 0 || a.narrow() && figure != nil {
		return nil // the notice alone has no page; the code stands beside the place
	}
	without := withoutInternet(a.m.Textes, a.e, slices.ContainsFunc(a.lieux, func(f fiche) bool { return f.Tel != "" }))
	if a.alone() {
		without = a.lieux[0].withoutInternet()
	}
	list := t.ListeSansCarteMairie
	if a.e.Editeur.Nom != "" {
		list = t.ListeSansCarte
	}
	if figure == nil {
		if a.Total <= len(a.lieux) || a.alone() {
			return nil
		}
		return titled(s, "bloc", doc.Text(doc.P, "qr-titre", a.fill(list)))
	}
	title := a.codeTitle()
	if s.Titre != "" {
		title = s.Titre
	}
	aside := doc.Elem(doc.P, "qr-texte", render.Rich(a.fill(without))...).Named("sans_internet")
	how := doc.Text(doc.P, "qr-texte", a.fill(t.QRConsigne)).PaperOnly()
	text := doc.Box("bloc-qr", doc.Text(doc.H2, "qr-titre", a.fill(title)), how, aside)
	if a.m.QR.AfficherAdresse {
		text.Kids = append(text.Kids, onPaper(lines("lien", "lien", render.Readable(a.link()),
			a.fill(a.m.Textes.Wider(a.link()))))...)
	}
	return doc.Elem(doc.Sect, "", doc.Box("qr-ligne", figure, text))
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

// smallCode stands beside the place when strips take the foot of the page.
func (a *affiche) smallCode() *doc.Node {
	figure := a.drawn()
	if figure == nil || a.serre >= sansCarre {
		return nil
	}
	n := doc.Box("qr-colonne", figure)
	if !a.alone() {
		n.Kids = append(n.Kids, doc.Text(doc.P, "qr-titre-colonne", a.fill(a.codeTitle())))
	}
	n.Kids = append(n.Kids, doc.Text(doc.P, "qr-legende", a.fill(a.m.Affiche.QRConsigneCourte)).PaperOnly())
	return n
}

// first is the list with v before the others, if it has it.
func first(all []string, v string) []string {
	i := slices.Index(all, v)
	if i < 0 {
		return all
	}
	return append([]string{v}, slices.Delete(slices.Clone(all), i, i+1)...)
}
