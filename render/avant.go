package render

// What stands here is of before the table of papers: cmd calls it until it asks
// the table, and nothing else does. It goes then, with the field Presse of Edition.

import (
	"bytes"
	"context"
	"io"
	"iter"

	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/render/layout"
	"feuillet/render/pdf"
	"feuillet/templates"
)

// Presse holds the faces, parsed once for all the documents of a run, at the
// first of them. It serves several goroutines.
type Presse struct{ writer *pdf.Writer }

// NewPresse makes a press, whose faces are not parsed yet.
func NewPresse() *Presse { return &Presse{pdf.New()} }

// Preparer parses the faces in the background, while places are read. A nil
// Presse has none to keep.
func (p *Presse) Preparer() {
	if p != nil {
		go p.writer.Prepare()
	}
}

func (e *Edition) writer() *pdf.Writer {
	if e.Presse == nil {
		return pdf.New()
	}
	return e.Presse.writer
}

// Feuille is one sheet, made: a whole PDF file and what to say of it.
type Feuille struct {
	Lieu       *lieu.Lieu
	Nom, Ville string // as printed, to name the file
	PDF        []byte
	Page       layout.Page
	Ajustement layout.Fitted
	Avis       []Avis
	Err        error // the sheet cannot be made; the others can
}

// feuille writes a document of one page.
func (d *Document) feuille(l *lieu.Lieu, e *Edition) Feuille {
	f := Feuille{Lieu: l, Ajustement: d.Ajustement, Avis: d.Avis, Err: d.Refus}
	if f.Err == nil {
		var b bytes.Buffer
		f.Page, _ = d.Page(0)
		f.Err = e.writer().Write(&b, d.Composed)
		f.PDF = b.Bytes()
	}
	return f
}

// Fiches makes a sheet of each place, in the order of lieux, on all cores. An
// error of lieux comes after the sheets of the places before it, and is the last.
func Fiches(ctx context.Context, lieux iter.Seq2[lieu.Lieu, error], e *Edition, m *templates.Modele) iter.Seq2[Feuille, error] {
	press := newPress(e, m, lectures[GrandPublic])
	return inorder.Map(ctx, lieux, func(l lieu.Lieu) (Feuille, error) {
		d := press.fiche(l)
		f := d.feuille(&l, press.e)
		f.Nom, f.Ville = d.Noms[1], d.Noms[2]
		return f, nil
	})
}

// FaireAffiche makes a poster: as many of its places as hold, one at least.
func FaireAffiche(a Affiche, e *Edition, m *templates.Modele) Feuille {
	d := a.document(e, m, lectures[GrandPublic])
	f := d.feuille(nil, e)
	if d.Refus == nil {
		f.Nom, f.Ville = d.Noms[0], d.Noms[2]
	}
	return f
}

// Controle writes the page of a control.
func Controle(w io.Writer, b controle.Bilan, exclus int, e *Edition, m *templates.Modele, territoire string) error {
	d := pageControle{b: b, m: m, e: e, exclus: exclus}.document(territoire)
	if d.Refus != nil {
		return d.Refus
	}
	return e.writer().Write(w, d.Composed)
}

// Bilan tells what a document of several places holds.
type Bilan struct {
	Lieux, Communes, Pages int
	Avis                   []Avis
}

// bilan writes a document of several pages.
func (d *Document) bilan(w io.Writer, e *Edition) (Bilan, error) {
	if err := e.writer().Write(w, d.Composed); err != nil {
		return Bilan{}, err
	}
	return Bilan{Lieux: d.Lieux, Communes: d.Communes, Pages: d.Len, Avis: d.Avis}, nil
}

// Annuaire writes the directory of lieux.
func Annuaire(ctx context.Context, w io.Writer, lieux iter.Seq2[lieu.Lieu, error], e *Edition, m *templates.Modele, territoire string, codes Codes) (Bilan, error) {
	a, err := newAnnuaire(newLivre(ctx, e, m, territoire), lieux, lectures[GrandPublic], codes)
	if err != nil {
		return Bilan{}, err
	}
	defer a.encodeAhead()()
	d, err := a.compose()
	if err != nil {
		return Bilan{}, err
	}
	return d.bilan(w, e)
}

// FicheService writes the sheet of a service, from those of lieux that give it.
func FicheService(ctx context.Context, w io.Writer, lieux iter.Seq2[lieu.Lieu, error], e *Edition, m *templates.Modele, territoire, valeur string) (Bilan, error) {
	s, err := newService(newLivre(ctx, e, m, territoire), lieux, lectures[GrandPublic], valeur)
	if err != nil {
		return Bilan{}, err
	}
	d, err := s.compose()
	if err != nil {
		return Bilan{}, err
	}
	return d.bilan(w, e)
}
