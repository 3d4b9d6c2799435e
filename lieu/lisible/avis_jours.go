package lisible

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// Sentences that tell of a closure say its days in many ways: « du 21 décembre au 3 janvier »,
// « 24/12-02/01 », « jusqu'au 4 janvier », « les 24 et 31 décembre », « le 24/12/2026 ».

// jourLu is a day as a sentence writes it: what it does not say is 0.
type jourLu struct{ jour, mois, an int }

// plage are the first and the last day; the first is none of « jusqu'au », the last none of
// « à partir du ».
type plage struct {
	debut, fin jourLu
	semaine    bool // only the first one is written: « la semaine du 30 novembre »
	reprise    bool // the place opens again on the last one: « réouverture le 4 janvier »
}

// sansFin reports days of which nobody knows the last one.
func (p plage) sansFin() bool { return p.fin == jourLu{} }

const (
	moisDits  = `janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre`
	jourNomme = `(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?`
	// duMois are the month of a day and its year, if it is said
	duMois  = `(?: (` + moisDits + `)\b(?: (20\d\d)\b)?|[/.](\d{1,2})(?:[/.](20\d\d|\d\d)| (20\d\d)\b)?)`
	jourDit = jourNomme + `(\d{1,2})(?:er)?` + duMois
	// unDebut is the first day, whose month may be that of the last
	unDebut  = jourNomme + `(\d{1,2})(?:er)?` + duMois + `?`
	demiJour = `(?:(?:soir|matin) du )?`
)

var (
	deA = patronDe(`(?:\bdu )?` + demiJour + unDebut +
		`(?:,? inclus)?(?: au | a |(?:,? et| puis|,)? jusqu ?'?au | ?(?:-+>?|>|→) ?(?:au )?)` + demiJour + jourDit)
	entreLe = patronDe(`\bentre le ` + unDebut + ` et le ` + jourDit)
	jusquau = patronDe(`\bjusqu ?'?(?:au|a) ` + demiJour + jourDit)
	desLe   = patronDe(`\b(?:(?:a partir|a compter) d(?:u|e|es)|des(?: le)?)(?: ce(?:tte)?)? ` + jourDit)
	unJour  = patronDe(`((?:` + jourNomme + `\d{1,2}(?:er)?(?:, | et | ou |, et )(?:le )?)*)` + jourDit)
	// semaineDu has the groups of unJour
	semaineDu = patronDe(`\bsemaine du ()` + jourDit)
	nombre    = patronDe(`\d{1,2}`)
	// autrement are days written with dashes, as jourDit writes them
	autrement = []struct {
		quoi *patron
		par  string
	}{
		{patronDe(`\b(20\d\d)-(\d\d)-(\d\d)\b`), "$3/$2/$1"},
		{patronDe(`\b(\d{1,2})-(\d{1,2})-(20\d\d)\b`), "$1/$2/$3"},
		{patronDe(`\bdu (\d{1,2})-(\d{1,2}) au (\d{1,2})-(\d{1,2})\b`), "du $1/$2 au $3/$4"},
	}
	moisParMot = strings.Split(moisDits, "|")
	moisAbrege = patronDe(`\b(\d{1,2}(?:er)?) (janv|fevr?|avr|juil|sept?|oct|nov|dec)\b` +
		`(?:\.( ?(?:\d|et |au |a \d|puis |ou |inclus|,|-|jusqu)))?`)
)

// genreJour is how a text writes days.
type genreJour int

const (
	deUnAutre genreJour = iota // from one to another
	jusqua                     // until one
	desUn                      // from one on
	seulJour                   // one, or a list
)

// formesJours are the ways to write days: what one reads, none after it reads again.
var formesJours = []struct {
	genre genreJour
	dit   *patron
	lire  func(m []string) []plage
}{
	{deUnAutre, deA, duAu},
	{deUnAutre, entreLe, duAu},
	{jusqua, jusquau, func(m []string) []plage { return []plage{{fin: lireJour(m[1:])}} }},
	{seulJour, semaineDu, func(m []string) []plage { return []plage{lireJour(m[2:]).enSemaine()} }},
	{desUn, desLe, func(m []string) []plage { return []plage{{debut: lireJour(m[1:])}} }},
	{seulJour, unJour, plusieursJours},
}

func duAu(m []string) []plage { return []plage{{debut: lireJour(m[1:7]), fin: lireJour(m[7:])}} }

// trouve are days that a text writes, and where.
type trouve struct {
	genre  genreJour
	plages []plage
	i      []int // of its groups
}

// trouverJours are all days of a text that ecrireJours wrote.
func trouverJours(plie string) (out []trouve) {
	reste := []byte(plie)
	for _, f := range formesJours {
		for _, i := range f.dit.FindAllSubmatchIndex(reste, -1) {
			if colleA(plie, i[0], i[1]) {
				continue
			}
			out = append(out, trouve{f.genre, f.lire(groupes(plie, i)), i})
			copy(reste[i[0]:i[1]], strings.Repeat("\n", i[1]-i[0]))
		}
	}
	return out
}

// lireJours are the days that a text tells, but for those that are not wanted: seul are single
// ones, the others go from one to another.
func lireJours(texte string, veut func(x *deJours, i []int, seul bool) bool) (out []plage) {
	x := &deJours{plie: ecrireJours(texte)}
	for _, t := range trouverJours(x.plie) {
		if t.genre == jusqua || veut(x, t.i, t.genre >= desUn) {
			out = append(out, t.plages...)
		}
	}
	return out
}

// ecrireJours is a text, folded, whose days are all written in the ways that formesJours read.
func ecrireJours(texte string) string {
	plie := moisEntiers(ecrireMois(enClair(lieu.Plier(texte))))
	for _, a := range autrement {
		plie = a.quoi.ReplaceAllString(plie, a.par)
	}
	return plie
}

// Months that end a closure, or begin one.
var (
	finMois = patronDe(`\bjusqu ?['’]?(?:en|au mois|a(?: la)?(?: fin)?|fin)(?: fin| debut| courant)?(?: d[ue](?: mois d[e'’])?| d['’])? ?` +
		`(?:mi-)?(` + moisDits + `) (20\d\d)\b`)
	debutMois = patronDe(`\b(?:(?:a partir|a compter) d|des )(?:u mois d|le mois d|e )?(?:e |['’])?` +
		`(?:la )?(?:debut |fin |mi-|courant )?(` + moisDits + `) (20\d\d)\b`)
)

// moisEntiers writes the last day of a month until which a place is closed, and the first of one
// from which on it is.
func moisEntiers(plie string) string {
	if !strings.Contains(plie, "20") {
		return plie
	}
	plie = finMois.ReplaceAllStringFunc(plie, func(s string) string {
		m := finMois.FindStringSubmatch(s)
		an, _ := strconv.Atoi(m[2])
		dernier := time.Date(an, time.Month(moisDe(m[1])+1), 0, 0, 0, 0, 0, time.UTC)
		return "jusqu'au " + strconv.Itoa(dernier.Day()) + " " + m[1] + " " + m[2]
	})
	return debutMois.ReplaceAllStringFunc(plie, func(s string) string {
		m := debutMois.FindStringSubmatch(s)
		return "a partir du 1er " + m[1] + " " + m[2]
	})
}

// ecrireMois writes months in full: « 4 dec. 2026 » is « 4 decembre 2026 ». A stop that ends a
// sentence stays.
func ecrireMois(plie string) string {
	return moisAbrege.ReplaceAllStringFunc(plie, func(s string) string {
		m := moisAbrege.FindStringSubmatch(s)
		return m[1] + " " + moisParMot[moisDe(m[2])-1] + m[3]
	})
}

// moisDe is the month of a folded word, abbreviated or not; 0 for none.
func moisDe(mot string) int {
	if mot = strings.TrimSuffix(mot, "."); mot == "" {
		return 0
	}
	return 1 + slices.IndexFunc(moisParMot, func(m string) bool { return strings.HasPrefix(m, mot) })
}

// groupes are the parts of a match, "" for one that is not there.
func groupes(s string, i []int) (out []string) {
	for k := 0; k < len(i); k += 2 {
		g := ""
		if i[k] >= 0 {
			g = s[i[k]:i[k+1]]
		}
		out = append(out, g)
	}
	return out
}

// colleA reports that figures or letters go on before or after what was found: it is
// part of a number, of an address.
func colleA(s string, debut, fin int) bool {
	chiffre := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	if chiffre(fin) || fin+1 < len(s) && strings.IndexByte("./", s[fin]) >= 0 && chiffre(fin+1) {
		return true
	}
	suite := debut > 0 && strings.IndexByte("./-", s[debut-1]) >= 0 && chiffre(debut-2)
	return chiffre(debut) && (chiffre(debut-1) || suite)
}

// lireJour reads a day, its month in words or in figures, and its year.
func lireJour(m []string) (j jourLu) {
	j.jour, _ = strconv.Atoi(m[0])
	if j.mois = moisDe(m[1]); m[1] == "" {
		j.mois, _ = strconv.Atoi(m[3])
	}
	if j.an, _ = strconv.Atoi(m[2] + m[4] + m[5]); j.an > 0 && j.an < 100 {
		j.an += 2000
	}
	return j
}

// enSemaine are the seven days from a day on.
func (j jourLu) enSemaine() plage {
	d, ok := j.de(2026) // any year that has no 29 February
	if !ok {
		return plage{debut: j, fin: j}
	}
	d = d.AddDate(0, 0, 6)
	fin := jourLu{jour: d.Day(), mois: int(d.Month())}
	if j.an > 0 {
		fin.an = d.Year()
	}
	return plage{debut: j, fin: fin, semaine: true}
}

// plusieursJours are the days of a list, of which the last says the month.
func plusieursJours(m []string) (out []plage) {
	dernier := lireJour(m[2:])
	for _, n := range nombre.FindAllString(m[1], -1) {
		j := dernier
		j.jour, _ = strconv.Atoi(n)
		out = append(out, plage{debut: j, fin: j})
	}
	return append(out, plage{debut: dernier, fin: dernier})
}

var (
	// fermant and ouvrant are the words that tell of days closed, and of days open.
	fermant = patronDe(`\bferm|\bconge|\bvacances|\btravaux|\babsen|\bsuspen|\bannul|\bgreve|\binterr|\breport|` +
		`\bcess|\baccueil|\b(?:pas|plus|aucune) (?:de )?permanence|\bsinistr|\bincendi|\binond|` + motsFin)
	// incident is what its day is of, and not of the closure that comes of it.
	incident = patronDe(`(?:inondation|incendie|sinistre|tempete|orage|degats? des eaux|evenement|accident)s? d[ue] ` + jourNomme + `$`)
	ouvrant  = patronDe(`\bouver|\bouvr|\breouv|\brouv|\breprise|\brepren|\bretour\b|\brentree\b|\brevien|\bretrouv|\bredemarr`)
	commence = patronDe(`\ba (?:partir|compter)|\bdes le|\bdepuis`)
	// coupeClause ends what is said of one thing.
	coupeClause = patronDe(`[` + finClause + `](?: |$)|\n`)
)

const finClause = ".;!?"

// deJours is a folded text that tells days, with where the words stand that close, open and
// begin: they are looked for once, for a text may have a thousand days.
type deJours struct {
	plie                       string
	lus                        bool
	fermes, ouverts, commences []int
	coupes                     []int // the last bytes of what is said of one thing
}

func (x *deJours) lire() *deJours {
	if !x.lus {
		x.lus = true
		x.fermes, x.ouverts, x.commences = ou(fermant, x.plie), ou(ouvrant, x.plie), ou(commence, x.plie)
		x.coupes = ou(coupeClause, x.plie)
	}
	return x
}

// ou is where matches begin.
func ou(re *patron, s string) (out []int) {
	for _, m := range re.FindAllStringIndex(s, -1) {
		out = append(out, m[0])
	}
	return out
}

// dernierEntre is the last of some bytes, in order, from one to another; -1 for none.
func dernierEntre(tous []int, debut, fin int) int {
	if i, _ := slices.BinarySearch(tous, fin); i > 0 && tous[i-1] >= debut {
		return tous[i-1]
	}
	return -1
}

// clause is where what is said of one thing begins before a day and ends after it.
func (x *deJours) clause(jour, apres int) (debut, fin int) {
	if jour > 0 && strings.IndexByte(finClause, x.plie[jour-1]) >= 0 {
		debut = jour
	} else {
		debut = 1 + dernierEntre(x.coupes, 0, jour)
	}
	if i, _ := slices.BinarySearch(x.coupes, apres); i < len(x.coupes) {
		return debut, x.coupes[i]
	}
	return debut, len(x.plie)
}

// rouvertAvant reports that what leads to a day tells that the place is open from then on,
// or, when it is a single one, that something begins.
func (x *deJours) rouvertAvant(jour int, seul bool) bool {
	debut, _ := x.lire().clause(jour, len(x.plie))
	fermee := dernierEntre(x.fermes, debut, jour)
	return dernierEntre(x.ouverts, debut, jour) > fermee || seul && dernierEntre(x.commences, debut, jour) > fermee
}

// fermeCeJour reports that a single day, or a list, is one of a closure: its clause tells of one,
// and it is a day and no fraction, « 1/2 journée ».
func (x *deJours) fermeCeJour(jour, apres int, m []string) bool {
	debut, fin := x.lire().clause(jour, apres)
	if x.rouvertAvant(jour, true) || incident.MatchString(x.plie[max(debut, jour-clauseMax):jour]) {
		return false
	}
	return estUnJour(x.plie[:jour], m) &&
		(dernierEntre(x.fermes, debut, jour) >= 0 || dernierEntre(x.fermes, apres, fin) >= 0)
}

// estUnJour reports a day and no fraction: its month is a word, its year is said, or « le » leads to it.
func estUnJour(avant string, m []string) bool {
	mot := m[3] != "" || m[4]+m[6]+m[7] != "" || len(m[5]) == 2
	return mot || strings.HasSuffix(avant, "le ") || strings.HasSuffix(avant, "les ")
}

// Periode are the first and the last day of a closure, which is zero when nobody knows it.
type Periode struct{ Debut, Fin time.Time }

// Touche reports days that are among those from one to another.
func (p Periode) Touche(debut, fin time.Time) bool {
	return (p.Fin.IsZero() || !debut.After(p.Fin)) && !fin.Before(p.Debut)
}

// dater gives the days their year: the one that is said, or the nearest to a day. One that
// says only until when has begun on that day, or before. Not ok for days that do not
// exist, or are in no order.
func (p plage) dater(le time.Time) (out Periode, ok bool) {
	switch {
	case p.sansFin():
		out.Debut, ok = p.debut.le(le)
		return out, ok
	case p.fin.an == 0 && p.debut.an > 0:
		debut, bon := p.debut.le(le)
		if out.Fin, ok = p.fin.apres(debut); !bon || !ok {
			return out, false
		}
		out.Debut = debut
	default:
		if out.Fin, ok = p.fin.le(le); !ok {
			return out, false
		}
		out.Debut = time.Date(le.Year(), le.Month(), le.Day(), 0, 0, 0, 0, time.UTC)
		if p.debut.jour > 0 {
			out.Debut = p.debut.avant(out.Fin)
		}
	}
	if p.reprise {
		out.Fin = out.Fin.AddDate(0, 0, -1)
	}
	if p.debut.jour == 0 && out.Debut.After(out.Fin) {
		out.Debut = out.Fin
	}
	return out, !out.Debut.IsZero() && !out.Debut.After(out.Fin)
}

// le is the day, of the year that is said, or the nearest to another day.
func (j jourLu) le(autre time.Time) (best time.Time, found bool) {
	for a := autre.Year() - 1; a <= autre.Year()+1; a++ {
		d, ok := j.de(a)
		if ok && (!found || d.Sub(autre).Abs() < best.Sub(autre).Abs()) {
			best, found = d, true
		}
	}
	return best, found
}

// de is the day of a year, or of its own when it says it; not ok when it does not exist.
func (j jourLu) de(an int) (time.Time, bool) {
	if j.an > 0 {
		an = j.an
	}
	d := time.Date(an, time.Month(j.mois), j.jour, 0, 0, 0, 0, time.UTC)
	return d, d.Day() == j.jour && int(d.Month()) == j.mois
}

// apres is the first such day that is not before another.
func (j jourLu) apres(autre time.Time) (time.Time, bool) {
	d, ok := j.de(autre.Year())
	if ok && d.Before(autre) {
		d, ok = j.de(autre.Year() + 1)
	}
	return d, ok
}

// avant is the last such day that is not after the end of what it begins: its month and its
// year are those of the end, or the ones before; zero for none.
func (j jourLu) avant(fin time.Time) time.Time {
	if j.mois == 0 {
		if d := fin.AddDate(0, 0, j.jour-fin.Day()); !d.After(fin) {
			return d
		}
		return time.Date(fin.Year(), fin.Month()-1, j.jour, 0, 0, 0, 0, time.UTC)
	}
	d, ok := j.de(fin.Year())
	if ok && d.After(fin) && j.an == 0 {
		d, ok = j.de(fin.Year() - 1)
	}
	if !ok || d.After(fin) {
		return time.Time{}
	}
	return d
}
