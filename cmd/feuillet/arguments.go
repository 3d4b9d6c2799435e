package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/faute"
	"feuillet/lieu/proche"
)

// usage is a fault of the command line.
func usage(texte, conseil string) *faute.Faute {
	return faute.New(faute.Demande, conseil, "%s", texte)
}

func sansArgument(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(fmt.Sprintf("« %s » est en trop", args[0]), conseilEnTrop(c, args))
	}
	return nil
}

// formesSansOption are forms of what people type without its option, and the option that takes it.
var formesSansOption = []struct {
	forme  *regexp.Regexp
	option string
}{
	{regexp.MustCompile(`^(\d{2,3}|2[ABab])$`), "departement"},
	{regexp.MustCompile(`(?i)\.(pdf|svg|html|csv|json|geojson)$`), "sortie"},
	{regexp.MustCompile(`[_/]|^[0-9a-f-]{36}$`), "lieu"},
	{regexp.MustCompile(`^\p{L}|^\d{5}$`), "commune"},
}

// formeId is how ids look that are made of a name and a commune, and some communes too.
var formeId = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+){2,}$`)

// conseilEnTrop says with which option words go that have none: « affiche Pons ».
func conseilEnTrop(c *cobra.Command, args []string) string {
	mot := strings.Join(args, " ")
	if nom := proche.Cle(args[0]); len(args) > 1 && c.Flags().Lookup(nom) != nil { // « lister commune Pons »
		return fmt.Sprintf("Écrivez : %s --%s %s", c.CommandPath(), nom, proteger(strings.Join(args[1:], " ")))
	}
	for _, f := range formesSansOption {
		if !f.forme.MatchString(mot) || c.Flags().Lookup(f.option) == nil {
			continue
		}
		conseil := fmt.Sprintf("Écrivez : %s --%s %s", c.CommandPath(), f.option, proteger(mot))
		if f.option == "commune" && len(strings.Trim(mot, "0123456789")) > 0 {
			conseil += " ; ou, pour un département ou une région : --dans " + proteger(mot)
			if formeId.MatchString(mot) && c.Flags().Lookup("lieu") != nil {
				conseil += " ; ou, pour un lieu : --lieu " + mot
			}
		}
		return conseil
	}
	return aidez(c)
}

// aidez says where the options of a command are told.
func aidez(c *cobra.Command) string {
	return fmt.Sprintf("Tapez « %s --help » pour voir les options.", c.CommandPath())
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

// atMostOne wants no more than one argument, or says so with an example.
func atMostOne(texte, exemple string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > 1 {
			return usage(texte, "Par exemple : "+exemple)
		}
		return nil
	}
}

// first is the first argument, "" when there is none.
func first(args []string) string { return strings.Join(args[:min(len(args), 1)], "") }

// family is a command of commands: alone, it tells them.
func family(c *cobra.Command, commands ...*cobra.Command) *cobra.Command {
	c.Args, c.RunE = onlyCommands, func(c *cobra.Command, _ []string) error { return c.Help() }
	c.AddCommand(commands...)
	return c
}

func onlyCommands(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return inconnue(c, args)
	}
	return nil
}
