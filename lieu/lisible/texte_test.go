package lisible_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestTextePublic(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"--", ""},
		{"Des ateliers.A ce jour, gratuit.", "Des ateliers. A ce jour, gratuit."},
		{"Groupes de 6 participantsAdhésion annuelle", "Groupes de 6 participants.\nAdhésion annuelle."},
		{"Accueil<br>Ateliers&nbsp;: oui", "Accueil\nAteliers : oui."},
		{"**Gras** et [le site](<https://valbrune.example>)", "Gras et le site."},
		{"\uff02MakerSpace\uff02 le lundi", "« MakerSpace » le lundi."},
		{"ATELIERS POUR DEBUTANTS A LA MEDIATHEQUE", "Ateliers pour débutants à la médiathèque."},
		{"La médiathèque Simone Veil est rue Jean Jaurès.", "La médiathèque Simone Veil est rue Jean Jaurès."},
		{"Dans la salle Jacques Exemple, au 2 avenue Paul Exemple.", "Dans la salle Jacques Exemple, au 2 avenue Paul " +
			"Exemple."},
		{"Tram A, arrêt Jean Exemple.", "Tram A, arrêt Jean Exemple."},
		{"Venez nous voir. Contact : Chantal Exemple.", "Venez nous voir."},
		{"Votre conseiller numérique : Paul Exemple. Gratuit.", "Gratuit."},
		{"Mme Exemple vous reçoit. C'est gratuit.", "C'est gratuit."},
		{"Ateliers le lundi, par claire exemple, à la mairie. Wifi.", "Ateliers le lundi, à la mairie. Wifi."},
		{"ATELIERS LE LUNDI, PAR CHANTAL EXEMPLE. Wifi.", "Ateliers le lundi. Wifi."},
		{"Permanence d'EXEMPLE Chantal. Wifi.", "Wifi."},
		{"Wifi. Appelez le 06 39 98 00 01.", "Wifi."},
		{"Wifi gratuit. Téléphone : 06.39.98.00.01", "Wifi gratuit."},
		{"Écrire à chantal.exemple@valbrune.example", ""},
		{"Écrire à accueil@valbrune.example", "Écrire à accueil@valbrune.example"},
		{"Écrire à chantal point exemple arobase valbrune point example. Wifi.", "Wifi."},
		{"Notre équipe : Chantal, Paul et Zoé. Wifi.", "Wifi."},
		{"Wifi avec la conseillère Chantal E. le lundi matin.", "Wifi le lundi matin."},
		{"Pass sanitaire obligatoire. Wifi.", "Wifi."},
		{"Numéro de téléphone : 05 36 49 00 01 Adresse : 2 rue du Moulin, 33990 Valbrune", ""},
		{"Mission locale de Saint-Denis, Espace France Services.", "Mission locale de Saint-Denis, Espace France Services."},
	} {
		got, _ := lisible.TextePublic(c.in)
		if got != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

// Every removal is told, with its reason.
func TestTextePublicRetraits(t *testing.T) {
	for in, motif := range map[string]string{
		"Contact : Chantal Exemple.":            lisible.MotifPersonne,
		"Appelez le 06 39 98 00 01.":            lisible.MotifMobile,
		"Appelez le +33 6 39 98 00 01.":         lisible.MotifMobile,
		"Écrire à chantal.exemple@mairie.test":  lisible.MotifCourriel,
		"Écrire à chantal33@gmail.com":          lisible.MotifCourriel,
		"Fermé pendant le confinement.":         lisible.MotifPandemie,
		"Numéro de téléphone : 05 36 49 00 01.": lisible.MotifCoordonnees,
	} {
		_, retraits := lisible.TextePublic(in)
		if !slices.ContainsFunc(retraits, func(r lisible.Retrait) bool { return r.Motif == motif && r.Texte != "" }) {
			t.Errorf("%q: %v, want %q", in, retraits, motif)
		}
	}
}

func TestPhrases(t *testing.T) {
	for in, want := range map[string]string{
		"Un. Deux ! Trois ?":                      "Un.|Deux !|Trois ?",
		"Voir M. Exemple. Puis Mme B. Exemple.":   "Voir M. Exemple.|Puis Mme B. Exemple.",
		"Ouvert à 9.30 h. Le Chai 2.0 est là.":    "Ouvert à 9.30 h.|Le Chai 2.0 est là.",
		"Site www.valbrune.example. Venez.":       "Site www.valbrune.example.|Venez.",
		"Bureautique, messagerie... Groupes de 5": "Bureautique, messagerie...|Groupes de 5",
		"Une\nDeux": "Une|Deux",
	} {
		if got := strings.Join(lisible.Phrases(in), "|"); got != want {
			t.Errorf("%q = %q, want %q", in, got, want)
		}
	}
}

func TestCourrielPublic(t *testing.T) {
	for _, c := range []struct {
		in       []string
		want     string
		retraits int
	}{
		{[]string{"chantal.exemple@valbrune.example", "mairie@valbrune.example"}, "mairie@valbrune.example", 1},
		{[]string{"mairie@valbrune.example", "valbrune@orange.fr"}, "mairie@valbrune.example", 1},
		{[]string{"valbrune@orange.fr"}, "valbrune@orange.fr", 0},
		{[]string{"Caf.fr / mon compte"}, "", 0},
		{nil, "", 0},
	} {
		got, retraits := lisible.CourrielPublic(&lieu.Lieu{Courriels: c.in})
		if got != c.want || len(retraits) != c.retraits {
			t.Errorf("%v = %q %v", c.in, got, retraits)
		}
	}
}
