package lecture_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/lecture"
)

// A block is a line, with the words of its links and without blanks around; what
// is not shown is not said.
func TestLines(t *testing.T) {
	leaf := func(r doc.Role, text string, kids ...*doc.Node) *doc.Node {
		return &doc.Node{Role: r, Text: text, Kids: kids}
	}
	link := leaf(doc.Link, "la carte")
	link.Href = "https://carte.example/?a=1&b=2"
	shown := []*doc.Node{leaf(doc.H1, "Où & quand ?"), leaf(doc.P, "Voir "), link,
		leaf(doc.LBody, "le CCAS, 9 h\u00a0–\u00a012 h"),
		leaf(doc.LBody, "a < b")}
	hidden := leaf(doc.P, "caché")
	p := leaf(doc.P, "", shown[1], shown[2])
	p.Kids[0].Role = doc.Span
	list := leaf(doc.L, "", leaf(doc.LI, "", shown[3]), leaf(doc.LI, "", shown[4]))
	root := leaf(doc.Document, "", shown[0], p, hidden, list)
	var page layout.Page
	for _, n := range shown {
		page.Items = append(page.Items, layout.Item{Node: n, Text: n.Text})
	}
	got, err := lecture.Lines(layout.Whole(root, layout.Meta{Title: "x", Lang: "fr-FR"}, page))
	want := []string{"Où & quand ?", "Voir la carte", "le CCAS, de 9 heures à 12 heures", "a < b"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q, %v", got, want, err)
	}
	if s := strings.Join(got, "\n"); strings.ContainsAny(s, "\u00a0") {
		t.Errorf("blanks of several kinds: %q", s)
	}
}
