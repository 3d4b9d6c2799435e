package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
)

type importerOptions struct {
	atelier.Import
	base  string
	json  bool
	carte []string // territories to read from the online map
	site  string   // of that map
}

func newImporter(a *app) *cobra.Command {
	var o importerOptions
	c := &cobra.Command{
		Use:   "importer FICHIER…",
		Short: "Range des lieux dans la base",
		Long: `Range dans la base les lieux de fichiers, de dossiers, d'archives (.zip, .gz), d'adresses https:// ou
de l'entrée standard (-). Chaque fichier est reconnu à son contenu, quel que soit son nom : CSV, JSON ou
tableur (.xlsx, .ods) au standard national de la médiation numérique, 1.0 ou 0.1, GeoJSON, export de la
carte en ligne, structures et services de data.inclusion. Rien n'est perdu : une ligne refusée, une valeur
douteuse restent dans la base avec leur raison, une valeur réparée garde sa valeur publiée : feuillet
rejets montre tout cela. Importer deux fois le même fichier ne change rien.`,
		Example: "  feuillet importer lieux.csv\n  feuillet importer dossier/ mairie.xlsx lot.zip\n  feuillet importer --depuis-la-carte gironde",
		Args: func(c *cobra.Command, args []string) error {
			if len(args)+len(o.carte) == 0 {
				return usage("il manque le fichier à importer", "Par exemple : feuillet importer lieux.csv")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.importer(c.Context(), o, args) },
	}
	f := c.Flags()
	f.StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par fichier")
	f.BoolVar(&o.Confirmer, "confirmer", false, "accepte que la plupart des lieux d'un fichier aient disparu")
	f.StringVar(&o.Nom, "nom", "", "`nom` du fichier dans l'historique de la base (sinon le sien)")
	f.StringArrayVar(&o.carte, "depuis-la-carte", nil, "lit les lieux d'un `territoire` sur la carte en ligne : département, région ou france")
	f.StringVar(&o.site, "carte", "", "`adresse` d'une autre carte en ligne, qui a les mêmes pages que la carte nationale")
	f.BoolVar(&o.Relire, "relire", false, "lit de nouveau une adresse même si rien n'y a changé")
	f.BoolVar(&o.Personnes, "avec-mediateurs", false, "garde les noms des personnes qui travaillent sur place, quand la source en donne")
	f.StringArrayVar(&o.Regles.Sans, "sans-reparation", nil, "écarte une `règle` de réparation, maintenant et aux imports suivants ; plusieurs fois si besoin")
	f.StringArrayVar(&o.Regles.Avec, "avec-reparation", nil, "reprend une `règle` écartée ; plusieurs fois si besoin")
	return c
}

func (a *app) importer(ctx context.Context, o importerOptions, args []string) (err error) {
	frugal()
	i := o.Import
	if i.Sources, err = atelier.Sources(args, os.Stdin); err != nil {
		return err
	}
	carte, err := atelier.SourcesCarte(o.site, o.carte...)
	if err != nil {
		return err
	}
	i.Sources = append(i.Sources, carte...)
	if err := i.Verifier(); err != nil {
		return err // before a base is made
	}
	w, err := a.creer(ctx, o.base)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	dire := a.suivreImport(o.json)
	b, err := w.Importer(ctx, i, dire.voir)
	a.partiel = b.Incomplet()
	return errors.Join(err, dire.fin())
}
