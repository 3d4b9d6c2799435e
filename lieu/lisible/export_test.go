package lisible

import "slices"

// Regards are the quick looks before rules that cost a hundred times more, each
// with the rule whose finds it must never hide, for tests.
var Regards = map[string]struct {
	Vite  func(s string) bool
	Regle interface{ MatchString(s string) bool }
}{
	"remarque":     {remarque, nomRemarque},
	"séparateur":   {func(s string) bool { return len(decoupe(s)) > 1 }, nomCoupe},
	"tiret accolé": {tiretAccole, tiretColle},
	"saint":        {saintAccole, saintColle},
	"espaces": {func(s string) bool { return unEspace(s) != s },
		patronDe(`^\s|\s\s|[\t\x{a0}\x{2009}]|\s$`)},
	"code final":  {func(s string) bool { return sansCodeFinal(s) != s }, codeFinal},
	"contact":     {peutContacter, nomContact},
	"numéro":      {numeroTouche, numeroColle},
	"voie":        {func(s string) bool { return abregee(lire(s)) }, voieAbregee},
	"Voie":        {commenceParVoie, voieCapitale},
	"rendez-vous": {func(s string) bool { return surRdv.MatchString(depuis(s, motsRdv)) }, surRdv},
	"sans":        {func(s string) bool { return contient(s, motsSansRdv...) }, sansRdv},
	"condition":   {aucuneCachee, toutesManieres{}},
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

// Mobiles are the mobile numbers found in a text.
func Mobiles(s string) (out []string) {
	for _, m := range mobiles(s) {
		out = append(out, s[m[0]:m[1]])
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

// Patrons are the expressions of the package, compiled when they are first asked.
func Patrons() (out []string) {
	for _, p := range patrons {
		out = append(out, p.expr)
	}
	return out
}

// toutesManieres asks all the ways to restrict; aucuneCachee reports that none that finds something is
// without its words.
type toutesManieres struct{}

func (toutesManieres) MatchString(s string) bool {
	return slices.ContainsFunc(manieres, func(m maniere) bool { return m.dit.MatchString(s) })
}

func aucuneCachee(s string) bool {
	return contient(s, motsRestreint()...) && !slices.ContainsFunc(manieres, func(m maniere) bool {
		return !contient(s, m.mots...) && m.dit.MatchString(s)
	})
}
