package web

import (
	"embed"
	"net/http"
	"path"
	"strconv"
	"strings"

	"feuillet/internal/atelier"
)

//go:embed statique
var statique embed.FS

// cheminStatique begins what says nothing of the base: anybody may have it.
const cheminStatique = "/statique/"

const unAnCache = "private, max-age=31536000, immutable"

// statique serves what has no secret.
func (s *Serveur) statique() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+cheminStatique+"feuillet.css", s.style)
	mux.HandleFunc("GET "+cheminStatique+"police/{n}", s.police)
	mux.HandleFunc("GET "+cheminStatique+"{nom}", s.fichier)
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { s.refuser(w, http.StatusNotFound, "refus.page") })
	return mux
}

// police serves the faces of pages and pictures.
func (s *Serveur) police(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.PathValue("n"))
	octets := atelier.Police(n)
	if err != nil || octets == nil {
		s.refuser(w, http.StatusNotFound, "refus.page")
		return
	}
	w.Header().Set("Content-Type", atelier.TypePolice)
	w.Header().Set("Cache-Control", unAnCache)
	w.Write(octets)
}

// style serves the style sheet: the faces, then ours.
func (s *Serveur) style(w http.ResponseWriter, _ *http.Request) {
	css, err := statique.ReadFile("statique/feuillet.css")
	if err != nil {
		s.refuser(w, http.StatusNotFound, "refus.page")
		return
	}
	faces := atelier.Polices(func(n int) string { return cheminStatique + "police/" + strconv.Itoa(n) })
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(append([]byte(faces), css...))
}

var types = map[string]string{".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}

// fichier serves a script or a drawing.
func (s *Serveur) fichier(w http.ResponseWriter, r *http.Request) {
	nom := path.Base(r.PathValue("nom"))
	octets, err := statique.ReadFile("statique/" + nom)
	genre := types[path.Ext(nom)]
	if err != nil || genre == "" || strings.HasPrefix(nom, ".") {
		s.refuser(w, http.StatusNotFound, "refus.page")
		return
	}
	w.Header().Set("Content-Type", genre)
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(octets)
}
