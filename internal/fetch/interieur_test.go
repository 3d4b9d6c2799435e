package fetch_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/netip"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/fetch"
)

// toile answers for names of the web: a redirection, or a file.
type toile map[string]string

// RoundTrip implements http.RoundTripper.
func (w toile) RoundTrip(r *http.Request) (*http.Response, error) {
	rep := &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(corps)), Request: r}
	if vers := w[r.URL.String()]; vers != "" {
		rep.StatusCode = 302
		rep.Header.Set("Location", vers)
	}
	return rep, nil
}

// A site of the web sends nobody into the network of the town, at no hop and
// under no name; who asks for an address inside gets it.
func TestNoRedirectionInside(t *testing.T) {
	noms := map[string]string{"site.example": "93.184.216.34", "autre.example": "2606:2800:220:1::1",
		"piege.example": "192.168.1.4", "deux.example": "93.184.216.35,10.0.0.1", "six.example": "::ffff:127.0.0.1",
		"local.example": "fe80::1", "ula.example": "fd00::1",
		"cgn.example": "100.64.3.2", "zero.example": "0.0.0.0", "intranet.example": "10.1.1.1"}
	resoudre := func(_ context.Context, hote string) (out []netip.Addr, err error) {
		for s := range strings.SplitSeq(noms[hote], ",") {
			a, err := netip.ParseAddr(s)
			if err != nil {
				return nil, errors.New("unknown")
			}
			out = append(out, a)
		}
		return out, nil
	}
	for _, c := range []struct {
		chemin []string
		refus  bool
	}{
		{[]string{"https://site.example/a", "https://autre.example/a"}, false},
		{[]string{"https://site.example/a", "https://127.0.0.1/a"}, true},
		{[]string{"https://site.example/a", "http://localhost/a"}, true},
		{[]string{"https://site.example/a", "https://[::1]/a"}, true},
		{[]string{"https://site.example/a", "https://169.254.169.254/a"}, true},
		{[]string{"https://site.example/a", "https://piege.example/a"}, true},
		{[]string{"https://site.example/a", "https://deux.example/a"}, true},
		{[]string{"https://site.example/a", "https://six.example/a"}, true},
		{[]string{"https://site.example/a", "https://local.example/a"}, true},
		{[]string{"https://site.example/a", "https://ula.example/a"}, true},
		{[]string{"https://site.example/a", "https://cgn.example/a"}, true},
		{[]string{"https://site.example/a", "https://zero.example/a"}, true},
		{[]string{"https://site.example/a", "https://autre.example/b", "https://piege.example/c"}, true},
		{[]string{"https://intranet.example/a", "https://piege.example/a"}, false},
		{[]string{"https://intranet.example/a"}, false},
	} {
		w := toile{}
		for i, u := range c.chemin[1:] {
			w[c.chemin[i]] = u
		}
		noms["localhost"] = "127.0.0.1"
		rep, err := (&fetch.Client{Transport: w, Resoudre: resoudre}).Obtenir(t.Context(), c.chemin[0], fetch.Jeton{})
		if err == nil {
			rep.Close()
		}
		if f := faute.De(err); c.refus != (err != nil) || err != nil && (f == nil || !strings.Contains(f.Texte, "pas sûre")) {
			t.Errorf("%v: %v", c.chemin, err)
		}
	}
}

// What lets someone in is neither kept nor shown; what tells files apart is.
func TestAddressesAreShownWithoutTheirKeys(t *testing.T) {
	for adresse, want := range map[string]string{
		"https://site.example/a.csv":                "https://site.example/a.csv",
		"https://site.example/a.csv?token=abc":      "https://site.example/a.csv",
		"https://moi:motdepasse@site.example/a.csv": "https://site.example/a.csv",
		"https://site.example/a?departement=33&api_key=abc&format=csv": "https://site.example/a?departement=33&" +
			"format=csv",
		"https://site.example/a?cle=abc&X-Amz-Signature=1": "https://site.example/a",
		"https://site.example/a?q=0f8e7d6c5b4a39281706":    "https://site.example/a",
		"https://site.example/a?territoire=nouvelle-aquitaine&page=2": "https://site.example/" +
			"a?territoire=nouvelle-aquitaine&page=2",
		"https://site.example/a?Access%5FToken=x;b=1#token=y": "https://site.example/a?b=1",
		"https://site.example:8443/export/?services=a%20b&sort=code_postal": "https://site.example:8443/export/" +
			"?services=a%20b&sort=code_postal",
		"https://moi:secret@site.example/%zz?token=abc": "https://site.example/%zz",
		"lieux.csv": "lieux.csv",
	} {
		if got := fetch.Publique(adresse); got != want {
			t.Errorf("%s is shown as %s, want %s", adresse, got, want)
		}
	}
	for _, adresse := range []string{"http://site.example/a?token=SECRET", "https://moi:SECRET@site.example/a"} {
		_, err := (&fetch.Client{}).Obtenir(t.Context(), adresse, fetch.Jeton{})
		if f := faute.De(err); f == nil || strings.Contains(f.Error(), "SECRET") {
			t.Errorf("the fault says %v", err)
		}
	}
}

// A first answer that says « nothing changed » is a fault, never an import.
func TestNotModifiedAtFirst(t *testing.T) {
	sans := roundTrip(func(r *http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 304, Header: http.Header{}, Body: http.NoBody, Request: r}, nil
	})
	_, err := (&fetch.Client{Transport: sans}).Obtenir(t.Context(), "https://site.example/a", fetch.Jeton{})
	if f := faute.De(err); f == nil || f.Conseil == "" || !strings.Contains(f.Texte, "rien n'a changé") {
		t.Errorf("fault %v", err)
	}
	rep, err := (&fetch.Client{Transport: sans}).Obtenir(t.Context(), "https://site.example/a", fetch.Jeton{ETag: "x"})
	if err != nil || !rep.Inchange {
		t.Errorf("asked again: %v", err)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

// RoundTrip implements http.RoundTripper.
func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }
