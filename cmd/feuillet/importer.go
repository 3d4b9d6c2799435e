package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"feuillet/internal/store"
	"feuillet/render/typo"
)

type importerOptions struct {
	base      string
	json      bool
	confirmer bool
	nom       string
	carte     []string // territories to read from the online map
	site      string   // of that map
	relire    bool
	personnes bool
	reparations
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
				return &usage{"il manque le fichier à importer", "Par exemple : feuillet importer lieux.csv"}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.importer(c.Context(), o, args) },
	}
	f := c.Flags()
	f.StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par fichier")
	f.BoolVar(&o.confirmer, "confirmer", false, "accepte que la plupart des lieux d'un fichier aient disparu")
	f.StringVar(&o.nom, "nom", "", "`nom` du fichier dans l'historique de la base (sinon le sien)")
	f.StringArrayVar(&o.carte, "depuis-la-carte", nil, "lit les lieux d'un `territoire` sur la carte en ligne : département, région ou france")
	f.StringVar(&o.site, "carte", "", "`adresse` d'une autre carte en ligne, qui a les mêmes pages que la carte nationale")
	f.BoolVar(&o.relire, "relire", false, "lit de nouveau une adresse même si rien n'y a changé")
	f.BoolVar(&o.personnes, "avec-mediateurs", false, "garde les noms des personnes qui travaillent sur place, quand la source en donne")
	f.StringArrayVar(&o.sans, "sans-reparation", nil, "écarte une `règle` de réparation, maintenant et aux imports suivants ; plusieurs fois si besoin")
	f.StringArrayVar(&o.avec, "avec-reparation", nil, "reprend une `règle` écartée ; plusieurs fois si besoin")
	return c
}

func (a *app) importer(ctx context.Context, o importerOptions, args []string) error {
	frugal()
	if err := o.verifier(); err != nil {
		return err
	}
	for _, t := range o.carte {
		adresse, err := exportCarte(t, o.site)
		if err != nil {
			return err
		}
		args = append(args, adresse)
	}
	fichiers, err := origines(args, o.nom)
	if err != nil {
		return err
	}
	db, _, defaire, err := a.creerBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	i, err := a.newImportation(ctx, db, o)
	if err != nil {
		return err
	}
	err = i.tous(ctx, fichiers)
	if i.ranges == 0 {
		err = defaire(err)
	}
	return err
}

// dire prints what an import did.
func (a *app) dire(b store.Bilan, regles map[string]int, enJSON bool) error {
	if enJSON {
		return json.NewEncoder(a.out).Encode(struct {
			store.Bilan
			ParRegle map[string]int `json:"reparations_par_regle,omitempty"`
		}{b, regles})
	}
	n := typo.Nombre
	fmt.Fprintf(a.out, "%s : %s. Nouveaux lieux : %s. Modifiés : %s. Inchangés : %s. Refusées : %s. Valeurs douteuses : %s.",
		b.Fichier, pluriel(b.Lus, "ligne lue", "lignes lues"), n(b.Nouveaux), n(b.Modifies), n(b.Inchanges), n(b.Rejets), n(b.Doutes))
	for _, s := range []struct { // what most imports do not have
		titre string
		n     int
	}{{"Valeurs réparées", b.Reparations}, {"Partis", b.Partis}, {"Oubliées à la demande d'une personne", b.Oublies}} {
		if s.n > 0 {
			fmt.Fprintf(a.out, " %s : %s.", s.titre, n(s.n))
		}
	}
	_, err := fmt.Fprintln(a.out)
	return err
}

// rejetsMontres is how many refused rows are shown; the base keeps them all.
const rejetsMontres = 10

// montrerRejets says which rows were refused, and why: they are mended in the file.
func (a *app) montrerRejets(ctx context.Context, db *store.DB, b store.Bilan) error {
	n := 0
	for c, err := range db.Rejets(ctx, b.Fichier) {
		if err != nil {
			return err
		}
		if n++; n > rejetsMontres {
			fmt.Fprintf(a.err, "- … et %s.\n", pluriel(b.Rejets-rejetsMontres, "autre ligne refusée", "autres lignes refusées"))
			break
		}
		fmt.Fprintf(a.err, "- %s, ligne %d refusée : %s\n", c.Fichier, c.Ligne, c.Motif)
	}
	return nil
}
