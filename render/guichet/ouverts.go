package guichet

import (
	"cmp"
	"slices"
	"time"

	"feuillet/lieu/feries"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/lieu/selection"
)

// ouverts is the list of a moment: each place is in one of its parts.
type ouverts struct {
	*guichet
	moment selection.Moment

	ouverts    []creneau // open, sure
	appeler    []creneau // nobody knows, and there is a number
	fermes     []creneau // closed, with the next opening when it is known
	fermetures []creneau // said to be closed, nobody knows until when
	muets      []creneau // nobody knows, and there is no number

	tait              string    // the word that rows do not repeat
	loin, loinAppeler []creneau // around, when few are open: those that are, those to call
}

// creneau is a place at the moment; with others of its name and number, see regrouper.
type creneau struct {
	ligne
	aussi  []ligne
	plages []horaires.Plage // of the day, that have a time of the moment
	jour   time.Time        // of the next opening; zero when it is not known
	motif  string           // why it is to be called: a word of the model
	rdv    string           // one books for all of them, or for some: a word of the model
}

// classer puts each place in its part.
func (o *ouverts) classer() {
	for _, l := range o.lieux {
		c := creneau{ligne: l}
		part := o.juger(&c)
		*part = append(*part, c)
	}
	qui := func(c creneau) string { return c.reservee() }
	o.ouverts = regrouper(o.ouverts, func(c creneau) string { return o.mot(c) + o.orienter(c) + c.reservee() })
	for _, part := range []*[]creneau{&o.fermes, &o.fermetures} {
		*part = regrouper(*part, qui)
	}
	o.appeler = parAppel(o.appeler)
}

// juger says which part a place is in, and what is to be said there.
func (o *ouverts) juger(c *creneau) *[]creneau {
	if _, ferme := lisible.SeDitFermeLe(c.Source, o.moment.Date); ferme || c.fermeLe(o.moment.Date) {
		return &o.fermetures
	}
	if lisible.DitDemenagement(c.Local) { // nobody is sent to the address of the record
		c.motif = "mot_demenage"
		return o.inconnu(c)
	}
	sansOu := len(c.Adresse) == 0 && !c.Itinerant
	if !c.AHoraires || sansOu {
		return o.inconnu(c)
	}
	j := c.Semaine.Le(o.moment.Date, c.zone.Etat)
	dites := j.Entre(o.moment.Debut, o.moment.Fin)
	sures, nuance := c.Nuances.Sures(o.moment.Date, dites)
	switch {
	case j.Doute == horaires.DouteFerie && len(dites) > 0:
		c.motif = "mot_ferie"
	case j.Doute == horaires.DouteVacances:
		c.motif = "mot_vacances"
	case j.Doute == horaires.DouteDeSemaine:
		c.motif = "mot_semaines"
	case len(sures) > 0:
		c.plages, c.rdv = sures, c.surRdv(o.moment.Date, sures)
		return &o.ouverts
	case len(dites) > 0:
		c.motif = motDe(nuance)
	case c.parait(o.moment.Date):
		c.motif = motNuance[lisible.Contredites]
	case len(j.Notes) > 0:
		c.motif = "mot_notes"
	default:
		c.jour, c.plages = prochaine(o.moment, c.sures)
		return &o.fermes
	}
	return o.inconnu(c)
}

// motNuance is the word of the model for what a text says of some hours.
var motNuance = map[lisible.Sorte]string{
	lisible.ParSemaines: "mot_certaines_semaines", lisible.EnVacances: "mot_vacances", lisible.ParSaison: "mot_saison",
	lisible.PourCertains: "mot_certains", lisible.Contredites: "mot_contredites",
	lisible.Finie: "mot_fini",
}

// motDe is the word for what a text says of some hours, those at which one calls told apart.
func motDe(n lisible.Nuance) string {
	if n.Sorte == lisible.PourCertains && lisible.ParTelephone(n.Dit) {
		return "mot_telephone"
	}
	return motNuance[n.Sorte]
}

// parait reports a date on which the place opens by its texts alone.
func (l ligne) parait(jour time.Time) bool {
	_, ok := l.Nuances.Ouvre(jour)
	return ok
}

// surRdv is the word for some hours of a date, of which a text says that one books for all or
// for some; empty for none.
func (l ligne) surRdv(jour time.Time, plages []horaires.Plage) string {
	n := 0
	for _, p := range plages {
		if l.Nuances.De(jour, p).Sorte == lisible.SurRdv {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case len(plages):
		return "mot_rendez_vous"
	}
	return "mot_rendez_vous_partie"
}

// inconnu is where a place goes of which nobody knows whether it is open.
func (o *ouverts) inconnu(c *creneau) *[]creneau {
	if c.plages = nil; c.Tel == "" {
		return &o.muets
	}
	return &o.appeler
}

// horizon is how many days the next opening is looked for.
const horizon = 60

// prochaine is the next day on which a place surely opens after a moment, and when; sures
// are the hours of a date that one may rely on.
func prochaine(m selection.Moment, sures func(time.Time) []horaires.Plage) (time.Time, []horaires.Plage) {
	for n := range horizon {
		jour, debut := m.Date.AddDate(0, 0, n), 0
		if n == 0 {
			debut = m.Fin
		}
		plages := slices.DeleteFunc(slices.Clone(sures(jour)), func(p horaires.Plage) bool { return p.Debut < debut })
		if len(plages) > 0 {
			return jour, plages
		}
	}
	return time.Time{}, nil
}

// sures are the hours of a date that one may rely on.
func (l ligne) sures(jour time.Time) []horaires.Plage {
	j := l.Semaine.Le(jour, l.zone.Etat)
	if j.Doute != horaires.SansDoute || l.fermeLe(jour) {
		return nil
	}
	plages, _ := l.Nuances.Sures(jour, j.Plages)
	return plages
}

// bientot are the closed places of which the next opening is known, the first to
// open first.
func (o *ouverts) bientot() []creneau {
	out := slices.DeleteFunc(slices.Clone(o.fermes), func(c creneau) bool { return c.jour.IsZero() })
	slices.SortStableFunc(out, func(a, b creneau) int {
		return cmp.Or(a.jour.Compare(b.jour), a.plages[0].Debut-b.plages[0].Debut)
	})
	return out
}

// ferie is the holiday that the day is where the places are; empty for none.
func (o *ouverts) ferie() (etat feries.Etat, nom string) {
	for _, l := range o.lieux {
		if e, n := l.zone.Le(o.moment.Date); e > etat {
			etat, nom = e, n
		}
	}
	return etat, nom
}
