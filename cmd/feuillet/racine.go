package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

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
				return inconnue(c, args)
			case dit && err == nil:
				_, err = fmt.Fprintln(a.out, direVersion())
				return err
			}
			return c.Help()
		},
	}
	root.Flags().Bool("version", false, "dit la version de Feuillet")
	root.AddCommand(deLaBase(a)...)
	root.AddCommand(suivis(a)...)
	for _, p := range a.papiers() {
		if p.Nom == atelier.PapierControle { // told on the screen first: a page is one of its forms
			root.AddCommand(newControle(a, p))
			continue
		}
		c := newPapier(a, p)
		c.SuggestFor = p.AutresMots
		root.AddCommand(c)
	}
	francise(root)
	return root
}

// deLaBase are the commands that are no paper.
func deLaBase(a *app) []*cobra.Command {
	return []*cobra.Command{newImporter(a), newRejets(a), newLister(a), newSelection(a), newDoublons(a), newChangements(a),
		newHistorique(a), newCorriger(a), newExclure(a), newRelances(a), newOublier(a), newSauvegarder(a), newVerifier(a),
		newRestaurer(a), newTerritoire(a), newModele(a), newCharte(a), newKit(a), newLicences(a), newServir(a)}
}

// verifierCommande refuses a command that does not exist before its options are
// read: they would be said not to exist, which helps nobody.
func verifierCommande(root *cobra.Command, args []string) error {
	c := root
	for i, a := range args {
		if strings.HasPrefix(a, "-") || !c.HasSubCommands() || a == "aide" || a == "help" {
			return nil
		}
		k := slices.IndexFunc(c.Commands(), func(s *cobra.Command) bool { return s.Name() == a })
		if k < 0 {
			return inconnue(c, args[i:])
		}
		c = c.Commands()[k]
	}
	return nil
}

// inconnue says that a command does not exist, and the nearest one.
func inconnue(c *cobra.Command, args []string) error {
	nom := args[0]
	if fichiers := existants(args); c.Parent() == nil && len(fichiers) > 0 { // dropped on the program
		return usage(fmt.Sprintf("« %s » est un fichier, pas une commande", nom),
			"Pour ranger ses lieux dans la base : feuillet importer "+strings.Join(fichiers, " "))
	}
	conseil := fmt.Sprintf("Tapez « %s --help » pour voir les commandes.", c.CommandPath())
	if trouve := commandesProches(c, nom); len(trouve) > 0 {
		conseil = proche.VouliezVous(trouve...)
	}
	return usage(fmt.Sprintf("la commande « %s » n'existe pas", nom), conseil)
}

// existants are the files and folders among the first arguments, as they are typed.
func existants(args []string) (out []string) {
	for _, a := range args {
		info, err := os.Stat(a)
		if err != nil || info.IsDir() && filepath.Base(a) == a && len(out) == 0 { // a word may be a folder's name too
			break
		}
		out = append(out, proteger(a))
	}
	return out
}

// commandesProches are the commands that may have been meant: the nearest, or
// those that begin by the same word, « fiche-lieu » and « fiche-service » of « fiche-aide ».
func commandesProches(c *cobra.Command, nom string) (out []string) {
	var noms []string
	for _, s := range c.Commands() {
		if s.IsAvailableCommand() {
			noms = append(noms, s.Name())
		}
	}
	trouve := proche.De(nom, noms, 1)
	for _, s := range c.Commands() {
		if mots := append(s.SuggestFor, autresCommandes[s.Name()]...); slices.Contains(mots, proche.Cle(nom)) {
			trouve = []string{s.Name()}
		}
	}
	if debut, _, compose := strings.Cut(nom, "-"); len(trouve) == 0 && compose {
		for _, n := range noms {
			if strings.HasPrefix(n, debut) {
				trouve = append(trouve, n)
			}
		}
	}
	for _, n := range trouve {
		out = append(out, c.CommandPath()+" "+n)
	}
	return out
}

// autresCommandes are the words that people try for a command that makes no paper, folded.
var autresCommandes = map[string][]string{
	"importer":  {"ajouter", "charger", "ouvrir", "lire", "import"},
	"lister":    {"exporter", "export", "chercher", "voir", "afficher"},
	"corriger":  {"modifier", "editer", "changer"},
	"exclure":   {"supprimer", "retirer", "enlever", "cacher"},
	"rejets":    {"erreurs", "doutes", "refus"},
	"verifier":  {"check", "reparer"},
	"tirages":   {"impressions", "imprimes"},
	"restaurer": {"recuperer", "reprendre"},
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
				return inconnue(root, args)
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
