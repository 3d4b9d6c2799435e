package atelier_test

import (
	"slices"
	"testing"

	"feuillet/internal/atelier"
)

func TestIdsOfAFile(t *testing.T) {
	for _, tt := range []struct {
		nom, texte string
		want       []string
	}{
		{"one a line", "a 1\nb;2\n", []string{"a 1", "b;2", ""}},
		{"lines of Windows", "a\r\nb\r\n", []string{"a", "b", ""}},
		{"a column, whatever the separator", "\ufeffnom;id\nMairie;a\n\"x;y\";b\nseul\n", []string{"a", "b"}},
		{"a column of a table of others", "id,nom\na,b\n", []string{"a"}},
		{"only the name of the column", "id\n", nil},
		{"nothing", "", []string{""}},
	} {
		if got := atelier.LireIdentifiants(tt.texte); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.nom, got, tt.want)
		}
	}
}
