package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// cliquer starts Feuillet as a double click does, or as a command line, with these
// words: what is shown, and what is written where a console would be.
func cliquer(t *testing.T, clic bool, args ...string) (code int, montre []string, ecrit string) {
	t.Helper()
	var lignes bytes.Buffer
	a := &app{out: &lignes, err: &lignes, env: func(string) string { return "" },
		jour: time.Date(2026, 11, 29, 9, 5, 0, 0, time.UTC)}
	code = a.start(t.Context(), args, func() bool { return clic }, func(s string) { montre = append(montre, s) })
	return code, montre, lignes.String()
}

// chezSoi is a folder where Feuillet keeps what it keeps.
func chezSoi(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, nom := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA"} {
		t.Setenv(nom, dir)
	}
	return dir
}

// Who typed nothing sees a message, in French, even when nothing can be kept.
func TestADoubleClickThatFailsIsShown(t *testing.T) {
	dir := chezSoi(t)
	// a file stands where the pages keep their key
	for _, name := range []string{filepath.Join(dir, "Feuillet"), filepath.Join(dir, "feuillet")} {
		if err := os.WriteFile(name, nil, 0o600); err != nil && !os.IsExist(err) {
			t.Fatal(err)
		}
	}
	code, montre, ecrit := cliquer(t, true)
	if code != erreur || len(montre) != 1 || ecrit != "" {
		t.Fatalf("code %d, shown %q, written %q", code, montre, ecrit)
	}
	if !strings.HasPrefix(montre[0], "erreur : ") || strings.Contains(montre[0], "gardé dans") {
		t.Errorf("%q: nothing can be kept in a folder that is a file", montre[0])
	}
}

// Words that are typed are answered where they are typed.
func TestACommandLineIsAnsweredInItsConsole(t *testing.T) {
	chezSoi(t)
	for _, clic := range []bool{false, true} {
		code, montre, ecrit := cliquer(t, clic, "lister", "--commune", "Nulle-Part")
		if code == fait || len(montre) > 0 || !strings.Contains(ecrit, "erreur : ") {
			t.Errorf("code %d, shown %q, written %q", code, montre, ecrit)
		}
	}
}

// A journal holds why each start failed, the last one last; it never grows beyond
// its bound, and the one before is kept.
func TestAJournalTurnsOver(t *testing.T) {
	chemin := filepath.Join(t.TempDir(), "Feuillet", "journal.txt")
	for _, texte := range []string{"un\n", "deux\n"} {
		if err := noter(chemin, texte); err != nil {
			t.Fatal(err)
		}
	}
	lu := func(nom string) string {
		b, err := os.ReadFile(filepath.Join(filepath.Dir(chemin), nom))
		if err != nil {
			t.Error(err)
		}
		return string(b)
	}
	if s := lu("journal.txt"); s != "un\ndeux\n" {
		t.Errorf("%q", s)
	}
	if err := noter(chemin, strings.Repeat("x", journalMax-2)); err != nil {
		t.Fatal(err)
	}
	if lu("journal-avant.txt") != "un\ndeux\n" || len(lu("journal.txt")) != journalMax-2 {
		t.Error("the journal before is lost")
	}
	if err := noter(chemin, "trois\n"); err != nil || lu("journal.txt") != "trois\n" {
		t.Errorf("%v, %.20q", err, lu("journal.txt"))
	}
}

// What cannot be worked with is told with what to do, and kept for who helps.
func TestWhatIsShownIsKept(t *testing.T) {
	dir := chezSoi(t)
	var lignes bytes.Buffer
	a := &app{out: &lignes, err: &lignes, env: func(string) string { return "" },
		jour: time.Date(2026, 11, 29, 9, 5, 0, 0, time.UTC)}
	var montre string
	code := a.sansConsole(t.Context(), []string{"lister", "--base", filepath.Join(dir, "absente.db")},
		func(s string) { montre = s })
	_, chemin, _ := strings.Cut(montre, "Ce message est gardé dans ")
	b, err := os.ReadFile(strings.TrimSuffix(chemin, "."))
	if code == fait || err != nil || !strings.HasPrefix(string(b), "2026-11-29 09:05\nerreur : ") ||
		!strings.Contains(montre, "erreur : ") || lignes.Len() > 0 {
		t.Errorf("code %d, shown %q, kept %q, %v", code, montre, b, err)
	}
}
