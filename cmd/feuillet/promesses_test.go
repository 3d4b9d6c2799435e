package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"feuillet/lieu/controle"
	"feuillet/lieu/territoire"
	"feuillet/render/papiers"
)

// The help of a kit names each paper of the table, where it is: in it, or asked for alone.
func TestAKitSaysWhatItHolds(t *testing.T) {
	dedans, dehors, ok := strings.Cut(aideKit(papiers.Papiers()), "Les autres")
	if !ok {
		t.Fatal("a kit says to have all papers")
	}
	for _, p := range papiers.Papiers() {
		ou := dehors
		if len(p.Kit) > 0 {
			ou = dedans
		}
		if !strings.Contains(ou, p.Nom) {
			t.Errorf("%s: %q, %q", p.Nom, dedans, dehors)
		}
	}
}

// The page that a clerk reads first names what saves her most: the charter before the
// models, the trial page, and the ways to print a directory.
func TestTheReadmeNamesWhatThereIs(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, mot := range []string{"charte copier", "page-essai", "--imprimeur", "--norme", "--un-par",
		"vos-pages-dans-un-annuaire"} {
		if !bytes.Contains(b, []byte(mot)) {
			t.Errorf("the README never says %q", mot)
		}
	}
	if bytes.Index(b, []byte("charte copier")) > bytes.Index(b, []byte("modele copier")) {
		t.Error("models come before the charter, which all papers follow")
	}
}

// Who follows the commands of the README imports a territory, then prints in it: a commune
// of elsewhere has no place in the base that they made.
func TestTheReadmeStaysInItsTerritory(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	france := territoire.France()
	named := func(option string) (out []string) {
		for _, m := range regexp.MustCompile(`(?m)^\./feuillet .*`+option+` ([^\s]+)`).FindAllStringSubmatch(string(b), -1) {
			out = append(out, m[1])
		}
		return out
	}
	communes := append(named("--commune"), named("--autour")...)
	if len(communes) < 5 {
		t.Fatalf("communes %q", communes)
	}
	for _, d := range append(named("--departement"), named("--depuis-la-carte")...) {
		ici := france.Chercher(d, 1, territoire.EchelleDepartement)
		for _, c := range communes {
			la := france.Chercher(c, 1, territoire.EchelleCommune)
			if len(ici) == 0 || len(la) == 0 || la[0].Departement != ici[0].Departement {
				t.Errorf("%s, where nobody imported it: the places are of %s", c, d)
			}
		}
	}
}

// A figure that differs from that of another command says why, where it stands.
func TestAControlSaysWhatOthersLeaveOut(t *testing.T) {
	for theme, want := range map[controle.Theme]bool{controle.Public: true, controle.Dates: false} {
		var out bytes.Buffer
		themes(&out, controle.Bilan{Lieux: 3, Themes: map[controle.Theme]int{theme: 2}})
		if got := strings.Contains(out.String(), "le panorama laisse de côté"); got != want {
			t.Errorf("%s: %q", theme, out.String())
		}
	}
}
