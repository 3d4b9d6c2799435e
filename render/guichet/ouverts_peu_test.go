package guichet_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// A list of which nobody knows who is open names each place with its number, says what to
// ask, and uses its sheet; nothing that is said of all stands in each row.
func TestAListOfUnknownHoursIsOfUse(t *testing.T) {
	for _, n := range []int{1, 2, 5, 9, 12, 16} {
		var tous []lieu.Lieu
		for i := range n {
			tous = append(tous, salle(i, ""))
		}
		d := unDocument(t, "ouverts", tous, "commune=Pons", nil, edition(jeudi))
		said := ditTout(t, d)
		for i := range n {
			if !strings.Contains(said, fmt.Sprintf("Salle %d /", i)) ||
				!strings.Contains(said, fmt.Sprintf("05 36 49 01 %02d", i)) {
				t.Errorf("%d places: no %d in %q", n, i, said)
			}
		}
		if n < 10 && (!strings.Contains(said, "Jusqu'à quelle heure") ||
			strings.Contains(said, "Appelez le suivant") != (n > 1)) || strings.Contains(said, "Passez sur place") {
			t.Errorf("%d places: what to ask: %q", n, said)
		}
		if blank := emptyFoot(t, d); blank > layout.MM(40) {
			t.Errorf("%d places: %s mm of the sheet are blank", n, papertest.MM(blank))
		}
	}
}

// ditTout is what a document says, in plain signs.
func ditTout(t *testing.T, d *render.Document) string {
	t.Helper()
	return papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
}

// Where few places of a commune are open, the list says who is around it: those that are,
// then those to call; each place once, and none of a territory that was asked for whole.
func TestFewOpenPlacesSayWhereElse(t *testing.T) {
	jonzac := func(id, heures, tel string) lieu.Lieu {
		l := avec(salle(1, heures), func(*lieu.Lieu) {})
		at := papertest.AtJonzac(id)
		l.Id, l.Commune, l.CodeInsee, l.CodePostal = id, at.Commune, at.CodeInsee, at.CodePostal
		l.Latitude, l.Longitude, l.Nom, l.Telephone = at.Latitude, at.Longitude, "Atelier "+id, tel
		return l
	}
	const ouvert = "Mo-Fr 09:00-17:00"
	loin := []lieu.Lieu{jonzac("Un", ouvert, "05 36 49 07 01"), jonzac("Deux", "", "05 36 49 07 02"),
		jonzac("Trois", "", "05 36 49 01 01"), jonzac("Quatre", "Fr 09:00-12:00", "05 36 49 07 04")}
	var pleins []lieu.Lieu
	for i := range 4 {
		pleins = append(pleins, salle(10+i, ouvert))
	}
	for name, c := range map[string]struct {
		lieux      []lieu.Lieu
		query      string
		open, call bool
	}{
		"nobody":      {[]lieu.Lieu{salle(1, "")}, "commune=Pons", true, true},
		"one":         {[]lieu.Lieu{salle(1, ouvert)}, "commune=Pons", true, true},
		"around":      {[]lieu.Lieu{salle(1, ouvert)}, "autour=Pons&rayon=5km", true, true},
		"enough":      {pleins, "commune=Pons", false, false},
		"a territory": {[]lieu.Lieu{salle(1, "")}, "departement=33", false, false},
		"chosen":      {[]lieu.Lieu{salle(1, "")}, "lieu=Essai_1", false, false},
	} {
		if name == "a territory" {
			c.lieux[0].CodeInsee, c.lieux[0].Commune, c.lieux[0].CodePostal = "33063", "Bordeaux", "33000"
			c.lieux[0].Latitude, c.lieux[0].Longitude = 44.84, -0.58
		}
		d := unDocument(t, "ouverts", append(loin, c.lieux...), c.query, nil, edition(jeudi))
		said := ditTout(t, d)
		if strings.Contains(said, "Atelier Un /") != c.open || strings.Contains(said, "Atelier Deux /") != c.call ||
			strings.Contains(said, "Plus loin, ouverts") != c.open || strings.Contains(said, "Atelier Quatre") ||
			strings.Contains(said, "Atelier Trois") {
			t.Errorf("%s: %q", name, said)
		}
		want := len(c.lieux)
		if c.open {
			want += 2
		}
		if len(d.Montres) != want {
			t.Errorf("%s: %d places are told of, want %d", name, len(d.Montres), want)
		}
	}
}

// One number is called once: its places are one line, each named with its town.
func TestOneNumberIsCalledOnce(t *testing.T) {
	nomme := func(n int, nom string, at func(string) lieu.Lieu) lieu.Lieu {
		l, ici := salle(n, ""), at("x")
		l.Commune, l.CodeInsee, l.CodePostal = ici.Commune, ici.CodeInsee, ici.CodePostal
		l.Latitude, l.Longitude, l.Nom, l.Telephone = ici.Latitude, ici.Longitude, nom, "05 36 49 02 11"
		return l
	}
	tous := []lieu.Lieu{nomme(1, "La Forge", papertest.AtPons), nomme(2, "La Forge", papertest.AtJonzac),
		nomme(3, "Mairie annexe", papertest.AtJonzac)}
	said := liste(t, tous, "departement=17", nil, edition(jeudi))
	if strings.Count(said, "05 36 49 02 11") != 1 || strings.Count(said, "La Forge") != 1 ||
		!strings.Contains(said, "Aussi : ") || !strings.Contains(said, "Même numéro : Mairie annexe à ") &&
		!strings.Contains(said, "Même numéro : Mairie annexe.") {
		t.Errorf("%q", said)
	}
	semaine := semaineDite(t, append(tous, salle(4, "Mo-Fr 09:00-17:00")))
	if strings.Count(semaine, "05 36 49 02 11") != 1 || !strings.Contains(semaine, "Mairie annexe") {
		t.Errorf("%q", semaine)
	}
}

func semaineDite(t *testing.T, lieux []lieu.Lieu) string {
	t.Helper()
	return ditTout(t, unDocument(t, "semainier", lieux, "departement=17", nil, edition(jeudi)))
}

// What is true of all rows is said once above them; one row that differs keeps it in each.
func TestWhatAllRowsSayIsSaidOnce(t *testing.T) {
	var tous []lieu.Lieu
	for i := range 5 {
		tous = append(tous, avec(salle(i, "Mo-Sa 09:00-17:00"), func(l *lieu.Lieu) {
			l.ModalitesAcces = []string{lieu.Telephoner}
		}))
	}
	for n, want := range map[int][2]int{2: {2, 0}, 5: {0, 1}} {
		said := liste(t, tous[:n], "departement=17", nil, edition(jeudi))
		if strings.Count(said, "téléphonez avant") != want[0] || strings.Count(said, "Téléphonez avant") != want[1] {
			t.Errorf("%d rows: %q", n, said)
		}
	}
	mixed := append(tous[:4:4], salle(9, "Mo-Sa 09:00-17:00"))
	if said := liste(t, mixed, "departement=17", nil, edition(jeudi)); strings.Count(said, "téléphonez avant") != 4 {
		t.Errorf("one differs: %q", said)
	}
}

// Places to call that have no row are told by name and number where all are in one commune:
// « 11 lieux à appeler : Pons » tells nobody whom to call.
func TestPlacesToCallOfOneCommuneAreNamed(t *testing.T) {
	for _, n := range []int{1, 8, 20} {
		var tous []lieu.Lieu
		for i := range 40 {
			tous = append(tous, salle(i, "Mo-Fr 09:00-17:00"))
		}
		for i := range n {
			tous = append(tous, avec(salle(50+i, ""), func(l *lieu.Lieu) { l.Nom = fmt.Sprintf("Foyer numéro %d", i) }))
		}
		said := ditTout(t, unDocument(t, "ouverts", tous, "commune=Pons", nil, edition(jeudi)))
		for i := range min(n, 5) {
			if !strings.Contains(said, fmt.Sprintf("Foyer numéro %d", i)) ||
				!strings.Contains(said, fmt.Sprintf("05 36 49 01 %02d", 50+i)) {
				t.Errorf("%d places: no %d in %q", n, i, said)
			}
		}
	}
}
