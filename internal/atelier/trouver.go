package atelier

import (
	"os"
	"path/filepath"
	"runtime"
)

// NomBase is the base in the current folder or in the user's data folder.
const NomBase = "feuillet.db"

// Trouver finds the base: the one that was asked for, FEUILLET_BASE, the
// current folder, the user's data folders. env reads the environment. Empty when
// there is none to read. A base is read where it is and never moved.
func Trouver(demandee string, env func(string) string) string {
	if demandee != "" {
		return demandee
	}
	if s := env("FEUILLET_BASE"); s != "" {
		return s
	}
	for _, p := range append([]string{NomBase}, basesDeDonnees(systeme())...) {
		if existe(p) {
			return p
		}
	}
	return ""
}

// Nouvelle is where a base is made when none is named: in the current folder,
// as other commands write there; on Windows, where that is anywhere, with the
// user's data.
func Nouvelle() string {
	if runtime.GOOS == "windows" {
		return DeDonnees()
	}
	return NomBase
}

// DeDonnees is where a base is made by who has no current folder, such as a
// program opened by a double click: with the user's data, on this computer
// alone. In the current folder when the system names none.
func DeDonnees() string {
	noms := basesDeDonnees(systeme())
	if len(noms) == 0 {
		return NomBase
	}
	return noms[len(noms)-1]
}

// dossiers are the folders of a user: config may follow a person from one
// computer to another, cache stays on this one.
type dossiers struct {
	windows       bool
	config, cache string // empty when the system names none
}

func systeme() dossiers {
	d := dossiers{windows: runtime.GOOS == "windows"}
	d.config, _ = os.UserConfigDir()
	d.cache, _ = os.UserCacheDir()
	return d
}

// basesDeDonnees are where bases of a user's data may be, oldest place first.
// On Windows the folder of settings is copied at each opening of a session
// (AppData\Roaming), so new ones go to AppData\Local; elsewhere a cache may be
// emptied, and is none.
func basesDeDonnees(d dossiers) []string {
	var out []string
	if d.config != "" {
		out = append(out, filepath.Join(d.config, "feuillet", NomBase))
	}
	if d.windows && d.cache != "" {
		out = append(out, filepath.Join(d.cache, "Feuillet", NomBase))
	}
	return out
}

// preparer makes the folder of the user's data, where it is not there yet.
func preparer(chemin string) {
	if chemin == DeDonnees() {
		_ = os.MkdirAll(filepath.Dir(chemin), 0o700) // the base says what is wrong
	}
}

func existe(chemin string) bool {
	_, err := os.Stat(chemin)
	return err == nil
}
