package livre

import (
	"slices"
	"strconv"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// numeros lists the entries that give a service, as paragraphs.
type numeros func(a *annuaire, giving []*entree, nums numbering) []*doc.Node

// needs tells for each service the numbers of the places that give it, page by
// page; commune by commune when that saves a page, for three hundred places of
// one town stand on many.
func (a *annuaire) needs(s templates.Section, nums numbering) *chapter {
	var best *chapter
	for _, list := range []numeros{(*annuaire).byPage, (*annuaire).byTownPages} {
		if c := a.needsAs(s, nums, list); best == nil || c.len() < best.len() {
			best = c
		}
		if best.len() == 1 {
			break
		}
	}
	return best
}

func (a *annuaire) needsAs(s templates.Section, nums numbering, list numeros) *chapter {
	t := a.m.Annuaire
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	brief := len(a.numeros) > a.m.Limites.BesoinsLieux
	if !brief {
		node.Kids = append(node.Kids, doc.Text(doc.P, "chapeau", t.BesoinsConseil))
	}
	intro := node.Kids
	var body []passage
	for _, v := range lieu.Services() {
		w, ok := a.m.Services[v]
		giving := a.giving(v)
		if !ok || len(giving) == 0 {
			continue
		}
		head := doc.Box("besoin-ligne", tile(w.Pictogramme), doc.Text(doc.H2, "besoin", w.Titre))
		lines := []*doc.Node{doc.Text(doc.P, "besoin-lieux", render.Plural(len(giving), t.BesoinsTrop, t.BesoinsTrop))}
		if !brief {
			lines = list(a, giving, nums)
		}
		node.Kids, body = append(node.Kids, doc.Elem(doc.Sect, "", append([]*doc.Node{head}, lines...)...)),
			append(body, passage{node: head, keep: true})
		again := doc.Text(doc.Artifact, "suite", w.Titre)
		for _, n := range lines {
			body = append(body, passage{node: n, again: again})
		}
	}
	return a.flowed(node, a.m.Page.Colonnes, intro, body)
}

// giving are the entries of the places that give a service.
func (a *annuaire) giving(service string) []*entree {
	var out []*entree
	for _, e := range a.numeros {
		if slices.Contains(e.services, service) {
			out = append(out, e)
		}
	}
	return out
}

// byPage is a line for each page, « page 12 : 81, 83 », each number a link.
func (a *annuaire) byPage(giving []*entree, nums numbering) []*doc.Node {
	var out []*doc.Node
	for some := range chunks(giving, a.samePage) {
		page := a.fill(a.m.Annuaire.BesoinsPage, "page", nums.text(some[0].node, a.widest))
		head := []*doc.Node{doc.Text(doc.Span, "gras", page).PaperOnly(), space(" ").PaperOnly()}
		out = append(out, doc.Elem(doc.P, "besoin-lieux", append(head, a.links(some)...)...))
	}
	return out
}

// suiteMax is how many numbers one paragraph lists: more are hard to find a
// page by, and hard to set in columns.
const suiteMax = 30

// byTownPages is a paragraph for each commune: « Valbrune, pages 12 à 15 : 81,
// 83 à 87 ». Numbers follow one another through the pages; a commune of many
// places goes on with « pages 16 à 19 : ».
func (a *annuaire) byTownPages(giving []*entree, nums numbering) []*doc.Node {
	var out []*doc.Node
	for town := range chunks(giving, func(x, y *entree) bool {
		return x.ville == y.ville &&
			x.departement == y.departement
	}) {
		n := (len(town) + suiteMax - 1) / suiteMax
		for i := range n {
			out = append(out, a.stretch(town[i*len(town)/n:(i+1)*len(town)/n], i == 0, nums))
		}
	}
	return out
}

// stretch is the paragraph of some entries of a commune.
func (a *annuaire) stretch(some []*entree, named bool, nums numbering) *doc.Node {
	t, last := a.m.Annuaire, some[len(some)-1]
	words := t.BesoinsPages
	if a.samePage(some[0], last) {
		words = t.BesoinsPage
	}
	said := a.fill(words, "page", nums.text(some[0].node, a.widest), "page_fin", nums.text(last.node, a.widest))
	town := t.PlusieursCommunes
	if some[0].ville != "" {
		town = a.fill(some[0].ville)
	}
	head := []*doc.Node{doc.Text(doc.Span, "gras", said).PaperOnly(), space(" ").PaperOnly()}
	if named {
		head[0].Text = town + ", " + said
		head[0].Screen, head[1].Screen = doc.Text(doc.Span, "", town+" : "), nil
	}
	return doc.Elem(doc.P, "besoin-serie", append(head, a.links(some)...)...)
}

// chunks are the stretches of entries that are alike, in their order.
func chunks(all []*entree, alike func(x, y *entree) bool) func(yield func([]*entree) bool) {
	return func(yield func([]*entree) bool) {
		for from := 0; from < len(all); {
			to := from + 1
			for to < len(all) && alike(all[from], all[to]) {
				to++
			}
			if !yield(all[from:to]) {
				return
			}
			from = to
		}
	}
}

func (a *annuaire) samePage(x, y *entree) bool { return a.within[x.node] == a.within[y.node] }

func space(s string) *doc.Node { return doc.Text(doc.Group, "", s) }

// serieMin is the least length of a series of numbers that is written « 3 à 7 ».
const serieMin = 4

// links are the numbers of entries, each a link; a long series is one link, to
// its first place.
func (a *annuaire) links(some []*entree) []*doc.Node {
	var out []*doc.Node
	add := func(number string, to *entree) {
		if len(out) > 0 {
			out = append(out, space(", "))
		}
		out = append(out, &doc.Node{Role: doc.Link, Text: number, Ref: to.node, Alt: number + ", " + to.title.Text})
	}
	for i := 0; i < len(some); {
		n := i + 1
		for n < len(some) && some[n].number == some[n-1].number+1 {
			n++
		}
		if n-i >= serieMin {
			add(a.fill(a.m.Annuaire.BesoinsSerie, "numero", strconv.Itoa(some[i].number), "numero_fin",
				strconv.Itoa(some[n-1].number)), some[i])
			i = n
			continue
		}
		add(strconv.Itoa(some[i].number), some[i])
		i++
	}
	return out
}
