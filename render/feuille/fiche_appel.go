package feuille

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// call is the telephone of the place and what to do with it; without one, whom
// to ask. It stands on the whole width, or in a column where a model wants it.
func (f fiche) call(s templates.Section) *doc.Node {
	style := "barre"
	if s.Zone != "tete" {
		style = "appel"
	}
	if f.Pour == render.Aidants || f.Pour == render.Pro {
		return f.reach(style)
	}
	tel, link, nom := f.Tel, f.TelLien, f.Answers()
	title := f.how()
	if tel == "" {
		title = f.WithoutPhone()
		if tel, link = f.publisherPhone(); tel != "" {
			title, nom = f.mot("demander_editeur"), f.Edition.Editeur.Nom
		}
	} else if s.Titre != "" {
		title = s.Titre
	}
	words := doc.Box("barre-mots", doc.Text(doc.H2, "consigne", title))
	if tel != "" && f.ByAppointment() { // « Sur » alone makes no line
		words.Kids[0].Style = "consigne-basse"
	}
	words.Kids = append(words.Kids, lines("demande", "demande", f.CallNote())...)
	if tel == "" {
		words.Kids[0].Role = doc.P // nothing stands under it
		return doc.Elem(doc.Sect, style, append([]*doc.Node{words}, f.write()...)...)
	}
	return doc.Elem(doc.Sect, style, words, f.number(style, nom, tel, link))
}

// number is the telephone of somebody, with its pictogram.
func (f fiche) number(style, nom, tel, link string) *doc.Node {
	words := doc.Elem(doc.P, "numero", &doc.Node{Role: doc.Link, Text: tel, Href: "tel:" + link,
		Alt: render.Appeler(f.Modele, nom, tel)})
	if style != "barre" {
		words.Style = "numero-colonne"
	}
	return doc.Box("appel-ligne", render.Icon("phone", "icone-appel"), words)
}

// publisherPhone is the number of who prints, for a place that has none: never
// said to be the place's own.
func (f fiche) publisherPhone() (tel, link string) {
	return render.TelephoneEditeur(f.Edition)
}

// how is what to do, in a few words beside the number.
func (f fiche) how() string {
	t, a := f.Modele.Textes, f.Source.ModalitesAcces
	come, call := slices.Contains(a, lieu.SePresenter), slices.Contains(a, lieu.Telephoner)
	switch {
	case f.Closed():
		return f.mot("telephonez")
	case f.ByAppointment():
		return f.mot("rendez_vous_telephone")
	case !f.MayCome():
		return f.Fill(t.TelephonerAvant)
	case come && call:
		return f.mot("venez_ou_telephonez")
	case come:
		return f.Fill(t.Venez)
	}
	return f.Fill(t.Telephone)
}

// write is the mailbox of a place without a telephone, never that of a person.
func (f fiche) write() []*doc.Node {
	if !f.lit("courriels") || len(f.Courriels) == 0 {
		return nil
	}
	return []*doc.Node{doc.Text(doc.P, "ecrivez", f.mot("ecrivez")+" "+f.Courriels[0])}
}

// access says what changes how one comes: that the place moves, or takes
// appointments without a number to call.
func (f fiche) access(s templates.Section) *doc.Node {
	var kids []*doc.Node
	if said := f.Moves(); said != "" {
		kids = append(kids, mention("map-pin", "fort", said))
	}
	if (f.OnlyOnline() || f.Tel == "" && f.Source.PriseRdv != "") && f.lit("prise_rdv") {
		kids = append(kids, mention("calendar", "fort", f.mot("rendez_vous_internet")))
	}
	if len(kids) == 0 {
		return nil
	}
	return named(s, titled(s, "bloc", kids...))
}

// ask says what the reader of a poster should ask for: what the data do not tell.
func (f fiche) ask() string {
	t, price := f.Modele.Textes, f.Price() != ""
	var out []string
	switch {
	case !f.KnowsWhen() && !price:
		out = append(out, t.DemanderTout)
	case !f.KnowsWhen():
		out = append(out, t.DemanderHoraires)
	case !price:
		out = append(out, t.DemanderPrix)
	}
	if len(f.Source.Services) == 0 {
		out = append(out, t.SansServices)
	}
	return f.Fill(strings.Join(out, " "))
}

// reach is how those who send people reach the place: mails and sites beside the
// number; without one, that it is missing, and the number of who prints, named.
func (f fiche) reach(style string) *doc.Node {
	words := doc.Box("barre-mots")
	add := func(style, s string) { words.Kids = append(words.Kids, lines(style, style, s)...) }
	for _, m := range f.mails() {
		add("joindre-fort", f.mot("mail")+" "+m)
	}
	if len(f.mails()) == 0 && f.Pour == render.Pro {
		add("joindre", f.mot("mail")+" "+f.mot("non_renseigne"))
	}
	for _, h := range render.Hotes(f.Source.SiteWeb, f.Nom, f.Ville) {
		add("joindre", h)
	}
	tel, link, nom := f.Tel, f.TelLien, f.Answers()
	if tel == "" {
		add("joindre-fort", f.mot("sans_telephone"))
		if tel, link = f.publisherPhone(); tel != "" {
			nom = f.Edition.Editeur.Nom
			add("joindre", sansArticle(f.Edition.Editeur.Nom)+"\u00a0:")
		}
	}
	if tel == "" {
		return doc.Elem(doc.Sect, style, words)
	}
	if len(words.Kids) == 0 { // no bar is empty beside its number
		add("joindre-fort", f.Modele.Textes.Telephone)
	}
	add("joindre", f.CallNote())
	return doc.Elem(doc.Sect, style, words, f.number(style, nom, tel, link))
}
