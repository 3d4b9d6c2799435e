// Package pdf writes pages as tagged PDF: PDF/UA-1 (ISO 14289-1) and PDF/A-2a
// (ISO 19005-2) at once. It is the only importer of fpdf, which parses and
// subsets the faces once; everything else in a file is written here, straight
// to its destination, because fpdf knows no structure tree.
package pdf

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// File is one document to write.
type File struct {
	Root  *doc.Node             // its tree; the root is a Document
	Pages iter.Seq[layout.Page] // read once; a page is not kept after it is written
	Meta  Meta
}

// Meta is what a file says of itself. Title and Lang are required
// (ISO 14289-1, 7.1 and 7.2); the others may be empty.
type Meta struct {
	Title, Author, Subject string
	Lang                   string // such as fr-FR
	Producer               string
	Date                   time.Time // of creation and change; no clock is read
}

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

// Write writes f to out. Equal files give equal bytes, whatever was written
// before. A text with a sign that its face lacks is an error, since the print
// would show a box: see fonts.Sanitize.
func (w *Writer) Write(out io.Writer, f File) error {
	j := w.jobs.Get().(*job)
	defer w.jobs.Put(j)
	j.reset(out)
	if err := j.write(w, f); err != nil {
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
	buf     []byte
	numbers numbers
}

// numbers are the objects known before the first page.
type numbers struct{ catalog, pages, resources, info, metadata, profile, structure int }

func newJob() *job { return &job{output: newOutput(), tree: newTree()} }

func (j *job) reset(out io.Writer) {
	j.output.reset(out)
	j.tree.reset()
	j.pages, j.links = j.pages[:0], j.links[:0]
	j.content = content{b: j.content.b[:0], tree: &j.tree}
	j.numbers = numbers{
		catalog: j.alloc(), pages: j.alloc(), resources: j.alloc(), info: j.alloc(),
		metadata: j.alloc(), profile: j.alloc(), structure: j.alloc(),
	}
}

func (j *job) write(w *Writer, f File) error {
	if err := checkFile(f); err != nil {
		return err
	}
	if err := j.tree.read(f.Root); err != nil {
		return err
	}
	go w.Prepare() // faces are parsed while pages are written
	number := 0
	for p := range f.Pages {
		number++
		if err := j.addPage(p); err != nil {
			return fmt.Errorf("page %d: %w", number, err)
		}
	}
	if len(j.pages) == 0 {
		return fmt.Errorf("no page")
	}
	if err := j.addStructure(); err != nil {
		return err
	}
	// Faces come late: a fast compressor skims over what follows figures without repeats.
	if err := j.addResources(w); err != nil {
		return err
	}
	j.addCatalog(f.Meta, j.addOutline())
	return j.finish(j.numbers.catalog, j.numbers.info)
}

func checkFile(f File) error {
	switch {
	case f.Root == nil || f.Root.Role != doc.Document:
		return fmt.Errorf("the root of the tree is not a Document")
	case f.Pages == nil:
		return fmt.Errorf("no page")
	case strings.TrimSpace(f.Meta.Title) == "":
		return fmt.Errorf("no title")
	case f.Meta.Lang == "":
		return fmt.Errorf("no language")
	}
	for _, s := range []string{f.Meta.Title, f.Meta.Author, f.Meta.Subject, f.Meta.Lang, f.Meta.Producer} {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0xFFFE || r == 0xFFFF }) {
			return fmt.Errorf("metadata %q is not plain text", s)
		}
	}
	return nil
}
