package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/doublons"
	"feuillet/templates"
)

type controleOptions struct {
	livretOptions
	format string
	detail bool
}

func newControle(a *app) *cobra.Command {
	var o controleOptions
	c := &cobra.Command{
		Use:   "controle",
		Short: "Dit ce qui gêne le public dans les lieux d'un territoire",
		Long: `Contrôle les lieux d'un territoire : ce qui manque, ce qui est ancien, ce qui ne peut pas être imprimé, ce qui est douteux,
les doublons, les personnes nommées. Dit d'abord les chiffres, puis ce qu'il faut faire, puis les lieux les moins sûrs.
Écrit aussi un tableau pour Excel (--format csv), ou une page pour une réunion (--format pdf). Ne change rien.`,
		Example: "  feuillet controle --departement Gironde\n  feuillet controle --departement Gironde --sortie controle.csv\n  feuillet controle --departement Gironde --sortie controle.pdf",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.controle(c.Context(), o) },
	}
	o.addFlags(c)
	c.Flags().StringVar(&o.format, "format", "", "`forme` du contrôle : texte, csv, json ou pdf (sinon celle du fichier de --sortie, sinon texte)")
	c.Flags().BoolVar(&o.detail, "detail", false, "dit tout, lieu par lieu")
	return c
}

// forme is how the control is told: asked for, or by the name of the file.
func (o *controleOptions) forme() (string, error) {
	forme := cmp.Or(o.format, strings.TrimPrefix(strings.ToLower(filepath.Ext(o.sortie)), "."), "texte")
	if o.json {
		forme = "json"
	}
	switch forme {
	case "texte", "csv", "json", "pdf":
		return forme, nil
	case "txt":
		return "texte", nil
	}
	return "", &usage{fmt.Sprintf("la forme « %s » n'existe pas pour un contrôle", forme), "Choisissez --format texte, csv, json ou pdf."}
}

func (a *app) controle(ctx context.Context, o controleOptions) error {
	forme, err := o.forme()
	if err != nil {
		return err
	}
	x, err := a.controler(ctx, o)
	if err != nil {
		return err
	}
	defer x.fonds.fermer()
	switch forme {
	case "csv":
		return a.vers(o, x.csv)
	case "json":
		return a.vers(o, x.json)
	case "pdf":
		return a.pageControle(o, x)
	}
	return a.vers(o, func(w io.Writer) error { return x.texte(w, o.detail) })
}

// vers writes to the file that was asked for, else to the screen.
func (a *app) vers(o controleOptions, ecrire func(io.Writer) error) error {
	if o.sortie == "" {
		return ecrire(a.out)
	}
	if err := sortie.Ecrire(o.sortie, o.ecraser, ecrire); err != nil {
		return err
	}
	_, err := fmt.Fprintln(a.out, o.sortie)
	return err
}

// examen is a control made, and what tells it.
type examen struct {
	*tirage
	controle   *controle.Controle
	decisions  doublons.Decisions
	exclusions []store.Exclusion
}

// controler prepares the control of the places of the selection, those without
// public too.
func (a *app) controler(ctx context.Context, o controleOptions) (_ *examen, err error) {
	f, err := o.selection.ouvrir(ctx, a)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			f.fermer()
		}
	}()
	frugal()
	x := &examen{tirage: &tirage{fonds: f}}
	if x.selection, err = o.choisir(f); err != nil {
		return nil, err
	}
	if x.modele, err = templates.Charger("controle", o.modele); err != nil {
		return nil, err
	}
	if x.edition, err = o.edition(a, f, x.modele); err != nil {
		return nil, err
	}
	limites := lieu.Anciennetes{AVerifier: x.modele.Fraicheur.AVerifier, Ancienne: x.modele.Fraicheur.Ancienne}
	x.controle = controle.New(controle.Options{Jour: x.edition.Date, Limites: limites, Territoires: f.territoires, Carte: x.edition.Carte})
	if x.decisions, err = f.decisions(ctx); err != nil {
		return nil, err
	}
	if o.vide() { // an excluded place is no longer where a selection could find it
		if x.exclusions, err = f.exclusions(ctx); err != nil {
			return nil, err
		}
	}
	x.territoire = cmp.Or(o.territoire, x.selection.Nom())
	if f.exemple && x.territoire == "" {
		x.territoire = f.nom(nil)
	}
	return x, nil
}

// faire judges the places, and tells what it finds as it finds it: a whole
// country does not fit in memory.
func (x *examen) faire(dire func(controle.Constat) error) error {
	if err := x.controle.Lieux(x.fonds.lire(x.selection.Filtre), dire); err != nil {
		return err
	}
	for _, c := range x.controle.Fin(x.decisions) {
		if err := dire(c); err != nil {
			return err
		}
	}
	return nil
}

// muet drops a finding, which the report counts.
func muet(controle.Constat) error { return nil }

// ligneConstat is a row of the CSV, and a line of JSON.
type ligneConstat struct {
	Id      string `json:"id"`
	Nom     string `json:"nom"`
	Commune string `json:"commune"`
	Source  string `json:"source"`
	Regle   string `json:"regle"`
	Colonne string `json:"colonne,omitempty"`
	Valeur  string `json:"valeur,omitempty"`
	Faire   string `json:"que_faire"`
}

// lignes are the findings, and the places that are kept out with their reason.
func (x *examen) lignes(ecrire func(ligneConstat) error) error {
	err := x.faire(func(c controle.Constat) error {
		l := x.controle.Ligne(c.Id)
		r, _ := controle.RegleDe(c.Regle)
		return ecrire(ligneConstat{c.Id, l.Nom, l.Commune, l.Source, c.Regle, c.Colonne, c.Valeur, r.Faire})
	})
	if err != nil {
		return err
	}
	for _, e := range x.exclusions {
		motif := e.Motif
		if e.AuProfit != "" {
			motif += ", au profit de " + e.AuProfit
		}
		if err := ecrire(ligneConstat{Id: e.Id, Regle: "exclu", Valeur: motif, Faire: "Rien, si c'est voulu."}); err != nil {
			return err
		}
	}
	return nil
}

func (x *examen) json(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return x.lignes(func(l ligneConstat) error { return e.Encode(l) })
}
