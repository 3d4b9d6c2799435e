package feuille_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// comble is a place that says all that can be said, and at length.
func comble() lieu.Lieu {
	l := papertest.Full()
	l.PresentationResume = ""
	l.PresentationDetail = ateliers(70)
	return l
}

// ateliers are so many sentences, no two of them the same.
func ateliers(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Le lundi, un atelier de poterie, groupe %d. ", i+1)
	}
	return b.String()
}

// wholeSheet is the sheet of a place for an audience.
func wholeSheet(t *testing.T, l lieu.Lieu, pour string) *render.Document {
	t.Helper()
	p := papertest.Paper(t, "fiche-lieu")
	b := &papertest.Base{Places: []lieu.Lieu{l}, Known: papertest.Edition().Territoires}
	c := papertest.Order(t, p, b, papertest.Edition(), "", map[string]string{"pour": pour})
	_, docs, err := papertest.Compose(p, c)
	if err != nil || docs[0].Refus != nil {
		t.Fatal(pour, err, docs[0].Refus)
	}
	return docs[0]
}

// The sheet for those who send people there has a second side when the first does not
// hold all that is known: nothing is lost, each side says whose it is and who keeps it, and
// the first says what is on the second. A sheet that holds it all has one side, and so has
// that of the public.
func TestTheBackOfASheet(t *testing.T) {
	for pour, words := range map[string][2]string{"pro": {"Usage interne", "présentation"}} {
		d := wholeSheet(t, comble(), pour)
		if d.Len != 2 {
			t.Fatalf("%s: %d pages", pour, d.Len)
		}
		for _, a := range d.Avis {
			if a.Perte {
				t.Errorf("%s: lost: %s", pour, a.Dit())
			}
		}
		first, second := pageText(t, d, 0), pageText(t, d, 1)
		if n := strings.Count(second, "poterie"); n != 70 || strings.Contains(first, "poterie") {
			t.Errorf("%s: %d sentences of 70 on the back", pour, n)
		}
		if !strings.Contains(first, "Au dos : ") || !strings.Contains(first, words[1]) {
			t.Errorf("%s: the front does not lead to the back: %s", pour, first)
		}
		for _, side := range []string{first, second} {
			if !strings.Contains(side, words[0]) || !strings.Contains(side, papertest.Full().Nom) {
				t.Errorf("%s: whose side is it? %.200s", pour, side)
			}
		}
		if d := wholeSheet(t, papertest.AtPons("L_1"), pour); d.Len != 1 {
			t.Errorf("%s: a short record takes %d pages", pour, d.Len)
		}
	}
	if d := wholeSheet(t, comble(), "grand-public"); d.Len != 1 {
		t.Errorf("%d pages for the public", d.Len)
	}
}

// Who helps at a counter reads the summary of a place whole; without one, the first sentences
// of what it writes, 320 letters at most, and who prints is told.
func TestAPresentationForAidants(t *testing.T) {
	for _, n := range []int{5, 12, 70} {
		l := comble()
		l.PresentationDetail = ateliers(n)
		d := wholeSheet(t, l, "aidants")
		told := slices.ContainsFunc(d.Avis, func(a render.Avis) bool {
			return a.Perte && strings.Contains(a.Texte, "raccourcie")
		})
		var out strings.Builder
		for i := range d.Len {
			out.WriteString(pageText(t, d, i) + " ")
		}
		if got := strings.Count(out.String(), "poterie"); got != min(n, 7) || told != (n > 7) {
			t.Errorf("%d sentences of %d, told %v", got, n, told)
		}
		l.PresentationResume = ateliers(12)
		if d = wholeSheet(t, l, "aidants"); strings.Count(pageText(t, d, d.Len-1), "poterie") != 12 {
			t.Errorf("a summary is cut: %s", pageText(t, d, d.Len-1))
		}
	}
}

// What is moved to the back is no more than what the front does not hold: a step of which
// an earlier try had need does not count for the next. The back has lines to write on.
func TestTheBackTakesNoMoreThanItMust(t *testing.T) {
	lieux, _, _ := papertest.Example(t)
	i := slices.IndexFunc(lieux, func(l lieu.Lieu) bool { return l.Id == "Exemple_1" })
	d := wholeSheet(t, lieux[i], "aidants")
	first, second := pageText(t, d, 0), pageText(t, d, 1)
	for _, s := range []string{"Ce que vous pouvez dire", "Éviter les arnaques", "on l'aide.", "Avant d'orienter"} {
		if !strings.Contains(first, s) {
			t.Errorf("the front does not say %q", s)
		}
	}
	if !strings.Contains(second, "Notes") || !strings.Contains(first, "Au dos : en ligne, à savoir.") {
		t.Errorf("front: %s\nback: %s", first, second)
	}
}

// A text that no side holds is cut at a sentence, and that is told.
func TestATextThatNoBackHolds(t *testing.T) {
	l := comble()
	l.PresentationDetail = ateliers(600)
	d := wholeSheet(t, l, "pro")
	told := false
	for _, a := range d.Avis {
		told = told || a.Perte && strings.Contains(a.Texte, "présentation raccourcie")
	}
	if n := strings.Count(pageText(t, d, 1), "poterie"); n < 60 || !told {
		t.Errorf("%d sentences, told %v", n, told)
	}
	one := comble() // one endless sentence
	one.PresentationDetail = strings.Repeat("poterie, ", 300)
	for _, pour := range []string{"aidants", "pro"} {
		told = false
		d := wholeSheet(t, one, pour)
		for _, a := range d.Avis {
			told = told || strings.Contains(a.Texte, "présentation")
		}
		if d.Len == 1 && !told {
			t.Errorf("%s: a presentation is dropped without a word", pour)
		}
	}
}

// No record is refused for its hours, and a span of hours never breaks.
func TestHoursNeverBreakNorRefuse(t *testing.T) {
	for _, hours := range []string{"Mo-Fr 10:30-12:30,14:30-18:30", "Mo-Sa 08:45-12:15,13:45-19:15",
		"Mo-Fr 10:30-12:30,14:30-18:30,19:30-21:30",
		"Mo-Su 08:00-08:30,09:00-09:30,10:00-10:30,11:00-11:30,12:00-12:30,14:00-14:30,15:00-15:30"} {
		for _, pour := range []string{"grand-public", "aidants", "pro"} {
			l := papertest.Full()
			l.Horaires = hours
			d := wholeSheet(t, l, pour)
			lines := map[*doc.Node]int{}
			for _, page := range papertest.Pages(t, d) {
				for _, it := range page.Items {
					if it.Node != nil && it.Node.Role == doc.TD && strings.Contains(it.Text, " h") {
						lines[it.Node]++
					}
				}
			}
			for n, many := range lines {
				if spans := strings.Count(n.Text, "–"); many > max(spans, 1) {
					t.Errorf("%s, %s: %q stands on %d lines", pour, hours, n.Text, many)
				}
			}
		}
	}
}

// pageText is what a page says, in the order of its marks.
func pageText(t *testing.T, d *render.Document, n int) string {
	t.Helper()
	var words []string
	for _, it := range papertest.Pages(t, d)[n].Items {
		if it.Text != "" {
			words = append(words, it.Text)
		}
	}
	return strings.NewReplacer("\u00a0", " ", "’", "'", "\u202f", " ").Replace(fmt.Sprint(strings.Join(words, " ")))
}

// The more a place says, the more its back prints of it, until it is full: a longer text
// never leaves fewer sentences.
func TestALongerTextPrintsNoLess(t *testing.T) {
	before := 0
	for _, n := range []int{60, 90, 120, 160, 220, 400, 800} {
		l := comble()
		l.PresentationDetail = ateliers(n)
		d := wholeSheet(t, l, "pro")
		printed := strings.Count(pageText(t, d, 0)+pageText(t, d, 1), "poterie")
		if printed < before || printed < min(n, 60) {
			t.Errorf("%d sentences of %d, %d of fewer", printed, n, before)
		}
		before = printed
	}
}
