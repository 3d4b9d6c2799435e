package lisible

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// jourEcrit is a day and a month as a person writes them, in words or in figures, with
// the year that may follow.
var jourEcrit = patronDe(`(?i)\b(\d{1,2})(?:er)?(?:[\s\x{a0}]+(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|` +
	`septembre|octobre|novembre|d[ée]cembre|(?:janv|f[ée]vr?|avr|juil|sept?|oct|nov|d[ée]c)\b\.?)|([/.])(\d{1,2}))([\s\x{a0}]+\d{4}|[/.]\d{2,4})?`)

// avenir is how many months after the day when a notice is written its days are looked
// for: it tells of the months to come, or of one that is hardly over.
const avenir = 5

// DaterAvis is a notice with the year of its last days, as it was meant on
// the day when it was written: « Fermé du 21 décembre au 3 janvier 2027. » Without it the
// notice would come back a year later. Unchanged when it tells no last day.
func DaterAvis(avis string, ecrit time.Time) string {
	le := ecrit.AddDate(0, avenir, 0)
	avis, _ = dateRelatif(avis, ecrit)
	plages := joursAvis(avis)
	jours := datees(plages, le)
	if len(jours) == 0 {
		return avis
	}
	var b strings.Builder
	suite := 0
	for _, m := range jourEcrit.FindAllStringSubmatchIndex(avis, -1) {
		an := finDePlage(plages, jourSansAn(avis, m), le)
		if m[10] >= 0 || an == 0 {
			continue
		}
		signe := " "
		if m[6] >= 0 {
			signe = avis[m[6]:m[7]]
		}
		b.WriteString(avis[suite:m[1]] + signe + strconv.Itoa(an))
		suite = m[1]
	}
	date := b.String() + avis[suite:]
	if !memesFins(datees(joursAvis(date), le), jours) {
		return avis
	}
	return date
}

// memesFins reports that days end on the same ones, or begin on them when they have no end.
func memesFins(a, b []Periode) bool {
	return slices.EqualFunc(a, b, func(p, q Periode) bool {
		return p.Fin.Equal(q.Fin) && (!p.Fin.IsZero() || p.Debut.Equal(q.Debut))
	})
}

// finDePlage is the year of the closure that ends on a day, or begins on it when it is the only
// one written; 0 when none does.
func finDePlage(plages []plage, j jourLu, le time.Time) int {
	for _, p := range plages {
		d, ok := p.dater(le)
		switch {
		case !ok:
		case (p.semaine || p.sansFin()) && p.debut.jour == j.jour && p.debut.mois == j.mois:
			return d.Debut.Year()
		case p.fin.jour != j.jour || p.fin.mois != j.mois:
		case p.reprise:
			return d.Fin.AddDate(0, 0, 1).Year()
		default:
			return d.Fin.Year()
		}
	}
	return 0
}

// jourSansAn is a day and a month, in words or in figures.
func jourSansAn(s string, m []int) (j jourLu) {
	j.jour, _ = strconv.Atoi(s[m[2]:m[3]])
	if m[4] >= 0 {
		j.mois = moisDe(lieu.Plier(s[m[4]:m[5]]))
	}
	if m[8] >= 0 {
		j.mois, _ = strconv.Atoi(s[m[8]:m[9]])
	}
	return j
}
