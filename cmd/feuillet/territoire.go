package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

func newTerritoire(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "territoire",
		Short: "Cherche un territoire, ou importe les contours des communes",
		Long: `Feuillet connaît les communes, les intercommunalités, les départements et les régions de France.
Cherchez-en un pour savoir comment le nommer. Importez les contours officiels des communes pour que les papiers disent les distances.
Le guide : docs/TERRITOIRES.md.`,
		Example: "  feuillet territoire chercher \"st jean\"\n" +
			"  feuillet territoire importer communes-100m.geojson.gz --origine \"IGN Admin Express 2026, Licence Ouverte\"",
	}
	return family(c, newTerritoireChercher(a), newTerritoireImporter(a))
}

// trouvaillesMontrees is how many territories a search shows; --json gives all.
const trouvaillesMontrees = 12

func newTerritoireChercher(a *app) *cobra.Command {
	var o ouverte
	var enJSON bool
	c := &cobra.Command{
		Use:   "chercher TEXTE",
		Short: "Cherche un territoire, de la commune à la France",
		Long: `Cherche parmi les communes, les communes déléguées, les arrondissements de Paris, Lyon et Marseille, les intercommunalités,
les départements et les régions. Donnez un nom, le début d'un nom, un code INSEE, un code postal : les accents, les tirets
et les articles ne comptent pas. « Brens (Ain) » et « 17800 Pons » disent lequel. Avec une base, compte les lieux.`,
		Example: "  feuillet territoire chercher pons\n  feuillet territoire chercher \"haute saintonge\"\n" +
			"  feuillet territoire chercher 17800",
		Args: func(_ *cobra.Command, args []string) error {
			if strings.TrimSpace(strings.Join(args, " ")) == "" {
				return usage("il manque ce qu'il faut chercher", "Par exemple : feuillet territoire chercher Pons")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			return a.onMaybeBase(c.Context(), o, func(w *atelier.Atelier) error {
				return a.chercherTerritoire(c.Context(), w, strings.Join(args, " "), enJSON)
			})
		},
	}
	o.addBase(c)
	c.Flags().BoolVar(&enJSON, "json", false, "écrit une ligne JSON par territoire")
	return c
}

// onMaybeBase does a work on the base of a command if there is one, else on what
// the program knows.
func (a *app) onMaybeBase(ctx context.Context, o ouverte, work func(*atelier.Atelier) error) error {
	if atelier.Trouver(o.base, a.env) == "" {
		return work(a.sansBase())
	}
	return a.onBase(ctx, o, store.Lecture, work)
}

func (a *app) chercherTerritoire(ctx context.Context, w *atelier.Atelier, texte string, enJSON bool) error {
	montrees := trouvaillesMontrees
	if enJSON {
		montrees = 0
	}
	r, err := w.ChercherTerritoires(ctx, texte, montrees)
	if err != nil {
		return err
	}
	if enJSON {
		return linesOf(donnees(a.out), r.Trouves)
	}
	if !r.Sure {
		a.dit("Rien ne s'appelle exactement « %s ». Voici ce qui en est proche :\n", texte)
	}
	err = a.montrerTerritoires(r.Trouves, atelier.TerritoireTrouve.Comment)
	if n := r.Total - len(r.Trouves); n > 0 {
		a.dit("… et %s. Précisez le nom, ou ajoutez le département : « Saint-Denis (Aude) ».\n",
			typo.Pluriel(n, "autre", "autres"))
	}
	if err != nil || len(r.Contenants) == 0 {
		return err
	}
	fmt.Fprintln(a.out)
	contient := "contient " + r.Trouves[0].Nom
	return a.montrerTerritoires(r.Contenants, func(atelier.TerritoireTrouve) string { return contient })
}

func (a *app) montrerTerritoires(list []atelier.TerritoireTrouve, comment func(atelier.TerritoireTrouve) string) error {
	w := newTable(a.out, 0)
	for _, t := range list {
		row := []string{t.Echelle.Titre(), t.Code, t.Libelle, typo.Pluriel(t.Communes, "commune", "communes")}
		if t.Lieux != nil {
			row = append(row, typo.Pluriel(*t.Lieux, "lieu", "lieux"))
		}
		w.row(append(row, "("+comment(t)+")")...)
	}
	return w.flush()
}

type contoursOptions struct {
	atelier.Contours
	ouverte
}

func newTerritoireImporter(a *app) *cobra.Command {
	var o contoursOptions
	c := &cobra.Command{
		Use:   "importer FICHIER…",
		Short: "Importe les contours officiels des communes",
		Long: `Range dans la base les contours des communes, d'un fichier GeoJSON ou TopoJSON, compressé (.gz) ou non : ceux d'Etalab
(contours-administratifs), de l'IGN (Admin Express), ou d'un autre qui donne le code INSEE. Les papiers peuvent alors dire à quelle
distance est le lieu le plus proche. Les contours remplacent ceux des mêmes communes. Tout est fait, ou rien.
L'origine est imprimée là où les contours servent : la Licence Ouverte le demande.`,
		Example: "  feuillet territoire importer communes-100m.geojson.gz " +
			"--origine \"IGN Admin Express 2026, Licence Ouverte\"",
		RunE: func(c *cobra.Command, args []string) error { return a.importerContours(c.Context(), o, args) },
	}
	o.addBase(c)
	c.Flags().StringVar(&o.Origine, "origine", "",
		"d'où ils viennent, de quelle année, sous quelle licence : `texte` imprimé")
	return c
}

func (a *app) importerContours(ctx context.Context, o contoursOptions, args []string) (err error) {
	o.Fichiers = args
	if err := o.Verifier(); err != nil {
		return err // before a base is made
	}
	return a.onNewBase(ctx, o.ouverte, func(w *atelier.Atelier) error {
		b, err := w.ImporterContours(ctx, o.Contours)
		if err != nil {
			return err
		}
		gardes, laisses := atelier.PhrasesContours(b)
		a.say(w.Chemin() + " : " + gardes + " Origine imprimée : " + o.Origine + ".")
		for _, s := range laisses {
			a.dit("- %s\n", s)
		}
		return nil
	})
}
