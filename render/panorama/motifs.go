package panorama

import (
	chiffres "feuillet/lieu/panorama"
	"feuillet/render"
	"feuillet/render/dessin"
	"feuillet/render/doc"
)

// couleurs are those of drawings.
type couleurs struct{ encre, pleine, teinte *doc.Color }

func (p *panorama) couleurs() couleurs {
	pleine := render.Color(p.m.Couleurs.Principale)
	c := couleurs{encre: render.Color(p.m.Couleurs.Texte), pleine: pleine}
	if !p.m.Encre.Noir && !p.m.Encre.Economie {
		c.teinte = palir(pleine)
	}
	return c
}

// palir is a tint of a colour: a third of it, on paper.
func palir(c *doc.Color) *doc.Color {
	vers := func(v uint8) uint8 { return uint8(255 - (255-int(v))/3) }
	return &doc.Color{R: vers(c.R), G: vers(c.G), B: vers(c.B)}
}

// Steps and pens of patterns, in units: what is seen from afar as darker or paler,
// and near as lines one way, lines both ways, or dots.
const (
	pasSerre, penSerre   = 90, 45 // a surface, where no ink is to be filled
	pasLignes, penLignes = 190, 55
	pasPoints, penPoints = 190, 80
	pasCroix, penCroix   = 190, 22
)

// motifsDe are the patterns of the classes: one has one meaning on all pages.
func (p *panorama) motifsDe() (out [chiffres.Classes]dessin.Motif) {
	c := p.couleurs()
	out[chiffres.OuvertSouvent] = dessin.Motif{Fond: c.pleine}
	if p.m.Encre.Economie {
		out[chiffres.OuvertSouvent] = dessin.Motif{Encre: c.pleine, Pas: pasSerre, Pen: penSerre}
	}
	out[chiffres.OuvertAssez] = dessin.Motif{Fond: c.teinte, Encre: c.pleine, Pas: pasLignes, Pen: penLignes}
	out[chiffres.OuvertPeu] = dessin.Motif{Encre: c.pleine, Pas: pasPoints, Pen: penPoints, Points: true}
	out[chiffres.Inconnue] = dessin.Motif{Encre: c.encre, Pas: pasCroix, Pen: penCroix, Croise: true}
	return out
}

// motsClasses are the words of the classes, in their order.
var motsClasses = [chiffres.Classes]string{"classe_souvent", "classe_assez", "classe_peu", "classe_inconnue",
	"classe_sans"}

// temoin is a small surface of a class, of so many millimetres.
func (p *panorama) temoin(c chiffres.Classe, w, h float64) *doc.Drawing {
	d := &doc.Drawing{W: int(w * dessin.ParMM), H: int(h * dessin.ParMM), Common: true}
	ring := dessin.Rectangle(contourBarre, contourBarre, d.W-2*contourBarre, d.H-2*contourBarre)
	d.Paths = p.surface(p.motifs[c], ring, contourBarre)
	return d
}
