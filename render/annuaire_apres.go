package render

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/tri"
	"feuillet/render/typo"
	"feuillet/templates"
)

// names is the index of the places by name, with number and page.
func (a *annuaire) names(s templates.Section, nums numbering) *chapter {
	sorted := slices.Clone(a.entrees)
	tri.Trier(sorted, func(e *entree) []string { return []string{e.nom, e.ville, e.id} })
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	index := doc.Elem(doc.L, "")
	node.Kids = append(node.Kids, index)
	for _, e := range sorted {
		name := doc.Text(doc.Span, "gras", e.title.Text)
		words := []*doc.Node{doc.Box("renvoi-rang", doc.Text(doc.Span, "", strconv.Itoa(e.number))), doc.Elem(doc.Span, "renvoi-mots", name)}
		if !strings.Contains(e.nom, e.ville) {
			words[1].Kids = append(words[1].Kids, doc.Text(doc.Group, "", a.fill(", "+e.ville)))
		}
		n := line(doc.LBody, e.node, words, nums.text(e.node, a.widest))
		index.Kids = append(index.Kids, doc.Elem(doc.LI, "", n))
	}
	c := a.flowed(node, a.m.Page.Colonnes, node.Kids[:1], index.Kids)
	c.marks = make([]*doc.Node, len(index.Kids))
	return c
}

// imprint says from which data, how fresh, and who made the paper (loi du
// 29 juillet 1881, art. 3); the rest of the page is to write on.
func (a *annuaire) imprint(s templates.Section) *chapter {
	node := doc.Elem(doc.Sect, "", a.partTitle(s))
	var body []*doc.Node
	for _, text := range a.imprintLines(a.entrees) {
		n := doc.Text(doc.P, "etape", text)
		body = append(body, n)
	}
	node.Kids = append(node.Kids, body...)
	p := a.part(1)
	p.Intro = append(p.Intro, a.across(p, node.Kids[0]))
	used := p.Intro[0].H
	for _, n := range append(body, doc.Text(doc.Artifact, "notes", a.fill(a.m.Annuaire.Notes))) {
		b := a.block(p, n)
		if n.Role == doc.Artifact {
			b = b.Artifact()
		}
		used += b.H + b.Air
		p.Body = append(p.Body, b)
	}
	p.Body = append(p.Body, a.ruled(p, p.H-p.Area.Top-p.Area.Bottom-used-layout.MM(2))...)
	return &chapter{node: node, plan: p.Break(), marks: make([]*doc.Node, len(p.Body))}
}

// imprintLines are the sources of the entries, the dates of their data, the
// edition and the publisher.
func (l *livre) imprintLines(all []*entree) []string {
	t, a := l.m.Textes, l.m.Annuaire
	var sources []string
	var first, last time.Time
	unknown := 0
	for _, e := range all {
		source := e.source
		if source == "" {
			source = t.SourceNom
		}
		if !slices.Contains(sources, source) {
			sources = append(sources, source)
		}
		switch {
		case e.maj.IsZero():
			unknown++
		case first.IsZero() || e.maj.Before(first):
			first = e.maj
		}
		if e.maj.After(last) {
			last = e.maj
		}
	}
	slices.Sort(sources)
	fresh := a.MajEntre
	switch {
	case last.IsZero():
		fresh = a.MajInconnue
	case first.Equal(last):
		fresh = a.MajLe
	}
	out := []string{l.fill(a.Edition) + ".", l.fill(a.Donnees, "source", strings.Join(sources, ", ")),
		l.fill(fresh, "maj_debut", typo.Date(first), "maj_fin", typo.Date(last))}
	if unknown > 0 && !last.IsZero() {
		out[2] += " " + plural(unknown, a.MajSansDateUn, a.MajSansDate)
	}
	check, imprint := a.VerifierMairie, t.ImprimeSansEditeur
	switch {
	case l.e.Editeur.Nom != "" && l.e.Editeur.Adresse != "":
		check, imprint = a.Verifier, t.Imprime
	case l.e.Editeur.Nom != "":
		check, imprint = a.Verifier, t.ImprimeSansAdresse
	}
	return append(out, l.fill(check), l.fill(imprint))
}

// livreSheet is the look of a document of several pages: sizes and colours
// from the template, proportions from here. digits is how wide numbers are.
func livreSheet(m *templates.Modele, digits int) *layout.Sheet {
	mm, t := layout.MM, m.Tailles
	main, ink, quiet, tint := color(m.Couleurs.Principale), color(m.Couleurs.Texte), color(m.Couleurs.Discret), color(m.Couleurs.Voile)
	rule, paperColor := color(m.Couleurs.Trait), color(m.Couleurs.Fond)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	badge := max(9.5, 3.6+2.6*float64(digits))
	s := paper(m)
	s.Scales, s.Airs = layout.Range{Min: 700, Max: 1500}, layout.Range{Min: 1000, Max: 1000}
	s.Styles = map[string]layout.Style{
		"page":          {Size: flat("corps"), Color: ink, Leading: int(m.Page.Interligne * 1000)},
		"gras":          {Face: fonts.Bold},
		"tete":          {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Line: rule, Pen: mm(0.25), Under: true, Pad: layout.Edges{Bottom: mm(1.5)}},
		"tete-gauche":   {Size: flat("entete"), Color: quiet},
		"tete-droite":   {Size: flat("entete"), Face: fonts.Bold, Fit: true},
		"pied":          {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Line: rule, Pen: mm(0.25), Over: true, Pad: layout.Edges{Top: mm(1.5)}},
		"pied-gauche":   {Size: flat("pied"), Color: quiet},
		"folio":         {Size: flat("telephone"), Face: fonts.Bold, Color: main, Align: layout.End, Width: fixed(18)},
		"partie":        {Size: flat("partie"), Face: fonts.ExtraBold, Color: main, Leading: 1150, Pad: layout.Edges{Bottom: mm(4)}},
		"chapeau":       {Size: flat("chapeau"), Pad: layout.Edges{Bottom: mm(4)}},
		"rubrique":      {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1200, Before: mm(7)},
		"commune":       {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1150, Before: mm(5), Line: main, Pen: mm(0.6), Under: true, Pad: layout.Edges{Bottom: mm(1)}},
		"suite":         {Size: flat("nom"), Face: fonts.Bold, Color: main, Leading: 1150, Line: main, Pen: mm(0.3), Under: true, Pad: layout.Edges{Bottom: mm(1)}},
		"entree":        {Dir: layout.Row, Gap: mm(3), Before: mm(2), Line: rule, Pen: mm(0.2), Under: true, Pad: layout.Edges{Bottom: mm(2)}},
		"entree-gauche": {Width: fixed(badge), Pad: layout.Edges{Top: mm(0.4)}},
		"entree-qr":     {Width: fixed(m.QR.Taille), Gap: mm(1), Pad: layout.Edges{Top: mm(0.4)}},
		"entree-droite": {},
		"numero":        {Size: flat("numero"), Face: fonts.ExtraBold, Color: paperColor, Fill: ink, Radius: mm(1.2), Align: layout.Middle, Leading: 1250, Width: fixed(badge)},
		"nom":           {Size: flat("nom"), Face: fonts.Bold, Leading: 1200},
		"ligne":         {},
		"ligne-forte":   {Face: fonts.Bold, Size: flat("corps")},
		"tel":           {Dir: layout.Row, Gap: mm(2), Cross: layout.Middle},
		"telephone":     {Size: flat("telephone"), Face: fonts.ExtraBold, Leading: 1250},
		"icone-tel":     {Width: fixed(4.2), Color: main},
		"aides":         {Dir: layout.Wrap, Gap: mm(4), Pad: layout.XY(0, mm(0.6))},
		"aide":          {Dir: layout.Row, Gap: mm(1.4), Cross: layout.Middle},
		"icone-aide":    {Width: fixed(4.6), Color: main},
		"mot":           {Fit: true},
		"lien":          {Size: layout.Size{Base: int(layout.Pt(10))}, Color: quiet},
		"qr":            {Width: fixed(m.QR.Taille), Color: &doc.Color{}},
		"qr-dense":      {Width: fixed(m.QR.TailleMax), Color: &doc.Color{}},
		"commune-nom":   {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Leading: 1150},
		"commune-qr":    {Dir: layout.Row, Gap: mm(2), Cross: layout.End, Before: mm(5), Line: main, Pen: mm(0.6), Under: true, Pad: layout.Edges{Bottom: mm(1)}},
		"qr-mots":       {Gap: mm(0.5)},
		"etape":         {Size: flat("chapeau"), Before: mm(4)},
		"legende":       {Gap: mm(3)},
		"legende-ligne": {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle},
		"legende-mots":  {Size: flat("chapeau")},
		"tuile":         {Width: fixed(11), MinH: fixed(11), Fill: tint, Radius: mm(2.5), Cross: layout.Middle, Color: main},
		"icone-tuile":   {Width: fixed(7.2), Align: layout.Middle, Color: main},
		"besoin-ligne":  {Dir: layout.Row, Gap: mm(4), Cross: layout.Middle, Before: mm(5), Pad: layout.Edges{Bottom: mm(1)}},
		"besoin-lieux":  {Pad: layout.Edges{Left: mm(15)}},
		"besoin":        {Size: flat("besoin"), Face: fonts.Bold, Leading: 1200},
		"renvoi-ligne":  {Line: rule, Pen: mm(0.2), Under: true, Pad: layout.XY(0, mm(0.7))},
		"renvoi":        {Dir: layout.Row, Gap: mm(2.5), Size: flat("liste"), Leading: 1250},
		"renvoi-rang":   {Width: fixed(badge - 1)},
		"renvoi-page":   {Width: fixed(badge + 1), Align: layout.End},
		"renvoi-numero": {Face: fonts.Bold, Size: flat("liste"), Align: layout.End},
		"notes":         {Size: flat("commune"), Face: fonts.ExtraBold, Color: main, Before: mm(9)},
		"ligne-note":    {MinH: fixed(9.5), Line: rule, Pen: mm(0.25), Under: true},
	}
	coverStyles(s.Styles, m)
	return &s
}

// coverStyles adds the look of the cover, whose type grows with the page.
func coverStyles(st map[string]layout.Style, m *templates.Modele) {
	mm, t := layout.MM, m.Tailles
	_, h := m.Page.Dimensions()
	paperColor := color(m.Couleurs.Fond)
	st["couv"] = layout.Style{MinH: layout.Size{Base: int(mm(h))}, Pad: layout.All(mm(m.Page.Marge)), Gap: mm(6), Size: size(t["edition"]), Leading: 1300, Color: color(m.Couleurs.Texte)}
	st["couv-panneau"] = layout.Style{Fill: color(m.Couleurs.Principale), Radius: mm(5), Pad: layout.All(mm(14)), Gap: mm(6), Grow: true, Color: paperColor}
	st["couverture"] = layout.Style{Size: size(t["couverture"]), Face: fonts.ExtraBold, Leading: 1100}
	st["promesse"] = layout.Style{Size: size(t["edition"]), Leading: 1300}
	st["couv-vide"] = layout.Style{Grow: true, Cross: layout.Middle}
	st["couv-icones"] = layout.Style{Dir: layout.Wrap, Gap: mm(12)}
	st["couv-icone"] = layout.Style{Width: sized(16, 20, 20)}
	st["territoire"] = layout.Style{Size: size(t["territoire"]), Face: fonts.ExtraBold, Leading: 1150}
	st["couv-bas"] = layout.Style{Gap: mm(1.5)}
	st["edition"] = layout.Style{Size: size(t["edition"])}
	st["edition-forte"] = layout.Style{Size: size(t["edition"]), Face: fonts.Bold}
}
