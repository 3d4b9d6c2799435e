package render

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/internal/faute"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// Ladder reads the steps of a template, whose words are checked at loading.
func Ladder(steps []string) []layout.Step {
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

// Compose sets a tree on one page. quoi names the document when the page does
// not hold it.
func (d *Document) Compose(root *doc.Node, sheet layout.Sheet, steps []layout.Step, meta layout.Meta, quoi string) {
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

// Meta is what every file says of itself; title is clean already.
func (e *Edition) Meta(title string) layout.Meta {
	return layout.Meta{Title: title, Author: e.Editeur.Nom, Lang: "fr-FR", Producer: "Feuillet", Date: e.Date}
}

// Sanitize leaves in the tree only what the faces can print, and notes the rest.
func (p *Place) Sanitize(root *doc.Node) {
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
	p.Note(AvisSignes, true, "signes que les lettres de Feuillet n'ont pas, non imprimés", names...)
}
