package feuille_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// The mark of a network stands beside its word on the sheets of its places, three at
// most; the word is heard once, the mark never. On public paper none comes from a record
// to be checked, nor waits to be confirmed.
func TestMarksOfNetworks(t *testing.T) {
	square := &doc.Drawing{W: 2, H: 1, Paths: []doc.Path{{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, 2, 1}}}}}}
	_, e, _ := papertest.Example(t)
	own := *e
	own.Images.Marques = map[string]render.Image{}
	reseaux := []string{"France Services", "Conseillers numériques", "Aidants Connect", "Emmaüs Connect",
		"Point d'accès numérique CAF"}
	for _, r := range reseaux {
		own.Images.Marques[r] = render.Image{Draw: square, Largeur: 20}
	}
	p := papertest.Paper(t, "fiche-lieu")
	for _, c := range []struct {
		pour    string
		reseaux []string
		age     time.Time
		want    []string
	}{
		{"grand-public", reseaux[:2], papertest.Day, []string{"France services", "Conseillers numériques"}},
		{"grand-public", reseaux[:4], papertest.Day, []string{"France services", "Conseillers numériques",
			"Aidants Connect"}},
		{"grand-public", reseaux[4:], papertest.Day, nil},
		{"grand-public", reseaux[:1], papertest.Day.AddDate(-2, 0, 0), nil},
		{"aidants", reseaux[:1], papertest.Day.AddDate(-2, 0, 0), []string{"France services"}},
		{"aidants", reseaux[3:], papertest.Day, []string{"Emmaüs Connect", "Point d'accès numérique CAF"}},
		{"pro", reseaux[:2], papertest.Day, []string{"France services", "Conseillers numériques"}},
		{"pro", nil, papertest.Day, nil},
	} {
		l := lieu.Lieu{Id: "Un", Nom: "La Boussole", Commune: "Valbrune", CodePostal: "99990", CodeInsee: "99001",
			Telephone: "05 36 49 00 10", DateMaj: c.age, DispositifProgrammesNationaux: c.reseaux}
		b := &papertest.Base{Places: []lieu.Lieu{l}, Known: e.Territoires}
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, &own, "", map[string]string{"pour": c.pour}))
		if err != nil || docs[0].Refus != nil {
			t.Fatal(err, docs[0].Refus)
		}
		var marks int
		var words []string
		for _, page := range papertest.Pages(t, docs[0]) {
			for _, it := range page.Items {
				if it.Draw == square {
					marks++
					if it.Node != nil {
						t.Errorf("%s: a mark is read aloud: %q", c.pour, it.Node.Alt)
					}
				}
			}
		}
		doc.Each(docs[0].Root, func(n *doc.Node) {
			if n.Style == "marque-nom" {
				words = append(words, strings.NewReplacer("\u00a0", " ", "’", "'").Replace(n.Text))
				if (n.Role == doc.Artifact) == (c.pour == "grand-public") {
					t.Errorf("%s: the word %q has the role %v", c.pour, n.Text, n.Role)
				}
			}
		})
		if !slices.Equal(words, c.want) || marks != len(c.want) {
			t.Errorf("%s, %v: %d marks beside %q, want %q", c.pour, c.reseaux, marks, words, fmt.Sprint(c.want))
		}
	}
}
