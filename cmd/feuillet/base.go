package main

import (
	"context"
	"os"
	"path/filepath"

	"feuillet/internal/store"
)

// nomBase is the base in the current folder or in the user's data folder.
const nomBase = "feuillet.db"

// cheminBase finds the base: the flag, FEUILLET_BASE, the current folder, the
// user's data folder. Not there: empty, for reading.
func (a *app) cheminBase(option string) string {
	if option != "" {
		return option
	}
	if s := a.env("FEUILLET_BASE"); s != "" {
		return s
	}
	if existe(nomBase) {
		return nomBase
	}
	if dir, err := os.UserConfigDir(); err == nil {
		if p := filepath.Join(dir, "feuillet", nomBase); existe(p) {
			return p
		}
	}
	return ""
}

func existe(chemin string) bool {
	_, err := os.Stat(chemin)
	return err == nil
}

// ouvrirBase opens the base for reading.
func (a *app) ouvrirBase(ctx context.Context, option string) (*store.DB, error) {
	chemin := a.cheminBase(option)
	if chemin == "" {
		return nil, &sansBase{}
	}
	return store.Open(ctx, chemin, store.Lecture)
}

// sansBase is returned when no base can be found.
type sansBase struct{}

// Error is for the person at the keyboard.
func (*sansBase) Error() string { return "aucune base de lieux n'a été trouvée" }
