package store

import (
	"database/sql"
	"errors"
	"fmt"
)

// effet is what happened to a place, in the words of changements.genre.
type effet string

// What changements tells. Rows of an import are about the version kept of a
// place, as its producer wrote it; the others are what a person did here.
const (
	inchange  effet = ""
	modifie   effet = "modifie"
	parti     effet = "parti"  // no file has it any more
	revenu    effet = "revenu" // a file has it again
	corrige   effet = "corrige"
	annule    effet = "annule" // a correction was
	exclu     effet = "exclu"
	reintegre effet = "reintegre"
	fusionne  effet = "fusionne" // excluded, for another record tells of the same place
)

// choisir is the number of the version to keep of a place, 0 when no file has
// it any more.
func (i *importation) choisir(id string) (num int64, err error) {
	if err = i.choix.QueryRow(id).Scan(&num); errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return num, err
}

// elire chooses the version kept of a place after one has changed or gone, and
// writes what this changes to the place; avant is what was kept of it.
func (i *importation) elire(id string, p *place, avant contenu) (effet, error) {
	ancienne := p.tete
	var err error
	if p.tete, err = i.choisir(id); err != nil {
		return inchange, fmt.Errorf("choose a version: %w", err)
	}
	if p.tete != ancienne && !p.exclu {
		if err := i.montrer(ancienne, p.tete); err != nil {
			return inchange, err
		}
	}
	switch {
	case p.tete == 0:
		return parti, i.noterChangement(id, parti, "", "", "")
	case ancienne == 0 && p.connu:
		return revenu, i.noterChangement(id, revenu, "", "", "")
	case ancienne == 0:
		return revenu, nil // an excluded place that no file had yet
	case ancienne == p.tete && ancienne != p.notre:
		return inchange, nil
	}
	apres, err := i.lire(p.tete)
	if err != nil {
		return inchange, err
	}
	return i.comparer(id, avant, apres)
}

// montrer shows one version in the place of another: first the old one goes,
// for a place is shown once.
func (i *importation) montrer(ancienne, nouvelle int64) error {
	if _, err := i.retenir.Exec(false, ancienne); err != nil {
		return err
	}
	_, err := i.retenir.Exec(true, nouvelle)
	return err
}

// congedier marks the versions that their file no longer has; another file may
// still have the place.
func (i *importation) congedier(partants []cle) error {
	for _, k := range partants {
		p := i.places[k]
		var id string
		if err := i.id.QueryRow(p.notre).Scan(&id); err != nil {
			return fmt.Errorf("id of a version: %w", err)
		}
		if p.exclu {
			var err error
			if p.tete, err = i.choisir(id); err != nil {
				return err
			}
		}
		avant, err := i.lire(p.tete)
		if err != nil {
			return err
		}
		if _, err := i.partir.Exec(i.num, p.notre); err != nil {
			return fmt.Errorf("mark as gone: %w", err)
		}
		if p.tete != p.notre {
			continue
		}
		if _, err := i.elire(id, &p, avant); err != nil {
			return err
		}
	}
	return nil
}
