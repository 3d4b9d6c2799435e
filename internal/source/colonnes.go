package source

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
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

// lire puts the cell v in its field of the place, with the doubts it raises.
func (r *lecture) lire(l *lieu.Ligne, champ lieu.Champ, v string) {
	switch p := champ.Pointeur(&l.Lieu).(type) {
	case *string:
		*p = v
	case *[]string:
		*p = r.liste(l, champ, v)
	case *float64:
		*p = coordonnee(l, champ.Nom, v)
	case *time.Time:
		*p = date(l, v)
	}
	r.verifier(l, champ.Nom, v)
}

func douter(l *lieu.Ligne, colonne, valeur, motif string) {
	l.Doutes = append(l.Doutes, lieu.Doute{Colonne: colonne, Valeur: valeur, Motif: motif})
}

// liste reads values joined by |; a closed list takes the spelling of the standard.
func (r *lecture) liste(l *lieu.Ligne, champ lieu.Champ, v string) []string {
	var out []string
	ferme := r.listes[champ.Nom] // nil when the list is free
	for e := range strings.SplitSeq(v, lieu.Separateur) {
		e = strings.TrimSpace(e)
		if ferme != nil && ferme[e] == "" && e != "" { // seldom
			if juste := ferme[cleListe(e)]; juste != "" {
				e = juste
			} else {
				douter(l, champ.Nom, e, "cette valeur n'est pas dans la liste du standard")
			}
		}
		if e != "" && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// coordonnee reads degrees, with a point or a comma.
func coordonnee(l *lieu.Ligne, colonne, v string) float64 {
	max := 90.0
	if colonne == "longitude" {
		max = 180
	}
	f, err := strconv.ParseFloat(strings.Replace(v, ",", ".", 1), 64)
	switch {
	case err != nil && !errors.Is(err, strconv.ErrRange):
		douter(l, colonne, v, "ce n'est pas un nombre de degrés : position mise de côté")
		return 0
	case !(f >= -max && f <= max):
		douter(l, colonne, v, "hors de la Terre : position mise de côté")
		return 0
	}
	return f
}

// formatsDate are those seen in files; the standard has the first alone.
var formatsDate = [...]string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime, "2006-01-02 15:04:05Z07:00",
	"02/01/2006", "2/1/2006"}

// date reads a day; exports write 1970-01-01 for a missing one.
func date(l *lieu.Ligne, v string) time.Time {
	for i, format := range formatsDate {
		t, err := time.Parse(format, v)
		if err != nil {
			continue
		}
		jour := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
		switch {
		case jour.Unix() == 0:
			douter(l, "date_maj", v, "date par défaut des exports : date de mise à jour inconnue")
			return time.Time{}
		case t.Year() < 1990 || t.Year() > 2100:
			douter(l, "date_maj", v, "année impossible : date de mise à jour inconnue")
			return time.Time{}
		case i >= len(formatsDate)-2:
			douter(l, "date_maj", v, "lue comme jour/mois/année ; le standard écrit 2026-11-22")
		}
		return jour
	}
	douter(l, "date_maj", v, "ce n'est pas une date (le standard écrit 2026-11-22) : date de mise à jour inconnue")
	return time.Time{}
}
