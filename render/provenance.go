package render

import (
	"time"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
)

// Provenance is what the base knows of a record beside what it says.
type Provenance struct {
	Fichier     string // that it comes from, without folder; empty when nobody knows
	Ligne       int    // of its row there, from 1
	Corrections []Corrige
}

// Corrige is a field that a person corrected here.
type Corrige struct {
	Colonne string // as the standard spells it
	Le      time.Time
}

// DoublonsParLieu are, for each place of the base that another one seems to be, the ids of
// the others: the probable ones, and none that a person judged.
func (c *Commande) DoublonsParLieu() (map[string][]string, error) {
	decisions, err := c.Fonds.Jugements()
	if err != nil {
		return nil, err
	}
	recherche := doublons.New(c.Edition.Date)
	for l, err := range c.Fonds.Lieux(lieu.Filter{}) {
		if err != nil {
			return nil, err
		}
		recherche.Ajouter(&l)
	}
	out := map[string][]string{}
	for _, p := range recherche.Propositions(decisions) {
		if p.Genre == doublons.FusionDouteuse || p.Confiance < doublons.Probable {
			continue
		}
		for _, id := range p.Ids {
			for _, autre := range p.Ids {
				if autre != id {
					out[id] = append(out[id], autre)
				}
			}
		}
	}
	return out, nil
}
