// Package web is Feuillet without a command line: pages in the browser of the
// person, served by her own computer. It asks the workshop for values and shows
// them; every page works without JavaScript. It reads no clock, prints nothing,
// and knows no paper, criterion or option: forms are made from their rows.
package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"strconv"
	"sync/atomic"
	"time"

	"feuillet/render"
)

// Options are what a server is made with.
type Options struct {
	Base       string // file of the base; made by the first import when it is not there
	Exemple    bool   // shows the fictional places
	Dossier    string // of the person's own data, where the key is kept
	Papiers    string // folder where papers are written
	Auteur     string // who decides, for the history of the base
	Version    string
	Table      []render.Papier         // of papers, the usual one when nil
	Maintenant func() time.Time        // no clock is read here
	Ouvrir     func(quoi string) error // opens an address or a folder with the person's own program
	Veille     time.Duration           // ends after so long without a request; 0 for never
}

// Serveur answers the requests of one person.
type Serveur struct {
	o        Options
	cle      string
	port     string
	mots     mots
	gabarits gabarits
	base     *tenue
	file     *file
	derniere atomic.Int64 // seconds, of the last request
	fin      chan struct{}
	travaux  travaux
	octets   atomic.Int64 // of a file that is dropped, at most
	faux     faux
	vie      context.Context // as long as the server lasts
	mourir   context.CancelFunc
}

// New makes a server that will listen on an address of this computer.
func New(o Options, ou net.Addr) (*Serveur, error) {
	_, port, err := net.SplitHostPort(ou.String())
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	s := &Serveur{o: o, port: port, file: newFile(runtime.GOMAXPROCS(0)), fin: make(chan struct{}, 1)}
	s.base = newTenue(&s.o)
	s.vie, s.mourir = context.WithCancel(context.Background())
	s.octets.Store(octetsFichier)
	if s.mots, err = lireMots(textes); err != nil {
		return nil, err
	}
	if s.gabarits, err = lireGabarits(s.mots); err != nil {
		return nil, err
	}
	if s.cle, err = lireCle(o.Dossier); err != nil {
		return nil, err
	}
	s.vu()
	return s, nil
}

// Adresse is the first page, with the key that opens it.
func (s *Serveur) Adresse() string {
	return "http://127.0.0.1:" + s.port + "/?" + cleAdresse + "=" + s.cle
}

// Handler is the whole of the server, its guards included.
func (s *Serveur) Handler() http.Handler { return s.garder(s.routes()) }

// Limits of what a request may cost before it is read.
const (
	attenteEnTete = 5 * time.Second
	octetsEnTete  = 64 << 10
	delaiFin      = 20 * time.Second // left to works under way when the server ends
)

// Servir answers until ctx ends, the person quits, or nobody asks any more.
func (s *Serveur) Servir(ctx context.Context, l net.Listener) error {
	ctx, arreter := context.WithCancel(ctx)
	defer arreter()
	defer s.mourir()
	h := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: attenteEnTete, MaxHeaderBytes: octetsEnTete,
		BaseContext: func(net.Listener) context.Context { return ctx }}
	s.annoncer()
	fini := make(chan error, 1)
	go func() { fini <- h.Serve(l) }()
	var err error
	select {
	case err = <-fini:
	case <-ctx.Done():
	case <-s.fin:
	case <-s.veiller(ctx):
	}
	s.travaux.fermer()
	dernier, annuler := context.WithTimeout(context.WithoutCancel(ctx), delaiFin)
	defer annuler()
	if ferme := h.Shutdown(dernier); err == nil {
		err = ferme
	}
	if errors.Is(err, http.ErrServerClosed) {
		err = nil
	}
	return errors.Join(err, s.base.fermer())
}

// quitter ends the server once the answer under way is given.
func (s *Serveur) quitter() {
	select {
	case s.fin <- struct{}{}:
	default:
	}
}

// vu notes that somebody is there.
func (s *Serveur) vu() { s.derniere.Store(s.o.Maintenant().Unix()) }

// veiller closes what it gives when nobody has asked for Veille, and no work is
// under way; never when Veille is 0.
func (s *Serveur) veiller(ctx context.Context) <-chan struct{} {
	seul := make(chan struct{})
	if s.o.Veille == 0 {
		return seul
	}
	go func() {
		battement := time.NewTicker(max(s.o.Veille/30, time.Millisecond))
		defer battement.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-battement.C:
			}
			if s.travaux.enCours() == nil && s.o.Maintenant().Unix()-s.derniere.Load() >= int64(s.o.Veille/time.Second) {
				close(seul)
				return
			}
		}
	}()
	return seul
}

// premierPort begins the ports that are tried: an address that stays the same
// is worth a bookmark.
const premierPort, ports = 8722, 10

// Ecouter listens on this computer alone, on the first free of ten ports, else on any.
func Ecouter() (net.Listener, error) {
	for p := premierPort; p < premierPort+ports; p++ {
		if l, err := net.Listen("tcp4", "127.0.0.1:"+strconv.Itoa(p)); err == nil {
			return l, nil
		}
	}
	return net.Listen("tcp4", "127.0.0.1:0")
}
