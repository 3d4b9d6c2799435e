package lisible_test

import (
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// Nobody reads on paper why somebody is away; the closure itself stays.
func TestViePrivee(t *testing.T) {
	const same = "the same"
	for in, want := range map[string]string{
		"Suite à un congé maternité les services numériques sont suspendus.":      "Les services numériques sont suspendus.",
		"Les ateliers sont suspendus en raison d'un arrêt maladie.":               "Les ateliers sont suspendus.",
		"Les permanences sont annulées suite au congé maladie de la conseillère.": "Les permanences sont annulées.",
		"Fermé jusqu'au 4 janvier 2027 (congé maternité).":                        "Fermé jusqu'au 4 janvier 2027.",
		"Fermé, la bibliothécaire est malade.":                                    "Fermé.",
		"Fermé : congé maternité.":                                                "Fermé.",
		"Congé maternité : fermé jusqu'au 4 janvier 2027.":                        "Fermé jusqu'au 4 janvier 2027.",
		"Fermé pour raisons de santé du 3 au 20 août 2027.":                       "Fermé du 3 au 20 août 2027.",
		"Pas d'atelier pendant le congé parental de l'animatrice.":                "Pas d'atelier.",
		"Notre conseillère est en congé maternité.":                               "",
		"La médiatrice est actuellement en arrêt de travail.":                     "",
		"Fermeture exceptionnelle pour cause de décès.":                           "Fermeture exceptionnelle.",
		"En raison d'un congé maternité, permanence le mardi de 9h à 12h.":        "Permanence le mardi de 9h à 12h.",
		"La bibliothécaire, malade, est remplacée.":                               "",
		"En congé maternité jusqu'au 4 mai, non remplacée.":                       "Absence jusqu'au 4 mai, non remplacée.",
		"En arrêt maladie du 3 au 20 août 2027.":                                  "Absence du 3 au 20 août 2027.",
		"Notre conseiller est en arrêt maladie : les permanences sont annulées.":  "Les permanences sont annulées.",
		"La conseillère est en arrêt maladie et les ateliers sont annulés.":       "",
		"Notre conseillère est en congé maternité jusqu'au 28 février 2027.":      "",
		"La conseillère, en congé maternité, est absente le 4 mai.":               "La conseillère est absente le 4 mai.",
		// services that help with these
		"Aide aux démarches suite à un décès.":                                 same,
		"Déclarer un congé maternité ou un arrêt maladie.":                     same,
		"Suite à un arrêt de travail, vos droits changent : nous vous aidons.": same,
		"Accueil à l'école maternelle.":                                        same,
		"Assurance maladie : ouvert le lundi.":                                 same,
		"Fermé pour maladie.":                                                  "Fermé.",
		"L'agence de l'Assurance maladie est fermée le 24 décembre 2026.":      same,
		"Arrêt de bus Maladie.":                                                same,
	} {
		if want == same {
			want = in
		}
		got, retraits := lisible.TextePublic(in)
		if got != want || (in == want) != (len(retraits) == 0) {
			t.Errorf("%q = %q, want %q (%v)", in, got, want, retraits)
		}
		if avis, _ := lisible.AvisPublic(in); (in == want) != (avis == in) {
			t.Errorf("the notice %q = %q", in, avis)
		}
	}
}

// What held « pour le moment » some years ago is printed no more, nor as a closure.
func TestPerime(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for dit, want := range map[string]bool{
		"Les services numériques sont suspendus pour le moment.": true,
		"Le lieu est actuellement fermé.":                        true,
		"Fermé temporairement.":                                  true,
		"Fermeture provisoire.":                                  true,
		"Actuellement, un seul poste est en service.":            true,
		"Fermé temporairement jusqu'au 4 janvier 2030.":          false,
		"Fermé définitivement.":                                  false,
		"Ouvert à tous.":                                         false,
	} {
		vieux := lieu.Lieu{PresentationDetail: dit, DateMaj: le.AddDate(-5, 0, 0)}
		recent := lieu.Lieu{PresentationDetail: dit, DateMaj: le.AddDate(0, -6, 0)}
		sans := lieu.Lieu{PresentationDetail: dit}
		if an, ok := lisible.LireTextes(&vieux).Perime(dit, le); ok != want || want && an != 2021 {
			t.Errorf("%q of 2021: %v in %d", dit, ok, an)
		}
		if _, ferme := lisible.LireTextes(&vieux).Fermeture(le); want && ferme {
			t.Errorf("%q of 2021 is told as a closure", dit)
		}
		for name, l := range map[string]*lieu.Lieu{"of this year": &recent, "of no known day": &sans} {
			if _, ok := lisible.LireTextes(l).Perime(dit, le); ok {
				t.Errorf("%q %s is left out", dit, name)
			}
		}
	}
	l := lieu.Lieu{PresentationDetail: "Fermé temporairement.", DateMaj: le.AddDate(0, -6, 0)}
	if _, ok := lisible.LireTextes(&l).Fermeture(le); !ok {
		t.Error("a closure of this year is one")
	}
}

// A closure that paper cannot tell is not lost: the place is to be called.
func TestWhatIsNotSaidIsAskedFor(t *testing.T) {
	le := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for dit, want := range map[string]bool{
		"Notre conseillère est en congé maternité jusqu'au 28 février 2027.": true,
		"La conseillère est en arrêt maladie et les ateliers sont annulés.":  true,
		"Notre conseillère est en congé maternité.":                          true,
		"Notre conseillère est en congé maternité jusqu'au 28 février 2026.": false,
		"La bibliothécaire, malade, est remplacée.":                          false,
		"Fermé pour maladie.":                                                    false, // it is told
		"Nous aidons les personnes en arrêt maladie.":                            false,
		"Déclarer un congé maternité ou un arrêt maladie.":                       false,
		"Notre conseillère est en congé maternité du 4 février au 30 juin 2027.": false, // far
		"En arrêt maladie du 16 novembre au 20 décembre 2026.":                   true,
		"En arrêt maladie du 3 au 20 août 2027.":                                 false,
		"Ouvert à tous.": false,
	} {
		l := lieu.Lieu{PresentationDetail: dit, DateMaj: le.AddDate(0, -1, 0)}
		if _, ok := lisible.LireTextes(&l).FermetureTue(le); ok != want {
			t.Errorf("%q: %v", dit, ok)
		}
		l.DateMaj = le.AddDate(-3, 0, 0)
		if _, ok := lisible.LireTextes(&l).FermetureTue(le); ok && dit == "Notre conseillère est en congé maternité." {
			t.Errorf("%q, three years ago, is told of today", dit)
		}
	}
}
