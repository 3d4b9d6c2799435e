package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/faute"
)

func newModele(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "modele",
		Short: "Copie ou vérifie un modèle : les mots, les couleurs, le logo",
		Long: `Un modèle est un dossier avec un fichier modele.toml, qui change les mots, les couleurs, les tailles, le logo et l'ordre d'un papier.
Copiez celui d'origine, changez-le, vérifiez-le, puis donnez-le avec --modele. Le guide : docs/MODELES.md.`,
		Example: "  feuillet modele copier affiche mon-affiche\n  feuillet modele verifier mon-affiche\n  feuillet affiche --commune Pons --modele mon-affiche",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newModeleLister(a), newModeleCopier(a), newModeleVerifier(a))
	for _, s := range c.Commands() {
		s.DisableFlagsInUseLine = true
	}
	return c
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

// arguments wants exactly these arguments, by name.
func arguments(noms ...string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		conseil := fmt.Sprintf("Tapez : %s %s", c.CommandPath(), strings.Join(noms, " "))
		switch {
		case len(args) < len(noms):
			return usage("il manque : "+strings.Join(noms[len(args):], ", "), conseil)
		case len(args) > len(noms):
			return usage(fmt.Sprintf("« %s » est en trop", args[len(noms)]), conseil)
		}
		return nil
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
	fmt.Fprintf(a.err, "Ouvrez ce fichier avec un éditeur de texte (le Bloc-notes), changez-le, puis : feuillet modele verifier %s\n", dossier)
	_, err = fmt.Fprintln(a.out, fichier)
	return err
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

// fautes is the error of a model whose faults are already printed.
type fautes struct{ n int }

// Error is for the person at the keyboard.
func (f *fautes) Error() string {
	return pluriel(f.n, "faute dans ce modèle", "fautes dans ce modèle")
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
		return &fautes{len(trouvees)}
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "Ce modèle est bon. Pour l'essayer : feuillet %s --exemple --modele %s\n", papier, dossier)
	return err
}
