package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/faute"
	"feuillet/lieu/proche"
)

// errInterrompu is said whatever broke first: the person stopped the work.
var errInterrompu error = faute.New(faute.Interrompu, "",
	"travail interrompu : ce qui était écrit est complet, le reste n'est pas fait")

// fail prints what went wrong with a command, and what to do about it; it gives
// the exit code.
func (a *app) fail(c *cobra.Command, err error) int {
	if errors.Is(err, context.Canceled) {
		err = errInterrompu
	}
	k := conseiller{c}
	var toutes faute.Fautes
	if !errors.As(err, &toutes) {
		a.expliquer(k, err)
	}
	for _, f := range toutes {
		a.expliquer(k, f)
	}
	return code(err)
}

// code is the exit code of an error: what was asked is wrong, or something else.
func code(err error) int {
	if faute.Est(err, faute.Demande) {
		return mauvaisUsage
	}
	return erreur
}

func (a *app) expliquer(k conseiller, err error) {
	texte, conseil := k.expliquer(err)
	fmt.Fprintf(a.err, "erreur : %s\n", texte)
	if conseil != "" {
		fmt.Fprintf(a.err, "conseil : %s\n", conseil)
	}
}

// expliquer splits an error into what is wrong and what to do.
func (k conseiller) expliquer(err error) (texte, conseil string) {
	if f := faute.De(err); f != nil {
		return f.Error(), k.conseil(f)
	}
	return err.Error(), ""
}

var (
	optionInconnue = regexp.MustCompile(`^unknown (?:shorthand )?flag: (?:'.' in )?(.+)$`)
	optionVide     = regexp.MustCompile(`^flag needs an argument: (?:'.' in )?(-.+)$`)
	nomOption      = regexp.MustCompile(`--[a-z][a-z-]*`)
	optionFausse   = regexp.MustCompile(`^invalid argument "(.*)" for "(.+)" flag:`)
)

// traduireOption says cobra's English errors of flags in French.
func traduireOption(c *cobra.Command, err error) error {
	conseil := aidez(c)
	s := err.Error()
	if m := optionInconnue.FindStringSubmatch(s); m != nil {
		conseil = cmp.Or(sansCommande(c, m[1]), optionAilleurs(c, m[1]), optionProche(c, m[1]), conseil)
		return usage(fmt.Sprintf("l'option « %s » n'existe pas pour « %s »", m[1], c.CommandPath()), conseil)
	}
	if m := optionVide.FindStringSubmatch(s); m != nil {
		return usage(fmt.Sprintf("l'option « %s » attend une valeur", m[1]), conseil)
	}
	if m := optionFausse.FindStringSubmatch(s); m != nil && strings.HasSuffix(s, errDeuxFois.Error()) {
		return usage(fmt.Sprintf("l'option « %s » est donnée deux fois : « %s » serait la seconde", m[2], m[1]),
			"Gardez-en une, ou tapez la commande deux fois.")
	} else if m != nil {
		return usage(fmt.Sprintf("la valeur « %s » ne convient pas à l'option « %s »", m[1], m[2]), conseil)
	}
	return usage(s, conseil)
}

// sansCommande says that an option comes after the name of a command that has
// it, "" when none has.
func sansCommande(c *cobra.Command, option string) string {
	if c.HasParent() {
		return ""
	}
	for _, s := range c.Commands() {
		if s.Flags().Lookup(strings.TrimLeft(option, "-")) != nil {
			return fmt.Sprintf("Dites d'abord ce que vous voulez faire. Par exemple : %s %s …", s.CommandPath(), option)
		}
	}
	return ""
}

// optionProche asks after the option of a command that was meant, "" when none is near.
func optionProche(c *cobra.Command, saisie string) string {
	noms := nomOption.FindAllString(c.Flags().FlagUsages(), -1)
	cle := proche.Cle(saisie)
	for _, nom := range noms {
		if slices.Contains(autresNoms[nom], cle) {
			return proche.VouliezVous(nom)
		}
	}
	if trouve := proche.De(saisie, noms, 1); len(trouve) > 0 {
		return proche.VouliezVous(trouve...)
	}
	var commencees []string // « --dep » begins one
	for _, nom := range noms {
		if strings.HasPrefix(proche.Cle(nom), cle) && !slices.Contains(commencees, nom) {
			commencees = append(commencees, nom)
		}
	}
	if len(commencees) > 3 {
		return ""
	}
	return proche.VouliezVous(commencees...)
}

// autresNoms are the words that people try for an option, folded.
var autresNoms = map[string][]string{
	"--departement": {"dept", "dep", "dpt", "departements", "numero departement"},
	"--commune":     {"ville", "mairie", "insee", "code insee", "communes", "city", "town"},
	"--code-postal": {"cp", "postal", "zip"},
	"--epci":        {"agglo", "agglomeration", "interco", "intercommunalite", "metropole", "comcom"},
	"--sortie":      {"output", "out", "o", "fichier", "dossier", "pdf", "vers"},
	"--lieu":        {"id", "identifiant", "fiche"},
	"--texte":       {"nom", "mot", "mots", "cherche", "recherche"},
	"--frais":       {"prix", "gratuit", "cout", "tarif"},
	"--ouvert":      {"jour", "heure", "horaire", "horaires", "heures"},
	"--editeur":     {"auteur", "par", "qui"},
	"--ecraser":     {"remplacer", "force", "f", "overwrite"},
	"--sauf":        {"sans", "exclure", "except"},
	"--annuler":     {"retablir", "supprimer", "effacer", "defaire"},
	"--motif":       {"raison", "pourquoi"},
	"--detail":      {"details", "verbose", "v", "tout"},
	"--format":      {"forme", "type", "csv", "taille"},
}
