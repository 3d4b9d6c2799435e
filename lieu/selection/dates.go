package selection

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/lieu/horaires"
	"feuillet/lieu/jour"
	"feuillet/lieu/proche"
)

// dateEcrite is a day of one year in what was typed, in the forms of jour.Lire.
var dateEcrite = regexp.MustCompile(`(?i)\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b|` +
	`(?:\b(?:lun|mar|mer|jeu|ven|sam|dim)\pL*\.? +)?\b\d{1,2}(?:er)? +\pL{3,}\.? +\d{4}\b`)

// detacher takes the date out of what was typed; zero when there is none.
func detacher(saisie string) (date time.Time, reste string, err error) {
	i := dateEcrite.FindStringIndex(saisie)
	if i == nil {
		return time.Time{}, saisie, nil
	}
	date, err = jour.Lire(saisie[i[0]:i[1]], time.Time{})
	return date, strings.TrimSpace(strings.Trim(saisie[:i[0]]+" "+saisie[i[1]:], " ,-")), err
}

// momentDate reads a date, with or without a part of the day or an hour, in any
// usual spelling: that of the sentence of a selection too.
func momentDate(date time.Time, reste string) (ouverture, bool) {
	o := ouverture{fin: minutesParJour}
	if mots := strings.Fields(ecrire(reste)); !slices.ContainsFunc(mots, func(m string) bool {
		return !slices.Contains(muets, m)
	}) {
		reste = ""
	}
	if reste != "" {
		var ok bool
		if o, ok = moment(reste); !ok || len(o.jours) < 7 { // a day of the week beside a date
			return o, false
		}
	}
	o.jours, o.date = []int{(int(date.Weekday()) + 6) % 7}, date
	dit := strings.TrimPrefix(o.dit, "un jour ")
	if d, ok := partiesDates[dit]; ok {
		dit = d
	}
	o.dit = strings.TrimSpace("le " + jours[o.jours[0]] + " " + dateEnClair(date) + " " + dit)
	return o, true
}

// partiesDates are the parts of a day after a date.
var partiesDates = map[string]string{"le matin": "au matin", "le midi": "à midi", "l'après-midi": "après-midi",
	"le soir": "au soir"}

// Dater makes a day and an hour of what is said from now, « maintenant », « cet
// après-midi », « demain matin »: « 2026-12-03 13h45 ». What is not said from now
// stays as it is; a zero time changes nothing.
func Dater(saisie string, maintenant time.Time) string {
	mots := strings.Fields(strings.NewReplacer("'", " ", "-", " ").Replace(ecrire(saisie)))
	if maintenant.IsZero() || len(mots) == 0 {
		return saisie
	}
	phrase := strings.Join(mots, " ")
	for _, m := range []struct {
		debut string
		plus  int
		suite string // before what follows
	}{
		{"maintenant", 0, maintenant.Format("15h04")}, {"en ce moment", 0, maintenant.Format("15h04")},
		{"aujourd hui", 0, ""}, {"aujourdhui", 0, ""}, {"cet", 0, ""}, {"cette", 0, ""}, {"ce", 0, ""},
		{"apres demain", 2, ""}, {"demain", 1, ""},
	} {
		reste, ok := strings.CutPrefix(phrase+" ", m.debut+" ")
		demonstratif := strings.HasPrefix(m.debut, "ce")
		if !ok || demonstratif && strings.TrimSpace(reste) == "" || m.suite != "" && strings.TrimSpace(reste) != "" {
			continue
		}
		date := maintenant.AddDate(0, 0, m.plus).Format(time.DateOnly)
		return strings.Join(strings.Fields(date+" "+m.suite+" "+strings.ReplaceAll(reste, "apres midi", "apres-midi")), " ")
	}
	return saisie
}

// Dater is r with what is said from now made a day and an hour: who keeps a demand
// keeps the same places.
func (r Requete) Dater(maintenant time.Time) Requete {
	out := Requete{}
	for nom, valeurs := range r {
		c, _ := critere(nom)
		for _, v := range valeurs {
			if c.Date {
				var dates []string
				for partie := range strings.SplitSeq(v, ",") {
					dates = append(dates, Dater(partie, maintenant))
				}
				v = strings.Join(dates, ",")
			}
			out[nom] = append(out[nom], v)
		}
	}
	return out
}

// Moment is one time that a paper is made for: of one date.
type Moment struct {
	horaires.Moment
	Partie string // « matin », « après-midi »; empty for a whole day or an hour
}

// Entier reports a whole day.
func (m Moment) Entier() bool { return m.Debut == 0 && m.Fin == minutesParJour }

// LireMoment reads one time of one date: what Dater gives, or the next day of a
// week on that name. Its form is what String says.
func LireMoment(saisie string, maintenant time.Time) (Moment, error) {
	date, reste, err := detacher(Dater(saisie, maintenant))
	var o ouverture
	ok := err == nil
	switch {
	case !ok:
	case !date.IsZero():
		o, ok = momentDate(date, reste)
	default:
		if o, ok = moment(reste); ok {
			o, ok = prochain(o, maintenant)
		}
	}
	if err != nil {
		return Moment{}, err
	}
	if !ok {
		return Moment{}, refus("Écrivez par exemple : maintenant, aujourd'hui, cet-apres-midi, samedi-matin, 2026-12-03.",
			"le moment « %s » n'est pas compris", saisie)
	}
	m := Moment{Moment: horaires.Du(o.date, o.debut, o.fin)}
	for _, p := range parties {
		if p.debut == o.debut && p.fin == o.fin {
			m.Partie = p.dit
		}
	}
	return m, nil
}

// prochain puts a time of the week on its next date, today among them.
func prochain(o ouverture, maintenant time.Time) (ouverture, bool) {
	if maintenant.IsZero() {
		return o, false
	}
	a, m, j := maintenant.Date()
	for n := range 7 {
		d := time.Date(a, m, j+n, 0, 0, 0, 0, time.UTC)
		if slices.Contains(o.jours, (int(d.Weekday())+6)%7) {
			o.date = d
			return o, true
		}
	}
	return o, false
}

// String is the one form of m: « 2026-12-03 », « 2026-12-03 matin », « 2026-12-03 13h45 ».
func (m Moment) String() string {
	s := m.Date.Format(time.DateOnly)
	heure := func(t int) string { return strings.ReplaceAll(enHeures(t), "\u00a0", "") }
	switch {
	case m.Entier():
		return s
	case m.Partie != "":
		return s + " " + strings.ReplaceAll(proche.Cle(m.Partie), " ", "-")
	case m.Fin == m.Debut+1:
		return s + " " + heure(m.Debut)
	}
	return s + " " + heure(m.Debut) + "-" + heure(m.Fin)
}

// gardeAvecDate is the fault of a selection that says « now »: kept, it would lie.
func gardeAvecDate(saisie string) *faute.Faute {
	return refus("Une sélection gardée sert un autre jour : écrivez un jour de la semaine, ou une date.",
		"« %s » se dit d'aujourd'hui", saisie)
}

// Dit says m for who reads it on a day: « cet après-midi », « samedi matin », « à 13 h 45 ».
func (m Moment) Dit(jour time.Time) string {
	heure := "à " + enHeures(m.Debut)
	if m.Fin > m.Debut+1 {
		heure = "entre " + enHeures(m.Debut) + " et " + enHeures(m.Fin)
	}
	memeJour := m.Date.Format(time.DateOnly) == jour.Format(time.DateOnly)
	switch nom := jours[m.Jour]; {
	case memeJour && m.Entier():
		return "aujourd'hui"
	case memeJour && m.Partie == "après-midi":
		return "cet après-midi"
	case memeJour && m.Partie != "":
		return "ce " + m.Partie
	case memeJour:
		return heure
	case m.Entier():
		return nom
	case m.Partie != "":
		return nom + " " + m.Partie
	default:
		return nom + " " + heure
	}
}
