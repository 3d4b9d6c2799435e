package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

type rejetsOptions struct {
	ouverte
	fichier, regle, sortie             string
	doutes, reparations, json, ecraser bool
}

func newRejets(a *app) *cobra.Command {
	var o rejetsOptions
	c := &cobra.Command{
		Use:   "rejets",
		Short: "Montre les lignes refusées et les valeurs douteuses, et les écrit pour être corrigées",
		Long: `Montre, fichier par fichier et règle par règle, les lignes refusées et les valeurs douteuses du dernier import de chaque fichier,
ou avec --reparations les valeurs que des règles ont remises en forme, avec ce qui était publié.
Avec --sortie, écrit un CSV à corriger : les valeurs comme elles sont publiées, et une colonne a_corriger qui dit quoi faire.
Une fois corrigé, importez-le : ses lignes prennent la place de celles d'origine, et les autres lieux du fichier restent.`,
		Example: "  feuillet rejets\n  feuillet rejets --fichier lieux.csv --regle telephone\n" +
			"  feuillet rejets --sortie a-corriger.csv\n  feuillet importer a-corriger.csv",
		Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.rejets(c.Context(), o) },
	}
	o.addBase(c)
	f := c.Flags()
	f.StringVar(&o.fichier, "fichier", "", "un seul `fichier` importé, par son nom")
	f.StringVar(&o.regle, "regle", "", "une seule `règle`, par son nom")
	f.BoolVar(&o.doutes, "doutes", false, "montre seulement les valeurs douteuses")
	f.BoolVar(&o.reparations, "reparations", false, "montre les valeurs réparées")
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par constat")
	f.StringVar(&o.sortie, "sortie", "", "`fichier` CSV à corriger, à écrire")
	f.BoolVar(&o.ecraser, "ecraser", false, aideEcraser)
	return c
}

// constats is what is asked for.
func (o *rejetsOptions) constats() atelier.ChoixConstats {
	c := atelier.ChoixConstats{Fichier: o.fichier, Regle: o.regle}
	if o.doutes {
		c.Genres = append(c.Genres, atelier.Doute)
	}
	if o.reparations {
		c.Genres = append(c.Genres, atelier.Reparation)
	}
	return c
}

func (a *app) rejets(ctx context.Context, o rejetsOptions) error {
	if o.sortie != "" && (o.reparations || o.json) {
		return usage("--sortie ne va pas avec --reparations ni --json", "Ce qui est réparé n'est plus à corriger.")
	}
	c := o.constats()
	if err := c.Verifier(); err != nil {
		return err
	}
	return a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		switch {
		case o.sortie != "":
			return a.ecrireACorriger(ctx, w, o)
		case o.json:
			return export.Lines(donnees(a.out), w.Constats(ctx, c))
		}
		return a.montrerConstats(ctx, w, c)
	})
}

// ecrireACorriger writes the file that a producer mends and that can be
// imported again.
func (a *app) ecrireACorriger(ctx context.Context, w *atelier.Atelier, o rejetsOptions) error {
	n, err := w.FichierACorriger(ctx, o.sortie, o.ecraser, o.constats())
	if err != nil {
		return err
	}
	if n == 0 {
		a.dit("Rien à corriger : aucun fichier n'est écrit.\n")
		return nil
	}
	a.dit("%s. Une fois le fichier corrigé : feuillet importer %s\n",
		typo.Pluriel(n, "ligne à corriger", "lignes à corriger"), o.sortie)
	return a.say(o.sortie)
}

// montrerConstats shows counts, then every finding.
func (a *app) montrerConstats(ctx context.Context, w *atelier.Atelier, choix atelier.ChoixConstats) error {
	comptes, err := w.CompterConstats(ctx, choix)
	if err != nil {
		return err
	}
	if len(comptes) == 0 {
		return a.say("Rien à signaler.")
	}
	for _, c := range comptes {
		fmt.Fprintf(a.out, "%s : %s\n", enLigne(c.Fichier), c.Phrase())
		for _, r := range c.Regles {
			fmt.Fprintf(a.out, "  %s × %s : %s\n", typo.Nombre(r.N), r.Regle, enLigne(r.Titre))
		}
	}
	var genre atelier.GenreConstat
	return export.Each(w.Constats(ctx, choix), func(c atelier.ConstatImport) error {
		if c.Genre != genre {
			fmt.Fprintf(a.out, "\n%s\n", capitale(c.Genre.Titre()))
			genre = c.Genre
		}
		return a.say("- " + enLigne(c.Phrase()))
	})
}
