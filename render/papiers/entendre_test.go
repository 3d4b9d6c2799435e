package papiers_test

import (
	"bytes"
	"cmp"
	"regexp"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/render/lecture"
)

// spelt are figures and signs that a voice spells: « 9 h », « 28/11/2026 ».
var spelt = regexp.MustCompile(`\d[ \x{a0}\x{202f}]?[hH]([^\pL]|$)|\d{2}/\d{2}/\d{4}`)

// No paper has hours or days that a voice spells, in its tags or on a screen; each
// paper that shows some says them in words.
func TestHoursAndDaysAreHeardInWords(t *testing.T) {
	words := regexp.MustCompile(`\d heures? |\d heures|(novembre|janvier)[ \x{a0}]20`)
	all := 0
	for _, p := range append(papers(t), inked(t, nil)...) {
		seen, heard := words2(p.read(t).Root)
		if at := spelt.FindStringIndex(heard); at != nil {
			t.Errorf("%s: %q is heard", p.name, heard[max(0, at[0]-30):min(len(heard), at[1]+20)])
		}
		if n := len(spelt.FindAllString(seen, -1)); n > 0 {
			if all += n; !words.MatchString(heard) {
				t.Errorf("%s: shows hours, and says none", p.name)
			}
		}
		var b bytes.Buffer
		if err := lecture.Page(&b, p.Composed); err != nil {
			t.Fatal(p.name, err)
		}
		if at := spelt.FindString(b.String()); at != "" {
			t.Errorf("%s: %q is on a screen", p.name, at)
		}
	}
	if all < 50 {
		t.Errorf("only %d hours and days", all)
	}
}

// words2 are the words of an element as they are seen, and as they are heard.
func words2(e *pdftest.Elem) (seen, heard string) {
	var s, h strings.Builder
	s.WriteString(e.Text)
	h.WriteString(cmp.Or(e.Heard, e.Text))
	for _, k := range e.Kids {
		a, b := words2(k)
		s.WriteString(a + " ")
		h.WriteString(b + " ")
	}
	return s.String(), h.String()
}
