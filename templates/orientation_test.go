package templates_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"

	"feuillet/templates"
)

// coins are the corners of a picture as it is seen, as the file has them: at the beginning
// and the end of its first row, then of its last (EXIF 2.32, table of the tag Orientation).
var coins = [...][4]string{
	1: {"red", "green", "blue", "white"}, 2: {"green", "red", "white", "blue"}, 3: {"white", "blue", "green", "red"},
	4: {"blue", "white", "red", "green"}, 5: {"red", "blue", "green", "white"}, 6: {"green", "white", "red", "blue"},
	7: {"white", "green", "blue", "red"}, 8: {"blue", "red", "white", "green"},
}

var teintes = map[string]color.RGBA{"red": {255, 0, 0, 255}, "green": {0, 255, 0, 255}, "blue": {0, 0, 255, 255},
	"white": {255, 255, 255, 255}}

// photo is a picture of 480 by 160 points once seen, of four corners in four colors, which
// says how it is turned.
func photo(t *testing.T, orientation int, order binary.AppendByteOrder) []byte {
	t.Helper()
	w, h := 480, 160
	if orientation >= 5 {
		w, h = h, w
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, teintes[coins[orientation][x*2/w+y*2/h*2]])
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	tiff := []byte("MM")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		tiff = []byte("II")
	}
	tiff = order.AppendUint32(order.AppendUint16(tiff, 42), 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, e := range [][2]uint16{{0x010F, 0}, {0x0112, uint16(orientation)}} { // its maker, then the tag
		tiff = order.AppendUint32(order.AppendUint16(order.AppendUint16(tiff, e[0]), 3), 1)
		tiff = order.AppendUint16(order.AppendUint16(tiff, e[1]), 0)
	}
	exif := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte("\xFF\xD8\xFF\xE1"), uint16(len(exif)+2))
	return append(append(head, exif...), b.Bytes()[2:]...)
}

// A photograph is seen as it was taken, however the camera was held.
func TestAPhotographStandsUpright(t *testing.T) {
	for o := 1; o <= 8; o++ {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			img, err := templates.DecoderImage(photo(t, o, order))
			if err != nil {
				t.Fatal(err)
			}
			if img.Bounds() != image.Rect(0, 0, 480, 160) {
				t.Fatalf("%d: %v", o, img.Bounds())
			}
			for i, want := range coins[1] {
				r, g, b, _ := img.At(120+240*(i%2), 40+80*(i/2)).RGBA()
				c := teintes[want]
				if r>>15 != uint32(c.R)>>7 || g>>15 != uint32(c.G)>>7 || b>>15 != uint32(c.B)>>7 {
					t.Errorf("%d: corner %d is %d %d %d, not %s", o, i, r>>8, g>>8, b>>8, want)
				}
			}
		}
	}
}

// What says how a picture is turned may be damaged or cut anywhere: nothing breaks.
func TestADamagedOrientationBreaksNothing(t *testing.T) {
	whole := photo(t, 6, binary.LittleEndian)
	for n := range 64 {
		for _, b := range []byte{0, 0x7F, 0xFF} {
			data := bytes.Clone(whole)
			data[n] = b
			templates.DecoderImage(data)
			if _, err := templates.DecoderImage(data[:n]); err == nil {
				t.Errorf("%d bytes are a picture", n)
			}
		}
	}
}

// The room of a logo is that of the picture as it is seen: turned, it is wide enough.
func TestALogoIsJudgedAsItIsSeen(t *testing.T) {
	for _, o := range []int{1, 6} {
		dir := ecrire(t, "base = \"affiche\"\n[logo]\ndescription = \"Commune\"\nimage = \"logo.jpg\"")
		if err := os.WriteFile(filepath.Join(dir, "logo.jpg"), photo(t, o, binary.BigEndian), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := templates.DocumentAffiche.Charger(dir); err != nil {
			t.Errorf("%d: %v", o, err)
		}
	}
}
