package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os/user"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/render/typo"
)

type doublonsOptions struct {
	selection
	tous, json bool
	auteur     string
}

// doublonsMontres is how many propositions are shown without --tous.
const doublonsMontres = 20

func newDoublons(a *app) *cobra.Command {
	var o doublonsOptions
	c := &cobra.Command{
		Use:   "doublons",
		Short: "Propose les fiches qui semblent parler du même lieu",
		Long: `Propose les fiches qui semblent parler du même lieu, les plus sûres d'abord, et dit pourquoi.
Propose aussi les fiches fusionnées (leur identifiant en réunit d'autres par « __ ») qui semblent
réunir plusieurs lieux. Rien n'est changé sans vous : choisissez avec « garder » ou « distinguer ».
Votre choix reste, même après un nouvel import.`,
		Example: "  feuillet doublons --departement Gironde\n  feuillet doublons garder Gironde_12 France-Services_735\n  feuillet doublons distinguer Gironde_12 Gironde_13",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return inconnue(c, args[0])
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error { return a.doublons(c.Context(), &o) },
	}
	o.addFlags(c)
	c.Flags().BoolVar(&o.tous, "tous", false, "montre toutes les propositions")
	c.Flags().BoolVar(&o.json, "json", false, "écrit une ligne JSON par proposition")
	choix := func(utilisation, court string, moins int, faire func(context.Context, *store.DB, []string, string) error) {
		sous := &cobra.Command{
			Use: utilisation, Short: court, DisableFlagsInUseLine: true,
			Args: func(_ *cobra.Command, args []string) error { return assez(args, moins) },
			RunE: func(c *cobra.Command, args []string) error { return a.choisirDoublons(c.Context(), &o, args, faire) },
		}
		sous.Flags().StringVar(&o.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
		sous.Flags().StringVar(&o.auteur, "auteur", "", "`nom` de la personne qui décide (sinon celui de la session)")
		c.AddCommand(sous)
	}
	choix("garder ID AUTRE…", "Garde la première fiche ; les autres ne sont plus imprimées", 2, a.garderDoublon)
	choix("distinguer A B…", "Ces fiches sont des lieux différents : ne les propose plus", 2, a.distinguerDoublons)
	choix("annuler ID…", "Oublie ce qui a été décidé pour ces fiches", 1, a.annulerDoublons)
	return c
}

// assez wants that many ids, all different.
func assez(ids []string, moins int) error {
	uniques := slices.Compact(slices.Sorted(slices.Values(ids)))
	switch {
	case len(ids) < moins:
		return &usage{"il manque un identifiant", "Recopiez ceux que « feuillet doublons » montre."}
	case len(uniques) < len(ids):
		return &usage{"le même identifiant est donné deux fois", "Donnez des identifiants différents."}
	}
	return nil
}

// doublons lists the propositions of a selection.
func (a *app) doublons(ctx context.Context, o *doublonsOptions) error {
	f, err := o.ouvrir(ctx, a)
	if err != nil {
		return err
	}
	defer f.fermer()
	s, err := o.choisir(f)
	if err != nil {
		return err
	}
	frugal()
	recherche := doublons.New(a.jour)
	for l, err := range f.lire(s.Filtre) {
		if err != nil {
			return err
		}
		recherche.Ajouter(&l)
	}
	decisions, err := f.decisions(ctx)
	if err != nil {
		return err
	}
	propositions := recherche.Propositions(decisions)
	if o.json {
		return a.doublonsJSON(propositions)
	}
	montrees := propositions
	if !o.tous {
		montrees = propositions[:min(len(propositions), doublonsMontres)]
	}
	par, err := resumes(f, montrees)
	if err != nil {
		return err
	}
	a.compterDoublons(propositions)
	for i, p := range montrees {
		a.montrerDoublon(i+1, p, par)
	}
	if n := len(propositions) - len(montrees); n > 0 {
		fmt.Fprintf(a.out, "\n… et %s. Pour tout voir : --tous.\n", pluriel(n, "autre", "autres"))
	}
	return nil
}

// resumes read again the places to show, and no others: a whole country would
// not fit in memory.
func resumes(f *fonds, propositions []doublons.Proposition) (map[string]resume, error) {
	var ids []string
	for _, p := range propositions {
		ids = append(ids, p.Ids...)
	}
	par := make(map[string]resume, len(ids))
	if len(ids) == 0 { // no id would select all
		return par, nil
	}
	for l, err := range f.lire(lieu.Filter{Ids: ids}) {
		if err != nil {
			return nil, err
		}
		par[l.Id] = resumer(&l)
	}
	return par, nil
}

// resume is what tells a place on the screen.
type resume struct{ nom, adresse, tel, maj string }

func resumer(l *lieu.Lieu) resume {
	r := resume{nom: l.Nom, adresse: strings.TrimSpace(l.Adresse + " " + l.Commune)}
	r.tel, _ = lieu.TelephoneLocal(l.Telephone, l.CodeInsee)
	if d, ok := lieu.DateSure(l); ok {
		r.maj = typo.DateCourte(d)
	}
	return r
}

func (a *app) doublonsJSON(propositions []doublons.Proposition) error {
	sortie := json.NewEncoder(a.out)
	for _, p := range propositions {
		err := sortie.Encode(struct {
			Genre     doublons.Genre `json:"genre"`
			Confiance string         `json:"confiance"`
			Ids       []string       `json:"ids"`
			Raisons   []string       `json:"raisons"`
			Contre    []string       `json:"contre,omitempty"`
		}{p.Genre, p.Confiance.String(), p.Ids, p.Raisons, p.Contre})
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *app) compterDoublons(propositions []doublons.Proposition) {
	n := map[doublons.Confiance]int{}
	for _, p := range propositions {
		n[p.Confiance]++
	}
	fmt.Fprintf(a.out, "%s : %s, %s, %d à vérifier.\n", pluriel(len(propositions), "proposition", "propositions"),
		pluriel(n[doublons.Sure], "sûre", "sûres"), pluriel(n[doublons.Probable], "probable", "probables"), n[doublons.AVerifier])
}

func (a *app) montrerDoublon(numero int, p doublons.Proposition, par map[string]resume) {
	fmt.Fprintf(a.out, "\n%d. %s\n", numero, titre(p))
	for _, id := range p.Ids {
		r := par[id]
		fmt.Fprintf(a.out, "   %s\n      %s\n", id, joindre(r.nom, r.adresse, r.tel, r.maj))
	}
	fmt.Fprintf(a.out, "   Pourquoi : %s.\n", strings.Join(p.Raisons, " ; "))
	if len(p.Contre) > 0 {
		fmt.Fprintf(a.out, "   Mais : %s.\n", strings.Join(p.Contre, " ; "))
	}
	for _, s := range suites(p) {
		fmt.Fprintf(a.out, "   %s\n", s)
	}
}

func joindre(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// titre says what a proposition is about.
func titre(p doublons.Proposition) string {
	quoi := map[doublons.Genre]string{doublons.MemeLieu: "Le même lieu ?", doublons.FusionEtPartie: "Une fiche fusionnée, et ses morceaux",
		doublons.FusionDouteuse: "Une fusion douteuse"}[p.Genre]
	return quoi + " (" + p.Confiance.String() + ")"
}

// suites are the commands that settle a proposition.
func suites(p doublons.Proposition) []string {
	garder := func(ids ...string) string { return "feuillet doublons garder " + strings.Join(citer(ids), " ") }
	if p.Genre != doublons.FusionDouteuse {
		return []string{"Un seul lieu : " + garder(p.Ids...), "Des lieux différents : feuillet doublons distinguer " + strings.Join(citer(p.Ids), " ")}
	}
	i := slices.IndexFunc(p.Ids, func(id string) bool { return len(doublons.Parties(id)) > 1 })
	fusion := p.Ids[i]
	bonne := "La fusion est bonne : " + garder(append([]string{fusion}, doublons.Parties(fusion)...)...)
	if len(p.Ids) == 1 {
		return []string{bonne, "Sinon, dites-le à la source : ses fiches séparées manquent ici."}
	}
	return []string{"Des lieux différents, sans la fusion : " + garder(p.Ids[0], fusion), bonne}
}

// citer quotes the ids that a command line would cut.
func citer(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		if out[i] = id; strings.ContainsAny(id, " '&;|()$*?<>\"") {
			out[i] = `"` + id + `"`
		}
	}
	return out
}

// choisirDoublons opens the base for a decision, whose ids must be known.
func (a *app) choisirDoublons(ctx context.Context, o *doublonsOptions, ids []string, faire func(context.Context, *store.DB, []string, string) error) error {
	db, err := a.ouvrirEcriture(ctx, o.base)
	if err != nil {
		return err
	}
	defer db.Close()
	return faire(ctx, db, ids, auteur(o.auteur))
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

func (a *app) garderDoublon(ctx context.Context, db *store.DB, ids []string, qui string) error {
	if err := connus(ctx, db, ids); err != nil {
		return err
	}
	if err := db.Remplacer(ctx, ids[0], ids[1:], qui, a.jour); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s est gardée. %s. Pour revenir : feuillet doublons annuler %s\n", ids[0],
		pluriel(len(ids)-1, "autre fiche n'est plus imprimée", "autres fiches ne sont plus imprimées"), citer(ids[:1])[0])
	return nil
}

func (a *app) distinguerDoublons(ctx context.Context, db *store.DB, ids []string, qui string) error {
	if err := connus(ctx, db, ids); err != nil {
		return err
	}
	if err := db.Distinguer(ctx, ids, qui, a.jour); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "Ces %d fiches sont des lieux différents : elles ne seront plus proposées ensemble.\n", len(ids))
	return nil
}

func (a *app) annulerDoublons(ctx context.Context, db *store.DB, ids []string, qui string) error {
	n, err := db.AnnulerDoublons(ctx, ids, qui, a.jour)
	if err != nil {
		return err
	}
	if n == 0 {
		return &usage{"rien n'avait été décidé pour " + strings.Join(ids, ", "), "Recopiez un identifiant que « doublons garder » ou « distinguer » a reçu."}
	}
	fmt.Fprintf(a.out, "%s.\n", pluriel(n, "décision oubliée", "décisions oubliées"))
	return nil
}

// connus refuses an id that the base does not show, unless the first one was
// made of it.
func connus(ctx context.Context, db *store.DB, ids []string) error {
	vus := map[string]bool{}
	for l, err := range db.Lieux(ctx, lieu.Filter{Ids: ids}) {
		if err != nil {
			return err
		}
		vus[l.Id] = true
	}
	for _, id := range ids {
		if !vus[id] && !(vus[ids[0]] && slices.Contains(doublons.Parties(ids[0]), id)) {
			return &usage{fmt.Sprintf("la base ne montre pas de lieu « %s »", id), "Recopiez un identifiant que « feuillet doublons » montre."}
		}
	}
	return nil
}
