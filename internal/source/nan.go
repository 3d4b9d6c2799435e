package source

import "bufio"

// sansNaN gives null for what JSON has no word for and programs write all the
// same: NaN, Infinity, -Infinity, outside texts.
type sansNaN struct {
	r       *bufio.Reader
	texte   bool // inside a text
	echappe bool // after its backslash
	reste   string
}

// nonNombres are the words of programs, longest first.
var nonNombres = []string{"-Infinity", "Infinity", "-NaN", "NaN"}

// Read implements io.Reader.
func (s *sansNaN) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if s.reste != "" {
			k := copy(p[n:], s.reste)
			n, s.reste = n+k, s.reste[k:]
			continue
		}
		if n > 0 && s.r.Buffered() == 0 {
			return n, nil // a pipe may wait
		}
		b, err := s.r.ReadByte()
		if err != nil {
			return n, err
		}
		switch {
		case s.echappe:
			s.echappe = false
		case s.texte:
			s.echappe, s.texte = b == '\\', b != '"'
		case b == '"':
			s.texte = true
		case b == 'N' || b == 'I' || b == '-':
			if s.passer(b) {
				continue
			}
		}
		p[n] = b
		n++
	}
	return n, nil
}

// passer takes the rest of a word that b begins.
func (s *sansNaN) passer(b byte) bool {
	for _, mot := range nonNombres {
		if mot[0] != b {
			continue
		}
		if suite, _ := s.r.Peek(len(mot) - 1); string(suite) == mot[1:] {
			_, _ = s.r.Discard(len(suite))
			s.reste = "null"
			return true
		}
	}
	return false
}
