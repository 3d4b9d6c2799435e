package web

import (
	_ "embed"
	"strings"

	"feuillet/render/typo"
)

//go:embed clair.txt
var clairs string

// clair says in the words of the pages what the workshop says in those of who types
// commands: « vos lieux » for a base. What is quoted is of others, and stays.
var clair = func() *strings.Replacer {
	var paires []string
	for ligne := range strings.Lines(clairs) {
		avant, apres, ok := strings.Cut(strings.TrimSpace(ligne), " => ")
		if ok && !strings.HasPrefix(avant, "#") {
			paires = append(paires, typo.Francais(avant), typo.Francais(apres))
		}
	}
	return strings.NewReplacer(paires...)
}()

// enClair is a sentence of the workshop as pages say it, with its typography.
func enClair(s string) string {
	morceaux := strings.Split(typo.Francais(s), "«")
	for i, m := range morceaux {
		dedans, apres, ferme := strings.Cut(m, "»")
		if i == 0 && !ferme {
			dedans, apres = "", m
		}
		if morceaux[i] = clair.Replace(apres); ferme || i > 0 {
			morceaux[i] = dedans + map[bool]string{true: "»"}[ferme] + morceaux[i]
		}
	}
	return strings.Join(morceaux, "«")
}
