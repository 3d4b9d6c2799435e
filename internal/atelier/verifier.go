package atelier

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

// Verifier looks at the whole base: its file, what tells of what is not there,
// and what finds the places, made anew and compared.
func (a *Atelier) Verifier(ctx context.Context) (*Verification, error) {
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	v, err := db.Verifier(ctx)
	if err != nil {
		return nil, err
	}
	out := &Verification{Verification: *v, base: db.Chemin()}
	if !db.Integree() {
		out.Copies, err = store.Copies(ctx, db.Chemin())
	}
	return out, err
}

// Verification is what looking at a whole base finds.
type Verification struct {
	store.Verification
	Copies []store.Copie `json:"copies,omitempty"` // beside the base, the newest first
	base   string
}

// Phrases say what was looked at, and what is wrong.
func (v *Verification) Phrases() []string {
	if v.Saine() {
		return []string{fmt.Sprintf("La base est saine : %s, le fichier est entier, rien n'y manque.",
			typo.Pluriel(v.Lieux, "lieu", "lieux"))}
	}
	out := []string{typo.Pluriel(v.Lieux, "lieu lu.", "lieux lus.")}
	if n := len(v.Abimees); n > 0 {
		out = append(out, typo.Pluriel(n, "endroit du fichier est abîmé.", "endroits du fichier sont abîmés."))
	}
	for _, table := range slices.Sorted(maps.Keys(v.Orphelins)) {
		n := v.Orphelins[table]
		out = append(out, fmt.Sprintf("Table « %s » : %s.", table,
			typo.Pluriel(n, "ligne parle de ce qui n'y est plus", "lignes parlent de ce qui n'y est plus")))
	}
	for _, nom := range v.Declencheurs {
		out = append(out, fmt.Sprintf("Un autre logiciel a mis dans cette base un déclencheur, « %s » : "+
			"Feuillet n'y écrit pas.", nom))
	}
	if !v.Index {
		out = append(out, "L'index ne dit pas ce que disent les lieux.")
	}
	return out
}

// Faute is the fault of a base that is not sound, nil for one that is.
func (v *Verification) Faute() error {
	if v.Saine() {
		return nil
	}
	return faute.New(faute.Base, "Reprenez une sauvegarde, ou refaites la base en important de nouveau vos fichiers.",
		"cette base est abîmée").Dans(v.base).Permet(faute.Restaurer)
}

// Restaurer puts a copy in the place of the base of a file, Nouvelle for an
// empty path, once the copy is read and found sound. It gives the base, and
// where the one of before is kept, empty when there was none.
func Restaurer(ctx context.Context, copie, chemin string, o Options) (base, gardee string, err error) {
	base = cmp.Or(chemin, Nouvelle())
	preparer(base)
	sortie.Menage(cmp.Or(filepath.Dir(base), "."))
	gardee, err = store.Restaurer(ctx, copie, base, neuf(nil, o).aujourdhui())
	return base, gardee, err
}

// PhraseRestauree says what a restoration did.
func PhraseRestauree(copie, base, gardee string) string {
	s := []string{fmt.Sprintf("%s est reprise de %s.", base, copie)}
	if gardee != "" {
		s = append(s, "Celle d'avant est gardée : "+gardee)
	}
	return strings.Join(s, " ")
}
