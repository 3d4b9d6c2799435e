package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu/doublons"
	"feuillet/render/typo"
)

type doublonsOptions struct {
	selection
	tous, json bool
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
	c.AddCommand(
		a.newDecision("garder ID AUTRE…", "Garde la première fiche ; les autres ne sont plus imprimées", a.garderDoublon),
		a.newDecision("distinguer A B…", "Ces fiches sont des lieux différents : ne les propose plus", a.distinguerDoublons),
		a.newDecision("annuler ID…", "Oublie ce qui a été décidé pour ces fiches", a.annulerDoublons),
	)
	return c
}

// newDecision is a command that decides something of records, by their ids.
func (a *app) newDecision(utilisation, court string, faire func(context.Context, *atelier.Atelier, []string, string) error) *cobra.Command {
	var base, option string
	c := &cobra.Command{
		Use: utilisation, Short: court, DisableFlagsInUseLine: true,
		RunE: func(c *cobra.Command, ids []string) error {
			return a.avecBase(c.Context(), base, store.Ecriture, func(w *atelier.Atelier) error {
				return faire(c.Context(), w, ids, auteur(option))
			})
		},
	}
	addBase(c, &base)
	addAuteur(c, &option)
	return c
}

// doublons lists the propositions of a selection.
func (a *app) doublons(ctx context.Context, o *doublonsOptions) error {
	w, s, err := a.choisir(ctx, &o.selection)
	if err != nil {
		return err
	}
	defer w.Close()
	frugal()
	propositions, err := w.Doublons(ctx, s)
	if err != nil {
		return err
	}
	if o.json {
		return doublonsJSON(a.out, propositions)
	}
	montrees := propositions
	if !o.tous {
		montrees = propositions[:min(len(propositions), doublonsMontres)]
	}
	par, err := w.Resumes(ctx, montrees)
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

// propositionJSON is one line of --json.
type propositionJSON struct {
	Genre     doublons.Genre `json:"genre"`
	Confiance string         `json:"confiance"`
	Ids       []string       `json:"ids"`
	Raisons   []string       `json:"raisons"`
	Contre    []string       `json:"contre,omitempty"`
}

func doublonsJSON(w io.Writer, propositions []doublons.Proposition) error {
	return rangees[propositionJSON]{}.ecrire(w, enJSON, func(yield func(propositionJSON, error) bool) {
		for _, p := range propositions {
			if !yield(propositionJSON{p.Genre, p.Confiance.String(), p.Ids, p.Raisons, p.Contre}, nil) {
				return
			}
		}
	})
}

func (a *app) compterDoublons(propositions []doublons.Proposition) {
	n := map[doublons.Confiance]int{}
	for _, p := range propositions {
		n[p.Confiance]++
	}
	fmt.Fprintf(a.out, "%s : %s, %s, %d à vérifier.\n", pluriel(len(propositions), "proposition", "propositions"),
		pluriel(n[doublons.Sure], "sûre", "sûres"), pluriel(n[doublons.Probable], "probable", "probables"), n[doublons.AVerifier])
}

func (a *app) montrerDoublon(numero int, p doublons.Proposition, par map[string]atelier.Resume) {
	fmt.Fprintf(a.out, "\n%d. %s (%s)\n", numero, titresDoublons[p.Genre], p.Confiance)
	for _, id := range p.Ids {
		r, maj := par[id], ""
		if !r.Maj.IsZero() {
			maj = typo.DateCourte(r.Maj)
		}
		fmt.Fprintf(a.out, "   %s\n      %s\n", id, joindre(r.Nom, r.Adresse, r.Telephone, maj))
	}
	fmt.Fprintf(a.out, "   Pourquoi : %s.\n", strings.Join(p.Raisons, " ; "))
	if len(p.Contre) > 0 {
		fmt.Fprintf(a.out, "   Mais : %s.\n", strings.Join(p.Contre, " ; "))
	}
	for _, s := range atelier.Suites(p) {
		fmt.Fprintf(a.out, "   %s : %s\n", sens[s.Sens], reponse(s))
	}
}

func joindre(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// titresDoublons say what a proposition is about.
var titresDoublons = map[doublons.Genre]string{
	doublons.MemeLieu:       "Le même lieu ?",
	doublons.FusionEtPartie: "Une fiche fusionnée, et ses morceaux",
	doublons.FusionDouteuse: "Une fusion douteuse",
}

// sens say what may be true of a proposition.
var sens = map[atelier.Sens]string{
	atelier.SensUnSeulLieu:     "Un seul lieu",
	atelier.SensDifferents:     "Des lieux différents",
	atelier.SensBonneFusion:    "La fusion est bonne",
	atelier.SensSansLaFusion:   "Des lieux différents, sans la fusion",
	atelier.SensMauvaiseFusion: "Sinon, dites-le à la source",
}

// reponse is the command that settles a proposition.
func reponse(s atelier.Suite) string {
	if s.Reponse == atelier.ReponseSignaler {
		return "ses fiches séparées manquent ici."
	}
	return "feuillet doublons " + string(s.Reponse) + " " + strings.Join(citer(s.Ids), " ")
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

func (a *app) garderDoublon(ctx context.Context, w *atelier.Atelier, ids []string, qui string) error {
	if err := w.GarderDoublon(ctx, ids, qui); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s est gardée. %s. Pour revenir : feuillet doublons annuler %s\n", ids[0],
		pluriel(len(ids)-1, "autre fiche n'est plus imprimée", "autres fiches ne sont plus imprimées"), citer(ids[:1])[0])
	return nil
}

func (a *app) distinguerDoublons(ctx context.Context, w *atelier.Atelier, ids []string, qui string) error {
	if err := w.DistinguerDoublons(ctx, ids, qui); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "Ces %d fiches sont des lieux différents : elles ne seront plus proposées ensemble.\n", len(ids))
	return nil
}

func (a *app) annulerDoublons(ctx context.Context, w *atelier.Atelier, ids []string, qui string) error {
	n, err := w.AnnulerDoublons(ctx, ids, qui)
	if err == nil {
		fmt.Fprintf(a.out, "%s.\n", pluriel(n, "décision oubliée", "décisions oubliées"))
	}
	return err
}
