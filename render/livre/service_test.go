package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// sheet is a sheet of the first service, and what it says.
func sheet(t *testing.T, lieux []lieu.Lieu, query string, options map[string]string) (*render.Document, string) {
	t.Helper()
	d := papertest.Book(t, "fiche-service", lieux, papertest.Edition(), "service="+lieu.Services()[0]+query, options)
	b, err := papertest.Bytes(d)
	if err != nil {
		t.Fatal(err)
	}
	return d, strings.Join(papertest.Said(papertest.Read(t, b)), "\n")
}

// serving are places of Charente-Maritime that give the first service, one after the other in
// three communes.
func serving(n int) (out []lieu.Lieu) {
	for i := range n {
		at := []func(string) lieu.Lieu{papertest.AtPons, papertest.AtJonzac, papertest.AtLaRochelle}[i%3]
		l := at(fmt.Sprint(i))
		l.Nom, l.Services = fmt.Sprintf("Maison %03d", i), lieu.Services()[:1]
		out = append(out, l)
	}
	return out
}

// Whatever the number of places, a sheet has two pages at most; those that it does not
// show are counted, on it and for who prints; all of them are printed when asked for.
func TestServiceSheetOfTwoPages(t *testing.T) {
	for _, n := range []int{1, 12, 40, 300} {
		d, said := sheet(t, serving(n), "", nil)
		if d.Len > 2 || d.Len == 1 && n > 40 {
			t.Errorf("%d places on %d pages", n, d.Len)
		}
		shown := strings.Count(said, "Maison ")
		rest := fmt.Sprintf("Et %d autres lieux.", n-shown)
		if left := n - shown; (left > 1) != strings.Contains(said, rest) || d.Lieux != shown || shown == 0 {
			t.Errorf("%d places: %d of %d shown, not %q", n, shown, d.Lieux, rest)
		}
		if told := slices.Contains(papertest.Kinds(d.Avis), render.AvisPleine); told != (shown < n) {
			t.Errorf("%d places: remarks %+v", n, d.Avis)
		}
	}
	if d, said := sheet(t, serving(60), "", map[string]string{"tous": "oui"}); d.Len < 3 ||
		strings.Count(said, "Maison ") != 60 || strings.Contains(said, "autres lieux") {
		t.Errorf("all of 60: %d pages", d.Len)
	}
}

// A sheet that has no room for all shows a place of each commune; around a point, the
// nearest first, each with its commune and how far it is.
func TestServiceSheetChoosesPlaces(t *testing.T) {
	lieux := serving(300)
	_, said := sheet(t, lieux, "", nil)
	for _, town := range []string{"Jonzac", "La Rochelle", "Pons"} {
		if !strings.Contains(said, "\n"+town+"\n") {
			t.Errorf("no %s in\n%s", town, said)
		}
	}
	_, said = sheet(t, serving(6), "&autour=Pons&rayon=200km", nil)
	near, mid, far := strings.Index(said, "Pons, à moins de 1 km"), strings.Index(said, "Jonzac, à 17 km"),
		strings.Index(said, "La Rochelle, à 79 km")
	if near < 0 || mid < near || far < mid || !strings.Contains(said, "Le plus proche d'abord.") ||
		!strings.Contains(said, "\nAutour de Pons\n") ||
		!strings.Contains(said, "Distances en ligne droite, depuis le centre de Pons.") {
		t.Errorf("around Pons (%d, %d, %d):\n%s", near, mid, far, said)
	}
}

// Communes of as many places come one far from the other.
func TestServiceSheetSpreads(t *testing.T) {
	got := livre.Spread([]lieu.Lieu{papertest.AtPons("1"), papertest.AtJonzac("2"), papertest.AtLaRochelle("3"),
		papertest.AtPons("4")}, papertest.Edition())
	if want := []string{"Pons", "La Rochelle", "Jonzac", "Pons"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Places that receive only some, or that say they are closed, are off a sheet, which
// counts the former; who wants one asks for it by its id.
func TestServiceSheetInvitesEverybody(t *testing.T) {
	lieux := serving(5)
	lieux[0].Nom, lieux[1].Nom = "EHPAD des Saules", "Salle des Saules (fermée)"
	lieux[2].ModalitesAcces = []string{lieu.Prescription}
	d, said := sheet(t, lieux, "", nil)
	if d.Lieux != 2 || strings.Contains(said, "Saules") ||
		!strings.Contains(said, "2 lieux réservés à certaines personnes n'y sont pas.") {
		t.Errorf("%d places:\n%s", d.Lieux, said)
	}
	told := 0
	for _, a := range d.Avis {
		if a.Genre == render.AvisReserve && strings.Contains(a.Texte, "n'est pas sur la fiche") {
			told++
		}
	}
	if told != 3 {
		t.Errorf("%d places told to be left out, want 3: %+v", told, d.Avis)
	}
	if d, said = sheet(t, lieux, "&lieu=0", nil); d.Lieux != 1 || !strings.Contains(said, "EHPAD des Saules") {
		t.Errorf("asked for by its id: %d places", d.Lieux)
	}
	p := papertest.Paper(t, "fiche-service")
	_, _, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(lieux[:1]...), papertest.Edition(),
		"service="+lieu.Services()[0], nil))
	if err == nil || !strings.Contains(err.Error(), "lieu réservé") {
		t.Errorf("a sheet of no place: %v", err)
	}
}

// What to bring stands first, for it decides whether the visit is of use; each sheet
// says what it is about, with what it is of.
func TestServiceSheetOrder(t *testing.T) {
	d, said := sheet(t, serving(3), "", nil)
	last := -1
	for _, s := range []string{"aide avec Internet", "Apportez", "C'est quoi ?", "Par exemple", "Où aller ?",
		"Maison 000"} {
		at := strings.Index(said, s)
		if at < last || at < 0 {
			t.Errorf("%q at %d, after %d", s, at, last)
		}
		last = at
	}
	if !strings.HasPrefix(papertest.Plain(d.Meta.Title), "Aide avec Internet :") {
		t.Errorf("title %q", d.Meta.Title)
	}
}

// A travelling bus is one entry and a table, a row for each day and stop; a long one
// gives way, and says so.
func TestServiceSheetRound(t *testing.T) {
	lieux := papertest.Round(6)
	lieux[3].Horaires = "Mo 09:00-12:00; Th 14:00-17:00; PH off"
	d := papertest.Read(t, ficheService(t, lieux, papertest.Edition(), lieu.Services()[0]))
	said := strings.Join(papertest.Said(d), "\n")
	if strings.Count(said, "Bus numérique") != 1 || strings.Count(said, "Fermé les jours fériés") != 1 {
		t.Errorf("the bus, or what all its stops say, is not there once:\n%s", said)
	}
	rows := papertest.Found(d.Root, "TR")
	if len(rows) != 1+7 || len(papertest.Found(d.Root, "Caption")) != 1 || len(papertest.Found(d.Root, "TH")) != 4+7 {
		t.Errorf("%d rows, want the heads and seven days, each with its town", len(rows))
	}
	if got := papertest.Plain(papertest.Marks(rows[1])); !strings.HasPrefix(got, "Lundi") ||
		!strings.HasSuffix(got, "9 h–12 h") {
		t.Errorf("the first day of the week is %q", got)
	}
	long, text := sheet(t, papertest.Round(300), "", nil)
	if long.Len != 2 || !strings.Contains(text, "autres passages : téléphonez.") {
		t.Errorf("300 stops: %d pages", long.Len)
	}
	if all, text := sheet(t, papertest.Round(300), "", map[string]string{"tous": "oui"}); all.Lieux != 301 ||
		strings.Contains(text, "autres passages") {
		t.Errorf("all of 300 stops: %d places", all.Lieux)
	}
}

// Where a round is all that a sheet shows, and its stops go over the page by some rows, what it
// is stands beside what to bring, in the place of examples: all is on one page, said once.
func TestARoundHoldsOnAPage(t *testing.T) {
	for n, pages := range map[int]int{4: 1, 11: 1, 13: 1, 40: 2} {
		lieux := slices.DeleteFunc(papertest.Round(n), func(l lieu.Lieu) bool { return len(l.Itinerance) == 0 })
		d, said := sheet(t, lieux, "", nil)
		if d.Len != pages || d.Lieux != n || strings.Count(said, "Où aller") != 1 ||
			strings.Count(said, "Bus numérique") != 1 {
			t.Errorf("%d stops: %d places on %d pages:\n%s", n, d.Lieux, d.Len, said)
		}
		given := !strings.Contains(said, "Par exemple")
		if told := slices.Contains(papertest.Kinds(d.Avis), render.AvisPleine); told != given ||
			n == 13 && !given || (n == 4 || pages == 2) && given {
			t.Errorf("%d stops: examples left out %v, told %v", n, given, told)
		}
	}
}

// Where all stops of a round come as often, that is said once, and each is a row of its day
// with its next dates; a row takes a line where its words hold on one.
func TestRowsOfARoundAreShort(t *testing.T) {
	d := papertest.Book(t, "fiche-service", papertest.Round(6), papertest.Edition(),
		"service="+lieu.Services()[0], nil)
	said := strings.Join(textes(d), "\n")
	if strings.Count(said, "semaine sur deux") != 1 || strings.Contains(said, "rochaines dates") ||
		strings.Count(said, "En janvier") != 1 || !strings.Contains(said, "1er, 15 et 29 décembre") {
		t.Errorf("the round says:\n%s", said)
	}
	for _, weekly := range []bool{false, true} {
		lieux := papertest.Round(6)
		for i := range lieux {
			if weekly {
				lieux[i].Horaires = fmt.Sprintf("Mo %02d:00-%02d:00", 8+i, 9+i)
			}
		}
		d := papertest.Book(t, "fiche-service", lieux, papertest.Edition(), "service="+lieu.Services()[0], nil)
		bases, rows := map[layout.Um]bool{}, 0
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if it.Node != nil && it.Node.Role == doc.TD && it.Node.Style == "passage-heures" {
					rows++
				}
				if it.Node != nil && it.Node.Role == doc.TD {
					bases[it.Base] = true
				}
			}
		}
		if rows != 6 || weekly && len(bases) != rows || len(bases) > 2*rows {
			t.Errorf("weekly %v: %d rows on %d lines", weekly, rows, len(bases))
		}
	}
}

// In the table of a round no line cuts a word, nor a range of hours: lines end at a space or
// a hyphen, however narrow the columns and whatever their heads.
func TestWordsAndHoursOfARoundAreWhole(t *testing.T) {
	for _, hours := range []string{"Mo 09:30-12:30,13:30-15:30", "week 1-53/2 We 09:30-12:30,13:30-16:30"} {
		lieux := papertest.Round(6)
		for i := range lieux {
			lieux[i].Horaires, lieux[i].Adresse = hours, "En face de la mairie, 14 rue des Grandes Écoles"
		}
		d := papertest.Book(t, "fiche-service", lieux, papertest.Edition(), "service="+lieu.Services()[0], nil)
		cells := 0
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if it.Node == nil || it.Node.Role != doc.TD && it.Node.Role != doc.TH {
					continue
				}
				if cells++; !strings.HasSuffix(it.Node.Text, it.Text) && !strings.ContainsAny(it.Text[len(it.Text)-1:], " -") {
					t.Errorf("%s: %q is cut after %q", hours, it.Node.Text, it.Text)
				}
			}
		}
		if cells < 3*6+4 {
			t.Errorf("%s: %d cells", hours, cells)
		}
	}
}

// A sheet has its code and its imprint across the foot of its last page, side by side, and
// shows more places than one that stops at the first that does not hold.
func TestTheFootOfAServiceSheet(t *testing.T) {
	for _, n := range []int{1, 3, 12, 60} {
		d, _ := sheet(t, serving(n), "", nil)
		pages := papertest.Pages(t, d)
		last := pages[len(pages)-1]
		var code, imprint *layout.Item
		low := layout.Um(0)
		for i := range last.Items {
			switch it := &last.Items[i]; {
			case it.Node == nil:
			case it.Node.Role == doc.Figure && it.Node.Href != "":
				code = it
			case it.Node.Style == "mentions" && imprint == nil:
				imprint = it
			case it.Node.Style == "telephone" || it.Node.Role == doc.Link && strings.HasPrefix(it.Node.Href, "tel:"):
				low = max(low, it.Y+it.H)
			}
		}
		if code == nil || imprint == nil || imprint.X < code.X+code.W || code.X > layout.MM(25) || code.Y < low ||
			imprint.Y < layout.MM(200) || imprint.Y > code.Y+code.H+layout.MM(15) {
			t.Errorf("%d places: code %+v, imprint %+v, under %d", n, code, imprint, low)
		}
	}
}

// A line of hours is parted where its hours begin, and left whole when it tells of
// several days.
func TestDayAndHours(t *testing.T) {
	for _, c := range []struct{ said, day, hours string }{
		{"Mardi 9\u00a0h–12\u00a0h", "Mardi", "9\u00a0h–12\u00a0h"},
		{"Mardi, une semaine sur deux 9 h–12 h et 14 h–17 h", "Mardi, une semaine sur deux", "9 h–12 h et 14 h–17 h"},
		{"1er et 3e mardi du mois 9 h–12 h", "1er et 3e mardi du mois", "9 h–12 h"},
		{"En juillet : lundi 9 h–12 h, mardi 10 h–12 h", "", ""},
		{"Prochaines dates : le 8 décembre.", "", ""},
		{"9 h–12 h", "", ""},
	} {
		if day, hours, ok := livre.DayAndHours(c.said); ok != (c.day != "") || ok && (day != c.day || hours != c.hours) {
			t.Errorf("%q: %q, %q, %v", c.said, day, hours, ok)
		}
	}
}

// In simple words a sheet has no table: a bus is said to go through several communes, and
// does not take the room of the other places.
func TestServiceSheetInSimpleWords(t *testing.T) {
	lieux := append(papertest.Round(40), serving(12)...)
	d, said := sheet(t, lieux, "", map[string]string{"simple": "oui"})
	b, err := papertest.Bytes(d)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(papertest.Found(papertest.Read(t, b).Root, "Table")); n > 0 || strings.Count(said, "Bus numérique") != 1 ||
		!strings.Contains(said, "Ce service passe dans plusieurs communes.\nDemandez les jours.") {
		t.Errorf("%d tables, and the bus:\n%s", n, said)
	}
	if d.Len != 2 || strings.Count(said, "Maison ") < 3 || strings.Contains(said, "la carte") {
		t.Errorf("%d pages:\n%s", d.Len, said)
	}
	if !strings.Contains(said, "Mardi à samedi 9 h à 12 h\nC'est gratuit.") {
		t.Errorf("two ideas stand on one line:\n%s", said)
	}
}

// Sentences are parted where one ends and an other begins, no where else.
func TestSentences(t *testing.T) {
	for s, want := range map[string]string{"": "", "Venez.": "Venez.",
		"C'est payant. Demandez le prix.": "C'est payant.|Demandez le prix.",
		"À 12 h 30. Été !":                "À 12 h 30.|Été !", "12.5 km, etc. et voilà": "12.5 km, etc. et voilà"} {
		if got := strings.Join(livre.Sentences(s), "|"); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
