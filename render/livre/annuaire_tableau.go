package livre

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/fonts"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/tri"
	"feuillet/templates"
)

// rangee is a row of the table of a directory: a commune, or a larger territory.
type rangee struct {
	nom      string
	communes []*commune // that its places stand under
	entrees  []*entree
}

// tableau tells, row by row, how many places give each help.
type tableau struct {
	titre   string // of the chapter, where it is not that of the model
	colonne string // what a row is
	rangees []rangee
	pages   bool     // each row has its page, or its pages
	aides   []string // that have a column: those that some place gives
	double  bool     // its rows stand in two columns
}

// tableau makes the rows of the table: the communes of the book; where they are
// too many, what they gather in. Nil when no place says what help it gives, and for one
// commune, which has no line to follow.
func (a *annuaire) tableau() *tableau {
	if a.oneTown() || len(a.given()) == 0 {
		return nil
	}
	t := &tableau{colonne: a.m.Annuaire.TableauCommune, pages: ordres[a.ordre] == nil, aides: a.given()}
	if len(a.villes) > a.m.Limites.TableauLignes {
		t.titre, t.colonne, t.rangees = a.m.Annuaire.TableauTitreEpci, a.m.Annuaire.TableauEpci, a.gathered()
		return t
	}
	for _, c := range a.villes {
		t.rangees = append(t.rangees, rangee{a.fill("{commune}", "commune", c.nom), []*commune{c}, c.entrees})
	}
	return t
}

// gathered are the intercommunalités that the places are in, by name; communes of no
// known one come last.
func (a *annuaire) gathered() []rangee {
	par := map[string]*rangee{}
	var out []*rangee
	for _, c := range a.villes {
		nom := a.m.Annuaire.TableauAutres
		for _, z := range a.e.Territoires.ZonesDe(c.entrees[0].code) {
			if z.Echelle == territoire.EchelleEpci {
				nom = a.fill(z.NomCourt())
			}
		}
		if par[nom] == nil {
			par[nom] = &rangee{nom: nom}
			out = append(out, par[nom])
		}
		par[nom].entrees = append(par[nom].entrees, c.entrees...)
		par[nom].communes = append(par[nom].communes, c)
	}
	tri.Trier(out, func(r *rangee) []string {
		if r.nom == a.m.Annuaire.TableauAutres {
			return []string{"1"}
		}
		return []string{"0", r.nom}
	})
	rows := make([]rangee, len(out))
	for i, r := range out {
		rows[i] = *r
	}
	return rows
}

// oneTown reports a book of one commune: nobody looks for theirs in it.
func (a *annuaire) oneTown() bool { return towns(a.villes) == 1 && len(a.villes) == 1 }

// needs is the chapter « Trouvez votre commune, suivez la ligne »: a row a commune,
// its page, its places, and how many of them give each help.
func (a *annuaire) needs(s templates.Section, nums numbering) *chapter {
	title, t := a.partTitle(s), a.m.Annuaire
	caption := doc.Text(doc.Caption, "chapeau", a.fill(t.TableauLegende))
	head := a.tableHead()
	rows := doc.Elem(doc.TBody, "")
	body := []passage{{node: head, keep: true, label: a.table.rangees[0].nom}}
	for i, r := range a.table.rangees {
		n := a.tableRow(r, i%2 == 1, nums)
		rows.Kids, body = append(rows.Kids, n), append(body, passage{node: n, label: r.nom, again: head, free: true})
	}
	table := doc.Elem(doc.Table, "", caption, doc.Elem(doc.THead, "", head), rows)
	sans, rare := a.sansLieux(nums), a.rare(nums)
	for _, under := range [][]*doc.Node{sans, rare} {
		for i, n := range under {
			body = append(body, passage{node: n, keep: i == 0 && len(under) > 1})
		}
	}
	node := doc.Elem(doc.Sect, "", slices.Concat([]*doc.Node{title, table}, sans, rare)...)
	columns := 1
	if a.table.double {
		columns = 2
	}
	return a.highRows(s, func() *chapter { return a.flowed(node, columns, []*doc.Node{title, caption}, body) })
}

// tableHead is the row of heads: words by turns high and low, for a column is
// narrower than they are, and no word is written upwards.
func (a *annuaire) tableHead() *doc.Node {
	t := a.m.Annuaire
	head := func(style string, kids ...*doc.Node) *doc.Node {
		return &doc.Node{Role: doc.TH, Scope: doc.Column, Style: style, Kids: kids}
	}
	word := func(style, s string) *doc.Node { return doc.Text(doc.Span, style, a.fill(s)) }
	number := func(s string) *doc.Node { return head("tableau-nombre", word("tableau-tete-mot", s)) }
	page := head("tableau-page", word("tableau-tete-mot", t.TableauPage)).PaperOnly()
	row := doc.Elem(doc.TR, "tableau-tete", head("tableau-nom", word("gras", a.table.colonne)))
	if a.table.pages {
		row.Kids = append(row.Kids, page)
	}
	row.Kids = append(row.Kids, number(t.TableauLieux))
	for i, v := range a.table.aides {
		style, thread := "tableau-haut", "tableau-fil"
		if i%2 == 1 {
			style, thread = "tableau-bas", "tableau-fil-court"
		}
		if i == len(a.table.aides)-1 {
			style += "-fin"
		}
		w := a.m.Services[v]
		row.Kids = append(row.Kids, head("tableau-aide", word(style, w.Court), &doc.Node{Role: doc.Artifact, Style: thread},
			render.Icon(w.Pictogramme, "tableau-icone")))
	}
	return row
}

// tableRow is a row of the table. Where nobody says what help is given, it says so.
func (a *annuaire) tableRow(r rangee, tinted bool, nums numbering) *doc.Node {
	style := "tableau-rang"
	if tinted {
		style = "tableau-bande"
	}
	name := doc.Elem(doc.TH, "tableau-nom", doc.Text(doc.Span, "gras", r.nom))
	name.Scope = doc.Row
	row := doc.Elem(doc.TR, style, name)
	if a.table.pages {
		if a.table.titre == "" { // it is a commune
			name.Kids = []*doc.Node{{Role: doc.Link, Style: "gras", Text: r.nom, Ref: r.communes[0].head}}
		}
		row.Kids = append(row.Kids, a.tablePages(r, nums).PaperOnly())
	}
	row.Kids = append(row.Kids, doc.Text(doc.TD, "tableau-nombre", strconv.Itoa(len(r.entrees))))
	var cells []*doc.Node
	known := false
	for _, v := range a.table.aides {
		n, said := count(r.entrees, v), ""
		if n > 0 {
			said, known = strconv.Itoa(n), true
		}
		cells = append(cells, doc.Text(doc.TD, "tableau-chiffre", said))
	}
	if !known && len(cells) >= unknownColumns {
		cells = []*doc.Node{{Role: doc.TD, Style: "tableau-inconnu", Cols: uint8(len(cells)),
			Text: a.fill(a.m.Annuaire.TableauInconnu)}}
	}
	row.Kids = append(row.Kids, cells...)
	return row
}

// unknownColumns is how many columns hold the words of a row that says no help.
const unknownColumns = 5

// tablePages are the pages of the places of a row, once each, in their order.
func (a *annuaire) tablePages(r rangee, nums numbering) *doc.Node {
	cell := doc.Elem(doc.TD, "tableau-page")
	last := ""
	for _, c := range r.communes {
		page := nums.text(c.head, a.widest)
		if page == last && nums[c.head] > 0 {
			continue
		}
		if last != "" {
			cell.Kids = append(cell.Kids, space(", "))
		}
		cell.Kids = append(cell.Kids,
			&doc.Node{Role: doc.Link, Style: "gras", Text: page, Ref: c.head, Alt: r.nom + ", page " + page})
		last = page
	}
	return cell
}

// count is how many entries give a service.
func count(all []*entree, service string) (n int) {
	for _, e := range all {
		if slices.Contains(e.services, service) {
			n++
		}
	}
	return n
}

// giving are the entries of the places that give a service.
func (a *annuaire) giving(service string) []*entree {
	return slices.DeleteFunc(slices.Clone(a.numeros),
		func(e *entree) bool { return !slices.Contains(e.services, service) })
}

// given are the services that the model has words for and that some place gives.
func (a *annuaire) given() []string {
	return slices.DeleteFunc(slices.Clone(lieu.Services()), func(v string) bool {
		_, ok := a.m.Services[v]
		return !ok || !slices.ContainsFunc(a.numeros, func(e *entree) bool { return slices.Contains(e.services, v) })
	})
}

// rareMax is how many places make a help that is no more rare: a column with few
// numbers is long to go down.
const rareMax = 4

// rare names the places of the helps that few give, then the helps that no place says.
func (a *annuaire) rare(nums numbering) []*doc.Node {
	t := a.m.Annuaire
	var out []*doc.Node
	var none []string
	for _, v := range lieu.Services() {
		giving := a.giving(v)
		w, ok := a.m.Services[v]
		switch {
		case !ok || len(giving) > rareMax:
		case len(giving) == 0:
			none = append(none, w.Court)
		default:
			out = append(out, a.rareLine(w.Titre, giving, nums))
		}
	}
	if len(out) > 0 {
		out = slices.Insert(out, 0, doc.Text(doc.H2, "rubrique", a.fill(t.TableauRares)))
	}
	if len(none) > 0 { // no help that few give: none stands under their heading
		said := a.fill(t.TableauAucun, "services", strings.Join(none, ", "))
		out = append(out, doc.Elem(doc.P, "tableau-rare", render.Rich(said)...))
	}
	return out
}

// rareLine names a help and the places that give it.
func (a *annuaire) rareLine(titre string, giving []*entree, nums numbering) *doc.Node {
	p := doc.Elem(doc.P, "tableau-rare", doc.Text(doc.Span, "gras", a.fill(titre+" :")))
	sep := " "
	for _, e := range giving {
		p.Kids = append(p.Kids, space(a.fill(sep)), a.toEntry(e, nums))
		sep = " ; "
	}
	return p
}

// toEntry is a link to a place, in words: « Mairie, Orlac, page 12 ».
func (a *annuaire) toEntry(e *entree, nums numbering) *doc.Node {
	page := a.fill(a.m.Annuaire.TableauRenvoi, "page", nums.text(e.node, a.widest))
	return &doc.Node{Role: doc.Link, Ref: e.node,
		Kids: []*doc.Node{space(a.fill(e.nomVille())), space(", " + page).PaperOnly()}}
}

func space(s string) *doc.Node { return doc.Text(doc.Group, "", s) }

// tableStyles are those of the table, whose heads leave room for the words of
// the model: the low ones may take two lines.
func (a *annuaire) tableStyles() {
	if a.table == nil {
		return
	}
	st, mm, t, wide := a.sheet.Styles, layout.MM, a.m.Tailles, a.table.colonneDe()
	main, rule := render.Color(a.m.Couleurs.Principale), render.Color(a.m.Couleurs.Trait)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	list := layout.Size{Base: int(layout.Pt(t["liste"].Base))}
	a.headStyles(list, mm(wide))
	low := layout.Um(0)
	for i, v := range a.table.aides {
		if i%2 == 1 {
			b := a.sheet.Set(doc.Text(doc.Artifact, "tableau-bas", a.fill(a.m.Services[v].Court)), mm(wide), "page")
			low = max(low, b.H)
		}
	}
	thread := func(h layout.Um) *layout.Style {
		return &layout.Style{Width: fixed(0.25), MinH: layout.Size{Base: int(h)}, Fill: rule, Align: layout.Middle}
	}
	st["tableau-fil"], st["tableau-fil-court"] = thread(low+mm(1.6)), thread(mm(1.2))
	st["tableau-tete"] = &layout.Style{Dir: layout.Row, Cross: layout.End, Size: list, Leading: 1200, Line: rule,
		Pen: mm(0.4), Under: true, Pad: layout.Edges{Bottom: mm(1)}}
	st["tableau-nom"] = &layout.Style{Pad: layout.Edges{Left: mm(0.8)}}
	st["tableau-nombre"] = &layout.Style{Width: fixed(10.2), Align: layout.Middle}
	st["tableau-page"] = &layout.Style{Width: fixed(10.2), Align: layout.Middle}
	if a.table.titre != "" { // what gathers communes has several pages
		st["tableau-page"].Width = fixed(20.4)
	}
	st["tableau-mot"] = &layout.Style{Size: list, Face: fonts.Bold}
	st["tableau-tete-mot"] = &layout.Style{Align: layout.Middle}
	st["tableau-aide"] = &layout.Style{Width: fixed(wide), Gap: mm(0.4)}
	st["tableau-icone"] = &layout.Style{Width: fixed(7.2), Align: layout.Middle, Color: main}
	row := layout.Style{Dir: layout.Row, Cross: layout.Middle, Size: list, Leading: 1250, MinH: fixed(rangHaut),
		Line: rule, Pen: mm(0.18), Under: true}
	band := row
	if !a.m.Encre.Economie { // the rules between rows are enough
		band.Fill = render.Color(a.m.Couleurs.Voile)
	}
	st["tableau-rang"], st["tableau-bande"] = &row, &band
	st["tableau-chiffre"] = &layout.Style{Width: fixed(wide), Face: fonts.Bold, Align: layout.Middle}
	st["tableau-inconnu"] = &layout.Style{Width: fixed(float64(len(a.table.aides)) * wide),
		Pad: layout.Edges{Left: mm(2)}}
	st["tableau-sans"] = &layout.Style{Size: list, Leading: 1250}
	st["tableau-rare"] = &layout.Style{Size: list, Before: mm(1.5)}
	a.table.double = a.holdsTwice()
}

// headStyles are those of the words over the columns of helps, which go out over the next
// ones as far as words that stand by turns high and low may; those of the last column end
// with it, at the edge of the text.
func (a *annuaire) headStyles(list layout.Size, wide layout.Um) {
	for i, name := range []string{"tableau-haut", "tableau-bas"} {
		st := layout.Style{Size: list, Face: fonts.Bold, Leading: 1150, Align: layout.Middle}
		out := wide/2 - layout.MM(0.8)
		for k, v := range a.table.aides {
			if k%2 == i {
				out = max(out, min((a.widestWord(v, list)-wide)/2+layout.MM(0.1), wide/2+layout.MM(0.8)))
			}
		}
		st.Pad = layout.Edges{Left: -out, Right: -out}
		last := st
		last.Align, last.Pad = layout.End, layout.Edges{Left: -2 * out}
		a.sheet.Styles[name], a.sheet.Styles[name+"-fin"] = &st, &last
	}
}

// widestWord is the width of the longest of the short words of a help.
func (a *annuaire) widestWord(service string, size layout.Size) (w layout.Um) {
	for word := range strings.FieldsSeq(a.fill(a.m.Services[service].Court)) {
		w = max(w, layout.Um(fonts.Bold.Advance(word)*int(layout.Mpt(size.Base).Um())/1000))
	}
	return w
}

// longNames is how many rows in a hundred may take two lines in a table of two columns.
const longNames = 10

// holdsTwice reports a table whose rows hold in half of the page, their names on a line
// but for a few.
func (a *annuaire) holdsTwice() bool {
	p, st := a.part(2), a.sheet.Styles
	w := p.Width() - layout.Um(len(a.table.aides))*layout.MM(a.table.colonneDe()) - st["tableau-nom"].Pad.Left
	w -= layout.Um(st["tableau-nombre"].Width.Base)
	if a.table.pages {
		w -= layout.Um(st["tableau-page"].Width.Base)
	}
	if 2*len(a.table.aides) >= len(lieu.Services()) || w <= 0 {
		return false
	}
	long := 0
	for _, r := range a.table.rangees {
		if a.sheet.Set(doc.Text(doc.Artifact, "tableau-mot", r.nom), p.W, "page").Items[0].W > w {
			long++
		}
	}
	return 100*long <= longNames*len(a.table.rangees)
}

// The width of the column of a help, in millimetres; of one among few, whose words stand
// lower than those of less than two others.
const (
	colonneAide  = 11.5 // nine of them leave names 55 mm: few take two lines
	colonneLarge = 14.4
)

// colonneDe is the width of its columns of helps.
func (t *tableau) colonneDe() float64 {
	if n := len(t.aides); n > 1 && 2*n < len(lieu.Services()) {
		return colonneLarge
	}
	return colonneAide
}

// nomVille names a place and its town, once.
func (e *entree) nomVille() string {
	if strings.Contains(e.nom, e.ville) {
		return e.title.Text
	}
	return e.title.Text + ", " + e.ville
}
