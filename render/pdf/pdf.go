// Package pdf writes pages as tagged PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a
// (ISO 19005-2) at once, or PDF/UA-2 and PDF/A-4, see norm.go. It is the only importer of fpdf, which parses and
// subsets the faces once; everything else in a file is written here, straight
// to its destination, because fpdf knows no structure tree.
package pdf

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
	"unicode/utf8"

	"feuillet/internal/inorder"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// Writer writes files that share one set of parsed faces. It may be used by
// several goroutines at a time.
type Writer struct {
	common, whole func() (*kit, error) // the two repertoires, made at first need
	jobs          sync.Pool
}

// New makes a writer; to keep it is worth some 20 ms.
func New() *Writer {
	w := &Writer{
		common: sync.OnceValues(func() (*kit, error) { return newKit(isCommon) }),
		whole:  sync.OnceValues(func() (*kit, error) { return newKit(func(rune) bool { return true }) }),
	}
	w.jobs.New = func() any { return newJob() }
	return w
}

// Prepare parses the faces that nearly all files need, before there is
// something to write.
func (w *Writer) Prepare() { w.common() }

// Write exports c to out. Equal documents give equal bytes, whatever was
// written before. Its pages are made on all cores a little ahead, and forgotten
// once written. A text with a sign that its face lacks is an error, since the
// print would show a box: see fonts.Sanitize.
func (w *Writer) Write(out io.Writer, c layout.Composed) error {
	j := w.jobs.Get().(*job)
	defer w.jobs.Put(j)
	j.reset(out)
	if err := j.write(w, c); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}

// job is the state of one file; it is reused for its buffers.
type job struct {
	output
	tree
	content
	pages   []page
	links   []link
	fields  []field
	widgets map[int32]int32 // from a node to its field
	buf     []byte
	numbers numbers

	norm       layout.Norm
	namespaces [2]int        // of PDF 1.7 and of 2.0, 0 in a file that has none
	references map[int32]int // from a link of a line of contents to the Reference around it
}

// numbers are the objects known before the first page.
type numbers struct{ catalog, pages, resources, info, metadata, profile, structure, form int }

func newJob() *job {
	return &job{output: newOutput(), tree: newTree(), widgets: map[int32]int32{}, references: map[int32]int{}}
}

func (j *job) reset(out io.Writer) {
	j.output.reset(out)
	j.tree.reset()
	j.pages, j.links = j.pages[:0], j.links[:0]
	j.content = content{b: j.content.b[:0], tree: &j.tree}
	j.fields = j.fields[:0]
	clear(j.widgets)
	clear(j.references)
	j.namespaces = [2]int{}
	j.numbers = numbers{
		catalog: j.alloc(), pages: j.alloc(), resources: j.alloc(), info: j.alloc(),
		metadata: j.alloc(), profile: j.alloc(), structure: j.alloc(),
	}
}

// follow begins the file, as its norm asks.
func (j *job) follow(n layout.Norm) {
	version := "1.7"
	if j.norm = n; j.modern() {
		version, j.numbers.info = "2.0", 0
	}
	j.begin(version)
}

func (j *job) write(w *Writer, c layout.Composed) error {
	if err := check(c); err != nil {
		return err
	}
	if err := j.tree.read(c.Root); err != nil {
		return err
	}
	j.follow(c.Meta.Norm)
	go w.Prepare() // faces are parsed while pages are written
	number := 0
	for p, err := range pages(c) {
		number++
		if err == nil {
			err = j.addPage(p)
		}
		if err != nil {
			return fmt.Errorf("page %d: %w", number, err)
		}
	}
	if err := j.addStructure(); err != nil {
		return err
	}
	// Faces come late: a fast compressor skims over what follows figures without repeats.
	if err := j.addResources(w); err != nil {
		return err
	}
	j.addCatalog(c.Meta, j.addOutline())
	return j.finish(j.numbers.catalog, j.numbers.info)
}

// pages are those of c, in order; a single one needs no other core. A composer
// whose work is stopped fails at its next page.
func pages(c layout.Composed) iter.Seq2[layout.Page, error] {
	if c.Len == 1 {
		return func(yield func(layout.Page, error) bool) { yield(c.Page(0)) }
	}
	return inorder.Times(context.Background(), c.Len, c.Page)
}

func check(c layout.Composed) error {
	m := c.Meta
	switch {
	case c.Root == nil || c.Root.Role != doc.Document:
		return fmt.Errorf("the root of the tree is not a Document")
	case c.Len < 1 || c.Page == nil:
		return fmt.Errorf("no page")
	case strings.TrimSpace(m.Title) == "":
		return fmt.Errorf("no title")
	case m.Lang == "":
		return fmt.Errorf("no language")
	}
	for _, s := range []string{m.Title, m.Author, m.Subject, m.Lang, m.Producer} {
		if !utf8.ValidString(s) || strings.ContainsFunc(s,
			func(r rune) bool { return r < ' ' || r == 0xFFFE || r == 0xFFFF }) {
			return fmt.Errorf("metadata %q is not plain text", s)
		}
	}
	return nil
}
