package layout

import (
	"feuillet/fonts"
	"feuillet/render/doc"
)

// Sheet is how a document looks: a page and named styles.
type Sheet struct {
	W, H   Um
	Step   Um                // from one baseline of a text on the step to the next, see Style.Step; zero for none
	Styles map[string]*Style // read only once a page is set; a name without style is the zero style
	Scales Range             // of type and of sized boxes, in thousandths; 1000 is the style's own size
	Airs   Range             // of the gaps of airy styles, in thousandths
	Ease   int               // how small type may be for readable lines, in thousandths; 0 for long lines first
}

// style is the style of a name.
func (s *Sheet) style(name string) *Style {
	if st := s.Styles[name]; st != nil {
		return st
	}
	return unstyled
}

var unstyled = &Style{} // only read

// Range is the least and the greatest value a search may choose.
type Range struct{ Min, Max int }

// Size is a size that grows and shrinks with the page, between a floor and a
// ceiling. Zero Min or Max means Base: such a size never changes.
type Size struct{ Base, Min, Max int }

// At is the size at a scale in thousandths.
func (s Size) At(scale int) int {
	lo, hi := s.Min, s.Max
	if lo == 0 {
		lo = s.Base
	}
	if hi == 0 {
		hi = s.Base
	}
	return min(max(s.Base*scale/1000, lo), hi)
}

// Dir is how the kids of a box stand.
type Dir uint8

// Directions of a box.
const (
	Stack Dir = iota // one below the other
	Row              // side by side
	Wrap             // side by side, on as many lines as it takes
)

// Align places kids or lines in the room they leave.
type Align uint8

// Alignments, along the reading direction or across it.
const (
	Start Align = iota
	Middle
	End
)

// Style is how a node looks. Type is inherited from the style above when
// Size is zero; boxes are not inherited.
type Style struct {
	Face    fonts.Face
	Size    Size // 1/1000 pt
	Leading int  // line height, thousandths of the size; zero inherits
	// Step sets lines on the baselines of the sheet, a step apart whatever their size; type that is
	// too large for one takes half a step more at a time. Inherited until a style says its leading.
	Step  bool
	Color *doc.Color
	Align Align // of lines in the width, or of a sized box in its stack

	Dir    Dir
	Cross  Align // of kids across a row: top, middle, foot
	Pad    Edges
	Gap    Um   // between kids
	Airy   bool // Gap follows the air of the page
	Spread Um   // in a row: how much farther apart its kids stand, at most, where the row is higher than they are
	Before Um   // above this box, beside the gap of its stack; follows the air
	Width  Size // of a box or drawing in a row; zero shares what is left
	Fit    bool // in a row: as wide as its text
	Grow   bool // in a stack of fixed height: takes what is left
	MinH   Size
	Fill   *doc.Color // background; of a run of text, a panel behind it, wider by Pad, with Gap after it
	Line   *doc.Color // border, or rule when Under
	Pen    Um         // width of Line
	Under  bool       // Line only at the foot of the box
	Over   bool       // Line only above the box
	Radius Um
	Dash   Um   // of a rule: length of its dashes; zero for a plain line
	AtLeft bool // Line only at the left of the box
	Seam   bool // a long block of which this is a direct kid may be cut below it
	Long   bool // a text of a line or two that is glanced at: they may be as long as its box
	// a text stands in two columns where its lines would be long and that makes it lower: parted
	// between two sentences, unless its columns have Column lines
	Fold   bool
	Column int // how many lines such a column has at least; two when it does not say
	// a quarter turn to the left: what it holds is set on lines of this length, from the foot up; zero
	// for none
	Turn Um
	Tail Tail // of a bubble of speech, below the box
}

// Tail is the point of a bubble of speech. It hangs below the box, over whatever
// stands there; the zero value is none.
type Tail struct {
	At   Um // from the left of the box to its left end; from the right to its right end when negative
	W    Um // of its foot, on the box
	Tip  Um // from its left end to its tip, rightwards
	Long Um // from the box to its tip
}

// Edges are the inner margins of a box.
type Edges struct{ Top, Right, Bottom, Left Um }

// All makes four equal edges.
func All(u Um) Edges { return Edges{u, u, u, u} }

// XY makes edges by axis.
func XY(x, y Um) Edges { return Edges{y, x, y, x} }
