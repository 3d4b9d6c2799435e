// Package fonts holds the embedded faces and measures text with them:
// advance widths and kerning, from the same tables that the PDF is drawn with.
package fonts

// Face is one of the embedded faces.
type Face uint8

// The three weights of Feuillet Hyperlegible.
const (
	Regular Face = iota
	Bold
	ExtraBold
	NumFaces = 3
)
