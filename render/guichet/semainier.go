package guichet

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// semainier is the weekly list of places.
type semainier struct {
	*guichet
	periode periode
	bureau  bool
	mesures mesures
	sheet   layout.Sheet

	semaines []semaine      // places with hours, commune by commune, the nearest first
	appeler  []creneau      // without hours that one can rely on, those to call first
	tait     string         // the word that rows do not repeat
	muets    map[string]int // rows without a number, by what they say to do
	vierge   bool           // no hours are known at all: rows are there to write them in
	pages    []feuille
}

// semaine is a place and its week, Monday first.
type semaine struct {
	ligne
	jours [7]journee
	motif string // why nothing is known of them: a word of the model
}

// newSemainier puts each place in a row, or below.
func newSemainier(g *guichet) *semainier {
	s := &semainier{guichet: g, periode: periodeDe(g.e.Date), bureau: g.Options.Oui("bureau") || g.sends()}
	var muets []creneau
	for _, l := range g.lieux {
		switch w, motif := s.semaine(l); {
		case motif == "":
			s.semaines = append(s.semaines, w)
		case l.Tel == "":
			muets = append(muets, creneau{ligne: l, motif: motif})
		default:
			s.appeler = append(s.appeler, creneau{ligne: l, motif: motif})
		}
	}
	s.appeler = append(s.appeler, muets...)
	if s.vierge = len(s.semaines) == 0; s.vierge {
		s.ecrire()
	}
	s.appeler = parAppel(s.appeler)
	s.semaines = parCommune(s.semaines)
	s.taire()
	s.compterMuets()
	s.tailler()
	return s
}

// ecrire gives all places a row to write their hours in, the nearest first, whether one can
// call them or not.
func (s *semainier) ecrire() {
	for _, l := range s.lieux {
		_, motif := s.semaine(l)
		s.semaines = append(s.semaines, semaine{ligne: l, motif: motif})
	}
	s.appeler = nil
}

// titre is the title of a page: that of a list without any hours does not promise them.
func (s *semainier) titre(mot string) string {
	if s.vierge {
		mot += "_vierge"
	}
	return mot
}

// semaine is the week of a place, or the word of the model for why it has no row.
func (s *semainier) semaine(l ligne) (w semaine, motif string) {
	if l.Textes.SeDitFermeLe(s.periode.debut) || s.fermeTout(l) {
		return w, "mot_fermeture"
	}
	if lisible.DitDemenagement(l.Local) { // nobody is sent to the address of the record
		return w, "mot_demenage"
	}
	if !l.AHoraires || len(l.Adresse) == 0 && !l.Itinerant {
		return w, "mot_inconnu"
	}
	w = semaine{ligne: l}
	motif = "mot_autre_periode"
	for j := range w.jours {
		d := l.journeeDe(s.periode, j)
		switch w.jours[j] = d; {
		case len(d.dates) > 0 || len(d.notes) > 0:
			motif = ""
		case len(d.inconnus) > 0 && motif != "":
			motif = "mot_semaines"
		case len(d.nuances) > 0 && motif != "":
			motif = motDe(d.nuances[0])
		}
	}
	return w, motif
}

// fermeTout reports a place that is closed, or may be, on all the days of the list.
func (s *semainier) fermeTout(l ligne) bool {
	for d := s.periode.debut; !d.After(s.periode.fin); d = d.AddDate(0, 0, 1) {
		if !l.fermeLe(d) {
			return false
		}
	}
	return true
}

// parCommune brings the places of a commune together, communes in the order of
// their nearest place.
func parCommune(l []semaine) []semaine {
	rangs := map[string]int{}
	for _, w := range l {
		if _, ok := rangs[w.Rubrique]; !ok {
			rangs[w.Rubrique] = len(rangs)
		}
	}
	slices.SortStableFunc(l, func(a, b semaine) int { return rangs[a.Rubrique] - rangs[b.Rubrique] })
	return l
}

// joursDits is how many days that change are said by their dates; a place that
// closes for a time changes more of them, and says it itself.
const joursDits = 2

// note is what the rows cannot say, for the foot: of one place, its dates.
func (s *semainier) note(w semaine) (out []string) {
	changent := 0
	for _, d := range w.jours {
		if d.change {
			changent++
		}
	}
	if w.ClosedOn(s.periode.debut, s.periode.fin) {
		out = append(out, strings.TrimSuffix(w.Notice(), ".")+".")
	}
	if s := w.reserveA(); s != "" {
		out = append(out, s+".")
	}
	entier := changent > joursDits && !w.Semaine.Alterne()
	if entier {
		for _, n := range w.Semaine.Notes() {
			out = append(out, typo.Francais(n)+".")
		}
	}
	for j := range w.jours {
		d := &w.jours[j]
		if d.change && !entier {
			out = append(out, s.alterne(j, d, w.Tel != ""))
		}
		if d.vacances {
			out = append(out, s.Fill("note_vacances", "telephonez", s.telephonez(w.Tel != "")))
		}
		if j >= joursTenus && len(d.plages) > 0 && !d.change {
			out = append(out, s.Fill("note_dimanche", "heures", typo.Francais(dites(d.plages))))
		}
	}
	return slices.Compact(append(out, s.nuances(w)...))
}

// ditMax are the letters of what a place says that a note has room for.
const ditMax = 120

// nuances are the sentences by which a place says something of a part of its week.
func (s *semainier) nuances(w semaine) (out []string) {
	for _, n := range s.dites(w) {
		mot := "note_dit"
		if n.Sorte.Retient() {
			mot = "note_dit_appeler"
		}
		dit := s.Fill(mot, "dit", typo.Couper(n.Dit, ditMax), "telephonez", s.telephonez(w.Tel != ""))
		if !slices.Contains(out, dit) {
			out = append(out, dit)
		}
	}
	return out
}

// dites are what the notes of a place quote of it, day by day: not an appointment that is said of its row.
func (s *semainier) dites(w semaine) (out []lisible.Nuance) {
	for _, d := range w.jours {
		for _, n := range d.nuances {
			if n.Sorte.Retient() || !w.RendezVous {
				out = append(out, n)
			}
		}
	}
	return out
}

// alterne says the dates of a day that is not the same each week.
func (s *semainier) alterne(j int, d *journee, tel bool) string {
	var l []string
	for i, date := range d.dates {
		dit := quantieme(date.jour)
		if i+1 == len(d.dates) || d.dates[i+1].jour.Month() != date.jour.Month() {
			dit = sansAnnee(date.jour)
		}
		if !slices.Equal(date.plages, d.plages) {
			dit += " (" + dites(date.plages) + ")"
		}
		l = append(l, dit)
	}
	jour := jours[(j+1)%7]
	mot := "note_dates"
	switch {
	case len(l) == 0:
		return s.Fill("note_inconnue", "quand", jour, "telephonez", s.telephonez(tel))
	case len(l) == 1 && len(d.inconnus) == 0:
		mot = "note_date"
	case len(d.inconnus) > 0:
		mot = "note_dates_janvier"
	}
	return s.Fill(mot, "quand", jour, "date", typo.Francais(typo.Enumerer(l)), "telephonez", s.telephonez(tel))
}

// quantieme is the number of a day, « 1er » for the first; sansAnnee has its month.
func quantieme(t time.Time) string {
	if t.Day() == 1 {
		return "1er"
	}
	return fmt.Sprint(t.Day())
}

func sansAnnee(t time.Time) string {
	s := typo.Date(t)
	return strings.TrimSuffix(s[:len(s)-4], string(typo.Insecable))
}

// feries are the holidays of the period, Monday to Saturday, where the places are.
func (s *semainier) feries(l []semaine) string {
	var dits []string
	tousFermes := true
	for d := s.periode.debut; !d.After(s.periode.fin); d = d.AddDate(0, 0, 1) {
		ferie := func(w semaine) bool { return w.zone.Etat(d) != feries.Non }
		if d.Weekday() == time.Sunday || !slices.ContainsFunc(l, ferie) {
			continue
		}
		dits = append(dits, jours[d.Weekday()]+" "+sansAnnee(d))
		tousFermes = tousFermes && !slices.ContainsFunc(l, func(w semaine) bool {
			return w.Semaine.Feries() != horaires.FeriesFermes
		})
	}
	if len(dits) == 0 {
		return ""
	}
	mot := "feries"
	if tousFermes {
		mot = "feries_fermes"
	}
	if len(dits) == 1 {
		mot += "_un"
	}
	dit := typo.Enumerer(dits)
	tel := slices.ContainsFunc(l, func(w semaine) bool { return w.Tel != "" })
	return s.Fill(mot, "date", typo.Francais(render.Capital(dit)), "telephonez", s.telephonez(tel))
}

// taire keeps off the rows the call before coming, when it is asked of all that one can
// call: it is asked once, above; a sheet to write on asks it of all.
func (s *semainier) taire() {
	tel, n := s.Fill("mot_telephonez"), 0
	graves := []string{s.Fill("mot_rendez_vous"), s.Fill("mot_prescription")}
	for _, w := range s.semaines {
		switch m := s.mots(w); {
		case m == tel:
			n++
		case w.Tel != "" && !slices.Contains(graves, m) && !s.vierge:
			return
		}
	}
	if n >= repete || s.vierge {
		s.tait = tel
	}
}

// mots are what to know before going there, the gravest first, unless it is said of all.
func (s *semainier) mots(w semaine) string {
	if m := s.avertir(w); m != s.tait {
		return m
	}
	return ""
}

func (s *semainier) avertir(w semaine) string {
	switch a := w.Source.ModalitesAcces; {
	case lieu.SurPrescription(w.Source):
		return s.Fill("mot_prescription")
	case w.Appointments():
		return s.Fill("mot_rendez_vous")
	case w.Tel != "" && (w.MustCall() || w.Doorless() || w.StaleHours() != "" ||
		w.ClosedOn(s.periode.debut, s.periode.fin)):
		return s.Fill("mot_telephonez")
	case s.bureau && w.MayCome() && slices.Contains(a, lieu.SePresenter):
		return s.Fill("mot_se_presenter")
	}
	return ""
}

// sansTelephone is what a row without a number says: what to do, or that there is none
// when several would say the same, see sansTelephoneDits.
func (s *semainier) sansTelephone(w semaine) string {
	quoi := w.WithoutPhone()
	if s.muets[quoi] > 1 {
		return s.Fill("sans_telephone")
	}
	return quoi
}

// compterMuets counts the rows without a number by what they say to do.
func (s *semainier) compterMuets() {
	s.muets = map[string]int{}
	for _, w := range s.semaines {
		if w.Tel == "" {
			s.muets[w.WithoutPhone()]++
		}
	}
}

// sansTelephoneDits are what to do for rows of a page that say only that they have no number.
func (s *semainier) sansTelephoneDits(lignes []semaine) (out []string) {
	for _, w := range lignes {
		quoi := w.WithoutPhone()
		if w.Tel == "" && s.sansTelephone(w) != quoi {
			if dit := s.Fill("sans_telephone_note", "quoi", quoi); !slices.Contains(out, dit) {
				out = append(out, dit)
			}
		}
	}
	return out
}

// titreCommune is « À Castelnau-sur-Brune, à 9 km ».
func (s *semainier) titreCommune(w semaine) string {
	if w.Rubrique == "" {
		return s.Fill("sans_commune")
	}
	a := w.Rubrique
	if w.Commune.Code != "" && w.Commune.Nom == w.Rubrique {
		a = typo.Francais(w.Commune.A())
	} else if w.Ville == w.Rubrique {
		a = s.Fill("a_commune", "nom", w.Rubrique)
	}
	a = render.Capital(a)
	if km := s.loin(w); km != "" {
		return a + ", " + km
	}
	return a
}

// loin is how far the commune of a row is; empty for the one that distances start from.
func (s *semainier) loin(w semaine) string {
	if s.ici(w.ligne) {
		return ""
	}
	return s.distance(w.ligne)
}

// tete is the head cell of a column.
func tete(style, texte string) *doc.Node {
	n := doc.Text(doc.TH, style, texte)
	n.Scope = doc.Column
	return n
}
