package source_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"feuillet/internal/faute"
	"feuillet/internal/source"
	"feuillet/lieu"
)

// ouvrir reads all of a file that must be read, with its format.
func ouvrir(t *testing.T, texte string, o source.Options) ([]lieu.Ligne, string) {
	t.Helper()
	f, err := source.Ouvrir(strings.NewReader(texte), "lieux", o)
	if err != nil {
		t.Fatal(err)
	}
	var out []lieu.Ligne
	for l, err := range f.Lignes() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out, f.Format()
}

// champs are the fields of a place that say something.
func champs(l lieu.Ligne) map[string]string {
	out := map[string]string{}
	for _, c := range lieu.Champs() {
		if v := c.Texte(&l.Lieu); v != "" {
			out[c.Nom] = v
		}
	}
	return out
}

// attendre compares what a row says with « colonne=valeur » lines.
func attendre(t *testing.T, l lieu.Ligne, veut string) {
	t.Helper()
	got := champs(l)
	for k, v := range l.Extra {
		got["+"+k] = v
	}
	var lignes []string
	for k, v := range got {
		lignes = append(lignes, k+"="+v)
	}
	slices.Sort(lignes)
	attendues := strings.Split(strings.TrimSpace(veut), "\n")
	for i := range attendues {
		attendues[i] = strings.TrimSpace(attendues[i])
	}
	slices.Sort(attendues)
	if !slices.Equal(lignes, attendues) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(lignes, "\n"), strings.Join(attendues, "\n"))
	}
}

func TestEncodings(t *testing.T) {
	const texte = "id;nom;commune\r\na1;Médiathèque « L’Œuvre » à 5 €;Orle\r\n"
	utf16 := func(e unicode.Endianness, b unicode.BOMPolicy) string {
		s, err := unicode.UTF16(e, b).NewEncoder().String(texte)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	windows, err := charmap.Windows1252.NewEncoder().String(texte)
	if err != nil {
		t.Fatal(err)
	}
	long := "id;nom;commune\n" + strings.Repeat("b;c;Orle\n", 20000)
	for _, tt := range []struct{ nom, texte, format string }{
		{"UTF-8", texte, "CSV"},
		{"UTF-8 with a mark", "\ufeff" + texte, "CSV"},
		{"Windows-1252", windows, "CSV, Windows-1252"},
		{"UTF-16 of Excel", utf16(unicode.LittleEndian, unicode.UseBOM), "CSV, UTF-16"},
		{"UTF-16, big end first", utf16(unicode.BigEndian, unicode.UseBOM), "CSV, UTF-16"},
		{"UTF-16 without a mark", utf16(unicode.LittleEndian, unicode.IgnoreBOM), "CSV, UTF-16"},
		{"accents after megabytes of ASCII", long + strings.SplitAfter(windows, "\n")[1], "CSV, Windows-1252"},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			got, format := ouvrir(t, tt.texte, source.Options{})
			if n := got[len(got)-1].Lieu.Nom; n != "Médiathèque « L’Œuvre » à 5 €" || format != tt.format {
				t.Errorf("%q, %s; want %s", n, format, tt.format)
			}
		})
	}
}

// A place is the same whatever it is wrapped in.
func TestJSON(t *testing.T) {
	const lieuA = `{"id":"a1","nom":"Abri","commune":"Valombre","latitude":45.5,"longitude":3.25,"services":"` +
		lieu.AideDemarches + `|` + lieu.InsertionPro + `","inconnu":["x","y"]}`
	const lieuB = `{"id":2,"nom":"Banc","commune":"Orle","latitude":null,"services":["` + lieu.AideDemarches +
		`"],"ouvert":true}`
	for _, tt := range []struct{ nom, texte, format string }{
		{"array", "[" + lieuA + ",\n" + lieuB + "]", "JSON"},
		{"mark", "\ufeff[" + lieuA + ",\n" + lieuB + "]", "JSON"},
		{"one a line", lieuA + "\n" + lieuB + "\n", "JSON"},
		{"pages of an API", `{"total": 2, "links": {"next": null}, "items": [` + lieuA + ",\n" + lieuB + `], "page": 1}`,
			"JSON"},
		{"GeoJSON", `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[3.25,45.5]},"properties":` +
			strings.Replace(lieuA, `"latitude":45.5,"longitude":3.25,`, "", 1) + "},\n" +
			`{"type":"Feature","id":2,"geometry":null,"properties":` +
			strings.Replace(lieuB, `"id":2,`, "", 1) + `}]}`, "GeoJSON"},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			got, format := ouvrir(t, tt.texte, source.Options{})
			if len(got) != 2 || format != tt.format {
				t.Fatalf("%d rows, %s", len(got), format)
			}
			attendre(t, got[0], "id=a1\nnom=Abri\ncommune=Valombre\nlatitude=45.5\nlongitude=3.25\nservices="+lieu.AideDemarches+
				"|"+lieu.InsertionPro+"\n+inconnu=x|y")
			attendre(t, got[1], "id=2\nnom=Banc\ncommune=Orle\nservices="+lieu.AideDemarches+"\n+ouvert=oui")
			if got[0].Numero != 1 || got[1].Numero != 2 {
				t.Errorf("lines %d and %d", got[0].Numero, got[1].Numero)
			}
		})
	}
}

// A line that holds all places says nothing: their rank does.
func TestRanksInJSON(t *testing.T) {
	lieux := strings.Repeat(`{"id":"a1","nom":"Abri","commune":"Orle"},`, 3)
	got, _ := ouvrir(t, "["+strings.TrimSuffix(lieux, ",")+"]", source.Options{})
	if got[0].Numero != 1 || got[2].Numero != 3 || !strings.Contains(got[2].Rejet.Motif, "déjà lu à la ligne 1") {
		t.Errorf("%d %d %+v", got[0].Numero, got[2].Numero, got[2].Rejet)
	}
}

func TestFieldsThatComeLate(t *testing.T) {
	var b strings.Builder
	b.WriteString("[")
	for i := range 300 {
		b.WriteString(`{"id":"a` + strings.Repeat("x", i) + `","nom":"Abri","commune":"Orle"},`)
	}
	b.WriteString(`{"id":"z","nom":"Abri","commune":"Orle","telephone":"0199001234","etage":2}]`)
	got, _ := ouvrir(t, b.String(), source.Options{})
	attendre(t, got[300], "id=z\nnom=Abri\ncommune=Orle\ntelephone=0199001234\n+etage=2")
}

// The ANCT's API: the address is an object, lists are arrays, and people are named.
func TestAPI(t *testing.T) {
	const texte = `[{"id":"Coop-numérique_1","nom":"Relais imaginaire","pivot":"00000000000000","adresse":{"numero_voie":"12","repetition":"bis",
		"nom_voie":"rue des Essais","code_postal":"17800","code_insee":"17283","commune":"Pons"},"latitude":45.58,"longitude":-0.55,
		"telephone":"+33199001234","courriels":"a@essai.example|b@essai.example","date_maj":"2026-06-26T09:05:12.345+00:00","source":"Coop numérique",
		"services":["Aide aux démarches administratives"],"frais_a_charge":["Gratuit"],"itinerance":[],
		"mediateurs":[{"prenom":"Ada","nom":"Essai","email":"ada@essai.example"}]}]`
	const veut = `id=Coop-numérique_1
		nom=Relais imaginaire
		pivot=00000000000000
		adresse=12bis rue des Essais
		code_postal=17800
		code_insee=17283
		commune=Pons
		latitude=45.58
		longitude=-0.55
		telephone=+33199001234
		courriels=a@essai.example|b@essai.example
		date_maj=2026-06-26
		source=Coop numérique
		services=Aide aux démarches administratives
		frais_a_charge=Gratuit`
	got, _ := ouvrir(t, texte, source.Options{})
	attendre(t, got[0], veut)
	got, _ = ouvrir(t, texte, source.Options{Personnes: true})
	un := strings.NewReplacer(`[{"prenom"`, `{"prenom"`, `"ada@essai.example"}]`, `"ada@essai.example"}`).Replace(texte)
	if seul, _ := ouvrir(t, un, source.Options{}); un == texte || strings.Contains(fmt.Sprint(seul), "ada@") {
		t.Errorf("a person is named: %v", seul)
	}
	attendre(t, got[0], veut+"\n"+`+mediateurs=[{"email":"ada@essai.example","nom":"Essai","prenom":"Ada"}]`)
}

func TestStandard01(t *testing.T) {
	const tete = "id;nom;commune;courriel;site_web;services;publics_accueillis;conditions_acces;labels_nationaux;" +
		"labels_autres;modalites_accompagnement;accessibilite;source;cle_ban\n"
	const veut = `id=Hub-Imaginaire_7
		nom=Abri
		commune=Orle
		courriels=abri@essai.example
		site_web=https://a.example|https://b.example
		services=Utilisation sécurisée du numérique|Loisirs et créations numériques|Compréhension du monde numérique|Acquisition de matériel informatique à prix solidaire
		publics_specifiquement_adresses=Seniors|Femmes
		prise_en_charge_specifique=Handicaps mentaux
		+publics_accueillis=Adultes
		frais_a_charge=Payant
		+conditions_acces=Accepte le Pass numérique : Il est possible
		dispositif_programmes_nationaux=Conseillers numériques|Point d'accès numérique CAF
		formations_labels=Fabriques de Territoire
		autres_formations_labels=APTIC|Label d'ici
		modalites_accompagnement=Accompagnement individuel
		fiche_acces_libre=https://acceslibre.example/1
		source=Hub Imaginaire
		+cle_ban=99101_1`
	got, format := ouvrir(t, tete+`7;Abri;Orle;abri@essai.example;"https://a.example,https://b.example";"Approfondir ma culture numérique;S’équiper en matériel informatique";`+
		`"Adultes;Seniors (+ 65 ans);Uniquement femmes;Handicaps mentaux : déficiences limitant les activités d'une personne";`+
		`"Adhésion : L'accès au lieu;Accepte le Pass numérique : Il est possible";"CNFS;Point relais CAF;Fabriques de Territoire;APTIC";`+
		"Label d'ici;À ma place : une personne habilitée fait les démarches à ma place;https://acceslibre.example/1;Hub "+
		"Imaginaire;99101_1\n", source.Options{})
	if attendre(t, got[0], veut); format != "CSV, standard 0.1" || len(got[0].Doutes) > 0 {
		t.Errorf("%s, doubts %v", format, got[0].Doutes)
	}
	got, _ = ouvrir(t, tete+"7;Abri;Orle;;;Tricoter;Martiens;;;;;;;\n", source.Options{})
	attendre(t, got[0], "id=7\nnom=Abri\ncommune=Orle\nservices=Tricoter\n+publics_accueillis=Martiens")
	if len(got[0].Doutes) != 1 {
		t.Errorf("doubts %+v", got[0].Doutes)
	}
}

// The 687 places of 2021 become what the national converter made of them.
func TestStandard01AgainstTheConverter(t *testing.T) {
	const dossier = "../../../shared/data/"
	f, err := os.Open(dossier + "formats/hinaura-2021-v0.1.json")
	if err != nil {
		t.Skip("no real places here: ", err)
	}
	defer f.Close()
	oracle, err := os.ReadFile(dossier + "lieux/hinaura-2021.csv")
	if err != nil {
		t.Skip("no real places here: ", err)
	}
	veut := map[string]lieu.Ligne{}
	lignes, _ := ouvrir(t, string(oracle), source.Options{})
	for _, l := range lignes {
		veut[l.Lieu.Id] = l
	}
	lus, err := source.Read(f, "hinaura.json", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for l, err := range lus {
		if err != nil || l.Rejet != nil || len(l.Doutes) > 0 {
			t.Fatal(err, l.Rejet, l.Doutes)
		}
		n++
		o, ok := veut[l.Lieu.Id]
		if !ok {
			t.Fatalf("%s is not an id of the converter", l.Lieu.Id)
		}
		for _, c := range lieu.Champs() {
			if c.Liste() && c.Valeurs != nil && c.Nom != "typologie" { // which the converter guesses from names
				a, b := strings.Split(c.Texte(&l.Lieu), "|"), strings.Split(c.Texte(&o.Lieu), "|")
				slices.Sort(a)
				slices.Sort(b)
				if !slices.Equal(a, b) {
					t.Errorf("%s, %s: %q, the converter %q", l.Lieu.Id, c.Nom, a, b)
				}
			}
		}
	}
	if n != 687 {
		t.Errorf("%d places, want 687", n)
	}
}

func TestJSONRefused(t *testing.T) {
	for _, tt := range []struct {
		nom, texte string
		ligne      int
		veut       string
	}{
		{"nothing in it", "[]", 0, "ne contient aucun lieu"},
		{"empty collection", `{"type":"FeatureCollection","features":[]}`, 0, "ne contient aucun lieu"},
		{"cut in the middle", "[{\"id\":\"a1\",\"nom\":\"Abri\",\"commune\":\"Orle\"},\n{\"id\":\"a2\",", 0,
			"s'arrête au milieu"},
		{"cut after a record", "[{\"id\":\"a1\",\"nom\":\"Abri\",\"commune\":\"Orle\"}\n", 0, "s'arrête au milieu"},
		{"a comma too many", "[{\"id\":\"a1\",\"nom\":\"Abri\",\"commune\":\"Orle\"},\n {\"id\":\"a2\",,}]", 2,
			"mal formé au caractère 13"},
		{"no object", "[1, 2]", 1, "un objet { … } est attendu"},
		{"an endless record", `[{"id":"` + strings.Repeat("x", 5<<20), 1, "quatre millions de caractères"},
		{"nested without end", "[" + strings.Repeat(`{"a":`, 20000), 1, "mal formé"},
		{"too many fields", "[{\"id\":\"a1\",\"nom\":\"Abri\",\"commune\":\"Orle\"" + champsNumerotes(1500) + "}]", 1,
			"plus de 1\u00a0000 champs"},
		{"Windows-1252 after UTF-8", "[{\"id\":\"é\",\"nom\":\"Abri\",\"commune\":\"Orle\"},\n{\"id\":\"\xe9\"}]", 2,
			"ne sont pas en UTF-8"},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			_, err := lire(t, tt.texte, source.Options{})
			p := faute.De(err)
			if p == nil || p.Place.Ligne != tt.ligne || !strings.Contains(p.Texte, tt.veut) || p.Conseil == "" {
				t.Errorf("got %v, want line %d: %q", err, tt.ligne, tt.veut)
			}
		})
	}
}

func champsNumerotes(n int) string {
	var b strings.Builder
	for i := range n {
		v, _ := json.Marshal(strings.Repeat("x", i+1))
		b.WriteString(`,` + string(v) + `:1`)
	}
	return b.String()
}

// A base given as a file of places is used as a base: that is a gesture, not a text.
func TestABaseIsNoFileOfPlaces(t *testing.T) {
	_, err := lire(t, "SQLite format 3\x00", source.Options{})
	f := faute.De(err)
	if f == nil || f.Genre != faute.Etranger || len(f.Gestes) != 1 ||
		f.Gestes[0] != (faute.Geste{Nom: faute.AutreBase, Valeur: f.Place.Fichier}) {
		t.Errorf("found %+v", f)
	}
}
