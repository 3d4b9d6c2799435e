package lisible

import (
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// A week holds on all weeks and for everybody; a text may say otherwise of a part of it:
// « un mardi sur deux », « le mercredi, réservé aux enfants », « fermé en août ». Said to
// be open then, the place would send people to a closed door.

// Sorte is what a nuance changes of the hours that it is about.
type Sorte int

// Sortes, from the least to the most that a reader must know.
const (
	SansNuance   Sorte = iota
	SurRdv             // one books before coming then
	ParSemaines        // of some weeks alone
	EnVacances         // otherwise, or not at all, in school holidays
	ParSaison          // not all the year
	PourCertains       // for some people alone
	Contredites        // the text tells other hours
	Finie              // the text tells a last day, and it is over
)

// Nuance is what a sentence of a place says of a part of its hours.
type Nuance struct {
	Sorte  Sorte
	Dit    string // as paper says it
	Ecrit  bool   // it stands in the comments of the hours or in a notice, which are printed
	quand  quand
	phrase string // as the text has it
	ouvre  bool   // it opens then, and the hours do not say so
}

// Nuances are those of a place.
type Nuances []Nuance

// Retient reports that nobody may be told that the place is open then, as far as it knows.
func (s Sorte) Retient() bool { return s > SurRdv }

// touche reports that some hours of a date are among those of which the nuance speaks.
func (n Nuance) touche(jour time.Time, p horaires.Plage) bool {
	return n.quand.vaut(jour) && n.quand.touche(p)
}

// De is the gravest of what is said of some hours of a date.
func (l Nuances) De(jour time.Time, p horaires.Plage) (pire Nuance) {
	for _, n := range l {
		if !n.ouvre && n.Sorte > pire.Sorte && n.touche(jour, p) {
			pire = n
		}
	}
	return pire
}

// Sures are the hours of a date that hold without a doubt; else the gravest one.
func (l Nuances) Sures(jour time.Time, plages []horaires.Plage) (sures []horaires.Plage, pire Nuance) {
	for _, p := range plages {
		n := l.De(jour, p)
		if !n.Sorte.Retient() {
			sures = append(sures, p)
		}
		if n.Sorte > pire.Sorte {
			pire = n
		}
	}
	return sures, pire
}

// Changent reports hours of a week, on a day of a period, of which a text says otherwise, or for
// which one books.
func (l Nuances) Changent(w horaires.Semaine, p Periode, c horaires.Calendrier) bool {
	for jour := p.Debut; len(l) > 0 && !jour.After(p.Fin); jour = jour.AddDate(0, 0, 1) {
		j := w.Le(jour, c)
		if slices.ContainsFunc(j.Plages, func(x horaires.Plage) bool { return l.De(jour, x).Sorte > SansNuance }) {
			return true
		}
	}
	return false
}

// rdvPartiels are the sentences that ask for an appointment at some of the hours, and not at
// all of them.
func (h *Heures) rdvPartiels() (phrases []string) {
	surs := slices.DeleteFunc(slices.Clone(h.Nuances), func(n Nuance) bool { return n.Sorte != SurRdv || n.Ecrit })
	for j, plages := range h.Semaine.Jours() {
		for _, p := range plages {
			libre := !slices.ContainsFunc(surs, func(n Nuance) bool { return n.quand.jours[j] && n.quand.touche(p) })
			if !libre {
				continue
			}
			for _, n := range surs {
				phrases = append(phrases, strings.ToLower(n.phrase))
			}
			return phrases
		}
	}
	return nil
}

// Ouvre is a text that opens the place on a date on which its hours do not.
func (l Nuances) Ouvre(jour time.Time) (Nuance, bool) {
	i := slices.IndexFunc(l, func(n Nuance) bool { return n.ouvre && n.quand.vaut(jour) })
	if i < 0 {
		return Nuance{}, false
	}
	return l[i], true
}

// lireNuances are what the texts of a place say of parts of its week.
func lireNuances(l *lieu.Lieu, w horaires.Semaine, remarques []horaires.Remarque) (out Nuances) {
	s := &semaineLue{nom: lieu.Plier(l.Nom), texte: l.Horaires, w: w, ouverts: ouvertsDe(w), deRemarque: true}
	s.maj, _ = DateSure(l)
	for _, r := range remarques {
		out = append(out, s.nuances(r.String(), false)...)
	}
	s.deRemarque = false
	for _, t := range []string{l.PresentationResume, l.PresentationDetail, l.ComplementAdresse} {
		out = append(out, s.duTexte(t)...)
	}
	out = append(out, s.dAdresse(l.Adresse)...)
	for _, n := range s.duTexte(l.Avis) { // which papers print
		n.Ecrit = true
		out = append(out, n)
	}
	if indicesRythme.dans(l.Nom) {
		out = append(out, s.nuances(l.Nom, true)...)
	}
	return append(out, s.tues()...)
}

// duTexte are the nuances of a text.
func (s *semaineLue) duTexte(texte string) (out []Nuance) {
	if !indicesNuance.dans(texte) {
		return nil
	}
	p := presente(texte)
	for _, phrase := range p.phrases() {
		out = append(out, s.nuances(phrase.texte, false)...)
	}
	return out
}

// indicesNuance are letters that each sentence with a nuance has.
var indicesNuance = nouveauxIndices("semaine", " sur ", "du mois", "par mois", "chaque mois", "mensuel",
	"quinz", "15 jours", "certain", "serv", "uniquement", "exclusi", "seul", "interdit", "rendez", "rdv", "r.d",
	"ferm", "vacanc", "cong", "hors ", "sauf", "scolaire", "ouver", "horaire", "accueil", "permanence")

// indicesQuand are letters of a part of the week or of the year, which each such sentence names too.
var indicesQuand = nouveauxIndices("lundi", "mardi", "credi", "jeudi", "vendr", "samedi", "dimanch", "matin",
	"midi", "aprem", "soir", "week", "semaine", "jour", "mois", "mensuel", "quinz", "scolaire", "vacanc",
	"cong", "saison", "estiv", "hiver", "janv", "vrier", "mars", "avril", " mai", "juin", "juil", " ao",
	"septem", "octo", "novem", "cembre", "noel", "ete", "20", "/")

// peutNuancer reports a sentence that may have a nuance.
func peutNuancer(phrase string) bool {
	return indicesNuance.dans(phrase) && (indicesQuand.dans(phrase) || contient(phrase, "été", "Noël", "fêtes") ||
		contient(phrase, "erm", "ERM") && strings.ContainsAny(phrase, "0123456789")) // « fermé de 12 h à 14 h »
}

// semaineLue is a week of a place as its hours write it, of which sentences speak.
type semaineLue struct {
	nom        string // of the place, folded
	texte      string
	maj        time.Time // when the record was updated, zero if it is not known
	w          horaires.Semaine
	ouverts    [7]bool
	deRemarque bool   // the sentence is a comment of the hours: they keep it
	lus        quand  // the days of which sentences tell all the hours
	phrase     string // the first of them
}

func ouvertsDe(w horaires.Semaine) (out [7]bool) {
	for j, plages := range w.Jours() {
		out[j] = len(plages) > 0
	}
	return out
}

func (s *semaineLue) nombre() (n int) {
	for _, oui := range s.ouverts {
		if oui {
			n++
		}
	}
	return n
}

// tues are the days that the hours open, and of which a text that tells the hours of others
// says nothing.
func (s *semaineLue) tues() []Nuance {
	if !s.lus.nomme {
		return nil
	}
	q := quand{nomme: true}
	for j, oui := range s.ouverts {
		q.jours[j] = oui && !s.lus.jours[j]
	}
	if q.jours == [7]bool{} {
		return nil
	}
	return []Nuance{{Sorte: Contredites, Dit: s.dire(Contredites, direPhrase(s.phrase)), quand: q, phrase: s.phrase}}
}

// dite is a sentence that is told of a place.
type dite struct {
	texte, petit, plie string
	quand              quand
}

func direPhrase(texte string) dite {
	d := dite{texte: texte, petit: strings.ToLower(texte), plie: lieu.Plier(texte)}
	d.quand = lireQuand(d.plie)
	return d
}

// nuances are those of a sentence; a name tells of weeks alone.
func (s *semaineLue) nuances(phrase string, duNom bool) (out []Nuance) {
	if !s.deRemarque && !peutNuancer(phrase) || pandemie.MatchString(phrase) {
		return nil
	}
	d := direPhrase(phrase)
	if s.dAutrui(d) {
		return nil
	}
	for _, r := range reglesNuances {
		if duNom && r.sorte != ParSemaines {
			continue
		}
		for _, x := range r.lire(s, d) {
			out = append(out, Nuance{Sorte: r.sorte, Dit: s.dire(r.sorte, d), Ecrit: s.deRemarque, phrase: phrase,
				quand: x.quand, ouvre: x.ouvre})
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// dire is what paper says of it: the words of the place, and how often where they tell a
// parity, which a calendar on the wall does not show.
func (s *semaineLue) dire(sorte Sorte, d dite) string {
	if m := rythmeDit.FindString(d.texte); sorte == ParSemaines && m != "" {
		r := horaires.Remarque{Quand: nomsDe(d.quand.jours, s.ouverts), Texte: enFrequence(strings.ToLower(unEspace(m))) +
			demanderDates}
		return r.String()
	}
	dit, _ := phrasePublique(d.texte)
	if dit == "" {
		dit = sansMots[sorte]
	}
	return strings.TrimRight(capitale(dit), " .;,")
}

// demanderDates goes on with how often.
const demanderDates = ", demandez les dates"

// sansMots is what is said when the words of the place name somebody.
var sansMots = map[Sorte]string{
	SurRdv:       "sur rendez-vous à certaines heures",
	ParSemaines:  "pas toutes les semaines" + demanderDates,
	EnVacances:   "autres heures, ou fermé, pendant les vacances scolaires",
	ParSaison:    "pas toute l'année",
	PourCertains: "réservé à certaines personnes à certaines heures",
	Contredites:  "d'autres heures sont dites aussi",
	Finie:        "pour un temps seulement",
}

// nomsDe names days, « Mardi, jeudi »; "" when they are all that are open.
func nomsDe(jours, ouverts [7]bool) string {
	var noms []string
	n := 0
	for j, oui := range ouverts {
		if oui {
			n++
		}
		if oui && jours[j] {
			noms = append(noms, joursDits[j])
		}
	}
	if len(noms) == n {
		return ""
	}
	return capitale(strings.Join(noms, ", "))
}
