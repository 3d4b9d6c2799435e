// Package lecture writes the tree of a document as HTML: the text equivalent of
// a paper, for who listens to it, and for the site of a town. It needs no style
// and no script. What it says, and in which order, is what the tags of the PDF
// say: what the pages show of the tree, artifacts left out.
package lecture

import (
	"fmt"
	"io"
	"strings"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// Options are how a fragment fits in the page it is pasted in.
type Options struct {
	// Under is the level of the heading above the fragment, from 0 for none to
	// 5: its own headings begin one below. None is deeper than h6.
	Under int
	// Prefix begins the names of the places that links lead to, so that a page
	// may hold several fragments; empty takes « feuillet- ».
	Prefix string
}

// Page writes a page of its own.
func Page(w io.Writer, c layout.Composed) error {
	h, err := read(c, Options{})
	if err != nil {
		return fmt.Errorf("lecture: %w", err)
	}
	h.text("<!DOCTYPE html>\n<html lang=\"", c.Meta.Lang)
	h.text("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>", c.Meta.Title)
	h.add("</title>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n")
	if c.Meta.Author != "" {
		h.text("<meta name=\"author\" content=\"", c.Meta.Author)
		h.add("\"/>\n")
	}
	if c.Meta.Producer != "" {
		h.text("<meta name=\"generator\" content=\"", c.Meta.Producer)
		h.add("\"/>\n")
	}
	h.add("</head>\n<body>\n<main>\n")
	h.body(c.Root)
	h.add("</main>\n</body>\n</html>\n")
	return h.flush(w)
}

// Fragment makes an exporter that writes what stands in a page of others: one
// element, which says its language.
func Fragment(o Options) func(io.Writer, layout.Composed) error {
	return func(w io.Writer, c layout.Composed) error {
		h, err := read(c, o)
		if err != nil {
			return fmt.Errorf("lecture: %w", err)
		}
		h.text("<div lang=\"", c.Meta.Lang)
		if c.Meta.Producer != "" {
			h.text("\" data-generator=\"", c.Meta.Producer)
		}
		h.add("\">\n")
		h.body(c.Root)
		h.add("</div>\n")
		return h.flush(w)
	}
}

// read finds out what the pages of a document show.
func read(c layout.Composed, o Options) (*html, error) {
	switch {
	case c.Root == nil || c.Root.Role != doc.Document:
		return nil, fmt.Errorf("the root of the tree is not a Document")
	case strings.TrimSpace(c.Meta.Title) == "":
		return nil, fmt.Errorf("no title")
	case c.Meta.Lang == "":
		return nil, fmt.Errorf("no language")
	case o.Under < 0 || o.Under > 5:
		return nil, fmt.Errorf("headings under level %d", o.Under)
	}
	if o.Prefix == "" {
		o.Prefix = "feuillet-"
	}
	t := newTree()
	for n := range c.Len {
		p, err := c.Page(n)
		if err != nil {
			return nil, err
		}
		t.show(p.Items)
	}
	if err := t.read(c.Root, o.Prefix); err != nil {
		return nil, err
	}
	return &html{tree: t, under: o.Under}, nil
}
