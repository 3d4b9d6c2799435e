package web

import (
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Several people may share one computer, and its address 127.0.0.1: a key that
// only the folder of the person holds opens the pages. It comes in the first
// address and is a cookie at once; it stays the same, so that bookmarks do.

const (
	cleAdresse = "cle"
	nomCle     = "cle-ecran.txt"
	unAn       = 365 * 24 * 3600 // seconds
)

var formeCle = regexp.MustCompile(`^[A-Z2-7]{26}$`) // 128 bits at least

// lireCle is the key of a person, made when there is none; one for this run
// alone without a folder.
func lireCle(dossier string) (string, error) {
	if dossier == "" {
		return rand.Text(), nil
	}
	chemin := filepath.Join(dossier, nomCle)
	b, err := os.ReadFile(chemin)
	if cle := strings.TrimSpace(string(b)); err == nil && formeCle.MatchString(cle) {
		return cle, nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("key of the pages: %w", err)
	}
	if err := os.MkdirAll(dossier, 0o700); err != nil {
		return "", fmt.Errorf("folder of the key: %w", err)
	}
	cle := rand.Text()
	if err := os.WriteFile(chemin, []byte(cle+"\n"), 0o600); err != nil {
		return "", fmt.Errorf("key of the pages: %w", err)
	}
	return cle, nil
}

// cookie is the name of the cookie: cookies know no port.
func (s *Serveur) cookie() string { return "feuillet-" + s.port }

// connu reports a request of the person who has the key.
func (s *Serveur) connu(r *http.Request) bool {
	c, err := r.Cookie(s.cookie())
	return err == nil && s.bonne(c.Value)
}

func (s *Serveur) bonne(cle string) bool {
	return subtle.ConstantTimeCompare([]byte(cle), []byte(s.cle)) == 1
}

// entrer takes the key out of an address and makes it a cookie.
func (s *Serveur) entrer(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: s.cookie(), Value: s.cle, Path: "/", MaxAge: unAn, HttpOnly: true,
		SameSite: http.SameSiteStrictMode})
	q := r.URL.Query()
	q.Del(cleAdresse)
	ici := url.URL{Path: "/" + strings.TrimLeft(r.URL.Path, `/\`), RawQuery: q.Encode()} // two slashes begin another site
	http.Redirect(w, r, ici.RequestURI(), http.StatusSeeOther)
}
