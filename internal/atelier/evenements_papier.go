package atelier

import "encoding/json"

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
		Fichier  string   `json:"fichier"`
		Lieu     string   `json:"lieu,omitempty"`
		Lieux    int      `json:"lieux,omitempty"`
		Communes int      `json:"communes,omitempty"`
		Pages    int      `json:"pages,omitempty"` // of a paper of many places
		Avis     []string `json:"avis,omitempty"`
	}{Fichier: f.Fichier, Lieu: p.Document.Lieu, Lieux: p.Lieux, Communes: p.Communes}
	if p.Lieux > 0 {
		out.Pages = p.Len
	}
	for _, r := range p.Remarques {
		out.Avis = append(out.Avis, r.Dit())
	}
	return json.Marshal(out)
}

// Refuse is a paper that could not be made, and why; the others go on.
type Refuse struct{ Papier *Papier }

func (Refuse) evenement() {}

// Dit is a remark on a work, said before its papers.
type Dit struct{ Remarque }

func (Dit) evenement() {}

// Bilan counts what a run did.
type Bilan struct {
	Faits, Refuses         int      // papers
	Lieux, Communes, Pages int      // of the papers of many places
	Perte                  bool     // one is refused, or does not hold all that the base says
	Revue                  []Groupe // what to look at, of all its papers
}

// compter counts a paper that is written.
func (b *Bilan) compter(p *Papier) {
	b.Faits++
	if p.Lieux > 0 {
		b.Lieux, b.Communes, b.Pages = b.Lieux+p.Lieux, b.Communes+p.Communes, b.Pages+p.Len
	}
	for _, r := range p.Remarques {
		b.Perte = b.Perte || r.Perte
	}
}
