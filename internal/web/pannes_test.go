package web_test

import (
	"bytes"
	"database/sql"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
)

// A file of places that cannot be read is said, with what to do, and stays as it is:
// the help, the folder and the way out answer; put right, all comes back.
func TestABaseThatCannotBeRead(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	bonne, err := os.ReadFile(f.options.Base)
	if err != nil {
		t.Fatal(err)
	}
	f.lire(t, "/")
	abimee := bytes.Repeat([]byte("this is no base at all\n"), 400)
	remplacer(t, f.options.Base, abimee)
	for _, chemin := range []string{"/", "/affiche", "/lieux", "/donnees", "/reglages", "/a-reimprimer"} {
		code, s := f.lire(t, chemin)
		if code != http.StatusConflict || strings.Contains(s, "n’y arrive pas") || strings.Contains(s, "Ajouter des lieux") {
			t.Errorf("%s: %d", chemin, code)
		}
		veutDans(t, s, "n’est pas de Feuillet", "Mettez à sa place une copie de sécurité", `value="lieux"`)
		lisible(t, chemin, s)
	}
	for _, chemin := range []string{"/aide", "/vie"} {
		if code, _ := f.lire(t, chemin); code >= 300 {
			t.Errorf("%s: %d", chemin, code)
		}
	}
	f.envoyer(t, "/dossier", "quoi", "lieux")
	if ou := <-f.ouverts; ou != filepath.Dir(f.options.Base) {
		t.Errorf("%s is shown", ou)
	}
	f.deposer(t, "lieux.csv", troisLieux)
	if reste, _ := os.ReadFile(f.options.Base); !bytes.Equal(reste, abimee) {
		t.Error("the file was changed")
	}
	remplacer(t, f.options.Base, bonne)
	if code, s := f.lire(t, "/"); code != http.StatusOK || !strings.Contains(s, "Valbrune") {
		t.Errorf("%d: the places did not come back", code)
	}
}

// remplacer puts another file in the place of one, as a person does.
func remplacer(t *testing.T, chemin string, octets []byte) {
	t.Helper()
	neuf := chemin + ".neuf"
	err := os.WriteFile(neuf, octets, 0o600)
	if err == nil {
		err = os.Rename(neuf, chemin)
	}
	if err != nil {
		t.Fatal(err)
	}
	os.Remove(chemin + "-wal") // left by the one before, if any
	os.Remove(chemin + "-shm")
}

// While another program holds the places, papers are made; what would change them is
// refused in words, and done when asked again.
func TestABaseThatAnotherHolds(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	autre, err := sql.Open("sqlite", "file:"+f.options.Base)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	tenue, err := autre.Conn(t.Context())
	if err == nil {
		_, err = tenue.ExecContext(t.Context(), "BEGIN IMMEDIATE")
	}
	if err != nil {
		t.Fatal(err)
	}
	f.imprimer(t, "affiche?lieu=Exemple_1")
	corriger := []string{"id", "Exemple_1", "champ", "telephone", "valeur", "0536490099"}
	code, s := f.envoyer(t, "/lieu/corriger", corriger...)
	if code != http.StatusConflict {
		t.Errorf("%d", code)
	}
	veutDans(t, s, "un autre programme est en train d’écrire dans vos lieux", "Attendez qu’il ait fini")
	if _, err := tenue.ExecContext(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	code, s = f.envoyer(t, "/lieu/corriger", corriger...)
	if code != http.StatusOK || !strings.Contains(s, "05 36 49 00 99") {
		t.Errorf("%d: not done when it is free", code)
	}
	if _, s := f.lire(t, "/mes-papiers"); strings.Count(s, `name="num"`) == 0 {
		t.Error("the paper that was printed meanwhile is not remembered")
	}
}

// A first import that was killed leaves a base without any file: one begins again.
func TestAFirstImportWasKilled(t *testing.T) {
	o := options(t)
	a, err := atelier.Create(t.Context(), o.Base, atelier.Options{Jour: jour})
	if err == nil {
		err = a.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	f := servir(t, o)
	if _, s := f.lire(t, "/"); !strings.Contains(s, "Bienvenue dans Feuillet") {
		t.Errorf("%.300s", s)
	}
	f.deposer(t, "lieux.csv", troisLieux)
	if _, s := f.lire(t, "/"); !strings.Contains(s, "Pons") {
		t.Errorf("%.300s", s)
	}
}

// A file that the disk cannot take is refused in words, once it is sent whole: a
// browser that is cut off while it sends shows no answer.
func TestTheDiskTakesNoFile(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "nulle-part"))
	f := servir(t, surDisque(t, options(t)))
	code, s := f.deposer(t, "lieux.csv", troisLieux+strings.Repeat("x", 8<<20))
	if code >= 500 || strings.Contains(s, "n’y arrive pas") {
		t.Errorf("%d %s", code, s)
	}
	veutDans(t, s, "Ce n’est pas fait", "Vérifiez le nom et le dossier")
	if _, s := f.lire(t, "/"); !strings.Contains(s, "Valbrune") {
		t.Error("the places are gone")
	}
}
