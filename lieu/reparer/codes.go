package reparer

import (
	"regexp"
	"strings"

	"feuillet/lieu/territoire"
)

// The forms of schema.json 1.0.2.

func formePivot(v string) bool { return len(v) >= 9 && len(v) <= 14 && tous(v, alphanumerique) }

func formePostal(v string) bool { return len(v) == 5 && tous(v, chiffre) }

// formeInsee is ^([013-9]\d|2[AB1-9])\d{3}$.
func formeInsee(v string) bool {
	if len(v) != 5 || !tous(v[2:], chiffre) || !chiffre(v[0]) {
		return false
	}
	if v[0] == '2' {
		return v[1] == 'A' || v[1] == 'B' || v[1] >= '1' && v[1] <= '9'
	}
	return chiffre(v[1])
}

func chiffre(c byte) bool { return c >= '0' && c <= '9' }

func alphanumerique(c byte) bool {
	return chiffre(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func tous(s string, est func(byte) bool) bool {
	for i := range len(s) {
		if !est(s[i]) {
			return false
		}
	}
	return s != ""
}

func (p *passage) pivot() {
	if v := p.l.Pivot; v != "" && !formePivot(v) {
		p.douter("pivot", v, "ce n'est ni un SIRET, ni un RNA, ni un RIDET")
	}
}

const (
	motifZero = "il manque sans doute le 0 du début, que les tableurs effacent"
	motifCinq = "ce n'est pas un code de cinq caractères"
)

// codePostal gives back its zero to a code that another column bears out.
func (p *passage) codePostal() {
	v := p.l.CodePostal
	if v == "" {
		p.postalDansLaCommune()
	}
	if v == "" || formePostal(v) {
		return
	}
	serre := strings.TrimPrefix(strings.Join(strings.Fields(v), ""), "F-")
	switch {
	case formePostal(serre):
		p.poser("code_postal", &p.l.CodePostal, serre)
	case len(serre) == 4 && tous(serre, chiffre) && p.atteste("0"+serre):
		p.poser("code_postal", &p.l.CodePostal, "0"+serre)
	case len(serre) == 4 && tous(serre, chiffre):
		p.douter("code_postal", v, motifZero)
	default:
		p.douter("code_postal", v, motifCinq)
	}
}

// postalDansLaCommune takes to its column the postal code that stands beside the
// name of the commune, « 17800 Pons », when both tell of one commune.
func (p *passage) postalDansLaCommune() {
	m := postalEcrit.FindStringSubmatch(p.l.Commune)
	if m == nil || p.t == nil {
		return
	}
	if _, ok := p.t.Situer(strings.Trim(strings.Replace(p.l.Commune, m[1], "", 1), " ,()-"), m[1]); ok {
		p.poser("code_postal", &p.l.CodePostal, m[1])
	}
}

var postalEcrit = regexp.MustCompile(`(?:^|[ (,-])(\d{5})(?:$|[ ),-])`)

// atteste reports whether the INSEE code or the commune goes with a postal code.
func (p *passage) atteste(postal string) bool {
	insee := strings.ToUpper(strings.TrimSpace(p.l.CodeInsee))
	if len(insee) == 4 && tous(insee, chiffre) {
		insee = "0" + insee
	}
	if formeInsee(insee) {
		return memeDepartement(postal, insee)
	}
	if p.t == nil {
		return false
	}
	_, ok := p.t.Situer(p.l.Commune, postal)
	return ok
}

// codeInsee mends the form of a code, when a commune has the mended one.
func (p *passage) codeInsee() {
	v := p.l.CodeInsee
	if v == "" {
		return
	}
	serre := strings.ToUpper(strings.Join(strings.Fields(v), ""))
	if len(serre) == 4 && tous(serre, chiffre) {
		serre = "0" + serre
	}
	switch {
	case serre != v && formeInsee(serre) && p.existe(serre):
		p.poser("code_insee", &p.l.CodeInsee, serre)
	case len(v) == 4 && tous(v, chiffre):
		p.douter("code_insee", v, motifZero)
	case !formeInsee(v):
		p.douter("code_insee", v, motifCinq)
	}
}

func (p *passage) existe(code string) bool {
	if p.t == nil {
		return false
	}
	_, ok := p.t.Commune(code)
	return ok
}

// codee is the commune of the published code; false without a well-formed code.
func (p *passage) codee() (territoire.Commune, bool) {
	if p.t == nil || !formeInsee(p.l.CodeInsee) {
		return territoire.Commune{}, false
	}
	if p.code != p.l.CodeInsee {
		p.code = p.l.CodeInsee
		p.laCommune, p.connue = p.t.Commune(p.code)
	}
	return p.laCommune, p.connue
}

// codeAncien replaces the code of a commune merged since, or of a part of one.
func (p *passage) codeAncien() {
	c, ok := p.codee()
	if ok && c.Code != p.l.CodeInsee && !p.estArrondissement(p.l.CodeInsee) {
		p.poser("code_insee", &p.l.CodeInsee, c.Code)
	}
}

// memeDepartement compares a postal code and an INSEE code: two characters,
// three overseas, 20 for both parts of Corse.
func memeDepartement(postal, insee string) bool {
	n := 2
	if insee[:2] == "97" || insee[:2] == "98" {
		n = 3
	}
	if insee[:2] == "2A" || insee[:2] == "2B" {
		return postal[:2] == "20"
	}
	if insee[:3] == "977" || insee[:3] == "978" { // Saint-Barthélemy, Saint-Martin keep the codes of Guadeloupe
		return postal[:3] == insee[:3] || postal[:3] == "971"
	}
	return postal[:n] == insee[:n]
}

// arrondissement replaces the code of the whole town by that of the
// arrondissement its postal code names: the standard gives places the latter.
func (p *passage) arrondissement() {
	code, ok := p.arrondissements[p.l.CodeInsee+p.l.CodePostal]
	if ok {
		p.poser("code_insee", &p.l.CodeInsee, code)
	}
}

// parPostal are the codes of arrondissements by code and postal code of their town.
func parPostal(t *territoire.Territoires) map[string]string {
	out := map[string]string{}
	if t == nil {
		return out
	}
	for _, r := range t.Rattachees() {
		if !r.Arrondissement() {
			continue
		}
		out[r.Code] = r.Code
		for _, cp := range r.CodesPostaux {
			out[r.Commune+cp] = r.Code
		}
	}
	return out
}

func (p *passage) estArrondissement(code string) bool { return p.arrondissements[code] != "" }

// sansArticle takes the article off a key: Mont-Dore is Le Mont-Dore.
func sansArticle(cle string) string {
	for _, a := range [...]string{"le ", "la ", "les ", "l "} {
		if reste, ok := strings.CutPrefix(cle, a); ok {
			return reste
		}
	}
	return cle
}
