package faute_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"feuillet/internal/faute"
)

var anglais = regexp.MustCompile(`\b(the|file|directory|too|no such|is)\b`)

// What a system refuses is said in French, with what to do.
func TestTheSystemSpeaksFrench(t *testing.T) {
	long := filepath.Join(t.TempDir(), strings.Repeat("x", 400))
	_, tropLong := os.Open(long)
	_, absent := os.Open(filepath.Join(t.TempDir(), "absent"))
	for nom, err := range map[string]error{"long": tropLong, "missing": absent,
		"loop":   &fs.PathError{Op: "open", Path: "x", Err: syscall.ELOOP},
		"other":  &fs.PathError{Op: "open", Path: "x", Err: syscall.EDOM},
		"link":   fmt.Errorf("write: %w", &os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EXDEV}),
		"denied": fmt.Errorf("write: %w", fs.ErrPermission)} {
		texte, conseil, ok := faute.Systeme(err)
		if !ok || texte == "" || conseil == "" || anglais.MatchString(texte) {
			t.Errorf("%s: %q, %q, %v", nom, texte, conseil, ok)
		}
	}
	for _, err := range []error{io.ErrUnexpectedEOF, errors.New("a fault of the program"), nil} {
		if texte, _, ok := faute.Systeme(err); ok {
			t.Errorf("%v: %q", err, texte)
		}
	}
}
