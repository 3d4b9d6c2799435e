package lisible

import "regexp"

// Regards are the quick looks before rules that cost a hundred times more, each
// with the rule whose finds it must never hide, for tests.
var Regards = map[string]struct {
	Vite  func(s string) bool
	Regle *regexp.Regexp
}{
	"remarque":     {remarque, nomRemarque},
	"séparateur":   {func(s string) bool { return len(decoupe(s)) > 1 }, nomCoupe},
	"tiret accolé": {tiretAccole, tiretColle},
	"saint":        {saintAccole, saintColle},
	"espaces": {func(s string) bool { return unEspace(s) != s },
		regexp.MustCompile(`^\s|\s\s|[\t\x{a0}\x{2009}]|\s$`)},
	"code final":  {func(s string) bool { return sansCodeFinal(s) != s }, codeFinal},
	"contact":     {peutContacter, nomContact},
	"numéro":      {numeroTouche, numeroColle},
	"voie":        {func(s string) bool { return abregee(lire(s)) }, voieAbregee},
	"Voie":        {commenceParVoie, voieCapitale},
	"rendez-vous": {func(s string) bool { return surRdv.MatchString(depuis(s, motsRdv)) }, surRdv},
	"sans":        {func(s string) bool { return contient(s, motsSansRdv...) }, sansRdv},
	"condition":   {func(s string) bool { return restreint.MatchString(depuis(s, motsRestreint)) }, restreint},
	"jour":        {ditJours, jours},
}

// Personnes are the names of people found in a text, or in an address.
func Personnes(s string, adresse bool) (out []string) {
	trouver := personnes
	if adresse {
		trouver = personnesAdresse
	}
	for _, e := range trouver(lire(s)) {
		out = append(out, s[e.debut:e.fin])
	}
	return out
}

// Recoudre mends the edges of what was taken out.
func Recoudre(s string) string { return recoudre(s) }

// PersonneEntiere reports a text that is nothing but a person.
func PersonneEntiere(s string) bool { return personneEntiere(lire(s)) }

// Hasard are the first names and the surnames that are words of places.
func Hasard() (prenomsConnus, famillesCommunes, mots []string) {
	for p := range prenoms {
		if prenomsMots[p] {
			mots = append(mots, p)
			continue
		}
		prenomsConnus = append(prenomsConnus, p)
	}
	for f := range nomsDeFamilleCommuns {
		famillesCommunes = append(famillesCommunes, f)
	}
	return prenomsConnus, famillesCommunes, mots
}

// PeutDireFermeture is the quick look before SeDitFerme.
var PeutDireFermeture = indicesFermeture.dans
