package layout

import (
	"fmt"
	"time"

	"feuillet/render/doc"
)

// Composed is a document ready for any exporter: a tree, and pages made as they
// are asked for, so that a long document is never whole in memory.
type Composed struct {
	Root *doc.Node // its tree; the root is a Document
	Len  int       // pages
	// Page makes page n, from 0. It may be called by several goroutines at a
	// time, for any page, and more than once: equal calls give equal pages.
	Page func(n int) (Page, error)
	Meta Meta
}

// Meta is what a file says of itself. Title and Lang are required
// (ISO 14289-1, 7.1 and 7.2); the others may be empty.
type Meta struct {
	Title, Author, Subject string
	Lang                   string // such as fr-FR
	Producer               string
	PageName               string    // of one page among others, {page} and {page_fin} in it; empty when there is one
	Date                   time.Time // of creation and change; no clock is read
	Norm                   Norm      // of a PDF
}

// Norm is what a PDF follows, for who listens to it and for who keeps it.
type Norm uint8

// The norms.
const (
	UA1 Norm = iota // PDF/UA-1 and PDF/A-2a, which readers know
	UA2             // PDF/UA-2, WTPDF for accessibility and PDF/A-4, in PDF 2.0
)

// Whole is a document whose pages are all made already.
func Whole(root *doc.Node, meta Meta, pages ...Page) Composed {
	return Composed{Root: root, Len: len(pages), Meta: meta, Page: func(n int) (Page, error) {
		if n < 0 || n >= len(pages) {
			return Page{}, fmt.Errorf("page %d of %d", n+1, len(pages))
		}
		return pages[n], nil
	}}
}
