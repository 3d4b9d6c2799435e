package web

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// One Feuillet serves a person: a second one that starts finds the first by the
// address it left beside the key, and asks whether it is there. No lock is
// kept, so one that was killed leaves nothing behind that stops the next.

const nomAdresse = "adresse-ecran.txt"

// delaiInstance is how long a first Feuillet has to answer.
const delaiInstance = 2 * time.Second

// Deja is the address of the Feuillet that serves this folder already, key
// included; empty when there is none.
func Deja(ctx context.Context, dossier string) string {
	b, err := os.ReadFile(filepath.Join(dossier, nomAdresse))
	if err != nil {
		return ""
	}
	racine := strings.TrimSpace(string(b))
	cle, err := lireCle(dossier)
	port, local := strings.CutPrefix(racine, "http://127.0.0.1:")
	if err != nil || !local || strings.ContainsAny(port, "/@?#") {
		return ""
	}
	ctx, annuler := context.WithTimeout(ctx, delaiInstance)
	defer annuler()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, racine+"/vie", nil)
	if err != nil {
		return ""
	}
	r.AddCookie(&http.Cookie{Name: "feuillet-" + port, Value: cle})
	seul := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // no proxy: it is this computer
	rep, err := seul.Do(r)
	if err != nil {
		return ""
	}
	rep.Body.Close()
	if rep.StatusCode != http.StatusNoContent {
		return ""
	}
	return racine + "/?" + cleAdresse + "=" + cle
}

// annoncer leaves the address for a second Feuillet to find.
func (s *Serveur) annoncer() {
	if s.o.Dossier != "" {
		// without it, a second one merely starts
		os.WriteFile(filepath.Join(s.o.Dossier, nomAdresse), []byte("http://127.0.0.1:"+s.port+"\n"), 0o600)
	}
}
