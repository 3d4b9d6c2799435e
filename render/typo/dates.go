package typo

import (
	"regexp"
	"strings"
)

// dateDite is a day of a month, without its year, with its article.
var dateDite = regexp.MustCompile(`(?:^|\b[Ll]e )(\d{1,2}(?:er)?)[ \x{a0}](janvier|février|mars|avril|mai|juin|` +
	`juillet|août|septembre|octobre|novembre|décembre)`)

// DatesCourtes shortens a list of days, « le 9 décembre et le 23 décembre », to what a
// table has room for: « 9 et 23 décembre ». A month is said once, after the last of its days.
func DatesCourtes(s string) string {
	at := dateDite.FindAllStringSubmatchIndex(s, -1)
	if at == nil {
		return s
	}
	var out strings.Builder
	from := 0
	for i, m := range at {
		out.WriteString(s[from:m[0]])
		out.WriteString(s[m[2]:m[3]])
		from = m[1]
		if i+1 < len(at) && enumere(s[m[1]:at[i+1][0]]) && s[m[4]:m[5]] == s[at[i+1][4]:at[i+1][5]] {
			continue
		}
		out.WriteString(string(Insecable) + s[m[4]:m[5]])
	}
	return out.String() + s[from:]
}

// enumere reports what stands between two days of one list.
func enumere(s string) bool { return s == ", " || s == " et " }
