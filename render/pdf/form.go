package pdf

import (
	"fmt"

	"feuillet/render/doc"
)

// form is a common drawing in one color, and the pages that it was drawn on.
// From the fourth one on it is a form XObject (ISO 32000-1, 8.10): on fewer, its
// operators take fewer bytes than an object, as compression sees what repeats on a page.
type form struct {
	draw        *doc.Drawing
	color       doc.Color
	pages, last int32
}

func (f *form) worthIt() bool { return f.pages >= 4 }

// form draws d as a form, true if it comes back enough to be one.
func (c *content) form(d *doc.Drawing, color doc.Color) bool {
	i := 0
	for i < len(c.forms) && (c.forms[i].draw != d || c.forms[i].color != color) {
		i++
	}
	if i == len(c.forms) {
		c.forms = append(c.forms, form{draw: d, color: color})
	}
	f := &c.forms[i]
	if f.last != c.page {
		f.pages, f.last = f.pages+1, c.page
	}
	if f.worthIt() {
		c.b = append(appendInt(append(c.b, "/X"...), i), " Do\n"...)
	}
	return f.worthIt()
}

// addForms writes the forms that the pages used, and lists them as resources.
// A form is three boxes wide, since lines may pass over the box of a drawing.
func (j *job) addForms(resources []byte) ([]byte, error) {
	c := &j.content
	for i, f := range c.forms {
		if !f.worthIt() {
			continue
		}
		c.b = appendFill(c.b[:0], f.color)
		if err := c.paths(f.draw, f.color, pen{fill: f.color}); err != nil {
			return nil, err
		}
		n, w, h := j.alloc(), f.draw.W, f.draw.H
		j.stream(n, fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [%d %d %d %d] ", -w, -h, 2*w, 2*h), c.b)
		resources = appendRef(fmt.Appendf(resources, "/X%d ", i), n)
	}
	return resources, nil
}
