package livre

import (
	"strings"
	"unicode/utf8"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// cover says for where the paper is, what it is, how many places it has, whom to
// ask and until when. Paper stays white: a frame takes a tenth of the ink of a panel.
func (a *annuaire) cover() *chapter {
	t := a.m.Annuaire
	a.sizeTerritory()
	title := doc.Text(doc.H1, "couverture", bound(a.fill(t.Titre)))
	title.Mark = true
	inside := doc.Box("couv-cadre", doc.Text(doc.P, "couv-sur", a.fill(t.SurTitre)),
		doc.Text(doc.P, "territoire", bound(a.affiche)), title, doc.Text(doc.P, "promesse", a.promise()),
		a.middle(), render.WithLogos(a.e, doc.Box("couv-bas", a.coverFoot()...)))
	node := render.WithBanner(a.e, doc.Elem(doc.Sect, "couv", inside))
	page, avis, err := render.ComposePage(node, *a.sheet, []layout.Step{{Do: layout.Tighten}, {Do: layout.Shrink}})
	if err != nil { // a title too long for one page goes on, rather than stops the work
		return a.flowed(node, 1, nil, []passage{{node: title, mark: title}})
	}
	return &chapter{node: node, cover: &page, avis: avis}
}

// isCover reports the cover, on one page or, when its words are many, on several.
func isCover(s templates.Section) bool { return s.Contenu == "couverture" }

// promise is what readers find, near them or not.
func (a *annuaire) promise() string {
	if a.m.Bandeau.Commun { // the sentence of the territory, as on its sheets
		return a.fill(a.m.Bandeau.TexteCommun)
	}
	if a.pres {
		return a.fill(a.m.Annuaire.Promesse)
	}
	return a.fill(a.m.Annuaire.PromesseLarge)
}

// middle is how many places there are, beside the map when there is one.
func (a *annuaire) middle() *doc.Node {
	n := doc.Box("couv-vide", a.howMany()...)
	drawn := a.drawn()
	if drawn == nil {
		return n
	}
	words := doc.Box("couv-mots", append(n.Kids, doc.Text(doc.P, "couv-legende", a.fill(a.m.Annuaire.CarteLegende)))...)
	return doc.Box("couv-vide", doc.Box("couv-rang", words, drawn))
}

// howMany is the number of places, large, and of communes; then those that are out
// of the territory of the title.
func (a *annuaire) howMany() []*doc.Node {
	t, n, communes := a.m.Annuaire, len(a.numeros), towns(a.villes)
	words := t.LieuxCommunes
	if communes < 2 || n < 2 {
		words = render.Plural(n, t.LieuDit, t.LieuxDits)
	}
	number := doc.Box("", doc.Text(doc.Span, "couv-nombre", typo.Nombre(n)+" "))
	said := doc.Box("", doc.Text(doc.Span, "couv-lieux", a.fill(words, "communes", typo.Nombre(communes))))
	out := []*doc.Node{doc.Elem(doc.P, "", number, said)} // heard as one sentence
	if a.hors > 0 {
		out = append(out, doc.Text(doc.P, "edition", render.Plural(a.hors, t.HorsUn, t.Hors)))
	}
	return out
}

// coverFoot is whom to ask, when the paper was made, by whom, and until when it holds.
func (a *annuaire) coverFoot() []*doc.Node {
	t, e := a.m.Annuaire, a.e.Editeur
	out := []*doc.Node{doc.Text(doc.P, "promesse", a.fill(t.Gardez))}
	if e.Telephone != "" {
		if e.Nom != "" {
			out = append(out, doc.Text(doc.P, "edition", a.fill(t.Question)))
		}
		out = append(out, doc.Text(doc.P, "appel", e.Telephone))
	}
	out = append(out, doc.Text(doc.P, "edition", a.fill(t.Edition)))
	if until := a.until(); until != "" {
		out = append(out, doc.Text(doc.P, "edition-forte", until))
	}
	if e.Nom != "" && e.Telephone == "" {
		out = append(out, doc.Text(doc.P, "edition", a.fill(t.Par)))
	}
	if a.e.Exemple {
		out = append(out, doc.Text(doc.P, "edition-forte", a.fill(t.Exemple)))
	}
	return out
}

// until says when the paper holds no more; empty when nothing says it.
func (l *livre) until() string {
	if l.m.Validite.Mois == 0 {
		return ""
	}
	return l.fill(l.m.Annuaire.Valable, "jusqu_au", typo.Date(l.m.Validite.Fin(l.e.Date)))
}

// etapesTerritoire are the sizes of the name on a cover, in points, with how many
// lines it may then take.
var etapesTerritoire = []struct {
	pt    float64
	lines int
}{{78, 2}, {66, 2}, {60, 2}, {54, 3}, {48, 3}, {42, 3}, {36, 4}, {30, 5}}

// sizeTerritory sets the name of the territory as large as it holds, between the
// bounds of the model, no word broken.
func (a *annuaire) sizeTerritory() {
	st := *a.sheet.Styles["territoire"]
	bord, marge, _ := cadre(a.m)
	w, size := a.sheet.W-2*layout.MM(bord+marge), a.m.Tailles["territoire"]
	for _, e := range etapesTerritoire {
		if e.pt > size.Base || e.pt < size.Min {
			continue
		}
		st.Size = layout.Size{Base: int(layout.Pt(e.pt)), Min: int(layout.Pt(max(size.Min, e.pt/2)))}
		a.sheet.Styles["territoire"] = &st
		b := a.sheet.Set(doc.Text(doc.P, "territoire", bound(a.affiche)), w, "page")
		line := layout.Um(int(layout.Pt(e.pt).Um()) * st.Leading / 1000)
		if widest(bound(a.affiche), e.pt) <= w && b.H <= line*layout.Um(e.lines)+10 {
			return
		}
	}
}

// widest is the width of the longest word of a name, which breaks after its hyphens.
func widest(name string, pt float64) (w layout.Um) {
	for word := range strings.SplitSeq(strings.ReplaceAll(name, "-", "- "), " ") {
		w = max(w, layout.Um(fonts.ExtraBold.Advance(word)*int(layout.Pt(pt).Um())/1000))
	}
	return w
}

// bound keeps the small words of a large title with the word after them: no line ends
// with « de ».
func bound(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words[:len(words)-1] {
		words[i] = w + " "
		if n := utf8.RuneCountInString(w); n <= 3 && i > 0 || w == "avec" {
			words[i] = w + "\u00A0"
		}
	}
	return strings.Join(words, "")
}

// cadre is the frame of a cover: from the edge to its middle, then to the words, and
// its pen, in millimetres.
func cadre(m *templates.Modele) (bord, marge, trait float64) {
	if m.Page.Format == a5 {
		return 10, 10, 4
	}
	return 10.5, 13.5, 5
}

// coverStyles adds the look of the cover.
func coverStyles(st map[string]*layout.Style, m *templates.Modele) {
	mm, t := layout.MM, m.Tailles
	_, h := m.Page.Dimensions()
	bord, marge, trait := cadre(m)
	main, pen := render.Color(m.Couleurs.Principale), mm(trait)
	if m.Encre.Economie {
		pen = mm(1)
	}
	st["couv"] = &layout.Style{Gap: mm(3 + trait/2), MinH: layout.Size{Base: int(mm(h))}, Pad: layout.All(mm(bord)),
		Size: render.Size(t["edition"]), Leading: 1300, Color: render.Color(m.Couleurs.Texte)}
	st["couv-cadre"] = &layout.Style{Line: main, Pen: pen, Radius: mm(5), Pad: layout.All(mm(marge)),
		Gap: mm(5), Grow: true}
	st["couv-sur"] = &layout.Style{Size: render.Size(t["au_dessus"]), Face: fonts.ExtraBold, Leading: 1200}
	st["territoire"] = &layout.Style{Size: render.Size(t["territoire"]), Face: fonts.ExtraBold, Color: main, Leading: 1080}
	st["couverture"] = &layout.Style{Size: render.Size(t["couverture"]), Face: fonts.ExtraBold, Leading: 1150}
	st["promesse"] = &layout.Style{Size: render.Size(t["promesse"]), Leading: 1300}
	st["couv-vide"] = &layout.Style{Grow: true, Cross: layout.Middle, Gap: mm(1)}
	st["couv-nombre"] = &layout.Style{Size: render.Size(t["nombre"]), Face: fonts.ExtraBold, Leading: 1000}
	st["couv-lieux"] = &layout.Style{Size: render.Size(t["lieux"]), Face: fonts.ExtraBold, Leading: 1200}
	st["couv-rang"] = &layout.Style{Dir: layout.Row, Gap: mm(4), Cross: layout.Middle}
	st["couv-mots"] = &layout.Style{Gap: mm(1)}
	st["couv-carte"] = &layout.Style{Width: layout.Size{Base: int(mm(cadrageLarge))}}
	st["couv-legende"] = &layout.Style{Size: render.Size(t["edition"]), Before: mm(3)}
	st["couv-bas"] = &layout.Style{Gap: mm(1.5)}
	st["appel"] = &layout.Style{Size: render.Size(t["appel"]), Face: fonts.ExtraBold, Leading: 1250}
	st["edition"] = &layout.Style{Size: render.Size(t["edition"])}
	st["edition-forte"] = &layout.Style{Size: render.Size(t["edition"]), Face: fonts.Bold}
}
