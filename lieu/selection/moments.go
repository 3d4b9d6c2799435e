package selection

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/proche"
)

// ouverture is a time of the week, or of a date, as it was asked for.
type ouverture struct {
	jours      []int // Monday is 0
	debut, fin int   // minutes
	dit        string
	date       time.Time // zero for any week
}

var jours = [7]string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}

// parties of a day. A place open from 9 to 12:30 is not open in the
// afternoon, nor in the evening one that closes at 18: these begin later, and
// noon is the middle of it.
var parties = []struct {
	nom        string
	debut, fin int
	dit        string
}{
	{"matin", 5 * 60, 12 * 60, "matin"},
	{"midi", 12*60 + 30, 13*60 + 30, "midi"},
	{"apres-midi", 13*60 + 30, 18 * 60, "après-midi"},
	{"soir", 18 * 60, 24 * 60, "soir"},
}

const minutesParJour = 24 * 60

// heureSaisie is « 10h », « 10h30 », « 10:30 », or a span of them.
var heureSaisie = regexp.MustCompile(`^(\d{1,2})(?:h|:)(\d{2})?(?:(?:-|a)(\d{1,2})(?:h|:)(\d{2})?)?$`)

func lireOuvert(l *lecture, _ *Critere, saisies []string) error {
	var dits []string
	for _, saisie := range saisies {
		o, ok, err := lireMoment(saisie)
		if err != nil {
			return err
		}
		if !ok {
			return refus(cmp.Or(proche.VouliezVous(momentsProches(saisie)...), exemplesDeMoments),
				"le moment « %s » n'est pas compris", saisie)
		}
		if !slices.Contains(dits, o.dit) {
			dits = append(dits, o.dit)
		}
		for _, j := range o.jours {
			m := horaires.Moment{Jour: j, Debut: o.debut, Fin: o.fin, Date: o.date}
			if !slices.Contains(l.s.Filtre.Ouvert, m) {
				l.s.Filtre.Ouvert = append(l.s.Filtre.Ouvert, m)
			}
		}
	}
	l.dire(suite("ouvert@ " + enumerer(dits, " ou ")))
	return nil
}

// lireMoment reads a time of the week or of a date. What is said from now has no
// meaning here, see Dater.
func lireMoment(saisie string) (o ouverture, ok bool, err error) {
	date, reste, err := detacher(saisie)
	switch {
	case err != nil:
		return o, false, err
	case !date.IsZero():
		o, ok = momentDate(date, reste)
		return o, ok, nil
	}
	if o, ok = moment(saisie); !ok && Dater(saisie, time.Unix(0, 0)) != saisie {
		return o, false, gardeAvecDate(saisie)
	}
	return o, ok, nil
}

const exemplesDeMoments = "Écrivez un jour, avec ou sans partie du jour ou heure : samedi, samedi-matin, week-end, " +
	"soir, \"samedi 10h\", \"mardi 17h-19h\" ; ou une date : 2026-12-03."

// momentsProches are the days and their parts that a word may have meant; none
// for an hour, which is written in more ways than can be listed.
func momentsProches(saisie string) []string {
	r := proche.Rechercher(saisie)
	for _, jour := range append(jours[:], "week-end") {
		r.Voir(jour)
		for _, p := range parties {
			r.Voir(jour + "-" + p.nom)
		}
	}
	for _, p := range parties {
		r.Voir(p.nom)
	}
	if strings.ContainsAny(saisie, "0123456789") {
		return nil
	}
	return r.Noms(1)
}

// Hours with their spaces, as they are printed, and spans in words.
var (
	heureEspacee = regexp.MustCompile(`(\d) ?h(?:eures?)?(?: ?(\d{2})\b)?`)
	dureeEnMots  = regexp.MustCompile(`\b(?:entre (\S+) et|de (\S+) a) `)
	ecritures    = strings.NewReplacer("l'apres midi", "apres-midi", "l'apres-midi", "apres-midi", "apres midi",
		"apres-midi", "week-end", "weekend", "week end", "weekend", " - ", "-", " a ", "-")
)

// muets are words that say no time by themselves.
var muets = []string{"le", "les", "un", "jour", "au"}

// ecrire is what was typed in the one spelling that moment cuts into words.
func ecrire(saisie string) string {
	s := heureEspacee.ReplaceAllString(lieu.Plier(strings.TrimSpace(saisie)), "${1}h$2")
	return ecritures.Replace(dureeEnMots.ReplaceAllString(s, "$1$2-"))
}

// moment reads a day, a part of the day, or both, in any usual spelling: that
// of the sentence of a selection too.
func moment(saisie string) (ouverture, bool) {
	s, o := ecrire(saisie), ouverture{fin: minutesParJour}
	nomJour, nomPartie, heure := "", "", ""
	for _, m := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		jour, reste := m, ""
		if !heureSaisie.MatchString(m) && m != "apres-midi" {
			jour, reste, _ = strings.Cut(m, "-") // samedi-matin
		}
		for _, mot := range []string{jour, reste} {
			switch {
			case mot == "" || slices.Contains(muets, mot):
			case nomJour == "" && o.jour(mot, &nomJour):
			case nomPartie+heure == "" && o.partie(mot, &nomPartie):
			case nomPartie+heure == "" && o.heure(mot, &heure):
			default:
				return o, false
			}
		}
	}
	if nomJour+nomPartie+heure == "" {
		return o, false
	}
	if len(o.jours) == 0 {
		o.jours = []int{0, 1, 2, 3, 4, 5, 6}
	}
	o.dit = direMoment(nomJour, nomPartie, heure)
	return o, true
}

func direMoment(jour, partie, heure string) string {
	switch {
	case jour == "" && partie == "après-midi":
		return "l'après-midi"
	case jour == "" && heure != "":
		return "un jour " + heure
	}
	return strings.Join(strings.Fields("le "+jour+" "+partie+" "+heure), " ")
}

func (o *ouverture) jour(mot string, nom *string) bool {
	if strings.HasPrefix(mot, "weekend") {
		o.jours, *nom = []int{5, 6}, "week-end"
		return true
	}
	debut := strings.TrimSuffix(strings.TrimSuffix(mot, "s"), ".")
	for i, j := range jours {
		if len(debut) >= 2 && strings.HasPrefix(j, debut) { // two letters tell each day from the others
			o.jours, *nom = []int{i}, j
			return true
		}
	}
	return false
}

func (o *ouverture) partie(mot string, nom *string) bool {
	if mot == "apres" || mot == "aprem" || mot == "am" {
		mot = "apres-midi"
	}
	for _, p := range parties {
		if mot == p.nom || mot == p.nom+"s" || mot == p.nom+"ee" {
			o.debut, o.fin, *nom = p.debut, p.fin, p.dit
			return true
		}
	}
	return false
}

func (o *ouverture) heure(mot string, dit *string) bool {
	m := heureSaisie.FindStringSubmatch(mot)
	if m == nil {
		return false
	}
	debut, ok := minutes(m[1], m[2])
	if !ok || debut == minutesParJour { // midnight is the end of a span; alone, nobody knows of which day
		return false
	}
	o.debut, o.fin, *dit = debut, debut+1, "à "+enHeures(debut)
	if m[3] == "" {
		return true
	}
	if o.fin, ok = minutes(m[3], m[4]); !ok || o.fin <= o.debut {
		return false
	}
	*dit = "entre " + enHeures(debut) + " et " + enHeures(o.fin)
	return true
}

func minutes(h, m string) (int, bool) {
	heures, _ := strconv.Atoi(h)
	min, _ := strconv.Atoi(m)
	t := heures*60 + min
	return t, min < 60 && t <= minutesParJour
}

func enHeures(t int) string {
	if t%60 == 0 {
		return fmt.Sprintf("%d\u00a0h", t/60)
	}
	return fmt.Sprintf("%d\u00a0h\u00a0%02d", t/60, t%60)
}
