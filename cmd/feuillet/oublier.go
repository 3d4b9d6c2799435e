package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

func newOublier(a *app) *cobra.Command {
	var textes []string
	var confirmer bool
	c := &cobra.Command{
		Use:   "oublier [ID…] [--texte TEXTE]…",
		Short: "Efface pour de bon un lieu, ou ce qui nomme une personne",
		Long: `Répond à une personne qui demande que ce qui la concerne soit effacé (RGPD, articles 17 et 21). Un lieu, par son identifiant ;
ou un texte, partout où il est : le prénom et le nom (dans n'importe quel ordre), un téléphone, un mail. La base n'en garde
qu'une empreinte, pour qu'aucun import ne le ramène. Rien ne permet de revenir en arrière.
Sans --confirmer, dit ce qui serait effacé et ne change rien. Les copies que Feuillet garde à côté de la base oublient aussi ;
la base, ses copies et vos sauvegardes du même dossier sont ensuite relues, et ce qui reste est dit. Prévenez aussi le producteur.`,
		Example: "  feuillet oublier --texte \"Jeanne Exemplaire\" --texte 0639980012\n" +
			"  feuillet oublier Lieu_12 --confirmer",
		Args: func(_ *cobra.Command, ids []string) error {
			if len(ids)+len(textes) == 0 {
				return usage("il manque ce qu'il faut oublier", "Par exemple : feuillet oublier --texte \"Jeanne Exemplaire\"")
			}
			return nil
		},
	}
	c.Flags().StringArrayVar(&textes, "texte", nil,
		"le `texte` à effacer partout : prénom et nom, téléphone ou mail ; plusieurs fois si besoin")
	c.Flags().BoolVar(&confirmer, "confirmer", false, "efface vraiment")
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, ids []string) error {
		var demandes []atelier.AOublier
		for _, id := range ids {
			demandes = append(demandes, atelier.AOublier{Lieu: id})
		}
		for _, t := range textes {
			demandes = append(demandes, atelier.AOublier{Texte: t})
		}
		return a.oublier(ctx, w, demandes, confirmer)
	})
}

func (a *app) oublier(ctx context.Context, w *atelier.Atelier, demandes []atelier.AOublier, confirmer bool) error {
	oublies, err := w.Oublier(ctx, demandes, !confirmer)
	if oublies == nil {
		return err
	}
	for _, x := range oublies.Faits {
		a.say(x.Phrase(confirmer))
		if proches := x.PhraseProches(); proches != "" {
			a.dit("%s\nconseil : Si c'est elle, oubliez aussi ce texte : feuillet oublier --texte \"%s\".\n", proches,
				x.Proches[0].Texte)
		}
		if len(x.Restent) > 0 {
			a.dit("Ce texte reste dans des identifiants ou des noms de fichiers : %s.\n"+
				"conseil : Oubliez aussi ces lieux : feuillet oublier ID.\n", strings.Join(x.Restent, ", "))
		}
	}
	switch {
	case err != nil:
		return err
	case !confirmer:
		return usage("rien n'a été effacé", "Pour effacer vraiment, sans retour possible : ajoutez --confirmer.")
	}
	for _, s := range oublies.Fouilles.Phrases() {
		a.say(s)
	}
	if len(oublies.Fouilles.Restent()) > 0 {
		a.dit("conseil : Effacez ces fichiers, ou oubliez-y la même chose : feuillet oublier --base FICHIER …\n")
	}
	a.dit("Feuillet ne connaît pas les copies rangées ailleurs, ni les papiers imprimés : effacez-les aussi.\n")
	return nil
}
