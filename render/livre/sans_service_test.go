package livre_test

import (
	"strings"
	"testing"

	"feuillet/render/papertest"
)

// TestWithoutServices: places that say no service make a book without the list
// of needs, its line of the contents, its step and its key.
func TestWithoutServices(t *testing.T) {
	lieux := papertest.Places(10)
	said := func() string {
		return strings.Join(textes(papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", nil)), "\n")
	}
	words := []string{"suivez la ligne", "Les dessins", "une aide ?"}
	for _, s := range words {
		if !strings.Contains(said(), s) {
			t.Errorf("no %q with services", s)
		}
	}
	for i := range lieux {
		lieux[i].Services = nil
	}
	book := said()
	for _, s := range words {
		if strings.Contains(book, s) {
			t.Errorf("%q without any service", s)
		}
	}
	if !strings.Contains(book, "Les lieux par nom") {
		t.Error("the rest is lost too")
	}
}
