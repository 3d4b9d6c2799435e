package guichet

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// rangsOuverts are rows of the page as it fills: the nearest stay, the others are
// counted below.
var rangsOuverts = []int{18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4}

// nommes is how many places a line of the foot names; the others are counted.
var nommes = []int{5, 3, 2}

// document sets the list on its page.
func (o *ouverts) document() (*render.Document, error) {
	rows := o.ouverts
	if len(rows) == 0 {
		rows = o.bientot()
	}
	o.taire(slices.Concat(rows, o.loin))
	f := o.forme(rows)
	d := &render.Document{Noms: []string{"ouverts", o.nom(), o.moment.String()}}
	for _, l := range o.montres() {
		d.Montres = append(d.Montres, render.Montre{Id: l.Source.Id, Nom: l.Nom})
		d.Avis = append(d.Avis, l.Avis...)
	}
	d.Compose(o.page(rows, f), o.sheet(f), render.Ladder(o.m.Ajustement), o.e.Meta(o.Phrase(o.m.Textes.TitreDocument,
		"titre", o.titre(), "date", typo.Date(o.moment.Date))), "cette liste")
	doubles, err := o.doublons()
	d.Avis = append(d.Avis, doubles...)
	return d, err
}

// page is the list in one of its forms: who is open, who is to be called, who else.
func (o *ouverts) page(rows []creneau, f forme) *doc.Node {
	root := doc.Elem(doc.Document, "page", o.tete(o.titre()))
	if o.tait != "" {
		root.Kids = append(root.Kids, doc.Text(doc.P, "avant", o.Fill("tous_telephonez")))
	}
	if len(rows) > 0 {
		root.Kids = append(root.Kids, o.liste(rows))
		render.Captioned(root, "liste")
	}
	add := func(n *doc.Node) {
		if n != nil {
			root.Kids = append(root.Kids, n)
		}
	}
	add(o.appels(rows, f))
	add(o.plusLoin(f))
	if f.conseils {
		add(o.conseils())
	}
	add(choix("lignes", rangsOuverts, func(n int) *doc.Node { return o.reste(rows, n) }))
	if f.noter > 0 {
		add(aNoter(o.Fill("a_noter"), f.noter))
	}
	add(doc.Box("vide"))
	add(render.WithLogos(o.e, o.mentions(o.montres(), o.perissable())))
	return render.WithBanner(o.e, root)
}

// comparesMax is how many places are compared with one another.
const comparesMax = 2000

func (g *guichet) doublons() ([]render.Avis, error) {
	if len(g.tous) > comparesMax {
		return nil, nil
	}
	return g.Doublons(render.Lus(g.tous))
}

// choix is a node that takes fewer rows as the page fills, in a box of its own.
func choix(nom string, rangs []int, faire func(int) *doc.Node) *doc.Node {
	var boites []*doc.Node
	for _, n := range rangs {
		boites = append(boites, doc.Box("", faire(n)))
	}
	return boites[0].Named(nom, boites[1:]...)
}

// nom is the territory of the list, for its file.
func (g *guichet) nom() string {
	if z, ok := g.Selection.Depart(); ok {
		return z.Nom
	}
	return g.Selection.Nom()
}

func (o *ouverts) titre() string {
	quand := typo.Francais(o.moment.Dit(o.e.Date))
	switch n := places(o.ouverts); {
	case n == 0 && len(o.fermes) == 0 && !slices.ContainsFunc(o.lieux, func(l ligne) bool { return l.Tel != "" }):
		return o.Fill("titre_inconnu_sans", "quand", quand)
	case n == 0 && len(o.fermes) == 0:
		return o.Fill("titre_inconnu", "quand", quand)
	case n == 0:
		return o.Fill("titre_aucun", "quand", quand)
	case n == 1:
		return o.Fill("titre_un", "quand", quand)
	}
	return o.Fill("titre", "quand", quand)
}

// titreLong is how many letters a title has, beyond which it is set smaller.
const titreLong = 26

// tete is the day first, then when and where the list was made.
func (o *ouverts) tete(titre string) *doc.Node {
	style := "titre"
	if utf8.RuneCountInString(titre) > titreLong {
		style = "titre-long"
	}
	h1 := doc.Text(doc.H1, style, titre)
	h1.Mark = true
	sur := doc.Box("dates", doc.Text(doc.P, "sur", o.Fill("sur")))
	if o.e.Exemple {
		sur.Kids = append(sur.Kids, doc.Text(doc.P, "fait", o.Fill("exemple")))
	}
	if u := o.usage(); u != "" {
		sur.Kids = append(sur.Kids, doc.Text(doc.P, "fait", u))
	}
	n := doc.Box("tete", sur, h1,
		doc.Box("dates", doc.Text(doc.P, "date", jourDit(o.moment.Date)), doc.Text(doc.P, "fait", o.faitA())))
	if etat, nom := o.ferie(); etat != feries.Non {
		mot := "ferie"
		if etat == feries.PeutEtre {
			mot = "ferie_peut_etre"
		}
		n.Kids = append(n.Kids, doc.Text(doc.P, "alerte", o.Fill(mot, "nom", typo.Francais(nom))))
	}
	return n
}

// jourDit is « Jeudi 3 décembre 2026 ».
func jourDit(t time.Time) string {
	return typo.Francais(strings.ToUpper(jours[t.Weekday()][:1]) + jours[t.Weekday()][1:] + " " + typo.Date(t))
}

var jours = [7]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}

// faitA is the hour and the place at which the list was made, and its day if another.
func (o *ouverts) faitA() string {
	heure := typo.Francais(strings.Replace(strings.TrimPrefix(o.Options["heure"], "0"), "h", " h ", 1))
	heure = strings.TrimSuffix(heure, typo.Francais(" 00"))
	mot := "fait"
	switch autre := !o.moment.Date.Equal(o.e.Date); {
	case heure == "" && !autre:
		return o.e.Editeur.Nom
	case heure == "":
		mot = "fait_le"
	case autre:
		mot = "fait_le_a"
	}
	if o.e.Editeur.Nom != "" {
		mot += "_par"
	}
	return o.Fill(mot, "heure", heure)
}

// liste is a table of places: hours, and distance from a point; name and address, phone.
func (o *ouverts) liste(rows []creneau) *doc.Node {
	heures := "colonne_heures_seules"
	if slices.ContainsFunc(rows, func(c creneau) bool { return o.distance(c.ligne) != "" }) {
		heures = "colonne_heures"
	}
	head := doc.Elem(doc.THead, "", doc.Elem(doc.TR, "entetes", th("heures", o.Fill(heures)),
		th("lieu", o.Fill("colonne_lieu")), th("numero", o.Fill("colonne_telephone"))))
	corps := choix("lignes", rangsOuverts, func(n int) *doc.Node {
		body := doc.Elem(doc.TBody, "rangs")
		for _, c := range rows[:min(n, len(rows))] {
			body.Kids = append(body.Kids, o.rang(c))
		}
		return body
	})
	return doc.Elem(doc.Table, "tableau", head, corps)
}

func th(style, texte string) *doc.Node {
	n := doc.Text(doc.TH, style+"-tete", texte)
	n.Scope = doc.Column
	return n
}

// nomOuvert is how many letters of a name two lines of a row have room for.
const nomOuvert = 58

// rang is the row of a place.
func (o *ouverts) rang(c creneau) *doc.Node {
	quand := doc.Elem(doc.TD, "heures", doc.Text(doc.P, "plages", typo.Francais(o.quand(c))))
	if km := o.distance(c.ligne); km != "" {
		quand.Kids = append(quand.Kids, doc.Text(doc.P, "detail", km))
	}
	ou := doc.Elem(doc.TH, "lieu", doc.Text(doc.P, "nom", typo.Couper(c.Nom, nomOuvert)))
	ou.Scope = doc.Row
	mot := o.mot(c)
	if entier, court := o.ou(c, mot), suivi(c.villes(), mot); len(entier) > 0 {
		n := doc.Elem(doc.P, "detail", entier...)
		if len(court) > 0 && (!o.ici(c.ligne) || len(c.aussi) > 0) {
			n.Named("adresses", doc.Elem(doc.P, "detail", court...))
		}
		ou.Kids = append(ou.Kids, n)
	}
	ou.Kids = append(ou.Kids, details(c.reservee(), o.orienter(c))...)
	tel := doc.Text(doc.TD, "sans-numero", o.Fill("sans_telephone"))
	if c.Tel != "" {
		tel = doc.Elem(doc.TD, "numero", o.numeroDe(c.ligne, "chiffres")...)
	}
	return doc.Elem(doc.TR, "rang", quand, ou, tel)
}

// quand is when a place is open: its hours, on another day with the day.
func (o *ouverts) quand(c creneau) string {
	heures := dites(c.plages)
	if c.jour.IsZero() {
		return heures
	}
	return o.jourCourt(c.jour) + ", " + heures
}

func dites(plages []horaires.Plage) string {
	var l []string
	for _, p := range plages {
		l = append(l, p.String())
	}
	return strings.Join(l, ", ")
}

// jourCourt is a day near the moment by its name, else with its date.
func (o *ouverts) jourCourt(t time.Time) string {
	switch n := int(t.Sub(o.moment.Date).Hours() / 24); {
	case n == 0:
		return o.Fill("le_jour")
	case n < 7:
		return jours[t.Weekday()]
	}
	return jours[t.Weekday()] + " " + strings.TrimSuffix(typo.Date(t), typo.Date(t)[len(typo.Date(t))-6:])
}

// ou are the addresses of a line, with how far each is when there are several, and a
// word in bold.
func (o *ouverts) ou(c creneau, mot string) []*doc.Node {
	var out []string
	for _, l := range c.toutes() {
		var parts []string
		if len(l.Adresse) > 0 {
			parts = append(parts, l.Adresse[0])
		}
		if l.Ville != "" && (!o.ici(l) || len(c.aussi) > 0) {
			parts = append(parts, l.Ville)
		}
		if km := o.distance(l); km != "" && len(c.aussi) > 0 {
			parts = append(parts, km)
		}
		out = append(out, strings.Join(parts, ", "))
	}
	return suivi(strings.Join(slices.Compact(out), "\u00a0; "), mot)
}

func suivi(texte, mot string) []*doc.Node {
	switch {
	case mot == "":
		return render.Rich(texte)
	case texte == "":
		return render.Rich("**" + mot + "**")
	}
	return render.Rich(texte + " · **" + mot + "**")
}

// tot is the hour before which a place that closes closes early.
const tot = 16 * 60

// repete is how many rows say a thing too often, when none says otherwise.
const repete = 3

// taire keeps off the rows the call before coming, when it is asked of all that one can
// call: it is asked once, above. A graver word stays.
func (o *ouverts) taire(rows []creneau) {
	tel, n := o.Fill("mot_telephonez"), 0
	graves := []string{o.Fill("mot_rendez_vous"), o.Fill("mot_prescription")}
	for _, c := range rows {
		switch m := o.mot(c); {
		case m == tel:
			n++
		case c.Tel != "" && !slices.Contains(graves, m):
			return
		}
	}
	if n >= repete {
		o.tait = tel
	}
}

// mot is the one thing to know before going there, the gravest first, unless it is said
// of all.
func (o *ouverts) mot(c creneau) string {
	if m := o.avertir(c); m != o.tait {
		return m
	}
	return ""
}

func (o *ouverts) avertir(c creneau) string {
	v := c.Prices()
	gratuit, payant := slices.Contains(v, lieu.Gratuit), slices.Contains(v, lieu.Payant)
	fin := 0
	for _, p := range c.plages {
		fin = max(fin, p.Fin)
	}
	mot := ""
	switch {
	case lieu.SurPrescription(c.Source):
		mot = "mot_prescription"
	case c.Appointments():
		mot = "mot_rendez_vous"
	case c.rdv != "":
		mot = c.rdv
	case (c.MustCall() || c.Doorless() || c.StaleHours() != "") && c.Tel != "":
		mot = "mot_telephonez"
	case payant && gratuit:
		mot = "mot_en_partie_payant"
	case payant:
		mot = "mot_payant"
	case c.jour.IsZero() && o.moment.Partie == "après-midi" && fin <= tot:
		mot = "mot_ferme_tot"
	default:
		return ""
	}
	return o.Fill(mot)
}

// communes are those of places, the nearest first, each once.
func (o *ouverts) communes(lieux []creneau, most int) string {
	var noms []string
	for _, c := range lieux {
		for _, l := range c.toutes() {
			if l.Ville != "" && !slices.Contains(noms, l.Ville) {
				noms = append(noms, l.Ville)
			}
		}
	}
	return o.enumerer(noms, most, ", ")
}
