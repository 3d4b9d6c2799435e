package papiers_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/lecture"
	"feuillet/render/papertest"
	"feuillet/render/typo"
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
		h.say(cmp.Or(e.Heard, e.Text))
		return
	case "annotation":
		return
	case "Figure":
		h.say(expanded(e.Alt)) // a description has no spans, and a screen has room to say them
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

// expanded is a text with what its abbreviations mean, as an abbr says it.
func expanded(s string) string {
	var b strings.Builder
	at := 0
	for _, e := range typo.Entendre(s) {
		if e.Sigle {
			b.WriteString(s[at:e.A] + "{" + e.Dit + "}")
			at = e.A
		}
	}
	return b.String() + s[at:]
}

// roles are those of the elements of HTML in a PDF.
var roles = map[string]string{
	"main": "Sect", "section": "Sect", "div": "Sect", "nav": "Sect", "p": "P", "ul": "L", "ol": "L",
	"li": "LI", "table": "Table", "thead": "THead", "tbody": "TBody", "tr": "TR",
	"th": "TH", "td": "TD", "caption": "Caption", "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4",
}

// browse reads HTML as a screen reader does: an ol says numbers.
func browse(t *testing.T, page []byte) (h heard, ids map[string]int) {
	t.Helper()
	ids = map[string]int{}
	var stack, link []string
	var counts []int
	abbr := ""
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
			case tag == "abbr":
				abbr = at["title"]
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
			case tag == "abbr":
				h.say("{" + abbr + "}")
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

// asPrinted takes out of a tree what a screen says otherwise, until it is put back.
func asPrinted(root *doc.Node) (back func()) {
	kept := map[*doc.Node]*doc.Node{}
	doc.Each(root, func(n *doc.Node) {
		if n.Screen != nil {
			kept[n], n.Screen = n.Screen, nil
		}
	})
	return func() {
		for n, s := range kept {
			n.Screen = s
		}
	}
}

// level tells the level of a heading.
var level = strings.NewReplacer("H1 ", "H ", "H2 ", "H ", "H3 ", "H ", "H4 ", "H ")

// What the HTML says is what the tags of the PDF say: the same blocks, in the
// same order, and the same links, but for what a screen says otherwise. Parts
// of a book are headings of the first level in its tags, and of the second here.
func TestLectureIsHeardLikeThePDF(t *testing.T) {
	for _, p := range papers(t) {
		var page bytes.Buffer
		back := asPrinted(p.Root)
		err := lecture.Page(&page, p.Composed)
		if back(); err != nil {
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
			if i >= len(want.blocks) || i >= len(got.blocks) || level.Replace(want.blocks[i]) != level.Replace(got.blocks[i]) {
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

// headings are the levels of the headings of HTML, and their words.
var headings = regexp.MustCompile(`(?s)<h([1-6])[^>]*>(.*?)</h[1-6]>`)

// One heading names the paper, and those below skip no level, alone or pasted.
func TestLectureHeadings(t *testing.T) {
	for _, p := range papers(t) {
		for under := range 3 {
			var b bytes.Buffer
			if err := lecture.Fragment(lecture.Options{Under: under})(&b, p.Composed); err != nil {
				t.Fatal(p.name, err)
			}
			last, firsts := under, 0
			for _, h := range headings.FindAllStringSubmatch(b.String(), -1) {
				n := int(h[1][0] - '0')
				if n > last+1 || n <= under {
					t.Errorf("%s, under %d: « %s » is h%d after h%d", p.name, under, h[2], n, last)
				}
				if last = n; n == under+1 {
					firsts++
				}
			}
			if firsts != 1 {
				t.Errorf("%s, under %d: %d headings name the whole", p.name, under, firsts)
			}
		}
	}
}

// Every place of a list of places is a heading: who listens goes from one to the next.
func TestLecturePlacesAreHeadings(t *testing.T) {
	for _, p := range papers(t) {
		depth := map[string]string{"affiche": "3", "annuaire": "4", "fiche-service": "4"}[p.name]
		if depth == "" {
			continue
		}
		var b bytes.Buffer
		if err := lecture.Page(&b, p.Composed); err != nil {
			t.Fatal(p.name, err)
		}
		found := false // of a service, a place a commune is shown
		place := "Médiathèque des Tilleuls"
		if p.name == "fiche-service" {
			place = "Centre social des Deux-Rives"
		}
		for _, h := range headings.FindAllStringSubmatch(b.String(), -1) {
			found = found || strings.Contains(h[2], place) && h[1] == depth
		}
		if !found {
			t.Errorf("%s: no place is a heading of level %s", p.name, depth)
		}
	}
}

// ofPaper are words about what a reader on a screen does not hold: pages, a
// square to photograph, strips to tear off, pictograms,
// an address to type.
var ofPaper = regexp.MustCompile(`(?i)\bpages?\s+\d|à sa page|page suivante|carrés?\b|appareil photo|\bvisez\b|\bcoupez\b|à imprimer|dessins` +
	`|téléphone qui a Internet|<p>carte\.|<p>Aide avec Internet</p>`)

// A text to read on a screen has links for the pages and the codes of paper, and
// a list of contents says the words of the heading that it leads to, no more.
func TestLectureSpeaksOfNoPaper(t *testing.T) {
	for _, p := range papers(t) {
		var b bytes.Buffer
		if err := lecture.Page(&b, p.Composed); err != nil {
			t.Fatal(p.name, err)
		}
		plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(b.String())
		if at := ofPaper.FindStringIndex(plain); at != nil {
			t.Errorf("%s: …%s…", p.name, plain[max(0, at[0]-80):min(len(plain), at[1]+40)])
		}
		if d := p.read(t); strings.Contains(papertest.Marks(d.Root)+alts(d.Root), "Code QR") &&
			!strings.Contains(plain, ">Ouvrir carte.") {
			t.Errorf("%s: the code of the paper is no link on a screen", p.name)
		}
	}
}

// alts are the descriptions of figures.
func alts(e *pdftest.Elem) string {
	s := e.Alt
	for _, k := range e.Kids {
		s += alts(k)
	}
	return s
}

var contents = regexp.MustCompile(`(?s)<nav[^>]*>.*?</nav>`)
var leads = regexp.MustCompile(`<a href="#([^"]*)">([^<]*)</a>`)

func TestLectureContentsSayTheirHeadings(t *testing.T) {
	seen := 0
	for _, p := range papers(t) {
		var b bytes.Buffer
		if err := lecture.Page(&b, p.Composed); err != nil {
			t.Fatal(p.name, err)
		}
		for _, nav := range contents.FindAllString(b.String(), -1) {
			for _, a := range leads.FindAllStringSubmatch(nav, -1) {
				if seen++; !strings.Contains(b.String(), ` id="`+a[1]+`">`+strings.TrimSpace(a[2])+"</h") {
					t.Errorf("%s: « %s » is not the heading it leads to", p.name, a[2])
				}
			}
		}
	}
	if seen < 4 { // the parts of a directory
		t.Errorf("only %d lines of contents", seen)
	}
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
		moved := strings.NewReplacer("<h4", "<h6", "/h4>", "/h6>", "<h3", "<h5", "/h3>", "/h5>", "<h2", "<h4", "/h2>", "/h4>",
			"<h1", "<h3", "/h1>", "/h3>", `"feuillet-`, `"pons-`, `"#feuillet-`, `"#pons-`)
		_, body, _ := strings.Cut(page.String(), "<main>\n")
		body, _, _ = strings.Cut(body, "</main>")
		if want := `<div lang="fr-FR" data-generator="Feuillet">` + "\n" + moved.Replace(body) +
			"</div>\n"; part.String() != want {
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
