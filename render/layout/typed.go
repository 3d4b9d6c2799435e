package layout

import (
	"strings"

	"feuillet/fonts"
	"feuillet/render/doc"
)

// Sizes of what a person types in a field: as large as on the papers, smaller when
// it is longer than its box.
const (
	TypedSize = Mpt(13000)
	TypedPad  = Um(1500) // at the left and at the right
	typedMin  = Mpt(6000)
	typedStep = Mpt(500)
)

// TypedFace is the face in which fields are written.
const TypedFace = fonts.Regular

// Typed breaks what a field holds in lines at the largest size that a box of w by h
// shows; no lines when it shows it at none.
func Typed(f *doc.Field, w, h Um) (Mpt, []string) {
	w -= 2 * TypedPad
	for size := TypedSize; size >= typedMin; size -= typedStep {
		lines, rows := wrapped(f.Value, size, w), 1
		if f.Kind == doc.LinesField {
			rows = int((h - 2*TypedPad) / (size.Um() * 13 / 10))
		}
		if lines != nil && len(lines) <= rows {
			return size, lines
		}
	}
	return TypedSize, nil
}

// wrapped breaks a text at its spaces and line ends; nil when a word is too long.
func wrapped(s string, size Mpt, w Um) (out []string) {
	advance := func(s string) Um { return Um(TypedFace.Advance(s)) * size.Um() / 1000 }
	for _, paragraph := range strings.Split(strings.TrimSpace(s), "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			next := strings.TrimSpace(line + " " + word)
			if advance(next) > w && line != "" {
				out, next = append(out, line), word
			}
			if line = next; advance(line) > w {
				return nil
			}
		}
		out = append(out, line)
	}
	return out
}
