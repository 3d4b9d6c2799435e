package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"feuillet/internal/atelier"
	choix "feuillet/lieu/selection"
)

// selection says which places, of which base.
type selection struct {
	ouverte
	nom     string        // of a selection kept in the base
	requete choix.Requete // typed now
}

// addFlags gives a command the flags of every criterion.
func (s *selection) addFlags(c *cobra.Command) {
	s.requete = choix.Requete{}
	under(c, deSelection, func(f *pflag.FlagSet) {
		s.ouverte.addFlags(f)
		f.StringVar(&s.nom, "selection", "", "`nom` d'une sélection enregistrée, que les autres options précisent")
		for _, critere := range choix.Criteres() {
			saisir(f, saisie{s.requete, critere.Nom, critere.Ouinon(), critere.Liste}, critere.Aide)
		}
	})
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
			return nil, usage(fmt.Sprintf("le fichier d'identifiants « %s » n'a pas pu être lu", chemin),
				"Vérifiez son nom. Il contient un identifiant par ligne, ou une colonne « id ».")
		}
		out = append(out, atelier.LireIdentifiants(string(b))...)
	}
	return out, nil
}

// cles is what was typed, as the keys of a query.
func (s *selection) cles() (map[string][]string, error) {
	c, err := s.choix()
	cles := map[string][]string{}
	maps.Copy(cles, c.Requete)
	if c.Nom != "" {
		cles["selection"] = []string{c.Nom}
	}
	return cles, err
}

// vide reports that no place is asked for.
func (s *selection) vide() bool { return s.nom == "" && len(s.requete.Nette()) == 0 }

// saisie is the flag of one criterion, or of one setting of a paper. It keeps
// values as typed: the base that explains them is not open yet.
type saisie struct {
	valeurs map[string][]string
	nom     string
	ouinon  bool // takes no value
	liste   bool // may be given again
}

// saisir adds the flag of s.
func saisir(f *pflag.FlagSet, s saisie, aide string) {
	drapeau := f.VarPF(&s, s.nom, "", aide)
	if s.ouinon {
		drapeau.NoOptDefVal = "true"
	}
}

var errDeuxFois = errors.New("given twice")

// Set keeps a value.
func (s *saisie) Set(v string) error {
	switch {
	case s.ouinon && v == "false":
		delete(s.valeurs, s.nom)
	case s.ouinon:
		s.valeurs[s.nom] = []string{choix.Oui}
	case s.liste:
		s.valeurs[s.nom] = append(s.valeurs[s.nom], v)
	case len(s.valeurs[s.nom]) > 0 && s.valeurs[s.nom][0] != v:
		return errDeuxFois // the first would be lost without a word
	default:
		s.valeurs[s.nom] = []string{v}
	}
	return nil
}

// String is the default value, none.
func (s *saisie) String() string { return "" }

// Type tells the flags that take no value.
func (s *saisie) Type() string {
	if s.ouinon {
		return "bool"
	}
	return "string"
}
