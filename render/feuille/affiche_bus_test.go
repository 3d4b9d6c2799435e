package feuille_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/papertest"
)

// A poster tells the year of stale hours: under those of one place, at the foot for several.
func TestStalePosters(t *testing.T) {
	for _, c := range []struct {
		name  string
		lieux []lieu.Lieu
		want  string
	}{
		{"one place", papertest.Dated(1, 1), "Informations de 2019 : téléphonez avant de venir."},
		{"one of three", papertest.Dated(3, 1), "Informations de 2019 : téléphonez avant de venir."},
		{"two years", func() []lieu.Lieu {
			l := papertest.Dated(3, 2)
			l[0].DateMaj = papertest.Day.AddDate(-5, 0, 0)
			return l
		}(), "Informations de 2019 à 2021 : téléphonez avant de venir."},
		{"all recent", papertest.Dated(3, 0), ""},
	} {
		f := papertest.Poster(papertest.Pons(c.lieux, len(c.lieux)), papertest.Edition(), papertest.PosterModel(t, "A4"))
		if f.Err != nil {
			t.Fatal(c.name, f.Err)
		}
		text := papertest.Text(f.Page)
		if c.want != "" && strings.Count(text, c.want) != 1 || c.want == "" && strings.Contains(text, "Informations de") {
			t.Errorf("%s: %s", c.name, text)
		}
	}
}

// A poster counts the stops of a bus as one service, and shows it as such.
func TestAfficheTournee(t *testing.T) {
	lieux := papertest.Round(6)
	if n := feuille.Compter(lieux); n != 2 {
		t.Errorf("%d services, want 2", n)
	}
	shown := feuille.ChoisirLieux(lieux, 3, nil, papertest.Day)
	if len(shown) != 2 {
		t.Fatalf("%d places are shown, want 2", len(shown))
	}
	a := papertest.Pons(shown, feuille.Compter(lieux))
	a.Arrets = feuille.Arrets(shown, lieux)
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	got := papertest.Text(f.Page)
	for _, want := range []string{"À Pons", "Bus numérique Passe dans 6 communes : Pons, Saintes, Jonzac, " +
		"Gémozac, Cozes, Royan"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if strings.Contains(got, "une semaine sur deux") || strings.Contains(got, "Place du marché") {
		t.Errorf("one stop stands for all in %q", got)
	}
	twice := []lieu.Lieu{papertest.Place(1), papertest.Place(1), papertest.Place(2)} // a place that the base holds twice
	twice[1].Id = "Essai_bis"
	if n, shown := feuille.Compter(twice), feuille.ChoisirLieux(twice, 3, nil, papertest.Day); n != 2 || len(shown) != 2 {
		t.Errorf("a place held twice: %d counted, %d shown, want 2", n, len(shown))
	}
	bus := lieux[1:]
	a = papertest.Pons(feuille.ChoisirLieux(bus, 3, nil, papertest.Day), feuille.Compter(bus))
	a.Arrets, a.Options.Languettes = feuille.Arrets(a.Lieux, bus), true
	f = papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if got := papertest.Text(f.Page); f.Err != nil || !strings.Contains(got, "Passe dans 6 communes") ||
		strings.Contains(got, "3 rue des Essais") {
		t.Errorf("the poster of the bus alone: %v, %q", f.Err, got)
	}
}

// A poster of one service names it in its headline and in the title of the file.
func TestAfficheService(t *testing.T) {
	for _, v := range lieu.Services() {
		a := papertest.Pons(papertest.Places(3), 3)
		m := papertest.PosterModel(t, "A4")
		a.Service = v
		f := papertest.Poster(a, papertest.Edition(), m)
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		title, got := papertest.Plain(m.Services[v].Affiche), papertest.Plain(papertest.Text(f.Page))
		if title == "" || !strings.HasPrefix(got, title) || strings.Contains(got, "Besoin d'aide avec") ||
			!strings.Contains(got, "Venez, on vous aide.") {
			t.Errorf("%s: %q", v, got)
		}
		if d := papertest.Read(t, f.PDF); papertest.Plain(d.Title) !=
			"Aide avec Internet : "+papertest.Plain(m.Services[v].Titre)+", Pons" {
			t.Errorf("%s: the title of the file is %q", v, d.Title)
		}
	}
	a := papertest.Pons(papertest.Places(9)[8:], 1) // all services: the one asked for comes first
	a.Service = lieu.Services()[8]
	if got := papertest.Plain(papertest.Text(papertest.Poster(a, papertest.Edition(),
		papertest.PosterModel(t, "A4")).Page)); !strings.Contains(got, "Acheter un ordinateur ou un téléphone moins cher") {
		t.Errorf("the service is not among those of the place: %q", got)
	}
}

// Strips of a territory on A4: two places stand on the poster, beside the code,
// and on the strips in turn; one strip is read, the others are seen only.
func TestAfficheLanguettesDuTerritoire(t *testing.T) {
	a := papertest.Pons(papertest.Places(3), 53)
	a.Options.Languettes = true
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	got := papertest.Plain(papertest.Text(f.Page))
	for i, n := range []int{4, 4, 0} {
		if tel := fmt.Sprintf("Aide avec Internet 01 99 00 00 %02d", i); strings.Count(got, tel) != n {
			t.Errorf("%s stands %d times, want %d", tel, strings.Count(got, tel), n)
		}
	}
	read := strings.Join(papertest.Said(papertest.Read(t, f.PDF)), "\n")
	if strings.Count(read, "Aide avec Internet\n01 99 00 00 00") != 1 || strings.Count(read, "01 99 00 00 01") != 1 {
		t.Errorf("read %q", read)
	}
	if !strings.Contains(got, "51 autres lieux Visez ce carré.") {
		t.Errorf("%q", got)
	}
}

// A strip says whose its number is: the town, when the name of the place holds on none.
func TestStripOfALongName(t *testing.T) {
	a := papertest.Pons(papertest.Places(1), 1)
	a.Lieux[0].Nom = strings.Repeat("Maison intercommunale des solidarités ", 3)
	a.Lieux[0].Typologie, a.Lieux[0].Adresse = nil, strings.Repeat("12 avenue des Grandes-Bruyères ", 4)
	a.Options.Languettes = true
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	below := 0
	for _, it := range f.Page.Items {
		if it.Y > f.Page.H*7/10 && papertest.Plain(it.Text) == "Pons" {
			below++
		}
	}
	if below < 6 {
		t.Errorf("%d strips say the town", below)
	}
}
