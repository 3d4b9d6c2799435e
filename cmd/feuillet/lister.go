package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/export"
	"feuillet/internal/sortie"
	"feuillet/lieu"
	choix "feuillet/lieu/selection"
	"feuillet/lieu/territoire"
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
	f, err := o.ouvrir(ctx, a)
	if err != nil {
		return err
	}
	defer f.fermer()
	s, err := o.choisir(f)
	if err != nil {
		return err
	}
	if o.compte {
		n, err := f.compter(s.Filtre)
		if err != nil {
			return err
		}
		a.direSelection(f, s, n, o.carte)
		_, err = fmt.Fprintln(a.out, n)
		return err
	}
	n := 0
	ecrire := func(w io.Writer) (err error) {
		if format == "" {
			n, err = a.tableau(w, f, s, o.colonnes)
			return err
		}
		colonnes, err := colonnesExport(o.colonnes)
		if err != nil {
			return err
		}
		n, err = export.Ecrire(w, format, f.lire(s.Filtre), colonnes...)
		return err
	}
	if o.sortie == "" {
		err = ecrire(a.out)
	} else if err = sortie.Ecrire(o.sortie, o.ecraser, ecrire); err == nil {
		_, err = fmt.Fprintln(a.out, o.sortie)
	}
	if err != nil {
		return err
	}
	a.direSelection(f, s, n, o.carte)
	return a.direAbsents(f, s)
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
		return "", &usage{fmt.Sprintf("le format « %s » n'existe pas", o.format), "Choisissez csv, json ou geojson ; sans --format, c'est un tableau."}
	}
	return export.Format(strings.TrimPrefix(nom, "tableau")), nil
}

// direSelection says on the screen how the selection reads, and where the
// online map shows it.
func (a *app) direSelection(f *fonds, s *choix.Selection, n int, carte string) {
	phrase := s.Phrase(n)
	fmt.Fprintln(a.err, strings.ToUpper(phrase[:1])+phrase[1:]+".")
	c := f.carte
	if carte != "" {
		c.Base = carte
	}
	l := s.Lien(c, 0)
	switch {
	case l.Adresse == "" || len(s.Requete) == 0:
	case len(l.Laisses) > 0:
		fmt.Fprintf(a.err, "Sur la carte en ligne, plus large (elle ne sait pas filtrer par %s) : %s\n", l.Dits(), l.Adresse)
	default:
		fmt.Fprintf(a.err, "Sur la carte en ligne : %s\n", l.Adresse)
	}
}

// direAbsents says which ids were asked for and are not in the base.
func (a *app) direAbsents(f *fonds, s *choix.Selection) error {
	if len(s.Filtre.Ids) == 0 {
		return nil
	}
	absents := map[string]bool{}
	for _, id := range s.Filtre.Ids {
		absents[id] = true
	}
	for l, err := range f.lire(lieu.Filter{Ids: s.Filtre.Ids}) {
		if err != nil {
			return err
		}
		delete(absents, l.Id)
	}
	for _, id := range s.Filtre.Ids {
		if absents[id] {
			fmt.Fprintf(a.err, "Le lieu « %s » n'est pas dans la base.\n", id)
			a.partiel = true
		}
	}
	return nil
}

// colonnesExport are columns of the standard.
func colonnesExport(saisie string) ([]string, error) {
	var out []string
	for nom := range strings.SplitSeq(saisie, ",") {
		if nom = strings.TrimSpace(nom); nom == "" {
			continue
		}
		c, ok := choix.Colonne(nom)
		if !ok {
			return nil, colonneInconnue(nom, "")
		}
		out = append(out, c)
	}
	return out, nil
}

func colonneInconnue(nom, plus string) error {
	var noms []string
	for _, c := range lieu.Champs() {
		noms = append(noms, c.Nom)
	}
	return &usage{fmt.Sprintf("la colonne « %s » n'existe pas", nom), "Choisissez parmi : " + strings.Join(noms, ", ") + plus + "."}
}

// compter counts the places of a selection; the nearest are at most that many.
func (f *fonds) compter(filtre lieu.Filter) (int, error) {
	if f.nombre != nil && filtre.Proches == 0 {
		return f.nombre(filtre)
	}
	return denombrer(f.lire(filtre))
}

func denombrer(lieux iter.Seq2[lieu.Lieu, error]) (n int, err error) {
	for _, err := range lieux {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// valeurColonne is a cell of the table: a column of the standard, or one that is computed.
func valeurColonne(f *fonds, s *choix.Selection, nom string) (func(*lieu.Lieu) string, error) {
	switch lieu.Plier(nom) {
	case "departement":
		return func(l *lieu.Lieu) string {
			d, _ := f.territoires.Departement(l.Departement())
			return d.Nom
		}, nil
	case "distance", "km":
		return func(l *lieu.Lieu) string {
			if km, ok := s.Filtre.Distance(l); ok {
				return strings.Replace(fmt.Sprintf("%.1f km", km), ".", ",", 1)
			}
			return ""
		}, nil
	case "territoire":
		return func(l *lieu.Lieu) string {
			z, _ := f.territoires.Zone(territoire.EchelleCommune, f.territoires.CodeDuLieu(l))
			return z.Nom
		}, nil
	}
	colonne, ok := choix.Colonne(nom)
	if !ok {
		return nil, colonneInconnue(nom, ", departement, distance")
	}
	for _, c := range lieu.Champs() {
		if c.Nom == colonne {
			return c.Texte, nil
		}
	}
	return nil, colonneInconnue(nom, "")
}
