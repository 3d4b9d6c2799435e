package lisible_test

import (
	"testing"

	"feuillet/lieu/lisible"
)

// TestPhrasesSeparees: a line break that became a space is a point again, where
// a sentence begins for sure.
func TestPhrasesSeparees(t *testing.T) {
	for publie, want := range map[string]string{
		"Salle ouverte le soir Prêt de tablettes": "Salle ouverte le soir. Prêt de tablettes.",
		"Des jeux pour tous Accès au wifi Impression en couleur": "Des jeux pour tous. Accès au wifi. Impression " +
			"en couleur.",
		"une salle claire Équipés pour la visio":       "Une salle claire. Équipés pour la visio.",
		"Avec l'association Accès pour tous du canton": "Avec l'association Accès pour tous du canton.",
		"Le dispositif Aide aux devoirs":               "Le dispositif Aide aux devoirs.",
		"La maison de l'Accueil à Pons":                "La maison de l'Accueil à Pons.",
		"Rendez-vous au centre Bellevue de Pons":       "Rendez-vous au centre Bellevue de Pons.",
		"Le wifi est libre":                            "Le wifi est libre.",
		"Ouvert à tous !":                              "Ouvert à tous !",
		"e-administration pour tous":                   "e-administration pour tous.",
		"Voir valbrune.example":                        "Voir valbrune.example",
		"- prêt de livres":                             "- prêt de livres",
		"Le programme « apprendre Cours du soir » commence en octobre": "Le programme « apprendre Cours du soir » " +
			"commence en octobre.",
	} {
		if got, _ := lisible.TextePublic(publie); got != want {
			t.Errorf("%q\n got %q\nwant %q", publie, got, want)
		}
	}
}
