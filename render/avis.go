package render

import "feuillet/internal/faute"

// Avis is something the person who prints should know: a text removed, a
// section left out, no code for a territory.
type Avis struct {
	Genre  Genre
	Lieu   string        // id, empty for the whole paper
	Texte  string        // French, one sentence without final stop; names no option and no command
	Perte  bool          // text that the data hold is not on the paper: exit code 3
	Gestes []faute.Geste // what may be done about it
}

// Genre is the kind of a remark; a program decides by it, never by a text.
type Genre string

// What may be remarked of a whole paper, before it is made.
const (
	AvisSansPublic Genre = "sans-public" // places left out, for they receive nobody
	AvisAlentours  Genre = "alentours"   // no place in the territory: others, near it, are shown
	AvisCarte      Genre = "carte"       // the code shows more places than the paper
	AvisEditeur    Genre = "editeur"     // nobody says who prints (loi du 29 juillet 1881, art. 2)
	AvisPapier     Genre = "papier"      // it is to be printed on coloured paper (same law, art. 15)
)

// What may be remarked of a place, or of the page that tells of it.
const (
	AvisCommune   Genre = "commune"   // which commune it is in is contradicted: the place, or its town, is left out
	AvisNom       Genre = "nom"       // its name tells of a person, or of how to reach one
	AvisTelephone Genre = "telephone" // not understood, hidden, or one of several
	AvisHoraires  Genre = "horaires"  // not understood, or a comment was removed
	AvisTexte     Genre = "texte"     // persons or addresses were removed from its texts
	AvisCode      Genre = "code"      // no code, or none beside the place
	AvisSignes    Genre = "signes"    // letters that the faces do not have
	AvisVide      Genre = "vide"      // the page is partly empty
	AvisPleine    Genre = "pleine"    // the page gave up something to hold
	AvisLieux     Genre = "lieux"     // fewer places are shown than were chosen
)

// Note keeps a remark on the place.
func (p *Place) Note(g Genre, perte bool, texte string) {
	p.Avis = append(p.Avis, Avis{Genre: g, Lieu: p.Source.Id, Texte: texte, Perte: perte})
}
