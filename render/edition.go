// Package render is what papers are made of: the shape of a row of their table,
// what is asked of one and what comes of it, what may be said of a place and in
// which words, and the looks that papers share. Papers of one page are in feuille,
// those that flow over pages in livre, and the table of all of them in papiers;
// a document is a tree and pages, which pdf, ecran and lecture write.
package render

import (
	"time"

	"feuillet/lieu/territoire"
	"feuillet/render/qr"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Edition is what is common to the documents of one run.
type Edition struct {
	Territoires *territoire.Territoires
	Carte       territoire.Carte
	Date        time.Time // printed, and the date of the files; no clock is read
	Editeur     Editeur
	Exemple     bool // the fictional example: every page says so
	Codes       *qr.Cache
	// Lien is the page of the map that shows the places of the selection in a
	// commune, or else those that give any of some services, in a département when
	// the selection has no territory; nil and "" leave it to Carte.
	Lien   func(departement, commune string, services ...string) string
	Images Images // of who prints, described by the template
}

// InFrench is e with the French typography of what it says itself, and the article of who
// prints; e stays as it is, for the documents of a run share it.
func (e *Edition) InFrench() *Edition {
	own := *e
	own.Editeur.Nom, own.Editeur.Adresse = typo.Francais(AvecArticle(e.Editeur.Nom)), typo.Francais(e.Editeur.Adresse)
	return &own
}

// Editeur is who prints the paper (loi du 29 juillet 1881, art. 3).
type Editeur struct {
	Nom, Adresse string
	Telephone    string // as papers print it; of who answers the public, empty when nobody does
}

// MotMention is Mention by its name, in a model that finds its sentences by name.
func (e Editeur) MotMention() string {
	return e.Mention(&templates.Textes{Imprime: "imprime", ImprimeSansAdresse: "imprime_sans_adresse",
		ImprimeSansEditeur: "imprime_sans_editeur"})
}

// Mention is the sentence of a model that says who prints, as far as that is known.
func (e Editeur) Mention(t *templates.Textes) string {
	switch {
	case e.Nom == "":
		return t.ImprimeSansEditeur
	case e.Adresse == "":
		return t.ImprimeSansAdresse
	}
	return t.Imprime
}
