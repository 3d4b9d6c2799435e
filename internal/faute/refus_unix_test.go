//go:build !windows

package faute_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"feuillet/internal/faute"
)

// Each refusal has its own words, and the first that holds is said: a disk that
// is full is no broken one.
func TestEachRefusalHasItsWords(t *testing.T) {
	seen := map[string]error{}
	for err, want := range map[error]string{
		syscall.ENOSPC: "plus de place", syscall.EFBIG: "plus de place", fs.ErrNotExist: "n'existe pas",
		syscall.ENOENT: "n'existe pas", syscall.EACCES: "pas le droit", syscall.EPERM: "pas le droit",
		syscall.ENAMETOOLONG: "trop long", syscall.ELOOP: "tourne en rond", syscall.ENOTDIR: "pris pour un dossier",
		syscall.EISDIR: "c'est un dossier", syscall.EROFS: "ne peut pas être écrit", syscall.EINVAL: "pas possible ici",
		syscall.EMFILE: "trop de fichiers", syscall.EIO: "lu ou écrit", syscall.EBUSY: "un autre programme",
		syscall.ETXTBSY: "un autre programme", syscall.EXDEV: "le système le refuse",
	} {
		texte, conseil, ok := faute.Systeme(fmt.Errorf("write: %w", &fs.PathError{Op: "write", Path: "x", Err: err}))
		if !ok || !strings.Contains(texte, want) || strings.HasSuffix(texte, ".") || !strings.HasSuffix(conseil, ".") {
			t.Errorf("%v: %q, %q, %v", err, texte, conseil, ok)
		}
		if bare, _, ok := faute.Systeme(err); !ok || bare != texte {
			t.Errorf("%v alone: %q, %v", err, bare, ok)
		}
		seen[texte+conseil] = err
	}
	if len(seen) != 13 {
		t.Errorf("%d ways to be refused", len(seen))
	}
	both := errors.Join(&fs.PathError{Op: "write", Path: "x", Err: syscall.EIO}, syscall.ENOSPC)
	if texte, _, _ := faute.Systeme(both); !strings.Contains(texte, "plus de place") {
		t.Errorf("a full disk is said %q", texte)
	}
}
