package atelier

import (
	"io"
	"os"
	"path/filepath"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/render/papiers"
	"feuillet/templates"
)

// Modele is a paper that has a model.
type Modele struct {
	Papier string // its name
	Apercu string // what it is, in one line
}

// catalogue is what the models of the papers may say.
func (a *Atelier) catalogue() templates.Catalogue { return papiers.Modeles(a.papiers) }

// Modeles are the papers that have a model.
func (a *Atelier) Modeles() []Modele {
	var out []Modele
	for _, d := range a.catalogue() {
		out = append(out, Modele{d.Nom, d.Apercu})
	}
	return out
}

// CopierModele writes the built-in model of a paper in a folder, made if need
// be, and gives the file. A model that is there is replaced only when ecraser
// says so.
func (a *Atelier) CopierModele(papier, dossier string, ecraser bool) (string, error) {
	d, err := a.catalogue().Trouver(papier)
	if err != nil {
		return "", err
	}
	fichier := filepath.Join(dossier, templates.Nom)
	if _, err := os.Stat(fichier); err == nil && !ecraser {
		return "", sortie.Refus(fichier, "il y a déjà un modèle dans ce dossier", "").
			Permet(faute.AutreFichier, faute.Ecraser)
	}
	if err := sortie.Dossier(dossier); err != nil {
		return "", err
	}
	return fichier, sortie.Ecrire(fichier, true, func(w io.Writer) error {
		_, err := io.WriteString(w, d.Source)
		return err
	})
}

// VerifierModele reads the model of a folder, and gives the paper it is for.
// The error is faute.Fautes: all its mistakes, in their order.
func (a *Atelier) VerifierModele(dossier string) (papier string, err error) {
	m, err := a.catalogue().Verifier(dossier)
	if err != nil {
		return "", err
	}
	return m.Base, nil
}
