package ecran_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/ecran"
	"feuillet/render/layout"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// composed is a document of pages.
func composed(root *doc.Node, pages ...layout.Page) layout.Composed {
	return layout.Composed{
		Root: root, Len: len(pages), Page: func(n int) (layout.Page, error) { return pages[n], nil },
		Meta: layout.Meta{Title: "Affiche de « Pons » <1> & \"2\"", Lang: "fr-FR", PageName: "page {page} sur {page_fin}"},
	}
}

func svg(t testing.TB, c layout.Composed, o ecran.Options, n int) string {
	t.Helper()
	var b bytes.Buffer
	if err := ecran.New(c, o).Page(&b, n); err != nil {
		t.Fatal(err)
	}
	if err := wellFormed(b.String()); err != nil {
		t.Errorf("not XML: %v\n%s", err, b.String())
	}
	return b.String()
}

// wellFormed reads a whole document; the error of its end is none.
func wellFormed(s string) error {
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		switch token, err := d.Token(); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		default:
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			for _, a := range e.Attr {
				if a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") {
					return errors.New("an attribute " + a.Name.Local)
				}
			}
		}
	}
}

const (
	mm = layout.Um(1000)
	pt = layout.Mpt(1000)
)

var (
	ink  = doc.Color{R: 0x17, G: 0x1B, B: 0x34}
	gold = doc.Color{R: 0xFF, G: 0xCC, B: 0x33}
)

// sample is a page with one of everything, and its tree.
func sample() (*doc.Node, layout.Page) {
	code := &doc.Node{Role: doc.Figure, Alt: "Carré"}
	link := doc.Elem(doc.Link, "", code)
	link.Href = "https://exemple.fr/?a=1&b=é"
	phone := &doc.Node{Role: doc.Link, Href: "tel:+33536490012", Text: "05 36"}
	unsafe := &doc.Node{Role: doc.Link, Href: "javascript:alert(1)", Text: "AV"}
	root := doc.Elem(doc.Document, "", link, doc.Elem(doc.P, "", phone, unsafe))
	line := func(n *doc.Node, y layout.Um, face fonts.Face, text string) layout.Item {
		return layout.Item{Node: n, X: 10 * mm, Y: y, W: 40 * mm, H: 6 * mm, Base: y + 4*mm, Face: face, Size: 12 * pt,
			Text: text, Color: ink}
	}
	turned := line(nil, 60*mm, fonts.ExtraBold, "To tear")
	turned.Turned, turned.H, turned.Base = true, 40*mm, 14*mm
	curve := []doc.Seg{{Op: doc.MoveTo, V: [6]int{3, -1}}, {Op: doc.CurveTo, V: [6]int{1, 2, 3, 4, 5, 6}},
		{Op: doc.LineTo, V: [6]int{7, 8}}, {Op: doc.Close}}
	stroke := []doc.Seg{{Op: doc.MoveTo, V: [6]int{1, 1}}, {Op: doc.LineTo, V: [6]int{9, 9}}}
	art := layout.Item{X: 5 * mm, Y: 6 * mm, W: 12 * mm, H: 24 * mm, Color: gold}
	art.Draw = &doc.Drawing{W: 24, H: 24, Paths: []doc.Path{
		{Segs: curve, EvenOdd: true},
		{Pen: 2, Segs: stroke, Dash: []int{2, 3}, Color: &doc.Color{}},
		{Pen: 1, Butt: true, Miter: true, Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{2, 2, 5, 6}}}},
		{},
	}}
	twice := art
	twice.Turned = true
	pixel := &doc.Image{W: 1, H: 1, RGB: []byte{1, 2, 3}}
	logo := layout.Item{X: mm, Y: mm, W: 2 * mm, H: mm, Draw: &doc.Drawing{W: 20, H: 10, Clip: true, Image: pixel}}
	rect := func(v ...int) []doc.Seg { return []doc.Seg{{Op: doc.Rect, V: [6]int{v[0], v[1], v[2], v[3]}}} }
	squares := &doc.Drawing{W: 3, H: 3, Paths: []doc.Path{{Segs: rect(1, 1, 1, 1), Color: &doc.Color{}}}}
	rule := &doc.Drawing{W: 100, H: 1, Paths: []doc.Path{{Segs: rect(0, 0, 100, 1)}}}
	return root, layout.Page{W: 105 * mm, H: 148*mm + 500, Items: []layout.Item{
		{X: 10 * mm, Y: 10 * mm, W: 30 * mm, H: 30 * mm, Node: code, Draw: squares},
		{X: 10 * mm, Y: 41 * mm, W: 30 * mm, H: 200, Draw: rule, Color: gold},
		line(phone, 45*mm, fonts.Bold, "05 36"),
		line(nil, 51*mm, fonts.Bold, " , <b> & \"Tö\"  AVA. "),
		line(unsafe, 57*mm, fonts.Regular, "AV"),
		turned, art, twice, logo, {},
	}}
}

// A page as a whole: to be read when something changes.
func TestGolden(t *testing.T) {
	root, page := sample()
	for name, o := range map[string]ecran.Options{"servie": {}, "liens": {Links: true}} {
		got := svg(t, composed(root, page, page), o, 1)
		path := filepath.Join("testdata", name+".svg")
		if *update {
			os.MkdirAll("testdata", 0o755)
			os.WriteFile(path, []byte(got), 0o644)
		}
		want, err := os.ReadFile(path)
		if err != nil || got != string(want) {
			t.Errorf("%s differs (go test ./render/ecran -update rewrites it): %v\n%s", path, err, got)
		}
	}
}

func TestLinks(t *testing.T) {
	root, page := sample()
	if s := svg(t, composed(root, page), ecran.Options{}, 0); strings.Contains(s, "<a") || strings.Contains(s, "alert") {
		t.Error("a picture to serve holds a link")
	}
	s := svg(t, composed(root, page), ecran.Options{Links: true}, 0)
	for _, want := range []string{`href="https://exemple.fr/?a=1&amp;b=%C3%A9"`, `href="tel:+33536490012"`} {
		if strings.Count(s, `<a tabindex="-1" `+want) != 1 {
			t.Errorf("not one link with %s", want)
		}
	}
	if strings.Count(s, "<a ") != 2 || strings.Count(s, "</a>") != 2 || strings.Contains(s, "alert") {
		t.Error("other links than those to addresses")
	}
}

// A wording that the page chose belongs to the link around it too.
func TestLinkOfAWording(t *testing.T) {
	short := &doc.Node{Text: "ici"}
	long := (&doc.Node{Text: "sur la carte"}).Named("lien", short)
	link := doc.Elem(doc.Link, "", long)
	link.Href = "https://exemple.fr"
	page := layout.Page{W: mm, H: mm, Items: []layout.Item{{Node: short, Text: short.Text, Size: pt}}}
	s := svg(t, composed(doc.Elem(doc.Document, "", link), page), ecran.Options{Links: true}, 0)
	if !strings.Contains(s, "<a ") {
		t.Error("the words of the page are no link")
	}
}

// The edges of codes are sharp; those of rules are not, or a thin one would
// vanish, nor those of curves.
func TestSharpness(t *testing.T) {
	figure, p := &doc.Node{Role: doc.Figure, Alt: "x"}, &doc.Node{Role: doc.P}
	square := doc.Path{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, 1, 1}}}}
	pen, line := square, doc.Path{Segs: []doc.Seg{{Op: doc.MoveTo}, {Op: doc.LineTo}}}
	pen.Pen = 1
	for name, c := range map[string]struct {
		node  *doc.Node
		paths []doc.Path
		sharp bool
	}{
		"a code":      {figure, []doc.Path{square}, true},
		"an artifact": {nil, []doc.Path{square}, false},
		"a rule":      {p, []doc.Path{square}, false},
		"a frame":     {figure, []doc.Path{pen}, false},
		"a logo":      {figure, []doc.Path{line}, false},
		"two paths":   {figure, []doc.Path{square, square}, false},
	} {
		it := layout.Item{Node: c.node, W: mm, H: mm, Draw: &doc.Drawing{W: 1, H: 1, Paths: c.paths}}
		page := layout.Page{W: mm, H: mm, Items: []layout.Item{it}}
		s := svg(t, composed(doc.Elem(doc.Document, ""), page), ecran.Options{}, 0)
		if strings.Contains(s, "crispEdges") != c.sharp {
			t.Errorf("%s: sharp edges are not %v", name, c.sharp)
		}
	}
}

// A page among others is called by its place, in the words of the document.
func TestNameOfAPage(t *testing.T) {
	root, page := sample()
	for name, c := range map[string]struct {
		meta, want string
		pages      []layout.Page
	}{
		"alone":         {"page {page} sur {page_fin}", "Livre", []layout.Page{page}},
		"the second":    {"page {page} sur {page_fin}", "Livre, page 2 sur 3", []layout.Page{page, page, page}},
		"without words": {"", "Livre (2/2)", []layout.Page{page, page}},
	} {
		d := composed(root, c.pages...)
		d.Meta.Title, d.Meta.PageName = "Livre", c.meta
		if got := svg(t, d, ecran.Options{}, min(1, d.Len-1)); !strings.Contains(got, ` aria-label="`+c.want+`"`) {
			t.Errorf("%s: not %q in\n%.300s", name, c.want, got)
		}
	}
}

// A file holds the faces it uses and no others; a page to serve holds none, and
// its style sheet loads them.
func TestFaces(t *testing.T) {
	root, page := sample()
	page.Items = page.Items[2:4]
	served := svg(t, composed(root, page), ecran.Options{}, 0)
	if strings.Contains(served, "<style") || strings.Contains(served, "<title") {
		t.Error("a page to serve holds a style, or a title that shows as a tip")
	}
	s := svg(t, composed(root, page), ecran.Options{Embed: true}, 0)
	const title = "<title>Affiche de « Pons » &lt;1&gt; &amp; &quot;2&quot;</title>"
	if strings.Count(s, "@font-face") != 1 || !strings.Contains(s, "font-weight:700") || !strings.Contains(s, title) {
		t.Errorf("not the one face of the page, or no title:\n%.300s", s)
	}
	if len(s) > 12_000 { // a whole face is twice that
		t.Errorf("a file of %d bytes for a few signs of one face", len(s))
	}
	css := ecran.Faces(func(n int) string { return "/fontes/" + string(rune('0'+n)) })
	for n, weight := range []string{"400", "700", "800"} {
		rule := `font-weight:` + weight + `;font-display:block;src:url("/fontes/` + string(rune('0'+n)) + `") format("woff")}`
		if !strings.Contains(css, rule) || string(ecran.Face(n)[:4]) != "wOFF" {
			t.Errorf("no rule %s, or no face %d", rule, n)
		}
	}
	if ecran.Face(-1) != nil || ecran.Face(fonts.NumFaces) != nil {
		t.Error("a face that does not exist")
	}
}

func TestSameBytes(t *testing.T) {
	root, page := sample()
	d := ecran.New(composed(root, page, page), ecran.Options{Embed: true, Links: true})
	var first, again bytes.Buffer
	if err := errors.Join(d.Page(&first, 0), d.Page(io.Discard, 1), d.Page(&again, 0)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), again.Bytes()) {
		t.Error("two runs differ")
	}
}

func TestErrors(t *testing.T) {
	root, good := sample()
	with := func(change func(*layout.Page)) layout.Composed {
		p := good
		p.Items = append([]layout.Item(nil), good.Items...)
		change(&p)
		return composed(root, p)
	}
	item := func(it layout.Item) layout.Composed {
		return with(func(p *layout.Page) { p.Items = append(p.Items, it) })
	}
	seg := func(s doc.Seg) layout.Composed {
		return item(layout.Item{Draw: &doc.Drawing{W: 1, H: 1, Paths: []doc.Path{{Segs: []doc.Seg{s}}}}})
	}
	failing := composed(root, good)
	failing.Page = func(int) (layout.Page, error) { return layout.Page{}, io.ErrUnexpectedEOF }
	untitled := composed(root, good)
	untitled.Meta.Title = " "
	for name, c := range map[string]layout.Composed{
		"a page of no size":        with(func(p *layout.Page) { p.W = 0 }),
		"a sign that no face has":  item(layout.Item{Text: "→", Size: pt}),
		"a control":                item(layout.Item{Text: "\x00", Size: pt}),
		"bytes that are not UTF-8": item(layout.Item{Text: "\xff", Size: pt}),
		"an unknown face":          item(layout.Item{Text: "a", Size: pt, Face: 9}),
		"no size":                  item(layout.Item{Text: "a"}),
		"a drawing of no size":     item(layout.Item{Draw: &doc.Drawing{W: 1}}),
		"an unknown operator":      seg(doc.Seg{Op: 'x'}),
		"a picture cut short":      item(layout.Item{Draw: &doc.Drawing{W: 1, H: 1, Image: &doc.Image{W: 2, H: 2}}}),
		"a page that fails":        failing,
		"no title":                 untitled,
		"no page":                  {},
	} {
		var b bytes.Buffer
		if err := ecran.New(c, ecran.Options{}).Page(&b, 0); err == nil || b.Len() > 0 {
			t.Errorf("%s: error %v, %d bytes", name, err, b.Len())
		}
	}
}

// Whatever a title, a language, an address and a text hold, the page is XML, and
// what was text is text.
func FuzzText(f *testing.F) {
	f.Add("Mairie <b>", `"><script>alert(1)</script>`, "https://a.fr/\"' onload=x")
	f.Add("]]>\x00\x1b\uFFFE\xff", "&amp;&#0;", "tel:1")
	f.Fuzz(func(t *testing.T, title, text, href string) {
		clean, _ := fonts.Sanitize(fonts.Regular, text)
		n := &doc.Node{Role: doc.Link, Href: href, Text: clean}
		page := layout.Page{W: mm, H: mm, Items: []layout.Item{{Node: n, Text: clean, Size: pt}}}
		c := composed(doc.Elem(doc.Document, "", n), page)
		c.Meta.Title, c.Meta.Lang = "x"+title, "x"+title
		s := svg(t, c, ecran.Options{Links: true}, 0)
		var got struct {
			Label string `xml:"aria-label,attr"`
		}
		if err := xml.Unmarshal([]byte(s), &got); err != nil {
			t.Fatal(err)
		}
		script := strings.Contains(strings.ToLower(s), "<script")
		if !strings.HasPrefix(got.Label, "x") || strings.Count(s, "<text") > 1 || script {
			t.Errorf("%q %q: %s", title, text, s)
		}
	})
}

// A picture that is a group of links: each node leads where it is said, with all that it
// holds, in words that a keyboard reaches; others lead nowhere.
func TestNodesLead(t *testing.T) {
	root, page := sample()
	leads := 0
	s := svg(t, composed(root, page), ecran.Options{Lead: func(n *doc.Node) (string, string) {
		if n.Text == "" || leads > 0 {
			return "", ""
		}
		leads++
		return "#c-mot", n.Text + " Changer."
	}}, 0)
	if err := wellFormed(s); err != nil {
		t.Fatal(err)
	}
	if leads != 1 || strings.Count(s, `href="#c-mot"`) != 1 || !strings.Contains(s, ` Changer." href="#c-mot">`) ||
		strings.Contains(s, "tabindex") || !strings.Contains(s, `role="group"`) || strings.Contains(s, `role="img"`) {
		t.Errorf("%d: %s", leads, s)
	}
}
