package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu/lisible"
)

// A mailbox of functions or of the place is printed; that of a person never, even
// alone, even on the domain of the place.
func TestCourrielsGeneriques(t *testing.T) {
	for courriel, want := range map[string]bool{
		"accueil@valbrune.example":           true,
		"mairie.valbrune@messagerie.example": true,
		"mediatheque@valbrune.example":       true,
		"mairie-valbrune@orange.fr":          true,
		"mairievalbrune@orange.fr":           true,
		"tilleuls@valbrune.example":          true,
		"numerique2@valbrune.example":        true,
		"l.roquebin@valbrune.example":        false,
		"lise.roquebin@valbrune.example":     false,
		"lise@valbrune.example":              false,
		"roquebin@valbrune.example":          false,
		"mairie.roquebin@valbrune.example":   false,
		"zz@valbrune.example":                false,
		"pas un courriel":                    false,
		"12@valbrune.example":                false,
		"a.l@valbrune.example":               false,
	} {
		got, nominatifs := lisible.CourrielsGeneriques([]string{" " + courriel}, "Médiathèque des Tilleuls", "Valbrune")
		if (len(got) == 1) != want {
			t.Errorf("%s: %v, want %v", courriel, got, want)
		}
		if mail := strings.Contains(courriel, "@"); mail && len(got)+nominatifs != 1 {
			t.Errorf("%s: %d kept, %d left out", courriel, len(got), nominatifs)
		}
	}
	for _, c := range []struct {
		courriel, nom string
		want          bool
	}{
		{"ysoline.delmarest@val.example", "Espace Ysoline Delmarest", false},
		{"ysolinedelmarest@val.example", "Espace Ysoline Delmarest", false},
		{"delmarest-ysoline@val.example", "Espace Ysoline Delmarest", false},
		{"ange.delmarest@val.example", "Espace Ange Delmarest", false},
		{"espace.delmarest@val.example", "Espace Ysoline Delmarest", true},
		{"delmarest@val.example", "Espace Ysoline Delmarest", true},
		{"jardin.partage@val.example", "Le Jardin partagé", true},
		{"les.tilleuls@val.example", "Les Tilleuls", true},
		{"delmarest.valbrune@val.example", "Espace Delmarest", true},
		{"evs@val.example", "Espace de vie sociale", true},
	} {
		if got, _ := lisible.CourrielsGeneriques([]string{c.courriel}, c.nom, "Valbrune"); (len(got) == 1) != c.want {
			t.Errorf("%s of %s: %v", c.courriel, c.nom, got)
		}
	}
	// a place named after a person does not make the mail of a person that of a place
	got, _ := lisible.CourrielsGeneriques([]string{"simone@valbrune.example"}, "Espace Simone", "Valbrune")
	if len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// The mails of a text are judged as those of the record: each stays or goes alike.
func TestMailsOfTextsAreJudgedAlike(t *testing.T) {
	const nom, commune = "Médiathèque des Tilleuls", "Valbrune"
	for courriel, want := range map[string]bool{
		"accueil@valbrune.example": true, "mairie-valbrune@orange.fr": true, "tilleuls@valbrune.example": true,
		"numerique2@valbrune.example": true, "zdelmarest@valbrune.example": false,
		"contact.delmarest@valbrune.example": false, "mediateur.delmarest@valbrune.example": false,
		"secretariat.z@valbrune.example": false, "zoe@valbrune.example": false, "delmarest17@gmail.com": false,
	} {
		propres, _ := lisible.CourrielsGeneriques([]string{courriel}, nom, commune)
		text, retraits := lisible.TextePublic("Écrire à "+courriel, nom, commune)
		kept := strings.Contains(text, courriel)
		if kept != want || kept != (len(propres) == 1) || kept == (len(retraits) > 0) {
			t.Errorf("%s: %q, told %v, and %v of the record", courriel, text, retraits, propres)
		}
		avis, _ := lisible.AvisPublic("Pendant les travaux, écrire à "+courriel, nom, commune)
		if strings.Contains(avis, courriel) != want {
			t.Errorf("%s in a notice: %q", courriel, avis)
		}
	}
	for _, s := range []string{"zoe-delmarest @ val . example", "zoe.delmarest﹫val.example", "zoe.delmarest＠val.example",
		"zoe (at) val.example", "zoe point delmarest arobase val point example"} {
		if text, retraits := lisible.TextePublic("Wifi. Écrire à "+s, nom, commune); text != "Wifi." || len(retraits) == 0 {
			t.Errorf("%q: %q %v", s, text, retraits)
		}
	}
	text, _ := lisible.TextePublic("Écrire à accueil @ val . example", nom, commune)
	if !strings.Contains(text, "accueil") {
		t.Errorf("the mail of a service: %q", text)
	}
}
