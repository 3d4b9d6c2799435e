package livre

import (
	"strings"

	"feuillet/lieu/lisible"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// The age of what is known of a place is told in one way in a directory and in a list: at
// the end of its entry once it is to be checked (Fraicheur.AVerifier, in months), or of no
// known date. Where that is nearly all of them, the foot of each page says it once, and no
// more entry by entry, where nobody would read it.

// entryAge are those words, on one line; empty for what is fresh, and for those who read
// the date anyway.
func (f entryWords) entryAge() string {
	if f.sends() || f.Age == lisible.Recente {
		return ""
	}
	return strings.ReplaceAll(typo.Francais(f.age()), " ", "\u00a0")
}

// dated ends an entry with these words on its age: after its last ones, where they may take
// no line more, or apart from them.
func (e *entree) dated(age string, apart bool) {
	if age == "" {
		return
	}
	last := e.body.Kids[len(e.body.Kids)-1]
	switch {
	case !apart && last.Role == doc.L:
		e.age = doc.Elem(doc.LI, "aide", doc.Text(doc.LBody, "mot", age))
		last.Kids = append(last.Kids, e.age)
	case !apart && last.Role == doc.P && last.Style == "ligne":
		if last.Text != "" {
			last.Kids, last.Text = []*doc.Node{doc.Text(doc.Group, "", last.Text)}, ""
		}
		e.age = doc.Text(doc.Group, "", " "+age)
		last.Kids = append(last.Kids, e.age)
	default:
		e.age = doc.Text(doc.P, "ligne", age)
		e.add(e.age)
	}
}

// Nearly all entries are so many in a hundred; of a few chosen places, each says it.
const nearlyAll = 90

// aging says of which age nearly all of these places are, whether they say hours or not:
// old, of no known date, or both; empty for fewer, and each entry then says its own. A field
// says how many they are: all, or many.
func (l *livre) aging(all []*entree) string {
	old, unknown := 0, 0
	for _, e := range all {
		switch e.fraicheur {
		case lisible.AVerifier, lisible.Ancienne:
			old++
		case lisible.SansDate:
			unknown++
		}
	}
	if len(all) <= chosenPlaces || 100*(old+unknown) < nearlyAll*len(all) {
		return ""
	}
	for _, e := range all {
		e.forget(e.age)
	}
	if l.fields["combien"] = l.m.Mots["age_beaucoup"]; old+unknown == len(all) {
		l.fields["combien"] = l.m.Mots["age_toutes"]
	}
	switch {
	case unknown == 0:
		return l.m.Mots["age_anciennes"]
	case old == 0:
		return l.m.Mots["age_sans_date"]
	}
	return l.m.Mots["age_les_deux"]
}
