package main

import (
	"context"
	"errors"
	"os/user"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	choix "feuillet/lieu/selection"
)

// ouverte is the base that a command works on.
type ouverte struct {
	base    string // as typed, empty for the usual one
	exemple bool   // the fictional places
}

// addBase gives a command the flag of its base.
func (o *ouverte) addBase(c *cobra.Command) { c.Flags().StringVar(&o.base, "base", "", aideBase) }

// addFlags gives a command the flags that say which base, or the example.
func (o *ouverte) addFlags(f *pflag.FlagSet) {
	f.StringVar(&o.base, "base", "", aideBase)
	f.BoolVar(&o.exemple, "exemple", false, "prend les lieux fictifs de l'exemple")
}

func (a *app) options() atelier.Options { return atelier.Options{Jour: a.jour, Papiers: a.papiers()} }

// sansBase is the workshop of a command that needs no place.
func (a *app) sansBase() *atelier.Atelier { return atelier.Vide(a.options()) }

// onBase does a work on the base of a command, or on the example.
func (a *app) onBase(ctx context.Context, o ouverte, mode store.Mode, work func(*atelier.Atelier) error) error {
	if o.exemple {
		w, err := atelier.OpenExample(ctx, a.options())
		return a.during(w, err, work)
	}
	w, err := atelier.Open(ctx, atelier.Trouver(o.base, a.env), mode, a.options())
	return a.during(w, err, work)
}

// onNewBase does a work on a base that is made when there is none.
func (a *app) onNewBase(ctx context.Context, o ouverte, work func(*atelier.Atelier) error) error {
	w, err := atelier.Create(ctx, atelier.Trouver(o.base, a.env), a.options())
	return a.during(w, err, work)
}

// onChoice does a work on the places chosen in a base.
func (a *app) onChoice(ctx context.Context, s *selection, work func(*atelier.Atelier, *choix.Selection) error) error {
	c, err := s.choix()
	if err != nil {
		return err
	}
	c.Requete = c.Requete.Dater(a.jour)
	return a.onBase(ctx, s.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		chosen, err := w.Choisir(ctx, c)
		if err != nil {
			return err
		}
		return work(w, chosen)
	})
}

// during keeps a base open as long as a work lasts.
func (a *app) during(w *atelier.Atelier, err error, work func(*atelier.Atelier) error) error {
	a.ouvertures++
	if err != nil {
		return err
	}
	for _, s := range w.PhrasesOuverture() {
		a.dit("%s\n", s)
	}
	err = errors.Join(work(w), w.Close())
	if s := w.PhraseRestes(); s != "" {
		a.dit("%s\n", s)
	}
	return err
}

// bound makes a command work on its base, given by its flag.
func (a *app) bound(c *cobra.Command, mode store.Mode,
	work func(ctx context.Context, w *atelier.Atelier, args []string) error) *cobra.Command {
	var o ouverte
	o.addBase(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return a.onBase(c.Context(), o, mode, func(w *atelier.Atelier) error { return work(c.Context(), w, args) })
	}
	return c
}

func addAuteur(c *cobra.Command, qui *string) {
	c.Flags().StringVar(qui, "auteur", "", "`nom` de la personne qui décide (sinon celui de la session)")
}

// auteur is who decides: the option, else who is logged in.
func auteur(option string) string {
	if option != "" {
		return option
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "inconnu"
}
