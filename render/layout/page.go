// Package layout turns a tree and a sheet of styles into pages of positioned
// items. It is pure: no file, no PDF, no clock; and it counts in integers, so
// pages are the same on every machine.
package layout

import (
	"feuillet/fonts"
	"feuillet/render/doc"
)

// Um is a length in micrometres. Page coordinates start at the top left.
type Um int

// Mpt is a size of type in thousandths of a point.
type Mpt int

// MM is millimetres in micrometres.
func MM(mm float64) Um {
	if mm < 0 {
		return Um(mm*1000 - 0.5)
	}
	return Um(mm*1000 + 0.5)
}

// Pt is points in thousandths of a point.
func Pt(pt float64) Mpt { return Mpt(pt*1000 + 0.5) }

// Um is the size as a length: a point is 127/360 mm.
func (m Mpt) Um() Um { return Um((int(m)*127 + 180) / 360) }

// Page is one page and its marks, in drawing order.
type Page struct {
	W, H   Um
	Margin Um // around the page once it is cut, see ForPrinter; 0 for a page that is not to be cut
	Items  []Item
}

// Item is one mark on a page: a text or a drawing. A nil Node makes it an
// artifact: seen, never read aloud (ISO 14289-1, 7.1).
type Item struct {
	Node       *doc.Node  // the element or run of text the mark belongs to
	X, Y, W, H Um         // the box of the mark; a drawing fills it
	Base       Um         // baseline of a text, from the top of the page
	Text       string     // one line, as set; a line that goes on ends with its space
	Hung       int32      // bytes at the end of Text that are heard and not seen, see Seen
	Size       Mpt        // of a text
	Face       fonts.Face // of a text
	// a quarter turn to the left, read from the foot up: the text starts at the foot of the box, and
	// Base is its baseline from the left of the page
	Turned bool
	Color  doc.Color
	Draw   *doc.Drawing // nil for a text
}

// Seen is the text as it is drawn: without the point between two facts that stand
// on two lines, which a voice still says as a pause.
func (it *Item) Seen() string { return it.Text[:len(it.Text)-int(it.Hung)] }
