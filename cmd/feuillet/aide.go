package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The help is written here, not by a template of cobra, for flags stand under
// headings: what is of this paper alone first, then what all papers share.

// Headings of the help, in their order: what is of one command alone first.
const (
	duPapier    = "Options"
	deSelection = "Quels lieux"
	dImpression = "Impression"
)

// partages are the headings of flags that several commands have, which the
// manual gives once.
var partages = []string{deSelection, dImpression}

// enTetes are all the headings.
func enTetes() []string { return append([]string{duPapier}, partages...) }

const cleGroupe = "groupe"

// under adds flags to a command, under a heading of its help.
func under(c *cobra.Command, titre string, add func(*pflag.FlagSet)) {
	f := flagSet(titre)
	add(f)
	f.VisitAll(func(x *pflag.Flag) { f.SetAnnotation(x.Name, cleGroupe, []string{titre}) })
	c.Flags().SortFlags = false
	c.Flags().AddFlagSet(f)
}

// flagSet is a set whose flags stay in the order they were added: what belongs
// together stays together.
func flagSet(titre string) *pflag.FlagSet {
	f := pflag.NewFlagSet(titre, pflag.ContinueOnError)
	f.SortFlags = false
	return f
}

// aideBase is the help of the flag that all commands share.
const aideBase = "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)"

const codesDeSortie = "Code de sortie : 0 fait ; 1 erreur ; 2 mauvaise utilisation ; " +
	"3 fait, mais des lignes sont refusées ou du texte manque."

// direUsage writes how a command is used, with its flags under these headings.
func direUsage(w io.Writer, c *cobra.Command, titres ...string) {
	fmt.Fprintln(w, "Utilisation :")
	if c.Runnable() {
		options := ""
		if c.HasAvailableLocalFlags() {
			options = " [options]"
		}
		fmt.Fprintf(w, "  %s%s\n", c.UseLine(), options)
	}
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(w, "  %s COMMANDE [options]\n\nCommandes :\n", c.CommandPath())
		for _, sous := range c.Commands() {
			if sous.IsAvailableCommand() {
				fmt.Fprintf(w, "  %-*s  %s\n", sous.NamePadding(), sous.Name(), sous.Short)
			}
		}
	}
	if c.HasExample() {
		fmt.Fprintf(w, "\nExemples :\n%s\n", c.Example)
	}
	direOptions(w, c, titres...)
	fmt.Fprintf(w, "\n%s\n", codesDeSortie)
}

// direOptions writes the flags of a command by heading: its own first.
func direOptions(w io.Writer, c *cobra.Command, titres ...string) {
	for _, titre := range titres {
		sous := flagSet(titre)
		c.LocalFlags().SortFlags = false
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if enTete(f) == titre {
				sous.AddFlag(f)
			}
		})
		if sous.HasAvailableFlags() {
			fmt.Fprintf(w, "\n%s :\n%s\n", titre, aligner(strings.TrimRight(sous.FlagUsages(), " \n")))
		}
	}
}

// nomEtAide are the name of a flag and its value, then what stands before its help.
var nomEtAide = regexp.MustCompile(`(?m)^( *\S.*?)( {2,})`)

// aligner gives back to lines the spaces that their accents took: pflag counts bytes.
func aligner(usages string) string {
	return nomEtAide.ReplaceAllStringFunc(usages, func(s string) string {
		return s + strings.Repeat(" ", len(s)-utf8.RuneCountInString(s))
	})
}

// enTete is the heading that a flag stands under.
func enTete(f *pflag.Flag) string {
	if t := f.Annotations[cleGroupe]; len(t) > 0 {
		return t[0]
	}
	return duPapier
}
