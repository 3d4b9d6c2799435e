package selection

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/territoire"
)

// Lien is the page of the online map that shows a selection, or a little more.
type Lien struct {
	Adresse string   // empty when the map has no page for the territory
	Laisses []string // what the map cannot say, as criteria are named: it shows more places
}

// Dits are the criteria left out, in French: « prix, public et territoire ».
func (l Lien) Dits() string {
	var dits []string
	for _, nom := range l.Laisses {
		titre := "territoire"
		if c, ok := critere(nom); ok {
			titre = c.Titre
		}
		dits = append(dits, titre)
	}
	return enumerer(dits, " et ")
}

// Territoire is how a Lien names the territory among what it leaves out.
const Territoire = "territoire"

// Lien finds the page of the map. One value that the map does not know
// cancels its whole parameter there, so such a parameter is left out. An
// address longer than limite bytes gives up its filters, from the last, then
// the communes; 0 sets no limit.
func (s *Selection) Lien(c territoire.Carte, limite int) Lien {
	if len(s.Requete) == 1 && len(s.Filtre.Ids) == 1 {
		// Its source is not known here: only an id that says all alone has a page.
		if adresse, ok := c.Lieu(s.carte, s.Filtre.Ids[0], "", ""); ok && (limite == 0 || len(adresse) <= limite) {
			return Lien{Adresse: adresse}
		}
	}
	p := s.page(c)
	if p.adresse == "" {
		return Lien{}
	}
	filtres, laisses := s.filtresCarte()
	laisses = append(p.laisses, laisses...)
	for {
		adresse := p.avec(filtres)
		n := len(filtres)
		switch {
		case limite == 0 || len(adresse) <= limite || n == 0 && p.territoires+p.vue == "":
			return Lien{adresse, ordonner(laisses)}
		case n > 0:
			laisses = append(laisses, filtres[n-1].critere)
			filtres = filtres[:n-1]
		case p.territoires != "":
			laisses = append(laisses, "territoire")
			p.territoires = ""
		default:
			p.vue = ""
		}
	}
}

// avec is the address of the page with its parameters: the list of places when
// they are filtered, else the map.
func (p *page) avec(filtres []filtre) string {
	adresse, parametres := p.adresse, []string(nil)
	if p.territoires != "" {
		parametres = append(parametres, p.territoires)
	}
	if len(filtres) > 0 {
		adresse = strings.TrimSuffix(adresse, "/") + "/lieux"
	} else if p.vue != "" {
		parametres = append(parametres, p.vue)
	}
	for _, f := range filtres {
		parametres = append(parametres, f.parametre)
	}
	if len(parametres) > 0 {
		adresse += "?" + strings.Join(parametres, "&")
	}
	return adresse
}

// ordonner gives the names in the order of the criteria, each once.
func ordonner(noms []string) []string {
	var out []string
	for _, c := range append([]Critere{{Nom: "territoire"}}, criteres...) {
		if slices.Contains(noms, c.Nom) {
			out = append(out, c.Nom)
		}
	}
	return out
}

// page is where the map opens.
type page struct {
	adresse, territoires, vue string
	laisses                   []string
}

// page is the smallest page that holds all the territories chosen.
func (s *Selection) page(c territoire.Carte) page {
	var p page
	if len(s.sauf) > 0 {
		p.laisses = append(p.laisses, "sauf")
	}
	if len(s.Filtre.Autour) > 0 {
		p.laisses = append(p.laisses, "autour")
		p.vue = vue(s.Filtre)
	}
	departements, regions := s.couverts()
	switch {
	case len(s.Zones) == 0 || len(regions) == 0:
		p.adresse = c.France()
		return p
	case len(departements) == 1:
		p.adresse, _ = c.Departement(s.carte, departements[0])
	case len(regions) == 1:
		p.adresse, _ = c.Region(s.carte, regions[0])
	default:
		p.adresse = c.France()
	}
	p.preciser(s, departements, regions)
	return p
}

// preciser adds the territories that the page alone does not say.
func (p *page) preciser(s *Selection, departements, regions []string) {
	genre, codes := "", []string(nil)
	toutes := func(e territoire.Echelle) bool {
		return !slices.ContainsFunc(s.Zones, func(z Zone) bool { return z.Echelle != e })
	}
	switch {
	case toutes(territoire.EchelleRegion):
		if len(regions) > 1 {
			genre, codes = "regions", regions
		}
	case toutes(territoire.EchelleDepartement):
		if len(departements) > 1 {
			genre, codes = "departements", departements
		}
	case slices.ContainsFunc(s.Zones, func(z Zone) bool {
		return z.Echelle == territoire.EchelleRegion || z.Echelle == territoire.EchelleDepartement
	}):
		p.laisses = append(p.laisses, "territoire") // the map has one scale at a time
	default:
		genre, codes = "communes", s.codesCarte()
	}
	if genre != "" {
		var encodes []string
		for _, c := range codes {
			encodes = append(encodes, territoire.Encoder(c))
		}
		p.territoires = "territoire_type=" + genre + "&territoires=" + strings.Join(encodes, ",")
	}
}

// codesCarte are the codes of communes as places carry them: current ones, and
// those of arrondissements.
func (s *Selection) codesCarte() []string {
	var out []string
	for _, z := range s.Zones {
		if z.Echelle == territoire.EchelleArrondissement {
			out = append(out, z.Code)
			continue
		}
		out = append(out, s.carte.Communes(z.Echelle, z.Code)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// couverts are the départements and the régions of the territories chosen;
// none for the whole country.
func (s *Selection) couverts() (departements, regions []string) {
	for _, z := range s.Zones {
		switch z.Echelle {
		case territoire.EchelleFrance:
			return nil, nil
		case territoire.EchelleRegion:
			regions = append(regions, z.Code)
			for _, d := range s.carte.Departements() {
				if d.Region == z.Code {
					departements = append(departements, d.Code)
				}
			}
		case territoire.EchelleDepartement:
			departements = append(departements, z.Code)
		default:
			for _, code := range s.carte.Communes(z.Echelle, z.Code) {
				departements = append(departements, territoire.DepartementDe(code))
			}
		}
	}
	slices.Sort(departements)
	departements = slices.Compact(departements)
	for _, code := range departements {
		if d, ok := s.carte.Departement(code); ok {
			regions = append(regions, d.Region)
		}
	}
	slices.Sort(regions)
	return departements, slices.Compact(regions)
}

// vue centres the map on the first point.
func vue(f lieu.Filter) string {
	degres := func(d float64) string { return strconv.FormatFloat(math.Round(d*1e5)/1e5, 'f', -1, 64) } // to a metre
	zoom := "12"
	if f.Rayon > 15 {
		zoom = "10"
	}
	return "latitude=" + degres(f.Autour[0].Latitude) + "&longitude=" + degres(f.Autour[0].Longitude) + "&zoom=" + zoom
}

// filtre is a parameter of the map and the criterion it says.
type filtre struct{ critere, parametre string }

// carteListes are the parameters of the map that take a list, with the values
// it knows (filters.schema.ts of the map); nil for those of the standard.
var carteListes = []struct {
	critere, parametre string
	connues            []string
}{
	{"service", "services", lieu.Services()},
	{"public", "publics_specifiquement_adresses", []string{"Jeunes", "Seniors", "Étudiants", "Familles et/ou enfants"}},
	{"prise-en-charge", "prise_en_charge_specifique",
		[]string{"Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme", "Déficience visuelle"}},
	{"frais", "frais_a_charge", []string{lieu.Gratuit}},
	{"dispositif", "dispositif_programmes_nationaux", []string{"Conseillers numériques", "France Services"}},
	{"label", "autres_formations_labels", []string{"QPV"}},
}

// filtresCarte are the parameters that narrow the map, and the criteria that
// it cannot say, in whole or in part.
func (s *Selection) filtresCarte() (filtres []filtre, laisses []string) {
	for _, l := range carteListes {
		c, _ := critere(l.critere)
		valeurs := *c.cible(&s.Filtre)
		if len(valeurs) == 0 || slices.ContainsFunc(valeurs, func(v string) bool { return !slices.Contains(l.connues, v) }) {
			continue
		}
		var encodees []string
		for _, v := range valeurs {
			encodees = append(encodees, territoire.Encoder(v))
		}
		filtres = append(filtres, filtre{l.critere, l.parametre + "=" + strings.Join(encodees, ",")})
	}
	if len(s.Filtre.Sources) == 1 {
		filtres = append(filtres, filtre{"source", "source=" + territoire.Encoder(s.Filtre.Sources[0])})
	}
	exact := slices.Equal(s.Filtre.Complets, []string{"prise_rdv"})
	if slices.Contains(s.Filtre.Complets, "prise_rdv") {
		filtres = append(filtres, filtre{"complet", "prise_rdv=" + territoire.Encoder("Prise de RDV en ligne")})
	}
	if weekEnd(s.Filtre.Ouvert) {
		filtres = append(filtres, filtre{"ouvert", "ouvert_le_week_end=true"})
	}
	for _, c := range criteres {
		if len(s.Requete[c.Nom]) == 0 || c.groupe == zone || slices.ContainsFunc(filtres, func(f filtre) bool {
			return f.critere == c.Nom && (c.Nom != "complet" || exact) && (c.Nom != "ouvert" || toutWeekEnd(s.Filtre.Ouvert))
		}) {
			continue
		}
		laisses = append(laisses, c.Nom)
	}
	return filtres, laisses
}

// weekEnd reports times of Saturday or Sunday alone, any week.
func weekEnd(moments []horaires.Moment) bool {
	return len(moments) > 0 && !slices.ContainsFunc(moments, func(m horaires.Moment) bool {
		return m.Jour < 5 || !m.Date.IsZero()
	})
}

// toutWeekEnd reports any time of both days.
func toutWeekEnd(moments []horaires.Moment) bool {
	return slices.Contains(moments, horaires.Moment{Jour: 5, Fin: minutesParJour}) &&
		slices.Contains(moments, horaires.Moment{Jour: 6, Fin: minutesParJour})
}
