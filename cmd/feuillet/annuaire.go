package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/examples"
	"feuillet/internal/sortie"
	"feuillet/lieu"
	choix "feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/templates"
)

// livretOptions are those of a document of several places.
type livretOptions struct {
	selection
	impression
	territoire string
	qr         string
}

func (o *livretOptions) addFlags(c *cobra.Command) {
	o.selection.addFlags(c)
	o.impression.addFlags(c)
	c.Flags().StringVar(&o.territoire, "territoire", "", "`nom` du territoire, sur la couverture et en haut des pages (sinon, celui de la sélection)")
}

func newAnnuaire(a *app) *cobra.Command {
	var o livretOptions
	c := &cobra.Command{
		Use:   "annuaire",
		Short: "Fait l'annuaire d'un territoire",
		Long: `Fait un annuaire A4 pour le grand public : une couverture, un mode d'emploi, un sommaire,
« De quoi avez-vous besoin ? », les lieux commune par commune, et la liste des noms. Un code QR par
commune ouvre la carte en ligne. Sans sélection, fait l'annuaire de toute la base.
Les lieux qui ne reçoivent pas de public sont laissés de côté, et comptés.`,
		Example: "  feuillet annuaire --departement Gironde\n  feuillet annuaire --commune Pons --commune Saintes --qr lieux",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.annuaire(c.Context(), o) },
	}
	o.addFlags(c)
	c.Flags().StringVar(&o.qr, "qr", "", "`codes` QR : communes, lieux ou aucun (sinon communes)")
	return c
}

func (a *app) annuaire(ctx context.Context, o livretOptions) error {
	codes := render.Codes(cmp.Or(o.qr, string(render.CodesCommunes)))
	if !slices.Contains([]render.Codes{render.CodesCommunes, render.CodesLieux, render.CodesAucun}, codes) {
		return &usage{fmt.Sprintf("« %s » n'est pas un choix de codes QR", o.qr), "Choisissez --qr communes, --qr lieux ou --qr aucun."}
	}
	t, err := a.tirage(ctx, o, "annuaire")
	if err != nil {
		return err
	}
	defer t.fonds.fermer()
	if codes == render.CodesCommunes {
		a.direLaisses(t.selection.Lien(t.edition.Carte, 0))
	}
	chemin, err := o.fichier("annuaire", t)
	if err != nil {
		return err
	}
	return a.ecrireLivret(chemin, o, func(w io.Writer) (render.Bilan, error) {
		return render.Annuaire(ctx, w, t.lieux, t.edition, t.modele, t.territoire, codes)
	})
}

// tirage is all that one run prints from.
type tirage struct {
	fonds      *fonds
	lieux      iter.Seq2[lieu.Lieu, error]
	edition    *render.Edition
	modele     *templates.Modele
	territoire string
	selection  *choix.Selection
}

// tirage opens the base, and reads the options against it.
func (a *app) tirage(ctx context.Context, o livretOptions, document string) (_ *tirage, err error) {
	a.presse.Preparer()
	f, err := o.selection.ouvrir(ctx, a)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			f.fermer()
		}
	}()
	s, err := o.choisir(f)
	if err != nil {
		return nil, err
	}
	t := &tirage{fonds: f, selection: s}
	if t.modele, err = templates.Charger(document, o.modele); err != nil {
		return nil, err
	}
	if t.edition, err = o.edition(a, f, t.modele); err != nil {
		return nil, err
	}
	t.edition.Lien = f.liens(s, t.edition.Carte)
	p, err := f.accueillent(a, s.Filtre)
	if err != nil {
		return nil, err
	}
	if p.total == 0 {
		return nil, o.aucun(s)
	}
	t.lieux, t.territoire = p.lieux, cmp.Or(o.territoire, s.Nom())
	if t.territoire == "" {
		t.territoire = f.nom(p.departements)
	}
	return t, nil
}

// nom is what places have in common when their selection has no name: the
// territory of the example, or their département.
func (f *fonds) nom(departements map[string]bool) string {
	if f.exemple {
		if d, err := examples.Territoire(); err == nil {
			return d.Nom
		}
	}
	if len(departements) > 1 {
		return "France"
	}
	for code := range departements {
		if d, ok := f.territoires.Departement(code); ok {
			return d.Nom
		}
	}
	return ""
}

// fichier is the file to write: the one asked for, or a clear name in a folder.
func (o *livretOptions) fichier(document string, t *tirage, mots ...string) (string, error) {
	if strings.HasSuffix(strings.ToLower(o.sortie), ".pdf") {
		return o.sortie, nil
	}
	if o.sortie != "" {
		if err := sortie.Dossier(o.sortie); err != nil {
			return "", err
		}
	}
	mots = append(append([]string{document}, mots...), t.territoire, t.edition.Date.Format("2006-01-02"))
	return filepath.Join(o.sortie, sortie.Simple(mots...)+".pdf"), nil
}

// dossierDe is a folder for several documents, be it named as a file.
func dossierDe(chemin string) string {
	if strings.HasSuffix(strings.ToLower(chemin), ".pdf") {
		return chemin[:len(chemin)-len(".pdf")]
	}
	return chemin
}

// ecrireLivret writes one document and says what it holds.
func (a *app) ecrireLivret(chemin string, o livretOptions, faire func(io.Writer) (render.Bilan, error)) error {
	var b render.Bilan
	err := sortie.Ecrire(chemin, o.ecraser, func(w io.Writer) (err error) { b, err = faire(w); return err })
	if err != nil {
		return err
	}
	avis := avecLieu(b.Avis)
	if o.json {
		err = json.NewEncoder(a.out).Encode(struct {
			Fichier  string   `json:"fichier"`
			Lieux    int      `json:"lieux"`
			Communes int      `json:"communes"`
			Pages    int      `json:"pages"`
			Avis     []string `json:"avis,omitempty"`
		}{chemin, b.Lieux, b.Communes, b.Pages, avis})
	} else {
		_, err = fmt.Fprintln(a.out, chemin)
	}
	fmt.Fprintf(a.err, "%s, %s, %s.\n", pluriel(b.Lieux, "lieu", "lieux"), pluriel(b.Communes, "commune", "communes"), pluriel(b.Pages, "page", "pages"))
	for _, v := range b.Avis {
		a.partiel = a.partiel || v.Perte
	}
	a.remarques(avis, len(avis))
	return err
}

func avecLieu(avis []render.Avis) []string {
	var out []string
	for _, v := range avis {
		out = append(out, fmt.Sprintf("%s : %s", v.Lieu, v.Texte))
	}
	return out
}
