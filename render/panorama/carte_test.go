package panorama_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/contour"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// carteDe is the map of the first page, and the marks that stand after it.
func carteDe(t *testing.T, d *render.Document) (carte layout.Item, apres []layout.Item) {
	t.Helper()
	page := papertest.Pages(t, d)[0]
	for i, it := range page.Items {
		if it.Node != nil && it.Node.Role == doc.Figure && it.Node.Style == "carte" {
			carte = it
			apres = page.Items[i+1:]
		}
	}
	return carte, apres
}

// quatre are places of a land whose communes are of all classes but the last.
func quatre(n int) (*papertest.Base, map[string]contour.Contour) {
	land, shapes := pays(n)
	return base(land, dans(land, 0, "Mo-Fr 09:00-12:00"), dans(land, 1, "Mo-We 09:00-12:00"),
		dans(land, 2, "Mo 09:00-12:00"), dans(land, 3, "")), shapes
}

// A map is a figure that a sentence describes, and says where it comes from.
func TestTheMap(t *testing.T) {
	b, shapes := quatre(9)
	d := faire(t, b, shapes, "departement=99", nil)
	carte, _ := carteDe(t, d)
	if carte.Draw == nil || len(carte.Draw.Paths) < 9 {
		t.Fatalf("%+v", carte)
	}
	for _, want := range []string{"5 jours ou plus : 1 commune", "inconnu : 1 commune", "aucun lieu : 5 communes"} {
		if !strings.Contains(papertest.Plain(carte.Node.Alt), want) {
			t.Errorf("%q is not in %q", want, carte.Node.Alt)
		}
	}
	said := tout(d)
	for _, want := range []string{"Dessins des Saules", "1 commune : Bourg 3"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said: %s", want, said)
		}
	}
}

// Names stand on the map, apart from each other, and are read by no voice: the table
// says them.
func TestNamesOnTheMap(t *testing.T) {
	for _, n := range []int{4, 25, 26, 300} {
		b, shapes := quatre(n)
		d := faire(t, b, shapes, "departement=99", nil)
		carte, apres := carteDe(t, d)
		var noms []layout.Item
		for _, it := range apres {
			if it.Node != nil || it.Text == "" {
				continue
			}
			if it.X < carte.X || it.X+it.W > carte.X+carte.W || it.Y < carte.Y || it.Y+it.H > carte.Y+carte.H+1 {
				t.Errorf("%d communes: « %s » leaves the map", n, it.Text)
			}
			for _, autre := range noms {
				if it.X < autre.X+autre.W && autre.X < it.X+it.W && it.Y+200 < autre.Y+autre.H && autre.Y+200 < it.Y+it.H {
					t.Errorf("%d communes: « %s » stands on « %s »", n, it.Text, autre.Text)
				}
			}
			noms = append(noms, it)
		}
		if len(noms) < 4 || n == 300 && len(noms) > 13 {
			t.Errorf("%d communes: %d names and numbers", n, len(noms))
		}
	}
}

// Without outlines, or too few, or too many, there are bars, and that is said.
func TestWithoutAMap(t *testing.T) {
	b, shapes := quatre(30)
	peu := map[string]contour.Contour{"99000": shapes["99000"]}
	beaucoup, tracees := quatre(1000)
	for nom, c := range map[string]struct {
		b      *papertest.Base
		shapes map[string]contour.Contour
		want   string
	}{
		"none": {b, nil, "Pas de carte : la base n'a pas les contours de ces communes."},
		"few":  {b, peu, "Pas de carte : la base n'a pas les contours de ces communes."},
		"many": {beaucoup, tracees, "Pas de carte : ces communes sont trop nombreuses."},
	} {
		d := faire(t, c.b, c.shapes, "departement=99", nil)
		if carte, _ := carteDe(t, d); carte.Draw != nil || !strings.Contains(tout(d), c.want) {
			t.Errorf("%s: map %v, %s", nom, carte.Draw != nil, tout(d))
		}
	}
	delete(shapes, "99012")
	if d := faire(t, b, shapes, "departement=99", nil); !strings.Contains(tout(d), "Une commune n'est pas dessinée") {
		t.Errorf("a commune is missing: %s", tout(d))
	}
}

// encre is how much of a small surface is covered, from 0 to 255, and how: where lines
// and grounds fall on a grid, by the lightness that a grey printer gives them.
func encre(d *doc.Drawing) (gris float64, texture string) {
	total := 0.0
	var croise, plein, points bool
	for _, p := range d.Paths[:len(d.Paths)-1] { // the last one is the outline
		luma := 0.0
		if p.Color != nil {
			luma = 0.299*float64(p.Color.R) + 0.587*float64(p.Color.G) + 0.114*float64(p.Color.B)
		}
		noirci := (255 - luma) / 255
		if p.Pen == 0 {
			plein = true
			total = max(total, noirci)
			continue
		}
		long := 0.0
		pentes := map[bool]bool{}
		for i := 0; i+1 < len(p.Segs); i += 2 {
			a, b := p.Segs[i].V, p.Segs[i+1].V
			l := math.Hypot(float64(a[0]-b[0]), float64(a[1]-b[1]))
			if l < 2 {
				points = true
				l = math.Pi * float64(p.Pen) / 4
			} else {
				pentes[a[1] > b[1]] = true
			}
			long += l
		}
		croise = len(pentes) == 2
		part := min(1, long*float64(p.Pen)/float64(d.W*d.H))
		total += (1 - total) * part * noirci
	}
	switch {
	case croise:
		texture = "cross"
	case points:
		texture = "dots"
	case len(d.Paths) > 2 || !plein && len(d.Paths) > 1:
		texture = "lines"
	case plein:
		texture = "ground"
	}
	return 255 * total, texture
}

// Classes are told apart without any colour: each has its own texture, and they are
// in order from dark to pale.
func TestPatternsReadInGrey(t *testing.T) {
	b, shapes := quatre(9)
	for _, saisies := range []map[string]string{nil, {"noir": "oui"}, {"economie": "oui"},
		{"noir": "oui", "economie": "oui"}} {
		d := faire(t, b, shapes, "departement=99", saisies)
		var gris []float64
		var textures []string
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Style == "temoin" {
				g, s := encre(n.Draw)
				gris, textures = append(gris, g), append(textures, s)
			}
		})
		if len(gris) != 5 {
			t.Fatalf("%v: %d classes in the key", saisies, len(gris))
		}
		for i := range 4 {
			if gris[i] <= gris[i+1]+5 && i != 2 {
				t.Errorf("%v: class %d is %.0f dark, the next %.0f", saisies, i, gris[i], gris[i+1])
			}
		}
		vues := slices.Compact(slices.Sorted(slices.Values(textures)))
		if saisies["economie"] == "" && len(vues) != 5 {
			t.Errorf("%v: textures %q", saisies, textures)
		}
		if saisies["noir"] != "" {
			sansCouleurs(t, d)
		}
	}
}

// sansCouleurs reports marks in colours.
func sansCouleurs(t *testing.T, d *render.Document) {
	t.Helper()
	for n, p := range papertest.Pages(t, d) {
		for _, it := range p.Items {
			couleurs := []*doc.Color{&it.Color}
			if it.Draw != nil {
				for _, path := range it.Draw.Paths {
					couleurs = append(couleurs, path.Color)
				}
			}
			for _, c := range couleurs {
				if c != nil && (c.R != c.G || c.G != c.B) {
					t.Errorf("page %d: colour %v", n+1, *c)
					return
				}
			}
		}
	}
}

// A hostile base makes a paper that is whole: nothing that it says stands as it is
// where it would be taken for something else, and no person is named.
func TestAHostileBase(t *testing.T) {
	land, shapes := pays(9)
	long := strings.Repeat("Très long pays ", 40)
	var lieux []lieu.Lieu
	for i := range 40 {
		l := dans(land, i%9, "Mo-Fr 09:00-12:00")
		l.Id = strings.Repeat("x", i+1)
		l.Nom, l.Source = "**{titre}** <b>\u202e"+long, "Mme Josiane Durand-Fictif 06 99 00 10 20"
		l.DispositifProgrammesNationaux = []string{"=HYPERLINK(\"x\")", strings.Repeat("W", 300), "{nombre}", "**", "\x00"}
		lieux = append(lieux, l)
	}
	d := faire(t, base(land, lieux...), shapes, "departement=99", map[string]string{"territoire": "**{nombre}**" + long})
	said := tout(d)
	for _, interdit := range []string{"Josiane", "06 99 00 10 20", "\x00", "\u202e"} {
		if strings.Contains(said, interdit) {
			t.Errorf("%q is said: %s", interdit, said)
		}
	}
	if d.Len > 2 {
		t.Errorf("%d pages", d.Len)
	}
	if b, err := papertest.Bytes(d); err != nil || len(b) == 0 {
		t.Errorf("%v", err)
	}
}

// A base that fails, at any place of any reading, gives an error and no paper.
func TestABaseThatFails(t *testing.T) {
	b, shapes := quatre(9)
	p := papertest.Paper(t, "panorama")
	fails := 0
	for lecture := range 3 {
		for rang := range 4 {
			mal := base(b.Known, b.Places...)
			mal.Fails = &[2]int{lecture, rang}
			c := papertest.Order(t, p, mal, papertest.Edition(), "departement=99", nil)
			c.Fonds, c.Memoire = tracee{mal, shapes}, -1
			if _, _, err := papertest.Compose(p, c); err != nil {
				fails++
			}
		}
	}
	if fails != 12 {
		t.Errorf("%d failures of 12 were told", fails)
	}
}
