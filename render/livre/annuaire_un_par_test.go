package livre_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// One directory a territory: each place in one of them, under its own name and title;
// the places that no territory is known to hold are told.
func TestADirectoryOfEachTerritory(t *testing.T) {
	lieux := many(24)
	lost := lieux[0]
	lost.Id, lost.Commune, lost.CodeInsee, lost.CodePostal = "perdu", "Nullepart", "", ""
	for choix, want := range map[string][]string{
		"commune": {"Guéret (Creuse)", "Jonzac (Charente-Maritime)", "La Rochelle (Charente-Maritime)",
			"Pons (Charente-Maritime)"},
		"departement": {"Charente-Maritime", "Creuse"},
		"tout":        {""},
	} {
		p := papertest.Paper(t, "annuaire")
		order := papertest.Order(t, p, papertest.BaseOf(append([]lieu.Lieu{lost}, lieux...)...), papertest.Edition(), "",
			map[string]string{"un-par": choix})
		o, docs, err := papertest.Compose(p, order)
		if err != nil || o.Total != len(want) || len(docs) != len(want) {
			t.Fatalf("%s: %d documents of %d, %v", choix, len(docs), o.Total, err)
		}
		places, seen := 0, map[string]bool{}
		for i, d := range docs {
			if said := strings.Join(textes(d), "\n"); want[i] != "" && (d.Noms[1] != want[i] ||
				!strings.Contains(papertest.Plain(said), strings.Split(want[i], " (")[0])) {
				t.Errorf("%s: document %d is %q, want %q", choix, i, d.Noms, want[i])
			}
			for _, m := range d.Montres {
				if seen[m.Id] {
					t.Errorf("%s: %s is in two directories", choix, m.Id)
				}
				seen[m.Id] = true
				places++
			}
		}
		told := slices.ContainsFunc(o.Avis, func(a render.Avis) bool {
			return strings.Contains(a.Texte, "dans aucun de ces annuaires")
		})
		if shown := places == 25; shown != (choix == "tout") || told == shown {
			t.Errorf("%s: %d places; what is lost told %v", choix, places, told)
		}
	}
}
