package lieu

import "unicode/utf8"

// The longest texts, in characters: several times the longest that is
// published. Beyond, a value is set aside with a doubt; an id or a name so long
// is no row.
const (
	longueurListe = 4_000
	longueurTexte = 2_000
	// LongueurAutre is that of a column that the standard lacks.
	LongueurAutre = 40_000
)

var longueurs = map[string]int{"id": 300, "nom": 300, "commune": 200, "pivot": 100, "code_postal": 100,
	"code_insee": 100, "adresse": 400, "complement_adresse": 400, "telephone": 300, "horaires": 4_000,
	"presentation_resume": 5_000, "presentation_detail": 40_000,
	"source": 300, "structure_parente": 400}

// Longueur is how many characters a cell of the column may have.
func (c Champ) Longueur() int {
	if n := longueurs[c.Nom]; n > 0 {
		return n
	}
	if c.Liste() {
		return longueurListe
	}
	return longueurTexte
}

// Demesures calls note for each column of text of l that is longer than it may
// be, with how many characters it has.
func (l *Lieu) Demesures(note func(c Champ, n int)) {
	for i := range champs {
		c := &champs[i]
		octets := 0
		for _, v := range c.values(l) {
			octets += len(v) + len(Separateur)
		}
		if octets <= 100 || octets <= c.Longueur() { // nearly always: a character is a byte or more
			continue
		}
		if n := utf8.RuneCountInString(c.Texte(l)); n > c.Longueur() {
			note(*c, n)
		}
	}
}
