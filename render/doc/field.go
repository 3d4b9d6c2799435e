package doc

// Field is what a person fills in, with a pen or on a screen: the node of a Form
// has one, and its style draws the box. Alt says in a sentence what it is for.
type Field struct {
	Name  string // in the file; no two fields of a document have the same
	Kind  FieldKind
	Value string // filled in already; empty for nothing. Anything ticks a check box
}

// FieldKind is what a field takes.
type FieldKind uint8

// Kinds of fields.
const (
	TextField  FieldKind = iota // a line of text
	LinesField                  // several lines
	CheckField                  // a box to tick
)

// ToFill is a field in a style, whose height is that of the box.
func ToFill(style, alt string, f Field) *Node {
	return &Node{Role: Form, Style: style, Alt: alt, Field: &f}
}
