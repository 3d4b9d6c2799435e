package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

var update = flag.Bool("update", false, "rewrite the documents made from the code")

const manual = "../../docs/COMMANDES.md"

// TestManual keeps docs/COMMANDES.md equal to what --help says:
// go test ./cmd/feuillet -run Manual -update
func TestManual(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Les commandes de Feuillet\n\nCe texte est celui de `feuillet COMMANDE --help`.\n")
	root := newRoot(&app{env: func(string) string { return "" }})
	section(&b, root)
	for _, c := range root.Commands() {
		if !c.IsAvailableCommand() {
			continue
		}
		section(&b, c)
		for _, sub := range c.Commands() {
			section(&b, sub)
		}
	}
	if *update {
		if err := os.WriteFile(manual, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(manual)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ReplaceAll(string(got), "\r\n", "\n") != b.String() {
		t.Error("docs/COMMANDES.md is not what --help says: go test ./cmd/feuillet -run Manual -update")
	}
	for _, english := range []string{"Usage", "Flags", "Available", "help for", "required", "(default"} {
		if strings.Contains(b.String(), english) {
			t.Errorf("the help says %q", english)
		}
	}
}

func section(b *strings.Builder, c *cobra.Command) {
	var out bytes.Buffer
	c.SetOut(&out)
	c.InitDefaultHelpFlag()
	c.Help()
	b.WriteString("\n## " + c.CommandPath() + "\n\n```\n" + strings.TrimSpace(out.String()) + "\n```\n")
	c.SetOut(nil)
}
