package panorama

import (
	"slices"
	"strings"

	"feuillet/lieu/contour"
	chiffres "feuillet/lieu/panorama"
	"feuillet/render/dessin"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// traceur is a base that may hold outlines of communes, and where they come from.
type traceur interface {
	Contours(codes []string) (par map[string]contour.Contour, origine string, err error)
}

// carte is a territory as the paper draws it.
type carte struct {
	contours map[string]contour.Contour
	origine  string
	manquent int // communes without an outline
	tailles  []dessinee
}

// dessinee is the map at one size.
type dessinee struct {
	*doc.Drawing
	cadre dessin.Cadre
	regle int // km that its rule shows
}

// Communes that a map draws at most: of more, nothing would be seen; and the part of
// them, in hundredths, without which the drawing would be false.
const (
	dessineesMax = 900
	presque      = 95
)

// tracer takes the outlines of the communes, when the base has nearly all of them.
func (p *panorama) tracer() error {
	p.motifs = p.motifsDe()
	n := len(p.h.Communes)
	base, ok := p.Fonds.(traceur)
	switch {
	case n < 2 || !p.h.Entier:
		return nil
	case n > dessineesMax:
		p.pasDe = "prudence_trop"
		return nil
	}
	var codes []string
	for _, c := range p.h.Communes {
		codes = append(codes, c.Code)
	}
	c := carte{}
	if ok {
		var err error
		if c.contours, c.origine, err = base.Contours(codes); err != nil {
			return err
		}
	}
	c.manquent = n - len(c.contours)
	if p.pasDe = "prudence_sans_carte"; 100*len(c.contours) < presque*n {
		return nil
	}
	for _, haut := range hauteursCarte {
		if d, ok := p.dessiner(&c, haut); ok {
			c.tailles = append(c.tailles, d)
		}
	}
	if len(c.tailles) > 0 {
		p.carte, p.pasDe = &c, ""
	}
	return nil
}

// Of the map: its width, the heights that are tried, and the room of its rule below,
// in millimetres; how near two points of a line are one, in units; its pens.
const (
	largeurCarte  = 118
	hauteurRegle  = 7
	finesse       = 12
	penCommune    = 18
	penReglette   = 40
	partReglette  = 4 // the rule is at most this part of the width
	communesFines = 80
	penFin        = 9
)

var hauteursCarte = []float64{165, 140, 115, 95}

// dessiner draws the communes in a height of so many millimetres.
func (p *panorama) dessiner(c *carte, haut float64) (d dessinee, ok bool) {
	d.cadre, ok = dessin.Cadrer(c.contours, largeurCarte*dessin.ParMM, int(haut*dessin.ParMM))
	if !ok {
		return d, false
	}
	d.Drawing = &doc.Drawing{W: largeurCarte * dessin.ParMM, H: d.cadre.H + hauteurRegle*dessin.ParMM}
	pen := penCommune
	if len(c.contours) > communesFines {
		pen = penFin
	}
	var lignes []doc.Path
	for i := range p.h.Communes {
		u := &p.h.Communes[i]
		rings := d.cadre.Anneaux(c.contours[u.Code], finesse)
		d.Paths = append(d.Paths, p.motifs[u.Classe()].Remplir(rings)...)
		if len(rings) > 0 {
			lignes = append(lignes, doc.Path{Segs: dessin.Segs(rings), Pen: pen, Color: p.couleurs().encre})
		}
	}
	d.Paths = append(d.Paths, lignes...)
	d.regler(p.couleurs().encre)
	return d, true
}

// regles are the lengths that a rule may show, in km.
var regles = []int{1, 2, 5, 10, 20, 50, 100, 200, 500}

// regler draws a rule under the map: how long some km are.
func (d *dessinee) regler(encre *doc.Color) {
	for _, km := range regles {
		if d.cadre.Km(float64(km)) <= d.W/partReglette {
			d.regle = km
		}
	}
	if d.regle == 0 {
		return
	}
	y, w := d.cadre.H+2*dessin.ParMM, d.cadre.Km(float64(d.regle))
	d.Paths = append(d.Paths, doc.Path{Pen: penReglette, Color: encre, Butt: true, Segs: []doc.Seg{
		{Op: doc.MoveTo, V: [6]int{0, y}}, {Op: doc.LineTo, V: [6]int{w, y}}}})
}

// noeudCarte is the map, the largest that the page holds.
func (p *panorama) noeudCarte() *doc.Node {
	alt := p.Fill("carte_description", "liste", p.classesDites())
	figure := func(d dessinee) *doc.Node {
		return &doc.Node{Role: doc.Figure, Style: "carte", Draw: d.Drawing, Alt: alt}
	}
	var autres []*doc.Node
	for _, d := range p.carte.tailles[1:] {
		autres = append(autres, figure(d))
	}
	return figure(p.carte.tailles[0]).Named("carte", autres...)
}

// classesDites is how many communes each class has, in words.
func (p *panorama) classesDites() string {
	var out []string
	for c, n := range p.total.ParClasse {
		if n > 0 {
			out = append(out, p.Fill(motsClasses[c])+typo.Francais(" : ")+p.Pluriel(n, "communes"))
		}
	}
	return strings.Join(out, typo.Francais(" ; "))
}

// cle is the key of the classes, and how many communes each has: the table of the map.
func (p *panorama) cle() *doc.Node {
	corps := doc.Elem(doc.TBody, "cles")
	for c, n := range p.total.ParClasse {
		if n == 0 {
			continue
		}
		vu := &doc.Node{Role: doc.Artifact, Style: "temoin", Draw: p.temoin(chiffres.Classe(c), 12, 8)}
		mots := doc.Box("cle-mots", titreDeRang("gras", p.Fill(motsClasses[c])),
			doc.Text(doc.TD, "", p.deLaClasse(chiffres.Classe(c), n)))
		corps.Kids = append(corps.Kids, doc.Elem(doc.TR, "cle", vu, mots))
	}
	return doc.Elem(doc.Table, "cles", doc.Text(doc.Caption, "cle-titre", p.Fill("carte_titre")), corps)
}

// nommeesMax is how many communes of a class are named in the key.
const nommeesMax = 3

// deLaClasse is how many communes a class has; those of which nobody knows are named
// when they are few.
func (p *panorama) deLaClasse(classe chiffres.Classe, n int) string {
	if classe != chiffres.Inconnue || n > nommeesMax {
		return p.Pluriel(n, "communes")
	}
	var noms []string
	for i := range p.h.Communes {
		if c := &p.h.Communes[i]; c.Classe() == classe {
			noms = append(noms, typo.Couper(c.Nom, nomMax))
		}
	}
	slices.Sort(noms)
	return p.Pluriel(n, "communes_liste", "liste", strings.Join(noms, p.m.Mots["virgule"]))
}
