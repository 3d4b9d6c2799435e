package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/faute"
)

type importerOptions struct {
	atelier.Import
	ouverte
	dites []string // of the columns of the file
	json  bool
	essai bool     // says what would change, and changes nothing
	carte []string // territories to read from the online map
	site  string   // of that map
}

func newImporter(a *app) *cobra.Command {
	var o importerOptions
	c := &cobra.Command{
		Use:   "importer FICHIER…",
		Short: "Range des lieux dans la base",
		Long: `Range dans la base les lieux de fichiers, de dossiers, d'archives (.zip, .gz), d'adresses https:// ou
de l'entrée standard (-). Chaque fichier est reconnu à son contenu, quel que soit son nom : CSV, JSON ou
tableur (.xlsx, .ods) au standard national de la médiation numérique, 1.0 ou 0.1, GeoJSON, export de la
carte en ligne, structures et services de data.inclusion. Rien n'est perdu : une ligne refusée, une valeur
douteuse restent dans la base avec leur raison, une valeur réparée garde sa valeur publiée : feuillet
rejets montre tout cela. Importer deux fois le même fichier ne change rien.`,
		Example: "  feuillet importer lieux.csv\n  feuillet importer dossier/ mairie.xlsx lot.zip\n" +
			"  feuillet importer --depuis-la-carte gironde",
		Args: func(c *cobra.Command, args []string) error {
			if len(args)+len(o.carte) == 0 {
				return usage("il manque le fichier à importer", "Par exemple : feuillet importer lieux.csv")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.importer(c.Context(), o, args) },
	}
	o.addBase(c)
	f := c.Flags()
	f.BoolVar(&o.json, "json", false, "écrit une ligne JSON par fichier")
	f.BoolVar(&o.essai, "essai", false, "dit ce qui changerait, papiers imprimés compris, et ne change rien")
	f.BoolVar(&o.Confirmer, "confirmer", false, "accepte que la plupart des lieux d'un fichier aient disparu")
	f.StringVar(&o.Remplace, "remplace", "", "le fichier est une nouvelle édition de ce `fichier` de la base : les "+
		"lieux qui n'y sont plus partent")
	f.BoolVar(&o.Ajoute, "ajoute", false, "garde le fichier à côté d'un autre dont il semble une nouvelle édition")
	f.StringVar(&o.Nom, "nom", "", "`nom` du fichier dans l'historique de la base (sinon le sien)")
	f.StringArrayVar(&o.dites, "colonne", nil,
		"dit quelle colonne porte un champ : `champ=colonne`, comme nom=\"Nom de la structure\" ; gardé pour l'édition "+
			"suivante")
	f.StringArrayVar(&o.carte, "depuis-la-carte", nil,
		"lit les lieux d'un `territoire` sur la carte en ligne : département, région ou france")
	f.StringVar(&o.site, "carte", "", "`adresse` d'une autre carte en ligne, qui a les mêmes pages que la carte nationale")
	f.BoolVar(&o.Relire, "relire", false, "lit de nouveau une adresse même si rien n'y a changé")
	f.BoolVar(&o.Personnes, "avec-mediateurs", false,
		"garde les noms des personnes qui travaillent sur place, quand la source en donne")
	f.StringArrayVar(&o.Regles.Sans, "sans-reparation", nil,
		"écarte une `règle` de réparation, maintenant et aux imports suivants ; plusieurs fois si besoin")
	f.StringArrayVar(&o.Regles.Avec, "avec-reparation", nil, "reprend une `règle` écartée ; plusieurs fois si besoin")
	return c
}

func (a *app) importer(ctx context.Context, o importerOptions, args []string) (err error) {
	frugal()
	i := o.Import
	if i.Sources, err = atelier.Sources(args, os.Stdin); err != nil {
		return err
	}
	if i.Colonnes, err = atelier.LireColonnes(o.dites); err != nil {
		return err
	}
	carte, err := atelier.SourcesCarte(o.site, o.carte...)
	if err != nil {
		return err
	}
	i.Sources = append(i.Sources, carte...)
	if err := i.Verifier(); err != nil {
		return err // before a base is made
	}
	if o.essai {
		return a.essayer(ctx, o, i)
	}
	return a.onNewBase(ctx, o.ouverte, func(w *atelier.Atelier) error {
		s := &suiviImport{app: a, progress: a.progress(), json: o.json}
		b, err := w.Importer(ctx, i, s.voir)
		s.effacer()
		if aRelire(b) {
			a.dit("Pour voir ce qui est refusé ou douteux : feuillet rejets\n")
		}
		a.partiel = b.Incomplet()
		return errors.Join(err, s.err)
	})
}

// essayer says what an import would change.
func (a *app) essayer(ctx context.Context, o importerOptions, i atelier.Import) error {
	s := &suiviImport{app: a, progress: a.progress(), json: o.json}
	a.ouvertures++
	e, err := atelier.Essayer(ctx, cmp.Or(atelier.Trouver(o.base, a.env), atelier.Nouvelle()), a.options(), i, s.voir)
	s.effacer()
	if err != nil {
		return errors.Join(err, s.err)
	}
	a.dit("Essai : rien n'est changé. Sans --essai, ces lieux seront rangés.\n")
	a.partiel = e.Incomplet()
	for _, r := range e.Reimprimer {
		a.dit("À réimprimer alors : %s\n", r.Phrase())
	}
	return s.err
}

// aRelire reports rows that were refused, or values that are doubtful.
func aRelire(b atelier.BilanImport) bool {
	return slices.ContainsFunc(b.Importes, func(i atelier.Importe) bool { return i.Rejets+i.Doutes > 0 })
}

// suiviImport says what an import does: its results where the command writes,
// as text or as JSON, and beside them what the person should know.
type suiviImport struct {
	*app
	progress
	json bool
	err  error // the first of writing results
}

// voir is the atelier.Suivi of importer.
func (s *suiviImport) voir(e atelier.Evenement) {
	if e, ok := e.(atelier.Avance); ok {
		s.avance(e)
		return
	}
	s.effacer()
	switch e := e.(type) {
	case atelier.Importe:
		s.resultat(e)
	case atelier.Inchange:
		s.resultat(e)
	case atelier.Laisse:
		s.laisse(e.Faute)
	case atelier.Refusees: // they are mended in the file
		for _, p := range e.Phrases() {
			s.dit("- %s\n", p)
		}
	case atelier.ColonnesACote:
		s.dit("%s Pour en imprimer une, dites son champ : --colonne champ=%s\n", e.Phrase(), proteger(e.Colonnes[0]))
	case phrase:
		if p := e.Phrase(); p != "" {
			s.dit("%s\n", p)
		}
	}
}

// phrase is what says itself in words.
type phrase interface{ Phrase() string }

func (s *suiviImport) resultat(e phrase) {
	var err error
	if s.json {
		err = export.Encoder(donnees(s.out)).Encode(e)
	} else {
		err = s.say(e.Phrase())
	}
	s.err = cmp.Or(s.err, err)
}

func (s *suiviImport) laisse(f *faute.Faute) {
	texte, conseil := conseiller{}.expliquer(f)
	s.dit("laissé de côté : %s\n", texte)
	if f.Genre != faute.Etranger {
		s.dit("conseil : %s\n", conseil)
	}
}
