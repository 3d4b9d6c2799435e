package render

import (
	"context"
	"iter"

	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/doublons"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render/layout"
	"feuillet/templates"
)

// Papier is a kind of paper: one row of the table. The commands and their
// flags, the forms, the help, the documentation, the models and the kits all
// follow from it. A new paper is a file with its composer, a model, and a row.
type Papier struct {
	Nom        string   // of the command, of its Modele and in a query: « fiche-lieu »
	Titre      string   // as a person calls it: « Fiche d'un lieu »
	Groupe     Groupe   // what it is for, on the page where one chooses
	Court      string   // what it does, one line of help without final stop
	Long       string   // the same, in whole sentences; names no flag
	Exemples   []string // queries as a person would type them, see atelier.Lire
	Options    []Option // its own; see Reglages for all that a person may set
	Formats    []string // sizes of paper, none or one when there is no choice
	Modele     *templates.Document
	Audiences  []Audience // whom it can be made for, the first unless asked
	Kit        []Variante // how a kit makes it; none leaves it out
	AutresMots []string   // what people call it too, folded: « poster »
	SansLieu   bool       // it prints no place: it needs no base, and is asked for none
	TouteBase  bool       // of a whole base it says so, and takes no territory from its places
	Envoye     bool       // it is sent: it hangs nowhere, and is not to be made again when it is no longer true
	ASaisir    []ASaisir  // what a person may write on it before it is printed; none for most
	Dossier    string     // the folder of its documents when they are many: « fiches »; empty for none
	Chiffres   bool       // its documents are of figures, which can be had as a table: see Document.Chiffres
	Compose    Composeur  // see Composer, which all go through
}

// Groupe is what papers are for.
type Groupe string

// The groups, in the order in which they are shown.
const (
	AAfficher      Groupe = "À afficher"
	ADonner        Groupe = "À donner"
	AuGuichet      Groupe = "Au guichet"
	PourTerritoire Groupe = "Pour le territoire"
)

// Audience is who reads a paper (stratégie nationale: « déclinaison par public »).
type Audience string

// The audiences.
const (
	GrandPublic Audience = "grand-public"
	Aidants     Audience = "aidants"
	Pro         Audience = "pro"
)

// Variante is one way in which a kit makes a paper.
type Variante struct {
	Portee  Portee
	Options Options
}

// Portee is what one paper of a kit covers.
type Portee uint8

// What a paper of a kit covers.
const (
	ToutTerritoire    Portee = iota // the whole selection
	ChaqueCommune                   // each commune that has places, when they are few
	PremiereCommune                 // the commune that has most, when they are few
	ChaqueDepartement               // the whole selection, or each département of one that has no territory
)

// Composeur makes the documents of a paper. What cannot be made at all (no
// place, an option that does not fit) is an error at once; places are read as
// documents are asked for.
type Composeur func(context.Context, *Commande) (*Ouvrage, error)

// Commande is a paper to make: all that was asked, understood.
type Commande struct {
	Fonds     Fonds
	Selection *selection.Selection
	Options   Options
	Saisie    Saisie // written on a form, for one document
	Audience  Audience
	Edition   *Edition
	Modele    *templates.Modele
	Memoire   int // places kept between two readings of the base: 0 for a few thousand, less for none

	resserre bool // the territory of the selection was found, see resserrer
}

// Fonds is where a composer finds places, and what is known of their territory.
type Fonds interface {
	// Lieux are the places that a filter selects, in the order of the base, or
	// the nearest first when it wants the nearest. They can be read again.
	Lieux(lieu.Filter) iter.Seq2[lieu.Lieu, error]
	// Lire reads a request against the base: a wider territory, a narrower one.
	Lire(selection.Requete) (*selection.Selection, error)
	// Territoires are those of France, and those that the base carries.
	Territoires() *territoire.Territoires
	// Placer tells Territoires where communes lie, and gives what that comes
	// from, with its licence; empty when it comes from places alone.
	Placer() (origine string, err error)
	// Origine is what the positions that Lire met come from, with its licence;
	// empty when they come from places alone, or when it met none.
	Origine() string
	// Nom is the territory of the whole base, when the base says it.
	Nom() string
	// Jugements are what persons decided of duplicates.
	Jugements() (doublons.Decisions, error)
	// Provenances are what the base knows of its records beside what they say, by id.
	Provenances() (map[string]Provenance, error)
	// Controler judges the places of a selection; exclus are those kept out by decision.
	Controler(controle.Options, *selection.Selection) (b controle.Bilan, exclus int, err error)
}

// Ouvrage is a paper under way.
type Ouvrage struct {
	Total     int    // documents, known before they are made
	Avis      []Avis // on the whole, known before the first document
	Tirage    Tirage // how its documents are to be printed
	Documents iter.Seq2[*Document, error]
}

// Tirage is how a document is to be printed, for who stands before the printer.
// The zero value says nothing.
type Tirage struct {
	Papier    string // the size of its sheets: « A4 »
	Imprimeur bool   // by a printer of trade, who cuts the pages out
	Noir      bool   // for that printer, without any colour
	Pli       bool   // sheets are folded in their middle, one in the other
	Court     bool   // on both sides, sheets turn on their short edge: pages lie on their long one
}

// Feuilles is how many sheets a document of so many pages takes, and whether
// they are printed on both sides, as one of several pages is.
func (t Tirage) Feuilles(pages int) (feuilles int, rectoVerso bool) {
	return (pages + 1) / 2, pages > 1
}

// Pages is how many pages a reader finds in it.
func (d *Document) Pages() int {
	if d.Faces {
		return 2 * d.Len
	}
	return d.Len
}

// Montre is a place that a document prints, and its name there.
type Montre struct{ Id, Nom string }

// Document is one document of a paper, composed.
type Document struct {
	layout.Composed
	Noms            []string // words that name its file: « affiche », « Valbrune », « A3 »
	Lieu            string   // id of the place of a sheet
	Commune         string   // INSEE code of where that place is, empty when it is not sure
	Faces           bool     // each page is a side of a sheet, with two pages of a reader
	Lieux, Communes int      // what a directory holds; 0 elsewhere
	Blancs          int      // pages of a booklet that say nothing, to write on
	Montres         []Montre // the places that it prints, in no order
	// Chiffres are its figures as a table, the first row of it names the columns: those
	// that it prints, and those for which it has no room. Nil for a paper without any.
	Chiffres   [][]string
	Avis       []Avis
	Ajustement layout.Fitted // how a document of one page came to hold
	Reduit     bool          // its composer leaves out places before pictures, and tries again
	Refus      error         // it cannot be made; the others can
}
