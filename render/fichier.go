package render

import (
	"iter"

	"feuillet/render/layout"
)

// OptionNorme is what a file follows.
var OptionNorme = Option{Nom: "norme", Titre: "Norme du fichier PDF", Replie: true, Choix: []string{"ua1", "ua2"},
	Aide: "`norme` du fichier PDF : ua1, que tous les lecteurs connaissent (PDF/UA-1, PDF/A-2a), ou ua2, la nouvelle " +
		"(PDF/UA-2, PDF/A-4)"}

// OptionImprimeur is a file for a printer of trade.
var OptionImprimeur = Option{Nom: "imprimeur", Titre: "Pour un imprimeur", Replie: true,
	Aide: "pour un imprimeur : pages une par une, 3 mm de fond perdu, traits de coupe, couleurs en RVB"}

// fichiers are the options of all papers that change their files, not what is on them.
var fichiers = []Option{OptionNorme, OptionImprimeur}

// ecrire gives documents the form of file that was asked for.
func ecrire(documents iter.Seq2[*Document, error], o Options) iter.Seq2[*Document, error] {
	ua2, imprimeur := o[OptionNorme.Nom] == "ua2", o.Oui(OptionImprimeur.Nom)
	if !ua2 && !imprimeur {
		return documents
	}
	return func(yield func(*Document, error) bool) {
		for d, err := range documents {
			if err == nil && ua2 {
				d.Meta.Norm = layout.UA2
			}
			if err == nil && imprimeur {
				d.imprimeur()
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// imprimeur puts each page of a document on a sheet to cut.
func (d *Document) imprimeur() {
	if len(d.Noms) > 0 {
		d.Noms[len(d.Noms)-1] += " " + OptionImprimeur.Nom
	}
	if d.Refus != nil {
		return
	}
	page := d.Page
	d.Page = func(n int) (layout.Page, error) {
		p, err := page(n)
		if err != nil {
			return p, err
		}
		return p.ForPrinter(), nil
	}
}
