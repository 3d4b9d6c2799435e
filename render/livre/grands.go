package livre

import (
	"slices"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
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

// grand sets the entries of a book in large print, which no baseline beside binds, half
// a step from their rules.
func (a *annuaire) grand() {
	if a.icons != nil {
		return
	}
	a.serre = true
	a.sheet.Styles["entree"].Before = a.sheet.Step / 2
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
