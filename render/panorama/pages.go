package panorama

import (
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// document sets the figures on one page or two, and keeps all of them as a table.
func (p *panorama) document() *render.Document {
	p.sheet = p.styles()
	render.ImageStyles(&p.sheet, p.e.Images, 1)
	root := doc.Elem(doc.Document, "", p.pages()...)
	d := &render.Document{Noms: []string{"panorama", p.titre}, Chiffres: p.chiffres()}
	d.ComposePages(root, p.sheet, render.Ladder(p.m.Ajustement), p.e.Meta(p.Phrase(p.m.Textes.TitreDocument)),
		"ce panorama")
	if d.Refus == nil && p.carte != nil {
		d.Marquer(func(n int, page *layout.Page) {
			if n == 0 {
				p.nommerCarte(page)
			}
		})
	}
	return d
}

// pages are two; one, where there is no place to tell of, or one commune alone.
func (p *panorama) pages() []*doc.Node {
	t := p.tableau()
	switch {
	case p.h.Lieux == 0 && p.total.Communes > 1:
		n := p.tiennent(t, p.sansLieu)
		return []*doc.Node{p.sansLieu(t, n)}
	case p.total.Communes < 2:
		return []*doc.Node{p.seule()}
	}
	return []*doc.Node{p.premiere(), p.seconde(t, p.tiennent(t, p.seconde))}
}

// tiennent is how many rows of the table a page holds: found by halves.
func (p *panorama) tiennent(t tableau, page func(tableau, int) *doc.Node) int {
	lo, hi := 0, len(t.lignes)
	for lo < hi {
		m := (lo + hi + 1) / 2
		if render.Fits(page(t, m), p.sheet, render.Ladder(p.m.Ajustement)) {
			lo = m
		} else {
			hi = m - 1
		}
	}
	return lo
}

// tete is the sentence, and what goes with it.
func (p *panorama) tete() *doc.Node {
	titre := doc.Text(doc.H1, "titre", p.constat())
	titre.Mark = true
	n := render.WithBanner(p.e, doc.Box("page", doc.Box("tete", doc.Text(doc.P, "sur", p.Fill("sur")),
		doc.Text(doc.P, "usage", p.Fill("usage"))), titre))
	if s := p.suite(); s != "" {
		n.Kids = append(n.Kids, doc.Text(doc.P, "suite", s))
	}
	return n
}

// prudents is how figures are to be read.
func (p *panorama) prudents() *doc.Node {
	return doc.Elem(doc.P, "prudence", render.Rich(p.prudence())...)
}

// premiere is what is seen first: the sentence, the map or the bars that stand for it,
// and how to read them.
func (p *panorama) premiere() *doc.Node {
	return ajouter(p.tete(), p.milieu(), p.prudents(), p.bas(1, p.pied()))
}

// sansLieu is a territory where no place is known: how far the nearest ones are.
func (p *panorama) sansLieu(t tableau, n int) *doc.Node {
	return ajouter(p.tete(), doc.Box("milieu", p.graphe(p.distances(large)), p.noeud(t, n)), p.prudents(),
		p.bas(1, phrases(p.pied(), p.piedDistances())))
}

// seule is one commune, or places of which nobody knows where they are.
func (p *panorama) seule() *doc.Node {
	n := doc.Box("milieu")
	if p.h.Lieux > 0 {
		ajouter(n, p.rangees(), p.graphe(p.services()), p.graphe(p.reseaux(large)),
			doc.Box("colonnes", p.graphe(p.annees()), p.graphe(p.manques())))
	}
	return ajouter(p.tete(), n, p.prudents(), p.bas(1, phrases(p.pied(), p.piedDistances())))
}

// milieu is the map, its key and the figures that are seen first; without a map, what
// stands for it.
func (p *panorama) milieu() *doc.Node {
	if p.carte != nil {
		cote := ajouter(doc.Box("cote", p.cle()), p.grosChiffres()...)
		return doc.Box("milieu", doc.Box("deux", p.noeudCarte(), cote))
	}
	return doc.Box("milieu", p.rangees(), p.classes(), p.graphe(p.distances(large)),
		doc.Box("colonnes", p.graphe(p.annees()), p.graphe(p.manques())))
}

// ajouter gives a node more kids.
func ajouter(n *doc.Node, kids ...*doc.Node) *doc.Node {
	n.Kids = append(n.Kids, kids...)
	return n
}

// grosChiffres are the figures that are seen first.
func (p *panorama) grosChiffres() (out []*doc.Node) {
	for _, g := range p.gros() {
		out = append(out, doc.Box("gros", doc.Text(doc.P, "gros-nombre", g[0]), doc.Text(doc.P, "gros-mots", g[1])))
	}
	return out
}

// rangees are they two by two.
func (p *panorama) rangees() *doc.Node {
	n := doc.Box("rangees")
	l := p.grosChiffres()
	for len(l) > 0 {
		k := min(2, len(l))
		n.Kids = append(n.Kids, doc.Box("rangee", l[:k]...))
		l = l[k:]
	}
	return n
}

// classes are the communes of each class, where there is no map.
func (p *panorama) classes() *doc.Node {
	g := graphe{nom: "carte_titre", tetes: []string{"colonne_communes"}, mesure: largeSeule}
	for c, n := range p.total.ParClasse {
		if dit := p.sur(n, p.total.Communes); n > 0 {
			g.rangs = append(g.rangs, barre{p.Fill(motsClasses[c]), []string{dit}, dit, n, p.motifs[c]})
		}
	}
	return p.graphe(g)
}

// seconde is what places do and say, then the territory part by part, in so many rows.
func (p *panorama) seconde(t tableau, n int) *doc.Node {
	page := doc.Box("page", doc.Text(doc.H2, "phrase", p.titreServices()), p.graphe(p.services()), p.colonnes(),
		p.noeud(t, n))
	return ajouter(page, doc.Box("milieu"), p.bas(2, p.piedDistances()))
}

// colonnes are the small charts, side by side: those that the first page does not have.
func (p *panorama) colonnes() *doc.Node {
	if p.carte == nil {
		return p.graphe(p.reseaux(large))
	}
	return doc.Box("colonnes", doc.Box("colonne", p.graphe(p.annees()), p.graphe(p.distances(double))),
		doc.Box("colonne", p.graphe(p.reseaux(moitie)), p.graphe(p.manques())))
}

// bas is the foot of a page, with its number.
func (p *panorama) bas(page int, texte string) *doc.Node {
	pied := doc.Text(doc.P, "pied", texte)
	if page == 1 {
		pied = render.WithLogos(p.e, pied)
	}
	return doc.Box("bas", pied, doc.Text(doc.P, "folio", typo.Nombre(page)))
}
