package feuille

import (
	"cmp"
	"slices"
	"strings"

	"feuillet/lieu/controle"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// bar draws a share: an outline for the whole, full up to the share. It is
// read without colours, and the figures beside it say the same.
func (p *pageControle) bar(style string, n, total int) *doc.Node {
	w, h, pen := 4000, 360, 26
	if style == "barre-large" {
		w, h = w*5, 120 // as wide as the page: thin, for the ink
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

// among is a count of others: « 6 sur 17 ». Small numbers as shares would say
// more than they know.
func (p *pageControle) among(n, total int) string {
	return p.fill(p.t.SurTotal, "nombre", typo.Nombre(n), "lieux", typo.Nombre(total))
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

// themes are the subjects where something was found, those of most places
// first, with what is found most; then, in words, the others.
func (p *pageControle) themes(most int) []*doc.Node {
	themes := controle.Themes()
	slices.SortStableFunc(themes, func(a, b controle.Theme) int { return p.b.Themes[b] - p.b.Themes[a] })
	var rows []*doc.Node
	var none []string
	for _, theme := range themes {
		name := typo.Francais(p.m.Sujets[string(theme)])
		switch {
		case p.b.Themes[theme] == 0:
			none = append(none, name)
		case len(rows) < most:
			rows = append(rows, p.themeRow(theme, name))
		}
	}
	var out []*doc.Node
	if len(rows) > 0 {
		head := []*doc.Node{cell(doc.TH, "sujet", p.t.ColonneSujet), cell(doc.TH, "part", p.t.ColonneLieux),
			cell(doc.TH, "detail", p.t.ColonneDetail).Named("details")}
		out = append(out, table(head, rows))
	}
	if len(none) > 0 {
		said := p.fill(p.t.SansConstat, "liste", strings.ToLower(strings.Join(none, ", ")))
		out = append(out, doc.Text(doc.P, "aucun", said))
	}
	return out
}

// mostMax is how many findings of a subject are told.
const mostMax = 2

func (p *pageControle) themeRow(theme controle.Theme, name string) *doc.Node {
	n := p.b.Themes[theme]
	found := p.found(func(r controle.Regle) bool { return r.Theme == theme })
	detail := cell(doc.TD, "detail", p.told(found[:min(mostMax, len(found))])).Named("details")
	return doc.Elem(doc.TR, "ligne", rowHead("sujet", name),
		doc.Elem(doc.TD, "part", p.bar("barre", n, p.b.Lieux), doc.Text(doc.P, "nombre", p.among(n, p.b.Lieux))), detail)
}

// fewParts is how many rows a table keeps on a page that is full.
const fewParts = 3

// parts are the sources and the territories, side by side, with so many rows.
func (p *pageControle) parts(title string, sources, territories int) *doc.Node {
	names := map[territoire.Echelle]string{territoire.EchelleCommune: p.t.ParCommune, territoire.EchelleEpci: p.t.ParEpci,
		territoire.EchelleDepartement: p.t.ParDepartement, territoire.EchelleRegion: p.t.ParRegion}
	left := func(bars bool) *doc.Node {
		return p.sect(title, p.partTable(p.t.ColonneSource, p.sources(), sources, bars))
	}
	right := func(bars bool) *doc.Node {
		return p.sect(names[p.b.Echelle], p.partTable(p.t.ColonneTerritoire, p.b.Territoires, territories, bars))
	}
	switch {
	case len(p.b.Territoires) < 2:
		return left(true)
	case len(p.b.Sources) < 2:
		return right(true)
	}
	return doc.Box("colonnes", left(false), right(false))
}

// sources are the sources as paper names them: one that is somebody is not known.
func (p *pageControle) sources() []controle.Part {
	out := slices.Clone(p.b.Sources)
	for i := range out {
		out[i].Nom, _ = lisible.CourtPublic(out[i].Nom)
	}
	return out
}

// sansHoraires is the rule that parts are compared by.
const sansHoraires = "sans-horaires"

// partTable lists parts, the smaller ones together; with bars where the page is
// wide enough for them.
func (p *pageControle) partTable(name string, parts []controle.Part, most int, bars bool) *doc.Node {
	width := "taux-court"
	if bars {
		width = "taux"
	}
	head := []*doc.Node{cell(doc.TH, "nom", name), cell(doc.TH, width, p.t.ColonneHeures),
		cell(doc.TH, width, p.t.ColonneAnciens)}
	var rows []*doc.Node
	for _, o := range p.together(parts, most) {
		rate := func(n int) *doc.Node {
			said := doc.Text(doc.P, "nombre", p.among(n, o.Lieux))
			if bars {
				return doc.Elem(doc.TD, width, p.bar("barre", n, o.Lieux), said)
			}
			return doc.Elem(doc.TD, width, said)
		}
		rows = append(rows, doc.Elem(doc.TR, "ligne", rowHead("nom", typo.Francais(cmp.Or(o.Nom, p.t.Inconnu))),
			rate(o.Regles[sansHoraires]), rate(o.Anciens)))
	}
	return table(head, rows)
}

// together makes one part of those after the first ones.
func (p *pageControle) together(parts []controle.Part, most int) []controle.Part {
	if len(parts) <= most+1 {
		return parts
	}
	rest := controle.Part{Nom: p.fill(p.t.Autres, "nombre", typo.Nombre(len(parts)-most)), Regles: map[string]int{}}
	for _, o := range parts[most:] {
		rest.Lieux, rest.Anciens = rest.Lieux+o.Lieux, rest.Anciens+o.Anciens
		rest.Regles[sansHoraires] += o.Regles[sansHoraires]
	}
	return append(slices.Clone(parts[:most]), rest)
}
