package templates

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	"feuillet/internal/faute"
)

// position counts from 1, in characters.
type position struct{ ligne, colonne int }

// place is the position of a byte of a file.
func place(data []byte, offset int) position {
	offset = min(max(offset, 0), len(data))
	start := bytes.LastIndexByte(data[:offset], '\n') + 1
	return position{1 + bytes.Count(data[:offset], []byte{'\n'}), 1 + utf8.RuneCount(data[start:offset])}
}

// debutLigne is the offset of the first byte of a line, which counts from 1.
func debutLigne(data []byte, ligne int) int {
	offset := 0
	for ; ligne > 1; ligne-- {
		n := bytes.IndexByte(data[offset:], '\n')
		if n < 0 {
			return len(data)
		}
		offset += n + 1
	}
	return offset
}

// cle is one key of a file, or a header of table.
type cle struct {
	chemin  []string // « section », « 0 », « titre »
	entete  bool
	genre   unstable.Kind // of the value
	nom     position      // where the last part of the key stands
	valeur  position
	texte   string   // of a string
	valeurs []string // of a list of strings
	places  []position
}

func (c *cle) dernier() string { return c.chemin[len(c.chemin)-1] }

// index knows where every key of a file stands.
type index struct {
	cles []*cle
	par  map[string]*cle
}

func chemin(parts ...string) string { return strings.Join(parts, "\x00") }

// trouve is the key of a path, or the nearest table above that stands in the
// file; nil when the file does not speak of it.
func (x *index) trouve(parts ...string) *cle {
	for n := len(parts); n > 1; n-- {
		if c := x.par[chemin(parts[:n]...)]; c != nil {
			return c
		}
	}
	return x.par[chemin(parts[0])]
}

// indexer reads a file once for its positions. The fault is one of writing.
func indexer(data []byte) (*index, *faute.Faute) {
	x := &index{par: map[string]*cle{}}
	p := &unstable.Parser{}
	p.Reset(data)
	var table []string
	counts := map[string]int{}
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table:
			c := lireCle(p, nil, e)
			if double := x.ajoute(c); double != nil {
				return nil, double
			}
			table = c.chemin
		case unstable.ArrayTable:
			c := lireCle(p, nil, e)
			name := chemin(c.chemin...)
			c.chemin = append(c.chemin, strconv.Itoa(counts[name]))
			counts[name]++
			x.cles = append(x.cles, c)
			x.par[chemin(c.chemin...)] = c
			table = c.chemin
		case unstable.KeyValue:
			if double := x.paire(p, table, e); double != nil {
				return nil, double
			}
		}
	}
	if err := p.Error(); err != nil {
		offset := len(data)
		var pe *unstable.ParserError
		if errors.As(err, &pe) && pe.Highlight != nil {
			offset = int(p.Range(pe.Highlight).Offset)
		}
		return nil, fauteEcriture(data, offset, err.Error())
	}
	return x, nil
}

// lireCle reads the key of an expression inside a table.
func lireCle(p *unstable.Parser, table []string, e *unstable.Node) *cle {
	c := &cle{chemin: append([]string(nil), table...), entete: e.Kind != unstable.KeyValue}
	for it := e.Key(); it.Next(); {
		c.chemin = append(c.chemin, string(it.Node().Data))
		c.nom = place(p.Data(), int(it.Node().Raw.Offset))
	}
	c.valeur = c.nom
	return c
}

// paire adds a key and its value, with the keys of an inline table.
func (x *index) paire(p *unstable.Parser, table []string, e *unstable.Node) *faute.Faute {
	c := lireCle(p, table, e)
	v := e.Value()
	c.genre = v.Kind
	if v.Raw.Length > 0 {
		c.valeur = place(p.Data(), int(v.Raw.Offset))
	}
	if v.Kind == unstable.String {
		c.texte = string(v.Data)
	}
	if double := x.ajoute(c); double != nil {
		return double
	}
	for it := v.Children(); it.Next(); {
		n := it.Node()
		switch {
		case v.Kind == unstable.InlineTable && n.Kind == unstable.KeyValue:
			if double := x.paire(p, c.chemin, n); double != nil {
				return double
			}
		case v.Kind == unstable.Array && n.Kind == unstable.String:
			c.valeurs = append(c.valeurs, string(n.Data))
			c.places = append(c.places, place(p.Data(), int(n.Raw.Offset)))
		}
	}
	return nil
}

// ajoute keeps a key, which may stand only once.
func (x *index) ajoute(c *cle) *faute.Faute {
	name := chemin(c.chemin...)
	if first := x.par[name]; first != nil {
		return ici(c.nom, fmt.Sprintf("«\u00A0%s\u00A0» est déjà écrit à la ligne %d", c.dernier(), first.nom.ligne),
			"gardez un seul des deux.")
	}
	x.cles = append(x.cles, c)
	x.par[name] = c
	return nil
}
