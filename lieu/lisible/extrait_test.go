package lisible_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestHorairesDansTexte(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Ateliers le vendredi toute la journée, par Chantal Exemple, à la mairie.   Numéro de téléphone : 06 39 98 00 01",
			"Ateliers le vendredi toute la journée, à la mairie."},
		{"ATELIERS LE LUNDI APRÈS-MIDI, PAR CHANTAL EXEMPLE, À LA SALLE POLYVALENTE.",
			"Ateliers le lundi après-midi, à la salle polyvalente."},
		{"Ateliers le lundi après-midi, par Chantal Exemple3   Numéro de téléphone : 06 39 98 00 01",
			"Ateliers le lundi après-midi."},
		{"Wifi. Mardi : 14h à 18h30, samedi : 9h30 à 13h", "Mardi : 14h à 18h30, samedi : 9h30 à 13h."},
		{"https://exemple.fr/ateliers/ Ateliers les mardis et les jeudis", "Ateliers les mardis et les jeudis."},
		{"Ateliers le mardi matin, voir www.exemple.fr", "Ateliers le mardi matin."},
		{"Horaires d'ouverture : lundi et mardi 9h00-12h30/14h00-17h00, Jeudi 14h-17h – Fermé le jeudi matin.",
			"Lundi et mardi 9h00-12h30 et 14h00-17h00, jeudi 14h-17h, fermé le jeudi matin."},
		{"Été : -Du mardi au vendredi : 10h-12h -Samedi : 9h30-13h.",
			"Été : du mardi au vendredi : 10h-12h ; samedi : 9h30-13h."},
		{"Permanences :Mardi et Jeudi : 17h-19h.", "Permanences : mardi et jeudi : 17h-19h."},
		{"Lundi au mercredi 8h30 12h30 accès libre / 12h30 16h30 sur RDV.",
			"Lundi au mercredi 8h30 12h30 accès libre / 12h30 16h30 sur RDV."},
		{"En + des horaires indiqués : samedi : ouvert selon action", ""},
		{"En plus des heures d'ouverture, samedi ouvert parfois.", ""},
		{"Fermé le jeudi.", ""},
		{"Fermé exceptionnellement le vendredi 24 décembre 2021.", ""},
		{"Ouvert le mardi matin. Fermé du lundi 3 au vendredi 7 août.", "Ouvert le mardi matin."},
		{"Des ateliers pour tous.", ""},
	} {
		got, ok := lisible.LireTextes(&lieu.Lieu{PresentationDetail: c.in}).Horaires()
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q\n got %q\nwant %q", c.in, got, c.want)
		}
	}
	if got, ok := lisible.LireTextes(&lieu.Lieu{Horaires: "Mo 09:00-12:00",
		PresentationDetail: "Le lundi matin."}).Horaires(); ok {
		t.Errorf("a place with hours: %q", got)
	}
}

func TestSurRendezVous(t *testing.T) {
	for in, want := range map[string]bool{
		"sur RDV - 05 36 49 00 01":                true,
		"Accompagnement sur rendez-vous.":         true,
		"Prendre rendez-vous par téléphone.":      true,
		"Sans rendez-vous.":                       false,
		"Avec ou sans rendez-vous.":               false,
		"En accès libre ou sur rendez-vous.":      false,
		"Des rendez-vous conviviaux chaque mois.": false,
		"": false,
	} {
		if got := lisible.LireTextes(&lieu.Lieu{PresentationDetail: in}).SurRendezVous(); got != want {
			t.Errorf("%q = %v", in, got)
		}
	}
}

func TestRestreint(t *testing.T) {
	for in, want := range map[string]string{
		"Un espace.Uniquement pour les adhérents.Wifi.":            "Uniquement pour les adhérents.",
		"Gratuit à condition d’être adhérent ou inscrit. Wifi.":    "Gratuit à condition d’être adhérent ou inscrit.",
		"Pour tout public, adhérent ou non. Adhésion obligatoire.": "",
		"Nos adhérents sont contents.":                             "",
		"Exclusivement destiné aux agents de la ville.":            "Exclusivement destiné aux agents de la ville.",
		"Accès strictement limité aux bénéficiaires du RSA.":       "Accès strictement limité aux bénéficiaires du RSA.",
		"Ouvert aux seuls étudiants de l'école.":                   "Ouvert aux seuls étudiants de l'école.",
		"Pour les membres uniquement.":                             "Pour les membres uniquement.",
		"Wifi. Non ouvert au public.":                              "Non ouvert au public.",
		"Pas d'accueil du public extérieur.":                       "Pas d'accueil du public extérieur.",
		"Non ouvert au public le lundi.":                           "",
		"Pas d'accueil du public pendant les vacances.":            "",
		"Des ateliers pour les membres du club et leurs voisins.":  "",
		"Strictement confidentiel, pour les familles aussi.":       "",
		"Wifi. Accueil réservé aux femmes.":                        "Accueil réservé aux femmes.",
		"Exclusivement pour les jeunes de 16 à 25 ans.":            "Exclusivement pour les jeunes de 16 à 25 ans.",
		"Réservé aux 16-25 ans.":                                   "Réservé aux 16-25 ans.",
		"Réservé aux plus de 60 ans.":                              "Réservé aux plus de 60 ans.",
		"Public : femmes uniquement.":                              "Public : femmes uniquement.",
		"Accueil exclusif des demandeurs d'emploi.":                "Accueil exclusif des demandeurs d'emploi.",
		"Lieu réservé aux personnes sans domicile.":                "Lieu réservé aux personnes sans domicile.",
		"Le local n'accueille que des familles.":                   "Le local n'accueille que des familles.",
		"Le lieu n'est accessible qu'aux adhérents.":               "Le lieu n'est accessible qu'aux adhérents.",
		"Seules les femmes sont accueillies.":                      "Seules les femmes sont accueillies.",
		"Accès limité aux adhérents.":                              "Accès limité aux adhérents.",
		"Accueil uniquement sur orientation.":                      "Accueil uniquement sur orientation.",
		"Accueil non mixte.":                                       "Accueil non mixte.",
		"Ateliers réservés aux adhérents.":                         "Ateliers réservés aux adhérents.",
		// those who may not come
		"Interdit aux hommes.":                          "Interdit aux hommes.",
		"Wifi. Lieu interdit aux mineurs.":              "Lieu interdit aux mineurs.",
		"Interdit aux moins de 18 ans.":                 "Interdit aux moins de 18 ans.",
		"Interdit aux hommes et aux mineurs.":           "Interdit aux hommes et aux mineurs.",
		"Accès interdit au public.":                     "Accès interdit au public.",
		"L'accès est interdit aux non-adhérents.":       "L'accès est interdit aux non-adhérents.",
		"Les hommes ne sont pas admis.":                 "Les hommes ne sont pas admis.",
		"Nous n'accueillons pas les mineurs.":           "Nous n'accueillons pas les mineurs.",
		"Non accessible aux hommes.":                    "Non accessible aux hommes.",
		"Exclusivement pour adultes.":                   "Exclusivement pour adultes.",
		"Interdit de fumer.":                            "",
		"Interdit aux animaux.":                         "",
		"Interdit aux enfants non accompagnés.":         "",
		"Interdit aux moins de 12 ans.":                 "",
		"Interdit aux hommes le mardi.":                 "",
		"Le mardi, interdit aux hommes.":                "",
		"Atelier interdit aux hommes.":                  "",
		"Salle de jeux interdite aux adultes.":          "",
		"Ordinateurs interdits aux mineurs.":            "",
		"Des films interdits aux mineurs.":              "",
		"Les chiens ne sont pas admis.":                 "",
		"L'accès à la réserve est interdit au public.":  "",
		"Stationnement interdit aux véhicules.":         "",
		"Les adultes ne sont pas acceptés à la crèche.": "",
		// a course is not the place
		"Cours exclusivement pour adultes.":                                     "",
		"Cours uniquement pour adultes.":                                        "",
		"Formation exclusivement pour adultes.":                                 "",
		"Nous proposons des initiations exclusivement pour adultes.":            "",
		"Cours pour adultes uniquement.":                                        "",
		"Stage uniquement pour les femmes.":                                     "",
		"Un lieu exclusivement pour adultes.":                                   "Un lieu exclusivement pour adultes.",
		"Cours réservés aux adhérents.":                                         "Cours réservés aux adhérents.",
		"Sur prescription d'un éducateur.":                                      "Sur prescription d'un éducateur.",
		"Accueil sur orientation du service social.":                            "Accueil sur orientation du service social.",
		"Sur orientation.":                                                      "Sur orientation.",
		"Allocataires de la caisse uniquement.":                                 "Allocataires de la caisse uniquement.",
		"Non accessible aux publics extérieurs.":                                "Non accessible aux publics extérieurs.",
		"Il faut être inscrit à la médiathèque.":                                "Il faut être inscrit à la médiathèque.",
		"Réservé aux Valbrunois.":                                               "Réservé aux Valbrunois.",
		"Accès réservé : résidents du foyer.":                                   "Accès réservé : résidents du foyer.",
		"Vous devez résider dans le canton.":                                    "Vous devez résider dans le canton.",
		"Gens de mer seulement.":                                                "Gens de mer seulement.",
		"Nous recevons aussi des personnes orientées par l'agence.":             "",
		"Accueil des allocataires orientés par un éducateur ou en accès libre.": "",
		"Réservé aux mercredis.":                                                "",
		"Réservé aux ateliers.":                                                 "",
		// what is denied is not said
		"Pas réservé aux jeunes : les voisins sont là.":      "",
		"Le lieu n'est pas réservé aux adhérents.":           "",
		"Il n'est plus réservé aux salariés.":                "",
		"Sans être réservé aux habitants.":                   "",
		"Non réservé aux étudiants.":                         "",
		"Ouvert non seulement aux adhérents.":                "",
		"Pas uniquement pour les familles.":                  "",
		"Ce n'est pas ouvert uniquement aux adhérents.":      "",
		"Réservé aux jeunes ? Non, tout le monde peut venir": "",
		// nor of the whole place
		"Réservé aux adhérents le mardi.":                       "",
		"Sur orientation d'un éducateur ou en accès libre.":     "",
		"Matériel vendu sur prescription d'un éducateur.":       "",
		"Personnes âgées sur inscription uniquement.":           "",
		"Jeunes le mercredi uniquement.":                        "",
		"Il faut être inscrit pour les ateliers.":               "",
		"Parking interdit aux personnes extérieures.":           "",
		"Fermé aux personnes extérieures pendant les vacances.": "",
		// not of the whole place, nor of who comes
		"Un ordinateur est réservé aux demandeurs d'emploi.":          "",
		"Le mardi est réservé aux femmes.":                            "",
		"Un espace réservé aux enfants.":                              "",
		"Emprunts réservés aux abonnés.":                              "",
		"Wifi uniquement pour les adhérents.":                         "",
		"Ateliers réservés aux seniors.":                              "",
		"Seules les personnes ayant pris rendez-vous seront reçues.":  "",
		"Accueil sous réserve des personnes présentes.":               "",
		"Accès réservé aux personnes à mobilité réduite par la cour.": "",
		"Réservé en priorité aux habitants.":                          "",
		"L'association s'adresse aux jeunes de 16 à 25 ans.":          "",
		"Réservé aux débutants.":                                      "",
	} {
		if got, ok := lisible.LireTextes(&lieu.Lieu{PresentationDetail: in}).Condition(); got != want || ok != (want != "") {
			t.Errorf("%q = %q, want %q", in, got, want)
		}
	}
}

// Whole sentences by which a place receives only some.
func TestSentencesThatRestrict(t *testing.T) {
	for _, s := range []string{
		"Sur prescription d'un éducateur.",
		"Accueil sur orientation du service social.",
		"Sur orientation.",
		"Allocataires de la caisse uniquement.",
		"Public : salariés de la filature uniquement.",
		"Interdit aux personnes extérieures au foyer.",
		"Non accessible aux publics extérieurs.",
		"Pas réservé aux jeunes, mais réservé aux habitants.",
		"Réservé aux adhérents, du lundi au vendredi.",
		"Réservé aux Valbrunois.",
		"Accès réservé : résidents du foyer.",
		"Vous devez résider dans le canton.",
		"Gens de mer seulement.",
		"Formations réservées aux demandeurs d'emploi.",
		"Accueil des allocataires orientés par un éducateur.",
	} {
		if got, ok := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s}).Restreint(); got != s || !ok {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// What is denied is not said, nor what is of a part of the place, or of the week.
func TestSentencesThatRestrictNobody(t *testing.T) {
	for _, s := range []string{
		"Nous recevons aussi des personnes orientées par l'agence.",
		"Aide pour les personnes orientées par l'agence.",
		"Pour les personnes orientées par l'agence ou venues d'elles-mêmes.",
		"Accueil des allocataires orientés par un éducateur ou en accès libre.",
		"Réservé aux mercredis.",
		"Réservé aux ateliers.",
		"Pas réservé aux jeunes : les voisins sont là.",
		"Le lieu n'est pas réservé aux adhérents.",
		"Il n'est plus réservé aux salariés.",
		"Sans être réservé aux habitants.",
		"Non réservé aux étudiants.",
		"Ouvert non seulement aux adhérents.",
		"Pas uniquement pour les familles.",
		"Ce n'est pas ouvert uniquement aux adhérents.",
		"Réservé aux jeunes ? Non, tout le monde peut venir",
		"Réservé aux adhérents le mardi.",
		"Sur orientation d'un éducateur ou en accès libre.",
		"Matériel vendu sur prescription d'un éducateur.",
		"Personnes âgées sur inscription uniquement.",
		"Jeunes le mercredi uniquement.",
		"Il faut être inscrit pour les ateliers.",
		"Interdit aux animaux.",
		"Parking interdit aux personnes extérieures.",
		"Fermé aux personnes extérieures pendant les vacances.",
	} {
		if got, ok := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s}).Restreint(); ok {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// A place that names whom it is for may shut the others out, or not.
func TestPeutEtreRestreint(t *testing.T) {
	for in, want := range map[string]bool{
		"Pour les femmes victimes de violences.":                                true,
		"Un accueil de jour, pour les femmes et enfants victimes de violences.": true,
		"Accueil de femmes victimes de violences.":                              true,
		"Destiné aux allocataires de la caisse.":                                true,
		"Ouvert aux demandeurs d'emploi inscrits à l'agence.":                   true,
		"Wifi. Pour les inscrits.":                                              true,
		"Le lieu est ouvert aux adhérents du club.":                             true,
		"Ce service est dédié aux agents de la ville.":                          true,
		"Accueille les personnes hébergées au foyer.":                           true,
		// others may come, or it is not who comes
		"Destiné aux allocataires et à leurs voisins.":          false,
		"Ouvert aux adhérents. Ouvert à tous le samedi.":        false,
		"Ateliers pour les inscrits.":                           false,
		"Ouvert aux habitants du quartier, et à qui passe.":     false,
		"Pour les jeunes.":                                      false,
		"Destiné aux seniors.":                                  false,
		"Pas interdit aux mineurs.":                             false,
		"Accompagnement des allocataires dans leurs démarches.": false,
		"Aide aux démarches des demandeurs d'emploi.":           false,
		"Uniquement pour les adhérents.":                        false, // it is sure
		"Interdit aux animaux.":                                 false,
		"":                                                      false,
	} {
		if got, ok := lisible.LireTextes(&lieu.Lieu{PresentationResume: in}).PeutEtreRestreint(); ok != want {
			t.Errorf("%q: %v, %q", in, ok, got)
		}
	}
}

// What is said of the price shuts nobody out.
func TestSurLePrix(t *testing.T) {
	for condition, want := range map[string]bool{"Gratuit à condition d’être adhérent ou inscrit.": true,
		"10 € l'adhésion obligatoire.": true, "Gratuit (pour les adhérents).": true, "Uniquement pour les adhérents.": false,
		"Adhésion obligatoire.": false, "Uniquement pour les adhérents (tarif : de 0 à 50 euros).": false,
		"Réservé aux inscrits (gratuit": false} {
		if got := lisible.SurLePrix(condition); got != want {
			t.Errorf("%q: %v", condition, got)
		}
	}
}

func TestItinere(t *testing.T) {
	for name, c := range map[string]struct {
		l             lieu.Lieu
		mobile, siege bool
	}{
		"stop on odd weeks": {lieu.Lieu{Nom: "Bus - [Place]", Itinerance: []string{lieu.Itinerant},
			Horaires: "week 1-53/2 Mo 09:30-12:30"}, true, false},
		"office all week": {lieu.Lieu{Nom: "Bus", Itinerance: []string{lieu.Itinerant},
			Horaires: "Mo-Th 09:30-12:30; Fr 09:00-13:00"}, true, true},
		"no hours":  {lieu.Lieu{Nom: "Bus"}, true, true},
		"fixed too": {lieu.Lieu{Nom: "Mairie", Itinerance: []string{lieu.Itinerant, lieu.Fixe}}, false, false},
		"plain":     {lieu.Lieu{Nom: "Mairie"}, false, false},
	} {
		if m, s := lisible.Itinere(&c.l), lisible.LireTextes(&c.l).SiegeSeulement(); m != c.mobile || s != c.siege {
			t.Errorf("%s: %v, %v", name, m, s)
		}
	}
}

// A name says that a service moves by a word of its own: not by the stop in front of it, a
// telephone, a surname, a commune or an acronym; and « Fixe » is believed before a doubtful word.
func TestANameThatMoves(t *testing.T) {
	for nom, want := range map[string]bool{"Bus numérique": true, "Orlac - Bus de services": true,
		"Le bus de l'emploi":   true,
		"PIMMS mobile - Orlac": true, "Point info mobile": true, "Antenne mobile": true, "Accueil numérique itinérant": true,
		"Itinérance France Services d'Orlac": true, "Bibliobus": true, "Camion connecté": true, "Van numérique": true,
		"La roulotte numérique": true, "BUS (l'aide à Orlac)": true, "MAISON DE SERVICES BUS ITINERANT": true,
		"VAN (VALBRUNE ATELIER NUMERIQUE)": false, "Valbrune Atelier Numérique (VAN)": false, "Espace Van Gogh": false,
		"Nguyen Van Thanh": false, "Résidence Van Dyck": false, "Téléphonie mobile : point conseil": false,
		"Espace mobile et tablette": false, "Internet mobile": false, "Mobile et numérique": false,
		"Arrêt de bus : le tiers-lieu":     false,
		"Médiathèque, arrêt du bus Mairie": false, "Café de la gare des bus": false, "La Roulotte": false, "Omnibus": false,
		"Immobile": false, "Mairie": false} {
		if got := lisible.Itinere(&lieu.Lieu{Nom: nom}); got != want {
			t.Errorf("%q moves: %v", nom, got)
		}
		fixe := lisible.Itinere(&lieu.Lieu{Nom: nom, Itinerance: []string{lieu.Fixe}})
		if sur := want && (strings.Contains(lieu.Plier(nom), "itineran") || nom == "Bibliobus"); fixe != sur {
			t.Errorf("%q, fixed, moves: %v", nom, fixe)
		}
	}
	if lisible.Itinere(&lieu.Lieu{Nom: "Mairie de Bus-lès-Orlac", Commune: "Bus-lès-Orlac"}) {
		t.Error("a commune moves")
	}
}

func TestDateSure(t *testing.T) {
	for in, want := range map[string]bool{"1970-01-01": false, "2019-07-03": true} {
		d, _ := time.Parse(time.DateOnly, in)
		if _, ok := lisible.DateSure(&lieu.Lieu{DateMaj: d}); ok != want {
			t.Errorf("%s: %v", in, ok)
		}
	}
	if _, ok := lisible.DateSure(&lieu.Lieu{}); ok {
		t.Error("no date is unknown")
	}
}

func TestTournee(t *testing.T) {
	stop := func(nom, tel string) *lieu.Lieu {
		return &lieu.Lieu{Nom: nom, Telephone: tel, Itinerance: []string{lieu.Itinerant}}
	}
	a, nom := lisible.Tournee(stop("Bus numérique - [Place du marché]", "05 36 49 00 77"))
	b, _ := lisible.Tournee(stop("Bus Numérique (Derrière la mairie)", "+33536490077"))
	if a == "" || a != b || nom != "Bus numérique" {
		t.Errorf("stops of one bus: %q, %q, %q", a, b, nom)
	}
	for _, l := range []*lieu.Lieu{stop("Bus numérique", ""), stop("[Place]", "05 36 49 00 77"),
		{Nom: "Mairie", Telephone: "05 36 49 00 77"}} {
		if cle, _ := lisible.Tournee(l); cle != "" {
			t.Errorf("%+v is a stop of %q", l, cle)
		}
	}
	if c, _ := lisible.Tournee(stop("Bus numérique - [Place du marché]", "05 36 49 00 78")); c == a {
		t.Error("another number, the same bus")
	}
}
