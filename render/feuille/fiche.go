// Package feuille makes the papers of one page: the sheet of a place, the
// poster, the page of a control. Each has its row here, with its composer; what
// does not hold gives up what its template says, in its order.
package feuille

import (
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// fiche composes the sheet of one place for the general public (D1).
type fiche struct{ render.Words }

func newFiche(p *render.Place, e *render.Edition, m *templates.Modele) fiche {
	return fiche{render.NewWords(p, e, m)}
}

// compose makes the tree of a sheet: banner, blocks of the template in
// their zones, foot. A page without hours has one column and a large call.
func (f fiche) compose() *doc.Node {
	left, right, main, foot := f.zones()
	body := doc.Box("corps")
	if f.Condition != "" {
		body.Kids = append(body.Kids, doc.Elem(doc.P, "alerte", render.Rich(f.Fill(f.Modele.Textes.Restreint))...))
	}
	switch {
	case len(right) > 0 && len(left) > 0:
		body.Kids = append(body.Kids, doc.Box("colonnes", doc.Box("gauche", left...), doc.Box("droite", right...)))
		body.Kids = append(body.Kids, main...)
	case len(left) > 1 && len(main) > 0 && main[0].Name() == "services": // one column: what to do here comes before where
		body.Kids = append(body.Kids, left[0], main[0])
		body.Kids = append(append(body.Kids, left[1:]...), main[1:]...)
	default:
		body.Kids = append(append(append(body.Kids, left...), right...), main...)
	}
	return doc.Elem(doc.Document, "page", f.banner(), body, f.foot(foot))
}

// zones composes the sections of the template where they belong. Empty ones vanish.
func (f fiche) zones() (left, right, main, foot []*doc.Node) {
	for _, s := range f.Modele.Sections {
		n := f.block(s)
		if n == nil && s.SiVide != "" {
			n = titled(s, "bloc", doc.Elem(doc.P, "texte", render.Rich(f.Fill(s.SiVide))...))
		}
		if n == nil {
			continue
		}
		switch s.Zone {
		case "gauche":
			left = append(left, n)
		case "droite":
			right = append(right, n.Kids...)
		case "bas":
			foot = append(foot, n)
		default:
			main = append(main, n)
		}
	}
	return left, right, main, foot
}

// block is the closed list of what a section may contain.
func (f fiche) block(s templates.Section) *doc.Node {
	if compose, ok := blocks[s.Contenu]; ok {
		return compose(f, s)
	}
	return nil
}

var blocks = map[string]func(fiche, templates.Section) *doc.Node{
	"telephone":   fiche.call,
	"adresse":     fiche.address,
	"prix":        fiche.price,
	"horaires":    fiche.hoursBlock,
	"services":    fiche.services,
	"accueil":     fiche.access,
	"publics":     fiche.audience,
	"savoir":      fiche.about,
	"rendez_vous": fiche.appointment,
	"qr":          fiche.code,
	"texte":       fiche.freeText,
}

// Blocs names what a section of a place sheet may contain.
func Blocs() []string {
	out := make([]string, 0, len(blocks))
	for n := range blocks {
		out = append(out, n)
	}
	return out
}

func (f fiche) banner() *doc.Node {
	title := doc.Text(doc.H1, "titre", f.Nom)
	title.Mark = true
	n := doc.Box("bande", doc.Text(doc.P, "sur",
		f.Fill(f.Modele.Bandeau.Dit(f.Tel != "" && (!f.KnowsWhen() || f.MustCall()), f.Uncertain()))), title)
	if f.Ville != f.Nom {
		n.Kids = append(n.Kids, doc.Text(doc.P, "ville", f.Ville))
	}
	if f.Edition.Exemple {
		n.Kids = append(n.Kids, doc.Text(doc.P, "exemple", f.Fill(f.Modele.Textes.ExemplePhrase)))
	}
	return n
}

// heading opens a block; every block has one level, under the name of the place.
func heading(s templates.Section) *doc.Node {
	return doc.Text(doc.H2, "rubrique", s.Titre)
}

// titled is a block with the heading of its section, when it has one.
func titled(s templates.Section, style string, kids ...*doc.Node) *doc.Node {
	if s.Titre == "" {
		return doc.Elem(doc.Sect, style, kids...)
	}
	h := heading(s)
	if s.Contenu == "prix" || s.Contenu == "publics" || s.Contenu == "accueil" {
		h.Named("titres") // these blocks say by themselves what they are: a full page does without
	}
	return doc.Elem(doc.Sect, style, append([]*doc.Node{h}, kids...)...)
}

// named gives a block the name its steps of the fit ladder know.
func named(s templates.Section, n *doc.Node, choices ...*doc.Node) *doc.Node {
	return n.Named(s.Contenu, choices...)
}

// mention is a word with its pictogram: never a pictogram alone.
func mention(pictogramme, style, text string) *doc.Node {
	word := doc.Text(doc.P, style, text)
	if render.Pictogram(pictogramme) == nil {
		return word
	}
	return doc.Box("mention", render.Icon(pictogramme, "icone"), word)
}
