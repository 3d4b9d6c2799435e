package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"feuillet/render"
	"feuillet/render/papiers"
	"feuillet/render/typo"
)

// unSeulPublic says for whom a paper is that is made for some alone.
var unSeulPublic = map[render.Audience]string{render.GrandPublic: "le grand public",
	render.Aidants: "les aidants numériques", render.Pro: "les professionnels"}

// optionAilleurs says of an option that other papers have, not this one, which they are;
// "" for a command that makes no paper, and for an option that none has.
func optionAilleurs(c *cobra.Command, option string) string {
	nom := strings.TrimLeft(option, "-")
	table := papiers.Papiers()
	i := slices.IndexFunc(table, func(p render.Papier) bool { return p.Nom == c.Name() })
	var ou []string
	for _, p := range table {
		if p.Reglage(nom) {
			ou = append(ou, p.Nom)
		}
	}
	if i < 0 || len(ou) == 0 {
		return ""
	}
	s := "Ces papiers l'ont : " + typo.Enumerer(ou) + "."
	if len(ou) == 1 {
		s = "Un seul papier l'a : " + ou[0] + "."
	}
	if dit := unSeulPublic[table[i].Audiences[0]]; nom == "pour" && dit != "" {
		s = "Ce papier est toujours pour " + dit + ". " + s
	}
	return s + " Tapez la commande sans elle."
}
