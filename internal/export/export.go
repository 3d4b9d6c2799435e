// Package export writes places as data: the CSV of the standard, its JSON, and
// GeoJSON. What it writes can be imported again, and then changes nothing.
package export

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"path"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
)

// Format is a way to write places.
type Format string

// The formats.
const (
	CSV     Format = "csv"     // the 32 columns of the standard 1.0.2, comma, UTF-8
	Tableur Format = "tableur" // the same columns for who opens them by a double click: mark, semicolons, no formula
	JSON    Format = "json"    // an array of objects with the same keys, unknown ones left out
	GeoJSON Format = "geojson" // a point a place (RFC 7946), no geometry when the position is unknown
)

// Formats are all of them.
func Formats() []Format { return []Format{CSV, JSON, GeoJSON} }

// LireFormat is the format asked for by name, else by the ending of a file, where a CSV is for people;
// empty for a table that people read (« tableau », and what says none). ok is
// false for a name that is no format.
func LireFormat(nom, fichier string) (f Format, ok bool) {
	known := func(s string) bool { return slices.Contains(Formats(), Format(s)) }
	if nom = strings.ToLower(nom); nom == "" {
		if nom = strings.ToLower(strings.TrimPrefix(path.Ext(fichier), ".")); !known(nom) {
			return "", true
		}
		if Format(nom) == CSV {
			return Tableur, true
		}
	}
	if nom == "tableau" {
		return "", true
	}
	return Format(nom), known(nom)
}

// Ecrire writes places one by one and counts them. colonnes are those of the
// standard to keep, all when there are none. Values stay as they are: a cell
// that a spreadsheet takes for a formula must come back whole, and the
// standard has no way to mark it.
func Ecrire(w io.Writer, f Format, lieux iter.Seq2[lieu.Lieu, error], colonnes ...string) (n int, err error) {
	b := bufio.NewWriterSize(w, 1<<16)
	champs := lieu.Champs()
	if len(colonnes) > 0 {
		champs = nil
		for _, nom := range colonnes {
			if c, ok := lieu.ChampNomme(nom); ok {
				champs = append(champs, c)
			}
		}
	}
	var e ecrivain = &objets{w: b, champs: champs, geo: f == GeoJSON}
	if f == CSV {
		e = &cellules{w: csv.NewWriter(b), champs: champs, ligne: make([]string, len(champs))}
	}
	if f == Tableur {
		b.WriteString("\ufeff") // errors of b come with Flush
		c := csv.NewWriter(b)
		c.Comma = ';' // line feeds alone: a text of several lines must come back as it is
		e = &cellules{w: c, champs: champs, ligne: make([]string, len(champs)), proteger: true}
	}
	if err := e.debut(); err != nil {
		return 0, fmt.Errorf("begin export: %w", err)
	}
	for l, err := range lieux {
		if err != nil {
			return n, err
		}
		if err := e.lieu(&l, n); err != nil {
			return n, fmt.Errorf("export place %s: %w", l.Id, err)
		}
		n++
	}
	if err := e.fin(n); err != nil {
		return n, fmt.Errorf("end export: %w", err)
	}
	return n, b.Flush()
}

// ecrivain writes one format.
type ecrivain interface {
	debut() error
	lieu(l *lieu.Lieu, rang int) error
	fin(n int) error
}

// cellules writes CSV (RFC 4180, but for line feeds alone).
type cellules struct {
	w        *csv.Writer
	champs   []lieu.Champ
	ligne    []string
	proteger bool // from what a spreadsheet would run or round
}

func (e *cellules) debut() error {
	for i, c := range e.champs {
		e.ligne[i] = c.Nom
	}
	return e.w.Write(e.ligne)
}

func (e *cellules) lieu(l *lieu.Lieu, _ int) error {
	for i, c := range e.champs {
		if e.ligne[i] = c.Texte(l); e.proteger {
			e.ligne[i] = Neutre(e.ligne[i])
		}
	}
	return e.w.Write(e.ligne)
}

func (e *cellules) fin(int) error {
	e.w.Flush()
	return e.w.Error()
}

// objets writes JSON, keys in the order of the standard.
type objets struct {
	w      *bufio.Writer
	champs []lieu.Champ
	geo    bool
	tampon []byte
}

func (e *objets) debut() error {
	debut := "["
	if e.geo {
		debut = `{"type":"FeatureCollection","features":[`
	}
	_, err := e.w.WriteString(debut)
	return err
}

func (e *objets) fin(int) error {
	fin := "\n]\n"
	if e.geo {
		fin = "\n]}\n"
	}
	_, err := e.w.WriteString(fin)
	return err
}

func (e *objets) lieu(l *lieu.Lieu, rang int) error {
	b := e.tampon[:0]
	if rang > 0 {
		b = append(b, ',')
	}
	b = append(b, '\n')
	if e.geo {
		b = append(b, `{"type":"Feature","geometry":`...)
		if lat, lon, ok := l.Position(); ok {
			b = append(b, `{"type":"Point","coordinates":[`...)
			b = append(strconv.AppendFloat(b, lon, 'f', -1, 64), ',')
			b = append(strconv.AppendFloat(b, lat, 'f', -1, 64), `]}`...)
		} else {
			b = append(b, "null"...)
		}
		b = append(b, `,"properties":`...)
	}
	b = append(b, '{')
	premier := true
	for _, c := range e.champs {
		if e.geo && slices.Contains([]string{"latitude", "longitude"}, c.Nom) {
			continue
		}
		valeur, err := enJSON(c, l)
		if err != nil {
			return err
		}
		if valeur == nil {
			continue
		}
		if !premier {
			b = append(b, ',')
		}
		premier = false
		b = append(append(append(append(b, '"'), c.Nom...), `":`...), valeur...)
	}
	b = append(b, '}')
	if e.geo {
		b = append(b, '}')
	}
	e.tampon = b
	_, err := e.w.Write(b)
	return err
}

// enJSON is a field as the standard types it: numbers for positions, texts for
// all else, lists joined; nil when unknown.
func enJSON(c lieu.Champ, l *lieu.Lieu) ([]byte, error) {
	texte := c.Texte(l)
	if texte == "" {
		return nil, nil
	}
	if _, ok := c.Pointeur(l).(*float64); ok {
		return []byte(texte), nil
	}
	return json.Marshal(texte)
}
