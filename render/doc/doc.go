// Package doc is the semantic tree of a document: what is said, in reading
// order, before anybody knows where it stands. Its nodes are the structure
// elements of the PDF, so a mark that no node owns can only be an artifact.
package doc

// Role is a standard structure type (ISO 32000-1, 14.8.4), or one of the two
// roles below that leave no element in the file.
type Role string

// Roles of structure elements.
const (
	Document Role = "Document"
	Sect     Role = "Sect"
	H1       Role = "H1"
	H2       Role = "H2"
	H3       Role = "H3"
	P        Role = "P"
	L        Role = "L"
	LI       Role = "LI"
	Lbl      Role = "Lbl"
	LBody    Role = "LBody"
	Table    Role = "Table"
	TBody    Role = "TBody"
	THead    Role = "THead"
	TR       Role = "TR"
	TH       Role = "TH"
	TD       Role = "TD"
	Figure   Role = "Figure"
	Link     Role = "Link"
	Span     Role = "Span"
	TOC      Role = "TOC"
	TOCI     Role = "TOCI"
	Index    Role = "Index"
)

// Roles without a structure element.
const (
	Group    Role = ""         // a box of layout, or a plain run of text: its kids belong to the nearest element above
	Artifact Role = "Artifact" // seen, never read aloud: a pictogram beside its word, a line to write on; one without kids may stand in several places
)

// Node is one structure element, a box of layout, or a run of text. The order
// of the tree is the reading order. A node is built once and then only read.
type Node struct {
	Role  Role
	Style string   // named style of the sheet; empty inherits
	Text  string   // the text of a leaf
	Href  string   // the address a Link opens
	Ref   *Node    // the target of a Link inside the document
	Draw  *Drawing // line art: QR code, pictogram, logo
	Alt   string   // description of a Figure, or what a Link says of its target
	Scope string   // Row or Column, of a TH (ISO 14289-1, 7.5)
	Mark  string   // title of the bookmark that leads here; empty for none
	Kids  []*Node

	// Name lets the steps of a fit ladder find the node. Choices are other
	// wordings, each shorter than the one before; the node itself is the longest.
	Name    string
	Choices []*Node
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
