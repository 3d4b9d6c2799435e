package typo_test

import (
	"strings"
	"testing"

	"feuillet/render/typo"
)

func TestEntendre(t *testing.T) {
	for _, c := range []struct{ seen, heard string }{
		{"9 h–12 h", "[de 9 heures à 12 heures]"},
		{"Lundi 9 h–12 h et 14 h–17 h 30", "Lundi [de 9 heures à 12 heures] et [de 14 heures à 17 heures 30]"},
		{"8 h 05–minuit", "[de 8 heures 05 à minuit]"},
		{"22 h–2 h le lendemain", "[de 22 heures à 2 heures] le lendemain"},
		{"de 9 h–12 h", "de [9 heures à 12 heures]"},
		{"à partir de 14 h", "à partir de [14 heures]"},
		{"24 h sur 24", "[24 heures] sur 24"},
		{"De 9 h à 12 h, sauf 1 h", "De [9 heures] à [12 heures], sauf [1 heure]"},
		{"0 h 30", "[0 heure 30]"},
		{"9 h : 05 36 49 00 12", "[9 heures] : 05 36 49 00 12"},
		{"le 28/11/2026", "le [28 novembre 2026]"},
		{"01/06/2026.", "[1er juin 2026]."},
		{"CCAS de Valbrune", "{CCAS=centre communal d’action sociale} de Valbrune"},
		{"CA du Libournais", "{CA=communauté d’agglomération} du Libournais"},
		{"la CC des Monts", "la {CC=communauté de communes} des Monts"},
		{"Aide, CC Creuse Confluence", "Aide, {CC=communauté de communes} Creuse Confluence"},
		{"CC Leclerc, 2 rue du Pont", "CC Leclerc, 2 rue du Pont"}, {"(CC)", "(CC)"},
		{"la MJC (CAF)", "la {MJC=maison des jeunes et de la culture} ({CAF=caisse d’allocations familiales})"},
		// nothing else is touched
		{"05 36 49 00 12", "05 36 49 00 12"}, {"12 habitants", "12 habitants"}, {"3 Hameau du lac", "3 Hameau du lac"},
		{"31/02/2026", "31/02/2026"}, {"28/11/20267", "28/11/20267"}, {"25 h", "25 h"}, {"1,5 h", "1,5 h"},
		{"ÇA va", "ÇA va"}, {"CA alors", "CA alors"}, {"CCASE", "CCASE"}, {"RSAé", "RSAé"}, {"ACCAS", "ACCAS"},
		{"2 h–x", "[2 heures]–x"}, {"9 h–midinette", "[9 heures]–midinette"}, {"", ""}, {"7", "7"}, {"24/7", "24/7"},
	} {
		s := typo.Francais(c.seen)
		var b strings.Builder
		at := 0
		for _, e := range typo.Entendre(s) {
			b.WriteString(s[at:e.De])
			if e.Sigle {
				b.WriteString("{" + s[e.De:e.A] + "=" + e.Dit + "}")
			} else {
				b.WriteString("[" + e.Dit + "]")
			}
			at = e.A
		}
		b.WriteString(s[at:])
		plain := strings.NewReplacer("\u00A0", " ", "\u202F", " ")
		if got := plain.Replace(b.String()); got != c.heard {
			t.Errorf("%q is heard %q, want %q", c.seen, got, c.heard)
		}
	}
}

// What is heard is in words: it holds nothing that is heard otherwise.
func TestEntendreOnce(t *testing.T) {
	for _, s := range []string{"9 h–12 h", "1 h", "28/11/2026", "8 h 05–minuit et 14 h–18 h, CCAS de Pons",
		"Lundi 9 h–12 h\u00a0· Gratuit."} {
		said := typo.EnMots(typo.Francais(s))
		if again := typo.EnMots(said); again != said || strings.Contains(said, "h–") {
			t.Errorf("%q is heard %q, then %q", s, said, again)
		}
	}
	if said, want := typo.EnMots("9\u00a0h–12\u00a0h\u00a0· Gratuit."), "de 9 heures à 12 heures, Gratuit."; said != want {
		t.Errorf("a point between two things is heard %q, want %q", said, want)
	}
	if s := "Sans rien"; typo.EnMots(s) != s {
		t.Errorf("%q becomes %q", s, typo.EnMots(s))
	}
}

func FuzzEntendre(f *testing.F) {
	for _, s := range []string{"9 h–12 h", "28/11/2026", "CCAS", "9 h–minuit", "\xff9 h", "12 h\u00A0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, e := range typo.Entendre(s) {
			if e.De < at || e.A <= e.De || e.A > len(s) || e.Dit == "" {
				t.Fatalf("%q: %+v after %d", s, e, at)
			}
			at = e.A
		}
	})
}

func BenchmarkEntendre(b *testing.B) {
	s := typo.Francais("12, rue des Tilleuls, 17800 Pons, ouvert de 9 h à 12 h")
	b.ReportAllocs()
	for b.Loop() {
		typo.Entendre(s)
	}
}
