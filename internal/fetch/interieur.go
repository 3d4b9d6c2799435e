package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"

	"feuillet/internal/bornes"
)

// A site of the web may send elsewhere, but not into the network of the town:
// what answers there was never published. A name is judged by the addresses it
// leads to, when it is followed and again when it is called.

// cleVoyage is where a request says that it was sent on from the web.
type cleVoyage struct{}

// interieure reports an address that is not of the web.
func interieure(a netip.Addr) bool {
	a = a.Unmap()
	return !a.IsGlobalUnicast() || a.IsPrivate() || partagee.Contains(a)
}

// partagee is the space of addresses behind those of operators (RFC 6598).
var partagee = netip.MustParsePrefix("100.64.0.0/10")

// mene reports whether a host leads inside; a name that nobody knows does not.
func (c *Client) mene(ctx context.Context, hote string) bool {
	if a, err := netip.ParseAddr(hote); err == nil {
		return interieure(a)
	}
	chercher := c.Resoudre
	if chercher == nil {
		chercher = func(ctx context.Context, hote string) ([]netip.Addr, error) {
			return net.DefaultResolver.LookupNetIP(ctx, "ip", hote)
		}
	}
	adresses, err := chercher(ctx, hote)
	if err != nil {
		return false
	}
	for _, a := range adresses {
		if interieure(a) {
			return true
		}
	}
	return false
}

// suivre judges a redirection.
func (c *Client) suivre(req *http.Request, via []*http.Request) error {
	if len(via) >= bornes.Renvois.Max || !permise(req.URL) {
		return errRenvoi
	}
	if c.mene(req.Context(), via[0].URL.Hostname()) {
		return nil // the person asked for what is inside
	}
	if c.mene(req.Context(), req.URL.Hostname()) {
		return errRenvoi
	}
	if v, ok := req.Context().Value(cleVoyage{}).(*voyage); ok {
		v.envoye = true
	}
	return nil
}

// voyage is what is known of a request when a connection is made for it.
type voyage struct {
	envoye bool // by a site, elsewhere
	relais bool // through a proxy, which is often inside
}

// transport is the system's, with its proxies, that looks where it goes.
var transport = nouveauTransport()

func nouveauTransport() *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	d := &net.Dialer{Timeout: 30 * time.Second, KeepAlive: 30 * time.Second,
		ControlContext: func(ctx context.Context, _, adresse string,
			_ syscall.RawConn) error {
			return controler(ctx, adresse)
		}}
	t.DialContext = d.DialContext
	t.Proxy = func(req *http.Request) (*url.URL, error) {
		relais, err := relaisDe(req)
		if v, ok := req.Context().Value(cleVoyage{}).(*voyage); ok {
			v.relais = relais != nil
		}
		return relais, err
	}
	return t
}

// controler refuses the last step inside of a name that changed meanwhile.
func controler(ctx context.Context, adresse string) error {
	v, ok := ctx.Value(cleVoyage{}).(*voyage)
	a, err := netip.ParseAddrPort(adresse)
	if ok && v.envoye && !v.relais && err == nil && interieure(a.Addr()) {
		return errRenvoi
	}
	return nil
}
