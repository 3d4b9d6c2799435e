package atelier

import (
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// What happens while files are imported. For each file that is kept: Reconnu,
// FeuillesLaissees, LignesMasquees and ColonnesACote if any, Importe, Refusees if any, after its Avances.

// Reconnu says what a file was read as.
type Reconnu struct {
	Fichier string
	Format  string // in French: « JSON, standard 0.1 »
	Courant bool   // the most common format, that nobody needs to be told of
}

// FeuillesLaissees are sheets of a workbook that are lists of places too: one
// alone was read.
type FeuillesLaissees struct {
	Fichier  string
	Feuilles []string
}

// LignesMasquees counts the rows of a workbook that nobody sees there, which are read as the others.
type LignesMasquees struct {
	Fichier string
	N       int
}

// ColonnesACote are the columns of a file that no paper prints: kept beside the
// places, they wait for a person to say which field they are.
type ColonnesACote struct {
	Fichier  string
	Colonnes []string
}

// Importe is a file that was kept.
type Importe struct {
	store.Bilan
	ParRegle map[string]int `json:"reparations_par_regle,omitempty"` // values mended, by rule
}

// Refusees are the first refused rows of a file: a Constats of this file gives all.
type Refusees struct {
	Fichier string
	Lignes  []store.Constat // at most ten
	Total   int
}

// Inchange is a file of the web that was not read again: its server says that
// it is the one that was read last.
type Inchange struct{ Fichier string }

// Rattaches counts the digital services of a file of data.inclusion: they
// complete the structures that come in the same import.
type Rattaches struct {
	Fichier  string
	Services int
}

// Laisse is a file among others that is not a list of places (faute.Etranger)
// or cannot be read; the others go on.
type Laisse struct{ Faute *faute.Faute }

func (Reconnu) evenement()          {}
func (FeuillesLaissees) evenement() {}
func (LignesMasquees) evenement()   {}
func (ColonnesACote) evenement()    {}
func (Importe) evenement()          {}
func (Refusees) evenement()         {}
func (Inchange) evenement()         {}
func (Rattaches) evenement()        {}
func (Laisse) evenement()           {}

// BilanImport is what an import did, file by file.
type BilanImport struct {
	Importes  []Importe
	Inchanges []string // files of the web
	Feuilles  []FeuillesLaissees
	Laisses   []*faute.Faute // of files among others
}

// note keeps of an event what the result of the import is made of.
func (b *BilanImport) note(e Evenement) {
	switch e := e.(type) {
	case Importe:
		b.Importes = append(b.Importes, e)
	case Inchange:
		b.Inchanges = append(b.Inchanges, e.Fichier)
	case FeuillesLaissees:
		b.Feuilles = append(b.Feuilles, e)
	case Laisse:
		b.Laisses = append(b.Laisses, e.Faute)
	}
}

// Ranges counts the files that the base has now as they are.
func (b *BilanImport) Ranges() int { return len(b.Importes) + len(b.Inchanges) }

// Incomplet reports that rows were refused, or that what may be places was not
// read; a file of something else takes nothing away.
func (b *BilanImport) Incomplet() bool {
	for _, f := range b.Importes {
		if f.Rejets > 0 {
			return true
		}
	}
	for _, f := range b.Laisses {
		if f.Genre != faute.Etranger {
			return true
		}
	}
	return len(b.Feuilles) > 0
}
