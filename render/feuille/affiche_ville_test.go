package feuille_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// The town is what is seen from the road, of one place too; its name heads what is known
// of it, and no list is asked for where there is none.
func TestTheTownOfOnePlaceIsLarge(t *testing.T) {
	for _, o := range sheets {
		l := papertest.Places(1)
		l[0].Source = "Essai" // a page of its own
		page := dressed(t, l, 1, o).Page
		text := papertest.Plain(papertest.Text(page))
		town, name := layout.Mpt(0), layout.Mpt(0)
		for _, it := range page.Items {
			switch strings.TrimSpace(papertest.Plain(it.Text)) {
			case "À Pons":
				town = it.Size
			case "Maison A":
				name = max(name, it.Size)
			}
		}
		if town < layout.Pt(44) || name < layout.Pt(24) || name >= town {
			t.Errorf("%+v: the town at %d, the name at %d in\n%s", o, town, name, text)
		}
		for _, it := range page.Items { // beside a code, the number stays in its column
			if o.Paysage && !o.Languettes && it.Node != nil && it.Node.Style == "numero-grand-case" &&
				it.X+it.W > page.W*178/297 {
				t.Errorf("%+v: the number ends at %s mm", o, papertest.MM(it.X+it.W))
			}
		}
		if strings.Contains(text, "demandez la liste") {
			t.Errorf("%+v: there is no list: %s", o, text)
		}
	}
}

// An arrondissement is said as people say it: the city and its rank in large letters, and
// no city again under each place.
func TestArrondissement(t *testing.T) {
	l := papertest.Places(3)
	for i := range l {
		l[i].Commune, l[i].CodeInsee, l[i].CodePostal = "Lyon", "69383", "69003"
	}
	a := feuille.Affiche{Lieux: l, Total: 14, Territoire: feuille.Territoire{Nom: "Lyon 3e Arrondissement",
		A: "à Lyon 3e Arrondissement", De: "de Lyon 3e Arrondissement", Lien: "https://carte.example/lyon"}}
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	text := papertest.Plain(papertest.Text(f.Page))
	for _, s := range []string{"À Lyon 3e arrondissement Maison A 1 rue des Essais 01 99",
		"11 autres lieux dans le 3e arrondissement de Lyon"} {
		if !strings.Contains(text, s) {
			t.Errorf("no %q in\n%s", s, text)
		}
	}
	if strings.Contains(text, "Arrondissement") || strings.Contains(text, "Essais, Lyon") {
		t.Errorf("said as a list says it:\n%s", text)
	}
}

// Hours in the words of a place are on no poster: who passes by calls, and who prints knows.
func TestNoPosterQuotesHours(t *testing.T) {
	for _, n := range []int{1, 3} {
		for _, o := range sheets {
			l := papertest.Places(n)
			for i := range l {
				l[i].Horaires = "le mardi matin et le jeudi sur rendez-vous"
			}
			f := dressed(t, l, n, o)
			text := papertest.Plain(papertest.Text(f.Page))
			if strings.Contains(text, "Le lieu écrit") || strings.Contains(text, "jeudi") ||
				!strings.Contains(text, "éléphonez") {
				t.Errorf("%d places, %+v: %s", n, o, text)
			}
		}
	}
	var l []lieu.Lieu
	l = append(l, papertest.Places(3)...)
	l[0].Horaires = "le mardi matin et le jeudi sur rendez-vous"
	f := dressed(t, l, 3, feuille.OptionsAffiche{})
	var said []string
	for _, v := range f.Avis {
		said = append(said, v.Texte)
	}
	if !slices.Contains(said, "horaires en mots, que l'affiche n'imprime pas") {
		t.Errorf("nobody is told: %q", said)
	}
}

// Who prints is told that the strips are six, not eight.
func TestFewerStripsAreTold(t *testing.T) {
	for nom, want := range map[string]bool{"Maison A": false, "Maison de quartier des Deux-Rives et du Port-Neuf": true} {
		l := papertest.Places(1)
		l[0].Nom = nom
		f := dressed(t, l, 1, feuille.OptionsAffiche{Languettes: true})
		told := false
		for _, v := range f.Avis {
			told = told || strings.HasPrefix(v.Texte, "six languettes")
		}
		if six := stripsAreFull(t, nom, f.Page) == 6; six != want || told != want {
			t.Errorf("%s: six strips %v, told %v, want %v", nom, six, told, want)
		}
	}
}

// In simple words no number is cut, on strips either: there are six of them, and it is told.
func TestNoNumberIsCutInSimpleWords(t *testing.T) {
	p, e := papertest.Paper(t, "affiche"), papertest.Edition()
	for _, o := range []map[string]string{{}, {"format": "A3"}, {"orientation": "paysage"},
		{"annonce": "Le bus passe|mercredi 12 mai|salle des Ormes|0 810 99 00 00"}} {
		o["languettes"], o["simple"] = "oui", "oui"
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(papertest.Places(3)...), e, "", o))
		if err != nil {
			t.Fatal(err)
		}
		lines, below := map[layout.Um]string{}, false
		for _, it := range papertest.Pages(t, docs[0])[0].Items {
			if below = below || it.Text == "Aide avec Internet"; below && it.Size > layout.Pt(20) {
				lines[it.Base] += strings.TrimSpace(it.Text) + " "
			}
		}
		for _, s := range lines {
			digits := strings.Map(func(r rune) rune {
				if r < '0' || r > '9' {
					return -1
				}
				return r
			}, s)
			if len(digits) != 30 {
				t.Errorf("%v: %q is not three whole numbers", o, s)
			}
		}
		if len(lines) < 2 {
			t.Errorf("%v: rows %v", o, lines)
		}
	}
}

// On a page that lies a long name is no smaller than on one that stands: the answer goes under
// the question. Modules of the code, its words and the name of the town stand on one edge.
func TestTownAndCodeOfAPageThatLies(t *testing.T) {
	for _, c := range []struct {
		nom   string
		lines []string
	}{
		{"Pons", []string{"À Pons"}},
		{"Saint-Rémi-en-Boisemont-Saint-Genet-et-Ormon", []string{"À Saint-Rémi-", "en-Boisemont-Saint-Genet-et-Ormon"}},
	} {
		for _, format := range []string{"A4", "A3"} {
			m := papertest.PosterModel(t, format)
			m.Page.Orientation = "paysage"
			a := named(c.nom)
			a.Options = feuille.OptionsAffiche{Paysage: true, A3: format == "A3"}
			f := papertest.Poster(a, papertest.Edition(), m)
			if f.Err != nil {
				t.Fatal(f.Err)
			}
			var lines []string
			town, words, modules := layout.Um(0), layout.Um(0), layout.Um(0)
			for _, it := range f.Page.Items {
				s := papertest.Plain(it.Text)
				switch {
				case slices.Contains(c.lines, s) && it.Size >= layout.Pt(34):
					lines, town = append(lines, s), it.X
				case strings.Contains(s, "autres lieux"):
					words = it.X
				case it.Draw != nil && it.Node != nil && it.W == it.H:
					modules = it.X + 4*it.W/layout.Um(it.Draw.W)
				}
			}
			if strings.Join(lines, "|") != strings.Join(c.lines, "|") {
				t.Errorf("%s: %q", c.nom, lines)
			}
			off := func(a, b layout.Um) bool { return a-b > 150 || b-a > 150 }
			if off(words, modules) || c.nom == "Pons" && off(words, town) {
				t.Errorf("%s, %s: town at %d, words at %d, modules at %d", format, c.nom, town, words, modules)
			}
		}
	}
}

// Three lines part a name between its names.
func TestTownOnThreeLines(t *testing.T) {
	f := papertest.Poster(named("Saint-Rémi-en-Boisemont-Saint-Genet-et-Ormon"), papertest.Edition(),
		papertest.PosterModel(t, "A4"))
	got, size := largeLines(f.Page, 33)
	if strings.Join(got, "|") != "À Saint-Rémi-|en-Boisemont-|Saint-Genet-et-Ormon" || size < layout.Pt(34) {
		t.Errorf("%q at %d", got, size)
	}
}
