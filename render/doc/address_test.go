package doc_test

import (
	"testing"

	"feuillet/render/doc"
)

func TestAddress(t *testing.T) {
	for _, c := range []struct {
		href, want string
		ok         bool
	}{
		{"https://carte.example/lieux/1?a=b&c=d", "https://carte.example/lieux/1?a=b&c=d", true},
		{"HTTP://exemple.fr", "HTTP://exemple.fr", true},
		{"tel:+33536490012", "tel:+33536490012", true},
		{"mailto:a@b.fr", "mailto:a@b.fr", true},
		{"https://exemple.fr/été (1)", "https://exemple.fr/%C3%A9t%C3%A9%20(1)", true},
		{"https://exemple.fr/\n\x00", "https://exemple.fr/%0A%00", true},
		{"", "", false},
		{"tel:", "", false},
		{"https://", "", false},
		{"javascript:alert(1)", "", false},
		{" javascript:alert(1)", "", false},
		{"java\nscript:alert(1)", "", false},
		{"data:text/html,<script>", "", false},
		{"//exemple.fr", "", false},
		{"exemple.fr", "", false},
	} {
		if got, ok := doc.Address(c.href); got != c.want || ok != c.ok {
			t.Errorf("%q: %q, %v; want %q, %v", c.href, got, ok, c.want, c.ok)
		}
	}
}
