package render

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/render/typo"
	"feuillet/templates"
)

// remarqueMax is the longest comment of hours that paper holds, in characters.
const remarqueMax = 120

// hours takes the field: its week, with comments once; else its own words, said
// to be its own; else a sentence of the texts that tells the days.
func (p *Place) hours(m *templates.Modele) {
	l, t := p.Source, m.Textes
	h := lisible.LireHeures(l)
	p.retire(AvisHoraires, "passage des horaires retiré", h.Retraits)
	switch {
	case h.Connues:
		p.Semaine, p.AHoraires = h.Semaine, true
		for _, r := range h.Remarques {
			p.Remarques = append(p.Remarques, typo.Francais(p.short(r).String()))
		}
		if h.Raison != "" {
			p.Note(AvisHoraires, false, "horaires à vérifier", h.Raison)
		}
		return
	case l.Horaires == "":
	case h.Mots != "":
		p.HorairesDits = typo.Francais(t.HeuresDuLieu + " " + h.Mots)
		p.Note(AvisHoraires, false, "horaires imprimés avec les mots du lieu", h.Raison)
		return
	case h.SansJour != "":
		p.HorairesDits = typo.Francais(Capital(h.SansJour) + ". " + t.DemanderJours)
		p.Note(AvisHoraires, false, "horaires imprimés sans jour", h.Raison)
		return
	case h.Fermeture != "":
		p.HorairesDits = typo.Francais(h.Fermeture + ". " + t.DemanderHoraires)
		p.Note(AvisHoraires, false, "seule la fermeture est imprimée", h.Raison)
		return
	default:
		p.Note(AvisHoraires, true, "horaires non imprimés", h.Raison+" : « "+l.Horaires+" »")
	}
	if s, ok := p.Textes.Horaires(); ok {
		p.HorairesDits = typo.Francais(s)
	}
}

// short cuts a long comment at a word, and tells it.
func (p *Place) short(r horaires.Remarque) horaires.Remarque {
	if utf8.RuneCountInString(r.Texte) <= remarqueMax {
		return r
	}
	p.Note(AvisPleine, true, "commentaire des horaires raccourci", "« "+r.Texte+" »")
	r.Texte = typo.Couper(r.Texte, remarqueMax)
	return r
}

// Capital makes the first letter one.
func Capital(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// nextDates says the next dates of a place that receives one week in several,
// up to the end of the year: the weeks of the next one may count otherwise.
func (p *Place) nextDates(e *Edition, m *templates.Modele) {
	if !p.AHoraires || !p.Semaine.Alterne() {
		return
	}
	zone := feries.ZoneDe(p.Commune.Code, p.CodePostal)
	dates, complet := p.Semaine.Prochaines(e.Date, func(t time.Time) feries.Etat {
		etat, _ := zone.Le(t)
		return etat
	})
	var dites []string
	for _, d := range dates {
		dites = append(dites, typo.JourMois(d))
	}
	if len(dites) > 0 {
		p.Prochaines = m.Mots["prochaines_dates"] + " " + typo.Enumerer(dites) + "."
	}
	if !complet {
		call := m.Mots["en_janvier"]
		if p.Tel == "" {
			call = m.Mots["en_janvier_sans_telephone"]
		}
		p.Prochaines = strings.TrimSpace(p.Prochaines + " " + call)
	}
	p.Prochaines = typo.Francais(p.Prochaines)
}

// parites are the words by which weeks are counted, which a calendar on the wall
// does not show: the public reads dates.
var parites = strings.NewReplacer(" (semaines paires)", "", " (semaines impaires)", "")

// WeekLines says the week in sentences, its next dates and its comments after.
func (p *Place) WeekLines() []string {
	var out []string
	for _, s := range p.Semaine.Phrases() {
		if p.Prochaines != "" && p.Pour != Aidants && p.Pour != Pro {
			s = parites.Replace(s)
		}
		out = append(out, typo.Francais(s))
	}
	if p.Prochaines != "" {
		out = append(out, p.Prochaines)
	}
	return append(out, p.Remarques...)
}
