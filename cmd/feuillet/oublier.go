package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
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
	var demandes []atelier.AOublier
	for _, id := range ids {
		demandes = append(demandes, atelier.AOublier{Lieu: id})
	}
	for _, t := range o.textes {
		demandes = append(demandes, atelier.AOublier{Texte: t})
	}
	if len(demandes) == 0 {
		return usage("il manque ce qu'il faut oublier", "Par exemple : feuillet oublier --texte \"Jeanne Exemplaire\"")
	}
	return a.avecBase(ctx, o.base, store.Ecriture, func(w *atelier.Atelier) error {
		oublies, err := w.Oublier(ctx, demandes, !o.confirmer)
		for _, x := range oublies {
			a.direOubli(x, o.confirmer)
		}
		switch {
		case err != nil:
			return err
		case !o.confirmer:
			return usage("rien n'a été effacé", "Pour effacer vraiment, sans retour possible : ajoutez --confirmer.")
		}
		fmt.Fprintln(a.err, "Les copies et les sauvegardes faites avant contiennent encore ce qui est effacé ici : effacez-les aussi.")
		return nil
	})
}

func (a *app) direOubli(x atelier.Oublie, fait bool) {
	temps := "à effacer"
	if fait {
		temps = "effacés"
	}
	fiches := pluriel(x.Fiches, "fiche", "fiches")
	if x.Lieu != "" {
		fmt.Fprintf(a.out, "Lieu « %s » : %s %s.\n", x.Lieu, fiches, accord(temps, x.Fiches))
		return
	}
	fmt.Fprintf(a.out, "« %s » : %s %s, dont celles de %s.\n", x.Texte, pluriel(x.Valeurs, "valeur", "valeurs"), accord(temps, x.Valeurs), fiches)
	if len(x.Restent) > 0 {
		fmt.Fprintf(a.err, "Ce texte reste dans des identifiants ou des noms de fichiers : %s.\nconseil : Oubliez aussi ces lieux : feuillet oublier ID.\n", strings.Join(x.Restent, ", "))
	}
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
