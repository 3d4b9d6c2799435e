package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/feuille"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// tournee are n stops of one bus in as many communes, and a place that stays.
func tournee(n int) []lieu.Lieu {
	towns := [][2]string{{"Pons", "17283"}, {"Saintes", "17415"}, {"Jonzac", "17197"}, {"Gémozac", "17172"}, {"Cozes", "17131"}, {"Royan", "17306"}}
	fixed := papertest.Place(1)
	out := []lieu.Lieu{fixed}
	for i := range n {
		l := papertest.Place(2)
		l.Id, l.Nom, l.Itinerance = fmt.Sprintf("Bus_%d", i), "Bus numérique - [Place du marché]", []string{lieu.Itinerant}
		l.Commune, l.CodeInsee, l.CodePostal = towns[i%6][0], towns[i%6][1], ""
		l.Telephone, l.Horaires = "05 36 49 00 77", fmt.Sprintf("week 1-53/2 %s 09:00-12:00; PH off", []string{"Tu", "We"}[i%2])
		out = append(out, l)
	}
	return out
}

// The stops of one bus bear one number, that of its round, which names them and
// leads to them; each commune still says when the bus is there.
func TestAnnuaireTournee(t *testing.T) {
	d := papertest.Read(t, annuaire(t, tournee(6), papertest.Edition(), livre.CodesAucun))
	said := papertest.Said(d)
	text := strings.Join(said, "\n")
	for _, want := range []string{"Dans plusieurs communes", "2 lieux où l'on vous aide", "Où il passe : Cozes, Gémozac, Jonzac, Pons, Royan, Saintes.",
		"Aides et autres arrêts : regardez le numéro 1."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "di, une semaine sur deux"); n != 6 {
		t.Errorf("%d stops say when, want 6", n)
	}
	badges := map[string]int{}
	for _, s := range papertest.Found(d.Root, "Sect") {
		if len(s.Kids) > 1 && s.Kids[0].Role == "P" && s.Kids[1].Role == "H3" {
			badges[papertest.Marks(s.Kids[0])]++
		}
	}
	if badges["1"] != 7 || badges["2"] != 1 || len(badges) != 2 {
		t.Errorf("numbers %v, want 1 for the bus and its stops, 2 for the other place", badges)
	}
	to, back := 0, 0
	for _, l := range d.Links {
		switch {
		case l.URI != "":
		case strings.Contains(papertest.Plain(l.Contents), "regardez le numéro"):
			back++
		case strings.Contains(papertest.Plain(l.Contents), ", Bus numérique – Place du marché"):
			to++
		}
	}
	if to != 6 || back != 6 {
		t.Errorf("%d links to the stops and %d back, want 6", to, back)
	}
}

// Two stops of one commune, or one stop alone, make no round without a cause.
func TestAnnuaireSansTournee(t *testing.T) {
	for _, lieux := range [][]lieu.Lieu{tournee(1), {papertest.Place(1), papertest.Place(2)}} {
		if text := strings.Join(papertest.Said(papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))), "\n"); strings.Contains(text, "plusieurs communes") {
			t.Errorf("a round is made of\n%s", text)
		}
	}
}

// A service sheet sets the stops under the one entry of the bus.
func TestFicheServiceTournee(t *testing.T) {
	for _, n := range []int{6, 300} {
		d := papertest.Read(t, ficheService(t, tournee(n), papertest.Edition(), lieu.Services()[0]))
		said := papertest.Said(d)
		if n := len(slices.DeleteFunc(slices.Clone(said), func(s string) bool { return s != "Bus numérique" })); n != 1 {
			t.Errorf("the bus stands %d times", n)
		}
		text := strings.Join(said, "\n")
		if got := strings.Count(text, ", Place du marché, 3 rue des Essais : m"); got != n {
			t.Errorf("%d stops say where and when, want %d:\n%.2000s", got, n, text)
		}
		if got := strings.Count(text, "Fermé les jours fériés"); got != 1 {
			t.Errorf("what all stops say stands %d times", got)
		}
	}
}

// A poster counts the stops of a bus as one service, and shows it as such.
func TestAfficheTournee(t *testing.T) {
	lieux := tournee(6)
	if n := feuille.Compter(lieux); n != 2 {
		t.Errorf("%d services, want 2", n)
	}
	shown := feuille.ChoisirLieux(lieux, 3)
	if len(shown) != 2 {
		t.Fatalf("%d places are shown, want 2", len(shown))
	}
	a := papertest.Pons(shown, feuille.Compter(lieux))
	a.Arrets = feuille.Arrets(shown, lieux)
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	got := papertest.Text(f.Page)
	for _, want := range []string{"2 lieux à Pons", "Bus numérique Passe dans 6 communes : Pons, Saintes, Jonzac, Gémozac, Cozes, Royan"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if strings.Contains(got, "une semaine sur deux") || strings.Contains(got, "Place du marché") {
		t.Errorf("one stop stands for all in %q", got)
	}
	twice := []lieu.Lieu{papertest.Place(1), papertest.Place(1), papertest.Place(2)} // a place that the base holds twice
	twice[1].Id = "Essai_bis"
	if n, shown := feuille.Compter(twice), feuille.ChoisirLieux(twice, 3); n != 2 || len(shown) != 2 {
		t.Errorf("a place held twice: %d counted, %d shown, want 2", n, len(shown))
	}
	bus := lieux[1:]
	a = papertest.Pons(feuille.ChoisirLieux(bus, 3), feuille.Compter(bus))
	a.Arrets, a.Options.Languettes = feuille.Arrets(a.Lieux, bus), true
	f = papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if got := papertest.Text(f.Page); f.Err != nil || !strings.Contains(got, "Passe dans 6 communes") || strings.Contains(got, "3 rue des Essais") {
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
		if title == "" || !strings.HasPrefix(got, title) || strings.Contains(got, "Besoin d'aide avec") || !strings.Contains(got, "Venez, on vous aide.") {
			t.Errorf("%s: %q", v, got)
		}
		if d := papertest.Read(t, f.PDF); papertest.Plain(d.Title) != papertest.Plain(m.Services[v].Titre)+", Pons" {
			t.Errorf("%s: the title of the file is %q", v, d.Title)
		}
	}
	a := papertest.Pons(papertest.Places(9)[8:], 1) // all services: the one asked for comes first
	a.Service = lieu.Services()[8]
	if got := papertest.Plain(papertest.Text(papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4")).Page)); !strings.Contains(got, "Acheter un ordinateur ou un téléphone moins cher") {
		t.Errorf("the service is not among those of the place: %q", got)
	}
}

// Strips of a territory on A4: its three places stand on the poster, beside the
// code, and on the strips in turn.
func TestAfficheLanguettesDuTerritoire(t *testing.T) {
	a := papertest.Pons(papertest.Places(3), 53)
	a.Options.Languettes = true
	f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, "A4"))
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	read, seen := map[string]int{}, map[string]int{}
	for _, it := range f.Page.Items {
		if s := papertest.Plain(it.Text); strings.HasPrefix(s, "01 99 00 00") {
			seen[s]++
		}
	}
	for _, s := range papertest.Said(papertest.Read(t, f.PDF)) {
		read[s]++
	}
	for i, n := range []int{4, 4, 3} { // once on the poster, and on eight strips
		tel := fmt.Sprintf("01 99 00 00 %02d", i)
		if seen[tel] != n || read[tel] != 2 {
			t.Errorf("%s stands %d times and is read %d times, want %d and 2", tel, seen[tel], read[tel], n)
		}
	}
	if got := papertest.Text(f.Page); !strings.Contains(got, "Et 50 autres lieux sur la carte") || len(f.Avis) > 0 {
		t.Errorf("%q, %v", got, f.Avis)
	}
}
