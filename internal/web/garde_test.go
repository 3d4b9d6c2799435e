package web_test

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"feuillet/internal/web"
)

// demander sends one request as nobody in particular, and follows nothing.
func (f *feuillet) demander(t *testing.T, methode, chemin string, changer func(*http.Request)) *http.Response {
	t.Helper()
	r, err := http.NewRequest(methode, f.racine+chemin, nil)
	if err != nil {
		t.Fatal(err)
	}
	if changer != nil {
		changer(r)
	}
	rep, err := (&http.Transport{DisableKeepAlives: true}).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { rep.Body.Close() })
	return rep
}

// avecCle gives a request the cookie of the person.
func (f *feuillet) avecCle(r *http.Request) {
	for _, c := range f.client.Jar.Cookies(r.URL) {
		r.AddCookie(c)
	}
}

// adresseDe is an address of a route.
func adresseDe(r web.Route) string {
	return strings.NewReplacer("{papier}", "affiche", "{$}", "").Replace(r.Chemin)
}

// essais are the requests that no page should answer, by what is wrong in them.
func (f *feuillet) essais() map[string]struct {
	code    int
	changer func(*http.Request)
} {
	type essai = struct {
		code    int
		changer func(*http.Request)
	}
	site := func(s, mode, dest string) func(*http.Request) {
		return func(r *http.Request) {
			f.avecCle(r)
			r.Header.Set("Sec-Fetch-Site", s)
			r.Header.Set("Sec-Fetch-Mode", mode)
			r.Header.Set("Sec-Fetch-Dest", dest)
		}
	}
	return map[string]essai{
		"no key": {401, nil},
		"another key": {401, func(r *http.Request) {
			r.Header.Set("Cookie", "feuillet-"+r.URL.Port()+
				"=AAAAAAAAAAAAAAAAAAAAAAAAAA")
		}},
		"another host":   {421, func(r *http.Request) { f.avecCle(r); r.Host = "feuillet.example:" + r.URL.Port() }},
		"another port":   {421, func(r *http.Request) { f.avecCle(r); r.Host = "127.0.0.1:1" }},
		"no port":        {421, func(r *http.Request) { f.avecCle(r); r.Host = "127.0.0.1" }},
		"another site":   {403, site("cross-site", "no-cors", "image")},
		"a frame":        {403, site("cross-site", "navigate", "iframe")},
		"a neighbour":    {403, site("same-site", "cors", "empty")},
		"by an embedder": {403, site("cross-site", "navigate", "embed")},
	}
}

// Every route, whatever its method, refuses who has not the key, another host
// and another site, says nothing of the base, and has its headers.
func TestNoRouteAnswersStrangers(t *testing.T) {
	f := exemple(t)
	for _, r := range web.Routes() {
		for nom, e := range f.essais() {
			rep := f.demander(t, r.Methode, adresseDe(r), e.changer)
			b, _ := io.ReadAll(rep.Body)
			if rep.StatusCode != e.code {
				t.Errorf("%s %s, %s: %d, want %d", r.Methode, r.Chemin, nom, rep.StatusCode, e.code)
			}
			if strings.Contains(string(b), "Valbrune") || !strings.Contains(string(b), "Feuillet") {
				t.Errorf("%s %s, %s: says %.200s", r.Methode, r.Chemin, nom, b)
			}
			tenir(t, rep)
		}
	}
}

// tenir checks the headers of an answer.
func tenir(t *testing.T, rep *http.Response) {
	t.Helper()
	for nom, want := range map[string]string{"Content-Security-Policy": "default-src 'none'",
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy":        "no-referrer", "Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin"} {
		if got := rep.Header.Get(nom); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s is %q", rep.Request.URL, nom, got)
		}
	}
	if p := rep.Header.Get("Content-Security-Policy"); strings.Contains(p, "unsafe-inline") &&
		!strings.Contains(p, "sandbox") || !strings.Contains(p, "frame-ancestors 'none'") {
		t.Errorf("%s: %s", rep.Request.URL, p)
	}
}

// A form that another site sends changes nothing, with the key and all.
func TestAnotherSiteChangesNothing(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	avant, err := os.ReadFile(f.options.Base)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range web.Routes() {
		if r.Methode != http.MethodPost {
			continue
		}
		for _, origine := range []string{"http://evil.example", "http://127.0.0.1:1", "null",
			"https://" + strings.TrimPrefix(f.racine, "http://")} {
			rep := f.demander(t, r.Methode, adresseDe(r)+"?id=Exemple_1", func(q *http.Request) {
				f.avecCle(q)
				q.Header.Set("Origin", origine)
				q.Header.Set("Sec-Fetch-Site", "cross-site")
			})
			if rep.StatusCode != http.StatusForbidden {
				t.Errorf("%s from %s: %d", r.Chemin, origine, rep.StatusCode)
			}
		}
	}
	if apres, err := os.ReadFile(f.options.Base); err != nil || !bytes.Equal(avant, apres) {
		t.Errorf("the base changed (%v)", err)
	}
}

// Reading changes nothing: each route that reads is read, and the base is the same.
func TestReadingChangesNothing(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	avant, err := os.ReadFile(f.options.Base)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range web.Routes() {
		if r.Methode != http.MethodGet {
			continue
		}
		rep := f.demander(t, r.Methode, adresseDe(r)+"?id=Exemple_1", f.avecCle)
		if rep.StatusCode >= 500 {
			t.Errorf("%s: %d", r.Chemin, rep.StatusCode)
		}
		tenir(t, rep)
	}
	if apres, err := os.ReadFile(f.options.Base); err != nil || !bytes.Equal(avant, apres) {
		t.Errorf("the base changed (%v)", err)
	}
}

func TestTheKey(t *testing.T) {
	f := exemple(t)
	rep := f.demander(t, "GET", strings.TrimPrefix(f.Adresse(), f.racine)+"&commune=Pons", nil)
	if rep.StatusCode != http.StatusSeeOther || rep.Header.Get("Location") != "/?commune=Pons" {
		t.Errorf("%d to %s: the key stays in no address", rep.StatusCode, rep.Header.Get("Location"))
	}
	c := rep.Cookies()
	if len(c) != 1 || !c[0].HttpOnly || c[0].SameSite != http.SameSiteStrictMode ||
		!strings.HasSuffix(c[0].Name, rep.Request.URL.Port()) {
		t.Fatalf("%+v", c)
	}
	if len(c[0].Value) < 26 { // 128 bits in base 32
		t.Errorf("the key has %d signs", len(c[0].Value))
	}
	for _, autre := range []string{"?cle=", "?cle=AAAA", "?cle=" + strings.ToLower(c[0].Value)} {
		if rep := f.demander(t, "GET", "/"+autre, nil); rep.StatusCode != 401 || len(rep.Cookies()) > 0 {
			t.Errorf("%s: %d", autre, rep.StatusCode)
		}
	}
	if rep := f.demander(t, "POST", "/quitter"+strings.TrimPrefix(f.Adresse(), f.racine)[1:], nil); rep.StatusCode != 401 {
		t.Errorf("a form with the key in its address: %d", rep.StatusCode)
	}
}

// The key stays from one run to the next, for bookmarks, in a file of the person alone.
func TestTheKeyStays(t *testing.T) {
	o := options(t)
	premier, second := servir(t, o), servir(t, o)
	if cle(premier) != cle(second) {
		t.Error("two keys")
	}
	info, err := os.Stat(filepath.Join(o.Dossier, "cle-ecran.txt"))
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("%v %v", info, err)
	}
	if err := os.WriteFile(filepath.Join(o.Dossier, "cle-ecran.txt"), []byte("court\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if trois := servir(t, o); cle(trois) == "court" || cle(trois) == cle(premier) {
		t.Error("a key that is none was taken")
	}
}

func cle(f *feuillet) string { return f.Adresse()[strings.Index(f.Adresse(), "cle="):] }

// What has no secret is given to anybody, and nothing else is under its address.
func TestWhatHasNoSecret(t *testing.T) {
	f := exemple(t)
	for chemin, genre := range map[string]string{"feuillet.css": "text/css", "feuillet.js": "text/javascript",
		"chevron.svg": "image/svg+xml",
		"police/0":    "font/woff", "police/2": "font/woff"} {
		rep := f.demander(t, "GET", "/statique/"+chemin, nil)
		if rep.StatusCode != 200 || !strings.HasPrefix(rep.Header.Get("Content-Type"), genre) {
			t.Errorf("%s: %d, %s", chemin, rep.StatusCode, rep.Header.Get("Content-Type"))
		}
		tenir(t, rep)
	}
	for _, chemin := range []string{"police/9", "police/x", "rien.css", "..%2fserveur.go", "%2e%2e/textes.txt", "",
		".htaccess"} {
		if rep := f.demander(t, "GET", "/statique/"+chemin, nil); rep.StatusCode == 200 {
			t.Errorf("%s is given", chemin)
		}
	}
}

// Too much at once is asked to come back; nothing breaks.
func TestTooManyWait(t *testing.T) {
	f := exemple(t)
	liberer := f.Occuper(web.AttenteMax)
	rep := f.demander(t, "GET", "/affiche", f.avecCle)
	if rep.StatusCode != http.StatusServiceUnavailable || rep.Header.Get("Retry-After") == "" {
		t.Errorf("%d, %v", rep.StatusCode, rep.Header)
	}
	if code, _ := f.lire(t, "/aide"); code != 200 {
		t.Errorf("a page that makes nothing: %d", code)
	}
	liberer()
	var tous sync.WaitGroup
	for i := range 100 {
		tous.Go(func() {
			r, err := f.client.Get(fmt.Sprintf("%s/affiche/image?commune=Valbrune&jusqu-au=2027-01-%02d", f.racine, 1+i%28))
			if err != nil || r.StatusCode != 200 {
				t.Errorf("%v %v", r, err)
				return
			}
			io.Copy(io.Discard, r.Body)
			r.Body.Close()
		})
	}
	tous.Wait()
}

// deposer drops a file.
func (f *feuillet) deposer(t *testing.T, nom, contenu string, coches ...string) (int, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, c := range coches {
		if err := w.WriteField(c, "oui"); err != nil {
			t.Fatal(err)
		}
	}
	p, err := w.CreateFormFile("fichier", nom)
	if err == nil {
		_, err = io.WriteString(p, contenu)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.client.Post(f.racine+"/donnees/fichier", w.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	f.Attendre()
	return corps(t, r)
}

func TestHostileFiles(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	f := servir(t, surDisque(t, options(t)))
	f.Limiter(200_000)
	if code, s := f.deposer(t, "gros.csv", strings.Repeat("x", 300_000)); code != 422 || !strings.Contains(s, "200") {
		t.Errorf("too large: %d %.300s", code, s)
	}
	if code, s := f.deposer(t, "", "id,nom"); code != 422 || !strings.Contains(s, "Choisissez un fichier") {
		t.Errorf("no file: %d", code)
	}
	f.deposer(t, `..\..\<b>lieux</b>.csv`, "n'importe quoi\n1\n")
	if _, s := f.lire(t, "/travail"); strings.Contains(s, "<b>") || !strings.Contains(s, "Ce n") {
		t.Errorf("the name of a file is shown as it is: %s", s)
	}
	f.deposer(t, "une-ligne.csv", strings.Repeat("a", 150_000))
	if _, s := f.lire(t, "/travail"); !strings.Contains(s, "role=\"alert\"") {
		t.Error("one long line was read")
	}
	for nom, want := range map[string]string{"lieux.csv": "lieux.csv", `C:\Users\x\lieux.csv`: "lieux.csv",
		"../../etc/passwd": "passwd", "..": "",
		"a\x00b<c>.csv": "abc.csv", "été 2026.xlsx": "été 2026.xlsx", "dossier/": ""} {
		if got := web.NomFichier(nom); got != want {
			t.Errorf("%q: %q, want %q", nom, got, want)
		}
	}
	r := httptest.NewRequest("POST", "/reglages", strings.NewReader("editeur="+strings.Repeat("x", 2<<20)))
	if r.ContentLength < 1<<20 {
		t.Fatal("the form is not large")
	}
	if code, _ := f.envoyer(t, "/reglages", "editeur", strings.Repeat("x", 2<<20)); code < 400 {
		t.Errorf("a form of two megabytes: %d", code)
	}
}

// A name that a page shows is text, wherever it comes from.
func TestWhatIsTypedIsText(t *testing.T) {
	f := exemple(t)
	const mal = `"><script>alert(1)</script>`
	for _, r := range web.Routes() {
		if r.Methode != http.MethodGet {
			continue
		}
		for _, cle := range []string{"ou", "commune", "service", "texte", "id", "champ", "lieu", "jusqu-au", "annonce",
			"depuis", "papier", "inconnue", "editeur"} {
			_, s := f.lire(t, adresseDe(r)+"?"+cle+"="+strings.NewReplacer(`"`, "%22", "<", "%3C", ">", "%3E").Replace(mal))
			if strings.Contains(s, mal) || strings.Contains(s, "<script>alert") {
				t.Errorf("%s, %s: a script of others", r.Chemin, cle)
			}
		}
	}
}

func TestMethodsThatNoRouteHas(t *testing.T) {
	f := exemple(t)
	connues := map[string][]string{}
	for _, r := range web.Routes() {
		connues[adresseDe(r)] = append(connues[adresseDe(r)], r.Methode)
	}
	for chemin, methodes := range connues {
		for _, m := range []string{"GET", "POST", "PUT", "DELETE", "PATCH", "TRACE"} {
			if slices.Contains(methodes, m) {
				continue
			}
			if rep := f.demander(t, m, chemin, f.avecCle); rep.StatusCode < 400 {
				t.Errorf("%s %s: %d", m, chemin, rep.StatusCode)
			}
		}
	}
}

// What is no form of a page changes nothing: half of one would erase what it lacks.
func TestOnlyFormsAreTaken(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.envoyer(t, "/reglages", "editeur", "le CCAS d'Orval", "adresse_editeur", "1 place de la Mairie, 99001 Orval")
	for _, c := range []struct {
		genre, envoi string
		code         int
	}{
		{"application/json", "{}", http.StatusUnsupportedMediaType}, {"", "editeur=x", http.StatusUnsupportedMediaType},
		{"text/plain", "editeur=x", http.StatusUnsupportedMediaType},
		{"application/x-www-form-urlencoded", "editeur=%zz", http.StatusBadRequest},
		{"application/x-www-form-urlencoded", "editeur=" + strings.Repeat("x", 3<<20), http.StatusRequestEntityTooLarge},
	} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, f.racine+"/reglages", strings.NewReader(c.envoi))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", c.genre)
		rep, err := f.client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		if code, s := corps(t, rep); code != c.code || !strings.Contains(s, "Revenez en arrière") {
			t.Errorf("%s %.20q: %d", c.genre, c.envoi, code)
		}
	}
	if _, s := f.lire(t, "/reglages"); !strings.Contains(html.UnescapeString(s), "le CCAS d'Orval") {
		t.Error("what was no form erased the settings")
	}
}

// The first address leads to a page of Feuillet, whatever its path.
func TestTheKeyLeadsToNoOtherSite(t *testing.T) {
	f := exemple(t)
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	cle := f.Adresse()[strings.Index(f.Adresse(), "?"):]
	for _, chemin := range []string{"//ailleurs.example/", "///ailleurs.example/", "/lieux"} {
		r, err := client.Get(f.racine + chemin + cle)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if vers := r.Header.Get("Location"); r.StatusCode != http.StatusSeeOther || strings.HasPrefix(vers, "//") {
			t.Errorf("%s: %d to %q", chemin, r.StatusCode, vers)
		}
	}
}
