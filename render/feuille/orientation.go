package feuille

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// orientations is what the sheets of one run share.
type orientations struct {
	c      *render.Commande
	e      *render.Edition
	m      *templates.Modele
	lire   render.Reading
	sheet  layout.Sheet
	ladder []layout.Step
}

func newOrientations(c *render.Commande, lire render.Reading) *orientations {
	m := c.Template()
	sheet := orientationSheet(m)
	render.ImageStyles(&sheet, c.Edition.Images, 1)
	return &orientations{c: c, e: c.Edition.InFrench(), m: render.InFrench(m), lire: lire,
		sheet: sheet, ladder: render.Ladder(m.Ajustement)}
}

// orientation composes the sheet of one place: who sends and where to go first,
// then what for, when, and the copy. Its words are the public's; pour is who keeps
// the copy.
type orientation struct {
	fiche
	pour   render.Audience
	saisie render.Saisie
}

// document composes one sheet.
func (o *orientations) document(l lieu.Lieu) *render.Document {
	p := o.lire.Whole(&l, o.e, o.m)
	x := orientation{newFiche(p, o.e, o.m), o.c.Audience, o.c.Saisie}
	d := &render.Document{Noms: []string{genreOrientation(x.pour), p.Nom, p.Ville}, Lieu: l.Id, Commune: p.Commune.Code,
		Montres: []render.Montre{{Id: l.Id, Nom: p.Nom}}}
	for _, part := range render.Parts { // its fields together may be more than a page
		p.Serrer(part)
		d.Avis, d.Refus = nil, nil
		d.Compose(x.compose(), o.sheet, o.ladder, x.meta(), fmt.Sprintf("la fiche d'orientation de « %.80s »", p.Nom))
		if d.Refus == nil {
			break
		}
	}
	if d.Refus == nil {
		orientationFitted(p, d.Ajustement)
		d.Avis = append(d.Avis, p.Avis...)
	}
	return d
}

// genreOrientation is the first word of the name of a file: what it is, for whom.
func genreOrientation(pour render.Audience) string {
	if pour == "" || pour == render.GrandPublic {
		return "orientation"
	}
	return "orientation " + string(pour)
}

// orientationFitted notes what the page gave up of the place.
func orientationFitted(p *render.Place, fit layout.Fitted) {
	perdus := map[string]string{"complement": "complément d'adresse", "heures": "heures, les jours seuls le sont",
		"prise_en_charge": "prise en charge spécifique"}
	for _, s := range fit.Steps {
		if quoi := perdus[s.Name]; quoi != "" {
			p.Note(render.AvisPleine, true, "la page est pleine, non imprimé : "+quoi)
		}
	}
}

// compose makes the tree of a sheet.
func (o orientation) compose() *doc.Node {
	page := doc.Elem(doc.Document, "page", append(o.notice(), render.BannerNode(o.Edition)...)...)
	body := doc.Box("corps", o.tete(), o.envoi())
	blocs := map[string]func(templates.Section) *doc.Node{"lieu": o.lieu, "besoin": o.besoin, "apporter": o.apporter,
		"remarques": o.remarques, "rendez_vous": o.rendezVous}
	for _, s := range o.Modele.Sections {
		if f := blocs[s.Contenu]; f != nil {
			body.Kids = append(body.Kids, f(s))
		}
	}
	page.Kids = append(page.Kids, body)
	for _, s := range o.Modele.Sections {
		if s.Contenu == "copie" {
			page.Kids = append(page.Kids, o.copie(s))
		}
	}
	page.Kids = append(page.Kids, o.pied())
	return page
}

func (o orientation) tete() *doc.Node {
	title := doc.Text(doc.H1, "grand-titre", o.mot("titre"))
	title.Mark = true
	row := doc.Box("tete", title)
	if o.Edition.Exemple {
		row.Kids = append(row.Kids, doc.Text(doc.P, "exemple", o.mot("exemple")))
	}
	return row
}

// envoyeurLettres is how much of a long name stands beside the name of the person: the
// foot has the whole.
const envoyeurLettres = 60

// envoi is who comes, and who sends: who prints, else a line for it.
func (o orientation) envoi() *doc.Node {
	de := doc.Box("envoyeur", doc.Text(doc.P, "etiquette", o.mot("de_la_part")))
	if nom := o.Edition.Editeur.Nom; nom != "" {
		de.Kids = append(de.Kids, doc.Text(doc.P, "fort",
			typo.Couper(render.Capital(strings.TrimPrefix(nom, "la ")), envoyeurLettres)))
		rest := dits(o.Edition.Editeur.Adresse, o.Edition.Editeur.Telephone)
		de.Kids = append(de.Kids, lines("etiquette", "etiquette", strings.Join(rest, ", "))...)
	} else {
		de.Kids = append(de.Kids, doc.ToFill("case-texte", o.mot("envoi_description"), doc.Field{Name: "envoi"}))
	}
	return doc.Box("envoi", o.champ("case-nom", champNom, champNom), de)
}

// champ is a label and the box under it; what is heard of the box says what for.
func (o orientation) champ(style, nom, mot string) *doc.Node {
	return doc.Box(style, doc.Text(doc.P, "etiquette", o.mot(mot)),
		doc.ToFill("case-texte", o.mot(mot+"_description"), doc.Field{Name: nom, Value: o.saisie.Texte(nom)}))
}

// aCocher is a box to tick and its words.
func (o orientation) aCocher(nom, dit, mots string, oui bool) *doc.Node {
	f := doc.Field{Name: nom, Kind: doc.CheckField}
	if oui {
		f.Value = "oui"
	}
	return doc.Elem(doc.LI, "", doc.Elem(doc.LBody, "a-cocher", doc.ToFill("case", dit+" "+mots, f),
		doc.Text(doc.P, "texte", mots)))
}

// autre is the last box: what no other says, with a line to write it.
func (o orientation) autre(nom, dit string) *doc.Node {
	valeur := o.saisie.Texte(nom + autre)
	n := o.aCocher(nom+"-cocher-autre", dit, o.mot("autre"), valeur != "")
	body := n.Kids[0]
	body.Kids[1].Style = "autre-mot"
	body.Kids = append(body.Kids, doc.ToFill("ligne", dit+" "+o.mot("autre_description"),
		doc.Field{Name: nom + autre, Value: valeur}))
	return n
}

// besoin are the needs that the place says it helps with; all of them when it says
// none, and that one should ask. One below the other, by twos when they are many or
// when room lacks.
func (o orientation) besoin(s templates.Section) *doc.Node {
	n := titled(s, "bloc")
	if len(o.Source.Services) == 0 {
		n.Kids = append(n.Kids, doc.Text(doc.P, "fort", o.Fill(o.Modele.Textes.SansServices)))
	}
	deux := doc.Box("", doc.Elem(doc.L, "cases", rows(o.besoins(), 2)...))
	if items := o.besoins(); len(items) <= colonneBesoins {
		deux = doc.Box("", doc.Elem(doc.L, "cases", rows(items, 1)...)).Named("besoins", deux)
	}
	n.Kids = append(n.Kids, deux)
	return n
}

// besoins are the boxes of the needs, and a last one for another.
func (o orientation) besoins() (items []*doc.Node) {
	connus := o.Source.Services
	for _, b := range besoins {
		if len(connus) == 0 || slices.Contains(connus, services[b.Nom]) {
			items = append(items, o.aCocher(champBesoin+"-"+b.Nom, o.mot("besoin_description"),
				o.Modele.Services[services[b.Nom]].Dire, o.saisie.Coche(champBesoin, b.Nom)))
		}
	}
	return append(items, o.autre(champBesoin, o.mot("besoin_description")))
}

// colonneBesoins is how many needs stand one below the other: more stand by twos.
const colonneBesoins = 6

// apporter is what the person brings.
func (o orientation) apporter(s templates.Section) *doc.Node {
	var items []*doc.Node
	for _, c := range aSaisir {
		if c.Nom != champApporter {
			continue
		}
		for _, x := range c.Choix {
			items = append(items, o.aCocher(champApporter+"-"+x.Nom, o.mot("apporter_description"),
				o.mot("apporter_"+strings.ReplaceAll(x.Nom, "-", "_")), o.saisie.Coche(champApporter, x.Nom)))
		}
	}
	items = append(items, o.autre(champApporter, o.mot("apporter_description")))
	return titled(s, "bloc", doc.Elem(doc.L, "cases", rows(items, 2)...))
}

// remarques is room for words that the person agrees to: less on a full page, none when
// nothing is written there and what is known of the place would go for it.
func (o orientation) remarques(templates.Section) *doc.Node {
	champ := func(style string) *doc.Node {
		return doc.Box("champ", doc.Text(doc.P, "etiquette", o.mot("remarques")),
			doc.ToFill(style, o.mot("remarques_description"),
				doc.Field{Name: champRemarques, Kind: doc.LinesField, Value: o.saisie.Texte(champRemarques)}))
	}
	less := []*doc.Node{champ("case-texte")}
	if o.saisie.Texte(champRemarques) == "" {
		less = append(less, doc.Box(""))
	}
	return champ("case-lignes").Named("remarques", less...)
}

// rendezVous is when, and with whom.
func (o orientation) rendezVous(s templates.Section) *doc.Node {
	return doc.Elem(doc.Sect, "rendez-vous", doc.Text(doc.H2, "rubrique-ligne", s.Titre),
		o.champ("case-jour", "jour", "jour"), o.champ("case-heure", "heure", "heure"), o.champ("champ", "avec", "avec"))
}
