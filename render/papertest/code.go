package papertest

import (
	"image"
	"image/color"
	"image/draw"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"feuillet/render/doc"
)

// DecodeCode reads a code with a reader that shares nothing with its encoder.
func DecodeCode(d *doc.Drawing) (string, error) {
	const px = 3
	img := image.NewGray(image.Rect(0, 0, d.W*px, d.H*px))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, p := range d.Paths {
		for _, s := range p.Segs {
			r := image.Rect(s.V[0]*px, s.V[1]*px, (s.V[0]+s.V[2])*px, (s.V[1]+s.V[3])*px)
			draw.Draw(img, r, image.NewUniform(color.Black), image.Point{}, draw.Src)
		}
	}
	bmp, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		return "", err
	}
	// no search of the symbol in a picture
	pure := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_PURE_BARCODE: true}
	r, err := qrcode.NewQRCodeReader().Decode(bmp, pure)
	if err != nil {
		return "", err
	}
	return r.GetText(), nil
}

// ReadCode reads a code from a picture of it, with a reader that shares nothing
// with its encoder: straight, or else by looking for it.
func ReadCode(img image.Image) (string, error) {
	bmp, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		return "", err
	}
	pure := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_PURE_BARCODE: true}
	r, err := qrcode.NewQRCodeReader().Decode(bmp, pure)
	if err != nil {
		r, err = qrcode.NewQRCodeReader().Decode(bmp, nil)
	}
	if err != nil {
		return "", err
	}
	return r.GetText(), nil
}

// Crop is a part of a picture.
func Crop(img image.Image, x0, y0, x1, y1 int) image.Image {
	out := image.NewGray(image.Rect(0, 0, x1-x0, y1-y0))
	draw.Draw(out, out.Bounds(), img, image.Pt(x0, y0), draw.Src)
	return out
}
