package lisible

import (
	"slices"
	"strings"
	"time"

	"feuillet/lieu/horaires"
)

// quand is the part of the year and of the week of which a sentence speaks. What it does
// not name is all: vaut says so of a zero of mois, lireQuand of days.
type quand struct {
	jours  [7]bool
	nomme  bool // it names days of the week
	demi   demi
	moitie bool // it names parts of the day
	mois   [13]bool
	bornes [2]int // of a season, as month*100+day
	saison bool   // it names months, or a season
	hors   bool   // it is all but these months
	dates  []plage
	heures [2]int // closed from one minute of the day to another, or at one; zero for all the part of the day
	apres  int    // it is what comes after a day, as year*10000+month*100+day
	an     int    // that the months are of; 0 for each year
}

// demi is a part of the day.
type demi int

const (
	journeeEntiere demi = iota
	matinee
	apresMidi
	soiree
)

// Bounds of the parts of a day, in minutes: hours that go on some time after noon are still
// those of a morning.
const (
	midiJuste   = 12 * 60
	apresDejeun = 14 * 60
	debutSoir   = 18 * 60
)

// touche reports hours that have a part of it.
func (d demi) touche(p horaires.Plage) bool {
	switch d {
	case matinee:
		return p.Debut < midiJuste
	case apresMidi:
		return p.Debut >= midiJuste || p.Fin > apresDejeun
	case soiree:
		return p.Fin > debutSoir
	}
	return true
}

// touche reports hours of which it speaks.
func (q quand) touche(p horaires.Plage) bool {
	return q.demi.touche(p) && (q.heures == [2]int{} || p.Debut < q.heures[1] && p.Fin > q.heures[0])
}

// vaut reports a date of which it speaks.
func (q quand) vaut(t time.Time) bool {
	if t.Year()*10000+int(t.Month())*100+t.Day() <= q.apres {
		return false
	}
	if q.dates != nil && !slices.ContainsFunc(q.dates, func(p plage) bool { return p.a(t) }) {
		return false
	}
	return q.jours[(int(t.Weekday())+6)%7] && (!q.saison || q.dansSaison(t) != q.hors && (q.an == 0 || q.an == t.Year()))
}

// datee reports dates, or months of one year: their sentence stands where the texts do.
func (q quand) datee() bool { return q.an > 0 || q.dates != nil }

// a reports a date that is among those from the first day to the last, of any year when none
// is said.
func (p plage) a(t time.Time) bool {
	d, ok := p.dater(t)
	return ok && d.Touche(t, t)
}

// dansSaison reports a date of its months, or of its season.
func (q quand) dansSaison(t time.Time) bool {
	d, debut, fin := int(t.Month())*100+t.Day(), q.bornes[0], q.bornes[1]
	if debut > fin {
		return d >= debut || d <= fin
	}
	return q.mois[t.Month()] || d >= debut && d <= fin
}

var tousLesJours = [7]bool{true, true, true, true, true, true, true}

const (
	jourNu = `(?:` + joursNus + `)`
)

var (
	// pasUnJour are words that have the name of a day and tell of a date.
	pasUnJour = patronDe(`\b` + jourNu + ` (?:\d{1,2}(?:er)? (?:` + moisDits + `)|\d{1,2}[/.]\d|de paques|de pentecote|saint)`)
	deJourA   = patronDe(`\b(` + jourNu + `)s? ?(?:au|a|-|jusqu'au) ?(` + jourNu + `)`)
	unJourNu  = patronDe(`\b(` + jourNu + `)s?\b`)
	ditMatin  = patronDe(`\bmatin(?:ee)?s?\b`)
	ditApres  = patronDe(`\bapres[- ]?midis?\b|\baprem\b`)
	ditSoir   = patronDe(`\bsoir(?:ee)?s?\b`)
	// saufLeJour leads to days that are left out.
	saufLeJour = patronDe(`\b(?:sauf|hors|excepte|hormis|a l'exception du?e?s?|en dehors d[ue]s?) (?:l[ea]s? )?(?:` + jourNu + `|week)`)
	finSemain  = patronDe(`\bweek[- ]?ends?\b`)
	deMoisA    = patronDe(`\b(?:de |d'|du mois de |du mois d'|mi-)?(` + moisDits + `) ?(?:a|au mois de|au mois d'|jusqu'en|jusqu'a|-) ?(?:la )?(?:mi-|fin )?(` + moisDits + `)\b`)
	unMois     = patronDe(`\b(` + moisDits + `)\b`)
)

// saisons are parts of the year that have a name, as widely as people mean them.
var saisons = []struct {
	dit    *patron
	bornes [2]int
}{
	{patronDe(`\b(?:(?:l'|en |d'|chaque |les? |cet )ete|etes)\b|\bestival|\bsaison estivale|\bperiode d'ete`), [2]int{615, 915}},
	{patronDe(`\b(?:grandes vacances|vacances d'ete|vacances estivales)\b`), [2]int{701, 905}},
	{patronDe(`\b(?:l'|en |d'|chaque |les? )hivers?\b|\bhivernal`), [2]int{1115, 331}},
	{patronDe(`\bvacances de (?:noel|fin d'annee)|\bconges de (?:noel|fin d'annee)|\bfetes de fin d'annee|\bpendant les fetes|` +
		`\bentre noel et|\ba noel\b|\bpour noel\b|\btreve des confiseurs`), [2]int{1215, 110}},
}

// lireQuand reads the days, the part of the day and the months that a folded sentence names.
func lireQuand(plie string) (q quand) {
	plie = pasUnJour.ReplaceAllString(plie, " ")
	avant, exclus := exclure(plie)
	q.jours = joursNommes(avant)
	if q.nomme = q.jours != [7]bool{}; !q.nomme {
		q.jours = tousLesJours
	}
	for j, oui := range exclus {
		q.nomme = q.nomme || oui
		q.jours[j] = q.jours[j] && !oui
	}
	q.demi, q.moitie = demiDe(plie)
	q.lireMois(plie)
	return q
}

// exclure parts a folded text where it begins to tell the days that it leaves out: « les
// après-midi, sauf le jeudi ».
func exclure(plie string) (avant string, exclus [7]bool) {
	m := saufLeJour.FindStringIndex(plie)
	if m == nil {
		return plie, exclus
	}
	return plie[:m[0]], joursNommes(plie[m[0]:])
}

// joursNommes are the days that a folded text names.
func joursNommes(plie string) (jours [7]bool) {
	for _, m := range deJourA.FindAllStringSubmatch(plie, -1) {
		a, b := slices.Index(joursDits[:], m[1]), slices.Index(joursDits[:], m[2])
		for j := a; ; j = (j + 1) % 7 {
			if jours[j] = true; j == b {
				break
			}
		}
	}
	for _, m := range unJourNu.FindAllStringSubmatch(plie, -1) {
		jours[slices.Index(joursDits[:], m[1])] = true
	}
	if finSemain.MatchString(plie) {
		jours[5], jours[6] = true, true
	}
	return jours
}

// demiDe is the only part of the day that is named; else all of it.
func demiDe(plie string) (d demi, une bool) {
	var lu demi
	n := 0
	for d, p := range map[demi]*patron{matinee: ditMatin, apresMidi: ditApres, soiree: ditSoir} {
		if p.MatchString(plie) {
			lu = d
			n++
		}
	}
	if n == 1 {
		return lu, true
	}
	return journeeEntiere, n > 0
}

// indicesSaison: one stands in all that tells of months or of a season.
var indicesSaison = nouveauxIndices("janv", "fevr", "mars", "avril", "mai", "juin", "juillet", "aout", "septem",
	"octobre", "novem", "decem", "ete", "estiv", "hiver", "noel", "fetes", "vacances", "fin d'annee", "confis")

// lireMois notes months and seasons; those that a day leads to are dates.
func (q *quand) lireMois(plie string) {
	if !indicesSaison.dans(plie) {
		return
	}
	for _, m := range deMoisA.FindAllStringSubmatchIndex(plie, -1) {
		if chiffreAvant(plie[:m[0]]) || chiffreAvant(plie[:m[2]]) {
			continue
		}
		for a, b := moisDe(plie[m[2]:m[3]]), moisDe(plie[m[4]:m[5]]); ; a = a%12 + 1 {
			if q.mois[a] = true; a == b {
				break
			}
		}
	}
	for _, m := range unMois.FindAllStringSubmatchIndex(plie, -1) {
		if !chiffreAvant(plie[:m[0]]) {
			q.mois[moisDe(plie[m[2]:m[3]])] = true
		}
	}
	nommes := q.mois != [13]bool{}
	for _, s := range saisons {
		if !nommes && s.dit.MatchString(plie) {
			q.bornes = s.bornes
		}
	}
	q.saison = nommes || q.bornes != [2]int{}
}

// chiffreAvant reports a number that leads to what follows: « 3 août », « 1er août ».
func chiffreAvant(avant string) bool {
	avant = strings.TrimSuffix(strings.TrimRight(avant, " "), "er")
	return avant != "" && avant[len(avant)-1] >= '0' && avant[len(avant)-1] <= '9'
}

// complement are the days, the months and the halves of days that it does not name.
func (q quand) complement() (out []quand) {
	if q.nomme {
		c := quand{nomme: true}
		for j := range c.jours {
			c.jours[j] = !q.jours[j]
		}
		out = append(out, c)
	}
	if q.saison {
		out = append(out, quand{jours: tousLesJours, saison: true, mois: q.mois, bornes: q.bornes, hors: true})
	}
	if autre, ok := map[demi]demi{matinee: apresMidi, apresMidi: matinee}[q.demi]; ok {
		out = append(out, quand{jours: q.jours, demi: autre})
	}
	return out
}
