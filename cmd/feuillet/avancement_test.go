package main

import (
	"bytes"
	"strings"
	"testing"

	"feuillet/lieu"
)

// A log gets a line now and then, a screen one line that is rewritten and leaves no trace.
func TestProgress(t *testing.T) {
	lignes := func(yield func(lieu.Ligne, error) bool) {
		for range 120_000 {
			if !yield(lieu.Ligne{}, nil) {
				return
			}
		}
	}
	for _, tt := range []struct {
		ecran bool
		fins  string // of lines: plain, or rewritten
		n     int
	}{{false, "\n", 2}, {true, "\r", 120 + 2}} {
		var b bytes.Buffer
		v := &avancement{err: &b, nom: "lieux.csv", ecran: tt.ecran}
		n := 0
		for range v.suivre(lignes) {
			n++
		}
		s := strings.ReplaceAll(b.String(), "\u202f", " ")
		if n != 120_000 || strings.Count(s, tt.fins) != tt.n || !strings.Contains(s, "lieux.csv : 100 000 lignes lues…") {
			t.Errorf("screen %v: %d rows, said %.200q", tt.ecran, n, s)
		}
		if apres := s[strings.LastIndex(s, "\r")+1:]; tt.ecran && apres != "" {
			t.Errorf("left on the screen: %q", apres)
		}
	}
}
