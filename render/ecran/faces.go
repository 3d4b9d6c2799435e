package ecran

import (
	"encoding/base64"
	"strings"

	"feuillet/fonts"
)

// Family is the name of the faces in a style sheet.
const Family = "Feuillet Hyperlegible"

// FaceType is the media type of what Face gives (RFC 8081).
const FaceType = "font/woff"

// Face is the file of face n, from 0 to fonts.NumFaces-1, for a server to give;
// nil for no such face. The bytes are only read.
func Face(n int) []byte {
	if n < 0 || n >= fonts.NumFaces {
		return nil
	}
	return fonts.Face(n).WOFF()
}

// Faces are the rules by which the style sheet of a page loads the faces, from
// the address of each. A page shows no line before its face is there: another
// face has other widths.
func Faces(address func(n int) string) string {
	var b strings.Builder
	for n := range fonts.NumFaces {
		b.WriteString(rule(fonts.Face(n), address(n)))
	}
	return b.String()
}

// rule is the rule of one face; source is an address without quotes.
func rule(f fonts.Face, source string) string {
	return `@font-face{font-family:"` + Family + `";font-weight:` + weights[f] +
		`;font-display:block;src:url("` + source + `") format("woff")}` + "\n"
}

// embed puts the faces that a page uses in its file, with the signs it shows.
func (s *svg) embed() {
	s.add("<style>\n")
	for n := range s.used {
		if used := &s.used[n]; *used != (runes{}) {
			data := base64.StdEncoding.EncodeToString(fonts.Face(n).Subset(used.has))
			s.add(rule(fonts.Face(n), "data:"+FaceType+";base64,"+data))
		}
	}
	s.add("</style>\n")
}

// runes is a set of runes below U+3000, where the faces end.
type runes [0x3000 / 64]uint64

// add is false for a rune that the set cannot hold.
func (s *runes) add(r rune) bool {
	if r < 0 || int(r/64) >= len(s) {
		return false
	}
	s[r/64] |= 1 << (r % 64)
	return true
}

func (s *runes) has(r rune) bool {
	return r >= 0 && int(r/64) < len(s) && s[r/64]>>(r%64)&1 == 1
}
