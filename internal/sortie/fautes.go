package sortie

import "feuillet/internal/faute"

// Existe is the fault of a file that Feuillet did not make and that stands in the way.
func Existe(chemin string) *faute.Faute {
	return faute.New(faute.Ecriture, "", "le fichier « %s » existe déjà et ne vient pas de Feuillet", chemin).
		Permet(faute.AutreFichier, faute.Ecraser)
}

// Refus is the fault of a file or a folder that cannot be written; conseil may be empty.
func Refus(chemin, texte, conseil string) *faute.Faute {
	return faute.New(faute.Ecriture, conseil, "impossible d'écrire « %s » : %s", chemin, texte)
}
