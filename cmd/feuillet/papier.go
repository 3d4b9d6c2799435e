package main

import (
	"cmp"
	"context"
	"maps"
	"net/url"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render"
	"feuillet/render/typo"
)

// commande is what is typed of a paper: which places of which base, what is set
// on the paper, and where it is written.
type commande struct {
	selection
	valeurs       map[string][]string // settings of the paper, by name
	sortie, en    string
	ecraser, json bool
	sansSuivi     bool   // the papers are not remembered
	endroit       string // where they will hang
	libre         bool   // the paper prints no place
	remplir       string // a file of what is written on it, or « - »
}

// newPapier is the command of a row of the table.
func newPapier(a *app, p render.Papier) *cobra.Command {
	o := &commande{valeurs: map[string][]string{}, libre: p.SansLieu}
	c := &cobra.Command{
		Use: p.Nom, Short: p.Court, Long: p.Long, Example: exemples(p), Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.papier(c.Context(), o, p.Nom) },
	}
	under(c, duPapier, func(f *pflag.FlagSet) {
		o.reglages(f, p.Reglages())
		if len(p.ASaisir) > 0 {
			f.StringVar(&o.remplir, "remplir", "", aideRemplir(p))
		}
	})
	o.fichiers(c, &p)
	if p.SansLieu {
		under(c, deSelection, o.ouverte.addFlags)
	} else {
		o.selection.addFlags(c)
	}
	return c
}

// addFlags gives a command the flags that all papers share.
func (o *commande) addFlags(c *cobra.Command) {
	o.fichiers(c, nil)
	o.selection.addFlags(c)
}

// fichiers gives a command the flags that say what is written, and where: of one
// paper, or of any for nil.
func (o *commande) fichiers(c *cobra.Command, p *render.Papier) {
	under(c, dImpression, func(f *pflag.FlagSet) {
		f.StringVar(&o.sortie, "sortie", "", "`fichier` ou dossier à écrire (sinon un nom clair, dans le dossier courant)")
		f.StringVar(&o.en, "en", "", aideForme(p))
		o.reglages(f, atelier.Communs())
		f.BoolVar(&o.ecraser, "ecraser", false, aideEcraser)
		f.StringVar(&o.endroit, "endroit", "", "`endroit` où il sera affiché, pour « feuillet a-reimprimer »")
		f.BoolVar(&o.sansSuivi, "sans-historique", false, "ne se souvient pas de ce papier")
		f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par document")
	})
}

// aideForme is the help of the form of files of a paper, of any for nil.
func aideForme(p *render.Papier) string {
	aide := "`forme` du fichier : " + strings.Join(formes(p), ", ") + " (sinon celle que dit --sortie, sinon pdf) ;" +
		" html est une page à lire, fragment la même à coller dans un site"
	if p != nil && p.Chiffres {
		aide += ", csv les mêmes chiffres en tableau"
	}
	return aide
}

// formes are the forms of files of a paper, of any for nil.
func formes(p *render.Papier) []string {
	var out []string
	for _, s := range atelier.SortiesDe(p) {
		out = append(out, s.Nom)
	}
	return out
}

// reglages adds a flag for each option.
func (o *commande) reglages(f *pflag.FlagSet, options []render.Option) {
	for _, r := range options {
		saisir(f, saisie{o.valeurs, r.Nom, r.Ouinon(), false}, r.Aide)
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

// papier makes a paper and writes it; an announcement alone needs no base, nor does
// a paper that prints no place, but the charter of the one there is.
func (a *app) papier(ctx context.Context, o *commande, nom string) error {
	work := func(w *atelier.Atelier) error {
		faire, err := o.imprimeur(w)
		if err != nil {
			return err
		}
		return a.imprimer(ctx, o, w, nom, faire)
	}
	annonce := o.vide() && len(o.valeurs["annonce"]) > 0
	if !o.exemple && (annonce || o.libre) && atelier.Trouver(o.base, a.env) == "" && o.base == "" {
		return work(a.sansBase())
	}
	return a.onBase(ctx, o.ouverte, store.Lecture, work)
}

func newKit(a *app) *cobra.Command {
	o := &commande{valeurs: map[string][]string{}}
	c := &cobra.Command{
		Use:     "kit",
		Short:   "Fait les papiers d'un territoire dans un dossier",
		Long:    aideKit(a.papiers()),
		Example: "  feuillet kit\n  feuillet kit --departement Gironde --sortie gironde",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.kit(c.Context(), o) },
	}
	o.addFlags(c)
	return c
}

// aideKit says which papers a kit has, and which are asked for one by one: those of a
// moment, of a person, of a base.
func aideKit(table []render.Papier) string {
	var dedans, dehors []string
	for _, p := range table {
		if len(p.Kit) > 0 {
			dedans = append(dedans, p.Nom)
		} else {
			dehors = append(dehors, p.Nom)
		}
	}
	s := "Fait dans un dossier les papiers d'un territoire :\n" + typo.Enumerer(dedans) + ".\n"
	if len(dehors) > 0 {
		s += "Les autres se demandent un par un :\n" + typo.Enumerer(dehors) + ".\n"
	}
	return s + "Sans base, prend l'exemple : un territoire qui n'existe pas, pour voir."
}

func (a *app) kit(ctx context.Context, o *commande) error {
	if !o.exemple && atelier.Trouver(o.base, a.env) == "" {
		o.exemple = true
		a.dit("Aucune base : voici l'exemple, un territoire qui n'existe pas.\n")
	}
	avant := a.partiel
	o.sortie = cmp.Or(o.sortie, "feuillets")
	err := a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		return a.imprimer(ctx, o, w, w.Papiers()[0].Nom, w.ImprimerKit)
	})
	if o.exemple { // its poor and crowded records are there to be seen
		a.partiel = avant
	}
	return err
}

// imprimeur makes and writes what is asked: a paper, or a kit.
type imprimeur func(context.Context, atelier.Demande, atelier.Destination, atelier.Suivi) (atelier.Bilan, error)

// imprimer has what was typed made and written, and tells it.
func (a *app) imprimer(ctx context.Context, o *commande, w *atelier.Atelier, nom string, faire imprimeur) error {
	d, err := o.demande(w, nom)
	if err != nil {
		return err
	}
	p, _ := w.Papier(nom)
	s, err := atelier.SortieDe(p, o.en, o.sortie)
	if err != nil {
		return err
	}
	r := &rapport{app: a, progress: a.progress(), json: o.json}
	bilan, err := faire(ctx, d, atelier.Destination{Chemin: o.sortie, Ecraser: o.ecraser, Sortie: s,
		SansSuivi: o.sansSuivi, Ou: o.endroit}, r.evenement)
	r.fin(bilan)
	a.partiel = a.partiel || bilan.Perte
	return err
}

// demande is what was typed, understood.
func (o *commande) demande(w *atelier.Atelier, nom string) (atelier.Demande, error) {
	cles, err := o.cles()
	if err != nil {
		return atelier.Demande{}, err
	}
	maps.Copy(cles, o.valeurs)
	d, err := w.LireCles(nom, cles)
	d.Modele, d.Dossier = "", d.Modele // typed: a folder of this computer
	return d, err
}
