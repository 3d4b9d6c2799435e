package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The address stands alone on the first line, with its key; it serves until the
// person stops it, and says nothing else.
func TestPagesAreServedUntilStopped(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("LOCALAPPDATA", t.TempDir())
	ctx, arreter := context.WithCancel(t.Context())
	defer arreter()
	lu, ecrit := io.Pipe()
	var dit bytes.Buffer
	a := &app{out: ecrit, err: &dit, env: func(string) string { return "" },
		jour: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}
	fini := make(chan int, 1)
	go func() {
		fini <- a.run(ctx, []string{"servir", "--exemple", "--sans-navigateur", "--sortie",
			filepath.Join(t.TempDir(), "papiers")})
		ecrit.Close()
	}()
	lignes := bufio.NewScanner(lu)
	if !lignes.Scan() {
		t.Fatal(dit.String())
	}
	adresse := lignes.Text()
	if !strings.HasPrefix(adresse, "http://127.0.0.1:") || !strings.Contains(adresse, "/?cle=") {
		t.Fatalf("first line: %q", adresse)
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := (&http.Client{Jar: jar}).Get(adresse)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r.Body)
	r.Body.Close()
	if err != nil || r.StatusCode != http.StatusOK || !strings.Contains(string(b), "Que voulez") ||
		!strings.Contains(string(b), "Valbrune") {
		t.Errorf("%d %v %s", r.StatusCode, err, b)
	}
	arreter()
	if code := <-fini; code != fait || lignes.Scan() || dit.Len() > 0 {
		t.Errorf("exit code %d, and says %s%s", code, lignes.Text(), dit.String())
	}
}

func TestWhereThingsAreKept(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", "/ici")
	t.Setenv("HOME", "/maison")
	if got := dossierPapiers(); filepath.Base(got) != "Feuillet" || filepath.Base(filepath.Dir(got)) != "Documents" {
		t.Error(got)
	}
}
