package reparer

import (
	"time"

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
var formatsDate = [...]string{"02/01/2006", "2/1/2006", "02-01-2006", "02.01.2006"}

// date reads a day as people write it. One that cannot be is set aside.
func (p *passage) date() {
	v := p.ligne.Illisibles["date_maj"]
	if v == "" {
		p.anneeImpossible()
		return
	}
	if t, ok := jour.Selon(v, formatsDate[:]...); ok && !impossible(t) {
		if t.Unix() == 0 {
			t = time.Time{}
		}
		apres := ""
		if !t.IsZero() {
			apres = t.Format(time.DateOnly)
		}
		if p.permis("date_maj", v, apres) {
			p.noter("date_maj", v, apres)
			p.l.DateMaj = t
		}
		return
	}
	p.douter("date_maj", v, "ce n'est pas une date (le standard écrit 2026-11-22) : date de mise à jour inconnue")
	p.mettreDeCote("date_maj", v)
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
