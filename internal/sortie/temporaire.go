package sortie

import (
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// What is written stands beside its place under such a name until it is whole:
// which computer writes it, which process, and a draw.
const debutTemporaire = ".feuillet-"

// abandon is how old the file of another computer is when nobody writes it any more.
const abandon = 24 * time.Hour

// Temporaire makes a file beside those of dossier, to be renamed when it is
// whole. What a process that was killed leaves, Menage finds.
func Temporaire(dossier string) (*os.File, error) {
	return os.CreateTemp(dossier, nomTemporaire())
}

// nomTemporaire is the pattern of such names, of files and of folders.
func nomTemporaire() string {
	return fmt.Sprintf("%s%s-%d-*", debutTemporaire, ordinateur(), os.Getpid())
}

// ordinateur tells this computer from others that write in a shared folder.
func ordinateur() string {
	nom, _ := os.Hostname()
	h := fnv.New32a()
	h.Write([]byte(nom))
	return fmt.Sprintf("%08x", h.Sum32())
}

// Menage removes from a folder what works that were killed left there, and
// gives how many files and folders of pages: copies of a base among them, and of
// what it says of persons. It leaves what a living process writes.
func Menage(dossier string) (n int) {
	noms, err := filepath.Glob(filepath.Join(echapper(dossier), debutTemporaire+"*"))
	if err != nil {
		return 0
	}
	for _, nom := range noms {
		info, err := os.Lstat(nom)
		if err == nil && mort(filepath.Base(nom), info.ModTime()) && retirer(nom, info) == nil {
			n++
		}
	}
	return n
}

// retirer removes a file, or a folder that holds only pages of ours.
func retirer(nom string, info fs.FileInfo) error {
	switch {
	case info.Mode().IsRegular():
		return os.Remove(nom)
	case !info.IsDir():
		return fs.ErrExist
	}
	entrees, err := os.ReadDir(nom)
	if err != nil {
		return err
	}
	for _, e := range entrees {
		if !e.Type().IsRegular() || !nomPage.MatchString(e.Name()) && !strings.HasPrefix(e.Name(), debutTemporaire) {
			return fs.ErrExist
		}
	}
	return os.RemoveAll(nom)
}

// mort reports that nobody writes a file of such a name any more.
func mort(nom string, ecrit time.Time) bool {
	parts := strings.SplitN(strings.TrimPrefix(nom, debutTemporaire), "-", 3)
	if len(parts) == 3 && parts[0] == ordinateur() {
		if pid, err := strconv.Atoi(parts[1]); err == nil {
			return !vivant(pid)
		}
	}
	return time.Since(ecrit) > abandon
}

// echapper protects a folder from what Glob reads as a pattern.
func echapper(dossier string) string {
	return strings.NewReplacer("[", "[[]", "*", "[*]", "?", "[?]").Replace(dossier)
}
