package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/export"
	"feuillet/internal/sortie"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/render/typo"
)

type rejetsOptions struct {
	base, fichier, regle, sortie       string
	doutes, reparations, json, ecraser bool
}

func newRejets(a *app) *cobra.Command {
	var o rejetsOptions
	c := &cobra.Command{
		Use:   "rejets",
		Short: "Montre les lignes refusées et les valeurs douteuses, et les écrit pour être corrigées",
		Long: `Montre, fichier par fichier et règle par règle, les lignes refusées et les valeurs douteuses du dernier import de chaque fichier,
ou avec --reparations les valeurs que des règles ont remises en forme, avec ce qui était publié.
Avec --sortie, écrit un CSV à corriger : les valeurs comme elles sont publiées, et une colonne a_corriger qui dit quoi faire.
Une fois corrigé, importez-le : ses lignes prennent la place de celles d'origine, et les autres lieux du fichier restent.`,
		Example: "  feuillet rejets\n  feuillet rejets --fichier lieux.csv --regle telephone\n  feuillet rejets --sortie a-corriger.csv\n  feuillet importer a-corriger.csv",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.rejets(c.Context(), o) },
	}
	f := c.Flags()
	f.StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	f.StringVar(&o.fichier, "fichier", "", "un seul `fichier` importé, par son nom")
	f.StringVar(&o.regle, "regle", "", "une seule `règle`, par son nom")
	f.BoolVar(&o.doutes, "doutes", false, "montre seulement les valeurs douteuses")
	f.BoolVar(&o.reparations, "reparations", false, "montre les valeurs réparées")
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par constat")
	f.StringVar(&o.sortie, "sortie", "", "`fichier` CSV à corriger, à écrire")
	f.BoolVar(&o.ecraser, "ecraser", false, "remplace le fichier s'il existe")
	return c
}

// genre is one kind of what an import noted.
type genre struct {
	nom          string // in --json
	un, beaucoup string
	lire         func(context.Context, string) iter.Seq2[store.Constat, error]
}

const genreReparation = "reparation"

func (o *rejetsOptions) genres(db *store.DB) []genre {
	refus := genre{"rejet", "ligne refusée", "lignes refusées", db.Rejets}
	doutes := genre{"doute", "valeur douteuse", "valeurs douteuses", db.Doutes}
	reparations := genre{genreReparation, "valeur réparée", "valeurs réparées", db.Reparations}
	switch {
	case o.doutes && o.reparations:
		return []genre{doutes, reparations}
	case o.doutes:
		return []genre{doutes}
	case o.reparations:
		return []genre{reparations}
	}
	return []genre{refus, doutes}
}

func (a *app) rejets(ctx context.Context, o rejetsOptions) error {
	db, err := a.ouvrirBase(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := o.verifierFichier(ctx, db); err != nil {
		return err
	}
	switch {
	case o.sortie != "":
		return a.ecrireACorriger(ctx, db, o)
	case o.json:
		return a.constatsJSON(ctx, db, o)
	}
	return a.montrerConstats(ctx, db, o)
}

// verifierFichier refuses a name that no import has.
func (o *rejetsOptions) verifierFichier(ctx context.Context, db *store.DB) error {
	noms, err := db.Fichiers(ctx)
	if err != nil || o.fichier == "" || slices.Contains(noms, o.fichier) {
		return err
	}
	conseil := "Aucun fichier n'a été importé : feuillet importer FICHIER."
	if len(noms) > 0 {
		conseil = "Fichiers importés : " + strings.Join(noms, ", ") + "."
	}
	return &usage{fmt.Sprintf("aucun fichier importé ne s'appelle « %s »", o.fichier), conseil}
}

// choisis are the findings asked for.
func (o *rejetsOptions) choisis(ctx context.Context, g genre) iter.Seq2[store.Constat, error] {
	return func(yield func(store.Constat, error) bool) {
		for c, err := range g.lire(ctx, o.fichier) {
			if err == nil && o.regle != "" && c.Regle != o.regle {
				continue
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}

func (a *app) constatsJSON(ctx context.Context, db *store.DB, o rejetsOptions) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	for _, g := range o.genres(db) {
		for c, err := range o.choisis(ctx, g) {
			if err != nil {
				return err
			}
			if err := e.Encode(struct {
				Genre string `json:"genre"`
				store.Constat
			}{g.nom, c}); err != nil {
				return err
			}
		}
	}
	return nil
}

// compte counts findings of one kind in one file.
type compte struct {
	fichier    string
	total      int
	parRegle   map[string]int
	exemplaire map[string]string // rule → a reason, for a rule without title
}

// montrerConstats shows counts, then every finding.
func (a *app) montrerConstats(ctx context.Context, db *store.DB, o rejetsOptions) error {
	n := 0
	for _, g := range o.genres(db) {
		comptes, err := o.compter(ctx, g)
		if err != nil {
			return err
		}
		for _, c := range comptes {
			n += c.total
			a.direCompte(g, c)
		}
	}
	if n == 0 {
		_, err := fmt.Fprintln(a.out, "Rien à signaler.")
		return err
	}
	for _, g := range o.genres(db) {
		if err := a.detailler(g, o.choisis(ctx, g)); err != nil {
			return err
		}
	}
	return nil
}

func (o *rejetsOptions) compter(ctx context.Context, g genre) ([]compte, error) {
	var out []compte
	for c, err := range o.choisis(ctx, g) {
		if err != nil {
			return nil, err
		}
		if len(out) == 0 || out[len(out)-1].fichier != c.Fichier {
			out = append(out, compte{c.Fichier, 0, map[string]int{}, map[string]string{}})
		}
		dernier := &out[len(out)-1]
		dernier.total++
		dernier.parRegle[c.Regle]++
		dernier.exemplaire[c.Regle] = c.Motif
	}
	return out, nil
}

func (a *app) direCompte(g genre, c compte) {
	fmt.Fprintf(a.out, "%s : %s\n", enLigne(c.fichier), pluriel(c.total, g.un, g.beaucoup))
	noms := make([]string, 0, len(c.parRegle))
	for nom := range c.parRegle {
		noms = append(noms, nom)
	}
	slices.SortFunc(noms, func(x, y string) int {
		if d := c.parRegle[y] - c.parRegle[x]; d != 0 {
			return d
		}
		return strings.Compare(x, y)
	})
	for _, nom := range noms {
		titre := titreRegle(nom, g.nom)
		if titre == "" {
			titre = c.exemplaire[nom]
		}
		fmt.Fprintf(a.out, "  %s × %s : %s\n", typo.Nombre(c.parRegle[nom]), nom, enLigne(titre))
	}
}

// titreRegle is what a rule looks for; "" when only its reasons say it.
func titreRegle(nom, genre string) string {
	for _, r := range reparer.Regles() {
		switch {
		case r.Nom == nom && genre == genreReparation:
			return r.Titre
		case r.Nom == nom:
			return r.Doute
		}
	}
	return titreLecture(nom)
}

// titreLecture is the same for the rules of readers of files.
func titreLecture(nom string) string {
	switch nom {
	case "ligne-brisee":
		return "Ligne qui ne peut pas être découpée en colonnes"
	case "cellules-en-trop":
		return "Ligne qui a plus de cases que de colonnes"
	case "ligne-coupee":
		return "Ligne coupée en deux"
	case "id-absent":
		return "Identifiant absent"
	case "nom-absent":
		return "Nom absent"
	case "sans-commune":
		return "Ni commune, ni code INSEE, ni code postal"
	case "id-repete":
		return "Identifiant déjà pris par une autre ligne"
	case source.RegleAncien:
		return "Valeur de l'ancien standard 0.1"
	case "hors-sujet":
		return "Service qui n'est pas de la médiation numérique"
	}
	return ""
}

func (a *app) detailler(g genre, constats iter.Seq2[store.Constat, error]) error {
	premier := true
	for c, err := range constats {
		if err != nil {
			return err
		}
		if premier {
			fmt.Fprintf(a.out, "\n%s\n", strings.ToUpper(g.beaucoup[:1])+g.beaucoup[1:])
			premier = false
		}
		fmt.Fprintf(a.out, "- %s\n", enLigne(phraseConstat(c)))
	}
	return nil
}

// extrait bounds a value on the screen; --json and --sortie give it whole.
const extrait = 80

func phraseConstat(c store.Constat) string {
	s := fmt.Sprintf("%s, ligne %d", c.Fichier, c.Ligne)
	if c.Id != "" {
		s += " (" + c.Id + ")"
	}
	if c.Colonne != "" {
		s += ", " + c.Colonne
	}
	switch {
	case c.Motif == "" && c.Apres == "":
		return s + " : « " + raccourcir(c.Valeur) + " » mis de côté (" + c.Regle + ")"
	case c.Motif == "":
		return s + " : « " + raccourcir(c.Valeur) + " » devient « " + raccourcir(c.Apres) + " » (" + c.Regle + ")"
	case c.Valeur != "":
		return s + " : « " + raccourcir(c.Valeur) + " », " + c.Motif
	}
	return s + " : " + c.Motif
}

func raccourcir(s string) string {
	if r := []rune(s); len(r) > extrait {
		return strings.TrimSpace(string(r[:extrait])) + "…"
	}
	return s
}

// ecrireACorriger writes the file that a producer mends and that can be
// imported again.
func (a *app) ecrireACorriger(ctx context.Context, db *store.DB, o rejetsOptions) error {
	n := 0
	err := sortie.Ecrire(o.sortie, o.ecraser, func(w io.Writer) (err error) {
		n, err = export.EcrireACorriger(w, o.aCorriger(ctx, db))
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(a.err, "%s. Une fois le fichier corrigé : feuillet importer %s\n", pluriel(n, "ligne à corriger", "lignes à corriger"), o.sortie)
	_, err = fmt.Fprintln(a.out, o.sortie)
	return err
}

func (o *rejetsOptions) aCorriger(ctx context.Context, db *store.DB) iter.Seq2[export.ACorriger, error] {
	return func(yield func(export.ACorriger, error) bool) {
		for r, err := range db.ACorriger(ctx, o.fichier) {
			if err != nil {
				yield(export.ACorriger{}, err)
				return
			}
			if !o.retient(r) {
				continue
			}
			e := export.ACorriger{Origine: lieu.Origine{Fichier: r.Fichier, Ligne: r.Ligne}, Faire: faire(r.Constats), Valeurs: r.Cellules}
			if len(r.Cellules) == 0 {
				e.Brut = r.Brut
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

// retient reports a row with a finding that was asked for.
func (o *rejetsOptions) retient(r store.ACorriger) bool {
	if o.doutes && r.Brut != "" {
		return false
	}
	return o.regle == "" || slices.ContainsFunc(r.Constats, func(c store.Constat) bool { return c.Regle == o.regle })
}

// faire says what to do with a row: each column, and what is wrong there.
func faire(constats []store.Constat) string {
	var out []string
	for _, c := range constats {
		s := c.Motif
		if c.Colonne != "" {
			s = c.Colonne + " : " + s
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ; ")
}
