package livre

import (
	"maps"

	"feuillet/internal/faute"
	"feuillet/render"
	"feuillet/templates"
)

// optionCompact is a directory in smaller letters, for those whose trade is to read it.
var optionCompact = render.Option{Nom: "compact", Titre: "Lettres plus petites",
	Aide: "en lettres de 11 points, pour les aidants et les professionnels seulement", Replie: true}

// serrees are the sizes of a compact directory, in points: none is under 11.
var serrees = map[string]float64{"corps": 11, "liste": 11, "nom": 12, "numero": 11, "telephone": 14, "commune": 15,
	"courantes": 12, "partie": 22, "chapeau": 12}

// compact is a model in smaller letters.
func compact(m *templates.Modele) *templates.Modele {
	own := *m
	own.Tailles = maps.Clone(m.Tailles)
	for name, pt := range serrees {
		t := own.Tailles[name]
		t.Base, t.Min = min(t.Base, pt), min(t.Min, pt)
		own.Tailles[name] = t
	}
	return &own
}

// letters refuses sizes that the readers of the paper could not read, or would not need.
func letters(c *render.Commande) error {
	small, large := c.Options.Oui(optionCompact.Nom), c.Options.Oui(optionGrands.Nom)
	switch {
	case small && large:
		return faute.New(faute.Demande, "Choisissez l'un des deux.",
			"un annuaire est en lettres plus petites, ou en grands caractères").Au(optionCompact.Nom)
	case small && (c.Audience == "" || c.Audience == render.GrandPublic):
		return faute.New(faute.Demande, "Faites cet annuaire pour les aidants ou les professionnels, ou en lettres de "+
			"12 points.", "le grand public ne lit pas bien des lettres de 11 points").Au(optionCompact.Nom)
	case large && c.Audience == render.Pro:
		return faute.New(faute.Demande, "Faites-le pour le grand public ou les aidants.",
			"l'annuaire des professionnels n'existe pas en grands caractères").Au(optionGrands.Nom)
	}
	return nil
}
