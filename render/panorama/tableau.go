package panorama

import (
	"cmp"
	"slices"

	chiffres "feuillet/lieu/panorama"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
	"feuillet/render/typo"
)

// ligne is a row of the table: a commune, or what gathers some.
type ligne struct {
	nom      string
	cellules []string
	classe   chiffres.Classe // of a commune
	sans     int             // inhabitants whose commune has no place
}

// tableau is the table of a territory, by name.
type tableau struct {
	mot      string   // what its rows are: « communes », « epci »…
	colonnes []string // words of the model, the first of the name
	largeurs string   // style of the columns
	lignes   []ligne
	classes  bool // each row has its class
}

// lignesMax is how many rows a table may have before it goes to a larger scale.
const lignesMax = 60

// tableau is that of the communes; where they are too many, of the smallest
// territories that gather them in few rows.
func (p *panorama) tableau() tableau {
	if len(p.h.Communes) <= lignesMax {
		return p.parCommunes()
	}
	dernier := p.parCommunes()
	for _, e := range echelles {
		groupes := p.h.Groupes(p.t, e.echelle)
		if len(groupes) < 2 {
			break // the whole again
		}
		if dernier = p.parGroupes(e.mot, groupes); len(groupes) <= lignesMax {
			break
		}
	}
	return dernier
}

func (p *panorama) parCommunes() tableau {
	t := tableau{mot: "communes", largeurs: "commune", classes: true, colonnes: []string{"colonne_commune",
		"colonne_habitants", "colonne_lieux", "colonne_heures", "colonne_jours", "colonne_proche", "colonne_ouvert",
		"colonne_carte"}}
	for i := range p.h.Communes {
		c := &p.h.Communes[i]
		nom := typo.Francais(typo.Couper(c.Nom, nomMax))
		t.lignes = append(t.lignes, ligne{nom: nom, classe: c.Classe(), sans: c.SansLieu(),
			cellules: []string{p.habitants(c.Habitants, 1), typo.Nombre(c.Lieux), p.heures(c.Heures, c.Lieux), p.jours(c),
				p.distance(c.Proche), p.distance(c.Ouvert)}})
	}
	return t.parNom()
}

// nomMax is how many letters of a name a row has room for.
const nomMax = 60

func (p *panorama) parGroupes(mot string, groupes []chiffres.Groupe) tableau {
	t := tableau{mot: mot, largeurs: "groupe", colonnes: []string{"colonne_" + mot, "colonne_habitants", "colonne_lieux",
		"colonne_heures", "colonne_avec", "colonne_ouvertes", "colonne_loin"}}
	for i := range groupes {
		g := &groupes[i]
		loin := chiffres.Distance{Km: g.Loin, Connue: g.LoinConnu, Place: g.LoinConnu && g.Loin == 0}
		t.lignes = append(t.lignes, ligne{nom: typo.Francais(typo.Couper(cmp.Or(g.Nom, p.m.Mots["sans_"+mot]), nomMax)),
			sans: g.SansLieu, cellules: []string{p.habitants(g.Habitants, g.Peuplees), typo.Nombre(g.Lieux),
				p.heures(g.Heures, g.Lieux), p.sur(g.AvecLieu(), g.Communes), p.ouvertes(g), p.distance(loin)}})
	}
	return t.parNom()
}

// ouvertes is in how many communes a place opens on enough days, as far as is known.
func (p *panorama) ouvertes(g *chiffres.Groupe) string {
	switch inconnues := g.ParClasse[chiffres.Inconnue]; {
	case inconnues > 0 && inconnues == g.AvecLieu():
		return p.Fill("inconnu")
	case inconnues > 0:
		return p.Fill("ou_plus", "nombre", typo.Nombre(g.Ouvertes()))
	}
	return typo.Nombre(g.Ouvertes())
}

// parNom is the table in the order of a French reader.
func (t tableau) parNom() tableau {
	tri.Trier(t.lignes, func(l ligne) []string { return []string{l.nom} })
	return t
}

// premieres are so many rows: those where most people have no place first, when not
// all of them hold.
func (t tableau) premieres(n int) []ligne {
	if n >= len(t.lignes) {
		return t.lignes
	}
	l := slices.Clone(t.lignes)
	slices.SortStableFunc(l, func(a, b ligne) int { return cmp.Compare(b.sans, a.sans) })
	return l[:n]
}

func (p *panorama) habitants(n, peuplees int) string {
	if peuplees == 0 || n == 0 {
		return p.Fill("inconnu")
	}
	return typo.Nombre(n)
}

func (p *panorama) heures(n, lieux int) string {
	if lieux == 0 {
		return tiret
	}
	return p.sur(n, lieux)
}

// jours is on how many days the most open place of a commune is known to open.
func (p *panorama) jours(c *chiffres.Commune) string {
	switch c.Classe() {
	case chiffres.SansLieu:
		return tiret
	case chiffres.Inconnue:
		return p.Fill("inconnu")
	}
	return typo.Nombre(c.Jours)
}

func (p *panorama) distance(d chiffres.Distance) string {
	switch {
	case !d.Connue:
		return p.Fill("inconnu")
	case d.Place:
		return p.Fill("sur_place")
	}
	return p.Fill("a_km", "km", typo.Nombre(d.Km))
}

// noeud is the table with so many of its rows, and how many are missing.
func (p *panorama) noeud(t tableau, n int) *doc.Node {
	tete := doc.Elem(doc.TR, "tableau-tete")
	for i, mot := range t.colonnes {
		tete.Kids = append(tete.Kids, entete(t.style(i), p.Fill(mot)))
	}
	corps := doc.Elem(doc.TBody, "tableau")
	for i, l := range t.premieres(n) {
		corps.Kids = append(corps.Kids, p.rang(t, l, i%2 == 1))
	}
	out := doc.Elem(doc.Sect, "bloc", doc.Text(doc.H2, "rubrique", p.Fill("tableau_"+t.mot)))
	if n < len(t.lignes) && n > 0 && p.total.SansLieu > 0 {
		out.Kids = append(out.Kids, doc.Text(doc.P, "note", p.Fill("tableau_ordre")))
	}
	if n > 0 {
		out.Kids = append(out.Kids, doc.Elem(doc.Table, "tableau", doc.Elem(doc.THead, "tableau", tete), corps))
	}
	if n < len(t.lignes) {
		out.Kids = append(out.Kids, doc.Text(doc.P, "reste", p.reste(t, len(t.lignes)-n)))
	}
	return render.Captioned(out, "bloc")
}

func (p *panorama) reste(t tableau, n int) string {
	mot := "tableau_reste"
	if t.mot != "communes" {
		mot += "_" + t.mot
	}
	return p.Pluriel(n, mot)
}

func (p *panorama) rang(t tableau, l ligne, bande bool) *doc.Node {
	style := "tableau-rang"
	if bande {
		style = "tableau-bande"
	}
	n := doc.Elem(doc.TR, style, titreDeRang(t.style(0), l.nom))
	for i, c := range l.cellules {
		n.Kids = append(n.Kids, doc.Text(doc.TD, t.style(i+1), c))
	}
	if t.classes {
		vu := &doc.Node{Role: doc.Span, Style: "temoin-rang", Draw: p.temoin(l.classe, largeurTemoin, hauteurTemoin),
			Alt: p.Fill(motsClasses[l.classe])}
		n.Kids = append(n.Kids, doc.Elem(doc.TD, t.style(len(l.cellules)+1), vu))
	}
	return n
}
