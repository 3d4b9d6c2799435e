package feuille

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// bubbles are the question and the answer: two people who talk.
func (a *affiche) bubbles() *doc.Node {
	title := doc.Text(doc.H1, "titre", a.headline())
	title.Mark = true
	question := doc.Box("question", title)
	detail := a.m.Affiche.Exemples
	if d := a.m.Services[a.Service].Detail; d != "" {
		detail = d
	}
	if detail != "" {
		question.Kids = append(question.Kids, doc.Text(doc.P, "detail", a.fill(detail)).Named("detail"))
	}
	if a.e.Exemple {
		question.Kids = append(question.Kids, doc.Text(doc.P, "exemple", a.fill(a.m.Textes.ExemplePhrase)))
	}
	return doc.Box("bulles", question, a.answer())
}

// answer is who helps, and where: the town in large letters, or the name of the
// one place. Places that are elsewhere are one heading with the town, « Les lieux
// les plus proches de Combe-Vieille ».
func (a *affiche) answer() *doc.Node {
	n, town := doc.Box("reponse"), a.townName()
	invite := doc.Text(doc.P, "invite", a.parted(a.invite()))
	switch {
	case a.alone():
		n.Kids = append(n.Kids, invite, doc.Text(doc.H2, "seul-nom", a.lieux[0].Nom))
	case town == "":
		n.Kids = append(n.Kids, invite)
	case a.Proximite != SurPlace:
		invite.Role = doc.Group
		invite.Text += " "
		n.Kids = append(n.Kids, doc.Elem(doc.H2, "", invite, a.large(town)))
	default:
		n.Kids = append(n.Kids, invite, doc.Elem(doc.H2, "", a.large(town)))
	}
	return n
}

// parted is what to do on one line, or cut at its comma: « Téléphonez, / on vous aide. »
func (a *affiche) parted(s string) string {
	size := a.inviteSize()
	before, after, ok := strings.Cut(s, ", ")
	switch {
	case !ok || a.fit.holds(s, size) || !a.fit.holds(before+",", size):
		return s
	case a.fit.holds(after, size):
		return before + ", " + joined(after)
	}
	if town := a.here(""); town != "" && a.alone() && a.fit.holds(town, size) { // the town on a line of its own
		return before + ", " + joined(strings.TrimSuffix(after, " "+town)) + " " + joined(town)
	}
	return s
}

// joined is a text that stands on one line.
func joined(s string) string { return strings.ReplaceAll(s, " ", string(typo.Insecable)) }

// large is the name of the town, in the lines that afficheSheet has room for.
func (a *affiche) large(town string) *doc.Node {
	lines, _ := a.fit.lines(town)
	box := doc.Box("ville")
	for _, s := range lines {
		box.Kids = append(box.Kids, doc.Text(doc.Group, "", s))
	}
	return box
}

// invite is what the answer says over the town: what to do, or that the places
// are elsewhere, and then nobody is told to come.
func (a *affiche) invite() string {
	t := a.m.Affiche
	switch {
	case a.Proches:
		return strings.TrimSpace(a.fill(t.ProchesCommune) + " " + a.preposition())
	case a.alone():
		return a.here(a.action())
	case a.Proximite == Autour:
		return strings.TrimSpace(a.fill(t.AutourCommune) + " " + a.preposition())
	case a.Proximite == AuDepartement:
		return a.fill(t.AilleursDepartement)
	}
	action := a.action()
	if a.Gratuit && len(a.lieux) > 1 {
		action += " " + a.fill(t.ToutGratuit)
	}
	return action
}

// action is what to do: come, call, or ask.
func (a *affiche) action() string {
	t := a.m.Affiche
	switch {
	case slices.ContainsFunc(a.lieux, fiche.wantsCall):
		return a.fill(t.Telephonez)
	case slices.ContainsFunc(a.lieux, func(f fiche) bool { return f.Uncertain() }):
		return a.fill(t.Renseignez)
	}
	return a.fill(t.Venez)
}

// here adds the town of the one place to a sentence: « Venez, on vous aide à Valbrune. »
func (a *affiche) here(action string) string {
	f := a.lieux[0]
	town := ""
	switch {
	case a.arrets(f) != nil:
		town = a.Territoire.A
	case f.Ville != "" && f.Commune.Nom == f.Ville:
		town = typo.Francais(f.Commune.A())
	case f.Ville != "":
		town = "à " + f.Ville
	}
	if town == "" {
		return action
	}
	return strings.TrimSpace(strings.TrimSuffix(action, ".") + " " + town + ".")
}

// townName is what stands in large letters: « À Valbrune », « Combe-Vieille »
// after a preposition in small ones; empty for places of no one territory.
func (a *affiche) townName() string {
	de := a.Territoire.De
	switch {
	case a.Proximite == Autour:
		if p := a.preposition(); p != "" {
			de = strings.TrimPrefix(de, p+" ")
		}
		return de
	case a.Proximite == AuDepartement:
		return a.Territoire.A
	}
	return capitalized(a.field("a_territoire"))
}

// preposition is that of « de Combe-Vieille », « des Essarts »; empty for « d'Orlac »,
// which keeps it.
func (a *affiche) preposition() string {
	first, _, more := strings.Cut(a.Territoire.De, " ")
	if !more || !slices.Contains([]string{"de", "du", "des"}, first) {
		return ""
	}
	return first
}

func capitalized(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// wantsCall reports a place where one should not come before a call.
func (f fiche) wantsCall() bool {
	return f.Tel != "" && (!f.KnowsWhen() || f.Closed() || f.MustCall() || f.old())
}

// callers tells whether a place that is shown has a number.
func (a *affiche) callers() bool {
	return slices.ContainsFunc(a.lieux, func(f fiche) bool { return f.Tel != "" })
}

// own is what fills the texts that a town adds to its model.
func (a *affiche) own() fiche {
	return fiche{Words: render.Words{Place: &render.Place{}, Edition: a.e, Modele: a.m, Field: a.field}}
}
