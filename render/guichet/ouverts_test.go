package guichet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// jeudi is the day of the lists of these tests, made in the early afternoon.
var jeudi = time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)

// edition is made on a day.
func edition(jour time.Time) *render.Edition {
	e := papertest.Edition()
	e.Date = jour
	return e
}

// salle is a place of Pons with hours and a number of its own.
func salle(n int, heures string) lieu.Lieu {
	l := papertest.AtPons(fmt.Sprintf("Essai_%d", n))
	l.Nom, l.Horaires = fmt.Sprintf("Salle %d", n), heures
	l.Telephone, l.Adresse = fmt.Sprintf("05 36 49 01 %02d", n), fmt.Sprintf("%d rue du Lin", n)
	l.ModalitesAcces, l.FraisACharge, l.Avis = []string{lieu.SePresenter}, []string{lieu.Gratuit}, ""
	l.PresentationDetail, l.PresentationResume, l.Typologie = "", "", nil
	l.DateMaj = jeudi.AddDate(0, -1, 0)
	return l
}

// avec is a place with a change.
func avec(l lieu.Lieu, change func(*lieu.Lieu)) lieu.Lieu {
	change(&l)
	return l
}

// liste is what a list says, in plain signs.
func liste(t *testing.T, lieux []lieu.Lieu, query string, saisies map[string]string, e *render.Edition) string {
	t.Helper()
	d := unDocument(t, "ouverts", lieux, query, saisies, e)
	return papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
}

func unDocument(
	t *testing.T, papier string, lieux []lieu.Lieu, query string, saisies map[string]string, e *render.Edition,
) *render.Document {
	t.Helper()
	p := papertest.Paper(t, papier)
	if q := saisies["quand"]; q != "" {
		m, err := selection.LireMoment(q, e.Date)
		if err != nil {
			t.Fatal(err)
		}
		saisies["quand"] = m.String()
	}
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(lieux...), e, query, saisies))
	if err != nil || len(docs) != 1 || docs[0].Refus != nil {
		t.Fatalf("%s: %v, %+v", query, err, docs)
	}
	return docs[0]
}

func enPDF(t *testing.T, d *render.Document) []byte {
	t.Helper()
	b, err := papertest.Bytes(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Each place is where the person at the counter looks for it.
func TestWhereEachPlaceIs(t *testing.T) {
	const ouvert = "Mo-Fr 09:00-12:00,14:00-17:00; PH off"
	for name, c := range map[string]struct {
		l           lieu.Lieu
		quand, want string
	}{
		"open":            {salle(1, ouvert), "cet-apres-midi", "Ouvert* / 14 h–17 h / "},
		"open early":      {salle(1, "Th 13:30-15:30"), "cet-apres-midi", "1 rue du Lin · ferme tôt"},
		"now":             {salle(1, ouvert), "14h30", "14 h–17 h / "},
		"closed at noon":  {salle(1, ouvert), "13h", "Ouvre* / ce jour, 14 h–17 h / "},
		"closed this day": {salle(1, "Fr 09:00-12:00"), "aujourd'hui", "vendredi, 9 h–12 h / "},
		"in a long time":  {salle(1, "Dec Tu[4] 09:00-12:00"), "aujourd'hui", "mardi 22 décembre, 9 h–12 h / "},
		"holiday, said":   {salle(1, ouvert), "2026-12-25", "lundi, 9 h–12 h, 14 h–17 h / "},
		"holiday, unsaid": {salle(1, "Mo-Fr 09:00-12:00"), "2026-12-25", "Téléphone / Salle 1 (jour férié) / "},
		"no hours":        {salle(1, ""), "aujourd'hui", "Téléphone / Salle 1 / "},
		"every other week": {salle(1, "week 1-53/2 Th 09:00-12:00"), "2027-01-07",
			"Téléphone / Salle 1 (une semaine sur deux)"},
		"some weeks, says the text": {avec(salle(1, "Th 09:00-12:00"), func(l *lieu.Lieu) {
			l.PresentationResume = "Permanence le jeudi à 9h, une semaine sur deux."
		}), "aujourd'hui", "Téléphone / Salle 1 (pas toutes les semaines)"},
		"school holidays": {salle(1, "Th 09:00-12:00; SH off"), "aujourd'hui",
			"(autres heures, ou fermé, pendant les vacances)"},
		"neither": {avec(salle(1, ""), func(l *lieu.Lieu) { l.Telephone = "" }), "aujourd'hui",
			"Sans téléphone ni heures : Salle 1, 1 rue du Lin."},
		"neither, and nobody knows where": {avec(salle(1, ""), func(l *lieu.Lieu) {
			l.Telephone, l.Adresse = "", ""
		}), "aujourd'hui",
			"Sans téléphone ni heures : Salle 1. Demandez à votre mairie."},
		"no number": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.Telephone = "" }), "aujourd'hui",
			"pas de téléphone connu"},
		"a notice": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.Avis = "Fermé pour travaux." }), "aujourd'hui",
			"Disent une fermeture, téléphonez : Salle 1 (05 36 49 01 01)."},
		"moved": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.Avis = "Nouvelle adresse : 5 rue Neuve." }), "aujourd'hui",
			"Téléphone / Salle 1 (change d'adresse) / "},
		"another notice": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.Avis = "Entrée par la cour." }),
			"cet-apres-midi", "14 h–17 h / "},
		"no more": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.Nom = "Salle 1 (fermée)" }), "aujourd'hui",
			"Disent une fermeture, téléphonez : "},
		"no address": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.Adresse = "" }), "aujourd'hui",
			"Téléphone / Salle 1 / "},
		"call first": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Telephoner} }),
			"aujourd'hui", " · téléphonez avant"},
		"old": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.DateMaj = jeudi.AddDate(-5, 0, 0) }), "aujourd'hui",
			" · téléphonez avant"},
		"to pay": {avec(salle(1, ouvert), func(l *lieu.Lieu) { l.FraisACharge = []string{lieu.Payant} }), "aujourd'hui",
			" · payant"},
	} {
		said := liste(t, []lieu.Lieu{c.l}, "commune=Pons", map[string]string{"quand": c.quand}, edition(jeudi))
		want := strings.NewReplacer("Ouvert* / ", "", "Ouvre* / ", "").Replace(c.want)
		if !strings.Contains(said, papertest.Plain(want)) {
			t.Errorf("%s: %q does not say %q", name, said, want)
		}
	}
}

// Nobody is sent where only some go; they are counted, and printed when asked for.
func TestReservedPlacesAreOffTheList(t *testing.T) {
	foyer := avec(salle(2, "Mo-Fr 09:00-12:00"), func(l *lieu.Lieu) { l.Nom = "EHPAD Le Verger" })
	membres := avec(salle(3, "Mo-Fr 09:00-12:00"),
		func(l *lieu.Lieu) { l.PresentationResume = "Réservé aux adhérents de l'association." })
	envoyes := avec(salle(4, "Mo-Fr 09:00-12:00"),
		func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Prescription} })
	tous := []lieu.Lieu{salle(1, "Mo-Fr 09:00-12:00"), foyer, membres, envoyes}
	said := liste(t, tous, "commune=Pons", nil, edition(jeudi))
	if strings.Contains(said, "EHPAD") || strings.Contains(said, "Salle 3") ||
		strings.Contains(said, "Salle 4") || !strings.Contains(said, "Pas dans cette liste : 3 lieux réservés") {
		t.Error(said)
	}
	if said := liste(t, tous, "lieu=Essai_2", nil, edition(jeudi)); !strings.Contains(said, "EHPAD") {
		t.Errorf("asked for, and not there: %q", said)
	}
}

// The nearest stand first, the others are named, and all are accounted for.
func TestTheNearestFirst(t *testing.T) {
	var tous []lieu.Lieu
	for n := range 14 {
		l := salle(n, "Mo-Sa 09:00-12:00,14:00-18:00")
		l.Latitude += 0.01 * float64((n*5)%14) // 1.1 km farther each
		tous = append(tous, l)
	}
	d := unDocument(t, "ouverts", tous, "autour=45.58,-0.55&rayon=40km", nil, edition(jeudi))
	said := papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
	at, n := -1, 0
	for k := range 14 {
		nom := fmt.Sprintf("Salle %d /", (k*3)%14) // 3 is the inverse of 5 modulo 14
		i := strings.Index(said, nom)
		if i < 0 {
			break
		}
		if i < at {
			t.Errorf("%s stands before a nearer one", nom)
		}
		at, n = i, n+1
	}
	if n < 8 || n > 12 || !strings.Contains(said, fmt.Sprintf("Aussi ouverts, %d autres lieux : Salle ", 14-n)) {
		t.Errorf("%d rows of 14: %q", n, said)
	}
	if !strings.Contains(said, "depuis le point demandé") || !strings.Contains(said, "à moins de 1 km") ||
		!strings.Contains(said, "à 2 km") {
		t.Error(said)
	}
	if len(d.Montres) != 14 {
		t.Errorf("%d places are told of", len(d.Montres))
	}
}

// Open places fill the sheet before those to call: as long as one of them has no row, none
// of the others has one; a sentence names the first of them.
func TestOpenOnesFillTheSheetFirst(t *testing.T) {
	for _, c := range []struct{ open, rows int }{{4, 4}, {8, 8}, {12, 9}, {40, 9}} {
		var tous []lieu.Lieu
		for n := range c.open {
			tous = append(tous, salle(n, "Mo-Sa 09:00-12:00,14:00-18:00"))
		}
		for n := range 12 {
			tous = append(tous, avec(salle(50+n, ""), func(l *lieu.Lieu) { l.Nom = fmt.Sprintf("Relais %d", n) }))
		}
		d := unDocument(t, "ouverts", tous, "commune=Pons", nil, edition(jeudi))
		said := papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
		rows, named := 0, strings.Contains(said, "Relais")
		for n := range c.open {
			if strings.Contains(said, fmt.Sprintf("Salle %d /", n)) {
				rows++
			}
		}
		if rows < c.rows || !named {
			t.Errorf("%d open: %d rows, others named %v: %s", c.open, rows, named, said)
		}
		if !strings.Contains(said, "à appeler") && !strings.Contains(said, "À appeler") {
			t.Errorf("%d open: nobody is to call: %s", c.open, said)
		}
	}
}

// A column says distance when there is one to say: from a point.
func TestTheColumnOfHoursSaysWhatItHas(t *testing.T) {
	lieux := []lieu.Lieu{salle(1, "Mo-Sa 09:00-12:00,14:00-18:00")}
	for query, want := range map[string]bool{"autour=45.58,-0.55&rayon=40km": true, "departement=17": false} {
		d := unDocument(t, "ouverts", lieux, query, nil, edition(jeudi))
		said := papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
		if strings.Contains(said, "Heures, distance") != want || !strings.Contains(said, "Heures") {
			t.Errorf("%s: %q", query, said)
		}
	}
}

func strasbourg(l *lieu.Lieu) { l.CodeInsee, l.CodePostal, l.Commune = "67482", "67000", "Strasbourg" }

// The title is true: open, none, or nobody knows; the day and the hour are printed.
func TestTitlesAndDays(t *testing.T) {
	ouvert, ferme, inconnu := salle(1, "Th 14:00-17:00"), salle(2, "Fr 09:00-12:00"), salle(3, "")
	for _, c := range []struct {
		lieux   []lieu.Lieu
		saisies map[string]string
		want    []string
	}{
		{[]lieu.Lieu{ouvert, salle(4, "Th 14:00-17:00")}, map[string]string{"quand": "cet-apres-midi", "heure": "13h45"},
			[]string{"Ouverts cet après-midi", "Jeudi 3 décembre 2026", "fait à 13 h 45", "Ce papier ne sert qu’aujourd’hui"}},
		{[]lieu.Lieu{ouvert, ferme}, map[string]string{"quand": "jeudi"}, []string{"Un lieu ouvert aujourd’hui"}},
		{[]lieu.Lieu{ferme, inconnu}, map[string]string{"quand": "cet-apres-midi"},
			[]string{"Aucun lieu ouvert cet après-midi", "vendredi, 9 h–12 h"}},
		{[]lieu.Lieu{inconnu}, map[string]string{"quand": "samedi-matin", "heure": "9h"},
			[]string{"Qui est ouvert samedi matin ? Téléphonez", "Samedi 5 décembre 2026", "fait le 03/12/2026 à 9 h",
				"Ce papier ne sert que le 5 décembre 2026."}},
		{[]lieu.Lieu{ouvert}, map[string]string{"quand": "2026-12-25"},
			[]string{"Jour férié (Noël) : téléphonez avant d’y aller."}},
		{[]lieu.Lieu{avec(ouvert, strasbourg)},
			map[string]string{"quand": "2027-03-26"}, []string{"Jour férié à certains endroits (le Vendredi saint)"}},
	} {
		said := liste(t, c.lieux, "", c.saisies, edition(jeudi))
		for _, want := range c.want {
			if !strings.Contains(said, papertest.Plain(want)) {
				t.Errorf("%v: %q does not say %q", c.saisies, said, want)
			}
		}
	}
}

// However many places, long or short, the page holds, and counts them all.
func TestTheListHolds(t *testing.T) {
	for _, n := range []int{1, 40, 400} {
		var tous []lieu.Lieu
		for i := range n {
			l := salle(i%90, []string{"Mo-Sa 09:00-12:00,13:00-18:30", "", "Su 10:00-11:00"}[i%3])
			l.Id = fmt.Sprintf("Essai_%d", i)
			l.Nom = strings.Repeat("Maison des habitants et des associations du quartier ", 1+i%2) + fmt.Sprint(i)
			tous = append(tous, l)
		}
		d := unDocument(t, "ouverts", tous, "commune=Pons", nil, edition(jeudi))
		if d.Len != 1 || len(d.Montres) != n {
			t.Errorf("%d places: %d pages, %d told", n, d.Len, len(d.Montres))
		}
		tables, heads := 0, []string{}
		doc.Each(d.Root, func(k *doc.Node) {
			if k.Role == doc.Table {
				tables++
			}
			if k.Scope == doc.Column && !slices.Contains(heads, k.Text) {
				heads = append(heads, k.Text)
			}
		})
		if tables != 1 || len(heads) != 3 {
			t.Errorf("%d places: %d tables, heads %q", n, tables, heads)
		}
	}
}

// A place that goes from town to town is one line, its number once, all of its towns
// named; two that say different hours, or have other numbers, are two.
func TestOneLineForOneNumber(t *testing.T) {
	tour := func(n int, heures string) []lieu.Lieu {
		var out []lieu.Lieu
		for i, at := range []func(string) lieu.Lieu{papertest.AtPons, papertest.AtJonzac, papertest.AtLaRochelle} {
			l := at(fmt.Sprintf("Tour_%d_%d", n, i))
			l.Nom, l.Telephone, l.Horaires, l.Avis = fmt.Sprintf("Bus %d", n), fmt.Sprintf("05 36 49 02 0%d", n), heures, ""
			l.ModalitesAcces, l.PresentationDetail, l.PresentationResume = []string{lieu.SePresenter}, "", ""
			l.DateMaj = jeudi.AddDate(0, -1, 0)
			out = append(out, l)
		}
		return out
	}
	const query = "departement=17"
	for name, heures := range map[string]string{"unknown": "", "open": "Mo-Fr 09:00-17:00", "closed": "Fr 09:00-12:00"} {
		for _, pour := range []string{"grand-public", "aidants", "pro"} {
			said := liste(t, tour(1, heures), query, map[string]string{"pour": pour}, edition(jeudi))
			if strings.Count(said, "Bus 1") != 1 || strings.Count(said, "05 36 49 02 01") > 1 {
				t.Errorf("%s for %s: %q", name, pour, said)
			}
			for _, town := range []string{"Pons", "Jonzac", "La Rochelle"} {
				if !strings.Contains(said, town) {
					t.Errorf("%s for %s: no %s in %q", name, pour, town, said)
				}
			}
		}
	}
	two := tour(1, "Mo-Fr 09:00-17:00")
	two[1].Horaires, two[2].Telephone = "Mo-Fr 10:00-16:00", "05 36 49 02 99"
	if said := liste(t, two, query, nil, edition(jeudi)); strings.Count(said, "Bus 1") != 3 {
		t.Errorf("three that differ: %q", said)
	}
}
