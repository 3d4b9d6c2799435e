package web_test

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// envoiDe is where the form of a demand is sent, to be printed or kept.
func envoiDe(demande, suite string) string {
	papier, q, _ := strings.Cut(demande, "?")
	return "/" + papier + suite + "?" + q
}

// imprimer asks for a paper as the button does, and gives its PDF.
func (f *feuillet) imprimer(t *testing.T, demande string) string {
	t.Helper()
	code, s := f.envoyer(t, envoiDe(demande, "/imprimer"))
	if code != http.StatusOK || !strings.HasPrefix(s, "%PDF") {
		t.Fatalf("%s: %d %.60q", demande, code, s)
	}
	return s
}

func veutDans(t *testing.T, s string, mots ...string) {
	t.Helper()
	for _, m := range mots {
		if !strings.Contains(s, m) {
			t.Errorf("no %q in %s", m, s[strings.Index(s, "<main"):])
		}
	}
}

// A file may be tried first: what would change is said, papers among it, and one
// answer keeps it.
func TestAFileIsTriedFirst(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.imprimer(t, "affiche?lieu=Exemple_1")
	csv, err := os.ReadFile("../../examples/val-de-brune.csv")
	if err != nil {
		t.Fatal(err)
	}
	avant, _ := os.ReadFile(f.options.Base)
	neuf := strings.ReplaceAll(string(csv), "12 rue des Tilleuls", "14 rue des Ormes")
	f.deposer(t, "val-de-brune.csv", neuf, "essai")
	_, s := f.lire(t, "/travail")
	veutDans(t, s, "Rien n’est encore fait.", "Modifiés : 1", "Il faudrait réimprimer : Affiche", "14 rue des Ormes")
	if apres, _ := os.ReadFile(f.options.Base); string(avant) != string(apres) {
		t.Error("the base changed")
	}
	f.envoyer(t, "/donnees/reprendre", "geste", "ranger")
	f.Attendre()
	_, s = f.lire(t, "/a-reimprimer")
	veutDans(t, s, "<ins>14 rue des Ormes")
}

// What is printed is remembered; when a place changes, the page says which paper
// is false, in a sentence, and what is answered is done.
func TestPapersToPrintAgain(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	_, rien := f.lire(t, "/a-reimprimer")
	veutDans(t, rien, "Rien à réimprimer", "Imprimez un papier")
	f.lire(t, "/affiche/pdf?lieu=Exemple_1")
	_, s := f.lire(t, "/mes-papiers")
	if strings.Contains(s, `name="num"`) {
		t.Error("a PDF that is read is remembered")
	}
	un := f.imprimer(t, "affiche?lieu=Exemple_1")
	if _, lu := f.lire(t, "/affiche/pdf?lieu=Exemple_1"); lu != un {
		t.Error("another paper")
	}
	f.imprimer(t, "fiche-service?commune=Valbrune")
	f.envoyer(t, "/annuaire/enregistrer?commune=Valbrune")
	_, s = f.lire(t, "/mes-papiers")
	if strings.Count(s, `name="num" value="`) < 3 {
		t.Errorf("remembered: %s", s)
	}
	f.envoyer(t, "/mes-papiers", "geste", "situer", "num", "1", "ou", "porte de la mairie")
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000001", "confirmer", "oui")
	_, s = f.lire(t, "/a-reimprimer")
	veutDans(t, s, "papiers à réimprimer", "Affiché : porte de la mairie.", "<del>05 36 49 00 12</del> devient "+
		"<ins>01 99 00 00 01</ins>", "Le téléphone de « Médiathèque des Tilleuls » a changé")
	avant := strings.Count(s, "laisser")
	code, s := f.envoyer(t, "/mes-papiers", "geste", "laisser", "num", "1", "de", "a-reimprimer")
	if code != 200 || strings.Count(s, "laisser") >= avant {
		t.Errorf("left on the wall: %d", code)
	}
	f.envoyer(t, "/a-reimprimer/refaire")
	f.Attendre()
	_, s = f.lire(t, "/a-reimprimer")
	veutDans(t, s, "Rien à réimprimer", "papiers sont toujours justes")
}

// Papers kept together are made again in one click; those taken down are forgotten.
func TestACampaignOnThePage(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.imprimer(t, "affiche?lieu=Exemple_1")
	code, s := f.envoyer(t, "/mes-papiers/campagne", "nom", " ")
	if code != http.StatusUnprocessableEntity || !strings.Contains(s, `aria-invalid="true"`) {
		t.Errorf("without a name: %d", code)
	}
	_, s = f.envoyer(t, "/mes-papiers/campagne", "nom", "janvier", "num", "1")
	veutDans(t, s, ">janvier</h3>", "1 papier")
	f.envoyer(t, "/mes-papiers/campagne/refaire", "nom", "janvier")
	f.Attendre()
	_, s = f.lire(t, "/travail")
	veutDans(t, s, "1 papier enregistré")
	f.envoyer(t, "/mes-papiers", "geste", "retirer", "num", "1")
	_, s = f.envoyer(t, "/mes-papiers/campagne/supprimer", "nom", "janvier")
	if strings.Contains(s, "janvier</h3>") || strings.Contains(s, `name="num"`) {
		t.Error("they are still there")
	}
	for _, faux := range [][]string{{"geste", "rien", "num", "1"}, {"geste", "retirer", "num", "x"}} {
		if code, _ := f.envoyer(t, "/mes-papiers", faux...); code != http.StatusNotFound {
			t.Errorf("%v: %d", faux, code)
		}
	}
	if code, _ := f.envoyer(t, "/mes-papiers", "geste", "retirer", "num", "9"); code != http.StatusUnprocessableEntity {
		t.Errorf("a number that no paper has: %d", code)
	}
}

// A person who wants nothing remembered says it once: what was is forgotten.
func TestNothingIsRemembered(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.imprimer(t, "affiche?lieu=Exemple_1")
	_, s := f.envoyer(t, "/reglages", "editeur", "la mairie")
	if strings.Contains(s, `name="suivi" value="oui" checked`) {
		t.Error("it is still ticked")
	}
	f.imprimer(t, "affiche?lieu=Exemple_1")
	_, s = f.lire(t, "/mes-papiers")
	veutDans(t, s, "ne se souvient pas")
	if strings.Contains(s, `name="num"`) {
		t.Error("a paper is remembered")
	}
	f.envoyer(t, "/reglages", "editeur", "la mairie", "suivi", "oui")
	f.imprimer(t, "affiche?lieu=Exemple_1")
	if _, s = f.lire(t, "/mes-papiers"); !strings.Contains(s, `name="num"`) {
		t.Error("asked again, it does not remember")
	}
}

// The fictional places print as others do, and nothing is remembered of them.
func TestTheExamplePrintsAndRemembersNothing(t *testing.T) {
	f := exemple(t)
	f.imprimer(t, "affiche?commune=Valbrune")
	for _, chemin := range []string{"/mes-papiers", "/a-reimprimer"} {
		if code, s := f.lire(t, chemin); code != 200 || strings.Contains(s, `name="num"`) {
			t.Errorf("%s: %d", chemin, code)
		}
	}
}

// A paper printed while the base is written waits, and is remembered afterwards.
func TestPrintingDoesNotWaitForAnImport(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	liberer := f.Ecrire()
	f.imprimer(t, "affiche?lieu=Exemple_1")
	_, s := f.lire(t, "/mes-papiers")
	veutDans(t, s, "1 papier sera retenu")
	liberer()
	f.imprimer(t, "affiche?lieu=Exemple_2")
	_, s = f.lire(t, "/mes-papiers")
	if strings.Count(s, `name="num" value="`) < 2 || strings.Contains(s, "sera retenu") {
		t.Error("it was lost")
	}
}

// Each page says how many papers are to be printed again, as soon as that is known.
func TestEachPageCountsPapersToPrintAgain(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.imprimer(t, "affiche?lieu=Exemple_1")
	compte := func(want string) {
		t.Helper()
		s := ""
		for range 100 { // it is found while the person does other things
			if _, s = f.lire(t, "/"); strings.Contains(s, want) {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
		t.Errorf("no %q in %s", want, s[strings.Index(s, "<nav"):strings.Index(s, "</nav>")])
	}
	compte(">À réimprimer</a>")
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000001", "confirmer", "oui")
	compte(">À réimprimer (1)</a>")
	f.imprimer(t, "affiche?lieu=Exemple_1")
	compte(">À réimprimer</a>")
}

func TestAPaperIsNamedOnce(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.envoyer(t, "/memo-aidant/imprimer")
	f.envoyer(t, "/affiche/imprimer")
	_, s := f.lire(t, "/mes-papiers")
	if strings.Contains(s, "Mémo de l’aidant, Mémo de l’aidant") || !strings.Contains(s, "Mémo de l’aidant") {
		t.Error("the title of a paper says its name twice")
	}
	if !strings.Contains(s, "Affiche, ") {
		t.Error("a title that does not say its paper lacks its name")
	}
}

// Papers of one name are told apart by what was set on them, whatever it is.
func TestPapersOfOneNameAreToldApart(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	reglages := []string{"", "&noir=oui", "&format=A3", "&pour=aidants", "&pour=pro", "&languettes=oui", "&simple=oui",
		"&orientation=paysage", "&economie=oui", "&jusqu-au=2027-05-31", "&jusqu-au=2027-06-30",
		"&annonce=Le+bus%7C12+mai+2027%7Cmairie", "&format=A3&noir=oui"}
	for _, r := range reglages {
		f.imprimer(t, "affiche?commune=Valbrune"+r)
	}
	_, s := f.lire(t, "/mes-papiers")
	noms := map[string]bool{}
	for _, m := range regexp.MustCompile(`<label for="p-\d+">([^<]*) <`).FindAllStringSubmatch(s, -1) {
		if noms[m[1]] {
			t.Errorf("two papers are named %q", m[1])
		}
		noms[m[1]] = true
	}
	if len(noms) != len(reglages) {
		t.Errorf("%d names of %d papers", len(noms), len(reglages))
	}
	veutDans(t, s, "(A3, en noir)", "(aidants numériques)", "(couchée)")
}

// After a change, the page of a place leads to the papers already printed that are no
// longer right; when there is none, it says nothing of it.
func TestAChangeLeadsToThePapersThatAreFalse(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.imprimer(t, "fiche-lieu?lieu=Exemple_1")
	f.imprimer(t, "affiche?lieu=Exemple_1")
	_, s := f.envoyer(t, "/lieu/corriger", "id", "Exemple_2", "champ", "telephone", "valeur", "0199000002",
		"confirmer", "oui")
	if strings.Contains(s, "déjà imprimé") {
		t.Error("papers that do not show it")
	}
	_, s = f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000001",
		"confirmer", "oui")
	veutDans(t, s, `<a href="/a-reimprimer">2 papiers déjà imprimés ne sont plus justes`)
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "horaires", "valeur", "lundi 9h-12h")
	_, s = f.lire(t, "/a-reimprimer")
	if i, j := strings.Index(s, "Le téléphone de"), strings.Index(s, "Les heures d’ouverture de"); i < 0 || j < i {
		t.Error("the phone is not said first, or the hours are not said")
	}
}

// Papers made again go in their own folder: the file of before, of the same name, is told
// with where the new one is, and nothing of it is touched; once it is thrown away, it is not
// told any more. The work counts all of its papers.
func TestTheFileOfBeforeIsTold(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.envoyer(t, "/affiche/enregistrer?lieu=Exemple_1")
	f.envoyer(t, "/fiche-lieu/enregistrer?lieu=Exemple_1")
	f.envoyer(t, "/annuaire/enregistrer?lieu=Exemple_2")
	vieux, err := filepath.Glob(filepath.Join(f.options.Papiers, "*.pdf"))
	if err != nil || len(vieux) != 3 {
		t.Fatal(vieux, err)
	}
	avant, _ := os.ReadFile(vieux[0])
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000001", "confirmer", "oui")
	f.envoyer(t, "/a-reimprimer/refaire")
	f.Attendre()
	if f.Avances() != "2/2" {
		t.Errorf("it counts %s", f.Avances())
	}
	_, s := f.lire(t, "/travail")
	veutDans(t, s, "2 fichiers d’avant, de même nom, sont encore dans "+f.options.Papiers+" : affiche-",
		filepath.Join(f.options.Papiers, "a-reimprimer"))
	if apres, _ := os.ReadFile(vieux[0]); string(apres) != string(avant) {
		t.Error("the file of before is touched")
	}
	for _, v := range vieux {
		os.Remove(v)
	}
	f.envoyer(t, "/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000002", "confirmer", "oui")
	f.envoyer(t, "/a-reimprimer/refaire")
	f.Attendre()
	if _, s = f.lire(t, "/travail"); strings.Contains(s, "avant, de même nom") {
		t.Error("files that are not there any more are told")
	}
}
