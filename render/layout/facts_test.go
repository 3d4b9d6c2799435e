package layout_test

import (
	"strings"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// A point that parts two facts of one line is not set where they stand on two: it
// ends no line, begins none, and takes no room there.
func TestNoLineEndsOnAPoint(t *testing.T) {
	run := func(s string) *doc.Node { return doc.Text(doc.Group, "", s) }
	for name, kids := range map[string][]*doc.Node{
		"one run":  {run("Lundi au jeudi 9 h–12 h\u00a0· Gratuit pour certains\u00a0· sur rendez-vous\u00a0· à demander")},
		"two runs": {run("Lundi au jeudi 9 h–12 h\u00a0· "), run("Gratuit pour certains\u00a0· "), run("sur rendez-vous")},
	} {
		parted := 0
		for mm := 20; mm < 120; mm++ {
			sheet := layout.Sheet{W: layout.MM(float64(mm)), H: layout.MM(297), Scales: layout.Range{Min: 1000, Max: 1000},
				Airs:   layout.Range{Min: 1000, Max: 1000},
				Styles: map[string]*layout.Style{"page": {Size: layout.Size{Base: 12000}, Leading: 1200}}}
			p, _, err := layout.Compose(doc.Elem(doc.Document, "page", doc.Elem(doc.P, "", kids...)), sheet, nil)
			if err != nil {
				t.Fatal(err)
			}
			at := map[layout.Um]string{}
			var rows []layout.Um
			for _, it := range p.Items {
				if _, ok := at[it.Base]; !ok {
					rows = append(rows, it.Base)
				}
				at[it.Base] += it.Seen()
			}
			if set(p) != said(doc.Elem(doc.P, "", kids...)) {
				t.Errorf("%s, %d mm: heard %q", name, mm, set(p))
			}
			for i, y := range rows {
				s := strings.Trim(at[y], " ")
				if strings.HasSuffix(s, "·") || strings.HasPrefix(s, "·") {
					t.Errorf("%s, %d mm: line %q", name, mm, s)
				}
				if i+1 < len(rows) && strings.Contains(s, "·") {
					parted++
				}
			}
		}
		if parted == 0 {
			t.Errorf("%s: no line holds two facts", name)
		}
	}
}
