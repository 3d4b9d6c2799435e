package doc

import "strings"

// opened are the schemes of the addresses that a page may open: anything else in
// published data (« javascript: » first of all) is text, never a link.
var opened = [...]string{"https://", "http://", "tel:", "mailto:"}

// Address is href as a page of the web writes it: in ASCII, as ISO 32000-1,
// 12.6.4.7 wants it of a PDF too, so that a link leads to the same place in both.
// It is false for what no page should open.
func Address(href string) (address string, ok bool) {
	for _, scheme := range opened {
		if len(href) > len(scheme) && strings.EqualFold(href[:len(scheme)], scheme) {
			return ascii(href), true
		}
	}
	return "", false
}

func ascii(s string) string {
	const hex = "0123456789ABCDEF"
	plain := func(c byte) bool { return c > ' ' && c < 0x7F }
	clean := true
	for i := range len(s) {
		clean = clean && plain(s[i])
	}
	if clean {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; plain(c) {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
