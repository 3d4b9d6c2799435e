package reparer

import (
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// telephone writes the number as the standard does, +33199001234, or as four
// digits. What else the cell holds must be a price, a star or another number; a
// price in figures is kept, for papers print it.
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
		garde, _ := lisible.LireTelephone(v, p.l.CodeInsee)
		if p.poser("telephone", &p.l.Telephone, garde.Lien) {
			p.douter("telephone", v, "plusieurs numéros : le standard n'en admet qu'un, "+
				strings.ReplaceAll(garde.Affiche, "\u00a0", " ")+" est gardé")
		}
	case lisible.PrixAppel(reste) != "": // the price goes with its number, up to paper
	case !lisible.Tarif(reste):
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
