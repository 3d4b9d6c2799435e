package reparer

import (
	"regexp"
	"strings"
	"unicode"

	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
)

func lettreOuChiffre(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// majuscules gives a name in capitals the case of French, and the commune its
// official spelling when its code bears it out.
func (p *passage) majuscules() {
	if lisible.Capitales(p.l.Commune) >= 3 { // « Y » is a commune
		p.poser("commune", &p.l.Commune, stable(p.l.Commune, func(s string) string { return p.nomOfficiel(s) }))
	}
	if lisible.NomCrie(p.l.Nom) {
		commune := p.nomOfficiel(p.l.Commune)
		p.poser("nom", &p.l.Nom, stable(p.l.Nom, func(s string) string { return lisible.CasseNomDe(s, commune) }))
	}
}

// nomOfficiel is the commune as the COG writes it, when its code, or without
// code its postal code, bears it out.
func (p *passage) nomOfficiel(publie string) string {
	c, ok := p.codee()
	if !ok && p.l.CodeInsee == "" && p.t != nil {
		c, ok = p.t.Situer(publie, p.l.CodePostal)
	}
	if ok && territoire.Cle(c.Nom) == territoire.Cle(publie) {
		return c.Nom
	}
	return lisible.CasseTitre(publie)
}

// boite ends what comes before the number of a postal box, which may be the
// same as a postal code: « CS 17800 ».
var boite = regexp.MustCompile(`(?i)(?:^|[\s,;–—-])(?:BP|B\.P\.?|CS|C\.S\.?|TSA|boîte postale|boite postale|course spéciale)\s*(?:n\s?[°o]\s?)?$`)

// bords are what stray at the ends of addresses.
const bords = " \t\u00a0-–—,;:/"

// adresse strips the dashes left at the ends, and the postal code and commune
// that other columns hold. What names nothing but the commune stays.
func (p *passage) adresse() {
	v := p.l.Adresse
	if v == "" {
		return
	}
	s := p.sansVille(v)
	if s != v && strings.ContainsFunc(s, lettreOuChiffre) {
		p.poser("adresse", &p.l.Adresse, s)
	}
}

func (p *passage) sansVille(s string) string {
	s = rogner(s)
	cp := p.l.CodePostal
	if formePostal(cp) {
		for _, ecrit := range [...]string{cp, cp[:2] + " " + cp[2:]} {
			i := strings.LastIndex(s, ecrit)
			if i <= 0 || !bordeDeMot(s, i, len(ecrit)) || boite.MatchString(s[:i]) {
				continue
			}
			if suite := s[i+len(ecrit):]; p.estVille(suite) {
				s = rogner(s[:i])
			} else if !strings.ContainsFunc(suite, lettreOuChiffre) {
				s = p.sansVilleFinale(rogner(s[:i]))
			}
		}
	}
	if i := strings.LastIndexAny(s, ",–—"); i > 0 && p.estVille(s[i:]) {
		s = rogner(s[:i])
	} else if i := strings.LastIndex(s, " - "); i > 0 && p.estVille(s[i:]) {
		s = rogner(s[:i])
	}
	return s
}

// rogner trims the ends; a text that needs it not comes back as it is.
func rogner(s string) string { return strings.Trim(s, bords) }

// bordeDeMot reports that the n bytes at i are no part of a longer word.
func bordeDeMot(s string, i, n int) bool {
	return !alphanumerique(s[i-1]) && (i+n == len(s) || !alphanumerique(s[i+n]))
}

// sansVilleFinale strips the commune that ends s, « 12 rue des Tilleuls Valombre ».
func (p *passage) sansVilleFinale(s string) string {
	for i, r := range s {
		if r == ' ' && p.estVille(s[i:]) {
			return rogner(s[:i])
		}
	}
	return s
}

func (p *passage) estVille(s string) bool {
	cle := sansArticle(territoire.Cle(s))
	if cle == "" {
		return false
	}
	c, ok := p.codee()
	return cle == sansArticle(territoire.Cle(p.l.Commune)) || ok && cle == sansArticle(territoire.Cle(c.Nom))
}
