package livre_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/livre"
	"feuillet/render/papertest"
)

// The stops of one bus bear one number, that of its round, which names them and
// leads to them; each commune still says when the bus is there.
func TestAnnuaireTournee(t *testing.T) {
	d := papertest.Read(t, annuaire(t, papertest.Round(6), papertest.Edition(), livre.CodesAucun))
	said := papertest.Said(d)
	text := strings.Join(said, "\n")
	few := papertest.Said(papertest.Read(t, annuaire(t, papertest.Round(3), papertest.Edition(), livre.CodesAucun)))
	if want := "2 lieux où l'on vous aide"; !strings.Contains(strings.Join(few, "\n"), want) {
		t.Errorf("no %q in\n%q", want, few)
	}
	for _, want := range []string{"Dans plusieurs communes",
		"Où il passe : Cozes, Gémozac, Jonzac, Pons, Royan, Saintes.",
		"Aides et autres arrêts : regardez le numéro 1."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "di, une semaine sur deux"); n != 6 {
		t.Errorf("%d stops say when, want 6", n)
	}
	badges := map[string]int{}
	for _, h := range papertest.Found(d.Root, "H3") {
		badges[numberOf(h)]++
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
	for _, lieux := range [][]lieu.Lieu{papertest.Round(1), {papertest.Place(1), papertest.Place(2)}} {
		if text := strings.Join(papertest.Said(papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))),
			"\n"); strings.Contains(text, "plusieurs communes") {
			t.Errorf("a round is made of\n%s", text)
		}
	}
}
