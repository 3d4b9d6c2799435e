package feuille

import (
	"regexp"
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

// answer is who helps, and where: the town in large letters, of one place too. Places that
// are elsewhere are one heading with the town, « Les lieux les plus proches de Combe-Vieille ».
func (a *affiche) answer() *doc.Node {
	n, town := doc.Box("reponse"), a.townName()
	invite := doc.Text(doc.P, "invite", a.parted(a.invite()))
	switch {
	case town == "" && a.alone():
		n.Kids = append(n.Kids, invite, doc.Text(doc.H2, "seul-nom", a.lieux[0].Nom))
	case town == "":
		n.Kids = append(n.Kids, invite)
	case a.Proximite != SurPlace && !a.alone():
		invite.Role = doc.Group
		invite.Text += " "
		n.Kids = append(n.Kids, doc.Elem(doc.H2, "", invite, a.large(town)))
	default:
		n.Kids = append(n.Kids, invite, doc.Elem(doc.H2, "", a.large(town)))
	}
	if town != "" && a.alone() && a.namedAbove() {
		n.Kids = append(n.Kids, doc.Text(doc.H3, "seul-nom", a.lieux[0].Nom))
	}
	return n
}

// namedAbove reports that the name of the one place stands in the answer: where its town
// is not known, and on a page that lies over strips, which is not high.
func (a *affiche) namedAbove() bool {
	return a.townName() == "" || a.Options.Languettes && a.m.Page.Orientation == paysage
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
	return s
}

// joined is a text that stands on one line.
func joined(s string) string { return unbroken.Replace(s) }

// unbroken takes away where a line may break.
var unbroken = strings.NewReplacer(" ", string(typo.Insecable), "-", "\u2011")

// large is the name of the town, in the lines that afficheSheet has room for.
func (a *affiche) large(town string) *doc.Node {
	lines, _ := a.fit.lines(town)
	box := doc.Box("ville")
	for _, s := range lines {
		box.Kids = append(box.Kids, doc.Text(doc.Group, "", s))
	}
	if _, _, part := a.partOfCity(); part { // the word stands below, smaller
		box.Kids = append(box.Kids, doc.Text(doc.Group, "invite", "arrondissement"))
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
		return a.action()
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
	case slices.ContainsFunc(a.lieux, fiche.CallFirst):
		return a.fill(t.Telephonez)
	case slices.ContainsFunc(a.lieux, fiche.AskFirst):
		return a.fill(t.Renseignez)
	}
	return a.fill(t.Venez)
}

// saysCall reports that the answer tells to call: nothing else says it again without a reason.
func (a *affiche) saysCall() bool {
	here := a.alone() || a.Proximite == SurPlace
	return here && !a.Proches && len(a.lieux) > 0 && a.action() == a.fill(a.m.Affiche.Telephonez)
}

// ofPlace is the town of the one place: « à Valbrune »; that of the territory for a round.
func (a *affiche) ofPlace() string {
	ville, rang, part := a.partOfCity()
	switch f := a.lieux[0]; {
	case part:
		return "à " + ville + " " + rang
	case a.arrets(f) != nil:
		return a.Territoire.A
	case f.Ville != "" && f.Commune.Nom == f.Ville:
		return typo.Francais(f.Commune.A())
	case f.Ville != "":
		return "à " + f.Ville
	}
	return ""
}

// inTown is the territory in a sentence: « à Valbrune », « dans le 3e arrondissement de
// Lyon », « près de chez vous ».
func (a *affiche) inTown() string {
	switch ville, rang, ok := arrondissement(a.Territoire.Nom); {
	case ok:
		return "dans le " + rang + " arrondissement de " + ville
	case a.Territoire.A == "" && a.Pres:
		return a.m.Affiche.ChezVous
	}
	return a.Territoire.A
}

// arrondissementDe reads « Lyon 3e Arrondissement ».
var arrondissementDe = regexp.MustCompile(`^(.+)[ \x{a0}\x{202f}](\d{1,2}er?)[ \x{a0}\x{202f}][Aa]rrondissement$`)

// arrondissement is the city and the rank that the name of an arrondissement tells.
func arrondissement(nom string) (ville, rang string, ok bool) {
	m := arrondissementDe.FindStringSubmatch(nom)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

// partOfCity is the city and the rank of the arrondissement that stands in large letters, that
// of the one place when there is one.
func (a *affiche) partOfCity() (ville, rang string, ok bool) {
	if a.alone() && a.arrets(a.lieux[0]) == nil {
		return arrondissement(a.lieux[0].Rubrique)
	}
	if a.Proximite == AuDepartement {
		return "", "", false
	}
	return arrondissement(a.Territoire.Nom)
}

// townName is what stands in large letters: « À Valbrune », « Combe-Vieille »
// after a preposition in small ones; empty for places of no one territory.
func (a *affiche) townName() string {
	de := a.Territoire.De
	ville, rang, part := a.partOfCity()
	switch {
	case a.alone():
		return capitalized(a.ofPlace())
	case part && a.Proximite == SurPlace:
		return "À " + ville + " " + rang
	case part:
		return ville + " " + rang
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

// callers tells whether a place that is shown has a number.
func (a *affiche) callers() bool {
	return slices.ContainsFunc(a.lieux, func(f fiche) bool { return f.Tel != "" })
}

// own is what fills the texts that a town adds to its model.
func (a *affiche) own() fiche {
	return fiche{Words: render.Words{Place: &render.Place{}, Edition: a.e, Modele: a.m, Field: a.field}}
}
