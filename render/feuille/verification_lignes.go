package feuille

import (
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// ligne is a row of what is checked: a field, and what is printed of it.
type ligne struct {
	nom string // of the standard, or of what is derived
	dit []string
}

func (l ligne) connue() bool { return len(l.dit) > 0 }

// longue is the most letters of what a low box is beside.
const longue = 90

// caseStyle is that of the box to correct: high beside what takes many lines.
func (l ligne) caseStyle() string {
	if len(l.dit) > 3 || utf8.RuneCountInString(strings.Join(l.dit, " ")) > longue {
		return "case-haute"
	}
	return "case-texte"
}

// aVerifier is a field that a place is asked about.
type aVerifier struct {
	nom string
	dit func(verification) []string
}

// ligneServices is the row of boxes to tick.
const ligneServices = "services"

// recto are the fields of the front, those that public paper shows, in its order.
var recto = []aVerifier{
	{"nom", func(v verification) []string { return dits(v.Nom) }},
	{"adresse", func(v verification) []string {
		return append(slices.Clone(v.Adresse), dits(strings.TrimSpace(v.CodePostal+" "+v.Ville))...)
	}},
	{"telephone", func(v verification) []string { return dits(v.Tel) }},
	{"courriels", func(v verification) []string { return v.Courriels }},
	{"horaires", func(v verification) []string { h, _ := v.heures(); return h }},
	{"feries", func(v verification) []string { _, f := v.heures(); return dits(f) }},
	{"frais_a_charge", func(v verification) []string { return dits(v.prix()) }},
	{"modalites_acces", verification.acces},
	{"prise_en_charge_specifique", verification.accueils},
	{ligneServices, func(v verification) []string { return v.Source.Services }},
}

// verso are those of the back: fewer papers show them.
var verso = []aVerifier{
	{"site_web", func(v verification) []string { return render.Hotes(v.Source.SiteWeb) }},
	{"prise_rdv", func(v verification) []string { return render.Hotes(dits(v.Source.PriseRdv)) }},
	{"publics_specifiquement_adresses", verification.publics},
	{"modalites_accompagnement", func(v verification) []string { return v.officiels(v.Source.ModalitesAccompagnement) }},
	{"structure_parente", func(v verification) []string {
		s, _ := lisible.CourtPublic(v.Source.StructureParente)
		return dits(typo.Francais(s))
	}},
	{"dispositif_programmes_nationaux", func(v verification) []string { return v.reseaux(false) }},
	{"formations_labels", func(v verification) []string { return append(v.reseaux(true), v.autresLabels()...) }},
	{"presentation", func(v verification) []string {
		v.cut(v.Modele.Limites.SavoirCaracteres)
		own, _ := v.sentences(v.Modele.Limites.SavoirCaracteres)
		return dits(strings.Join(own, " "))
	}},
}

func (v verification) lignes(champs []aVerifier) (out []ligne) {
	for _, c := range champs {
		out = append(out, ligne{c.nom, c.dit(v)})
	}
	return out
}

// heures are the days and hours as papers say them, and what is said of holidays
// when it stands apart.
func (v verification) heures() (lignes []string, feries string) {
	if !v.AHoraires {
		return dits(v.HorairesDits), ""
	}
	lignes, feries, ok := v.Semaine.EnLignes()
	if !ok {
		return v.WeekLines(), ""
	}
	for i, s := range lignes {
		lignes[i] = typo.Francais(s)
	}
	return append(lignes, v.Remarques...), typo.Francais(render.Capital(feries))
}

// prix is the price, and the question that it leaves.
func (v verification) prix() string {
	f := v.Prices()
	gratuit, payant := slices.Contains(f, lieu.Gratuit), slices.Contains(f, lieu.Payant)
	switch {
	case gratuit && payant:
		return v.mot("une_partie")
	case slices.Contains(f, lieu.GratuitSousCondition):
		return v.mot("sous_condition")
	case payant:
		return v.mot("payant")
	}
	return v.Price()
}

// entrees are the words of the ways in, in the order of the standard.
var entrees = []struct{ valeur, mot string }{{lieu.SePresenter, "acces_se_presenter"},
	{lieu.Telephoner, "acces_telephoner"}, {lieu.ContacterMail, "acces_mail"}, {lieu.RdvEnLigne, "acces_rdv"},
	{lieu.Prescription, "acces_prescription"}}

// acces is how one comes.
func (v verification) acces() []string {
	var said []string
	for _, e := range entrees {
		if slices.Contains(v.Source.ModalitesAcces, e.valeur) ||
			e.valeur == lieu.Prescription && lieu.SurPrescription(v.Source) {
			said = append(said, v.mot(e.mot))
		}
	}
	if v.RendezVous {
		said = append(said, v.mot("acces_rendez_vous"))
	}
	if v.Itinerant {
		said = append(said, v.mot("acces_itinerant"))
	}
	if v.Condition != "" {
		said = append(said, v.Condition)
	}
	return dits(strings.Join(said, " "))
}

// accueils are those who need more, in a few words.
func (v verification) accueils() []string {
	var said []string
	for _, s := range v.Source.PriseEnChargeSpecifique {
		if w := v.Modele.PriseEnCharge[s]; w.Court != "" {
			said = append(said, w.Court)
		}
	}
	return dits(render.Capital(strings.Join(said, ", ")))
}

// publics are those whom the place is above all for.
func (v verification) publics() []string {
	var said []string
	for _, s := range v.Source.PublicsSpecifiquementAdresses {
		if w := v.Modele.Publics[s]; w.Titre != "" {
			said = append(said, render.Lowered(w.Titre))
		}
	}
	return dits(render.Capital(typo.Enumerer(said)))
}

// tableau are some rows under their headings and what the table is, which a side says.
func (v verification) tableau(l []ligne, legende ...*doc.Node) *doc.Node {
	head := doc.Elem(doc.TR, "entetes", cell(doc.TH, "champ", v.mot("colonne_champ")),
		cell(doc.TH, "valeur", v.mot("colonne_imprime")), cell(doc.TH, "colonne-juste", v.mot("colonne_juste")),
		cell(doc.TH, "corriger", v.mot("colonne_corriger")))
	body := doc.Elem(doc.TBody, "")
	for _, x := range l {
		body.Kids = append(body.Kids, v.ligne(x))
	}
	caption := doc.Elem(doc.Caption, "legende", legende...)
	return doc.Elem(doc.Table, "tableau", caption, doc.Elem(doc.THead, "", head), body)
}

// ligne is one row: what is printed, a box to say that it is right, room to say
// otherwise. What is missing is to be filled in, and cannot be right.
func (v verification) ligne(l ligne) *doc.Node {
	nom := v.mot("ligne_" + l.nom)
	if l.nom == ligneServices {
		return v.services(l)
	}
	dit, juste := doc.Elem(doc.TD, "valeur"), doc.Elem(doc.TD, "juste")
	for _, s := range l.dit {
		dit.Kids = append(dit.Kids, doc.Text(doc.P, "dit", s))
	}
	if !l.connue() {
		dit.Kids = []*doc.Node{doc.Elem(doc.P, "manque", render.Rich(v.mot("manque"))...)}
	} else {
		juste.Kids = []*doc.Node{doc.ToFill("case-juste", v.mot("juste")+" "+nom,
			doc.Field{Name: "juste-" + l.nom, Kind: doc.CheckField})}
	}
	corriger := doc.Elem(doc.TD, "corriger", doc.ToFill(l.caseStyle(), v.mot("corriger")+" "+nom,
		doc.Field{Name: "corrige-" + l.nom, Kind: doc.LinesField}))
	return doc.Elem(doc.TR, "ligne", rowHead("champ", nom), dit, juste, corriger)
}

// services is the row of the nine helps: those that the place is said to give have a
// cross.
func (v verification) services(l ligne) *doc.Node {
	list := doc.Elem(doc.L, "aides")
	for i, s := range lieu.Services() {
		f := doc.Field{Name: "aide-" + string(rune('1'+i)), Kind: doc.CheckField}
		if slices.Contains(l.dit, s) {
			f.Value = "oui"
		}
		court := v.Modele.Services[s].Court
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "aide", doc.Elem(doc.LBody, "aide-corps",
			doc.ToFill("case-aide", v.mot("aides")+" : "+court, f), doc.Text(doc.P, "aide-mot", court))))
	}
	head := doc.Elem(doc.TH, "champ", doc.Text(doc.P, "", v.mot("aides")),
		doc.Text(doc.P, "petit", v.mot("aides_cocher")))
	head.Scope = doc.Row
	cases := doc.Elem(doc.TD, "cases", list)
	cases.Cols = 3
	return doc.Elem(doc.TR, "ligne", head, cases)
}
