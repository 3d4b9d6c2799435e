package render

import (
	"slices"
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
func (p *Place) hours(e *Edition, m *templates.Modele) {
	l, t := p.Source, m.Textes
	if passage, ok := lisible.SeDitFermeLe(l, e.Date); ok { // they are hours no more
		if l.Horaires != "" {
			p.Note(AvisHoraires, true, "horaires non imprimés, ce lieu se dit fermé", "« "+passage+" »")
		}
		return
	}
	if lisible.FermeSansFin(p.Local, e.Date) {
		if l.Horaires != "" {
			p.Note(AvisHoraires, true, "horaires non imprimés, ce lieu est fermé et ne dit pas jusqu'à quand",
				"« "+p.Local+" »")
		}
		return
	}
	h := lisible.LireHeures(l)
	p.retire(AvisHoraires, "passage des horaires retiré", h.Retraits)
	switch {
	case h.Connues:
		p.Semaine, p.AHoraires, p.Nuances = h.Semaine.Depuis(e.Date), true, h.Nuances
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
		p.Note(AvisHoraires, false, HorairesEnMots, h.Raison)
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
		p.HorairesDits = typo.Francais(t.HeuresDuLieu + " " + s)
	}
}

// HorairesEnMots is the remark on hours that are printed as the place wrote them.
const HorairesEnMots = "horaires imprimés avec les mots du lieu"

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
	d := p.Semaine.Prochaines(e.Date, func(t time.Time) feries.Etat {
		etat, _ := zone.Le(t)
		return etat
	})
	mot := func(cle string) string { // who has a telephone is called
		if sans := m.Mots[cle+"_sans_telephone"]; p.Tel == "" && sans != "" {
			return sans
		}
		return m.Mots[cle]
	}
	var dites, out []string
	dire := typo.JourMois
	if d.Meles { // a date alone does not say which of the hours it has
		dire = typo.JourNommeMois
	}
	for _, j := range d.Jours {
		dites = append(dites, dire(j))
	}
	switch {
	case d.Avant && len(dites) == 0:
		out = append(out, mot("dates_a_demander"))
	case d.Avant:
		out = append(out, templates.Remplir(mot("avant_date"), map[string]string{"date": dites[0]}))
	}
	if intro := mot("prochaines_dates"); len(dites) > 0 && intro != "" { // dates alone are no sentence
		out = append(out, intro+" "+typo.Enumerer(dites)+".")
	}
	switch {
	case d.Apres:
		out = append(out, mot("apres_dates"))
	case !d.Toutes() && (!d.Avant || len(dites) > 0):
		out = append(out, mot("en_janvier"))
	}
	p.Prochaines = strings.Join(out, " ")
	p.Prochaines = typo.Francais(p.Prochaines)
}

// parites are the words by which weeks are counted, which a calendar on the wall
// does not show: the public reads dates.
var parites = strings.NewReplacer(" (semaines paires)", "", " (semaines impaires)", "")

// WeekLines says the week in sentences, its next dates and its comments after.
func (p *Place) WeekLines() []string {
	var out []string
	for _, s := range p.unsaid(p.Semaine.Phrases()) {
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

// HourNotes are what the table of the week does not say, without what the notice says.
func (p *Place) HourNotes() []string { return p.unsaid(p.Semaine.Notes()) }

// unsaid are the sentences that the notice does not say.
func (p *Place) unsaid(said []string) []string {
	local := Letters(p.Local)
	return slices.DeleteFunc(said, func(s string) bool { return strings.Contains(local, Letters(s)) })
}
