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

	"github.com/spf13/cobra"

	"feuillet/examples"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
	"feuillet/render/typo"
)

type importerOptions struct {
	base        string
	json        bool
	confirmer   bool
	reparations reparations
}

func newImporter(a *app) *cobra.Command {
	var o importerOptions
	c := &cobra.Command{
		Use:   "importer FICHIER…",
		Short: "Range des lieux dans la base",
		Long: `Range dans la base les lieux de fichiers CSV au standard national de la médiation numérique.
Rien n'est perdu : une ligne refusée, une valeur douteuse restent dans la base avec leur raison ;
une valeur réparée garde sa valeur publiée. feuillet rejets montre tout cela.
Importer deux fois le même fichier ne change rien.`,
		Example: "  feuillet importer lieux.csv",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usage{"il manque le fichier à importer", "Par exemple : feuillet importer lieux.csv"}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.importer(c.Context(), o, args) },
	}
	c.Flags().StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	c.Flags().BoolVar(&o.json, "json", false, "écrit une ligne JSON par fichier")
	c.Flags().BoolVar(&o.confirmer, "confirmer", false, "accepte que la plupart des lieux d'un fichier aient disparu")
	c.Flags().StringArrayVar(&o.reparations.sans, "sans-reparation", nil, "écarte une `règle` de réparation, maintenant et aux imports suivants ; plusieurs fois si besoin")
	c.Flags().StringArrayVar(&o.reparations.avec, "avec-reparation", nil, "reprend une `règle` écartée ; plusieurs fois si besoin")
	return c
}

func (a *app) importer(ctx context.Context, o importerOptions, args []string) error {
	if err := o.reparations.verifier(); err != nil {
		return err
	}
	fichiers, err := motifs(args)
	if err != nil {
		return err
	}
	chemin := a.cheminBase(o.base)
	if chemin == "" {
		chemin = nomBase
	}
	neuve := !existe(chemin)
	db, err := store.Create(ctx, chemin)
	if err != nil {
		return err
	}
	defer db.Close()
	d, err := examples.Territoire()
	if err != nil {
		return err
	}
	t := territoire.France().Avec(d.Donnees) // the codes of the example are nobody else's
	r, err := o.reparations.regler(ctx, db, t)
	if err != nil {
		return err
	}
	for i, f := range fichiers {
		b, err := a.importerFichier(ctx, db, r, f, o.accords()...)
		if err != nil {
			if neuve && i == 0 { // an empty base would hide that there is none
				err = errors.Join(err, db.Close(), os.Remove(chemin))
			}
			return err
		}
		a.partiel = a.partiel || b.Rejets > 0
		if err := a.dire(b, o.json); err != nil {
			return err
		}
		if err := a.montrerRejets(ctx, db, b); err != nil {
			return err
		}
	}
	return nil
}

// accords are what the person at the keyboard accepts beforehand.
func (o importerOptions) accords() []store.Accord {
	if o.confirmer {
		return []store.Accord{store.DepartEnMasse}
	}
	return nil
}

func (a *app) importerFichier(ctx context.Context, db *store.DB, r *reparer.Reparateur, chemin string, accords ...store.Accord) (store.Bilan, error) {
	if info, err := os.Stat(chemin); err == nil && info.IsDir() {
		return store.Bilan{}, &usage{fmt.Sprintf("« %s » est un dossier", chemin), fmt.Sprintf("Pour importer ses fichiers : feuillet importer %s", filepath.Join(chemin, "*.csv"))}
	}
	f, err := os.Open(chemin)
	if err != nil {
		return store.Bilan{}, &usage{fmt.Sprintf("le fichier « %s » ne peut pas être lu", chemin), "Vérifiez son nom et son dossier."}
	}
	defer f.Close()
	lignes, err := source.Read(f, filepath.Base(chemin), source.Options{})
	if err != nil {
		return store.Bilan{}, err
	}
	fictif := false
	b, err := db.Import(ctx, filepath.Base(chemin), a.jour, voir(r.Lignes(lignes), &fictif), accords...)
	if err != nil || !fictif {
		return b, err
	}
	d, err := examples.Territoire()
	if err != nil {
		return b, err
	}
	return b, garderExemple(ctx, db, d)
}

// voir lets rows pass, and notes that some are of the fictional example.
func voir(lignes iter.Seq2[lieu.Ligne, error], fictif *bool) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for l, err := range lignes {
			*fictif = *fictif || l.Lieu.Source == examples.Source
			if !yield(l, err) {
				return
			}
		}
	}
}

// dire prints what an import did.
func (a *app) dire(b store.Bilan, enJSON bool) error {
	if enJSON {
		return json.NewEncoder(a.out).Encode(b)
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

// motifs expands *.csv ourselves: the command line of Windows does not.
func motifs(args []string) ([]string, error) {
	var out []string
	for _, s := range args {
		if !strings.ContainsAny(s, "*?") || existe(s) {
			out = append(out, s)
			continue
		}
		trouves, err := filepath.Glob(s)
		if err != nil || len(trouves) == 0 {
			return nil, &usage{fmt.Sprintf("aucun fichier ne correspond à « %s »", s), "Vérifiez le nom et le dossier."}
		}
		out = append(out, trouves...)
	}
	return out, nil
}
