// Package pdftest reads back the PDF files that render/pdf writes, to test
// what a screen reader would find in them. It is a reader of those files, not
// of any PDF.
package pdftest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// Doc is a file read back.
type Doc struct {
	Root      *Elem
	Pages     int
	Artifacts []string // the texts of artifacts, page by page, in drawing order
	Boxes     []string // "font sign" of signs drawn without a glyph: they print as boxes
	Fields    []Field
	Typing    []byte // the font file in which a reader writes what is typed in a field
	Links     []Link
	Sheets    []Sheet  // of each page
	Outline   []string // indented by two spaces a level
	Lang      string
	Title     string // of the dictionary of information, which a file of PDF 2.0 lacks
	XMP       string
}

// Elem is a structure element: either it has kids, or Text is what one of its
// marks shows.
type Elem struct {
	Role, Alt, Attr string
	Page            int // of a mark or a link, from 1
	Text            string
	Heard           string // of a mark or a heading: Text as a voice says it, abbreviations between braces
	Kids            []*Elem
}

// Sheet are the boxes of a page, in points; a page that is not to be cut has one.
type Sheet struct{ Media, Trim, Bleed [4]float64 }

// Field is a widget, with the states that it can show.
type Field struct {
	Page                    int // from 1
	Kind, Name, Says, Value string
	States                  []string // of a check box
	Shown                   string   // the text that its appearance draws
	Lines                   bool
}

// Link is an annotation.
type Link struct {
	Page     int    // from 1
	URI      string // empty for a link inside the document
	Target   int    // page that it leads to, from 1
	Contents string
	Lines    int // rectangles that it covers
}

// Read reads a file. One that refers to an object it does not have is refused.
func Read(b []byte) (d *Doc, err error) {
	defer func() {
		if r := recover(); r != nil {
			d, err = nil, fmt.Errorf("pdftest: not a file of render/pdf: %v", r)
		}
	}()
	f, err := open(b)
	if err != nil {
		return nil, fmt.Errorf("pdftest: %w", err)
	}
	if err := f.lost(); err != nil {
		return nil, fmt.Errorf("pdftest: %w", err)
	}
	catalog := f.dict(f.trailer["Root"])
	d = &Doc{Lang: text(catalog["Lang"]), Title: text(f.dict(f.trailer["Info"])["Title"])}
	r := &reader{file: f, doc: d, page: map[ref]int{}, maps: map[ref][]byte{}}
	d.XMP = string(r.data(catalog["Metadata"]))
	for i, p := range f.array(f.dict(catalog["Pages"])["Kids"]) {
		r.page[p.(ref)] = i + 1
		d.Pages++
		r.readPage(f.dict(p))
	}
	for i, p := range f.array(f.dict(catalog["Pages"])["Kids"]) {
		r.readLinks(f.dict(p), i+1)
	}
	if form := f.dict(catalog["AcroForm"]); form != nil {
		d.Typing = r.typing(form)
	}
	root := f.dict(catalog["StructTreeRoot"])
	d.Root = r.element(f.dict(root["K"]), root["K"].(ref))
	if catalog["Outlines"] != nil {
		r.outline(f.dict(catalog["Outlines"]), "")
	}
	return d, nil
}

// Tags is the structure tree, one element a line, indented; the texts of its
// marks in quotes, then artifacts.
func (d *Doc) Tags() string {
	var b strings.Builder
	d.Root.write(&b, "")
	for _, a := range d.Artifacts {
		fmt.Fprintf(&b, "artifact %q\n", a)
	}
	return b.String()
}

func (e *Elem) write(b *strings.Builder, indent string) {
	b.WriteString(indent + e.Role)
	if e.Attr != "" {
		b.WriteString(" " + e.Attr)
	}
	if e.Alt != "" {
		fmt.Fprintf(b, " alt %q", e.Alt)
	}
	if e.Role == "mark" {
		fmt.Fprintf(b, " p%d %q", e.Page, e.Text)
	}
	b.WriteString("\n")
	for _, k := range e.Kids {
		k.write(b, indent+"  ")
	}
}

type reader struct {
	*file
	doc   *Doc
	page  map[ref]int
	marks []map[int]string // text of each mark, by page
	maps  map[ref][]byte   // by font
}

func (r *reader) readPage(p dict) {
	marks := map[int]string{}
	r.doc.Sheets = append(r.doc.Sheets, Sheet{r.box(p["MediaBox"]), r.box(p["TrimBox"]), r.box(p["BleedBox"])})
	r.marks = append(r.marks, marks)
	fonts := r.glyphs(r.dict(r.dict(p["Resources"])["Font"]))
	readContent(r.data(p["Contents"]), func(id int, s string) {
		if id >= 0 {
			marks[id] += s
		} else if s != "" {
			r.doc.Artifacts = append(r.doc.Artifacts, s)
		}
	}, func(font name, s string) {
		for _, c := range s {
			if at := 2 * int(c); fonts[font][at] == 0 && fonts[font][at+1] == 0 {
				r.doc.Boxes = append(r.doc.Boxes, string(font)+" "+string(c))
			}
		}
	})
}

// box reads a rectangle; zero for none.
func (r *reader) box(v any) (out [4]float64) {
	for i, v := range r.array(v) {
		switch n := v.(type) {
		case int:
			out[i] = float64(n)
		case float64:
			out[i] = n
		}
	}
	return out
}

// glyphs reads the maps from code to glyph, two bytes a code, of the fonts of a page.
func (r *reader) glyphs(resources dict) map[name][]byte {
	fonts := map[name][]byte{}
	for key, v := range resources {
		font := r.array(r.dict(v)["DescendantFonts"])[0].(ref)
		if r.maps[font] == nil {
			r.maps[font] = r.data(r.dict(font)["CIDToGIDMap"])
		}
		fonts[name(key)] = r.maps[font]
	}
	return fonts
}

func (r *reader) data(stream any) []byte {
	data, err := r.stream(stream.(ref))
	if err != nil {
		panic(err)
	}
	return data
}

func (r *reader) readLinks(p dict, number int) {
	for _, a := range r.array(p["Annots"]) {
		annot := r.dict(a)
		if annot["Subtype"] == name("Widget") {
			r.doc.Fields = append(r.doc.Fields, r.field(annot, number))
			continue
		}
		l := Link{Page: number, Contents: text(annot["Contents"]), Lines: max(1, len(r.array(annot["QuadPoints"]))/8)}
		if action := r.dict(annot["A"]); action != nil && action["S"] == name("URI") {
			l.URI = text(action["URI"])
		} else {
			l.Target = r.page[r.destination(annot)]
		}
		r.doc.Links = append(r.doc.Links, l)
	}
}

// typing is the font that the fields of a form name.
func (r *reader) typing(form dict) []byte {
	font := r.dict(r.dict(r.dict(form["DR"])["Font"])["FF"])
	return r.data(r.dict(font["FontDescriptor"])["FontFile2"])
}

// field reads a widget; each of its states has a drawing.
func (r *reader) field(d dict, page int) Field {
	f := Field{Page: page, Kind: string(d["FT"].(name)), Name: text(d["T"]), Says: text(d["TU"]), Value: text(d["V"]),
		Lines: d["Ff"] == 4096}
	shown := r.dict(d["AP"])["N"]
	if stream, one := shown.(ref); one {
		readContent(r.data(stream), func(_ int, s string) { f.Shown += s }, func(name, string) {})
		return f
	}
	f.Value = string(d["AS"].(name))
	for state, stream := range shown.(dict) {
		r.data(stream)
		f.States = append(f.States, state)
	}
	slices.Sort(f.States)
	return f
}

// destination is the page that a link or a bookmark leads to. One of PDF 2.0 names
// an element too, which must be on a page.
func (r *reader) destination(d dict) ref {
	action := r.dict(d["A"])
	if action == nil {
		return r.array(d["Dest"])[0].(ref)
	}
	to := r.dict(r.array(action["SD"])[0])
	if to["S"] == nil || to["NS"] == nil {
		panic(fmt.Sprintf("a destination leads to no element: %v", to))
	}
	return r.array(action["D"])[0].(ref)
}

// element reads one element and checks that its kids name it their parent.
func (r *reader) element(d dict, self ref) *Elem {
	e := &Elem{Role: string(d["S"].(name)), Alt: text(d["Alt"]), Attr: attributes(r.dict(d["A"]))}
	for _, k := range r.array(d["K"]) {
		switch k := k.(type) {
		case int:
			e.Kids = append(e.Kids, r.mark(d["Pg"].(ref), k))
		case dict:
			if k["Type"] == name("MCR") {
				e.Kids = append(e.Kids, r.mark(k["Pg"].(ref), k["MCID"].(int)))
			} else {
				e.Kids = append(e.Kids, &Elem{Role: "annotation", Page: r.page[cmp.Or(k["Pg"], d["Pg"]).(ref)]})
			}
		case ref:
			kid := r.dict(k)
			if kid["P"] != self {
				panic(fmt.Sprintf("element %v says its parent is %v, not %v", k, kid["P"], self))
			}
			switch {
			case kid["ActualText"] != nil && heading(kid["S"]):
				h := r.element(kid, k)
				h.Heard = text(kid["ActualText"])
				e.Kids = append(e.Kids, h)
			case kid["ActualText"] != nil || kid["E"] != nil:
				e.Kids = append(e.Kids, r.spoken(kid))
			case kid["S"] == name("Reference"): // around the links of contents, in PDF 2.0
				if r.array(kid["Ref"]) == nil {
					panic("a Reference to nothing")
				}
				e.Kids = append(e.Kids, r.element(kid, k).Kids...)
			default:
				e.Kids = append(e.Kids, r.element(kid, k))
			}
		}
	}
	e.Kids = joined(e.Kids)
	return e
}

// heading reports a heading, which may be heard whole otherwise than it is seen.
func heading(role any) bool { return role == name("H1") || role == name("H2") || role == name("H3") }

// spoken is a Span around what is heard otherwise, as a mark.
func (r *reader) spoken(d dict) *Elem {
	if d["S"] != name("Span") {
		panic(fmt.Sprintf("a %v is heard otherwise", d["S"]))
	}
	id, one := d["K"].(int)
	if !one { // an element of the tree, for a drawing
		id = r.array(d["K"])[0].(int)
	}
	m := r.mark(d["Pg"].(ref), id)
	if m.Heard = text(d["ActualText"]); m.Heard == "" {
		m.Heard = m.Text + "{" + text(d["E"]) + "}"
	}
	return m
}

// joined puts together the marks that only what is heard otherwise keeps apart.
func joined(kids []*Elem) (out []*Elem) {
	for _, k := range kids {
		last := len(out) - 1
		if last < 0 || k.Role != "mark" || out[last].Role != "mark" || k.Page != out[last].Page ||
			k.Heard+out[last].Heard == "" {
			out = append(out, k)
			continue
		}
		m := out[last]
		m.Heard = cmp.Or(m.Heard, m.Text) + cmp.Or(k.Heard, k.Text)
		m.Text += k.Text
	}
	return out
}

func (r *reader) mark(page ref, id int) *Elem {
	s, ok := r.marks[r.page[page]-1][id]
	if !ok {
		panic(fmt.Sprintf("no mark %d on page %d", id, r.page[page]))
	}
	return &Elem{Role: "mark", Page: r.page[page], Text: s}
}

func attributes(d dict) string {
	var said []string
	for _, key := range []string{"Scope", "ColSpan", "ListNumbering"} {
		if v := d[key]; v != nil {
			said = append(said, fmt.Sprint(key, "=", v))
		}
	}
	return strings.Join(said, " ")
}

func (r *reader) outline(d dict, indent string) {
	for k := d["First"]; k != nil; {
		e := r.dict(k)
		r.doc.Outline = append(r.doc.Outline, fmt.Sprintf("%s%s p%d", indent, text(e["Title"]),
			r.page[r.destination(e)]))
		r.outline(e, indent+"  ")
		k = e["Next"]
	}
}

// text is a text string as UTF-8; empty for anything else.
func text(v any) string {
	s, _ := v.(string)
	if strings.HasPrefix(s, "\xFE\xFF") {
		return utf16String(s[2:])
	}
	signs := make([]rune, len(s))
	for i := range s {
		signs[i] = docSign(s[i])
	}
	return string(signs)
}

// docSign is a byte of PDFDocEncoding: Latin-1 but for what ISO 32000-1, D.2 says.
func docSign(c byte) rune {
	special := []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€")
	if i := int(c) - 0x80; i >= 0 && i < len(special) {
		return special[i]
	}
	return rune(c)
}

func utf16String(s string) string {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(units))
}
