package source

import (
	"fmt"
	"unicode/utf8"

	"feuillet/lieu"
)

// ecarter sets aside the cells that are longer than their column may be, with a
// doubt that keeps them. An id or a name so long stays, for the row is refused.
func (r *lecture) ecarter(l *lieu.Ligne) {
	l.Lieu.Demesures(func(c lieu.Champ, n int) {
		if c.Nom == "id" || c.Nom == "nom" {
			return
		}
		douteLong(l, c.Nom, c.Texte(&l.Lieu), n, c.Longueur())
		switch p := c.Pointeur(&l.Lieu).(type) {
		case *string:
			*p = ""
		case *[]string:
			*p = nil
		}
	})
	for nom, v := range l.Extra {
		if len(v) <= lieu.LongueurAutre {
			continue
		}
		if n := utf8.RuneCountInString(v); n > lieu.LongueurAutre {
			douteLong(l, nom, v, n, lieu.LongueurAutre)
			delete(l.Extra, nom)
		}
	}
}

func douteLong(l *lieu.Ligne, colonne, valeur string, n, max int) {
	l.Doutes = append(l.Doutes, lieu.Doute{Regle: regleDemesure, Colonne: colonne, Valeur: valeur,
		Motif: fmt.Sprintf("ce texte a %d caractères, cette colonne en admet %d : il n'est pas gardé", n, max)})
}

// tropLong is what is wrong with an id or a name, "" when it is not too long.
func tropLong(colonne int, v string) string {
	c := lieu.Champs()[colonne]
	if len(v) <= c.Longueur() {
		return ""
	}
	if n := utf8.RuneCountInString(v); n > c.Longueur() {
		return fmt.Sprintf("ce texte a %d caractères, cette colonne en admet %d", n, c.Longueur())
	}
	return ""
}
