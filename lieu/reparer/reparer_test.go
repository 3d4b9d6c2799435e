package reparer_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// cas is a cell of a column of one place: what it becomes, by which rule; or
// the rule that doubts it. "" for none.
type cas struct {
	colonne, avant, apres string
	regle, doute          string
}

// passer repairs one place, whose cell of the column is v.
func passer(t *testing.T, r *reparer.Reparateur, base lieu.Lieu, colonne, v string) lieu.Ligne {
	t.Helper()
	l := lieu.Ligne{Numero: 2, Lieu: base}
	poser(t, &l, colonne, v)
	r.Ligne(&l)
	return l
}

func champ(t *testing.T, nom string) lieu.Champ {
	t.Helper()
	i := slices.IndexFunc(lieu.Champs(), func(c lieu.Champ) bool { return c.Nom == nom })
	if i < 0 {
		t.Fatalf("no column %s", nom)
	}
	return lieu.Champs()[i]
}

func poser(t *testing.T, l *lieu.Ligne, colonne, v string) {
	t.Helper()
	switch p := champ(t, colonne).Pointeur(&l.Lieu).(type) {
	case *string:
		*p = v
	case *[]string:
		*p = strings.Split(v, lieu.Separateur)
	case *time.Time:
		d, err := time.Parse(time.DateOnly, v)
		if *p = d; err != nil {
			*p, l.Illisibles = time.Time{}, map[string]string{colonne: v}
		}
	default:
		t.Fatalf("%s is no cell of text", colonne)
	}
}

// verifier runs a table: what is kept, the one rule that did it, the doubt, the
// published value behind; and once more changes nothing.
func verifier(t *testing.T, base lieu.Lieu, tests []cas) {
	t.Helper()
	r := reparer.New(territoire.France())
	for _, tt := range tests {
		t.Run(tt.colonne+" "+tt.avant[:min(len(tt.avant), 40)], func(t *testing.T) {
			l := passer(t, r, base, tt.colonne, tt.avant)
			if v := champ(t, tt.colonne).Texte(&l.Lieu); v != tt.apres {
				t.Errorf("kept %q, want %q", v, tt.apres)
			}
			var regles, doutes []string
			for _, x := range l.Reparations {
				if x.Regle == "commune" && tt.colonne != "commune" {
					continue // told by TestCommunes
				}
				regles = append(regles, x.Regle)
				if x.Colonne != tt.colonne || x.Avant != tt.avant || x.Apres != tt.apres {
					t.Errorf("repair %+v", x)
				}
			}
			for _, d := range l.Doutes {
				doutes = append(doutes, d.Regle)
			}
			if got := strings.Join(regles, " "); got != tt.regle {
				t.Errorf("rules %q, want %q", got, tt.regle)
			}
			if got := strings.Join(doutes, " "); got != tt.doute {
				t.Errorf("doubts %q (%+v), want %q", got, l.Doutes, tt.doute)
			}
			memeChose(t, r, l.Lieu)
		})
	}
}

// memeChose is the law: a repaired place needs no repair.
func memeChose(t *testing.T, r *reparer.Reparateur, l lieu.Lieu) {
	t.Helper()
	encore := lieu.Ligne{Lieu: l}
	if r.Ligne(&encore); len(encore.Reparations) > 0 {
		t.Errorf("%s: repaired again: %+v", l.Id, encore.Reparations)
	}
}

var pons = lieu.Lieu{Id: "Essai_1", Nom: "Relais imaginaire", Commune: "Pons", CodePostal: "17800", CodeInsee: "17283"}

func TestPhones(t *testing.T) {
	verifier(t, pons, []cas{
		{"telephone", "+33199001234", "+33199001234", "", ""},
		{"telephone", "01 99 00 12 34", "+33199001234", "telephone", ""},
		{"telephone", "01.99.00.12.34", "+33199001234", "telephone", ""},
		{"telephone", "199001234", "+33199001234", "telephone", ""},
		{"telephone", "+33 (0)1 99 00 12 34", "+33199001234", "telephone", ""},
		{"telephone", "0033199001234", "+33199001234", "telephone", ""},
		{"telephone", "Tél. : 01-99-00-12-34", "+33199001234", "telephone", ""},
		{"telephone", "02 62 00 00 01", "+262262000001", "telephone", ""},
		{"telephone", "+262199001234", "+33199001234", "telephone", ""},
		{"telephone", "3960", "3960", "", ""},
		// papers print the price
		{"telephone", "3960 (Service 0,06 € / mn + prix appel)", "3960 (Service 0,06 € / mn + prix appel)", "", ""},
		{"telephone", "0 810 00 00 01 (0,06 €/min)", "0 810 00 00 01 (0,06 €/min)", "", ""},
		{"telephone", "06 39 98 00 01 ou 01 99 00 12 34", "+33199001234", "telephone", "telephone"}, // not the mobile
		{"telephone", "06 39 98 00 01 / 06 39 98 00 02", "+262639980001", "telephone", "telephone"},
		{"telephone", "0810 00 00 01*", "+33810000001", "telephone", ""},
		{"telephone", "0 800 000 001 (appel gratuit)", "+33800000001", "telephone", ""},
		{"telephone", "01.99.00.12.34 / 01.99.00.12.35", "+33199001234", "telephone", "telephone"},
		{"telephone", "0199001234 ou 0199001235", "+33199001234", "telephone", "telephone"},
		{"telephone", "01 99 00 12 34 - 01 99 00 12 35", "+33199001234", "telephone", "telephone"},
		{"telephone", "+33199001234 +33199001235", "+33199001234", "telephone", "telephone"},
		{"telephone", "01 99 00 12 34 poste 12", "01 99 00 12 34 poste 12", "", "telephone"},
		{"telephone", "01 99 00 12 34 (mardi)", "01 99 00 12 34 (mardi)", "", "telephone"},
		{"telephone", "secrétariat 01 99 00 12 34", "secrétariat 01 99 00 12 34", "", "telephone"},
		{"telephone", "01 99 00 12", "01 99 00 12", "", "telephone"},
		{"telephone", "à l'accueil", "à l'accueil", "", "telephone"},
	})
	verifier(t, lieu.Lieu{Id: "Essai_2", Nom: "Relais", Commune: "Nouméa", CodePostal: "98800", CodeInsee: "98818"}, []cas{
		{"telephone", "41 00 01", "+687410001", "telephone", ""},
	})
}

func TestMails(t *testing.T) {
	verifier(t, pons, []cas{
		{"courriels", "contact@valombre.example|accueil@valombre.example",
			"contact@valombre.example|accueil@valombre.example", "", ""},
		{"courriels", "mailto:contact@valombre.example", "contact@valombre.example", "courriel", ""},
		{"courriels", "contact @ valombre.example", "contact@valombre.example", "courriel", ""},
		{"courriels", "contact[at]valombre.example", "contact@valombre.example", "courriel", ""},
		{"courriels", "<contact@valombre.example>", "contact@valombre.example", "courriel", ""},
		{"courriels", "Accueil <accueil@valombre.example>", "accueil@valombre.example", "courriel", ""},
		{"courriels", "contact@valombre.example.", "contact@valombre.example", "courriel", ""},
		{"courriels", "contact@valombre.example; accueil@valombre.example",
			"contact@valombre.example|accueil@valombre.example", "courriel", ""},
		{"courriels", "contact@valombre.example ou accueil@valombre.example",
			"contact@valombre.example|accueil@valombre.example", "courriel", ""},
		{"courriels", "contact@valombre.example / contact@valombre.example", "contact@valombre.example", "courriel", ""},
		{"courriels", "Valombre.example / mon compte", "Valombre.example / mon compte", "", "courriel"},
		{"courriels", "relais valombre@valombre.example", "relais valombre@valombre.example", "", "courriel"},
		{"courriels", "mailto:valombre.example", "mailto:valombre.example", "", "courriel"},
		{"courriels", "contact@valombre", "contact@valombre", "", "courriel"},
	})
}

func TestSites(t *testing.T) {
	verifier(t, pons, []cas{
		{"site_web", "https://valombre.example/a?b=c", "https://valombre.example/a?b=c", "", ""},
		{"site_web", "www.valombre.example", "http://www.valombre.example", "site-web", ""},
		{"site_web", "www. valombre.example", "http://www.valombre.example", "site-web", ""},
		{"site_web", "http:// www.valombre.example/Relais", "http://www.valombre.example/Relais", "site-web", ""},
		{"site_web", "https//valombre.example", "https://valombre.example", "site-web", ""},
		{"site_web", "http:/valombre.example", "http://valombre.example", "site-web", ""},
		{"site_web", "Http://Www.Valombre.Example/Le-Relais", "http://www.valombre.example/Le-Relais", "site-web", ""},
		{"site_web", "www.valombre.example et https://orle.example/x", "http://www.valombre.example|https://orle.example/x",
			"site-web", ""},
		{"site_web", "www.Le petit relais.example", "www.Le petit relais.example", "", "site-web"},
		{"site_web", "www.relais local-orle.example", "www.relais local-orle.example", "", "site-web"}, // no two sites
		{"site_web", "http://www.Orle.Relais et ateliers.example/", "http://www.Orle.Relais et ateliers.example/", "",
			"site-web"},
		{"site_web", "http://www,orle.example", "http://www,orle.example", "", "site-web"},
		{"site_web", "https://orle.example/;http://www.valombre.example", "https://orle.example/|http://www.valombre.example",
			"site-web", ""},
		{"courriels", "mailto:accueil@orle.example?subject=aide", "accueil@orle.example", "courriel", ""},
		{"courriels", "['a@orle.example', 'b@orle.example']", "a@orle.example|b@orle.example", "courriel", ""},
		{"courriels", "accueil@orle", "accueil@orle", "", "courriel"},
		{"site_web", "http://valombre/", "http://valombre/", "", "site-web"},
		{"site_web", "contact@valombre.example", "contact@valombre.example", "", "site-web"},
		{"site_web", "demandeurs d'emploi", "demandeurs d'emploi", "", "site-web"},
		{"prise_rdv", "rdv.example/relais", "http://rdv.example/relais", "site-web", ""},
		{"fiche_acces_libre", "bientôt", "bientôt", "", "site-web"},
	})
}

func TestTexts(t *testing.T) {
	long := strings.Repeat("é", 281)
	verifier(t, pons, []cas{
		{"presentation_detail", "Aide & conseils, à < 5 km.", "Aide & conseils, à < 5 km.", "", ""},
		{"presentation_detail", "Des ateliers.<br><br/>Des <b>postes</b> &amp; des jeux.",
			"Des ateliers.\nDes postes & des jeux.", "html", ""},
		{"presentation_detail", "&lt;p&gt;Bonjour&lt;/p&gt;", "Bonjour", "html", ""},
		{"presentation_detail", "Écrire à <contact@valombre.example>", "Écrire à <contact@valombre.example>", "", ""},
		{"presentation_detail", "Nos [ateliers](<https://valombre.example/a>) **gratuits**", "Nos ateliers gratuits",
			"markdown", ""},
		{"presentation_detail", "## Horaires\n1 * 2 = 2 et snake_case", "Horaires\n1 * 2 = 2 et snake_case", "markdown", ""},
		{"presentation_detail", "Action \uff02Clic\uff02", "Action \"Clic\"", "guillemets", ""},
		{"presentation_detail", "Des ateliers.A ce jour, dix.", "Des ateliers. A ce jour, dix.", "retour-ligne", ""},
		{"presentation_detail", "Sur Www.Valombre.Example ou M.Orle@valombre.example",
			"Sur Www.Valombre.Example ou M.Orle@valombre.example", "", ""},
		{"presentation_detail", "--", "", "texte-vide", ""},
		{"presentation_detail", "<br>**Aide**.Les <i>lundis</i>", "Aide. Les lundis", "html markdown retour-ligne", ""},
		{"presentation_resume", "<p>…</p>", "", "html texte-vide", ""},
		{"presentation_resume", long, long, "", "resume-long"},
		{"nom", "<b>Espace</b> de l&apos;&eacute;t&eacute;<br>Orle", "Espace de l'été Orle", "html", ""},
		{"nom", "Aide & Cie <Orle>", "Aide & Cie <Orle>", "", ""},
		{"adresse", "Salle Orle<br/>3 rue du Lavoir", "Salle Orle, 3 rue du Lavoir", "html", ""},
		{"adresse", "Salle \uff02Orle\uff02", "Salle \"Orle\"", "guillemets", ""},
		{"complement_adresse", "--", "--", "", ""},
	})
}

func TestReserved(t *testing.T) {
	verifier(t, lieu.Lieu{Commune: "Pons", CodeInsee: "17283", CodePostal: "17800"}, []cas{
		{"nom", "CHRS des Ormes", "CHRS des Ormes", "", "lieu-reserve"},
		{"nom", "Foyer rural des Ormes", "Foyer rural des Ormes", "", ""},
		{"presentation_detail", "Pour les femmes victimes de violences.", "Pour les femmes victimes de violences.", "",
			"lieu-reserve"},
		{"presentation_detail", "Pour les habitants. Ouvert à tous.", "Pour les habitants. Ouvert à tous.", "", ""},
	})
}

func TestClosed(t *testing.T) {
	verifier(t, lieu.Lieu{Commune: "Pons", CodeInsee: "17283", CodePostal: "17800"}, []cas{
		{"nom", "Foyer rural (fermé)", "Foyer rural (fermé)", "", "lieu-ferme"},
		{"nom", "Ferme des Ormes", "Ferme des Ormes", "", ""},
		{"presentation_resume", "Le lieu a fermé ses portes.", "Le lieu a fermé ses portes.", "", "lieu-ferme"},
		{"presentation_resume", "Fermé le lundi.", "Fermé le lundi.", "", ""},
	})
}

func TestNames(t *testing.T) {
	verifier(t, lieu.Lieu{Id: "Essai_3", Nom: "Relais", Commune: "Saint-Médard-en-Jalles", CodePostal: "33160",
		CodeInsee: "33449"}, []cas{
		{"nom", "MEDIATHEQUE DE SAINT MEDARD EN JALLES", "Médiathèque de Saint-Médard-en-Jalles", "majuscules", ""},
		{"nom", "CENTRE COMMUNAL D’ACTION SOCIALE", "Centre communal d’action sociale", "majuscules", ""},
		{"nom", "FRANCE SERVICES LA POSTE", "France services La Poste", "majuscules", ""},
		{"nom", "MJC", "MJC", "", ""},
		{"nom", "ZORGLUB", "ZORGLUB", "", ""},
		{"nom", "Espace MULTIMEDIA", "Espace MULTIMEDIA", "", ""},
		{"commune", "SAINT MEDARD EN JALLES", "Saint-Médard-en-Jalles", "commune", ""},
		{"commune", "St Médard en Jalles", "Saint-Médard-en-Jalles", "commune", ""},
		{"commune", "Pons", "Saint-Médard-en-Jalles", "commune", "commune"},
	})
}

func TestAddresses(t *testing.T) {
	verifier(t, pons, []cas{
		{"adresse", "12 rue des Tilleuls", "12 rue des Tilleuls", "", ""},
		{"adresse", "12 rue des Tilleuls CS 17800", "12 rue des Tilleuls CS 17800", "", ""}, // the number of a box
		{"adresse", "12 rue des Tilleuls - BP n° 17800", "12 rue des Tilleuls - BP n° 17800", "", ""},
		{"adresse", "12 rue des Tilleuls CS 10001 17800 Pons", "12 rue des Tilleuls CS 10001", "adresse", ""},
		{"adresse", "12 rue des Tilleuls -", "12 rue des Tilleuls", "adresse", ""},
		{"adresse", "12 rue des Tilleuls 17800 Pons", "12 rue des Tilleuls", "adresse", ""},
		{"adresse", "12 rue des Tilleuls - 17 800 - PONS CEDEX", "12 rue des Tilleuls", "adresse", ""},
		{"adresse", "12 rue des Tilleuls, Pons", "12 rue des Tilleuls", "adresse", ""},
		{"adresse", "12 rue des Tilleuls Pons 17800", "12 rue des Tilleuls", "adresse", ""},
		{"adresse", "12 avenue de Pons", "12 avenue de Pons", "", ""},
		{"adresse", "178001 route d'Orle", "178001 route d'Orle", "", ""},
		{"adresse", "12 rue des Tilleuls 17800 Orle", "12 rue des Tilleuls 17800 Orle", "", ""},
		{"adresse", "17800 Pons", "17800 Pons", "", ""},
		{"adresse", "-", "-", "", ""},
	})
}

func TestCodes(t *testing.T) {
	verifier(t, lieu.Lieu{Id: "Essai_4", Nom: "Relais", Commune: "Bourg-en-Bresse", CodePostal: "01000",
		CodeInsee: "01053"}, []cas{
		{"pivot", "00000000000000", "00000000000000", "", ""},
		{"pivot", "123 456", "123 456", "", "pivot"},
		{"code_postal", "1000", "01000", "code-postal", ""},
		{"code_postal", "01 000", "01000", "code-postal", ""},
		{"code_postal", "F-01000", "01000", "code-postal", ""},
		{"code_postal", "3300", "3300", "", "code-postal"},
		{"code_postal", "Bourg", "Bourg", "", "code-postal"},
		{"code_insee", "1053", "01053", "code-insee", ""},
		{"code_insee", "01 053", "01053", "code-insee", ""},
		{"code_insee", "20004", "01053", "code-faux", "code-insee"},
		{"code_insee", "99999", "01053", "code-faux", ""},
		{"code_insee", "33063", "01053", "code-faux", ""},
	})
	verifier(t, lieu.Lieu{Id: "Essai_5", Nom: "Relais", Commune: "Mont-Dore", CodePostal: "98809"}, []cas{
		{"code_insee", "63236", "98817", "commune-homonyme", ""},
		{"code_insee", "98817", "98817", "", ""},
	})
	verifier(t, lieu.Lieu{Id: "Essai_6", Nom: "Relais", Commune: "Paris", CodePostal: "75005"}, []cas{
		{"code_insee", "75056", "75105", "arrondissement", ""},
		{"code_insee", "75105", "75105", "", ""},
	})
	verifier(t, lieu.Lieu{Id: "Essai_7", Nom: "Relais", Commune: "Orée d'Anjou", CodePostal: "49270"}, []cas{
		{"code_insee", "49069", "49126", "code-ancien", ""}, // merged in 2015
	})
	verifier(t, lieu.Lieu{Id: "Essai_8", Nom: "Relais", Commune: "Valombre", CodePostal: "33000"}, []cas{
		{"code_insee", "17283", "17283", "", "commune-contredite"},
		{"code_insee", "33063", "33063", "", "commune"},
	})
}

func TestLists(t *testing.T) {
	verifier(t, pons, []cas{
		{"frais_a_charge", "Gratuit|Payant", "Gratuit|Payant", "", ""},
		{"frais_a_charge", "Gratuit|Adhésion", "Gratuit|Adhésion", "", "liste"},
		{"formations_labels", "Étapes numériques(La Poste)", "Étapes numériques (La Poste)", "liste", ""},
		{"dispositif_programmes_nationaux", "Point d’accès numérique CAF|conseiller numérique",
			"Point d'accès numérique CAF|Conseillers numériques", "liste", ""},
		{"services", "Comprehension du monde numerique", "Compréhension du monde numérique", "liste", ""},
		{"publics_specifiquement_adresses", "Jeunes;seniors", "Jeunes|Seniors", "liste", ""},
		{"publics_specifiquement_adresses", "Jeunes;martiens", "Jeunes;martiens", "", "liste"},
		{"typologie", "bib", "BIB", "liste", ""},
		{"autres_formations_labels", "ce qu'on veut", "ce qu'on veut", "", ""},
	})
}

func TestHours(t *testing.T) {
	verifier(t, pons, []cas{
		{"horaires", "Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00", "", ""},
		{"horaires", "Mo-Fr 09:00-12 :00", "Mo-Fr 09:00-12:00", "horaires", ""},
		{"horaires", "tous les matins", "tous les matins", "", "horaires"},
		{"horaires", "du lundi au vendredi de 8h30 à 12h et de 14h à 17h", "Mo-Fr 08:30-12:00,14:00-17:00",
			"horaires-francais", ""},
		{"horaires", `"Du lundi au vendredi de 8h30 à 12h"`, "Mo-Fr 08:30-12:00", "horaires-francais", ""},
		{"horaires", "jeudi 9h-12h avec Zoé Delmarest", "Th 09:00-12:00", "horaires-francais", "horaires"},
		{"horaires", "Mo, Tu 14h00-17h00;Sa 09:00–12:00", "Mo,Tu 14:00-17:00; Sa 09:00-12:00", "horaires-ponctuation", ""},
		{"horaires", "Mo-Fr 8:30-12:00; 13:30-17:00", "Mo-Fr 08:30-12:00,13:30-17:00", "horaires-ponctuation", ""},
		{"horaires", "Nov 30 off; Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00; Nov 30 off", "horaires-ordre", ""},
		{"horaires", "Jul-Aug Mo 10:00-12:00; Mo-Fr 09:00-12:00", "Jul-Aug Mo 10:00-12:00; Mo-Fr 09:00-12:00",
			"", "horaires"},
		{"horaires", "Mo off; Mo-Fr 09:00-12:00", "Mo off; Mo-Fr 09:00-12:00", "", "horaires"},
		{"horaires", "09:00-12:00", "09:00-12:00", "", "horaires"},
		{"horaires", "Su off", "Su off", "", "horaires"},
		{"horaires", "Mo 12:00-09:00", "Mo 12:00-09:00", "", "horaires"},
		{"horaires", "Mo 09:00-12:00; Mo 14:00-17:00", "Mo 09:00-12:00; Mo 14:00-17:00", "", "horaires"},
		{"horaires", "Mo-Fr 09:00-17:00; We 09:00-12:00", "Mo-Fr 09:00-17:00; We 09:00-12:00", "", ""},
		{"horaires", "Mo-Fr 09:00-12:00; We 14:00-17:00", "Mo-Fr 09:00-12:00; We 14:00-17:00", "", "horaires"},
		{"horaires", "un mardi sur deux 14h-17h", "un mardi sur deux 14h-17h", "", "horaires"},
		{"horaires", `"sur rendez-vous"`, `"sur rendez-vous"`, "", ""},
	})
}

func TestDates(t *testing.T) {
	verifier(t, pons, []cas{
		{"date_maj", "2026-03-04", "2026-03-04", "", ""},
		{"date_maj", "1970-01-01", "", "date-defaut", ""},
		{"date_maj", "04/03/2026", "2026-03-04", "date", ""},
		{"date_maj", "4/3/2026", "2026-03-04", "date", ""},
		{"date_maj", "mars 2026", "2026-03", "date", ""},
		{"date_maj", "Fevrier 2021", "2021-02", "date", ""},
		{"date_maj", "02/2021", "2021-02", "date", ""},
		{"date_maj", "2017", "2017", "", ""}, // a year is kept as it is
		{"date_maj", "2017-06", "2017-06", "", ""},
		{"date_maj", "Mis à jour en 2017", "2017", "date", ""},
		{"date_maj", "MAJ : 12 mai 2020", "2020-05-12", "date", ""},
		{"date_maj", "05/03/2020 00:00:00", "2020-03-05", "date", ""},
		{"date_maj", "05/03/2020 14h30", "2020-03-05", "date", ""},
		{"date_maj", "05 03 2020", "2020-03-05", "date", ""},
		{"date_maj", "2020/03/05", "2020-03-05", "date", ""},
		{"date_maj", "44197", "2021-01-01", "date", ""},
		{"date_maj", "44197,5", "2021-01-01", "date", ""},
		{"date_maj", "17800", "", "date", "date"}, // a postal code
		{"date_maj", "05/03/20", "", "date", "date"},
		{"date_maj", "printemps 2020", "", "date", "date"},
		{"date_maj", "2020-2021", "", "date", "date"},
		{"date_maj", "1018", "", "date", "date"},
		{"date_maj", "0026-03-04", "", "date", "date"},
	})
}

// Positions of Pons (45.58, -0.55), and what becomes of them.
func TestPositions(t *testing.T) {
	centres := map[string]territoire.Centre{"17283": {Latitude: 45.58, Longitude: -0.55}}
	r := reparer.New(territoire.France().AvecCentres(centres))
	tests := []struct {
		lat, lon       string
		apres          string
		regles, doutes string
	}{
		{"45.58", "-0.55", "45.58 -0.55", "", ""},
		{"-0.55", "45.58", "45.58 -0.55", "position-inversee position-inversee", ""},
		{"45.1", "-0.55", "", "position-loin position-loin", "position-loin"},
		{"-21.1", "55.5", "", "position-loin position-loin", "position-loin"},
		{"0", "0,0", "", "position-nulle position-nulle", ""},
		{"45.58", "", "", "position", "position"},
		{"95", "3", "", "position position", "position"},
		{"45", "est", "", "position position", "position"},
	}
	for _, tt := range tests {
		t.Run(tt.lat+" "+tt.lon, func(t *testing.T) {
			l := lieu.Ligne{Lieu: pons}
			if _, err := fmt.Sscan(tt.lat+" "+tt.lon, &l.Lieu.Latitude, &l.Lieu.Longitude); err != nil || tt.lat == "0" ||
				tt.lat == "95" {
				l.Lieu.Latitude, l.Lieu.Longitude = 0, 0
				l.Illisibles = map[string]string{"latitude": tt.lat, "longitude": tt.lon}
			}
			r.Ligne(&l)
			apres := ""
			if lat, lon, ok := l.Lieu.Position(); ok {
				apres = fmt.Sprint(lat, " ", lon)
			}
			if apres != tt.apres {
				t.Errorf("position %q, want %q", apres, tt.apres)
			}
			var regles, doutes []string
			for _, x := range l.Reparations {
				regles = append(regles, x.Regle)
			}
			for _, d := range l.Doutes {
				doutes = append(doutes, d.Regle)
			}
			if strings.Join(regles, " ") != tt.regles || strings.Join(doutes, " ") != tt.doutes {
				t.Errorf("rules %q, doubts %q; want %q, %q", regles, doutes, tt.regles, tt.doutes)
			}
			memeChose(t, r, l.Lieu)
		})
	}
}

// A rule switched off leaves the value, and says what it would have done.
func TestSwitchedOff(t *testing.T) {
	l := lieu.Ligne{Lieu: pons}
	l.Lieu.Telephone, l.Lieu.PresentationDetail = "01 99 00 12 34", "Aide<br>et **conseils**"
	reparer.New(nil, "telephone", "html").Ligne(&l)
	if l.Lieu.Telephone != "01 99 00 12 34" || l.Lieu.PresentationDetail != "Aide<br>et conseils" {
		t.Errorf("kept %q and %q", l.Lieu.Telephone, l.Lieu.PresentationDetail)
	}
	if len(l.Doutes) != 2 || l.Doutes[1].Regle != "telephone" || !strings.Contains(l.Doutes[1].Motif, "+33199001234") {
		t.Errorf("doubts %+v", l.Doutes)
	}
}

// A refused row, and an error, go through as they are.
func TestLignes(t *testing.T) {
	refusee := lieu.Ligne{Numero: 3, Lieu: lieu.Lieu{Telephone: "01 99 00 12 34"},
		Rejet: &lieu.Rejet{Motif: "l'identifiant manque"}}
	bonne := lieu.Ligne{Numero: 4, Lieu: lieu.Lieu{Id: "Essai_9", Telephone: "01 99 00 12 34"}}
	faute := fmt.Errorf("no more")
	var seq iter.Seq2[lieu.Ligne, error] = func(yield func(lieu.Ligne, error) bool) {
		_ = yield(refusee, nil) && yield(bonne, nil) && yield(lieu.Ligne{}, faute)
	}
	var got []string
	for l, err := range reparer.New(nil).Lignes(seq) {
		got = append(got, fmt.Sprintf("%d %s %v", l.Numero, l.Lieu.Telephone, err))
	}
	if want := []string{"3 01 99 00 12 34 <nil>", "4 +33199001234 <nil>", "0  no more"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A postal code beside the name goes to its column when both tell of one commune.
func TestPostalBesideTheName(t *testing.T) {
	r := reparer.New(territoire.France())
	for commune, want := range map[string]string{"PONS 17800": "17800", "17800 Pons": "17800", "Pons (17800)": "17800",
		"Pons 33000": "", "Pons": ""} {
		l := passer(t, r, lieu.Lieu{Id: "Essai_9", Nom: "Relais"}, "commune", commune)
		if l.Lieu.CodePostal != want || want != "" && (l.Lieu.Commune != "Pons" || l.Lieu.CodeInsee != "17283") {
			t.Errorf("%q: %q %q %q", commune, l.Lieu.CodePostal, l.Lieu.Commune, l.Lieu.CodeInsee)
		}
	}
}
