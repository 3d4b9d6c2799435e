package web

import (
	"net/http"
	"strings"
)

// enTetes are on every answer, refusals too.
var enTetes = map[string]string{
	"Content-Security-Policy": "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; " +
		"font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cache-Control":                "no-store",
}

// garder answers what no page should: another host, another site, a person
// without the key. The order matters: nothing of the base is read before.
func (s *Serveur) garder(suite http.Handler) http.Handler {
	origine := http.NewCrossOriginProtection()
	origine.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.refuser(w, http.StatusForbidden, "refus.site")
	}))
	suite = origine.Handler(suite)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for nom, valeur := range enTetes {
			w.Header().Set(nom, valeur)
		}
		switch {
		case r.Host != "127.0.0.1:"+s.port && r.Host != "localhost:"+s.port:
			s.refuser(w, http.StatusMisdirectedRequest, "refus.adresse")
		case etranger(r):
			s.refuser(w, http.StatusForbidden, "refus.site")
		case lit(r) && s.bonne(r.URL.Query().Get(cleAdresse)):
			s.entrer(w, r)
		case !s.connu(r) && !strings.HasPrefix(r.URL.Path, cheminStatique):
			s.refuser(w, http.StatusUnauthorized, "refus.cle")
		default:
			s.vu()
			suite.ServeHTTP(w, r)
		}
	})
}

// lit reports a request that changes nothing.
func lit(r *http.Request) bool { return r.Method == http.MethodGet || r.Method == http.MethodHead }

// etranger reports a reading by a page of another site, unless the person
// follows a link: a page must not be embedded, nor guessed at.
func etranger(r *http.Request) bool {
	if !lit(r) || r.Header.Get("Sec-Fetch-Site") != "cross-site" && r.Header.Get("Sec-Fetch-Site") != "same-site" {
		return false
	}
	return r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Header.Get("Sec-Fetch-Dest") != "document"
}

// refuser answers a page that says nothing of the base.
func (s *Serveur) refuser(w http.ResponseWriter, code int, cle string) {
	s.montrer(w, code, "refus", page{Titre: s.mots.dire(cle + ".titre"), Corps: s.mots.dire(cle)})
}
