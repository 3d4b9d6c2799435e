package selection

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
)

// unPoint is a point as a person types it.
const unPoint = "44.84,-0.58"

// rayonUsuel is the distance of « autour » alone, in km.
const rayonUsuel = 10

// lireAutour reads points: two numbers, latitude first, or a commune whose
// position is known.
func lireAutour(l *lecture, _ *Critere, saisies []string) error {
	for _, saisie := range saisies {
		p, ok := point(saisie)
		if ok {
			if p.Latitude < -90 || p.Latitude > 90 || p.Longitude < -180 || p.Longitude > 180 {
				return refus("Donnez la latitude, puis la longitude.", "« %s » n'est pas sur Terre", saisie).Comme(unPoint)
			}
			l.partir(p, fmt.Sprintf("du point %s ; %s", decimal(p.Latitude), decimal(p.Longitude)), Zone{})
			continue
		}
		if l.seul {
			continue
		}
		z, err := l.designer("la commune", saisie, communes)
		if err != nil {
			return cmp.Or(l.adresse(saisie), sansPostal(err))
		}
		if p, ok, err = l.position(z); err != nil {
			return err
		}
		if !ok {
			return refus("Donnez la latitude et la longitude.", "la position de %s n'est pas connue", z.Nom).
				Comme(unPoint).Permet(faute.Contours)
		}
		l.partir(p, z.De, z)
	}
	return nil
}

// adresses reads what people write where they live, folded: a street, a number before a
// name, a postal code after a comma.
var adresses = regexp.MustCompile(`\b(rue|avenue|av|boulevard|bd|place|chemin|route|impasse|allees?|quai|cours|square|` +
	`residence|esplanade|lotissement|lieu dit|lieu-dit)\b|^\d+ (bis |ter )?\pL{2}|, *\d{5}\b`)

// adresse says that an address is not understood, and what to give: its commune when it
// says one, else a point; nil for what is none.
func (l *lecture) adresse(saisie string) error {
	if !adresses.MatchString(lieu.Plier(saisie)) {
		return nil
	}
	f := refus("Donnez la commune, ou un point : sa latitude, puis sa longitude, lues sur une carte en ligne.",
		"« %s » est une adresse : Feuillet ne sait pas où sont les rues", saisie).Comme(unPoint)
	fin := strings.TrimLeft(saisie[strings.LastIndex(saisie, ",")+1:], " 0123456789")
	if z, err := l.designer("la commune", fin, communes); err == nil {
		f.Comme(z.Nom)
	}
	return f
}

// partir adds a point to start from, which reads so after « de », and its
// commune if it is the middle of one.
func (l *lecture) partir(p lieu.Point, dit string, commune Zone) {
	if !slices.Contains(l.s.Filtre.Autour, p) {
		l.s.Filtre.Autour = append(l.s.Filtre.Autour, p)
		l.s.departs = append(l.s.departs, commune)
		l.s.centres = append(l.s.centres, dit)
	}
}

// position is where a commune lies, as the base or the territories know it.
func (l *lecture) position(z Zone) (lieu.Point, bool, error) {
	if l.Position != nil {
		return l.Position(z.Code)
	}
	lat, lon, ok := l.Territoires.Position(z.Code)
	return lieu.Point{Latitude: lat, Longitude: lon}, ok, nil
}

// point reads « 44.84,-0.58 », « 44,84 ; -0,58 » or « 44.84 -0.58 ».
func point(saisie string) (lieu.Point, bool) {
	var parties []string
	switch {
	case strings.Contains(saisie, ";"):
		parties = strings.Split(strings.ReplaceAll(saisie, ",", "."), ";")
	case strings.Contains(saisie, ","):
		parties = strings.Split(saisie, ",")
	default:
		parties = strings.Fields(saisie)
	}
	if len(parties) != 2 {
		return lieu.Point{}, false
	}
	lat, err1 := strconv.ParseFloat(strings.TrimSpace(parties[0]), 64)
	lon, err2 := strconv.ParseFloat(strings.TrimSpace(parties[1]), 64)
	return lieu.Point{Latitude: lat, Longitude: lon}, err1 == nil && err2 == nil && lat == lat && lon == lon
}

// lireRayon reads « 10km », « 2,5 km », « 800 m »; a number alone is in km.
func lireRayon(l *lecture, _ *Critere, saisies []string) error {
	saisie := saisies[len(saisies)-1]
	s := strings.ReplaceAll(strings.ToLower(strings.ReplaceAll(saisie, " ", "")), ",", ".")
	unite := 1.0
	if n, ok := strings.CutSuffix(s, "km"); ok {
		s = n
	} else if n, ok := strings.CutSuffix(s, "m"); ok {
		s, unite = n, 0.001
	}
	km, err := strconv.ParseFloat(s, 64)
	if err != nil || !(km*unite > 0 && km*unite < 25000) {
		return refus("", "la distance « %s » n'est pas comprise", saisie).Comme("10km")
	}
	l.s.Filtre.Rayon = km * unite
	return nil
}

func lireProches(l *lecture, _ *Critere, saisies []string) error {
	saisie := saisies[len(saisies)-1]
	n, err := strconv.Atoi(strings.TrimSpace(saisie))
	if err != nil || n < 1 {
		return refus("", "« %s » n'est pas un nombre de lieux", saisie).Comme("6")
	}
	l.s.Filtre.Proches = n
	return nil
}

// verifier refuses a distance from nowhere, gives the usual one, and says it; places
// chosen one by one are measured and kept, however far.
func (l *lecture) verifier() error {
	f := &l.s.Filtre
	if len(f.Autour) == 0 {
		if f.Rayon > 0 || f.Proches > 0 {
			return refus("Dites autour de quelle commune, ou de quel point : latitude et longitude.",
				"de quel point faut-il partir ?").Au("autour").Comme("Pons").Avec(faute.Geste{Nom: faute.Donner, Valeur: "autour"})
		}
		return nil
	}
	centres := enumerer(l.s.centres, " ou ")
	if f.Rayon == 0 && f.Proches == 0 {
		if len(f.Ids) > 0 { // chosen one by one: who chose knows where they are
			f.Mesure = true
			l.dire(suite("avec leur distance " + centres))
			return nil
		}
		f.Rayon = rayonUsuel
	}
	if f.Proches > 0 {
		l.dire(clause{rangSuite, "le plus proche " + centres, "les plus proches " + centres})
	}
	if f.Rayon > 0 {
		l.dire(suite("à moins de " + distance(f.Rayon) + " " + centres))
	}
	return nil
}

// Portee is how far the places of a selection are at most, « 10 km »; empty without a
// limit.
func (s *Selection) Portee() string {
	if s.Filtre.Rayon == 0 {
		return ""
	}
	return distance(s.Filtre.Rayon)
}

// distance is « 10 km », « 800 m »: to a millimetre, for a thousandth of a km is no number of base two.
func distance(km float64) string {
	if mm := math.Round(km * 1e6); mm < 1e6 {
		return decimal(mm/1000) + " m"
	}
	return decimal(math.Round(km*1e6)/1e6) + " km"
}

func decimal(f float64) string {
	return strings.Replace(strconv.FormatFloat(f, 'f', -1, 64), ".", ",", 1)
}
