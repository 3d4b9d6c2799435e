package feuille

import (
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// lieu is where to go: what must be known before a call, the name, the address and
// the number beside, when to come, what it costs.
func (o orientation) lieu(templates.Section) *doc.Node {
	n := doc.Elem(doc.Sect, "cadre", doc.Text(doc.H2, "nom", o.Nom))
	n.Kids = append(n.Kids, lines("alerte", "alerte", o.avant()...)...)
	n.Kids = append(n.Kids, doc.Box("ou-appeler", o.ou(), o.appeler()))
	heures := o.heures(false)
	quand := doc.Elem(doc.P, "texte", render.Rich(heures)...)
	if court := o.heures(true); court != heures {
		quand.Named("heures", doc.Elem(doc.P, "texte", render.Rich(court)...))
	}
	n.Kids = append(n.Kids, quand)
	if reste := strings.Join(dits(o.cout(), o.Moves(), o.CallNote()), " "); reste != "" {
		n.Kids = append(n.Kids, doc.Elem(doc.P, "texte", render.Rich(reste)...))
	}
	if care := o.care(true); care != nil && o.litIci("prise_en_charge_specifique") {
		n.Kids = append(n.Kids, care.Named("prise_en_charge"))
	}
	if o.Age != lisible.Recente {
		n.Kids = append(n.Kids, lines("fort", "fort", o.Fill(o.freshness()))...)
	}
	return n
}

// litIci reports that the readers of the copy read a field.
func (o orientation) litIci(champ string) bool {
	return render.Lit(o.Pour, templates.DocumentFicheOrientation.Nom, champ)
}

// avant is what is to be known before a call: who may come, and that the place
// receives those who are sent.
func (o orientation) avant() (out []string) {
	if o.Condition != "" {
		out = append(out, o.Fill(o.Modele.Textes.Restreint))
	}
	if lieu.SurPrescription(o.Source) {
		out = append(out, o.mot("sur_orientation"))
	}
	return out
}

// ou is the address.
func (o orientation) ou() *doc.Node {
	block := doc.Box("lignes")
	alone := len(o.Adresse) > 1 && o.Complement != ""
	for _, line := range o.Adresse {
		n := doc.Text(doc.P, "adresse", line)
		if alone && line == o.Complement {
			n.Named("complement")
		}
		block.Kids = append(block.Kids, n)
	}
	if len(o.Adresse) == 0 && !o.Itinerant {
		block.Kids = append(block.Kids, doc.Text(doc.P, "fort", o.mot("demander_adresse")))
	}
	if town := strings.TrimSpace(o.CodePostal + " " + o.Ville); town != "" {
		block.Kids = append(block.Kids, doc.Text(doc.P, "cp", town))
	}
	return block
}

// appeler is the number and what to do with it; without one, whom to ask.
func (o orientation) appeler() *doc.Node {
	tel, link, title := o.Tel, o.TelLien, o.how()
	if tel == "" {
		title = o.WithoutPhone()
		if tel, link = o.publisherPhone(); tel != "" {
			title = o.mot("demander_editeur")
		}
	}
	n := doc.Box("appeler", doc.Text(doc.P, "consigne", title))
	if tel != "" {
		n.Kids = append(n.Kids, doc.Elem(doc.P, "numero", &doc.Node{Role: doc.Link, Text: tel, Href: "tel:" + link,
			Alt: o.Modele.Textes.Telephone + " " + tel}))
	}
	return n
}

// heures are the days and hours in a paragraph, the days in bold; the days alone
// when room lacks. Unknown, they are to be asked for.
func (o orientation) heures(jours bool) string {
	if !o.KnowsWhen() {
		return "**" + o.Fill(o.Modele.Textes.DemanderHoraires) + "**"
	}
	if court := o.openDays(); jours && court != "" {
		return o.remplir("jours_seuls", "jours", court)
	}
	if !o.AHoraires {
		return o.HorairesDits
	}
	var out []string
	for _, s := range o.WeekLines() {
		s = strings.ReplaceAll(s, "**", "")
		if days := strings.IndexAny(s, "0123456789"); days > 0 {
			s = "**" + strings.TrimSpace(s[:days]) + "** " + s[days:]
		}
		out = append(out, strings.TrimSuffix(s, ".")+".")
	}
	return strings.Join(out, " ")
}

// cout is the price in bold; empty when it is not known, for it is asked by phone.
func (o orientation) cout() string {
	if p := o.Price(); p != "" {
		return "**" + p + "**"
	}
	return o.Fill(o.Modele.Textes.DemanderPrix)
}
