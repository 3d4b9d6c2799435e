package templates_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is old is what a paper tells, and never the paper: it was printed today.
func TestNoPaperCallsItselfOld(t *testing.T) {
	files, err := filepath.Glob("*/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			low := strings.ToLower(line)
			if strings.Contains(low, "papier est peut-être ancien") || strings.Contains(low, "papier est ancien") {
				t.Errorf("%s:%d: %s", f, i+1, line)
			}
		}
	}
}
