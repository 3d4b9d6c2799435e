package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/internal/web"
)

// Remarks are grouped as a run of papers does: a kind once, with the pages of its
// places; what a full page gives up is one of them, said in words.
func TestRemarksAreGrouped(t *testing.T) {
	f := exemple(t)
	_, s := f.lire(t, "/annuaire")
	_, s, _ = strings.Cut(s, `id="savoir"`)
	for _, genre := range []string{"sans téléphone compris", "informations anciennes", "horaires non imprimés"} {
		if strings.Count(s, genre) > 1 {
			t.Errorf("%q is said %d times", genre, strings.Count(s, genre))
		}
	}
	if strings.Contains(s, "Exemple_") && !strings.Contains(s, "/lieu?id=Exemple_") {
		t.Error("ids are said")
	}
	if vus := regexp.MustCompile(`>[^<]*Exemple_\d`).FindString(s); vus != "" {
		t.Errorf("an id is shown: %s", vus)
	}
	_, s = f.lire(t, "/affiche?commune=Valbrune")
	veutDans(t, s, " choses n’y tiennent pas", "Sans la ligne sous la question")
	if strings.Contains(s, "« detail »") {
		t.Error("the name of a part is shown")
	}
}

// A paper whose places the program chooses tells why each is there, and the demand
// stays what was asked.
func TestWhyThesePlaces(t *testing.T) {
	f := exemple(t)
	_, s := f.lire(t, "/affiche?commune=Valbrune")
	_, raisons, _ := strings.Cut(s, `id="raisons"`)
	raisons, suite, _ := strings.Cut(raisons, "</div>")
	if strings.Count(raisons, "est choisi") != 3 || !strings.Contains(raisons, "un téléphone") ||
		strings.Contains(suite, "est choisi") {
		t.Errorf("%s", raisons)
	}
	if strings.Contains(s, "pourquoi=") || strings.Contains(s, `name="pourquoi"`) {
		t.Error("it is asked for, or in an address")
	}
	_, s = f.lire(t, "/annuaire?commune=Valbrune")
	veutDans(t, s, `id="raisons"><p class="petit">Tous ceux du territoire`)
}

// Among several papers the button says which it prints; another prints them all, in one
// file, and each is remembered.
func TestSeveralPapersArePrintedAtOnce(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	const trois = "fiche-lieu?lieu=Exemple_1&lieu=Exemple_2&lieu=Exemple_3"
	_, s := f.lire(t, "/"+trois+"&n=2")
	veutDans(t, s, "Imprimer ce papier (2 sur 3)", "Imprimer les 3 papiers", "Enregistrer les 3 PDF")
	_, pdf := f.envoyer(t, envoiDe(trois, "/imprimer"), "tous", "oui")
	d, err := pdftest.Read([]byte(pdf))
	if err != nil {
		t.Fatal(err)
	}
	for _, nom := range []string{"Médiathèque des Tilleuls", "La Ressourcerie connectée"} {
		if !strings.Contains(d.Tags(), nom) {
			t.Errorf("%s is not in it", nom)
		}
	}
	_, s = f.lire(t, "/mes-papiers")
	if n := strings.Count(s, `name="num" value="`); n < 6 { // a tick, and two forms each
		t.Errorf("remembered: %d", n)
	}
	for _, seul := range []string{"affiche?commune=Valbrune", "fiche-orientation?lieu=Exemple_1&lieu=Exemple_3"} {
		_, s := f.lire(t, "/"+seul)
		code, _ := f.envoyer(t, envoiDe(seul, "/imprimer"), "tous", "oui")
		if strings.Contains(s, `name="tous"`) || code != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d", seul, code)
		}
	}
}

// What would be erased for good is said by its name and its town.
func TestWhatIsErasedIsNamed(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	_, s := f.envoyer(t, "/lieu/oublier", "id", "Exemple_1")
	veutDans(t, s, "« Médiathèque des Tilleuls, Valbrune » : 1 fiche à effacer.")
	_, s = f.envoyer(t, "/lieu/oublier", "id", "Exemple_1", "accord", "oui")
	veutDans(t, s, "« Médiathèque des Tilleuls, Valbrune » : 1 fiche effacée.")
	if strings.Contains(s, "Exemple_1") {
		t.Error("its id is shown")
	}
}

// The page that tries a printer stands with the help of printing, among no papers.
func TestThePrinterIsTriedFromTheHelp(t *testing.T) {
	f := exemple(t)
	_, s := f.lire(t, "/")
	cartes, essais, _ := strings.Cut(s, `id="essais"`)
	if strings.Contains(cartes, "/page-essai") || !strings.Contains(essais, "/page-essai") {
		t.Error("it is among the papers")
	}
	_, s = f.lire(t, "/aide")
	veutDans(t, s, "/page-essai")
}

// Places that seem to be one are named beside the figures that count them twice, and the
// remark is said once.
func TestPossibleDuplicatesAreNamed(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	double := "id,nom,commune,code_postal,code_insee,adresse,telephone\n"
	for _, l := range []string{"A,Maison des Ormes", "B,La maison des Ormes", "C,Maison du Quai", "D,La maison du Quai"} {
		rue, numero := "2 rue Haute", "05 36 49 00 71"
		if strings.Contains(l, "Quai") {
			rue, numero = "9 rue Basse", "05 36 49 00 72"
		}
		double += "Double_" + l + ",Valbrune,99990,99001," + rue + "," + numero + "\n"
	}
	f.deposer(t, "doubles.csv", double)
	f.Attendre()
	_, s := f.lire(t, "/panorama?commune=Valbrune")
	veutDans(t, s, "Maison des Ormes", "Maison du Quai", "/donnees/doublons")
	if n := strings.Count(s, "eut-être le même lieu"); n != 1 {
		t.Errorf("said %d times", n)
	}
}

// What is to be done comes first; the places left out come last, one line a reason with
// their names. A sentence that quotes another has one stop.
func TestWhatIsToBeDoneComesFirst(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	for _, id := range []string{"Exemple_1", "Exemple_2", "Exemple_3"} {
		f.envoyer(t, "/lieu/corriger", "id", id, "champ", "nom", "valeur", "Salle "+id+" (fermée)", "confirmer", "oui")
	}
	_, s := f.lire(t, "/affiche?noir=oui")
	_, s, _ = strings.Cut(propre(s), `id="savoir"`)
	faire := strings.Index(s, "papier de couleur claire")
	ecartes := strings.Index(s, "lieux : pas sur l’affiche, il se dit fermé")
	if faire < 0 || ecartes < faire || faire > strings.Index(s, "</li>") {
		t.Errorf("%d, %d in %s", faire, ecartes, s)
	}
	if n := strings.Count(s, "il se dit fermé"); n != 1 {
		t.Errorf("a reason is said %d times", n)
	}
	veutDans(t, "<main"+s, `<a href="/lieu?id=Exemple_1">Salle Exemple_1 (fermée)</a>`)
	for _, c := range [][2]string{{"il dit : « Fermé. »", "Il dit : « Fermé. »"},
		{"il dit « fermé »", "Il dit « fermé »."}} {
		if got := web.Phrase(c[0]); propre(got) != c[1] {
			t.Errorf("%q: %q", c[0], got)
		}
	}
}
