package doublons_test

import (
	"encoding/json"
	"testing"

	"feuillet/lieu/doublons"
)

func TestAPropositionAsJSON(t *testing.T) {
	p := doublons.Proposition{Genre: doublons.MemeLieu, Confiance: doublons.AVerifier, Ids: []string{"a", "b"},
		Raisons: []string{"même nom"}}
	const want = `{"genre":"meme-lieu","confiance":"à vérifier","ids":["a","b"],"raisons":["même nom"]}`
	if got, err := json.Marshal(p); err != nil || string(got) != want {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
}
