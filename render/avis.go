package render

import (
	"strconv"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu/lisible"
)

// Avis is something the person who prints should know: a text removed, a
// section left out, no code for a territory.
type Avis struct {
	Genre Genre
	Lieu  string // id, empty for the whole paper
	Nom   string // of the place, as its producer wrote it; of both, for duplicates
	// French, one sentence without final stop, the same for all of its kind; names no option and no
	// command
	Texte  string
	Detail string        // what was found there: the number, the year; may be empty
	Perte  bool          // text that the data hold is not on the paper: exit code 3
	Gestes []faute.Geste // what may be done about it
	Ecart  Ecart         // why its place is left out of the paper, when that is what it tells
}

// Genre is the kind of a remark; a program decides by it, never by a text.
type Genre string

// What may be remarked of a whole paper, before it is made.
const (
	AvisSansPublic Genre = "sans-public" // places left out, for they receive nobody
	AvisAlentours  Genre = "alentours"   // no place in the territory: others, near it, are shown
	AvisCarte      Genre = "carte"       // the code shows more places than the paper
	AvisEditeur    Genre = "editeur"     // nobody says who prints (loi du 29 juillet 1881, art. 2)
	AvisChoix      Genre = "choix"       // why a place is shown
	AvisPapier     Genre = "papier"      // it is to be printed on coloured paper (same law, art. 15)
)

// What may be remarked of a place, or of the page that tells of it.
const (
	AvisCommune   Genre = "commune"   // which commune it is in is contradicted: the place, or its town, is left out
	AvisNom       Genre = "nom"       // its name tells of a person, or of how to reach one
	AvisAdresse   Genre = "adresse"   // people, or ways to reach somebody, were removed from it; or an import doubts it
	AvisTelephone Genre = "telephone" // not understood
	AvisOmis      Genre = "omis"      // left out, though nothing is wrong: a second number, an old price
	AvisHoraires  Genre = "horaires"  // not understood, or a comment was removed
	AvisTexte     Genre = "texte"     // persons or addresses were removed from its texts
	AvisLocal     Genre = "avis"      // persons were removed from its local notice
	AvisSource    Genre = "source"    // a person is its source
	AvisCode      Genre = "code"      // no code, or none beside the place
	AvisSignes    Genre = "signes"    // letters that the faces do not have
	AvisVide      Genre = "vide"      // the page is partly empty
	AvisPleine    Genre = "pleine"    // the page gave up something to hold
	AvisPages     Genre = "pages"     // what it took to hold in the pages that were asked for, or that it cannot
	AvisRefus     Genre = "refus"     // a paper of the run could not be made
	AvisLieux     Genre = "lieux"     // fewer places are shown than were chosen
	AvisAge       Genre = "age"       // old, or of no known day; Detail is the year
	AvisAccents   Genre = "accents"   // letters read in another encoding, that nothing mended
	AvisReserve   Genre = "reserve"   // not open to everybody; of those who live there, left off a poster
	AvisARemplir  Genre = "a-remplir" // it is all to be filled in by hand
	AvisEpais     Genre = "epais"     // more pages than sheets can be folded for
	AvisDoublon   Genre = "doublon"   // two places of one paper seem to be one
)

// Dit is the whole remark in words.
func (v Avis) Dit() string {
	if v.Detail == "" {
		return v.Texte
	}
	return v.Texte + " : " + v.Detail
}

// retire tells what was taken out of a field, once a reason; what the paper
// says elsewhere anyway is no loss.
func (p *Place) retire(g Genre, quoi string, retraits []lisible.Retrait) {
	dits := map[string]bool{}
	for _, r := range retraits {
		if !dits[r.Motif] {
			dits[r.Motif] = true
			p.Note(g, r.Motif != lisible.MotifCoordonnees, quoi+" ("+r.Motif+")")
		}
	}
}

// Note keeps a remark on the place, and what it is about.
func (p *Place) Note(g Genre, perte bool, texte string, detail ...string) {
	p.Avis = append(p.Avis, Avis{Genre: g, Lieu: p.Source.Id, Nom: p.Source.Nom, Texte: texte,
		Detail: strings.Join(detail, ", "),
		Perte:  perte})
}

// doubts notes what stands on the paper and that its maker should look at: old
// information, a place that is not for everybody, damaged letters.
func (p *Place) doubts() {
	switch p.Age {
	case lisible.Ancienne:
		p.Note(AvisAge, false, TexteAncien, strconv.Itoa(p.DateMaj.Year()))
	case lisible.SansDate:
		p.Note(AvisAge, false, "informations sans date")
	}
	if passage, oui := lisible.NePasDiffuser(p.Source); oui { // asked for by its id: see aTaire
		p.Note(AvisReserve, false, "imprimé, et sa fiche dit de ne pas la diffuser", "« "+passage+" »")
	}
	if p.Reserve {
		p.Note(AvisReserve, false, "lieu réservé à certaines personnes", p.Condition)
	}
	if passage, ok := p.Textes.PeutEtreRestreint(); ok && !p.Reserve {
		p.Note(AvisReserve, false, "lieu peut-être réservé à certaines personnes", "« "+passage+" »")
	}
	if p.PrixContredit != "" {
		p.Note(AvisTexte, false, "« "+strings.Join(p.Source.FraisACharge, ", ")+
			" » n'est pas imprimé, la présentation dit un autre prix", "« "+p.PrixContredit+" »")
	}
	if _, s, oui := lisible.AccentsAbimes(p.Source); oui {
		p.Note(AvisAccents, false, "accents abîmés", "« "+s+" »")
	}
}

// TexteAncien is the remark of a place whose information is old.
const TexteAncien = "informations anciennes"
