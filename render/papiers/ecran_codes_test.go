package papiers_test

import (
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/ecran"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/qr"
)

// codesOf are the codes of a page as the PDF draws them, in order, and where.
func codesOf(p layout.Page) (out []layout.Item) {
	for _, it := range p.Items {
		figure := it.Node != nil && it.Node.Role == doc.Figure && it.Draw.Image == nil
		if figure && it.Draw.Paths[0].Pen == 0 { // no box to tick
			out = append(out, it)
		}
	}
	return out
}

// The codes of the SVG are read back, from its squares and from a raster.
func TestScreenCodesAreRead(t *testing.T) {
	_, err := exec.LookPath("rsvg-convert")
	drawer := err == nil
	if !drawer {
		t.Log("without rsvg-convert: codes are read from the squares alone")
	}
	for _, p := range papers(t) {
		seen, raster := 0, drawer
		for n := range min(p.Len, 8) {
			page, err := p.Page(n)
			if err != nil {
				t.Fatal(err)
			}
			codes := codesOf(page)
			b := screen(t, p, n, ecran.Options{})
			paths := readSVG(t, b).codes
			if len(paths) != len(codes) {
				t.Fatalf("%s p%d: %d codes, want %d", p.name, n+1, len(paths), len(codes))
			}
			for i, it := range codes {
				want, err := papertest.DecodeCode(it.Draw)
				if err != nil {
					t.Fatal(err)
				}
				got, err := papertest.DecodeCode(squares(t, paths[i], qr.Modules(it.Draw)))
				if err != nil || got != want {
					t.Errorf("%s p%d: a code reads %q (%v), want %q", p.name, n+1, got, err, want)
				}
				seen++
			}
			if raster && len(codes) > 0 { // slow: one page of each
				photographed(t, p.name, b, codes[:1])
				raster = false
			}
		}
		if seen == 0 && p.name != "controle" {
			t.Errorf("%s: no code", p.name)
		}
	}
}

// squares makes a drawing of a path of squares.
func squares(t *testing.T, path string, side int) *doc.Drawing {
	t.Helper()
	d := &doc.Drawing{W: side, H: side, Paths: []doc.Path{{}}}
	for s := range strings.SplitSeq(strings.TrimSuffix(path, "z"), "z") {
		var v [6]int
		back := 0
		if _, err := fmt.Sscanf(s, "M%d %dh%dv%dh%d", &v[0], &v[1], &v[2], &v[3], &back); err != nil || back != -v[2] {
			t.Fatalf("%q is no square: %v", s, err)
		}
		d.Paths[0].Segs = append(d.Paths[0].Segs, doc.Seg{Op: doc.Rect, V: v})
	}
	return d
}

// photographed reads each code from a picture of the page at 200 dots an inch.
func photographed(t *testing.T, name string, svg []byte, codes []layout.Item) {
	t.Helper()
	const dpi = 200
	dir := t.TempDir()
	in, out := filepath.Join(dir, "a.svg"), filepath.Join(dir, "a.png")
	if err := os.WriteFile(in, svg, 0o644); err != nil {
		t.Fatal(err)
	}
	convert(t, dir, "-d", strconv.Itoa(dpi), "-p", strconv.Itoa(dpi), "-o", out, in)
	f, err := os.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	px := func(u layout.Um) int { return int(u) * dpi / 25400 }
	for _, it := range codes {
		want, _ := papertest.DecodeCode(it.Draw)
		got, err := papertest.ReadCode(papertest.Crop(img, px(it.X), px(it.Y), px(it.X+it.W), px(it.Y+it.H)))
		if err != nil || got != want {
			t.Errorf("%s: on the raster a code reads %q (%v), want %q", name, got, err, want)
		}
	}
}
