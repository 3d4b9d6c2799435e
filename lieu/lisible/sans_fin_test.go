package lisible_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// sansFin are fields that say one thing without end.
var sansFin = []string{"x", "A.", "M. ", "Zoé, ", "Zoé anime, ", "Mme Delmarest, ", "Avec Zoé Delmarest. ",
	"06 39 98 00 12 ", "a@val.example ", "semaine paire ", "le 31/12/2026, ", "fermé du 21 décembre au 8 janvier, ",
	"Fermé le 24 décembre. ", "fermé cette semaine, ", "fermé S49, ",
	"Clos jusqu'à mi-décembre. ", "la ludothèque est fermée, ",
	"en arrêt maladie, "}

// A field of thirty thousand signs is read once, or a few times, and not again at each of its
// words: what was read so took minutes for one of them. A minute for all is ten times what is
// needed on a slow machine.
func TestFieldsWithoutEndAreReadAtOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("long under the race detector, which finds nothing in one goroutine")
	}
	le, debut := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), time.Now()
	for _, dit := range sansFin {
		s := strings.Repeat(dit, 30_000/len(dit))
		l := &lieu.Lieu{Nom: s, Adresse: s, ComplementAdresse: s, Commune: "Valbrune", CodePostal: "33990", Horaires: s,
			PresentationResume: s, PresentationDetail: s, Source: s, DateMaj: le.AddDate(0, -1, 0)}
		lisible.NomPublic(*l, "")
		lisible.LireAdresse(l, "Valbrune")
		lisible.AvisPublic(s)
		lisible.CourtPublic(s)
		lisible.LireHeures(l)
		lisible.FinAvis(s, le)
		textes := lisible.LireTextes(l)
		textes.Fermeture(le)
		textes.FermetureADater()
		if mis := time.Since(debut); mis > time.Minute {
			t.Fatalf("%q: %v so far", dit, mis)
		}
	}
}

// An address that names a crowd is none, and it is told.
func TestAnAddressOfACrowd(t *testing.T) {
	l := &lieu.Lieu{Adresse: strings.Repeat("Mme Delmarest, M. Roquebin, ", 20) + "3 rue du Lavoir", Commune: "Valbrune"}
	if lignes, retraits := lisible.LireAdresse(l, "Valbrune"); len(lignes) > 0 || len(retraits) != 1 ||
		retraits[0].Motif != lisible.MotifPersonneAdresse {
		t.Errorf("printed %q, told %v", lignes, retraits)
	}
}
