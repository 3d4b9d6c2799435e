package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"feuillet/lieu/proche"
)

// Designe is what tells a place to a person who names one.
type Designe struct{ Id, Nom, Commune string }

// String is « Val_12 (Halte des Genêts, Pons) ».
func (d Designe) String() string {
	if d.Commune == "" {
		return fmt.Sprintf("%s (%s)", d.Id, d.Nom)
	}
	return fmt.Sprintf("%s (%s, %s)", d.Id, d.Nom, d.Commune)
}

// placesMontrees are enough to find the one that was meant.
const placesMontrees = 3

// Publies are the places whose producer gave them this id, and that the base
// knows by « Producteur_id »; in order. A record merged of others bears the ids of none.
func (d *DB) Publies(ctx context.Context, id string) (out []Designe, err error) {
	if id == "" || d.Etrangere() {
		return nil, nil
	}
	fin := strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace("_" + id)
	for p, err := range d.designes(ctx, `WHERE id LIKE ? ESCAPE '\' AND instr(id, '__') = 0`, "%"+fin) {
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// Proches are the places that a person may have meant by a word that is the id
// of none: by their id or their name, the nearest first.
func (d *DB) Proches(ctx context.Context, mot string) ([]string, error) {
	r := proche.Rechercher(mot)
	for p, err := range d.designes(ctx, "") {
		if err != nil {
			return nil, err
		}
		r.Voir(p.String(), p.Id, p.Nom)
	}
	return r.Noms(placesMontrees), nil
}

// designes are the places of a condition, by id, each by its last name.
func (d *DB) designes(ctx context.Context, where string, args ...any) func(func(Designe, error) bool) {
	return lister(ctx, d, "read ids", func(rows *sql.Rows, p *Designe) error {
		var num int64
		return rows.Scan(&p.Id, &p.Nom, &p.Commune, &num)
	}, "SELECT id, nom, coalesce(commune, ''), max(retenue * 1000000000000 + num) FROM fiches "+where+
		" GROUP BY id ORDER BY id", args...)
}
