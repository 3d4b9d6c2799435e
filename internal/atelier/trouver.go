package atelier

import (
	"os"
	"path/filepath"
)

// NomBase is the base in the current folder or in the user's data folder.
const NomBase = "feuillet.db"

// Trouver finds the base: the one that was asked for, FEUILLET_BASE, the
// current folder, the user's data folder. env reads the environment. Empty when
// there is none to read.
func Trouver(demandee string, env func(string) string) string {
	if demandee != "" {
		return demandee
	}
	if s := env("FEUILLET_BASE"); s != "" {
		return s
	}
	if existe(NomBase) {
		return NomBase
	}
	if dir, err := os.UserConfigDir(); err == nil {
		if p := filepath.Join(dir, "feuillet", NomBase); existe(p) {
			return p
		}
	}
	return ""
}

func existe(chemin string) bool {
	_, err := os.Stat(chemin)
	return err == nil
}
