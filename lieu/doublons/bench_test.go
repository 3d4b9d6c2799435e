package doublons_test

import (
	"fmt"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
)

// Twenty thousand places, fifty a commune, one in a hundred twice.
func BenchmarkPropositions(b *testing.B) {
	noms := []string{"Mairie de %s", "Médiathèque Louise Michel", "France services de %s", "Association du Fil",
		"Centre social La Passerelle", "Tiers-lieu de %s"}
	var lieux []lieu.Lieu
	for i := range 20_000 {
		commune := fmt.Sprintf("Bourg%d", i/50)
		nom := noms[i%len(noms)]
		if i%2 == 0 {
			nom = fmt.Sprintf("Espace Clic%d", i)
		}
		lieux = append(lieux, lieu.Lieu{Id: fmt.Sprintf("Essai_%d", i), Nom: nom, Commune: commune, CodePostal: "99100",
			Adresse: fmt.Sprintf("%d rue du Moulin", i%37), Telephone: fmt.Sprintf("0199%06d", i-i%100/99)})
	}
	for b.Loop() {
		r := doublons.New(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
		for i := range lieux {
			r.Ajouter(&lieux[i])
		}
		r.Propositions(doublons.Decisions{})
	}
}
