package livre

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// optionGrands is a directory in large print, for those who see badly.
var optionGrands = render.Option{Nom: "grands-caracteres", Titre: "En grands caractères",
	Aide: "en grands caractères, 18 points au moins, sur une colonne, sans dessin ni code QR"}

// large is a model in large print: one column of black letters, of which none gives way.
func large(m *templates.Modele) *templates.Modele {
	own := larger(m, grandes, grandeMin)
	own.Page.Colonnes, own.Page.Interligne = 1, 1.5
	own.Couleurs.Principale, own.Couleurs.Trait = own.Couleurs.Texte, own.Couleurs.Texte
	return own
}

// grand sets the entries of a book in large print, which no baseline beside binds, near
// their rules. No number stands before a name, unless something in the book leads there:
// it is then in letters like those of the name.
func (a *annuaire) grand() {
	if a.icons != nil {
		return
	}
	st, mm := a.sheet.Styles, layout.MM
	st["entree"].Before, st["entree"].Pad.Bottom, st["entree"].Pen = mm(2), mm(2.4), layout.Pt(1.5).Um()
	st["commune"].Before, st["commune"].Pen = mm(3), layout.Pt(3).Um()
	st["suite"].Pen = st["commune"].Pen
	st["numero"] = &layout.Style{Size: st["nom"].Size, Face: fonts.ExtraBold}
	led := a.ledByNumber()
	for _, c := range a.communes {
		for _, e := range c.entrees {
			if led[e] {
				e.badge.Text = strconv.Itoa(e.number) + "\u00a0"
				continue
			}
			e.head.Kids = slices.DeleteFunc(e.head.Kids, func(n *doc.Node) bool { return n == e.badge })
			e.head.Alt = e.entendu
		}
	}
}

// ledByNumber are the entries that a number leads to: rounds, from their stops, and places
// from an other heading.
func (a *annuaire) ledByNumber() map[*entree]bool {
	out := map[*entree]bool{}
	for _, c := range a.communes {
		for _, e := range c.aussi {
			out[e] = true
		}
		for _, e := range c.entrees {
			out[e] = out[e] || len(e.arrets) > 0
		}
	}
	return out
}

// joinedHelps sets the helps of a place in large print at the end of what it says in one
// paragraph, where a line less is room for a place.
func (f entryWords) joinedHelps(run, help []*doc.Node) []*doc.Node {
	if f.icons != nil || f.sends() || f.Modele.Simple || len(run) != 1 || len(help) != 1 {
		return help
	}
	last := run[0].Kids[len(run[0].Kids)-1]
	last.Text += parting(last.Text)
	words := doc.Text(doc.Group, "", help[0].Text)
	run[0].Kids = append(run[0].Kids, words)
	help[0] = words
	return nil
}

// wordsOfServices are the helps of a place in words alone, in one paragraph.
func (f entryWords) wordsOfServices() *doc.Node {
	var said []string
	for _, v := range f.aides {
		if w, ok := f.Modele.Services[v]; ok && slices.Contains(f.Source.Services, v) {
			said = append(said, w.Court)
		}
	}
	if len(said) == 0 {
		return doc.Text(doc.P, "ligne", f.Fill(f.Modele.Textes.SansServices))
	}
	words := render.Among(map[string]string{"services": strings.Join(said, ", ")}, nil)
	return doc.Text(doc.P, "ligne", typo.Francais(templates.RemplirPar(f.Modele.Annuaire.AidesMots, words)))
}
