package render

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the two kinds of pictures that templates accept
	_ "image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/svg"
	"feuillet/templates"
)

// LireLogo reads the logo of a model, nil when it has none. Transparent parts
// become white, the color of paper; an SVG is drawn as lines. A template checks
// the file beforehand.
func LireLogo(m *templates.Modele) (*doc.Drawing, error) {
	if m.Logo.Image == "" {
		return nil, nil
	}
	data, err := m.ImageLogo, error(nil)
	if data == nil {
		data, err = os.ReadFile(filepath.Join(m.Dossier, m.Logo.Image))
	}
	if err != nil {
		return nil, fmt.Errorf("logo: %w", err)
	}
	if strings.EqualFold(filepath.Ext(m.Logo.Image), ".svg") {
		d, err := svg.Read(data)
		if err != nil {
			return nil, fmt.Errorf("logo %s: %w", m.Logo.Image, err)
		}
		return d, nil
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("logo %s: %w", m.Logo.Image, err)
	}
	b := img.Bounds()
	out := &doc.Image{W: b.Dx(), H: b.Dy(), RGB: make([]byte, 0, 3*b.Dx()*b.Dy())}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, alpha := img.At(x, y).RGBA()
			white := 0xFFFF - alpha
			out.RGB = append(out.RGB, byte((r+white)>>8), byte((g+white)>>8), byte((bl+white)>>8))
		}
	}
	return &doc.Drawing{W: out.W, H: out.H, Image: out}, nil
}

// WithLogo sets the logo of the edition at the left of a foot.
func WithLogo(e *Edition, m *templates.Modele, foot *doc.Node) *doc.Node {
	if e.Logo == nil {
		return foot
	}
	return doc.Box("pied-ligne", LogoNode(e, m), foot)
}

// LogoNode is the logo of the edition, described by the template.
func LogoNode(e *Edition, m *templates.Modele) *doc.Node {
	return &doc.Node{Role: doc.Figure, Style: "logo", Draw: e.Logo, Alt: m.Logo.Description}
}

// LogoStyles give the logo the room that templates promise it.
func LogoStyles(st map[string]*layout.Style, logo *doc.Drawing, k float64) {
	if logo == nil {
		return
	}
	w := min(templates.LogoLargeur, templates.LogoHauteur*float64(logo.W)/float64(logo.H)) * k
	st["pied-ligne"] = &layout.Style{Dir: layout.Row, Gap: layout.MM(5 * k), Cross: layout.Middle}
	st["logo"] = &layout.Style{Width: layout.Size{Base: int(layout.MM(w))}}
}

// Grey is a logo without colours, for papers printed in black.
func Grey(logo *doc.Drawing) *doc.Drawing {
	if logo == nil {
		return nil
	}
	luma := func(r, g, b byte) byte { return byte((299*int(r) + 587*int(g) + 114*int(b)) / 1000) }
	out := *logo
	out.Paths = slices.Clone(logo.Paths)
	for i, p := range out.Paths {
		if p.Color != nil {
			l := luma(p.Color.R, p.Color.G, p.Color.B)
			out.Paths[i].Color = &doc.Color{R: l, G: l, B: l}
		}
	}
	if logo.Image == nil {
		return &out
	}
	out.Image = &doc.Image{W: logo.Image.W, H: logo.Image.H, RGB: make([]byte, len(logo.Image.RGB))}
	for i := 0; i+2 < len(out.Image.RGB); i += 3 {
		p := logo.Image.RGB[i : i+3]
		l := luma(p[0], p[1], p[2])
		out.Image.RGB[i], out.Image.RGB[i+1], out.Image.RGB[i+2] = l, l, l
	}
	return &out
}
