package svg

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"feuillet/render/doc"
)

// style is what an element inherits (SVG 1.1, 6.2): inks, pen and place.
type style struct {
	m            matrix
	fill, stroke *doc.Color // nil for none
	current      doc.Color  // currentColor
	width        float64
	evenOdd      bool
	round        [2]bool // caps, joins
	hidden       bool
}

// apply reads one property, of an attribute or of CSS. False when its value
// is not drawn; what only speaks of texts or of editors is nothing to us.
func (s *style) apply(name, value string) bool {
	value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
	if value == "inherit" {
		return true
	}
	ok := true
	switch name {
	case "fill":
		s.fill, ok = s.ink(value)
	case "stroke":
		s.stroke, ok = s.ink(value)
	case "color":
		var c *doc.Color
		if c, ok = s.ink(value); c != nil {
			s.current = *c
		}
	case "stroke-width":
		s.width, ok = length(value)
	case "fill-rule":
		s.evenOdd, ok = value == "evenodd", value == "evenodd" || value == "nonzero"
	case "stroke-linecap":
		s.round[0], ok = value == "round", value == "round" || value == "butt"
	case "stroke-linejoin":
		s.round[1], ok = value == "round", value == "round" || value == "miter" || value == "miter-clip"
	case "opacity", "fill-opacity", "stroke-opacity":
		return s.opacity(name, value)
	case "display":
		s.hidden = s.hidden || value == "none"
	case "visibility":
		s.hidden = value != "visible"
	case "stroke-dasharray", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end",
		"vector-effect":
		ok = value == "none"
	case "mix-blend-mode":
		ok = value == "normal"
	case "transform":
		var m matrix
		var err error
		m, err = parseTransform(value)
		s.m, ok = s.m.then(m), err == nil
	}
	return ok
}

// opacity knows all and nothing: paper mixes no inks here.
func (s *style) opacity(name, value string) bool {
	v, err := strconv.ParseFloat(strings.TrimSuffix(value, "%"), 64)
	if strings.HasSuffix(value, "%") {
		v /= 100
	}
	switch {
	case err != nil || v > 0 && v < 1:
		return false
	case v > 0:
	case name == "fill-opacity":
		s.fill = nil
	case name == "stroke-opacity":
		s.stroke = nil
	default:
		s.hidden = true
	}
	return true
}

var (
	rgbColor = regexp.MustCompile(`^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$`)
	hexColor = regexp.MustCompile(`^#(?:[0-9a-f]{3}|[0-9a-f]{6})$`)
)

// ink is a solid color, nil for none.
func (s *style) ink(value string) (*doc.Color, bool) {
	value = strings.ToLower(value)
	switch {
	case value == "none" || value == "transparent":
		return nil, true
	case value == "currentcolor":
		c := s.current
		return &c, true
	case hexColor.MatchString(value):
		h := value[1:]
		if len(h) == 3 {
			h = string([]byte{h[0], h[0], h[1], h[1], h[2], h[2]})
		}
		v, err := strconv.ParseUint(h, 16, 32)
		return &doc.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}, err == nil
	}
	if m := rgbColor.FindStringSubmatch(value); m != nil {
		var v [3]uint8
		for i, part := range m[1:] {
			f, err := strconv.ParseFloat(strings.TrimSuffix(part, "%"), 64)
			if err != nil {
				return nil, false
			}
			if strings.HasSuffix(part, "%") {
				f *= 2.55
			}
			v[i] = uint8(math.Round(min(f, 255)))
		}
		return &doc.Color{R: v[0], G: v[1], B: v[2]}, true
	}
	c, ok := named(value)
	return &c, ok
}

// named are the colors that drawing programs write by name (CSS 2.1, 4.3.6).
func named(name string) (doc.Color, bool) {
	c, ok := map[string]doc.Color{
		"black": {}, "white": {R: 255, G: 255, B: 255}, "red": {R: 255}, "lime": {G: 255}, "blue": {B: 255},
		"gray": {R: 128, G: 128, B: 128}, "grey": {R: 128, G: 128, B: 128}, "silver": {R: 192, G: 192, B: 192},
		"maroon": {R: 128}, "green": {G: 128}, "navy": {B: 128}, "yellow": {R: 255, G: 255}, "aqua": {G: 255, B: 255},
		"cyan": {G: 255, B: 255}, "fuchsia": {R: 255, B: 255}, "magenta": {R: 255, B: 255}, "olive": {R: 128, G: 128},
		"teal": {G: 128, B: 128}, "purple": {R: 128, B: 128}, "orange": {R: 255, G: 165},
	}[name]
	return c, ok
}

var number = regexp.MustCompile(`^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(px|pt|mm|cm|in|pc)?\s*$`)

// length is a length in pixels of a ninety-sixth of an inch (CSS 2.1, 4.3.2).
func length(s string) (float64, bool) {
	m := number.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	v, err := strconv.ParseFloat(m[1], 64)
	switch m[2] {
	case "pt":
		v *= 96.0 / 72
	case "pc":
		v *= 16
	case "in":
		v *= 96
	case "mm":
		v *= 96 / 25.4
	case "cm":
		v *= 96 / 2.54
	}
	return v, err == nil
}

// declarations cuts « fill:#fff;stroke:none ».
func declarations(s string) (out [][2]string) {
	for part := range strings.SplitSeq(s, ";") {
		if name, value, ok := strings.Cut(part, ":"); ok {
			out = append(out, [2]string{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	return out
}

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssClass   = regexp.MustCompile(`^\.[A-Za-z_][\w-]*$`)
)

// sheet reads the rules of a <style> whose selectors are classes, as drawing
// programs write them.
func (r *reader) sheet(css string) bool {
	for css = strings.TrimSpace(cssComment.ReplaceAllString(css, " ")); css != ""; css = strings.TrimSpace(css) {
		selectors, rest, ok := strings.Cut(css, "{")
		body, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			return false
		}
		for sel := range strings.SplitSeq(selectors, ",") {
			sel = strings.TrimSpace(sel)
			if !cssClass.MatchString(sel) {
				return false
			}
			r.classes[sel[1:]] = append(r.classes[sel[1:]], declarations(body)...)
		}
		css = after
	}
	return true
}
