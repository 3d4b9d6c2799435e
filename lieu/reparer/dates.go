package reparer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/jour"
)

// dateDefaut sets aside the first day of Unix, which stands for no date.
func (p *passage) dateDefaut() {
	d := p.l.DateMaj
	if d.IsZero() || d.Unix() != 0 {
		return
	}
	const defaut = "1970-01-01"
	if p.permis("date_maj", defaut, "") {
		p.noter("date_maj", defaut, "")
		p.l.DateMaj = time.Time{}
	}
}

// formatsDate are those that people write; the standard has YYYY-MM-DD alone.
var formatsDate = [...]string{"02/01/2006", "2/1/2006", "02-01-2006", "02.01.2006", "02 01 2006", "2 1 2006",
	"2006/01/02", "2006.01.02"}

// date reads a day, a month or a year as people write it. What cannot be is set
// aside.
func (p *passage) date() {
	v := p.ligne.Illisibles["date_maj"]
	if v == "" {
		p.anneeImpossible()
		return
	}
	if t, ok := lireDate(v); ok && !impossible(t) {
		if t.Unix() == 0 {
			t = time.Time{}
		}
		apres := ""
		if !t.IsZero() {
			apres = lieu.EcrireDate(t)
		}
		if apres == v { // as it is kept
			p.l.DateMaj = t
		} else if p.permis("date_maj", v, apres) {
			p.noter("date_maj", v, apres)
			p.l.DateMaj = t
		}
		return
	}
	p.douter("date_maj", v, "ce n'est pas une date (le standard écrit 2026-11-22) : date de mise à jour inconnue")
	p.mettreDeCote("date_maj", v)
}

var (
	heureDate = regexp.MustCompile(`(?i)(?:[ T]+(?:à )?\d{1,2}[:h]\d{2}(?::\d{2})?(?:[.,]\d+)?Z?)$`)
	motsDate  = regexp.MustCompile(`(?i)^(?:mis(?:e)? à jour|m\.?[aà]\.?j\.?|actualisée?|date)?\s*:?\s*(?:depuis |en |le |au |du )?\s*`)
)

// lireDate reads a date in the forms of people and of spreadsheets, which count
// days since 1900; what of it is not said is not made up.
func lireDate(v string) (time.Time, bool) {
	s := strings.TrimSpace(heureDate.ReplaceAllString(strings.TrimSpace(v), ""))
	s = strings.TrimSpace(motsDate.ReplaceAllString(s, ""))
	if t, ok := jour.Selon(s, formatsDate[:]...); ok {
		return t, true
	}
	if t, err := jour.Lire(s, time.Time{}); err == nil {
		return t, true
	}
	if annee, mois, ok := jour.LireMois(s); ok {
		if mois == 0 {
			return lieu.LireDate(fmt.Sprintf("%04d", annee))
		}
		return lieu.LireDate(fmt.Sprintf("%04d-%02d", annee, mois))
	}
	return dateTableur(s)
}

// dateTableur is the day that a spreadsheet keeps as a number, since 1954.
func dateTableur(s string) (time.Time, bool) {
	entier, fraction, _ := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	if len(entier) != 5 || !tous(entier, chiffre) || fraction != "" && !tous(fraction, chiffre) {
		return time.Time{}, false
	}
	jours, err := strconv.Atoi(entier)
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, jours), err == nil && jours > 20000 && jours < 80000
}

func impossible(t time.Time) bool { return t.Year() != 1970 && (t.Year() < 1990 || t.Year() > 2100) }

func (p *passage) anneeImpossible() {
	d := p.l.DateMaj
	if d.IsZero() || !impossible(d) {
		return
	}
	v := d.Format(time.DateOnly)
	p.douter("date_maj", v, "année impossible : date de mise à jour inconnue")
	if p.actif(p.regle) {
		p.noter("date_maj", v, "")
		p.l.DateMaj = time.Time{}
	}
}
