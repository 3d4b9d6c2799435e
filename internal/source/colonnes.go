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

// lire puts a cell in its field of the place, with the doubts it raises.
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
		r.liste(l, colonne, p, c)
	case *float64:
		*p = coordonnee(l, colonne.Nom, v)
	case *time.Time:
		*p = date(l, v)
	}
	r.verifier(l, colonne.Nom, v)
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
		if juste := r.listes[champ.Nom][cleListe(e)]; juste != "" && (role.champ < 0 || lieu.Champs()[role.champ].Nom == champ.Nom) && role.termes.vont(champ.Nom) {
			return []valeur{{champ.Nom, juste}}
		}
	}
	return nil
}

func douter(l *lieu.Ligne, colonne, valeur, motif string) {
	l.Doutes = append(l.Doutes, lieu.Doute{Colonne: colonne, Valeur: valeur, Motif: motif})
}

// liste adds values joined by |; a closed list takes the spelling of the standard.
func (r *lecture) liste(l *lieu.Ligne, champ lieu.Champ, p *[]string, c cellule) {
	ferme := r.listes[champ.Nom] // nil when the list is free
	for _, e := range r.elements(c, ferme != nil) {
		if ferme != nil && ferme[e] == "" { // seldom
			if juste := ferme[cleListe(e)]; juste != "" {
				e = juste
			} else {
				douter(l, champ.Nom, e, "cette valeur n'est pas dans la liste du standard")
			}
		}
		if !slices.Contains(*p, e) {
			*p = append(*p, e)
		}
	}
}

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
