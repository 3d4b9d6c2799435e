package atelier

import "feuillet/render"

// Choisi is a setting of a paper that is not the usual one.
type Choisi struct {
	render.Option
	Valeur string
}

// Choisis are the settings that tell the paper of a demand from others of its name, in
// the order of its row: the size, the audience, strips.
func (a *Atelier) Choisis(d Demande) (out []Choisi) {
	p, err := a.papier(d.Papier)
	if err != nil {
		return nil
	}
	for _, o := range p.Reglages() {
		valeur := d.Options[o.Nom]
		if valeur != "" && (len(o.Choix) == 0 || valeur != o.Choix[0]) {
			out = append(out, Choisi{o, valeur})
		}
	}
	return out
}

// dit is a setting in a few words.
func (c Choisi) dit() string {
	switch {
	case c.Ouinon():
		return c.Titre
	case len(c.Choix) > 0:
		return c.Valeur
	}
	return c.Titre + " : " + c.Valeur
}
