package lecture

import (
	"io"
	"strconv"
	"unicode/utf8"

	"feuillet/render/doc"
	"feuillet/render/typo"
)

// html is a document while it is written. Elements are closed as XML wants,
// which HTML allows, so that what is pasted may be checked by any tool.
type html struct {
	*tree
	b     []byte
	under int
	level int    // of the last heading, 0 before the first
	title string // its words
	count bool   // the list at hand numbers its items
	loose bool   // a paragraph that no node asked for is open: words between blocks
	said  bool   // the block at hand says something already
	apart bool   // a space goes before what it says next
}

func (h *html) body(root *doc.Node) {
	h.kids(root, block)
	h.tighten()
}

func (h *html) flush(w io.Writer) error {
	_, err := w.Write(h.b)
	return err
}

// place is what may stand where a node is written.
type place uint8

const (
	block   place = iota // blocks; words need a paragraph
	cell                 // blocks or words: of an item, of a cell
	words                // words only: of a paragraph, of a heading, of a link
	entries              // items of a list only
)

// kids writes what n says itself, then its kids.
func (h *html) kids(n *doc.Node, in place) {
	begun := h.shown[n] && n.Text != ""
	if begun {
		h.say(n.Text, in)
	}
	apart := !paragraph(n)
	h.each(n, func(k *doc.Node) {
		h.apart = h.apart || apart && begun
		begun = true
		h.node(k, in)
	})
}

// node writes a node where words, blocks, or both may stand.
func (h *html) node(n *doc.Node, in place) {
	switch n.Role {
	case doc.Link:
		h.link(n, in)
	case doc.Figure: // said, never shown: a picture of a code helps nobody who reads on a screen
		h.inner(n, in)
	case doc.Form:
		h.field(n, in)
	case doc.Lbl:
		if !h.marker(n) {
			h.inner(n, in)
		}
	case doc.Group, doc.Span, doc.Document, doc.LBody:
		h.inner(n, in)
	default:
		if in == words { // no block stands in words: what it holds is said there
			h.inner(n, in)
			return
		}
		h.element(n)
	}
}

// inner writes what n holds in the place of n, within a name if a link leads there.
func (h *html) inner(n *doc.Node, in place) {
	if h.ids[n] != "" {
		h.inline("span", n, in, "")
		return
	}
	h.within(n, in)
}

func (h *html) within(n *doc.Node, in place) {
	if drawn, ok := n.Drawn(); ok {
		h.say(drawn, in)
		return
	}
	h.kids(n, in)
}

// field writes a field without a name: what is typed in it is sent to nobody.
func (h *html) field(n *doc.Node, in place) {
	h.ready(in)
	switch n.Field.Kind {
	case doc.LinesField:
		h.add(`<textarea rows="3"`)
		h.attribute("aria-label", n.Alt)
		h.text(">", n.Field.Value)
		h.add("</textarea>")
	case doc.CheckField:
		h.add(`<input type="checkbox"`)
		h.attribute("aria-label", n.Alt)
		if n.Field.Value != "" {
			h.attribute("checked", "checked")
		}
		h.add("/>")
	default:
		h.add(`<input type="text"`)
		h.attribute("aria-label", n.Alt)
		h.attribute("value", n.Field.Value)
		h.add("/>")
	}
	h.said = true
}

// elements are the blocks that a role makes.
var elements = map[doc.Role]struct {
	tag string
	in  place
}{
	doc.Sect: {"section", block}, doc.P: {"p", words},
	doc.LI: {"li", cell}, doc.TOCI: {"li", cell},
	doc.Table: {"table", entries}, doc.THead: {"thead", entries}, doc.TBody: {"tbody", entries},
	doc.TR: {"tr", entries}, doc.TD: {"td", cell}, doc.Caption: {"caption", cell},
}

// element writes a block.
func (h *html) element(n *doc.Node) {
	switch n.Role {
	case doc.H1, doc.H2, doc.H3, doc.H4:
		h.heading(n)
	case doc.L:
		h.list(n)
	case doc.TOC, doc.Index:
		h.contents(n)
	case doc.TH:
		scope := map[doc.Scope]string{doc.Row: ` scope="row"`, doc.Column: ` scope="col"`}[n.Scope]
		h.open("th", n, columns(n)+scope)
		h.kids(n, cell)
		h.close("th")
	default:
		e := elements[n.Role]
		h.open(e.tag, n, columns(n))
		h.kids(n, e.in)
		h.close(e.tag)
	}
}

// columns says how many columns a cell takes, when it is more than one.
func columns(n *doc.Node) string {
	if n.Cols < 2 {
		return ""
	}
	return ` colspan="` + strconv.Itoa(int(n.Cols)) + `"`
}

// heading writes a heading. One whose level the page gave up takes its place:
// headings skip no level. The first names the whole: where several are first
// on paper, as the parts of a book, the others stand one level below it.
func (h *html) heading(n *doc.Node) {
	level := int(n.Role-doc.H1) + 1
	if h.parts > 1 {
		level++
	}
	h.level = min(max(level, 2), h.level+1)
	h.title = h.words(n)
	tag := "h" + strconv.Itoa(min(h.under+h.level, 6))
	h.open(tag, n, "")
	h.kids(n, words)
	h.close(tag)
}

// link writes a link; one to what no page should open is its words.
func (h *html) link(n *doc.Node, in place) {
	href, ok := "", true
	if n.Href != "" {
		href, ok = doc.Address(n.Href)
	} else {
		href = "#" + h.names[n.Ref.OnScreen()]
	}
	if !ok {
		h.inner(n, in)
		return
	}
	h.inline("a", n, in, href)
}

// label is what a link says of its target when its words do not; empty when
// they do.
func (h *html) label(n *doc.Node) string {
	if n.Alt == h.words(n) {
		return ""
	}
	return n.Alt
}

// inline writes an element among words: a link, or a span for its name.
func (h *html) inline(tag string, n *doc.Node, in place, href string) {
	h.ready(in)
	h.add("<", tag)
	if href != "" {
		h.attribute("href", href)
		h.attribute("aria-label", h.label(n))
	}
	h.attribute("id", h.ids[n])
	h.add(">")
	h.within(n, words)
	h.add("</", tag, ">")
}

func (h *html) attribute(name, value string) {
	if value != "" {
		h.add(" ", name)
		h.text(`="`, value)
		h.add(`"`)
	}
}

// ready makes room for words.
func (h *html) ready(in place) {
	if in == block && !h.loose {
		h.add("<p>")
		h.loose, h.said = true, false
	}
	if h.apart && h.said && h.b[len(h.b)-1] != ' ' {
		h.add(" ")
	}
	h.apart = false
}

// say writes a text as it is heard: a page has room for words, and what one
// hears is then what one sees. An abbreviation stays, with what it stands for.
func (h *html) say(text string, in place) {
	h.ready(in)
	at := 0
	for _, e := range typo.Entendre(text) {
		h.text("", text[at:e.De])
		if e.Sigle {
			h.text(`<abbr title="`, e.Dit)
			h.text(`">`, text[e.De:e.A])
			h.add("</abbr>")
		} else {
			h.text("", e.Dit)
		}
		at = e.A
	}
	h.text("", text[at:])
	h.said = true
}

// open begins a block, after the paragraph that no node asked for.
func (h *html) open(tag string, n *doc.Node, attributes string) {
	h.tighten()
	h.add("<", tag, attributes)
	h.attribute("id", h.ids[n])
	h.add(">")
	h.said, h.apart = false, false
}

func (h *html) close(tag string) {
	h.tighten()
	h.add("</", tag, ">\n")
	h.said, h.apart = false, false
}

// tighten ends the paragraph that no node asked for.
func (h *html) tighten() {
	if h.loose {
		h.add("</p>\n")
	}
	h.loose = false
}

func (h *html) add(parts ...string) {
	for _, p := range parts {
		h.b = append(h.b, p...)
	}
}

// text writes what anybody may have written, after markup of ours. What neither
// XML nor HTML can hold becomes the sign of what is lost.
func (h *html) text(markup, text string) {
	h.b = append(h.b, markup...)
	for _, r := range text {
		switch {
		case r == '&':
			h.add("&amp;")
		case r == '<':
			h.add("&lt;")
		case r == '>':
			h.add("&gt;")
		case r == '"':
			h.add("&quot;")
		case r < ' ' && r != '\t' && r != '\n', r == '\u007F', r == 0xFFFE, r == 0xFFFF:
			h.b = utf8.AppendRune(h.b, utf8.RuneError)
		default:
			h.b = utf8.AppendRune(h.b, r)
		}
	}
}
