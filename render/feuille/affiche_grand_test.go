package feuille_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// crowded are places whose words take room: two lines of hours, a complement of address.
func crowded(n int) []lieu.Lieu {
	out := papertest.Places(n)
	for i := range out {
		out[i].Horaires = "Mo,We,Th 09:30-12:30,14:00-17:30; Tu,Fr 14:00-17:30"
		out[i].Adresse = fmt.Sprintf("%d boulevard du Commandant Imaginaire", 10+i)
		out[i].ComplementAdresse = "Entrée par la cour, bâtiment B"
	}
	return out
}

// A page that lacks some lines takes the hours of some places, the last ones, and
// keeps those of the others.
func TestHoursGoOnePlaceAfterTheOther(t *testing.T) {
	f := papertest.Poster(papertest.Pons(crowded(3), 53), papertest.Edition(), papertest.PosterModel(t, "A4"))
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	text := papertest.Plain(papertest.Text(f.Page))
	whole, days := strings.Count(text, "Mardi et vendredi : 14 h–17 h 30"), strings.Count(text, "demandez les heures.")
	if whole == 0 || days == 0 || whole+days != 3 {
		t.Errorf("%d places with their hours, %d with their days, want both:\n%s", whole, days, text)
	}
	if i := strings.Index(text, "demandez les heures."); i < strings.LastIndex(text, "14 h–17 h 30") {
		t.Errorf("the best place lost its hours before the last:\n%s", text)
	}
	said := 0
	for _, v := range f.Avis {
		if strings.Contains(v.Texte, "sans ses heures") || strings.Contains(v.Texte, "sans leurs heures") {
			said++
		}
	}
	if said != 1 {
		t.Errorf("hours that went are told %d times: %+v", said, f.Avis)
	}
}

// What A3 prints is at least what A4 prints of the same places, in larger letters.
func TestA3SaysAllThatA4Says(t *testing.T) {
	for _, shown := range []func(int) []lieu.Lieu{papertest.Places, crowded} {
		for n := 1; n <= 4; n++ {
			for _, o := range []feuille.OptionsAffiche{{}, {Languettes: true}, {Paysage: true}} {
				why := fmt.Sprintf("%d places, %+v", n, o)
				poster := func(format string, n int) papertest.Sheet {
					m, a := papertest.PosterModel(t, format), papertest.Pons(shown(n), 53)
					if a.Options = o; o.Paysage {
						m.Page.Orientation = "paysage"
					}
					return papertest.Poster(a, papertest.Edition(), m)
				}
				small, large := poster("A4", min(n, 3)), poster("A3", n)
				if small.Err != nil || large.Err != nil {
					t.Errorf("%s: %v, %v", why, small.Err, large.Err)
					continue
				}
				given, taken := precious(small.Ajustement.Steps), precious(large.Ajustement.Steps)
				for i, v := range taken {
					if i >= len(given) || v > given[i] {
						t.Errorf("%s: A3 gives up %v, A4 only %v", why, large.Ajustement.Steps, small.Ajustement.Steps)
						break
					}
				}
				if a, b := placesOn(small.Page), placesOn(large.Page); b < a {
					t.Errorf("%s: %d places on A3, %d on A4", why, b, a)
				}
				if a, b := smallestName(small.Page), smallestName(large.Page); b*1000 < min(a, layout.Pt(21))*1390 {
					t.Errorf("%s: names at %d on A3, %d on A4", why, b, a)
				}
			}
		}
	}
}

// precious are the words that steps leave out, as their places on the ladder, the most
// precious first.
func precious(steps []layout.Step) (out []int) {
	ladder := []string{"lien", "adresse", "vol_oiseau", "detail", "services", "passages", "sans_internet", "horaires"}
	for _, s := range steps {
		if s.Do == layout.Hide || s.Do == layout.Shorten {
			name, _, _ := strings.Cut(s.Name, " ")
			out = append(out, slices.Index(ladder, name))
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

// smallestName is the size of the smallest name of a place.
func smallestName(p layout.Page) layout.Mpt {
	least := layout.Mpt(0)
	for _, it := range p.Items {
		if strings.HasPrefix(it.Text, "Maison ") && it.Size >= layout.Pt(18) && (least == 0 || it.Size < least) {
			least = it.Size
		}
	}
	return least
}

// placesOn is how many places a page names in its list.
func placesOn(p layout.Page) (n int) {
	for _, it := range p.Items {
		if strings.HasPrefix(it.Text, "Maison ") && it.Size >= layout.Pt(18) {
			n++
		}
	}
	return n
}

// A3 that holds no place more shows those of A4, not others that stand nearer.
func TestA3ShowsThePlacesOfA4(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	var lieux []lieu.Lieu
	for i := range 6 {
		l := papertest.At(string(rune('a'+i)), "Jonzac", "17197", "17500", 45.45+0.02*float64(i), -0.43)
		l.Adresse = fmt.Sprintf("%d boulevard du Commandant Imaginaire et des Essais", 10+i)
		l.Services = lieu.Services()[:[]int{1, 2, 3, 4, 1, 1}[i]]
		l.Horaires = "Mo,We,Th 09:30-12:30,14:00-17:30; Tu,Fr 14:00-17:30"
		lieux = append(lieux, l)
	}
	named := map[string][]string{}
	for _, format := range []string{"A4", "A3"} {
		b := papertest.BaseOf(lieux...)
		b.Placer()
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), "commune=Pons",
			map[string]string{"format": format}))
		if err != nil || docs[0].Refus != nil {
			t.Fatal(format, err, docs)
		}
		for _, v := range docs[0].Montres {
			named[format] = append(named[format], v.Nom)
		}
	}
	for _, nom := range named["A4"] {
		if !slices.Contains(named["A3"], nom) {
			t.Errorf("A3 shows %q, A4 %q", named["A3"], named["A4"])
		}
	}
}

// An A3 poster is the one on A4 enlarged: no letter of what A4 says is smaller on it than
// 1.41 times (what A4 grew in blank apart: the code of A3 takes some of that blank), and
// its code is 100 mm at least, whichever way it lies.
func TestA3IsA4Enlarged(t *testing.T) {
	for name, shown := range map[string]func(int) []lieu.Lieu{"few": papertest.Places, "many": crowded, "bare": bare} {
		for n := 1; n <= 3; n++ {
			for _, lies := range []bool{false, true} {
				o := feuille.OptionsAffiche{Paysage: lies}
				small := dressed(t, shown(n), 53, o)
				o.A3 = true
				large := dressed(t, shown(n), 53, o)
				at, on := sizesByStyle(small.Page), sizesByStyle(large.Page)
				grown := layout.Mpt(max(small.Ajustement.Scale, 1000))
				for style, size := range at {
					if got := on[style]; got > 0 && got*1000 < size*1000/grown*1380 {
						t.Errorf("%s, %d places, lying %v: %s at %d on A3, %d on A4", name, n, lies, style, got, size)
					}
				}
				for _, it := range large.Page.Items {
					if it.Node != nil && it.Node.Role == doc.Figure && it.W < layout.MM(100) {
						t.Errorf("%s, %d places, lying %v: a code of %s mm", name, n, lies, papertest.MM(it.W))
					}
				}
			}
		}
	}
}

// bare are places of which little is known.
func bare(n int) []lieu.Lieu {
	out := papertest.Places(n)
	for i := range out {
		out[i].Horaires, out[i].DateMaj = "", papertest.Day.AddDate(-5, 0, 0)
	}
	return out
}

// sizesByStyle are the least sizes of the words of a page.
func sizesByStyle(p layout.Page) map[string]layout.Mpt {
	out := map[string]layout.Mpt{}
	for _, it := range p.Items {
		if it.Node == nil || it.Text == "" || it.Node.Style == "" {
			continue
		}
		if s, ok := out[it.Node.Style]; !ok || it.Size < s {
			out[it.Node.Style] = it.Size
		}
	}
	return out
}

// A poster that lies has a column of words beside its list, which is as high as the page: the
// list grows all the same, names with it, under a name of town that is long too.
func TestTheListOfAPageThatLiesGrows(t *testing.T) {
	for _, nom := range []string{"Pons", "Valmenier-Bas-Lac", "Saint-Barnabé-en-Vallouise"} {
		m, a := papertest.PosterModel(t, "A4"), named(nom)
		m.Page.Orientation, a.Options.Paysage, a.Lieux, a.Total = "paysage", true, papertest.Places(2), 2
		for i := range a.Lieux {
			a.Lieux[i].Horaires = ""
		}
		f := papertest.Poster(a, papertest.Edition(), m)
		if f.Err != nil {
			t.Fatal(nom, f.Err)
		}
		if got := smallestName(f.Page); got < layout.Pt(26) {
			t.Errorf("%s: names at %d, and the list could be larger: %+v", nom, got, f.Ajustement)
		}
		for _, it := range f.Page.Items {
			if it.X > layout.MM(180) && it.Y > layout.MM(110) && it.Size > layout.Pt(24) {
				t.Errorf("%s: words of the code at %d: %q", nom, it.Size, it.Text)
			}
		}
	}
}
