package main

import (
	"os"
	"strings"
	"testing"
)

// The version that the program says is the one that the list of changes begins with.
func TestVersionIsThatOfTheChanges(t *testing.T) {
	b, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(b), "\n## ")
	titre, _, _ := strings.Cut(rest, "\n")
	if !strings.Contains(titre, version) {
		t.Errorf("the program is %s, the changes are those of « %s »", version, titre)
	}
}
