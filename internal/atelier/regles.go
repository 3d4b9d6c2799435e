package atelier

import (
	"context"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// cleSansReparation is the setting that remembers the rules switched off, so
// that all imports of one base agree.
const cleSansReparation = "sans_reparation"

// Regles says which rules that mend values to switch off, and which to switch
// on again. The base remembers them.
type Regles struct{ Sans, Avec []string }

// Verifier refuses what is not the name of a rule that mends.
func (r Regles) Verifier() error {
	for _, nom := range slices.Concat(r.Sans, r.Avec) {
		if regle, ok := reparer.Trouver(nom); !ok || !regle.Repare() {
			return faute.New(faute.Demande, conseilNoms(nom, reparer.Noms(true)),
				"aucune règle de réparation ne s'appelle « %s »", nom)
		}
	}
	return nil
}

// nette is the setting that r makes of the one that the base keeps.
func (r Regles) nette(kept string) string {
	off := slices.Concat(strings.Fields(kept), r.Sans)
	off = slices.DeleteFunc(off, func(nom string) bool { return slices.Contains(r.Avec, nom) })
	slices.Sort(off)
	return strings.Join(slices.Compact(off), " ")
}

// reparateur is what mends the rows to import; the choice is kept in the base.
func (a *Atelier) reparateur(ctx context.Context, r Regles, t *territoire.Territoires) (*reparer.Reparateur, error) {
	kept, err := a.db.Parametre(ctx, cleSansReparation)
	if err != nil {
		return nil, err
	}
	off := r.nette(kept)
	if off != kept {
		if err := a.db.SetParametre(ctx, cleSansReparation, off); err != nil {
			return nil, err
		}
	}
	return reparer.New(t, strings.Fields(off)...), nil
}
