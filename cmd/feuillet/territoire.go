package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu/territoire"
)

func newTerritoire(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "territoire",
		Short: "Cherche un territoire, ou importe les contours des communes",
		Long: `Feuillet connaît les communes, les intercommunalités, les départements et les régions de France.
Cherchez-en un pour savoir comment le nommer. Importez les contours officiels des communes pour que les papiers disent les distances.
Le guide : docs/TERRITOIRES.md.`,
		Example: "  feuillet territoire chercher \"st jean\"\n  feuillet territoire importer communes-100m.geojson.gz --origine \"IGN Admin Express 2026, Licence Ouverte\"",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newTerritoireChercher(a), newTerritoireImporter(a))
	for _, s := range c.Commands() {
		s.DisableFlagsInUseLine = true
	}
	return c
}

type chercherOptions struct {
	base string
	json bool
}

// trouvaillesMontrees is how many territories a search shows; --json gives all.
const trouvaillesMontrees = 12

func newTerritoireChercher(a *app) *cobra.Command {
	var o chercherOptions
	c := &cobra.Command{
		Use:   "chercher TEXTE",
		Short: "Cherche un territoire, de la commune à la France",
		Long: `Cherche parmi les communes, les communes déléguées, les arrondissements de Paris, Lyon et Marseille, les intercommunalités,
les départements et les régions. Donnez un nom, le début d'un nom, un code INSEE, un code postal : les accents, les tirets
et les articles ne comptent pas. « Brens (Ain) » et « 17800 Pons » disent lequel. Avec une base, compte les lieux.`,
		Example: "  feuillet territoire chercher pons\n  feuillet territoire chercher \"haute saintonge\"\n  feuillet territoire chercher 17800",
		Args: func(_ *cobra.Command, args []string) error {
			if strings.TrimSpace(strings.Join(args, " ")) == "" {
				return usage("il manque ce qu'il faut chercher", "Par exemple : feuillet territoire chercher Pons")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			return a.chercherTerritoire(c.Context(), o, strings.Join(args, " "))
		},
	}
	c.Flags().StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	c.Flags().BoolVar(&o.json, "json", false, "écrit une ligne JSON par territoire")
	return c
}

// trouve is a territory found, as --json gives it.
type trouve struct {
	Echelle  territoire.Echelle `json:"echelle"`
	Code     string             `json:"code"`
	Nom      string             `json:"nom"`
	Par      string             `json:"par"`
	Communes int                `json:"communes"`
	Lieux    *int               `json:"lieux,omitempty"` // nil without a base
	// Where it lies, in degrees WGS84; left out when the base does not know.
	Latitude  float64 `json:"latitude,omitzero"`
	Longitude float64 `json:"longitude,omitzero"`
}

func (a *app) chercherTerritoire(ctx context.Context, o chercherOptions, texte string) error {
	w := atelier.Vide(atelier.Options{Jour: a.jour})
	if atelier.Trouver(o.base, a.env) != "" {
		var err error
		if w, err = a.atelier(ctx, ouverte{base: o.base}, store.Lecture); err != nil {
			return err
		}
	}
	defer w.Close()
	if o.json {
		return a.territoiresJSON(w.ChercherTerritoires(ctx, texte, 0))
	}
	r, err := w.ChercherTerritoires(ctx, texte, trouvaillesMontrees)
	if err != nil {
		return err
	}
	if !r.Sure {
		a.dit("Rien ne s'appelle exactement « %s ». Voici ce qui en est proche :\n", texte)
	}
	err = a.montrerTerritoires(r.Trouves, func(t atelier.TerritoireTrouve) string { return "par " + t.Accord.Titre() })
	if n := r.Total - len(r.Trouves); n > 0 {
		a.dit("… et %s. Précisez le nom, ou ajoutez le département : « Saint-Denis (Aude) ».\n",
			pluriel(n, "autre", "autres"))
	}
	if err != nil || len(r.Contenants) == 0 {
		return err
	}
	fmt.Fprintln(a.out)
	contient := "contient " + r.Trouves[0].Nom
	return a.montrerTerritoires(r.Contenants, func(atelier.TerritoireTrouve) string { return contient })
}

func (a *app) territoiresJSON(r *atelier.RechercheTerritoires, err error) error {
	if err != nil {
		return err
	}
	enc := json.NewEncoder(a.out)
	for _, t := range r.Trouves {
		l := trouve{Echelle: t.Echelle, Code: t.Code, Nom: t.Libelle, Par: "par " + t.Accord.Titre(),
			Communes: t.Communes, Lieux: t.Lieux}
		if t.Centre != nil {
			l.Latitude, l.Longitude = t.Centre.Latitude, t.Centre.Longitude
		}
		if err := enc.Encode(l); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) montrerTerritoires(list []atelier.TerritoireTrouve, comment func(atelier.TerritoireTrouve) string) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, t := range list {
		lieux := ""
		if t.Lieux != nil {
			lieux = "\t" + pluriel(*t.Lieux, "lieu", "lieux")
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s%s\t(%s)\n", t.Echelle.Titre(), t.Code, t.Libelle,
			pluriel(t.Communes, "commune", "communes"), lieux, comment(t))
	}
	return w.Flush()
}

type contoursOptions struct {
	atelier.Contours
	base string
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
		Example: "  feuillet territoire importer communes-100m.geojson.gz --origine \"IGN Admin Express 2026, Licence Ouverte\"",
		RunE:    func(c *cobra.Command, args []string) error { return a.importerContours(c.Context(), o, args) },
	}
	c.Flags().StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	c.Flags().StringVar(&o.Origine, "origine", "", "d'où ils viennent, de quelle année, sous quelle licence : `texte` imprimé")
	return c
}

func (a *app) importerContours(ctx context.Context, o contoursOptions, args []string) (err error) {
	o.Fichiers = args
	if err := o.Verifier(); err != nil {
		return err // before a base is made
	}
	w, err := a.creer(ctx, o.base)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	b, err := w.ImporterContours(ctx, o.Contours)
	if err != nil {
		return err
	}
	communes := pluriel(b.Communes, "commune", "communes")
	if b.Arrondissements > 0 {
		communes += " et de " + pluriel(b.Arrondissements, "arrondissement", "arrondissements")
	}
	fmt.Fprintf(a.out, "%s : contours de %s. Origine imprimée : %s.\n", w.Chemin(), communes, o.Origine)
	for _, r := range []struct {
		n    int
		quoi string
	}{{b.Parties, "de communes déléguées ou associées, déjà dans leur commune"}, {b.Redites, "d'un code déjà lu"},
		{b.Inconnus, "de ce qui n'est pas une commune"}} {
		if r.n > 0 {
			a.dit("- %s, %s\n", pluriel(r.n, "contour laissé de côté", "contours laissés de côté"), r.quoi)
		}
	}
	return nil
}
