package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu/doublons"
	choix "feuillet/lieu/selection"
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
		Example: "  feuillet doublons --departement Gironde\n  feuillet doublons garder Gironde_12 France-Services_735\n" +
			"  feuillet doublons distinguer Gironde_12 Gironde_13",
		Args: onlyCommands,
		RunE: func(c *cobra.Command, _ []string) error {
			return a.onChoice(c.Context(), &o.selection, func(w *atelier.Atelier, s *choix.Selection) error {
				return a.doublons(c.Context(), w, s, &o)
			})
		},
	}
	o.addFlags(c)
	c.Flags().BoolVar(&o.tous, "tous", false, "montre toutes les propositions")
	c.Flags().BoolVar(&o.json, "json", false, "écrit une ligne JSON par proposition")
	c.AddCommand(
		a.newDecision("garder ID AUTRE…", "Garde la première fiche ; les autres ne sont plus imprimées", garderDoublon),
		a.newDecision("distinguer A B…", "Ces fiches sont des lieux différents : ne les propose plus", distinguerDoublons),
		a.newDecision("annuler ID…", "Oublie ce qui a été décidé pour ces fiches", annulerDoublons),
	)
	return c
}

// newDecision is a command that decides something of records, by their ids, and
// says what was done.
func (a *app) newDecision(utilisation, court string, decide decision) *cobra.Command {
	var option string
	c := &cobra.Command{Use: utilisation, Short: court}
	addAuteur(c, &option)
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, ids []string) error {
		dit, err := decide(ctx, w, ids, auteur(option))
		if err != nil {
			return err
		}
		return a.say(dit)
	})
}

type decision func(ctx context.Context, w *atelier.Atelier, ids []string, qui string) (dit string, err error)

func garderDoublon(ctx context.Context, w *atelier.Atelier, ids []string, qui string) (string, error) {
	if err := w.GarderDoublon(ctx, ids, qui); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s est gardée. %s. Pour revenir : feuillet doublons annuler %s", ids[0], typo.Pluriel(len(ids)-1,
		"autre fiche n'est plus imprimée", "autres fiches ne sont plus imprimées"), proteger(ids[0])), nil
}

func distinguerDoublons(ctx context.Context, w *atelier.Atelier, ids []string, qui string) (string, error) {
	const dit = "Ces %d fiches sont des lieux différents : elles ne seront plus proposées ensemble."
	return fmt.Sprintf(dit, len(ids)), w.DistinguerDoublons(ctx, ids, qui)
}

func annulerDoublons(ctx context.Context, w *atelier.Atelier, ids []string, qui string) (string, error) {
	n, err := w.AnnulerDoublons(ctx, ids, qui)
	return typo.Pluriel(n, "décision oubliée", "décisions oubliées") + ".", err
}

// doublons lists the propositions of a selection.
func (a *app) doublons(ctx context.Context, w *atelier.Atelier, s *choix.Selection, o *doublonsOptions) error {
	sparing()
	propositions, err := w.Doublons(ctx, s)
	if err != nil {
		return err
	}
	if o.json {
		return linesOf(donnees(a.out), propositions)
	}
	montrees := propositions
	if !o.tous {
		montrees = propositions[:min(len(propositions), doublonsMontres)]
	}
	par, err := w.Resumes(ctx, montrees)
	if err != nil {
		return err
	}
	a.say(atelier.CompterDoublons(propositions))
	for i, p := range montrees {
		a.montrerDoublon(i+1, p, par)
	}
	if n := len(propositions) - len(montrees); n > 0 {
		fmt.Fprintf(a.out, "\n… et %s. Pour tout voir : --tous.\n", typo.Pluriel(n, "autre", "autres"))
	}
	return nil
}

func (a *app) montrerDoublon(numero int, p doublons.Proposition, par map[string]atelier.Resume) {
	fmt.Fprintf(a.out, "\n%d. %s (%s)\n", numero, p.Genre.Titre(), p.Confiance)
	for _, id := range p.Ids {
		fmt.Fprintf(a.out, "   %s\n      %s\n", id, par[id])
	}
	fmt.Fprintf(a.out, "   Pourquoi : %s.\n", strings.Join(p.Raisons, " ; "))
	if len(p.Contre) > 0 {
		fmt.Fprintf(a.out, "   Mais : %s.\n", strings.Join(p.Contre, " ; "))
	}
	for _, s := range atelier.Suites(p) {
		fmt.Fprintf(a.out, "   %s : %s\n", s.Sens.Titre(), reponse(s))
	}
}

// reponse is the command that settles a proposition.
func reponse(s atelier.Suite) string {
	if s.Reponse == atelier.ReponseSignaler {
		return "ses fiches séparées manquent ici."
	}
	mots := []string{"feuillet doublons", string(s.Reponse)}
	for _, id := range s.Ids {
		mots = append(mots, proteger(id))
	}
	return strings.Join(mots, " ")
}
