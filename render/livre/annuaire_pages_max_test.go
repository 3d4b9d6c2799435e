package livre_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/render"
	"feuillet/render/papertest"
)

// A directory asked for in fewer pages gives up what it says it gives up, step by
// step, and no place; one that no step makes short enough says so.
func TestADirectoryOfSoManyPages(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	book := func(most int) *render.Document {
		return papertest.Book(t, "annuaire", lieux, e, "", map[string]string{"pages-max": strconv.Itoa(most),
			"format": "A5"}) // where it has all its parts
	}
	told := func(d *render.Document) string {
		for _, a := range d.Avis {
			if a.Genre == render.AvisPages {
				return a.Texte
			}
		}
		return ""
	}
	whole := book(2000)
	if told(whole) != "" {
		t.Errorf("nothing was asked, and it says %q", told(whole))
	}
	last, least := whole.Len, 0
	for most := whole.Len; most > 1; most-- {
		d := book(most)
		said := told(d)
		if d.Len > most { // nothing was taken, and the fewest pages are told
			if d.Len != whole.Len || !strings.Contains(said, "rien n'en est retiré") || len(d.Avis[len(d.Avis)-1].Gestes) == 0 ||
				!strings.Contains(said, fmt.Sprintf("il en aurait encore %d. ", last)) {
				t.Errorf("%d pages asked, %d made, %d at least: %q", most, d.Len, last, said)
			}
			least = last
			continue
		}
		if (said == "") != (most == whole.Len) || d.Len > last {
			t.Errorf("%d pages asked, %d made: %q", most, d.Len, said)
		}
		if last = d.Len; d.Lieux != whole.Lieux {
			t.Errorf("%d pages: %d places of %d", most, d.Lieux, whole.Lieux)
		}
		names := slices.Contains(textes(d), "Les lieux par nom")
		if names == strings.Contains(said, "sans la liste des noms") {
			t.Errorf("%d pages: names listed %v, told %q", most, names, said)
		}
	}
	if last >= whole.Len || least != last {
		t.Errorf("never less than %d pages, %d told", last, least)
	}
	bare := papertest.Book(t, "annuaire", lieux, e, "", map[string]string{"pages-max": "2", "qr": "aucun",
		"format": "A5"})
	if said := told(bare); strings.Contains(said, "codes QR") || !strings.Contains(said, "sans la liste des noms") {
		t.Errorf("without codes, it gives up %q", said)
	}
	for _, faux := range []string{"beaucoup", "0", "-3"} {
		p := papertest.Paper(t, "annuaire")
		if _, err := p.LireOptions(map[string]string{"pages-max": faux}, papertest.Day); err == nil {
			t.Errorf("%q is a number of pages", faux)
		}
	}
}
