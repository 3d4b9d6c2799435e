// Package fetch reads files from the web, bounded in size and time, and asks
// for them again only when they changed. It alone speaks to the network.
package fetch

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
)

// Jeton tells one state of a file from the next, as its server does.
type Jeton struct{ ETag, Modifie string }

// Reponse is a file that is being read. Close it.
type Reponse struct {
	io.ReadCloser       // nil when the file is unchanged
	Jeton         Jeton // to give when asking again
	Inchange      bool  // the file is the one of the Jeton that was given
}

// Client asks servers. The zero Client has the bounds above.
type Client struct {
	Transport http.RoundTripper // nil for the system's, with its proxies
	Octets    int64             // at most; 0 for 512 million
	Attente   time.Duration     // longest silence; 0 for a minute, two before the first byte
	// Resoudre gives the addresses of a name; nil asks the system.
	Resoudre func(ctx context.Context, hote string) ([]netip.Addr, error)
}

// Obtenir asks for the file at adresse: https alone, for what is read is
// printed, or http on this computer. With the Jeton of an earlier answer an
// unchanged file is not sent again. The error is a *faute.Faute when the user
// can mend it; reading the answer fails the same way when it stops in the middle.
func (c *Client) Obtenir(ctx context.Context, adresse string, connu Jeton) (*Reponse, error) {
	u, err := url.Parse(adresse)
	if err != nil || u.Host == "" || !permise(u) {
		return nil, probleme(adresse, "cette adresse n'est pas lue : il faut une adresse https:// complète",
			"Copiez-la depuis votre navigateur.")
	}
	ctx, fin := context.WithCancelCause(ctx)
	garde := &gardien{fin: fin, adresse: adresse}
	garde.attendre(orDuration(c.Attente, secondes(bornes.Tete)))
	rep, err := c.demander(ctx, u, connu)
	if err != nil {
		garde.arreter()
		return nil, traduire(ctx, adresse, err)
	}
	if rep.StatusCode != http.StatusOK {
		rep.Body.Close()
		garde.arreter()
		if rep.StatusCode == http.StatusNotModified && connu != (Jeton{}) {
			return &Reponse{Jeton: connu, Inchange: true}, nil
		}
		return nil, refus(adresse, rep.StatusCode)
	}
	max := c.Octets
	if max == 0 {
		max = int64(bornes.Telecharge.Max)
	}
	if rep.ContentLength > max {
		rep.Body.Close()
		garde.arreter()
		return nil, tropGrand(adresse, max)
	}
	garde.delai = orDuration(c.Attente, secondes(bornes.Silence))
	garde.minuteur.Reset(garde.delai)
	return &Reponse{ReadCloser: &corps{garde: garde, ctx: ctx, r: rep.Body, reste: max, max: max},
		Jeton: Jeton{rep.Header.Get("ETag"), rep.Header.Get("Last-Modified")}}, nil
}

// secondes is a bound of time. The first byte may take long: the online map
// makes its exports when asked.
func secondes(b *bornes.Borne) time.Duration { return time.Duration(b.Max) * time.Second }

func orDuration(d, defaut time.Duration) time.Duration {
	if d == 0 {
		return defaut
	}
	return d
}

// permise reports whether an address may be asked for.
func permise(u *url.URL) bool {
	if u.User != nil {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	local := u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
	return u.Scheme == "https" || u.Scheme == "http" && local
}

func (c *Client) demander(ctx context.Context, u *url.URL, connu Jeton) (*http.Response, error) {
	req, err := http.NewRequestWithContext(context.WithValue(ctx, cleVoyage{}, &voyage{}), http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", "Feuillet")
	if connu.ETag != "" {
		req.Header.Set("If-None-Match", connu.ETag)
	}
	if connu.Modifie != "" {
		req.Header.Set("If-Modified-Since", connu.Modifie)
	}
	par := c.Transport
	if par == nil {
		par = transport
	}
	client := http.Client{Transport: par, CheckRedirect: c.suivre}
	return client.Do(req)
}

var errRenvoi = errors.New("redirect refused")

// errMuet ends a download whose server says nothing any more.
var errMuet = errors.New("server silent")

// gardien ends a download when nothing comes.
type gardien struct {
	minuteur *time.Timer
	delai    time.Duration
	fin      context.CancelCauseFunc
	adresse  string
}

func (g *gardien) attendre(d time.Duration) {
	g.delai = d
	g.minuteur = time.AfterFunc(d, func() { g.fin(errMuet) })
}

func (g *gardien) arreter() {
	g.minuteur.Stop()
	g.fin(nil)
}

// corps is the body of an answer, bounded.
type corps struct {
	garde      *gardien
	ctx        context.Context
	r          io.ReadCloser
	reste, max int64
}

// Read implements io.Reader.
func (c *corps) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.reste -= int64(n); c.reste < 0 {
		return 0, tropGrand(c.garde.adresse, c.max)
	}
	c.garde.minuteur.Reset(c.garde.delai)
	if err != nil && !errors.Is(err, io.EOF) {
		err = traduire(c.ctx, c.garde.adresse, err)
	}
	return n, err
}

// Close implements io.Closer.
func (c *corps) Close() error {
	err := c.r.Close()
	c.garde.arreter()
	return err
}

func tropGrand(adresse string, max int64) error {
	b := *bornes.Telecharge
	b.Max = int(max)
	return b.Faute(faute.Reseau).Dans(Publique(adresse))
}
