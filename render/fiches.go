package render

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// press is what sheets of one run share.
type press struct {
	e      *Edition
	m      *templates.Modele
	lire   lecture
	sheet  layout.Sheet
	ladder []layout.Step
}

func newPress(e *Edition, m *templates.Modele, lire lecture) *press {
	sheet := ficheSheet(m)
	logoStyles(sheet.Styles, e.Logo, 1)
	return &press{e.francaise(), francise(m), lire, sheet, ladder(m.Ajustement)}
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

// fiche composes one sheet: what is said, then where it stands.
func (p *press) fiche(l lieu.Lieu) *Document {
	pub := p.lire.entier(&l, p.e, p.m)
	f := newFiche(pub, p.e, p.m)
	root := f.compose()
	pub.sanitize(root)
	d := &Document{Noms: []string{"fiche", pub.Nom, pub.Ville}, Lieu: l.Id}
	d.poser(root, p.sheet, p.ladder, f.meta(), fmt.Sprintf("la fiche de « %.80s »", pub.Nom))
	if d.Refus == nil {
		pub.fitted(d.Ajustement, p.m)
		d.Avis = pub.avis
	}
	return d
}

// poser sets a tree on one page. quoi names the document when the page does
// not hold it.
func (d *Document) poser(root *doc.Node, sheet layout.Sheet, steps []layout.Step, meta layout.Meta, quoi string) {
	if d.Refus = doc.Check(root); d.Refus != nil {
		return
	}
	page, fit, err := layout.Compose(root, sheet, steps)
	if errors.Is(err, layout.ErrTooLong) {
		f := faute.New(faute.Modele, "", "%s ne tient pas sur une page, même en petites lettres", quoi)
		f.Cause, err = err, f
	}
	if d.Refus = err; err == nil {
		d.Composed, d.Ajustement = layout.Whole(root, meta, page), fit
	}
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
