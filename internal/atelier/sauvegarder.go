package atelier

import (
	"context"
	"path/filepath"
	"strings"
)

// NomCopie is the name of a copy made today: that of the base, and the day.
func (a *Atelier) NomCopie() string {
	chemin := NomBase
	if a.db != nil {
		chemin = a.db.Chemin()
	}
	return strings.TrimSuffix(filepath.Base(chemin), filepath.Ext(chemin)) + "-" + a.aujourdhui() + ".db"
}

// Sauvegarder writes a checked copy of the base as it is now, even while it is
// in use. What stands at chemin is replaced only when ecraser says so.
func (a *Atelier) Sauvegarder(ctx context.Context, chemin string, ecraser bool) error {
	db, err := a.lue()
	if err != nil {
		return err
	}
	a.menage(filepath.Dir(chemin))
	return db.Sauvegarder(ctx, chemin, ecraser)
}
