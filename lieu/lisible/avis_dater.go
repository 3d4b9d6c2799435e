package lisible

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// jourEcrit is a day and a month as a person writes them, in words or in figures, with
// the year that may follow.
var jourEcrit = regexp.MustCompile(`(?i)\b(\d{1,2})(?:er)?(?:[\s\x{a0}]+(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|` +
	`septembre|octobre|novembre|d[ée]cembre)|([/.])(\d{1,2}))([\s\x{a0}]+\d{4}|[/.]\d{2,4})?`)

// avenir is how many months after the day when a notice is written its days are looked
// for: it tells of the months to come, or of one that is hardly over.
const avenir = 5

// DaterAvis is a notice of a closure with the year of its last day, as it was meant on
// the day when it was written: « Fermé du 21 décembre au 3 janvier 2027. » Without it the
// notice would come back a year later. Unchanged when it tells no last day.
func DaterAvis(avis string, ecrit time.Time) string {
	le := ecrit.AddDate(0, avenir, 0)
	fin, ok := FinAvis(avis, le)
	if !ok {
		return avis
	}
	plage := jusquau.MatchString(strings.ReplaceAll(lieu.Plier(avis), "’", "'"))
	var b strings.Builder
	suite := 0
	for _, m := range jourEcrit.FindAllStringSubmatchIndex(avis, -1) {
		j, dit := jourDeAvis(jourSansAn(avis, m), le)
		if m[10] >= 0 || !dit || plage && (j.Day() != fin.Day() || j.Month() != fin.Month()) {
			continue
		}
		an := " "
		if m[6] >= 0 {
			an = avis[m[6]:m[7]]
		}
		b.WriteString(avis[suite:m[1]] + an + strconv.Itoa(j.Year()))
		suite = m[1]
	}
	date := b.String() + avis[suite:]
	if f, ok := FinAvis(date, le); !ok || !f.Equal(fin) {
		return avis
	}
	return date
}

// jourSansAn is a day, a month in words or in figures, and no year, as jourDeAvis reads them.
func jourSansAn(s string, m []int) []string {
	out := []string{s[m[2]:m[3]], "", "", "", ""}
	if m[4] >= 0 {
		out[1] = lieu.Plier(s[m[4]:m[5]])
	}
	if m[8] >= 0 {
		out[2] = s[m[8]:m[9]]
	}
	return out
}
