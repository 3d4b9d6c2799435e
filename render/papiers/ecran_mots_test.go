package papiers_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"unicode"

	"feuillet/fonts"
	"feuillet/render/ecran"
	"feuillet/render/layout"
)

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
	return math.Abs(w.x1-v.x0) < 0.2 && math.Abs(w.y0-v.y0) < 0.01
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
			ours, theirs := readSVG(t, screen(t, p, n, ecran.Options{})).words(), unseen(t, p, n, poppler(t, file, n+1))
			worst = max(worst, compare(t, fmt.Sprintf("%s p%d", p.name, n+1), ours, theirs))
		}
	}
	t.Logf("at most %.2f mm apart", worst)
}

// unseen leaves out of the words of a page what is set and not seen: the points that
// hang over the ends of lines.
func unseen(t *testing.T, p paper, n int, words []word) []word {
	t.Helper()
	page, err := p.Page(n)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(words, func(w word) bool {
		return (w.text == "·" || w.text == ",") && slices.ContainsFunc(page.Items, func(it layout.Item) bool {
			end := float64(it.X+it.W) / 1000
			middle := float64(2*it.Y+it.H) / 2000 // of its line, not of the next one, which it touches
			return it.Hung > 0 && w.x0 > end-0.5 && w.x0 < end+5 && w.y0 < middle && w.y1 > middle
		})
	})
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
		compare(t, p.name, poppler(t, drawn, 1), unseen(t, p, n, poppler(t, file, n+1)))
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
