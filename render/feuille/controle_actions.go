package feuille

import (
	"strings"

	"feuillet/lieu/controle"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// actions are what to do first, as a list to work through with a pen: a box to
// tick, and a line for who takes it on.
func (p *pageControle) actions(most int) *doc.Node {
	if len(p.b.Actions) == 0 {
		return doc.Text(doc.P, "", p.fill(p.t.Rien))
	}
	head := []*doc.Node{cell(doc.TH, "fait", p.t.ColonneFait), cell(doc.TH, "faire", p.t.ColonneFaire),
		cell(doc.TH, "qui", p.t.ColonneQui)}
	var rows []*doc.Node
	for _, a := range p.b.Actions[:min(len(p.b.Actions), most)] {
		rows = append(rows, doc.Elem(doc.TR, "ligne-haute", p.tick(), p.action(a), doc.Elem(doc.TD, "qui")))
	}
	return table(head, rows)
}

// action says what to do, of how many places, and where they come from.
func (p *pageControle) action(a controle.Action) *doc.Node {
	words, text := p.m.Constats[a.Regle.Nom], p.t.Action
	if a.Lieux == 1 {
		text = p.t.ActionUn
	}
	said := p.fill(text, "faire", words.Faire, "quoi", words.Dit(a.Lieux), "nombre", typo.Nombre(a.Lieux))
	switch source, _ := lisible.CourtPublic(a.Source); {
	case len(p.b.Sources) == 1, source == "": // somebody is it
	case a.Part == a.Lieux:
		said += " " + p.fill(p.t.SourceTous, "source", source)
	default:
		said += " " + p.fill(p.t.Source, "source", source, "part", typo.Nombre(a.Part))
	}
	ids := doc.Text(doc.P, "ids", p.fill(p.t.Ids, "ids", strings.Join(a.Ids, ", "))).Named("ids")
	head := doc.Elem(doc.TH, "faire", doc.Elem(doc.P, "phrase", render.Rich(said)...), ids)
	head.Scope = doc.Row
	return head
}

// tick is a box for a pen.
func (p *pageControle) tick() *doc.Node {
	side, pen := 1000, 70
	d := &doc.Drawing{W: side, H: side, Common: true, Paths: []doc.Path{{Pen: pen, Color: render.Color(p.m.Couleurs.Texte),
		Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{pen / 2, pen / 2, side - pen, side - pen}}}}}}
	return doc.Elem(doc.TD, "fait", &doc.Node{Role: doc.Figure, Style: "case", Draw: d, Alt: p.t.Case})
}
