package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	choix "feuillet/lieu/selection"
)

type listerOptions struct {
	selection
	fileOut
	format, colonnes, carte string
	compte                  bool
}

func newLister(a *app) *cobra.Command {
	var o listerOptions
	c := &cobra.Command{
		Use:   "lister",
		Short: "Montre les lieux d'une sélection, les compte, ou les écrit en CSV, JSON ou GeoJSON",
		Long: `Montre les lieux d'une sélection à l'écran, et dit en français ce qui a été choisi et où le voir sur la carte en ligne.
Avec --format csv, écrit les 32 colonnes du standard national : ce fichier peut être importé de nouveau. Sans sélection, toute la base.
Tous les lieux y sont, même ceux qui ne reçoivent pas de public.`,
		Example: "  feuillet lister --departement Gironde --service démarches --ouvert samedi-matin\n" +
			"  feuillet lister --autour Pons --plus-proches 6 --colonnes nom,telephone,distance\n" +
			"  feuillet lister --region Bretagne --format csv --sortie bretagne.csv\n" +
			"  feuillet lister --texte imprimante --compte",
		Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.lister(c.Context(), &o) },
	}
	o.selection.addFlags(c)
	f := c.Flags()
	f.BoolVar(&o.compte, "compte", false, "compte seulement les lieux")
	f.StringVar(&o.colonnes, "colonnes", "",
		"`colonnes` à montrer, séparées par des virgules : celles du standard, departement ou distance")
	f.StringVar(&o.format, "format", "", "`format` : csv, json ou geojson (sinon un tableau)")
	o.fileOut.addFlags(c)
	f.StringVar(&o.carte, "carte", "", "`adresse` de la carte en ligne")
	return c
}

func (a *app) lister(ctx context.Context, o *listerOptions) error {
	format, ok := export.LireFormat(o.format, o.sortie)
	if !ok {
		return usage(fmt.Sprintf("le format « %s » n'existe pas", o.format),
			"Choisissez csv, json ou geojson ; sans --format, c'est un tableau.")
	}
	return a.onChoice(ctx, &o.selection, func(w *atelier.Atelier, s *choix.Selection) (err error) {
		if o.compte {
			n, err := w.Compter(ctx, s)
			if err != nil {
				return err
			}
			a.direSelection(ctx, w, s, n, o.carte)
			return a.say(strconv.Itoa(n))
		}
		n, noms := 0, separer(o.colonnes)
		forme := string(format)
		if format == export.Tableur {
			forme = enCSV
		}
		err = a.vers(o.fileOut, forme, func(out io.Writer) (err error) {
			if format == "" {
				n, err = a.tableau(ctx, out, w, s, noms)
			} else {
				n, err = w.Exporter(ctx, donnees(out), s, format, noms)
			}
			return err
		})
		if err != nil {
			return err
		}
		a.direSelection(ctx, w, s, n, o.carte)
		return a.direAbsents(ctx, w, s)
	})
}

// separer cuts a list at its commas.
func separer(liste string) []string {
	noms := strings.Split(liste, ",")
	for i := range noms {
		noms[i] = strings.TrimSpace(noms[i])
	}
	return slices.DeleteFunc(noms, func(s string) bool { return s == "" })
}

// tableau shows places on the screen, and counts them.
func (a *app) tableau(ctx context.Context, out io.Writer, w *atelier.Atelier, s *choix.Selection,
	noms []string) (n int, err error) {
	colonnes, err := w.Colonnes(s, noms)
	if err != nil {
		return 0, err
	}
	var titles []string
	for _, c := range colonnes {
		titles = append(titles, strings.ToUpper(c.Nom))
	}
	t := newTable(out, a.largeur(), titles...)
	for l, err := range w.Lister(ctx, s) {
		if err != nil {
			return n, err
		}
		var cells []string
		for _, c := range colonnes {
			cells = append(cells, enLigne(c.Valeur(&l)))
		}
		t.row(cells...)
		n++
	}
	return n, t.flush()
}

// direSelection says on the screen how the selection reads, and where the
// online map shows it.
func (a *app) direSelection(ctx context.Context, w *atelier.Atelier, s *choix.Selection, n int, carte string) {
	a.dit("%s.\n", capitale(s.Phrase(n)))
	l := w.Lien(ctx, s, carte)
	switch {
	case l.Adresse == "":
	case len(l.Laisses) > 0:
		a.dit("Sur la carte en ligne, plus large (elle ne sait pas filtrer par %s) : %s\n", l.Dits(), l.Adresse)
	default:
		a.dit("Sur la carte en ligne : %s\n", l.Adresse)
	}
}

// direAbsents says which ids were asked for and are not in the base.
func (a *app) direAbsents(ctx context.Context, w *atelier.Atelier, s *choix.Selection) error {
	absents, err := w.Absents(ctx, s)
	for _, id := range absents {
		a.dit("Le lieu « %s » n'est pas dans la base.\n", id)
		a.partiel = true
	}
	return err
}
