package store

import (
	"fmt"
	"strings"
	"time"

	"feuillet/internal/ensemble"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// formeIndex numbers the way keys are made of a place. It must grow with any
// change to what they say: with the keys below, lieu.Mots, horaires.Parse.
const formeIndex = 2

// Keys of the index, with their value after the sign.
const (
	cleTous        = "="
	cleCommune     = "code_insee="
	cleDepartement = "departement="
	cleMaj         = "date_maj="
	cleDit         = "dit="     // a column that says something
	cleAccueil     = "accueil=" // receives the public
	cleOuvert      = "ouvert="  // at some time of a half-hour: day and number
	cleOuvertA     = "a="       // at the first minute of a half-hour: day and number
	cleMot         = "mot="
)

// listeIndexee is a column, and its values in a place.
type listeIndexee struct {
	colonne string
	de      func(*lieu.Lieu) []string
}

// listesIndexees are the columns whose values are keys.
var listesIndexees = []listeIndexee{
	{"typologie", func(l *lieu.Lieu) []string { return l.Typologie }},
	{"itinerance", func(l *lieu.Lieu) []string { return l.Itinerance }},
	{"services", func(l *lieu.Lieu) []string { return l.Services }},
	{"publics_specifiquement_adresses", func(l *lieu.Lieu) []string { return l.PublicsSpecifiquementAdresses }},
	{"prise_en_charge_specifique", func(l *lieu.Lieu) []string { return l.PriseEnChargeSpecifique }},
	{"frais_a_charge", func(l *lieu.Lieu) []string { return l.FraisACharge }},
	{"dispositif_programmes_nationaux", func(l *lieu.Lieu) []string { return l.DispositifProgrammesNationaux }},
	{"formations_labels", func(l *lieu.Lieu) []string { return l.FormationsLabels }},
	{"autres_formations_labels", func(l *lieu.Lieu) []string { return l.AutresFormationsLabels }},
	{"modalites_acces", func(l *lieu.Lieu) []string { return l.ModalitesAcces }},
	{"modalites_accompagnement", func(l *lieu.Lieu) []string { return l.ModalitesAccompagnement }},
	{"source", func(l *lieu.Lieu) []string { return []string{l.Source} }},
}

// cles writes the keys of places in a Repertoire. Values repeat from place to
// place: their lists are found by value alone.
type cles struct {
	rep      *ensemble.Repertoire
	valeurs  []map[string]*ensemble.Liste // by rank in listesIndexees
	dits     []*ensemble.Liste            // by rank of column
	mots     map[string]*ensemble.Liste   // by word
	horaires map[string][]*ensemble.Liste // by what the column says
	fixes    map[string]*ensemble.Liste   // by key
	champs   []lieu.Champ
}

func newCles() *cles {
	c := &cles{rep: ensemble.NewRepertoire(), mots: map[string]*ensemble.Liste{}, horaires: map[string][]*ensemble.Liste{},
		fixes: map[string]*ensemble.Liste{}, champs: lieu.Champs()}
	for range listesIndexees {
		c.valeurs = append(c.valeurs, map[string]*ensemble.Liste{})
	}
	for _, champ := range c.champs {
		c.dits = append(c.dits, c.rep.Liste(cleDit+champ.Nom))
	}
	return c
}

// lieu writes the keys of one place, whose number is greater than those before.
func (c *cles) lieu(num uint32, l *lieu.Lieu) {
	c.rep.Suivant(num)
	c.noter(cleTous, "")
	c.noter(cleCommune, l.CodeInsee)
	c.noter(cleDepartement, l.Departement())
	c.noter(cleMaj, l.DateMaj.Format(time.DateOnly))
	if lieu.AccueillePublic(l) {
		c.noter(cleAccueil, "")
	}
	for i, k := range listesIndexees {
		for _, v := range k.de(l) {
			c.rep.Noter(c.liste(c.valeurs[i], k.colonne+"=", v))
		}
	}
	for i := range c.champs {
		if dit(&c.champs[i], l) {
			c.rep.Noter(c.dits[i])
		}
	}
	for m := range l.TousLesMots() {
		c.rep.Noter(c.liste(c.mots, cleMot, m))
	}
	for _, k := range c.heures(l.Horaires) {
		c.rep.Noter(k)
	}
}

// liste is that of a key, made of what it begins with and a value.
func (c *cles) liste(connues map[string]*ensemble.Liste, debut, valeur string) *ensemble.Liste {
	l := connues[valeur]
	if l == nil {
		l = c.rep.Liste(debut + valeur)
		connues[strings.Clone(valeur)] = l
	}
	return l
}

func (c *cles) noter(cle, valeur string) {
	c.rep.Noter(c.liste(c.fixes, "", cle+valeur))
}

// dit is lieu.Dit without looking for the column.
func dit(c *lieu.Champ, l *lieu.Lieu) bool {
	switch p := c.Pointeur(l).(type) {
	case *string:
		return *p != "" && (c.Nom != "pivot" || strings.Trim(*p, "0") != "")
	case *[]string:
		return len(*p) > 1 || len(*p) == 1 && (*p)[0] != ""
	case *float64:
		_, _, ok := l.Position()
		return ok
	case *time.Time:
		return !p.IsZero()
	}
	return false
}

// Hours are told by half-hours of a day, and by the first minute of each.
const pasIndex, minutesJour = 30, 24 * 60

// heures are the lists of the times at which a place is open, as
// horaires.OuvertEntre says.
func (c *cles) heures(valeur string) []*ensemble.Liste {
	if valeur == "" {
		return nil
	}
	if k, ok := c.horaires[valeur]; ok {
		return k
	}
	var out []*ensemble.Liste
	if s, err := horaires.Parse(valeur); err == nil {
		for j, plages := range s.Jours() {
			for _, p := range plages {
				fin := max(p.Fin, p.Debut+1)
				for t := p.Debut / pasIndex; t <= (fin-1)/pasIndex; t++ {
					out = append(out, c.rep.Liste(cleHeure(cleOuvert, j, t*pasIndex)))
				}
				for t := (p.Debut + pasIndex - 1) / pasIndex; t <= (fin-1)/pasIndex; t++ {
					out = append(out, c.rep.Liste(cleHeure(cleOuvertA, j, t*pasIndex)))
				}
			}
		}
	}
	c.horaires[strings.Clone(valeur)] = out
	return out
}

// cleHeure is the key of a time of a day, or of the next one past midnight.
func cleHeure(cle string, jour, minute int) string {
	jour = (jour + minute/minutesJour) % 7
	return fmt.Sprintf("%s%d %02d", cle, jour, minute%minutesJour/pasIndex)
}
