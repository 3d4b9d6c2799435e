package feuille_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

func TestAfficheDit(t *testing.T) {
	tests := []struct {
		why       string
		a         func(*feuille.Affiche)
		want, not []string
	}{
		{"a territory", func(*feuille.Affiche) {},
			[]string{"Besoin d’aide avec Internet ?", "Impôts, CAF", "Venez, on vous aide. À Pons",
				"50 autres lieux à Pons", "Maison A 1 rue des Essais 01 99 00 00 00 Mardi à samedi : 9 h–12 h", "01 99 00 00 02",
				"Imprimé par la mairie de Pons, 1 place de la Mairie.",
				"À retirer après le 31 mai 2027", "Ou téléphonez, ou demandez la liste à la mairie de Pons.",
				"Informations du 22 octobre 2026."}, []string{"C’est gratuit"}},
		{"free only when all places are", func(a *feuille.Affiche) { a.Gratuit = true }, []string{"C’est gratuit."}, nil},
		{"a place to call first", func(a *feuille.Affiche) { a.Lieux[1].Horaires = "" },
			[]string{"Téléphonez, on vous aide.", "Téléphonez avant de venir."}, nil},
		{"an old record", func(a *feuille.Affiche) { a.Lieux[1].DateMaj = papertest.Day.AddDate(-3, 0, 0) },
			[]string{"Téléphonez, on vous aide."}, nil},
		{"all the places", func(a *feuille.Affiche) { a.Total = 3 },
			[]string{"Tous les lieux sur la carte"}, []string{"autre"}},
		{"one more", func(a *feuille.Affiche) { a.Total = 4 }, []string{"Un autre lieu à Pons"}, nil},
		{"no place there", func(a *feuille.Affiche) { a.Proximite = feuille.Autour }, []string{"Des lieux près de Pons"},
			[]string{"53"}},
		{"no name for the territory", func(a *feuille.Affiche) { a.Territoire = feuille.Territoire{} },
			[]string{"1 rue des Essais, Pons", "Pour la liste des 53 lieux : demandez à la mairie de Pons."},
			[]string{"près de chez vous"}},
		{"near its readers", func(a *feuille.Affiche) { a.Territoire, a.Pres = feuille.Territoire{}, true },
			[]string{"Venez, on vous aide. Près de chez vous", "Pour la liste des 53 lieux"}, nil},
		{"damaged hours", func(a *feuille.Affiche) { a.Lieux[0].Horaires = "Mo,Fr :undefined-undefined:undefined" },
			[]string{"Téléphonez avant de venir."}, []string{"undefined"}},
		{"neither phone nor hours", func(a *feuille.Affiche) { a.Lieux[0].Horaires, a.Lieux[0].Telephone = "", "" },
			[]string{"Passez sur place, ou demandez à votre mairie."}, nil},
		{"one place, of its producer alone", func(a *feuille.Affiche) { a.Lieux, a.Choisi = a.Lieux[:1], true },
			[]string{"Maison A", "Tous les lieux sur la carte"}, []string{"Ce lieu sur Internet"}},
		{"one place", func(a *feuille.Affiche) { a.Lieux, a.Choisi, a.Lieux[0].Source = a.Lieux[:1], true, "Essai" },
			[]string{"Venez, on vous aide. À Pons Maison A 01 99 00 00 00 1 rue des Essais, 17800 Pons",
				"Mardi à samedi : 9 h–12 h", "C’est gratuit.", "Ce lieu sur Internet"}, []string{"autres lieux", "liste"}},
		{"a notice", func(a *feuille.Affiche) {
			a.Annonce, a.Choisi = []string{"Le bus passe", "12 mai, 9 h", "place de la Mairie"}, true
		}, []string{"Le bus passe Mercredi 12 mai, à 9 h Place de la Mairie"}, nil},
		{"a notice alone", func(a *feuille.Affiche) {
			a.Lieux, a.Total, a.Annonce = nil, 0, []string{"Le bus passe", "12 mai, 9 h à 12 h", "place de la Mairie"}
		}, []string{"Mercredi 12 mai de 9 h à 12 h Le bus passe Aide avec Internet. Place de la Mairie"},
			[]string{"Maison", "Source", "téléphonez"}},
		{"a notice with a number, that tells no one day", func(a *feuille.Affiche) {
			a.Lieux, a.Total, a.Annonce = nil, 0, []string{"Atelier Internet", "tous les mardis", "salle des Ormes",
				"0199000042", "C'est gratuit."}
		}, []string{"Tous les mardis Atelier Internet C’est gratuit. Salle des Ormes Pons Pour venir, téléphonez : " +
			"01 99 00 00 42"},
			[]string{"Aide avec"}},
		{"hours that two lines do not hold", func(a *feuille.Affiche) {
			a.Lieux[0].Horaires = "Mo 09:00-12:00,14:00-17:00; Tu 08:00-11:00,13:00-16:00; We 10:00-12:00,15:00-18:00; " +
				"Th 08:30-11:30,14:30-16:30; Fr 09:15-11:45,14:15-16:45"
		}, []string{"Maison A 1 rue des Essais 01 99 00 00 00 Du lundi au vendredi : demandez les heures. Maison B"}, nil},
		{"hours that commas make shorter", func(a *feuille.Affiche) {
			a.Lieux[0].Horaires = "Mo,Tu,Th,Fr 09:00-12:30,13:30-17:00; We 09:00-12:30; PH off"
		}, []string{"Lundi, mardi, jeudi, vendredi : 9 h–12 h 30, 13 h 30–17 h Mercredi : 9 h–12 h 30"}, nil},
		{"a full page: hours of two lines give way, the last place first, those of one stay", func(a *feuille.Affiche) {
			for i := range a.Lieux {
				a.Lieux[i].Adresse = "12 bis rue du Général-des-Essais, résidence"
			}
			a.Lieux[0].Horaires = "Mo-Fr 08:30-12:00,13:30-17:00; Sa 09:00-12:00,14:00-16:30"
			a.Lieux[1].Horaires = a.Lieux[0].Horaires
		}, []string{"Samedi : 9 h–12 h et 14 h–16 h 30 Maison B", "demandez les heures. Maison C",
			"Mardi à samedi : 9 h–12 h"}, []string{"demandez les heures. Maison B"}},
		{"alternate weeks: no plain week is printed", func(a *feuille.Affiche) {
			a.Lieux[0].Horaires = "week 1-53/2 Tu 09:00-12:00; PH off"
		}, nil, []string{"Mardi : 9 h"}},
		{"two days, closed on public holidays", func(a *feuille.Affiche) {
			a.Lieux[0].Horaires = "Mo-Fr 08:30-17:00; Sa 09:00-12:00; PH off"
		}, []string{"Lundi à vendredi : 8 h 30–17 h. Samedi : 9 h–12 h Fermé les jours fériés"}, nil},
	}
	for _, tt := range tests {
		a := papertest.Pons(papertest.Places(3), 53)
		tt.a(&a)
		f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
		if f.Err != nil {
			t.Errorf("%s: %v", tt.why, f.Err)
			continue
		}
		got := papertest.Text(f.Page)
		for _, w := range tt.want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in %q", tt.why, w, got)
			}
		}
		for _, w := range tt.not {
			if strings.Contains(got, w) {
				t.Errorf("%s: %q in %q", tt.why, w, got)
			}
		}
	}
}

// Nobody is told to call where no place that is shown has a number.
func TestAfficheSansTelephone(t *testing.T) {
	for _, n := range []int{1, 3} {
		lieux := papertest.Places(n)
		if text := papertest.Text(papertest.Poster(papertest.Pons(lieux, n), papertest.Edition(),
			papertest.PosterModel(t, "A4")).Page); !strings.Contains(text, "Ou téléphonez, ou demandez la liste") {
			t.Errorf("%d places with numbers: %s", n, text)
		}
		for i := range lieux {
			lieux[i].Telephone = ""
		}
		text := papertest.Text(papertest.Poster(papertest.Pons(lieux, n), papertest.Edition(),
			papertest.PosterModel(t, "A4")).Page)
		if strings.Contains(text, "éléphonez") || !strings.Contains(text, " demandez la liste à la mairie de Pons") {
			t.Errorf("%d places without numbers: %s", n, text)
		}
	}
}

// Whatever the number of places and the length of their names: the headline is
// large, small print is the imprint alone, nothing leaves the printable area,
// no texts overlap, the code is large enough, and the page is full.
func TestAfficheTient(t *testing.T) {
	long := "Maison des solidarités, de la citoyenneté, de l'emploi et des usages numériques partagés d'ici"
	for _, format := range []string{"A4", "A3"} {
		k, side := 1.0, 60.0
		if format == "A3" {
			k, side = 297.0/210, 100
		}
		for n := 1; n <= 6 && (n <= 3 || format == "A3"); n++ {
			for _, change := range []func(*feuille.Affiche){
				func(*feuille.Affiche) {},
				func(a *feuille.Affiche) { a.Options.Languettes = true },
				func(a *feuille.Affiche) { a.Gratuit = true },
				func(a *feuille.Affiche) {
					for i := range a.Lieux {
						a.Lieux[i].Nom, a.Lieux[i].Horaires, a.Lieux[i].ComplementAdresse = long, "",
							"Bâtiment B, deuxième étage, porte de gauche"
					}
				},
				func(a *feuille.Affiche) {
					for i := range a.Lieux {
						a.Lieux[i].Telephone, a.Lieux[i].Horaires, a.Lieux[i].Services, a.Lieux[i].FraisACharge = "", "", nil, nil
					}
				},
				func(a *feuille.Affiche) {
					a.Annonce = []string{"Le bus numérique passe", "12 mai, de 9 h à 12 h", "place de la Mairie"}
					a.Choisi = len(a.Lieux) > 1
				},
			} {
				a := papertest.Pons(papertest.Places(n), n)
				change(&a)
				f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, format))
				if f.Err != nil {
					t.Errorf("%s, %d places: %v", format, n, f.Err)
					continue
				}
				juger(t, fmt.Sprintf("%s, %d places, %+v", format, n, a.Options), f, k, codeSide(&a, side, k))
			}
		}
	}
}

// codeSide is the least side of the code of a poster: where strips take the foot
// its modules alone decide; a notice has none without a page.
func codeSide(a *feuille.Affiche, side, k float64) float64 {
	switch {
	case len(a.Annonce) > 0 && len(a.Lieux) <= 1:
		return 0
	case a.Options.Languettes:
		return 44 * k
	}
	return side
}

// strips is where the strips of a poster begin; the foot of the page without any.
func strips(p layout.Page) layout.Um {
	for _, it := range p.Items {
		if it.Text == "Aide avec Internet" && it.Size < layout.Pt(13) {
			return it.Y - layout.MM(3)
		}
	}
	return p.H
}

func juger(t *testing.T, why string, f papertest.Sheet, k, side float64) {
	t.Helper()
	if f.Ajustement.Filled < 930 {
		t.Errorf("%s: the page is %d ‰ full", why, f.Ajustement.Filled)
	}
	code, imprint, cut := side == 0, f.Page.H, strips(f.Page)
	foot := f.Page.H - layout.MM(8)
	for i, it := range f.Page.Items {
		if it.X < layout.MM(8)-1 || it.Y < layout.MM(8)-1 || it.X+it.W > f.Page.W-layout.MM(8)+2 || it.Y+it.H > foot+2 {
			t.Errorf("%s: %q leaves the printable area: %+v", why, it.Text, it)
		}
		code = code || it.Draw != nil && it.Node != nil && it.W == it.H && it.W >= layout.MM(side)-1
		if it.Text != "" && it.Size < layout.Pt(12) && it.Y < cut && it.Y < imprint {
			imprint = it.Y
		}
		if it.Text != "" && it.Size >= layout.Pt(18) && it.Y > imprint && it.Y < cut && it.X < layout.MM(178) {
			t.Errorf("%s: %q stands under smaller print", why, it.Text)
		}
		if it.Text == "Besoin d’aide " && it.Size < layout.Mpt(float64(layout.Pt(60))*k)-250 {
			t.Errorf("%s: headline at %d", why, it.Size)
		}
		for _, o := range f.Page.Items[:i] {
			if it.Text != "" && o.Text != "" && it.X < o.X+o.W-2 && o.X < it.X+it.W-2 && it.Y < o.Y+o.H-2 && o.Y < it.Y+it.H-2 {
				t.Errorf("%s: %q over %q", why, it.Text, o.Text)
			}
		}
	}
	if !code {
		t.Errorf("%s: no code of %g mm", why, side)
	}
}

// Strips are read aloud once, the number is large enough to be read at arm's
// length, and all eight are printed.
func TestLanguettes(t *testing.T) {
	a := papertest.Pons(papertest.Places(1), 1)
	a.Options.Languettes = true
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	printed, read := 0, 0
	for _, it := range f.Page.Items {
		if it.Y > strips(f.Page) && strings.HasPrefix(it.Text, "01 ") {
			printed++
			if it.Size < layout.Pt(22) {
				t.Errorf("a number at %d", it.Size)
			}
		}
	}
	d, err := pdftest.Read(f.PDF)
	if err != nil {
		t.Fatal(err)
	}
	read = strings.Count(strings.Join(strings.Fields(said(d.Root)), " "), "01 99 00 00 00")
	if printed != 8 || read != 2 {
		t.Errorf("%d strips printed, the number read %d times, want 8 and 2", printed, read)
	}
}

// said is what a screen reader says of an element.
func said(e *pdftest.Elem) string {
	s := e.Text
	for _, k := range e.Kids {
		s += said(k) + " "
	}
	return s
}

// Strips stay in their 24 mm, whatever the names and the addresses: they give
// up the address, then the name.
func TestLanguettesTiennent(t *testing.T) {
	long := "Maison des solidarités, de la citoyenneté, de l'emploi et des usages numériques partagés d'ici"
	for _, edit := range []func(*lieu.Lieu){
		func(l *lieu.Lieu) { l.Nom = long },
		func(l *lieu.Lieu) {
			l.Telephone, l.Adresse = "", "6 rue des Essais, technopole des Essais imaginaires, dock n° 8"
		},
		func(l *lieu.Lieu) { l.Telephone, l.Nom, l.Adresse = "", long, long },
	} {
		l := papertest.Place(0)
		edit(&l)
		a := papertest.Pons([]lieu.Lieu{l}, 1)
		a.Options.Languettes = true
		tenir(t, l.Nom, papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4")), a.Options)
	}
}

func TestAfficheMemesOctets(t *testing.T) {
	one := papertest.Poster(papertest.Pons(papertest.Places(3), 9), papertest.Edition(), papertest.PosterModel(t, "A4"))
	two := papertest.Poster(papertest.Pons(papertest.Places(3), 9), papertest.Edition(), papertest.PosterModel(t, "A4"))
	if one.Err != nil || !bytes.Equal(one.PDF, two.PDF) {
		t.Errorf("two posters differ: %v", one.Err)
	}
}

// Who is shown: open to all, with a phone, with hours, several services; several
// communes; a number and a name once, as long as there are others.
func TestChoisirLieux(t *testing.T) {
	l := papertest.Places(8)
	l[0].Telephone = ""
	l[1].Horaires = ""
	l[2].CodeInsee = "33063"
	l[3].PresentationResume = "Uniquement pour les adhérents."
	l[5].Telephone, l[5].CodeInsee = l[7].Telephone, "33001"
	ids := func(lieux []lieu.Lieu) (out []string) {
		for _, p := range lieux {
			out = append(out, p.Id)
		}
		return out
	}
	want := []string{"Essai_4", "Essai_5", "Essai_2", "Essai_6", "Essai_1", "Essai_0", "Essai_3"} // one number once
	if got := ids(feuille.ChoisirLieux(l, 8, nil, papertest.Day)); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	near := map[string]float64{"Essai_6": 0.1, "Essai_4": 2}
	if got := ids(feuille.ChoisirLieux(l, 2, near, papertest.Day)); !slices.Equal(got, []string{"Essai_6", "Essai_5"}) {
		t.Errorf("the nearest of equals: %v", got)
	}
	slices.Reverse(l)
	if got := ids(feuille.ChoisirLieux(l, 3, nil, papertest.Day)); !slices.Equal(got, want[:3]) {
		t.Errorf("in another order: %v", got)
	}
	if got := feuille.ChoisirLieux(l[:2], 3, nil, papertest.Day); len(got) != 2 {
		t.Errorf("two places make %d", len(got))
	}
}

// Two places side by side are not both shown as long as there is another one.
func TestPlacesAreSpread(t *testing.T) {
	l := papertest.Places(3)
	for i := range l {
		l[i].Services, l[i].Latitude, l[i].Longitude = l[0].Services, 45.58, -0.55
	}
	l[2].Latitude = 45.60
	if got := feuille.ChoisirLieux(l, 2, nil, papertest.Day); got[0].Id != "Essai_0" || got[1].Id != "Essai_2" {
		t.Errorf("%s and %s", got[0].Id, got[1].Id)
	}
	if got := feuille.ChoisirLieux(l, 3, nil, papertest.Day); len(got) != 3 {
		t.Errorf("%d places", len(got))
	}
}
