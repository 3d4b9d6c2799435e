package render

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/internal/faute"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// Ladder reads the steps of a template, whose words are checked at loading. Once the air is
// given up, long lines come before words that are not there.
func Ladder(steps []string) []layout.Step {
	out := make([]layout.Step, 0, len(steps)+1)
	for i, s := range steps {
		verb, name, _ := strings.Cut(s, " ")
		if verb != "resserrer" && (i == 0 || i == 1 && steps[0] == "resserrer") {
			out = append(out, layout.Step{Do: layout.Lengthen})
		}
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

// petitesImages are the first steps of all papers, before those of their templates: words
// matter more than pictures. sansImages are the last ones.
var petitesImages = []layout.Step{{Do: layout.Shorten, Name: nomLogos}, {Do: layout.Shorten, Name: nomBanniere}}

var sansImages = []layout.Step{{Do: layout.Hide, Name: NomMarques}, {Do: layout.Hide, Name: nomBanniere},
	{Do: layout.Hide, Name: nomLogos}}

// Compose sets a tree on one page, once it is clean: what the faces lack is
// left out and said. quoi names the document when the page does not hold it.
func (d *Document) Compose(root *doc.Node, sheet layout.Sheet, steps []layout.Step, meta layout.Meta, quoi string) {
	if d.ready(root); d.Refus != nil {
		return
	}
	page, fit, err := d.onePage(root, sheet, steps, quoi)
	if err == nil {
		err = tiennent(&page)
	}
	if d.Refus = err; err == nil {
		d.Composed, d.Ajustement = layout.Whole(root, meta, page), fit
		d.direImages()
	}
}

// direImages tells the pictures that the pages had no room for, and leaves the steps
// that are of the paper alone.
func (d *Document) direImages() {
	d.Ajustement.Steps = slices.DeleteFunc(d.Ajustement.Steps, func(s layout.Step) bool {
		texte := map[string]string{nomBanniere: "sans la bannière", nomLogos: "sans les logos",
			NomMarques: "sans la marque des réseaux"}[s.Name]
		if texte != "" && s.Do == layout.Hide {
			d.Avis = append(d.Avis, Avis{Genre: AvisPleine, Texte: texte + " : la page est pleine"})
		}
		return texte != ""
	})
}

// ComposePages is Compose for a document of several pages: each kid of the root is
// one of them. Of the fit, it keeps what each page gave up.
func (d *Document) ComposePages(root *doc.Node, sheet layout.Sheet, steps []layout.Step, meta layout.Meta,
	quoi string) {
	if d.ready(root); d.Refus != nil {
		return
	}
	var pages []layout.Page
	for _, k := range root.Kids {
		page, fit, err := d.onePage(k, sheet, steps, quoi)
		if d.Refus = err; err != nil {
			return
		}
		pages = append(pages, page)
		d.Ajustement.Steps = append(d.Ajustement.Steps, fit.Steps...)
		d.Ajustement.Long = d.Ajustement.Long || fit.Long
	}
	d.Composed = layout.Whole(root, meta, pages...)
	d.direImages()
}

// ready cleans a tree, and refuses one that cannot be read aloud.
func (d *Document) ready(root *doc.Node) {
	d.Avis = append(d.Avis, clean(root, d.place())...)
	d.Refus = doc.Check(root)
}

// onePage sets a tree on a page, without its pictures when it does not hold otherwise;
// quoi names what does not hold.
func (d *Document) onePage(root *doc.Node, sheet layout.Sheet, steps []layout.Step, quoi string) (layout.Page,
	layout.Fitted, error) {
	steps = slices.Concat(petitesImages, steps)
	page, fit, err := layout.Compose(root, sheet, steps)
	if errors.Is(err, layout.ErrTooLong) && !d.Reduit {
		page, fit, err = layout.Compose(root, sheet, slices.Concat(steps, sansImages))
	}
	if errors.Is(err, layout.ErrTooLong) {
		f := faute.New(faute.Modele, "", "%s ne tient pas sur une page, même en petites lettres", quoi)
		f.Cause, err = err, f
	}
	return page, fit, err
}

// ComposePage sets a tree on a page of a longer document, as Compose does; what it
// says is of the pictures for which there was no room.
func ComposePage(root *doc.Node, sheet layout.Sheet, steps []layout.Step) (layout.Page, []Avis, error) {
	var d Document
	page, fit, err := d.onePage(root, sheet, steps, "")
	if err != nil {
		return page, nil, err
	}
	d.Ajustement = fit
	d.direImages()
	return page, d.Avis, nil
}

// Marquer adds to the pages of a document what no tree holds: marks at places of
// their own, seen and never read aloud.
func (d *Document) Marquer(marks func(n int, p *layout.Page)) {
	page := d.Page
	d.Page = func(n int) (layout.Page, error) {
		p, err := page(n)
		if err == nil {
			p.Items = slices.Clip(p.Items)
			marks(n, &p)
		}
		return p, err
	}
}

// Fits reports that a tree holds on one page, after all the steps if need be.
func Fits(root *doc.Node, sheet layout.Sheet, steps []layout.Step) bool {
	clean(root, Montre{})
	_, _, err := layout.Compose(root, sheet, slices.Concat(petitesImages, steps))
	return err == nil
}

// place is the place that the document is of, if it is of one.
func (d *Document) place() Montre {
	if len(d.Montres) == 1 && d.Montres[0].Id == d.Lieu {
		return d.Montres[0]
	}
	return Montre{Id: d.Lieu}
}

// Meta is what every file says of itself.
func (e *Edition) Meta(title string) layout.Meta {
	return layout.Meta{Title: Clean(title), Author: Clean(e.Editeur.Nom), Lang: "fr-FR", Producer: "Feuillet",
		Date: e.Date}
}

// Clean is what the faces can print of a text.
func Clean(s string) string {
	out, _ := fonts.Sanitize(fonts.Regular, s)
	return out
}

// Sanitize leaves in the tree only what the faces can print, and notes the rest.
func (p *Place) Sanitize(root *doc.Node) {
	p.Avis = append(p.Avis, clean(root, Montre{Id: p.Source.Id, Nom: p.Source.Nom})...)
}

// clean leaves in a tree only what the faces can print, and gives the remark
// about the rest. Every text of a place reaches paper through it.
func clean(root *doc.Node, place Montre) []Avis {
	lost := map[rune]bool{}
	doc.Each(root, func(n *doc.Node) {
		texts := []*string{&n.Text, &n.Alt}
		if n.Field != nil {
			texts = append(texts, &n.Field.Value)
		}
		for _, s := range texts {
			out, gone := fonts.Sanitize(fonts.Regular, *s)
			if len(gone) > 0 {
				out = recousu(*s, out)
			}
			if out != *s { // a pictogram may be shared
				*s = out
			}
			for _, r := range gone {
				lost[r] = true
			}
		}
	})
	if len(lost) == 0 {
		return nil
	}
	return []Avis{{Genre: AvisSignes, Lieu: place.Id, Nom: place.Nom, Perte: true,
		Texte: "signes que les lettres de Feuillet n'ont pas, non imprimés", Detail: signs(lost)}}
}

// troue is the room of a sign that is gone: between words, or before a comma.
var troue = regexp.MustCompile(` +( |[,.)…])`)

// recousu closes the room that signs leave in a text; it begins and ends with a
// space when it did before: runs of one line stand side by side.
func recousu(avant, apres string) string {
	apres = strings.Trim(troue.ReplaceAllString(apres, "$1"), " ")
	if strings.HasPrefix(avant, " ") {
		apres = " " + apres
	}
	if strings.HasSuffix(avant, " ") {
		apres += " "
	}
	return apres
}

// signs names some signs by their code, the first ones of many.
func signs(lost map[rune]bool) string {
	const most = 12
	all := slices.Sorted(maps.Keys(lost))
	var names []string
	for _, r := range all[:min(most, len(all))] {
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	if len(all) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}
