package render

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/pdf"
	"feuillet/render/typo"
	"feuillet/templates"
)

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

// Fiches makes a sheet of each place, in the order of lieux, on all cores.
// Equal places, edition and template give equal bytes. Few sheets are held at
// a time, whatever their number; breaking the loop stops the work. An error of
// lieux comes after the sheets of the places before it, and is the last.
func Fiches(ctx context.Context, lieux iter.Seq2[lieu.Lieu, error], e *Edition, m *templates.Modele) iter.Seq2[Feuille, error] {
	press := newPress(e, m)
	return inorder.Map(ctx, lieux, func(l lieu.Lieu) (Feuille, error) { return press.fiche(l), nil })
}

// press is what sheets of one run share.
type press struct {
	e      *Edition
	m      *templates.Modele
	sheet  layout.Sheet
	ladder []layout.Step
	writer *pdf.Writer
}

func newPress(e *Edition, m *templates.Modele) *press {
	own := *e
	own.Editeur = Editeur{typo.Francais(e.Editeur.Nom), typo.Francais(e.Editeur.Adresse)}
	sheet := ficheSheet(m)
	logoStyles(sheet.Styles, e.Logo, 1)
	return &press{&own, francise(m), sheet, ladder(m.Ajustement), e.writer()}
}

// ladder reads the steps of a template, whose words are checked at loading.
func ladder(steps []string) []layout.Step {
	out := make([]layout.Step, 0, len(steps))
	for _, s := range steps {
		verb, name, _ := strings.Cut(s, " ")
		switch {
		case verb == "masquer":
			out = append(out, layout.Step{Do: layout.Hide, Name: name})
		case verb == "raccourcir":
			out = append(out, layout.Step{Do: layout.Shorten, Name: name})
		case verb == "resserrer":
			out = append(out, layout.Step{Do: layout.Tighten})
		case s == "réduire corps":
			out = append(out, layout.Step{Do: layout.Shrink})
		case verb == "réduire":
			out = append(out, layout.Step{Do: layout.Reduce, Name: name})
		}
	}
	return out
}

// fiche makes one sheet: what is said, where it stands, how it is written.
func (p *press) fiche(l lieu.Lieu) Feuille {
	pub := composePublic(&l, p.e, p.m)
	f := newFiche(pub, p.e, p.m)
	root := f.compose()
	pub.sanitize(root)
	out := Feuille{Lieu: &l, Nom: pub.Nom, Ville: pub.Ville}
	out.print(p.writer, root, p.sheet, p.ladder, f.meta(), fmt.Sprintf("la fiche de « %.80s »", pub.Nom))
	if out.Err == nil {
		pub.fitted(out.Ajustement, p.m)
		out.Avis = pub.avis
	}
	return out
}

// print sets a tree on one page and writes it. quoi names the document when
// the page does not hold it.
func (f *Feuille) print(w *pdf.Writer, root *doc.Node, sheet layout.Sheet, steps []layout.Step, meta layout.Meta, quoi string) {
	if f.Err = doc.Check(root); f.Err != nil {
		return
	}
	f.Page, f.Ajustement, f.Err = layout.Compose(root, sheet, steps)
	if errors.Is(f.Err, layout.ErrTooLong) {
		f.Err = fmt.Errorf("%s ne tient pas sur une page, même en petites lettres%w", quoi, silent{f.Err})
	}
	if f.Err != nil {
		return
	}
	var b bytes.Buffer
	f.Err = w.Write(&b, layout.Whole(root, meta, f.Page))
	f.PDF = b.Bytes()
}

func (f fiche) meta() layout.Meta {
	title, _ := fonts.Sanitize(fonts.Regular, f.fill(f.m.Textes.TitreDocument))
	return f.e.meta(title)
}

// meta is what every file says of itself; title is clean already.
func (e *Edition) meta(title string) layout.Meta {
	return layout.Meta{Title: title, Author: e.Editeur.Nom, Lang: "fr-FR", Producer: "Feuillet", Date: e.Date}
}

// sanitize leaves in the tree only what the faces can print, and notes the rest.
func (p *public) sanitize(root *doc.Node) {
	lost := map[rune]bool{}
	doc.Each(root, func(n *doc.Node) {
		for _, s := range []*string{&n.Text, &n.Alt} {
			clean, gone := fonts.Sanitize(fonts.Regular, *s)
			if clean != *s { // a pictogram may be shared
				*s = clean
			}
			for _, r := range gone {
				lost[r] = true
			}
		}
	})
	if len(lost) == 0 {
		return
	}
	names := make([]string, 0, len(lost))
	for r := range lost {
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	slices.Sort(names)
	p.note(AvisSignes, true, "signes que les lettres de Feuillet n'ont pas, non imprimés : "+strings.Join(names, ", "))
}

// silent keeps the cause of an error for the program, not for the reader.
type silent struct{ error }

func (silent) Error() string   { return "" }
func (s silent) Unwrap() error { return s.error }

// fitted notes what the page gave up. Blank lines to write on are no loss, nor
// is a smaller size.
func (p *public) fitted(fit layout.Fitted, m *templates.Modele) {
	if fit.Filled < 10*m.Limites.RemplissageMin {
		p.note(AvisVide, false, fmt.Sprintf("page en partie vide : remplie à %d %%", fit.Filled/10))
	}
	for i, s := range fit.Steps {
		switch {
		case s.Do == layout.Hide && (s.Name == "rendez_vous" || s.Name == "titres"):
		case s.Do == layout.Hide && s.Name == "age": // the foot says it too
		case s.Do == layout.Hide && s.Name == "details": // words of the template, no data
			p.note(AvisPleine, false, "explications des services non imprimées : la page est pleine")
		case i > 0 && fit.Steps[i-1] == s: // shortened twice
		case s.Do == layout.Hide:
			p.note(AvisPleine, true, "partie « "+s.Name+" » non imprimée : la page est pleine")
		case s.Do == layout.Shorten:
			p.note(AvisPleine, true, "partie « "+s.Name+" » raccourcie : la page est pleine")
		}
	}
}
