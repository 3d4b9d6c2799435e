package feuille

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"feuillet/fonts"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/jour"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// partiesAnnonce are how many parts a notice must have, and may.
const (
	partiesAnnonce    = 3
	partiesAnnonceMax = 5
)

// chiffres are what a number is written with, and no place.
const chiffres = "0123456789 .+()-"

// lireAnnonce is a notice in its parts, without empty ones: what, when and where,
// then a telephone and more words, if there are some. The day of the week is told
// by the date, and one that is typed must be that one.
func lireAnnonce(saisie string, imprime time.Time) (string, error) {
	parties := annonce(saisie)
	if n := len(parties); n < partiesAnnonce || n > partiesAnnonceMax || strings.Trim(parties[2], chiffres) == "" {
		conseil := "Écrivez par exemple : Le bus numérique passe|12 mai, 9 h à 12 h|place de la Mairie."
		return "", faute.New(faute.Demande, conseil,
			"l'annonce a trois parties, séparées par | : quoi, quand, où").Au("annonce")
	}
	if _, _, err := jour.Trouver(parties[1], imprime); err != nil {
		return "", err
	}
	return strings.Join(parties, render.Separateur), nil
}

// annonce are the parts of a notice: what, when, where, and more.
func annonce(saisie string) (parties []string) {
	for s := range strings.SplitSeq(saisie, render.Separateur) {
		if s = strings.TrimSpace(s); s != "" {
			parties = append(parties, s)
		}
	}
	return parties
}

// announces reports a notice that has the page: alone, or with the place where it
// is held. Among several places that were chosen by hand it is a panel, and stays one
// when the page holds one of them alone.
func (a *Affiche) announces() bool { return a.seule }

// announced is a poster of which it is decided whether its notice has the page: a
// place that nobody chose is not where people meet, and takes no room from it.
func (a Affiche) announced() Affiche {
	a.seule = len(a.Annonce) >= partiesAnnonce && (len(a.Lieux) <= 1 || !a.Choisi)
	if a.seule && !a.Choisi {
		a.Lieux, a.Arrets = nil, nil
	}
	return a
}

// ownPhone is the number that a notice gives.
func (a *Affiche) ownPhone() lisible.Telephone {
	for _, s := range a.Annonce[min(partiesAnnonce, len(a.Annonce)):] {
		if t, ok := lisible.LireTelephone(s, ""); ok {
			return t
		}
	}
	return lisible.Telephone{}
}

// noticePhone is the number of a notice that has the page: its own, else that of the
// place that was chosen for it, else that of who prints. Never that of another place.
func (a *affiche) noticePhone() lisible.Telephone {
	if t := a.ownPhone(); t.Affiche != "" {
		return t
	}
	if len(a.lieux) == 1 && a.lieux[0].Tel != "" {
		return lisible.Telephone{Affiche: a.lieux[0].Tel, Lien: a.lieux[0].TelLien}
	}
	affiche, lien := render.TelephoneEditeur(a.e)
	return lisible.Telephone{Affiche: affiche, Lien: lien}
}

// costs says that a call to a number costs more, where it does.
func (a *affiche) costs(t lisible.Telephone) string {
	if !t.Surtaxe() {
		return ""
	}
	return a.fill(a.m.Textes.NumeroPayant)
}

// noticeMore are the other words of a notice, after those that say what it is of.
func (a *affiche) noticeMore() string {
	all := strings.Join(a.Annonce, " ")
	var out []string
	if k := lieu.Plier(all); !strings.Contains(k, "internet") && !strings.Contains(k, "numeri") {
		out = append(out, a.fill(a.m.Affiche.Languette)+".")
	}
	for _, s := range a.Annonce[partiesAnnonce:] {
		if _, phone := lisible.LireTelephone(s, ""); !phone {
			out = append(out, typo.Francais(s))
		}
	}
	return strings.Join(out, " ")
}

// announcement is the page of a notice: when, what, where, and whom to call.
func (a *affiche) announcement() *doc.Node {
	title := doc.Text(doc.H1, "annonce-titre", typo.Francais(a.Annonce[0]))
	title.Mark = true
	what := doc.Box("annonce-quoi", title)
	more, lies := a.noticeMore(), a.m.Page.Orientation == paysage
	if a.e.Exemple && lies { // on its line: the page is not high
		more = spaced(more, a.fill(a.m.Textes.ExemplePhrase))
	}
	what.Kids = append(what.Kids, lines("annonce-detail", "annonce-detail", more)...)
	body := doc.Box("annonce-corps", what, a.noticePlace())
	if a.e.Exemple && !lies {
		body.Kids = append(body.Kids, doc.Text(doc.P, "exemple", a.fill(a.m.Textes.ExemplePhrase)))
	}
	page := doc.Elem(doc.Document, "page", a.whenBubble(), body)
	if t := a.noticePhone(); t.Affiche != "" {
		page.Kids = append(page.Kids, doc.Elem(doc.Sect, "annonce-pied", doc.Text(doc.P, "annonce-appel",
			a.fill(a.m.Affiche.AnnonceAppel)), phone(t.Affiche, t.Lien, a.m.Textes.Telephone+" "+t.Affiche, "numero-annonce")))
		pied := page.Kids[len(page.Kids)-1]
		pied.Kids = append(pied.Kids, lines("annonce-appel", "annonce-appel", a.costs(t))...)
	}
	page.Kids = append(page.Kids, doc.Box("annonce-mentions", a.imprint()...))
	if a.Options.Languettes {
		page.Kids = append(page.Kids, a.strips())
	}
	return page
}

// noticeDay is when: the day of the week, the date, the hours; or the words as
// they were typed when they tell no one day.
func (a *affiche) noticeDay() []*doc.Node {
	j, ok, err := jour.Trouver(a.Annonce[1], a.e.Date)
	if err != nil || !ok || j.Avant != "" {
		return lines("annonce-heure", "annonce-heure", typo.Francais(capitalized(a.Annonce[1])))
	}
	date := typo.Date(j.Jour)
	if j.Jour.Before(a.e.Date.AddDate(0, 10, 0)) {
		date = strings.TrimSuffix(date, j.Jour.Format("2006"))
		date = strings.TrimRight(date, " \u00A0")
	}
	day := []*doc.Node{doc.Text(doc.P, "annonce-jour", capitalized(jour.DeSemaine(j.Jour))),
		doc.Text(doc.P, "annonce-date", typo.Francais(date))}
	heures := strings.ReplaceAll(typo.Francais(hoursSaid(j.Apres)), " à ", " à"+string(typo.Insecable)) // « / à 12 h »
	return append(day, lines("annonce-heure", "annonce-heure", heures)...)
}

// partieQuand is the part of a notice that says when.
const partieQuand = 1

// whenSaid is when, on one line: « Mercredi 12 mai, de 9 h à 12 h ».
func (a *affiche) whenSaid() string {
	var said []string
	for _, n := range a.noticeDay() {
		if said = append(said, n.Text); n.Style == "annonce-date" {
			said = []string{strings.Join(said, " ")}
		}
	}
	return strings.Join(said, ", ")
}

// plageDite is a span of hours: « 9 h à 12 h », « 9h-12h ».
var plageDite = regexp.MustCompile(`^\d{1,2} ?(h|heures?)[ \d]*(à|-|–)`)

// hoursSaid are the words after a date, as they go on it: « à 14 h », « de 9 h à 12 h ».
func hoursSaid(s string) string {
	s = strings.Trim(s, " ,;:-–.")
	switch {
	case s == "" || s[0] < '0' || s[0] > '9':
		return s
	case plageDite.MatchString(s):
		return "de " + s
	}
	return "à " + s
}

// noticePlace is where, with the code of the place when it has a page, else of the
// commune.
func (a *affiche) noticePlace() *doc.Node {
	n := doc.Box("annonce-ou-bloc", doc.Text(doc.P, "annonce-ou", withNumber(typo.Francais(capitalized(a.Annonce[2])))))
	n.Kids = append(n.Kids, lines("annonce-adresse", "annonce-adresse", a.noticeAbout())...)
	if code := a.noticeCode(); code != nil {
		return doc.Box("colonnes", n, code)
	}
	return n
}

// withNumber keeps a number that ends a text with the word before it: « salle 2 ».
func withNumber(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || strings.Trim(s[i+1:], "0123456789") != "" {
		return s
	}
	return s[:i] + string(typo.Insecable) + s[i+1:]
}

// noticeAbout is what a notice does not say of where it is held: the place and its
// address, the commune that was asked for.
func (a *affiche) noticeAbout() string {
	about := []string{a.Territoire.Nom}
	if len(a.lieux) == 1 {
		f := a.lieux[0]
		about = append(append([]string{f.Nom}, f.Adresse[:min(1, len(f.Adresse))]...), f.Ville)
	}
	where := lieu.Plier(a.Annonce[2])
	return strings.Join(slices.DeleteFunc(about,
		func(s string) bool { return s == "" || strings.Contains(where, lieu.Plier(s)) }), ", ")
}

// noticeCode opens the page of the place, else all places of where the notice is; nil
// where there is none, and on a page that has no room for it.
func (a *affiche) noticeCode() *doc.Node {
	figure := a.drawn("qr-petit")
	if figure == nil || a.Total == 0 || a.serre >= sansCarre {
		return nil
	}
	n := doc.Box("petite-colonne", figure)
	if !a.opensItself() {
		n.Kids = append(n.Kids, doc.Text(doc.P, "qr-titre-colonne", a.fill(a.m.Affiche.QRTous)))
	}
	return n
}

// notice is the local notice among several places: what, then when and where.
func (a *affiche) notice(s templates.Section) *doc.Node {
	if len(a.Annonce) == 0 {
		return nil
	}
	n := titled(s, "annonce")
	for i, line := range a.Annonce {
		switch {
		case i == partieQuand:
			n.Kids = append(n.Kids, doc.Text(doc.P, "annonce-ligne", a.whenSaid()))
		case i > 0:
			n.Kids = append(n.Kids, doc.Text(doc.P, "annonce-ligne", typo.Francais(capitalized(line))))
		case s.Titre == "":
			n.Kids = append(n.Kids, doc.Text(doc.H2, "annonce-nom", typo.Francais(line)))
		default:
			n.Kids = append(n.Kids, doc.Text(doc.P, "annonce-nom", typo.Francais(line)))
		}
	}
	return n
}

// jourMM is between the day, the date and the hours on one row, in millimetres on A4.
const jourMM = 8

// tailles are the sizes of when a notice is, in thousandths of a point: of the day of the week,
// the date, the hours; and whether the hours stand under the date where a row does not hold
// them, on a page that lies.
type tailles struct {
	jour, date, heure int
	dessous           bool
}

// noticeSizes are those of when a notice is, which is never cut: as large as they hold on
// their line, down to their floors.
func (a *affiche) noticeSizes() tailles {
	if !a.announces() {
		return tailles{}
	}
	t, lies := a.m.Tailles, a.m.Page.Orientation == paysage
	at := func(v templates.Taille, f int) int {
		least := min(v.Min, v.Base) * float64(a.noticeFloor()) / 1000
		return int(layout.Pt(max(v.Base*float64(f)/1000, least) * a.k()))
	}
	size := func(f int) tailles {
		return tailles{jour: at(t["annonce_jour"], f), date: at(t["annonce_date"], f), heure: at(t["annonce_heure"], f)}
	}
	room := layout.MM((210 - 2*a.m.Page.Marge) * a.k())
	if lies {
		room = layout.MM((297 - 2*a.m.Page.Marge) * a.k())
		for f := 1000; f >= 400; f -= 20 {
			if s := size(f); a.dayWidth(s) <= room {
				return s
			}
		}
	}
	s := size(1000)
	for s.dessous = lies; a.dateWidth(s) > room && s.date > pas*20; {
		s.date -= pas
	}
	return s
}

// dayWidth is that of when a notice is on one row, and dateWidth that of its date: after the
// day of the week on a page that lies.
func (a *affiche) dayWidth(s tailles) (w layout.Um) {
	sizes := map[string]int{"annonce-jour": s.jour, "annonce-date": s.date, "annonce-heure": s.heure}
	for i, n := range a.noticeDay() {
		if s.dessous && n.Style == "annonce-heure" && i > 0 {
			continue
		}
		if w += a.fit.width(n.Text, sizes[n.Style]); i > 0 {
			w += layout.MM(jourMM * a.k())
		}
	}
	return w + layout.MM(a.k())
}

func (a *affiche) dateWidth(s tailles) (w layout.Um) {
	if s.dessous {
		return a.dayWidth(s)
	}
	for _, n := range a.noticeDay() {
		if n.Style == "annonce-date" {
			w = a.fit.width(n.Text, s.date)
		}
	}
	return w
}

// when is the bubble of a notice.
func (a *affiche) whenBubble() *doc.Node {
	day := a.noticeDay()
	if len(day) < 3 || !a.noticeSizes().dessous {
		return doc.Box("annonce-bulle", day...)
	}
	return doc.Box("annonce-bulle-haute", doc.Box("annonce-rang", day[:2]...), day[2])
}

// noticeFloor is how small the words of a notice may be, in thousandths of their floors: less
// for each thing that takes their room: strips at once, words once nothing else is left to give.
func (a *affiche) noticeFloor() int {
	switch lies := a.m.Page.Orientation == paysage; {
	case lies && a.Options.Languettes:
		return 500
	case a.petit, a.Options.Languettes:
		return 667
	}
	return 1000
}

// noticeBubble is the look of when a notice is.
func (p *patron) noticeBubble() *layout.Style {
	mm, inset := p.mm, p.mm(p.m.Page.Marge-p.m.Page.Bandeau)
	return &layout.Style{Fill: p.accent, Pen: mm(contour), Radius: mm(12), Color: p.ink, Gap: mm(1),
		Pad:  layout.Edges{Top: mm(7), Right: inset, Bottom: mm(9), Left: inset},
		Tail: layout.Tail{At: -mm(34), W: mm(24), Tip: mm(30), Long: mm(14)}}
}

// notice are the styles of a notice: of its page, and of its panel.
func (p *patron) notice() map[string]*layout.Style {
	mm, t := p.mm, maps.Clone(p.t)
	for name, size := range map[string]int{"annonce_jour": p.look.quand.jour, "annonce_date": p.look.quand.date,
		"annonce_heure": p.look.quand.heure} {
		if size > 0 {
			t[name] = layout.Size{Base: size, Min: min(size, t[name].Min), Max: size}
		}
	}
	for _, name := range []string{"annonce_titre", "annonce_ou", "annonce_date", "annonce_numero", "annonce_jour",
		"annonce_heure"} {
		v := t[name]
		t[name] = layout.Size{Base: v.Base, Min: v.Min * p.look.plancher / 1000, Max: v.Max}
	}
	inset := mm(p.m.Page.Marge - p.m.Page.Bandeau)
	return map[string]*layout.Style{
		"annonce-bulle":       p.noticeBubble(),
		"annonce-bulle-haute": p.noticeBubble(),
		"annonce-rang":        {Dir: layout.Row, Gap: mm(jourMM), Cross: layout.End},
		"annonce-jour":        {Size: t["annonce_jour"], Face: fonts.ExtraBold, Leading: 1150},
		"annonce-date":        {Size: t["annonce_date"], Face: fonts.ExtraBold, Leading: 1080},
		"annonce-heure":       {Size: t["annonce_heure"], Face: fonts.ExtraBold, Leading: 1120},
		"annonce-corps": {Pad: layout.Edges{Top: mm(13), Right: inset, Bottom: mm(4), Left: inset}, Gap: mm(8),
			Airy: true, Grow: true},
		"annonce-quoi":     {Gap: mm(3), Airy: true},
		"annonce-titre":    {Size: t["annonce_titre"], Face: fonts.ExtraBold, Color: p.main, Leading: 1120},
		"annonce-detail":   {Size: t["annonce"], Leading: 1220},
		"annonce-ou-bloc":  {Gap: mm(1)},
		"annonce-ou":       {Size: t["annonce_ou"], Face: fonts.ExtraBold, Leading: 1150},
		"annonce-adresse":  {Size: t["annonce"], Leading: 1220},
		"annonce-mentions": {Pad: layout.XY(inset, 0), Gap: mm(1)},
		"annonce-pied": {Fill: p.main, Pen: mm(contour), Radius: mm(8), Pad: layout.XY(inset, mm(6)), Gap: mm(1.5),
			Color: p.ground},
		"annonce-appel": {Size: t["annonce"], Face: fonts.ExtraBold, Leading: 1200},
		"annonce": {Fill: p.tint, Pen: mm(contour), Radius: mm(3), Pad: layout.XY(mm(6), mm(4)), Gap: mm(1),
			Airy: true},
		"annonce-nom":   {Size: t["annonce"], Face: fonts.ExtraBold, Color: p.main, Leading: 1150},
		"annonce-ligne": {Size: t["corps"], Face: fonts.Bold, Leading: 1250},
	}
}
