package store

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"
	"time"

	"feuillet/internal/store/index"
	"feuillet/lieu"
)

// SelectionGardee is a selection kept under a name.
type SelectionGardee struct {
	Nom     string `json:"nom"`
	Requete string `json:"requete"` // query of an address, see package selection
	Date    string `json:"date"`    // YYYY-MM-DD
}

// Selection is the query kept under a name, "" when there is none.
func (d *DB) Selection(ctx context.Context, nom string) (string, error) {
	if d.Etrangere() {
		return "", nil
	}
	var q string
	err := d.sql.QueryRowContext(ctx, "SELECT requete FROM selections WHERE nom = ?", nom).Scan(&q)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", d.faute("read selection "+nom, err)
	}
	return q, nil
}

// Selections are those kept, by name.
func (d *DB) Selections(ctx context.Context) ([]SelectionGardee, error) {
	var out []SelectionGardee
	if d.Etrangere() {
		return out, nil
	}
	err := lignes(ctx, d.sql, &out, "SELECT nom, requete, date FROM selections ORDER BY nom",
		func(s *SelectionGardee) []any { return []any{&s.Nom, &s.Requete, &s.Date} })
	if err != nil {
		return nil, d.faute("read selections", err)
	}
	return out, nil
}

// GarderSelection keeps a query under a name, in the place of the former one.
func (d *DB) GarderSelection(ctx context.Context, nom, requete string, le time.Time) error {
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		if err := refuser(tx, lieuxDe(requete), nom, requete); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO selections VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET requete = "+
			"excluded.requete, date = excluded.date",
			nom, requete, le.Format(time.DateOnly))
		return err
	})
	if err != nil {
		return d.faute("keep selection "+nom, err)
	}
	return nil
}

// OublierSelection removes a selection; not ok when there is none of this name.
func (d *DB) OublierSelection(ctx context.Context, nom string) (ok bool, err error) {
	r, err := d.executer(ctx, "DELETE FROM selections WHERE nom = ?", nom)
	if err != nil {
		return false, d.faute("remove selection "+nom, err)
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

// Valeurs are what places say in a column of the standard without closed list,
// sorted, the values of lists apart.
func (d *DB) Valeurs(ctx context.Context, colonne string) ([]string, error) {
	if _, ok := lieu.ChampNomme(colonne); !ok || !d.a(colonne) {
		return nil, nil
	}
	vues := map[string]bool{}
	err := d.withSearch(ctx, func(s *index.Search) error {
		if s != nil {
			if values, ok, err := s.Values(colonne); !indexAbime(err) && (ok || err != nil) {
				for _, v := range values {
					vues[v] = true
				}
				if err == nil {
					err = d.valeursEnAttente(s, colonne, vues)
				}
				return err
			}
		}
		return d.valeursLues(ctx, colonne, vues)
	})
	if err != nil {
		return nil, d.faute("read values of "+colonne, err)
	}
	delete(vues, "")
	return slices.Sorted(maps.Keys(vues)), nil
}

// valeursEnAttente adds those of the versions that the index does not tell.
func (d *DB) valeursEnAttente(s *index.Search, colonne string, vues map[string]bool) error {
	i := rang(colonne)
	return d.fiches(s, s.Pending(), "", func(_ int64, l *lieu.Lieu) bool {
		for _, v := range liste(lieu.Champs()[i].Texte(l)) {
			vues[v] = true
		}
		return true
	})
}

// valeursLues reads all places.
func (d *DB) valeursLues(ctx context.Context, colonne string, vues map[string]bool) error {
	rows, fin, err := d.interroger(ctx, "SELECT DISTINCT "+colonne+" FROM "+d.lieux()+" WHERE "+colonne+
		" IS NOT NULL ORDER BY 1")
	defer fin()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var v any
		if err := rows.Scan(&v); err != nil {
			return err
		}
		for _, s := range liste(texte(v)) {
			vues[s] = true
		}
	}
	return rows.Err()
}
