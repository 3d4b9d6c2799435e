package feuille_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// One door is not on a poster again for a record without number, nor one name of
// paper for records that spell it otherwise.
func TestOneDoorOnce(t *testing.T) {
	place := func(id, nom, adresse, tel string) lieu.Lieu {
		l := papertest.AtPons(id)
		l.Nom, l.Adresse, l.Telephone = nom, adresse, tel
		return l
	}
	first := place("a", "Cybercentre du Lin", "12 rue du Lin", "01 99 00 00 10")
	first.Services = lieu.Services()
	for name, c := range map[string]struct {
		other lieu.Lieu
		want  int
	}{
		"the same door, no number":        {place("b", "Centre numérique", "12, rue du Lin", ""), 1},
		"the same door, spaced otherwise": {place("b", "Centre numérique", "12rue du Lin", ""), 1},
		"the same number, that of all":    {place("b", "Centre numérique", "3 rue du Lin", "01 99 00 00 10"), 2},
		"the same door, its number":       {place("b", "Centre numérique", "12, rue du Lin", "01 99 00 00 11"), 2},
		"another door, no number":         {place("b", "Centre numérique", "3 rue du Lin", ""), 2},
		"no address, no number":           {place("b", "Centre numérique", "", ""), 2},
		"the same name, in capitals":      {place("b", "CYBERCENTRE DU LIN", "3 rue du Lin", "01 99 00 00 11"), 1},
		"the same name and its town":      {place("b", "Cybercentre du Lin - Pons", "3 rue du Lin", "01 99 00 00 11"), 1},
	} {
		lieux := []lieu.Lieu{first, c.other}
		for range 2 {
			got := feuille.ChoisirLieux(lieux, 3, nil, papertest.Day)
			if len(got) != c.want || !slices.ContainsFunc(got, func(l lieu.Lieu) bool { return l.Id == "a" }) {
				t.Errorf("%s: %d places, want %d, the one with a number among them", name, len(got), c.want)
			}
			slices.Reverse(lieux)
		}
	}
}

// A place that tells of a closure, or of a move, has a row only where no other is left.
func TestClosedPlacesComeLast(t *testing.T) {
	place := func(id, tel string, change func(*lieu.Lieu)) lieu.Lieu {
		l := papertest.AtPons(id)
		l.Nom, l.Telephone, l.Adresse, l.Horaires = "Salle "+id, tel, id+" rue du Lin", "Mo-Fr 09:00-12:00"
		l.Avis, l.PresentationResume, l.PresentationDetail = "", "", ""
		change(&l)
		return l
	}
	lieux := []lieu.Lieu{
		place("A", "05 36 49 01 01", func(l *lieu.Lieu) { l.Avis = "FERMÉ jusqu'au 4 janvier 2099" }),
		place("B", "05 36 49 01 02", func(l *lieu.Lieu) { l.PresentationResume = "Fermé jusqu'à nouvel ordre." }),
		place("C", "05 36 49 01 03", func(l *lieu.Lieu) { l.Avis = "Nous avons déménagé." }),
		place("D", "05 36 49 01 04", func(*lieu.Lieu) {}),
		place("E", "", func(l *lieu.Lieu) { l.Avis = "Pas fermé pendant les vacances." }),
	}
	for n, want := range map[int]string{1: "D", 2: "DE", 3: "DEA"} {
		got := ""
		for _, l := range feuille.ChoisirLieux(lieux, n, nil, papertest.Day) {
			got += l.Id
		}
		if got != want {
			t.Errorf("%d places: %s, want %s", n, got, want)
		}
	}
}

// The date of a poster is that of the oldest record it shows; of one of no known day,
// nothing that is printed may be called fresh.
func TestThePosterIsAsOldAsWhatItShows(t *testing.T) {
	for name, c := range map[string]struct {
		change func([]lieu.Lieu)
		want   string
	}{
		"oldest":   {func(l []lieu.Lieu) { l[1].DateMaj = papertest.Day.AddDate(0, -5, 0) }, "Informations du 22 juin 2026."},
		"undated":  {func(l []lieu.Lieu) { l[2].DateMaj = time.Time{} }, "Date des informations inconnue"},
		"in years": {func(l []lieu.Lieu) { l[0].DateMaj = papertest.Day.AddDate(2, 0, 0) }, "Date des informations inconnue"},
	} {
		lieux := papertest.Places(3)
		c.change(lieux)
		f := papertest.Poster(papertest.Pons(lieux, 3), papertest.Edition(), papertest.PosterModel(t, "A4"))
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		text := papertest.Text(f.Page)
		if !strings.Contains(text, c.want) || strings.Count(text, "nformations d") > 1 {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// A place that says it is closed gives its room to one that does not, and says so to
// who asks why; so does a second place of one name, and the richest one left off.
func TestWhoGivesRoom(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	shut, rich := papertest.AtPons("a"), papertest.AtPons("d")
	shut.Avis, shut.Services = "Fermé jusqu'au 4 janvier 2027.", lieu.Services()
	later := papertest.AtPons("h")
	later.Avis, later.Services = "Fermé pour travaux du 21 décembre 2026 au 4 janvier 2027.", lieu.Services()
	rich.Services, rich.Telephone = lieu.Services(), shut.Telephone
	rich.Nom = strings.Repeat("Maison des usages numériques partagés ", 2)
	nobody := func(id, nom string) lieu.Lieu { // that paper names by its town
		l := papertest.AtPons(id)
		l.Nom = nom
		return l
	}
	for name, c := range map[string]struct {
		places []lieu.Lieu
		says   []string
		never  string
		why    []string
	}{
		"closed": {[]lieu.Lieu{shut, papertest.AtPons("b"), papertest.AtPons("c"), papertest.AtPons("g"),
			papertest.AtPons("i"), papertest.AtPons("j"), papertest.AtPons("k")}, []string{"Maison b", "Maison c"},
			"Maison a", []string{
				"« Maison a » n'est pas sur l'affiche : il dit une fermeture : « Fermé jusqu'au 4 janvier 2027. »",
				"« Maison a », 9 aides, n'y est pas : il dit une fermeture"}},
		"closed for some days, later": {[]lieu.Lieu{later, papertest.AtPons("b")},
			[]string{"Maison h", "Fermé pour travaux du 21 décembre 2026 au 4 janvier 2027", "Maison b"}, "", nil},
		"all are closed": {[]lieu.Lieu{shut}, []string{"Maison a", "4 janvier"}, "Venez", nil},
		"two of one name": {[]lieu.Lieu{nobody("e", "Jean-Michel Trucmuche"), nobody("f", "数字帮助中心"),
			papertest.AtPons("b")}, []string{"Maison b"}, "",
			[]string{"n'y est pas : un autre lieu de l'affiche porte ce nom"}},
		"the richest, of a long name": {[]lieu.Lieu{rich, papertest.AtPons("b"), papertest.AtPons("c"),
			papertest.AtPons("g")},
			[]string{"Maison b"}, "partagés", []string{"9 aides, n'y est pas : son nom est trop long"}},
	} {
		o, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(c.places...), papertest.Edition(),
			"commune=Pons", map[string]string{"pourquoi": "oui"}))
		if err != nil || docs[0].Refus != nil {
			t.Fatal(name, err, docs)
		}
		page, _ := docs[0].Page(0)
		text := papertest.Plain(papertest.Text(page))
		for _, s := range c.says {
			if !strings.Contains(text, s) {
				t.Errorf("%s: no %q in\n%s", name, s, text)
			}
		}
		if c.never != "" && strings.Contains(text, c.never) {
			t.Errorf("%s: %q in\n%s", name, c.never, text)
		}
		why := ""
		for _, v := range slices.Concat(o.Avis, docs[0].Avis) {
			why += papertest.Plain(v.Texte) + "\n"
		}
		for _, s := range c.why {
			if !strings.Contains(why, s) {
				t.Errorf("%s: no %q in\n%s", name, s, why)
			}
		}
	}
}

// The notice of the one place of a poster is the first thing that is seen and heard, on
// any paper, and takes the invitation away.
func TestTheNoticeIsSeenFirst(t *testing.T) {
	for _, notice := range []string{"Fermé du 15 novembre au 4 janvier 2027.",
		strings.Repeat("Fermé pour travaux, on ne sait pas jusqu'à quel jour. ", 2)} {
		for _, o := range []feuille.OptionsAffiche{{}, {A3: true}, {Paysage: true}, {Languettes: true},
			{Paysage: true, Languettes: true}} {
			m := papertest.PosterModel(t, "A4")
			if o.A3 {
				m.Page.Format = "A3"
			}
			if o.Paysage {
				m.Page.Orientation = "paysage"
			}
			l := papertest.Place(0)
			l.Avis = notice
			a := papertest.Pons([]lieu.Lieu{l}, 1)
			a.Choisi, a.Options = true, o
			f := papertest.Poster(a, papertest.Edition(), m)
			if f.Err != nil {
				t.Errorf("%.20q, %+v: %v", notice, o, f.Err)
				continue
			}
			text, first := papertest.Plain(papertest.Text(f.Page)), f.Page.H
			for _, it := range f.Page.Items {
				if it.Text != "" && it.Y < first {
					first = it.Y
				}
			}
			for _, it := range f.Page.Items {
				if it.Y == first && it.Text != "" && (!strings.HasPrefix(it.Text, "Fermé") || it.Size < layout.Pt(18)) {
					t.Errorf("%.20q, %+v: %q at %d is seen first", notice, o, it.Text, it.Size)
				}
			}
			if !strings.HasPrefix(text, "Fermé") || strings.Count(text, "Fermé du") > 1 || strings.Contains(text, "Venez") {
				t.Errorf("%.20q, %+v: heard\n%s", notice, o, text)
			}
		}
	}
}
