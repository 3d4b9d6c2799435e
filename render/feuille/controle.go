package feuille

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu/controle"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// pageControle is a control on one page, for a meeting (D11). Its readers keep
// the base: it may quote ids and counts, and quotes no text of a record.
type pageControle struct {
	b      controle.Bilan
	m      *templates.Modele
	t      templates.Controle
	fields map[string]string
	e      *render.Edition
	exclus int
}

// document composes the page. Its territory is empty for a whole base.
func (p pageControle) document(territoire string) *render.Document {
	p.m = render.InFrench(p.m)
	p.t = p.m.Controle
	if territoire == "" {
		territoire = p.t.SansNom
	}
	p.fields = map[string]string{"territoire": typo.Francais(territoire), "date": typo.DateCourte(p.e.Date),
		"date_longue": typo.Date(p.e.Date), "editeur": typo.Francais(p.e.Editeur.Nom),
		"ancienne": strconv.Itoa(p.m.Fraicheur.Ancienne)}
	d := &render.Document{}
	sheet := controleSheet(p.m)
	render.ImageStyles(&sheet, p.e.Images, 1)
	d.Compose(render.WithBanner(p.e, p.compose()), sheet, render.Ladder(p.m.Ajustement),
		p.e.Meta(p.fill(p.m.Textes.TitreDocument)),
		"ce contrôle")
	return d
}

// fill puts figures and names in a sentence of the template.
func (p *pageControle) fill(s string, more ...string) string {
	return typo.Francais(templates.RemplirPar(s, render.Among(p.fields, more)))
}

func (p *pageControle) compose() *doc.Node {
	root := doc.Elem(doc.Document, "page", p.banner())
	body := doc.Box("corps")
	var foot []*doc.Node
	for _, s := range p.m.Sections {
		switch s.Contenu {
		case "chiffres":
			body.Kids = append(body.Kids, p.headline())
		case "sujets":
			body.Kids = append(body.Kids, p.sect(s.Titre, p.themes(len(controle.Themes()))...).
				Named("sujets", p.sect(s.Titre, p.themes(fewParts)...)))
		case "parts":
			n := p.parts(s.Titre, p.m.Limites.SourcesMax, p.m.Limites.TerritoiresMax)
			body.Kids = append(body.Kids, n.Named("parts", p.parts(s.Titre, fewParts, fewParts)))
		case "actions":
			body.Kids = append(body.Kids, p.sect(s.Titre, p.actions(p.m.Limites.ActionsMax)).
				Named("actions", p.sect(s.Titre, p.actions(p.m.Limites.ActionsMax*2/3)), p.sect(s.Titre, p.actions(fewParts))))
		case "mentions":
			foot = append(foot, p.imprint())
		}
	}
	root.Kids = append(append(root.Kids, body), foot...)
	return root
}

func (p *pageControle) banner() *doc.Node {
	title := doc.Text(doc.H1, "titre", p.fields["territoire"])
	title.Mark = true
	n := doc.Box("bande", doc.Text(doc.P, "sur", p.fill(p.t.Sur)), title)
	if p.e.Exemple {
		n.Kids = append(n.Kids, doc.Text(doc.P, "sur", p.fill(p.t.Exemple)))
	}
	return n
}

func (p *pageControle) sect(title string, kids ...*doc.Node) *doc.Node {
	n := doc.Elem(doc.Sect, "bloc", kids...)
	if title != "" {
		n.Kids = slices.Insert(n.Kids, 0, doc.Text(doc.H2, "rubrique", p.fill(title)))
	}
	return render.Captioned(n, "bloc")
}

// imprint says how to read the page, and who made it.
func (p *pageControle) imprint() *doc.Node {
	said := []string{p.fill(p.t.Pied)}
	if p.exclus > 0 {
		said = append(said, render.Plural(p.exclus, p.t.ExclusUn, p.t.Exclus))
	}
	by := p.t.ImprimeSansEditeur
	if p.e.Editeur.Nom != "" {
		by = p.t.Imprime
	}
	return doc.Box("pied-boite", render.WithLogos(p.e,
		doc.Text(doc.P, "pied", strings.Join(append(said, p.fill(by)), " "))))
}
