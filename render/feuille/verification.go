package feuille

import (
	"slices"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// verifications is what the letters of one run share.
type verifications struct {
	e      *render.Edition
	m      *templates.Modele
	lire   render.Reading
	sheet  layout.Sheet
	ladder []layout.Step
	avant  string // the day before which to answer, in words
}

func newVerifications(c *render.Commande, lire render.Reading) *verifications {
	m := render.InFrench(c.Template())
	return &verifications{e: c.Edition.InFrench(), m: m, lire: lire, sheet: verificationSheet(m, c.Edition.Images),
		ladder: render.Ladder(m.Ajustement), avant: typo.Date(jourLimite(c))}
}

// avis says once that nothing stands in the window of the envelope that comes back.
func (o *verifications) avis() []render.Avis {
	if o.e.Editeur.Nom != "" && o.e.Editeur.Adresse != "" {
		return nil
	}
	return []render.Avis{{Genre: render.AvisEditeur,
		Texte: "l'adresse de retour est à écrire sur chaque lettre : le nom ou l'adresse de qui imprime n'est pas connu"}}
}

// verification is the letter to one place: who asks and how to answer in the first
// third of the sheet, what is printed of the place in the second, the answer in the
// last. What does not hold there goes to the back.
type verification struct{ fiche }

// document composes one letter.
func (o *verifications) document(l lieu.Lieu) *render.Document {
	p := o.lire.Whole(&l, o.e, o.m)
	v := o.lettre(p)
	d := &render.Document{Noms: []string{"verification", p.Nom, p.Ville}, Lieu: l.Id, Commune: p.Commune.Code,
		Montres: []render.Montre{{Id: l.Id, Nom: p.Nom}}}
	root := doc.Elem(doc.Document, "", v.pages(o.sheet, o.ladder)...)
	d.ComposePages(root, o.sheet, o.ladder, v.meta(), nomDuDocument(p))
	if d.Refus == nil {
		d.Avis = append(d.Avis, p.Avis...)
		d.Marquer(plier)
	}
	return d
}

// lettre is the letter to a place, with the words that it fills in.
func (o *verifications) lettre(p *render.Place) verification {
	v := verification{newFiche(p, o.e, o.m)}
	du := v.Field
	v.Field = func(nom string) string {
		switch nom {
		case "avant":
			return o.avant
		case "id":
			return p.Source.Id
		}
		return du(nom)
	}
	return v
}

// pages shares the rows out: those that the front holds, the others on the back.
func (v verification) pages(sheet layout.Sheet, ladder []layout.Step) []*doc.Node {
	tient := func(n *doc.Node) bool { return render.Fits(n, sheet, ladder) }
	front, rest := v.lignes(recto), []ligne(nil)
	if !tient(v.recto(front, true)) {
		front, rest = v.partager(front, tient)
	}
	if back := v.lignes(verso); len(rest) > 0 || slices.ContainsFunc(back, ligne.connue) {
		rest = append(rest, back...)
	}
	out := []*doc.Node{v.recto(front, len(rest) > 0)}
	for len(rest) > 0 {
		n := len(rest)
		for n > 1 && !tient(v.verso(rest[:n], n == len(rest))) {
			n--
		}
		out = append(out, v.verso(rest[:n], n == len(rest)))
		rest = rest[n:]
	}
	return out
}

// partager keeps on the front, row after row, those that it holds.
func (v verification) partager(l []ligne, tient func(*doc.Node) bool) (front, rest []ligne) {
	for _, x := range l {
		if with := append(slices.Clone(front), x); tient(v.recto(with, true)) {
			front = with
		} else {
			rest = append(rest, x)
		}
	}
	return front, rest
}

// recto is the front: three thirds, whose two addresses nothing moves.
func (v verification) recto(l []ligne, suite bool) *doc.Node {
	return doc.Elem(doc.Sect, "page", doc.Box("haut", v.tete(), v.envoi(suite)),
		v.tableau(l, doc.Text(doc.P, "legende-mot", v.mot("legende"))), v.bas())
}

// verso is the back; the last of several has room for what no row asks.
func (v verification) verso(l []ligne, last bool) *doc.Node {
	title := doc.Box("de-la-part", doc.Text(doc.H2, "titre-dos", v.mot("titre_dos")))
	if v.Edition.Exemple {
		title.Kids = append(title.Kids, doc.Text(doc.P, "exemple", v.mot("exemple")))
	}
	table := v.tableau(l, title, doc.Text(doc.P, "nom-dos", v.mot("nom_dos")))
	table.Style, table.Kids[0].Style = "tableau-dos", "legende-dos"
	n := doc.Elem(doc.Sect, "page-dos", table)
	if last {
		n.Kids = append(n.Kids, v.autreChose("case-lignes").Named("autre_chose", v.autreChose("case-haute")))
	}
	return n
}

// autreChose is room for what no row asks.
func (v verification) autreChose(style string) *doc.Node {
	return doc.Box("bloc", doc.Text(doc.P, "champ-dos", v.mot("autre_chose")),
		doc.ToFill(style, v.mot("autre_chose"), doc.Field{Name: "autre-chose", Kind: doc.LinesField}))
}

// Where the sheet is folded, in millimetres from its head.
const (
	pli1 = 99
	pli2 = 198
)

// plier marks the folds of the front at its left edge.
func plier(n int, page *layout.Page) {
	if n > 0 {
		return
	}
	for _, y := range [...]float64{pli1, pli2} {
		bar(page, layout.MM(5), layout.MM(y)-traitFin/2, layout.MM(5), traitFin, doc.Color{})
	}
}
