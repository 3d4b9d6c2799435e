package render

import (
	"strings"
	"unicode"

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
	t := []rune(r.Texte)
	if len(t) <= remarqueMax {
		return r
	}
	p.Note(AvisHoraires, true, "commentaire des horaires raccourci", "« "+r.Texte+" »")
	cut := string(t[:remarqueMax])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	r.Texte = strings.TrimRight(cut, " ,;:.") + "…"
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

// WeekLines says the week in sentences, its comments after.
func (p *Place) WeekLines() []string {
	var out []string
	for _, s := range p.Semaine.Phrases() {
		out = append(out, typo.Francais(s))
	}
	return append(out, p.Remarques...)
}
