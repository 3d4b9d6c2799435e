package pdf_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"feuillet/fonts"
	"feuillet/internal/pdftest"
	"feuillet/render/doc"
	"feuillet/render/pdf"
)

// What is heard otherwise is in a Span, where the line has it: each part of the
// line is drawn once, in order, and an artifact is not heard at all.
func TestHeardOtherwise(t *testing.T) {
	s := (&sheet{}).page()
	n := doc.Text(doc.P, "", "Lundi 9\u00a0h–12\u00a0h et 14\u00a0h, au CCAS (01/06/2026)")
	s.text(n, fonts.Regular, 12, n.Text)
	s.text(nil, fonts.Regular, 12, "9\u00a0h, page 1")
	f := s.file(doc.Elem(doc.Document, "", n))
	b := write(t, pdf.New(), f)
	d, err := pdftest.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	p := d.Root.Kids[0]
	const heard = "Lundi de 9 heures à 12 heures et 14 heures, au CCAS" +
		"{centre communal d’action sociale} (1er\u00a0juin\u00a02026)"
	if len(p.Kids) != 1 || p.Kids[0].Text != n.Text || p.Kids[0].Heard != heard {
		t.Errorf("%+v", *p.Kids[0])
	}
	if len(d.Artifacts) != 1 || d.Artifacts[0] != "9\u00a0h, page 1" {
		t.Errorf("artifacts %q", d.Artifacts)
	}
	starts := regexp.MustCompile(`(\d[\d.]*) [\d.]+ Td`).FindAllSubmatch(firstStream(t, b), -1)
	if len(starts) != 10 {
		t.Fatalf("%d parts of lines, want 10", len(starts))
	}
	page, _ := f.Page(0)
	last := ""
	parts := []string{"", "Lundi ", "9\u00a0h–12\u00a0h", " et ", "14\u00a0h", ", au ", "CCAS", " (", "01/06/2026"}
	for i, part := range parts {
		last += part
		x := (float64(page.Items[0].X) + float64(fonts.Regular.Advance(last))*12*127/360) * 72 / 25400
		if got := number(t, starts[i][1]); got < x-0.02 || got > x+0.02 {
			t.Errorf("what follows %q starts at %.2f pt, want %.2f", last, got, x)
		}
	}
}

// firstStream is the content of the first page.
func firstStream(t *testing.T, file []byte) []byte {
	t.Helper()
	_, data, _ := bytes.Cut(file, []byte("stream\n"))
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil || !strings.Contains(string(plain), "/Span<</MCID") {
		t.Fatalf("no Span, %v: %.200s", err, plain)
	}
	return plain
}

func number(t *testing.T, s []byte) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(string(s), 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
