package livre

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/tri"
	"feuillet/render/typo"
	"feuillet/templates"
)

// listed are the places of the list of names. In the order of communes, a name that says
// nothing but what the place is, and its commune, leads to this commune; in a book of one
// commune, or in another order, all are sought by the list.
func (a *annuaire) listed() []*entree {
	all := slices.Clone(a.numeros)
	if ordres[a.ordre] != nil || a.oneTown() {
		return all
	}
	return slices.DeleteFunc(all, func(e *entree) bool { return !lisible.NomALui(e.nom, e.ville) })
}

// names is the index of the places by name, with number and page.
func (a *annuaire) names(s templates.Section, nums numbering) *chapter {
	sorted, other := slices.Clone(a.cherches), ordres[a.ordre] != nil
	tri.Trier(sorted, func(e *entree) []string {
		if other { // who seeks a commune finds it here
			return []string{e.rang, e.departement, e.nom, e.id}
		}
		return []string{e.nom, e.ville, e.id}
	})
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	if len(sorted) < len(a.numeros) {
		node.Kids = append(node.Kids, a.step(a.m.Mots["liste_communes"]))
	}
	intro := len(node.Kids)
	index := doc.Elem(doc.L, "")
	head := a.listHead()
	var body []passage
	if head != nil {
		node.Kids, body = append(node.Kids, head), []passage{{node: head, keep: true}}
	}
	node.Kids = append(node.Kids, index)
	for _, e := range sorted {
		first, town := e.title.Text, strings.TrimPrefix(e.nomVille(), e.title.Text)
		switch {
		case a.oneTown() && !other: // the commune of all is in the title of the book
			town = ""
		case other:
			first, town = a.fill("{commune}", "commune", e.ville), ", "+e.title.Text
		}
		name := doc.Text(doc.Span, "gras", first)
		words := []*doc.Node{doc.Elem(doc.Span, "renvoi-mots", name)}
		if town != "" {
			words[0].Kids = append(words[0].Kids, doc.Text(doc.Group, "", a.fill(town)))
		}
		if a.icons != nil { // in large print places have none
			words = append([]*doc.Node{doc.Box("renvoi-rang", doc.Text(doc.Span, "", strconv.Itoa(e.number)+" "))}, words...)
		}
		n := doc.Elem(doc.LI, "", line(doc.LBody, e.node, words, nums.text(e.node, a.widest)))
		index.Kids, body = append(index.Kids, n), append(body, passage{node: n, again: head, free: true})
	}
	return a.flowed(node, a.m.Page.Colonnes, node.Kids[:intro], body)
}

// listHead says over each column of the list what its two numbers are; nil in large print,
// where places have none.
func (a *annuaire) listHead() *doc.Node {
	if a.icons == nil {
		return nil
	}
	number := doc.Box("", doc.Text(doc.Span, "", a.fill(a.m.Mots["liste_numero"])+" "))
	page := doc.Box("renvoi-tete-page", doc.Text(doc.Span, "", a.fill(a.m.Annuaire.TableauPage)))
	return doc.Elem(doc.P, "renvoi-tete", number, page).PaperOnly()
}

// imprint says from which data, how fresh, and who made the paper (loi du
// 29 juillet 1881, art. 3); the rest of the page is to write on.
func (a *annuaire) imprint(s templates.Section) *chapter {
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	var body []*doc.Node
	lines := a.imprintLines(a.entrees)
	if a.m.Simple {
		lines = sentences(strings.Join(lines, " "))
	}
	for _, text := range lines {
		n := doc.Text(doc.P, "etape", text)
		body = append(body, n)
	}
	node.Kids = append(node.Kids, body...)
	p := a.begun(1)
	p.Intro = append(p.Intro, a.across(p, node.Kids[0]))
	used := p.Held.Top + p.Held.Foot + p.Intro[0].H
	for _, n := range body {
		b := a.block(p, n)
		used += b.H + b.Air
		p.Body = append(p.Body, b)
	}
	if a.m.Sections[len(a.m.Sections)-1].Contenu == s.Contenu { // nothing comes under it
		a.toWrite(p, p.H-p.Area.Top-p.Area.Bottom-used-layout.MM(2))
	}
	return &chapter{node: node, plan: p.Break(), marks: make([]*doc.Node, len(p.Body)), bare: used - p.Held.Foot}
}

// notesMin is the least height that is worth lines to write on.
const notesMin = 40000

// toWrite adds lines to write on, when there is room for several.
func (a *annuaire) toWrite(p *layout.Part, room layout.Um) {
	title := a.block(p, doc.Text(doc.Artifact, "notes", a.fill(a.m.Annuaire.Notes))).Artifact()
	if room -= title.H + title.Air; room >= notesMin {
		p.Body = append(append(p.Body, title), a.ruled(p, room)...)
	}
}

// fresh is the sentence for data of some dates, and how they are said in it.
func (l *livre) fresh(first, last time.Time) (string, func(time.Time) string) {
	a := l.m.Annuaire
	jours := lieu.PrecisionDate(first) == lieu.AuJour && lieu.PrecisionDate(last) == lieu.AuJour
	switch {
	case last.IsZero():
		return a.MajInconnue, typo.Date
	case first.Equal(last) && jours:
		return a.MajLe, typo.Date
	case jours:
		return a.MajEntre, typo.Date
	case first.Equal(last):
		return a.MajDe, render.MoisDit
	}
	return a.MajDeA, render.MoisDit
}

// imprintLines are the sources of the entries, the dates of their data, the
// edition and the publisher.
func (l *livre) imprintLines(all []*entree) []string {
	t, a := l.m.Textes, l.m.Annuaire
	var sources []string
	var first, last time.Time
	unknown := 0
	for _, e := range all {
		if e.source != "" && !slices.Contains(sources, e.source) {
			sources = append(sources, e.source)
		}
		switch {
		case e.maj.IsZero():
			unknown++
		case first.IsZero() || e.maj.Before(first):
			first = e.maj
		}
		if e.maj.After(last) {
			last = e.maj
		}
	}
	slices.Sort(sources)
	fresh, dite := l.fresh(first, last)
	edition := l.fill(a.Edition) + "."
	if strings.Contains(l.pied, edition) { // the foot of the page says it
		edition = ""
	}
	out := slices.DeleteFunc([]string{strings.TrimSpace(edition + " " + l.until())}, empty)
	if len(sources) > 0 {
		licence := t.Licence
		if slices.ContainsFunc(all, func(e *entree) bool { return !e.ouverte }) {
			licence = ""
		}
		out = append(out, l.fill(a.Donnees, "source", strings.Join(sources, ", "), "licence", licence))
	}
	if l.carte != nil && l.carte.origine != "" {
		out = append(out, l.fill(a.Contours, "source", l.carte.origine))
	}
	if l.distances != "" {
		out = append(out, l.distances)
	}
	out = append(out, l.fill(fresh, "maj_debut", dite(first), "maj_fin", dite(last)))
	if unknown > 0 && !last.IsZero() {
		out[len(out)-1] += " " + render.Plural(unknown, a.MajSansDateUn, a.MajSansDate)
	}
	check := a.VerifierMairie
	if l.e.Editeur.Nom != "" {
		check = a.Verifier
	}
	return append(out, l.fill(check), l.fill(l.e.Editeur.Mention(&t)))
}
