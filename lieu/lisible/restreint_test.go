package lisible_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// surs are sentences by which a place receives only some people.
var surs = []string{
	// « seulement » and its like, before and after those who come
	"Ouvert aux femmes seulement.",
	"Accueil uniquement des femmes.",
	"Accueil de femmes uniquement.",
	"Accueil femmes uniquement.",
	"Exclusivement les 16-25 ans.",
	"Seulement les habitants de Valbrune.",
	"Uniquement femmes.",
	"Nous accueillons uniquement les femmes.",
	"Nous accueillons les femmes uniquement.",
	"Nous recevons exclusivement les 16-25 ans.",
	"Sont accueillies uniquement les femmes et leurs enfants.",
	"Ouvert exclusivement au public féminin.",
	"Uniquement pour un public féminin.",
	"Uniquement à destination des seniors.",
	"Destiné aux personnes âgées uniquement.",
	"Un lieu pour les jeunes de 16 à 25 ans uniquement.",
	"Le service est accessible aux agents de la ville exclusivement.",
	"Pour femmes seulement, du lundi au vendredi.",
	"S'adresse uniquement aux mamans.",
	"Uniquement si vous êtes inscrit à l'agence.",
	// those alone
	"Ouvert aux seuls habitants du canton.",
	"Pour les seuls habitants du canton.",
	"À l'usage des seuls résidents.",
	"Seules les personnes inscrites sont accueillies.",
	"Seules les personnes domiciliées dans la commune depuis plus de six mois sont reçues.",
	"Seules les femmes ont accès au lieu.",
	"Seuls les jeunes de 16 à 25 ans sont pris en charge.",
	"Seuls les habitants peuvent bénéficier de cet accueil.",
	// no others
	"Nous n'accueillons que les femmes.",
	"Nous ne recevons que des personnes inscrites.",
	"N'est destiné qu'aux agents.",
	"Ouvert que pour les adhérents.",
	"Le lieu ne s'adresse pas aux particuliers.",
	"Nous ne recevons pas les particuliers.",
	"Hommes non admis.",
	"Les hommes ne peuvent pas entrer.",
	"Le local n'accueille pas de public.",
	"Nous ne recevons pas de public.",
	"Pas d'accueil physique.",
	"Le bureau est fermé au public.",
	"Un espace en mixité choisie.",
	"Accueil en non-mixité.",
	// reserved
	"Réservé à un public féminin.",
	"Réservé à des personnes accompagnées.",
	"Réservé aux + de 60 ans.",
	"Réservé aux lycéens du canton.",
	"Accès restreint aux habitants.",
	"Accès uniquement aux habitants.",
	"Cet accueil s'adresse aux seuls habitants du quartier de Bellevue.",
	"Accueil des seuls habitants du quartier.",
	"Nous accueillons les seuls adhérents.",
	"Accès réservé.",
	"Accueil réservé.",
	"Lieu réservé.",
	"L'accès est strictement réservé !",
	"Lieu réservé aux adhérents, au premier étage.",
	"Local réservé aux adhérents au premier étage.",
	// a condition
	"Conditions d'accès : être allocataire.",
	"Seule condition : être inscrit à la mission locale.",
	"Il faut être inscrit à l'université.",
	"À condition d'être inscrit au centre d'hébergement.",
	"À condition d'être habitant de la commune.",
	"Seuls les habitants, après adhésion, sont reçus.",
	"Réservé aux adhérents, adhésion obligatoire.",
	"Accueil sur présentation de la carte d'étudiant.",
	"Il faut avoir entre 16 et 25 ans.",
	"Vous devez avoir plus de 60 ans.",
	"Il faut être âgé de 16 à 25 ans.",
	"Résider sur la commune : oui.",
	"Être âgé de 16 à 25 ans, sans emploi.",
	"Vous devez être accompagné par un travailleur social.",
	"Sur orientation uniquement (assistante sociale, mission locale).",
	"Prescription obligatoire par un référent.",
	"Orientation préalable par le centre social nécessaire.",
	"Accès restreint.",
	"Accès sur badge.",
	"Ne concerne que les habitants.",
	"Service interne au personnel.",
	"Résérvé aux licenciés du club.",
	"Conditions d'accès : habiter le quartier.",
	"Pas ouvert à tous : adhérents seulement.",
	"Nombre de places limité : réservé aux adhérents.",
	// of the whole week
	"Ouvert du lundi au vendredi, uniquement pour les adhérents.",
	"Depuis janvier 2024, réservé aux adhérents.",
	// who may join, who is sent, what is no place of everybody
	"Seuls les retraités du régime agricole peuvent s'inscrire.",
	"Seuls les habitants peuvent en bénéficier.",
	"Accompagnement des seuls bénéficiaires du RSA orientés par le Département.",
	"Nous accompagnons les seuls allocataires.",
	"Nous accueillons les femmes victimes de violences, sur orientation d'un travailleur social.",
	"Accueil des familles, sur prescription d'un partenaire.",
	"Usage strictement interne à l'école.",
	"Local à usage strictement interne.",
	"Ce lieu n'est pas ouvert au grand public.",
	"Non accessible au grand public.",
	"Détenus et personnes sous main de justice.",
	"Public : personnes placées sous main de justice.",
	"Nos usagers doivent être inscrits à la mission locale.",
	"Les bénéficiaires doivent être orientés par un travailleur social.",
}

func TestSureReservations(t *testing.T) {
	for _, s := range surs {
		if got, ok := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s}).Restreint(); !ok || got != s {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// Whoever joins, or registers at the door, is received: the place is reserved to nobody,
// and paper says what is asked.
func TestWhoeverJoinsIsReceived(t *testing.T) {
	for _, s := range []string{
		"Adhésion / inscription obligatoire.",
		"Adhésion/inscription obligatoire, aucune démarche préalable, venir sur place.",
		"Adhésion et inscription obligatoires.",
		"Adhésion obligatoire.",
		"Une adhésion annuelle de 3 points est requise.",
		"En accès libre, à condition d'être inscrit à la médiathèque.",
		"En accès libre, à condition d’être adhérent ou inscrit.",
		"Gratuit à condition d'être adhérent ou inscrit.",
		"Seule condition : être inscrit à la médiathèque.",
		"Condition : être adhérent à l'association.",
		"Accès soumis à adhésion.",
		"Accueil sur présentation de la carte d'adhérent.",
		"Il faut être adhérent.",
		"Il faut être inscrit à la bibliothèque.",
		"Uniquement si vous êtes inscrit.",
	} {
		texte := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s})
		if got, ok := texte.Restreint(); ok {
			t.Errorf("%q is reserved: %q", s, got)
		}
		if got, ok := texte.Condition(); !ok || got != s {
			t.Errorf("%q: its condition is %q", s, got)
		}
	}
	deux := lieu.Lieu{PresentationDetail: "Adhésion obligatoire. Réservé aux habitants."}
	if got, _ := lisible.LireTextes(&deux).Condition(); got != "Réservé aux habitants." {
		t.Errorf("what shuts people out is said first: %q", got)
	}
}

// The words of each way to restrict stand in what it finds.
func TestTheQuickLookHidesNoReservation(t *testing.T) {
	for _, s := range surs {
		if !lisible.Regards["condition"].Vite(strings.ToLower(s)) {
			t.Errorf("%q is hidden", s)
		}
	}
}

// What may be meant so: off the posters, with a doubt.
func TestReservationsThatMayBe(t *testing.T) {
	for _, s := range []string{
		"Un lieu pour les femmes.",
		"Pour les femmes.",
		"Ouvert aux femmes.",
		"Accueil des femmes et de leurs enfants.",
		"Accueil de jour pour femmes.",
		"Public : femmes.",
		"Public accueilli : femmes.",
		"Accueil des jeunes de 16 à 25 ans inscrits à la mission locale.",
		"Espace pour les jeunes de 16 à 30 ans suivis par l'association.",
		"Libre d'accès, gratuit, pour tous les allocataires de la caisse.",
		"Pour tous les adhérents.",
		"Ouvert à tous les adhérents.",
		"Ouvert à toutes les femmes.",
		"L'accès est ouvert à tous nos locataires.",
		"Nos ateliers sont destinés exclusivement aux plus de 60 ans.",
		"Tous nos ateliers s'adressent uniquement aux seniors.",
	} {
		texte := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s})
		if got, ok := texte.Restreint(); ok {
			t.Errorf("%q is sure: %q", s, got)
		}
		if _, ok := texte.PeutEtreRestreint(); !ok {
			t.Errorf("%q is passed over", s)
		}
	}
}

// What shuts nobody out: neither sure, nor to be looked at.
func TestReservationsOfNobody(t *testing.T) {
	for _, s := range []string{
		// denied, or softened
		"Nous accueillons les femmes mais pas uniquement.",
		"Ouvert aux habitants et pas seulement.",
		"Pour les femmes, pas seulement.",
		"Nous n'accueillons pas que les femmes.",
		"Pas que pour les femmes.",
		"Plutôt réservé aux seniors.",
		"Le lieu est principalement destiné aux seniors.",
		"Pas uniquement des femmes.",
		"Adhésion non obligatoire.",
		"L'adhésion n'est pas obligatoire.",
		"Pas d'adhésion obligatoire.",
		"Sans adhésion obligatoire.",
		"Aucune adhésion obligatoire.",
		"Adhésion facultative, non obligatoire.",
		// who works there
		"L'association est composée uniquement de bénévoles.",
		"Une équipe constituée exclusivement de salariés.",
		"Une équipe exclusivement féminine.",
		"Un lieu animé uniquement par des bénévoles.",
		"Le conseil est formé seulement d'habitants.",
		// a thing, an activity, a price
		"Wifi : adhérents uniquement.",
		"Impressions (adhérents uniquement).",
		"Gratuit pour les adhérents.",
		"Tarif réduit réservé aux étudiants.",
		"Gratuité réservée aux demandeurs d'emploi.",
		"Aide alimentaire réservée aux bénéficiaires du service social.",
		"Logements réservés aux étudiants.",
		"Domiciliation réservée aux personnes sans abri.",
		"Groupe de parole exclusivement féminin.",
		"Un atelier pour les femmes.",
		"Cours de français pour les femmes.",
		"Deux ordinateurs sont à la disposition des femmes.",
		"Les tablettes sont pour les enfants seulement.",
		"Seuls les adhérents peuvent emprunter des livres.",
		"Seuls les abonnés peuvent imprimer.",
		"Une adhésion est nécessaire pour emprunter des livres.",
		"Adhésion obligatoire pour les ateliers.",
		"Il faut habiter la commune pour emprunter un ordinateur.",
		"L'étage est réservé aux enfants.",
		"Numéro réservé aux professionnels.",
		"Espace réservé aux enfants au premier étage.",
		"Espace réservé aux enfants de moins de 6 ans à l'étage.",
		"Une médiathèque avec un jardin, accès réservé aux enfants pour le toboggan.",
		"Accès réservé aux personnes en situation de handicap pour l'ascenseur.",
		"Livres réservés.",
		"Places réservées, accès libre.",
		"Nos ateliers du mardi sont destinés exclusivement aux plus de 60 ans.",
		"Pour les mineurs, seul un responsable légal peut inscrire.",
		"Adhésion annuelle uniquement pour les emprunts de documents.",
		"Prescription médicale obligatoire pour la téléconsultation.",
		"Prescription non obligatoire.",
		"Aucune orientation n'est nécessaire.",
		"L'orientation par un partenaire n'est pas obligatoire.",
		"Le parking est en accès restreint.",
		"Pas d'accès restreint.",
		"Un centre de ressources interne à l'association anime des ateliers.",
		"Tarif réduit sur présentation de la carte d'étudiant.",
		"Cet atelier ne concerne que les débutants.",
		"Seuls les adhérents peuvent s'inscrire aux ateliers.",
		"Ateliers cuisine : seuls les retraités peuvent s'inscrire.",
		"Accueil libre, sur orientation d'un travailleur social.",
		"Nous recevons sans rendez-vous, sur orientation d'un partenaire.",
		"Nous accueillons tout le monde, sur orientation d'un partenaire ou spontanément.",
		"Accueil sans condition, sur orientation d'un partenaire.",
		"Le wifi est à usage strictement interne.",
		"Imprimante à usage strictement interne.",
		"Nos usagers doivent être inscrits à la médiathèque.",
		"Les usagers doivent être inscrits à l'avance.",
		"Les usagers doivent être accompagnés pour entrer.",
		"Nous intervenons en prison auprès des personnes sous main de justice.",
		"Ce lieu n'est pas seulement ouvert au grand public.",
		// a part of the week or of the year
		"En août, uniquement les habitants.",
		"Le mardi, accueil uniquement des femmes.",
		"Pendant les vacances, nous accueillons les jeunes uniquement.",
		"L'agence est fermée au public le jeudi.",
		"Lundi : fermé au public.",
		"Journée des femmes le 8 mars.",
		// not who comes
		"Carte d'identité seulement le samedi matin.",
		"Sur rendez-vous uniquement.",
		"Uniquement sur inscription.",
		"Une seule personne est reçue à la fois.",
		"Accueil des habitants uniquement sur rendez-vous.",
		"Mineurs accompagnés uniquement.",
		"Enfants accompagnés d'un adulte uniquement.",
		"Accueil des femmes seules ou accompagnées, des hommes et des familles.",
		"Des documents uniquement consultables sur place.",
		"Résider sur la commune : non.",
		"Il faut avoir plus de 12 ans.",
		"Il faut avoir une adresse de messagerie.",
		"Prévoir une adhésion si vous venez souvent.",
		"Accompagnement des femmes dans la recherche d'emploi.",
		"Aide pour les femmes et les hommes.",
		"Pour les femmes comme pour les hommes.",
		"Un lieu pour tous les habitants.",
		"Ouvert à tous : femmes, hommes, enfants.",
		"Destiné aux jeunes de 16 à 25 ans.",
		"Public : seniors et débutants.",
		"Public : tous.",
		"Seule condition : être curieux.",
		"Maison des femmes.",
		"Association pour les droits des femmes.",
		"Lutte pour les femmes et l'égalité.",
	} {
		texte := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s})
		if got, ok := texte.Restreint(); ok {
			t.Errorf("%q is sure: %q", s, got)
		}
		if _, ok := texte.PeutEtreRestreint(); ok {
			t.Errorf("%q may be", s)
		}
	}
}

// What is reserved is a workshop, whose sign stands between commas; or the sentence goes on with everybody.
func TestAReservedWorkshopShutsNobodyOut(t *testing.T) {
	for s, want := range map[string]bool{
		"Les ateliers pour les parents, réservés aux familles du quartier, ont lieu le samedi ; l'accueil est libre.": false,
		"Formation réservée aux agents, aide au public le mardi.":                                                     false,
		"Salle réservée aux adhérents ; accueil ouvert à tous le mardi.":                                              false,
		"Réservé aux agents, l'aide au public est à la mairie.":                                                       false,
		"Lieu d'accueil, réservé aux familles du quartier.":                                                           true,
		"Espace numérique, réservé aux jeunes de 16 à 25 ans.":                                                        true,
		"Formation réservée aux agents.":                                                                              true,
		"Réservé aux adhérents, aide aux démarches.":                                                                  true,
		"Accueil réservé aux adhérents, ateliers pour les familles.":                                                  true,
	} {
		if got, ok := lisible.LireTextes(&lieu.Lieu{PresentationDetail: s}).Restreint(); ok != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}
