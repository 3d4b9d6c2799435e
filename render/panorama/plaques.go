package panorama

import (
	"cmp"
	"slices"

	"feuillet/fonts"
	"feuillet/lieu/contour"
	chiffres "feuillet/lieu/panorama"
	"feuillet/render"
	"feuillet/render/dessin"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// plaque is a name on the map, on a white ground: seen, and never read aloud, for the
// tables say it.
type plaque struct {
	lignes     []mots
	x, y, w, h layout.Um
}

type mots struct {
	texte string
	face  fonts.Face
}

// Of plaques, in millimetres: the room around their letters, and between two of them.
const (
	bordPlaque = 0.9
	entreDeux  = 0.6
)

// Names that a map has at most: of the communes of a small territory, with their
// places; of a large one, of those where most people live.
const (
	plaquesMax   = 25
	reperesMax   = 12
	petitPays    = 25
	interligne10 = 115 // hundredths
)

// nommerCarte writes the names on the map of the first page.
func (p *panorama) nommerCarte(page *layout.Page) {
	for i := range page.Items {
		it := &page.Items[i]
		for k := range p.carte.tailles {
			if d := &p.carte.tailles[k]; it.Draw == d.Drawing {
				page.Items = append(page.Items, p.surCarte(d, *it)...)
				return
			}
		}
	}
}

// surCarte are the marks of the names on a map that stands somewhere.
func (p *panorama) surCarte(d *dessinee, it layout.Item) (out []layout.Item) {
	taille := layout.Pt(p.m.Tailles["carte"].Base)
	var posees []plaque
	most := plaquesMax
	if len(p.h.Communes) > petitPays {
		most = reperesMax
	}
	for _, u := range p.aNommer() {
		pl, ok := p.plaque(d, it, u, taille)
		if !ok || slices.ContainsFunc(posees, pl.touche) {
			continue
		}
		if posees = append(posees, pl); len(posees) == most {
			break
		}
	}
	for _, pl := range posees {
		out = append(out, pl.marques(p, taille)...)
	}
	return append(out, p.regle(d, it, taille)...)
}

// aNommer are the communes: of each intercommunalité the one where most people live,
// then the others, for names to stand all over the map.
func (p *panorama) aNommer() []*chiffres.Commune {
	var out []*chiffres.Commune
	for i := range p.h.Communes {
		out = append(out, &p.h.Communes[i])
	}
	slices.SortStableFunc(out, func(a, b *chiffres.Commune) int {
		return cmp.Or(cmp.Compare(b.Habitants, a.Habitants), cmp.Compare(b.Lieux, a.Lieux))
	})
	vus, premieres := map[string]bool{}, map[*chiffres.Commune]int{}
	for _, c := range out {
		if u, _ := p.t.Commune(c.Code); !vus[u.Epci] {
			vus[u.Epci], premieres[c] = true, 1
		}
	}
	slices.SortStableFunc(out, func(a, b *chiffres.Commune) int { return premieres[b] - premieres[a] })
	return out
}

// plaque is the name of a commune in its middle; not ok when the map has no room.
func (p *panorama) plaque(d *dessinee, it layout.Item, u *chiffres.Commune, taille layout.Mpt) (plaque, bool) {
	centre, ok := p.carte.contours[u.Code].Centre()
	if !ok {
		return plaque{}, false
	}
	pl := plaque{lignes: []mots{{render.Clean(typo.Francais(u.Nom)), fonts.ExtraBold}}}
	if len(p.h.Communes) <= petitPays {
		pl.lignes = append(pl.lignes, mots{p.lieuxDits(u.Lieux), fonts.Regular})
	}
	bord := layout.MM(bordPlaque)
	for _, l := range pl.lignes {
		pl.w = max(pl.w, largeurDe(l, taille)+2*bord)
	}
	pl.h = hauteurLigne(taille)*layout.Um(len(pl.lignes)) + bord
	x, y := surPage(d, it, centre)
	pl.x = min(max(x-pl.w/2, it.X), it.X+it.W-pl.w)
	pl.y = max(y-pl.h/2, it.Y)
	return pl, pl.w <= it.W && pl.y+pl.h <= it.Y+it.H
}

func (p *panorama) lieuxDits(n int) string {
	if n == 0 {
		return p.Fill("aucun_lieu")
	}
	return p.Pluriel(n, "carte_lieux")
}

// surPage is where a position of the map stands on the page.
func surPage(d *dessinee, it layout.Item, q contour.Point) (x, y layout.Um) {
	dx, dy := d.cadre.At(q)
	return it.X + layout.Um(dx)*it.W/layout.Um(d.W), it.Y + layout.Um(dy)*it.H/layout.Um(d.H)
}

func largeurDe(m mots, taille layout.Mpt) layout.Um {
	return layout.Um(int(taille.Um()) * m.face.Advance(m.texte) / 1000)
}

func hauteurLigne(taille layout.Mpt) layout.Um { return taille.Um() * interligne10 / 100 }

func (a plaque) touche(b plaque) bool {
	e := layout.MM(entreDeux)
	return a.x < b.x+b.w+e && b.x < a.x+a.w+e && a.y < b.y+b.h+e && b.y < a.y+a.h+e
}

// marques are the ground of a plaque, and its words.
func (a plaque) marques(p *panorama, taille layout.Mpt) []layout.Item {
	w, h := int(a.w), int(a.h)
	out := []layout.Item{{X: a.x, Y: a.y, W: a.w, H: a.h, Draw: &doc.Drawing{W: w, H: h, Paths: []doc.Path{
		{Segs: dessin.Segs(dessin.Rectangle(0, 0, w, h)), Color: render.Color(p.m.Couleurs.Fond)}}}}}
	y := a.y + layout.MM(bordPlaque)/2
	for _, l := range a.lignes {
		lw := largeurDe(l, taille)
		out = append(out, p.ecrit(l, a.x+(a.w-lw)/2, y, lw, taille))
		y += hauteurLigne(taille)
	}
	return out
}

// ecrit is one line of letters that no node owns.
func (p *panorama) ecrit(m mots, x, y, w layout.Um, taille layout.Mpt) layout.Item {
	h := hauteurLigne(taille)
	capitale := layout.Um(int(taille.Um()) * m.face.CapHeight() / 1000)
	return layout.Item{X: x, Y: y, W: w, H: h, Base: y + (h+capitale)/2, Text: m.texte, Size: taille, Face: m.face,
		Color: *p.couleurs().encre}
}

// regle says how long the rule of the map is.
func (p *panorama) regle(d *dessinee, it layout.Item, taille layout.Mpt) []layout.Item {
	if d.regle == 0 {
		return nil
	}
	m := mots{p.Fill("carte_km", "km", typo.Nombre(d.regle)), fonts.Regular}
	y := it.Y + it.H*layout.Um(d.cadre.H+5*dessin.ParMM/2)/layout.Um(d.H)
	return []layout.Item{p.ecrit(m, it.X, y, largeurDe(m, taille), taille)}
}
