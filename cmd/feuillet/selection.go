package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/doublons"
	choix "feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// selection says which places, of which base.
type selection struct {
	ouverte
	nom     string        // of a selection kept in the base
	requete choix.Requete // typed now
}

// addFlags gives a command the flags of every criterion.
func (s *selection) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.SortFlags = false // what belongs together stays together
	f.StringVar(&s.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	f.BoolVar(&s.exemple, "exemple", false, "prend les lieux fictifs de l'exemple")
	f.StringVar(&s.nom, "selection", "", "`nom` d'une sélection enregistrée, que les autres options précisent")
	s.addCriteres(c)
}

func (s *selection) addCriteres(c *cobra.Command) {
	s.requete = choix.Requete{}
	for _, critere := range choix.Criteres() {
		drapeau := c.Flags().VarPF(&saisie{s.requete, critere}, critere.Nom, "", critere.Aide)
		if critere.Ouinon() {
			drapeau.NoOptDefVal = "true"
		}
	}
}

// saisie is the flag of one criterion.
type saisie struct {
	requete choix.Requete
	critere choix.Critere
}

// Set keeps a value as typed: the base that explains it is not open yet.
func (s *saisie) Set(v string) error {
	switch {
	case s.critere.Ouinon() && v == "false":
		delete(s.requete, s.critere.Nom)
	case s.critere.Ouinon():
		s.requete[s.critere.Nom] = []string{choix.Oui}
	case s.critere.Liste:
		s.requete[s.critere.Nom] = append(s.requete[s.critere.Nom], v)
	default:
		s.requete[s.critere.Nom] = []string{v}
	}
	return nil
}

// String is the default value, none.
func (s *saisie) String() string { return "" }

// Type tells the flags that take no value.
func (s *saisie) Type() string {
	if s.critere.Ouinon() {
		return "bool"
	}
	return "string"
}

// lecteur reads the places that a filter selects.
type lecteur = func(lieu.Filter) iter.Seq2[lieu.Lieu, error]

// fonds is a source of places and what it knows of its territory.
type fonds struct {
	territoires *territoire.Territoires
	carte       territoire.Carte
	editeur     render.Editeur                                    // who prints, unless the template or the command says
	exemple     bool                                              // these places do not exist, and their papers say so
	decisions   func(context.Context) (doublons.Decisions, error) // on duplicates
	exclusions  func(context.Context) ([]store.Exclusion, error)
	lire        lecteur
	nombre      func(lieu.Filter) (int, error)              // how many lire gives, Proches apart; nil counts them
	contours    string                                      // where the outlines of the base come from, once placer or position was asked
	placer      func() error                                // tells territoires where communes lie
	position    func(code string) (lieu.Point, bool, error) // of a commune
	valeurs     func(colonne string) ([]string, error)      // of a column that has no closed list
	gardee      func(nom string) (string, error)            // the query of a selection kept, "" for none
	fermer      func() error
}

// ouvrir opens the base of the selection, or the example.
func (s *selection) ouvrir(ctx context.Context, a *app) (*fonds, error) {
	if s.exemple {
		return ouvrirExemple()
	}
	db, err := a.ouvrirBase(ctx, s.base)
	if err != nil {
		return nil, err
	}
	return depuisBase(ctx, db)
}

// choix is what was typed, for the workshop; the ids of files are read.
func (s *selection) choix() (atelier.Choix, error) {
	r := s.requete.Nette()
	for _, nom := range []string{"lieu", "sauf-lieu"} {
		var err error
		if r[nom], err = identifiants(r[nom]); err != nil {
			return atelier.Choix{}, err
		}
	}
	return atelier.Choix{Nom: s.nom, Requete: r.Nette()}, nil
}

// vide reports that no place is asked for.
func (s *selection) vide() bool { return s.nom == "" && len(s.requete.Nette()) == 0 }

// precisee is s narrowed by one more criterion.
func (s selection) precisee(critere string, valeurs ...string) selection {
	s.requete = s.requete.Avec(choix.Requete{critere: valeurs})
	return s
}

// choisir reads what was typed, and the selection kept, against the base.
func (s *selection) choisir(f *fonds) (*choix.Selection, error) {
	r, err := s.requete.Nette(), error(nil)
	if s.nom != "" {
		gardee, err := f.gardee(s.nom)
		if err != nil {
			return nil, err
		}
		if gardee == "" {
			return nil, &usage{fmt.Sprintf("la sélection « %s » n'existe pas dans cette base", s.nom), "Pour voir celles qui existent : feuillet selection lister."}
		}
		debut, err := choix.Lire(gardee)
		if err != nil {
			return nil, err
		}
		r = debut.Avec(r)
	}
	for _, nom := range []string{"lieu", "sauf-lieu"} {
		if r[nom], err = identifiants(r[nom]); err != nil {
			return nil, err
		}
	}
	return f.contexte().Lire(r)
}

// contexte is what the words of a selection are read against.
func (f *fonds) contexte() choix.Contexte {
	return choix.Contexte{Territoires: f.territoires, Position: f.position, Valeurs: func(colonne string) []string {
		v, err := f.valeurs(colonne)
		if err != nil {
			return nil // any value is then taken as it stands
		}
		return v
	}}
}

// identifiants puts the ids of a file in the place of « @file »: one a line,
// or the column id of a CSV.
func identifiants(valeurs []string) ([]string, error) {
	var out []string
	for _, v := range valeurs {
		chemin, fichier := strings.CutPrefix(v, "@")
		if !fichier {
			out = append(out, v)
			continue
		}
		b, err := os.ReadFile(chemin)
		if err != nil {
			return nil, &usage{fmt.Sprintf("le fichier d'identifiants « %s » n'a pas pu être lu", chemin), "Vérifiez son nom. Il contient un identifiant par ligne, ou une colonne « id »."}
		}
		out = append(out, lireIdentifiants(strings.TrimPrefix(string(b), "\ufeff"))...)
	}
	return out, nil
}

func lireIdentifiants(texte string) []string {
	tete, _, _ := strings.Cut(texte, "\n")
	r := csv.NewReader(strings.NewReader(texte))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	if strings.Contains(tete, ";") {
		r.Comma = ';'
	}
	if lignes, err := r.ReadAll(); err == nil && len(lignes) > 0 {
		if i := slices.Index(lignes[0], "id"); i >= 0 {
			var out []string
			for _, l := range lignes[1:] {
				if i < len(l) {
					out = append(out, l[i])
				}
			}
			return out
		}
	}
	return strings.Split(strings.ReplaceAll(texte, "\r\n", "\n"), "\n")
}

// aucun says that nothing can be printed, by what was asked.
func (s *selection) aucun(c *choix.Selection) error {
	conseil := "La base est vide, ou ses lieux ne reçoivent pas de public. Importez des lieux : feuillet importer FICHIER.csv."
	var autres []string
	for _, nom := range choix.Noms(c.Requete) {
		if nom != "lieu" && !choix.Territorial(nom) {
			autres = append(autres, "--"+nom)
		}
	}
	switch {
	case len(autres) > 0:
		conseil = "Essayez sans " + strings.Join(autres, ", ou sans ") + "."
	case len(c.Filtre.Autour) > 0:
		conseil = "Essayez un rayon plus grand, ou --plus-proches 6."
	case len(c.Zones) > 0:
		conseil = "Essayez une commune voisine, ou tout le département."
	case len(c.Filtre.Ids) > 0:
		conseil = "Un lieu qui ne reçoit pas de public n'a pas de papier pour le public."
	}
	return &usage{"aucun lieu à imprimer pour cette sélection", conseil}
}
