package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestAdressePublique(t *testing.T) {
	for _, c := range []struct{ adresse, complement, want string }{
		{"6 rue du Moulin -", "", "6 rue du Moulin"},
		{"6 rue du Moulin\n2 rue du Puits", "", "6 rue du Moulin, 2 rue du Puits"},
		{"6 rue de l&#039;&Eacute;cole<br>Foyer", "", "6 rue de l'École, Foyer"},
		{"Le bourg -", "", "Le bourg"},
		{"Mairie", "", "Mairie"},
		{"Pôle culturel - rue du Moulin –BP n°1 –33990 VALBRUNE", "", "Pôle culturel - rue du Moulin"},
		{"Place du Moulin - BP 40111 -", "", "Place du Moulin"},
		{"2 rue du Moulin CS", "", "2 rue du Moulin"},
		{"20 rue du Moulin 33 990 Valbrune", "Galerie", "20 rue du Moulin|Galerie"},
		{"20 rue du Moulin, 33990 VALBRUNE CEDEX 2", "", "20 rue du Moulin"},
		{"20 rue du Moulin", "rue du Moulin", "20 rue du Moulin"},
		{"20 RUE DU MOULIN", "BATIMENT B", "20 rue du Moulin|Bâtiment B"},
		{"1 Pl. de la Mairie", "", "1 place de la Mairie"},
		{"12 R DE LA REPUBLIQUE", "", "12 rue de la République"},
		{"12 bis r. du Moulin", "", "12 bis rue du Moulin"},
		{"12 R D AUVERGNE", "", "12 rue d'Auvergne"},
		{"12 R RUE DU MOULIN", "", "12 R rue du Moulin"},
		{"207avenue du Moulin", "", "207 avenue du Moulin"},
		{"8 rue du Moulin", "Demander Martine Roquebin au 06 39 98 01 02", "8 rue du Moulin"},
		{"8 rue du Moulin, sonner au 06 39 98 01 02", "", "8 rue du Moulin"},
		{"8 rue du Moulin, appeler le numéro 01 99 00 01 02", "", "8 rue du Moulin"},
		{"2 passage du Haut, accès par 3 rue du Bas", "", "2 passage du Haut, accès par 3 rue du Bas"},
		{"", "", ""},
	} {
		l := &lieu.Lieu{Adresse: c.adresse, ComplementAdresse: c.complement, CodePostal: "33990", Commune: "Valbrune"}
		if got := strings.Join(lisible.AdressePublique(l, "Valbrune"), "|"); got != c.want {
			t.Errorf("%q, %q = %q, want %q", c.adresse, c.complement, got, c.want)
		}
	}
}

// ligne is an address at Valbrune as it is printed.
func ligne(s string) string {
	return strings.Join(lisible.AdressePublique(&lieu.Lieu{Adresse: s, CodePostal: "33990", Commune: "Valbrune"},
		"Valbrune"), "|")
}
