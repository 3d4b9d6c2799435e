package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

func newCharte(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "charte",
		Short: "Donne à tous les papiers le même nom, les mêmes couleurs, le même logo",
		Long: `La charte est gardée dans la base : qui fait les papiers, son adresse, son téléphone, ses couleurs, son logo et ceux de
ses partenaires, la bannière du territoire, la marque des réseaux, combien de mois un annuaire, une fiche ou une affiche est bonne, et
vos pages dans les annuaires.
Tous les papiers la suivent ; un modèle donné avec --modele peut dire autre chose pour un papier.
Copiez celle d'origine, changez-la, puis gardez-la.`,
		Example: "  feuillet charte copier charte.toml\n  feuillet charte garder charte.toml\n  feuillet charte voir",
	}
	return family(c, newCharteVoir(a), newCharteCopier(a), newCharteGarder(a), newCharteOublier(a))
}

func newCharteVoir(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "voir",
		Short: "Montre la charte que la base garde",
		Args:  sansArgument,
	}
	return a.bound(c, store.Lecture, func(_ context.Context, w *atelier.Atelier, _ []string) error {
		for _, l := range lignesCharte(w) {
			if err := a.say(fmt.Sprintf("%-12s %s", l[0], cmp.Or(l[1], "–"))); err != nil {
				return err
			}
		}
		return nil
	})
}

// lignesCharte says the charter of a base, a name and a value a line.
func lignesCharte(w *atelier.Atelier) [][2]string {
	c := w.Charte()
	out := [][2]string{{"Qui imprime", c.Editeur.Nom}, {"Adresse", c.Editeur.Adresse},
		{"Téléphone", c.Editeur.Telephone}, {"Logo", c.Logo.Description}}
	for _, l := range c.Partenaires {
		out = append(out, [2]string{"Partenaire", l.Description})
	}
	if c.Banniere.Image != "" {
		out = append(out, [2]string{"Bannière", c.Banniere.Description})
	}
	if c.Bandeau != nil && c.Bandeau.Commun {
		out = append(out, [2]string{"Bandeau", c.Bandeau.TexteCommun})
	}
	for _, nom := range slices.Sorted(maps.Keys(c.Labels)) {
		mot := "ses mots"
		if c.Labels[nom].Marque != "" {
			mot = "sa marque"
		}
		out = append(out, [2]string{"Réseau", nom + ", " + mot})
	}
	out = append(append(out, lignesCouleurs(w)...), [2]string{"Validité", validite(w)})
	for _, p := range c.Pages {
		mot := "après " + p.Apres
		if !p.Imprimee() {
			mot = "gardée, pas imprimée"
		}
		out = append(out, [2]string{"Page", p.Titre + ", " + mot})
	}
	return out
}

// lignesCouleurs are all the colours that a charter may say, those of Feuillet too.
func lignesCouleurs(w *atelier.Atelier) (out [][2]string) {
	c := w.Charte()
	toutes := c.ToutesCouleurs()
	for _, nom := range slices.Sorted(maps.Keys(toutes)) {
		dite := nom + " " + toutes[nom]
		if c.Couleurs[nom] == "" {
			dite += " (celle de Feuillet)"
		}
		out = append(out, [2]string{"Couleur", dite})
	}
	return out
}

// validite says how long papers hold, empty when nothing does.
func validite(w *atelier.Atelier) string {
	c := w.Charte()
	if c.Validite == nil {
		return ""
	}
	return typo.Pluriel(c.Validite.Mois, "mois", "mois") + ", un annuaire, une fiche ou une affiche"
}

func newCharteCopier(a *app) *cobra.Command {
	var o ouverte
	var vierge bool
	c := &cobra.Command{
		Use:   "copier FICHIER",
		Short: "Écrit la charte que la base garde, ou une charte à remplir quand elle n'en a pas",
		Long: `Écrit dans un fichier la charte que la base garde, avec ses images et ses pages à côté de lui : changez-le, puis gardez-le.
Quand la base n'en garde pas, ou qu'il n'y a pas de base, c'est une charte à remplir, avec ses explications.`,
		Example: "  feuillet charte copier charte.toml\n  feuillet charte copier --vierge exemple.toml",
		Args:    arguments("FICHIER"),
		RunE: func(c *cobra.Command, args []string) error {
			copier := func(w *atelier.Atelier) error { return a.copierCharte(w, args[0], vierge) }
			if _, err := os.Stat(atelier.Trouver("", a.env)); vierge || o.base == "" && err != nil {
				return copier(a.sansBase())
			}
			return a.onBase(c.Context(), o, store.Lecture, copier)
		},
	}
	o.addBase(c)
	c.Flags().BoolVar(&vierge, "vierge", false, "écrit la charte à remplir, même si la base en garde une")
	return c
}

func (a *app) copierCharte(w *atelier.Atelier, fichier string, vierge bool) error {
	if err := w.CopierCharte(fichier, vierge); err != nil {
		return err
	}
	a.dit("Ouvrez ce fichier avec un éditeur de texte (le Bloc-notes), changez-le, "+
		"puis : feuillet charte garder %s\n", fichier)
	return a.say(fichier)
}

func newCharteGarder(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "garder FICHIER",
		Short: "Garde une charte dans la base : tous les papiers la suivent",
		Long: `Garde une charte dans la base, à la place de celle d'avant : tous les papiers la suivent. Ce que celle d'avant disait et
que celle-ci ne dit plus (un logo, une couleur, la validité…) n'est plus gardé, et c'est dit.`,
		Example: "  feuillet charte garder charte.toml",
		Args:    arguments("FICHIER"),
	}
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		avant := w.Charte()
		err := w.GarderCharte(ctx, args[0])
		if err != nil {
			return err
		}
		a.dit("Tous les papiers suivent maintenant cette charte.\n")
		for _, quoi := range atelier.PerduDeCharte(avant, w.Charte()) {
			a.dit("- enlevé, cette charte ne le dit pas : %s\n", quoi)
		}
		return nil
	})
}

func newCharteOublier(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "oublier",
		Short: "Rend aux papiers les couleurs de Feuillet ; qui imprime et vos pages restent",
		Args:  sansArgument,
	}
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, _ []string) error {
		err := w.OublierCharte(ctx)
		if err == nil {
			a.dit("Les papiers ont de nouveau les couleurs de Feuillet.\n")
		}
		return err
	})
}
