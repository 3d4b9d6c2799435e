package sortie_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
)

// pages writes n pages of an edition.
func pages(t *testing.T, chemin, edition string, n int) error {
	t.Helper()
	return sortie.Pages(chemin, ".svg", n, func(w io.Writer, i int) error {
		_, err := fmt.Fprintf(w, "<svg><metadata>Feuillet</metadata>%s %d</svg>", edition, i)
		return err
	})
}

func noms(t *testing.T, dossier string) int {
	t.Helper()
	entrees, err := os.ReadDir(dossier)
	if err != nil {
		t.Fatal(err)
	}
	return len(entrees)
}

// A folder holds one edition: a shorter one leaves no page of a longer one.
func TestAFolderOfPagesIsOneEdition(t *testing.T) {
	dir := t.TempDir()
	livre := filepath.Join(dir, "livre")
	for _, n := range []int{12, 3, 5} {
		if err := pages(t, livre, fmt.Sprint("edition of ", n), n); err != nil {
			t.Fatal(err)
		}
		if got := noms(t, livre); got != n {
			t.Errorf("%d pages, want %d", got, n)
		}
		b, _ := os.ReadFile(filepath.Join(livre, "page-002.svg"))
		if want := fmt.Sprintf("<svg><metadata>Feuillet</metadata>edition of %d 1</svg>", n); string(b) != want {
			t.Errorf("page 2 is %q", b)
		}
	}
	if noms(t, dir) != 1 {
		t.Error("something is left beside the folder")
	}
}

// An edition that breaks in its middle leaves the one of before, whole.
func TestABrokenEditionLeavesTheOneOfBefore(t *testing.T) {
	dir := t.TempDir()
	livre := filepath.Join(dir, "livre")
	if err := pages(t, livre, "first", 4); err != nil {
		t.Fatal(err)
	}
	fault := errors.New("fault")
	err := sortie.Pages(livre, ".svg", 6, func(w io.Writer, i int) error {
		if i == 3 {
			return fault
		}
		_, err := io.WriteString(w, "second")
		return err
	})
	b, _ := os.ReadFile(filepath.Join(livre, "page-001.svg"))
	if !errors.Is(err, fault) || noms(t, livre) != 4 || noms(t, dir) != 1 || string(b) == "second" {
		t.Errorf("%v: %d pages, %d entries, first page %q", err, noms(t, livre), noms(t, dir), b)
	}
}

// The folder of somebody is no place for pages.
func TestPagesDoNotGoAmongTheFilesOfOthers(t *testing.T) {
	for _, name := range []string{"photo.jpg", "page-001.svg"} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, name), []byte("somebody's"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := pages(t, dir, "mine", 2); !faute.Est(err, faute.Ecriture) || noms(t, dir) != 1 {
			t.Errorf("%s: %v, %d files", name, err, noms(t, dir))
		}
	}
}
