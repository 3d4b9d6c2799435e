package pdf_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/pdf"
)

// form is a page with a label and a field for each of fields, set by layout.
func form(t testing.TB, norm layout.Norm, fields ...doc.Field) layout.Composed {
	t.Helper()
	root := doc.Elem(doc.Document, "page", doc.Text(doc.H1, "", "À remplir"))
	for _, f := range fields {
		style := map[doc.FieldKind]string{doc.LinesField: "lignes", doc.CheckField: "case"}[f.Kind]
		if style == "" {
			style = "ligne"
		}
		root.Kids = append(root.Kids, doc.Box("", doc.Text(doc.P, "", f.Name), doc.ToFill(style, "Écrivez : "+f.Name+".", f)))
	}
	black := &doc.Color{}
	box := func(w, h float64) *layout.Style {
		return &layout.Style{MinH: layout.Size{Base: int(layout.MM(h))}, Width: layout.Size{Base: int(layout.MM(w))},
			Line: black, Pen: 200}
	}
	sheet := layout.Sheet{W: layout.MM(210), H: layout.MM(297), Scales: layout.Range{Min: 1000, Max: 1000},
		Airs: layout.Range{Min: 1000, Max: 1000}, Styles: map[string]*layout.Style{
			"page":  {Size: layout.Size{Base: 12000}, Leading: 1300, Gap: 3000, Pad: layout.All(15000)},
			"ligne": box(80, 11), "lignes": box(120, 30), "case": box(6, 6)}}
	page, _, err := layout.Compose(root, sheet, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := meta
	m.Norm = norm
	return layout.Whole(root, m, page)
}

var filled = []doc.Field{
	{Name: "nom"}, {Name: "remarques", Kind: doc.LinesField}, {Name: "accord", Kind: doc.CheckField},
	{Name: "ville", Value: "Pons (L’Œuvre)"}, {Name: "visite", Kind: doc.CheckField, Value: "oui"},
	{Name: "besoin", Kind: doc.LinesField, Value: strings.Repeat("Refaire une carte d’identité. ", 6) + "\nMerci."},
}

// A field is heard with what it is for, in the order of the tree, and shows what it
// holds: nothing is left to the reader to draw.
func TestFields(t *testing.T) {
	for _, norm := range []layout.Norm{layout.UA1, layout.UA2} {
		b := write(t, pdf.New(), form(t, norm, filled...))
		d, err := pdftest.Read(b)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Fields) != len(filled) {
			t.Fatalf("%d fields", len(d.Fields))
		}
		for i, f := range d.Fields {
			want := filled[i]
			if f.Name != want.Name || f.Says != "Écrivez : "+want.Name+"." || f.Page != 1 {
				t.Errorf("field %d: %+v", i, f)
			}
			switch want.Kind {
			case doc.CheckField:
				state := map[bool]string{true: "Oui", false: "Off"}[want.Value != ""]
				if f.Kind != "Btn" || f.Value != state || !slices.Equal(f.States, []string{"Off", "Oui"}) {
					t.Errorf("field %d: %+v", i, f)
				}
			default:
				shown := strings.ReplaceAll(f.Shown, " ", "")
				if f.Kind != "Tx" || f.Value != want.Value || f.Lines != (want.Kind == doc.LinesField) ||
					shown != strings.NewReplacer(" ", "", "\n", "").Replace(want.Value) {
					t.Errorf("field %d: %+v", i, f)
				}
			}
		}
		if got := strings.Count(d.Tags(), "Form\n"); got != len(filled) || bytes.Contains(b, []byte("NeedAppearances")) {
			t.Errorf("%d Forms in\n%s", got, d.Tags())
		}
		if !bytes.Equal(d.Typing, layout.TypedFace.TTF()) {
			t.Errorf("what is typed is written in %d bytes of font, want the face whole", len(d.Typing))
		}
	}
}

// What cannot be heard, or shown, is refused.
func TestFieldsThatAreRefused(t *testing.T) {
	long := doc.Field{Name: "nom", Value: strings.Repeat("m", 200)}
	for why, fields := range map[string][]doc.Field{
		"two fields": {{Name: "nom"}, {Name: "nom"}}, "no name": {{}}, "too small": {long},
		"cannot draw": {{Name: "nom", Value: "\U0001F600"}},
	} {
		err := pdf.New().Write(io.Discard, form(t, layout.UA1, fields...))
		if err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v", why, err)
		}
		root := form(t, layout.UA1, fields...).Root
		if refused := doc.Check(root) != nil; refused != (why == "two fields" || why == "no name") {
			t.Errorf("%s: the tree is refused: %v", why, refused)
		}
	}
	mute := form(t, layout.UA1, doc.Field{Name: "nom"})
	mute.Root.Kids[1].Kids[1].Alt = ""
	if err := pdf.New().Write(io.Discard, mute); err == nil || doc.Check(mute.Root) == nil {
		t.Error(fmt.Errorf("a field that does not say what it is for: %w", err))
	}
}
