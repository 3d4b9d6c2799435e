package livre

import (
	"feuillet/internal/faute"
	"feuillet/render"
)

// optionCompact is a directory in smaller letters, for those whose trade is to read it.
var optionCompact = render.Option{Nom: "compact", Titre: "Lettres plus petites",
	Aide: "en lettres de 11 points, pour les aidants et les professionnels seulement", Replie: true}

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
