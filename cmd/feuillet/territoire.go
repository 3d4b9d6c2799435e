package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"feuillet/internal/contours"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/contour"
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
				return &usage{"il manque ce qu'il faut chercher", "Par exemple : feuillet territoire chercher Pons"}
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

// trouve is a territory found, as it is shown.
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
	t, effectifs, err := a.connus(ctx, o.base)
	if err != nil {
		return err
	}
	list := t.Chercher(texte, 0)
	if len(list) == 0 {
		return &usage{fmt.Sprintf("aucun territoire ne ressemble à « %s »", texte), "Donnez le début de son nom, son code INSEE ou son code postal."}
	}
	montres := list
	if !o.json && len(list) > trouvaillesMontrees {
		montres = list[:trouvaillesMontrees]
	}
	lignes := make([]trouve, len(montres))
	for i, f := range montres {
		lignes[i] = trouve{Echelle: f.Echelle, Code: f.Code, Nom: t.Libelle(f.Zone), Par: "par " + f.Accord.Titre(),
			Communes: len(t.Communes(f.Echelle, f.Code)), Lieux: compter(t, f.Zone, effectifs)}
		lignes[i].Latitude, lignes[i].Longitude, _ = t.CentreZone(f.Echelle, f.Code)
	}
	if o.json {
		enc := json.NewEncoder(a.out)
		for _, l := range lignes {
			if err := enc.Encode(l); err != nil {
				return err
			}
		}
		return nil
	}
	if !list[0].Accord.Sur() {
		fmt.Fprintf(a.err, "Rien ne s'appelle exactement « %s ». Voici ce qui en est proche :\n", texte)
	}
	if err := a.montrerTerritoires(lignes, len(list)); err != nil {
		return err
	}
	return a.montrerContenants(t, list, effectifs)
}

// montrerContenants says what holds the one commune that was found: people
// look for the code of its EPCI that way.
func (a *app) montrerContenants(t *territoire.Territoires, list []territoire.Trouvaille, effectifs []store.Effectif) error {
	une := list[0]
	if !une.Accord.Sur() || une.Commune == "" || len(list) > 1 && list[1].Accord == une.Accord {
		return nil
	}
	var lignes []trouve
	for _, z := range t.ZonesDe(une.Code) {
		if z.Echelle != une.Echelle && z.Code != une.Code && z.Echelle != territoire.EchelleFrance {
			lignes = append(lignes, trouve{Echelle: z.Echelle, Code: z.Code, Nom: t.Libelle(z), Communes: len(t.Communes(z.Echelle, z.Code)),
				Lieux: compter(t, z, effectifs), Par: "contient " + une.Nom})
		}
	}
	fmt.Fprintln(a.out)
	return a.montrerTerritoires(lignes, len(lignes))
}

func (a *app) montrerTerritoires(lignes []trouve, total int) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, l := range lignes {
		lieux := ""
		if l.Lieux != nil {
			lieux = "\t" + pluriel(*l.Lieux, "lieu", "lieux")
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s%s\t(%s)\n", l.Echelle.Titre(), l.Code, l.Nom, pluriel(l.Communes, "commune", "communes"), lieux, l.Par)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if n := total - len(lignes); n > 0 {
		fmt.Fprintf(a.err, "… et %s. Précisez le nom, ou ajoutez le département : « Saint-Denis (Aude) ».\n", pluriel(n, "autre", "autres"))
	}
	return nil
}

// connus are the territories, those that a base carries itself included, and
// where its places are; without a base only the first.
func (a *app) connus(ctx context.Context, option string) (*territoire.Territoires, []store.Effectif, error) {
	db, err := a.ouvrirBase(ctx, option)
	if errors.As(err, new(*sansBase)) {
		return territoire.France(), nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	t, err := territoires(ctx, db)
	if err != nil {
		return nil, nil, err
	}
	centres, err := db.Centres(ctx, t)
	if err != nil {
		return nil, nil, err
	}
	t = t.AvecCentres(centres)
	effectifs, err := db.Effectifs(ctx)
	for i, e := range effectifs { // once, and not for each territory found
		if code := t.CodeDuLieu(&lieu.Lieu{CodeInsee: e.CodeInsee, CodePostal: e.CodePostal, Commune: e.Commune}); code != "" {
			effectifs[i] = store.Effectif{CodeInsee: code, CodePostal: e.CodePostal, Lieux: e.Lieux}
		}
	}
	return t, append([]store.Effectif{}, effectifs...), err
}

// compter is how many places a territory has, nil without a base.
func compter(t *territoire.Territoires, z territoire.Zone, effectifs []store.Effectif) *int {
	if effectifs == nil {
		return nil
	}
	n, dedans := 0, t.Dedans(z.Echelle, z.Code)
	for _, e := range effectifs {
		if dedans(&lieu.Lieu{CodeInsee: e.CodeInsee, CodePostal: e.CodePostal, Commune: e.Commune}) {
			n += e.Lieux
		}
	}
	return &n
}

type contoursOptions struct {
	base, origine string
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
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usage{"il manque le fichier des contours", "Par exemple : feuillet territoire importer communes-100m.geojson.gz --origine \"IGN Admin Express 2026, Licence Ouverte\""}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.importerContours(c.Context(), o, args) },
	}
	c.Flags().StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	c.Flags().StringVar(&o.origine, "origine", "", "d'où ils viennent, de quelle année, sous quelle licence : `texte` imprimé")
	return c
}

func (a *app) importerContours(ctx context.Context, o contoursOptions, args []string) error {
	if strings.TrimSpace(o.origine) == "" {
		return &usage{"il manque l'origine des contours", "Elle est imprimée sur les papiers qui s'en servent. Par exemple : --origine \"IGN Admin Express 2026, Licence Ouverte\""}
	}
	fichiers, err := motifs(args)
	if err != nil {
		return err
	}
	db, chemin, defaire, err := a.creerBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	b, err := a.rangerContours(ctx, db, o.origine, fichiers)
	if err != nil {
		return defaire(err)
	}
	fmt.Fprintf(a.out, "%s : contours de %s", chemin, pluriel(b.Communes, "commune", "communes"))
	if b.Arrondissements > 0 {
		fmt.Fprintf(a.out, " et de %s", pluriel(b.Arrondissements, "arrondissement", "arrondissements"))
	}
	fmt.Fprintf(a.out, ". Origine imprimée : %s.\n", o.origine)
	for _, r := range []struct {
		n    int
		quoi string
	}{{b.Parties, "de communes déléguées ou associées, déjà dans leur commune"}, {b.Redites, "d'un code déjà lu"}, {b.Inconnus, "de ce qui n'est pas une commune"}} {
		if r.n > 0 {
			fmt.Fprintf(a.err, "- %s, %s\n", pluriel(r.n, "contour laissé de côté", "contours laissés de côté"), r.quoi)
		}
	}
	return nil
}

func (a *app) rangerContours(ctx context.Context, db *store.DB, origine string, fichiers []string) (store.BilanContours, error) {
	t, err := territoires(ctx, db)
	if err != nil {
		return store.BilanContours{}, err
	}
	return db.ImporterContours(ctx, t, strings.TrimSpace(origine), lireContours(fichiers))
}

// lireContours reads files one after the other.
func lireContours(fichiers []string) iter.Seq2[contour.Figure, error] {
	return func(yield func(contour.Figure, error) bool) {
		for _, nom := range fichiers {
			f, err := os.Open(nom)
			if err != nil {
				yield(contour.Figure{}, &usage{fmt.Sprintf("le fichier « %s » ne peut pas être lu", nom), "Vérifiez son nom et son dossier."})
				return
			}
			for figure, err := range contours.Lire(f, filepath.Base(nom)) {
				if !yield(figure, err) || err != nil {
					f.Close()
					return
				}
			}
			f.Close()
		}
	}
}
