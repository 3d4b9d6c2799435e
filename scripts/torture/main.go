// Command torture does to a base what becomes of bases: programs killed at any
// moment, disks that fill, writers that meet, bytes that rot. It plays the
// command itself, as people do, and reports what no base may do: lose a row,
// fall, speak English, give a wrong count without a word.
//
//	go build -o /tmp/feuillet ./cmd/feuillet
//	go run ./scripts/torture -programme /tmp/feuillet -duree 2m
//	go run ./scripts/torture -programme /tmp/feuillet -morts 500 -pleins 200 -abimees 2000 -ensemble 20
//
// An interruption ends it after the trial under way, with the sum of those done.
// Trials are drawn from -graine: the same seed draws the same ones, though a
// kill falls where the machine is at that moment.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"time"
)

// essai is a kind of trial; un does one, and says what was wrong, or what was
// met without harm.
type essai struct {
	nom  string
	fois *int
	un   func(b *banc, r *rand.Rand) (vu string, err error)
}

func main() {
	programme := flag.String("programme", "", "the command to try")
	graine := flag.Uint64("graine", 1, "seed of the trials")
	duree := flag.Duration("duree", 0, "time for all trials, in turn, without end of their number; 0 to count them")
	depuis := flag.Int("depuis", 0, "first trial of each kind, to play one again")
	essais := []essai{
		{"kill", flag.Int("morts", 0, "programs killed"), tuer},
		{"full disk", flag.Int("pleins", 0, "disks that fill"), remplir},
		{"damage", flag.Int("abimees", 0, "bases damaged"), abimer},
		{"two writers", flag.Int("ensemble", 0, "writers that meet"), ecrireEnsemble},
	}
	flag.Parse()
	dossier, err := os.MkdirTemp("", "torture-*")
	if err != nil {
		fatal(err)
	}
	b, err := monter(*programme, filepath.Clean(dossier))
	if err == nil {
		ctx, fin := signal.NotifyContext(context.Background(), os.Interrupt)
		defer fin()
		err = jouer(ctx, b, essais, *graine, *depuis, *duree)
	}
	os.RemoveAll(dossier)
	if err != nil {
		fatal(err)
	}
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "torture:", err)
	os.Exit(1)
}

// jouer does the trials, one of each kind in turn, and tells their sum.
func jouer(ctx context.Context, b *banc, essais []essai, graine uint64, depuis int, duree time.Duration) error {
	fin := time.Now().Add(duree)
	faits, vus, fautes := make([]int, len(essais)), map[string]int{}, 0
	for i, reste := depuis, true; reste && ctx.Err() == nil; i++ {
		reste = false
		for k, e := range essais {
			if duree == 0 && i-depuis >= *e.fois || duree > 0 && time.Now().After(fin) {
				continue
			}
			reste = true
			vu, err := e.un(b, rand.New(rand.NewPCG(graine, uint64(k)<<32|uint64(i))))
			faits[k]++
			vus[e.nom+": "+vu]++
			if err != nil {
				fautes++
				fmt.Printf("FAULT %s %d: %v\n", e.nom, i, err)
			}
		}
	}
	for k, e := range essais {
		fmt.Printf("%s: %d\n", e.nom, faits[k])
	}
	for vu, n := range vus {
		fmt.Printf("  %s: %d\n", vu, n)
	}
	if fautes > 0 {
		return fmt.Errorf("%d faults", fautes)
	}
	return nil
}
