package web_test

import (
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"feuillet/examples"
	"feuillet/internal/web"
)

// jour is the day of the tests: they read no clock.
var jour = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

// feuillet is a server on a real port, with a person who has its key.
type feuillet struct {
	*web.Serveur
	options web.Options
	racine  string
	client  *http.Client
	ouverts chan string // what was shown in other programs
	fini    chan error
}

// options are those of a server on a folder of the test.
func options(t *testing.T) web.Options {
	dossier := t.TempDir()
	return web.Options{Base: filepath.Join(dossier, "lieux.db"), Dossier: filepath.Join(dossier, "donnees"),
		Papiers: filepath.Join(dossier, "papiers"), Auteur: "Camille", Version: "essai",
		Maintenant: func() time.Time { return jour }, Ouvrir: func(string) error { return nil }}
}

// surDisque is a copy of the example that may be changed.
func surDisque(t *testing.T, o web.Options) web.Options {
	octets, err := fs.ReadFile(examples.Base(), examples.NomBase)
	if err == nil {
		err = os.WriteFile(o.Base, octets, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func servir(t *testing.T, o web.Options) *feuillet {
	t.Helper()
	f := &feuillet{options: o, fini: make(chan error, 1), ouverts: make(chan string, 9)}
	if f.options.Ouvrir != nil {
		f.options.Ouvrir = func(quoi string) error { f.ouverts <- quoi; return nil }
	}
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if f.Serveur, err = web.New(f.options, l.Addr()); err != nil {
		t.Fatal(err)
	}
	ctx, arreter := context.WithCancel(context.Background())
	go func() { f.fini <- f.Servir(ctx, l) }()
	t.Cleanup(func() {
		arreter()
		if err := <-f.fini; err != nil {
			t.Error(err)
		}
	})
	f.racine = "http://" + l.Addr().String()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	f.client = &http.Client{Jar: jar}
	if code, _ := f.lire(t, strings.TrimPrefix(f.Adresse(), f.racine)); code != http.StatusOK {
		t.Fatalf("the first page: %d", code)
	}
	return f
}

// exemple is a server that shows the example.
func exemple(t *testing.T) *feuillet {
	o := options(t)
	o.Exemple = true
	return servir(t, o)
}

// lire asks for a page, as the person does, and follows where it leads.
func (f *feuillet) lire(t *testing.T, chemin string) (int, string) {
	t.Helper()
	r, err := f.client.Get(f.racine + chemin)
	if err != nil {
		t.Fatal(err)
	}
	return corps(t, r)
}

// envoyer sends a form.
func (f *feuillet) envoyer(t *testing.T, chemin string, paires ...string) (int, string) {
	t.Helper()
	v := url.Values{}
	for i := 0; i+1 < len(paires); i += 2 {
		v.Add(paires[i], paires[i+1])
	}
	r, err := f.client.PostForm(f.racine+chemin, v)
	if err != nil {
		t.Fatal(err)
	}
	return corps(t, r)
}

func corps(t *testing.T, r *http.Response) (int, string) {
	t.Helper()
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	s := string(b)
	if strings.HasPrefix(r.Header.Get("Content-Type"), "text/html") { // their typography is another test's
		s = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
	}
	return r.StatusCode, s
}
