package guichet_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// heuresTirees are hours of every kind that a list tells apart.
var heuresTirees = []string{"", "Mo-Fr 09:00-12:00,14:00-17:00", "Mo-Fr 09:00-12:00; PH off", "Sa 10:00-12:00",
	"week 1-53/2 Th 09:00-12:00", "Jul-Aug Mo-Fr 09:00-12:00", `Th "sur rendez-vous"`, "Th 18:00-20:00",
	"Mo 09:00-12:00; SH off", "lundi matin"}

// tires are places drawn at random, each under a name of its own.
func tires(r *rand.Rand, n int) (out []lieu.Lieu) {
	for i := range n {
		l := salle(i%90, heuresTirees[r.IntN(len(heuresTirees))])
		l.Id, l.Nom = fmt.Sprintf("Essai_%d", i), fmt.Sprintf("Salle n%03d", i)
		l.Telephone = fmt.Sprintf("05 36 49 %02d %02d", i/90, i%90)
		switch r.IntN(8) {
		case 0:
			l.Telephone = ""
		case 1:
			l.Adresse = ""
		case 2:
			l.Avis = "Fermé pour travaux."
		case 3:
			l.PresentationResume = "Réservé aux adhérents de l'association."
		}
		out = append(out, l)
	}
	return out
}

// comptes are the places that a list counts without a name. Lines of the rest, and those to
// call of one commune, name some before they count the others.
var comptes = regexp.MustCompile(`(\d+|[Uu]n) (?:autres? lieux? ouverts?|lieux? réservés?)|` +
	`et (\d+ autres|un autre)\b`)

// Every place is accounted for: it has a row, is named, or is counted, once; the
// list says the same on any day.
func TestNobodyIsLostOnAList(t *testing.T) {
	r := rand.New(rand.NewPCG(16, 10))
	for essai := range 12 {
		lieux := tires(r, 1+r.IntN(60))
		quand := []string{"aujourd'hui", "cet-apres-midi", "samedi-matin", "2026-12-25", "10h30", "2027-01-07"}[essai%6]
		said := liste(t, lieux, "commune=Pons", map[string]string{"quand": quand}, edition(jeudi))
		nommes := map[string]int{}
		for _, nom := range regexp.MustCompile(`Salle n\d{3}`).FindAllString(said, -1) {
			nommes[nom]++
		}
		for nom, n := range nommes {
			if n > 1 {
				t.Errorf("%s: %s stands %d times", quand, nom, n)
			}
		}
		total := len(nommes)
		for _, m := range comptes.FindAllStringSubmatch(said, -1) {
			total += nombre(strings.TrimSuffix(m[1]+m[2], " autres"))
		}
		if total != len(lieux) {
			t.Errorf("%s: %d places of %d: %q", quand, total, len(lieux), said)
		}
	}
}

// nombre reads « 12 », or « un ».
func nombre(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return 1
}

// The same places give the same list, in whatever order a base holds them.
func TestTheOrderOfTheBaseChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 14))
	for _, papier := range []string{"ouverts", "semainier", "memo-aidant"} {
		lieux := tires(r, 30)
		var dits []string
		for range 3 {
			d := unDocument(t, papier, lieux, "commune=Pons", nil, edition(jeudi))
			dits = append(dits, strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / "))
			r.Shuffle(len(lieux), func(i, j int) { lieux[i], lieux[j] = lieux[j], lieux[i] })
		}
		if dits[0] != dits[1] || dits[1] != dits[2] {
			t.Errorf("%s: three orders of the base, and not one list:\n%s\n%s\n%s", papier, dits[0], dits[1], dits[2])
		}
	}
}

// Without colours, and with less ink, the same words are read.
func TestInkChangesNoWord(t *testing.T) {
	lieux := tires(rand.New(rand.NewPCG(3, 1)), 20)
	for _, papier := range []string{"ouverts", "semainier", "memo-aidant"} {
		dire := func(saisies map[string]string) string {
			d := unDocument(t, papier, lieux, "commune=Pons", saisies, edition(jeudi))
			return strings.Join(papertest.Said(papertest.Read(t, enPDF(t, d))), " / ")
		}
		want := dire(nil)
		for _, encre := range []string{"noir", "economie"} {
			if got := dire(map[string]string{encre: "oui"}); got != want {
				t.Errorf("%s, %s: %q, want %q", papier, encre, got, want)
			}
		}
	}
}

// A list that has room for every place has nothing left to say below: no frame stands
// around nothing.
func TestNoFrameAroundNothing(t *testing.T) {
	for _, heures := range []string{"Mo-Fr 09:00-12:00", ""} {
		d := unDocument(t, "ouverts", []lieu.Lieu{salle(1, heures)}, "commune=Pons", nil, edition(jeudi))
		frames := 0
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Style == "panneau" {
				frames++
			}
		})
		if frames != 0 {
			t.Errorf("%q: %d frames", heures, frames)
		}
	}
}
