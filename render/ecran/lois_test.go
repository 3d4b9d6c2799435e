package ecran_test

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"image/png"
	"strconv"
	"strings"
	"sync"
	"testing"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/ecran"
	"feuillet/render/layout"
)

// one draws a page of one mark.
func one(t *testing.T, it layout.Item) string {
	t.Helper()
	page := layout.Page{W: 100 * mm, H: 100 * mm, Items: []layout.Item{it}}
	return svg(t, composed(doc.Elem(doc.Document, ""), page), ecran.Options{}, 0)
}

// between is what stands after a mark, up to another.
func between(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}

// Each sign that is seen has one place, where its face puts it: places go on
// from left to right, and the spaces that browsers drop have none.
func TestEachSignHasItsPlace(t *testing.T) {
	for text, seen := range map[string]string{
		"AVA": "AVA", "Médiathèque d'Orle": "Médiathèque d'Orle", "  au bord ": "au bord",
		"deux   espaces  ici": "deux espaces ici",
		"x":                   "x", "10\u00a0h": "10\u00a0h",
	} {
		for _, face := range []fonts.Face{fonts.Regular, fonts.Bold, fonts.ExtraBold} {
			s := one(t, layout.Item{Text: text, X: 7 * mm, Base: 20 * mm, W: 50 * mm, H: 5 * mm, Face: face, Size: 12 * pt})
			var got struct {
				Text struct {
					X    string `xml:"x,attr"`
					Body string `xml:",chardata"`
				} `xml:"g>text"`
			}
			if err := xml.Unmarshal([]byte(s), &got); err != nil {
				t.Fatal(err)
			}
			places := strings.Fields(got.Text.X)
			if got.Text.Body != seen || len(places) != len([]rune(seen)) {
				t.Errorf("%q is drawn %q in %d places", text, got.Text.Body, len(places))
				continue
			}
			last := 0
			for i, p := range places {
				x, err := strconv.Atoi(p)
				if err != nil || i > 0 && x <= last {
					t.Errorf("%q: place %d is %s after %d", text, i, p, last)
				}
				last = x
			}
			// The last sign ends where the measured line does, to a unit.
			runes := []rune(seen)
			end := last*10*360_000 + face.Width(runes[len(runes)-1])*int(12*pt)*127
			width := 0
			for pen, i := face.Pen(), 0; i < len([]rune(strings.TrimRight(text, " "))); i++ {
				width += pen.Add([]rune(text)[i])
			}
			if want := int(7*mm)*360_000 + width*int(12*pt)*127; abs(end-want) > 5*360_000 {
				t.Errorf("%q ends %d µm from where it was measured", text, (end-want)/360_000)
			}
		}
	}
	if s := one(t, layout.Item{Text: "   ", Size: 12 * pt}); strings.Contains(s, "<text") {
		t.Error("spaces alone are drawn")
	}
}

func abs(n int) int { return max(n, -n) }

// Lengths are to a hundredth of a millimetre, sizes of paper to a micrometre,
// the nearest, on both sides of nought.
func TestLengths(t *testing.T) {
	text := layout.Item{Text: "a", Size: 12 * pt}
	for x, want := range map[layout.Um]string{0: "0", 4: "0", 5: "1", 14: "1", 15: "2", -4: "0", -5: "-1", -15: "-2",
		10_000: "1000"} {
		it := text
		it.X, it.Base = x, x
		s := one(t, it)
		if got := between(s, `<text x="`, `"`); got != want {
			t.Errorf("%d µm is at %s, want %s", x, got, want)
		}
		if got := between(s, `" y="`, `"`); got != want {
			t.Errorf("%d µm is at height %s, want %s", x, got, want)
		}
	}
	for w, want := range map[layout.Um]string{210_000: "210mm", 105_500: "105.5mm", 1: "0.001mm", 1_010: "1.01mm"} {
		s := svg(t, composed(doc.Elem(doc.Document, ""), layout.Page{W: w, H: mm}), ecran.Options{}, 0)
		if got := between(s, ` width="`, `"`); got != want {
			t.Errorf("%d µm of paper are %s", w, got)
		}
	}
	for size, want := range map[layout.Mpt]string{12 * pt: "423.33", 360: "12.7", 72 * pt: "2540"} {
		it := text
		it.Size = size
		if got := between(one(t, it), `font-size="`, `"`); got != want {
			t.Errorf("%d thousandths of a point are %s, want %s", size, got, want)
		}
	}
}

// Texts of one look stand in one group; another face, size or colour, or a
// drawing between, begins another.
func TestGroupsOfOneLook(t *testing.T) {
	a := layout.Item{Text: "a", Size: 12 * pt, Color: ink}
	small, bold, golden := a, a, a
	small.Size, bold.Face, golden.Color = 10*pt, fonts.Bold, gold
	rule := layout.Item{W: mm, H: mm, Draw: &doc.Drawing{W: 1, H: 1,
		Paths: []doc.Path{{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, 1, 1}}}}}}}
	for name, c := range map[string]struct {
		items []layout.Item
		want  int
	}{
		"alike": {[]layout.Item{a, a, a}, 1}, "nothing between": {[]layout.Item{a, {}, a}, 1},
		"sizes": {[]layout.Item{a, small, a}, 3}, "faces": {[]layout.Item{a, bold}, 2},
		"colours": {[]layout.Item{a, golden, golden}, 2}, "a drawing": {[]layout.Item{a, rule, a}, 2},
	} {
		s := svg(t, composed(doc.Elem(doc.Document, ""), layout.Page{W: mm, H: mm, Items: c.items}), ecran.Options{}, 0)
		if open, closed := strings.Count(s, "<g "), strings.Count(s, "</g>"); open != c.want || closed != c.want {
			t.Errorf("%s: %d groups, %d closed, want %d", name, open, closed, c.want)
		}
	}
}

// Colours are exact, in the short way when there is one.
func TestColours(t *testing.T) {
	for want, c := range map[string]doc.Color{
		"#000": {}, "#fff": {R: 255, G: 255, B: 255}, "#fc3": gold, "#171b34": ink, "#123": {R: 0x11, G: 0x22, B: 0x33},
		"#100000": {R: 16}, "#00000a": {B: 10},
	} {
		if got := between(one(t, layout.Item{Text: "a", Size: pt, Color: c}), `" fill="`, `"`); got != want {
			t.Errorf("%+v is %s, want %s", c, got, want)
		}
	}
}

// A picture keeps its dots; many readers of a document at once draw the same.
func TestAPictureForManyReaders(t *testing.T) {
	dots := []byte{255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	logo := layout.Item{W: 3 * mm, H: 2 * mm, Draw: &doc.Drawing{W: 3, H: 2, Image: &doc.Image{W: 3, H: 2, RGB: dots}}}
	page := layout.Page{W: mm, H: mm, Items: []layout.Item{logo, logo, {Text: "à l'Orle", Size: 9 * pt}}}
	d := ecran.New(composed(doc.Elem(doc.Document, ""), page, page), ecran.Options{Embed: true})
	var pages [8]bytes.Buffer
	var wait sync.WaitGroup
	for i := range pages {
		wait.Go(func() {
			if err := d.Page(&pages[i], i%2); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	for i := range pages {
		if !bytes.Equal(pages[i].Bytes(), pages[i%2].Bytes()) {
			t.Errorf("reader %d sees another page", i)
		}
	}
	raw, err := base64.StdEncoding.DecodeString(between(pages[0].String(), "data:image/png;base64,", `"`))
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(raw))
	if err != nil || m.Bounds().Dx() != 3 || m.Bounds().Dy() != 2 {
		t.Fatalf("%v, %v", m.Bounds(), err)
	}
	for i := range 6 {
		r, g, b, a := m.At(i%3, i/3).RGBA()
		if got := []byte{byte(r >> 8), byte(g >> 8), byte(b >> 8)}; !bytes.Equal(got, dots[3*i:3*i+3]) || a != 0xFFFF {
			t.Errorf("dot %d is %v, %x", i, got, a)
		}
	}
}

// A page that is not there is an error, and writes nothing.
func TestPagesThatAreNotThere(t *testing.T) {
	root, page := sample()
	for _, n := range []int{-1, 2, 3} {
		var b bytes.Buffer
		if err := ecran.New(composed(root, page, page), ecran.Options{}).Page(&b, n); err == nil || b.Len() > 0 {
			t.Errorf("page %d: %v, %d bytes", n, err, b.Len())
		}
	}
}
