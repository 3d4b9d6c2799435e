package horaires

import (
	"regexp"
	"strings"
)

// The named repair « espaces »: blanks that stand inside or around tokens
// where the specification has none, and a final « ; ».
var espaces = []struct {
	trop *regexp.Regexp
	bon  string
}{
	{regexp.MustCompile(`[\s\x{a0}\x{202f}]+`), " "},
	{regexp.MustCompile(`(\d) ?: ?(\d\d)\b`), "$1:$2"},
	{regexp.MustCompile(`(\d\d) ?- ?(\d)`), "$1-$2"},
	{regexp.MustCompile(`\b(Mo|Tu|We|Th|Fr|Sa|Su) ?- ?(Mo|Tu|We|Th|Fr|Sa|Su)\b`), "$1-$2"},
	{regexp.MustCompile(`\b(Mo|Tu|We|Th|Fr|Sa|Su|PH) ?, ?(Mo|Tu|We|Th|Fr|Sa|Su|PH)\b`), "$1,$2"},
	{regexp.MustCompile(`(\d) ?, ?(\d)`), "$1,$2"},
	{regexp.MustCompile(` ?; ?`), "; "},
	{regexp.MustCompile(`^[ ;]+|[ ;]+$`), ""},
}

// Reparer mends stray blanks (« 09:00-17 :00 », « Mo - Fr 9:00-12:00 ; »).
// It returns the mended text and true when s is refused by Parse and the
// mended text is accepted; else s and false. Nothing but blanks and a final
// semicolon ever changes; quoted comments are not touched.
func Reparer(s string) (string, bool) {
	if _, err := Parse(s); err == nil {
		return s, false
	}
	parts := strings.Split(s, `"`)
	for i := 0; i < len(parts); i += 2 {
		parts[i] = sansEspaces(parts[i], i > 0, i+1 < len(parts))
	}
	r := strings.Join(parts, `"`)
	if _, err := Parse(r); err != nil {
		return s, false
	}
	return r, true
}

// sansEspaces mends a part outside quotes; a blank stays beside a comment.
func sansEspaces(s string, apres, avant bool) string {
	t := s
	for _, e := range espaces {
		t = e.trop.ReplaceAllString(t, e.bon)
	}
	switch {
	case t == "":
		return t
	case avant && !strings.HasSuffix(t, "||"):
		t += " "
	}
	if apres && strings.HasPrefix(strings.TrimSpace(s), ";") {
		t = "; " + t
	}
	return t
}
