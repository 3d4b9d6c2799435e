package guichet_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/lecture"
	"feuillet/render/papertest"
)

// samedi is the day on which the weekly lists of these tests are made: they serve
// until the end of December.
var samedi = time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)

// semainier is a weekly list and what it says, in plain signs.
func semainier(t *testing.T, lieux []lieu.Lieu, query string, saisies map[string]string) (*render.Document, string) {
	t.Helper()
	return semainierDu(t, samedi, lieux, query, saisies)
}

func semainierDu(
	t *testing.T, jour time.Time, lieux []lieu.Lieu, query string, saisies map[string]string,
) (*render.Document, string) {
	t.Helper()
	d := unDocument(t, "semainier", lieux, query, saisies, edition(jour))
	return d, papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
}

// cellules are the days of the row of a place, Monday to Saturday, as a voice
// reads them.
func cellules(t *testing.T, d *render.Document, nom string) (out []string) {
	t.Helper()
	doc.Each(d.Root, func(n *doc.Node) {
		if n.Role != doc.TR || len(n.Kids) == 0 || n.Kids[0].Role != doc.TH || len(n.Kids[0].Kids) == 0 ||
			!strings.HasPrefix(n.Kids[0].Kids[0].Text, nom) {
			return
		}
		for _, k := range n.Kids[1:] {
			out = append(out, papertest.Plain(strings.TrimSpace(dit(k))))
		}
	})
	return out
}

func dit(n *doc.Node) string {
	s := n.Text
	if drawn, ok := n.Drawn(); ok {
		s = drawn
	}
	for _, k := range n.Kids {
		s += " " + dit(k)
	}
	return strings.Join(strings.Fields(s), " ")
}

func TestAWeekByHalves(t *testing.T) {
	const ferme = "fermé"
	for heures, want := range map[string][]string{
		"Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:30; We 14:00-18:00; Th 09:00-18:00": {
			"9 h–12 h 14 h–17 h", "9 h–12 h 30 fermé", "fermé 14 h–18 h", "9 h–18 h", ferme, ferme},
		"Mo 10:00-14:00; Tu 12:00-14:00; We 11:30-14:30; Fr 18:00-20:00; Sa 09:00-10:00,11:00-12:00": {
			"10 h–14 h fermé", "fermé 12 h–14 h", "11 h 30–14 h 30", ferme, "fermé 18 h–20 h", "9 h–10 h, 11 h–12 h fermé"},
		"week 1-53/2 Th 09:30-12:00":                {ferme, ferme, ferme, "9 h 30–12 h* fermé", ferme, ferme},
		`Mo 09:00-12:00; Tu "sur rendez-vous"`:      {"9 h–12 h fermé", "téléphonez", ferme, ferme, ferme, ferme},
		"Mo,We 09:00-12:00; Dec 07-Dec 11 off":      {"9 h–12 h* fermé", ferme, "9 h–12 h* fermé", ferme, ferme, ferme},
		"Mo-Tu 09:00-12:00; Tu 14:00-16:00; PH off": {"9 h–12 h fermé", "fermé 14 h–16 h", ferme, ferme, ferme, ferme},
	} {
		d, _ := semainier(t, []lieu.Lieu{salle(1, heures)}, "commune=Pons", nil)
		if got := cellules(t, d, "Salle 1"); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", heures, got, want)
		}
	}
}

// A place whose text says « une semaine sur deux » of its hours has no row of every week.
func TestSomeWeeksOfATextAreCalled(t *testing.T) {
	l := salle(1, "Th 09:00-12:00")
	l.PresentationResume = "Permanence le jeudi à 9h, une semaine sur deux."
	_, said := semainier(t, []lieu.Lieu{l}, "commune=Pons", nil)
	if !strings.Contains(said, "Salle 1 (pas toutes les semaines)") {
		t.Error(said)
	}
}

// What the rows cannot say stands under them, with its dates.
func TestNotesSayDates(t *testing.T) {
	for name, c := range map[string]struct {
		jour         time.Time
		heures, want string
	}{
		"every other week": {samedi, "week 1-53/2 Th 09:30-12:00", "* Salle 1 : le jeudi, les 3, 17 et 31 décembre."},
		"first of a month": {samedi, "Tu[1] 09:30-12:00", "* Salle 1 : le mardi 1er décembre."},
		"two timetables": {samedi, "week 1-53/2 Th 09:30-12:00; week 2-52/2 Th 14:00-16:00",
			"le jeudi, les 3, 10 (14 h–16 h), 17, 24 (14 h–16 h) et 31 décembre."},
		"after 53 weeks": {samedi.AddDate(0, 0, 10), "week 1-53/2 Th 09:30-12:00",
			"le jeudi, les 17 et 31 décembre. En janvier et en février : téléphonez."},
		"nobody knows": {samedi.AddDate(0, 1, 5), "week 1-53/2 Th 09:30-12:00",
			"Salle 1 (une semaine sur deux) / "},
		"closed for a time": {samedi, "Mo-Fr 09:00-12:00; Dec 21-Dec 31 off",
			"* Salle 1 : Fermé du 21 au 31 décembre. "},
		"two days alternate": {samedi, "week 1-53/2 Tu 09:30-12:00; week 2-52/2 We 14:00-16:00",
			"le mardi, les 1er, 15 et 29 décembre. Le mercredi, les 9 et 23 décembre."},
		"school holidays": {samedi, "Mo 09:00-12:00; SH off",
			"autres heures, ou fermé, pendant les vacances scolaires : téléphonez."},
		"on Sunday":       {samedi, "Mo 09:00-12:00; Su 10:00-12:00", "* Salle 1 : aussi le dimanche, 10 h–12 h."},
		"a holiday":       {samedi, "Mo 09:00-12:00", "Vendredi 25 décembre : jour férié, téléphonez."},
		"off on holidays": {samedi, "Mo 09:00-12:00; PH off", "Vendredi 25 décembre : jour férié, fermé."},
		"two holidays": {samedi.AddDate(0, 0, 10), "Mo 09:00-12:00",
			"Vendredi 25 décembre et vendredi 1er janvier : jours fériés, téléphonez."},
		"summer only": {samedi, "Jul-Aug Mo 09:00-12:00", "Salle 1 (ouvert à une autre période) / "},
	} {
		_, said := semainierDu(t, c.jour, []lieu.Lieu{salle(1, c.heures)}, "commune=Pons", nil)
		if !strings.Contains(said, papertest.Plain(c.want)) {
			t.Errorf("%s: %q does not say %q", name, said, c.want)
		}
	}
}

// Each place stands once, in a row or below, or is counted; pages follow each
// other, and say so.
func TestEachPlaceStandsOnce(t *testing.T) {
	for _, saisies := range []map[string]string{nil, {"format": "A3"}, {"format": "A3", "bureau": "oui"},
		{"bureau": "oui"}} {
		var tous []lieu.Lieu
		for n := range 60 {
			l := salle(n, []string{"Mo-Fr 09:00-12:00,14:00-17:00", "", "Sa 10:00-12:00"}[n%3])
			l.Nom = fmt.Sprintf("Salle n%02d", n)
			if n%7 == 0 {
				l.Telephone = ""
			}
			if n%20 == 5 {
				l.Nom = fmt.Sprintf("EHPAD Salle n%02d", n)
			}
			tous = append(tous, l)
		}
		d, said := semainier(t, tous, "commune=Pons", saisies)
		for n := range 60 {
			want := 1
			if n%20 == 5 {
				want = 0
			}
			if got := strings.Count(said, fmt.Sprintf("Salle n%02d", n)); got != want {
				t.Errorf("%v: place %d stands %d times", saisies, n, got)
			}
		}
		if d.Len < 2 || !strings.Contains(said, "autres, page 2.") || !strings.Contains(said, "Page 2") ||
			!strings.Contains(said, "3 lieux réservés") {
			t.Errorf("%v: %d pages: %q", saisies, d.Len, said)
		}
		for n := range d.Len {
			if p, err := d.Page(n); err != nil || p.W < p.H {
				t.Errorf("%v: page %d of %d by %d, %v", saisies, n, p.W, p.H, err)
			}
		}
	}
}

// The nearest commune first, with how far it is; the desk has room to write.
func TestCommunesOfTheWeek(t *testing.T) {
	loin, ici := papertest.AtJonzac("Essai_20"), salle(1, "Mo 09:00-12:00")
	loin.Nom, loin.Horaires, loin.ModalitesAcces = "Autre salle", "Mo 09:00-12:00", []string{lieu.SePresenter}
	d, said := semainier(t, []lieu.Lieu{loin, ici}, "autour=Pons&rayon=40km", map[string]string{"bureau": "oui"})
	if i, j := strings.Index(said, "À Pons"), strings.Index(said, "À Jonzac, à "); i < 0 || j < i {
		t.Errorf("communes of %q", said)
	}
	if !strings.Contains(said, "Notes") || !strings.Contains(said, "venez") {
		t.Errorf("the desk of %q", said)
	}
	if got := cellules(t, d, "Autre salle"); len(got) != 7 || got[6] != "" {
		t.Errorf("a row of the desk: %q", got)
	}
	if !strings.Contains(said, "À retirer après le 31 décembre 2026.") {
		t.Error(said)
	}
}

// A closed cell is seen as a tint and read as a word, on paper and on a screen.
func TestClosedIsRead(t *testing.T) {
	d, _ := semainier(t, []lieu.Lieu{salle(1, "Mo 09:00-12:00")}, "commune=Pons", nil)
	heard := 0
	for _, cell := range papertest.Found(papertest.Read(t, enPDF(t, d)).Root, "TD") {
		for _, k := range cell.Kids {
			if k.Heard == "fermé" && k.Text == "" {
				heard++
			}
		}
	}
	if heard != 6 {
		t.Errorf("%d closed cells are read, want five days and an afternoon", heard)
	}
	var out bytes.Buffer
	if err := lecture.Page(&out, d.Composed); err != nil || strings.Count(out.String(), "fermé</td>") < 5 {
		t.Errorf("%v: %s", err, out.String())
	}
}

// A name that its row cannot hold is cut at a word, and said so.
func TestLongNamesAreCut(t *testing.T) {
	l := salle(1, "Mo 09:00-12:00")
	l.Nom = "Maison des habitants, des associations et des usages numériques du quartier des Tilleuls"
	d, said := semainier(t, []lieu.Lieu{l}, "commune=Pons", nil)
	if !strings.Contains(said, "des usages numériques…") || !slices.ContainsFunc(d.Avis, func(a render.Avis) bool {
		return a.Genre == render.AvisPleine && a.Perte
	}) {
		t.Errorf("%q, %+v", said, d.Avis)
	}
}

// A sheet to write on has its communes in the order of their distance, that of a place
// without number too.
func TestCommunesToWriteAreTheNearestFirst(t *testing.T) {
	muet := avec(salle(1, ""), func(l *lieu.Lieu) { l.Telephone = "" })
	loin := papertest.AtJonzac("Essai_20")
	loin.Horaires, loin.ModalitesAcces = "", []string{lieu.SePresenter}
	_, said := semainier(t, []lieu.Lieu{loin, muet}, "autour=Pons&rayon=40km", nil)
	if i, j := strings.Index(said, "À Pons"), strings.Index(said, "À Jonzac, à "); i < 0 || j < i {
		t.Errorf("communes of %q", said)
	}
}

// A list of places without hours is a sheet to write them on; who has no number is
// told what to do instead, and nothing says to call.
func TestAWeekToWrite(t *testing.T) {
	sans := avec(salle(2, ""), func(l *lieu.Lieu) { l.Telephone = "" })
	d, said := semainier(t, []lieu.Lieu{salle(1, ""), sans, salle(3, "lundi matin")}, "commune=Pons", nil)
	for _, want := range []string{"Les heures sont à demander : notez-les ici.",
		"Aide avec Internet : demandez les heures", "05 36 49 01 01",
		"Passez sur place, ou demandez à votre mairie."} {
		if !strings.Contains(said, want) {
			t.Errorf("%q does not say %q", said, want)
		}
	}
	if strings.Contains(said, "qui est ouvert") {
		t.Errorf("%q promises hours", said)
	}
	if got := cellules(t, d, "Salle 1"); len(got) != 6 || strings.Join(got, "") != "" {
		t.Errorf("the row to write in: %q", got)
	}
	ferme := avec(sans, func(l *lieu.Lieu) { l.Avis = "Fermé pour travaux." })
	for name, lieux := range map[string][]lieu.Lieu{
		"none has a number": {sans},
		"a closed one":      {salle(1, "Mo 09:00-12:00; PH off"), ferme},
		"holidays":          {avec(salle(2, "Mo-Fr 09:00-12:00; SH off"), func(l *lieu.Lieu) { l.Telephone = "" })},
		"a note":            {avec(salle(2, `Mo "selon les jours"`), func(l *lieu.Lieu) { l.Telephone = "" })},
	} {
		_, said := semainier(t, lieux, "commune=Pons", nil)
		if strings.Contains(strings.ToLower(said), "téléphonez") {
			t.Errorf("%s: %q says to call", name, said)
		}
	}
}

// Nothing says to call a place that has no number; a price that depends on who one
// is shuts nobody out.
func TestWhomToCall(t *testing.T) {
	muet := avec(salle(1, ""), func(l *lieu.Lieu) { l.Telephone = "" })
	ferme := avec(muet, func(l *lieu.Lieu) { l.Avis = "Fermé pour travaux." })
	for name, l := range map[string]lieu.Lieu{"without hours": muet, "closed": ferme} {
		said := liste(t, []lieu.Lieu{l}, "commune=Pons", nil, edition(jeudi))
		if strings.Contains(strings.ToLower(said), "téléphonez") ||
			!strings.Contains(said, "Salle 1") || !strings.Contains(said, "emandez à votre mairie.") ||
			strings.Contains(said, "Passez sur place") != (name == "without hours") {
			t.Errorf("%s: %q", name, said)
		}
	}
	prix := avec(salle(1, "Mo-Fr 09:00-17:00"), func(l *lieu.Lieu) {
		l.PresentationDetail = "Gratuit à condition d'être adhérent."
	})
	if said := liste(t, []lieu.Lieu{prix}, "commune=Pons", nil, edition(jeudi)); !strings.Contains(said, "Salle 1") {
		t.Errorf("a price: %q", said)
	}
}

// A closure withholds its own days, and no others: a place is in its row, and among
// the open ones, until its first day and from the day after its last.
func TestAClosureHasDays(t *testing.T) {
	const ouvert = "Mo-Fr 09:00-12:00; PH off"
	ferme := func(avis string) lieu.Lieu { return avec(salle(1, ouvert), func(l *lieu.Lieu) { l.Avis = avis }) }
	for _, c := range []struct{ avis, quand, want string }{
		{"Fermé du 3 au 20 août 2027.", "aujourd'hui", "9 h–12 h"},
		{"Fermé du 3 au 20 août 2027.", "2027-08-05", "Disent une fermeture, téléphonez : Salle 1"},
		{"Fermé du 7 au 11 décembre.", "2026-12-09", "Disent une fermeture, téléphonez : Salle 1"},
		{"Fermé du 4 au 11 décembre.", "2026-12-03 après-midi", "lundi 14 décembre, 9 h–12 h"},
		{"Fermé pour travaux.", "aujourd'hui", "Disent une fermeture, téléphonez : Salle 1"},
	} {
		said := liste(t, []lieu.Lieu{ferme(c.avis)}, "commune=Pons", map[string]string{"quand": c.quand}, edition(jeudi))
		if !strings.Contains(said, c.want) {
			t.Errorf("%s, %s: %q", c.avis, c.quand, said)
		}
	}
	for avis, want := range map[string]bool{"Fermé du 3 au 20 août 2027.": false, "Fermé du 7 au 11 décembre.": true} {
		d, said := semainier(t, []lieu.Lieu{ferme(avis)}, "commune=Pons", nil)
		if got := cellules(t, d, "Salle 1"); len(got) != 6 || !strings.Contains(strings.Join(got, ""), "9 h–12 h") ||
			strings.Contains(said, avis) != want {
			t.Errorf("%s: %q, %q", avis, got, said)
		}
	}
	all := []lieu.Lieu{ferme("Fermé jusqu'au 31 janvier."), salle(2, ouvert)}
	if _, said := semainier(t, all, "commune=Pons", nil); !strings.Contains(said, "Salle 1 (dit une fermeture)") {
		t.Errorf("all along: %q", said)
	}
}

// A sheet that has room is set in larger letters, then in lines to write on; it gives
// nothing up for these, and takes no more pages.
func TestTheWeekUsesItsSheet(t *testing.T) {
	places := func(n int, heures string) (out []lieu.Lieu) {
		for i := range n {
			out = append(out, avec(salle(i, heures), func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.SePresenter} }))
		}
		return out
	}
	largest := func(d *render.Document, text string) (most layout.Mpt) {
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				if strings.Contains(papertest.Plain(it.Text), text) {
					most = max(most, it.Size)
				}
			}
		}
		return most
	}
	const ouvert = "Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00"
	for _, bureau := range []string{"", "oui"} {
		saisies := map[string]string{"bureau": bureau}
		full, _ := semainier(t, places(11, ouvert), "commune=Pons", saisies)
		for _, n := range []int{1, 2, 5} {
			d, said := semainier(t, places(n, ouvert), "commune=Pons", saisies)
			said = fmt.Sprint(d.Len, " page ", said)
			if !strings.HasPrefix(said, "1 page") || n < 5 && !strings.Contains(said, "À noter") ||
				strings.Contains(said, "venez") != (bureau == "oui") {
				t.Errorf("%d places: %q", n, said)
			}
			for _, text := range []string{"Salle 0", "14 h–17 h"} {
				if a, b := largest(d, text), largest(full, text); a <= b {
					t.Errorf("%d places: %q at %d, on a full sheet at %d", n, text, a, b)
				}
			}
			if blank := emptyFoot(t, d); blank > layout.MM(25) {
				t.Errorf("%d places: %s mm of the sheet are blank", n, papertest.MM(blank))
			}
		}
	}
}

// emptyFoot is the highest band of a page where nothing is drawn.
func emptyFoot(t *testing.T, d *render.Document) (most layout.Um) {
	t.Helper()
	p := papertest.Pages(t, d)[0]
	items := slices.SortedFunc(slices.Values(p.Items), func(a, b layout.Item) int { return int(a.Y - b.Y) })
	end := layout.Um(0)
	for _, it := range items {
		most, end = max(most, it.Y-end), max(end, it.Y+it.H)
	}
	return max(most, p.H-end)
}

// Many places without hours make as few sheets to fill in as a hand can write on, and
// how many is said before they are printed.
func TestManyWeeksToWrite(t *testing.T) {
	var lieux []lieu.Lieu
	for n := range 60 {
		lieux = append(lieux, salle(n, ""))
	}
	d, _ := semainier(t, lieux, "commune=Pons", nil)
	said := slices.ContainsFunc(d.Avis, func(v render.Avis) bool {
		return v.Genre == render.AvisARemplir && strings.Contains(v.Texte, fmt.Sprintf("%d pages", d.Len))
	})
	if d.Len > 4 || !said {
		t.Errorf("%d pages, %+v", d.Len, d.Avis)
	}
	for _, p := range papertest.Pages(t, d) { // 8 mm are enough for a hand
		for i, it := range p.Items {
			if it.Text == "" && it.H > 0 && it.H < layout.MM(8) && it.W < layout.MM(1) && it.H > layout.MM(2) {
				t.Errorf("item %d: a cell of %s mm", i, papertest.MM(it.H))
			}
		}
	}
}

// What all rows of a week would say is said once: to call before coming, what to do
// without a number; a sheet to write on asks it of all in its title.
func TestAWeekRepeatsNothing(t *testing.T) {
	const ouvert = "Mo-Fr 09:00-12:00"
	tel := func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Telephoner} }
	muet := func(l *lieu.Lieu) { l.Telephone = "" }
	tous := func(heures string, changes ...func(*lieu.Lieu)) (out []lieu.Lieu) {
		for i, c := range changes {
			out = append(out, avec(salle(i, heures), c))
		}
		return out
	}
	for name, c := range map[string]struct {
		lieux []lieu.Lieu
		n     map[string]int
	}{
		"all":       {tous(ouvert, tel, tel, tel), map[string]int{"téléphonez avant": 0, "Téléphonez avant": 1}},
		"two":       {tous(ouvert, tel, tel), map[string]int{"téléphonez avant": 2, "Téléphonez avant": 0}},
		"not all":   {tous(ouvert, tel, tel, tel, func(*lieu.Lieu) {}), map[string]int{"téléphonez avant": 3}},
		"to write":  {tous("", tel, tel), map[string]int{"éléphonez avant": 0, "sont à demander": 1}},
		"no number": {tous(ouvert, muet, muet, tel), map[string]int{"Passez sur place": 1, "as de téléphone connu": 3}},
		"one without": {tous("", muet, tel), map[string]int{"Passez sur place": 1,
			"as de téléphone connu": 0}},
		"none with": {tous("", muet, muet, muet), map[string]int{"Passez sur place": 1, "as de téléphone connu": 4}},
	} {
		_, said := semainier(t, c.lieux, "commune=Pons", nil)
		for text, n := range c.n {
			if strings.Count(said, text) != n {
				t.Errorf("%s: « %s » %d times, want %d: %q", name, text, strings.Count(said, text), n, said)
			}
		}
	}
}

// Nobody is sent, on the days of a week, to an address that a place leaves.
func TestAMovedPlaceIsCalled(t *testing.T) {
	said := func(avis string) string {
		l := avec(salle(1, "Mo-Fr 09:00-12:00"), func(l *lieu.Lieu) { l.Avis = avis })
		d := unDocument(t, "semainier", []lieu.Lieu{l}, "commune=Pons", nil, edition(jeudi))
		return papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
	}
	if s := said("Le lieu a déménagé."); !strings.Contains(s, "change d'adresse") || strings.Contains(s, "9 h–12 h") {
		t.Errorf("moved: %q", s)
	}
	if s := said("Entrée par la cour."); strings.Contains(s, "change d'adresse") || !strings.Contains(s, "9 h–12 h") {
		t.Errorf("another notice: %q", s)
	}
}
