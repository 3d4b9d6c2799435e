package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/inconshreveable/mousetrap"

	"feuillet/internal/atelier"
)

// doubleClic reports a program that a person started from her desktop.
func doubleClic() bool { return mousetrap.StartedByExplorer() }

// start runs a command line; those of a double click, which has no word or the file
// that was dropped on the program, open the pages. The black window that Windows
// opens beside them goes: what it would have said is a message, see sansConsole.
func (a *app) start(ctx context.Context, args []string, clic func() bool, montrer func(string)) int {
	if len(args) > 1 || !clic() {
		return a.run(ctx, args)
	}
	leaveConsole()
	return a.sansConsole(ctx, append([]string{"servir"}, args...), montrer)
}

// sansConsole runs a command line of which nobody sees the lines: why it could not
// work is shown, and kept in the journal for who helps by phone. An address, which
// holds a key, is shown alone.
func (a *app) sansConsole(ctx context.Context, args []string, montrer func(string)) int {
	var dit bytes.Buffer
	a.out, a.err, a.annoncer = io.Discard, &dit, montrer
	code := a.run(ctx, args)
	if texte := strings.TrimSpace(dit.String()); code == erreur || code == mauvaisUsage {
		journal := filepath.Join(filepath.Dir(atelier.DeDonnees()), "journal.txt")
		if noter(journal, a.jour.Format("2006-01-02 15:04")+"\n"+texte+"\n\n") == nil {
			texte += fmt.Sprintf("\n\nCe message est gardé dans %s.", journal)
		}
		montrer(texte)
	}
	return code
}

// journalMax is how long a journal may become: the one before is kept, no other.
const journalMax = 1 << 20

// noter adds a text at the end of a journal.
func noter(chemin, texte string) error {
	if err := os.MkdirAll(filepath.Dir(chemin), 0o700); err != nil {
		return err
	}
	if i, err := os.Stat(chemin); err == nil && i.Size()+int64(len(texte)) > journalMax {
		if err := os.Rename(chemin, strings.TrimSuffix(chemin, ".txt")+"-avant.txt"); err != nil {
			return err
		}
	}
	f, err := os.OpenFile(chemin, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(texte); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
