package livre

import (
	"slices"

	"feuillet/render"
	"feuillet/templates"
)

// fewNames are the places of a book in which anyone finds a name without a list of them.
const fewNames = 100

// shorter is a book on fewer pages, whose parts share pages better: who made it stands on
// an other page that has room, else it has no list of names, where its places are few and
// found without. The first of those ways that takes the fewest pages is taken, and what
// is left out is told; none where no page is saved.
func (a *annuaire) shorter(places *chapter, b *montage) (*montage, []render.Avis) {
	best, given := b, b.m
	ways := a.imprints(given)
	if a.namesFound(given) {
		a.m = given
		bare := a.without("noms")
		ways = append(append(ways, bare), a.imprints(bare)...)
	}
	for _, m := range ways {
		if o := a.around(places, m); a.cost(o) < a.cost(best) {
			best = o
		}
	}
	if given.Has("noms") && !best.m.Has("noms") {
		saved := render.Plural(b.pages()-best.pages(), "une page", "{nombre} pages")
		return best, []render.Avis{{Genre: render.AvisPleine,
			Texte: "sans la liste des noms : le livre est court, et prend " + saved + " de moins"}}
	}
	return best, nil
}

// cost is the pages of a book; of a booklet, with those that fill its sheets.
func (a *annuaire) cost(b *montage) int {
	if a.plie {
		return b.pages() + blanks(b.pages())
	}
	return b.pages()
}

// imprints are the models whose last part, who made the paper, stands before the places,
// as late as may be first.
func (a *annuaire) imprints(m *templates.Modele) (out []*templates.Modele) {
	last := len(m.Sections) - 1
	first := slices.IndexFunc(m.Sections, func(s templates.Section) bool { return s.Contenu == "lieux" })
	if last < 0 || m.Sections[last].Contenu != "mentions" {
		return nil
	}
	for at := first; at >= 2; at-- { // never before the first part that is not the cover
		own := *m
		own.Sections = slices.Insert(slices.Clone(m.Sections[:last]), at, m.Sections[last])
		out = append(out, &own)
	}
	return out
}

// namesFound reports a book whose places are found without a list of their names: they
// are few, in the order of their communes, which the table says, or of their names in one.
func (a *annuaire) namesFound(m *templates.Modele) bool {
	told := a.oneTown() || a.table != nil && a.table.pages
	return m.Has("noms") && ordres[a.ordre] == nil && told && len(a.numeros) < fewNames
}
