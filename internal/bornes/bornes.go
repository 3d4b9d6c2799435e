// Package bornes is the table of all that is bounded: what a file, a base, an
// address or a model may take of memory, disk and time before it is refused.
// Real lists stay far below; what goes beyond is no list of places, or was made
// to harm. Each reader takes its bounds here, with what is said and advised.
package bornes

import (
	"strconv"
	"strings"

	"feuillet/internal/faute"
)

// Unite is what a bound counts.
type Unite int

// The units.
const (
	Nombre Unite = iota
	Octets
	Secondes
	Caracteres
)

// Borne is a bound: one row.
type Borne struct {
	De      string // what is bounded, French, for the manual
	Max     int    // of Unite
	Unite   Unite
	Texte   string // what is said beyond it, French, without final stop; {max} is the bound
	Conseil string
}

// Faute is the fault of what goes beyond the bound.
func (b *Borne) Faute(g faute.Genre) *faute.Faute {
	return faute.New(g, b.Conseil, "%s", b.Dit())
}

// Dit is what is said of what goes beyond.
func (b *Borne) Dit() string { return strings.ReplaceAll(b.Texte, "{max}", b.Valeur()) }

// Valeur is the bound in French, with its unit: « 64 Mo », « 1 000 ».
func (b *Borne) Valeur() string {
	n := b.Max
	switch {
	case b.Unite == Secondes && n%60 == 0:
		return strconv.Itoa(n/60) + " min"
	case b.Unite == Secondes:
		return strconv.Itoa(n) + " s"
	case b.Unite == Octets && n >= 1<<30:
		return strconv.Itoa(n>>30) + " Go"
	case b.Unite == Octets && n >= 1<<20:
		return strconv.Itoa(n>>20) + " Mo"
	case b.Unite == Octets:
		return strconv.Itoa(n>>10) + " ko"
	}
	s := milliers(n)
	if b.Unite == Caracteres {
		s += " caractères"
	}
	return s
}

// milliers writes a number with a space between thousands.
func milliers(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u00a0" + s[i:]
	}
	return s
}
