package templates

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
)

// DecoderImage reads a picture as it is meant to be seen: a camera that was held upright
// writes what it saw lying down, and beside it how to turn it (EXIF, the tag Orientation).
func DecoderImage(data []byte) (image.Image, error) {
	img, _, err := image.Decode(bytes.NewReader(data))
	if o := orientation(data); err == nil && o > 1 {
		return tournee{img, o}, nil
	}
	return img, err
}

// configImage is the size of a picture as it is meant to be seen.
func configImage(data []byte) (image.Config, error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	if orientation(data) >= couchee {
		c.Width, c.Height = c.Height, c.Width
	}
	return c, err
}

// couchee is the first orientation whose rows are columns.
const couchee = 5

// tournee is a picture turned as one of the eight orientations says.
type tournee struct {
	image.Image
	orientation int
}

// Bounds are those of the picture once it is turned.
func (t tournee) Bounds() image.Rectangle {
	w, h := t.Image.Bounds().Dx(), t.Image.Bounds().Dy()
	if t.orientation >= couchee {
		w, h = h, w
	}
	return image.Rect(0, 0, w, h)
}

// At is the color of a point of the picture once it is turned.
func (t tournee) At(x, y int) color.Color {
	b := t.Image.Bounds()
	right, down := b.Dx()-1, b.Dy()-1
	switch t.orientation {
	case 2:
		x = right - x
	case 3:
		x, y = right-x, down-y
	case 4:
		y = down - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, down-x
	case 7:
		x, y = right-y, down-x
	case 8:
		x, y = right-y, x
	}
	return t.Image.At(b.Min.X+x, b.Min.Y+y)
}

// orientation is how a JPEG says it is turned, from 1, which is not at all, to 8. What is
// damaged says nothing.
func orientation(data []byte) int {
	rest, ok := bytes.CutPrefix(data, []byte("\xFF\xD8"))
	for ok && len(rest) >= 4 && rest[0] == 0xFF && rest[1] != 0xDA { // up to the picture itself
		n := 2 + int(binary.BigEndian.Uint16(rest[2:]))
		if n < 4 || n > len(rest) {
			return 1
		}
		if exif, ok := bytes.CutPrefix(rest[4:n], []byte("Exif\x00\x00")); ok && rest[1] == 0xE1 {
			return orientationTIFF(exif)
		}
		rest = rest[n:]
	}
	return 1
}

// orientationTIFF finds it in the first directory of a TIFF, where EXIF keeps it.
func orientationTIFF(t []byte) int {
	const tag, short, entry = 0x0112, 3, 12
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(t, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(t) < 8 || order.Uint16(t[2:]) != 42 {
		return 1
	}
	at := int64(order.Uint32(t[4:]))
	if at+2 > int64(len(t)) {
		return 1
	}
	entries := t[at+2:]
	for range order.Uint16(t[at:]) {
		if len(entries) < entry {
			return 1
		}
		if order.Uint16(entries) == tag && order.Uint16(entries[2:]) == short {
			if o := int(order.Uint16(entries[8:])); o >= 1 && o <= 8 {
				return o
			}
			return 1
		}
		entries = entries[entry:]
	}
	return 1
}
