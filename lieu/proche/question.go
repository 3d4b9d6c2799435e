package proche

import "strings"

// VouliezVous asks after names: « Vouliez-vous « a », « b » ou « c » ? »; "" for none.
func VouliezVous(noms ...string) string {
	cites := make([]string, len(noms))
	for i, n := range noms {
		cites[i] = "« " + n + " »"
	}
	return Question(cites...)
}

// Question asks after what is said already: names with where they are, codes.
func Question(noms ...string) string {
	n := len(noms)
	switch n {
	case 0:
		return ""
	case 1:
		return "Vouliez-vous " + noms[0] + " ?"
	}
	return "Vouliez-vous " + strings.Join(noms[:n-1], ", ") + " ou " + noms[n-1] + " ?"
}
