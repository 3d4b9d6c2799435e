// Package qr turns a text into the line art of a QR code (ISO/IEC 18004). It
// is the only importer of the encoder.
package qr

import (
	"fmt"
	"math/bits"
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

// Quiet is the blank zone each side, in modules (ISO/IEC 18004, 6.3.8).
const Quiet = 4

// ErrTropLong tells that a text makes a code larger than MaxVersion.
type ErrTropLong struct {
	Texte   string
	Version int // 0 when no version holds the text
}

// Error says, in French, what to do.
func (e *ErrTropLong) Error() string {
	return fmt.Sprintf("l’adresse est trop longue pour un carré à photographier (%d caractères) : %.60s… Conseil : "+
		"donnez une adresse plus courte, sans filtre.", len(e.Texte), e.Texte)
}

// Scanned is what a telephone reads in the code of an address at a level: the
// address itself, or the same one with its host in capitals where that makes a
// smaller symbol, so that modules print larger. They say the same (RFC 3986,
// 6.2.2.1), and capitals take 5.5 bits a letter instead of 8 (ISO/IEC 18004,
// 7.4.4). The scheme stays in small letters: some readers know no « HTTPS: »
// (Pixel Camera 2025, Firefox on telephones). Any other text is itself.
func Scanned(text string, level Level) string {
	_, read, err := smallest(text, level)
	if err != nil {
		return text
	}
	return read
}

// hosted is an address with its host in capitals, and how many bytes that may
// save; not ok for what has no plain host.
func hosted(text string) (capitals string, saved int, ok bool) {
	scheme, rest, ok := strings.Cut(text, "://")
	if !ok || scheme != "https" && scheme != "http" {
		return "", 0, false
	}
	host, path := rest, ""
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host, path = rest[:i], rest[i:]
	}
	if strings.ContainsFunc(host, func(r rune) bool { return r > '~' || r == '@' }) {
		return "", 0, false
	}
	const heads = 4 + 9 + 4 + 8 // of the two segments more: capitals, then the path
	return scheme + "://" + strings.ToUpper(host) + path, (5*len(host)/2 - heads) / 8, true
}

// smallest is the smaller symbol of the two ways to write an address. The
// second is encoded only where it may win: it is the longest work of a page.
func smallest(text string, level Level) (*qrcode.QRCode, string, error) {
	// skip2/go-qrcode names level Q « High »; its « Highest » is H.
	recovery := qrcode.Medium
	if level == Q {
		recovery = qrcode.High
	}
	code, err := qrcode.New(text, recovery)
	if err != nil {
		return nil, "", err
	}
	capitals, saved, ok := hosted(text)
	if !ok || capitals == text || version(len(text)-saved, level) >= code.VersionNumber {
		return code, text, nil
	}
	if other, err := qrcode.New(capitals, recovery); err == nil && other.VersionNumber < code.VersionNumber {
		return other, capitals, nil
	}
	return code, text, nil
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

// modules are the rows of a symbol from the top, one bit a module, the left one
// lowest: MaxVersion has 57 a row.
type modules []uint64

func encode(text string, level Level) (modules, error) {
	code, _, err := smallest(text, level)
	if err != nil {
		return nil, &ErrTropLong{Texte: text}
	}
	if code.VersionNumber > MaxVersion {
		return nil, &ErrTropLong{Texte: text, Version: code.VersionNumber}
	}
	code.DisableBorder = true // ours does not depend on the encoder's
	return pack(code.Bitmap()), nil
}

func pack(dark [][]bool) modules {
	m := make(modules, len(dark))
	for y, row := range dark {
		for x, d := range row {
			if d {
				m[y] |= 1 << x
			}
		}
	}
	return m
}

// Modules is the number of modules of a side, quiet zone included.
func Modules(d *doc.Drawing) int { return d.W }

// draw makes one rectangle of each horizontal run of dark modules, and of the
// same run in the rows below: fewer operators, and no hairline between
// neighbours on screen.
func (m modules) draw() *doc.Drawing {
	n := len(m) + 2*Quiet
	segs := make([]doc.Seg, 0, len(m)*len(m)/4) // a masked symbol has about a fifth
	var last [64]int                            // the rectangle that began in each column, from 1
	for y, row := range m {
		for x := bits.TrailingZeros64(row); x < len(m); x += bits.TrailingZeros64(row >> x) {
			w := bits.TrailingZeros64(^(row >> x))
			if i := last[x] - 1; i >= 0 && segs[i].V[2] == w && segs[i].V[1]+segs[i].V[3] == y+Quiet {
				segs[i].V[3]++
			} else {
				segs = append(segs, doc.Seg{Op: doc.Rect, V: [6]int{x + Quiet, y + Quiet, w, 1}})
				last[x] = len(segs)
			}
			x += w
		}
	}
	return &doc.Drawing{W: n, H: n, Paths: []doc.Path{{Segs: segs, Color: &doc.Color{}}}}
}

// capacities are the bytes that versions 1 to 10 hold at each level
// (ISO/IEC 18004, table 7, byte mode).
var capacities = [...][MaxVersion]int{
	M: {14, 26, 42, 62, 84, 106, 122, 152, 180, 213},
	Q: {11, 20, 32, 46, 60, 74, 86, 108, 130, 151},
}

// Capacity is the longest text that is printed at a level, in bytes.
func Capacity(level Level) int { return capacities[level][MaxVersion-1] }

// version is the smallest that holds so many bytes, one more than MaxVersion for none.
func version(octets int, level Level) int {
	for i, capacity := range capacities[level] {
		if octets <= capacity {
			return i + 1
		}
	}
	return MaxVersion + 1
}

// Side is the number of modules of a side, quiet zone included, of a text of
// so many bytes at level M, before it is encoded.
func Side(octets int) int { return 17 + 4*min(version(octets, M), MaxVersion) + 2*Quiet }
