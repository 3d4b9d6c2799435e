package export_test

import (
	"strings"
	"testing"

	"feuillet/internal/export"
)

// A cell for people is no formula, keeps its zeros, and is read back as it was.
func TestNeutralCellsComeBack(t *testing.T) {
	for _, v := range []string{"", "a", "=1+1", "+33536490001", "-2", "@x", "\tx", "\rx", "'x", "'=1", "''", "'", "01000",
		"0", "12345678901234",
		"17800", "é=1", " =1"} {
		n := export.Neutre(v)
		if n != "" && strings.ContainsRune("=+-@\t\r", rune(n[0])) {
			t.Errorf("%q is written %q, a formula", v, n)
		}
		if back := export.Publie(n); back != v {
			t.Errorf("%q comes back as %q", v, back)
		}
	}
	if got := export.Publie("'17800"); got != "'17800" {
		t.Errorf("a cell of others is changed into %q", got)
	}
}
