package feuille_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papertest"
)

// sheetsFor are the sheets of places for an audience, on paper of a format.
func sheetsFor(t *testing.T, lieux []lieu.Lieu, e *render.Edition, pour, format string) []*render.Document {
	t.Helper()
	p := papertest.Paper(t, "fiche-lieu")
	c := papertest.Order(t, p, &papertest.Base{Places: lieux, Known: e.Territoires}, e, "",
		map[string]string{"pour": pour})
	c.Modele.Page.Format = format
	_, docs, err := papertest.Compose(p, c)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// mots are the words of a document, in small letters, but for those that no line holds.
func mots(t *testing.T, d *render.Document) map[string]bool {
	t.Helper()
	var all strings.Builder
	for n := range papertest.Pages(t, d) {
		all.WriteString(pageText(t, d, n) + " ")
	}
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(all.String()), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		out[w] = len(w) < 40
	}
	return out
}

// manquants are the words of a larger sheet that a smaller one lacks, and does not tell.
func manquants(t *testing.T, large, small *render.Document) (out []string) {
	t.Helper()
	told := func(a render.Avis) bool { return a.Perte && a.Genre == render.AvisPleine }
	if large.Refus != nil || small.Refus != nil || slices.ContainsFunc(small.Avis, told) {
		return nil
	}
	said := mots(t, small)
	for w, held := range mots(t, large) {
		if held && !said[w] {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// passes are words that a full side may lack: the address that the code has, the title of
// lines to write on, and the heads of a week that is said in sentences.
var passes = strings.Fields("carte example lieux notes jour matin après midi fermé sans pause")

// Nothing of a record gives way in silence on the sheets of those who send people there:
// what paper of twice the size says, the sheet says on one side or on two, or it is told.
func nothingInSilence(t *testing.T, lieux []lieu.Lieu, e *render.Edition) (twoSides int) {
	t.Helper()
	for _, pour := range []string{"aidants", "pro"} {
		large, small := sheetsFor(t, lieux, e, pour, "A3"), sheetsFor(t, lieux, e, pour, "A4")
		for i, d := range small {
			missing := slices.DeleteFunc(manquants(t, large[i], d), func(w string) bool {
				return slices.Contains(passes, w) || strings.Contains(strings.ToLower(d.Lieu), w)
			})
			if len(missing) > 0 && large[i].Len == 1 {
				t.Errorf("%s, %s: %d sides do not say %q", pour, d.Lieu, d.Len, missing)
			}
			if d.Refus == nil && d.Len == 2 {
				twoSides++
			}
		}
	}
	return twoSides
}

func TestNothingGivesWayInSilence(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	full := comble()
	full.Id = "Plein"
	for i, n := range []int{1, 5, 9, 20, 40, 80} {
		l := papertest.Full()
		l.Id, l.PresentationResume, l.PresentationDetail = fmt.Sprintf("Plein_%d", i), "", ateliers(n)
		l.Horaires = "Mo-Sa 08:45-12:15,13:45-19:15"
		lieux = append(lieux, l)
	}
	for name, s := range hostile() {
		l := papertest.Full()
		l.Id, l.Nom, l.PresentationResume, l.StructureParente = name, s, s, s
		lieux = append(lieux, l)
	}
	if n := nothingInSilence(t, append(lieux, full), e); n < 10 {
		t.Errorf("only %d sheets of two sides", n)
	}
}

func TestNothingOfPublishedPlacesGivesWayInSilence(t *testing.T) {
	const folder, sample = "../../../shared/data/lieux", 40
	files, _ := filepath.Glob(filepath.Join(folder, "*.csv"))
	if len(files) == 0 || testing.Short() {
		t.Skip("long, and on the published files of " + folder)
	}
	_, e, _ := papertest.Example(t)
	e.Exemple, e.Carte, e.Territoires = false, territoire.Carte{}, territoire.France()
	n := 0
	for _, path := range files {
		var some []lieu.Lieu
		for _, l := range papertest.Published(t, path) {
			if n++; n%sample == 0 || os.Getenv("FEUILLET_TOUT") != "" {
				some = append(some, l)
			}
		}
		if len(some) > 0 {
			nothingInSilence(t, some, e)
		}
	}
	if n < 1000 {
		t.Errorf("only %d places read", n)
	}
}

// The texts of a place are read with ease on a full page too: in two columns, not in lines
// that the eye loses.
func TestNoLongLinesOfATextThatFolds(t *testing.T) {
	for _, pour := range []string{"grand-public", "aidants", "pro"} {
		for _, n := range []int{9, 15, 20, 60} {
			l := papertest.Full()
			l.PresentationResume, l.PresentationDetail = "", ateliers(n)
			d := wholeSheet(t, l, pour)
			for _, page := range papertest.Pages(t, d) {
				for _, it := range page.Items {
					if strings.Contains(it.Text, "poterie") && utf8.RuneCountInString(it.Text) > 75 {
						t.Errorf("%s, %d sentences: %d signs: %q", pour, n, utf8.RuneCountInString(it.Text), it.Text)
					}
				}
			}
		}
	}
}
