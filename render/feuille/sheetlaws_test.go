package feuille_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"feuillet/internal/pdftest"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/qr"
	"feuillet/templates"
)

// faults are the laws that a sheet breaks.
func faults(f papertest.Sheet, e *render.Edition, m *templates.Modele) []string {
	if f.Err != nil {
		return []string{f.Err.Error()}
	}
	d, err := pdftest.Read(f.PDF)
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for _, law := range []func(papertest.Sheet, *pdftest.Doc) []string{inside, apart, owned, wholeNumbers, headings,
		words} {
		out = append(out, law(f, d)...)
	}
	out = append(out, filled(f, m)...)
	return append(out, code(f, d, e, m)...)
}

// inside: one page, nothing within 8 mm of its edges, texts within 12 mm, none
// under 9.5 points.
func inside(f papertest.Sheet, d *pdftest.Doc) (out []string) {
	if d.Pages != 1 || d.Lang != "fr-FR" || d.Title == "" {
		out = append(out, fmt.Sprintf("%d pages, language %q, title %q", d.Pages, d.Lang, d.Title))
	}
	within := func(it layout.Item, top, foot, margin layout.Um) bool {
		return it.X >= margin && top >= margin && it.X+it.W <= f.Page.W-margin && foot <= f.Page.H-margin
	}
	for _, it := range f.Page.Items {
		switch {
		case !within(it, it.Y, it.Y+it.H, layout.MM(8)-2):
			out = append(out, "within 8 mm of the edge: "+line(it))
		case it.Text != "" && !within(it, it.Base-it.Size.Um(), it.Base, layout.MM(12)-2):
			out = append(out, "text within 12 mm of the edge: "+line(it))
		case it.Text != "" && it.Size < layout.Pt(9.5):
			out = append(out, "letters too small: "+line(it))
		}
	}
	return out
}

func line(it layout.Item) string {
	return fmt.Sprintf("%s %s %s %s %q", papertest.MM(it.X), papertest.MM(it.Y), papertest.MM(it.W), papertest.MM(it.H),
		it.Text)
}

// apart: no text over another, nor over the code.
func apart(f papertest.Sheet, _ *pdftest.Doc) (out []string) {
	solid := func(it layout.Item) bool { return it.Text != "" || it.Node != nil && it.Node.Role == doc.Figure }
	for i, a := range f.Page.Items {
		for _, b := range f.Page.Items[:i] {
			if solid(a) && solid(b) && a.X < b.X+b.W-2 && b.X < a.X+a.W-2 && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
				out = append(out, fmt.Sprintf("%q over %q", a.Text, b.Text))
			}
		}
	}
	return out
}

// owned: every text is read aloud, none prints as a box.
func owned(f papertest.Sheet, d *pdftest.Doc) (out []string) {
	for _, it := range f.Page.Items {
		if it.Text != "" && it.Node == nil {
			out = append(out, "never read aloud: "+it.Text)
		}
	}
	for _, a := range d.Artifacts {
		out = append(out, "text of an artifact: "+a)
	}
	if len(d.Boxes) > 0 {
		out = append(out, fmt.Sprintf("signs printed as boxes: %q", d.Boxes))
	}
	return out
}

// filled: a page is as full as the template asks, or the report says it is not.
func filled(f papertest.Sheet, m *templates.Modele) []string {
	said := slices.ContainsFunc(f.Avis, func(a render.Avis) bool { return strings.Contains(a.Texte, "vide") })
	if f.Ajustement.Filled < 10*m.Limites.RemplissageMin && !said {
		return []string{fmt.Sprintf("filled at %d thousandths, and nothing says so", f.Ajustement.Filled)}
	}
	return nil
}

var number = regexp.MustCompile(`0[1-9](?:[ \x{00a0}\x{202f}.]\d\d){4}`)

// wholeNumbers: a telephone number stands on one line.
func wholeNumbers(f papertest.Sheet, _ *pdftest.Doc) (out []string) {
	said := map[*doc.Node]string{}
	for _, it := range f.Page.Items {
		said[it.Node] += it.Text
	}
	for n, whole := range said {
		for _, phone := range number.FindAllString(whole, -1) {
			if !slices.ContainsFunc(f.Page.Items, func(it layout.Item) bool {
				return it.Node == n &&
					strings.Contains(it.Text, phone)
			}) {
				out = append(out, "broken over two lines: "+phone)
			}
		}
	}
	return out
}

// headings: each is followed by what it announces, in the tree and on paper.
func headings(f papertest.Sheet, d *pdftest.Doc) (out []string) {
	last := func(role string) bool { return role == "H1" || role == "H2" || role == "H3" }
	var walk func(e *pdftest.Elem)
	walk = func(e *pdftest.Elem) {
		for i, k := range e.Kids {
			alone := i+1 == len(e.Kids) || last(e.Kids[i+1].Role) && e.Kids[i+1].Role <= k.Role
			if last(k.Role) && e.Role != "Caption" && alone {
				out = append(out, "a heading announces nothing: "+papertest.Marks(k))
			}
			walk(k)
		}
	}
	walk(d.Root)
	foot := layout.Um(0)
	for _, it := range f.Page.Items {
		if it.Text != "" && it.Node != nil && !last(it.Node.Role.String()) {
			foot = max(foot, it.Base)
		}
	}
	for _, it := range f.Page.Items {
		if it.Text != "" && it.Node != nil && last(it.Node.Role.String()) && it.Base >= foot {
			out = append(out, "a heading alone at the foot: "+it.Text)
		}
	}
	return out
}

var (
	mobile   = regexp.MustCompile(`\b0[67](?:[ .]?\d\d){4}\b`)
	mail     = regexp.MustCompile(`[\w.-]+@[\w.-]+\.[a-z]{2,}`)
	verifie  = regexp.MustCompile(`(?i)\bvérifiée?s?(?:[^\pL]|$)`)
	inconnue = regexp.MustCompile(`\b1970\b`)
	digits   = regexp.MustCompile(`\D`)
)

// words that no public paper says, unless the place itself does.
func words(f papertest.Sheet, d *pdftest.Doc) (out []string) {
	text, own := strings.Join(papertest.Said(d), "\n"), f.Lieu.Nom+f.Lieu.PresentationResume+f.Lieu.PresentationDetail
	for _, never := range []string{"FALC", "undefined", "{", "}", "**", "&nbsp;", "<p>"} {
		if strings.Contains(text, never) {
			out = append(out, "says "+never)
		}
	}
	for name, re := range map[string]*regexp.Regexp{"vérifié": verifie, "1970": inconnue} {
		if re.MatchString(text) && !re.MatchString(own) {
			out = append(out, "says "+name)
		}
	}
	for _, found := range mobile.FindAllString(text, -1) {
		if d := digits.ReplaceAllString(found, ""); !strings.HasSuffix(digits.ReplaceAllString(f.Lieu.Telephone, ""), d[1:]) {
			out = append(out, "a mobile number that is not the place's own")
		}
	}
	generic, _ := lisible.CourrielsGeneriques(f.Lieu.Courriels, f.Lieu.Nom, f.Lieu.Commune)
	for _, found := range mail.FindAllString(text, -1) { // only where there is no number, and nobody's
		if !slices.Contains(generic, found) || slices.ContainsFunc(d.Links, func(l pdftest.Link) bool {
			return strings.HasPrefix(l.URI, "tel:")
		}) {
			out = append(out, "an e-mail address")
		}
	}
	return out
}

// sansPage are the postal codes of collectivities that the map has no page for.
var sansPage = regexp.MustCompile(`^(?:975|977|986|987|988)`)

// code: the code on the page reads as the link of the file, which is the page
// of the place on the map; no page, no code, and the report says it.
func code(f papertest.Sheet, d *pdftest.Doc, e *render.Edition, m *templates.Modele) []string {
	want, ok := e.Carte.Lieu(e.Territoires, f.Lieu.Id, f.Lieu.Source, f.Lieu.CodeInsee)
	ok = ok && !sansPage.MatchString(f.Lieu.CodePostal) // its INSEE code is then that of another commune
	var links []string
	for _, l := range d.Links {
		if strings.HasPrefix(l.URI, "http") {
			links = append(links, l.URI)
		}
	}
	i := slices.IndexFunc(f.Page.Items, func(it layout.Item) bool { return it.Node != nil && it.Node.Role == doc.Figure })
	if i < 0 {
		said := slices.ContainsFunc(f.Avis, func(a render.Avis) bool { return strings.Contains(a.Texte, "pas de code QR") })
		if ok || len(links) > 0 || !said {
			return []string{fmt.Sprintf("no code, want %q; links %q, said %v", want, links, said)}
		}
		return nil
	}
	it := f.Page.Items[i]
	if module := float64(it.W) / float64(qr.Modules(it.Draw)) / 1000; module < m.QR.ModuleMin || it.W != it.H {
		return []string{fmt.Sprintf("modules of %.2f mm", module)}
	}
	got, err := papertest.DecodeCode(it.Draw)
	if err != nil || got != qr.Scanned(want, qr.M) || !slices.Equal(links, []string{want}) {
		return []string{fmt.Sprintf("the code reads %q (%v), the link is %q, want %q", got, err, links, want)}
	}
	return nil
}
