package web

import (
	_ "embed"
	"regexp"
	"strings"

	"feuillet/lieu/lisible"
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
	return enNumeros(strings.Join(morceaux, "«"))
}

// international is a number as bases keep it, without a space.
var international = regexp.MustCompile(`\+\d{8,15}\b`)

// enNumeros is a sentence whose numbers are written as they are dialled.
func enNumeros(s string) string {
	return international.ReplaceAllStringFunc(s, func(n string) string {
		if dit, ok := lisible.TelephoneLocal(n, ""); ok {
			return typo.Francais(dit)
		}
		return n
	})
}
