package main

import (
	"bytes"
	"io"
	"slices"
	"unicode"
	"unicode/utf8"
)

// propre writes text on a screen, where what a producer wrote must be seen and
// never obeyed: characters that give orders to a terminal, or that turn the
// sense of reading, are spaces there. All that a command says goes through it;
// data for programs go through donnees.
type propre struct {
	w     io.Writer
	reste []byte // of a character cut by the end of a writing
}

// ecran is w where nothing gives orders.
func ecran(w io.Writer) io.Writer {
	if p, ok := w.(*propre); ok {
		return p
	}
	return &propre{w: w}
}

// Write implements io.Writer.
func (p *propre) Write(b []byte) (int, error) {
	n := len(b)
	if len(p.reste) > 0 {
		b = append(p.reste, b...)
		p.reste = nil
	}
	if fin := len(b) - entiers(b); fin > 0 {
		p.reste = bytes.Clone(b[len(b)-fin:])
		b = b[:len(b)-fin]
	}
	if _, err := p.w.Write(bytes.Map(visible, b)); err != nil {
		return 0, err
	}
	return n, nil
}

// entiers is how many bytes make whole characters.
func entiers(b []byte) int {
	for i := len(b) - 1; i >= max(0, len(b)-utf8.UTFMax); i-- {
		if utf8.RuneStart(b[i]) {
			if utf8.FullRune(b[i:]) {
				break
			}
			return i
		}
	}
	return len(b)
}

// sensLecture are the characters that turn the sense of reading, or break a line unseen.
var sensLecture = []rune{'\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d',
	'\u202e', '\u2066', '\u2067', '\u2068', '\u2069'}

// visible is a character as a screen shows it: lines and columns alone are kept
// of those that give orders.
func visible(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case unicode.IsControl(r) || slices.Contains(sensLecture, r):
		return ' '
	}
	return r
}

// donnees is w for what programs read, byte for byte, unless it is a screen.
func donnees(w io.Writer) io.Writer {
	if p, ok := w.(*propre); ok && !terminal(p.w) {
		return p.w
	}
	return w
}

// dessous is the file under w, to ask what it is.
func dessous(w any) any {
	if p, ok := w.(*propre); ok {
		return p.w
	}
	return w
}
