package papiers_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render/layout"
	"feuillet/render/lecture"
)

// heard is what one listens to: each block with its role and its words, spaces
// apart, in reading order; and the links with their names.
type heard struct {
	blocks []string
	links  []string
	said   strings.Builder
}

func (h *heard) say(s string) { h.said.WriteString(s) }

// end ends what was said in a block.
func (h *heard) end(role string) {
	said := squeezed(h.said.String())
	h.said.Reset()
	if said != "" || role == "TD" || role == "TH" {
		h.blocks = append(h.blocks, role+" "+said)
	}
}

func squeezed(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }

// loose is the block of words that stand among blocks.
func loose(role string) string {
	switch role {
	case "Sect", "Document", "main":
		return "P"
	case "LBody", "Lbl", "TOCI":
		return "LI"
	}
	return role
}

// listen reads the tags of a PDF.
func (h *heard) listen(e *pdftest.Elem, block string) {
	switch e.Role {
	case "mark":
		h.say(e.Text)
		return
	case "annotation":
		return
	case "Figure":
		h.say(e.Alt)
		return
	case "Link", "Span":
		for _, k := range e.Kids {
			h.listen(k, block)
		}
		return
	}
	h.end(loose(block))
	for _, k := range e.Kids {
		h.listen(k, e.Role)
	}
	h.end(loose(e.Role))
}

// roles are those of the elements of HTML in a PDF.
var roles = map[string]string{
	"main": "Sect", "section": "Sect", "div": "Sect", "nav": "Sect", "p": "P", "ul": "L", "ol": "L",
	"li": "LI", "table": "Table", "thead": "THead", "tbody": "TBody", "tr": "TR",
	"th": "TH", "td": "TD", "h1": "H1", "h2": "H2", "h3": "H3",
}

// browse reads HTML as a screen reader does: an ol says numbers.
func browse(t *testing.T, page []byte) (h heard, ids map[string]int) {
	t.Helper()
	ids = map[string]int{}
	var stack, link []string
	var counts []int
	d := xml.NewDecoder(bytes.NewReader(page))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return h, ids
		}
		if err != nil {
			t.Fatalf("not XML: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			at := map[string]string{}
			for _, a := range e.Attr {
				at[a.Name.Local] = a.Value
			}
			if at["id"] != "" {
				ids[at["id"]]++
			}
			switch tag := e.Name.Local; {
			case tag == "a":
				link = []string{at["href"], at["aria-label"], ""}
			case roles[tag] != "":
				if len(stack) > 0 {
					h.end(loose(stack[len(stack)-1]))
				}
				if stack = append(stack, roles[tag]); tag == "ul" || tag == "ol" {
					counts = append(counts, map[string]int{"ul": -1, "ol": 0}[tag])
				}
				if tag == "li" && counts[len(counts)-1] >= 0 {
					counts[len(counts)-1]++
					if v, err := strconv.Atoi(at["value"]); err == nil {
						counts[len(counts)-1] = v
					}
					h.say(strconv.Itoa(counts[len(counts)-1]))
					h.end("LI")
				}
			}
		case xml.EndElement:
			switch tag := e.Name.Local; {
			case tag == "a":
				name := link[1]
				if name == "" {
					name = link[2]
				}
				if strings.HasPrefix(link[0], "#") {
					link[0] = ""
				}
				h.links = append(h.links, link[0]+" "+squeezed(name))
				link = nil
			case roles[tag] != "":
				h.end(loose(roles[tag]))
				if stack = stack[:len(stack)-1]; tag == "ul" || tag == "ol" {
					counts = counts[:len(counts)-1]
				}
			}
		case xml.CharData:
			if len(stack) == 0 {
				continue // of the head
			}
			if h.say(string(e)); link != nil {
				link[2] += string(e)
			}
		}
	}
}

// What the HTML says is what the tags of the PDF say: the same blocks, in the
// same order, and the same links.
func TestLectureIsHeardLikeThePDF(t *testing.T) {
	for _, p := range papers(t) {
		var page bytes.Buffer
		if err := lecture.Page(&page, p.Composed); err != nil {
			t.Fatal(p.name, err)
		}
		d := p.read(t)
		var want heard
		want.listen(d.Root, "")
		for _, l := range d.Links {
			want.links = append(want.links, l.URI+" "+squeezed(l.Contents))
		}
		got, _ := browse(t, page.Bytes())
		if len(want.blocks) < 10 {
			t.Errorf("%s: only %d blocks", p.name, len(want.blocks))
		}
		for i := range max(len(want.blocks), len(got.blocks)) {
			if i >= len(want.blocks) || i >= len(got.blocks) || want.blocks[i] != got.blocks[i] {
				t.Errorf("%s, block %d: heard\n%s\nthe PDF says\n%s", p.name, i, around(got.blocks, i), around(want.blocks, i))
				break
			}
		}
		slices.Sort(want.links)
		slices.Sort(got.links)
		if g, w := slices.Compact(got.links), slices.Compact(want.links); !slices.Equal(g, w) {
			t.Errorf("%s: links %q\nwant %q", p.name, g, w)
		}
	}
}

func around(list []string, i int) string {
	return strings.Join(list[min(i, len(list)):min(i+3, len(list))], "\n")
}

// Every link inside a document leads somewhere, once; a fragment under a heading
// has the words of the page, and names of its own.
func TestLectureFragments(t *testing.T) {
	for _, p := range papers(t) {
		var page, part bytes.Buffer
		if err := lecture.Page(&page, p.Composed); err != nil {
			t.Fatal(err)
		}
		if err := lecture.Fragment(lecture.Options{Under: 2, Prefix: "pons-"})(&part, p.Composed); err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{page.String(), part.String()} {
			_, ids := browse(t, []byte(text))
			for id, n := range ids {
				if n != 1 {
					t.Errorf("%s: %d elements are %s", p.name, n, id)
				}
			}
			for _, at := range strings.Split(text, `href="#`)[1:] {
				if id, _, _ := strings.Cut(at, `"`); ids[id] != 1 {
					t.Errorf("%s: a link leads to %q, which is nowhere", p.name, id)
				}
			}
		}
		moved := strings.NewReplacer("<h3", "<h5", "/h3>", "/h5>", "<h2", "<h4", "/h2>", "/h4>",
			"<h1", "<h3", "/h1>", "/h3>", `"feuillet-`, `"pons-`, `"#feuillet-`, `"#pons-`)
		_, body, _ := strings.Cut(page.String(), "<main>\n")
		body, _, _ = strings.Cut(body, "</main>")
		if want := `<div lang="fr-FR" data-generator="Feuillet">` + "\n" + moved.Replace(body) + "</div>\n"; part.String() != want {
			t.Errorf("%s: the fragment is not the page under a heading", p.name)
		}
	}
}

// Listening to a document needs no style, no script and no picture.
func TestLectureIsPlain(t *testing.T) {
	for _, p := range papers(t) {
		var page bytes.Buffer
		if err := lecture.Page(&page, p.Composed); err != nil {
			t.Fatal(err)
		}
		for _, never := range []string{"<script", "<style", " style=", " class=", "<img", "<svg", "<p></p>", "\uFFFD"} {
			if strings.Contains(page.String(), never) {
				t.Errorf("%s holds %s", p.name, never)
			}
		}
	}
}

func BenchmarkLecture(b *testing.B) {
	for _, p := range papers(b) {
		if p.name != "affiche" && p.name != "fiche-service" {
			continue
		}
		pages := slices.Collect(p.pages(b))
		p.Composed.Page = func(n int) (layout.Page, error) { return pages[n], nil }
		b.Run(p.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := lecture.Page(io.Discard, p.Composed); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
