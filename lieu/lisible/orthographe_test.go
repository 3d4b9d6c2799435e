package lisible_test

import (
	"os"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// TestNomEnCapitales: a name in capitals is printed as French writes it.
func TestNomEnCapitales(t *testing.T) {
	for publie, want := range map[string]string{
		"SERVICE D AIDE A L ENFANCE":                   "Service d'aide à l'enfance",
		"MAISON DE L ETE":                              "Maison de l'Ete", // not in the list: no accent is invented
		"BUREAU D INFORMATION DU VAL D ORLAC":          "Bureau d'information du Val d'Orlac",
		"MAIRIE DE CREPY EN VALOIS":                    "Mairie de Crépy-en-Valois",
		"CIAS SAINT REMY DE PROVENCE":                  "Centre intercommunal d'action sociale Saint-Rémy-de-Provence",
		"MAIRIE DE BLERE":                              "Mairie de Bléré",
		"ATELIER DE LOIRE":                             "Atelier de Loire", // not Loiré
		"POINT D ECOUTE DES JEUNES (PEJ)":              "Point d'écoute des jeunes (PEJ)",
		"AIDE AUX DEMARCHES (ZORBI)":                   "Aide aux démarches (ZORBI)",
		"MAISON POUR TOUS (ANNEXE)":                    "Maison pour tous (Annexe)",
		"COMMUNAUTE DE COMMUNES DU HAUT BOURDIN":       "Communauté de communes du Haut Bourdin",
		"CASA A MARINA":                                "Casa A Marina",
		"Espace EMBRUN (Écouter, Montrer, Bricoler)":   "Espace Embrun (Écouter, Montrer, Bricoler)",
		"Service AIME (Agir, Innover)":                 "Service AIME (Agir, Innover)",
		"APEL - ACTION POUR L'EMPLOI LOCAL":            "APEL - Action pour l'emploi local",
		"VIN (VALBRUNE INITIATIVES NUMERIQUES)":        "VIN (Valbrune initiatives numériques)",
		"VIN - VALBRUNE ATELIER":                       "Vin - Valbrune atelier",
		"CSAPA LE GUE":                                 "CSAPA le Gué",
		"LES AMI’S":                                    "Les Ami’s",
		"LES AMI'S":                                    "Les Ami's",
		"Maison de l Emploi":                           "Maison de l'Emploi",
		"ATELIER DES PRES":                             "Atelier des Prés",
		"AUJOURD HUI ENSEMBLE":                         "Aujourd'hui ensemble",
		"MISSION LOCALE DE L'EST":                      "Mission locale de l'Est",
		"ROUTE A":                                      "Route A",
		"MAISON FRANCE SERVICES A SAINT JEAN D ANGELY": "France services à Saint-Jean-d'Angély",
	} {
		if got, _ := lisible.NomPublic(lieu.Lieu{Nom: publie, Commune: "Valombre"}, "Valombre"); got != want {
			t.Errorf("%q\n got %q\nwant %q", publie, got, want)
		}
	}
}

// TestAdresseEnCapitales: so is an address, its street with capitals.
func TestAdresseEnCapitales(t *testing.T) {
	for publiee, want := range map[string]string{
		"12 AV EMILE ZOLA":                          "12 avenue Émile Zola",
		"3 PL DE L EGLISE":                          "3 place de l'Église",
		"7 T RUE DES FRERES LUMIERE":                "7 ter rue des Frères Lumière",
		"7 T rue des Frères Lumière":                "7 T rue des Frères Lumière", // a letter, among small ones
		"9 CRS DU MAL FOCH BATIMENT D":              "9 cours du Maréchal Foch bâtiment D",
		"RESIDENCE LES CEDRES, 4 ALL DES ERABLES":   "Résidence les Cèdres, 4 allée des Érables",
		"LIEU DIT LA PEPINIERE":                     "Lieu dit la Pépinière",
		"ZA DU PRE RN 10":                           "ZA du Pré RN 10",
		"14 RUE A BRIAND":                           "14 rue A Briand",
		"14 RUE ST LAZARE":                          "14 rue Saint-Lazare",
		"2 place D Armes":                           "2 place d'Armes",
		"16 boulevard de la Marne":                  "16 boulevard de la Marne",
		"16 quai du Port, Grand Est, FRA":           "16 quai du Port",
		"5 rue Haute Autre adresse : 8 rue Basse":   "5 rue Haute|Autre adresse : 8 rue Basse",
		"5 rue Haute - autres adresses : la gare":   "5 rue Haute|Autres adresses : la gare",
		"5 rue de l'Autre Adresse":                  "5 rue de l'Autre Adresse",
		"28 RUE DU PRESIDENT WILSON HALL A ETAGE 2": "28 rue du Président Wilson hall A étage 2",
	} {
		got := strings.Join(lisible.AdressePublique(&lieu.Lieu{Adresse: publiee, Commune: "Valombre"}, "Valombre"), "|")
		if got != want {
			t.Errorf("%q\n got %q\nwant %q", publiee, got, want)
		}
	}
}

// TestSigleSeul: an acronym that loses its commune keeps it, and brackets are closed.
func TestSigleSeul(t *testing.T) {
	for publie, want := range map[string]string{
		"MDX Valombre":                           "MDX de Valombre",
		"MDX - Valombre":                         "MDX de Valombre",
		"MDX (Valombre)":                         "MDX de Valombre",
		"MDX de Valombre":                        "MDX de Valombre",
		"MJC Valombre":                           "MJC de Valombre",
		"FS Valombre":                            "France services de Valombre",
		"MFS de Valombre":                        "France services de Valombre",
		"EPN Valombre":                           "Espace public numérique",
		"CCAS de Valombre":                       "Centre communal d'action sociale",
		"ATELIER VALOMBRE":                       "Atelier",
		"Club (France services Valombre)":        "Club (France services)",
		"Club (avec la halle du Vieux Valombre)": "Club (avec la halle du Vieux Valombre)",
		"Halle du Vieux Valombre":                "Halle du Vieux Valombre",
	} {
		if got, _ := lisible.NomPublic(lieu.Lieu{Nom: publie, Commune: "Valombre"}, "Valombre"); got != want {
			t.Errorf("%q\n got %q\nwant %q", publie, got, want)
		}
	}
}

// TestOrthographe: the list gives each key one spelling, and no other letters.
func TestOrthographe(t *testing.T) {
	b, err := os.ReadFile("orthographe.txt")
	if err != nil {
		t.Fatal(err)
	}
	vus := map[string]string{}
	for ligne := range strings.Lines(string(b)) {
		if strings.HasPrefix(ligne, "#") {
			continue
		}
		for _, m := range strings.Fields(ligne) {
			cle := lieu.CleMot(m)
			if autre, ok := vus[cle]; ok {
				t.Errorf("%q and %q have one key", autre, m)
			}
			if len(lieu.LireMots(m)) != 1 {
				t.Errorf("%q is no one word", m)
			}
			vus[cle] = m
		}
	}
	if len(vus) < 1000 {
		t.Errorf("%d words only", len(vus))
	}
}
