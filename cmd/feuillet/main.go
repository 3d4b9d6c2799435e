// Command feuillet prints the offer of digital help of a territory: it reads
// the base of places and makes PDF files. This layer only reads flags, calls,
// and speaks French.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"feuillet/render"
	"feuillet/render/papiers"
)

// Exit codes, in the help of every command.
const (
	fait         = 0
	erreur       = 1
	mauvaisUsage = 2
	faitEnPartie = 3 // done, but rows were refused or text was dropped or cut
)

func main() {
	tuneMemory()
	log.SetOutput(io.Discard) // the library's English about servers
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	prepareConsole()
	cobra.MousetrapHelpText = "" // no English on a double-click
	a := &app{out: os.Stdout, err: os.Stderr, env: os.Getenv, jour: time.Now()}
	os.Exit(a.start(ctx, os.Args[1:], doubleClic, message))
}

// tuneMemory collects garbage rarely while little is held, for documents are
// made and forgotten, and often once a large directory fills 600 MB.
func tuneMemory() {
	collect(300)
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(600 << 20)
	}
}

// frugal keeps what Go holds below 96 MB, as far as it can, for what reads a whole
// file or base: it throws away much more than it holds, and must leave room to
// the cache of the base. Small files are collected rarely, for it costs.
func frugal() {
	collect(150)
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(96 << 20)
	}
}

// sparing collects it more often yet, for what also holds something of each
// place: 200,000 of them stay below 250 MB.
func sparing() { collect(30) }

// collect says when to collect garbage, unless the person says it.
func collect(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// app is what commands share: where they write, and the day it is.
type app struct {
	out, err io.Writer
	env      func(string) string
	jour     time.Time
	table    []render.Papier // of papers, papiers.Papiers when nil
	partiel  bool            // exit code 3

	annoncer func(string) // shows a text where nobody reads lines; nil where one does

	ouvertures int            // of a base: one a run
	commande   *cobra.Command // that runs
}

// run runs one command line and gives its exit code.
func (a *app) run(ctx context.Context, args []string) int {
	a.out, a.err = ecran(a.out), ecran(a.err)
	root := newRoot(a)
	root.SetArgs(args)
	root.SetOut(a.out)
	root.SetErr(a.err)
	if err := verifierCommande(root, args); err != nil {
		return a.fail(root, err)
	}
	c, err := root.ExecuteContextC(ctx)
	switch {
	case err != nil && ctx.Err() != nil: // whatever broke first, the person did it
		return a.fail(c, errInterrompu)
	case err != nil:
		return a.fail(c, err)
	case a.partiel:
		return faitEnPartie
	}
	return fait
}

// papiers is the table of papers.
func (a *app) papiers() []render.Papier {
	if a.table != nil {
		return a.table
	}
	return papiers.Papiers()
}

// dit speaks to the person, beside what the command gives.
func (a *app) dit(format string, args ...any) { fmt.Fprintf(a.err, format, args...) }
