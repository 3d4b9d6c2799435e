package pdf

import (
	"fmt"
	"slices"

	"feuillet/render/doc"
)

// image draws the picture of a drawing over its box: PDF draws pictures in a
// square of one unit from the foot up (ISO 32000-1, 8.9.5).
func (c *content) image(d *doc.Drawing) {
	i := slices.Index(c.images, d.Image)
	if i < 0 {
		i = len(c.images)
		c.images = append(c.images, d.Image)
	}
	c.b = fmt.Appendf(c.b, "q %d 0 0 %d 0 %d cm /I%d Do Q\n", d.W, -d.H, d.H, i)
}

// addImages writes the pictures that the pages used, once each, and lists them
// as resources.
func (j *job) addImages(resources []byte) ([]byte, error) {
	for i, m := range j.content.images {
		if m.W <= 0 || m.H <= 0 || len(m.RGB) != 3*m.W*m.H {
			return nil, fmt.Errorf("a picture of %d by %d pixels with %d bytes", m.W, m.H, len(m.RGB))
		}
		n, space, samples := j.alloc(), "DeviceRGB", m.RGB
		if gray, ok := grays(m.RGB); ok {
			space, samples = "DeviceGray", gray
		}
		j.stream(n, fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s "+
			"/BitsPerComponent 8 ", m.W, m.H, space), samples)
		resources = appendRef(fmt.Appendf(resources, "/I%d ", i), n)
	}
	return resources, nil
}

// grays is a picture without colours, one byte a pixel; false when it has some.
func grays(rgb []byte) ([]byte, bool) {
	out := make([]byte, 0, len(rgb)/3)
	for i := 0; i+2 < len(rgb); i += 3 {
		if rgb[i] != rgb[i+1] || rgb[i] != rgb[i+2] {
			return nil, false
		}
		out = append(out, rgb[i])
	}
	return out, true
}
