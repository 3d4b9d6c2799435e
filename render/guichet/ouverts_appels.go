package guichet

import (
	"slices"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// rangsAppeler are how many places to call stand under so many rows, fewer as the
// page fills. Under places that are open they go first, to the last of them; when
// nobody is known to open, who to call is the list.
func rangsAppeler(rows int, ouvert bool) (out []int) {
	for n := 6 + 2*max(7-rows, 0); n > 0; n -= 2 {
		out = append(out, n)
	}
	if ouvert {
		out = append(out, 0)
	}
	return out
}

// appels are the places to call: one below the other with room to write their hours when
// the form has it, else in columns.
func (o *ouverts) appels(rows []creneau, f forme) *doc.Node {
	switch {
	case len(o.appeler) == 0:
		return nil
	case f.tableau:
		return o.aDemander(o.appeler)
	}
	return choix("appels", rangsAppeler(len(rows), len(o.ouverts) > 0), o.colonnes)
}

// aDemander is a table of the places to call: a cell for the hours that one is told, name
// and address, number.
func (o *ouverts) aDemander(l []creneau) *doc.Node {
	head := doc.Elem(doc.THead, "", doc.Elem(doc.TR, "entetes", th("heures", o.Fill("colonne_a_noter")),
		th("lieu", o.Fill("colonne_lieu")), th("numero", o.Fill("colonne_telephone"))))
	body := doc.Elem(doc.TBody, "rangs")
	for _, c := range l {
		ou := doc.Elem(doc.TH, "lieu", doc.Elem(doc.P, "nom", o.titreAppel(c, nomOuvert)...))
		ou.Scope = doc.Row
		ou.Kids = append(ou.Kids, details(o.adresseEtKm(c.ligne, len(c.aussi) > 0), c.reservee(), o.aussi(c))...)
		ecrire := doc.Elem(doc.TD, "heures", &doc.Node{Role: doc.Artifact, Style: "a-ecrire"})
		tel := doc.Elem(doc.TD, "numero", o.numeroDe(c.ligne, "chiffres")...)
		body.Kids = append(body.Kids, doc.Elem(doc.TR, "rang", ecrire, ou, tel))
	}
	bloc := doc.Elem(doc.Sect, "bloc", doc.Text(doc.H2, "rubrique", o.Fill("appeler")),
		doc.Elem(doc.Table, "tableau", head, body))
	return render.Captioned(bloc, "bloc")
}

// colonnes are the places to call in two columns, the nearest first; for none of them by
// name, how many there are.
func (o *ouverts) colonnes(most int) *doc.Node {
	if most == 0 {
		return doc.Elem(doc.P, "texte", render.Rich(o.Pluriel(places(o.appeler), "appels_comptes", "communes",
			o.lesquels(o.appeler)))...)
	}
	montres := o.appeler[:min(most, len(o.appeler))]
	n := o.blocAppels("appeler", montres)
	if autres := o.appeler[len(montres):]; len(autres) > 0 {
		n.Kids = append(n.Kids, doc.Text(doc.P, "texte", o.Pluriel(places(autres), "autres_appels", "communes",
			o.lesquels(autres))))
	}
	return n
}

// blocAppels are some places to call under a title, in two columns.
func (o *ouverts) blocAppels(titre string, l []creneau) *doc.Node {
	colonnes := [2]*doc.Node{doc.Elem(doc.L, "colonne"), doc.Elem(doc.L, "colonne")}
	for i, c := range l {
		k := i * 2 / max(len(l), 2)
		colonnes[k].Kids = append(colonnes[k].Kids, o.appel(c))
	}
	rang := doc.Box("colonnes", colonnes[0])
	if len(colonnes[1].Kids) > 0 {
		rang.Kids = append(rang.Kids, colonnes[1])
	}
	return doc.Elem(doc.Sect, "bloc", doc.Text(doc.H2, "rubrique", o.Fill(titre)), rang)
}

// appel is one of them: its name, where it is beside its number, then who has the same.
func (o *ouverts) appel(c creneau) *doc.Node {
	n := doc.Elem(doc.LBody, "", doc.Elem(doc.P, "nom-appel", o.titreAppel(c, nomEntier)...),
		doc.Box("appel-ligne", doc.Text(doc.P, "detail", o.ouEtKm(c.ligne, len(c.aussi) > 0)),
			o.telephone(c.ligne, "chiffres-appel")))
	n.Kids = append(n.Kids, details(c.reservee(), c.CallNote(), o.aussi(c))...)
	return doc.Elem(doc.LI, "appel", n)
}

// titreAppel is the name of a place to call, and why, if it is not for want of hours.
func (o *ouverts) titreAppel(c creneau, most int) []*doc.Node {
	nom := render.Rich("**" + typo.Couper(c.Nom, most) + "**")
	if c.motif != "" {
		nom = append(nom, doc.Text(doc.Group, "", " ("+o.Fill(c.motif)+")"))
	}
	return nom
}

// memesNommes is how many of the places of one number are named after the first.
const memesNommes = 4

// aussi are the other places of a line: the towns of those of its name, then those that
// have its number under another name.
func (o *ouverts) aussi(c creneau) string {
	memes, autres := c.parNom()
	var villes, noms, out []string
	for _, l := range memes.aussi {
		if s := o.ouEtKm(l, true); s != "" && !slices.Contains(villes, s) {
			villes = append(villes, s)
		}
	}
	for _, l := range autres {
		noms = append(noms, o.nomme(l))
	}
	if len(villes) > 0 {
		out = append(out, o.Fill("aussi", "lieux", strings.Join(villes, "\u00a0; ")))
	}
	if len(noms) > 0 {
		out = append(out, o.Fill("meme_numero", "lieux", o.enumerer(noms, memesNommes, "\u00a0; ")))
	}
	return strings.Join(out, " ")
}

// conseils say what to ask, and what to do when nobody answers.
func (o *ouverts) conseils() *doc.Node {
	t, quand := o.m.Textes, typo.Francais(o.moment.Dit(o.e.Date))
	demander := o.Phrase(t.SansAdresse)
	if o.e.Editeur.Nom != "" && o.e.Editeur.Telephone != "" {
		demander = o.Phrase(t.SansTelephoneEditeur)
	}
	personne := "personne"
	if len(o.appeler) == 1 {
		personne = "personne_seul"
	}
	l := doc.Elem(doc.L, "conseils")
	for _, s := range []string{o.Fill("demander_heures", "quand", quand), o.Fill("demander_rendez_vous"),
		o.Fill(personne, "quoi", demander)} {
		if s != "" {
			l.Kids = append(l.Kids, doc.Elem(doc.LI, "", doc.Elem(doc.LBody, "texte", render.Rich(s)...)))
		}
	}
	return doc.Elem(doc.Sect, "bloc", doc.Text(doc.H2, "rubrique", o.Fill("demander")), l)
}
