package lisible_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// joursLus are the days on which each text is read: its record is of 4 October 2026.
var joursLus = []string{"2026-11-30", "2026-12-18", "2026-12-28", "2027-03-10", "2028-03-10"}

// lu is what a text makes of its place on each of these days: « - » for one that is open, « a »
// for one that says that it will close, « F » for one that is closed, « D » for one that is elsewhere.
func lu(t *testing.T, texte string) string {
	t.Helper()
	l := lieu.Lieu{PresentationResume: texte, DateMaj: jour(t, "2026-10-04"), Adresse: "5 rue des Tilleuls"}
	var out strings.Builder
	for _, d := range joursLus {
		le, x := jour(t, d), lisible.LireTextes(&l)
		dit, ok := x.Fermeture(le)
		_, ailleurs := x.Demenagement(le)
		switch {
		case ok && !lisible.DitFermeture(dit):
			t.Errorf("%q: the notice %q tells of no closure", texte, dit)
		case ok && fermeLe(dit, le):
			out.WriteByte('F')
		case ok:
			out.WriteByte('a')
		case ailleurs:
			out.WriteByte('D')
		default:
			out.WriteByte('-')
		}
		if lisible.DitFermeOuAilleurs(&l, lisible.Periode{Debut: le, Fin: le}) != (ok && fermeLe(dit, le) || ailleurs) {
			t.Errorf("%q on %s: what chooses places reads otherwise", texte, d)
		}
	}
	return out.String()
}

func fermeLe(avis string, le time.Time) bool {
	jours := lisible.PeriodesAvis(avis, le)
	for _, p := range jours {
		if p.Touche(le, le) {
			return true
		}
	}
	return len(jours) == 0
}

func lusComme(t *testing.T, tous map[string]string) {
	t.Helper()
	for want, textes := range tous {
		for texte := range strings.SplitSeq(strings.TrimSpace(textes), "\n") {
			if got := lu(t, strings.TrimSpace(texte)); got != want {
				t.Errorf("%q: %s, want %s", strings.TrimSpace(texte), got, want)
			}
		}
	}
}

// A closure that begins on a day goes on, whatever leads to the day; one that ends is told until then.
func TestAClosureThatBegins(t *testing.T) {
	lusComme(t, map[string]string{
		"aFFFF": `Fermé à partir du 2 décembre 2026.
			La médiathèque sera fermée à partir du 1er décembre 2026.
			Fermeture à partir du 15 décembre.
			Fermé dès le 15 décembre 2026.
			Fermé à compter du 15 décembre 2026.
			Fermé à partir du vendredi 18 décembre 2026 au soir.
			La bibliothèque sera fermée à partir de ce vendredi 18 décembre 2026.
			À partir du 15 décembre 2026, la médiathèque sera fermée.
			Dès lundi 14 décembre 2026, fermeture de l'espace.
			Absence de la conseillère à partir du 14 décembre 2026.
			Permanence suspendue à partir du 14/12/2026.
			Service interrompu à compter du 14 déc. 2026.`,
		"aaaFF": `Fermé à partir de janvier 2027.
			Fermé dès le mois de janvier 2027.
			Fermeture à compter de début janvier 2027`,
		"aFFF-": `En raison de travaux, la médiathèque sera fermée à partir du 1er décembre 2026. Réouverture prévue en mars 2027.
			La médiathèque sera fermée à partir du lundi 7 décembre 2026 et jusqu'en mars 2027.`,
		"aFF--": `Fermé à partir du 15 décembre 2026 et jusqu'au 4 janvier 2027.
			Fermé à partir du 15 décembre 2026 jusqu'au 4 janvier 2027 inclus.
			Fermé à partir du 15 décembre 2026, réouverture le 4 janvier 2027.
			Service suspendu dès le 14/12/2026 jusqu'au 05/01/2027.
			Nous serons fermés à partir du 18 décembre 2026. Nous vous retrouvons le 4 janvier 2027 !
			Congés dès le 18 décembre 2026. De retour le 4 janvier 2027.`,
		"aaF--": "Fermeture du 21 au 31 décembre 2026, ateliers à partir du 4 janvier 2027.\n" +
			"Fermé du 21 au 31 décembre 2026, reprise des ateliers le 4 janvier 2027.",
		"aaa--": "Fermé à compter du mois de janvier 2027 jusqu'à fin février 2027.\nPas d'accueil le 24 et le 31 décembre.",
	})
}

// A closure for good has no last day, in any tense; a day of a feast, or a list, is no more than it says.
func TestAClosureForGood(t *testing.T) {
	lusComme(t, map[string]string{
		"aFFFF": `La médiathèque fermera définitivement ses portes le 18 décembre 2026.
			Nous fermons le 18 décembre 2026.
			Le point numérique ferme ses portes le 18 décembre.
			L'espace numérique ferme le 18 décembre 2026.
			Nous fermerons nos portes le 18 décembre 2026.
			La structure fermera pour toujours le 18 décembre 2026.
			L'agence fermera le 18 décembre 2026 au soir.
			Ouvert jusqu'au 18 décembre 2026 puis fermeture définitive.
			Cessation d'activité le 18 décembre 2026.
			L'association cessera son activité le 18 décembre 2026.
			Le service prendra fin le 18 décembre 2026.
			La permanence s'arrêtera le 18 décembre 2026.
			Dernier jour d'ouverture le 18 décembre 2026.
			Dernière permanence le 18 décembre 2026.
			Fin des permanences le 18 décembre 2026.`,
		"aaaFF": `Fermeture définitive le 31 décembre 2026.
			Fermeture définitive le 31 décembre.
			L'accueil du public sera définitivement arrêté le 31 décembre 2026.
			Le lieu n'existera plus à partir du 1er janvier 2027.`,
		"FFFFF": `L'agence a fermé ses portes le 30 septembre 2026.
			L'agence a fermé définitivement ses portes.`,
		"aFF--": `Fermeture le 18 décembre à 17h, réouverture le 4 janvier à 9h.
			Fermeture le 18 décembre à 17h. Réouverture le 4 janvier à 9h.
			Fermeture le 14/12/2026 au soir, reprise le 04/01/2027 au matin.`,
		"aF---": `Nous fermons exceptionnellement le 18 décembre 2026.
			La conseillère numérique est absente du 14 au 18 décembre 2026, elle revient le 21 décembre.`,
		"aa---": "Nous fermons le 25 décembre 2026.",
		"aaa--": "Nous fermons les 24 et 31 décembre 2026.",
		"FFF--": `Fermé pour travaux, réouverture le 4 janvier 2027.
			Fermé depuis le 1er novembre 2026, réouverture le 4 janvier 2027.
			Fermé pour travaux. Réouverture en février 2027.
			Fermé pour travaux jusqu'en février 2027.
			Fermé jusqu'à fin janvier 2027.
			Fermé jusqu'au mois de février 2027.`,
		"-----": "Ne fermera pas définitivement.\nLe lieu n'est pas définitivement fermé.",
	})
}

// A place that is to open, that stopped, or that lost its rooms, receives nobody.
func TestAPlaceThatReceivesNobody(t *testing.T) {
	lusComme(t, map[string]string{
		"FFF--": `Ouverture le 11 janvier 2027.
			Ouverture le 11 janvier.
			Ouverture au public le lundi 11 janvier 2027 à 9h.
			Ouvre ses portes le 11 janvier 2027.
			L'espace ouvrira à partir du 4 janvier 2027.
			Ouvert à partir du 4 janvier 2027.
			Le service reprendra le 4 janvier 2027.
			La médiathèque rouvrira ses portes le 4 janvier 2027.
			Nous rouvrons le 4 janvier 2027 à 9h.
			Reprise des permanences le 4 janvier 2027.
			Retour de la conseillère numérique le 4 janvier 2027.
			Les permanences débuteront le 11 janvier 2027.
			Début des permanences le 11 janvier 2027.
			Premières permanences en janvier 2027.
			Ouverture prévue en février 2027.
			Le conseiller numérique prendra ses fonctions le 11 janvier 2027.`,
		"FFFF-": `Ouverture prochaine au printemps 2027.
			L'espace France Services ouvrira en mars 2027.
			Ne reçoit plus de public depuis septembre 2026.
			Depuis septembre 2026, nous ne recevons plus de public.
			Les permanences ont cessé en juin 2026.
			Suite à l'inondation du 12 octobre 2026, la mairie est fermée.`,
		"FFFFF": `La permanence a été supprimée.
			Le service a été arrêté en septembre 2026.
			Suite à un incendie, nos locaux sont inaccessibles.
			Suite aux inondations, le centre social ne peut plus accueillir de public.
			En raison d'un incendie, l'accueil est suspendu.
			Nos locaux sont indisponibles.
			Le bâtiment est évacué.
			Le bâtiment a brûlé.
			Le poste de conseiller numérique est vacant depuis octobre.
			Il n'y a plus de conseiller numérique.
			Nous n'accueillons plus de public.
			La permanence n'a plus lieu.
			Le dispositif s'est arrêté.
			Pas encore ouvert.
			Bientôt ouvert !
			Ouverture prochainement.
			Fermé pour travaux.
			Le camion est en panne jusqu'à nouvel ordre.`,
	})
}

// A place that moves, or receives elsewhere for a time.
func TestAPlaceThatMoves(t *testing.T) {
	lusComme(t, map[string]string{
		"DDDD-": `Le lieu déménage le 15 décembre 2026 au 12 avenue du Lin.
			Le service est transféré à la médiathèque de Valbrune depuis le 1er octobre 2026.
			Nous avons changé de locaux en novembre 2026.
			Depuis le 1er octobre 2026, l'accueil se fait au 8 rue du Lin.
			Nous nous sommes installés au 8 rue du Lin en octobre 2026.`,
		"DDDDD": `Nous avons déménagé : 4 cours du Lin.
			L'accueil se fait désormais à la mairie annexe, 3 place du Lin, à Valbrune.
			La permanence a lieu provisoirement à la salle des fêtes.
			Désormais, l'accueil se fait au 8 rue du Lin.
			Nous changeons d'adresse le 4 janvier 2027.
			Nouvelle adresse à partir du 4 janvier 2027 : 8 rue du Lin.
			Nouvelle adresse : 8 rue du Lin.
			Nouvelle adresse : 8 rue du Lin, 99990 Valbrune.
			NOUVELLE ADRESSE - 8 rue du Lin
			Notre nouvelle adresse est le 8 rue du Lin.
			Nouvelle adresse : salle des fêtes, place du Lin.
			Attention, nouvelle adresse : 15 rue des Tilleuls.
			Le service a été transféré à Valbrune.
			La permanence de Valbrune est transférée à la mairie de Grandpré.
			Attention, nous déménageons !
			Nous avons changé d'adresse.
			Retrouvez-nous désormais au 8 rue du Lin.
			À compter du 4 janvier 2027, l'accueil se fera au 8 rue du Lin.
			Accueil provisoire au 8 rue du Lin.
			La médiathèque est relogée au 8 rue du Lin pendant les travaux.
			Pendant les travaux, accueil au 8 rue du Lin.`,
		"DDD--": `Locaux provisoires jusqu'au 31 janvier 2027 : salle du Lin, rue Haute.
			Permanence déplacée à la salle des fêtes jusqu'au 15 janvier 2027.`,
	})
}

// What has the same words, and tells neither of a closure nor of a move.
func TestNeitherClosedNorElsewhere(t *testing.T) {
	lusComme(t, map[string]string{"-----": `Ouvert à partir du 2 novembre 2026.
		Ouvert à partir du mardi 9h.
		Ouvert aussi le samedi à partir du 9 janvier 2027.
		Ouvert depuis le 11 janvier 2020.
		Ouverture le 11 janvier 2019.
		Ouverture de la billetterie le 11 janvier 2027.
		Ouverture des inscriptions le 11 janvier 2027.
		Ouverture exceptionnelle le dimanche 13 décembre 2026 de 10h à 17h.
		Exceptionnellement ouvert le dimanche 13 décembre 2026 de 10h à 17h.
		Ouverture le samedi 12 décembre 2026.
		Reprise des ateliers le 5 janvier 2027.
		Les ateliers reprendront le 5 janvier 2027.
		Ateliers suspendus du 3 au 24 décembre 2026.
		Inscriptions à partir du 4 janvier 2027.
		Horaires d'été à partir du 15 juin 2027.
		Fermé le lundi à partir du 4 janvier 2027.
		Fermé à 16h à partir du 4 janvier 2027.
		Nous fermons à 16h le 24 décembre 2026.
		Fermé le samedi. Ateliers à partir du 4 janvier 2027.
		Nos bureaux ferment à 17h en hiver.
		La salle est fermée à clé : sonnez.
		La fermeture à glissière se répare ici.
		Le café est fermé mais la bibliothèque reste ouverte.
		Depuis la fermeture de la trésorerie le 1er janvier 2024, on vous aide pour les impôts.
		Le lieu est inaccessible aux fauteuils roulants.
		L'étage est inaccessible en fauteuil.
		Les locaux sont accessibles à tous.
		Le service d'impression a été supprimé.
		Vous n'avez plus de conseiller bancaire ? Passez nous voir.
		Plus de permanences pour mieux vous servir.
		Plus de 300 conseillers numériques.
		Retour à l'emploi : on vous aide.
		Le service sera disponible en ligne.
		Le bâtiment, détruit en 1944, a été reconstruit.
		La permanence a été supprimée en 2015 puis rétablie.
		Nos locaux ont été rénovés suite à un incendie en 2020.
		Nouveaux locaux depuis 2019.
		L'association a déménagé en 2015.
		L'association s'est installée dans l'ancienne gare.
		Nous avons déménagé au 5 rue des Tilleuls.
		Aide aux démarches en cas de déménagement ou de changement d'adresse.
		Changement d'adresse, déménagement, carte grise.
		Vos données sont transférées à la préfecture.
		Un espace désormais ouvert à tous.
		Les ateliers ont lieu désormais à la mairie.
		L'accueil se fait désormais sur rendez-vous.
		Hébergement provisoire, logement temporaire.
		Nouvelle adresse mail : contact@lin.fr
		Nouvelle adresse : contact@lin.fr
		Nouvelle adresse du site : www.lin.example
		Nouvelle adresse de notre site internet : https://lin.example
		Nouvelle adresse : https://lin.example/accueil
		Nouvelle adresse de messagerie : contact@lin.example.
		Nouvelle adresse courriel, écrivez-nous.
		Nouvelle adresse web de la médiathèque : lin.example
		Faire suivre le courrier à sa nouvelle adresse.
		Déclarer une nouvelle adresse à la CAF.
		Nouvelle adresse : 5 rue des Tilleuls.
		Nouvelle adresse : 5, Rue des Tilleuls, 99990 Valbrune.
		Nouvelle adresse : 5 r. des Tilleuls.
		Pendant les travaux, l'accueil reste ouvert.`})
}

// What closes around the place, or moves out of it, is not the place; nor is a closure called off, one
// of others or of long ago, nor what is new.
func TestOthersThatCloseOrMove(t *testing.T) {
	lusComme(t, map[string]string{"-----": `Un nouveau site internet ouvrira le 4 janvier 2027.
		Une nouvelle salle informatique ouvrira ses portes en janvier 2027.
		Ouverture d'une nouvelle salle le 4 janvier 2027.
		La piscine voisine est fermée pour travaux jusqu'en mars 2027, le parking reste libre.
		Le parc voisin sera fermé du 7 au 18 décembre 2026 ; la médiathèque reste ouverte.
		La rue sera fermée à la circulation du 7 au 18 décembre 2026.
		Attention : la rue du Lin est fermée du 7 au 18 décembre 2026.
		Le parking est fermé jusqu'au 31 janvier 2027.
		Parking fermé jusqu'au 31 janvier 2027.
		La rue et le parking seront fermés du 7 au 18 décembre 2026.
		L'ascenseur est en travaux jusqu'au 15 janvier 2027.
		L’ascenseur est en panne jusqu’au 15 janvier 2027.
		Du 7 au 18 décembre 2026 la rue du Lin sera fermée.
		Travaux dans la rue du 7 au 18 décembre 2026.
		Travaux de voirie jusqu'au 31 janvier 2027.
		Fermeture de la rue du 7 au 18 décembre 2026.
		L'entrée principale est fermée jusqu'au 31 janvier 2027, passez par la cour.
		Le pont du Lin est fermé jusqu'au 31 janvier 2027.
		La mairie est fermée du 7 au 18 décembre 2026, nous restons ouverts.
		La fermeture prévue le 7 décembre 2026 est annulée.
		Les travaux prévus du 7 au 18 décembre 2026 sont annulés.
		Annulation de la fermeture du 18 décembre 2026.
		Depuis la fermeture définitive du guichet SNCF, nous vendons des billets.
		L'ancien Pimms, fermé depuis 2019, est devenu une maison de services ouverte à tous.
		Fermeture définitive de l'ancien site de la rue du Lin le 18 décembre 2026.
		La CAF ferme définitivement son point relais le 18 décembre 2026, nous continuons de vous aider.
		Nous avons déménagé au rez-de-chaussée du même bâtiment.
		Nous avons déménagé au 1er étage.
		Le secours populaire a déménagé : il n'est plus dans nos murs.`})
}

// The same words with a closure of the place, or a move, keep it.
func TestThePlaceClosesWithOthers(t *testing.T) {
	lusComme(t, map[string]string{
		"aF---": `L'école et la médiathèque seront fermées du 7 au 18 décembre 2026.
			La rue est fermée : notre accueil sera fermé du 7 au 18 décembre 2026.
			Fermé du 7 au 18 décembre 2026, la mairie reste ouverte.
			Nous serons fermés du 7 au 18 décembre 2026, la mairie reste ouverte.
			L'accueil du 18 décembre 2026 est annulé.
			Fermé du 7 au 18 décembre 2026 : travaux de voirie.
			Travaux dans la rue : accueil suspendu du 7 au 18 décembre 2026.
			Travaux du 7 au 18 décembre 2026.
			La médiathèque est fermée du 7 au 18 décembre 2026, la mairie reste ouverte.
			La mairie reste ouverte mais la permanence est suspendue du 7 au 18 décembre 2026.
			Fermeture de l'école et de l'espace numérique du 7 au 18 décembre 2026.
			L'école numérique sera fermée du 7 au 18 décembre 2026.
			En raison des travaux, l'accueil du 18 décembre 2026 est annulé.`,
		"aFFFF": `La médiathèque fermera définitivement le 18 décembre 2026 ; le parking aussi.`,
		"DDDDD": `Nous avons déménagé au 8 rue du Lin, au rez-de-chaussée.`,
	})
}

// A notice of a month ends with it, and has no days of the closure of others.
func TestTheDaysOfANotice(t *testing.T) {
	le := jour(t, "2026-11-30")
	for avis, want := range map[string]string{
		"Ouverture en janvier 2027.":                                               "2027-01-31",
		"Fermé pour travaux. Réouverture en février 2027.":                         "2027-02-28",
		"Ouverture au printemps 2027.":                                             "2027-06-30",
		"Ouverture prochainement.":                                                 "",
		"Le parking est fermé jusqu'au 31 janvier 2027. Fermé le 24 décembre 2026": "2026-12-24",
		"Le parking est fermé jusqu'au 31 janvier 2027.":                           "",
	} {
		got := ""
		if _, fin, ok := lisible.PeriodeAvis(avis, le); ok {
			got = fin.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q: until %q, want %q", avis, got, want)
		}
	}
	avis, apres := "Ouverture en janvier 2027.", jour(t, "2027-02-15")
	if !lisible.AvisPasse(avis, apres) || lisible.AvisPasse(avis, le) {
		t.Errorf("%q does not end with its month", avis)
	}
}

// What is to close for good keeps its hours until then, and has none after.
func TestSeDitFermeLe(t *testing.T) {
	for _, c := range []struct {
		nom, texte, le string
		want           bool
	}{
		{"Espace du Lin", "Fermeture définitive le 31 décembre 2026.", "2026-11-30", false},
		{"Espace du Lin", "Fermeture définitive le 31 décembre 2026.", "2026-12-31", true},
		{"Espace du Lin", "Fermera définitivement le 31/12/2026.", "2027-01-04", true},
		{"Espace du Lin", "Fermeture définitive.", "2026-11-30", true},
		{"Espace du Lin - fermeture définitive le 31/12/2026", "", "2026-11-30", false},
		{"Espace du Lin - fermeture définitive le 31/12/2026", "", "2027-01-01", true},
		{"Espace du Lin (fermé)", "", "2026-11-30", true}, {"Espace du Lin", "", "2026-11-30", false},
	} {
		l := lieu.Lieu{Nom: c.nom, PresentationResume: c.texte}
		if _, got := lisible.SeDitFermeLe(&l, jour(t, c.le)); got != c.want {
			t.Errorf("%q, %q on %s: %v", c.nom, c.texte, c.le, got)
		}
	}
}

// A notice that tells when a closure begins, or when the place opens, keeps its year.
func TestANoticeWithoutALastDayKeepsItsYear(t *testing.T) {
	le := jour(t, "2026-11-28")
	for avis, want := range map[string]string{
		"Fermé à partir du 15 décembre.":                      "Fermé à partir du 15 décembre 2026.",
		"Fermeture définitive le 31 décembre.":                "Fermeture définitive le 31 décembre 2026.",
		"Fermeture le 18 décembre, réouverture le 4 janvier.": "Fermeture le 18 décembre, réouverture le 4 janvier 2027.",
		"Ouverture le 11 janvier.":                            "Ouverture le 11 janvier 2027.",
		"Fermé pour travaux. Reprise le 4 janvier.":           "Fermé pour travaux. Reprise le 4 janvier 2027.",
	} {
		if got := lisible.DaterAvis(avis, le); got != want {
			t.Errorf("%q: %q, want %q", avis, got, want)
		}
	}
}

// What is a new address depends on the one of the record, however each is written; a notice knows
// mailboxes and sites too.
func TestANewAddress(t *testing.T) {
	le := jour(t, "2026-11-30")
	for _, c := range []struct {
		adresse, texte string
		ailleurs       bool
	}{
		{"12 avenue Jean Orlac", "Nouvelle adresse : 12 av. Jean Orlac", false},
		{"12, av Jean Orlac, bâtiment B", "Nouvelle adresse : 12 avenue Jean Orlac.", false},
		{"12 bis avenue Orlac", "Nouvelle adresse : 12 bis avenue Orlac.", false},
		{"Place du Lin", "Nouvelle adresse : place du Lin.", false},
		{"Place du Lin", "Nouvelle adresse : 3 rue des Saules.", true},
		{"12 avenue Jean Orlac", "Nouvelle adresse : 14 avenue Jean Orlac.", true},
		{"", "Nouvelle adresse : 14 avenue Jean Orlac.", true},
		{"Place du Lin", "Nous avons déménagé de la place du Lin.", true},
	} {
		l := lieu.Lieu{PresentationDetail: c.texte, Adresse: c.adresse}
		dit, ok := lisible.LireTextes(&l).Demenagement(le)
		if ok != c.ailleurs || ok && strings.TrimRight(dit, ".") != strings.TrimRight(c.texte, ".") {
			t.Errorf("%s, %q: %v, %q", c.adresse, c.texte, ok, dit)
		}
	}
	for avis, want := range map[string]bool{"Nouvelle adresse mail : a@lin.example": false,
		"Nouvelle adresse du site : www.lin.example":                            false,
		"Nous avons déménagé au 8 rue du Lin, nouvelle adresse mail : a@lin.fr": true} {
		if got := lisible.DitDemenagement(avis); got != want {
			t.Errorf("%q: %v", avis, got)
		}
	}
}
