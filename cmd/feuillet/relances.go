package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

// relancesOptions are the places to write to, and what is done about them.
type relancesOptions struct {
	commande
	format, moyen, auteur string
	toutes                bool
}

func newRelances(a *app) *cobra.Command {
	o := &relancesOptions{commande: commande{valeurs: map[string][]string{}}}
	c := &cobra.Command{
		Use:   "relances",
		Short: "Liste les lieux à qui demander si leurs informations sont justes",
		Long: `Liste les lieux dont la fiche est ancienne, sans date, ou sans ce qui compte d'abord : pourquoi leur écrire, et comment
(mail du lieu, sinon lettre, sinon téléphone). Un lieu relancé il y a moins de deux mois, ou qui a répondu, n'y est plus.
Écrivez-leur (relances mails, relances lettres), notez-le (relances noter), puis donnez leurs réponses (relances reponses).`,
		Example: "  feuillet relances --departement Creuse\n" +
			"  feuillet relances --departement Creuse --sortie creuse.csv\n" +
			"  feuillet relances mails --departement Creuse --sortie mails.txt\n" +
			"  feuillet relances lettres --departement Creuse\n" +
			"  feuillet relances noter --departement Creuse --moyen lettre\n" +
			"  feuillet relances reponses creuse.csv",
		Args: onlyCommands,
		RunE: func(c *cobra.Command, _ []string) error { return a.relances(c.Context(), o) },
	}
	o.listees(c)
	addFormat(c, &o.format)
	c.Flags().StringVar(&o.sortie, "sortie", "", "`fichier` à écrire (sinon à l'écran)")
	c.Flags().BoolVar(&o.ecraser, "ecraser", false, aideEcraser)
	c.AddCommand(newRelancesMails(a), newRelancesLettres(a), newRelancesNoter(a), newRelancesReponses(a))
	return c
}

// listees gives a command the flags that say which places are written to.
func (o *relancesOptions) listees(c *cobra.Command) {
	o.selection.addFlags(c)
	c.Flags().BoolVar(&o.toutes, "toutes", false, "aussi les lieux déjà relancés, et ceux qui ont répondu")
}

// onRelances does something of the places to write to.
func (a *app) onRelances(ctx context.Context, o *relancesOptions, mode store.Mode,
	work func(*atelier.Atelier, *atelier.Relances) error) error {
	return a.onBase(ctx, o.ouverte, mode, func(w *atelier.Atelier) error {
		d, err := o.demande(w, atelier.PapierVerification)
		if err != nil {
			return err
		}
		r, err := w.ARelancer(ctx, d, o.toutes)
		if err != nil {
			return err
		}
		return work(w, r)
	})
}

func (a *app) relances(ctx context.Context, o *relancesOptions) error {
	if err := verifierForme(o.format); err != nil {
		return err
	}
	return a.onRelances(ctx, o, store.Lecture, func(_ *atelier.Atelier, r *atelier.Relances) error {
		f := fileOut{o.sortie, o.ecraser}
		forme := f.form(o.format)
		err := a.vers(f, forme, func(out io.Writer) error {
			return writeRows(out, forme, atelier.TableARelancer, rows(r.Lieux), a.listerRelances)
		})
		a.direRelances(r)
		return err
	})
}

// direRelances counts the places to write to, and those that are left.
func (a *app) direRelances(r *atelier.Relances) {
	a.dit("%s\n", r.Phrase())
	if s := r.Conseil(); s != "" {
		a.dit("%s\n", s)
	}
}

func (a *app) listerRelances(w io.Writer, l iter.Seq2[atelier.ARelancer, error]) error {
	t := newTable(w, a.largeur(), "NOM", "COMMUNE", "POURQUOI", "MOYEN", "RELANCÉ LE", "ID")
	err := export.Each(l, func(r atelier.ARelancer) error {
		t.row(enLigne(r.Nom), enLigne(r.Commune), enLigne(strings.Join(r.Raisons, ", ")), r.Moyen, r.Derniere, r.Id)
		return nil
	})
	if err != nil {
		return err
	}
	return t.flush()
}

func newRelancesMails(a *app) *cobra.Command {
	o := &relancesOptions{commande: commande{valeurs: map[string][]string{}}}
	c := &cobra.Command{
		Use:   "mails",
		Short: "Écrit le texte d'un mail à chaque lieu à relancer, prêt à copier",
		Long: `Écrit un mail par lieu à relancer qui a une adresse de messagerie à lui : à qui, l'objet, le texte. Feuillet n'envoie
rien : copiez-les dans votre messagerie. L'adresse d'une personne n'y est jamais. Les mots sont ceux du modèle
« fiche-verification ».`,
		Example: "  feuillet relances mails --departement Creuse --sortie mails.txt",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.relancesMails(c.Context(), o) },
	}
	o.listees(c)
	f := c.Flags()
	o.reglages(f, atelier.Communs())
	f.StringVar(&o.format, "format", "", "`forme` de ce qui est écrit : texte (sinon) ou json (une ligne JSON par mail)")
	f.StringVar(&o.sortie, "sortie", "", "`fichier` à écrire (sinon à l'écran)")
	f.BoolVar(&o.ecraser, "ecraser", false, aideEcraser)
	return c
}

func (a *app) relancesMails(ctx context.Context, o *relancesOptions) error {
	f := fileOut{o.sortie, o.ecraser}
	forme := f.form(o.format)
	if forme == enCSV || verifierForme(forme) != nil {
		return usage("un mail s'écrit en texte ou en json", "Choisissez --format texte ou json.")
	}
	return a.onRelances(ctx, o, store.Lecture, func(_ *atelier.Atelier, r *atelier.Relances) error {
		par := r.Par(atelier.ParMail)
		err := a.vers(f, forme, func(out io.Writer) error {
			if forme == enJSON {
				return linesOf(donnees(out), mailsDe(par))
			}
			return ecrireMails(out, par)
		})
		a.dit("%s. %s\n", typo.Pluriel(len(par), "mail à copier", "mails à copier"), r.Phrase())
		return err
	})
}

// mailDe is a mail, and the place that it is to.
type mailDe struct {
	Id string `json:"id"`
	atelier.Courriel
}

func mailsDe(l []atelier.ARelancer) (out []mailDe) {
	for _, r := range l {
		out = append(out, mailDe{r.Id, r.Courriel})
	}
	return out
}

// ecrireMails writes mails one after the other.
func ecrireMails(w io.Writer, l []atelier.ARelancer) error {
	for i, r := range l {
		if i > 0 {
			fmt.Fprintf(w, "\n%s\n\n", strings.Repeat("-", 60))
		}
		if _, err := fmt.Fprintf(w, "À : %s\nObjet : %s\n\n%s", strings.Join(r.Courriel.A, ", "), r.Courriel.Objet,
			r.Courriel.Texte); err != nil {
			return err
		}
	}
	return nil
}

func newRelancesLettres(a *app) *cobra.Command {
	o := &relancesOptions{commande: commande{valeurs: map[string][]string{}}}
	c := &cobra.Command{
		Use:   "lettres",
		Short: "Fait la fiche de vérification de chaque lieu à relancer par lettre",
		Long: `Fait la fiche de vérification, une lettre A4 pour une enveloppe à fenêtre, de chaque lieu à relancer qui n'a pas de
mail à lui. Pour tous les lieux à vérifier : feuillet fiche-verification.`,
		Example: "  feuillet relances lettres --departement Creuse --editeur \"la mairie de Guéret\"",
		Args:    sansArgument,
		RunE:    func(c *cobra.Command, _ []string) error { return a.relancesLettres(c.Context(), o) },
	}
	o.fichiers(c, nil)
	o.selection.addFlags(c)
	return c
}

func (a *app) relancesLettres(ctx context.Context, o *relancesOptions) error {
	return a.onBase(ctx, o.ouverte, store.Lecture, func(w *atelier.Atelier) error {
		return a.imprimer(ctx, &o.commande, w, atelier.PapierVerification, w.ImprimerLettres)
	})
}

func newRelancesNoter(a *app) *cobra.Command {
	o := &relancesOptions{commande: commande{valeurs: map[string][]string{}}}
	c := &cobra.Command{
		Use:   "noter",
		Short: "Note que les lieux à relancer l'ont été aujourd'hui",
		Long: `Note que vous avez écrit aujourd'hui aux lieux à relancer de cette sélection, par ce moyen : ils ne seront plus listés
pendant deux mois. Sont notés ceux que « feuillet relances » liste avec ce moyen ; ceux que vous nommez par leur
identifiant le sont toujours.`,
		Example: "  feuillet relances noter --departement Creuse --moyen mail\n" +
			"  feuillet relances noter --lieu Lieu_12 --moyen telephone",
		Args: sansArgument,
		RunE: func(c *cobra.Command, _ []string) error { return a.relancesNoter(c.Context(), o) },
	}
	o.selection.addFlags(c)
	addAuteur(c, &o.auteur)
	c.Flags().StringVar(&o.moyen, "moyen", "", "`moyen` : mail, lettre ou telephone")
	return c
}

func (a *app) relancesNoter(ctx context.Context, o *relancesOptions) error {
	if o.moyen == "" {
		return usage("il manque le moyen", "Par exemple : feuillet relances noter --departement Creuse --moyen lettre")
	}
	return a.onRelances(ctx, o, store.Ecriture, func(w *atelier.Atelier, r *atelier.Relances) error {
		lieux := r.Par(o.moyen)
		if len(o.requete["lieu"]) > 0 {
			lieux = r.Lieux
		}
		if err := w.Relancer(ctx, lieux, o.moyen, auteur(o.auteur)); err != nil {
			return err
		}
		return a.say(typo.Pluriel(len(lieux), "lieu relancé", "lieux relancés") + " " + moyenDit[o.moyen] +
			" aujourd'hui : c'est noté.")
	})
}

// moyenDit is how somebody was written to.
var moyenDit = map[string]string{atelier.ParMail: "par mail", atelier.ParLettre: "par lettre",
	atelier.ParTelephone: "par téléphone"}
