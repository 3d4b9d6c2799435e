package web_test

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"feuillet/internal/web"
)

const troisLieux = "id,nom,commune,code_postal,code_insee,adresse,telephone\n" +
	"Essai_1,Centre social des Ormes,Pons,17800,17283,2 rue Haute,05 36 49 00 01\n" +
	"Essai_2,Médiathèque du Quai,Pons,17800,17283,8 rue Haute,05 36 49 00 02\n" +
	"Essai_3,,,,,,\n"

// From an empty folder: the welcome, a file dropped, a poster.
func TestTheFirstPoster(t *testing.T) {
	f := servir(t, options(t))
	for _, chemin := range []string{"/", "/affiche", "/lieux", "/reglages"} {
		if _, s := f.lire(t, chemin); !strings.Contains(s, "Bienvenue dans Feuillet") {
			t.Errorf("%s without any place: %.200s", chemin, s)
		}
	}
	f.deposer(t, "mes lieux.csv", troisLieux)
	_, s := f.lire(t, "/travail")
	if !strings.Contains(s, "C’est fait") || !strings.Contains(s, "ligne 4 refusée") ||
		!strings.Contains(s, `href="/donnees/constats"`) {
		t.Errorf("%s", s)
	}
	if _, s := f.lire(t, "/"); !strings.Contains(s, "Pons") {
		t.Error("the home does not show the commune of the places")
	}
	if code, s := f.lire(t, "/affiche?commune=Pons"); code != 200 || !strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d: no poster", code)
	}
	if _, s := f.lire(t, "/donnees/constats"); !strings.Contains(s, "ligne 4") {
		t.Error("what was refused is not shown")
	}
	if _, s := f.lire(t, "/donnees/a-corriger"); !strings.Contains(s, "a_corriger") {
		t.Errorf("%q", s)
	}
}

func TestTheExampleIsTriedAndLeft(t *testing.T) {
	f := servir(t, options(t))
	if _, s := f.envoyer(t, "/bienvenue/essai"); !strings.Contains(s, "Territoire inventé") ||
		!strings.Contains(s, "Valbrune") {
		t.Error("the example is not shown")
	}
	if _, s := f.envoyer(t, "/bienvenue/essai", "non", "oui"); !strings.Contains(s, "Bienvenue dans Feuillet") {
		t.Error("the example is not left")
	}
	f.envoyer(t, "/bienvenue/essai")
	f.deposer(t, "lieux.csv", troisLieux)
	if _, s := f.lire(t, "/lieux"); strings.Contains(s, "Valbrune") || !strings.Contains(s, "Ormes") {
		t.Error("places of a file stand beside the fictional ones")
	}
}

// A file dropped on the program is read at once, and the first page tells it.
func TestAFileDroppedOnTheProgram(t *testing.T) {
	f := servir(t, options(t))
	chemin := filepath.Join(t.TempDir(), "lieux du bourg.csv")
	if err := os.WriteFile(chemin, []byte(troisLieux), 0o600); err != nil {
		t.Fatal(err)
	}
	adresse := f.Lire(chemin)
	f.Attendre()
	if code, s := f.lire(t, strings.TrimPrefix(adresse, f.racine)); code != 200 || !strings.Contains(s, "C’est fait") ||
		!strings.Contains(s, "<p>lieux du bourg.csv") {
		t.Errorf("%d %s", code, s)
	}
	if _, err := os.Stat(chemin); err != nil {
		t.Error("the file of the person is gone")
	}
}

// A work that is stopped leaves the places of before, and says so; the next can begin.
func TestAWorkIsStopped(t *testing.T) {
	f := servir(t, options(t))
	f.deposer(t, "lieux.csv", troisLieux)
	var b strings.Builder
	b.WriteString("id,nom,commune,code_insee\n")
	for i := range 60000 {
		fmt.Fprintf(&b, "Long_%d,Lieu %d,Pons,17283\n", i, i)
	}
	chemin := filepath.Join(t.TempDir(), "long.csv")
	if err := os.WriteFile(chemin, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	f.Lire(chemin)
	if _, s := f.lire(t, "/travail"); !strings.Contains(s, "data-en-cours") ||
		!strings.Contains(s, `http-equiv="refresh"`) {
		t.Fatal("the work is done already")
	}
	if code, s := f.lire(t, "/affiche?commune=Pons"); code != 200 || !strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d: no poster meanwhile", code)
	}
	if code, _ := f.envoyer(t, "/tout", "demande", "commune=Pons"); code != 422 {
		t.Errorf("%d: two works at once", code)
	}
	_, s := f.envoyer(t, "/travail/arreter")
	if !strings.Contains(s, "travail interrompu") && !strings.Contains(s, "Travail interrompu") {
		t.Errorf("%s", s)
	}
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "2 lieux") {
		t.Error("half of a file was kept")
	}
	f.deposer(t, "suite.csv", strings.ReplaceAll(troisLieux, "Essai_", "Suite_"))
	if _, s := f.lire(t, "/travail"); !strings.Contains(s, "C’est fait") {
		t.Errorf("%s", s)
	}
}

// Many documents are written while the person does other things, in a folder.
func TestManyDocumentsAreWritten(t *testing.T) {
	f := exemple(t)
	f.envoyer(t, "/fiche-lieu/enregistrer?commune=Valbrune")
	f.Attendre()
	if l, err := filepath.Glob(filepath.Join(f.options.Papiers, "fiches-valbrune", "*.pdf")); err != nil || len(l) != 16 {
		t.Errorf("%d %v", len(l), err)
	}
	if _, s := f.lire(t, "/travail"); !strings.Contains(s, "16 papiers enregistrés") {
		t.Errorf("%s", s)
	}
}

// A file whose columns nobody knows asks which is which, and remembers.
func TestColumnsAreAskedAndRemembered(t *testing.T) {
	f := servir(t, options(t))
	const inconnu = "Obs;Structure d'ici;Bourg d'ici;Voie d'ici\nx;Centre des Ormes;Pons;2 rue Haute\n"
	f.deposer(t, "liste.csv", inconnu)
	_, s := f.lire(t, "/travail")
	if !strings.Contains(s, "Que contient votre fichier") || !strings.Contains(s, `<option value="Bourg d&#39;ici">`) {
		t.Fatalf("%s", s)
	}
	lisible(t, "/travail", s)
	dire := []string{"geste", "colonne", "colonne-nom", "Structure d'ici", "colonne-commune", "Bourg d'ici"}
	f.envoyer(t, "/donnees/reprendre", dire...)
	f.Attendre()
	if _, s := f.lire(t, "/travail"); !strings.Contains(s, `<option value="Bourg d&#39;ici" selected>`) {
		t.Error("what was answered is forgotten")
	}
	f.envoyer(t, "/donnees/reprendre", append(dire, "colonne-adresse", "Voie d'ici")...)
	f.Attendre()
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "Centre des Ormes") {
		_, dit := f.lire(t, "/travail")
		t.Errorf("the file was not read: %s", dit)
	}
	f.deposer(t, "liste.csv", strings.Replace(inconnu, "Ormes", "Tilleuls", 1))
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "Centre des Tilleuls") {
		t.Error("the next edition asks again")
	}
}

// Most places of a file that leave at once are asked about; the answer is a button.
func TestMostPlacesLeaveAtOnce(t *testing.T) {
	f := servir(t, options(t))
	lignes := []string{"id,nom,commune,code_insee"}
	for i := range 30 {
		lignes = append(lignes, strings.ReplaceAll("Essai_#,Lieu #,Pons,17283", "#", string(rune('A'+i))))
	}
	f.deposer(t, "lieux.csv", strings.Join(lignes, "\n")+"\n")
	f.deposer(t, "lieux.csv", strings.Join(lignes[:3], "\n")+"\n")
	_, s := f.lire(t, "/travail")
	if !strings.Contains(s, `name="geste" value="confirmer"`) {
		t.Fatalf("nothing to answer: %s", s)
	}
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "30 lieux") {
		t.Error("places left before the person agreed")
	}
	f.envoyer(t, "/donnees/reprendre", "geste", "confirmer", "valeur", "oui")
	f.Attendre()
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "2 lieux") {
		t.Error("the answer did nothing")
	}
}

func TestTheMapWantsATerritory(t *testing.T) {
	f := servir(t, options(t))
	code, s := f.envoyer(t, "/donnees/carte", "territoire", "nulle part")
	if code != 422 || !strings.Contains(s, `id="f-territoire" role="alert"`) ||
		!strings.Contains(s, `value="nulle part"`) {
		t.Errorf("%d %s", code, s)
	}
	lisible(t, "/donnees/carte", s)
}

func TestACopyIsKept(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	if code, s := f.envoyer(t, "/donnees/copie"); code != 200 || !strings.Contains(s, "La copie est faite") {
		t.Fatalf("%d %s", code, s)
	}
	f.envoyer(t, "/donnees/copie") // the copy of the day is replaced
	if l, err := filepath.Glob(filepath.Join(f.options.Papiers, "*2026-11-28.db")); err != nil || len(l) != 1 {
		t.Errorf("%v %v", l, err)
	}
}

func TestDuplicatesAreAnswered(t *testing.T) {
	f := servir(t, options(t))
	f.deposer(t, "lieux.csv", "id,nom,commune,code_postal,code_insee,adresse,telephone\n"+
		"Essai_1,Centre social La Passerelle,Pons,17800,17283,2 rue Haute,05 36 49 00 01\n"+
		"Autre_7,CS LA PASSERELLE,PONS,17800,17283,\"2, RUE HAUTE\",+33536490001\n")
	_, s := f.lire(t, "/donnees/doublons")
	if !strings.Contains(s, `value="garder"`) || !strings.Contains(s, `value="distinguer"`) {
		t.Fatalf("%s", s)
	}
	if code, s := f.envoyer(t, "/donnees/doublons", "reponse", "garder", "id", "Essai_1", "id", "Autre_7"); code != 200 ||
		strings.Contains(s, `value="garder"`) {
		t.Errorf("%d: asked again", code)
	}
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "1 lieu") {
		t.Error("two places are printed")
	}
}

// All the papers of a territory go to a folder of their own.
func TestAllPapersAtOnce(t *testing.T) {
	f := exemple(t)
	if _, s := f.lire(t, "/tout?commune=Fontbrune"); !strings.Contains(s, "Annuaire") {
		t.Errorf("%s", s)
	}
	f.envoyer(t, "/tout", "demande", "commune=Fontbrune")
	f.Attendre()
	l, err := filepath.Glob(filepath.Join(f.options.Papiers, "tout-fontbrune", "*.pdf"))
	if err != nil || len(l) < 4 {
		t.Errorf("%v %v", l, err)
	}
	if _, s := f.lire(t, "/travail"); !strings.Contains(s, "C’est fait") {
		t.Errorf("%s", s)
	}
}

func TestSettingsAreKept(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	code, s := f.envoyer(t, "/reglages", "editeur", "la mairie de Rive-Neuve", "adresse_editeur", "3 quai Neuf", "commune",
		"Fontbrune")
	if code != 200 || !strings.Contains(s, "C’est enregistré") {
		t.Fatalf("%d", code)
	}
	if _, s := f.lire(t, "/affiche/texte?commune=Valbrune"); !strings.Contains(s, "Rive-Neuve") ||
		!strings.Contains(s, "3 quai Neuf") {
		t.Error("posters do not say who prints")
	}
	if _, s := f.lire(t, "/"); !strings.Contains(s, "Fontbrune") {
		t.Error("the home shows another commune")
	}
	code, s = f.envoyer(t, "/reglages", "editeur", "x", "commune", "zzzzzz")
	if code != 422 || !strings.Contains(s, `id="f-commune" role="alert"`) || !strings.Contains(s, `value="zzzzzz"`) {
		t.Errorf("%d", code)
	}
	lisible(t, "/reglages", s)
}

// What another program puts in the place of the base is shown at once.
func TestTheBaseIsReplaced(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	autre := servir(t, options(t))
	autre.deposer(t, "lieux.csv", troisLieux)
	f.lire(t, "/lieux")
	if err := os.Rename(autre.options.Base, f.options.Base); err != nil {
		t.Fatal(err)
	}
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "Ormes") {
		t.Error("the base of before is shown")
	}
}

// A second Feuillet finds the first, and none that is gone.
func TestASecondFeuilletFindsTheFirst(t *testing.T) {
	o := options(t)
	if got := web.Deja(t.Context(), o.Dossier); got != "" {
		t.Errorf("nobody is there: %s", got)
	}
	f := servir(t, o)
	if got := web.Deja(t.Context(), o.Dossier); got != f.Adresse() {
		t.Errorf("%s, want %s", got, f.Adresse())
	}
	for _, mal := range []string{"http://example.org", "http://127.0.0.1:1", "http://127.0.0.1:80@example.org/", ""} {
		if err := os.WriteFile(filepath.Join(o.Dossier, "adresse-ecran.txt"), []byte(mal), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := web.Deja(t.Context(), o.Dossier); got != "" {
			t.Errorf("%q: %s", mal, got)
		}
	}
}

// tard moves the clock of the test by an hour.
var tard atomic.Bool

func TestFeuilletEnds(t *testing.T) {
	for nom, o := range map[string]struct {
		veille time.Duration
		fin    func(f *feuillet)
	}{
		"the person quits":    {0, func(f *feuillet) { f.envoyer(t, "/quitter") }},
		"nobody asks anymore": {time.Second, func(*feuillet) { tard.Store(true) }},
	} {
		t.Run(nom, func(t *testing.T) {
			defer tard.Store(false)
			opt := options(t)
			opt.Maintenant = func() time.Time {
				if tard.Load() {
					return jour.Add(time.Hour)
				}
				return jour
			}
			opt.Veille = o.veille
			f := servir(t, opt)
			o.fin(f)
			f.fini <- <-f.fini // the server ended by itself: else the test does
			ctx, annuler := context.WithTimeout(t.Context(), time.Second)
			defer annuler()
			r, err := http.NewRequestWithContext(ctx, http.MethodGet, f.racine+"/aide", nil)
			if err != nil {
				t.Fatal(err)
			}
			if rep, err := http.DefaultClient.Do(r); err == nil {
				rep.Body.Close()
				t.Error("it still answers")
			}
		})
	}
}

// While the first file makes the base, nobody reads half of it: pages say what is
// under way, or that there is nothing yet.
func TestPagesWhileTheBaseIsBeingMade(t *testing.T) {
	for range 5 {
		f := servir(t, options(t))
		fini := make(chan bool)
		go func() {
			defer close(fini)
			f.deposer(t, "lieux.csv", troisLieux)
		}()
		for enCours := true; enCours; {
			for _, chemin := range []string{"/travail", "/", "/lieux"} {
				if code, s := f.lire(t, chemin); code != http.StatusOK {
					t.Fatalf("%s: %d %.300s", chemin, code, s)
				}
			}
			select {
			case <-fini:
				enCours = false
			default:
			}
		}
		if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "Ormes") {
			t.Errorf("the places that were read are not shown: %.300s", s)
		}
	}
}

// A base whose making was cut short is an empty file: one begins again.
func TestABaseCutShort(t *testing.T) {
	o := options(t)
	if err := os.WriteFile(o.Base, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f := servir(t, o)
	if _, s := f.lire(t, "/"); !strings.Contains(s, "Bienvenue dans Feuillet") {
		t.Errorf("%.300s", s)
	}
	f.deposer(t, "lieux.csv", troisLieux)
	if _, s := f.lire(t, "/lieux"); !strings.Contains(s, "Ormes") {
		t.Errorf("%.300s", s)
	}
}
