package lisible

import "time"

// momentane is what holds for some time only, of which nobody tells the end.
var momentane = patronDe(`\b(?:pour (?:le moment|l'instant)|actuellement|temporairement|provisoirement|momentanement|en ce moment|` +
	`a l'heure actuelle|fermeture (?:temporaire|provisoire|momentanee))\b`)

// momentMois is how many months what holds for some time may be believed.
const momentMois = 12

// Perime reports a sentence of a presentation that tells what holds « pour le moment »,
// without a day, in a record of more than a year before the day of a paper; an says when
// it was told. Nobody knows whether it still holds: no paper prints it.
func (t *Textes) Perime(phrase string, le time.Time) (an int, ok bool) {
	maj, sure := DateSure(t.lieu)
	if !sure || !maj.AddDate(0, momentMois, 0).Before(le) || !momentane.MatchString(plierPhrase(phrase)) ||
		len(lirePlages(phrase)) > 0 {
		return 0, false
	}
	return maj.Year(), true
}

// PremierPerime is the first such sentence of the presentations, and its year.
func (t *Textes) PremierPerime(le time.Time) (phrase string, an int, ok bool) {
	for i := range t.presentations {
		p := &t.presentations[i]
		if !p.parle(motsMomentane) {
			continue
		}
		for _, s := range p.phrases() {
			if an, ok := t.Perime(s.texte, le); ok {
				return s.texte, an, true
			}
		}
	}
	return "", 0, false
}

// motsMomentane: one stands in all that momentane finds, in small letters.
var motsMomentane = []string{"moment", "instant", "actuelle", "temporaire", "provisoire"}
