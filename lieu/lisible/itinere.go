package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// Itinere reports a mobile service: the address is a stop or an office. What the record says
// comes first: a place that is « Fixe » is mobile only when its name says it without a doubt,
// or when the record says both.
func Itinere(l *lieu.Lieu) bool {
	dit := slices.Contains(l.Itinerance, lieu.Itinerant) || slices.Contains(l.Typologie, "ENM")
	fixe := slices.Contains(l.Itinerance, lieu.Fixe)
	if dit && !fixe {
		return true
	}
	return nomItinere(l, fixe && !dit)
}

// EnBus reports a mobile service whose name says that it is a bus.
func EnBus(l *lieu.Lieu) bool {
	return slices.ContainsFunc(lieu.LireMots(l.Nom), func(m lieu.Mot) bool {
		return motsBus[m.Cle] || strings.HasSuffix(m.Cle, "bus") && mobilesSurs[m.Cle]
	})
}

var (
	// mobilesSurs say nothing but a service that moves; véhicules do so where they are no place,
	// no stop and no surname. A « van » and a « roulotte » are named after too much else.
	mobilesSurs = ensemble("itinerant itinerante itinerants itinerantes itinerance bibliobus mediabus medicobus ludobus")
	motsBus     = ensemble("bus minibus")
	vehicules   = ensemble("bus minibus camion camionnette fourgon")
	// vehiculeQui goes on after « van », « roulotte » where it is the vehicle.
	vehiculeQui = ensemble(`numerique numeriques connecte connectee solidaire mobile amenage amenagee france info informatique
		services service itinerant itinerante`)
	// autresVehicules are those.
	autresVehicules = ensemble("van roulotte")
	// pasVehicule ends before a bus that one waits for: « arrêt de bus », « gare des bus ».
	pasVehicule = patronDe(`(?:^|[^\pL])(?:arr[êe]ts?|stations?|gares?(?: routi[èe]res?)?|d[ée]p[ôo]ts?|lignes?|terminus|parkings?|` +
		`abris?|p[ôo]les?|voies?|rues?|places?|tickets?|cartes?|billets?|titres?)[ -]+(?:de |des |du |d['’])?(?:la |l['’])?$`)
	// quiMobilise are services that a « mobile » moves; telephones goes on after a mobile that rings.
	quiMobilise = ensemble(`point antenne espace unite service services accueil permanence equipe pimms france maison mediatheque
		bibliotheque atelier ateliers lab fablab relais centre agence guichet bureau cybercentre cyber info information informatique
		conseiller conseillere dispositif epn cyberbase structure msap msp numerique tiers ludotheque mission pij social`)
	mobileTelephone = patronDe(`^\s*(?:et|ou|&|/|\+|,|-)\s*(?:tablettes?|ordinateurs?|internet|pc|fixe|smartphones?|box|web|` +
		`informatique|numérique|multim[ée]dia|appli\pL*)|^\s*(?:internet|phones?|android|free|orange|sfr|bouygues)`)
)

// nomItinere reports a name that says a service that moves; sur asks for words that say
// nothing else.
func nomItinere(l *lieu.Lieu, sur bool) bool {
	mots := lieu.LireMots(l.Nom)
	commune := lieu.LireMots(l.Commune)
	for i, m := range mots {
		switch {
		case mobilesSurs[m.Cle]:
			return true
		case sur || slices.ContainsFunc(commune, func(c lieu.Mot) bool { return c.Cle == m.Cle }): // « Mairie de Bus »
		case enSigle(mots, i):
		case vehicules[m.Cle] && !pasVehicule.MatchString(strings.ToLower(l.Nom[:m.Debut])):
			return true
		case autresVehicules[m.Cle] && i+1 < len(mots) && vehiculeQui[mots[i+1].Cle]:
			return true
		case m.Cle == "mobile" && i > 0 && quiMobilise[mots[i-1].Cle] &&
			!mobileTelephone.MatchString(strings.ToLower(l.Nom[m.Fin:])):
			return true
		}
	}
	return false
}

// enSigle reports a word in capitals that is the first letters of other words of the name:
// « VAN (VENDOME ATELIER NUMERIQUE) ».
func enSigle(mots []lieu.Mot, i int) bool {
	m := mots[i]
	if m.Brut != strings.ToUpper(m.Brut) || len(m.Cle) < 2 {
		return false
	}
	var initiales strings.Builder
	for _, autre := range mots[i+1:] {
		initiales.WriteByte((autre.Cle + " ")[0])
	}
	if strings.HasPrefix(initiales.String(), m.Cle) {
		return true
	}
	initiales.Reset() // « Vendôme atelier numérique (VAN) »
	for _, autre := range mots[:i] {
		initiales.WriteByte((autre.Cle + " ")[0])
	}
	return strings.HasSuffix(initiales.String(), m.Cle)
}
