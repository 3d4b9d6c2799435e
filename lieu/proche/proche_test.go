package proche_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu/proche"
)

var (
	commandes = []string{"importer", "rejets", "lister", "selection", "doublons", "changements", "historique", "corriger",
		"exclure", "oublier", "sauvegarder", "controle", "fiche-lieu", "annuaire", "fiche-service", "affiche", "territoire",
		"modele", "kit"}
	criteres = []string{"commune", "epci", "departement", "region", "france", "dans", "sauf", "autour", "rayon", "service",
		"frais"}
	services = []string{"Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien",
		"Insertion professionnelle via le numérique", "Loisirs et créations numériques",
		"Accès internet et matériel informatique"}
	ids = []string{"Gironde_12", "Gironde_120", "Gironde_161", "Creuse_12", "Coop_6f21-aa"}
)

func TestWhatWasMeant(t *testing.T) {
	for _, c := range []struct {
		mot       string
		candidats []string
		want      string // the first, "" for none
	}{
		{"imprter", commandes, "importer"},
		{"improter", commandes, "importer"},      // neighbours swapped
		{"annu", commandes, "annuaire"},          // begun
		{"fiche_lieux", commandes, "fiche-lieu"}, // signs and plurals
		{"Contrôle", commandes, "controle"},
		{"lieu", commandes, "fiche-lieu"}, // a word of it
		{"im", commandes, "importer"},
		{"xqzw", commandes, ""},
		{"", commandes, ""},
		{"comune", criteres, "commune"},
		{"Département", criteres, "departement"},
		{"departemnt", criteres, "departement"},
		{"sercive", criteres, "service"},
		{"demarhces", services, services[0]},
		{"loisir creation", services, services[3]},
		{"matériels informatiques", services, services[4]},
		{"numérique", services, services[3]},
		{"poterie", services, ""},
		{"gironde 12", ids, "Gironde_12"},
		{"Gironde12", ids, "Gironde_12"},
		{"6f21", ids, "Coop_6f21-aa"},
		{"ID Creuse_12 bis", ids, "Creuse_12"},
		{"cœur", []string{"chœur", "coeur"}, "coeur"},
		{"etage", []string{"âge", "Étage"}, "Étage"},
	} {
		got := strings.Join(proche.De(c.mot, c.candidats, 1), "")
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.mot, got, c.want)
		}
	}
}

// What is much further than the nearest is not asked after, and n bounds the rest.
func TestTheNearestFirst(t *testing.T) {
	if got := proche.De("Gironde_12", ids, 3); len(got) == 0 || got[0] != "Gironde_12" ||
		slices.Contains(got, "Coop_6f21-aa") {
		t.Errorf("found %q", got)
	}
	if got := proche.De("fiche", commandes, 5); !slices.Equal(got, []string{"fiche-lieu", "affiche", "fiche-service"}) &&
		!slices.Equal(got, []string{"fiche-lieu", "fiche-service", "affiche"}) {
		t.Errorf("found %q", got)
	}
	if got := proche.De("a", []string{"b", "c", "a"}, 2); len(got) > 2 || got[0] != "a" {
		t.Errorf("found %q", got)
	}
	if got := proche.De("tout", slices.Repeat([]string{"toute"}, 5), 3); len(got) != 1 {
		t.Errorf("one name %d times", len(got))
	}
}

// A candidate is known by any of its forms, and suggested under its name.
func TestForms(t *testing.T) {
	r := proche.Rechercher("biblioteque")
	r.Voir("MJC", "Maison des jeunes et de la culture")
	r.Voir("BIB", "Bibliothèque, médiathèque")
	r.Voir("BIBUS", "Bus")
	if got := r.Noms(3); !slices.Equal(got, []string{"BIB"}) {
		t.Errorf("found %q", got)
	}
}

func TestQuestions(t *testing.T) {
	for want, noms := range map[string][]string{
		"":                              nil,
		"Vouliez-vous « a » ?":          {"a"},
		"Vouliez-vous « a » ou « b » ?": {"a", "b"},
		"Vouliez-vous « a », « b » ou « c » ?": {"a", "b", "c"},
	} {
		if got := proche.VouliezVous(noms...); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := proche.Question("Pons (Charente-Maritime)",
		"Bons"); got != "Vouliez-vous Pons (Charente-Maritime) ou Bons ?" {
		t.Errorf("got %q", got)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "ab", 1}, {"abc", "abd", 1},
		{"ca", "abc", 3}, // no letter is touched twice: 2 without that rule
		{"été", "ete", 2},
	} {
		if got := proche.Distance(c.a, c.b, 9); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
	if got := proche.Distance("abcdef", "uvwxyz", 2); got != 3 {
		t.Errorf("past the bound: %d, want 3", got)
	}
}

// naive is the definition, without bound nor rows.
func naive(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	last := 1
	if a[len(a)-1] == b[len(b)-1] {
		last = 0
	}
	x, y := a[:len(a)-1], b[:len(b)-1]
	d := min(naive(x, b)+1, naive(a, y)+1, naive(x, y)+last)
	if len(x) > 0 && len(y) > 0 && a[len(a)-1] == y[len(y)-1] && x[len(x)-1] == b[len(b)-1] {
		d = min(d, naive(x[:len(x)-1], y[:len(y)-1])+1)
	}
	return d
}

func FuzzDistance(f *testing.F) {
	f.Add("abc", "acb", 2)
	f.Add("ca", "abc", 1)
	f.Add("été", "te", 0)
	f.Fuzz(func(t *testing.T, a, b string, seuil int) {
		x, y := []rune(a), []rune(b)
		if len(x) > 6 || len(y) > 6 || seuil < 0 || seuil > 12 {
			return
		}
		if got, want := proche.Distance(string(x), string(y), seuil), min(naive(x, y), seuil+1); got != want {
			t.Errorf("%q, %q within %d: %d, want %d", a, b, seuil, got, want)
		}
		if proche.Distance(a, b, 20) != proche.Distance(b, a, 20) {
			t.Errorf("%q, %q: not the same both ways", a, b)
		}
	})
}

func FuzzDe(f *testing.F) {
	f.Add("comune", "commune")
	f.Add("É", "e\u0301")
	f.Add("\u03d3", "\U0001d419oé") // capitals under a coat
	f.Add("\xff", "  ")
	f.Fuzz(func(t *testing.T, mot, autre string) {
		candidats := []string{autre, "commune", mot}
		got := proche.De(mot, candidats, 2)
		if len(got) > 2 {
			t.Errorf("%d of 2", len(got))
		}
		if k := proche.Cle(mot); k != "" && len(k) <= 100 && (len(got) == 0 || proche.Cle(got[0]) != proche.Cle(mot)) {
			t.Errorf("%q is not near itself: %q", mot, got)
		}
		for _, g := range got {
			if !slices.Contains(candidats, g) {
				t.Errorf("%q is no candidate", g)
			}
		}
		if c := proche.Cle(mot); proche.Cle(c) != c {
			t.Errorf("folded twice: %q, %q", c, proche.Cle(c))
		}
	})
}

func BenchmarkDe(b *testing.B) {
	noms := make([]string, 40000)
	for i := range noms {
		noms[i] = fmt.Sprintf("Gironde_%d", i)
	}
	for b.Loop() {
		proche.De("Girnode_1234", noms, 3)
	}
}
