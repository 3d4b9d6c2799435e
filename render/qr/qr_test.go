package qr_test

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"reflect"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"feuillet/render/doc"
	"feuillet/render/qr"
)

const uuid = "https://carte.example/lieux/3f2a1c9e-7b64-4d0a-9a57-0c1d2e3f4a5b"

// raster paints a drawing of rectangles, px pixels a unit.
func raster(d *doc.Drawing, px int) image.Image {
	img := image.NewGray(image.Rect(0, 0, d.W*px, d.H*px))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, p := range d.Paths {
		for _, s := range p.Segs {
			r := image.Rect(s.V[0]*px, s.V[1]*px, (s.V[0]+s.V[2])*px, (s.V[1]+s.V[3])*px)
			draw.Draw(img, r, image.NewUniform(color.Black), image.Point{}, draw.Src)
		}
	}
	return img
}

func decode(t *testing.T, d *doc.Drawing) *gozxing.Result {
	t.Helper()
	bmp, err := gozxing.NewBinaryBitmapFromImage(raster(d, 3))
	if err != nil {
		t.Fatal(err)
	}
	r, err := qrcode.NewQRCodeReader().Decode(bmp, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// An independent reader finds the text, and the level we asked for.
func TestCode(t *testing.T) {
	tests := []struct {
		text    string
		level   qr.Level
		name    string
		modules int
	}{
		{"https://carte.example", qr.M, "M", 33},
		{uuid, qr.M, "M", 45},
		{uuid, qr.Q, "Q", 49},
		{"https://carte.example/médiathèque", qr.Q, "Q", 41},
	}
	for _, tt := range tests {
		d, err := qr.Code(tt.text, tt.level)
		if err != nil {
			t.Errorf("Code(%q): %v", tt.text, err)
			continue
		}
		r := decode(t, d)
		level := fmt.Sprint(r.GetResultMetadata()[gozxing.ResultMetadataType_ERROR_CORRECTION_LEVEL])
		if r.GetText() != qr.Scanned(tt.text, tt.level) || level != tt.name {
			t.Errorf("read %q at level %s, want %q at %s", r.GetText(), level, tt.text, tt.name)
		}
		if qr.Modules(d) != tt.modules || d.H != d.W {
			t.Errorf("%q: %d modules by %d, want %d", tt.text, d.W, d.H, tt.modules)
		}
	}
}

// The address stays the same one, and its scheme in small letters; the host is
// in capitals only where that makes a smaller symbol.
func TestScanned(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		level      qr.Level
	}{
		{"https://carte.example/lieux/Abri_1", "https://carte.example/lieux/Abri_1", qr.M},
		{national, strings.Replace(national, "carte.de.la.mediation.example", "CARTE.DE.LA.MEDIATION.EXAMPLE", 1), qr.M},
		{"https://moi@carte.de.la.mediation.example/a", "https://moi@carte.de.la.mediation.example/a", qr.M},
		{"https://médiathèque.example/a", "https://médiathèque.example/a", qr.M},
		{"tel:+33199001234", "tel:+33199001234", qr.Q},
		{"un mot://", "un mot://", qr.M},
	} {
		got := qr.Scanned(tt.text, tt.level)
		if got != tt.want {
			t.Errorf("Scanned(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
	lower, err := qr.Code(national, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	if n := qr.Modules(lower); n != 17+4*5+8 {
		t.Errorf("%d modules with the host in capitals, want version 5", n)
	}
}

// national is an address as long as those of the national map: 86 bytes, more
// than version 5 holds as they stand.
const national = "https://carte.de.la.mediation.example/lieux/Reseau-des-Foyers_12345678-abcd-efgh-ijkl1"

// ISO/IEC 18004, 6.3.8: nothing in four modules around the symbol, which
// begins at once after them.
func TestQuietZone(t *testing.T) {
	d, err := qr.Code(uuid, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	min, max := d.W, 0
	for _, s := range d.Paths[0].Segs {
		for i, far := range [2]int{s.V[0] + s.V[2], s.V[1] + s.V[3]} {
			if s.V[i] < min {
				min = s.V[i]
			}
			if far > max {
				max = far
			}
		}
	}
	if min != 4 || max != d.W-4 {
		t.Errorf("dark modules from %d to %d of %d, want 4 to %d", min, max, d.W, d.W-4)
	}
	if len(d.Paths) != 1 || d.Paths[0].Color == nil || *d.Paths[0].Color != (doc.Color{}) {
		t.Error("want one black path")
	}
}

func TestTooLong(t *testing.T) {
	for _, n := range []int{220, 505, 5000} {
		_, err := qr.Code("https://carte.example/"+strings.Repeat("a", n), qr.M)
		var long *qr.ErrTropLong
		if !errors.As(err, &long) || !strings.Contains(err.Error(), "Conseil : donnez une adresse plus courte") {
			t.Errorf("%d characters: %v, want advice", n, err)
		}
	}
}

func TestCache(t *testing.T) {
	c := qr.NewCache()
	c.Encode(uuid, qr.M)
	c.Encode(strings.Repeat("x", 5000), qr.M)
	one, err := c.Get(uuid, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	if plain, _ := qr.Code(uuid, qr.M); !reflect.DeepEqual(one, plain) {
		t.Error("the code of the cache is not that of Code")
	}
	if q, _ := c.Get(uuid, qr.Q); qr.Modules(q) == qr.Modules(one) {
		t.Error("levels are mixed up")
	}
	if _, err := c.Get(strings.Repeat("x", 5000), qr.M); err == nil {
		t.Error("the error of a text encoded before is lost")
	}
}

func BenchmarkCode(b *testing.B) {
	for b.Loop() {
		if _, err := qr.Code(uuid, qr.M); err != nil {
			b.Fatal(err)
		}
	}
}

// Rectangles share no module: where two met, a screen would show a line. Those
// of one run in consecutive rows are one.
func TestRectangles(t *testing.T) {
	d, err := qr.Code(uuid, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	dark := map[[2]int]bool{}
	below := map[[3]int]bool{} // x, foot, width
	for _, s := range d.Paths[0].Segs {
		for y := s.V[1]; y < s.V[1]+s.V[3]; y++ {
			for x := s.V[0]; x < s.V[0]+s.V[2]; x++ {
				if dark[[2]int{x, y}] {
					t.Fatalf("the module %d, %d is drawn twice", x, y)
				}
				dark[[2]int{x, y}] = true
			}
		}
		if below[[3]int{s.V[0], s.V[1], s.V[2]}] {
			t.Errorf("%v goes on a rectangle as wide", s.V)
		}
		below[[3]int{s.V[0], s.V[1] + s.V[3], s.V[2]}] = true
	}
}
