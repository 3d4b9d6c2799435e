package atelier

import "feuillet/internal/sortie"

// menage removes from a folder, where a base is or papers go, what works that
// were killed left there: copies of a base among them, with what it says of persons.
func (a *Atelier) menage(dossier string) {
	if dossier == "" {
		dossier = "."
	}
	a.restes.Add(int64(sortie.Menage(dossier)))
}

// Restes is how many files left by works that were killed were removed, from
// the folders of the base and of what was written.
func (a *Atelier) Restes() int { return int(a.restes.Load()) }
