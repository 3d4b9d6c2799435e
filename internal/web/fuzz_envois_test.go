package web_test

import (
	"bytes"
	"io/fs"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"feuillet/examples"
	"feuillet/internal/web"
)

// anglais are words that no page of ours says.
var anglais = regexp.MustCompile(`(?i)\b(the|failed|invalid|cannot|no such|denied|malformed|unexpected|panic|` +
	`goroutine|unable|constraint|syntax|EOF|multipart|runtime)\b`)

var balises = regexp.MustCompile(`<[^>]*>`)

// sansReseau are the forms that change something, but for the one that asks
// another site and the one that ends the server.
func sansReseau() (out []web.Route) {
	for _, r := range web.Routes() {
		if r.Methode == http.MethodPost && r.Chemin != "/donnees/carte" && r.Chemin != "/quitter" {
			out = append(out, r)
		}
	}
	return out
}

// Whatever is sent by whatever form, the answer is a page, in French, and the
// fault is never ours; the base stays one that opens.
func FuzzEnvois(f *testing.F) {
	for i, q := range []string{"commune=Valbrune&ecraser=1&ecrit.nom=Zo%C3%A9&annonce.1=Bus",
		"id=Exemple_1&champ=telephone&valeur=0199001234",
		"id=Exemple_1&champ=horaires&jour=9h-12h&jour=&jour=&jour=&jour=&jour=&jour=&plus=x",
		"id=Exemple_1&valeur=ferm%C3%A9", "id=Exemple_1&accord=1", "id=Exemple_1&id=Exemple_2&reponse=garder",
		"geste=remplace&valeur=x.csv", "num=1&geste=retirer&de=a-reimprimer", "nom=a&num=1&num=2", "nom=%00", "non=1",
		"commune=Valbrune&editeur=x&suivi=1", "papier=affiche&logo.description=x&logo.enlever=1", "demande=%FF%3F&rang=-1",
		"lieu=Exemple_1&n=9&tous=oui&ou=Valbrune", "fichier=id,nom,commune%0A1,a,Valbrune", "fichier=%1F%8B",
		"fichier=PK%03%04", "logo=%3Csvg%3E", "couleur.texte=rouge&papier=nulle"} {
		f.Add(byte(i), q)
	}
	h, s := serveurDeFuzz(f)
	u, err := url.Parse(s.Adresse())
	if err != nil {
		f.Fatal(err)
	}
	routes := sansReseau()
	f.Fuzz(func(t *testing.T, quelle byte, q string) {
		v, err := url.ParseQuery(q)
		if err != nil {
			return
		}
		r := envoi(routes[int(quelle)%len(routes)], v)
		r.Host = u.Host
		r.AddCookie(&http.Cookie{Name: "feuillet-8722", Value: u.Query().Get("cle")})
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		s.Attendre()
		if w.Code >= 500 {
			t.Errorf("%s %q: %d %s", r.URL.Path, q, w.Code, w.Body)
		}
		lu := balises.ReplaceAllString(w.Body.String(), " ")
		if mot := anglais.FindString(lu); mot != "" && w.Code >= 400 && !dit(v, mot) {
			t.Errorf("%s %q: %d says %q", r.URL.Path, q, w.Code, mot)
		}
	})
}

// serveurDeFuzz serves a copy of the example, which may be changed.
func serveurDeFuzz(f *testing.F) (http.Handler, *web.Serveur) {
	dossier := f.TempDir()
	octets, err := fs.ReadFile(examples.Base(), examples.NomBase)
	if err == nil {
		err = os.WriteFile(filepath.Join(dossier, "lieux.db"), octets, 0o600)
	}
	if err != nil {
		f.Fatal(err)
	}
	s, err := web.New(web.Options{Base: filepath.Join(dossier, "lieux.db"), Dossier: filepath.Join(dossier, "donnees"),
		Papiers: filepath.Join(dossier, "papiers"), Auteur: "Camille", Version: "essai",
		Maintenant: func() time.Time { return jour }, Ouvrir: func(string) error { return nil }},
		&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8722})
	if err != nil {
		f.Fatal(err)
	}
	return s.Handler(), s
}

// envoi is what a browser sends: with files, those of a form that takes some.
func envoi(route web.Route, v url.Values) *http.Request {
	corps, genre := bytes.NewBufferString(v.Encode()), "application/x-www-form-urlencoded"
	if route.Fichier {
		corps.Reset()
		m := multipart.NewWriter(corps)
		for nom, valeurs := range v {
			for _, valeur := range valeurs {
				ecrirePartie(m, nom, valeur)
			}
		}
		m.Close()
		genre = m.FormDataContentType()
	}
	r := httptest.NewRequest(http.MethodPost, adresseDe(route), corps)
	r.Header.Set("Content-Type", genre)
	return r
}

// ecrirePartie writes a field, as a file when it is that of one; a buffer never fails.
func ecrirePartie(m *multipart.Writer, nom, valeur string) {
	if nom != "fichier" && nom != "logo" {
		m.WriteField(nom, valeur)
		return
	}
	if w, err := m.CreateFormFile(nom, "lieux.csv"); err == nil {
		w.Write([]byte(valeur))
	}
}

// dit reports that what was sent has a word.
func dit(v url.Values, mot string) bool {
	for nom, valeurs := range v {
		if strings.Contains(strings.ToLower(nom+strings.Join(valeurs, " ")), strings.ToLower(mot)) {
			return true
		}
	}
	return false
}
