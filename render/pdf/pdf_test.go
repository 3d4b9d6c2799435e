package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"feuillet/fonts"
	"feuillet/internal/pdftest"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/pdf"
)

func write(t testing.TB, w *pdf.Writer, f layout.Composed) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w.Write(&b, f); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWrite(t *testing.T) {
	f, tags := sample()
	d, err := pdftest.Read(write(t, pdf.New(), f))
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Tags(); got != tags {
		t.Errorf("tags:\n%s\nwant:\n%s", got, tags)
	}
	links := []pdftest.Link{
		{Page: 1, Target: 2, Contents: "Horaires, page 2", Lines: 1},
		{Page: 1, URI: "https://exemple.test/%C3%A9t%C3%A9%20(1)", Contents: "Site de la médiathèque", Lines: 2},
	}
	if !slices.Equal(d.Links, links) {
		t.Errorf("links %+v, want %+v", d.Links, links)
	}
	if want := []string{"L’AVENUE (Œuvre) \\ № p1", "  Horaires p2"}; !slices.Equal(d.Outline, want) {
		t.Errorf("outline %q, want %q", d.Outline, want)
	}
	if d.Pages != 2 || d.Lang != "fr-FR" || d.Title != meta.Title {
		t.Errorf("%d pages, %q, title %q", d.Pages, d.Lang, d.Title)
	}
}

func TestOutlineNests(t *testing.T) {
	s := (&sheet{}).page()
	add := func(role doc.Role, mark string, kids ...*doc.Node) *doc.Node {
		n := &doc.Node{Role: role, Text: mark, Mark: true, Kids: kids}
		if len(kids) == 0 && mark != "nowhere" {
			s.text(n, fonts.Regular, 12, mark)
		}
		return n
	}
	root := doc.Elem(doc.Document, "",
		add(doc.H1, "a"), add(doc.H2, "b"), add(doc.H3, "c"), add(doc.H2, "d"), add(doc.H2, "nowhere"),
		add(doc.Sect, "e", add(doc.P, "f"), add(doc.H1, "g"), doc.Elem(doc.Sect, "", add(doc.P, "h"))), add(doc.H3, "i"))
	d, err := pdftest.Read(write(t, pdf.New(), s.file(root)))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"a p1", "  b p1", "    c p1", "  d p1", "e p1", "  f p1", "  g p1", "  h p1", "    i p1"}
	if !slices.Equal(d.Outline, want) {
		t.Errorf("outline %q, want %q", d.Outline, want)
	}
}

// One goes to where a reader begins, though the end of it is printed on a side before,
// as in a booklet.
func TestAnEntryLeadsToWhatIsReadFirst(t *testing.T) {
	s := (&sheet{}).page()
	first, last := doc.Text(doc.P, "", "Mairie"), doc.Text(doc.P, "", "Ouvert")
	entry := doc.Elem(doc.Sect, "", first, last)
	entry.Mark = true
	s.text(last, fonts.Regular, 12, last.Text)
	s.page()
	s.text(first, fonts.Regular, 12, first.Text)
	d, err := pdftest.Read(write(t, pdf.New(), s.file(doc.Elem(doc.Document, "", entry))))
	if err != nil || !slices.Equal(d.Outline, []string{"Mairie Ouvert p2"}) {
		t.Errorf("%v, outline %q", err, d.Outline)
	}
}

// A file's bytes come from its content alone, whatever its writer wrote before.
func TestWriteIsReproducible(t *testing.T) {
	f, _ := sample()
	w := pdf.New()
	first, sheet := write(t, w, f), write(t, w, placeSheet())
	for range 3 {
		if !bytes.Equal(write(t, w, f), first) || !bytes.Equal(write(t, w, placeSheet()), sheet) {
			t.Fatal("two writes differ")
		}
	}
	var wait sync.WaitGroup
	other := pdf.New()
	for range 8 {
		wait.Go(func() {
			var b, c bytes.Buffer
			if err := errors.Join(other.Write(&b, f), other.Write(&c, placeSheet())); err != nil {
				t.Error(err)
			}
			if !bytes.Equal(b.Bytes(), first) || !bytes.Equal(c.Bytes(), sheet) {
				t.Error("concurrent writes differ")
			}
		})
	}
	wait.Wait()
}

// French needs only a part of the faces; a single letter more takes it all.
func TestRepertoire(t *testing.T) {
	size := func(text string) int {
		s := (&sheet{}).page()
		n := doc.Text(doc.P, "", text)
		s.text(n, fonts.Regular, 12, text)
		return len(write(t, pdf.New(), s.file(doc.Elem(doc.Document, "", n))))
	}
	french, polish := size("Œuvre « l’été » – 5 €\u202F!"), size("Łódź")
	if french > 30_000 || polish <= french {
		t.Errorf("%d bytes in French, %d in Polish", french, polish)
	}
}

// No validator sees a sign that the embedded font lacks.
func TestEverySignHasAGlyph(t *testing.T) {
	for _, last := range []rune{0xFF, 0xFFFF} { // either repertoire
		s := (&sheet{}).page()
		root := doc.Elem(doc.Document, "")
		for face := range fonts.Face(fonts.NumFaces) {
			french := []rune("ŒœŸ\u2011–—‘’“”…•\u202F€")
			all := slices.DeleteFunc(face.Runes(), func(r rune) bool { return r > last && !slices.Contains(french, r) })
			n := doc.Text(doc.P, "", string(all))
			s.text(n, face, 4, n.Text)
			root.Kids = append(root.Kids, n)
		}
		d, err := pdftest.Read(write(t, pdf.New(), s.file(root)))
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Boxes) > 0 {
			t.Errorf("up to %U, %d signs print as boxes: %q", last, len(d.Boxes), d.Boxes)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	type edit func(f *layout.Composed, p *layout.Page, n *doc.Node)
	for _, c := range []struct {
		name, want string
		edit       edit
	}{
		{"sign that the face lacks", `'→' (U+2192)`,
			func(f *layout.Composed, p *layout.Page, n *doc.Node) { p.Items[0].Text = "a→b" }},
		{"emoji", "page 1: the text", func(f *layout.Composed, p *layout.Page, n *doc.Node) { p.Items[0].Text = "😀" }},
		{"line end", "U+000A", func(f *layout.Composed, p *layout.Page, n *doc.Node) { p.Items[0].Text = "a\nb" }},
		{"bytes that are not UTF-8", "U+FFFD", func(f *layout.Composed, p *layout.Page,
			n *doc.Node) {
			p.Items[0].Text = "caf\xc3"
		}},
		{"no such face", "face 9", func(f *layout.Composed, p *layout.Page, n *doc.Node) { p.Items[0].Face = 9 }},
		{"no size", "size 0", func(f *layout.Composed, p *layout.Page, n *doc.Node) { p.Items[0].Size = 0 }},
		{"mark of another tree", "outside the tree",
			func(f *layout.Composed, p *layout.Page, n *doc.Node) { p.Items[0].Node = leaf("") }},
		{"node twice", "twice", func(f *layout.Composed, p *layout.Page,
			n *doc.Node) {
			f.Root.Kids = append(f.Root.Kids, n)
		}},
		{"nil node", "nil node", func(f *layout.Composed, p *layout.Page,
			n *doc.Node) {
			f.Root.Kids = append(f.Root.Kids, nil)
		}},
		{"figure unsaid", "without a description", func(f *layout.Composed, p *layout.Page,
			n *doc.Node) {
			n.Role = doc.Figure
		}},
		{"link to nothing", "leads nowhere", func(f *layout.Composed, p *layout.Page, n *doc.Node) { n.Role = doc.Link }},
		{"link to a node not drawn", "leads nowhere",
			func(f *layout.Composed, p *layout.Page, n *doc.Node) { n.Role, n.Ref = doc.Link, leaf("x") }},
		{"drawing without size", "0 by 0 units", func(f *layout.Composed, p *layout.Page,
			n *doc.Node) {
			p.Items[0].Draw = &doc.Drawing{}
		}},
		{"unknown operator", "operator", func(f *layout.Composed, p *layout.Page, n *doc.Node) {
			p.Items[0].Draw = &doc.Drawing{W: 1, H: 1, Paths: []doc.Path{{Segs: []doc.Seg{{Op: '\n'}}}}}
		}},
		{"page without size", "page 1: a page of 0 by 0",
			func(f *layout.Composed, p *layout.Page, n *doc.Node) { p.W, p.H = 0, 0 }},
		{"root", "not a Document", func(f *layout.Composed, p *layout.Page, n *doc.Node) { f.Root.Role = doc.Sect }},
		{"no title", "no title", func(f *layout.Composed, p *layout.Page, n *doc.Node) { f.Meta.Title = " " }},
		{"no language", "no language", func(f *layout.Composed, p *layout.Page, n *doc.Node) { f.Meta.Lang = "" }},
		{"control in the title", "not plain text", func(f *layout.Composed, p *layout.Page,
			n *doc.Node) {
			f.Meta.Title = "a\x00"
		}},
		{"no page", "no page", func(f *layout.Composed, p *layout.Page, n *doc.Node) { f.Len = 0 }},
		{"only artifacts", "anything of the tree", func(f *layout.Composed, p *layout.Page,
			n *doc.Node) {
			p.Items[0].Node = nil
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := (&sheet{}).page()
			n := doc.Text(doc.P, "", "Bonjour")
			s.text(n, fonts.Regular, 12, "Bonjour")
			f := s.file(doc.Elem(doc.Document, "", n))
			w := pdf.New()
			c.edit(&f, &s.pages[0], n)
			if err := w.Write(io.Discard, f); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
			again, _ := sample() // the writer is not harmed
			write(t, w, again)
		})
	}
}

// A pictogram that no mark refers to is one node, wherever it is drawn.
func TestArtifactInSeveralPlaces(t *testing.T) {
	s := (&sheet{}).page()
	icon, root := &doc.Node{Role: doc.Artifact}, doc.Elem(doc.Document, "")
	for range 2 {
		n := doc.Text(doc.P, "", "Bonjour")
		s.text(n, fonts.Regular, 12, n.Text)
		root.Kids = append(root.Kids, icon, n)
	}
	d, err := pdftest.Read(write(t, pdf.New(), s.file(root)))
	if err != nil || len(d.Root.Kids) != 2 {
		t.Errorf("two paragraphs and a pictogram twice: %v, %d elements", err, len(d.Root.Kids))
	}
}

// A page that its composer cannot make ends the file with that error, be it the
// only one, the first or the last.
func TestWriteReportsAPageThatCannotBeMade(t *testing.T) {
	errPage := errors.New("no page today")
	for _, c := range []struct{ pages, fails int }{{1, 0}, {3, 0}, {40, 39}} {
		s := &sheet{}
		root := doc.Elem(doc.Document, "")
		for range c.pages {
			n := doc.Text(doc.P, "", "Bonjour")
			s.page().text(n, fonts.Regular, 12, n.Text)
			root.Kids = append(root.Kids, n)
		}
		f := s.file(root)
		whole := f.Page
		f.Page = func(n int) (layout.Page, error) {
			if n == c.fails {
				return layout.Page{}, errPage
			}
			return whole(n)
		}
		want := fmt.Sprintf("page %d", c.fails+1)
		if err := pdf.New().Write(io.Discard, f); !errors.Is(err, errPage) || !strings.Contains(err.Error(), want) {
			t.Errorf("%d pages: %v, want the error of %s", c.pages, err, want)
		}
	}
}

type fullDisk struct{ left int }

var errFull = errors.New("disk full")

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.left -= len(p); d.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteReportsTheDestination(t *testing.T) {
	f, _ := sample()
	w := pdf.New()
	for _, left := range []int{0, 10_000, len(write(t, w, f)) - 1} {
		if err := w.Write(&fullDisk{left}, f); !errors.Is(err, errFull) {
			t.Errorf("with %d bytes left: %v", left, err)
		}
	}
}

// The validator says what no test here can: that the norms are kept.
func TestVeraPDF(t *testing.T) {
	script := os.Getenv("FEUILLET_VERAPDF")
	if script == "" {
		t.Skip("FEUILLET_VERAPDF does not name the script of veraPDF")
	}
	f, _ := sample()
	args := []string{"--flavour", "ua1,2a"}
	for name, file := range map[string]layout.Composed{"sample.pdf": f, "sheet.pdf": placeSheet()} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, write(t, pdf.New(), file), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	out, err := exec.Command(script, args...).CombinedOutput()
	if err != nil || bytes.Contains(out, []byte("FAIL")) {
		t.Errorf("veraPDF: %v\n%s", err, out)
	}
}

func BenchmarkWriteSheet(b *testing.B) {
	f, w := placeSheet(), pdf.New()
	write(b, w, f)
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Write(io.Discard, f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	f := placeSheet()
	for b.Loop() {
		write(b, pdf.New(), f)
	}
}
