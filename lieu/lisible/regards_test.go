package lisible_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"feuillet/lieu/lisible"
)

// morceaux are what the rules look for, and what they must not take for it.
var morceaux = append(strings.Split(`voir ¦Regroupé¦fermé¦FERMETURE ¦idem¦Cf¦en cours ¦à compléter¦À compl¦supprimé¦ne pas ¦doublon¦test¦fixe¦itinérante¦`+
	` - ¦- ¦ -¦–¦ – ¦—¦:¦ : ¦: ¦/¦ / ¦|¦ | ¦ ¦  ¦a- ¦)- ¦)– ¦St - ¦ste. - ¦ST -- ¦33990¦ 33990¦12¦12 bis¦3ter, ¦12rue¦rue¦ Rue¦ Allée¦, Place¦`+
	`av. ¦BD ¦all ¦boulevard¦a@b.example¦0199001234¦+33 1 99 00 12 34¦sur¦avec¦prise de¦prendre¦un¦uniquement sur¦rdv¦rendez-vous¦`+
	`rendez vous¦r.d.v¦ rv¦obligatoire¦sans¦ou¦et¦sans ou avec¦uniquement¦réservée¦seulement¦exclusivement¦pour¦aux¦les¦adhérents¦habitantes¦`+
	`à condition d’être¦adhésion¦requise¦il faut être ¦obligation d'¦inscrit¦lundi¦dimanches¦tous les jours¦é¦É¦œ¦’¦.¦,¦(¦Mairie¦Pons¦conditions`, "¦"),
	"\t", "\n", "\u00a0", "\u2009")

// A quick look never hides what its rule would find.
func TestRegards(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	trouves := map[string]int{}
	for range 10_000 {
		var b strings.Builder
		for range 1 + r.IntN(8) {
			b.WriteString(morceaux[r.IntN(len(morceaux))])
			b.WriteString(strings.Repeat(" ", r.IntN(2)))
		}
		s := b.String()
		for _, texte := range []string{s, strings.ToLower(s)} { // some rules read small letters
			for nom, regard := range lisible.Regards {
				if !regard.Regle.MatchString(texte) {
					continue
				}
				if trouves[nom]++; !regard.Vite(texte) {
					t.Fatalf("%s: %q is not seen", nom, texte)
				}
			}
		}
	}
	for nom := range lisible.Regards {
		if trouves[nom] < 5 {
			t.Errorf("%s: found %d times, which proves nothing", nom, trouves[nom])
		}
	}
}
