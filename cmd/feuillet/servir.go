package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/web"
)

type servirOptions struct {
	ouverte
	seul   bool // opens no browser, and serves until it is stopped
	sortie string
}

// veille is how long a page may be left before Feuillet ends by itself.
const veille = 30 * time.Minute

func newServir(a *app) *cobra.Command {
	var o servirOptions
	c := &cobra.Command{
		Use:   "servir [FICHIER]",
		Short: "Ouvre Feuillet dans le navigateur, sans rien avoir à taper",
		Long: `Ouvre Feuillet dans le navigateur : tout s'y fait à la souris ou au clavier, sans commande. Les pages sont faites
sur cet ordinateur, et ne s'ouvrent que sur lui, pour la personne qui a la clé : elle est dans l'adresse. Si Feuillet est
déjà ouvert, montre celui-là. Un fichier de lieux est rangé d'abord, comme si vous l'y déposiez. Se ferme par
« Quitter Feuillet », au bas des pages, ou seul après trente minutes sans rien.`,
		Example: "  feuillet servir\n  feuillet servir --exemple --sans-navigateur",
		Args:    atMostOne("un seul fichier se range à l'ouverture", "feuillet servir lieux.csv"),
		RunE:    func(c *cobra.Command, args []string) error { return a.servir(c.Context(), o, args) },
	}
	o.addBase(c)
	f := c.Flags()
	f.BoolVar(&o.exemple, "exemple", false, "montre les lieux fictifs de l'exemple")
	f.StringVar(&o.sortie, "sortie", "", "`dossier` où écrire les papiers (sinon Documents/Feuillet)")
	f.BoolVar(&o.seul, "sans-navigateur", false,
		"n'ouvre pas le navigateur : donne l'adresse avec sa clé, seule sur la première ligne, et sert jusqu'à ce qu'on "+
			"l'arrête")
	return c
}

func (a *app) servir(ctx context.Context, o servirOptions, fichiers []string) error {
	dossier := filepath.Dir(atelier.DeDonnees()) // never what a domain copies at each logon
	if deja := web.Deja(ctx, dossier); deja != "" && !o.seul {
		return a.montrer(deja)
	}
	l, err := web.Ecouter()
	if err != nil {
		return err
	}
	s, err := web.New(a.optionsWeb(o, dossier), l.Addr())
	if err != nil {
		return errors.Join(err, l.Close())
	}
	adresse := s.Adresse()
	for _, f := range fichiers {
		adresse = s.Lire(f)
	}
	if o.seul {
		err = a.say(adresse)
	} else {
		err = a.montrer(adresse)
	}
	return errors.Join(err, s.Servir(ctx, l))
}

// optionsWeb are what the pages are served with.
func (a *app) optionsWeb(o servirOptions, dossier string) web.Options {
	w := web.Options{Base: cmp.Or(atelier.Trouver(o.base, a.env), atelier.DeDonnees()), Exemple: o.exemple,
		Dossier: dossier, Papiers: cmp.Or(o.sortie, dossierPapiers()), Auteur: auteur(""), Version: direVersion(),
		Table:      a.papiers(),
		Maintenant: time.Now, Ouvrir: ouvrir, Veille: veille}
	if o.seul {
		w.Veille = 0
	}
	return w
}

// montrer opens an address in the browser; when that fails it is said, to be copied.
func (a *app) montrer(adresse string) error {
	if ouvrir(adresse) == nil {
		return nil
	}
	const invite = "Ouvrez cette adresse dans votre navigateur :\n"
	if a.annoncer != nil {
		go a.annoncer(invite + adresse) // the pages are served meanwhile
		return nil
	}
	a.dit(invite)
	return a.say(adresse)
}

// dossierPapiers is where papers are written: a folder that people know.
func dossierPapiers() string {
	maison, err := os.UserHomeDir()
	if err != nil {
		return "Feuillet"
	}
	return filepath.Join(maison, "Documents", "Feuillet")
}
