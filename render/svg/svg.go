// Package svg reads simple SVG drawings as line art: shapes in solid inks.
// What paper cannot show alike (gradients, filters, texts, references) is
// refused with its line, and nothing is dropped in silence.
package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"feuillet/render/doc"
)

// Bounds of a file: a logo is far below, a trap far above.
const (
	MaxBytes       = 512 << 10
	mostDepth      = 40
	mostElements   = 20_000
	mostSegs       = 60_000
	mostClasses    = 2_000
	mostProperties = 500_000
	farthest       = 100_000_000.0
	side           = 24_000 // of a drawing, in units
)

var (
	errFar  = errors.New("a number too large")
	errMany = errors.New("too many segments")
)

// Fault says what of a file is not drawn, and on which line, from 1.
type Fault struct {
	Line  int
	Kind  Kind
	Name  string // of the element, or of the attribute
	Value string // of the attribute
}

// Kind is why a file is refused.
type Kind uint8

// Reasons to refuse a file.
const (
	Broken    Kind = iota // no SVG, or cut
	Element               // an element that is not drawn
	Attribute             // an attribute, or its value
	Size                  // no size
	Heavy                 // too many shapes, numbers too large, boxes in boxes
	Nothing               // no shape
)

func (f *Fault) Error() string {
	return fmt.Sprintf("svg line %d: %s %s", f.Line, f.Name, f.Value)
}

// Read draws a file. Time and memory are bounded by MaxBytes; an error is a
// *Fault.
func Read(data []byte) (*doc.Drawing, error) {
	if len(data) > MaxBytes {
		return nil, &Fault{Line: 1, Kind: Heavy}
	}
	r := reader{dec: xml.NewDecoder(bytes.NewReader(data)), classes: map[string][][2]string{}}
	if err := r.read(); err != nil {
		return nil, err
	}
	switch {
	case r.out == nil:
		return nil, r.fault(Broken, "", "")
	case len(r.out.Paths) == 0:
		return nil, &Fault{Line: 1, Kind: Nothing}
	}
	return r.out, nil
}

type reader struct {
	dec      *xml.Decoder
	line     int
	out      *doc.Drawing
	stack    []style
	classes  map[string][][2]string
	elements int
	applied  int // properties
	segs     int
}

func (r *reader) fault(k Kind, name, value string) *Fault {
	return &Fault{Line: max(r.line, 1), Kind: k, Name: name, Value: value}
}

func (r *reader) read() error {
	for {
		r.line, _ = r.dec.InputPos()
		tok, err := r.dec.Token()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return r.fault(Broken, "", "")
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if err := r.start(t); err != nil {
				return err
			}
		case xml.EndElement:
			r.stack = r.stack[:max(0, len(r.stack)-1)]
		}
	}
}

const namespace = "http://www.w3.org/2000/svg"

// start draws an element, or goes into it, or passes what is not for paper.
func (r *reader) start(el xml.StartElement) error {
	name := el.Name.Local
	if r.elements++; r.elements > mostElements || len(r.stack) >= mostDepth {
		return r.fault(Heavy, name, "")
	}
	if el.Name.Space != namespace && el.Name.Space != "" {
		return r.skip(false) // notes of a drawing program
	}
	switch {
	case r.out == nil:
		return r.root(el)
	case len(r.stack) == 0: // after the end of the drawing
		return r.fault(Broken, name, "")
	}
	switch name {
	case "g":
		s, err := r.inherit(el)
		r.stack = append(r.stack, s)
		return err
	case "defs":
		return r.skip(true)
	case "title", "desc", "metadata":
		return r.skip(false)
	case "style":
		return r.styleSheet()
	case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
		s, err := r.inherit(el)
		if err == nil {
			err = r.shape(el, s)
		}
		r.stack = append(r.stack, s)
		return err
	}
	return r.fault(Element, name, "")
}

// root is the <svg> itself: its box, and the first style.
func (r *reader) root(el xml.StartElement) error {
	if el.Name.Local != "svg" {
		return r.fault(Broken, el.Name.Local, "")
	}
	x, y, w, h, ok := box(el)
	if !ok {
		return r.fault(Size, "viewBox", attr(el, "viewBox"))
	}
	k := side / max(w, h)
	r.out = &doc.Drawing{W: max(1, int(math.Round(w*k))), H: max(1, int(math.Round(h*k))), Clip: true}
	if r.out.W*20 < r.out.H || r.out.H*20 < r.out.W {
		return r.fault(Size, "viewBox", attr(el, "viewBox"))
	}
	r.stack = []style{{m: matrix{k, 0, 0, k, -x * k, -y * k}, fill: &doc.Color{}, width: 1}}
	s, err := r.inherit(el)
	r.stack = []style{s}
	return err
}

// box is the part of the plane that is seen.
func box(el xml.StartElement) (x, y, w, h float64, ok bool) {
	if v := attr(el, "viewBox"); v != "" {
		c := scanner{s: v}
		var n [4]float64
		for i := range n {
			if n[i], ok = c.number(); !ok {
				return 0, 0, 0, 0, false
			}
		}
		x, y, w, h, ok = n[0], n[1], n[2], n[3], c.done()
	} else {
		var a, b bool
		w, a = length(attr(el, "width"))
		h, b = length(attr(el, "height"))
		ok = a && b
	}
	return x, y, w, h, ok && w > 1e-6 && h > 1e-6 && max(w, h, math.Abs(x), math.Abs(y)) < 1e7
}

// skip passes an element and all it holds. Definitions are nothing until
// something refers to them, save the styles of classes.
func (r *reader) skip(styles bool) error {
	for depth := 1; depth > 0; {
		r.line, _ = r.dec.InputPos()
		tok, err := r.dec.Token()
		if err != nil {
			return r.fault(Broken, "", "")
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if depth++; depth > mostDepth {
				return r.fault(Heavy, t.Name.Local, "")
			}
			if styles && t.Name.Local == "style" {
				if err := r.styleSheet(); err != nil {
					return err
				}
				depth--
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// styleSheet reads a <style> up to its end.
func (r *reader) styleSheet() error {
	line := r.line
	var css strings.Builder
	for {
		tok, err := r.dec.Token()
		if err != nil {
			return r.fault(Broken, "", "")
		}
		switch t := tok.(type) {
		case xml.CharData:
			css.Write(t)
		case xml.StartElement:
			return r.fault(Element, t.Name.Local, "")
		case xml.EndElement:
			r.line = line
			if !r.sheet(css.String()) || len(r.classes) > mostClasses {
				return r.fault(Element, "style", "")
			}
			return nil
		}
	}
}

// inherit is the style of an element: that above, then attributes, then
// classes, then its own « style » (SVG 1.1, 6.4).
func (r *reader) inherit(el xml.StartElement) (style, error) {
	s := r.stack[len(r.stack)-1]
	set := func(name, value string) error {
		if r.applied++; r.applied > mostProperties {
			return r.fault(Heavy, el.Name.Local, "")
		}
		if !s.apply(name, value) {
			return r.fault(Attribute, name, value)
		}
		return nil
	}
	slices.SortStableFunc(el.Attr, func(a, b xml.Attr) int { // « color » is what others may refer to
		return strings.Compare(colorFirst(a.Name.Local), colorFirst(b.Name.Local))
	})
	for _, a := range el.Attr {
		name := a.Name.Local
		switch {
		case a.Name.Space != "" && name != "href":
			continue
		case name == "href", len(name) > 2 && strings.HasPrefix(name, "on"):
			return s, r.fault(Attribute, name, a.Value)
		}
		if err := set(name, a.Value); err != nil {
			return s, err
		}
	}
	for class := range strings.FieldsSeq(attr(el, "class")) {
		for _, d := range r.classes[class] {
			if err := set(d[0], d[1]); err != nil {
				return s, err
			}
		}
	}
	for _, d := range declarations(attr(el, "style")) {
		if err := set(d[0], d[1]); err != nil {
			return s, err
		}
	}
	return s, nil
}

func colorFirst(name string) string {
	if name == "color" {
		return ""
	}
	return "x"
}

func attr(el xml.StartElement, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
