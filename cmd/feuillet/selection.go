package main

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// selection says which places, of which base.
type selection struct {
	base         string
	exemple      bool
	lieux        []string
	communes     []string
	departements []string
	services     []string
}

func (s *selection) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&s.base, "base", "", "`fichier` de la base (sinon FEUILLET_BASE, sinon feuillet.db)")
	f.BoolVar(&s.exemple, "exemple", false, "prend les lieux fictifs de l'exemple")
	f.StringArrayVar(&s.lieux, "lieu", nil, "un lieu, par son `identifiant` ; plusieurs fois si besoin")
	f.StringArrayVar(&s.communes, "commune", nil, "une commune, par son `nom` ou son code INSEE ; plusieurs fois si besoin")
	f.StringArrayVar(&s.departements, "departement", nil, "un département, par son `nom` ou son code ; plusieurs fois si besoin")
	f.StringArrayVar(&s.services, "service", nil, "un des neuf `services` du standard, ou son début ; plusieurs fois si besoin")
}

// fonds is a source of places and what it knows of its territory.
type fonds struct {
	territoires *territoire.Territoires
	carte       territoire.Carte
	editeur     render.Editeur // who prints, unless the template or the command says
	exemple     bool           // these places do not exist, and their papers say so
	lire        func(lieu.Filter) iter.Seq2[lieu.Lieu, error]
	decisions   func(context.Context) (doublons.Decisions, error) // on duplicates
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

// filtre turns what was typed into codes and values of the standard.
func (s *selection) filtre(t *territoire.Territoires) (lieu.Filter, error) {
	f := lieu.Filter{Ids: s.lieux}
	for _, nom := range s.communes {
		code, err := codeCommune(t, nom)
		if err != nil {
			return f, err
		}
		f.Communes = append(f.Communes, code)
	}
	for _, nom := range s.departements {
		d, ok := t.Departement(nom)
		if !ok {
			return f, &usage{fmt.Sprintf("le département « %s » n'est pas connu", nom), "Donnez son nom (Gironde) ou son code (33)."}
		}
		f.Departements = append(f.Departements, d.Code)
	}
	for _, nom := range s.services {
		v, err := service(nom)
		if err != nil {
			return f, err
		}
		f.Services = append(f.Services, v)
	}
	return f, nil
}

// aucun says that nothing can be printed, by what was asked.
func (s *selection) aucun() error {
	conseil := "La base est vide, ou ses lieux ne reçoivent pas de public. Importez des lieux : feuillet importer FICHIER.csv."
	switch {
	case len(s.services) > 0:
		conseil = "Essayez sans --service."
	case len(s.communes)+len(s.departements) > 0:
		conseil = "Essayez une commune voisine, ou tout le département."
	case len(s.lieux) > 0:
		conseil = "Un lieu qui ne reçoit pas de public n'a pas de papier pour le public."
	}
	return &usage{"aucun lieu à imprimer pour cette sélection", conseil}
}

// codeCommune finds one commune; homonyms are listed with their département.
func codeCommune(t *territoire.Territoires, nom string) (string, error) {
	if c, ok := t.Commune(nom); ok {
		return c.Code, nil
	}
	trouvees := t.ChercherCommune(nom)
	if len(trouvees) == 1 {
		return trouvees[0].Code, nil
	}
	var noms []string
	if len(trouvees) > 1 {
		for _, c := range trouvees {
			noms = append(noms, fmt.Sprintf("%s (%s)", c.Code, departement(t, c)))
		}
		return "", &usage{fmt.Sprintf("plusieurs communes s'appellent « %s »", nom), "Donnez le code INSEE : " + strings.Join(noms, ", ") + "."}
	}
	for _, c := range t.Suggerer(nom, "", 3) {
		noms = append(noms, fmt.Sprintf("%s (%s)", c.Nom, departement(t, c)))
	}
	conseil := "Vérifiez le nom, ou donnez le code INSEE."
	if len(noms) > 0 {
		conseil = "Vouliez-vous " + strings.Join(noms, ", ") + " ?"
	}
	return "", &usage{fmt.Sprintf("la commune « %s » n'est pas connue", nom), conseil}
}

func departement(t *territoire.Territoires, c territoire.Commune) string {
	d, _ := t.Departement(c.Departement)
	return d.Nom
}

// service finds the one value of the standard that holds the words typed.
func service(nom string) (string, error) {
	var trouves []string
	for _, v := range lieu.Services() {
		if strings.Contains(lieu.Plier(v), lieu.Plier(nom)) {
			trouves = append(trouves, v)
		}
	}
	if len(trouves) == 1 || slices.Contains(trouves, nom) {
		return trouves[0], nil
	}
	return "", &usage{fmt.Sprintf("le service « %s » ne désigne pas un des neuf services", nom),
		"Choisissez parmi : " + strings.Join(lieu.Services(), " ; ") + "."}
}
