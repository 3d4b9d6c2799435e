package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestWhatIsNoScreen(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "sortie.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	nul, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer nul.Close()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	for name, out := range map[string]any{"a file": file, "the null device": nul, "a pipe": w,
		"a buffer": new(bytes.Buffer), "nothing": nil} {
		if terminal(out) {
			t.Errorf("%s is taken for a screen", name)
		}
	}
}

func TestTheWidthOfTheWindow(t *testing.T) {
	for columns, want := range map[string]int{"": largeurUsuelle, "80": 80, "300": 300, "20": largeurUsuelle,
		"-5": largeurUsuelle, "large": largeurUsuelle} {
		a := &app{out: new(bytes.Buffer), env: func(string) string { return columns }}
		if got := a.largeur(); got != want {
			t.Errorf("COLUMNS=%q: %d, want %d", columns, got, want)
		}
	}
}
