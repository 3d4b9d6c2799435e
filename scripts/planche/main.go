// Command planche sets pictures of pages side by side on a grey ground, as one
// PNG for the README:
//
//	go run ./scripts/planche docs/images/fiches.png page1.png page2.png …
//
// It keeps 256 colours: pages are flat tints, and the picture stays light.
package main

import (
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"slices"
)

const margin = 24 // pixels around and between pages

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage : planche SORTIE.png PAGE.png…")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "planche :", err)
		os.Exit(1)
	}
}

func run(out string, files []string) error {
	pages := make([]image.Image, 0, len(files))
	for _, f := range files {
		p, err := read(f)
		if err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		pages = append(pages, p)
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if err := enc.Encode(f, reduce(sideBySide(pages))); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func read(name string) (image.Image, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

// sideBySide draws the pages in a row, each with a thin shadow line, so that
// white paper shows on a white web page.
func sideBySide(pages []image.Image) *image.RGBA {
	w, h := margin, 0
	for _, p := range pages {
		w += p.Bounds().Dx() + margin
		h = max(h, p.Bounds().Dy())
	}
	sheet := image.NewRGBA(image.Rect(0, 0, w, h+2*margin))
	fill(sheet, sheet.Bounds(), color.RGBA{0xE6, 0xE8, 0xEE, 0xFF})
	at := image.Pt(margin, margin)
	for _, p := range pages {
		r := image.Rectangle{Min: at, Max: at.Add(p.Bounds().Size())}
		fill(sheet, r.Inset(-1), color.RGBA{0xB4, 0xB8, 0xC6, 0xFF})
		draw.Draw(sheet, r, p, p.Bounds().Min, draw.Src)
		at.X = r.Max.X + margin
	}
	return sheet
}

func fill(dst draw.Image, r image.Rectangle, c color.Color) {
	draw.Draw(dst, r, image.NewUniform(c), image.Point{}, draw.Src)
}

// reduce keeps the 256 commonest colours; others take the nearest of them.
func reduce(src *image.RGBA) *image.Paletted {
	count := map[color.RGBA]int{}
	for y := src.Rect.Min.Y; y < src.Rect.Max.Y; y++ {
		for x := src.Rect.Min.X; x < src.Rect.Max.X; x++ {
			count[src.RGBAAt(x, y)]++
		}
	}
	byUse := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]),
			cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	palette := make(color.Palette, 0, 256)
	for _, c := range byUse[:min(256, len(byUse))] {
		palette = append(palette, c)
	}
	dst := image.NewPaletted(src.Rect, palette)
	draw.Draw(dst, src.Rect, src, src.Rect.Min, draw.Src)
	return dst
}
