package papiers_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// inked are documents of every row of the table, with an ink: of places rich
// and poor, with a logo in colours.
func inked(t *testing.T, options map[string]string) (all []paper) {
	t.Helper()
	key := fmt.Sprint(options)
	if done, known := inkedOnce[key]; known {
		return done
	}
	lieux, e, _ := papertest.Example(t)
	b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
	own := *e
	own.Images = pictures()
	for _, p := range papiers.Papiers() {
		if options["pour"] != "" && len(p.Audiences) == 1 {
			continue
		}
		for _, query := range []string{"", "lieu=Exemple_33"} {
			c := papertest.Order(t, p, b, &own, query, options)
			_, docs, err := papertest.Compose(p, c)
			if err != nil {
				continue // a service that the poor place does not give
			}
			for i, d := range docs[:min(len(docs), 5)] {
				if d.Refus != nil {
					continue // a long record beside a logo
				}
				for nom := range options {
					if nom == "pour" {
						continue
					}
					if last := d.Noms[len(d.Noms)-1]; !strings.Contains(last, nom) {
						t.Errorf("%s: a file named after %q, not %s", p.Nom, d.Noms, nom)
					}
				}
				all = append(all, paper{fmt.Sprintf("%s?%s %v, document %d", p.Nom, query, options, i+1), d.Composed})
			}
		}
	}
	if len(all) < len(papiers.Papiers()) {
		t.Fatalf("%d documents", len(all))
	}
	inkedOnce[key] = all
	return all
}

var inkedOnce = map[string][]paper{} // by options

var (
	noir     = map[string]string{"noir": "oui"}
	economie = map[string]string{"economie": "oui"}
	lesDeux  = map[string]string{"noir": "oui", "economie": "oui"}
)

// Letters of less than 14 points are black, or white on a panel; larger ones
// have a colour in titles and numbers alone.
func TestSmallLettersAreBlack(t *testing.T) {
	black, white := doc.Color{}, doc.Color{R: 255, G: 255, B: 255}
	aidants, pro := map[string]string{"pour": "aidants"}, map[string]string{"pour": "pro"}
	for _, options := range []map[string]string{nil, aidants, pro, economie, noir, lesDeux} {
		coloured := 0
		for _, p := range inked(t, options) {
			for page := range p.pages(t) {
				for i := range page.Items {
					it := &page.Items[i]
					switch {
					case it.Draw != nil || it.Color == black:
					case it.Color == white && options["economie"] == "":
					case it.Size < render.Coloree, it.Color == white:
						t.Errorf("%s: %q at %v in %v", p.name, it.Text, it.Size, it.Color)
					default:
						coloured++
					}
				}
			}
		}
		if (coloured > 0) != (options["noir"] == "") {
			t.Errorf("%v: %d coloured texts", options, coloured)
		}
	}
}

// A paper in black holds no colour, whatever it shows: pages, forms, pictures.
func TestBlackPapersHoldNoColour(t *testing.T) {
	for _, options := range []map[string]string{nil, noir, lesDeux} {
		for _, p := range inked(t, options) {
			found, err := pdftest.Colours(p.pdf(t))
			if err != nil || (len(found) > 0) == (options != nil) {
				t.Errorf("%s: %d colours, %.3q, %v", p.name, len(found), found, err)
			}
		}
	}
}

// A paper that saves ink fills no area larger than a bar of a table, but codes
// and the logo.
func TestPapersThatSaveInkFillNoArea(t *testing.T) {
	const most = 2.5 // cm²
	for _, options := range []map[string]string{nil, economie, lesDeux} {
		large := 0
		for _, p := range inked(t, options) {
			for page := range p.pages(t) {
				for _, it := range page.Items {
					if area := filled(&it); area > most {
						large++
						if options != nil {
							t.Fatalf("%s: %.1f cm² filled at %s, %s", p.name, area, papertest.MM(it.X), papertest.MM(it.Y))
						}
					}
				}
			}
		}
		if options == nil && large < 10 {
			t.Errorf("%d large areas when nobody saves ink: the test sees nothing", large)
		}
	}
}

// filled is the area of a panel that is not of the colour of paper, in cm².
func filled(it *layout.Item) float64 {
	if it.Draw == nil || it.Draw.Image != nil || it.Node != nil {
		return 0
	}
	for _, p := range it.Draw.Paths {
		if p.Pen == 0 && (p.Color == nil || *p.Color != doc.Color{R: 255, G: 255, B: 255}) {
			return float64(it.W) * float64(it.H) / 1e8
		}
	}
	return 0
}
