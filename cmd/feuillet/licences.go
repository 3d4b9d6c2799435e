package main

import (
	"io"

	"github.com/spf13/cobra"

	"feuillet/internal/licences"
)

// newLicences shows the licences of all that the program carries.
func newLicences(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "licences",
		Short: "Montre les licences de tout ce dont Feuillet est fait",
		Long: `Montre en entier les licences de Feuillet, de ses lettres, de ses pictogrammes, de ses données, et des logiciels
libres dont il est fait. Elles sont dans la langue de leurs auteurs.`,
		Example: "  feuillet licences\n  feuillet licences > licences.txt",
		Args:    sansArgument,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(a.out, licences.Texte())
			return err
		},
	}
}
