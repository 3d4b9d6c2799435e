package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	choix "feuillet/lieu/selection"
)

type listerOptions struct {
	selection
	format, sortie, colonnes, carte string
	compte, ecraser                 bool
}

func newLister(a *app) *cobra.Command {
	var o listerOptions
	c := &cobra.Command{
		Use:   "lister",
		Short: "Montre les lieux d'une sélection, les compte, ou les écrit en CSV, JSON ou GeoJSON",
		Long: `Montre les lieux d'une sélection à l'écran, et dit en français ce qui a été choisi et où le voir sur la carte en ligne.
Avec --format csv, écrit les 32 colonnes du standard national : ce fichier peut être importé de nouveau. Sans sélection, toute la base.
Tous les lieux y sont, même ceux qui ne reçoivent pas de public.`,
		Example: "  feuillet lister --departement Gironde --service démarches --ouvert samedi-matin\n  feuillet lister --autour Pons --plus-proches 6 --colonnes nom,telephone,distance\n" +
			"  feuillet lister --region Bretagne --format csv --sortie bretagne.csv\n  feuillet lister --texte imprimante --compte",
		Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.lister(c.Context(), &o) },
	}
	o.selection.addFlags(c)
	f := c.Flags()
	f.BoolVar(&o.compte, "compte", false, "compte seulement les lieux")
	f.StringVar(&o.colonnes, "colonnes", "", "`colonnes` à montrer, séparées par des virgules : celles du standard, departement ou distance")
	f.StringVar(&o.format, "format", "", "`format` : csv, json ou geojson (sinon un tableau)")
	f.StringVar(&o.sortie, "sortie", "", "`fichier` à écrire (sinon à l'écran)")
	f.BoolVar(&o.ecraser, "ecraser", false, "remplace le fichier s'il existe")
	f.StringVar(&o.carte, "carte", "", "`adresse` de la carte en ligne")
	return c
}

func (a *app) lister(ctx context.Context, o *listerOptions) error {
	format, err := o.lireFormat()
	if err != nil {
		return err
	}
	w, s, err := a.choisir(ctx, &o.selection)
	if err != nil {
		return err
	}
	defer w.Close()
	if o.compte {
		n, err := w.Compter(ctx, s)
		if err != nil {
			return err
		}
		a.direSelection(ctx, w, s, n, o.carte)
		_, err = fmt.Fprintln(a.out, n)
		return err
	}
	n, noms := 0, separer(o.colonnes)
	err = a.vers(o.sortie, o.ecraser, func(out io.Writer) (err error) {
		if format != "" {
			n, err = w.Exporter(ctx, out, s, format, noms)
			return err
		}
		colonnes, err := w.Colonnes(s, noms)
		if err == nil {
			n, err = tableau(out, colonnes, w.Lister(ctx, s), a.largeur())
		}
		return err
	})
	if err != nil {
		return err
	}
	a.direSelection(ctx, w, s, n, o.carte)
	return a.direAbsents(ctx, w, s)
}

// separer cuts a list at its commas.
func separer(liste string) []string {
	var out []string
	for nom := range strings.SplitSeq(liste, ",") {
		if nom = strings.TrimSpace(nom); nom != "" {
			out = append(out, nom)
		}
	}
	return out
}

// lireFormat is the format asked for, or that of the name of the file.
func (o *listerOptions) lireFormat() (export.Format, error) {
	nom := strings.ToLower(o.format)
	if nom == "" && o.sortie != "" {
		nom = strings.ToLower(o.sortie[strings.LastIndex(o.sortie, ".")+1:])
		if !slices.Contains(export.Formats(), export.Format(nom)) {
			return "", nil
		}
	}
	if nom != "" && nom != "tableau" && !slices.Contains(export.Formats(), export.Format(nom)) {
		return "", usage(fmt.Sprintf("le format « %s » n'existe pas", o.format), "Choisissez csv, json ou geojson ; sans --format, c'est un tableau.")
	}
	return export.Format(strings.TrimPrefix(nom, "tableau")), nil
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
