package store

import (
	"crypto/rand"
	"database/sql"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// Places of these columns in the standard.
const latitude, longitude = 8, 9

// rangees reads rows of lieux, or of fiches, as places. A value costs more to
// take from SQLite than to read: columns of text are asked for as one, joined.
type rangees struct {
	joints     []int  // columns joined, by rank in the standard
	seuls      []int  // those read one by one, whose values may be numbers or dates
	separateur string // between the columns joined
	autrui     bool   // of a base that no door of ours kept texts from
}

// rangees reads the columns of the standard that this base has.
func (d *DB) rangees() *rangees {
	// Drawn for each reading, it stands in no text, be it written to harm.
	g := &rangees{separateur: "\x1f" + rand.Text()[:5], autrui: d.Etrangere()}
	for i, c := range lieu.Champs() {
		switch {
		case d.deTexte(c.Nom):
			g.joints = append(g.joints, i)
		case d.a(c.Nom):
			g.seuls = append(g.seuls, i)
		}
	}
	return g
}

// colonnes are the results to select, before any other.
func (g *rangees) colonnes() string {
	noms := []string{"''"} // a base may have no column to join
	for k, i := range g.joints {
		if k > 0 {
			noms = append(noms, "'"+g.separateur+"'")
		}
		noms = append(noms, lieu.Champs()[i].Nom)
	}
	out := []string{"concat(" + strings.Join(noms, ", ") + ")"}
	for _, i := range g.seuls {
		out = append(out, lieu.Champs()[i].Nom)
	}
	return strings.Join(out, ", ")
}

// ordre is that of the places of a directory.
func (d *DB) ordre() string {
	if !d.a("commune") {
		return " ORDER BY nom, id"
	}
	return " ORDER BY commune, nom, id"
}

// lecteur reads the current row of rows as a place, and what follows its
// columns; its buffers serve for all rows.
func (g *rangees) lecteur(rows *sql.Rows, suite ...any) func() (lieu.Lieu, error) {
	var joints string
	valeurs, cibles := make([]any, len(g.seuls)), []any{&joints}
	for i := range valeurs {
		cibles = append(cibles, &valeurs[i])
	}
	cibles = append(cibles, suite...)
	return func() (lieu.Lieu, error) {
		if err := rows.Scan(cibles...); err != nil {
			return lieu.Lieu{}, err
		}
		return g.lieu(joints, valeurs)
	}
}

// lieu is the place of a row.
func (g *rangees) lieu(joints string, valeurs []any) (lieu.Lieu, error) {
	l := lieu.Lieu{Longitude: math.NaN()}
	for i, rang := range g.joints {
		cellule, reste, encore := strings.Cut(joints, g.separateur)
		if encore != (i < len(g.joints)-1) {
			return lieu.Lieu{}, fmt.Errorf("a row of %d columns has another number", len(g.joints))
		}
		poserTexte(lieu.Champs()[rang].Pointeur(&l), cellule)
		joints = reste
	}
	for i, rang := range g.seuls {
		poser(lieu.Champs()[rang].Pointeur(&l), valeurs[i])
	}
	if g.autrui {
		if err := demesure(&l); err != nil {
			return lieu.Lieu{}, err
		}
	}
	return completer(l), nil
}

// demesure is the fault of a place of others that has a text longer than its
// column may have.
func demesure(l *lieu.Lieu) (err error) {
	l.Demesures(func(c lieu.Champ, n int) {
		if err == nil {
			err = probleme("", fmt.Sprintf("le lieu « %.60s » a dans « %s » un texte de %d caractères, cette colonne en "+
				"admet %d", l.Id, c.Nom, n, c.Longueur()),
				"Demandez au responsable de cette base de raccourcir ce texte.")
		}
	})
	return err
}

// lieuDe is the place that values make, one a column of the standard.
func lieuDe(valeurs []any) lieu.Lieu {
	var l lieu.Lieu
	for i, c := range lieu.Champs() {
		poser(c.Pointeur(&l), valeurs[i])
	}
	return completer(l)
}

// completer gives back to a place what columns of numbers lose.
func completer(l lieu.Lieu) lieu.Lieu {
	l.CodePostal, l.CodeInsee = zeroPerdu(l.CodePostal), zeroPerdu(l.CodeInsee)
	if l.Latitude == 0 || math.IsNaN(l.Latitude+l.Longitude) { // half a position is none
		l.Latitude, l.Longitude = 0, 0
	}
	return l
}

// poser puts a value of SQLite, of any type in a foreign base, in a field.
func poser(champ, v any) {
	if p, ok := champ.(*float64); ok {
		*p = nombre(v)
		return
	}
	poserTexte(champ, texte(v))
}

// poserTexte puts what a cell says in a field.
func poserTexte(champ any, s string) {
	switch p := champ.(type) {
	case *string:
		*p = s
	case *[]string:
		*p = liste(s)
	case *float64:
		*p = nombre(s)
	case *time.Time:
		*p = jour(s)
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
		return lieu.EcrireDate(v)
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

// nombre is half of a position, NaN when there is none.
func nombre(v any) float64 {
	if f, ok := v.(float64); ok {
		return f
	}
	f, err := strconv.ParseFloat(strings.Replace(texte(v), ",", ".", 1), 64)
	if err != nil || !(f >= -180 && f <= 180) {
		return math.NaN()
	}
	return f
}

// jour reads a date, a part of one, or the date of a timestamp; 1970-01-01 is an
// unknown one.
func jour(s string) time.Time {
	t, ok := lieu.LireDate(s)
	if !ok || t.Unix() == 0 {
		return time.Time{}
	}
	return t
}
