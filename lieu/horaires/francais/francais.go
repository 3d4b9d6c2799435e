// Package francais reads opening hours written in French, or nearly as
// OpenStreetMap writes them, into the week that package horaires knows.
//
// It reads a text only when one reading exists, whole: each word is understood,
// or stands in the week as a comment. Anything else is refused with a reason,
// for wrong hours send a person to a closed door.
package francais

import (
	"strings"

	"feuillet/lieu/horaires"
)

// Verdict is what may be done with a text.
type Verdict int

// Verdicts, from the least to the most.
const (
	Demander Verdict = iota // nothing to print: no day, no hour, or they contradict each other
	Mots                    // a day and a time of day, with several readings: its own words do not mislead
	Lu                      // one reading
)

// Lecture is what was read of a text.
type Lecture struct {
	Verdict Verdict
	OSM     string           // the week in the syntax of OpenStreetMap, when Lu
	Semaine horaires.Semaine // the same
	Mots    string           // its own words on one line, markup and numbers apart; "" when Demander, or in codes
	Raison  string           // French, why it is not Lu
	EnOSM   bool             // it names its days as OpenStreetMap does
}

// texteMax bounds what is read, in bytes: longer is no opening hours.
const texteMax = 2000

// longMax is the length of hours that nothing else surrounds, in bytes.
const longMax = 240

// Lire reads hours. Each comment goes through propre first, when there is one:
// what it gives is kept, "" drops the comment.
func Lire(s string, propre func(string) string) Lecture {
	if len(s) > texteMax {
		return Lecture{Raison: "ce texte est trop long pour des horaires"}
	}
	plat := net(s)
	t, seul := entreGuillemets(plat)
	if w, err := horaires.Lire(s); err == nil {
		if l := lire(t, propre); seul && l.Verdict == Lu {
			return l
		}
		return Lecture{Verdict: Lu, OSM: s, Semaine: w, EnOSM: true}
	}
	if w, err := horaires.Parse(s); err == nil && w.Motif() != horaires.SansJour {
		return Lecture{Raison: w.Motif().String(), EnOSM: true}
	}
	return lire(t, propre)
}

// lire reads a plain text.
func lire(plat string, propre func(string) string) Lecture {
	l := jetons(plat)
	d := dit(l)
	p := &lecteur{s: plat, l: l}
	r := contradiction(l)
	if r != nil && len(plat) > longMax {
		r.contraire = false // a presentation tells of more than hours: its sentences are chosen later
	}
	if r == nil {
		p.lire()
		r = p.refus
	}
	out := Lecture{EnOSM: d.osm}
	if r == nil {
		out.OSM, r = p.ecrire(propre)
	}
	if r == nil {
		var err error
		if out.Semaine, err = horaires.Parse(out.OSM); err == nil {
			out.Verdict = Lu
			if !d.osm {
				out.Mots = surUneLigne(plat)
			}
			return out
		}
		r = &refus{raison: "ces horaires ne se disent pas en une semaine"}
	}
	out.OSM, out.Raison = "", r.raison
	switch {
	case !d.jour && !d.moment:
		out.Raison = "ni jour ni heure"
	case !d.jour:
		out.Raison = "aucun jour n’est dit"
	case !d.moment:
		out.Raison = "aucune heure n’est dite"
	case !r.contraire && !d.osm:
		out.Verdict, out.Mots = Mots, surUneLigne(plat)
	}
	return out
}

// entreGuillemets is a text that stands whole between quotes: French that a
// converter took for a comment.
func entreGuillemets(s string) (string, bool) {
	if len(s) < 2 || s[0] != '"' || strings.IndexByte(s[1:], '"') != len(s)-2 {
		return s, false
	}
	return strings.TrimSpace(s[1 : len(s)-1]), true
}

// surUneLigne joins the lines of a text.
func surUneLigne(s string) string {
	var l []string
	for t := range strings.SplitSeq(s, "\n") {
		if t = strings.Trim(strings.Join(strings.Fields(t), " "), " -|;,"); t != "" {
			l = append(l, t)
		}
	}
	var b strings.Builder
	for i, t := range l {
		switch {
		case i == 0:
		case strings.HasSuffix(l[i-1], ":") || strings.HasSuffix(l[i-1], "."):
			b.WriteString(" ")
		default:
			b.WriteString(" ; ")
		}
		b.WriteString(t)
	}
	return strings.ReplaceAll(b.String(), "\x00", "")
}

// contenu is what a text speaks of.
type contenu struct{ jour, moment, osm bool }

func dit(l []jeton) (c contenu) {
	for i, j := range l {
		switch j.genre {
		case duMois:
			c.jour = c.jour || i > 0 && (l[i-1].genre == nombre || l[i-1].genre == rang)
		case nombre:
			c.moment = c.moment || l[i+1].genre == tiret && l[min(i+2, len(l)-1)].genre == nombre
		case jour:
			c.jour = true
			c.osm = c.osm || j.osm
		case tousJours, fauxJour:
			c.jour = true
		case heure, moment, continu24, nocturne:
			c.moment = true
		case heureFausse:
			c.moment = true
		}
	}
	return c
}

// refus is why a text has no week. contraire: its own words would mislead.
type refus struct {
	contraire bool
	raison    string
}

// contradiction finds what makes a text wrong whatever the rest says.
func contradiction(l []jeton) *refus {
	datee := false
	for i, j := range l {
		switch j.genre {
		case heureFausse:
			return &refus{true, "une heure est impossible"}
		case jourDouble:
			return &refus{true, "« M » est mardi ou mercredi"}
		case date:
			return &refus{true, "ces horaires sont ceux d’une date"}
		case depuis:
			datee = true
		case annee:
			if deFermeture(l, i) {
				continue
			}
			if !datee {
				return &refus{true, "ces horaires sont ceux d’une année"}
			}
			return &refus{false, "ces horaires ont une date de début"}
		case mot:
			if j.cle == "undefined" || j.cle == "nan" || j.cle == "null" {
				return &refus{true, "un morceau manque"}
			}
		case nombre:
			if r := jourDUnMois(l, i); r != nil {
				return r
			}
		}
	}
	return nil
}

// deFermeture reports the year of a date of what is closed: « fermé du 3 au 20 août 2027 ».
func deFermeture(l []jeton, i int) bool {
	if i == 0 || l[i-1].genre != mois {
		return false
	}
	suit := l[min(i+1, len(l)-1)].genre
	finit := suit != deuxPoints && suit != heure && suit != jour // no heading of hours
	for i--; i >= 0; i-- {
		switch l[i].genre {
		case ferme:
			return true
		case et, virgule, deuxPoints: // of several closures
			if !finit {
				return false
			}
		case nombre, rang, mois, annee, a, tiret, article, de, jusqua:
		default:
			return false
		}
	}
	return false
}

// jourDUnMois finds « samedi 12 octobre »: the hours of one day.
func jourDUnMois(l []jeton, i int) *refus {
	if l[i+1].genre != mois || i > 1 && (l[i-1].genre == a || l[i-1].genre == tiret) && l[i-2].genre != jour {
		return nil
	}
	if g := l[i+2].genre; g == a || g == tiret {
		return nil
	}
	if i > 0 && l[i-1].genre == jour || i > 1 && l[i-1].genre == article && l[i-2].genre != ferme && !vagueAvant(l, i) {
		return &refus{true, "ces horaires sont ceux d’une date"}
	}
	return nil
}

func vagueAvant(l []jeton, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if l[k].genre == vague || l[k].genre == depuis {
			return true
		}
	}
	return false
}
