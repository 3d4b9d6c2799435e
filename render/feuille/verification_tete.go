package feuille

import (
	"regexp"
	"slices"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/qr"
	"feuillet/render/typo"
	"feuillet/templates"
)

// tete is who asks, what, and by when.
func (v verification) tete() *doc.Node {
	title := doc.Text(doc.H1, "titre", v.mot("titre"))
	title.Mark = true
	n := doc.Box("tete", v.deLaPart(), title, doc.Elem(doc.P, "pourquoi", render.Rich(v.mot("pourquoi"))...))
	return v.avecLogos(n)
}

// avecLogos adds to the head as many logos as stand left of the window: the first ones
// are those of who asks.
func (v verification) avecLogos(tete *doc.Node) *doc.Node {
	e := *v.Edition
	for ; len(e.Images.Logos) > 0; e.Images.Logos = e.Images.Logos[:len(e.Images.Logos)-1] {
		with := doc.Box("tete", append(slices.Clone(tete.Kids), doc.Box("tete-logos", render.SmallLogos(&e)))...)
		if v.tientEn(with, v.largeur(), hautTete) {
			if len(e.Images.Logos) < len(v.Edition.Images.Logos) {
				v.Note(render.AvisPleine, false, "des logos n'ont pas de place à côté de la fenêtre de l'enveloppe")
			}
			return with
		}
	}
	return tete
}

// deLaPart is who asks, on one line: what it is goes before letters of the name do.
func (v verification) deLaPart() *doc.Node {
	nom := sansArticle(v.Edition.Editeur.Nom)
	dire := func(s string) *doc.Node {
		n := doc.Box("de-la-part", doc.Text(doc.P, "de", s))
		if v.Edition.Exemple {
			n.Kids = append(n.Kids, doc.Text(doc.P, "exemple", v.mot("exemple")))
		}
		return n
	}
	if nom == "" {
		return dire(v.mot("de_la_part_sans"))
	}
	n := dire(templates.Remplir(v.Modele.Mots["de_la_part"], map[string]string{"editeur": nom}))
	for most := len(nom); most > 0 && !v.tientEn(n, v.largeur(), hautEditeur); most -= 5 {
		n = dire(typo.Couper(nom, most))
	}
	return n
}

// largeur is that of what is read, in millimetres.
func (v verification) largeur() float64 {
	w, _ := v.Modele.Page.Dimensions()
	return w - 2*v.Modele.Page.Marge
}

// sansArticle is a name as it stands on an envelope.
func sansArticle(nom string) string {
	for _, a := range []string{"la ", "le ", "les ", "l’", "l'"} {
		if reste, ok := strings.CutPrefix(nom, a); ok {
			return render.Capital(reste)
		}
	}
	return render.Capital(nom)
}

// envoi is how to answer, beside the address of the place.
func (v verification) envoi(suite bool) *doc.Node {
	return doc.Box("envoi", v.repondre(suite), doc.Box("fenetre-haut", v.destinataire()))
}

// repondre is how to answer: by post, by phone when the publisher answers; and the
// code to the record.
func (v verification) repondre(suite bool) *doc.Node {
	n := doc.Elem(doc.Sect, "repondre", doc.Text(doc.H2, "rubrique", v.mot("repondre")))
	renvoyer := v.mot("renvoyer")
	if suite {
		renvoyer = v.mot("renvoyer_dos")
	}
	n.Kids = append(n.Kids, doc.Text(doc.P, "", renvoyer))
	if tel, link := v.publisherPhone(); tel != "" {
		n.Kids = append(n.Kids, doc.Elem(doc.P, "", doc.Text(doc.Group, "", v.mot("telephoner")+" "),
			&doc.Node{Role: doc.Link, Style: "numero", Text: tel, Href: "tel:" + link,
				Alt: render.Appeler(v.Modele, v.Edition.Editeur.Nom, tel)}))
	}
	if code := v.codeFiche(); code != nil {
		n.Kids = append(n.Kids, code)
	}
	return n
}

// codeFiche is the code to the page of the place, nothing when it has no page of its own.
func (v verification) codeFiche() *doc.Node {
	if !v.LienLieu {
		return nil
	}
	d, err := qr.Code(v.Lien, qr.M)
	if err != nil || float64(qr.Modules(d))*v.Modele.QR.ModuleMin > coteCode {
		v.Note(render.AvisCode, false, "pas de code QR : l'adresse est trop longue pour être lue par un téléphone")
		return nil
	}
	drawn := &doc.Node{Role: doc.Figure, Style: "qr", Draw: d, Alt: v.Fill(v.Modele.Textes.QRLieuDescription)}
	figure := render.CodeNode("qr", v.Lien, drawn.Alt, v.Fill(v.Modele.Textes.QREcran), drawn)
	words := doc.Box("", doc.Text(doc.P, "", v.mot("sur_internet")).PaperOnly())
	words.Kids = append(words.Kids, onPaper(lines("lien", "lien", v.LienDit))...)
	return doc.Box("qr-ligne", figure, words)
}

// destinataire is the address of the place as on an envelope; what cannot be posted
// is a box to write it.
func (v verification) destinataire() *doc.Node {
	ville := strings.ToUpper(strings.TrimSpace(v.CodePostal + " " + v.Ville))
	if ville == "" {
		v.Note(render.AvisAdresse, false, "adresse inconnue : à écrire sur la lettre")
		return doc.ToFill("case-adresse", v.mot("adresse_a_ecrire"), doc.Field{Name: "destinataire", Kind: doc.LinesField})
	}
	if len(v.Adresse) == 0 {
		v.Note(render.AvisAdresse, false, "adresse incomplète sur la lettre : ni numéro ni rue")
	}
	sansComplement := dits(v.Adresse...)
	if v.Complement != "" {
		sansComplement = nil
		for _, s := range v.Adresse {
			if s != v.Complement {
				sansComplement = append(sansComplement, s)
			}
		}
	}
	attention := v.mot("attention")
	choix := [][]string{append([]string{v.Nom, attention}, v.Adresse...), append([]string{v.Nom}, v.Adresse...),
		append([]string{typo.Couper(v.Nom, nomPostal)}, sansComplement...)}
	for i, c := range choix {
		n := adresse(append(dits(c...), ville)...)
		if i == len(choix)-1 || v.tientFenetre(n) {
			return n
		}
	}
	return nil
}

// nomPostal is the most of a name that two lines of a window hold, in letters.
const nomPostal = 70

// adresse are the lines of an address: the last names the town.
func adresse(lignes ...string) *doc.Node {
	n := doc.Box("adresse")
	for _, s := range lignes {
		n.Kids = append(n.Kids, doc.Text(doc.P, "", s))
	}
	return n
}

// tientFenetre reports an address that the window shows whole.
func (v verification) tientFenetre(n *doc.Node) bool {
	return v.tientEn(n, largeurFenetre, hauteurFenetre)
}

// bas is the answer: all is right, the place is gone or leaves; who says it; where
// it is sent.
func (v verification) bas() *doc.Node {
	choix := doc.Elem(doc.L, "choix")
	for _, mot := range []string{"tout_juste", "lieu_ferme", "ne_plus_imprimer"} {
		choix.Kids = append(choix.Kids, doc.Elem(doc.LI, "", doc.Elem(doc.LBody, "aide-corps",
			doc.ToFill("case", v.mot(mot), doc.Field{Name: strings.ReplaceAll(mot, "_", "-"), Kind: doc.CheckField}),
			doc.Text(doc.P, "choix-mot", v.mot(mot)))))
	}
	gauche := doc.Box("bas-gauche", choix, doc.Box("signer", doc.Text(doc.P, "", v.mot("signature")),
		doc.ToFill("case-signature", v.mot("signature"), doc.Field{Name: "signature", Kind: doc.LinesField})),
		doc.Text(doc.P, "pied", v.pied()))
	return doc.Box("bas", gauche, doc.Box("fenetre-bas", v.retour()))
}

// pied tells the record, how old it is, and how the sheet is folded.
func (v verification) pied() string {
	return templates.Remplir(v.Modele.Mots["pied"], map[string]string{"id": v.Source.Id,
		"anciennete": v.Fill(v.freshness())})
}

// retour is where the answer is sent, as on an envelope; a box to write it when
// nobody says where.
func (v verification) retour() *doc.Node {
	e := v.Edition.Editeur
	if e.Nom == "" || e.Adresse == "" {
		return doc.ToFill("case-adresse", v.mot("retour_a_ecrire"), doc.Field{Name: "retour", Kind: doc.LinesField})
	}
	lignes := []string{typo.Couper(sansArticle(e.Nom), nomPostal), v.mot("service_retour")}
	n := adresse(append(dits(lignes...), postale(e.Adresse)...)...)
	if v.tientFenetre(n) {
		return n
	}
	return adresse(append(dits(lignes[0]), postale(e.Adresse)...)...)
}

// debutPostal is a postal code, before its town.
var debutPostal = regexp.MustCompile(`^\d{2} ?\d{3}\b`)

// postale is an address typed on a line as an envelope has it: what follows the
// postal code is the last line, in capitals.
func postale(s string) (out []string) {
	var ville []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '\n' }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if len(ville) > 0 || debutPostal.MatchString(part) {
			ville = append(ville, part)
			continue
		}
		out = append(out, part)
	}
	return append(out, dits(strings.ToUpper(strings.Join(ville, " ")))...)
}
