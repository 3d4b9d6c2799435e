package lisible

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// A closure may be told by days that only the day when it was written tells: « cette semaine », « ce
// lundi », « jusqu'à vendredi ». That day is the one of the record.

const joursNus = `lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche`

var (
	// relatif is such a day, or days; the groups are the day of the week that each names, and the part of
	// the day.
	relatif = patronDe(`(?i)(?:jusqu['’ ]?(?:à|a) (?:(` + joursNus + `)(?: prochain| inclus)?|la fin (?:de l['’]ann[ée]e|du mois|de la semaine)|demain)|` +
		`aujourd['’ ]?hui|demain|cette semaine|toute la semaine|la semaine prochaine|ce week-?end|ce mois(?:-ci)?|` +
		`ce (` + joursNus + `)|(?:le )?(` + joursNus + `) prochain)(?: (matin|soir|apr[èe]s-midi)| (?:toute )?la journée)?`)
	// fermeJour leads to « aujourd'hui », which else is of these years.
	fermeJour = patronDe(`\b(?:fermee?s?|fermetures?|permanences?|accueil|suspendue?s?|annulee?s?)(?: au public| exceptionnelle(?:ment)?)?,? ?$`)
	// puisRaison goes on after it.
	puisRaison = patronDe(`^(?: ?[.!]| (?:pour|en raison|suite|cause|a cause|exceptionnellement|apres|et)\b|$)`)

	// indicesRelatifs are letters that each of these has.
	indicesRelatifs = nouveauxIndices("hui", "demain",
		"semaine", "s1", "s2", "s3", "s4", "s5", "s0", "week", "ce mois", "jusqu",
		"prochain", "ce lun", "ce mar", "ce mer", "ce jeu", "ce ven", "ce sam", "ce dim")
)

// dateRelatif is a sentence of a closure whose days are those of the day when it was written: « Fermé
// du 23 au 29 novembre 2026. » Not ok when it tells none so.
func dateRelatif(phrase string, ecrit time.Time) (dite string, ok bool) {
	if !indicesRelatifs.dans(phrase) {
		return phrase, false
	}
	if dite, ok = dateMois(phrase, ecrit); dite != phrase {
		return dite, ok
	}
	for _, m := range slices.Backward(relatif.FindAllStringSubmatchIndex(phrase, -1)) {
		if !relatifFerme(phrase, m) {
			continue
		}
		g := groupes(phrase, m)
		dite = dite[:m[0]] + direRelatif(lieu.Plier(g[0]), g[1]+g[2]+g[3], lieu.Plier(g[4]), ecrit) + dite[m[1]:]
		ok = true
	}
	return dite, ok
}

// relatifFerme reports days that stand in a clause of a closure, and have no date.
func relatifFerme(phrase string, m []int) bool {
	avant, apres := phrase[:m[0]], phrase[m[1]:]
	debut := 1 + strings.LastIndexAny(avant, ".;!?\n")
	fin := strings.IndexAny(apres, ".;!?\n")
	if fin < 0 {
		fin = len(apres)
	}
	suite := strings.TrimLeft(apres, " \u00a0")
	if avant != "" && !strings.HasSuffix(strings.TrimRight(avant, "(,:"), " ") && !strings.HasSuffix(avant, "(") &&
		debut != len(avant) || suite != "" && suite[0] >= '0' && suite[0] <= '9' { // « jusqu'à lundi 4 janvier »
		return false
	}
	avant, apres = avant[max(debut, len(avant)-clauseMax):], apres[:min(fin, clauseMax)]
	if !phraseFerme(avant + phrase[m[0]:m[1]] + apres) {
		return false
	}
	avant, apres = lieu.Plier(avant), lieu.Plier(apres)
	switch dit := lieu.Plier(phrase[m[0]:m[1]]); {
	case strings.HasPrefix(dit, "aujourd"):
		seul := strings.TrimSpace(avant) == ""
		return seul || fermeJour.MatchString(avant) && puisRaison.MatchString(apres)
	case strings.HasPrefix(dit, "toute la"):
		return fermeJour.MatchString(avant) && puisRaison.MatchString(apres)
	}
	return true
}

// direRelatif says such days with their dates.
func direRelatif(dit, jour, moment string, ecrit time.Time) string {
	ecrit = time.Date(ecrit.Year(), ecrit.Month(), ecrit.Day(), 0, 0, 0, 0, time.UTC)
	lundi := ecrit.AddDate(0, 0, -(int(ecrit.Weekday())+6)%7)
	finMois := time.Date(ecrit.Year(), ecrit.Month()+1, 0, 0, 0, 0, 0, time.UTC)
	fin := ""
	switch {
	case moment == "matin", moment == "soir":
		fin = " au " + moment
	case moment != "":
		fin = " l’après-midi"
	}
	duAu := func(a, b time.Time) string { return "du " + direJour(a) + " au " + direJour(b) + fin }
	switch {
	case strings.HasPrefix(dit, "jusqu") && jour != "":
		return "jusqu’au " + jour + " " + direJour(prochainJour(jour, ecrit, 0)) + fin
	case strings.Contains(dit, "annee"):
		return "jusqu’au 31 décembre " + strconv.Itoa(ecrit.Year())
	case strings.Contains(dit, "du mois"):
		return "jusqu’au " + direJour(finMois)
	case strings.Contains(dit, "fin de la semaine"):
		return "jusqu’au " + direJour(lundi.AddDate(0, 0, 6))
	case strings.HasPrefix(dit, "jusqu"):
		return "jusqu’au " + direJour(ecrit.AddDate(0, 0, 1))
	case strings.HasPrefix(dit, "aujourd"):
		return "le " + direJour(ecrit) + fin
	case strings.HasPrefix(dit, "demain"):
		return "le " + direJour(ecrit.AddDate(0, 0, 1)) + fin
	case strings.HasPrefix(dit, "la semaine"):
		return duAu(lundi.AddDate(0, 0, 7), lundi.AddDate(0, 0, 13))
	case strings.Contains(dit, "semaine"):
		return duAu(lundi, lundi.AddDate(0, 0, 6))
	case strings.Contains(dit, "week"):
		return duAu(lundi.AddDate(0, 0, 5), lundi.AddDate(0, 0, 6))
	case strings.HasPrefix(dit, "ce mois"):
		return duAu(finMois.AddDate(0, 0, 1-finMois.Day()), finMois)
	case strings.HasSuffix(dit, "prochain"):
		return "le " + strings.ToLower(jour) + " " + direJour(prochainJour(jour, ecrit, 1)) + fin
	}
	return "le " + strings.ToLower(jour) + " " + direJour(prochainJour(jour, ecrit, 0)) + fin
}

// prochainJour is the first day of a name that is some days at least after another.
func prochainJour(nom string, le time.Time, apres int) time.Time {
	n := slices.Index(strings.Split(joursNus, "|"), strings.ToLower(nom))
	le = le.AddDate(0, 0, apres)
	return le.AddDate(0, 0, ((n+1)%7-int(le.Weekday())+7)%7)
}

// direJour is a day in words: « 1er décembre 2026 ».
func direJour(t time.Time) string {
	jour := strconv.Itoa(t.Day())
	if t.Day() == 1 {
		jour = "1er"
	}
	return jour + " " + horaires.NomsMois()[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// relative is dateRelatif by the date of the record; incertaine when the record has no day.
func (t *Textes) relative(phrase string) (dite string, incertaine bool) {
	maj, sure := DateSure(t.lieu)
	sure = sure && lieu.PrecisionDate(maj) == lieu.AuJour
	if !sure {
		maj = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	dite, ok := dateRelatif(phrase, maj)
	return dite, ok && !sure
}

// SansRelatifs is a sentence of a closure with its days as dates, as a paper prints it.
func (t *Textes) SansRelatifs(phrase string) string {
	if dite, incertaine := t.relative(phrase); !incertaine {
		return dite
	}
	return phrase
}
