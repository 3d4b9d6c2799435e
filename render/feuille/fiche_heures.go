package feuille

import (
	"feuillet/fonts"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// hoursBlock is when to come: the week as a table, or in sentences when it is
// not one plain week; else that one should ask, with lines to write on. What is
// old, or of no known day, is said under it.
func (f fiche) hoursBlock(s templates.Section) *doc.Node {
	if !f.KnowsWhen() && s.SiVide != "" {
		return nil
	}
	n := doc.Elem(doc.Sect, "bloc")
	switch {
	case f.AHoraires && f.Semaine.EnTable(): // in sentences on a page that is full: many spans a day make high rows
		n.Kids = f.week(s)
		n.Named("horaires", doc.Elem(doc.Sect, "bloc", f.said(s)...))
	case f.KnowsWhen():
		n.Kids = f.week(s)
	case f.Pour == render.Aidants || f.Pour == render.Pro:
		n.Kids = f.unknownHours(s)
	default:
		n.Kids = f.toWrite(s)
	}
	if f.Age != lisible.Recente {
		n.Kids = append(n.Kids, lines("age", "age", f.Fill(f.freshness()))...)
	}
	return n
}

// unknownHours says that they are missing; professionals read what the record has
// in their place, without persons.
func (f fiche) unknownHours(s templates.Section) []*doc.Node {
	out := []*doc.Node{heading(s), doc.Text(doc.P, "texte", f.mot("heures_inconnues"))}
	if raw, _ := lisible.CourtPublic(f.Source.Horaires); raw != "" && f.Pour == render.Pro {
		out[1].Text = "« " + typo.Francais(raw) + " »"
	}
	return out
}

// toWrite asks for the days and hours, and leaves room for them when there is
// somebody to ask.
func (f fiche) toWrite(s templates.Section) []*doc.Node {
	out := []*doc.Node{heading(s), doc.Text(doc.P, "prix", f.Fill(f.Modele.Textes.DemanderHoraires))}
	if tel, _ := f.publisherPhone(); f.Tel == "" && tel == "" {
		return out
	}
	list := doc.Elem(doc.L, "jours-a-ecrire")
	for i, day := range horaires.NomsJours() {
		if i > 5 { // nobody is asked of Sundays
			break
		}
		rule := &doc.Node{Role: doc.Artifact, Style: "ligne-jour"}
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "jour-a-ecrire", doc.Text(doc.LBody, "nom-a-ecrire", day), rule))
	}
	return append(out, doc.Box("a-ecrire", doc.Text(doc.P, "texte", f.mot("notez_les")), list).Named("notes_jours"))
}

// week is the week itself, under its heading.
func (f fiche) week(s templates.Section) []*doc.Node {
	switch {
	case !f.AHoraires:
		return []*doc.Node{heading(s), doc.Text(doc.P, "texte", f.HorairesDits)}
	case !f.Semaine.EnTable():
		return f.said(s)
	}
	t := tableau{fiche: f, soirs: f.Semaine.Soirs() && f.evenings()}
	out := []*doc.Node{t.table(s)}
	for _, line := range f.HourNotes() {
		out = append(out, doc.Text(doc.P, "discret", typo.Francais(line)))
	}
	return append(out, lines("discret", "discret", f.Remarques...)...)
}

// said is the week in sentences, under its heading.
func (f fiche) said(s templates.Section) []*doc.Node {
	return append([]*doc.Node{heading(s)}, lines("texte", "texte", f.WeekLines()...)...)
}

// evenings reports that three columns hold the hours of the week, each on one
// line; else evenings stand with the afternoons.
func (f fiche) evenings() bool {
	size := f.Modele.Tailles["horaire"].Base
	column := min(colonneSoir, (largeurDe(f.Modele)-2*bordQuand-largeurJour(f.Modele)-colonneSoir)/2) - 1
	for _, day := range f.Semaine.Tableau() {
		j, _ := day.Decouper()
		for _, spans := range [][]horaires.Plage{j.Matin, j.ApresMidi, j.Soir} {
			words := horaires.Dites(spans)
			if j.Entiere { // it has two columns
				words = ""
			}
			if float64(fonts.Bold.Advance(words))*size/1000*mmParPoint > column {
				return false
			}
		}
	}
	return true
}

// mmParPoint is a point in millimetres.
const mmParPoint = 25.4 / 72

// tableau is the table of a week: mornings, afternoons, and evenings when there are.
type tableau struct {
	fiche
	soirs bool
}

// table is a real table, whose caption is the heading of the block.
func (t tableau) table(s templates.Section) *doc.Node {
	heads := []string{t.mot("tableau_jour"), t.mot("tableau_matin"), t.mot("tableau_apres_midi")}
	if t.soirs {
		heads = append(heads, t.mot("tableau_soir"))
	}
	head := doc.Elem(doc.TR, "jour-1")
	for i, word := range heads {
		th := doc.Text(doc.TH, "tete-heures", word)
		th.Scope = doc.Column
		switch {
		case i == 0:
			th.Style = "tete-jour"
		case i == 3:
			th.Style = "tete-soir"
		}
		head.Kids = append(head.Kids, th)
	}
	body := doc.Elem(doc.TBody, "tableau")
	for _, day := range t.Semaine.Tableau() {
		body.Kids = append(body.Kids, t.row(day))
	}
	return doc.Elem(doc.Table, "tableau", doc.Elem(doc.Caption, "bloc", heading(s)),
		doc.Elem(doc.THead, "tableau", head), body)
}

// row is one day; a span over the midday break takes both cells, and what is no
// plain span takes them all.
func (t tableau) row(day horaires.Ligne) *doc.Node {
	th := doc.Text(doc.TH, "nom", day.Jour)
	th.Scope = doc.Row
	if !day.Ferme {
		th.Style = "nom-ouvert"
	}
	row := doc.Elem(doc.TR, "jour", th)
	j, ok := day.Decouper()
	all := uint8(3)
	if !t.soirs {
		all, j.ApresMidi, j.Soir = 2, append(j.ApresMidi, j.Soir...), nil
	}
	switch {
	case !ok:
		row.Kids = append(row.Kids, t.cell(typo.Francais(day.Heures), all))
		return row
	case j.Entiere && t.Nuances.DitPause(): // the words of the place, below, say the contrary
		row.Kids = append(row.Kids, t.cell(horaires.Dites(j.Matin), 2))
	case j.Entiere:
		row.Kids = append(row.Kids, t.cell(horaires.Dites(j.Matin)+" "+t.mot("sans_pause"), 2))
	default:
		row.Kids = append(row.Kids, t.cell(horaires.Dites(j.Matin), 1), t.cell(horaires.Dites(j.ApresMidi), 1))
	}
	if t.soirs {
		evening := t.cell(horaires.Dites(j.Soir), 1)
		evening.Style += "-soir"
		row.Kids = append(row.Kids, evening)
	}
	return row
}

// cell is a part of a day; an empty one is closed.
func (t tableau) cell(hours string, cols uint8) *doc.Node {
	td := doc.Text(doc.TD, "ouvert", hours)
	if hours == "" {
		td = doc.Text(doc.TD, "ferme", t.mot("ferme"))
	}
	if cols > 1 {
		td.Cols = cols
	}
	return td
}
