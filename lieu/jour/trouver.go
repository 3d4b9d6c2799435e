package jour

import (
	"regexp"
	"strings"
	"time"

	"feuillet/internal/faute"
)

// dansTexte finds a day among other words: in letters, or in figures with slashes.
var dansTexte = regexp.MustCompile(`(?i)(?:(dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi)\s+)?(?:le\s+)?` +
	`\b(?:(\d{1,2}|1er)\s+(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)` +
	`(?:\s+(\d{4}))?|(\d{1,2})/(\d{1,2})(?:/(\d{4}))?)(?:\b|$)`)

// Jour is a day found in a text, and the words around it.
type Jour struct {
	Jour         time.Time
	Avant, Apres string
}

// Trouver finds the one day that a text tells, « mardi 8 décembre, 14 h »: the
// next of that name when no year is said. Not ok for a text that tells none, or
// several. The error is a fault: a day that does not exist, that is past, or that
// falls on another day of the week than the text says.
func Trouver(texte string, aujourdhui time.Time) (j Jour, ok bool, err error) {
	found := dansTexte.FindAllStringSubmatchIndex(texte, -1)
	if len(found) != 1 {
		return Jour{}, false, nil
	}
	m := found[0]
	part := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return texte[m[2*i]:m[2*i+1]]
	}
	day, month, year := part(2), part(3), part(4)
	if day == "" {
		day, month, year = part(5), part(6), part(7)
	}
	j = Jour{Avant: strings.TrimSpace(texte[:m[0]]), Apres: strings.TrimSpace(texte[m[1]:])}
	if j.Jour, err = prochain(day, month, year, aujourdhui); err != nil {
		return Jour{}, false, err
	}
	if said := part(1); said != "" && semaine[j.Jour.Weekday()] != strings.ToLower(said) {
		conseil := "Vérifiez le jour, ou retirez le jour de la semaine : Feuillet l'écrit."
		return Jour{}, false, faute.New(faute.Demande, conseil, "le %s est un %s, pas un %s", j.Jour.Format("02/01/2006"),
			DeSemaine(j.Jour), strings.ToLower(said))
	}
	return j, true, nil
}

// prochain is a day of a month: of its year, or else the first that is not past.
func prochain(day, month, year string, aujourdhui time.Time) (time.Time, error) {
	a, m, d := aujourdhui.Date()
	today := time.Date(a, m, d, 0, 0, 0, 0, time.UTC)
	if year != "" {
		j, err := Lire(day+" "+month+" "+year, aujourdhui)
		if err == nil && j.Before(today) {
			err = faute.New(faute.Demande, "Donnez un jour à venir.", "le %s est déjà passé", j.Format("02/01/2006"))
		}
		return j, err
	}
	var j time.Time
	var err error
	for _, y := range []int{a, a + 1, a + 2, a + 3, a + 4} { // the 29th of February comes every fourth year
		j, err = Lire(day+" "+month+" "+time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006"), aujourdhui)
		if err == nil && !j.Before(today) {
			return j, nil
		}
	}
	return j, err
}
