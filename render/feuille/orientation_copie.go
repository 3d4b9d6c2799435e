package feuille

import (
	"strings"

	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// copie is for the file of who sends: the place, what for, what came of it. No name,
// no remark.
func (o orientation) copie(s templates.Section) *doc.Node {
	n := doc.Elem(doc.Sect, "copie", doc.Box("copie-tete", doc.Text(doc.H2, "rubrique-ligne", s.Titre),
		doc.Elem(doc.P, "imprimez", render.Rich(o.mot("imprimez"))...)))
	said := "**" + strings.ReplaceAll(o.Nom, "**", "") + "**"
	for _, s := range dits(o.Ville, o.TelDit()) {
		said += ", " + s
	}
	gauche := doc.Box("copie-gauche", doc.Elem(doc.P, "texte", render.Rich(said)...),
		doc.Box("demande", doc.Text(doc.P, "mot", o.mot("demande")), doc.ToFill("ligne", o.mot("demande_description"),
			doc.Field{Name: "demande", Value: o.demande()})))
	n.Kids = append(n.Kids, doc.Box("copie-lieu", gauche, o.champ("case-date", "oriente-le", "oriente_le")))
	n.Kids = append(n.Kids, o.pourQui()...)
	n.Kids = append(n.Kids, doc.Box("suites", o.suite("venue", "oui", "non"), o.suite("aide", "oui", "en_partie", "non")))
	return n
}

// demande are the needs in short words: what somebody wrote of himself stays above.
func (o orientation) demande() string {
	var out []string
	for _, b := range besoins {
		if o.saisie.Coche(champBesoin, b.Nom) {
			out = append(out, o.Modele.Services[services[b.Nom]].Court)
		}
	}
	if o.saisie.Texte(champBesoin+autre) != "" {
		out = append(out, o.mot("demande_autre"))
	}
	return strings.Join(out, ", ")
}

// suite is what came of it, a few boxes on a line.
func (o orientation) suite(mot string, reponses ...string) *doc.Node {
	n := doc.Box("suite", doc.Text(doc.P, "mot", o.mot(mot)))
	for _, r := range reponses {
		n.Kids = append(n.Kids, doc.ToFill("case", o.mot(mot)+" "+o.mot(r), doc.Field{Name: mot + "-" + r,
			Kind: doc.CheckField}), doc.Text(doc.P, "mot", o.mot(r)))
	}
	return n
}

// pourQui is what those who keep the copy read more than the public: the table says
// which fields.
func (o orientation) pourQui() (out []*doc.Node) {
	lit := func(champ string) bool { return render.Lit(o.pour, templates.DocumentFicheOrientation.Nom, champ) }
	var dits []string
	structure, _ := lisible.CourtPublic(o.Source.StructureParente)
	switch {
	case o.pour != render.Aidants && o.pour != render.Pro:
		return nil
	case structure != "" && lit("structure_parente"):
		dits = append(dits, o.remplir("copie_structure", "structure", typo.Francais(structure)))
	}
	if acces := render.SansPersonnes(o.Source.ModalitesAcces); o.pour == render.Aidants && lit("modalites_acces") &&
		len(acces) > 0 {
		dits = append(dits, o.remplir("copie_acces", "acces", typo.Francais(strings.Join(acces, ", "))))
	}
	if noms := o.reseaux(false); len(noms) > 0 && lit("dispositif_programmes_nationaux") {
		dits = append(dits, o.remplir("copie_programmes", "programmes", strings.Join(noms, ", ")))
	}
	prescrit := o.Demande()
	if len(o.Courriels) > 0 && lit("courriels") && !(prescrit && o.pour == render.Pro) {
		mot := map[render.Audience]string{render.Aidants: "copie_mail", render.Pro: "copie_courriel"}[o.pour]
		dits = append(dits, o.remplir(mot, "courriel", o.Courriels[0]))
	}
	if len(dits) > 0 {
		out = append(out, doc.Text(doc.P, "copie-plus", strings.Join(dits, " ")))
	}
	if o.pour == render.Pro && lit("modalites_acces") {
		out = append(out, o.prescrire(prescrit)...)
	}
	return out
}

// prescrire says whether the place wants a referral, and where it is sent, or that nothing
// tells it; nothing when some way in is not known.
func (o orientation) prescrire(prescrit bool) []*doc.Node {
	switch {
	case !prescrit && !o.OrientationTue():
		return nil
	case !prescrit:
		return lines("copie-plus", "copie-plus", o.mot("copie_prescription_non"))
	}
	said := o.mot("copie_prescription_sans")
	if len(o.Courriels) > 0 {
		said = o.remplir("copie_prescription", "courriel", o.Courriels[0])
	}
	return []*doc.Node{doc.Box("suite", doc.Text(doc.P, "mot", said),
		doc.ToFill("case", o.mot("prescription_faite"), doc.Field{Name: "envoyee", Kind: doc.CheckField}),
		doc.Text(doc.P, "mot", o.mot("envoyee")),
		doc.ToFill("ligne", o.mot("envoyee_description"), doc.Field{Name: "envoyee-le"}))}
}

// remplir puts a value in a phrase of the model.
func (o orientation) remplir(mot, champ, valeur string) string {
	return templates.Remplir(o.Modele.Mots[mot], map[string]string{champ: valeur})
}

// pied is how old the record is, where it comes from, that nothing is kept, and who
// made it.
func (o orientation) pied() *doc.Node {
	t := o.Modele.Textes
	var said []string
	var date *doc.Node
	if o.Age == lisible.Recente {
		date = doc.Text(doc.P, "fort", o.Fill(o.freshness())) // a warning is of 12 points: it is not small print
	}
	if o.Field("source") != "" {
		said = append(said, o.Fill(t.Source))
	}
	said = append(said, o.mot("gardee"), o.Fill(o.Edition.Editeur.Mention(&t)))
	words := render.WithLogos(o.Edition, doc.Elem(doc.P, "pied", render.Rich(strings.Join(said, " "))...))
	if date != nil {
		return doc.Box("pied-boite", doc.Box("lignes", date, words))
	}
	return doc.Box("pied-boite", words)
}
