package atelier

import (
	"encoding/json"

	"feuillet/render"
)

// What happens while papers are made: Dit first, then Fait or Refuse for each,
// with its Avances.

// Fait is a paper written, whole: its file, or the folder of its pages.
type Fait struct {
	Fichier string
	Papier  *Papier
}

func (Fait) evenement() {}

// MarshalJSON is the file, what the paper holds and its remarks.
func (f Fait) MarshalJSON() ([]byte, error) {
	p := f.Papier
	out := struct {
		Fichier  string     `json:"fichier"`
		Lieu     string     `json:"lieu,omitempty"`
		Lieux    int        `json:"lieux,omitempty"`
		Communes int        `json:"communes,omitempty"`
		Pages    int        `json:"pages,omitempty"` // of a paper of many places
		Avis     []Remarque `json:"avis,omitempty"`
	}{Fichier: f.Fichier, Lieu: p.Document.Lieu, Lieux: p.Lieux, Communes: p.Communes,
		Avis: p.Remarques}
	if p.Lieux > 0 {
		out.Pages = p.Pages()
	}
	return json.Marshal(out)
}

// MarshalJSON is the kind of a remark, its place, its words, and whether the
// paper lost something: a directory has hundreds, of one wording.
func (r Remarque) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Genre render.Genre `json:"genre,omitempty"`
		Lieu  string       `json:"lieu,omitempty"`
		Nom   string       `json:"nom,omitempty"`
		Texte string       `json:"texte"`
		Perte bool         `json:"perte,omitempty"`
	}{r.Genre, r.Lieu, r.Nom, r.Dit(), r.Perte})
}

// Refuse is a paper that could not be made, and why; the others go on.
type Refuse struct{ Papier *Papier }

func (Refuse) evenement() {}

// MarshalJSON is the name that the file would have, its place, and why there is none.
func (r Refuse) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Refuse string `json:"refuse"`
		Lieu   string `json:"lieu,omitempty"`
		Texte  string `json:"texte"`
	}{r.Papier.Nom, r.Papier.Document.Lieu, r.Papier.Refus.Error()})
}

// Dit is a remark on a work, said before its papers.
type Dit struct{ Remarque }

func (Dit) evenement() {}

// Bilan counts what a run did.
type Bilan struct {
	Faits, Refuses         int        // papers
	Lieux, Communes, Pages int        // of the papers of many places
	Perte                  bool       // one is refused, or does not hold all that the base says
	Revue                  []Groupe   // what to look at, of all its papers
	Feuilles               Impression // that they take, when they are to be printed
}

// compter counts a paper that is written.
func (b *Bilan) compter(p *Papier) {
	b.Faits++
	if p.Lieux > 0 {
		b.Lieux, b.Communes, b.Pages = b.Lieux+p.Lieux, b.Communes+p.Communes, b.Pages+p.Pages()
	}
	for _, r := range p.Remarques {
		b.Perte = b.Perte || r.Perte
	}
}
