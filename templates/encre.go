package templates

// Encre is how much ink, and which, who prints wants to use.
type Encre struct {
	Noir     bool // no colour at all
	Economie bool // no filled area
}

// The colours of a paper that has none.
const (
	noir  = "#000000"
	blanc = "#FFFFFF"
)

// Encrer is m printed with an ink; m stays as it is.
func (m *Modele) Encrer(e Encre) *Modele {
	own := *m
	own.Encre = e
	if e.Noir {
		own.Couleurs = Couleurs{Principale: noir, Texte: noir, Discret: noir, Trait: noir, Voile: blanc, Accent: blanc,
			Fond: blanc}
	}
	return &own
}
