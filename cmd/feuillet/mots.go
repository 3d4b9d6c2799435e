package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"feuillet/internal/faute"
	"feuillet/lieu/jour"
	"feuillet/render/typo"
)

// usage is a fault of the command line.
func usage(texte, conseil string) *faute.Faute {
	return faute.New(faute.Demande, conseil, "%s", texte)
}

func sansArgument(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(fmt.Sprintf("« %s » est en trop", args[0]), fmt.Sprintf("Tapez « %s --help » pour voir les options.", c.CommandPath()))
	}
	return nil
}

// lireDate reads a day as typed, today being the day of this run.
func (a *app) lireDate(s string) (time.Time, error) { return jour.Lire(s, a.jour) }

// pluriel counts things: French counts nought in the singular.
func pluriel(n int, un, plusieurs string) string {
	if n < 2 {
		return typo.Nombre(n) + " " + un
	}
	return typo.Nombre(n) + " " + plusieurs
}
