package papiers_test

import (
	"strings"
	"testing"

	"feuillet/render/layout"
)

// No line of any paper begins with a blank: the space between two looks hangs over the end of a line.
func TestNoLineOfAPaperBeginsWithABlank(t *testing.T) {
	lines := 0
	for _, p := range inked(t, noir) {
		for page := range p.pages(t) {
			var before layout.Item
			for _, it := range page.Items {
				if it.Text == "" {
					continue
				}
				apart := it.X - before.X - before.W // of a badge, its margin
				if strings.HasPrefix(it.Text, " ") && (it.Base != before.Base || apart < 0 || apart > layout.MM(4)) {
					t.Errorf("%s: a line begins with %q, after %q", p.name, it.Text, before.Text)
				}
				before = it
				lines++
			}
		}
	}
	if lines < 4000 {
		t.Errorf("only %d texts", lines)
	}
}
