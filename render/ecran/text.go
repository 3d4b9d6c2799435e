package ecran

import (
	"fmt"
	"strings"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// look is what texts may share.
type look struct {
	face  fonts.Face
	size  layout.Mpt
	color doc.Color
}

// weights are those of the faces in a style sheet.
var weights = [fonts.NumFaces]string{fonts.Regular: "400", fonts.Bold: "700", fonts.ExtraBold: "800"}

// text draws one line. A place for each sign costs some six bytes, and nothing
// else makes all browsers agree: font-kerning is no attribute, dx adds to the
// kerning of those that kern, and advances are rounded where letters are hinted.
func (s *svg) text(it *layout.Item) error {
	if it.Face >= fonts.NumFaces || it.Size <= 0 {
		return fmt.Errorf("the text %q has face %d at size %d", it.Text, it.Face, it.Size)
	}
	seen := collapsed(it.Seen())
	if seen == "" {
		return nil
	}
	s.dress(look{it.Face, it.Size, it.Color})
	s.add("<text ")
	from := it.X
	if it.Turned {
		from = 0
		s.add(`transform="matrix(0 -1 1 0 `)
		s.b = append(appendLength(s.b, it.Base), ' ')
		s.b = appendLength(s.b, it.Y+it.H)
		s.add(`)" `)
	}
	s.add(`x="`)
	if err := s.places(it, from); err != nil {
		return err
	}
	if !it.Turned {
		s.add(`" y="`)
		s.b = appendLength(s.b, it.Base)
	}
	s.attr(`">`, seen)
	s.add("</text>\n")
	return nil
}

// places writes where each sign of a line begins. Advances are summed before
// they are rounded, so that no line drifts.
func (s *svg) places(it *layout.Item, from layout.Um) error {
	advance, pen, begun := 0, it.Face.Pen(), false
	start, end := len(it.Text)-len(strings.TrimLeft(it.Text, blancs)), len(strings.TrimRight(it.Seen(), blancs))
	for i, r := range it.Text {
		if !it.Face.Has(r) || !s.used[it.Face].add(r) {
			return fmt.Errorf("the text %q has %q (%U), which the face %v cannot draw", it.Text, r, r, it.Face)
		}
		added := pen.Add(r)
		at := advance + added - it.Face.Width(r) // its kerning stands before it
		advance += added
		if i < start || i >= end || r == ' ' && it.Text[i-1] == ' ' {
			continue
		}
		if begun {
			s.b = append(s.b, ' ')
		}
		s.b, begun = appendPlace(s.b, int(from), at*int(it.Size)), true
	}
	return nil
}

// blancs are the spaces that begin no text and end none: who draws it may drop those that do
// not break as well.
const blancs = " \u00a0"

// collapsed is a text without the spaces that browsers drop, some in spite of
// xml:space: those at its ends, and all but one where several meet. They have no
// place, or each place after them would be that of the sign before.
func collapsed(text string) string {
	if text = strings.Trim(text, blancs); !strings.Contains(text, "  ") {
		return text
	}
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' }), " ")
}

// dress opens the group of a look, and closes the one before it.
func (s *svg) dress(l look) {
	if s.set && s.look == l {
		return
	}
	s.closeLook()
	s.set, s.look = true, l
	s.add(`<g font-size="`)
	s.b = appendFixed(s.b, (int(l.size)*127+18)/36, 2)
	if l.face != fonts.Regular {
		s.add(`" font-weight="`, weights[l.face])
	}
	s.color(`" fill="`, l.color)
	s.add("\">\n")
}

func (s *svg) closeLook() {
	if s.set {
		s.add("</g>\n")
	}
	s.set = false
}
