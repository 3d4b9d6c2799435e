package render_test

import (
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render/doc"
)

// decode reads a code with a reader that shares nothing with its encoder.
func decode(d *doc.Drawing) (string, error) {
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
	pure := map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_PURE_BARCODE: true} // no search of the symbol in a picture
	r, err := qrcode.NewQRCodeReader().Decode(bmp, pure)
	if err != nil {
		return "", err
	}
	return r.GetText(), nil
}

// The map has no page for these collectivities: no code, not a word of it on
// the page, and the report says why.
func TestNoPageNoCode(t *testing.T) {
	_, e, m := exemple(t)
	e.Territoires, e.Carte, e.Exemple = territoire.France(), territoire.Carte{}, false
	for _, c := range []struct{ code, cp, commune string }{
		{"97502", "97500", "Saint-Pierre"},
		{"97701", "97133", "Saint-Barthélemy"},
		{"98613", "98600", "Uvea"},
		{"98735", "98714", "Papeete"},
		{"98818", "98800", "Nouméa"},
		{"63236", "98809", "Mont-Dore"}, // the code of a commune of Auvergne
	} {
		l := change(func(l *lieu.Lieu) { l.CodeInsee, l.CodePostal, l.Commune = c.code, c.cp, c.commune })
		f := une(t, l, e, m)
		for _, fault := range faults(f, e, m) {
			t.Errorf("%s: %s", c.commune, fault)
		}
		d := lue(t, f)
		if text := strings.Join(dit(d), "\n"); strings.Contains(text, "carré") || strings.Contains(text, "carte") {
			t.Errorf("%s: the page speaks of a code: %s", c.commune, text)
		}
		for _, l := range d.Links {
			if strings.HasPrefix(l.URI, "http") {
				t.Errorf("%s: a link to %s", c.commune, l.URI)
			}
		}
		if len(f.Avis) != 1 || f.Avis[0].Perte {
			t.Errorf("%s: notices %+v, want one that is no loss", c.commune, f.Avis)
		}
	}
}

// A merged id, or one too long for a code, leads to the view of the town.
func TestTownView(t *testing.T) {
	_, e, m := exemple(t)
	town, _ := e.Carte.Commune(e.Territoires, "99001", territoire.Vue{})
	for _, id := range []string{"Essai_1__Autre_2", "Essai_" + strings.Repeat("9", 150)} {
		f := une(t, change(func(l *lieu.Lieu) { l.Id = id }), e, m)
		for _, fault := range faults(f, e, m) {
			t.Errorf("%.30s: %s", id, fault)
		}
		d := lue(t, f)
		if text := strings.Join(dit(d), "\n"); !strings.Contains(text, "Vous voyez tous les lieux sur la carte.") || strings.Contains(text, "la page de ce lieu") {
			t.Errorf("%.30s: the words are not those of the town view: %s", id, text)
		}
		if got := d.Links[len(d.Links)-1].URI; got != town {
			t.Errorf("%.30s: leads to %q, want %q", id, got, town)
		}
	}
}

// readCode reads a code from a picture of it, with a reader that shares nothing
// with its encoder: straight, or else by looking for it.
func readCode(img image.Image) (string, error) {
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

// crop is a part of a picture.
func crop(img image.Image, x0, y0, x1, y1 int) image.Image {
	out := image.NewGray(image.Rect(0, 0, x1-x0, y1-y0))
	draw.Draw(out, out.Bounds(), img, image.Pt(x0, y0), draw.Src)
	return out
}
