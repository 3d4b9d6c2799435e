package source

import (
	"feuillet/internal/bornes"
	"feuillet/internal/faute"
)

// probleme is a fault of a file that the user can mend.
func probleme(fichier, texte, conseil string) *faute.Faute {
	return faute.New(faute.Fichier, conseil, "%s", texte).Dans(fichier)
}

// etranger is the fault of a file of something else, which has no place to give.
func etranger(fichier, texte, conseil string) *faute.Faute {
	return faute.New(faute.Etranger, conseil, "%s", texte).Dans(fichier)
}

// horsBorne is the fault of a file that goes beyond a bound.
func horsBorne(b *bornes.Borne, fichier string) *faute.Faute {
	return b.Faute(faute.Fichier).Dans(fichier)
}
