package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"feuillet/internal/faute"
	"feuillet/render/typo"
)

func newModele(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "modele",
		Short: "Copie ou vérifie un modèle : les mots, les couleurs, le logo",
		Long: `Un modèle est un dossier avec un fichier modele.toml, qui change les mots, les couleurs, les tailles, le logo et l'ordre d'un papier.
Copiez celui d'origine, changez-le, vérifiez-le, puis donnez-le avec --modele. Le guide : docs/MODELES.md.`,
		Example: "  feuillet modele copier affiche mon-affiche\n  feuillet modele verifier mon-affiche\n" +
			"  feuillet affiche --commune Pons --modele mon-affiche",
	}
	return family(c, newModeleLister(a), newModeleCopier(a), newModeleVerifier(a))
}

func newModeleLister(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "lister",
		Short: "Dit quels papiers ont un modèle",
		Args:  sansArgument,
		RunE: func(*cobra.Command, []string) error {
			for _, m := range a.sansBase().Modeles() {
				if _, err := fmt.Fprintf(a.out, "%-12s %s\n", m.Papier, m.Apercu); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func newModeleCopier(a *app) *cobra.Command {
	var ecraser bool
	c := &cobra.Command{
		Use:     "copier PAPIER DOSSIER",
		Short:   "Écrit le modèle d'origine dans un dossier, avec ses explications",
		Example: "  feuillet modele copier affiche mon-affiche",
		Args:    arguments("PAPIER", "DOSSIER"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.copierModele(args[0], args[1], ecraser) },
	}
	c.Flags().BoolVar(&ecraser, "ecraser", false, "remplace le modele.toml qui est déjà dans ce dossier")
	return c
}

func (a *app) copierModele(papier, dossier string, ecraser bool) error {
	fichier, err := a.sansBase().CopierModele(papier, dossier, ecraser)
	if err != nil {
		return err
	}
	a.dit("Ouvrez ce fichier avec un éditeur de texte (le Bloc-notes), changez-le, "+
		"puis : feuillet modele verifier %s\n", dossier)
	return a.say(fichier)
}

func newModeleVerifier(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "verifier DOSSIER",
		Short:   "Cherche les fautes d'un modèle, et dit comment les corriger",
		Example: "  feuillet modele verifier mon-affiche",
		Args:    arguments("DOSSIER"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.verifierModele(args[0]) },
	}
}

func (a *app) verifierModele(dossier string) error {
	papier, err := a.sansBase().VerifierModele(dossier)
	var trouvees faute.Fautes
	if errors.As(err, &trouvees) {
		for _, f := range trouvees {
			if _, err := fmt.Fprintf(a.out, "%s\nConseil : %s\n", f, conseiller{}.conseil(f)); err != nil {
				return err
			}
		}
		return errors.New(typo.Pluriel(len(trouvees), "faute dans ce modèle", "fautes dans ce modèle"))
	}
	if err != nil {
		return err
	}
	return a.say("Ce modèle est bon. Pour l'essayer : feuillet " + papier + " --exemple --modele " + dossier)
}
