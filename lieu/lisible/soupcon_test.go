package lisible_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// The second look reads what is printed: it says whom it sees, word for word.
func TestSoupcons(t *testing.T) {
	for s, want := range map[string]string{
		"":                                         "",
		"Foyer du Lin, lundi 9 h–12 h":             "",
		"Zoé Delmarest":                            "Zoé Delmarest",
		"Foyer du Lin – Zoé Delmarest":             "Zoé Delmarest",
		"Foyer du Lin - Zoé Delmarest":             "Zoé Delmarest",
		"Foyer du Lin (Zoé Delmarest)":             "Zoé Delmarest",
		"Maison de quartier - Zoé Delmarest":       "Zoé Delmarest",
		"Les Jardins de Zoé Delmarest":             "Zoé Delmarest",
		"Atelier avec Zoé Martin":                  "Zoé Martin",
		"3 rue Haute Zoé Delmarest":                "Zoé Delmarest",
		"DELMAREST Zoé":                            "DELMAREST Zoé",
		"M. Delmarest":                             "M. Delmarest",
		"au 8 avec Mme Delmarest":                  "Mme Delmarest",
		"Madame Delmarest vous reçoit":             "Madame Delmarest",
		"Chez Mme Delmarest, 3 rue du Lavoir":      "Chez Mme Delmarest|Mme Delmarest",
		"zoe.delmarest@val.example":                "zoe.delmarest@val.example",
		"zoe@gmail.com":                            "zoe@gmail.com",
		"06 39 98 00 12":                           "06 39 98 00 12",
		"+33 6 39 98 00 12":                        "+33 6 39 98 00 12",
		"06.39.98.00.12 ou 0639980012":             "06.39.98.00.12|0639980012",
		"accueil@val.example":                      "",
		"05 36 49 00 12":                           "",
		"rue Zoé Delmarest":                        "",
		"12 bis avenue du Docteur Zoé Delmarest":   "",
		"rue Madame Delmarest":                     "",
		"Médiathèque municipale Zoé Delmarest":     "",
		"École élémentaire publique Zoé Delmarest": "",
		"Centre social et culturel Zoé Delmarest":  "",
		"allée Jean et Zoé Delmarest":              "",
		"Simone Veil":                              "",
		"Madame Récamier":                          "",
		"Marie-Antoinette":                         "",
		"Maria Pia":                                "",
		"Saint Martin Delmarest":                   "",
		"Zoé Informatique":                         "",
		"Zoé le lundi":                             "",
		"Zoé Lundi":                                "",
		"Zoé 2000":                                 "",
		"MJC Zoé":                                  "",
		"CCAS Martin":                              "",
	} {
		if got := strings.Join(lisible.Soupcons(s), "|"); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// It is worth something if it finds most of those whom nothing would have
// taken out; what it needs a role to see, the rules see.
func TestSecondLookSeesThoseOfTheTable(t *testing.T) {
	var manques []string
	for _, qui := range nommees {
		if len(lisible.Soupcons("Un café, "+qui)) == 0 {
			manques = append(manques, qui)
		}
	}
	if len(manques)*3 > len(nommees) {
		t.Errorf("%d of %d are not seen: %q", len(manques), len(nommees), manques)
	}
}

// After the rules it sees nobody: what the first look takes out, the second
// does not find again.
func TestBothLooksAgree(t *testing.T) {
	for _, champ := range porteurs {
		for _, qui := range nommees {
			l := fictif()
			champ.poser(&l, fmt.Sprintf(champ.modele, qui))
			textes, _ := imprime(&l)
			if q := lisible.Soupcons(textes); len(q) > 0 {
				t.Errorf("%s, %q: %q is seen", champ.nom, qui, q)
			}
		}
	}
}

// All that paper prints of a place, column by column, and nothing twice told.
func TestImprimer(t *testing.T) {
	l := lieu.Lieu{Id: "Essai_1", Nom: "Foyer du Lin - Mme Delmarest", Commune: "VALBRUNE", CodePostal: "33990",
		Adresse: "3 rue du Lavoir", ComplementAdresse: "Bâtiment B",
		Horaires: `Mo-Fr 09:00-12:00 "avec Zoé"`, PresentationResume: "Un café.",
		PresentationDetail: "Uniquement pour les adhérents. Wifi.", Avis: "Fermé en août.",
		Source: "Hub du Val", StructureParente: "Mme Delmarest"}
	got := map[string][]string{}
	for _, x := range lisible.LireTextes(&l).Imprimer("Valbrune") {
		got[x.Colonne] = append(got[x.Colonne], x.Textes...)
		if retire := x.Colonne == "nom" || x.Colonne == "horaires"; retire != (len(x.Retraits) > 0) {
			t.Errorf("%s: told %v", x.Colonne, x.Retraits)
		}
		if x.Publie == "" {
			t.Errorf("%s: nothing was published", x.Colonne)
		}
	}
	for colonne, want := range map[string][]string{"nom": {"Foyer du Lin"}, "adresse": {"3 rue du Lavoir", "Bâtiment B"},
		"commune": {"Valbrune"}, "source": {"Hub du Val"}, "avis": {"Fermé en août."}, "presentation_resume": {"Un café."},
		"presentation_detail": {"Uniquement pour les adhérents. Wifi.", "Uniquement pour les adhérents."}} {
		if !slices.Equal(got[colonne], want) {
			t.Errorf("%s: %q, want %q", colonne, got[colonne], want)
		}
	}
	if len(got["horaires"]) != 1 || len(got) != 8 {
		t.Errorf("%q", got)
	}
}
