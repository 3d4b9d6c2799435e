package main

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/store"
	"feuillet/lieu/reparer"
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

// genre is one kind of what an import noted.
type genre struct {
	nom          string // in --json
	un, beaucoup string
	lire         func(context.Context, string) iter.Seq2[store.Constat, error]
}

const genreReparation = "reparation"

func (o *rejetsOptions) genres(db *store.DB) []genre {
	refus := genre{"rejet", "ligne refusée", "lignes refusées", db.Rejets}
	doutes := genre{"doute", "valeur douteuse", "valeurs douteuses", db.Doutes}
	reparations := genre{genreReparation, "valeur réparée", "valeurs réparées", db.Reparations}
	switch {
	case o.doutes && o.reparations:
		return []genre{doutes, reparations}
	case o.doutes:
		return []genre{doutes}
	case o.reparations:
		return []genre{reparations}
	}
	return []genre{refus, doutes}
}

func (a *app) rejets(ctx context.Context, o rejetsOptions) error {
	if err := o.verifier(); err != nil {
		return err
	}
	db, err := a.ouvrirBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := o.verifierFichier(ctx, db); err != nil {
		return err
	}
	switch {
	case o.sortie != "":
		return a.ecrireACorriger(ctx, db, o)
	case o.json:
		return a.constatsJSON(ctx, db, o)
	}
	return a.montrerConstats(ctx, db, o)
}

// verifier refuses what no base could answer.
func (o *rejetsOptions) verifier() error {
	if o.sortie != "" && (o.reparations || o.json) {
		return &usage{"--sortie ne va pas avec --reparations ni --json", "Ce qui est réparé n'est plus à corriger."}
	}
	if o.regle == "" || titreLecture(o.regle) != "" {
		return nil
	}
	var noms []string
	for _, r := range reparer.Regles() {
		if r.Nom == o.regle {
			return nil
		}
		noms = append(noms, r.Nom)
	}
	return &usage{fmt.Sprintf("aucune règle ne s'appelle « %s »", o.regle), "Règles : " + strings.Join(noms, ", ") + "."}
}

// verifierFichier refuses a name that no import has.
func (o *rejetsOptions) verifierFichier(ctx context.Context, db *store.DB) error {
	noms, err := db.Fichiers(ctx)
	if err != nil || o.fichier == "" || slices.Contains(noms, o.fichier) {
		return err
	}
	conseil := "Aucun fichier n'a été importé : feuillet importer FICHIER."
	if len(noms) > 0 {
		conseil = "Fichiers importés : " + strings.Join(noms, ", ") + "."
	}
	return &usage{fmt.Sprintf("aucun fichier importé ne s'appelle « %s »", o.fichier), conseil}
}

// choisis are the findings asked for.
func (o *rejetsOptions) choisis(ctx context.Context, g genre) iter.Seq2[store.Constat, error] {
	return func(yield func(store.Constat, error) bool) {
		for c, err := range g.lire(ctx, o.fichier) {
			if err == nil && o.regle != "" && c.Regle != o.regle {
				continue
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}

func (a *app) constatsJSON(ctx context.Context, db *store.DB, o rejetsOptions) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	for _, g := range o.genres(db) {
		for c, err := range o.choisis(ctx, g) {
			if err != nil {
				return err
			}
			if err := e.Encode(struct {
				Genre string `json:"genre"`
				store.Constat
			}{g.nom, c}); err != nil {
				return err
			}
		}
	}
	return nil
}
