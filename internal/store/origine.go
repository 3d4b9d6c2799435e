package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"feuillet/lieu"
)

// cellules are what could be read of a refused row, as published, in JSON; nil
// when nothing was.
func cellules(l *lieu.Ligne) any {
	out := map[string]string{}
	for _, c := range lieu.Champs() {
		if v := l.Publie(c); v != "" {
			out[c.Nom] = v
		}
	}
	if len(out) == 0 {
		return nil
	}
	b, err := json.Marshal(out) // texts by texts: cannot fail
	if err != nil {
		return nil
	}
	return string(b)
}

// verifierOrigine refuses a row that mends another and bears the id of a third
// one of that file: it would take its place.
func (i *importation) verifierOrigine(l *lieu.Ligne) error {
	o := l.Origine
	var ligne int
	err := i.pris.QueryRow(o.Fichier, l.Lieu.Id, o.Ligne).Scan(&ligne)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	} else if err != nil {
		return fmt.Errorf("look for the id in %s: %w", o.Fichier, err)
	}
	l.Rejet = &lieu.Rejet{Regle: "id-repete", Colonne: "id", Valeur: l.Lieu.Id,
		Motif: fmt.Sprintf("identifiant déjà pris par la ligne %d de %s", ligne, o.Fichier)}
	return nil
}

// oterOrigine takes off the lists what was wrong in a row that is mended now.
func (i *importation) oterOrigine(o *lieu.Origine) error {
	if o == nil {
		return nil
	}
	for _, s := range []*sql.Stmt{i.rejetRepare, i.douteRepare} {
		if _, err := s.Exec(o.Fichier, o.Ligne); err != nil {
			return fmt.Errorf("forget what is mended: %w", err)
		}
	}
	return nil
}
