package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/lieu/proche"
)

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "feuillet",
		Short: "Imprime l'offre d'aide numérique d'un territoire",
		Long: `Feuillet imprime l'offre d'aide numérique d'un territoire : des affiches, des fiches de lieux,
des annuaires, des fiches de services, clairs et accessibles, avec un code QR vers la carte en ligne.

Pour essayer :   feuillet kit
Avec vos lieux : feuillet importer lieux.csv
                 feuillet fiche-lieu --commune Pons
                 feuillet annuaire --departement Gironde`,
		SilenceUsage:       true,
		SilenceErrors:      true,
		DisableSuggestions: true, // ours are in French
		Args:               cobra.ArbitraryArgs,
		PersistentPreRun:   func(c *cobra.Command, _ []string) { a.commande = c },
		RunE: func(c *cobra.Command, args []string) error {
			switch dit, err := c.Flags().GetBool("version"); {
			case len(args) > 0:
				return inconnue(c, args[0])
			case dit && err == nil:
				_, err = fmt.Fprintln(a.out, direVersion())
				return err
			}
			return c.Help()
		},
	}
	root.Flags().Bool("version", false, "dit la version de Feuillet")
	root.AddCommand(
		newImporter(a),
		newRejets(a),
		newLister(a),
		newSelection(a),
		newDoublons(a),
		newChangements(a),
		newHistorique(a),
		newCorriger(a),
		newExclure(a),
		newOublier(a),
		newSauvegarder(a),
		newVerifier(a),
		newRestaurer(a),
		newTerritoire(a),
		newModele(a),
		newKit(a),
	)
	for _, p := range a.papiers() {
		if p.Nom == atelier.PapierControle { // told on the screen first: a page is one of its forms
			root.AddCommand(newControle(a, p))
			continue
		}
		root.AddCommand(newPapier(a, p))
	}
	francise(root)
	return root
}

// inconnue says that a command does not exist, and the nearest one.
func inconnue(c *cobra.Command, nom string) error {
	conseil := fmt.Sprintf("Tapez « %s --help » pour voir les commandes.", c.CommandPath())
	var noms []string
	for _, s := range c.Commands() {
		if s.IsAvailableCommand() {
			noms = append(noms, s.Name())
		}
	}
	if info, err := os.Stat(nom); err == nil && c.Parent() == nil && !info.IsDir() { // dropped on the program
		return usage(fmt.Sprintf("« %s » est un fichier, pas une commande", nom),
			fmt.Sprintf("Pour ranger ses lieux dans la base : feuillet importer %s", proteger(nom)))
	}
	if trouve := proche.De(nom, noms, 1); len(trouve) > 0 {
		conseil = proche.VouliezVous(c.CommandPath() + " " + trouve[0])
	}
	return usage(fmt.Sprintf("la commande « %s » n'existe pas", nom), conseil)
}

const modeleAide = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{.UsageString}}`

// francise gives cobra French words: it has none of its own.
func francise(root *cobra.Command) {
	root.SetUsageFunc(func(c *cobra.Command) error {
		direUsage(c.OutOrStderr(), c, enTetes()...)
		return nil
	})
	root.SetHelpTemplate(modeleAide)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return traduireOption(c, err) })
	root.SetHelpCommand(&cobra.Command{
		Use:     "aide [COMMANDE]",
		Aliases: []string{"help"},
		Short:   "Explique une commande",
		RunE: func(c *cobra.Command, args []string) error {
			cible, _, err := root.Find(args)
			if err != nil || cible == root && len(args) > 0 {
				return inconnue(root, args[0])
			}
			return cible.Help()
		},
	})
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().BoolP("help", "h", false, "explique la commande")
	ourUseLine(root)
}

// ourUseLine keeps cobra from saying « [flags] ».
func ourUseLine(c *cobra.Command) {
	c.DisableFlagsInUseLine = true
	for _, sous := range c.Commands() {
		ourUseLine(sous)
	}
}
