// Package doc is the semantic tree of a document: what is said, in reading
// order, before anybody knows where it stands. Its nodes are the structure
// elements of the PDF, so a mark that no node owns can only be an artifact.
package doc

// Role is a standard structure type (ISO 32000-1, 14.8.4), or one of the two
// first that leave no element in the file.
type Role uint8

// Roles.
const (
	Group Role = iota // a box of layout, or a plain run of text: its kids belong to the nearest element above
	// seen, never read aloud: a pictogram, a line to write on; one without kids may stand in several
	// places
	Artifact
	Document
	Sect
	H1
	H2
	H3
	H4 // on a screen alone: no page of ours has four levels of headings
	P
	L
	LI
	Lbl
	LBody
	Table
	TBody
	THead
	TR
	TH
	TD
	Caption // of a table: its first kid
	Figure
	Link
	Span
	TOC
	TOCI
	Index
	Form // a field to fill in, see Field
)

var roles = [...]string{"", "Artifact", "Document", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody",
	"Table", "TBody", "THead", "TR", "TH", "TD", "Caption",
	"Figure", "Link", "Span", "TOC", "TOCI", "Index", "Form"}

// String is the name of the role in a file; empty for a Group.
func (r Role) String() string { return roles[r] }

// Scope is what a head cell heads (ISO 14289-1, 7.5).
type Scope uint8

// Scopes of a TH.
const (
	NoScope Scope = iota
	Row
	Column
)

// Node is one structure element, a box of layout, or a run of text. The order
// of the tree is the reading order. A node is built once and then only read.
type Node struct {
	Role  Role
	Scope Scope  // of a TH
	Cols  uint8  // of a cell, the columns that it takes; 0 for one
	Mark  bool   // a bookmark leads here, named by its words
	Style string // named style of the sheet; empty inherits
	Text  string // the text of a leaf
	Href  string // the address a Link opens
	// description of a Figure, what a Form is for, what a Link says of its target, what is heard of a
	// heading or a drawn Span
	Alt   string
	Ref   *Node    // the target of a Link inside the document
	Draw  *Drawing // line art: QR code, pictogram, logo
	Field *Field   // of a Form
	Kids  []*Node
	Fit   *Fit // nil for a node that a page always shows as it is

	// Screen takes the place of the node where nothing is printed: a link for a
	// code to photograph, nothing for the number of a page. Nil for a node that
	// says the same everywhere, as nearly all do.
	Screen *Node
}

// nothing is what takes the place of what paper alone says.
var nothing = &Node{Role: Artifact}

// PaperOnly makes of n what paper alone says.
func (n *Node) PaperOnly() *Node {
	n.Screen = nothing
	return n
}

// OnScreen is what is said of n where nothing is printed; nil for nothing.
func (n *Node) OnScreen() *Node {
	switch n.Screen {
	case nil:
		return n
	case nothing:
		return nil
	}
	return n.Screen
}

// Fit lets the steps of a fit ladder find a node by its name. Choices are other
// wordings, each shorter than the one before; the node itself is the longest.
type Fit struct {
	Name    string
	Choices []*Node
}

// Named gives n its name, and its shorter wordings if it has some.
func (n *Node) Named(name string, choices ...*Node) *Node {
	n.Fit = &Fit{name, choices}
	return n
}

// Drawn is what is read aloud of a node in the place of what is drawn: the
// description of a Figure, the words of a Span.
func (n *Node) Drawn() (words string, ok bool) {
	return n.Alt, n.Role == Figure || n.Role == Span && n.Alt != ""
}

// Name is the name that steps of a fit ladder know; empty for none.
func (n *Node) Name() string {
	if n.Fit == nil {
		return ""
	}
	return n.Fit.Name
}

// Choices are the other wordings of n.
func (n *Node) Choices() []*Node {
	if n.Fit == nil {
		return nil
	}
	return n.Fit.Choices
}

// Drawing is resolution-independent line art in a box of W by H of its own
// units, from the top left.
type Drawing struct {
	W, H   int
	Clip   bool // nothing is seen outside the box
	Paths  []Path
	Image  *Image // fills the box, under the paths; nil for line art
	Common bool   // one of few drawings that stand in many places: a file may keep it
}

// Image is a raster picture: three bytes of sRGB a pixel, row by row from the
// top left, no transparency.
type Image struct {
	W, H int
	RGB  []byte
}

// Path is one path, filled, or stroked with a pen of Pen units when Pen > 0.
// A nil Color takes the color of the style.
type Path struct {
	Segs  []Seg
	Pen   int
	Dash  []int // lengths on and off, in units; none for a plain line
	Color *Color

	EvenOdd bool // of a surface: what is crossed twice is outside
	Butt    bool // ends of lines are cut straight, else round
	Miter   bool // corners of lines are sharp, else round
}

// Op is a path operator.
type Op byte

// Path operators and their number of coordinates in Seg.
const (
	MoveTo  Op = 'm' // x y
	LineTo  Op = 'l' // x y
	CurveTo Op = 'c' // x1 y1 x2 y2 x y: a cubic Bézier
	Rect    Op = 'r' // x y w h
	Close   Op = 'h'
)

// Seg is one operator and its coordinates.
type Seg struct {
	Op Op
	V  [6]int
}

// Color is sRGB.
type Color struct{ R, G, B uint8 }

// Box makes a layout box around kids.
func Box(style string, kids ...*Node) *Node { return &Node{Style: style, Kids: kids} }

// Elem makes a structure element around kids.
func Elem(role Role, style string, kids ...*Node) *Node {
	return &Node{Role: role, Style: style, Kids: kids}
}

// Text makes an element with one run of text.
func Text(role Role, style, text string) *Node { return &Node{Role: role, Style: style, Text: text} }
