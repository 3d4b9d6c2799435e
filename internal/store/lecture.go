package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// Lieux are the places that f selects, by commune, name and id.
func (d *DB) Lieux(ctx context.Context, f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		requete, args := d.selection(f)
		rows, err := d.sql.QueryContext(ctx, requete, args...)
		if err != nil {
			yield(lieu.Lieu{}, d.faute("read places", err))
			return
		}
		defer rows.Close()
		avis, err := d.avis(ctx)
		if err != nil {
			yield(lieu.Lieu{}, d.faute("read notices", err))
			return
		}
		lire := lecteur(rows)
		for rows.Next() {
			l, err := lire()
			l.Avis = avis[l.Id]
			if err != nil {
				yield(lieu.Lieu{}, d.faute("read places", err))
				return
			}
			if f.Match(&l) && !yield(l, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(lieu.Lieu{}, d.faute("read places", err))
		}
	}
}

// faute is err in French, or wrapped with what was being done.
func (d *DB) faute(quoi string, err error) error {
	if t := traduire(d.chemin, err); t != err {
		return t
	}
	return fmt.Errorf("%s: %w", quoi, err)
}

// Places of these columns in the standard.
const latitude, longitude = 8, 9

// ordre numbers commune, nom, id among the columns of the standard.
const ordre = " ORDER BY 4, 3, 1"

// maxParametres keeps far from the limit of SQLite on parameters; Filter.Match
// has the last word anyway.
const maxParametres = 5000

// selection is the query that reads what f can select, or a little more.
func (d *DB) selection(f lieu.Filter) (string, []any) {
	var conditions []string
	var args []any
	in := func(colonne string, valeurs []string) {
		if len(valeurs) == 0 || len(valeurs) > maxParametres || !d.a(colonne) {
			return
		}
		conditions = append(conditions, colonne+" IN (?"+strings.Repeat(",?", len(valeurs)-1)+")")
		for _, v := range valeurs {
			args = append(args, v)
		}
	}
	if d.etranger == nil { // a foreign base may hold numbers where we expect texts
		in("id", f.Ids)
		if len(f.Departements) == 0 && len(f.Communes) > 0 {
			n := len(conditions)
			in("code_insee", slices.Concat(f.Communes, f.Incertaines))
			if f.Situer != nil && len(conditions) > n { // where the others are, it tells
				conditions[n] = "(" + conditions[n] + " OR code_insee IS NULL)"
			}
		}
	}
	q := "SELECT " + strings.Join(d.colonnes(), ", ") + " FROM lieux"
	if len(conditions) > 0 {
		q += " WHERE " + strings.Join(conditions, " AND ")
	}
	return q + ordre, args
}

// colonnes are the columns of the standard as this base has them.
func (d *DB) colonnes() []string {
	var out []string
	for _, c := range lieu.Champs() {
		if d.a(c.Nom) {
			out = append(out, c.Nom)
		} else {
			out = append(out, "NULL AS "+c.Nom)
		}
	}
	return out
}

// lecteur reads the current row of rows as a place; its buffers serve for all rows.
func lecteur(rows *sql.Rows) func() (lieu.Lieu, error) {
	champs := lieu.Champs()
	valeurs, cibles := make([]any, len(champs)), make([]any, len(champs))
	for i := range valeurs {
		cibles[i] = &valeurs[i]
	}
	return func() (lieu.Lieu, error) {
		var l lieu.Lieu
		if err := rows.Scan(cibles...); err != nil {
			return l, err
		}
		for i, c := range champs {
			if valeurs[i] != nil {
				poser(c.Pointeur(&l), valeurs[i])
			}
		}
		l.CodePostal, l.CodeInsee = zeroPerdu(l.CodePostal), zeroPerdu(l.CodeInsee)
		if l.Latitude == 0 || valeurs[longitude] == nil { // half a position is none
			l.Latitude, l.Longitude = 0, 0
		}
		return l, nil
	}
}

// poser puts a value of SQLite, of any type in a foreign base, in a field.
func poser(champ, v any) {
	switch p := champ.(type) {
	case *string:
		*p = texte(v)
	case *[]string:
		*p = liste(texte(v))
	case *float64:
		*p = nombre(v)
	case *time.Time:
		*p = jour(v)
	}
}

func texte(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return ""
}

// zeroPerdu gives back to a code the zero it loses as a number.
func zeroPerdu(code string) string {
	if len(code) == 4 {
		return "0" + code
	}
	return code
}

func liste(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, lieu.Separateur)
}

func nombre(v any) float64 {
	if f, ok := v.(float64); ok {
		return f
	}
	f, err := strconv.ParseFloat(strings.Replace(texte(v), ",", ".", 1), 64)
	if err != nil || !(f >= -180 && f <= 180) {
		return 0
	}
	return f
}

// jour reads a date or the date of a timestamp; 1970-01-01 is an unknown one.
func jour(v any) time.Time {
	if t, ok := v.(time.Time); ok {
		v = t.Format(time.DateOnly)
	}
	s := texte(v)
	t, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
	if err != nil || t.Unix() == 0 {
		return time.Time{}
	}
	return t
}
