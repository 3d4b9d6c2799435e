package feuille

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// call is the telephone, or what to do without one. It is the one thing to do
// when hours are not known: then it is large and says what to ask.
func (f fiche) call(s templates.Section) *doc.Node {
	t := f.Modele.Textes
	ask := f.ask()
	if f.Tel == "" {
		if f.KnowsWhen() && ask == "" {
			return nil
		}
		return doc.Elem(doc.Sect, "appel-grand", lines("demande", "consigne", f.WithoutPhone(), ask)...)
	}
	number := doc.Elem(doc.P, "numero", &doc.Node{Role: doc.Link, Text: f.Tel, Href: "tel:" + f.TelLien,
		Alt: t.Telephone + " " + f.Tel})
	title := t.Telephone
	if s.Titre != "" {
		title = s.Titre
	}
	style, size := "appel", "icone-appel"
	number.Style = "numero-colonne"
	switch {
	case !f.KnowsWhen():
		title, style, size = f.Fill(t.TelephonerAvant), "appel-grand", "icone-grande"
		number.Style = "numero"
	case f.MustCall():
		title = f.Fill(t.TelephonerAvant)
	}
	row := doc.Box("appel-ligne", render.Icon("phone", size), number)
	return doc.Elem(doc.Sect, style, append([]*doc.Node{doc.Text(doc.H2, "consigne", title), row},
		lines("demande", "demande", f.CallPrice(), ask)...)...)
}

// ask says what the reader should ask for: what the data do not tell.
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

// lines are paragraphs of style, the first of style first; empty texts vanish.
func lines(style, first string, texts ...string) []*doc.Node {
	var out []*doc.Node
	for _, s := range texts {
		if s == "" {
			continue
		}
		if len(out) == 0 {
			out = append(out, doc.Text(doc.P, first, s))
		} else {
			out = append(out, doc.Text(doc.P, style, s))
		}
	}
	return out
}

// onPaper makes of all the nodes what paper alone says.
func onPaper(nodes []*doc.Node) []*doc.Node {
	for _, n := range nodes {
		n.PaperOnly()
	}
	return nodes
}

func (f fiche) address(s templates.Section) *doc.Node {
	if f.Itinerant && f.Modele.Textes.Renseignements != "" && f.Textes.SiegeSeulement() {
		s.Titre = f.Modele.Textes.Renseignements
	}
	block := doc.Box("lignes")
	for _, line := range f.Adresse {
		block.Kids = append(block.Kids, doc.Text(doc.P, "adresse", line))
	}
	if town := strings.TrimSpace(f.CodePostal + " " + f.Ville); town != "" {
		block.Kids = append(block.Kids, doc.Text(doc.P, "cp", town))
	}
	if len(block.Kids) == 0 {
		return nil
	}
	return titled(s, "bloc", block)
}

func (f fiche) price(s templates.Section) *doc.Node {
	words := f.Price()
	if words == "" {
		return nil
	}
	return titled(s, "bloc", mention("currency-euro", "prix", words))
}

// hoursBlock is the week as a table, or in sentences when it is not one plain
// week, or the sentence of the texts that tells it.
func (f fiche) hoursBlock(s templates.Section) *doc.Node {
	notice := lines("prix", "prix", f.Notice())
	if !f.KnowsWhen() {
		if notice == nil {
			return nil
		}
		return doc.Elem(doc.Sect, "bloc", notice...)
	}
	n := titled(s, "bloc", f.week()...)
	for _, said := range lines("age", "age", f.StaleHours()) {
		n.Kids = append(n.Kids, said.Named("age"))
	}
	n.Kids = append(n.Kids, notice...)
	return n
}

// week is the week itself.
func (f fiche) week() []*doc.Node {
	switch {
	case !f.AHoraires:
		return []*doc.Node{doc.Text(doc.P, "texte", f.HorairesDits)}
	case !f.Semaine.EnTable():
		return lines("texte", "texte", f.WeekLines()...)
	}
	body := doc.Elem(doc.TBody, "tableau")
	for i, day := range f.Semaine.Tableau() {
		style := "jour"
		if i == 0 {
			style = "jour-1"
		}
		th := doc.Text(doc.TH, "nom", day.Jour)
		th.Scope = doc.Row
		body.Kids = append(body.Kids, doc.Elem(doc.TR, style, th, dayHours(typo.Francais(day.Heures), day.Ferme)))
	}
	out := []*doc.Node{doc.Elem(doc.Table, "tableau", body)}
	for _, line := range f.Semaine.Notes() {
		out = append(out, doc.Text(doc.P, "discret", typo.Francais(line)))
	}
	for _, line := range f.Remarques {
		out = append(out, doc.Text(doc.P, "discret", line))
	}
	return out
}

// dayHours sets the spans in bold and the word between them in regular.
func dayHours(hours string, closed bool) *doc.Node {
	if closed {
		return doc.Text(doc.TD, "ferme", hours)
	}
	td := doc.Elem(doc.TD, "heures")
	const and = " et "
	for i, part := range strings.Split(hours, and) {
		if i > 0 {
			td.Kids = append(td.Kids, doc.Text(doc.Group, "et", and))
		}
		td.Kids = append(td.Kids, doc.Text(doc.Group, "", part))
	}
	return td
}

func (f fiche) services(s templates.Section) *doc.Node {
	list := doc.Elem(doc.L, "services")
	details := len(f.Source.Services) <= f.Modele.Limites.DetailsServicesMax
	for _, v := range lieu.Services() {
		w, ok := f.Modele.Services[v]
		if !ok || !slices.Contains(f.Source.Services, v) {
			continue
		}
		body := doc.Elem(doc.LBody, "", doc.Text(doc.P, "service-titre", w.Titre))
		if w.Detail != "" && details {
			detail := doc.Text(doc.P, "service-detail", w.Detail)
			body.Kids = append(body.Kids, detail.Named("details"))
		}
		tile := &doc.Node{Role: doc.Artifact, Style: "tuile", Kids: []*doc.Node{render.Icon(w.Pictogramme, "icone-tuile")}}
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "service", tile, body))
	}
	if len(list.Kids) == 0 {
		return nil
	}
	return named(s, titled(s, "bloc", list))
}

// access says how to come in: that the place moves, then an appointment, which
// binds most.
func (f fiche) access(s templates.Section) *doc.Node {
	t, a := f.Modele.Textes, f.Source.ModalitesAcces
	var kids []*doc.Node
	if f.Itinerant {
		words := t.Itinerant
		switch {
		case f.Tel == "":
			words = t.ItinerantSansTelephone
		case strings.Contains(lieu.Plier(f.Nom), "bus"):
			words = t.ItinerantBus
		}
		kids = append(kids, mention("map-pin", "fort", f.Fill(words)))
	}
	switch {
	case f.RendezVous && f.Tel != "" && f.KnowsWhen():
		kids = append(kids, mention("calendar", "fort", f.Fill(t.RendezVousTelephone)))
	case f.RendezVous, slices.Contains(a, lieu.RdvEnLigne):
		kids = append(kids, mention("calendar", "fort", f.Fill(t.PrenezRendezVous)))
	case slices.Contains(a, lieu.SePresenter) && f.KnowsWhen() && !f.Uncertain():
		kids = append(kids, mention("check", "fort", f.Fill(t.Venez)))
	}
	if len(kids) == 0 {
		return nil
	}
	return named(s, titled(s, "bloc", kids...))
}

// audience says whom the place is for, and what it does for those who need more.
func (f fiche) audience(s templates.Section) *doc.Node {
	list := doc.Elem(doc.L, "mentions")
	add := func(values []string, labels map[string]templates.Libelle) {
		for _, v := range values {
			w := labels[v]
			if w.Titre == "" {
				continue
			}
			kids := []*doc.Node{doc.Text(doc.LBody, "mot", w.Titre)}
			if render.Pictogram(w.Pictogramme) != nil {
				kids = append([]*doc.Node{render.Icon(w.Pictogramme, "icone")}, kids...)
			}
			list.Kids = append(list.Kids, doc.Elem(doc.LI, "mention", kids...))
		}
	}
	add(f.Source.PublicsSpecifiquementAdresses, f.Modele.Publics)
	groups := len(list.Kids)
	add(f.Source.PriseEnChargeSpecifique, f.Modele.PriseEnCharge)
	if len(list.Kids) == 0 {
		return nil
	}
	n := titled(s, "bloc", list)
	if groups > 0 && s.Titre != "" {
		n.Kids[0].Fit = nil // « Les jeunes » alone does not say what of them
	}
	return named(s, n)
}
