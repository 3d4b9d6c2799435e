package ecran

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"sync"

	"feuillet/render/doc"
)

// image draws the picture of a drawing over its box.
func (s *svg) image(d *doc.Drawing) error {
	once, _ := s.doc.pictures.LoadOrStore(d.Image, sync.OnceValues(func() (string, error) { return encode(d.Image) }))
	data, err := once.(func() (string, error))()
	if err != nil {
		return err
	}
	s.add(`<image width="`)
	s.b = appendInt(s.b, d.W)
	s.add(`" height="`)
	s.b = appendInt(s.b, d.H)
	s.add(`" preserveAspectRatio="none" href="data:image/png;base64,`, data, `"/>`)
	return nil
}

// encode is a picture as PNG, in base 64. A preview waits for it, so it is
// compressed fast.
func encode(m *doc.Image) (string, error) {
	if m.W <= 0 || m.H <= 0 || len(m.RGB) != 3*m.W*m.H {
		return "", fmt.Errorf("a picture of %d by %d pixels with %d bytes", m.W, m.H, len(m.RGB))
	}
	opaque := image.NewRGBA(image.Rect(0, 0, m.W, m.H))
	for i := range m.W * m.H {
		copy(opaque.Pix[4*i:], m.RGB[3*i:3*i+3])
		opaque.Pix[4*i+3] = 0xFF
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, opaque); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}
