package main

import (
	"context"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render"
)

// commande is what is typed of a paper: which places of which base, what is set
// on the paper, and where it is written.
type commande struct {
	selection
	valeurs       map[string][]string // settings of the paper, by name
	sortie, en    string
	ecraser, json bool
}

// newPapier is the command of a row of the table.
func newPapier(a *app, p render.Papier) *cobra.Command {
	o := &commande{valeurs: map[string][]string{}}
	c := &cobra.Command{
		Use: p.Nom, Short: p.Court, Long: p.Long, Example: exemples(p), Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.papier(c.Context(), o, p.Nom) },
	}
	o.reglages(c, duPapier, p.Reglages())
	o.addFlags(c)
	return c
}

// addFlags gives a command the flags that all papers share.
func (o *commande) addFlags(c *cobra.Command) {
	f := groupe(c, dImpression)
	f.StringVar(&o.sortie, "sortie", "", "`fichier` ou dossier à écrire (sinon un nom clair, dans le dossier courant)")
	f.StringVar(&o.en, "en", "", "`forme` du fichier : "+strings.Join(formes(), ", ")+" (sinon celle que dit --sortie, sinon pdf) ;"+
		" html est une page à lire, fragment la même à coller dans un site")
	o.reglages(c, dImpression, atelier.Communs())
	f.BoolVar(&o.ecraser, "ecraser", false, "remplace aussi un fichier qui ne vient pas de Feuillet")
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par document")
	o.selection.addFlags(c)
}

func formes() []string {
	var out []string
	for _, s := range atelier.Sorties() {
		out = append(out, s.Nom)
	}
	return out
}

// reglages gives a command a flag for each option.
func (o *commande) reglages(c *cobra.Command, titre string, options []render.Option) {
	for _, r := range options {
		saisir(groupe(c, titre), saisie{o.valeurs, r.Nom, r.Ouinon(), false}, r.Aide)
	}
}

// exemples writes the queries of a paper as command lines.
func exemples(p render.Papier) string {
	var lignes []string
	for _, e := range p.Exemples {
		lignes = append(lignes, "  "+ligneDe(e))
	}
	return strings.Join(lignes, "\n")
}

// ligneDe writes a query as a command line, its keys in the order they stand.
func ligneDe(query string) string {
	nom, reste, _ := strings.Cut(query, "?")
	mots := []string{"feuillet", nom}
	for paire := range strings.SplitSeq(reste, "&") {
		cle, valeur, _ := strings.Cut(paire, "=")
		if v, err := url.QueryUnescape(valeur); err == nil {
			valeur = v
		}
		switch {
		case cle == "":
		case valeur == "oui":
			mots = append(mots, "--"+cle)
		default:
			mots = append(mots, "--"+cle, proteger(valeur))
		}
	}
	return strings.Join(mots, " ")
}

// papier makes a paper and writes it.
func (a *app) papier(ctx context.Context, o *commande, nom string) error {
	w, err := a.ouvrirPour(ctx, o)
	if err != nil {
		return err
	}
	defer w.Close()
	d, err := o.demande(w, nom)
	if err != nil {
		return err
	}
	vers, err := o.destination()
	if err != nil {
		return err
	}
	r := a.nouveauRapport(o.json)
	bilan, err := w.Imprimer(ctx, d, vers, r.evenement)
	r.fin(bilan)
	a.partiel = a.partiel || bilan.Perte
	return err
}

// ouvrirPour opens the base of a paper; an announcement alone needs none.
func (a *app) ouvrirPour(ctx context.Context, o *commande) (*atelier.Atelier, error) {
	if !o.exemple && o.vide() && len(o.valeurs["annonce"]) > 0 {
		return a.sansBase(), nil
	}
	return a.atelier(ctx, o.ouverte, store.Lecture)
}

// demande is what was typed, understood.
func (o *commande) demande(w *atelier.Atelier, nom string) (atelier.Demande, error) {
	cles, err := o.cles()
	if err != nil {
		return atelier.Demande{}, err
	}
	for cle, v := range o.valeurs {
		cles[cle] = v
	}
	d, err := w.LireCles(nom, cles)
	d.Modele, d.Dossier = "", d.Modele // typed: a folder of this computer
	return d, err
}

// destination is where papers go.
func (o *commande) destination() (atelier.Destination, error) {
	s, err := atelier.LireSortie(o.en, o.sortie)
	return atelier.Destination{Chemin: o.sortie, Ecraser: o.ecraser, Sortie: s}, err
}
