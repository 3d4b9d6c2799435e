package livre_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/render/doc"
	"feuillet/render/papertest"
	"feuillet/templates"
)

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

const avecMesPages = `base = "annuaire"
[[section]]
contenu = "couverture"
[[section]]
contenu = "texte"
titre = "Un mot du maire"
texte = "Bonjour."
[[section]]
contenu = "texte"
titre = "Les numéros utiles"
fichier = "numeros.txt"
[[section]]
contenu = "sommaire"
titre = "Ce qu'il y a ici"
[[section]]
contenu = "lieux"
titre = "Les lieux"
`

// The pages of who prints stand where the model says, under their titles, and are in
// the contents; parts that the model leaves out are not made.
func TestPagesOfWhoPrints(t *testing.T) {
	d := bookWith(t, map[string]string{templates.Nom: avecMesPages, "numeros.txt": "# Urgences\n- **15** : le SAMU\n" +
		"- **18** : les pompiers\n\nDemandez {a_editeur}.\n"}, many(12))
	var order []string
	lists := 0
	for _, p := range papertest.Pages(t, d) {
		for _, it := range p.Items {
			if it.Node != nil && (it.Node.Role == doc.H1 || it.Node.Text == "Urgences") {
				order = append(order, papertest.Plain(it.Text))
			}
		}
	}
	doc.Each(d.Root, func(n *doc.Node) {
		if n.Style == "libres" && n.Role == doc.L && len(n.Kids) == 2 {
			lists++
		}
	})
	order = slices.Compact(order)[1:] // the cover
	want := []string{"Un mot du maire", "Les numéros utiles", "Urgences", "Ce qu'il y a ici", "Les lieux"}
	for i := range want {
		if at := slices.Index(order, want[i]); at < 0 || i > 0 && at < slices.Index(order, want[i-1]) {
			t.Errorf("parts %q, want %q", order, want)
			break
		}
	}
	said := strings.Join(textes(d), "\n")
	for _, part := range []string{"Les lieux par nom", "suivez la ligne", "Comment chercher", "Qui a fait"} {
		if strings.Contains(said, part) {
			t.Errorf("%q, which the model leaves out", part)
		}
	}
	if lists != 1 || !strings.Contains(said, "Demandez à la mairie de Pons.") {
		t.Errorf("%d lists; said %q", lists, said)
	}
	contents := papertest.Found(papertest.Read(t, must(papertest.Bytes(d))).Root, "TOCI")
	if first := papertest.Plain(papertest.Marks(contents[0])); !strings.HasPrefix(first, "Un mot du maire") {
		t.Errorf("the contents begin with %q", first)
	}
}

// A small directory keeps the pages of who prints, on the other side of its sheet, after
// the places that it is made for; in simple words too.
func TestASmallDirectoryKeepsPagesOfWhoPrints(t *testing.T) {
	files := map[string]string{templates.Nom: avecMesPages, "numeros.txt": "- **15** : le SAMU\n"}
	for n, sides := range map[int]int{2: 2, 5: 2, 9: 3} {
		d := bookWith(t, files, many(n))
		said := textes(d)
		places, word, numbers := slices.Index(said, "Lieu 1"), slices.Index(said, "Un mot du maire"),
			slices.Index(said, "Les numéros utiles")
		if d.Len > sides || word < 0 || numbers < word || word < places || slices.Contains(said, "Ce qu'il y a ici") {
			t.Errorf("%d places on %d pages: %q", n, d.Len, said)
		}
	}
}
