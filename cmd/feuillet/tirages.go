package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

type tiragesOptions struct {
	ouverte
	fileOut
	format           string
	jamais, toujours bool
}

// suivis are the commands of papers that were printed.
func suivis(a *app) []*cobra.Command {
	return []*cobra.Command{newTirages(a), newAReimprimer(a), newCampagne(a)}
}

func newTirages(a *app) *cobra.Command {
	var o tiragesOptions
	c := &cobra.Command{
		Use:   "tirages",
		Short: "Liste les papiers faits pour être imprimés, dont Feuillet se souvient",
		Long: `Liste les papiers en PDF faits pour être imprimés, le dernier d'abord : leur numéro, leur jour, l'endroit où ils sont affichés
quand il est dit. Feuillet s'en souvient pour dire ceux qui ne sont plus vrais : feuillet a-reimprimer.`,
		Example: "  feuillet tirages\n  feuillet tirages situer 3 \"porte de la mairie\"\n  feuillet tirages --jamais",
		Args:    onlyCommands,
		RunE:    func(c *cobra.Command, _ []string) error { return a.tirages(c.Context(), &o) },
	}
	o.addBase(c)
	o.fileOut.addFlags(c)
	addFormat(c, &o.format)
	c.Flags().BoolVar(&o.jamais, "jamais", false, "efface cette liste, et ne retient plus aucun papier")
	c.Flags().BoolVar(&o.toujours, "toujours", false, "retient de nouveau les papiers")
	c.AddCommand(
		a.newSurTirage("situer NUMÉRO ENDROIT", "Dit où un papier est affiché", arguments("NUMÉRO", "ENDROIT"), situerTirage),
		a.newSurTirage("laisser NUMÉRO…", "Laisse un papier au mur : ce qui a changé ne compte plus", auMoinsUn,
			laisserTirages),
		a.newSurTirage("retirer NUMÉRO…", "Oublie un papier qui n'est plus affiché", auMoinsUn, retirerTirages),
	)
	return c
}

// auMoinsUn wants numbers of papers.
func auMoinsUn(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage("il manque le numéro d'un papier", "Les numéros sont dans : feuillet tirages")
	}
	return nil
}

// surTirage does something of papers, by their numbers, and says what was done.
type surTirage func(ctx context.Context, w *atelier.Atelier, args []string) (dit string, err error)

func (a *app) newSurTirage(utilisation, court string, args cobra.PositionalArgs, faire surTirage) *cobra.Command {
	c := &cobra.Command{Use: utilisation, Short: court, Args: args}
	return a.bound(c, store.Ecriture, func(ctx context.Context, w *atelier.Atelier, args []string) error {
		dit, err := faire(ctx, w, args)
		if err != nil {
			return err
		}
		return a.say(dit)
	})
}

// numeros are the numbers of papers as typed.
func numeros(args []string) (out []int64, err error) {
	for _, s := range args {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || n < 1 {
			return nil, usage(fmt.Sprintf("« %s » n'est pas le numéro d'un papier", s),
				"Les numéros sont dans : feuillet tirages")
		}
		out = append(out, n)
	}
	return out, nil
}

func situerTirage(ctx context.Context, w *atelier.Atelier, args []string) (string, error) {
	nums, err := numeros(args[:1])
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("Le papier %d est affiché : %s.", nums[0], args[1]), w.Situer(ctx, nums[0], args[1])
}

func laisserTirages(ctx context.Context, w *atelier.Atelier, args []string) (string, error) {
	nums, err := numeros(args)
	for _, n := range nums {
		if err == nil {
			err = w.Laisser(ctx, n)
		}
	}
	return typo.Pluriel(len(nums), "papier est laissé", "papiers sont laissés") + " au mur.", err
}

func retirerTirages(ctx context.Context, w *atelier.Atelier, args []string) (string, error) {
	nums, err := numeros(args)
	if err != nil {
		return "", err
	}
	return typo.Pluriel(len(nums), "papier n'est plus suivi", "papiers ne sont plus suivis") + ".", w.Oter(ctx, nums...)
}

// tirages lists the papers, or says whether they are remembered.
func (a *app) tirages(ctx context.Context, o *tiragesOptions) error {
	if o.jamais && o.toujours {
		return usage("--jamais et --toujours disent le contraire", "Gardez l'un des deux.")
	}
	if err := verifierForme(o.format); err != nil {
		return err
	}
	if o.jamais || o.toujours {
		return a.onBase(ctx, o.ouverte, store.Ecriture, func(w *atelier.Atelier) error {
			if err := w.ReglerSuivi(ctx, o.toujours); err != nil {
				return err
			}
			if o.jamais {
				return a.say("Feuillet ne se souvient d'aucun papier. Pour y revenir : feuillet tirages --toujours")
			}
			return a.say("Feuillet se souviendra des papiers faits pour être imprimés.")
		})
	}
	return a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		l, err := w.Imprimes(ctx)
		if err != nil {
			return err
		}
		if len(l) == 0 && o.sortie == "" {
			a.dit("%s\n", aucunTirage(w))
		}
		forme := o.form(o.format)
		return a.vers(o.fileOut, forme, func(out io.Writer) error {
			return writeRows(out, forme, atelier.TableImprimes, rows(l), direImprimes)
		})
	})
}

func aucunTirage(w *atelier.Atelier) string {
	if !w.Suit() {
		return "Cette base ne se souvient d'aucun papier."
	}
	return "Aucun papier n'a encore été fait pour être imprimé."
}

// rows are values as rows of a table.
func rows[T any](l []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range l {
			if !yield(v, nil) {
				return
			}
		}
	}
}

func direImprimes(w io.Writer, l iter.Seq2[atelier.Imprime, error]) error {
	t := newTable(w, 0)
	err := export.Each(l, func(i atelier.Imprime) error {
		t.row(strconv.FormatInt(i.Num, 10), atelier.Jour(i.Date), i.NomEntier(), enLigne(i.Ou))
		return nil
	})
	if err != nil {
		return err
	}
	return t.flush()
}
