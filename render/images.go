package render

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/svg"
	"feuillet/templates"
)

// Image is a picture of who prints, and what is heard of it.
type Image struct {
	Draw *doc.Drawing
	Dit  string

	Largeur float64 // that its room on A4 gives it, millimetres
}

// Images are the pictures of a model.
type Images struct {
	Banniere *Image           // at the head of every paper; nil for none
	Logos    []Image          // at the foot: of who prints, then of others
	Marques  map[string]Image // of networks, by the key of Labels; nothing is heard of them
}

// LireImages reads the pictures of a model. A template checks the files beforehand.
func LireImages(m *templates.Modele) (out Images, err error) {
	read := func(e templates.Emplacement) (Image, error) {
		d, err := lireImage(m, e.Image)
		if err != nil {
			return Image{}, fmt.Errorf("picture %s: %w", e.Image, err)
		}
		w, _ := e.Tient(d.W, d.H)
		return Image{d, e.Description, w}, nil
	}
	for _, e := range m.Logos() {
		i, err := read(e)
		if err != nil {
			return out, err
		}
		out.Logos = append(out.Logos, i)
	}
	if e := m.EnTete(); e.Image != "" {
		i, err := read(e)
		if err != nil {
			return out, err
		}
		out.Banniere = &i
	}
	for nom, e := range m.Marques() {
		i, err := read(e)
		if err != nil {
			return out, err
		}
		if out.Marques == nil {
			out.Marques = map[string]Image{}
		}
		out.Marques[nom] = i
	}
	return out, nil
}

// lireImage reads one. Transparent parts become white, the color of paper; an SVG is
// drawn as lines.
func lireImage(m *templates.Modele, nom string) (*doc.Drawing, error) {
	data, err := m.Lire(nom)
	if err != nil {
		return nil, err
	}
	if strings.EqualFold(filepath.Ext(nom), ".svg") {
		return svg.Read(data)
	}
	img, err := templates.DecoderImage(data)
	if err != nil {
		return nil, err
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

// WithLogos sets the logos of the edition at a foot: one at its left, several above it.
func WithLogos(e *Edition, foot *doc.Node) *doc.Node {
	logos := LogosNode(e)
	switch {
	case logos == nil:
		return foot
	case len(e.Images.Logos) == 1:
		return doc.Box("pied-ligne", logos, foot)
	}
	return doc.Box("pied-logos", logos, foot)
}

// LogosNode is the logo of the edition, or a line of them; nil without any. Each is
// described by the template. They are smaller on a page that is full.
func LogosNode(e *Edition) *doc.Node {
	if len(e.Images.Logos) == 0 {
		return nil
	}
	return logos(e, "").Named(nomLogos, SmallLogos(e))
}

// SmallLogos are they, as on a page that is full.
func SmallLogos(e *Edition) *doc.Node { return logos(e, enPetit) }

func logos(e *Edition, petit string) *doc.Node {
	n := doc.Box("logos")
	for i, l := range e.Images.Logos {
		n.Kids = append(n.Kids, l.figure(styleLogo(i)+petit))
	}
	if len(n.Kids) == 1 {
		return n.Kids[0]
	}
	return n
}

func styleLogo(i int) string { return "logo-" + strconv.Itoa(i+1) }

// enPetit ends the style of a picture on a page that is full.
const enPetit = "-petit"

// Names of the pictures, for the steps of a page that is too long.
const (
	nomLogos    = "logos"
	nomBanniere = "banniere"
	NomMarques  = "marques" // of networks
)

func (i Image) figure(style string) *doc.Node {
	return &doc.Node{Role: doc.Figure, Style: style, Draw: i.Draw, Alt: i.Dit}
}

// BannerNode is the banner of the territory, for the head of a page; none without one.
func BannerNode(e *Edition) []*doc.Node {
	b := e.Images.Banniere
	if b == nil {
		return nil
	}
	return []*doc.Node{doc.Box("tete-banniere", b.figure("banniere")).
		Named(nomBanniere, doc.Box("tete-banniere", b.figure("banniere"+enPetit)))}
}

// WithBanner sets the banner of the territory at the head of a page.
func WithBanner(e *Edition, page *doc.Node) *doc.Node {
	page.Kids = append(BannerNode(e), page.Kids...)
	return page
}

// ImageStyles give the pictures the room that templates promise them, on a sheet that is
// k times as large as A4.
func ImageStyles(s *layout.Sheet, images Images, k float64) {
	s.Styles["tete-banniere"] = &layout.Style{Pad: layout.Edges{Bottom: layout.MM(1.5 * k)}}
	s.Styles["pied-ligne"] = &layout.Style{Dir: layout.Row, Gap: layout.MM(5 * k), Cross: layout.Middle}
	s.Styles["pied-logos"] = &layout.Style{Gap: layout.MM(2.5 * k)}
	s.Styles["logos"] = &layout.Style{Dir: layout.Wrap, Gap: layout.MM(5 * k), Cross: layout.Middle}
	styles := func(name string, st layout.Style, w layout.Um) {
		small := st
		st.Width, small.Width = layout.Size{Base: int(w)}, layout.Size{Base: int(w * petit / 100)}
		s.Styles[name], s.Styles[name+enPetit] = &st, &small
	}
	for i, l := range images.Logos {
		styles(styleLogo(i), layout.Style{}, layout.MM(l.Largeur*k))
	}
	for nom, i := range images.Marques {
		s.Styles[StyleMarque(nom)] = &layout.Style{Width: layout.Size{Base: int(layout.MM(i.Largeur * k))}}
	}
	if b := images.Banniere; b != nil {
		styles("banniere", layout.Style{Align: layout.Middle}, min(layout.MM(b.Largeur*k), s.W-2*layout.MM(margeBanniere)))
	}
}

// StyleMarque is the style of the mark of a network.
func StyleMarque(reseau string) string { return "marque-" + reseau }

// petit is how wide a picture is on a page that is full, per cent of its room.
const petit = 65

// margeBanniere is the least blank at both sides of a banner, in millimetres.
const margeBanniere = 14

// Grey are pictures without colours, for papers printed in black.
func Grey(images Images) Images {
	out := Images{Marques: maps.Clone(images.Marques)}
	for _, l := range images.Logos {
		l.Draw = grey(l.Draw)
		out.Logos = append(out.Logos, l)
	}
	if b := images.Banniere; b != nil {
		own := *b
		own.Draw = grey(own.Draw)
		out.Banniere = &own
	}
	for nom, i := range out.Marques {
		i.Draw = grey(i.Draw)
		out.Marques[nom] = i
	}
	return out
}

func grey(logo *doc.Drawing) *doc.Drawing {
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
