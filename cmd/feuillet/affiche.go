package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/sortie"
	"feuillet/render"
	"feuillet/templates"
)

type afficheOptions struct {
	selection
	impression
	papier
	annonce, jusquAu string
	service          string // short name of the one service asked for, empty for none
}

// papier says on which paper a poster goes, and with which inks.
type papier struct {
	format string
	render.OptionsAffiche
}

func newAffiche(a *app) *cobra.Command {
	var o afficheOptions
	c := &cobra.Command{
		Use:   "affiche",
		Short: "Fait l'affiche d'un territoire, ou d'un lieu",
		Long: `Fait une affiche pour le grand public : « Besoin d'aide avec Internet ? », trois lieux sur une feuille A4 (six sur A3), leur téléphone,
un code QR vers la carte en ligne. Feuillet choisit les lieux : ceux qui ont un téléphone, des heures, le plus de services, dans des communes
différentes. Choisissez-les vous-même avec --lieu ; un seul lieu a une affiche à lui. Une commune sans lieu montre ceux de son intercommunalité,
sinon de son département. Avec un seul --service, le titre dit ce service. À mettre sur vos panneaux, pas sur celui des affiches officielles.`,
		Example: "  feuillet affiche --commune Pons --editeur \"la mairie de Pons\" --jusqu-au 31/05/2027\n  feuillet affiche --departement Gironde --format A3\n" +
			"  feuillet affiche --lieu IDENTIFIANT --languettes\n  feuillet affiche --commune Pons --annonce \"Le bus numérique passe|mardi 12 mai, 9 h à 12 h|place de la Mairie\"",
		Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.affiche(c.Context(), o) },
	}
	o.selection.addFlags(c)
	o.impression.addFlags(c)
	f := c.Flags()
	f.StringVar(&o.format, "format", "", "A4 ou A3 (sinon celui du modèle)")
	f.BoolVar(&o.Languettes, "languettes", false, "huit bandes à découper au bas de la feuille")
	f.BoolVar(&o.Noir, "noir", false, "en noir seulement, pour du papier de couleur")
	f.BoolVar(&o.Economie, "economie", false, "sans grande surface de couleur, pour économiser l'encre")
	f.StringVar(&o.jusquAu, "jusqu-au", "", "`jour` où retirer l'affiche : 2027-05-31 ou 31/05/2027")
	f.StringVar(&o.annonce, "annonce", "", "annonce locale, en trois parties : `\"quoi|quand|où\"`")
	return c
}

func (a *app) affiche(ctx context.Context, o afficheOptions) error {
	m, err := templates.Charger("affiche", o.modele)
	if err != nil {
		return err
	}
	if err := o.choisirFormat(m); err != nil {
		return err
	}
	p, err := o.demande(a)
	if err != nil {
		return err
	}
	a.presse.Preparer()
	f, err := o.fondsAffiche(ctx, a)
	if err != nil {
		return err
	}
	defer f.fermer()
	e, err := o.edition(a, f, m)
	if err != nil {
		return err
	}
	if !o.vide() || len(p.Annonce) == 0 || o.exemple {
		if err := a.remplir(&p, f, e, &o, m); err != nil {
			return err
		}
	}
	if o.Noir {
		fmt.Fprintln(a.err, "Affiche en noir : imprimez-la sur du papier de couleur claire, car le papier blanc est réservé aux affiches officielles.")
	}
	if e.Editeur.Nom == "" {
		fmt.Fprintln(a.err, "La loi demande le nom et l'adresse de qui fait l'affiche : ajoutez --editeur et --adresse-editeur.")
	}
	return a.ecrireAffiche(render.FaireAffiche(p, e, m), o)
}

// fondsAffiche opens the base; a notice alone needs none.
func (o *afficheOptions) fondsAffiche(ctx context.Context, a *app) (*fonds, error) {
	if o.vide() && o.annonce != "" && !o.exemple {
		return &fonds{fermer: func() error { return nil }}, nil
	}
	return o.selection.ouvrir(ctx, a)
}

func (o *afficheOptions) choisirFormat(m *templates.Modele) error {
	if o.format == "" {
		return nil
	}
	format := strings.ToUpper(o.format)
	if !slices.Contains([]string{"A3", "A4"}, format) {
		return &usage{fmt.Sprintf("le format « %s » n'est pas possible pour une affiche", o.format), "Choisissez A4 ou A3."}
	}
	m.Page.Format = format
	return nil
}

// demande reads what does not depend on the base.
func (o *afficheOptions) demande(a *app) (render.Affiche, error) {
	p := render.Affiche{Options: o.OptionsAffiche}
	if o.jusquAu != "" {
		jour, err := a.lireDate(o.jusquAu)
		if err != nil {
			return p, err
		}
		p.JusquAu = jour
	}
	if o.annonce == "" {
		return p, nil
	}
	for _, s := range strings.Split(o.annonce, "|") {
		if s = strings.TrimSpace(s); s != "" {
			p.Annonce = append(p.Annonce, s)
		}
	}
	if len(p.Annonce) != 3 {
		return p, &usage{"l'annonce a trois parties, séparées par | : quoi, quand, où", `Écrivez par exemple --annonce "Le bus numérique passe|mardi 12 mai, 9 h à 12 h|place de la Mairie".`}
	}
	return p, nil
}

// lieuxMontres is how many places a poster of this format shows.
func lieuxMontres(m *templates.Modele) int {
	if m.Page.Format == "A3" {
		return m.Affiche.LieuxA3
	}
	return m.Affiche.LieuxA4
}

// ecrireAffiche writes the poster, and says what it left out.
func (a *app) ecrireAffiche(f render.Feuille, o afficheOptions) error {
	if f.Err != nil {
		return f.Err
	}
	chemin := o.sortie
	if !strings.HasSuffix(strings.ToLower(chemin), ".pdf") {
		if chemin != "" {
			if err := sortie.Dossier(chemin); err != nil {
				return err
			}
		}
		chemin = filepath.Join(chemin, o.nomAffiche(f)+".pdf")
	}
	err := sortie.Ecrire(chemin, o.ecraser, func(w io.Writer) error { _, err := w.Write(f.PDF); return err })
	if err != nil {
		return err
	}
	nom := strings.TrimSuffix(filepath.Base(chemin), filepath.Ext(chemin))
	for _, v := range f.Avis {
		a.partiel = a.partiel || v.Perte
		if v.Lieu != "" {
			fmt.Fprintf(a.err, "- %s, %s : %s\n", nom, v.Lieu, v.Texte)
		} else {
			fmt.Fprintf(a.err, "- %s : %s\n", nom, v.Texte)
		}
	}
	if o.json {
		return json.NewEncoder(a.out).Encode(document{Fichier: chemin, Avis: textes(f.Avis)})
	}
	_, err = fmt.Fprintln(a.out, chemin)
	return err
}

// nomAffiche tells posters of one folder apart.
func (o *afficheOptions) nomAffiche(f render.Feuille) string {
	mots := []string{f.Nom, o.service, f.Ville}
	if strings.EqualFold(o.format, "A3") {
		mots = append(mots, "A3")
	}
	for _, v := range []struct {
		oui bool
		mot string
	}{{o.Languettes, "languettes"}, {o.Noir, "noir"}, {o.Economie, "economie"}} {
		if v.oui {
			mots = append(mots, v.mot)
		}
	}
	return sortie.Simple(mots...)
}
