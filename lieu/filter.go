package lieu

import (
	"math"
	"slices"
	"strings"
	"time"

	"feuillet/lieu/horaires"
)

// Filter selects places. The values inside one criterion unite, Communes and
// Departements unite as one territory, the criteria intersect, and what is
// in a Sauf is left out; an empty criterion accepts all.
type Filter struct {
	Communes                []string // INSEE codes
	Departements            []string // « 33 », « 2A », « 974 »
	SaufCommunes            []string // INSEE codes
	SaufDepartements        []string
	Autour                  []Point // within Rayon of one of them
	Rayon                   float64 // km; 0 for any distance
	Proches                 int     // the nearest of Autour alone, 0 for all: who reads places counts, Match does not
	Accueil                 bool    // that receive the public
	Ids                     []string
	SaufIds                 []string
	Sources                 []string
	Typologies              []string
	Services                []string
	Publics                 []string
	PrisesEnCharge          []string
	Frais                   []string
	Dispositifs             []string
	Labels                  []string // formations_labels and autres_formations_labels
	ModalitesAcces          []string
	ModalitesAccompagnement []string
	Itinerance              []string
	Ouvert                  []horaires.Moment // open at some time of one of them, as the usual week says
	MajDepuis               time.Time         // updated that day or later; zero for any day
	Complets                []string          // columns of the standard that all must say something
	Textes                  [][]string        // beginnings of words (see Mots), all of one list

	// Situer gives the INSEE code of a place whose record has none, or one of
	// Incertaines: communes of which a part alone is wanted. nil finds none.
	Situer      func(*Lieu) string
	Incertaines []string
}

// Point is a position in degrees WGS84.
type Point struct{ Latitude, Longitude float64 }

// Match reports whether the place satisfies every criterion of f.
func (f *Filter) Match(l *Lieu) bool {
	return f.territoire(l) && f.EstAutour(l) && (!f.Accueil || AccueillePublic(l)) &&
		un(f.Ids, l.Id) && !slices.Contains(f.SaufIds, l.Id) && un(f.Sources, l.Source) &&
		un(f.Typologies, l.Typologie...) && un(f.Services, l.Services...) &&
		un(f.Publics, l.PublicsSpecifiquementAdresses...) && un(f.PrisesEnCharge, l.PriseEnChargeSpecifique...) &&
		un(f.Frais, l.FraisACharge...) && un(f.Dispositifs, l.DispositifProgrammesNationaux...) && f.labels(l) &&
		un(f.ModalitesAcces, l.ModalitesAcces...) && un(f.ModalitesAccompagnement, l.ModalitesAccompagnement...) &&
		un(f.Itinerance, l.Itinerance...) &&
		(f.MajDepuis.IsZero() || !l.DateMaj.Before(f.MajDepuis)) && f.complet(l) && f.ouvert(l) && f.texte(l)
}

func (f *Filter) territoire(l *Lieu) bool {
	d := l.Departement()
	if slices.Contains(f.SaufDepartements, d) || len(f.SaufCommunes) > 0 && f.parmi(f.SaufCommunes, l) {
		return false
	}
	return len(f.Communes)+len(f.Departements) == 0 || slices.Contains(f.Departements, d) || f.parmi(f.Communes, l)
}

// parmi reports whether a place is in one of the communes.
func (f *Filter) parmi(codes []string, l *Lieu) bool {
	if len(codes) == 0 || slices.Contains(codes, l.CodeInsee) {
		return len(codes) > 0
	}
	return f.Situer != nil && (l.CodeInsee == "" || slices.Contains(f.Incertaines, l.CodeInsee)) && slices.Contains(codes, f.Situer(l))
}

// EstAutour reports whether a place stands within Rayon of one of the points;
// it does when there are none.
func (f *Filter) EstAutour(l *Lieu) bool {
	if len(f.Autour) == 0 {
		return true
	}
	if f.Rayon > 0 && !slices.ContainsFunc(f.Autour, func(p Point) bool { return math.Abs(l.Latitude-p.Latitude) <= f.Rayon*degresParKm }) {
		return false // distances cost more
	}
	km, ok := f.Distance(l)
	return ok && (f.Rayon == 0 || km <= f.Rayon)
}

// degresParKm is how many degrees of latitude make a km, a little more.
const degresParKm = 1 / 111.0

// Distance is how far a place stands from the nearest point of Autour, in km.
func (f *Filter) Distance(l *Lieu) (km float64, ok bool) {
	lat, lon, ok := l.Position()
	for i, p := range f.Autour {
		if d := LoinDe(lat, lon, p.Latitude, p.Longitude); i == 0 || d < km {
			km = d
		}
	}
	return km, ok && len(f.Autour) > 0
}

func (f *Filter) labels(l *Lieu) bool {
	return len(f.Labels) == 0 || slices.ContainsFunc(f.Labels, func(v string) bool {
		return slices.Contains(l.FormationsLabels, v) || slices.Contains(l.AutresFormationsLabels, v)
	})
}

func (f *Filter) complet(l *Lieu) bool {
	for _, nom := range f.Complets {
		if !l.Dit(nom) {
			return false
		}
	}
	return true
}

func (f *Filter) ouvert(l *Lieu) bool {
	if len(f.Ouvert) == 0 {
		return true
	}
	s, err := horaires.Parse(l.Horaires)
	return err == nil && slices.ContainsFunc(f.Ouvert, s.OuvertPendant)
}

func (f *Filter) texte(l *Lieu) bool {
	if len(f.Textes) == 0 {
		return true
	}
	mots := l.Mots()
	return slices.ContainsFunc(f.Textes, func(voulus []string) bool {
		for _, v := range voulus {
			if !slices.ContainsFunc(mots, func(m string) bool { return strings.HasPrefix(m, v) }) {
				return false
			}
		}
		return true
	})
}

// un reports whether one of the values is wanted; an empty wish wants all.
func un(voulus []string, valeurs ...string) bool {
	return len(voulus) == 0 ||
		slices.ContainsFunc(valeurs, func(v string) bool { return slices.Contains(voulus, v) })
}
