package render

import (
	"iter"

	"feuillet/render/layout"
)

// OptionNorme is what a file follows.
var OptionNorme = Option{Nom: "norme", Titre: "Norme du fichier PDF", Replie: true, Choix: []string{"ua1", "ua2"},
	Aide: "`norme` du fichier PDF : ua1, que tous les lecteurs connaissent (PDF/UA-1, PDF/A-2a), ou ua2, la nouvelle " +
		"(PDF/UA-2, PDF/A-4)"}

// fichiers are the options of all papers that change their files, not what is on them.
var fichiers = []Option{OptionNorme}

// ecrire gives documents the form of file that was asked for.
func ecrire(documents iter.Seq2[*Document, error], o Options) iter.Seq2[*Document, error] {
	if o[OptionNorme.Nom] != "ua2" {
		return documents
	}
	return func(yield func(*Document, error) bool) {
		for d, err := range documents {
			if err == nil {
				d.Meta.Norm = layout.UA2
			}
			if !yield(d, err) {
				return
			}
		}
	}
}
