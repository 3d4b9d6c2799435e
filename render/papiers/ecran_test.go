package papiers_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/render/ecran"
	"feuillet/render/layout"
)

// drawn is a page of SVG read back.
type drawn struct {
	texts    []textMark
	drawings []string // where each stands: its transform
	codes    []string // the paths of codes
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
		case at["transform"] != "":
			out.drawings = append(out.drawings, at["transform"])
			inDrawing = 1
			if at["shape-rendering"] != "" {
				out.codes = append(out.codes, at["d"])
			}
		}
	}
}

func readText(t testing.TB, at, look map[string]string) textMark {
	m := textMark{x: numbers(t, at["x"]), size: numbers(t, look["font-size"])[0], fill: look["fill"]}
	m.weight = cmp.Or(look["font-weight"], "400")
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
			texts, drawings := got.texts, got.drawings
			for _, it := range page.Items {
				fault, what := "", it.Text
				switch {
				case it.Draw != nil && len(drawings) > 0:
					fault, what, drawings = shifted(t, drawings[0], it), "a drawing", drawings[1:]
				case it.Draw == nil && strings.Trim(it.Seen(), " \u00a0") == "":
				case it.Draw == nil && len(texts) > 0:
					fault, texts = misplaced(texts[0], it), texts[1:]
				default:
					fault = "is not there"
				}
				if fault != "" {
					t.Errorf("%s p%d, %q: %s", p.name, n, what, fault)
				}
			}
			if len(texts)+len(drawings) > 0 {
				t.Errorf("%s p%d: %d texts and %d drawings too many", p.name, n, len(texts), len(drawings))
			}
		}
	}
}

// shifted says where the corners of a drawing stand, when not in the box of its
// mark, to the micrometre in a thousand.
func shifted(t *testing.T, transform string, it layout.Item) string {
	t.Helper()
	var a, b, c, d, e, f float64
	plain := strings.NewReplacer("translate(", "", "matrix(", "", ")scale(", " ", ")", "")
	switch v := numbers(t, plain.Replace(transform)); len(v) {
	case 3:
		e, f, a, d = v[0], v[1], v[2], v[2]
	case 4:
		e, f, a, d = v[0], v[1], v[2], v[3]
	case 6:
		a, b, c, d, e, f = v[0], v[1], v[2], v[3], v[4], v[5]
	}
	w, h := float64(it.Draw.W), float64(it.Draw.H)
	x0, x1, y0, y1 := min(e, e+a*w+c*h), max(e, e+a*w+c*h), min(f, f+b*w+d*h), max(f, f+b*w+d*h)
	mm := func(u layout.Um) float64 { return float64(u) / 1000 }
	box := word{"", mm(it.X), mm(it.Y), mm(it.X + it.W), mm(it.Y + it.H)}
	if got := (word{"", x0, y0, x1, y1}); got.far(box) > 0.0011 || (b != 0) != it.Turned {
		return fmt.Sprintf("fills %v, not %v", got, box)
	}
	return ""
}

// misplaced says how a line differs from its mark, by more than the unit of a
// hundredth of a millimetre.
func misplaced(m textMark, it layout.Item) string {
	near := func(got float64, want float64) bool { return math.Abs(got-want) < 0.0051 }
	if m.text != strings.Trim(it.Seen(), " \u00a0") || len(m.x) != len([]rune(m.text)) || m.turned != it.Turned {
		return fmt.Sprintf("says %q with %d places, turned %v", m.text, len(m.x), m.turned)
	}
	size := float64(it.Size) * 127 / 360 / 1e3
	want := map[fonts.Face]string{fonts.Regular: "400", fonts.Bold: "700", fonts.ExtraBold: "800"}[it.Face]
	if m.weight != want || !near(m.size, size) {
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
	lead := len(it.Text) - len(strings.TrimLeft(it.Text, " \u00a0"))
	i := 0
	for at, r := range strings.TrimRight(it.Seen(), " \u00a0") {
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
