package atelier

import (
	"cmp"
	"context"

	"feuillet/internal/store"
)

// CopieGardee says that the base of before an import that changed much is kept.
type CopieGardee struct {
	Chemin   string // empty when it could not be made
	Retirees int    // older ones that it took the place of
}

func (CopieGardee) evenement() {}

// Copies are those that stand beside the base of a file, NomBase for an empty
// path, whatever its state: the newest first.
func Copies(ctx context.Context, chemin string) ([]store.Copie, error) {
	return store.Copies(ctx, cmp.Or(chemin, NomBase))
}
