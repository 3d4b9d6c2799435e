package web_test

import (
	"net/http"
	"os"
	"strings"
	"testing"
)

// fiche is what the sheet of a place says, as a page reads it.
func (f *feuillet) fiche(t *testing.T, id string) string {
	t.Helper()
	_, s := f.lire(t, "/fiche-lieu/texte?lieu="+id)
	return s
}

// A correction is understood, kept, printed, said in the history, and taken back.
func TestHoursAreCorrectedInFrench(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	const dites = "du lundi au jeudi 10h-11h45"
	if _, s := f.lire(t, "/lieu/comprendre?id=Exemple_1&champ=horaires&"+
		"valeur=du+lundi+au+jeudi+10h-11h45"); !strings.Contains(s, "Lundi à jeudi") {
		t.Errorf("understood: %s", s)
	}
	if avant := f.fiche(t, "Exemple_1"); strings.Contains(avant, "11 heures 45") {
		t.Fatal("kept already")
	}
	code, s := f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "horaires", "valeur", dites)
	if code != 200 || !strings.Contains(s, "C’est enregistré") || !strings.Contains(s, "Lundi à jeudi") ||
		!strings.Contains(s, "Camille") {
		t.Errorf("%d %s", code, s)
	}
	if apres := f.fiche(t, "Exemple_1"); !strings.Contains(apres, "11 heures 45") {
		t.Error("papers do not say it")
	}
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000001", "confirmer", "oui")
	if _, s := f.lire(t, "/lieu?id=Exemple_1"); !strings.Contains(s, "champ=telephone#changer") ||
		!strings.Contains(s, `name="champ" value="telephone"`) {
		t.Error("a value that is corrected may not be corrected again, or not given back")
	} else if strings.Contains(s, "Mo-Th") || !strings.Contains(s, "devient « Lundi à jeudi") {
		t.Error("hours are said as the base keeps them")
	}
	if f.envoyer(t, "/lieu/annuler", "id", "Exemple_1", "champ", "horaires"); strings.Contains(f.fiche(t, "Exemple_1"),
		"11 heures 45") {
		t.Error("it is not taken back")
	}
}

// What is not understood is not kept: the words stay in the field, with what to do.
func TestWhatIsNotUnderstoodStaysInItsField(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	for champ, valeur := range map[string]string{"horaires": "quand on peut", "telephone": "12",
		"avis": strings.Repeat("très long ", 30)} {
		code, s := f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", champ, "valeur", valeur)
		if code != http.StatusUnprocessableEntity || !strings.Contains(s, valeur[:2]) ||
			!strings.Contains(s, `id="f-`+champ+`" role="alert"`) ||
			!strings.Contains(s, "<title>Une réponse à corriger") {
			t.Errorf("%s: %d, %.600s", champ, code, s)
		}
		lisible(t, champ, s)
	}
	code, s := f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "12")
	if code != 422 || !strings.Contains(s, `name="confirmer"`) {
		t.Errorf("%d: a doubtful value cannot be confirmed", code)
	}
	for _, id := range []string{"", "inconnu", "../../x"} {
		if code, _ := f.envoyer(t, "/lieu/corriger", "id", id, "champ", "nom", "valeur", "x"); code < 400 {
			t.Errorf("%q: %d", id, code)
		}
	}
	if code, _ := f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "id", "valeur", "x"); code != 422 {
		t.Errorf("the id is corrected: %d", code)
	}
}

func TestANoticeAndAnExclusion(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_2", "champ", "avis", "valeur", "Fermé du 21 décembre au 3 janvier.")
	if !strings.Contains(f.fiche(t, "Exemple_2"), "21 décembre") {
		t.Error("papers do not say the notice")
	}
	for _, c := range []struct{ texte, du, au, want string }{
		{"", "2026-12-21", "2027-01-03", "Fermé du 21 décembre 2026 au 3 janvier 2027<"},
		{"Fermé pour travaux. Allez à la mairie.", "2026-12-21", "2027-01-03",
			"Fermé pour travaux, du 21 décembre 2026 au 3 janvier 2027<"},
		{"Congés", "", "2027-01-03", "Congés, jusqu’au 3 janvier 2027<"},
		{"Allez à la mairie.", "2026-12-24", "2026-12-24", "Fermé le 24 décembre 2026<"},
	} {
		code, _ := f.envoyer(t, "/lieu/corriger", "id", "Exemple_2", "champ", "avis", "valeur", c.texte, "du", c.du, "au",
			c.au)
		if got := propre(f.fiche(t, "Exemple_2")); code != 200 || !strings.Contains(got, c.want) ||
			strings.Contains(c.texte, "Allez") != strings.Contains(got, "Allez à la mairie.") {
			t.Errorf("%+v: %d, %s", c, code, got)
		}
	}
	for _, c := range [][3]string{{"", "2026-12-21", ""}, {"", "2027-01-03", "2026-12-21"},
		{"Fermé du 3 au 5 décembre.", "2026-12-21", "2027-01-03"}} {
		code, s := f.envoyer(t, "/lieu/corriger", "id", "Exemple_2", "champ", "avis", "valeur", c[0], "du", c[1], "au", c[2])
		if code != 422 || !strings.Contains(s, `id="f-avis"`) {
			t.Errorf("%v: %d", c, code)
		}
	}
	code, s := f.envoyer(t, "/lieu/exclure", "id", "Exemple_2", "valeur", "il n'existe plus")
	if code != 200 || !strings.Contains(s, "n’est plus imprimé") || strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d", code)
	}
	if code, _ := f.lire(t, "/fiche-lieu?lieu=Exemple_2"); code != 422 {
		t.Errorf("an excluded place is printed: %d", code)
	}
	if code, s := f.envoyer(t, "/lieu/reintegrer", "id", "Exemple_2"); code != 200 || !strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d: it does not come back", code)
	}
}

// To forget a place asks twice, and leaves nothing of it in the base.
func TestAPlaceIsForgotten(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	code, s := f.envoyer(t, "/lieu/oublier", "id", "Exemple_3")
	if code != 200 || !strings.Contains(s, `name="accord"`) {
		t.Fatalf("%d", code)
	}
	if code, _ := f.lire(t, "/lieu?id=Exemple_3"); code != 200 {
		t.Error("erased without the agreement of the person")
	}
	code, s = f.envoyer(t, "/lieu/oublier", "id", "Exemple_3", "accord", "oui")
	if code != 200 || !strings.Contains(s, `href="/mes-papiers"`) {
		t.Errorf("%d: nothing is said of the papers that are made already", code)
	}
	if code, _ := f.lire(t, "/lieu?id=Exemple_3"); code < 400 {
		t.Errorf("%d: it is still there", code)
	}
}

// The example keeps nothing, and says so.
func TestTheExampleKeepsNothing(t *testing.T) {
	f := exemple(t)
	for _, e := range [][]string{{"/lieu/corriger", "id", "Exemple_1", "champ", "nom", "valeur", "x"},
		{"/lieu/exclure", "id", "Exemple_1", "valeur", "x"},
		{"/lieu/oublier", "id", "Exemple_1", "accord", "oui"}, {"/reglages", "editeur", "x"}} {
		if code, s := f.envoyer(t, e[0], e[1:]...); code != 422 || !strings.Contains(s, "exemple ne garde rien") {
			t.Errorf("%s: %d %s", e[0], code, s)
		}
	}
	if _, err := os.Stat(f.options.Base); err == nil {
		t.Error("a base was made")
	}
}

func TestPlacesAreFound(t *testing.T) {
	f := exemple(t)
	for chemin, wants := range map[string][]string{
		"/lieux?texte=tilleuls":                       {"1 lieu", "Médiathèque des Tilleuls", "/lieu?id=Exemple_1"},
		"/lieux?service=d%C3%A9marches&ouvert=samedi": {"aident aux démarches", "enlever"},
		"/lieux?page=2":                               {"Page 2 sur 3"},
		"/lieux?complet=telephone&commune=Valbrune":   {"Valbrune", "aria-current=\"true\""},
		"/lieux?texte=zzzz":                           {"Aucun lieu"},
	} {
		code, s := f.lire(t, chemin)
		for _, want := range wants {
			if code != 200 || !strings.Contains(s, want) {
				t.Errorf("%s: %d, lacks %s", chemin, code, want)
			}
		}
	}
	if code, s := f.lire(t, "/lieux?service=coiffure"); code != 422 || !strings.Contains(s, "coiffure") {
		t.Errorf("%d", code)
	}
	if code, _ := f.lire(t, "/lieux?inconnu=x"); code != 422 {
		t.Errorf("%d", code)
	}
	if _, s := f.lire(t, "/lieux/fichier?texte=tilleuls"); !strings.Contains(s, "Tilleuls") ||
		strings.Count(s, "\n") != 2 {
		t.Errorf("%q", s)
	}
}

// One to five places ticked make one paper.
func TestTickedPlacesArePrinted(t *testing.T) {
	f := exemple(t)
	code, s := f.lire(t, "/lieux/choisis?papier=affiche&lieu=Exemple_1&lieu=Exemple_2")
	if code != 200 || !strings.Contains(s, "Lieux choisis") || !strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d", code)
	}
	for _, q := range []string{"papier=affiche", "papier=affiche&lieu=1&lieu=2&lieu=3&lieu=4&lieu=5&lieu=6"} {
		if code, _ := f.lire(t, "/lieux/choisis?"+q); code != 422 {
			t.Errorf("%s: %d", q, code)
		}
	}
}

// The week is written day by day too, without any script; what paper would not
// say is refused, and stays to be corrected.
func TestTheWeekDayByDay(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	jours := func(premier string) []string {
		out := []string{"id", "Exemple_17", "champ", "horaires", "jour", premier}
		for range 6 {
			out = append(out, "jour", "Fermé")
		}
		return append(out, "plus", "")
	}
	_, s := f.lire(t, "/lieu?id=Exemple_17")
	veutDans(t, s, `name="jour" value="9 h–12 h et 14 h–17 h 30"`, `<label for="g-6">Dimanche</label>`)
	_, s = f.envoyer(t, "/lieu/corriger", jours("10h-12h, 15h-18h")...)
	veutDans(t, s, "Lundi 10 h–12 h et 15 h–18 h", `name="jour" value="Fermé"`)
	for _, faux := range []string{"de temps en temps", ""} {
		code, s := f.envoyer(t, "/lieu/corriger", jours(faux)...)
		if code != 422 || !strings.Contains(s, `id="f-horaires"`) {
			t.Errorf("%q: %d", faux, code)
		}
	}
	if _, s = f.lire(t, "/lieu?id=Exemple_17"); !strings.Contains(s, `name="jour" value="10 h–12 h et 15 h–18 h"`) {
		t.Error("what was refused was kept")
	}
}

// propre is a page in plain spaces.
func propre(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ", "&nbsp;", " ").Replace(s)
}

// A closure without its last day is not kept in silence: it is asked for, or said to be
// until further notice; then it is recalled. What was typed stays.
func TestAClosureWithoutAnEnd(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	avis := func(champs ...string) (int, string) {
		return f.envoyer(t, "/lieu/corriger", append([]string{"id", "Exemple_1", "champ", "avis"}, champs...)...)
	}
	code, s := avis("valeur", "Fermé pour travaux. Allez à la mairie.")
	if code != http.StatusUnprocessableEntity {
		t.Errorf("kept: %d", code)
	}
	veutDans(t, s, `id="f-avis"`, `value="Fermé pour travaux. Allez à la mairie."`, "nouvel ordre")
	_, s = avis("valeur", "Fermé pour travaux.", "du", "2026-12-21")
	veutDans(t, s, `id="f-avis"`, `value="2026-12-21"`)
	if code, s = avis("valeur", "Fermé pour travaux. Allez à la mairie.", "sans-fin", "oui"); code != http.StatusOK {
		t.Errorf("%d", code)
	}
	veutDans(t, s, "Fermé pour travaux jusqu’à nouvel ordre. Allez à la mairie.")
	const rappel = "fermé, sans dernier jour"
	_, s = f.lire(t, "/donnees")
	veutDans(t, s, rappel, "/lieu?id=Exemple_1#avis")
	for _, ecrit := range []string{"Fermé du 21 décembre au 3 janvier.", "Nouveau numéro de bus : le 12."} {
		if code, _ := avis("valeur", ecrit); code != http.StatusOK {
			t.Errorf("%s: %d", ecrit, code)
		}
	}
	if _, s = f.lire(t, "/donnees"); strings.Contains(s, rappel) {
		t.Error("recalled once it is over")
	}
}

// The whole presentation of a place is seen, and may be mended, as the summary.
func TestTheWholePresentationIsSeen(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	_, s := f.lire(t, "/lieu?id=Exemple_1")
	veutDans(t, s, "La médiathèque met six ordinateurs", "champ=presentation_detail")
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "presentation_detail", "valeur", "Huit ordinateurs.")
	_, s = f.lire(t, "/lieu?id=Exemple_1")
	veutDans(t, s, "Huit ordinateurs.")
}

// Who checked a place says it on its page, alone or after a correction, and takes it back;
// one field that is corrected never says it by itself.
func TestAPlaceIsSaidToBeChecked(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	const bouton, daujourdhui = "J’ai vérifié ce lieu aujourd’hui", "28 novembre 2026"
	for _, id := range []string{"Exemple_1", "Exemple_3", "Exemple_9"} {
		_, avant := f.lire(t, "/lieu?id="+id)
		veutDans(t, avant, bouton)
		dite := f.fiche(t, id)
		_, s := f.envoyer(t, "/lieu/corriger", "id", id, "champ", "adresse", "valeur", "3 rue du Port")
		veutDans(t, s, bouton, "vérifié aussi tout le reste")
		if strings.Contains(propre(s), daujourdhui) {
			t.Errorf("%s: one field says that all is checked", id)
		}
		code, s := f.envoyer(t, "/lieu/verifier", "id", id)
		if code != http.StatusOK || strings.Contains(s, bouton) || !strings.Contains(propre(s), daujourdhui) {
			t.Errorf("%s: %d, not said to be checked", id, code)
		}
		lisible(t, id, s)
		if s := propre(f.fiche(t, id)); !strings.Contains(s, "novembre 2026") {
			t.Errorf("%s: papers do not say it", id)
		}
		f.envoyer(t, "/lieu/annuler", "id", id, "champ", "adresse")
		_, s = f.envoyer(t, "/lieu/annuler", "id", id, "champ", "date_maj")
		veutDans(t, s, bouton)
		if f.fiche(t, id) != dite {
			t.Errorf("%s: it is not taken back", id)
		}
	}
}

// A place that moves is corrected on its page, in one form: the commune brings its codes,
// what contradicts it is said at its field with what was typed, and all goes back together.
func TestAPlaceThatMovesOnScreen(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	const ou = "/lieu?id=Exemple_1&champ="
	for _, champ := range []string{"adresse", "complement_adresse", "commune", "code_postal"} {
		_, s := f.lire(t, ou+champ)
		veutDans(t, s, `action="/lieu/adresse"`, `<label for="c-commune">Commune</label>`, `name="code_postal" value="99990"`,
			`name="adresse" value="12 rue des Tilleuls"`)
		lisible(t, champ, s)
	}
	envoyer := func(adresse, commune, postal string) (int, string) {
		return f.envoyer(t, "/lieu/adresse", "id", "Exemple_1", "adresse", adresse, "commune", commune, "code_postal",
			postal, "complement_adresse", "Entrée par la cour")
	}
	code, s := envoyer("1 cours Neuf", "Bordeaux", "99990")
	if code != http.StatusUnprocessableEntity {
		t.Errorf("%d: in Bordeaux, with the postal code of before", code)
	}
	veutDans(t, s, `id="f-code_postal"`, "33000", `value="Bordeaux"`, `value="1 cours Neuf"`)
	lisible(t, "refused", s)
	if code, _ = envoyer("1 cours Neuf", "Bordeaux", "33000"); code != http.StatusOK {
		t.Errorf("%d", code)
	}
	if s := propre(f.fiche(t, "Exemple_1")); !strings.Contains(s, "1 cours Neuf") ||
		!strings.Contains(s, "33000 Bordeaux") {
		t.Error("papers do not say it")
	}
	if _, s = f.lire(t, "/lieux?commune=33063"); !strings.Contains(s, "Médiathèque des Tilleuls") {
		t.Error("it is not among the places of its commune")
	}
	if code, _ = envoyer("1 cours Neuf", "Pons", ""); code != http.StatusOK || !strings.Contains(propre(f.fiche(t,
		"Exemple_1")), "17800 Pons") {
		t.Errorf("%d: a commune of one postal code", code)
	}
	f.envoyer(t, "/lieu/annuler", "id", "Exemple_1", "champ", "code_postal")
	if s := propre(f.fiche(t, "Exemple_1")); !strings.Contains(s, "99990 Valbrune") {
		t.Error("half of it is taken back")
	}
}

// What happened to a place is said as a person would: the column, the values of a list, a
// day, and who did it.
func TestWhatHappenedIsSaidInWords(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "modalites_acces", "valeur", "Se présenter|Téléphoner")
	f.envoyer(t, "/lieu/verifier", "id", "Exemple_1")
	_, s := f.lire(t, "/lieu?id=Exemple_1")
	_, fait, _ := strings.Cut(propre(s), "Ce qui a été fait")
	fait, _, _ = strings.Cut(fait, "</ul>")
	for _, want := range []string{"comment venir", "« Se présenter, Téléphoner »", "« 28 novembre 2026 » (par Camille)"} {
		if !strings.Contains(fait, want) {
			t.Errorf("lacks %q in %s", want, fait)
		}
	}
	if strings.ContainsAny(fait, "|_") && !strings.Contains(fait, "val-de-brune") {
		t.Errorf("words of the code: %s", fait)
	}
}

// What is of a list is ticked, in the words of the readers; a value of the file that is of
// no list has its box and stays. Several free answers are lines.
func TestAListIsTicked(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	for champ, want := range map[string]string{"frais_a_charge": "Gratuit sous condition",
		"modalites_acces": "Se présenter", "services": "Éviter les arnaques, protéger vos mots de passe",
		"publics_specifiquement_adresses": "Les jeunes",
		"modalites_accompagnement":        "On peut vous aider à distance", "prise_en_charge_specifique": "Illettrisme"} {
		_, s := f.lire(t, "/lieu?id=Exemple_1&champ="+champ)
		veutDans(t, strings.ReplaceAll(propre(s), "’", "'"), `<fieldset class="champ" data-champ="`+champ+`"`, want+"</label>")
		lisible(t, champ, s)
	}
	cocher := func(champ string, cases ...string) (int, string) {
		l := []string{"id", "Exemple_1", "champ", champ, "cases", "oui"}
		for _, c := range cases {
			l = append(l, "case", c)
		}
		return f.envoyer(t, "/lieu/corriger", l...)
	}
	if code, _ := cocher("frais_a_charge", "Payant"); code != 200 || !strings.Contains(propre(f.fiche(t, "Exemple_1")),
		"C’est payant") {
		t.Errorf("%d", code)
	}
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "modalites_acces", "valeur", "Sonner deux fois",
		"confirmer", "oui")
	_, s := f.lire(t, "/lieu?id=Exemple_1&champ=modalites_acces")
	veutDans(t, s, `value="Sonner deux fois" checked`)
	if code, s := cocher("modalites_acces", "Se présenter", "Sonner deux fois"); code != 200 {
		t.Errorf("%d: a value of the file is refused", code)
	} else {
		veutDans(t, s, "Se présenter ; Sonner deux fois")
	}
	if code, _ := cocher("modalites_acces", "Se présenter", "Crier"); code != 422 {
		t.Errorf("%d: any value is kept", code)
	}
	if code, s := cocher("modalites_acces"); code != 200 || strings.Contains(propre(s), "Se présenter ; Sonner") {
		t.Errorf("%d: nothing is ticked", code)
	}
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "site_web", "valeur",
		"https://un.example\r\nhttps://deux.example")
	_, s = f.lire(t, "/lieu?id=Exemple_1&champ=site_web")
	veutDans(t, s, "https://un.example, https://deux.example", "https://un.example\nhttps://deux.example</textarea>")
}
