package guichet

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// rangsMuets is how many places that say no service stand one below the other, where
// nobody says any.
const rangsMuets = 8

// sansBesoin are places whose help is not known, to be called.
func (x *memo) sansBesoin() *doc.Node {
	body := doc.Elem(doc.TBody, "rangs")
	for _, l := range x.muets[:min(rangsMuets, len(x.muets))] {
		ou := x.ou(l, 0)
		ou.Role, ou.Scope = doc.TH, doc.Row
		body.Kids = append(body.Kids, doc.Elem(doc.TR, "rang-lieu", ou, x.numero(l)))
	}
	return doc.Elem(doc.Table, "tableau", doc.Elem(doc.THead, "", doc.Elem(doc.TR, "entetes",
		th("lieu", x.Fill("colonne_lieu")), th("numero", x.Fill("colonne_telephone")))), body)
}

// tableau are the places of each need, as many as the page holds.
func (x *memo) tableau() *doc.Node {
	head := doc.Elem(doc.TR, "entetes", th("besoin", x.Fill("colonne_besoin")), th("lieu", x.Fill("colonne_lieu")),
		th("numero", x.Fill("colonne_telephone")))
	body := choix("lieux", parBesoin, func(most int) *doc.Node {
		n := doc.Elem(doc.TBody, "rangs")
		for _, b := range x.besoins {
			n.Kids = append(n.Kids, x.rangs(b, most)...)
		}
		return n
	})
	return doc.Elem(doc.Table, "tableau", doc.Elem(doc.THead, "", head), body)
}

// rangs are the rows of a need, most of them; the last one counts the others.
func (x *memo) rangs(b besoin, most int) (out []*doc.Node) {
	libelle := x.m.Services[b.service]
	lieux := b.lieux[:min(most, len(b.lieux))]
	for i, l := range lieux {
		tete := doc.Elem(doc.TH, "besoin", render.Icon(libelle.Pictogramme, "icone"), doc.Text(doc.P, "enonce", libelle.Dire))
		tete.Scope = doc.Row
		autres := 0
		if i == len(lieux)-1 {
			autres = b.total - len(lieux)
		}
		out = append(out, doc.Elem(doc.TR, "rang-lieu", tete, x.ou(l, autres), x.numero(l)))
	}
	return out
}

// nomsMax are the letters of a name, fewer as the page fills; nomBref those of a row of
// two lines.
var nomsMax = []int{nomEntier, 70, 45}

const nomBref = 30

// ou is a place: its name, what is to be known before a call, where it is, and how many
// others there are. When all else failed, two lines: nine rows of two lines hold on any
// page.
func (x *memo) ou(l ligne, autres int) *doc.Node {
	x.candidats = append(x.candidats, l)
	noms := []*doc.Node{x.nom(l, nomEntier)}
	for _, most := range nomsMax[1:] {
		noms = append(noms, x.nom(l, most))
	}
	reste := strings.ReplaceAll(x.Pluriel(autres, "et_autres_lieux"), " ", "\u00a0")
	n := doc.Box("", noms[0].Named("noms", noms[1:]...))
	n.Kids = append(n.Kids, fortes(l.Local, l.condition())...)
	if d := x.details(l, reste); d != nil {
		n.Kids = append(n.Kids, d)
	}
	return doc.Elem(doc.TD, "lieu", n.Named("bref", x.bref(l, l.Ville, reste), x.bref(l, "", reste)))
}

// bref is a place in a line and a few words.
func (x *memo) bref(l ligne, ville, reste string) *doc.Node {
	if x.chezElle(l) {
		ville = ""
	}
	n := doc.Box("", x.nom(l, nomBref))
	if d := mots(ville, x.abrege(l), reste); d != nil {
		n.Kids = append(n.Kids, d)
	}
	return n
}

// nom is the name of a place in so many letters.
func (x *memo) nom(l ligne, most int) *doc.Node {
	n := doc.Text(doc.P, "nom", typo.Couper(l.Nom, most))
	x.noms[n] = l
	return n
}

// fortes are sentences in bold, without empty ones.
func fortes(dites ...string) []*doc.Node { return paragraphes("fort", dites) }

// mots are a few words on a line; nil for none.
func mots(parts ...string) *doc.Node {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	if len(parts) == 0 {
		return nil
	}
	return doc.Text(doc.P, "detail", typo.Francais(strings.Join(parts, "\u00a0· ")))
}

// abrege says in two words that not everybody is received.
func (x *memo) abrege(l ligne) string {
	switch {
	case l.Reserve:
		return x.Fill("mot_reserve")
	case lieu.SurPrescription(l.Source):
		return x.Fill("mot_orientation")
	}
	return ""
}

// condition is who may come, or what is asked of who comes; a price is told elsewhere.
func (l ligne) condition() string {
	if l.Condition == "" || lisible.SurLePrix(l.Condition) {
		return ""
	}
	return l.Fill(l.Modele.Textes.Restreint)
}

// reservee is who may come to a place that receives only some, which was asked for by its id.
func (l ligne) reservee() string {
	if l.reserveA() == "" {
		return ""
	}
	return l.condition()
}

// reserveA is the same in the midst of a sentence, without its stop.
func (l ligne) reserveA() string {
	if !l.Reserve {
		return ""
	}
	return render.Lowered(strings.TrimSuffix(l.Condition, "."))
}

// details are where a place is, how one comes, how old that is and how many others there
// are; then all but what somebody can be told on the phone.
func (x *memo) details(l ligne, autres string) *doc.Node {
	ou, sans, venir, vieux := x.loin(l), x.autrement(l), x.venir(l), x.age(l)
	prescrit := ""
	if lieu.SurPrescription(l.Source) {
		prescrit = x.Fill("mot_prescription")
	}
	n, essentiel := mots(ou, prescrit, sans, venir, vieux, autres), mots(ou, prescrit, sans, vieux, autres)
	switch {
	case n == nil || venir == "":
		return n
	case essentiel == nil:
		return n.Named("details", doc.Box(""))
	}
	return n.Named("details", essentiel)
}

// autrement is what to do about a place without a number: go there, write, or ask.
func (x *memo) autrement(l ligne) string {
	switch {
	case l.Tel != "":
		return ""
	case len(l.Courriels) > 0 && x.lit("courriels"):
		return x.Fill("mail", "courriel", l.Courriels[0])
	case l.HasDoor():
		return x.Fill("passez", "adresse", l.Adresse[0])
	}
	return strings.TrimSuffix(l.WithoutPhone(), ".")
}

// chezElle reports a place of the town that the paper is of, which need not be said.
func (x *memo) chezElle(l ligne) bool { return x.ici(l) && !x.ailleurs }

// loin is the town of a place and how far it is, where one is not in that town.
func (x *memo) loin(l ligne) string {
	if x.chezElle(l) {
		return ""
	}
	km := x.distance(l)
	x.departs = x.departs || km != ""
	return strings.Join(slices.DeleteFunc([]string{l.Ville, km}, func(s string) bool { return s == "" }), ", ")
}

// venir is how one comes to a place, the least that changes a visit.
func (x *memo) venir(l ligne) string {
	switch {
	case l.Itinerant:
		return x.Fill("mot_itinerant")
	case l.Appointments():
		return x.Fill("mot_rendez_vous")
	}
	return ""
}

// lit reports that the readers of the memo read a field.
func (x *memo) lit(champ string) bool {
	return render.Lit(x.Audience, templates.DocumentMemoAidant.Nom, champ)
}

// age is how old a record is, when it is to be checked; where all are, the paper says it
// once.
func (x *memo) age(l ligne) string {
	switch {
	case x.vieux || l.Age == lisible.Recente && !l.DateMaj.IsZero():
		return ""
	case l.Age == lisible.SansDate || l.DateMaj.IsZero():
		return x.Fill("date_inconnue")
	}
	return x.Fill("informations", "annee", l.DateMaj.Format("2006"))
}

// vieillir tells that all the places of rows are to be checked, when they are.
func (x *memo) vieillir() {
	x.vieux = len(x.besoins) > 0
	for _, b := range x.besoins {
		for _, l := range b.lieux {
			x.vieux = x.vieux && (l.Age != lisible.Recente || l.DateMaj.IsZero())
		}
	}
}

// ages is how old all the records are, and what to do about it, said once; empty when
// each says its own.
func (x *memo) ages() string {
	if !x.vieux {
		return ""
	}
	mot, faire, annees := "informations_entre", "verifier_sans_telephone", []string(nil)
	for _, b := range x.besoins {
		for _, l := range b.lieux {
			if annees = append(annees, l.DateMaj.Format("2006")); l.Age == lisible.SansDate || l.DateMaj.IsZero() {
				mot = "informations_sans_date"
			}
			if l.Tel != "" {
				faire = "verifier"
			}
		}
	}
	de, a := slices.Min(annees), slices.Max(annees)
	if de == a && mot == "informations_entre" {
		mot = "informations_toutes"
	}
	return x.Fill(mot, "annee", de, "de", de, "a", a, "verifier", x.Fill(faire))
}

// numero is the number of a place, or that none is known.
func (x *memo) numero(l ligne) *doc.Node {
	if l.Tel == "" {
		return doc.Elem(doc.TD, "numero", doc.Text(doc.P, "sans-numero", x.Fill("sans_telephone")))
	}
	return doc.Elem(doc.TD, "numero", x.numeroDe(l, "chiffres")...)
}
