package feuille

import (
	"math"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// places are those of the list, or the one place.
func (a *affiche) places(s templates.Section) *doc.Node {
	switch {
	case len(a.lieux) == 0:
		return nil
	case a.alone():
		return a.place(a.lieux[0])
	}
	role := doc.H3
	if a.townName() == "" {
		role = doc.H2
	}
	n := doc.Box("liste")
	if s.Titre != "" {
		n.Kids = append(n.Kids, doc.Text(role, "rubrique", a.fill(s.Titre)))
	}
	for _, f := range a.lieux {
		n.Kids = append(n.Kids, a.entry(f, role))
	}
	n.Kids = append(n.Kids, lines("alerte", "alerte", tenue(a.toAll()))...)
	n.Kids = append(n.Kids, a.volOiseau()...)
	return a.beside(n)
}

// beside sets the code at the right of the places where strips take the foot, but
// for a page that has a column for it.
func (a *affiche) beside(n *doc.Node) *doc.Node {
	if !a.Options.Languettes || a.m.Page.Orientation == paysage {
		return n
	}
	if code := a.smallCode(); code != nil {
		return doc.Box("colonnes", n, code)
	}
	return n
}

// entry is one place of several: its name over the whole width, where at the left
// and the number at the right, then when.
func (a *affiche) entry(f fiche, role doc.Role) *doc.Node {
	name, where := f.Nom, a.where(f)
	about := doc.Box("lignes", lines("lieu-avis", "lieu-avis", f.Notice(), f.condition())...)
	if head := a.farName(f); head != "" {
		about.Kids = append(about.Kids, doc.Text(doc.P, "lieu-ligne", name))
		name = head
	}
	if where != nil {
		about.Kids = append(about.Kids, where)
	}
	before := lines("lieu-ligne", "lieu-ligne", tenue(a.toDo(f)))
	about.Kids = append(append(about.Kids, before...), lines("lieu-ligne", "lieu-ligne", f.CallNote())...)
	n := doc.Elem(doc.Sect, "lieu", doc.Text(role, "lieu-nom", name))
	switch {
	case f.Tel == "":
		n.Kids = append(n.Kids, about)
	case a.narrow():
		n.Kids = append(n.Kids, about, number(f, "numero", ""))
	default:
		n.Kids = append(n.Kids, doc.Box("lieu-rang", about, number(f, "numero", "")))
	}
	n.Kids = append(n.Kids, a.hours(f)...)
	return n
}

// toDo is what to do before one comes to one place of several. That one calls first is said
// once when one does so for all: by the answer, or under the list.
func (a *affiche) toDo(f fiche) string {
	t := f.Modele.Textes
	switch s := f.before(); {
	case s != f.Fill(t.TelephonerAvant) || !a.allCall():
		return s
	case f.KnowsWhen() || !slices.ContainsFunc(a.lieux, fiche.KnowsWhen):
		return ""
	}
	return f.Fill(t.DemanderHoraires)
}

// allCall reports that all places are to be called before one goes there.
func (a *affiche) allCall() bool {
	return !slices.ContainsFunc(a.lieux, func(f fiche) bool { return !f.CallFirst() })
}

// toAll is what holds all places of a list: how old they are, else to ask for the hours that
// none of them says, or to call, unless the answer says so.
func (a *affiche) toAll() string {
	t := a.m.Textes
	switch s := a.stale(); {
	case s != "" || !slices.ContainsFunc(a.lieux, func(f fiche) bool { return f.before() == f.Fill(t.TelephonerAvant) }) ||
		!a.allCall():
		return s
	case !a.saysCall():
		return a.fill(t.TelephonerAvant)
	case !slices.ContainsFunc(a.lieux, fiche.KnowsWhen):
		return a.fill(t.DemanderHoraires)
	}
	return ""
}

// narrow reports a list that is too narrow for a number beside an address.
func (a *affiche) narrow() bool { return a.Options.Languettes && a.m.Page.Orientation != paysage }

// farName is the heading of a place that is elsewhere: its town, and how far.
// Empty for a place of the territory.
func (a *affiche) farName(f fiche) string {
	d := a.distance(f)
	if !a.Proches || d == "" || f.Ville == "" || a.arrets(f) != nil {
		return ""
	}
	return f.townOrPart() + ", " + d
}

// townOrPart is the town of a place, with the rank of its arrondissement: « Lyon 3e ».
func (f fiche) townOrPart() string {
	if ville, rang, ok := arrondissement(f.Rubrique); ok {
		return ville + " " + rang
	}
	return f.Ville
}

// condition is who may come, when not everybody.
func (f fiche) condition() string {
	return strings.ReplaceAll(strings.Join(f.Conditions(), " "), "**", "")
}

// where is the address, with the town unless the poster already names it; the
// complement (« entrée par la cour ») goes when room lacks. Nil for nothing.
func (a *affiche) where(f fiche) *doc.Node {
	if towns := a.arrets(f); towns != nil {
		return a.stops(towns, "lieu-ligne", "")
	}
	var town []string
	if far := a.farName(f) != ""; !far {
		ville, _, part := arrondissement(a.Territoire.Nom)
		named := f.Ville == a.Territoire.Nom || part && f.Ville == ville
		if f.Ville != "" && (!named || len(f.Adresse) == 0) {
			town = []string{f.Ville}
		}
		if d := a.distance(f); d != "" {
			town = append(town, d)
		}
	}
	line := func(address []string) *doc.Node {
		return doc.Text(doc.P, "lieu-ligne", strings.Join(slices.Concat(address, town), ", "))
	}
	if len(f.Adresse)+len(town) == 0 {
		return nil
	}
	n := line(f.Adresse)
	if len(f.Adresse) > 1 {
		n.Named("adresse", line(f.Adresse[:1]))
	}
	return n
}

// distance is how far the place stands, « à 6 km », empty when that is not
// printed: a km more or less is nothing, for the road is longer anyway.
func (a *affiche) distance(f fiche) string {
	km, ok := a.Km[f.Source.Id]
	switch n := int(math.Round(km)); {
	case !ok:
		return ""
	case km < 1:
		return a.fill(a.m.Affiche.ToutPres)
	default:
		return templates.Remplir(a.m.Affiche.ADistance, map[string]string{"distance": typo.Nombre(n)})
	}
}

// volOiseau says that the road is longer; the imprint says it too, shorter.
func (a *affiche) volOiseau() []*doc.Node {
	if !a.mesure() || a.m.Affiche.VolOiseau == "" {
		return nil
	}
	return []*doc.Node{doc.Text(doc.P, "mesure", a.fill(a.m.Affiche.VolOiseau)).Named("vol_oiseau")}
}

// mesure reports that a distance is printed.
func (a *affiche) mesure() bool {
	return slices.ContainsFunc(a.lieux, func(f fiche) bool { return a.arrets(f) == nil && a.distance(f) != "" })
}

// head is the notice of the one place, over all the rest: who sees nothing else reads
// that it is closed. Nil for none.
func (a *affiche) head() []*doc.Node {
	if !a.alone() || a.lieux[0].Notice() == "" {
		return nil
	}
	return []*doc.Node{doc.Text(doc.P, "avis", a.lieux[0].Notice())}
}

// place is the poster of one place, under its name: the number, where, when, the
// price, some services.
func (a *affiche) place(f fiche) *doc.Node {
	n := doc.Elem(doc.Sect, "seul")
	if !a.namedAbove() {
		n.Kids = append(n.Kids, doc.Text(doc.H3, "seul-nom", f.Nom))
	}
	n.Kids = append(n.Kids, lines("seul-alerte", "seul-alerte", f.condition())...)
	if f.Tel != "" {
		n.Kids = append(n.Kids, number(f, "numero-grand", "icone-grande"))
	}
	facts := doc.Box("seul", lines("seul-ligne", "seul-ligne", f.CallNote())...)
	if where := a.address(f); where != nil {
		facts.Kids = append(facts.Kids, where)
	}
	facts.Kids = append(facts.Kids, a.volOiseau()...)
	facts.Kids = append(facts.Kids, a.when(f)...)
	facts.Kids = append(facts.Kids, lines("prix", "prix", f.Price())...)
	if list := a.services(f); list != nil {
		facts.Kids = append(facts.Kids, list)
	}
	if len(facts.Kids) > 0 {
		n.Kids = append(n.Kids, a.beside(facts))
	}
	if len(n.Kids) == 0 {
		return nil
	}
	return n
}

// address is where the one place is: the answer named its town already.
func (a *affiche) address(f fiche) *doc.Node {
	if towns := a.arrets(f); towns != nil {
		return a.stops(towns, "seul-ou", "")
	}
	var town []string
	for _, s := range []string{strings.TrimSpace(f.CodePostal + " " + f.Ville), a.distance(f)} {
		if s != "" {
			town = append(town, s)
		}
	}
	line := func(address ...string) *doc.Node {
		return doc.Text(doc.P, "seul-ou", strings.Join(slices.Concat(address, town), ", "))
	}
	if len(f.Adresse)+len(town) == 0 {
		return nil
	}
	n := line(f.Adresse...)
	if len(f.Adresse) > 1 {
		n.Named("adresse", line(f.Adresse[0]))
	}
	return n
}

// services are the first services of the place, and how many more it has.
func (a *affiche) services(f fiche) *doc.Node {
	list := doc.Elem(doc.L, "services").Named("services")
	known := 0
	for _, v := range first(lieu.Services(), a.Service) {
		w, ok := f.Modele.Services[v]
		if !ok || !slices.Contains(f.Source.Services, v) {
			continue
		}
		if known++; known <= f.Modele.Affiche.ServicesMax {
			list.Kids = append(list.Kids, doc.Elem(doc.LI, "service", render.Icon(w.Pictogramme, "icone"),
				doc.Text(doc.LBody, "service-titre", w.Titre)))
		}
	}
	more := f.Modele.Affiche.AutresServices
	switch rest := known - len(list.Kids); {
	case len(list.Kids) == 0:
		return nil
	case rest == 1:
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "",
			doc.Text(doc.LBody, "service-titre", f.Fill(f.Modele.Affiche.UnAutreService))))
	case rest > 1:
		text := templates.Remplir(more, map[string]string{"autres": typo.Nombre(rest)})
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "", doc.Text(doc.LBody, "service-titre", text)))
	}
	return list
}

// first is the list with v before the others, if it has it.
func first(all []string, v string) []string {
	i := slices.Index(all, v)
	if i < 0 {
		return all
	}
	return append([]string{v}, slices.Delete(slices.Clone(all), i, i+1)...)
}
