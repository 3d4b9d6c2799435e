// Package ecran draws pages as SVG: the same marks at the same places as the
// PDF. A page is a picture with a name; its text equivalent is the HTML that
// render/lecture makes of the tree.
//
// A unit is a hundredth of a millimetre. Each sign of a text has its own place,
// kerning included, so that every browser sets a line as it was measured,
// whether it kerns or not, and whether it rounds advances to pixels or not.
//
// No mark has a style attribute, as the policy « style-src 'self' » of a page
// wants: all is said in presentation attributes.
package ecran

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// Options are how the pages of a document are drawn. The zero value is for a
// page of the web that shows them inline, and whose style sheet has Faces.
type Options struct {
	// Embed puts the faces in the file, with the signs that the page shows: for
	// a file on a disk.
	Embed bool
	// Links makes what leads to an address a link of the mouse. Without them
	// the picture holds nothing that a keyboard could reach: what is in a
	// picture is not announced.
	Links bool
	// Lead says where a click on a node leads in the page that shows the picture, and
	// in which words; nothing for a node of which nothing is done. The picture is
	// then a group of links, that a keyboard reaches.
	Lead func(*doc.Node) (href, words string)
}

// Document draws the pages of one document. It may be used by several
// goroutines at a time.
type Document struct {
	c        layout.Composed
	o        Options
	links    map[*doc.Node]target // by node in a link
	pictures sync.Map             // *doc.Image to what encodes it, once
}

// New makes the pictures of c, drawn as they are asked for.
func New(c layout.Composed, o Options) *Document {
	d := &Document{c: c, o: o}
	if o.Links && c.Root != nil {
		d.links = map[*doc.Node]target{}
		d.follow(c.Root, target{})
	}
	if o.Lead != nil && c.Root != nil {
		d.links = map[*doc.Node]target{}
		d.lead(c.Root, target{})
	}
	return d
}

// lead notes where each node leads, other wordings included.
func (d *Document) lead(n *doc.Node, to target) {
	if href, words := d.o.Lead(n); href != "" {
		to = target{href, words}
	}
	if to.href != "" {
		d.links[n] = to
	}
	for _, k := range n.Kids {
		d.lead(k, to)
	}
	for _, k := range n.Choices() {
		d.lead(k, to)
	}
}

// target is where a link leads, and what is heard of it; nothing of one that a
// keyboard passes by.
type target struct{ href, words string }

// follow notes the address of each node in a link, other wordings included.
func (d *Document) follow(n *doc.Node, to target) {
	if n.Role == doc.Link {
		to.href, _ = doc.Address(n.Href)
	}
	if to.href != "" {
		d.links[n] = to
	}
	for _, k := range n.Kids {
		d.follow(k, to)
	}
	for _, k := range n.Choices() {
		d.follow(k, to)
	}
}

// Page draws page n, from 0, as one svg element. Equal pages give equal bytes.
// As in a PDF, a text with a sign that its face lacks is an error: a browser
// would draw it with another face.
func (d *Document) Page(w io.Writer, n int) error {
	if n < 0 || n >= d.c.Len {
		return fmt.Errorf("ecran: no page %d of %d", n, d.c.Len)
	}
	p, err := d.c.Page(n)
	if err != nil {
		return err
	}
	s := borrowed.Get().(*svg)
	defer borrowed.Put(s)
	*s = svg{b: s.b[:0], doc: d}
	if err := s.page(&p, n); err != nil {
		return fmt.Errorf("ecran: page %d: %w", n+1, err)
	}
	_, err = w.Write(s.b)
	return err
}

var borrowed = sync.Pool{New: func() any { return new(svg) }}

// svg is one page while it is drawn. Texts of one look, one below the other,
// stand in one group, and so do the marks of one link.
type svg struct {
	b    []byte
	doc  *Document
	look look
	set  bool   // a group of texts is open
	to   target // of the link that is open; none for no link
	used [fonts.NumFaces]runes
}

func (s *svg) page(p *layout.Page, n int) error {
	if p.W <= 0 || p.H <= 0 {
		return fmt.Errorf("a page of %d by %d µm", p.W, p.H)
	}
	if strings.TrimSpace(s.doc.c.Meta.Title) == "" || s.doc.c.Meta.Lang == "" {
		return fmt.Errorf("no title, or no language")
	}
	s.open(p, n)
	for i := range p.Items {
		if err := s.item(&p.Items[i]); err != nil {
			return err
		}
	}
	s.closeLook()
	s.follow(target{})
	if s.doc.o.Embed {
		s.embed()
	}
	s.add("</svg>\n")
	return nil
}

// name is what page n is called: the title alone when there is one page.
func (d *Document) name(n int) string {
	title := d.c.Meta.Title
	if d.c.Len < 2 {
		return title
	}
	page, last := strconv.Itoa(n+1), strconv.Itoa(d.c.Len)
	if d.c.Meta.PageName == "" {
		return title + " (" + page + "/" + last + ")"
	}
	return title + ", " + strings.NewReplacer("{page}", page, "{page_fin}", last).Replace(d.c.Meta.PageName)
}

// open writes the root and the paper: white, also on a dark screen.
func (s *svg) open(p *layout.Page, n int) {
	s.add(`<svg xmlns="http://www.w3.org/2000/svg" width="`)
	s.b = appendFixed(s.b, int(p.W), 3)
	s.add(`mm" height="`)
	s.b = appendFixed(s.b, int(p.H), 3)
	s.add(`mm" viewBox="0 0 `)
	s.b = append(appendLength(s.b, p.W), ' ')
	s.b = appendLength(s.b, p.H)
	s.attr(`" lang="`, s.doc.c.Meta.Lang)
	s.attr(`" xml:lang="`, s.doc.c.Meta.Lang)
	name := s.doc.name(n)
	role := "img"
	if s.doc.o.Lead != nil {
		role = "group"
	}
	s.add(`" role="`, role)
	s.attr(`" aria-label="`, name)
	s.add(`" font-family="`, Family, `, sans-serif" text-rendering="geometricPrecision">`, "\n")
	if s.doc.o.Embed { // in a page it would show as a tip over the whole picture
		s.attr("<title>", name)
		s.add("</title>\n")
		s.attr("<metadata>", s.doc.c.Meta.Producer)
		s.add("</metadata>\n")
	}
	s.add(`<path fill="#fff" d="M0 0H`)
	s.b = append(appendLength(s.b, p.W), 'V')
	s.b = appendLength(s.b, p.H)
	s.add("H0z\"/>\n")
}

// item draws one mark, in the link that it belongs to.
func (s *svg) item(it *layout.Item) error {
	if it.Draw == nil && it.Text == "" {
		return nil
	}
	if s.follow(s.doc.links[it.Node]); s.to.href != "" {
		s.area(it)
	}
	if it.Draw != nil {
		s.closeLook()
		return s.drawing(it)
	}
	return s.text(it)
}

// follow opens a link, and closes the one before it. The keyboard passes by those of
// a paper: a picture announces nothing of what it holds.
func (s *svg) follow(to target) {
	if s.to == to {
		return
	}
	s.closeLook()
	if s.to.href != "" {
		s.add("</a>\n")
	}
	s.to = to
	switch {
	case to.href == "":
		return
	case to.words != "":
		s.attr(`<a aria-label="`, to.words)
	default:
		s.add(`<a tabindex="-1`)
	}
	s.attr(`" href="`, to.href)
	s.add("\">\n")
}

// area makes the whole box of a mark open its link, as in a PDF: also between the
// squares of a code.
func (s *svg) area(it *layout.Item) {
	s.closeLook()
	s.add(`<path fill="none" pointer-events="all" d="M`)
	s.b = append(appendLength(s.b, it.X), ' ')
	s.b = appendLength(s.b, it.Y)
	s.b = appendLength(append(s.b, 'h'), it.W)
	s.b = appendLength(append(s.b, 'v'), it.H)
	s.b = appendLength(append(s.b, 'h'), -it.W)
	s.add("z\"/>\n")
}

func (s *svg) add(parts ...string) {
	for _, p := range parts {
		s.b = append(s.b, p...)
	}
}

// attr writes text that anybody may have written after markup of ours.
func (s *svg) attr(markup, text string) {
	s.b = appendEscaped(append(s.b, markup...), text)
}
