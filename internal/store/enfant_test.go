//go:build unix

package store_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// Variables by which the test binary, run again, knows what to be.
const (
	varBase   = "FEUILLET_TEST_BASE"   // the base to write in
	varLimite = "FEUILLET_TEST_LIMITE" // of the size of files, as a full disk
)

// TestEnfant is the other process of the tests below: it imports, and says
// what went wrong.
func TestEnfant(t *testing.T) {
	chemin := os.Getenv(varBase)
	if chemin == "" {
		t.Skip("runs as a process of other tests")
	}
	if os.Getenv(varLimite) != "" {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 400 << 10, Max: 400 << 10}); err != nil {
			t.Skip(err)
		}
	}
	db, err := store.Create(t.Context(), chemin)
	if err == nil {
		_, err = db.Import(t.Context(), "b.csv", time.Time{}, inventes(2000))
		db.Close()
	}
	fmt.Printf("french=%v err=%v\n", faute.De(err) != nil, err)
}

// enfantDe runs one test of this binary in another process.
func enfantDe(t *testing.T, nom string, env ...string) string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+nom+"$")
	cmd.Env = append(os.Environ(), env...)
	sortie, err := cmd.CombinedOutput()
	if err != nil {
		t.Skipf("no second process here: %v\n%s", err, sortie)
	}
	return string(sortie)
}

// enfant runs TestEnfant in another process, as nobody when we are root.
func enfant(t *testing.T, nobody bool, env ...string) string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestEnfant$")
	if nobody && os.Getuid() == 0 {
		copie := filepath.Join(t.TempDir(), "enfant.test") // ours is in a folder of root
		octets, err := os.ReadFile(os.Args[0])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(copie, octets, 0o755); err != nil {
			t.Fatal(err)
		}
		cmd = exec.Command(copie, "-test.run=^TestEnfant$")
		cmd.Dir = filepath.Dir(copie)
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	cmd.Env = append(os.Environ(), env...)
	sortie, err := cmd.CombinedOutput()
	if err != nil {
		t.Skipf("no second process here: %v\n%s", err, sortie)
	}
	return string(sortie)
}

// On a full disk an import says so, and the base is as before.
func TestFullDisk(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Abri", ""))
	db.Close()
	avant, _ := os.ReadFile(chemin)
	dit := enfant(t, false, varBase+"="+chemin, varLimite+"=1")
	if !strings.Contains(dit, "french=true") || !strings.Contains(dit, "il est peut-être plein : rien n'a été changé") {
		t.Errorf("on a full disk: %s", dit)
	}
	lecture, err := store.Open(t.Context(), chemin, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	defer lecture.Close()
	if got := noms(tous(t, lecture, lieu.Filter{})); got != "Abri" {
		t.Errorf("after a full disk: %q", got)
	}
	if apres, _ := os.ReadFile(chemin); !bytes.Equal(avant, apres) {
		t.Error("the base changed")
	}
}

// In a folder or a file that may not be written, an import says so.
func TestProtected(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "", abri("a1", "Abri", ""))
	db.Close()
	dossier := filepath.Dir(chemin)
	os.Chmod(filepath.Dir(dossier), 0o755)
	avant, _ := os.ReadFile(chemin)
	for _, c := range []struct {
		nom, base   string
		fiche, dans os.FileMode
		texte       string
	}{
		{"folder", chemin, 0o666, 0o555, "impossible d'écrire ici"},
		{"file", chemin, 0o444, 0o777, "impossible d'écrire ici"},
		{"nothing", chemin, 0o000, 0o777, "vous n'avez pas le droit de lire"},
		{"new base", filepath.Join(dossier, "neuve.db"), 0o444, 0o555, "impossible d'écrire ici"},
	} {
		os.Chmod(chemin, c.fiche)
		os.Chmod(dossier, c.dans)
		dit := enfant(t, true, varBase+"="+c.base)
		os.Chmod(dossier, 0o755)
		os.Chmod(chemin, 0o644)
		if !strings.Contains(dit, "french=true") || !strings.Contains(dit, c.texte) {
			t.Errorf("%s protected: %s", c.nom, dit)
		}
	}
	if apres, _ := os.ReadFile(chemin); !bytes.Equal(avant, apres) {
		t.Error("the base changed")
	}
}
