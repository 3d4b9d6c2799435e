package main

import (
	"bytes"
	"strings"
	"testing"

	"feuillet/internal/atelier"
)

// A log gets a line now and then, a screen one line that is rewritten and leaves no trace.
func TestProgressOfPapers(t *testing.T) {
	for _, tt := range []struct {
		ecran bool
		total int
		want  string
	}{
		{false, 1, ""}, {true, 1, ""}, {false, 999, ""}, {false, 2000, "1000 papiers sur 2000\n2000 papiers sur 2000\n"},
		{true, 2, "\r1 papiers sur 2\r2 papiers sur 2\r" + strings.Repeat(" ", len("2 papiers sur 2")) + "\r"},
	} {
		var b bytes.Buffer
		v := &progress{w: &b, ecran: tt.ecran}
		for n := 1; n <= tt.total; n++ {
			v.avance(atelier.Avance{Faits: n, Total: tt.total})
		}
		v.effacer()
		v.effacer()
		if got := b.String(); got != tt.want {
			t.Errorf("screen %v, %d papers: %q, want %q", tt.ecran, tt.total, got, tt.want)
		}
	}
}

func TestProgress(t *testing.T) {
	for _, tt := range []struct {
		ecran bool
		fins  string // of lines: plain, or rewritten
		n     int
	}{{false, "\n", 2}, {true, "\r", 120 + 2}} {
		var b bytes.Buffer
		v := &progress{w: &b, ecran: tt.ecran}
		for n := 1000; n <= 120_000; n += 1000 {
			v.avance(atelier.Avance{Quoi: "lieux.csv", Faits: n})
		}
		v.effacer()
		s := strings.ReplaceAll(b.String(), "\u202f", " ")
		if strings.Count(s, tt.fins) != tt.n || !strings.Contains(s, "lieux.csv : 100 000 lignes lues…") {
			t.Errorf("screen %v: said %.200q", tt.ecran, s)
		}
		if apres := s[strings.LastIndex(s, "\r")+1:]; tt.ecran && apres != "" {
			t.Errorf("left on the screen: %q", apres)
		}
	}
}
