package fetch_test

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/fetch"
)

const corps = "id,nom,commune\na1,Abri,Orle\n"

// site answers as servers do, well and badly.
func site(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("/lieux.csv", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Mon, 02 Nov 2026 08:00:00 GMT")
		if r.Header.Get("If-None-Match") == `"v1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		io.WriteString(w, corps)
	})
	mux.HandleFunc("/date.csv", func(w http.ResponseWriter, r *http.Request) {
		http.ServeContent(w, r, "date.csv", time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC), strings.NewReader(corps))
	})
	mux.HandleFunc("/coupe.csv", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		io.WriteString(w, corps)
	})
	mux.HandleFunc("/sansfin.csv", func(w http.ResponseWriter, _ *http.Request) {
		for range 1 << 12 {
			if _, err := io.WriteString(w, strings.Repeat("x", 1<<10)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/bombe.csv", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		defer z.Close()
		for range 1 << 12 {
			if _, err := z.Write(make([]byte, 1<<10)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/annonce.csv", func(w http.ResponseWriter,
		_ *http.Request) {
		w.Header().Set("Content-Length", "9000000000")
	})
	attente := func(w http.ResponseWriter, r *http.Request, debut string) {
		io.WriteString(w, debut)
		if debut != "" {
			w.(http.Flusher).Flush()
		}
		select {
		case <-r.Context().Done():
		case <-time.After(5 * time.Second):
		}
	}
	mux.HandleFunc("/muet.csv", func(w http.ResponseWriter, r *http.Request) { attente(w, r, "") })
	mux.HandleFunc("/muet-au-milieu.csv", func(w http.ResponseWriter, r *http.Request) { attente(w, r, "id,nom\n") })
	mux.HandleFunc("/boucle", func(w http.ResponseWriter,
		r *http.Request) {
		http.Redirect(w, r, "/boucle", http.StatusFound)
	})
	mux.HandleFunc("/ailleurs", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://essai.example/lieux.csv", http.StatusFound)
	})
	mux.HandleFunc("/stable", func(w http.ResponseWriter,
		r *http.Request) {
		http.Redirect(w, r, "/lieux.csv", http.StatusFound)
	})
	for _, code := range []int{401, 404, 418, 429, 503} {
		mux.HandleFunc(fmt.Sprintf("/%d", code), func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) })
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func lire(c fetch.Client, adresse string, j fetch.Jeton) (string, *fetch.Reponse, error) {
	r, err := c.Obtenir(context.Background(), adresse, j)
	if err != nil || r.Inchange {
		return "", r, err
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	return string(b), r, err
}

func TestUnchangedFilesAreNotSentAgain(t *testing.T) {
	s := site(t)
	for _, chemin := range []string{"/lieux.csv", "/date.csv", "/stable"} {
		texte, r, err := lire(fetch.Client{}, s.URL+chemin, fetch.Jeton{})
		if err != nil || texte != corps || r.Inchange {
			t.Fatalf("%s: %q, %v", chemin, texte, err)
		}
		_, encore, err := lire(fetch.Client{}, s.URL+chemin, r.Jeton)
		if err != nil || !encore.Inchange || encore.Jeton != r.Jeton {
			t.Errorf("%s again: %+v, %v", chemin, encore, err)
		}
		if texte, r, err := lire(fetch.Client{}, s.URL+chemin, fetch.Jeton{ETag: `"v0"`}); err != nil || texte != corps ||
			r.Inchange {
			t.Errorf("%s changed: %q, %v", chemin, texte, err)
		}
	}
}

func TestFaults(t *testing.T) {
	s := site(t)
	ferme := httptest.NewServer(http.NotFoundHandler())
	ferme.Close()
	tls := httptest.NewTLSServer(http.NotFoundHandler())
	defer tls.Close()
	for _, tt := range []struct{ adresse, veut string }{
		{"http://essai.example/lieux.csv", "il faut une adresse https://"},
		{"https://a:b@essai.example/lieux.csv", "il faut une adresse https://"},
		{"ftp://essai.example/lieux.csv", "il faut une adresse https://"},
		{"https://", "il faut une adresse https://"},
		{ferme.URL, "le site ne répond pas"},
		{tls.URL, "l'identité de ce site ne peut pas être vérifiée"},
		{s.URL + "/coupe.csv", "s'est arrêté au milieu"},
		{s.URL + "/sansfin.csv", "dépasse 1 Mo"},
		{s.URL + "/bombe.csv", "dépasse 1 Mo"},
		{s.URL + "/annonce.csv", "dépasse 1 Mo"},
		{s.URL + "/muet.csv", "le serveur ne répond plus"},
		{s.URL + "/muet-au-milieu.csv", "le serveur ne répond plus"},
		{s.URL + "/boucle", "renvoie vers une autre"},
		{s.URL + "/ailleurs", "renvoie vers une autre"},
		{s.URL + "/401", "demande de s'identifier"},
		{s.URL + "/404", "il n'y a rien à cette adresse"},
		{s.URL + "/418", "code 418"},
		{s.URL + "/429", "demande d'attendre"},
		{s.URL + "/503", "en panne"},
	} {
		t.Run(tt.adresse, func(t *testing.T) {
			c := fetch.Client{Octets: 1 << 20, Attente: time.Minute}
			if strings.Contains(tt.adresse, "muet") {
				c.Attente = 100 * time.Millisecond
			}
			_, _, err := lire(c, tt.adresse, fetch.Jeton{})
			f := faute.De(err)
			if f == nil || f.Genre != faute.Reseau || !strings.Contains(f.Texte, tt.veut) || f.Conseil == "" ||
				f.Place.Fichier != fetch.Publique(tt.adresse) {
				t.Errorf("got %v, want %q", err, tt.veut)
			}
		})
	}
}

// The bounds of addresses are those of the table: lowered, what goes beyond is
// refused in their words.
func TestBoundsOfAddresses(t *testing.T) {
	s := site(t)
	for _, tt := range []struct {
		borne  *bornes.Borne
		max    int
		chemin string
	}{{bornes.Telecharge, 1 << 20, "/sansfin.csv"}, {bornes.Tete, 1, "/muet.csv"},
		{bornes.Silence, 1, "/muet-au-milieu.csv"},
		{bornes.Renvois, 0, "/stable"}} {
		t.Run(tt.chemin, func(t *testing.T) {
			avant := tt.borne.Max
			tt.borne.Max = tt.max
			defer func() { tt.borne.Max = avant }()
			_, _, err := lire(fetch.Client{}, s.URL+tt.chemin, fetch.Jeton{})
			if f := faute.De(err); f == nil || f.Texte != tt.borne.Dit() || f.Conseil != tt.borne.Conseil {
				t.Errorf("%v, want %q", err, tt.borne.Dit())
			}
		})
	}
}

// sansSite is a network where no name is known.
type sansSite struct{}

func (sansSite) RoundTrip(r *http.Request) (*http.Response, error) {
	return nil, &net.DNSError{Name: r.URL.Host, IsNotFound: true}
}

func TestUnknownSite(t *testing.T) {
	_, _, err := lire(fetch.Client{Transport: sansSite{}}, "https://essai.example/lieux.csv", fetch.Jeton{})
	if err == nil || !strings.Contains(err.Error(), "le site « essai.example » est introuvable") {
		t.Errorf("got %v", err)
	}
}

func TestInterrupted(t *testing.T) {
	s := site(t)
	ctx, stop := context.WithCancel(context.Background())
	r, err := (&fetch.Client{}).Obtenir(ctx, s.URL+"/muet-au-milieu.csv", fetch.Jeton{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	time.AfterFunc(50*time.Millisecond, stop)
	if _, err := io.ReadAll(r); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want an interruption", err)
	}
}
