package feuille_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"

	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// dressed is a poster of n places, on a sheet that stands or lies, with strips or without.
func dressed(t *testing.T, lieux []lieu.Lieu, total int, o feuille.OptionsAffiche) papertest.Sheet {
	t.Helper()
	m := papertest.PosterModel(t, "A4")
	if o.A3 {
		m.Page.Format = "A3"
	}
	if o.Paysage {
		m.Page.Orientation = "paysage"
	}
	a := papertest.Pons(lieux, total)
	a.Options = o
	f := papertest.Poster(a, papertest.Edition(), m)
	if f.Err != nil {
		t.Fatalf("%+v: %v", o, f.Err)
	}
	return f
}

// sheets are the ways that a poster is set.
var sheets = []feuille.OptionsAffiche{{}, {A3: true}, {Paysage: true}, {A3: true, Paysage: true}, {Languettes: true},
	{Languettes: true, Paysage: true}}

// A poster says once how old its information is: with the places, in bold letters, when it
// is over eighteen months old or of no known day, hours or none; else at its foot.
func TestAPosterHasOneDate(t *testing.T) {
	ages := map[string]struct {
		day  time.Time
		want string
		old  bool
	}{
		"fresh":           {papertest.Day.AddDate(0, -1, 0), "Informations du 22 octobre 2026.", false},
		"nineteen months": {papertest.Day.AddDate(0, -19, 0), "Informations de 2025 : ", true},
		"four years":      {papertest.Day.AddDate(-4, 0, 0), "Informations de 2022 : ", true},
		"no known day":    {time.Time{}, "Date des informations inconnue : ", true},
	}
	for name, age := range ages {
		for _, n := range []int{1, 3} {
			for _, poor := range []int{0, 1, 2} { // without hours, then without a number
				for _, o := range sheets {
					l := papertest.Places(n)
					for i := range l {
						l[i].DateMaj = age.day
						if poor > 0 {
							l[i].Horaires = ""
						}
						if poor > 1 {
							l[i].Telephone = ""
						}
					}
					why := fmt.Sprintf("%s, %d places, poor %d, %+v", name, n, poor, o)
					f := dressed(t, l, n, o)
					text := papertest.Plain(papertest.Text(f.Page))
					if strings.Count(text, "nformations d")+strings.Count(text, "es informations inconnue") != 1 ||
						!strings.Contains(text, age.want) {
						t.Errorf("%s: want %q once in\n%s", why, age.want, text)
					}
					if poor > 1 && strings.Contains(text, "téléphonez avant") {
						t.Errorf("%s: nobody can be called in\n%s", why, text)
					}
					for _, it := range f.Page.Items {
						if age.old && strings.Contains(papertest.Plain(it.Text), "nformations ") && it.Size < layout.Pt(18) {
							t.Errorf("%s: %q at %d", why, it.Text, it.Size)
						}
					}
				}
			}
		}
	}
}

// The sentence for who has no Internet is the last to leave: it is on the poster as long as
// its code has words beside it.
func TestWithoutInternetLeavesLast(t *testing.T) {
	for name, places := range map[string][]lieu.Lieu{"few words": papertest.Places(3), "many": crowded(3)} {
		for _, o := range sheets[:4] {
			text := papertest.Plain(papertest.Text(dressed(t, places, 53, o).Page))
			if strings.Contains(text, "Visez") && !strings.Contains(text, "Ou téléphonez, ou demandez la liste") {
				t.Errorf("%s, %+v: %s", name, o, text)
			}
		}
	}
}

// Small print is a small part of what a poster says: who makes it, of which day, from what.
func TestTheImprintIsSmall(t *testing.T) {
	for name, places := range map[string][]lieu.Lieu{"few words": papertest.Places(3), "many": crowded(3)} {
		for _, o := range sheets[:4] {
			f := dressed(t, places, 53, o)
			k := 1.0
			if o.A3 {
				k = 1.414
			}
			small, all := 0, 0
			for _, it := range f.Page.Items {
				n := len(strings.FieldsFunc(it.Text, unicode.IsSpace))
				for _, w := range strings.Fields(it.Text) {
					n += len([]rune(w)) - 1
				}
				address := it.Node != nil && strings.Contains(it.Node.Text, "/")
				if all += n; it.Size <= layout.Pt(13.5*k) && !address {
					small += n
				}
			}
			if small*100 > 17*all {
				t.Errorf("%s, %+v: %d letters of %d are small", name, o, small, all)
			}
		}
	}
}

// The imprint says the town of who prints once, and of which day the poster is.
func TestTheImprintSaysATownOnce(t *testing.T) {
	for _, c := range []struct{ nom, adresse, want string }{
		{"la mairie de Valbrune", "1 place de la Mairie, 99990 Valbrune",
			"Imprimé le 22 novembre 2026 par la mairie de Valbrune, 1 place de la Mairie."},
		{"la mairie de Saint-Brune", "1 place de la Mairie, 99990 Saint-Brune-en-Val",
			"par la mairie de Saint-Brune, 1 place de la Mairie, 99990 Saint-Brune-en-Val."},
		{"l'association Brune", "2 rue Haute, 99990 Valbrune", "par l'association Brune, 2 rue Haute, 99990 Valbrune."},
		{"la mairie de Valbrune", "99990 Valbrune", "par la mairie de Valbrune, 99990 Valbrune."},
		{"la communauté de communes du Val de Brune", "2 quai de la Brune, 99990 Valbrune",
			"Imprimé le 22 novembre 2026 par la CC du Val de Brune, 2 quai de la Brune, 99990 Valbrune."},
		{"la communauté d’agglomération d’Orlac", "1 place Carnot, 99900 Orlac",
			"Imprimé le 22 novembre 2026 par la CA d'Orlac, 1 place Carnot, 99900 Orlac."},
		{"la communauté de paroisses d'Orlac", "1 place Carnot, 99990 Valbrune",
			"Imprimé le 22 novembre 2026 par la communauté de paroisses d'Orlac, 1 place Carnot, 99990 Valbrune."},
		{"la mairie de Valbrune", "", "Imprimé le 22 novembre 2026 par la mairie de Valbrune."},
	} {
		e := papertest.Edition()
		e.Editeur.Nom, e.Editeur.Adresse = c.nom, c.adresse
		a := papertest.Pons(papertest.Places(2), 2)
		a.JusquAu = time.Time{}
		f := papertest.Poster(a, e, papertest.PosterModel(t, "A4"))
		if text := papertest.Plain(papertest.Text(f.Page)); f.Err != nil || !strings.Contains(text, c.want) {
			t.Errorf("%v: no %q in %s", f.Err, c.want, text)
		}
	}
}
