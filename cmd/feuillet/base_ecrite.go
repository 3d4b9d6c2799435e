package main

import (
	"os/user"

	"github.com/spf13/cobra"

	"feuillet/lieu"
)

// qui names a place for the person at the keyboard.
func qui(l *lieu.Lieu) string { return quiEst(l.Nom, l.Commune) }

func quiEst(nom, commune string) string {
	if commune == "" {
		return nom
	}
	return nom + ", " + commune
}

// addBase gives a command the flag of the base.
func addBase(c *cobra.Command, base *string) {
	c.Flags().StringVar(base, "base", "", aideBase)
}

func addAuteur(c *cobra.Command, qui *string) {
	c.Flags().StringVar(qui, "auteur", "", "`nom` de la personne qui décide (sinon celui de la session)")
}

// auteur is who decides: the option, else who is logged in.
func auteur(option string) string {
	if option != "" {
		return option
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "inconnu"
}
