package livre

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// cited is how a step names a part: by its content, and reads with its title.
func cited(contenu string) string { return "{" + contenu + "}" }

// citing is a model whose steps name the parts of the book by what they hold, where who
// prints wrote their titles: what is renamed, or taken out, is then never spoken of under
// another name.
func citing(m *templates.Modele) *templates.Modele {
	own := *m
	t := &own.Annuaire
	t.Etapes, t.EtapesEcran = slices.Clone(t.Etapes), slices.Clone(t.EtapesEcran)
	for _, s := range m.Sections {
		if s.Titre == "" {
			continue
		}
		title := regexp.MustCompile(`«[ \x{a0}\x{202f}]*` + regexp.QuoteMeta(s.Titre) + `[ \x{a0}\x{202f}]*»`)
		for _, list := range [][]string{t.Etapes, t.EtapesEcran} {
			for i := range list {
				list[i] = title.ReplaceAllString(list[i], "« "+cited(s.Contenu)+" »")
			}
		}
	}
	return &own
}

// withoutPart is a model without a part.
func withoutPart(m *templates.Modele, contenu string) *templates.Modele {
	own := citing(m)
	own.Sections = slices.DeleteFunc(slices.Clone(m.Sections),
		func(s templates.Section) bool { return s.Contenu == contenu })
	return own
}

// without is the model of the book without a part, nor the steps that lead there.
func (a *annuaire) without(contenu string) *templates.Modele {
	given := a.m
	defer func() { a.m = given }()
	a.m = withoutPart(given, contenu)
	a.m.Annuaire.Etapes, a.m.Annuaire.EtapesEcran = a.steps()
	return a.m
}

// helps reports a part that the book has, under a title, and that leads somewhere:
// communes are in the table, or else in the contents.
func (a *annuaire) helps(contenu string) bool {
	if contenu == "besoins" && a.table == nil || contenu == "sommaire" && !a.listsTowns() {
		return false
	}
	return slices.ContainsFunc(a.m.Sections, func(s templates.Section) bool {
		return s.Contenu == contenu && s.Titre != ""
	})
}

// steps are the instructions, on paper and on a screen, but for those that lead to a
// part that does not help, or that the book has not.
func (a *annuaire) steps() (paper, screen []string) {
	useless := func(step string) bool {
		return slices.ContainsFunc(templates.DocumentAnnuaire.Blocs, func(contenu string) bool {
			return strings.Contains(step, cited(contenu)) && !a.helps(contenu)
		})
	}
	t := a.m.Annuaire
	for i, step := range t.Etapes {
		if useless(step) {
			continue
		}
		paper = append(paper, step)
		if i < len(t.EtapesEcran) {
			step = t.EtapesEcran[i]
		}
		screen = append(screen, step)
	}
	return renumbered(paper), renumbered(screen)
}

// step is a sentence of the instructions, which says parts by their titles.
func (a *annuaire) step(s string) *doc.Node {
	var titles []string
	for _, o := range a.m.Sections {
		titles = append(titles, o.Contenu, o.Titre)
	}
	return doc.Elem(doc.P, "etape", render.Rich(a.fill(s, titles...))...)
}

// ranked is the number at the head of a step, in heavy letters alone or with its words.
var ranked = regexp.MustCompile(`^(?:\*\*)?(\d+)\.(\*\*)? *`)

// renumbered are steps of which those that say a number follow each other from 1, for
// some may have been taken out; one that is alone has none.
func renumbered(steps []string) []string {
	n, last := 0, 0
	for i, s := range steps {
		if m := ranked.FindStringSubmatchIndex(s); m != nil {
			n, last = n+1, i
			steps[i] = s[:m[2]] + strconv.Itoa(n) + s[m[3]:]
		}
	}
	if n == 1 {
		s := steps[last]
		m := ranked.FindStringSubmatchIndex(s)
		if steps[last] = s[m[1]:]; m[4] < 0 {
			steps[last] = s[:m[2]] + s[m[1]:]
		}
	}
	return steps
}
