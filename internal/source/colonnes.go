package source

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/jour"
)

// colonnes hold what reading a cell needs: the closed lists, by folded value.
type colonnes struct {
	listes map[string]map[string]string // column → value, as is and folded → value of the standard
}

func nouvellesColonnes() colonnes {
	c := colonnes{map[string]map[string]string{}}
	for _, champ := range lieu.Champs() {
		if champ.Valeurs == nil {
			continue
		}
		valeurs := map[string]string{}
		for _, v := range champ.Valeurs {
			valeurs[v], valeurs[cleListe(v)] = v, v
		}
		c.listes[champ.Nom] = valeurs
	}
	return c
}

// cleListe ignores the form of the apostrophe and spaces: schema.json 1.0.2
// itself spells « Étapes numériques(La Poste) » without its space.
func cleListe(v string) string { return formeListe.Replace(v) }

var formeListe = strings.NewReplacer("’", "'", "\u00a0", "", "\u202f", "", " ", "")

// lire puts a cell in its field of the place, as published. What the type of
// the field cannot hold goes to Illisibles.
func (r *lecture) lire(l *lieu.Ligne, champ int, c cellule) {
	colonne := lieu.Champs()[champ]
	v := c.texte
	if c.nombre {
		v = r.deTableur(l, colonne.Nom, v)
	}
	switch p := colonne.Pointeur(&l.Lieu).(type) {
	case *string:
		if c.liste != nil {
			v = c.tout()
		}
		*p = v
	case *[]string:
		for _, e := range r.elements(c, colonne.Valeurs != nil) {
			if !slices.Contains(*p, e) {
				*p = append(*p, e)
			}
		}
	case *time.Time:
		var ok bool
		if *p, ok = date(v); !ok {
			illisible(l, colonne.Nom, v)
		}
	}
}

func illisible(l *lieu.Ligne, colonne, v string) {
	if l.Illisibles == nil {
		l.Illisibles = map[string]string{}
	}
	l.Illisibles[colonne] = v
}

// indexChamp is the place of a column in lieu.Champs().
func indexChamp(nom string) int {
	return slices.IndexFunc(lieu.Champs(), func(c lieu.Champ) bool { return c.Nom == nom })
}

// ajouter adds a value to a list, once.
func (r *lecture) ajouter(l *lieu.Ligne, champ int, v string) {
	if p, ok := lieu.Champs()[champ].Pointeur(&l.Lieu).(*[]string); ok && !slices.Contains(*p, v) {
		*p = append(*p, v)
	}
}

// tels are the values that e already is, in the closed list of the column or
// of those its values go to.
func (r *lecture) tels(role *role, e string) []valeur {
	for _, champ := range lieu.Champs() {
		if juste := r.listes[champ.Nom][cleListe(e)]; juste != "" &&
			(role.champ < 0 || lieu.Champs()[role.champ].Nom == champ.Nom) && role.termes.vont(champ.Nom) {
			if role.champ >= 0 {
				juste = e // as published: package lieu/reparer spells it
			}
			return []valeur{{champ.Nom, juste}}
		}
	}
	return nil
}

// douter doubts the reading of a value by the rule RegleAncien.
func douter(l *lieu.Ligne, colonne, valeur, motif string) {
	l.Doutes = append(l.Doutes, lieu.Doute{Regle: RegleAncien, Colonne: colonne, Valeur: valeur, Motif: motif})
}

// RegleAncien names the doubts on values of the standard 0.1.
const RegleAncien = "standard-ancien"

// elements cuts a cell into values: those of an array, or a text cut at | and,
// where no value can hold one, at ; as the standard 0.1 did.
func (r *lecture) elements(c cellule, ferme bool) []string {
	liste := c.liste
	if tableau, ok := tableauJSON(c.texte); ok {
		liste = tableau
	} else if liste == nil {
		liste = []string{c.texte}
	}
	var out []string
	for _, v := range liste {
		if ferme || r.virgule {
			v = strings.ReplaceAll(v, ";", lieu.Separateur)
		}
		if r.virgule && !ferme {
			v = strings.ReplaceAll(v, ",http", lieu.Separateur+"http")
		}
		for e := range strings.SplitSeq(v, lieu.Separateur) {
			if e = strings.TrimSpace(e); e != "" {
				out = append(out, e)
			}
		}
	}
	return out
}

// position reads both cells, degrees with a point or a comma; 0/0, which
// stands for an unknown position, half a position and one that is not on Earth
// go to Illisibles.
func position(l *lieu.Ligne, latitude, longitude string) {
	if latitude == "" && longitude == "" {
		return
	}
	lat, bonneLat := degres(latitude, 90)
	lon, bonneLon := degres(longitude, 180)
	if bonneLat && bonneLon && (lat != 0 || lon != 0) {
		l.Lieu.Latitude, l.Lieu.Longitude = lat, lon
		return
	}
	if latitude != "" {
		illisible(l, "latitude", latitude)
	}
	if longitude != "" {
		illisible(l, "longitude", longitude)
	}
}

func degres(v string, max float64) (float64, bool) {
	f, err := strconv.ParseFloat(strings.Replace(v, ",", ".", 1), 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, false
	}
	return f, math.Abs(f) <= max
}

// formatsDate are those that programs write; the standard has the first alone.
var formatsDate = [...]string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime,
	"2006-01-02 15:04:05Z07:00"}

// date reads a day, be it that of a timestamp.
func date(v string) (time.Time, bool) {
	return jour.Selon(v, formatsDate[:]...)
}
