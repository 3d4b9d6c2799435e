package sortie_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
)

// A base, its work files and what is no file are never replaced, whatever was agreed.
func TestNeverOverABase(t *testing.T) {
	dir := t.TempDir()
	at := func(nom string) string { return filepath.Join(dir, nom) }
	base := "SQLite format 3\x00" + strings.Repeat("x", 100)
	if err := os.WriteFile(at("lieux.db"), []byte(base), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(at("dossier"), 0o755); err != nil {
		t.Fatal(err)
	}
	cas := map[string]string{"lieux.db": "une base de lieux", "lieux.db-journal": "fichier de travail",
		"lieux.db-wal": "fichier de travail",
		"dossier":      "un dossier"}
	if runtime.GOOS != "windows" {
		if err := os.Symlink("lieux.db", at("lien")); err != nil {
			t.Fatal(err)
		}
		os.Symlink("boucle", at("boucle"))
		cas["lien"], cas["boucle"] = "une base de lieux", "tourne en rond"
		cas[strings.Repeat("n", 300)] = "trop long"
		if err := exec.Command("mkfifo", at("tube")).Run(); err == nil {
			cas["tube"] = "pas un fichier"
		}
	}
	for nom, texte := range cas {
		for _, ecraser := range []bool{false, true} {
			f := faute.De(sortie.Ecrire(at(nom), ecraser, write("x")))
			if f == nil || !strings.Contains(f.Texte, texte) || f.Peut(faute.Ecraser) {
				t.Errorf("%.20s, %v: %v, want %q", nom, ecraser, f, texte)
			}
		}
	}
	if err := sortie.Dossier(at("lieux.db-journal") + "/"); faute.De(err) == nil {
		t.Errorf("a folder in the place of the journal: %v", err)
	}
	if b, _ := os.ReadFile(at("lieux.db")); string(b) != base {
		t.Error("the base is lost")
	}
	if err := sortie.Ecrire(at("notes.db"), true, write("x")); err != nil {
		t.Error(err)
	}
	if err := sortie.Ecrire("/dev/full", true, write("x")); faute.De(err) == nil {
		t.Errorf("a device: %v", err)
	}
}

// What a work that was killed left is removed, and what others write is left.
func TestLeftoversAreRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a [1]*")
	if runtime.GOOS == "windows" {
		dir = filepath.Join(t.TempDir(), "a [1]")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	mien, err := sortie.Temporaire(dir)
	if err != nil {
		t.Fatal(err)
	}
	mien.Close()
	mort := exec.Command(os.Args[0], "-test.run=^$")
	if err := mort.Run(); err != nil {
		t.Fatal(err)
	}
	poser := func(nom string, age time.Duration) string {
		chemin := filepath.Join(dir, nom)
		if err := os.WriteFile(chemin, []byte("Jeanne"), 0o600); err != nil {
			t.Fatal(err)
		}
		quand := time.Now().Add(-age)
		os.Chtimes(chemin, quand, quand)
		return chemin
	}
	prefixe := strings.SplitAfterN(filepath.Base(mien.Name()), "-", 3)
	parti := poser(fmt.Sprintf("%s%s%d-1", prefixe[0], prefixe[1], mort.Process.Pid), 0)
	ancien := poser(".feuillet-123456", 48*time.Hour)
	recent := poser(".feuillet-ffffffff-1-3", time.Minute)
	morte := fmt.Sprintf("%s%s%d-", prefixe[0], prefixe[1], mort.Process.Pid)
	for _, nom := range []string{"2", "2-avant", "3", "4"} { // folders of pages, of before, of somebody, linked
		if err := os.Mkdir(filepath.Join(dir, morte+nom), 0o755); err != nil {
			t.Fatal(err)
		}
		poser(morte+nom+"/page-001.svg", 0)
	}
	demi := poser(morte+"2/"+morte+"5", 0)
	autrui := poser(morte+"3/notes.txt", 0)
	relie := filepath.Join(dir, morte+"4")
	if err := os.Rename(relie, filepath.Join(dir, "ailleurs")); err != nil {
		t.Fatal(err)
	}
	os.Symlink("ailleurs", relie) // not everywhere
	if n := sortie.Menage(dir); n != 4 {
		t.Errorf("%d removed, want 4", n)
	}
	page := filepath.Join(dir, "ailleurs", "page-001.svg")
	for chemin, reste := range map[string]bool{mien.Name(): true, parti: false, ancien: false, recent: true,
		demi: false, filepath.Dir(demi): false, filepath.Dir(demi) + "-avant": false, autrui: true, page: true} {
		if _, err := os.Stat(chemin); (err == nil) != reste {
			t.Errorf("%s left: %v, want %v", filepath.Base(chemin), err == nil, reste)
		}
	}
}
