package doc_test

import (
	"strings"
	"testing"

	"feuillet/render/doc"
)

func TestCheck(t *testing.T) {
	th := doc.Text(doc.TH, "", "Lundi")
	th.Scope = doc.Row
	good := doc.Elem(doc.Document, "", doc.Text(doc.H1, "", "Mairie"), doc.Text(doc.H2, "", "Où ?"),
		doc.Elem(doc.Table, "", doc.Elem(doc.TBody, "", doc.Box("", doc.Elem(doc.TR, "", th)))))
	if err := doc.Check(good); err != nil {
		t.Errorf("a good tree: %v", err)
	}
	for _, c := range []struct {
		why string
		n   *doc.Node
	}{
		{"description", doc.Elem(doc.Figure, "")},
		{"nowhere", doc.Text(doc.Link, "", "ici")},
		{"skips", doc.Text(doc.H3, "", "Trop bas")},
		{"outside", doc.Elem(doc.P, "", doc.Elem(doc.TR, ""))},
		{"of no table", doc.Elem(doc.P, "", doc.Text(doc.Caption, "", "Les heures"))},
		{"scope", doc.Elem(doc.Table, "", doc.Elem(doc.TR, "", doc.Text(doc.TH, "", "Mardi")))},
	} {
		err := doc.Check(doc.Elem(doc.Document, "", doc.Text(doc.H1, "", "Mairie"), c.n))
		if err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("error %v, want one about %q", err, c.why)
		}
	}
	if doc.Check(doc.Text(doc.P, "", "x")) == nil {
		t.Error("a root that is no Document passes")
	}
}

// Another wording of a node has the same fields as the first; two fields that stand
// together have not.
func TestFieldsOfOtherWordings(t *testing.T) {
	field := func() *doc.Node { return doc.ToFill("", "Votre nom", doc.Field{Name: "nom"}) }
	long, short := doc.Box("long", field()), doc.Box("court", field())
	if err := doc.Check(doc.Elem(doc.Document, "", long.Named("champ", short))); err != nil {
		t.Error(err)
	}
	for why, tree := range map[string][]*doc.Node{
		"before":   {field(), doc.Box("").Named("champ", doc.Box("", field()))},
		"after":    {doc.Box("", field()).Named("champ", doc.Box("")), field()},
		"together": {field(), field()},
	} {
		if doc.Check(doc.Elem(doc.Document, "", tree...)) == nil {
			t.Errorf("%s: two fields of one name", why)
		}
	}
}
