package lecture_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/lecture"
)

// shown is a document whose one page shows every text and drawing of its tree,
// but for those of a few nodes, whose other wordings it shows.
func shown(root *doc.Node, hidden ...*doc.Node) layout.Composed {
	var p layout.Page
	var show func(n *doc.Node)
	show = func(n *doc.Node) {
		for _, h := range hidden {
			if n == h {
				for _, c := range n.Choices() {
					show(c)
				}
				return
			}
		}
		if n.Role != doc.Artifact && (n.Text != "" || n.Draw != nil || n.Field != nil) {
			p.Items = append(p.Items, layout.Item{Node: n, Text: n.Text, Draw: n.Draw})
		}
		for _, k := range n.Kids {
			show(k)
		}
		for _, c := range n.Choices() {
			show(c)
		}
	}
	show(root)
	return layout.Composed{
		Root: root, Len: 1, Page: func(int) (layout.Page, error) { return p, nil },
		Meta: layout.Meta{Title: "Titre", Lang: "fr-FR"},
	}
}

func elem(role doc.Role, kids ...*doc.Node) *doc.Node { return doc.Elem(role, "", kids...) }
func text(role doc.Role, s string) *doc.Node          { return doc.Text(role, "", s) }
func run(s string) *doc.Node                          { return text(doc.Group, s) }
func box(kids ...*doc.Node) *doc.Node                 { return elem(doc.Group, kids...) }

func link(href, words string) *doc.Node {
	return &doc.Node{Role: doc.Link, Href: href, Text: words}
}

func to(target *doc.Node, words string) *doc.Node {
	return &doc.Node{Role: doc.Link, Ref: target, Text: words}
}

func figure(alt string) *doc.Node {
	return &doc.Node{Role: doc.Figure, Alt: alt, Draw: &doc.Drawing{W: 1, H: 1}}
}

func head(scope doc.Scope, s string) *doc.Node {
	return &doc.Node{Role: doc.TH, Scope: scope, Text: s}
}

func item(label, words string) *doc.Node {
	return elem(doc.LI, text(doc.Lbl, label), text(doc.LBody, words))
}

// body is what a fragment says, without line ends.
func body(t testing.TB, c layout.Composed, o lecture.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := lecture.Fragment(o)(&b, c); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(b.Bytes()))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("not XML: %v\n%s", err, b.String())
		}
	}
	s, ok := strings.CutPrefix(b.String(), "<div lang=\"fr-FR\">\n")
	return strings.TrimSuffix(strings.ReplaceAll(s, "\n", ""), "</div>") + strings.Repeat("?", map[bool]int{false: 1}[ok])
}

func TestFragment(t *testing.T) {
	described := link("tel:+33500000000", "05")
	described.Alt = "Téléphone 05"
	same := elem(doc.Link, figure("Carré"))
	same.Href, same.Alt = "https://a.fr", "Carré"
	section := elem(doc.Sect, text(doc.H1, "A"))
	boxed := box(text(doc.P, "B"))
	words := text(doc.LBody, "C")
	cellOf := text(doc.TD, "long").Named("x", text(doc.TD, "court"))
	long := text(doc.P, "Long.")
	long.Named("x", text(doc.P, "Court."))
	code := elem(doc.Link, figure("Carré"))
	code.Href, code.Alt, code.Screen = "https://a.fr", "Carré", link("https://a.fr", "Ouvrir a.fr")
	renamed := text(doc.P, "b")
	renamed.Screen = text(doc.H4, "B")
	for name, c := range map[string]struct {
		tree   []*doc.Node
		hidden []*doc.Node
		want   string
	}{
		"a paragraph of runs": {
			tree: []*doc.Node{elem(doc.P, run("Voyez "), link("https://a.fr/é", "là"), run(", ici."))},
			want: `<p>Voyez <a href="https://a.fr/%C3%A9">là</a>, ici.</p>`},
		"words in boxes are apart": {
			tree: []*doc.Node{elem(doc.P, box(text(doc.Span, "un")), box(text(doc.Span, "deux")))},
			want: `<p>un deux</p>`},
		"boxes vanish": {tree: []*doc.Node{box(box(text(doc.P, "a")), text(doc.P, "b"))}, want: `<p>a</p><p>b</p>`},
		"words among blocks": {
			tree: []*doc.Node{text(doc.P, "a"), link("https://a.fr", "b"), run("c"), text(doc.P, "d")},
			want: `<p>a</p><p><a href="https://a.fr">b</a> c</p><p>d</p>`},
		"blocks in a link": {
			tree: []*doc.Node{{Role: doc.Link, Href: "https://a.fr", Kids: []*doc.Node{text(doc.P, "a"), text(doc.P, "b")}}},
			want: `<p><a href="https://a.fr">a b</a></p>`},
		"figures are said": {
			tree: []*doc.Node{figure("Mairie <1>"), same},
			want: `<p>Mairie &lt;1&gt; <a href="https://a.fr">Carré</a></p>`,
		},
		"what a link adds": {tree: []*doc.Node{elem(doc.P, described)},
			want: `<p><a href="tel:+33500000000" aria-label="Téléphone 05">05</a></p>`},
		"an address that no page opens": {
			tree: []*doc.Node{elem(doc.P, link("javascript:alert(1)", "là"))},
			want: `<p>là</p>`,
		},
		"artifacts": {
			tree: []*doc.Node{text(doc.P, "a"), elem(doc.Artifact, text(doc.P, "b"))},
			want: `<p>a</p>`,
		},
		"what the page hides": {
			tree:   []*doc.Node{text(doc.P, "a"), section},
			hidden: []*doc.Node{section.Kids[0]},
			want:   `<p>a</p>`,
		},
		"the wording of the page": {tree: []*doc.Node{long}, hidden: []*doc.Node{long}, want: `<p>Court.</p>`},
		"bullets": {
			tree: []*doc.Node{elem(doc.L, item("•", "a"), item("•", "b"))},
			want: `<ul><li>a</li><li>b</li></ul>`,
		},
		"numbers": {tree: []*doc.Node{elem(doc.L, item("1.", "a"), box(item("2.", "b")), item("5.", "c"))},
			want: `<ol><li>a</li><li>b</li><li value="5">c</li></ol>`},
		"labels that are words": {tree: []*doc.Node{elem(doc.L, item("1", "a"), item("bis", "b"))},
			want: `<ul><li>1 a</li><li>bis b</li></ul>`},
		"a list in a list": {
			tree: []*doc.Node{elem(doc.L,
				elem(doc.LI, text(doc.Lbl, "1"), elem(doc.LBody, text(doc.P, "a"), elem(doc.L, item("x", "b")))),
				item("2", "c"))},
			want: `<ol><li><p>a</p><ul><li>x b</li></ul></li><li>c</li></ol>`},
		"what is no item": {
			tree: []*doc.Node{elem(doc.L, text(doc.P, "a"), item("-", "b"))},
			want: `<ul><li><p>a</p></li><li>b</li></ul>`,
		},
		"a table": {tree: []*doc.Node{elem(doc.Table,
			elem(doc.THead, elem(doc.TR, head(doc.Column, "Jour"), head(doc.Column, ""))),
			elem(doc.TBody, elem(doc.TR, head(doc.Row, "Lundi"), elem(doc.TD, run("9 h"), run(" et "), run("14 h")))))},
			want: `<table><thead><tr><th scope="col">Jour</th><th scope="col"></th></tr></thead>` +
				`<tbody><tr><th scope="row">Lundi</th><td>9 heures et 14 heures</td></tr></tbody></table>`},
		"a table with a caption, and a cell of two columns": {tree: []*doc.Node{elem(doc.Table,
			text(doc.Caption, "Les heures"), elem(doc.TR, head(doc.Row, "Lundi"), text(doc.TD, "page 3").PaperOnly(),
				&doc.Node{Role: doc.TD, Cols: 2, Text: "fermé"}))},
			want: `<table><caption>Les heures</caption><tr><th scope="row">Lundi</th><td colspan="2">fermé</td></tr></table>`},
		"what is seen is what is heard": {
			tree: []*doc.Node{text(doc.P, "9\u00a0h–12\u00a0h 30, le 01/06/2026"), text(doc.H1, "CCAS")},
			want: `<p>de 9 heures à 12 heures 30, le 1er` + "\u00a0juin\u00a02026" + `</p>` +
				`<h1><abbr title="centre communal d’action sociale">CCAS</abbr></h1>`},
		"a cell in another wording": {
			tree:   []*doc.Node{elem(doc.Table, elem(doc.TR, head(doc.Row, "a"), cellOf))},
			hidden: []*doc.Node{cellOf},
			want:   `<table><tr><th scope="row">a</th><td>court</td></tr></table>`},
		"contents": {
			tree: []*doc.Node{text(doc.H2, "Plan \"A\""),
				elem(doc.TOC, elem(doc.TOCI, to(section, "A")), elem(doc.TOCI, to(section.Kids[0], "B"))), section},
			want: `<h1>Plan &quot;A&quot;</h1><nav aria-label="Plan &quot;A&quot;"><ul>` +
				`<li><a href="#feuillet-1">A</a></li><li><a href="#feuillet-2">B</a></li></ul></nav>` +
				`<section id="feuillet-1"><h2 id="feuillet-2">A</h2></section>`},
		"what paper alone says": {
			tree: []*doc.Node{elem(doc.P, text(doc.Span, "page 4 :").PaperOnly(), run("là")), text(doc.P, "Visez.").PaperOnly(),
				elem(doc.P, figure("Carré").PaperOnly()), to(text(doc.P, "x"), "page 4").PaperOnly()},
			want: `<p>là</p>`},
		"what a screen says": {
			tree: []*doc.Node{elem(doc.P, code), elem(doc.P, to(renamed, "b")), renamed},
			want: `<p><a href="https://a.fr">Ouvrir a.fr</a></p><p><a href="#feuillet-1">b</a></p><h1 id="feuillet-1">B</h1>`},
		"what a screen would say of what the page hides": {
			tree: []*doc.Node{text(doc.P, "a"), renamed}, hidden: []*doc.Node{renamed},
			want: `<p>a</p>`},
		"one heading names the whole": {
			tree: []*doc.Node{text(doc.H1, "a"), text(doc.H1, "b"), text(doc.H2, "c"), text(doc.H3, "d"), text(doc.H1, "e")},
			want: `<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h2>e</h2>`},
		"a heading before the first": {
			tree: []*doc.Node{text(doc.H2, "a"), text(doc.H1, "b"), text(doc.H2, "c")},
			want: `<h1>a</h1><h2>b</h2><h2>c</h2>`},
		"links to what makes no element": {
			tree: []*doc.Node{elem(doc.P, to(boxed, "b"), to(words, "c")), boxed, elem(doc.L, elem(doc.LI, words))},
			want: `<p><a href="#feuillet-1">b</a><a href="#feuillet-2">c</a></p>` +
				`<p id="feuillet-1">B</p><ul><li><span id="feuillet-2">C</span></li></ul>`},
		"headings skip no level": {
			tree: []*doc.Node{text(doc.H1, "a"), text(doc.H3, "b"), text(doc.H3, "c"), text(doc.H2, "d")},
			want: `<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>`},
		"fields to fill in": {
			tree: []*doc.Node{elem(doc.P, run("Nom "), doc.ToFill("", "Votre nom", doc.Field{Name: "n", Value: "A"})),
				doc.ToFill("", "Notes", doc.Field{Name: "l", Kind: doc.LinesField, Value: "<b>"}),
				doc.ToFill("", "Accord", doc.Field{Name: "c", Kind: doc.CheckField, Value: "oui"}),
				doc.ToFill("", "Venu", doc.Field{Name: "v", Kind: doc.CheckField})},
			want: `<p>Nom <input type="text" aria-label="Votre nom" value="A"/></p><p><textarea rows="3" aria-label="Notes">` +
				`&lt;b&gt;</textarea> <input type="checkbox" aria-label="Accord" checked="checked"/> ` +
				`<input type="checkbox" aria-label="Venu"/></p>`},
		"what HTML cannot hold": {
			tree: []*doc.Node{text(doc.P, "a\x00\x1b&amp;\uFFFE\u0085")},
			want: "<p>a\uFFFD\uFFFD&amp;amp;\uFFFD\u0085</p>",
		},
	} {
		tree := append(c.tree, text(doc.P, "Fin."))
		got, want := body(t, shown(elem(doc.Document, tree...), c.hidden...), lecture.Options{}), c.want+"<p>Fin.</p>"
		if got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// A page that gave up something says the wording that it kept: the ladder of
// layout decides, not the tree.
func TestWordingOfTheLadder(t *testing.T) {
	long := text(doc.P, strings.Repeat("Une longue phrase que la page ne peut pas garder. ", 8))
	long.Named("phrase", text(doc.P, "Une phrase."))
	root := elem(doc.Document, text(doc.H1, "Titre"), long, text(doc.P, "Note").Named("note"))
	root.Style = "page"
	sheet := layout.Sheet{W: layout.MM(60), H: layout.MM(14), Scales: layout.Range{Min: 1000, Max: 1000},
		Airs: layout.Range{Min: 1000, Max: 1000}}
	sheet.Styles = map[string]*layout.Style{
		"page": {Size: layout.Size{Base: 12000}, Leading: 1200, MinH: layout.Size{Base: 14000}}}
	p, _, err := layout.Compose(root, sheet, []layout.Step{
		{Do: layout.Hide, Name: "note"}, {Do: layout.Shorten, Name: "phrase"}})
	if err != nil {
		t.Fatal(err)
	}
	c := shown(root)
	c.Page = func(int) (layout.Page, error) { return p, nil }
	if got, want := body(t, c, lecture.Options{}), "<h1>Titre</h1><p>Une phrase.</p>"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestUnderAHeading(t *testing.T) {
	root := elem(doc.Document, text(doc.H1, "a"), text(doc.H2, "b"), text(doc.H3, "c"))
	for under, want := range map[int]string{0: "123", 2: "345", 4: "566", 5: "666"} {
		got := body(t, shown(root), lecture.Options{Under: under})
		if levels := got[2:3] + got[12:13] + got[22:23]; levels != want {
			t.Errorf("under %d: levels %s, want %s", under, levels, want)
		}
	}
}

func TestPage(t *testing.T) {
	c := shown(elem(doc.Document, text(doc.H1, "A")))
	c.Meta = layout.Meta{Title: "A & <b>", Lang: "fr-FR", Author: "Mairie \"de\" Pons"}
	var b bytes.Buffer
	if err := lecture.Page(&b, c); err != nil {
		t.Fatal(err)
	}
	const want = `<!DOCTYPE html>
<html lang="fr-FR">
<head>
<meta charset="utf-8"/>
<title>A &amp; &lt;b&gt;</title>
<meta name="viewport" content="width=device-width"/>
<meta name="author" content="Mairie &quot;de&quot; Pons"/>
</head>
<body>
<main>
<h1>A</h1>
</main>
</body>
</html>
`
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
}

func TestErrors(t *testing.T) {
	good := func() layout.Composed { return shown(elem(doc.Document, text(doc.P, "a"))) }
	untitled, mute, failing := good(), good(), good()
	untitled.Meta.Title, mute.Meta.Lang = " ", ""
	failing.Page = func(int) (layout.Page, error) { return layout.Page{}, io.ErrUnexpectedEOF }
	target, paper := text(doc.P, "caché"), text(doc.P, "page 4").PaperOnly()
	for name, c := range map[string]layout.Composed{
		"no title": untitled, "no language": mute, "a page that fails": failing, "nothing": {},
		"another root":                      shown(text(doc.P, "a")),
		"nothing is shown":                  shown(elem(doc.Document)),
		"a link to what no page shows":      shown(elem(doc.Document, to(target, "là"), target), target),
		"a link to what is not in the tree": shown(elem(doc.Document, to(target, "là"))),
		"a link to nothing":                 shown(elem(doc.Document, to(nil, "là"))),
		"a link to what paper alone says":   shown(elem(doc.Document, to(paper, "là"), paper)),
	} {
		var b bytes.Buffer
		if err := lecture.Page(&b, c); err == nil || b.Len() > 0 {
			t.Errorf("%s: error %v, %d bytes", name, err, b.Len())
		}
	}
	for _, under := range []int{-1, 6} {
		if lecture.Fragment(lecture.Options{Under: under})(io.Discard, good()) == nil {
			t.Errorf("headings under level %d", under)
		}
	}
}

// Any tree, however odd, gives XML that says each of its texts once, in order.
func TestAnyTree(t *testing.T) {
	roles := []doc.Role{doc.Group, doc.Artifact, doc.Sect, doc.H1, doc.H2, doc.H3, doc.P, doc.L, doc.LI, doc.Lbl,
		doc.LBody, doc.Table, doc.TBody, doc.THead, doc.TR, doc.TH, doc.TD, doc.Caption,
		doc.Figure, doc.Link, doc.Span, doc.TOC, doc.TOCI, doc.Index}
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		count, want := 0, ""
		var grow func(depth int, silent bool) *doc.Node
		grow = func(depth int, silent bool) *doc.Node {
			n := &doc.Node{Role: roles[r.IntN(len(roles))]}
			silent = silent || n.Role == doc.Artifact
			count++
			said := "<" + strconv.Itoa(count) + ">"
			switch {
			case n.Role == doc.Figure:
				n.Alt, n.Draw = said, &doc.Drawing{W: 1, H: 1}
			case depth == 0 || r.IntN(4) == 0:
				n.Text = said
			}
			if n.Role == doc.Link {
				n.Href = "https://a.fr"
			}
			if !silent && (n.Text != "" || n.Alt != "") {
				want += said
			}
			if n.Role != doc.Figure && depth > 0 {
				for range r.IntN(4) {
					n.Kids = append(n.Kids, grow(depth-1, silent))
				}
			}
			return n
		}
		root := elem(doc.Document, text(doc.P, "début"), grow(4, false), grow(3, false))
		if got := said(body(t, shown2(root), lecture.Options{})); got != "début"+want {
			t.Fatalf("says %s\nwant %s\n%s", got, "début"+want, body(t, shown2(root), lecture.Options{}))
		}
	}
}

// shown2 shows what stands in no artifact.
func shown2(root *doc.Node) layout.Composed {
	var hidden []*doc.Node
	doc.Each(root, func(n *doc.Node) {
		if n.Role == doc.Artifact {
			hidden = append(hidden, n)
		}
	})
	return shown(root, hidden...)
}

// said are the texts of HTML.
func said(html string) string {
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader("<x>" + html + "</x>"))
	for {
		token, err := d.Token()
		if err != nil {
			return strings.ReplaceAll(b.String(), " ", "")
		}
		if c, ok := token.(xml.CharData); ok {
			b.Write(c)
		}
	}
}

func FuzzTexts(f *testing.F) {
	f.Add("<script>", "\" onclick=\"", "https://a.fr/\"><img>")
	f.Fuzz(func(t *testing.T, words, alt, href string) {
		l := link(href, words)
		l.Alt = alt
		c := shown(elem(doc.Document, text(doc.P, "x"), elem(doc.P, l, run(words)), figure(alt)))
		if href == "" {
			l.Role = doc.Span
		}
		c.Meta.Title, c.Meta.Author, c.Meta.Lang = "x"+words, alt, "x"+href
		var b bytes.Buffer
		if err := lecture.Page(&b, c); err != nil {
			t.Fatal(err)
		}
		page := strings.TrimPrefix(b.String(), "<!DOCTYPE html>\n")
		d := xml.NewDecoder(strings.NewReader(page))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Fatalf("not XML: %v\n%s", err, page)
			}
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			if !strings.Contains(" html head meta title body main p a ", " "+e.Name.Local+" ") {
				t.Errorf("an element %s: %s", e.Name.Local, page)
			}
			for _, a := range e.Attr {
				if !strings.Contains(" lang charset name content href aria-label ", " "+a.Name.Local+" ") {
					t.Errorf("an attribute %s: %s", a.Name.Local, page)
				}
			}
		}
	})
}
