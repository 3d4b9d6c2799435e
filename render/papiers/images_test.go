package papiers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// sansImages are the papers that show no picture of a charter, and why.
var sansImages = map[string]string{
	"page-essai": "it is of no territory: it sets a printer",
}

// sansBanniere are those that show logos alone, and why.
var sansBanniere = map[string]string{"fiche-verification": "what its envelope shows through a window does not move"}

// All papers inherit the pictures of a charter: the banner at the head of the first
// page, the logos of who prints and of others lower, each heard once, none over
// another or out of the page. What a full page leaves out is told.
func TestEveryPaperShowsThePicturesOfTheCharter(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
	own := *e
	own.Images = pictures()
	for _, p := range papiers.Papiers() {
		if sansImages[p.Nom] != "" {
			continue
		}
		for _, pour := range p.Audiences {
			for _, o := range []map[string]string{{}, {"orientation": "paysage"}, {"format": "A3"}, {"format": "A5"},
				{"languettes": "oui"}, {"grands-caracteres": "oui"}, {"simple": "oui"}} {
				for _, query := range []string{"", "lieu=Exemple_1"} {
					dites := saisies(p, pour, o)
					if dites == nil {
						continue
					}
					c := papertest.Order(t, p, b, &own, query, dites)
					_, docs, err := papertest.Compose(p, c)
					if err != nil {
						continue // a setting that these readers do not have
					}
					if docs[0].Refus != nil {
						t.Fatal(docs[0].Refus)
					}
					t.Run(fmt.Sprint(p.Nom, "?", query, dites), func(t *testing.T) {
						showsPictures(t, docs[0], own.Images, sansBanniere[p.Nom] == "")
					})
				}
			}
		}
	}
}

// saisies are settings of a paper for an audience; nil when it does not have them.
func saisies(p render.Papier, pour render.Audience, o map[string]string) map[string]string {
	out := map[string]string{}
	if len(p.Audiences) > 1 {
		out["pour"] = string(pour)
	}
	for nom, v := range o {
		if !slices.ContainsFunc(p.Options, func(q render.Option) bool { return q.Nom == nom }) {
			return nil
		}
		out[nom] = v
	}
	return out
}

func showsPictures(t *testing.T, d *render.Document, images render.Images, banner bool) {
	t.Helper()
	heard := map[string]int{}
	var seen []layout.Item
	for n := range d.Len {
		page, err := d.Page(n)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range page.Items {
			if it.Draw == nil || it.Draw.Image == nil {
				continue
			}
			if it.X < 0 || it.Y < 0 || it.X+it.W > page.W || it.Y+it.H > page.H {
				t.Errorf("%q is out of page %d", it.Node.Alt, n+1)
			}
			if it.Node.Alt == banniere && (n > 0 || it.Y > page.H/4) {
				t.Errorf("the banner stands on page %d, at %s", n+1, papertest.MM(it.Y))
			}
			for _, other := range seen {
				if n == 0 && it.X < other.X+other.W && other.X < it.X+it.W && it.Y < other.Y+other.H && other.Y < it.Y+it.H {
					t.Errorf("%q is over %q", it.Node.Alt, other.Node.Alt)
				}
			}
			seen = append(seen, it)
			heard[it.Node.Alt]++
		}
	}
	gone := func(quoi string) bool {
		texte := "sans " + quoi + " : la page est pleine"
		return slices.ContainsFunc(d.Avis, func(a render.Avis) bool { return a.Texte == texte })
	}
	var want []string
	if banner && !gone("la bannière") {
		want = append(want, images.Banniere.Dit)
	}
	if !gone("les logos") {
		for _, l := range images.Logos {
			want = append(want, l.Dit)
		}
	}
	for _, dit := range want {
		if heard[dit] != 1 {
			t.Errorf("%q is heard %d times", dit, heard[dit])
		}
	}
	if len(seen) != len(want) {
		t.Errorf("%d pictures are seen, want %d", len(seen), len(want))
	}
}

// A cover that its words or its pictures make long is a cover still: nothing begins under
// it, and pictures give way before it takes two pages, in a book held in hand too.
func TestACoverIsAPageOfItsOwn(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	hautes := pictures()
	for i := range hautes.Logos {
		hautes.Logos[i].Draw = haute(hautes.Logos[i].Draw)
		hautes.Logos[i].Largeur = 12
	}
	hautes.Banniere.Draw, hautes.Banniere.Largeur = haute(hautes.Banniere.Draw), 14
	own := *e
	own.Images = hautes
	own.Editeur = render.Editeur{Nom: "la communauté de communes du Val de Brune", Telephone: "05 36 49 00 10"}
	annuaire := papiers.Papiers()[slices.IndexFunc(papiers.Papiers(), func(p render.Papier) bool {
		return p.Nom == "annuaire"
	})]
	long := strings.Repeat("Pays de Brune et d'ailleurs, ", 30)
	for titre, faces := range map[string]bool{"Communauté de communes du Val de Brune": true, long: false} {
		b := &papertest.Base{Places: lieux, Known: e.Territoires, Titre: titre}
		for _, o := range []map[string]string{{}, {"livret": "oui"}, {"format": "A5"}} {
			c := papertest.Order(t, annuaire, b, &own, "", o)
			_, docs, err := papertest.Compose(annuaire, c)
			if err != nil || docs[0].Refus != nil {
				t.Fatal(err, docs[0].Refus)
			}
			if faces && o["livret"] == "" {
				showsPictures(t, docs[0], hautes, true)
			}
		}
	}
}

// haute is a picture as high as wide.
func haute(d *doc.Drawing) *doc.Drawing {
	own, image := *d, *d.Image
	image.H, image.RGB = image.W, make([]byte, 3*image.W*image.W)
	own.W, own.H, own.Image = image.W, image.W, &image
	return &own
}
