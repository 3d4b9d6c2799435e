package lieu_test

import (
	"testing"

	"feuillet/lieu"
)

func TestDepartement(t *testing.T) {
	for _, c := range []struct{ insee, postal, want string }{
		{"33063", "33000", "33"}, {"2A004", "20000", "2A"}, {"97411", "97400", "974"}, {"98818", "98800", "988"},
		{"", "20200", "2B"}, {"", "20137", "2A"}, {"", "", ""},
	} {
		l := lieu.Lieu{CodeInsee: c.insee, CodePostal: c.postal}
		if got := l.Departement(); got != c.want {
			t.Errorf("%v: %q", c, got)
		}
	}
}
