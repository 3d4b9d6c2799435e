package atelier

import (
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// lue is the base, for a work that reads it.
func (a *Atelier) lue() (*store.DB, error) {
	if a.db == nil {
		return nil, SansBase()
	}
	return a.db, nil
}

// ecrite is the base, for a work that changes it. The example of the program
// is no file: what a person would decide there would be lost.
func (a *Atelier) ecrite() (*store.DB, error) {
	if a.db != nil && a.db.Integree() {
		return nil, faute.New(faute.Demande, "", "l'exemple ne garde rien").Permet(faute.Importer)
	}
	return a.lue()
}

// aujourdhui is today as the base keeps days.
func (a *Atelier) aujourdhui() string { return a.jour.Format(time.DateOnly) }
