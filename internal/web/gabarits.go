package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/render/typo"
)

//go:embed gabarits/*.html
var pages embed.FS

// gabarits are the screens, by the name of their file.
type gabarits map[string]*template.Template

// commun stands in every screen: the frame, and the parts that several have.
const commun = "gabarits/commun*.html"

func lireGabarits(m mots) (gabarits, error) {
	base, err := template.New("").Funcs(template.FuncMap{
		"t": m.dire, "n": m.compter, "fr": typo.Francais, "phrase": phrase, "nombre": typo.Nombre, "ou": m.ou,
		"entree": func(p page, nom, adresse string, n int) entree {
			return entree{m.dire("menu." + nom), adresse, p.Menu == nom, n}
		},
		"tourner": func(quoi string, t tournant) any {
			return struct {
				Quoi string
				T    tournant
			}{quoi, t}
		},
	}).ParseFS(pages, commun)
	if err != nil {
		return nil, fmt.Errorf("frame of the pages: %w", err)
	}
	fichiers, err := pages.ReadDir("gabarits")
	if err != nil {
		return nil, err
	}
	out := gabarits{}
	for _, f := range fichiers {
		if strings.HasPrefix(f.Name(), "commun") {
			continue
		}
		ecran, err := base.Clone()
		if err == nil {
			ecran, err = ecran.ParseFS(pages, path.Join("gabarits", f.Name()))
		}
		if err != nil {
			return nil, fmt.Errorf("screen %s: %w", f.Name(), err)
		}
		out[strings.TrimSuffix(f.Name(), ".html")] = ecran
	}
	return out, nil
}

// phrase makes a sentence of a clause of a fault or a remark: capital, final stop.
func phrase(s string) string {
	s = enClair(strings.TrimSpace(s))
	if s == "" {
		return ""
	}
	premier, _, _ := strings.Cut(s, " ")
	if r, n := utf8.DecodeRuneInString(s); !strings.ContainsAny(premier, "._0123456789") { // no name of a file, no id
		s = string(unicode.ToUpper(r)) + s[n:]
	}
	fin := strings.TrimRight(s, "» \u00a0\u202f") // « Fermé. » needs no other stop
	if !strings.HasSuffix(fin, ".") && !strings.HasSuffix(fin, "!") && !strings.HasSuffix(fin, "?") &&
		!strings.HasSuffix(fin, "…") {
		s += "."
	}
	return s
}

// entree is a line of the menu.
type entree struct {
	Titre, Adresse string
	Ici            bool
	N              int // of what waits there, shown unless 0
}

// page is what the frame shows around a screen.
type page struct {
	Titre   string
	Menu    string // the entry of the menu that it is of
	Editeur string // who prints, in the head
	Ouvert  bool   // the menu is shown: the person has the key
	Exemple bool   // the places do not exist
	Faux    int    // papers to print again, that are known
	Suite   string // address to go to by itself in a moment, without JavaScript
	Corps   any
}

// montrer writes a screen, whole or not at all.
func (s *Serveur) montrer(w http.ResponseWriter, code int, ecran string, p page) {
	var b bytes.Buffer
	if err := s.gabarits[ecran].ExecuteTemplate(&b, "page", p); err != nil {
		http.Error(w, s.mots.dire("panne"), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	w.Write(b.Bytes()) // the person left: nothing to do about it
}
