package render_test

import (
	"strings"
	"testing"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// everyPaper makes each paper of the example, for each audience that it has, and in ways
// that give it wide pages.
func everyPaper(t *testing.T, visit func(name string, d *render.Document)) {
	t.Helper()
	lieux, e, _ := papertest.Example(t)
	ici := "commune=" + lieux[0].CodeInsee
	faire := func(p render.Papier, query string, saisies map[string]string) {
		b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, e, query, saisies))
		if err != nil {
			t.Fatalf("%s, %v: %v", p.Nom, saisies, err)
		}
		for _, d := range docs {
			if d.Refus == nil {
				visit(strings.TrimSuffix(p.Nom+" for "+saisies["pour"], " for "), d)
			}
		}
	}
	for _, p := range papiers.Papiers() {
		for _, pour := range p.Audiences {
			saisies := map[string]string{"pour": string(pour)}
			if len(p.Audiences) == 1 {
				saisies = nil
			}
			faire(p, "", saisies)
			faire(p, ici, saisies)
		}
	}
	affiche := papertest.Paper(t, "affiche")
	faire(affiche, ici, map[string]string{"orientation": "paysage"})
	faire(affiche, ici, map[string]string{"orientation": "paysage", "format": "A3", "pour": "pro"})
	faire(affiche, "lieu="+lieux[0].Id, map[string]string{"languettes": "oui"})
	faire(papertest.Paper(t, "annuaire"), "", map[string]string{"colonnes": "1"})
	faire(papertest.Paper(t, "semainier"), "", map[string]string{"format": "A3"})
}

// Each table says what it is, then has its rows; each row says what it is of, and where
// there are more than two columns each of them does.
func TestTablesAreNamedAndHeaded(t *testing.T) {
	tables := map[string]int{}
	everyPaper(t, func(name string, d *render.Document) {
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Role == doc.Table {
				tables[name]++
				if s := wrong(n); s != "" {
					t.Errorf("%s: %s: %.80s", name, s, saidIn(n))
				}
			}
		})
	})
	for _, nom := range []string{"annuaire for grand-public", "fiche-lieu for aidants", "affiche for aidants",
		"affiche for pro", "ouverts for aidants", "semainier for pro", "memo-aidant",
		"fiche-verification", "panorama", "controle"} {
		if tables[nom] == 0 {
			t.Errorf("%s has no table: the law tries nothing", nom)
		}
	}
}

// wrong is what a table lacks; empty for nothing.
func wrong(table *doc.Node) string {
	captions, heads, columns := 0, 0, 0
	missing := ""
	doc.Each(table, func(n *doc.Node) {
		switch n.Role {
		case doc.Caption:
			if captions++; saidIn(n) == "" {
				missing = "an empty caption"
			}
		case doc.THead:
			heads++
		case doc.TR:
			titles, cells := 0, 0
			doc.Each(n, func(k *doc.Node) {
				if k.Role == doc.TH || k.Role == doc.TD {
					cells += max(int(k.Cols), 1)
				}
				if k.Role == doc.TH {
					titles++
				}
			})
			if columns = max(columns, cells); titles == 0 {
				missing = "a row without head"
			}
		}
	})
	switch {
	case captions != 1 || table.Kids[0].Role != doc.Caption:
		return "no caption"
	case columns > 2 && heads == 0:
		return "no head of columns"
	}
	return missing
}

// saidIn are the texts of a node.
func saidIn(n *doc.Node) string {
	var b strings.Builder
	doc.Each(n, func(k *doc.Node) { b.WriteString(k.Text + " ") })
	return strings.TrimSpace(b.String())
}
