package reparer

import (
	"strings"
	"unicode"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// telephone writes the number as the standard does, +33199001234, or as four
// digits. What else the cell holds must be a price, a star or another number.
func (p *passage) telephone() {
	v := p.l.Telephone
	if v == "" || strings.HasPrefix(v, "+33") && len(v) == 12 && tous(v[1:], chiffre) && v[3] != '0' {
		return
	}
	premier, reste := lisible.CouperNumero(v)
	t, ok := lisible.LireTelephone(premier, p.l.CodeInsee)
	switch {
	case !ok || !annonce(premier):
		p.douter("telephone", v, "ce n'est pas un seul numéro de téléphone, comme +33199001234")
	case t.Autres || lisible.AutreNumero(reste):
		if p.poser("telephone", &p.l.Telephone, t.Lien) {
			p.douter("telephone", v, "plusieurs numéros : le standard n'en admet qu'un, le premier est gardé")
		}
	case !tarif(reste):
		p.douter("telephone", v, "ce n'est pas un seul numéro de téléphone, comme +33199001234")
	default:
		p.poser("telephone", &p.l.Telephone, t.Lien)
	}
}

// annonce reports that nothing but « Tél. : » stands before the number.
func annonce(s string) bool {
	if i := strings.IndexAny(s, "+0123456789"); i > 0 {
		mot := strings.Trim(lieu.Plier(s[:i]), " .:-(")
		return mot == "" || mot == "tel" || mot == "telephone" || mot == "fixe" || mot == "t" || mot == "n°"
	}
	return true
}

// motsTarif are those of the price of a call.
const motsTarif = " service appel prix d un local gratuit gratuite euro euros eur ttc min mn minute par depuis fixe poste cout non surtaxe numero vert cristal azur a la le et du puis "

// tarif reports that what follows a number only tells the price of the call.
func tarif(reste string) bool {
	for _, mot := range strings.FieldsFunc(lieu.Plier(reste), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !strings.Contains(motsTarif, " "+mot+" ") {
			return false
		}
	}
	prix := strings.ContainsAny(reste, "€*") || strings.Contains(lieu.Plier(reste), "grat") || strings.Contains(lieu.Plier(reste), "appel")
	return prix || !strings.ContainsFunc(reste, lettreOuChiffre)
}
