package lisible

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// Some plain forms say that a place is closed without any of the words that the rules read: they are
// written with those words before they are read. What is printed keeps its own.

// tournures are such forms, folded, each with letters that it has, and what says the same.
var tournures = []struct {
	mots []string
	dit  *patron
	par  string
}{
	{[]string{"ouvr"}, patronDe(`\bn['’]ouvr(?:ira|iront|irons|e|ent|ons) pas\b`), "est ferme"},
	{[]string{" ne "}, patronDe(`\b((?:bus|camion|van|fourgon|car|bibliobus|conseill\pL+|mediat\pL+|permanence|service)(?: [\pL'’-]+){0,3}?) ne ` +
		`(?:passera|passe|viendra|vient|circulera|circule|roulera|tourne|tournera) pas\b`), "$1 est suspendu"},
	{[]string{"clos"}, patronDe(`(^|[.;!:] )clos(?:e|es)? (jusqu|pour (?:travaux|conges|inventaire)|du \d|temporairement|definitivement|le \d)`), "${1}ferme $2"},
	{[]string{"nible"}, patronDe(`\b((?:services?|accueils?|permanences?|epn|conseill\pL+|mediat\pL+)(?: [\pL'’]+){0,2}?) (?:(?:est|sont|sera|seront) )?` +
		`indisponibles? (jusqu|du \d|pour (?:le moment|l['’]instant)|le \d|a partir)`), "$1 est suspendu $2"},
	{[]string{"treve"}, patronDe(`^((?:attention|info)s? ?[:!] ?)?treve (?:hivernale|estivale|de noel|de fin d['’]annee) ((?:du|jusqu)[^:;]*)$`), "${1}fermeture $2"},
	{[]string{"activite"}, patronDe(`^l['’]activite (est|sera) `), "le service $1 "},
}

// indicesFormes are letters of those that have none of the others.
var indicesFormes = nouveauxIndices("hivernale", "estivale", "ve de no", "ve de fin", "clos ", "close ", "closes ")

// expulsions is the other winter truce.
var expulsions = patronDe(`expuls|locat|loyer|logement|1er novembre[^.]*31 mars`)

// enClair is a folded text whose closures are said with the words that the rules read.
func enClair(plie string) string {
	for _, t := range tournures {
		if contient(plie, t.mots...) && (t.mots[0] != "treve" || !expulsions.MatchString(plie)) {
			plie = t.dit.ReplaceAllString(plie, t.par)
		}
	}
	return plie
}

var (
	// jusquaMois is a month that is not written as a day, and enSemaines weeks by their numbers.
	jusquaMois = patronDe(`(?i)\bjusqu(?:e |['’ ]?(?:à|a|au|en) ?)(?:la )?(fin|mi)(?: |-)?(?:du mois )?(?:de |d['’])?` +
		`(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?: (20\d\d))?\b`)
	enSemaines = patronDe(`(?i)\b(?:les? )?(?:semaines? ?|S\.?)(\d{1,2})((?: ?(?:,|et|à|a|au|-|/) ?(?:S\.?|semaine )?\d{1,2}\b)*)`)
	aSemaine   = patronDe(`(?i)(?:à|\ba\b|au|-)`)
)

// dateMois writes as days the months and weeks of a closure that have no year: it was not over when it
// was written. Not ok when it writes none.
func dateMois(phrase string, ecrit time.Time) (dite string, ok bool) {
	dite = phrase
	for _, m := range slices.Backward(jusquaMois.FindAllStringSubmatchIndex(phrase, -1)) {
		if !relatifFerme(phrase, m) {
			continue
		}
		g := groupes(phrase, m)
		an, _ := strconv.Atoi(g[3])
		ok = ok || an == 0
		fin := finDeMois(lieu.Plier(g[2]), lieu.Plier(g[1]) == "mi", an, ecrit)
		dite = dite[:m[0]] + "jusqu’au " + direJour(fin) + dite[m[1]:]
	}
	if dite != phrase {
		return dite, ok
	}
	for _, m := range slices.Backward(enSemaines.FindAllStringSubmatchIndex(phrase, -1)) {
		g := groupes(phrase, m)
		if jours := direSemaines(g[1], g[2], ecrit); jours != "" && relatifFerme(phrase, m) {
			dite, ok = dite[:m[0]]+jours+dite[m[1]:], true
		}
	}
	return dite, ok
}

// finDeMois is the last day of a month, or its middle, of a year or the first that is not over.
func finDeMois(mois string, milieu bool, an int, ecrit time.Time) time.Time {
	jour := func(an int) time.Time {
		if milieu {
			return time.Date(an, time.Month(moisDe(mois)), 15, 0, 0, 0, 0, time.UTC)
		}
		return time.Date(an, time.Month(moisDe(mois)+1), 0, 0, 0, 0, 0, time.UTC)
	}
	if an > 0 {
		return jour(an)
	}
	if d := jour(ecrit.Year()); !d.Before(ecrit) {
		return d
	}
	return jour(ecrit.Year() + 1)
}

// direSemaines says weeks by their days; empty for numbers that no weeks have.
func direSemaines(premiere, suite string, ecrit time.Time) string {
	var out []string
	nombres := append([]string{premiere}, nombre.FindAllString(suite, -1)...)
	var lundis []time.Time
	for _, s := range nombres {
		n, _ := strconv.Atoi(s)
		if n < 1 || n > 53 {
			return ""
		}
		lundis = append(lundis, lundiDe(n, ecrit))
	}
	for i := 0; i < len(lundis); i++ {
		debut, fin := lundis[i], lundis[i]
		for i+1 < len(lundis) && (lundis[i+1].Sub(fin) == 7*24*time.Hour || len(lundis) == 2 && aSemaine.MatchString(suite)) {
			i++
			fin = lundis[i]
		}
		out = append(out, "du "+direJour(debut)+" au "+direJour(fin.AddDate(0, 0, 6)))
	}
	return strings.Join(out, " et ")
}

// lundiDe is the first day of a week, the first of this number that is not over.
func lundiDe(n int, ecrit time.Time) time.Time {
	an, _ := ecrit.ISOWeek()
	for ; ; an++ {
		d := time.Date(an, 1, 4, 0, 0, 0, 0, time.UTC) // in week 1
		d = d.AddDate(0, 0, 7*(n-1)-(int(d.Weekday())+6)%7)
		if !d.AddDate(0, 0, 6).Before(ecrit.Truncate(24 * time.Hour)) {
			return d
		}
	}
}

var (
	// fermeMotif is a closure of which only the reason is told.
	fermeMotif = patronDe(attention + `(?:` + lieuDit + ` (?:est |sera )?)?ferm(?:e|ee|es|ees) ?[:,(–-] ?(?:pour )?` +
		`(?:conges?|vacances|travaux|inventaire|greve)(?: annuels?)?\)?[ .!]*$`)
	saisonDite = `(?:en |pendant l'|l'|tout l')(hiver|ete)|(?:de |d')(` + moisDits + `) a (` + moisDits + `)(?: inclus)?`
	// fermeSaison and ouvertSaison are of some months of each year.
	fermeSaison  = patronDe(attention + `(?:` + lieuDit + ` (?:est )?)?ferm(?:e|ee|es|ees)(?: au public)? (?:` + saisonDite + `)[ .!]*$`)
	ouvertSaison = patronDe(attention + `(?:` + lieuDit + ` (?:est )?)?ouvert(?:e|s|es)?(?: au public)? (?:seulement|uniquement) (?:` + saisonDite + `)[ .!]*$`)
)

// moisFermes are the first and the last month of a season for who has doors to close.
var moisFermes = map[string][2]int{"hiver": {11, 3}, "ete": {6, 9}}

// fermeSansJour reports a folded sentence that says that the place is closed, and no day that it can be
// asked of: it may be closed on the day of a paper.
func fermeSansJour(plie string, le time.Time) bool {
	if m := fermeSaison.FindStringSubmatch(plie); m != nil {
		return dansSaison(m[1:], le)
	}
	if m := ouvertSaison.FindStringSubmatch(plie); m != nil {
		return !dansSaison(m[1:], le)
	}
	return false
}

// dansSaison reports a day of a season, or of the months from one to another.
func dansSaison(m []string, le time.Time) bool {
	s, ok := moisFermes[m[0]]
	if !ok {
		s = [2]int{moisDe(m[1]), moisDe(m[2])}
	}
	n := int(le.Month())
	if s[0] <= s[1] {
		return s[0] <= n && n <= s[1]
	}
	return n >= s[0] || n <= s[1]
}
