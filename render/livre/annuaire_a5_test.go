package livre_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// hand composes a directory of the example in A5, with other options.
func hand(t *testing.T, pairs ...string) *render.Document {
	t.Helper()
	lieux, e, _ := papertest.Example(t)
	return handOf(t, lieux, e, pairs...)
}

func handOf(t *testing.T, lieux []lieu.Lieu, e *render.Edition, pairs ...string) *render.Document {
	t.Helper()
	o := map[string]string{"format": "A5"}
	for i := 0; i < len(pairs); i += 2 {
		o[pairs[i]] = pairs[i+1]
	}
	return papertest.Book(t, "annuaire", lieux, e, "", o)
}

// A book that is held in hand is composed for it: letters have the size that they have
// on A4, in one column of 121 mm, whose wide margin is on the side of the fold.
func TestADirectoryInA5(t *testing.T) {
	d := hand(t)
	phones := 0
	for i, p := range papertest.Pages(t, d) {
		if p.W != layout.MM(148) || p.H != layout.MM(210) {
			t.Fatalf("page %d of %d by %d", i+1, p.W, p.H)
		}
		if i == 0 {
			continue // the cover
		}
		from := layout.MM(15)
		if (i+1)%2 == 0 {
			from = layout.MM(12)
		}
		for _, it := range p.Items {
			code := it.Node != nil && it.Node.Role == doc.Figure // its quiet zone goes beyond
			if !code && (it.X < from-2 || it.X+it.W > from+layout.MM(121)+2) {
				t.Errorf("page %d: %q from %d to %d", i+1, it.Text, it.X, it.X+it.W)
			}
			if small := it.Size < 12000; it.Text != "" && small && it.Size != 10000 {
				t.Errorf("page %d: %q at %d", i+1, it.Text, it.Size)
			}
			if it.Node != nil && strings.HasPrefix(it.Node.Href, "tel:") && it.Size == 16000 {
				phones++
			}
		}
	}
	if pages := len(figures(t, d)); phones < 3*pages || phones > 5*pages {
		t.Errorf("%d phones of 16 points on %d pages of places", phones, pages)
	}
}

// The number of a page, its communes and its code are in its outer corners; the code
// has modules of half a millimetre at least.
func TestOuterCornersOfA5(t *testing.T) {
	d := hand(t)
	codes := 0
	for i, p := range papertest.Pages(t, d) {
		if i == 0 {
			continue
		}
		number := slices.IndexFunc(p.Items, func(it layout.Item) bool {
			return it.Size == 20000 && it.Text == strconv.Itoa(i+1)
		})
		if number < 0 {
			t.Fatalf("page %d has no number", i+1)
		}
		right := func(it layout.Item) bool { return it.X+it.W/2 > p.W/2 }
		if right(p.Items[number]) != ((i+1)%2 == 1) || p.Items[number].Y > layout.MM(20) {
			t.Errorf("page %d has its number at %d, %d", i+1, p.Items[number].X, p.Items[number].Y)
		}
		for _, it := range p.Items {
			if it.Node == nil || it.Node.Role != doc.Figure || it.Node.Style == "qr-livret" { // that of the book has no corner
				continue
			}
			codes++
			lien, err := papertest.DecodeCode(it.Draw)
			if err != nil || lien != it.Node.Href {
				t.Errorf("page %d: a code of %q, %v", i+1, lien, err)
			}
			if right(it) != ((i+1)%2 == 1) || it.W < layout.MM(22.5) || it.W > layout.MM(32.5) ||
				it.W/layout.Um(it.Draw.W) < layout.MM(0.5) && it.W != layout.MM(22.5) || it.Y < p.H-layout.MM(45) {
				t.Errorf("page %d: a code at %d, %d, %d wide of %d modules", i+1, it.X, it.Y, it.W, it.Draw.W)
			}
		}
	}
	if codes < 12 {
		t.Errorf("%d codes", codes)
	}
}

// The table of the helps does not hold in the width: communes are in the contents, the
// instructions lead there, and the pictograms are explained all the same.
func TestA5HasContentsForATable(t *testing.T) {
	said := textes(hand(t))
	all := strings.Join(said, "\n")
	if strings.Contains(all, "suivez la ligne") {
		t.Error("a table in A5")
	}
	for _, want := range []string{"Les communes", "Les dessins", "Sommaire"} {
		if !slices.Contains(said, want) {
			t.Errorf("no « %s »", want)
		}
	}
	bare := many(12)
	for i := range bare {
		bare[i].Services = nil
	}
	if said := textes(handOf(t, bare, papertest.Edition())); slices.Contains(said, "Les dessins") {
		t.Error("pictograms are explained that stand nowhere")
	}
}

// However long the names of its communes, a head has one line, and its number.
func TestLongHeadsInA5(t *testing.T) {
	lieux := many(24)
	for i := range lieux {
		lieux[i].Commune = "Saint-Barnabé-des-Grands-Bois-et-de-la-Longue-Rivière-sous-Montferrand"[:42+i/12*29]
		lieux[i].CodeInsee = ""
	}
	cut := regexp.MustCompile(`^Saint-Barnabé[^…]*…$`)
	seen := 0
	for i, p := range papertest.Pages(t, handOf(t, lieux, papertest.Edition())) {
		lines := map[layout.Um]bool{}
		for _, it := range p.Items {
			if i > 0 && it.Node == nil && it.Size == 13000 && it.Y < layout.MM(18) {
				lines[it.Base] = true
				if cut.MatchString(it.Text) {
					seen++
				}
			}
		}
		if len(lines) > 1 {
			t.Errorf("page %d: a head of %d lines", i+1, len(lines))
		}
	}
	if seen == 0 {
		t.Error("no head was cut: the test tries nothing")
	}
}

// Letters under fourteen points are black in a book held in hand too, but for its
// drawings: a copier counts pages of colour.
func TestSmallLettersAreBlackInA5(t *testing.T) {
	for n, p := range papertest.Pages(t, hand(t)) {
		for _, it := range p.Items {
			if it.Text != "" && it.Size < 14000 && it.Color != (doc.Color{}) && it.Color != (doc.Color{R: 255, G: 255, B: 255}) {
				t.Errorf("page %d: %q in %v", n+1, it.Text, it.Color)
			}
		}
	}
}
