package main

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

type rejetsOptions struct {
	base, fichier, regle, sortie       string
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
		Example: "  feuillet rejets\n  feuillet rejets --fichier lieux.csv --regle telephone\n  feuillet rejets --sortie a-corriger.csv\n  feuillet importer a-corriger.csv",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.rejets(c.Context(), o) },
	}
	f := c.Flags()
	f.StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	f.StringVar(&o.fichier, "fichier", "", "un seul `fichier` importé, par son nom")
	f.StringVar(&o.regle, "regle", "", "une seule `règle`, par son nom")
	f.BoolVar(&o.doutes, "doutes", false, "montre seulement les valeurs douteuses")
	f.BoolVar(&o.reparations, "reparations", false, "montre les valeurs réparées")
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par constat")
	f.StringVar(&o.sortie, "sortie", "", "`fichier` CSV à corriger, à écrire")
	f.BoolVar(&o.ecraser, "ecraser", false, "remplace le fichier s'il existe")
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
	w, err := a.atelier(ctx, ouverte{base: o.base}, store.Lecture)
	if err != nil {
		return err
	}
	defer w.Close()
	switch {
	case o.sortie != "":
		return a.ecrireACorriger(ctx, w, o)
	case o.json:
		return a.constatsJSON(w.Constats(ctx, c))
	}
	return a.montrerConstats(ctx, w, c)
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
		pluriel(n, "ligne à corriger", "lignes à corriger"), o.sortie)
	_, err = fmt.Fprintln(a.out, o.sortie)
	return err
}

func (a *app) constatsJSON(constats iter.Seq2[atelier.ConstatImport, error]) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	for c, err := range constats {
		if err == nil {
			err = e.Encode(c)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
