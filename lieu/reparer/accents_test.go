package reparer_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/reparer"
)

func TestAccentsAreReadAgainOrSetAside(t *testing.T) {
	for _, tt := range []struct {
		avant, apres lieu.Lieu
		doutes       int
	}{
		{lieu.Lieu{Nom: "MÃ©diathÃ¨que", Services: []string{"Aide aux dÃ©marches administratives"}},
			lieu.Lieu{Nom: "Médiathèque", Services: []string{"Aide aux démarches administratives"}}, 0},
		{lieu.Lieu{Nom: "M├®diath├¿que"}, lieu.Lieu{Nom: "Médiathèque"}, 0},
		{lieu.Lieu{Nom: "M‚diathŠque"}, lieu.Lieu{Nom: "Médiathèque"}, 0},
		{lieu.Lieu{Nom: "Abri", Adresse: "3 rue de l'?glise", Services: []string{"Aide aux d?marches administratives"}},
			lieu.Lieu{Nom: "Abri", Services: []string{"Aide aux démarches administratives"}}, 1},
		{lieu.Lieu{Nom: "Abri", Horaires: "Mo 09:00-12:00 \"ferm\ufffd en ao\ufffdt\""},
			lieu.Lieu{Nom: "Abri", Horaires: "Mo 09:00-12:00"}, 1},
		{lieu.Lieu{Nom: "Abri", PresentationDetail: "Une question ? Venez, c'est gratuit.",
			SiteWeb: []string{"https://a.example/?lieu=2"}},
			lieu.Lieu{Nom: "Abri", PresentationDetail: "Une question ? Venez, c'est gratuit.",
				SiteWeb: []string{"https://a.example/?lieu=2"}}, 0},
		{lieu.Lieu{Nom: "Abri", CodePostal: "17800", CodeInsee: "17283", Commune: "P?ns"},
			lieu.Lieu{Nom: "Abri", CodePostal: "17800", CodeInsee: "17283"}, 1},
	} {
		l := lieu.Ligne{Lieu: tt.avant}
		reparer.New(nil).Ligne(&l)
		got := l.Lieu
		for _, c := range lieu.Champs() {
			if c.Nom != "id" && c.Texte(&got) != c.Texte(&tt.apres) {
				t.Errorf("%s of %q: %q, want %q", c.Nom, tt.avant.Nom, c.Texte(&got), c.Texte(&tt.apres))
			}
		}
		doutes := 0
		for _, d := range l.Doutes {
			if d.Regle == "accents" {
				doutes++
			}
		}
		if doutes != tt.doutes {
			t.Errorf("%q: %+v", tt.avant.Nom, l.Doutes)
		}
	}
}
