package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"feuillet/internal/store"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// cleSansReparation is the setting that remembers the rules switched off, so
// that all imports of one base agree.
const cleSansReparation = "sans_reparation"

// reparations says which rules to switch off, and which to switch on again.
type reparations struct{ sans, avec []string }

// regler gives what mends the rows to import, and keeps the choice in the base.
func (o reparations) regler(ctx context.Context, db *store.DB, t *territoire.Territoires) (*reparer.Reparateur, error) {
	garde, err := db.Parametre(ctx, cleSansReparation)
	if err != nil {
		return nil, err
	}
	sauf := strings.Fields(garde)
	sauf = slices.DeleteFunc(append(sauf, o.sans...), func(nom string) bool { return slices.Contains(o.avec, nom) })
	slices.Sort(sauf)
	sauf = slices.Compact(sauf)
	if choix := strings.Join(sauf, " "); choix != garde {
		if err := db.SetParametre(ctx, cleSansReparation, choix); err != nil {
			return nil, err
		}
	}
	return reparer.New(t, sauf...), nil
}

// verifier refuses unknown rules, before a base is made.
func (o reparations) verifier() error {
	for _, nom := range slices.Concat(o.sans, o.avec) {
		if err := verifierRegle(nom); err != nil {
			return err
		}
	}
	return nil
}

// verifierRegle refuses what is not the name of a rule that repairs.
func verifierRegle(nom string) error {
	var noms []string
	for _, r := range reparer.Regles() {
		if r.Nom == nom && r.Repare() {
			return nil
		}
		if r.Repare() {
			noms = append(noms, r.Nom)
		}
	}
	return &usage{fmt.Sprintf("aucune règle de réparation ne s'appelle « %s »", nom), "Choisissez parmi : " + strings.Join(noms, ", ") + "."}
}
