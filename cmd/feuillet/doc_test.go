package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

var update = flag.Bool("update", false, "rewrite the documents made from the code")

const manual = "../../docs/COMMANDES.md"

// TestManual keeps docs/COMMANDES.md equal to what --help says, but for the
// options that commands share, which it gives once:
// go test ./cmd/feuillet -run Manual -update
func TestManual(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Les commandes de Feuillet\n\nCe texte est celui de `feuillet COMMANDE --help`. " +
		"Les options que plusieurs commandes partagent sont [à la fin](#options-partagées).\n")
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
	b.WriteString("\n## Options partagées\n")
	paper, _, err := root.Find([]string{"fiche-lieu"})
	if err != nil {
		t.Fatal(err)
	}
	for _, titre := range partages {
		b.WriteString("\n```")
		direOptions(&b, paper, titre)
		b.WriteString("```\n")
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

// section is the help of a command, without the options that it shares.
func section(b *strings.Builder, c *cobra.Command) {
	c.InitDefaultHelpFlag()
	long := c.Long
	if long == "" {
		long = c.Short
	}
	b.WriteString("\n## " + c.CommandPath() + "\n\n```\n" + strings.TrimSpace(long) + "\n\n")
	var usage strings.Builder
	direUsage(&usage, c, duPapier)
	b.WriteString(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(usage.String()), codesDeSortie)) + "\n```\n")
	if shared := partagees(c); len(shared) > 0 {
		b.WriteString("\nEt les [options partagées](#options-partagées) : " + strings.Join(shared, ", ") + ".\n")
	}
}

// partagees are the headings of the shared options that a command has.
func partagees(c *cobra.Command) []string {
	var out []string
	for _, titre := range partages {
		var b strings.Builder
		if direOptions(&b, c, titre); b.Len() > 0 {
			out = append(out, "« "+titre+" »")
		}
	}
	return out
}
