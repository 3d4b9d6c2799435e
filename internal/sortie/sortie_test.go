package sortie_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
)

func write(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func TestWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	if err := sortie.Ecrire(path, false, write("old "+sortie.Marque)); err != nil {
		t.Fatal(err)
	}
	fault := errors.New("fault")
	err := sortie.Ecrire(path, false, func(w io.Writer) error { io.WriteString(w, "half"); return fault })
	if !errors.Is(err, fault) {
		t.Fatalf("error %v, want the writer's", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "old "+sortie.Marque {
		t.Errorf("a failed write left %q", b)
	}
	if names, _ := os.ReadDir(dir); len(names) != 1 {
		t.Errorf("%d files left, want 1", len(names))
	}
}

func TestNotOverTheWorkOfOthers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rapport.pdf")
	os.WriteFile(path, []byte("%PDF of somebody"), 0o600)
	f := faute.De(sortie.Ecrire(path, false, write("x")))
	if f == nil || f.Genre != faute.Ecriture || !f.Peut(faute.Ecraser) || !f.Peut(faute.AutreFichier) {
		t.Errorf("fault %+v, want to be asked", f)
	}
	if err := sortie.Ecrire(path, true, write("x")); err != nil {
		t.Errorf("with ecraser: %v", err)
	}
}

func TestMissingFolderSaysWhatToDo(t *testing.T) {
	err := sortie.Ecrire(filepath.Join(t.TempDir(), "absent", "a.pdf"), false, write("x"))
	f := faute.De(err)
	if f == nil || f.Genre != faute.Ecriture || f.Conseil == "" || !f.Peut(faute.AutreFichier) ||
		!errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v, want a fault with advice", err)
	}
}

func TestAFolderUnderAFileCannotBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "lieux.csv")
	os.WriteFile(file, nil, 0o600)
	f := faute.De(sortie.Dossier(filepath.Join(file, "fiches")))
	if f == nil || f.Genre != faute.Ecriture || !strings.Contains(f.Texte, "ne peut pas être créé") || f.Cause == nil {
		t.Errorf("fault %+v", f)
	}
}

func TestALongNameKeepsTheTown(t *testing.T) {
	var n sortie.Noms
	got := n.Nom("fiche", strings.Repeat("Maison des solidarités ", 8), "Valbrune")
	if len(got) > 80 || !strings.HasSuffix(got, "-valbrune") || !strings.HasPrefix(got, "fiche-maison-des") {
		t.Errorf("name %q", got)
	}
}

func TestNames(t *testing.T) {
	var n sortie.Noms
	for _, c := range []struct{ word, want string }{
		{"Médiathèque de l'Œuvre, Valbrune", "mediatheque-de-l-oeuvre-valbrune"},
		{"Médiathèque de l’œuvre - Valbrune", "mediatheque-de-l-oeuvre-valbrune-2"},
		{"CON", "document-con"},
		{"COM1", "document-com1"},
		{"../../etc/passwd", "etc-passwd"},
		{"🙂", "document"},
		{"🙂", "document-2"},
	} {
		if got := n.Nom(c.word); got != c.want {
			t.Errorf("Nom(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

// A word that is empty, or that no file name can say, is as if it were not there.
func TestNamesOfEmptyWords(t *testing.T) {
	for want, mots := range map[string][]string{
		"affiche":            {"affiche", "", ""},
		"affiche-noir":       {"affiche", " ", "", "noir"},
		"affiche-demarches":  {"affiche", "démarches", "?!"},
		"document":           {""},
		"affiche-pons-prn-2": {"affiche", "Pons", "prn", "2"},
	} {
		var n sortie.Noms
		if got := n.Nom(mots...); got != want {
			t.Errorf("%q: %s, want %s", mots, got, want)
		}
	}
}

// What is written is read back whole under its name, and nothing stays beside it.
func TestWrittenThroughARename(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	for _, text := range []string{"one", "two, and longer", ""} {
		if err := sortie.Ecrire(path, true, write(text)); err != nil {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != text {
			t.Errorf("read back %q, %v, want %q", b, err, text)
		}
	}
	if names, _ := os.ReadDir(dir); len(names) != 1 {
		t.Errorf("%d files left, want 1", len(names))
	}
}
