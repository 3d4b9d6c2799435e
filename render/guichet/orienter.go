package guichet

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/typo"
)

// sends reports a paper of those who send people to places.
func (g *guichet) sends() bool { return g.Audience == render.Aidants || g.Audience == render.Pro }

// usage is who alone reads the paper; empty for everybody.
func (g *guichet) usage() string {
	if g.Audience != render.Pro {
		return ""
	}
	return g.Fill("usage")
}

// orienter is what they read of a place besides: which helps, for professionals the
// month of the record too. How to come is the word after the address.
func (o *ouverts) orienter(c creneau) string {
	if !o.sends() {
		return ""
	}
	var parts []string
	for _, v := range render.Ranges(lieu.Services(), c.Source.Services) {
		parts = append(parts, o.m.Services[v].Court)
	}
	if o.Audience == render.Pro && !c.DateMaj.IsZero() {
		parts = append(parts, render.MoisDit(c.DateMaj))
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return typo.Francais(strings.Join(parts, "\u00a0· "))
}
