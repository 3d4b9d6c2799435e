package feuille

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu/controle"
	"feuillet/lieu/territoire"
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
	d.Compose(p.compose(), controleSheet(p.m), render.Ladder(p.m.Ajustement), p.e.Meta(p.fill(p.m.Textes.TitreDocument)),
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
			body.Kids = append(body.Kids, p.figures())
		case "sujets":
			body.Kids = append(body.Kids, p.sect(s.Titre, p.themes()))
		case "parts":
			n := p.parts(s.Titre, p.m.Limites.SourcesMax, p.m.Limites.TerritoiresMax)
			body.Kids = append(body.Kids, n.Named("parts", p.parts(s.Titre, fewParts, fewParts)))
		case "actions":
			body.Kids = append(body.Kids, p.sect(s.Titre, p.actions()))
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
	return n
}

// figures are the four numbers that a meeting begins with.
func (p *pageControle) figures() *doc.Node {
	b := p.b
	card := func(n int, words string, share bool) *doc.Node {
		figure := doc.Elem(doc.P, "chiffre", doc.Text(doc.Group, "", typo.Nombre(n)))
		if share {
			figure.Kids = append(figure.Kids, doc.Text(doc.Span, "part-chiffre", " "+p.percent(n, b.Lieux)))
		}
		return doc.Box("carte", figure, doc.Text(doc.P, "legende", words))
	}
	return doc.Box("cartes", card(b.Lieux, p.t.Lieux, false), card(b.Prets, p.t.Prets, true),
		card(b.Muets, p.t.Muets, true), card(b.Anciens, p.t.Anciens, true))
}

// percent is a share between brackets.
func (p *pageControle) percent(n, total int) string {
	return "(" + typo.Francais(p.share(n, total)) + ")"
}

func (p *pageControle) share(n, total int) string {
	if total == 0 || n == 0 {
		return "0 %"
	}
	if 200*n < total {
		return p.t.Infime
	}
	return fmt.Sprintf("%d %%", (200*n+total)/(2*total))
}

// bar draws a share: an outline for the whole, full up to the share. It is
// read without colours, and the figure beside it says the same.
func (p *pageControle) bar(style string, n, total int) *doc.Node {
	w, h, pen := 4000, 360, 26
	if style == "barre-courte" {
		w = w * 5 / 16
	}
	full, empty := render.Color(p.m.Couleurs.Principale), render.Color(p.m.Couleurs.Fond)
	d := &doc.Drawing{W: w, H: h}
	rect := func(width int, c *doc.Color, pen int) {
		d.Paths = append(d.Paths, doc.Path{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{pen / 2, pen / 2, width - pen, h - pen}}},
			Pen: pen, Color: c})
	}
	rect(w, empty, 0)
	if width := w * n / max(total, 1); n > 0 {
		rect(max(width, 2*pen), full, 0)
	}
	rect(w, full, pen)
	return &doc.Node{Role: doc.Artifact, Style: style, Draw: d}
}

// cell is a heading or a datum of a table.
func cell(role doc.Role, style, text string) *doc.Node {
	n := doc.Text(role, style, text)
	if role == doc.TH {
		n.Scope = doc.Column
	}
	return n
}

func rowHead(style, text string) *doc.Node {
	n := doc.Text(doc.TH, style, text)
	n.Scope = doc.Row
	return n
}

// table is a table with its headings.
func table(head []*doc.Node, rows []*doc.Node) *doc.Node {
	return doc.Elem(doc.Table, "tableau", doc.Elem(doc.THead, "tableau", doc.Elem(doc.TR, "entetes", head...)),
		doc.Elem(doc.TBody, "tableau", rows...))
}

// themes are the subjects, the places of each, and what is found most.
func (p *pageControle) themes() *doc.Node {
	head := []*doc.Node{cell(doc.TH, "sujet", p.t.ColonneSujet), cell(doc.TH, "part", p.t.ColonneLieux),
		cell(doc.TH, "detail", p.t.ColonneDetail)}
	head[2].Named("details")
	var rows []*doc.Node
	for _, theme := range controle.Themes() {
		n := p.b.Themes[theme]
		figure := doc.Text(doc.P, "nombre", typo.Nombre(n)+" "+p.percent(n, p.b.Lieux))
		detail := cell(doc.TD, "detail", p.most(theme))
		detail.Named("details")
		if detail.Text == "" {
			detail.Text = "–"
		}
		rows = append(rows, doc.Elem(doc.TR, "ligne", rowHead("sujet", typo.Francais(p.m.Sujets[string(theme)])),
			doc.Elem(doc.TD, "part", p.bar("barre", n, p.b.Lieux), figure), detail))
	}
	return table(head, rows)
}

// mostMax is how many findings of a subject are told.
const mostMax = 2

// most are the findings of a theme that touch most places.
func (p *pageControle) most(theme controle.Theme) string {
	var found []controle.Regle
	for _, r := range controle.Regles() {
		if r.Theme == theme && p.b.Regles[r.Nom] > 0 {
			found = append(found, r)
		}
	}
	slices.SortStableFunc(found, func(a, b controle.Regle) int { return p.b.Regles[b.Nom] - p.b.Regles[a.Nom] })
	var said []string
	for _, r := range found[:min(mostMax, len(found))] {
		said = append(said, p.fill(p.t.NombreRegle, "nombre", typo.Nombre(p.b.Regles[r.Nom]), "quoi",
			p.m.Constats[r.Nom].Dit(p.b.Regles[r.Nom])))
	}
	return strings.Join(said, ", ")
}

// fewParts is how many rows the tables of sources and territories keep on a
// page that is full.
const fewParts = 3

// parts are the sources and the territories, side by side, with so many rows.
func (p *pageControle) parts(title string, sources, territories int) *doc.Node {
	left := p.sect(title, p.partTable(p.t.ColonneSource, p.b.Sources, sources, "barre-courte"))
	names := map[territoire.Echelle]string{territoire.EchelleCommune: p.t.ParCommune, territoire.EchelleEpci: p.t.ParEpci,
		territoire.EchelleDepartement: p.t.ParDepartement, territoire.EchelleRegion: p.t.ParRegion}
	right := func(bar string) *doc.Node {
		return p.sect(names[p.b.Echelle], p.partTable(p.t.ColonneTerritoire, p.b.Territoires, territories, bar))
	}
	switch {
	case len(p.b.Territoires) < 2:
		return left
	case len(p.b.Sources) < 2:
		return right("barre")
	}
	return doc.Box("colonnes", left, right("barre-courte"))
}

// sansHoraires is the rule that parts are compared by.
const sansHoraires = "sans-horaires"

// partTable lists parts, the smaller ones together.
func (p *pageControle) partTable(name string, parts []controle.Part, most int, bar string) *doc.Node {
	width := map[string]string{"barre": "taux", "barre-courte": "taux-court"}[bar]
	head := []*doc.Node{cell(doc.TH, "nom", name), cell(doc.TH, "compte", p.t.ColonneLieux),
		cell(doc.TH, width, p.t.ColonneHeures), cell(doc.TH, width, p.t.ColonneAnciens)}
	if len(parts) > most+1 {
		rest := controle.Part{Nom: p.fill(p.t.Autres, "nombre", typo.Nombre(len(parts)-most)), Regles: map[string]int{}}
		for _, o := range parts[most:] {
			rest.Lieux, rest.Anciens = rest.Lieux+o.Lieux, rest.Anciens+o.Anciens
			rest.Regles[sansHoraires] += o.Regles[sansHoraires]
		}
		parts = append(slices.Clone(parts[:most]), rest)
	}
	var rows []*doc.Node
	for _, o := range parts {
		name := typo.Francais(o.Nom)
		if name == "" {
			name = p.t.Inconnu
		}
		rate := func(n int) *doc.Node {
			return doc.Elem(doc.TD, width, p.bar(bar, n, o.Lieux), doc.Text(doc.P, "nombre", typo.Francais(p.share(n, o.Lieux))))
		}
		rows = append(rows, doc.Elem(doc.TR, "ligne", rowHead("nom", name), cell(doc.TD, "compte", typo.Nombre(o.Lieux)),
			rate(o.Regles[sansHoraires]), rate(o.Anciens)))
	}
	return table(head, rows)
}

// actions are what to do first, with the source that it concerns most.
func (p *pageControle) actions() *doc.Node {
	if len(p.b.Actions) == 0 {
		return doc.Text(doc.P, "", p.fill(p.t.Rien))
	}
	list := doc.Elem(doc.L, "actions")
	for i, a := range p.b.Actions[:min(len(p.b.Actions), p.m.Limites.ActionsMax)] {
		words, text := p.m.Constats[a.Regle.Nom], p.t.Action
		switch {
		case a.Lieux == 1 && len(p.b.Sources) == 1:
			text = p.t.ActionSeulUn
		case a.Lieux == 1:
			text = p.t.ActionUn
		case len(p.b.Sources) == 1:
			text = p.t.ActionSeul
		case a.Part == a.Lieux:
			text = p.t.ActionTous
		}
		said := p.fill(text, "faire", words.Faire, "quoi", words.Dit(a.Lieux), "nombre", typo.Nombre(a.Lieux), "part",
			typo.Nombre(a.Part), "source", a.Source)
		ids := doc.Text(doc.P, "ids", p.fill(p.t.Ids, "ids", strings.Join(a.Ids, ", "))).Named("ids")
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "action", doc.Text(doc.Lbl, "rang", strconv.Itoa(i+1)),
			doc.Elem(doc.LBody, "faire", doc.Elem(doc.P, "phrase", render.Rich(said)...), ids)))
	}
	return list
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
	return doc.Text(doc.P, "pied", strings.Join(append(said, p.fill(by)), " "))
}
