package web_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"feuillet/internal/web"
)

// Whatever is typed in whatever page, it answers, in a page, and the fault is
// never ours.
func FuzzForms(f *testing.F) {
	var get []string
	for _, r := range web.Routes() {
		if r.Methode == http.MethodGet && r.Chemin != "/tout" {
			get = append(get, adresseDe(r))
		}
	}
	for i, q := range []string{"commune=Valbrune", "ou=Brune&ou-avant=",
		"jusqu-au=31/05/2027&annonce.1=a&annonce.2=b&annonce.3=c",
		"id=Exemple_1&champ=horaires&valeur=lundi 9h",
		"service=démarches&ouvert=samedi", "page=2&n=3", "autour=Pons&rayon=3km&plus-proches=2", "depuis=01/01/2026",
		"lieu=Exemple_1&lieu=Exemple_2&papier=affiche",
		"date=2026-02-30", "carte=https://x", "texte=%00", "q=val", "ou=%FF", "complet=telephone,prix",
		"editeur=" + strings.Repeat("x", 400)} {
		f.Add(byte(i), q)
	}
	l := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8722}
	s, err := web.New(web.Options{Exemple: true, Maintenant: func() time.Time { return jour }}, l)
	if err != nil {
		f.Fatal(err)
	}
	h := s.Handler()
	u, err := url.Parse(s.Adresse())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, page byte, q string) {
		v, err := url.ParseQuery(q)
		if err != nil || v.Has("cle") {
			return
		}
		r := httptest.NewRequest(http.MethodGet, get[int(page)%len(get)], nil)
		r.URL.RawQuery, r.Host = v.Encode(), u.Host
		r.AddCookie(&http.Cookie{Name: "feuillet-8722", Value: u.Query().Get("cle")})
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code >= 500 && w.Code != http.StatusServiceUnavailable {
			t.Errorf("%s?%s: %d %s", r.URL.Path, r.URL.RawQuery, w.Code, w.Body)
		}
	})
}
