package lieu_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
)

// filled puts a value in one field of an empty place, and gives its cell.
func filled(c lieu.Champ) (l lieu.Lieu, cell string) {
	switch p := c.Pointeur(&l).(type) {
	case *string:
		*p, cell = "12", "12"
	case *[]string:
		*p, cell = []string{"a", "b"}, "a|b"
	case *float64:
		*p, cell = 44.5, "44.5"
	case *time.Time:
		*p, cell = time.Date(2025, 3, 4, 0, 0, 0, 0, time.UTC), "2025-03-04"
	}
	return l, cell
}

// Each column is one field: its cell says it and no other does; an empty place
// says nothing.
func TestEachColumnIsOneField(t *testing.T) {
	var empty lieu.Lieu
	names := map[string]bool{}
	for _, c := range lieu.Champs() {
		names[c.Nom] = true
		if c.Texte(&empty) != "" || empty.Dit(c.Nom) {
			t.Errorf("%s of an empty place says %q", c.Nom, c.Texte(&empty))
		}
		l, cell := filled(c)
		for _, d := range lieu.Champs() {
			position := strings.HasSuffix(c.Nom, "itude") && strings.HasSuffix(d.Nom, "itude") // both or none
			if said := d.Texte(&l) != ""; said != (d.Nom == c.Nom || position) || said != l.Dit(d.Nom) {
				t.Errorf("%s set: %s says %q, %v", c.Nom, d.Nom, d.Texte(&l), l.Dit(d.Nom))
			}
		}
		if _, list := c.Pointeur(&l).(*[]string); c.Texte(&l) != cell || c.Liste() != list || c.Valeurs != nil && !list {
			t.Errorf("%s: %q, list %v", c.Nom, c.Texte(&l), list)
		}
	}
	if len(names) != 32 || empty.Dit("couleur") {
		t.Errorf("%d columns", len(names))
	}
	full := lieu.Lieu{Pivot: "00000000000000", Courriels: []string{""}}
	if full.Dit("pivot") || full.Dit("courriels") {
		t.Error("zeros, or an empty value, say something")
	}
	if zeros := (&lieu.Lieu{Telephone: "000", Pivot: "0001"}); !zeros.Dit("telephone") || !zeros.Dit("pivot") {
		t.Error("zeros say something, but for a pivot of nothing else")
	}
	if full.Courriels = []string{"", ""}; !full.Dit("courriels") || (&lieu.Lieu{Longitude: 1}).Dit("nom") {
		t.Error("a list of two says something")
	}
}

// What is required by the standard, and nothing else.
func TestRequiredColumns(t *testing.T) {
	var required []string
	for _, c := range lieu.Champs() {
		if c.Requis {
			required = append(required, c.Nom)
		}
	}
	if want := []string{"id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj"}; !slices.Equal(required,
		want) {
		t.Errorf("%q", required)
	}
}

// A cell is told as its producer sent it: before a repair, before what no field
// could hold, before the field.
func TestCellsAsPublished(t *testing.T) {
	l := lieu.Ligne{Lieu: lieu.Lieu{Nom: "Le Préau", Commune: "Orle", Telephone: "05 00"},
		Illisibles: map[string]string{"date_maj": "hier", "nom": "non"},
		Reparations: []lieu.Reparation{{Colonne: "nom", Avant: "LE PREAU", Apres: "Le Préau"},
			{Colonne: "nom", Avant: "autre"}, {Colonne: "commune"}}}
	want := map[string]string{"nom": "LE PREAU", "commune": "", "date_maj": "hier", "telephone": "05 00"}
	for _, c := range lieu.Champs() {
		if got := l.Publie(c); got != want[c.Nom] {
			t.Errorf("%s was published as %q", c.Nom, got)
		}
	}
}

// A text is found by the words of what the public reads, and no others.
func TestWordsOfAPlace(t *testing.T) {
	l := lieu.Lieu{Nom: "Le Préau", Commune: "St-Orle", Adresse: "3, rue d'En-Bas", ComplementAdresse: "2e étage",
		StructureParente: "Préau", Source: "Hub", PresentationResume: "Wi-Fi !", PresentationDetail: "…", Telephone: "05",
		Courriels: []string{"a@b.fr"}, Horaires: "Mo"}
	want := []string{"2e", "3", "bas", "d", "en", "etage", "fi", "hub", "le", "orle", "preau", "rue", "saint", "wi"}
	if got := l.Mots(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	n := 0
	for range l.TousLesMots() {
		if n++; n == 2 {
			break // a reader that stops is given no more
		}
	}
	if all := slices.Collect(l.TousLesMots()); n != 2 || len(all) != len(want)+1 { // « préau » comes twice
		t.Errorf("%q", all)
	}
	if got := lieu.MotsCherches(" Ste-Orle, « l'Été » ?"); !slices.Equal(got, []string{"sainte", "orle", "l", "ete"}) {
		t.Errorf("%q", got)
	}
	if got := lieu.MotsCherches("… ?"); got != nil {
		t.Errorf("%q", got)
	}
}

// Folding keeps nothing that capitals and accents change, and is done once.
func TestFolding(t *testing.T) {
	for in, want := range map[string]string{
		"ÀÉÎÕÜ": "aeiou", "Œuvre d’Ægir": "oeuvre d'aegir", "Straße": "strasse", "Nin\u0303a": "nin\u0303a",
		"Cafe\u0301": "cafe", "L‘Orle": "l'orle", "a\u00a0b\u202fc": "a b c", "Pré–en—Pail\u2011les": "pre-en-pail-les",
		"ÿ Ñ ø": "y n o", "日本 3ᵉ": "日本 3ᵉ", "": "",
	} {
		if got := lieu.Plier(in); got != want || lieu.Plier(got) != got {
			t.Errorf("%q folds to %q, want %q", in, got, want)
		}
	}
}
