package main

import (
	"testing"

	"feuillet/render/papiers"
)

// Each setting of each paper has a value to be tried with, and each audience is tried.
func TestEverySettingIsTried(t *testing.T) {
	for _, p := range papiers.Papiers() {
		ways, err := reglages(&p, false)
		if err != nil {
			t.Error(err)
		}
		paires, err := reglages(&p, true)
		if err != nil || len(paires) <= len(ways) {
			t.Errorf("%s: %d ways, %d with pairs, %v", p.Nom, len(ways), len(paires), err)
		}
		pour := map[string]bool{}
		for _, w := range ways {
			pour[w["pour"]] = true
		}
		if want := max(1, len(p.Audiences)); len(pour) != want {
			t.Errorf("%s: %d audiences of %d", p.Nom, len(pour), want)
		}
	}
}
