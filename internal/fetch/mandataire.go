package fetch

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"sync"
	"time"
)

// Town halls reach the web through a relay, which Windows knows and Go does
// not: one that is written down, one that a script chooses (PAC), or one that
// the network announces (WPAD). The variables of the environment, when there are
// some, say it first, as they do everywhere.

// mandataire is what the system says of relays for an address: those to try, as
// it writes them (« relais.example:8080 », « https=relais.example:8080;http=… »),
// and what goes without.
type mandataire struct{ relais, exceptions string }

// attenteMandataire is how long a network may take to say its relay.
const attenteMandataire = 15 * time.Second

// mandataires remembers what the system said, host by host: a script may be
// asked for on the network each time.
type mandataires struct {
	demander func(adresse string) mandataire
	m        sync.Mutex
	dits     map[string]mandataire
}

var systeme = mandataires{demander: mandataireSysteme}

// relais is the relay through which to ask for an address, nil for none.
func (s *mandataires) relais(ctx context.Context, u *url.URL) *url.URL {
	if local(u.Hostname()) {
		return nil
	}
	s.m.Lock()
	dit, connu := s.dits[u.Host]
	s.m.Unlock()
	if !connu {
		dit = s.attendre(ctx, u)
	}
	return dit.pour(u)
}

// attendre asks the system, which may not answer.
func (s *mandataires) attendre(ctx context.Context, u *url.URL) mandataire {
	ctx, fin := context.WithTimeout(ctx, attenteMandataire)
	defer fin()
	reponse := make(chan mandataire, 1)
	go func() { reponse <- s.demander(u.Scheme + "://" + u.Host + "/") }() // no more is told to a script
	var dit mandataire
	select {
	case dit = <-reponse:
	case <-ctx.Done():
	}
	s.m.Lock()
	defer s.m.Unlock()
	if s.dits == nil {
		s.dits = map[string]mandataire{}
	}
	s.dits[u.Host] = dit
	return dit
}

func local(hote string) bool {
	ip := net.ParseIP(hote)
	return hote == "localhost" || ip != nil && ip.IsLoopback()
}

// pour reads what the system says for an address.
func (m mandataire) pour(u *url.URL) *url.URL {
	if m.relais == "" || m.excepte(u.Hostname()) {
		return nil
	}
	tous := ""
	for _, mot := range strings.FieldsFunc(m.relais, separe) {
		genre, relais, precise := strings.Cut(mot, "=")
		if !precise {
			if tous == "" {
				tous = mot
			}
		} else if strings.EqualFold(genre, u.Scheme) {
			return adresseRelais(relais)
		}
	}
	return adresseRelais(tous)
}

// adresseRelais is the address of a relay, nil for what is none.
func adresseRelais(s string) *url.URL {
	if s == "" {
		return nil
	}
	if !strings.Contains(s, "://") {
		s = "http://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.Hostname() == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

// excepte reports a host that goes without relay: « *.intra.example »,
// « 10.* », « <local> » for names without a dot.
func (m mandataire) excepte(hote string) bool {
	hote = strings.ToLower(hote)
	for _, motif := range strings.FieldsFunc(strings.ToLower(m.exceptions), separe) {
		if _, apres, ok := strings.Cut(motif, "://"); ok {
			motif = apres
		}
		if motif == "<local>" && !strings.ContainsAny(hote, ".:") {
			return true
		}
		if ok, err := path.Match(motif, hote); err == nil && ok {
			return true
		}
	}
	return false
}

func separe(r rune) bool { return r == ';' || r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// relaisDe is the relay of a request: what the environment says, else the system.
func relaisDe(req *http.Request) (*url.URL, error) {
	relais, err := http.ProxyFromEnvironment(req)
	if relais != nil || err != nil || ditParEnvironnement(os.Getenv) {
		return relais, err
	}
	return systeme.relais(req.Context(), req.URL), nil
}

// ditParEnvironnement reports that the environment says which relay, if any.
func ditParEnvironnement(env func(string) string) bool {
	for _, nom := range []string{"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"} {
		if env(nom) != "" {
			return true
		}
	}
	return false
}
