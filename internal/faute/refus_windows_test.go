package faute_test

import (
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"feuillet/internal/faute"
)

// A file that another program keeps for itself is no protected folder.
func TestAFileOfAnotherProgram(t *testing.T) {
	for code, want := range map[syscall.Errno]string{32: "un autre programme", 33: "un autre programme",
		5: "pas le droit", 112: "plus de place", 39: "plus de place"} {
		texte, conseil, ok := faute.Systeme(&fs.PathError{Op: "open", Path: "x", Err: code})
		if !ok || !strings.Contains(texte, want) || conseil == "" {
			t.Errorf("%d: %q, %q, %v", code, texte, conseil, ok)
		}
	}
}
