package web

import (
	"context"
	"net/http"
	"sync/atomic"
)

// attenteMax is how many requests wait for a core; the others are asked to come back.
const attenteMax = 128

// file lets as many papers be made at a time as there are cores: more would
// only share them, and hold memory.
type file struct {
	places  chan struct{}
	attente atomic.Int64
}

func newFile(n int) *file { return &file{places: make(chan struct{}, n)} }

// prendre waits for a place; it is false when too many wait already, or when
// the person left.
func (f *file) prendre(ctx context.Context) bool {
	select {
	case f.places <- struct{}{}:
		return true
	default:
	}
	defer f.attente.Add(-1)
	if f.attente.Add(1) > attenteMax {
		return false
	}
	select {
	case f.places <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func (f *file) rendre() { <-f.places }

// lourd makes a handler wait for its turn.
func (s *Serveur) lourd(h http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !s.file.prendre(r.Context()) {
			w.Header().Set("Retry-After", "2")
			s.refuser(w, http.StatusServiceUnavailable, "refus.attente")
			return
		}
		defer s.file.rendre()
		h(w, r)
	}
}
