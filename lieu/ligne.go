package lieu

// Ligne is one row of what a producer sent, read: a place, what is doubtful in
// it, or why it cannot be kept. Readers of files make it and bases keep it, so
// that neither has to know the other.
type Ligne struct {
	Numero int  // line of the file where the row begins, from 1
	Lieu   Lieu // what could be read, even when Rejet is set
	// Illisibles are cells that the type of their field cannot hold, by column: a
	// date in words, or the latitude and longitude of a position that is not on
	// Earth, lacks a half or is 0/0. Package lieu/reparer judges them.
	Illisibles map[string]string
	Extra      map[string]string // cells of columns the standard lacks, by column; nil when none
	Doutes     []Doute
	// Reparations are what named rules changed in Lieu. When several changed one
	// column, each has the same Avant and Apres.
	Reparations []Reparation
	Rejet       *Rejet // nil when the row is kept
	// Origine is the row of another file that this one mends: see package
	// internal/export. nil when it stands by itself.
	Origine *Origine
}

// Origine is where a row that was refused or doubtful stood.
type Origine struct {
	Fichier string // name without folder
	Ligne   int    // as Ligne.Numero
}

// Columns of a file made to be mended, beside those of the standard: the first
// says what to do, the others where the row stood.
const (
	ColonneACorriger = "a_corriger"
	ColonneFichier   = "fichier_a_corriger"
	ColonneLigne     = "ligne_a_corriger"
	ColonneBrut      = "ligne_publiee"
)

// Publie is the cell of a column as its producer sent it: what rules mended,
// and what no field holds, included.
func (l *Ligne) Publie(c Champ) string {
	for _, r := range l.Reparations {
		if r.Colonne == c.Nom {
			return r.Avant
		}
	}
	if v, ok := l.Illisibles[c.Nom]; ok {
		return v
	}
	return c.Texte(&l.Lieu)
}

// Reparation is a value that a rule put in the place of the published one.
type Reparation struct {
	Regle   string // short stable name of the rule
	Colonne string // as the standard spells it
	Avant   string // the cell as published
	Apres   string // the cell as kept
}

// Doute is a value that is kept, or set aside when it cannot be one of its
// column, and that the producer should look at.
type Doute struct {
	Regle   string // short stable name, to count doubts of one kind
	Colonne string // as the standard spells it
	Valeur  string // as published
	Motif   string // French, for the producer
}

// Rejet is why a row is no place.
type Rejet struct {
	Regle   string // short stable name, to count refusals of one kind
	Colonne string // empty when the whole row is at fault
	Valeur  string // as published
	Motif   string // French, for the producer
	Brut    string // the row as it stands in the file
}
