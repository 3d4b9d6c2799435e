package pdftest

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Values are int, float64, string, name, ref, []any, dict, and operator for
// any other word.
type (
	name     string
	operator string
	ref      int
	dict     map[string]any
)

// file is a PDF whose objects are found by its cross-reference stream.
type file struct {
	b       []byte
	rows    [][3]int
	trailer dict
	packs   map[int][]any // objects of the object streams read
}

func open(b []byte) (*file, error) {
	f := &file{b: b, packs: map[int][]any{}}
	i := bytes.LastIndex(b, []byte("startxref\n"))
	if i < 0 {
		return nil, fmt.Errorf("no startxref")
	}
	start, err := strconv.Atoi(string(bytes.Fields(b[i+10:])[0]))
	if err != nil {
		return nil, err
	}
	var table []byte
	if f.trailer, table, err = streamAt(b, start); err != nil {
		return nil, err
	}
	var row [6]byte
	for ; len(table) >= 7; table = table[7:] {
		for i, up := range table[1:7] { // PNG's predictor « up », named by the byte before
			row[i] += up
		}
		at := int(row[1])<<24 | int(row[2])<<16 | int(row[3])<<8 | int(row[4])
		f.rows = append(f.rows, [3]int{int(row[0]), at, int(row[5])})
	}
	if len(f.rows) != f.trailer["Size"].(int) {
		return nil, fmt.Errorf("a table of %d rows, not %d", len(f.rows), f.trailer["Size"])
	}
	return f, nil
}

// streamAt reads the stream object at an offset.
func streamAt(b []byte, at int) (dict, []byte, error) {
	s := scanner{b: b, at: at}
	for range 3 { // n 0 obj
		s.next()
	}
	v, _ := s.next()
	d, ok := v.(dict)
	if !ok || !bytes.HasPrefix(b[s.at:], []byte("\nstream\n")) {
		return nil, nil, fmt.Errorf("no stream at %d", at)
	}
	data := b[s.at+8:][:d["Length"].(int)]
	if d["Filter"] == nil {
		return d, data, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, nil, err
	}
	plain, err := io.ReadAll(z)
	return d, plain, err
}

func (f *file) stream(r ref) ([]byte, error) {
	_, data, err := streamAt(f.b, f.rows[r][1])
	return data, err
}

// get follows a reference.
func (f *file) get(v any) any {
	r, ok := v.(ref)
	if !ok {
		return v
	}
	row := f.rows[r]
	if row[0] != 2 {
		panic(fmt.Sprintf("object %d is not in an object stream", r))
	}
	if f.packs[row[1]] == nil {
		d, data, err := streamAt(f.b, f.rows[row[1]][1])
		if err != nil {
			panic(err)
		}
		s, objects := scanner{b: data, at: d["First"].(int)}, make([]any, d["N"].(int))
		for i := range objects {
			objects[i], _ = s.next()
		}
		f.packs[row[1]] = objects
	}
	return f.packs[row[1]][row[2]]
}

func (f *file) dict(v any) dict   { d, _ := f.get(v).(dict); return d }
func (f *file) array(v any) []any { a, _ := f.get(v).([]any); return a }

// scanner reads values of the syntax of PDF.
type scanner struct {
	b  []byte
	at int
}

const (
	blanks = " \n\r\t"
	stops  = blanks + "/<>[]()"
)

func (s *scanner) skip() {
	for s.at < len(s.b) && strings.IndexByte(blanks, s.b[s.at]) >= 0 {
		s.at++
	}
}

// eat passes over a token if it is next.
func (s *scanner) eat(token string) bool {
	s.skip()
	if bytes.HasPrefix(s.b[s.at:], []byte(token)) {
		s.at += len(token)
		return true
	}
	return false
}

func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.b) && strings.IndexByte(stops, s.b[s.at]) < 0 {
		s.at++
	}
	return string(s.b[from:s.at])
}

// next reads a value; false at the end.
func (s *scanner) next() (any, bool) {
	s.skip()
	switch {
	case s.at >= len(s.b):
		return nil, false
	case s.eat("<<"):
		d := dict{}
		for !s.eat(">>") {
			key, _ := s.next()
			d[string(key.(name))], _ = s.next()
		}
		return d, true
	case s.eat("["):
		a := []any{}
		for !s.eat("]") {
			v, ok := s.next()
			if !ok {
				panic("an array without end")
			}
			a = append(a, v)
		}
		return a, true
	case s.eat("<"):
		end := bytes.IndexByte(s.b[s.at:], '>')
		v, err := hex.DecodeString(string(s.b[s.at : s.at+end]))
		if err != nil {
			panic(err)
		}
		s.at += end + 1
		return string(v), true
	case s.eat("("):
		return s.literal(), true
	case s.eat("/"):
		return name(s.word()), true
	}
	return s.number(), true
}

func (s *scanner) literal() string {
	var b []byte
	for s.b[s.at] != ')' {
		c := s.b[s.at]
		if c == '\\' {
			s.at++
			if c = s.b[s.at]; c == 'r' {
				c = '\r'
			}
		}
		b = append(b, c)
		s.at++
	}
	s.at++
	return string(b)
}

// number reads a number, a reference or a word.
func (s *scanner) number() any {
	w := s.word()
	n, err := strconv.Atoi(w)
	if err == nil {
		if bytes.HasPrefix(s.b[s.at:], []byte(" 0 R")) {
			s.at += 4
			return ref(n)
		}
		return n
	}
	if v, err := strconv.ParseFloat(w, 64); err == nil {
		return v
	}
	if w == "" {
		panic(fmt.Sprintf("at %d: %q", s.at, s.b[s.at]))
	}
	switch w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	return operator(w)
}
