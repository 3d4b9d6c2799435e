package main

import (
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/proche"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

type corrigerOptions struct {
	base, auteur, fichier, sortie string
	annuler                       []string
	liste, confirmer, ecraser     bool
}

func newCorriger(a *app) *cobra.Command {
	var o corrigerOptions
	c := &cobra.Command{
		Use:   "corriger [ID champ=valeur…]",
		Short: "Corrige un lieu, pour cet import et les suivants",
		Long: `Garde ce que vous savez mieux que le producteur d'un lieu. La correction reste après chaque import, se voit dans
l'historique, et s'exporte pour le producteur. Les champs sont ceux du standard (docs/BASE.md) ; une valeur vide efface le
champ. « avis=… » est un message local, imprimé sur les papiers : fermeture, travaux, déménagement.`,
		Example: "  feuillet corriger Lieu_12 telephone=0199001234 \"avis=Fermé jusqu'au 4 janvier.\"\n" +
			"  feuillet corriger Lieu_12 --annuler telephone\n  feuillet corriger --liste\n  feuillet corriger --sortie corrections.csv",
		RunE: func(c *cobra.Command, args []string) error { return a.corriger(c.Context(), &o, args) },
	}
	addBase(c, &o.base)
	addAuteur(c, &o.auteur)
	f := c.Flags()
	f.StringArrayVar(&o.annuler, "annuler", nil, "oublie la correction d'un `champ` ; plusieurs fois si besoin")
	f.BoolVar(&o.liste, "liste", false, "montre les corrections, et ce que dit le producteur aujourd'hui")
	f.StringVar(&o.fichier, "fichier", "", "lit les corrections d'un `fichier` CSV : id, champ, valeur, auteur, date")
	f.StringVar(&o.sortie, "sortie", "", "écrit les corrections dans un `fichier` CSV, pour le producteur")
	f.BoolVar(&o.ecraser, "ecraser", false, "remplace le fichier de --sortie s'il existe")
	f.BoolVar(&o.confirmer, "confirmer", false, "garde aussi une valeur douteuse")
	return c
}

func (a *app) corriger(ctx context.Context, o *corrigerOptions, args []string) error {
	if o.liste || o.sortie != "" {
		return a.lireCorrections(ctx, o, args)
	}
	if len(args) < 2 && len(o.annuler) == 0 && o.fichier == "" {
		return &usage{"il manque l'identifiant du lieu, et ce qu'il faut corriger", "Par exemple : feuillet corriger Lieu_12 telephone=0199001234"}
	}
	db, err := a.ouvrirEcriture(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	c, err := nouveauCorrecteur(ctx, db, o)
	if err != nil {
		return err
	}
	if o.fichier != "" {
		return a.corrigerFichier(ctx, c, o.fichier)
	}
	if len(o.annuler) > 0 {
		return a.annulerCorrections(ctx, c, o, args)
	}
	corrections, err := c.lire(ctx, args[0], args[1:], auteur(o.auteur), a.jour.Format("2006-01-02"))
	if err != nil {
		return err
	}
	if _, err := db.Corriger(ctx, corrections); err != nil {
		return err
	}
	for _, k := range corrections {
		fmt.Fprintf(a.out, "%s (%s), %s : %s.\n", k.Id, qui(&c.lieu), k.Colonne, remplace(k.Publie, k.Valeur))
	}
	return nil
}

// remplace says a change in words.
func remplace(avant, apres string) string {
	guillemets := func(s string) string {
		if s == "" {
			return "rien"
		}
		return "« " + s + " »"
	}
	return guillemets(avant) + " devient " + guillemets(apres)
}

// correcteur checks corrections as an import checks what it reads.
type correcteur struct {
	db        *store.DB
	reparer   *reparer.Reparateur
	confirmer bool
	lieu      lieu.Lieu // the last one read
}

func nouveauCorrecteur(ctx context.Context, db *store.DB, o *corrigerOptions) (*correcteur, error) {
	d, err := db.Territoire(ctx)
	if err != nil {
		return nil, err
	}
	sauf, err := db.Parametre(ctx, "sans_reparation")
	r := reparer.New(territoire.France().Avec(d), strings.Fields(sauf)...)
	return &correcteur{db: db, reparer: r, confirmer: o.confirmer}, err
}

// lire reads the champ=valeur of one place; Publie is what the place says now.
func (c *correcteur) lire(ctx context.Context, id string, champs []string, qui, date string) ([]store.Correction, error) {
	var err error
	if c.lieu, _, err = trouver(ctx, c.db, id); err != nil {
		return nil, err
	}
	var out []store.Correction
	for _, s := range champs {
		nom, valeur, ok := strings.Cut(s, "=")
		if !ok {
			return nil, &usage{fmt.Sprintf("« %s » ne dit pas quel champ corriger", s), "Écrivez champ=valeur, entre guillemets s'il y a des espaces."}
		}
		champ, err := champCorrige(nom)
		if err != nil {
			return nil, err
		}
		out = append(out, store.Correction{Id: id, Colonne: champ, Valeur: strings.TrimSpace(valeur), Auteur: qui, Date: date})
	}
	return c.verifier(out)
}

// champCorrige is a column that can be corrected, by its name as typed.
func champCorrige(nom string) (string, error) {
	var noms []string
	for _, c := range lieu.Champs()[1:] { // all but id
		noms = append(noms, c.Nom)
	}
	noms = append(noms, store.ColonneAvis)
	nom = strings.NewReplacer(" ", "_", "-", "_").Replace(lieu.Plier(strings.TrimSpace(nom)))
	if slices.Contains(noms, nom) {
		return nom, nil
	}
	if nom == "id" {
		return "", &usage{"l'identifiant d'un lieu ne se corrige pas", "C'est par lui que le lieu est reconnu d'un import à l'autre."}
	}
	conseil := cmp.Or(proche.VouliezVous(proche.De(nom, noms, 1)...), "Les champs sont : "+strings.Join(noms, ", ")+".")
	return "", &usage{fmt.Sprintf("le champ « %s » n'existe pas", nom), conseil}
}

// verifier reads the corrected place as an import would: values take the form
// of their column, and a doubtful one is refused unless it is confirmed.
func (c *correcteur) verifier(corrections []store.Correction) ([]store.Correction, error) {
	l, err := c.relire(corrections)
	if err != nil {
		return nil, err
	}
	for i := range corrections {
		k := &corrections[i]
		if k.Colonne == store.ColonneAvis {
			if n := utf8.RuneCountInString(k.Valeur); n > maxAvis {
				return nil, &usage{fmt.Sprintf("cet avis a %d caractères, un papier en admet %d", n, maxAvis), "Gardez l'essentiel : quoi, et jusqu'à quand."}
			}
			k.Publie = c.lieu.Avis
			continue
		}
		champ := lieu.Champs()[slices.IndexFunc(lieu.Champs(), func(x lieu.Champ) bool { return x.Nom == k.Colonne })]
		k.Publie = champ.Texte(&c.lieu)
		d := slices.IndexFunc(l.Doutes, func(d lieu.Doute) bool { return d.Colonne == k.Colonne })
		lu := champ.Texte(&l.Lieu)
		if d >= 0 && (!c.confirmer || lu == "") {
			return nil, &usage{fmt.Sprintf("%s = « %s » : %s", k.Colonne, cmp.Or(l.Doutes[d].Valeur, k.Valeur), l.Doutes[d].Motif),
				"Vérifiez la valeur. Si elle est juste, ajoutez --confirmer."}
		}
		if k.Valeur != "" {
			k.Valeur = lu
		}
	}
	return corrections, nil
}

// maxAvis is the limit of a local notice: two lines or three on a sheet.
const maxAvis = 200

// relire is the place with its corrections, read from a file of one row and mended.
func (c *correcteur) relire(corrections []store.Correction) (lieu.Ligne, error) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	var noms, cellules []string
	for _, champ := range lieu.Champs() {
		noms, cellules = append(noms, champ.Nom), append(cellules, champ.Texte(&c.lieu))
	}
	for _, k := range corrections {
		if i := slices.Index(noms, k.Colonne); i >= 0 {
			cellules[i] = k.Valeur
		}
	}
	w.Write(noms)
	w.Write(cellules)
	w.Flush()
	lignes, err := source.Read(strings.NewReader(b.String()), "correction", source.Options{})
	if err != nil {
		return lieu.Ligne{}, err
	}
	for l, err := range lignes {
		if err != nil {
			return l, err
		}
		if l.Rejet != nil {
			return l, &usage{"cette correction rendrait le lieu impossible à garder : " + l.Rejet.Motif, "Un lieu a un nom, et une commune ou un code."}
		}
		c.reparer.Ligne(&l)
		return l, nil
	}
	return lieu.Ligne{}, errors.New("no row read back")
}

func (a *app) annulerCorrections(ctx context.Context, c *correcteur, o *corrigerOptions, args []string) error {
	if len(args) != 1 {
		return &usage{"il manque l'identifiant du lieu", "Par exemple : feuillet corriger Lieu_12 --annuler telephone"}
	}
	for _, nom := range o.annuler {
		champ, err := champCorrige(nom)
		if err != nil {
			return err
		}
		k := store.Correction{Id: args[0], Colonne: champ, Auteur: auteur(o.auteur), Date: a.jour.Format("2006-01-02")}
		faite, err := c.db.Annuler(ctx, k)
		if err != nil {
			return err
		}
		if !faite {
			return &usage{fmt.Sprintf("« %s » n'a pas de correction de « %s »", args[0], champ), "Pour voir les corrections : feuillet corriger --liste"}
		}
		fmt.Fprintf(a.out, "%s, %s : la correction est annulée.\n", args[0], champ)
	}
	return nil
}

// colonnesCorrections are those of corrections.csv.
var colonnesCorrections = [...]string{"id", "champ", "valeur", "auteur", "date"}

// corrigerFichier keeps the corrections of a CSV file; a faulty row is said and
// left out.
func (a *app) corrigerFichier(ctx context.Context, c *correcteur, chemin string) error {
	rangees, err := lireCorrectionsCSV(chemin)
	if err != nil {
		return err
	}
	fautes := 0
	var corrections []store.Correction
	for i, r := range rangees {
		qui, date := r["auteur"], r["date"]
		if qui == "" {
			qui = auteur("")
		}
		if date == "" {
			date = a.jour.Format("2006-01-02")
		}
		lues, err := c.lire(ctx, r["id"], []string{r["champ"] + "=" + r["valeur"]}, qui, date)
		var u *usage
		if errors.As(err, &u) {
			fautes++
			fmt.Fprintf(a.err, "- correction %d laissée de côté : %s\n", i+1, u.texte)
			continue
		} else if err != nil {
			return err
		}
		corrections = append(corrections, lues...)
	}
	neuves, err := c.db.Corriger(ctx, corrections)
	if err != nil {
		return err
	}
	a.partiel = a.partiel || fautes > 0
	_, err = fmt.Fprintf(a.out, "%s : %s. Nouvelles : %d. Déjà connues : %d. Laissées de côté : %d.\n", chemin,
		pluriel(len(rangees), "correction lue", "corrections lues"), neuves, len(corrections)-neuves, fautes)
	return err
}

// lireCorrectionsCSV reads rows by the names of their columns.
func lireCorrectionsCSV(chemin string) ([]map[string]string, error) {
	octets, err := os.ReadFile(chemin)
	if err != nil {
		return nil, &usage{fmt.Sprintf("le fichier « %s » ne peut pas être lu", chemin), "Vérifiez son nom et son dossier."}
	}
	texte := strings.TrimPrefix(string(octets), "\ufeff")
	r := csv.NewReader(strings.NewReader(texte))
	r.FieldsPerRecord = -1
	if tete, _, _ := strings.Cut(texte, "\n"); strings.Count(tete, ";") > strings.Count(tete, ",") {
		r.Comma = ';'
	}
	noms, err := r.Read()
	if err != nil || !slices.Contains(noms, "id") || !slices.Contains(noms, "champ") || !slices.Contains(noms, "valeur") {
		return nil, &usage{fmt.Sprintf("« %s » n'est pas un fichier de corrections", chemin),
			"Sa première ligne porte les noms des colonnes : " + strings.Join(colonnesCorrections[:], ",") + "."}
	}
	var out []map[string]string
	for {
		cellules, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, &usage{fmt.Sprintf("« %s » ne peut pas être découpé en colonnes (ligne %d)", chemin, len(out)+2), "Ouvrez-le dans votre tableur et enregistrez-le de nouveau en CSV UTF-8."}
		}
		rangee := map[string]string{}
		for i, nom := range noms[:min(len(noms), len(cellules))] {
			rangee[nom] = cellules[i]
		}
		out = append(out, rangee)
	}
}

// lireCorrections lists or exports the corrections.
func (a *app) lireCorrections(ctx context.Context, o *corrigerOptions, args []string) error {
	db, err := a.ouvrirBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	id := ""
	if len(args) > 0 {
		id = args[0]
	}
	if o.sortie != "" {
		err := ecrireCSV(o.sortie, o.ecraser, colonnesCorrections[:], func(w *csv.Writer) error {
			for c, err := range db.Corrections(ctx, id) {
				if err != nil {
					return err
				}
				if err := w.Write([]string{c.Id, c.Colonne, c.Valeur, c.Auteur, c.Date}); err != nil {
					return err
				}
			}
			return nil
		})
		if err == nil {
			fmt.Fprintln(a.out, o.sortie)
		}
		return err
	}
	n := 0
	for c, err := range db.Corrections(ctx, id) {
		if err != nil {
			return err
		}
		n++
		fmt.Fprintf(a.out, "%s, %s : %s (%s, %s)%s\n", c.Id, c.Colonne, remplace(c.Publie, c.Valeur), c.Auteur, c.Date, inutile(c))
	}
	fmt.Fprintf(a.err, "%s.\n", pluriel(n, "correction", "corrections"))
	return nil
}

// inutile says that the producer came to the same value.
func inutile(c store.Correction) string {
	if c.Colonne == store.ColonneAvis || c.Publie != c.Valeur {
		return ""
	}
	return " : le producteur dit maintenant la même chose, elle peut être annulée"
}
