package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/store"
)

type oublierOptions struct {
	base      string
	textes    []string
	confirmer bool
}

func newOublier(a *app) *cobra.Command {
	var o oublierOptions
	c := &cobra.Command{
		Use:   "oublier [ID…] [--texte TEXTE]…",
		Short: "Efface pour de bon un lieu, ou ce qui nomme une personne",
		Long: `Répond à une personne qui demande que ce qui la concerne soit effacé (RGPD, articles 17 et 21). Un lieu, par son identifiant ;
ou un texte, partout où il est : le prénom et le nom (dans n'importe quel ordre), un téléphone, un mail. La base n'en garde
qu'une empreinte, pour qu'aucun import ne le ramène. Rien ne permet de revenir en arrière.
Sans --confirmer, dit ce qui serait effacé et ne change rien. Prévenez aussi le producteur, et effacez vos anciennes sauvegardes.`,
		Example: "  feuillet oublier --texte \"Jeanne Exemplaire\" --texte 0639980012\n  feuillet oublier Lieu_12 --confirmer",
		RunE:    func(c *cobra.Command, args []string) error { return a.oublier(c.Context(), o, args) },
	}
	addBase(c, &o.base)
	c.Flags().StringArrayVar(&o.textes, "texte", nil, "le `texte` à effacer partout : prénom et nom, téléphone ou mail ; plusieurs fois si besoin")
	c.Flags().BoolVar(&o.confirmer, "confirmer", false, "efface vraiment")
	return c
}

func (a *app) oublier(ctx context.Context, o oublierOptions, ids []string) error {
	if len(ids)+len(o.textes) == 0 {
		return &usage{"il manque ce qu'il faut oublier", "Par exemple : feuillet oublier --texte \"Jeanne Exemplaire\""}
	}
	db, err := a.ouvrirEcriture(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	var demandes []store.Oubli
	for _, id := range ids {
		demandes = append(demandes, store.Oubli{Lieu: id, Date: a.jour.Format("2006-01-02")})
	}
	for _, t := range o.textes {
		demandes = append(demandes, store.Oubli{Texte: t, Date: a.jour.Format("2006-01-02")})
	}
	for _, d := range demandes { // all are looked at before one is erased
		if err := a.oublierUn(ctx, db, d, true, o.confirmer); err != nil {
			return err
		}
	}
	if !o.confirmer {
		return &usage{"rien n'a été effacé", "Pour effacer vraiment, sans retour possible : ajoutez --confirmer."}
	}
	for _, d := range demandes {
		if err := a.oublierUn(ctx, db, d, false, true); err != nil {
			return err
		}
	}
	fmt.Fprintln(a.err, "Les copies et les sauvegardes faites avant contiennent encore ce qui est effacé ici : effacez-les aussi.")
	return nil
}

func (a *app) oublierUn(ctx context.Context, db *store.DB, d store.Oubli, essai, muet bool) error {
	b, err := db.Oublier(ctx, d, essai)
	var court *store.TropCourt
	if errors.As(err, &court) {
		return &usage{court.Error(), "Donnez le prénom et le nom, un numéro de téléphone ou un mail entier."}
	}
	if err != nil || essai && muet {
		return err
	}
	temps := "effacés"
	if essai {
		temps = "à effacer"
	}
	if d.Lieu != "" {
		fmt.Fprintf(a.out, "Lieu « %s » : %s %s.\n", d.Lieu, pluriel(b.Fiches, "fiche", "fiches"), accord(temps, b.Fiches))
		return nil
	}
	fmt.Fprintf(a.out, "« %s » : %s %s, dont celles de %s.\n", d.Texte, pluriel(b.Valeurs, "valeur", "valeurs"), accord(temps, b.Valeurs), pluriel(b.Fiches, "fiche", "fiches"))
	if len(b.Restent) > 0 {
		fmt.Fprintf(a.err, "Ce texte reste dans des identifiants ou des noms de fichiers : %s.\nconseil : Oubliez aussi ces lieux : feuillet oublier ID.\n", strings.Join(b.Restent, ", "))
	}
	return nil
}

// accord makes « effacés » agree with n feminine things.
func accord(participe string, n int) string {
	switch {
	case participe != "effacés":
		return participe
	case n < 2:
		return "effacée"
	}
	return "effacées"
}
