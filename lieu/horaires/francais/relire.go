package francais

import "strings"

// relire settles what a token is by those beside it: numbers that are hours,
// short names of days, initials.
func relire(l []jeton) []jeton {
	initiales(l)
	for i := range l {
		abrege(l, i)
	}
	for i := range l {
		rangsNus(l, i)
	}
	for i := range l {
		nombreEnHeure(l, i)
	}
	for i := range l {
		if l[i].genre == nombre4 {
			l[i].genre = annee
		}
	}
	return l
}

// rangMax is the last rank that a day may have in a month.
const rangMax = 5

// rangsNus reads the numbers before a day of the month as its ranks, which they are without
// the end of one: « les 2 et 4 jeudis du mois », « le 2 jeudi du mois ». Where they may be a
// count of days, « les 2 jeudis du mois », or no month is said, nobody knows which days.
func rangsNus(l []jeton, i int) {
	debut := i
	for debut > 0 && l[debut-1].genre == nombre && l[debut-1].n > 0 && l[debut-1].n <= rangMax {
		debut--
		lien := debut - 1
		if lien > 0 && l[lien].genre == article && l[lien-1].genre == et { // « le 1 et le 3 »
			lien--
		}
		if lien > 0 && (l[lien].genre == et || l[lien].genre == virgule) && l[lien-1].genre == nombre {
			debut = lien
		}
	}
	if g := l[i].genre; debut == i || g != jour && g != rang {
		return
	}
	titre := debut == 0 || l[debut-1].genre == article
	lu := vague
	switch seul, duMois := debut == i-1, l[min(i+1, len(l)-1)].genre == duMois; {
	case l[i].genre == jour && duMois && (!seul || titre && !strings.HasSuffix(l[i].cle, "s")):
		lu = rang
	case !titre && !duMois:
		return
	}
	for ; debut < i; debut++ {
		if l[debut].genre == nombre {
			l[debut].genre = lu
		}
	}
}

// voisin is the nearest token on one side that is no punctuation nor article.
func voisin(l []jeton, i, pas int) jeton {
	for i += pas; i >= 0 && i < len(l); i += pas {
		switch l[i].genre {
		case tiret, barre, virgule, deuxPoints, ouvrante, fermante, article, de, a, et, ou, point, pointVirgule, saut,
			colonne, bruit, moment:
			continue
		}
		return l[i]
	}
	return jeton{genre: fin}
}

// lettres are the days of initials; M is two of them.
var lettres = map[string]int{"l": 0, "j": 3, "v": 4, "s": 5, "d": 6}

// initiales reads « L M M J V » whole and in order, and « L au V »: letters
// that stand beside another, or beside an hour.
func initiales(l []jeton) {
	var seules []int
	for i := 0; i < len(l); i++ {
		if initiale(l, i) {
			seules = append(seules, i)
		}
	}
	for k := 0; k < len(seules); {
		n := k + 1
		suite := l[seules[k]].cle
		for n < len(seules) && suiteDInitiales(l, seules[n-1], seules[n]) {
			suite += l[seules[n]].cle
			n++
		}
		nommer(l, seules[k:n], suite)
		k = n
	}
}

func initiale(l []jeton, i int) bool {
	j := l[i]
	if len(j.cle) != 1 || j.fin-j.debut > 2 || j.fin-j.debut == 2 && !j.point {
		return false
	}
	_, un := lettres[j.cle]
	if !un && j.cle != "m" || j.genre == jour {
		return false
	}
	v, w := voisin(l, i, 1), voisin(l, i, -1)
	return j.genre != article && j.genre != de && j.genre != bruit || jourOuHeure(v) || jourOuHeure(w) || lettreSeule(v) ||
		lettreSeule(w)
}

func lettreSeule(j jeton) bool {
	_, un := lettres[j.cle]
	return len(j.cle) == 1 && (un || j.cle == "m")
}

func jourOuHeure(j jeton) bool {
	switch j.genre {
	case jour, heure, nombre, nombre4, continu24, ferme, heureFausse:
		return true
	}
	return false
}

func suiteDInitiales(l []jeton, i, j int) bool {
	for k := i + 1; k < j; k++ {
		switch l[k].genre {
		case tiret, barre, virgule, et, a:
		default:
			return false
		}
	}
	return true
}

func nommer(l []jeton, rangs []int, suite string) {
	ordre := suite == "lmmjv" || suite == "lmmjvs" || suite == "lmmjvsd"
	for k, i := range rangs {
		n, un := lettres[l[i].cle]
		switch {
		case ordre:
			l[i].genre, l[i].n = jour, k
		case un && (len(rangs) > 1 || jourOuHeure(voisin(l, i, 1)) &&
			(i == 0 || jourOuHeure(voisin(l, i, -1)) || voisin(l, i, -1).genre == fin)):
			l[i].genre, l[i].n = jour, n
		case !un && (jourOuHeure(voisin(l, i, 1)) || len(rangs) > 1):
			l[i].genre = jourDouble
		}
	}
}

// abrege takes a short name for a day only where a day may stand, and « mar »
// for March among months.
func abrege(l []jeton, i int) {
	j := &l[i]
	if j.genre != jour || !j.court {
		return
	}
	v, w := voisin(l, i, 1), voisin(l, i, -1)
	if j.cle == "mar" && (v.genre == mois || w.genre == mois) {
		j.genre, j.n = mois, 3
		return
	}
	ok := jourOuHeure(v) || jourOuHeure(w) || v.genre == paire || v.genre == rdv || w.genre == sauf || w.genre == rang ||
		v.genre == chaine ||
		w.genre == feries || w.genre == vacances
	if !ok {
		j.genre = mot
	}
}

// nombreEnHeure makes an hour of a number beside one: « 14-17h », « 8h-12 »,
// « 14 18 h », « de 9 à 12 », « 0900-1200 ».
func nombreEnHeure(l []jeton, i int) {
	j := l[i]
	if j.genre != nombre && j.genre != nombre4 || l[i+1].genre == mois {
		return
	}
	if j.genre == nombre4 && (j.n/100 > 24 || j.n%100 > 59 || j.n%5 != 0) {
		return
	}
	lien, apres := i+1, i+1
	if g := l[lien].genre; g == tiret || g == a || g == barre {
		apres++
	}
	avant := i - 1
	if avant >= 0 && (l[avant].genre == tiret || l[avant].genre == a || l[avant].genre == barre) {
		avant--
	}
	suit := l[apres].genre == heure && (apres > lien || ditAvant(l, i))
	if apres == lien && l[apres].genre == nombre4 || j.genre == nombre4 && l[apres].genre == nombre4 {
		suit = true
	}
	precede := avant >= 0 && l[avant].genre == heure && (avant < i-1 || j.genre == nombre4) && l[apres].genre != mois
	deA := i > 0 && l[i-1].genre == de && l[i+1].genre == a && l[i+2].genre == nombre && l[i+3].genre != mois &&
		l[i+2].n > j.n && l[i+2].n <= 24
	if !suit && !precede && !deA {
		return
	}
	n := j.n * 60
	if j.genre == nombre4 {
		n = j.n/100*60 + j.n%100
	}
	l[i].genre, l[i].n, l[i].nu = heure, n, true
	if n > minutesParJour {
		l[i].genre = heureFausse
	}
}

// ditAvant reports that a number may begin a span here, as in « lundi 14 18 h »:
// after « salle 3 » it may not.
func ditAvant(l []jeton, i int) bool {
	if i == 0 {
		return true
	}
	switch l[i-1].genre {
	case jour, deuxPoints, et, virgule, barre, tiret, de, heure, moment, point, pointVirgule, saut, colonne, ouvrante,
		fermante, bruit, ouvert:
		return true
	}
	return false
}
