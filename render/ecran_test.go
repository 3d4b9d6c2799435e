package render_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/ecran"
	"feuillet/render/layout"
	"feuillet/render/qr"
)

// drawn is a page of SVG read back.
type drawn struct {
	texts []textMark
	codes []string // the paths of codes
	marks int      // texts and drawings
}

// textMark is a line of SVG: the places of its signs in mm.
type textMark struct {
	text   string
	x      []float64
	y      float64 // of its baseline, or its foot when it is turned
	turned bool
	base   float64 // of a turned one, from the left
	size   float64 // mm
	weight string
	fill   string
}

func numbers(t testing.TB, s string) []float64 {
	t.Helper()
	var out []float64
	for f := range strings.FieldsSeq(s) {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v/100)
	}
	return out
}

// readSVG reads a page that render/ecran drew, with the looks of its groups.
func readSVG(t testing.TB, b []byte) drawn {
	t.Helper()
	var out drawn
	var look map[string]string
	inDrawing := 0
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, end := token.(xml.EndElement); end && inDrawing > 0 {
			inDrawing--
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		at := map[string]string{}
		for _, a := range e.Attr {
			at[a.Name.Local] = a.Value
			if a.Name.Local == "style" {
				t.Error("a style attribute")
			}
		}
		if inDrawing > 0 {
			inDrawing++
			continue
		}
		switch {
		case e.Name.Local == "g" && at["font-size"] != "":
			look = at
		case e.Name.Local == "text":
			m := readText(t, at, look)
			if err := d.DecodeElement(&m.text, &e); err != nil {
				t.Fatal(err)
			}
			out.texts = append(out.texts, m)
			out.marks++
		case at["transform"] != "":
			out.marks++
			inDrawing = 1
			if at["shape-rendering"] != "" {
				out.codes = append(out.codes, at["d"])
			}
		}
	}
}

func readText(t testing.TB, at, look map[string]string) textMark {
	m := textMark{x: numbers(t, at["x"]), size: numbers(t, look["font-size"])[0], weight: cmp.Or(look["font-weight"], "400"), fill: look["fill"]}
	if turn := at["transform"]; turn != "" {
		v := numbers(t, strings.Trim(turn, "matrix()"))
		m.turned, m.base, m.y = true, v[4], v[5]
		return m
	}
	m.y = numbers(t, at["y"])[0]
	return m
}

func screen(t testing.TB, p paper, n int, o ecran.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := ecran.New(p.Composed, o).Page(&b, n); err != nil {
		t.Fatal(p.name, err)
	}
	return b.Bytes()
}

// Each mark of each page stands in the SVG, once, in order, where the page says:
// each sign of a text where the text before it ends, kerning included.
func TestScreenDrawsEachMark(t *testing.T) {
	for _, p := range papers(t) {
		n := 0
		for page := range p.pages(t) {
			got := readSVG(t, screen(t, p, n, ecran.Options{Embed: n%2 == 0}))
			n++
			marks := 0
			texts := got.texts
			for _, it := range page.Items {
				switch {
				case it.Draw != nil:
					marks++
				case strings.Trim(it.Text, " ") != "":
					marks++
					if len(texts) == 0 {
						t.Fatalf("%s p%d: no %q", p.name, n, it.Text)
					}
					if fault := misplaced(texts[0], it); fault != "" {
						t.Errorf("%s p%d %q: %s", p.name, n, it.Text, fault)
					}
					texts = texts[1:]
				}
			}
			if got.marks != marks {
				t.Errorf("%s p%d: %d marks, want %d", p.name, n, got.marks, marks)
			}
		}
	}
}

// misplaced says how a line differs from its mark, by more than the unit of a
// hundredth of a millimetre.
func misplaced(m textMark, it layout.Item) string {
	near := func(got float64, want float64) bool { return math.Abs(got-want) < 0.0051 }
	if m.text != strings.Trim(it.Text, " ") || len(m.x) != len([]rune(m.text)) || m.turned != it.Turned {
		return fmt.Sprintf("says %q with %d places, turned %v", m.text, len(m.x), m.turned)
	}
	size := float64(it.Size) * 127 / 360 / 1e3
	if want := map[fonts.Face]string{fonts.Regular: "400", fonts.Bold: "700", fonts.ExtraBold: "800"}[it.Face]; m.weight != want || !near(m.size, size) {
		return fmt.Sprintf("is %v mm, weight %s", m.size, m.weight)
	}
	full := fmt.Sprintf("#%02x%02x%02x", it.Color.R, it.Color.G, it.Color.B)
	if short := m.fill; len(short) == 4 {
		m.fill = "#" + strings.Repeat(short[1:2], 2) + strings.Repeat(short[2:3], 2) + strings.Repeat(short[3:4], 2)
	}
	base, from := float64(it.Base)/1000, float64(it.X)/1000
	if it.Turned {
		from = 0
		if !near(m.base, base) || !near(m.y, float64(it.Y+it.H)/1000) {
			return fmt.Sprintf("stands on %v, from %v", m.base, m.y)
		}
	} else if !near(m.y, base) {
		return fmt.Sprintf("stands on %v, not %v", m.y, base)
	}
	if m.fill != full {
		return "is " + m.fill + ", not " + full
	}
	lead := len(it.Text) - len(strings.TrimLeft(it.Text, " "))
	i := 0
	for at, r := range strings.TrimRight(it.Text, " ") {
		if at < lead {
			continue
		}
		before := it.Face.Advance(it.Text[:at+len(string(r))]) - it.Face.Width(r)
		if want := from + float64(before)*size/1000; !near(m.x[i], want) {
			return fmt.Sprintf("sign %d, %q, at %v, not %v", i, r, m.x[i], want)
		}
		i++
	}
	return ""
}

// word is a word on a page, with its box in mm.
type word struct {
	text           string
	x0, y0, x1, y1 float64
}

// far is how far apart the boxes of two words are, by their farthest sides.
func (w word) far(v word) float64 {
	return max(math.Abs(w.x0-v.x0), math.Abs(w.y0-v.y0), math.Abs(w.x1-v.x1), math.Abs(w.y1-v.y1))
}

// goesOn is true of a word that another look of the same line continues.
func (w word) goesOn(v word) bool {
	return math.Abs(w.x1-v.x0) < 0.1 && math.Abs(w.y0-v.y0) < 0.01
}

// words are those of an SVG: signs between spaces, in the box of their face.
func (d drawn) words() []word {
	faces := map[string]fonts.Face{"400": fonts.Regular, "700": fonts.Bold, "800": fonts.ExtraBold}
	var out []word
	for _, m := range d.texts {
		f, signs := faces[m.weight], []rune(m.text)
		top, foot := float64(f.Ascent())*m.size/1000, -float64(f.Descent())*m.size/1000
		for i := 0; i < len(signs); i++ {
			j := i
			for j < len(signs) && !unicode.IsSpace(signs[j]) {
				j++
			}
			if j == i {
				continue
			}
			from, to := m.x[i], m.x[j-1]+float64(f.Width(signs[j-1]))*m.size/1000
			w := word{string(signs[i:j]), from, m.y - top, to, m.y + foot}
			if m.turned {
				w = word{w.text, m.base - top, m.y - to, m.base + foot, m.y - from}
			}
			if last := len(out) - 1; i == 0 && last >= 0 && out[last].goesOn(w) {
				out[last] = word{out[last].text + w.text, out[last].x0, out[last].y0, w.x1, w.y1}
			} else {
				out = append(out, w)
			}
			i = j
		}
	}
	return out
}

// poppler are the words of a page of a PDF, from 1, as poppler finds them.
func poppler(t *testing.T, file string, page int) []word {
	t.Helper()
	n := strconv.Itoa(page)
	out, err := exec.Command("pdftotext", "-bbox-layout", "-f", n, "-l", n, file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Words []struct {
			Text string  `xml:",chardata"`
			X0   float64 `xml:"xMin,attr"`
			Y0   float64 `xml:"yMin,attr"`
			X1   float64 `xml:"xMax,attr"`
			Y1   float64 `xml:"yMax,attr"`
		} `xml:"body>doc>page>flow>block>line>word"`
	}
	d := xml.NewDecoder(bytes.NewReader(out))
	d.Entity, d.Strict = xml.HTMLEntity, false
	if err := d.Decode(&got); err != nil {
		t.Fatal(err)
	}
	const mm = 25.4 / 72
	var all []word
	for _, w := range got.Words {
		all = append(all, word{w.Text, w.X0 * mm, w.Y0 * mm, w.X1 * mm, w.Y1 * mm})
	}
	return all
}

func need(t *testing.T, tools ...string) {
	t.Helper()
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip("without " + tool)
		}
	}
}

// Words of the SVG stand within half a millimetre of those of the PDF, where
// poppler sees them.
func TestScreenStandsLikeThePDF(t *testing.T) {
	need(t, "pdftotext")
	worst := 0.0
	for _, p := range papers(t) {
		file := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(file, p.pdf(t), 0o644); err != nil {
			t.Fatal(err)
		}
		for n := range min(p.Len, 8) {
			ours, theirs := readSVG(t, screen(t, p, n, ecran.Options{})).words(), poppler(t, file, n+1)
			worst = max(worst, compare(t, fmt.Sprintf("%s p%d", p.name, n+1), ours, theirs))
		}
	}
	t.Logf("at most %.2f mm apart", worst)
}

// compare pairs the words of two pages, and tells the greatest distance.
func compare(t *testing.T, name string, ours, theirs []word) (worst float64) {
	t.Helper()
	const apart = 0.5
	if len(ours) != len(theirs) || len(ours) == 0 {
		t.Errorf("%s: %d words, %d in the PDF", name, len(ours), len(theirs))
	}
	for _, w := range ours {
		best := math.Inf(1)
		for _, v := range theirs {
			if v.text == w.text {
				best = min(best, w.far(v))
			}
		}
		if best > apart {
			t.Errorf("%s: %q is %.2f mm away from where the PDF has it", name, w.text, best)
		}
		worst = max(worst, best)
	}
	return worst
}

// Another program than a browser draws the SVG: its PDF, read by poppler, has
// the lines where ours has them. That program sets a line from its first place
// and kerns by itself, which must come to the same.
func TestScreenDrawnByAnother(t *testing.T) {
	need(t, "pdftotext", "rsvg-convert")
	dir := t.TempDir()
	faces(t, dir)
	for _, p := range papers(t) {
		file, svg, drawn := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a.svg"), filepath.Join(dir, "b.pdf")
		n := p.Len / 2
		if err := os.WriteFile(file, p.pdf(t), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(svg, screen(t, p, n, ecran.Options{}), 0o644); err != nil {
			t.Fatal(err)
		}
		convert(t, dir, "-f", "pdf", "-o", drawn, svg)
		compare(t, p.name, poppler(t, drawn, 1), poppler(t, file, n+1))
	}
}

// faces lets rsvg-convert find the faces in a folder.
func faces(t *testing.T, dir string) {
	t.Helper()
	conf := fmt.Sprintf(`<?xml version="1.0"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>`, dir, dir)
	if err := os.WriteFile(filepath.Join(dir, "fonts.conf"), []byte(conf), 0o644); err != nil {
		t.Fatal(err)
	}
	for f := range fonts.Face(fonts.NumFaces) {
		if err := os.WriteFile(filepath.Join(dir, f.String()+".ttf"), f.TTF(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func convert(t *testing.T, dir string, args ...string) {
	t.Helper()
	c := exec.Command("rsvg-convert", args...)
	c.Env = append(os.Environ(), "FONTCONFIG_FILE="+filepath.Join(dir, "fonts.conf"))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// codesOf are the codes of a page as the PDF draws them, in order, and where.
func codesOf(p layout.Page) (out []layout.Item) {
	for _, it := range p.Items {
		if it.Node != nil && it.Node.Role == doc.Figure && it.Draw.Image == nil {
			out = append(out, it)
		}
	}
	return out
}

// The codes of the SVG are read back, from its squares and from a raster.
func TestScreenCodesAreRead(t *testing.T) {
	_, err := exec.LookPath("rsvg-convert")
	raster := err == nil
	if !raster {
		t.Log("without rsvg-convert: codes are read from the squares alone")
	}
	for _, p := range papers(t) {
		seen := 0
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
				want, err := decode(it.Draw)
				if err != nil {
					t.Fatal(err)
				}
				got, err := decode(squares(t, paths[i], qr.Modules(it.Draw)))
				if err != nil || got != want {
					t.Errorf("%s p%d: a code reads %q (%v), want %q", p.name, n+1, got, err, want)
				}
				seen++
			}
			if raster && len(codes) > 0 && seen < 12 { // slow: a page or two of each
				photographed(t, p.name, b, codes)
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
		want, _ := decode(it.Draw)
		got, err := readCode(crop(img, px(it.X), px(it.Y), px(it.X+it.W), px(it.Y+it.H)))
		if err != nil || got != want {
			t.Errorf("%s: on the raster a code reads %q (%v), want %q", name, got, err, want)
		}
	}
}

// BenchmarkScreen draws a poster, as a preview does: the page is set already.
func BenchmarkScreen(b *testing.B) {
	all := papers(b)
	for _, name := range []string{"affiche", "fiche riche", "annuaire"} {
		p := all[slices.IndexFunc(all, func(p paper) bool { return p.name == name })]
		page, err := p.Page(p.Len / 2)
		if err != nil {
			b.Fatal(err)
		}
		p.Composed.Page = func(int) (layout.Page, error) { return page, nil }
		for kind, o := range map[string]ecran.Options{"served": {}, "file": {Embed: true, Links: true}} {
			b.Run(name+"/"+kind, func(b *testing.B) {
				b.ReportAllocs()
				d := ecran.New(p.Composed, o)
				for b.Loop() {
					if err := d.Page(io.Discard, p.Len/2); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
