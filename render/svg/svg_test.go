package svg_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"feuillet/render/doc"
	"feuillet/render/svg"
)

func drawn(inside string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12">` + inside + `</svg>`
}

var (
	black = doc.Color{}
	red   = doc.Color{R: 255}
	green = doc.Color{R: 0x1F, G: 0x5C, B: 0x3A}
)

// square is the square from 1 to 3, in units of a thousandth.
func square(ops ...doc.Seg) []doc.Seg {
	at := func(op doc.Op, x, y int) doc.Seg { return doc.Seg{Op: op, V: [6]int{x, y}} }
	return append([]doc.Seg{at(doc.MoveTo, 1000, 1000), at(doc.LineTo, 3000, 1000), at(doc.LineTo, 3000, 3000),
		at(doc.LineTo, 1000, 3000), {Op: doc.Close}}, ops...)
}

func TestRead(t *testing.T) {
	const d = `d="M1 1H3V3H1z"`
	stroke := func(width int, c doc.Color, sharp bool) doc.Path {
		return doc.Path{Segs: square(), Pen: width, Color: &c, Butt: sharp, Miter: sharp}
	}
	tests := []struct {
		in   string
		want []doc.Path
	}{
		{`<path ` + d + `/>`, []doc.Path{{Segs: square(), Color: &black}}},
		{`<path fill="#f00" ` + d + `/>`, []doc.Path{{Segs: square(), Color: &red}}},
		{`<path style="fill: rgb(255, 0,0); fill-rule:evenodd" ` + d + `/>`,
			[]doc.Path{{Segs: square(), Color: &red, EvenOdd: true}}},
		{`<g fill="none" stroke="red" stroke-width="0.5"><path ` + d + `/></g>`, []doc.Path{stroke(500, red, true)}},
		{`<path fill="none" stroke="currentColor" color="#1F5C3A" stroke-linecap="round" stroke-linejoin="round" ` + d + `/>`,
			[]doc.Path{stroke(1000, green, false)}},
		{`<path stroke="red" ` + d + `/>`, []doc.Path{{Segs: square(), Color: &black}, stroke(1000, red, true)}},
		{`<polygon points="1,1 3,1 3,3 1,3" fill="red"/>`, []doc.Path{{Segs: square(), Color: &red}}},
		{`<polygon points="0 0 2 0 2 2 0 2" transform="translate(1 1)"/>`, []doc.Path{{Segs: square(), Color: &black}}},
		{`<g transform="scale(2)"><polygon points=".5,.5 1.5,.5 1.5,1.5 .5,1.5"/></g>`,
			[]doc.Path{{Segs: square(), Color: &black}}},
		{`<polygon points="1 -1 3 -1 3 -3 1 -3" transform="matrix(1,0,0,-1,0,0)"/>`,
			[]doc.Path{{Segs: square(), Color: &black}}},
		{`<polygon points="1 -1 1 -3 3 -3 3 -1" transform="rotate(90)"/>`, []doc.Path{{Segs: square(), Color: &black}}},
		{`<defs><style>.a,.b{fill:#f00;/* x */}</style></defs><path class="x b" ` + d + `/>`,
			[]doc.Path{{Segs: square(), Color: &red}}},
		{`<title>Logo</title><metadata><rdf xmlns="http://www.w3.org/rdf"/></metadata><defs><linearGradient id="a"/></defs><path ` + d + `/>`, []doc.Path{{Segs: square(), Color: &black}}},
		{`<path display="none" ` + d + `/><g opacity="0"><path ` + d + `/></g><path fill="none" ` + d + `/><path ` + d +
			` opacity="1"/>`, []doc.Path{{Segs: square(), Color: &black}}},
	}
	for _, tt := range tests {
		got, err := svg.Read([]byte(drawn(tt.in)))
		if err != nil {
			t.Errorf("%s: %v", tt.in, err)
			continue
		}
		if got.W != 24000 || got.H != 12000 || !got.Clip || !reflect.DeepEqual(got.Paths, tt.want) {
			t.Errorf("%s\n got %+v\nwant %+v", tt.in, got.Paths, tt.want)
		}
	}
}

// Round shapes pass where they should, and stay in the box.
func TestShapes(t *testing.T) {
	for in, n := range map[string]int{
		`<circle cx="6" cy="6" r="5"/>`:                                 6,
		`<ellipse cx="6" cy="6" rx="5" ry="3"/>`:                        6,
		`<rect x="1" y="1" width="10" height="8" rx="2"/>`:              10,
		`<rect x="1" y="1" width="10" height="8" rx="20" ry="1"/>`:      10,
		`<line x1="1" y1="1" x2="9" y2="9" stroke="red"/>`:              2,
		`<polyline points="1 1 5 5 9 1" fill="none" stroke="#000000"/>`: 3,
	} {
		got, err := svg.Read([]byte(drawn(in)))
		if err != nil || len(got.Paths) != 1 || len(got.Paths[0].Segs) != n {
			t.Errorf("%s: %v, %+v, want %d segments", in, err, got, n)
			continue
		}
		for _, s := range got.Paths[0].Segs {
			for i, v := range s.V {
				if v < 0 || v > 12000-i%2 {
					t.Errorf("%s: %v leaves the box", in, s)
				}
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	deep := strings.Repeat("<g>", 100) + strings.Repeat("</g>", 100)
	tests := []struct {
		in    string
		kind  svg.Kind
		name  string
		value string
	}{
		{drawn("\n<text>Valbrune</text>"), svg.Element, "text", ""},
		{drawn("\n<image href='x.png'/>"), svg.Element, "image", ""},
		{drawn("\n<use href='#a'/>"), svg.Element, "use", ""},
		{drawn("\n<script>alert(1)</script>"), svg.Element, "script", ""},
		{drawn("\n<style>path{fill:red}</style>"), svg.Element, "style", ""},
		{drawn("\n<path fill='url(#a)' d='M0 0'/>"), svg.Attribute, "fill", "url(#a)"},
		{drawn("\n<path opacity='.5' d='M0 0'/>"), svg.Attribute, "opacity", ".5"},
		{drawn("\n<g clip-path='url(#c)'/>"), svg.Attribute, "clip-path", "url(#c)"},
		{drawn("\n<path onclick='a()' d='M0 0'/>"), svg.Attribute, "onclick", "a()"},
		{drawn("\n<path d='M0 0L'/>"), svg.Attribute, "d", "M0 0L"},
		{drawn("\n<path d='M0 0L1e999 1'/>"), svg.Attribute, "d", "M0 0L1e999 1"},
		{drawn("\n<circle r='big'/>"), svg.Attribute, "r", "big"},
		{drawn("\n<g transform='scale(x)'/>"), svg.Attribute, "transform", "scale(x)"},
		{drawn("\n<path stroke='red' transform='scale(1 9)' d='M0 0L1 1'/>"), svg.Attribute, "transform", ""},
		{drawn("\n<path stroke='red' stroke-dasharray='1 2' d='M0 0L1 1'/>"), svg.Attribute, "stroke-dasharray", "1 2"},
		{drawn("\n<path d='M0 0L1e30 1'/>"), svg.Heavy, "path", ""},
		{drawn("\n" + deep), svg.Heavy, "g", ""},
	}
	for _, tt := range tests {
		_, err := svg.Read([]byte(tt.in))
		var f *svg.Fault
		if !errors.As(err, &f) || f.Kind != tt.kind || f.Name != tt.name || f.Value != tt.value || f.Line != 3 {
			t.Errorf("%.80s: %+v", tt.in, err)
		}
	}
	for in, kind := range map[string]svg.Kind{
		"":                             svg.Broken,
		"GIF89":                        svg.Broken,
		"<html></html>":                svg.Broken,
		drawn("<path")[:60]:            svg.Broken,
		drawn("") + "<path d='M0 0'/>": svg.Broken,
		drawn(""):                      svg.Nothing,
		"<svg><path d='M0 0'/></svg>":  svg.Size,
		"<svg viewBox='0 0 0 10'/>":    svg.Size,
		"<svg viewBox='0 0 1 1000'/>":  svg.Size,
		"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg width='&a;'/>": svg.Broken,
		strings.Repeat(" ", svg.MaxBytes+1):                     svg.Heavy,
	} {
		_, err := svg.Read([]byte(in))
		var f *svg.Fault
		if !errors.As(err, &f) || f.Kind != kind {
			t.Errorf("%.60q: %+v, want kind %d", in, err, kind)
		}
	}
}

// Files made to be long to read are refused, or read at once.
func TestBombs(t *testing.T) {
	for name, inside := range map[string]string{
		"shapes":     strings.Repeat("<path d='M0 0h1'/>", 28000),
		"segments":   "<path d='M0 0" + strings.Repeat("h1", 250_000) + "'/>",
		"arcs":       "<path d='M0 0a" + strings.Repeat("1 1 0 1 1 1 1 ", 36_000) + "'/>",
		"points":     "<polygon points='" + strings.Repeat("1 1 ", 125_000) + "'/>",
		"properties": "<style>.a{" + strings.Repeat("a:b;", 50_000) + "}</style>" + strings.Repeat("<g class='a'/>", 19_000),
		"transforms": "<g transform='" + strings.Repeat("scale(1)", 60_000) + "'/>",
		"attributes": "<g " + strings.Repeat("a='' ", 100_000) + "/>",
	} {
		start := time.Now()
		d, err := svg.Read([]byte(drawn(inside)))
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		if err == nil && len(d.Paths) > 60_000 {
			t.Errorf("%s: %d paths", name, len(d.Paths))
		}
	}
}

// Whatever the bytes: a drawing with shapes in its bounds, or a Fault with its line.
func FuzzRead(f *testing.F) {
	f.Add([]byte(drawn(`<g fill="red"><path d="M1 1a1 1 0 0 1 2 2q1 1 2 2t3 3s1 1 2 2z"/></g>`)))
	f.Add([]byte(drawn(`<style>.a{fill:#123}</style><rect class="a" width="9" height="9" rx="1" transform="rotate(45 1 1) skewX(3)"/>`)))
	f.Add([]byte(drawn(`<circle r="3"/><ellipse rx="1" ry="2"/><polyline points="1 2 3 4"/><line x2="4" stroke="#0f0" style="stroke-width:2mm"/>`)))
	f.Add([]byte(fmt.Sprintf(drawn(`<path d="M%v 0h1"/>`), 1e300)))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := svg.Read(data)
		var fault *svg.Fault
		switch {
		case err != nil && (!errors.As(err, &fault) || fault.Line < 1):
			t.Errorf("%v is not a fault of the file", err)
		case err == nil && (len(d.Paths) == 0 || d.W < 1 || d.H < 1 || max(d.W, d.H) != 24000):
			t.Errorf("a drawing of %d by %d with %d paths", d.W, d.H, len(d.Paths))
		}
	})
}
