package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// An import stopped in the middle says so, and leaves the base as it was.
func TestInterruptedImport(t *testing.T) {
	const tete = "id,nom,commune,code_insee\n"
	debut := make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, tete+strings.Repeat("x,Relais imaginaire,Pons,17283\n", 5000))
		w.(http.Flusher).Flush()
		close(debut)
		select {
		case <-r.Context().Done():
		case <-time.After(10 * time.Second):
		}
	}))
	defer s.Close()
	dossier := t.TempDir()
	lieux, base := filepath.Join(dossier, "lieux.csv"), filepath.Join(dossier, "b.db")
	if err := os.WriteFile(lieux, []byte(tete+"a1,Atelier imaginaire,Pons,17283\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	lancer := func(ctx context.Context, args ...string) (int, string) {
		var sortie bytes.Buffer
		a := &app{out: &sortie, err: &sortie, env: func(string) string { return "" }, jour: time.Date(2026, 11, 22, 0,
			0, 0, 0, time.UTC)}
		code := a.run(ctx, append(args, "--base", base))
		return code, sortie.String()
	}
	if code, dit := lancer(context.Background(), "importer", lieux); code != 0 {
		t.Fatal(code, dit)
	}
	avant, err := os.ReadFile(base)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	go func() { <-debut; stop() }()
	if code, dit := lancer(ctx, "importer", s.URL+"/lieux.csv"); code != erreur || !strings.Contains(dit,
		"travail interrompu") {
		t.Errorf("exit code %d, said %q", code, dit)
	}
	apres, err := os.ReadFile(base)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(avant, apres) {
		t.Error("the base changed")
	}
	if code, dit := lancer(context.Background(), "importer", lieux); code != 0 || !strings.Contains(dit,
		"Inchangés : 1.") {
		t.Errorf("exit code %d, said %q", code, dit)
	}
}
