package lisible_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestNePasDiffuser(t *testing.T) {
	for l, want := range map[*lieu.Lieu]bool{
		{Nom: "Médiathèque (NE PAS DIFFUSER)"}:                                           true,
		{Nom: "Ne plus publier - Médiathèque"}:                                           true,
		{Nom: "Médiathèque", PresentationResume: "Aide en ligne. NE PAS DIFFUSER !"}:     true,
		{Nom: "Médiathèque", ComplementAdresse: "Fiche à ne pas publier"}:                true,
		{Nom: "Médiathèque", PresentationDetail: "Ne pas diffuser le numéro de mobile."}: false,
		{Nom: "Médiathèque du Diffuseur"}:                                                false,
	} {
		if _, got := lisible.NePasDiffuser(l); got != want {
			t.Errorf("%+v: %v", *l, got)
		}
	}
}

// A name, or what completes an address, may say who is received, and nothing else is read there.
func TestReservedByNameOrAddress(t *testing.T) {
	for _, c := range []struct{ nom, complement, want string }{
		{"Réservé aux agents - salle informatique", "", "Réservé aux agents"},
		{"Salle informatique (réservée aux adhérents)", "", "Réservée aux adhérents"},
		{"Médiathèque", "Accès réservé au personnel", "Accès réservé au personnel"},
		{"Médiathèque", "Bâtiment B, accès réservé aux agents de la ville", "Accès réservé aux agents de la ville"},
		{"Médiathèque", "Parking réservé au personnel", ""},
		{"Médiathèque", "Entrée réservée au personnel à gauche, public à droite", ""},
		{"Médiathèque", "Places réservées aux personnes à mobilité réduite", ""},
		{"Médiathèque", "Accès réservé aux piétons", ""},
		{"Accueil des agents", "", ""},
	} {
		l := &lieu.Lieu{Nom: c.nom, ComplementAdresse: c.complement}
		if got, _ := lisible.LireTextes(l).Restreint(); got != c.want {
			t.Errorf("%q %q: %q, want %q", c.nom, c.complement, got, c.want)
		}
	}
}
