package lieu

import (
	"time"

	"feuillet/lieu/horaires"
)

// Filter selects places. The values inside one criterion unite, Communes and
// Departements unite as one territory, the criteria intersect, and what is
// in a Sauf is left out; an empty criterion accepts all. What each one means
// is a row of Criteria.
type Filter struct {
	Communes                []string // INSEE codes
	Departements            []string // « 33 », « 2A », « 974 »
	SaufCommunes            []string // INSEE codes
	SaufDepartements        []string
	CodesPostaux            []string
	Autour                  []Point // within Rayon of one of them
	Rayon                   float64 // km; 0 for any distance
	Mesure                  bool    // Autour says distances, and chooses nothing
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
	Ouvert                  []horaires.Moment // open at some time of one of them: of the usual week, or of a date
	MajDepuis               time.Time         // updated that day or later: its midnight UTC; zero for any day
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
	for i := range criteria {
		if c := &criteria[i]; c.asked(f) && !c.match(f, l) {
			return false
		}
	}
	return true
}
