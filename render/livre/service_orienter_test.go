package livre_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// sheetFor is what the sheet of some services says to an audience.
func sheetFor(t *testing.T, pour render.Audience, lieux []lieu.Lieu, query string) string {
	t.Helper()
	_, said := sheetsOf(t, lieux, query, map[string]string{"pour": string(pour)})
	return said[0]
}

// Each audience reads in an entry of a sheet what the table says, and no other field.
func TestSheetOfServicesForEachAudience(t *testing.T) {
	words := map[string]string{"courriels": "accueil@ditmail", "site_web": "ditsite.example", "prise_rdv": "ditrdv",
		"structure_parente": "Ditstructure", "id": "Identifiant : Dit_1", "publics_specifiquement_adresses": "Femmes",
		"prise_en_charge_specifique": "Surdité", "modalites_accompagnement": "distance",
		"dispositif_programmes_nationaux": "AC", "modalites_acces": "prescription", "telephone": "05 36 49 00 77",
		"horaires": "9 h 07", "couverture": "1 commune"}
	l := told()
	for _, pour := range orienting {
		said := sheetFor(t, pour, []lieu.Lieu{l}, "departement=17&service=loisirs")
		for champ, word := range words {
			if pour == render.Aidants && champ == "couverture" { // they read the communes without, when they are few
				continue
			}
			if got, want := strings.Contains(said, word), render.Lit(pour, "fiche-service", champ); got != want {
				t.Errorf("%s reads %s: %v, the table says %v\n%s", pour, champ, got, want, said)
			}
		}
	}
}

// frames reports words that stand on each page of a document.
func frames(t *testing.T, d *render.Document, words string) bool {
	t.Helper()
	for n := range d.Len {
		p, err := d.Page(n)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(p.Items, func(it layout.Item) bool { return it.Text == words }) {
			return false
		}
	}
	return true
}

// The places that people must be sent to are off a sheet for all; those who send people
// read them first, then those that receive only some with their condition; a place that
// says it is closed is on no sheet.
func TestSheetForThoseWhoSendPeople(t *testing.T) {
	lieux := serving(6)
	lieux[0].ModalitesAcces = []string{lieu.Prescription}
	lieux[1].Nom, lieux[2].Nom = "EHPAD des Saules", "Salle des Saules (fermée)"
	for _, pour := range orienting {
		said := sheetFor(t, pour, lieux, "service=démarches")
		head := map[render.Audience]string{render.Aidants: "Sur orientation, d'abord",
			render.Pro: "Sur prescription, d'abord"}
		rest := said[strings.Index(said, head[pour]):]
		for _, s := range []string{head[pour], "1 Maison 000", "Vers qui orienter ?", "2 EHPAD des Saules",
			"Attention : réservé aux personnes qui habitent ici", "3 Maison 004"} {
			i := strings.Index(rest, s)
			if i < 0 {
				t.Fatalf("%s: %q is missing, or before its turn, in\n%s", pour, s, said)
			}
			rest = rest[i:]
		}
		d, _ := sheet(t, lieux, "", map[string]string{"pour": string(pour)})
		if usage := frames(t, d, "Usage interne"); usage != (pour == render.Pro) {
			t.Errorf("%s: « Usage interne » on each page: %v", pour, usage)
		}
		if strings.Contains(said, "fermée") || strings.Contains(said, "n'y sont pas") {
			t.Errorf("%s: a closed place, or the count of those left out:\n%s", pour, said)
		}
	}
	pro := sheetFor(t, render.Pro, lieux, "service=démarches")
	for _, s := range []string{"Sur prescription : 1 lieu, le premier de la liste.",
		"Sans prescription ni réserve signalées : 3 lieux.", "Réservé à certaines personnes : 1 lieu."} {
		if !strings.Contains(pro, s) {
			t.Errorf("%q is missing in\n%s", s, pro)
		}
	}
	if said := sheetFor(t, render.GrandPublic, lieux, "service=démarches"); strings.Contains(said, "Maison 000") ||
		!strings.Contains(said, "2 lieux réservés à certaines personnes n'y sont pas.") {
		t.Errorf("the public reads\n%s", said)
	}
}

// More places than some that people must be sent to do not take the room of the others.
func TestPlacesOnReferralLeaveRoom(t *testing.T) {
	lieux := serving(60)
	for i := range 50 {
		lieux[i].ModalitesAcces = []string{lieu.Prescription}
	}
	said := sheetFor(t, render.Pro, lieux, "service=démarches")
	first, rest, ok := strings.Cut(said[strings.Index(said, "Sur prescription, d'abord"):], "Vers qui orienter ?")
	if !ok || strings.Count(first, "Maison") != 6 || !strings.Contains(rest, "Maison 05") {
		t.Errorf("%d first, then\n%s", strings.Count(first, "Maison"), rest)
	}
}

// Where the help is in a territory is counted out of its communes; what places do not say
// is told apart, and a selection of some places says nothing of the others.
func TestCoverage(t *testing.T) {
	lieux := serving(4) // two in Pons, one in Jonzac, one in La Rochelle
	lieux[1].Services, lieux[2].Services = nil, []string{lieu.LoisirsCreations}
	for _, c := range []struct{ query, want string }{
		{"departement=17&service=démarches", "1 commune sur 462 a un lieu qui dit donner cette aide : Pons (2). " +
			"Non su : dans 1 autre commune, les lieux ne disent pas leurs aides. Sans lieu connu : 459 communes."},
		{"commune=Pons&commune=Jonzac&commune=Saintes&service=démarches", "1 commune sur 3 a un lieu qui dit donner cette " +
			"aide : Pons (2). Non su : dans 1 autre commune, les lieux ne disent pas leurs aides. Sans lieu connu : Saintes."},
		{"service=démarches", "1 commune sur les 3 qui ont un lieu a cette aide : Pons (2). Non su : dans 1 autre"},
		{"departement=17&service=démarches&frais=gratuit", ""},
		{"autour=Pons&rayon=90km&plus-proches=2&service=démarches", ""},
	} {
		said := sheetFor(t, render.Pro, lieux, c.query)
		_, got, ok := strings.Cut(said, "Dans le territoire ")
		if ok != (c.want != "") || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %q, want %q", c.query, fmt.Sprintf("%.260s", got), c.want)
		}
	}
	aidants := sheetFor(t, render.Aidants, lieux, "commune=Pons&commune=Jonzac&commune=Saintes&service=démarches")
	if !strings.Contains(aidants, "Sans lieu connu : Saintes.") || strings.Contains(aidants, "sur 3") {
		t.Errorf("helpers read\n%s", aidants)
	}
	if n := len(papertest.Paper(t, "fiche-service").Audiences); n != 3 {
		t.Errorf("%d audiences", n)
	}
}

// A travelling bus is one entry and a table for those who send people too, though its
// stops are records of their own, of other days.
func TestRoundForThoseWhoSendPeople(t *testing.T) {
	lieux := papertest.Round(6)
	for i := range lieux {
		lieux[i].DateMaj = lieux[i].DateMaj.AddDate(0, 0, -i)
	}
	for _, pour := range orienting {
		d, said := sheet(t, lieux, "", map[string]string{"pour": string(pour)})
		b, err := papertest.Bytes(d)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(papertest.Found(papertest.Read(t, b).Root, "TR")); n < 7 || strings.Count(said, "Bus numérique") != 1 {
			t.Errorf("%s: %d rows, and the bus:\n%s", pour, n, said)
		}
	}
}

// The foot of a service sheet says how to aim at its code and whom to ask without Internet,
// each once, and the edition once on the page: those who have the list at hand are not told.
func TestTheFootOfASheetSaysEachThingOnce(t *testing.T) {
	for _, n := range []int{3, 300} {
		for _, pour := range []string{"grand-public", "aidants", "pro"} {
			d, said := sheet(t, serving(n), "", map[string]string{"pour": pour})
			for words, want := range map[string]bool{"visez ce carré": true, "Édition du": false,
				"Sans Internet : demandez la liste à la mairie de Pons.": n == 300 && pour == "grand-public"} {
				got := strings.Count(strings.Join(strings.Fields(papertest.Plain(said)), " "), words)
				if got > 1 || (got == 1) != want {
					t.Errorf("%d places, %s, %d pages: %q said %d times", n, pour, d.Len, words, got)
				}
			}
		}
	}
}
