package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"feuillet/internal/sortie"
	"feuillet/lieu"
	"feuillet/lieu/jour"
	"feuillet/lieu/proche"
	choix "feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/qr"
	"feuillet/render/typo"
	"feuillet/templates"
)

type ficheOptions struct {
	selection
	impression
}

// impression says how and where documents are made.
type impression struct {
	sortie, modele, date, editeur, adresse, carte string
	ecraser, json                                 bool
}

func (o *impression) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.sortie, "sortie", "", "`fichier` ou dossier à écrire (sinon un nom clair, dans le dossier courant)")
	f.StringVar(&o.modele, "modele", "", "`dossier` de votre modèle")
	f.StringVar(&o.date, "date", "", "`jour` imprimé sur le papier : 2026-11-22 ou 22/11/2026 (sinon aujourd'hui)")
	f.StringVar(&o.editeur, "editeur", "", "`nom` de qui imprime : « la mairie de Valbrune »")
	f.StringVar(&o.adresse, "adresse-editeur", "", "`adresse` de qui imprime")
	f.StringVar(&o.carte, "carte", "", "`adresse` de la carte en ligne, pour les codes QR")
	f.BoolVar(&o.ecraser, "ecraser", false, "remplace aussi un fichier qui ne vient pas de Feuillet")
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par document")
}

func newFicheLieu(a *app) *cobra.Command {
	var o ficheOptions
	c := &cobra.Command{
		Use:   "fiche-lieu",
		Short: "Fait la fiche d'un lieu, ou d'une sélection de lieux",
		Long: `Fait une fiche d'une page A4 par lieu, pour le grand public : le téléphone, les heures, l'adresse,
l'aide proposée, le prix, un code QR vers la carte en ligne. Sans sélection, fait la fiche de toute la base.
Les lieux qui ne reçoivent pas de public sont laissés de côté, et comptés.`,
		Example: "  feuillet fiche-lieu --commune Pons\n  feuillet fiche-lieu --departement Gironde --sortie fiches",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.ficheLieu(c.Context(), o) },
	}
	o.selection.addFlags(c)
	o.impression.addFlags(c)
	return c
}

func sansArgument(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return &usage{fmt.Sprintf("« %s » est en trop", args[0]), fmt.Sprintf("Tapez « %s --help » pour voir les options.", c.CommandPath())}
	}
	return nil
}

func (a *app) ficheLieu(ctx context.Context, o ficheOptions) error {
	a.presse.Preparer()
	f, err := o.selection.ouvrir(ctx, a)
	if err != nil {
		return err
	}
	defer f.fermer()
	s, err := o.choisir(f)
	if err != nil {
		return err
	}
	m, err := templates.Charger("fiche-lieu", o.modele)
	if err != nil {
		return err
	}
	e, err := o.edition(a, f, m)
	if err != nil {
		return err
	}
	p, err := f.accueillent(a, s.Filtre)
	if err != nil {
		return err
	}
	if p.total == 0 {
		return o.aucun(s)
	}
	return a.ecrireFiches(ctx, render.Fiches(ctx, p.lieux, e, m), p.total, o, s)
}

// edition is what the documents of this run share.
func (o *impression) edition(a *app, f *fonds, m *templates.Modele) (*render.Edition, error) {
	e := &render.Edition{Territoires: f.territoires, Carte: f.carte, Date: a.jour, Codes: qr.NewCache(), Presse: a.presse, Exemple: f.exemple, Editeur: f.editeur}
	if m.Editeur.Nom != "" {
		e.Editeur = render.Editeur{Nom: m.Editeur.Nom, Adresse: m.Editeur.Adresse}
	}
	if o.editeur != "" {
		e.Editeur = render.Editeur{Nom: o.editeur, Adresse: o.adresse}
	}
	if o.editeur == "" && o.adresse != "" {
		e.Editeur.Adresse = o.adresse
	}
	if o.carte != "" {
		e.Carte.Base = o.carte
	}
	if o.date != "" {
		imprime, err := a.lireDate(o.date)
		if err != nil {
			return nil, err
		}
		e.Date = imprime
	}
	y, mo, d := e.Date.Date()
	e.Date = time.Date(y, mo, d, 0, 0, 0, 0, time.UTC) // the same bytes all day long
	var err error
	e.Logo, err = render.LireLogo(m)
	return e, err
}

// lireDate reads a day as typed, today being the day of this run.
func (a *app) lireDate(s string) (time.Time, error) { return jour.Lire(s, a.jour) }

// public are the places of a selection that receive the public.
type public struct {
	lieux        iter.Seq2[lieu.Lieu, error] // read again as they are printed: the base may be larger than memory
	total        int
	departements map[string]bool // where the selection is, places without public included
}

// accueillent counts the places of the selection that receive the public.
func (f *fonds) accueillent(a *app, filtre lieu.Filter) (*public, error) {
	filtre.Accueil = filtre.Proches > 0 // the nearest of those that can be printed
	lire := retenus(f.lire(filtre))
	p, fermes := &public{departements: map[string]bool{}}, 0
	absents := map[string]bool{}
	for _, id := range filtre.Ids {
		absents[id] = true
	}
	for l, err := range lire {
		if err != nil {
			return nil, err
		}
		delete(absents, l.Id)
		p.departements[l.Departement()] = true
		if lieu.AccueillePublic(&l) {
			p.total++
		} else {
			fermes++
		}
	}
	for _, id := range filtre.Ids {
		if absents[id] {
			return nil, f.inconnu(id)
		}
	}
	if fermes > 0 {
		fmt.Fprintf(a.err, "%s de côté : sans accueil du public.\n", pluriel(fermes, "lieu laissé", "lieux laissés"))
	}
	p.lieux = func(yield func(lieu.Lieu, error) bool) {
		for l, err := range lire {
			if (err != nil || lieu.AccueillePublic(&l)) && !yield(l, err) {
				return
			}
		}
	}
	return p, nil
}

// inconnu says that no place has this id, and which ones look like it.
func (f *fonds) inconnu(id string) error {
	r := proche.Rechercher(id)
	for l, err := range f.lire(lieu.Filter{}) {
		if err != nil {
			return err
		}
		r.Voir(fmt.Sprintf("%s (%s, %s)", l.Id, l.Nom, l.Commune), l.Id, l.Nom)
	}
	conseil := cmp.Or(proche.Question(r.Noms(3)...), "Donnez l'identifiant exact, tel qu'il est dans la base.")
	return &usage{fmt.Sprintf("le lieu « %s » n'est pas dans cette sélection", id), conseil}
}

func pluriel(n int, un, plusieurs string) string {
	if n < 2 { // French counts nought in the singular
		return typo.Nombre(n) + " " + un
	}
	return typo.Nombre(n) + " " + plusieurs
}

// document is one line of --json.
type document struct {
	Fichier string   `json:"fichier"`
	Lieu    string   `json:"lieu"`
	Avis    []string `json:"avis,omitempty"`
}

// ecrireFiches writes one file a place, in a folder when there are several.
func (a *app) ecrireFiches(ctx context.Context, fiches iter.Seq2[render.Feuille, error], total int, o ficheOptions, s *choix.Selection) error {
	dossier, seul, err := o.cible(total, s)
	if err != nil {
		return err
	}
	var noms sortie.Noms
	r := newRapport(a, total)
	for f, err := range fiches {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		if err != nil {
			r.fin()
			return err
		}
		if f.Err != nil {
			r.refus(f)
			continue
		}
		chemin := seul
		if chemin == "" {
			chemin = filepath.Join(dossier, noms.Nom("fiche", f.Nom, f.Ville)+".pdf")
		}
		err := sortie.Ecrire(chemin, o.ecraser, func(w io.Writer) error { _, err := w.Write(f.PDF); return err })
		if err != nil {
			r.fin()
			return err
		}
		r.note(f)
		if o.json {
			err = json.NewEncoder(a.out).Encode(document{chemin, f.Lieu.Id, textes(f.Avis)})
		} else {
			_, err = fmt.Fprintln(a.out, chemin)
		}
		if err != nil {
			return err
		}
	}
	r.fin()
	return nil
}

func textes(avis []render.Avis) []string {
	var out []string
	for _, v := range avis {
		out = append(out, v.Texte)
	}
	return out
}

// cible is the folder to write in, made if need be, or the one file.
func (o *ficheOptions) cible(total int, s *choix.Selection) (dossier, seul string, err error) {
	if strings.HasSuffix(strings.ToLower(o.sortie), ".pdf") {
		if total > 1 {
			return "", "", &usage{fmt.Sprintf("« %s » est un seul fichier, et il y a %s", o.sortie, pluriel(total, "fiche", "fiches")), "Donnez un dossier : --sortie fiches."}
		}
		return "", o.sortie, nil
	}
	dossier = o.sortie
	if dossier == "" {
		if total == 1 {
			return ".", "", nil
		}
		dossier = sortie.Simple("fiches", s.Nom())
	}
	if err := sortie.Dossier(dossier); err != nil {
		return "", "", err
	}
	return dossier, "", nil
}
