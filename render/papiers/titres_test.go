package papiers_test

import (
	"strings"
	"testing"

	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// Every paper says « aide avec Internet » in the title of its file, for each of its
// audiences: who hears a list of files knows what they are of.
func TestEveryTitleSaysWhatItIsOf(t *testing.T) {
	queries := map[string][]string{
		"affiche": {"commune=Pons", "lieu=1", "commune=Pons&service=démarches"},
	}
	for _, p := range papiers.Papiers() {
		for _, pour := range p.Audiences {
			asked := queries[p.Nom]
			if asked == nil {
				asked = []string{"commune=Pons"}
			}
			for _, q := range asked {
				options := map[string]string{}
				if p.Nom == "ouverts" {
					options["quand"] = "mardi 10h"
				}
				if len(p.Audiences) > 1 {
					options["pour"] = string(pour)
				}
				old := papertest.AtPons("2") // one to check
				old.Horaires, old.DateMaj = "", papertest.Day.AddDate(-5, 0, 0)
				b := papertest.BaseOf(papertest.AtPons("1"), old)
				_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), q, options))
				if err != nil || len(docs) == 0 {
					t.Errorf("%s for %s: %v, %d papers", p.Nom, pour, err, len(docs))
					continue
				}
				for _, d := range docs {
					if d.Refus != nil {
						t.Errorf("%s for %s: %v", p.Nom, pour, d.Refus)
					} else if s := papertest.Plain(d.Meta.Title); !strings.Contains(strings.ToLower(s), "aide avec internet") {
						t.Errorf("%s for %s, %s: titled %q", p.Nom, pour, q, s)
					}
				}
			}
		}
	}
}
