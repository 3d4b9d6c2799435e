package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// Parametre is a setting kept in the base itself, "" when it is not set or
// when the base is foreign.
func (d *DB) Parametre(ctx context.Context, cle string) (string, error) {
	if d.Etrangere() {
		return "", nil
	}
	var v string
	err := d.sql.QueryRowContext(ctx, "SELECT valeur FROM parametres WHERE cle = ?", cle).Scan(&v)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", d.faute("read setting "+cle, err)
	}
	return v, nil
}

// SetParametre sets a setting, or removes it when valeur is empty.
func (d *DB) SetParametre(ctx context.Context, cle, valeur string) error {
	q, args := "INSERT INTO parametres VALUES (?, ?) ON CONFLICT DO UPDATE SET valeur = excluded.valeur",
		[]any{cle, valeur}
	if valeur == "" {
		q, args = "DELETE FROM parametres WHERE cle = ?", []any{cle}
	}
	if _, err := d.executer(ctx, q, args...); err != nil {
		return d.faute("write setting "+cle, err)
	}
	return nil
}

// Territoire are the territories that the base carries itself, beside those of
// the official code: none in most bases.
func (d *DB) Territoire(ctx context.Context) (territoire.Donnees, error) {
	var t territoire.Donnees
	if d.Etrangere() {
		return t, nil
	}
	err := errors.Join(
		lignes(ctx, d.sql, &t.Regions, "SELECT code, nom, liaison, chef_lieu, slug FROM regions ORDER BY code",
			func(r *territoire.Region) []any { return []any{&r.Code, &r.Nom, &r.Liaison, &r.ChefLieu, &r.Slug} }),
		lignes(ctx, d.sql, &t.Departements, "SELECT code, nom, liaison, chef_lieu, region, slug FROM departements ORDER "+
			"BY code",
			func(p *territoire.Departement) []any {
				return []any{&p.Code, &p.Nom, &p.Liaison, &p.ChefLieu, &p.Region, &p.Slug}
			}),
		lignes(ctx, d.sql, &t.Epcis, "SELECT siren, nom, type FROM epcis ORDER BY siren",
			func(e *territoire.Epci) []any { return []any{&e.Siren, &e.Nom, &e.Type} }),
		lignes(ctx, d.sql, &t.Communes, `SELECT code, nom, liaison, departement, region, epci, population, codes_postaux,
			anciens_codes FROM communes ORDER BY code`,
			func(c *territoire.Commune) []any {
				return []any{&c.Code, &c.Nom, &c.Liaison, &c.Departement, &c.Region, &c.Epci, &c.Population,
					(*codes)(&c.CodesPostaux), (*codes)(&c.AnciensCodes)}
			}))
	if err != nil {
		return territoire.Donnees{}, d.faute("read territories", err)
	}
	return t, nil
}

// codes is a list in one cell, as in the view lieux.
type codes []string

// Scan reads the cell.
func (c *codes) Scan(v any) error {
	*c = liste(texte(v))
	return nil
}

func lignes[T any](ctx context.Context, base *sql.DB, out *[]T, requete string, champs func(*T) []any) error {
	rows, err := base.QueryContext(ctx, requete)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var e T
		if err := rows.Scan(champs(&e)...); err != nil {
			return err
		}
		*out = append(*out, e)
	}
	return rows.Err()
}

// SetTerritoire replaces the territories that the base carries itself.
// Rattachees are not kept.
func (d *DB) SetTerritoire(ctx context.Context, t territoire.Donnees) error {
	err := d.transaction(ctx, func(tx *sql.Tx) error {
		if _, err := tx.Exec("DELETE FROM regions; DELETE FROM departements; DELETE FROM epcis; DELETE FROM " +
			"communes"); err != nil {
			return err
		}
		for _, r := range t.Regions {
			if err := inserer(tx, "regions", r.Code, r.Nom, r.Liaison, r.ChefLieu, r.Slug); err != nil {
				return err
			}
		}
		for _, p := range t.Departements {
			if err := inserer(tx, "departements", p.Code, p.Nom, p.Liaison, p.ChefLieu, p.Region, p.Slug); err != nil {
				return err
			}
		}
		for _, e := range t.Epcis {
			if err := inserer(tx, "epcis", e.Siren, e.Nom, e.Type); err != nil {
				return err
			}
		}
		for _, c := range t.Communes {
			if err := inserer(tx, "communes", c.Code, c.Nom, c.Liaison, c.Departement, c.Region, c.Epci,
				strings.Join(c.CodesPostaux, lieu.Separateur), c.Population,
				strings.Join(c.AnciensCodes, lieu.Separateur)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return d.faute("write territories", err)
	}
	return nil
}

func inserer(tx *sql.Tx, table string, valeurs ...any) error {
	_, err := tx.Exec(fmt.Sprintf("INSERT INTO %s VALUES (?%s)", table, strings.Repeat(", ?", len(valeurs)-1)), valeurs...)
	return err
}

// Effectif is how many places carry these three values.
type Effectif struct {
	CodeInsee, CodePostal, Commune string
	Lieux                          int
}

// Effectifs counts the places of the base by what tells where they are.
func (d *DB) Effectifs(ctx context.Context) ([]Effectif, error) {
	colonne := func(nom string) string {
		if d.a(nom) {
			return "coalesce(CAST(" + nom + " AS TEXT), '')"
		}
		return "''"
	}
	var out []Effectif
	q := fmt.Sprintf("SELECT %s, %s, %s, count(*) FROM lieux GROUP BY 1, 2, 3", colonne("code_insee"),
		colonne("code_postal"), colonne("commune"))
	err := lignes(ctx, d.sql, &out, q, func(e *Effectif) []any {
		return []any{&e.CodeInsee, &e.CodePostal, &e.Commune,
			&e.Lieux}
	})
	if err != nil {
		return nil, d.faute("count places by commune", err)
	}
	return out, nil
}
