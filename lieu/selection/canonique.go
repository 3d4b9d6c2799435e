package selection

import (
	"slices"
	"strconv"

	"feuillet/lieu/territoire"
)

// criteresDesEchelles are the criteria that take the code of a territory.
var criteresDesEchelles = map[territoire.Echelle]string{
	territoire.EchelleCommune: "commune", territoire.EchelleArrondissement: "commune",
	territoire.EchelleDeleguee: "commune", territoire.EchelleAssociee: "commune",
	territoire.EchelleEpci: "epci", territoire.EchelleEpt: "epci",
	territoire.EchelleDepartement: "departement", territoire.EchelleRegion: "region",
	territoire.EchelleFrance: "france",
}

// Canonique is the request in one form, whatever the words it was typed in:
// territories by their codes (INSEE, SIREN), values of closed lists whole, days
// as 2026-11-22. Read again, it selects the same places. What has no shorter
// form stays as it was typed.
func (s *Selection) Canonique() Requete {
	out := Requete{}
	for _, c := range criteres {
		valeurs := s.Requete[c.Nom]
		switch {
		case len(valeurs) == 0 || c.Choisit == "territoire": // said by its zones
		case c.Nom == "lieu": // in the order given, which a poster follows
			out[c.Nom] = slices.Clone(s.Filtre.Ids)
		case c.cible(&s.Filtre) != nil:
			out[c.Nom] = slices.Sorted(slices.Values(*c.cible(&s.Filtre)))
		case c.Nom == "maj-depuis":
			out[c.Nom] = []string{s.Filtre.MajDepuis.Format("2006-01-02")}
		case c.Nom == "plus-proches":
			out[c.Nom] = []string{strconv.Itoa(s.Filtre.Proches)}
		default:
			out[c.Nom] = slices.Clone(valeurs)
		}
	}
	for _, z := range s.Zones {
		nom, code := criteresDesEchelles[z.Echelle], z.Code
		if z.Echelle == territoire.EchelleFrance {
			code = Oui
		}
		if nom == "commune" {
			code = CodeSur(s.carte, code)
		}
		out[nom] = append(out[nom], code)
	}
	return out
}
