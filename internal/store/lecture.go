package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"time"

	"feuillet/internal/ensemble"
	"feuillet/lieu"
)

// Lieux are the places that f selects, by commune, name and id. The index says
// which rows to read; without one, all are.
func (d *DB) Lieux(ctx context.Context, f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		err := d.avecIndex(ctx, &f, func(r *recherche, t *trouves) error {
			if r == nil {
				return d.parcourir(ctx, &f, yield)
			}
			tous := t.surs.Copie()
			tous.Unir(t.douteux)
			return r.fiches(d, tous, ordre, func(num int64, l *lieu.Lieu) bool {
				return t.douteux.A(uint32(num)) && !f.Match(l) || yield(*l, nil)
			})
		})
		if err != nil {
			yield(lieu.Lieu{}, d.faute("read places", err))
		}
	}
}

// Compter is how many places f selects. Those the index is sure of are not read.
func (d *DB) Compter(ctx context.Context, f lieu.Filter) (n int, err error) {
	err = d.avecIndex(ctx, &f, func(r *recherche, t *trouves) error {
		if r == nil {
			return d.parcourir(ctx, &f, func(lieu.Lieu, error) bool { n++; return true })
		}
		n = t.surs.Nombre()
		return r.fiches(d, t.douteux, "", func(_ int64, l *lieu.Lieu) bool {
			if f.Match(l) {
				n++
			}
			return true
		})
	})
	if err != nil {
		return n, d.faute("count places", err)
	}
	return n, nil
}

// avecIndex gives what the index finds for f; nil when it does not help: the
// base is of others, or everything is asked for in order.
func (d *DB) avecIndex(ctx context.Context, f *lieu.Filter, faire func(*recherche, *trouves) error) error {
	return d.avecRecherche(ctx, func(r *recherche) error {
		if r == nil {
			return faire(nil, nil)
		}
		t, err := r.trouver(f)
		if err != nil {
			return err
		}
		return faire(r, t)
	})
}

// avecRecherche opens the index for as long as faire lasts, nil without one.
func (d *DB) avecRecherche(ctx context.Context, faire func(*recherche) error) error {
	r, err := d.chercher(ctx)
	if err != nil {
		return err
	}
	if r != nil {
		defer r.fermer()
	}
	return faire(r)
}

// fiches reads the versions shown of a set, until recevoir is false.
func (r *recherche) fiches(d *DB, nums *ensemble.Ensemble, ordre string, recevoir func(num int64, l *lieu.Lieu) bool) error {
	if nums.Nombre() == 0 {
		return nil
	}
	liste := []byte{'['}
	for n := range nums.Nombres() {
		liste = append(strconv.AppendUint(liste, uint64(n), 10), ',')
	}
	liste[len(liste)-1] = ']'
	avis, err := d.avis(r.ctx)
	if err != nil {
		return err
	}
	rows, err := r.Query("SELECT "+strings.Join(nomsChamps(), ", ")+", num FROM fiches WHERE retenue = 1 AND num IN (SELECT value FROM json_each(?))"+ordre, string(liste))
	if err != nil {
		return err
	}
	defer rows.Close()
	var num int64
	lire := lecteur(rows, &num)
	for rows.Next() {
		l, err := lire()
		if err != nil {
			return err
		}
		if l.Avis = avis[l.Id]; !recevoir(num, &l) {
			return nil
		}
	}
	return rows.Err()
}

// parcourir reads all places, and gives those that f accepts.
func (d *DB) parcourir(ctx context.Context, f *lieu.Filter, yield func(lieu.Lieu, error) bool) error {
	rows, err := d.sql.QueryContext(ctx, "SELECT "+strings.Join(d.colonnes(), ", ")+" FROM lieux"+ordre)
	if err != nil {
		return err
	}
	defer rows.Close()
	avis, err := d.avis(ctx)
	if err != nil {
		return err
	}
	lire := lecteur(rows)
	for rows.Next() {
		l, err := lire()
		if err != nil {
			return err
		}
		l.Avis = avis[l.Id]
		if f.Match(&l) && !yield(l, nil) {
			return nil
		}
	}
	return rows.Err()
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

// lecteur reads the current row of rows as a place, and what follows its
// columns; its buffers serve for all rows.
func lecteur(rows *sql.Rows, suite ...any) func() (lieu.Lieu, error) {
	n := len(lieu.Champs())
	valeurs, cibles := make([]any, n), make([]any, n, n+len(suite))
	for i := range valeurs {
		cibles[i] = &valeurs[i]
	}
	cibles = append(cibles, suite...)
	return func() (lieu.Lieu, error) {
		if err := rows.Scan(cibles...); err != nil {
			return lieu.Lieu{}, err
		}
		return lieuDe(valeurs), nil
	}
}

// lieuDe is the place that a row holds, one value a column of the standard.
func lieuDe(valeurs []any) lieu.Lieu {
	var l lieu.Lieu
	for i, c := range lieu.Champs() {
		if valeurs[i] != nil {
			poser(c.Pointeur(&l), valeurs[i])
		}
	}
	l.CodePostal, l.CodeInsee = zeroPerdu(l.CodePostal), zeroPerdu(l.CodeInsee)
	if l.Latitude == 0 || valeurs[longitude] == nil { // half a position is none
		l.Latitude, l.Longitude = 0, 0
	}
	return l
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
