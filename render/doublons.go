package render

import (
	"fmt"
	"iter"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/doublons"
)

// Doublons are the remarks on places that stand on one paper, and that seem to
// be one place. A lead alone is left to who looks for duplicates.
func (c *Commande) Doublons(lieux iter.Seq2[lieu.Lieu, error]) ([]Avis, error) {
	decisions, err := c.Fonds.Jugements()
	if err != nil {
		return nil, err
	}
	recherche, noms := doublons.New(c.Edition.Date), map[string]string{}
	for l, err := range lieux {
		if err != nil {
			return nil, err
		}
		recherche.Ajouter(&l)
		noms[l.Id] = l.Nom
	}
	var out []Avis
	for _, p := range recherche.Propositions(decisions) {
		if p.Genre == doublons.FusionDouteuse || p.Confiance < doublons.Probable {
			continue
		}
		nom := ""
		for i, id := range p.Ids {
			nom += [...]string{"", " et "}[min(i, 1)] + fmt.Sprintf("« %s » (%s)", noms[id], id)
		}
		out = append(out, Avis{Genre: AvisDoublon, Nom: nom,
			Texte:  "peut-être le même lieu, imprimé ou compté plusieurs fois",
			Gestes: []faute.Geste{{Nom: faute.Doublons}}})
	}
	return out, nil
}

// Lus are places read already.
func Lus(lieux []lieu.Lieu) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for _, l := range lieux {
			if !yield(l, nil) {
				return
			}
		}
	}
}
