// Package qr turns a text into the line art of a QR code (ISO/IEC 18004). It
// is the only importer of the encoder.
package qr

import (
	"fmt"
	"strings"

	"github.com/skip2/go-qrcode"

	"feuillet/render/doc"
)

// Level is how much of a code may be lost and still be read.
type Level byte

// The two levels of our papers: M, 15 %, on sheets; Q, 25 %, on posters.
const (
	M Level = iota
	Q
)

// MaxVersion is the largest symbol that is printed: above it, modules of half
// a millimetre make a code too wide to aim at with a telephone.
const MaxVersion = 10

// quiet is the blank zone each side, in modules (ISO/IEC 18004, 6.3.8).
const quiet = 4

// ErrTropLong tells that a text makes a code larger than MaxVersion.
type ErrTropLong struct {
	Texte   string
	Version int // 0 when no version holds the text
}

// Error says, in French, what to do.
func (e *ErrTropLong) Error() string {
	return fmt.Sprintf("l’adresse est trop longue pour un carré à photographier (%d caractères) : %.60s… Conseil : donnez une adresse plus courte, sans filtre.", len(e.Texte), e.Texte)
}

// Scanned is what a telephone reads for an address: the same one, its scheme
// and host in capitals. They say the same (RFC 3986, 6.2.2.1) and take 5.5 bits
// a letter instead of 8 (ISO/IEC 18004, 7.4.4): most codes get one size
// smaller, so that modules print larger. Any other text is itself.
func Scanned(text string) string {
	scheme, rest, ok := strings.Cut(text, "://")
	if !ok || scheme != "https" && scheme != "http" {
		return text
	}
	host, path := rest, ""
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host, path = rest[:i], rest[i:]
	}
	if strings.ContainsFunc(host, func(r rune) bool { return r > '~' || r == '@' }) { // not a plain host
		return text
	}
	return strings.ToUpper(scheme+"://"+host) + path
}

// Code encodes text, as Scanned, as a drawing whose unit is one module, quiet zone
// included, in one black path. The error is an *ErrTropLong.
func Code(text string, level Level) (*doc.Drawing, error) {
	m, err := encode(text, level)
	if err != nil {
		return nil, err
	}
	return m.draw(), nil
}

// modules are the modules of a symbol, n a side, one bit each, row by row.
type modules struct {
	n    int
	bits []byte
}

func encode(text string, level Level) (modules, error) {
	// skip2/go-qrcode names level Q « High »; its « Highest » is H.
	recovery := qrcode.Medium
	if level == Q {
		recovery = qrcode.High
	}
	code, err := qrcode.New(Scanned(text), recovery)
	if err != nil {
		return modules{}, &ErrTropLong{Texte: text}
	}
	if code.VersionNumber > MaxVersion {
		return modules{}, &ErrTropLong{Texte: text, Version: code.VersionNumber}
	}
	code.DisableBorder = true // ours does not depend on the encoder's
	return pack(code.Bitmap()), nil
}

func pack(dark [][]bool) modules {
	m := modules{len(dark), make([]byte, (len(dark)*len(dark)+7)/8)}
	for y, row := range dark {
		for x, d := range row {
			if i := y*m.n + x; d {
				m.bits[i/8] |= 1 << (i % 8)
			}
		}
	}
	return m
}

func (m modules) dark(x, y int) bool {
	i := y*m.n + x
	return x < m.n && m.bits[i/8]&(1<<(i%8)) != 0
}

// Modules is the number of modules of a side, quiet zone included.
func Modules(d *doc.Drawing) int { return d.W }

// draw makes one rectangle of each horizontal run of dark modules: fewer
// operators, and no hairline between neighbours on screen.
func (m modules) draw() *doc.Drawing {
	n := m.n + 2*quiet
	segs := make([]doc.Seg, 0, m.n*m.n*3/10) // runs of a masked symbol: a quarter of its modules, more or less
	for y := range m.n {
		for x := 0; x < m.n; x++ {
			start := x
			for m.dark(x, y) {
				x++
			}
			if x > start {
				segs = append(segs, doc.Seg{Op: doc.Rect, V: [6]int{start + quiet, y + quiet, x - start, 1}})
			}
		}
	}
	return &doc.Drawing{W: n, H: n, Paths: []doc.Path{{Segs: segs, Color: &doc.Color{}}}}
}

// Side is the number of modules of a side, quiet zone included, of a text of
// so many bytes at level M, before it is encoded (ISO/IEC 18004, table 7, byte
// mode).
func Side(octets int) int {
	version := 1
	for _, capacity := range [...]int{14, 26, 42, 62, 84, 106, 122, 152, 180} {
		if octets > capacity {
			version++
		}
	}
	return 17 + 4*version + 2*quiet
}
