package templates

import "feuillet/internal/faute"

// debut is where a fault of the whole file is shown.
var debut = position{1, 1}

// ici is a fault of a model that its author can mend, at a place of its file;
// whoever reads the file adds its name.
func ici(at position, texte, conseil string) *faute.Faute {
	return faute.New(faute.Modele, conseil, "%s", texte).Ici(at.ligne, at.colonne)
}
