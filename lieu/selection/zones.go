package selection

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu/lisible"
	"feuillet/lieu/proche"
	"feuillet/lieu/territoire"
)

// Zone is a territory that was chosen, and how it reads.
type Zone struct {
	territoire.Zone
	De, A string // « de la Gironde », « en Gironde »; straight apostrophes
}

// Scales that a criterion finds: a part of a commune stands for it, but for
// municipal arrondissements.
var (
	communes = []territoire.Echelle{territoire.EchelleCommune, territoire.EchelleArrondissement,
		territoire.EchelleDeleguee, territoire.EchelleAssociee}
	epcis        = []territoire.Echelle{territoire.EchelleEpci, territoire.EchelleEpt}
	departements = []territoire.Echelle{territoire.EchelleDepartement}
	regions      = []territoire.Echelle{territoire.EchelleRegion}
)

func lireZones(nomme string, echelles ...territoire.Echelle) func(*lecture, *Critere, []string) error {
	return func(l *lecture, c *Critere, saisies []string) error {
		if l.seul {
			return nil
		}
		for _, saisie := range saisies {
			z, err := l.designer(nomme, saisie, echelles)
			cible := &l.s.Zones
			if c.Nom == "sauf" {
				cible, err = &l.s.sauf, sansPostal(err)
			}
			if err != nil {
				return err
			}
			*cible = avecZone(*cible, z)
		}
		return nil
	}
}

func lireFrance(l *lecture, _ *Critere, saisies []string) error {
	if _, err := OuiNon(saisies[len(saisies)-1]); err != nil {
		return err
	}
	if l.seul {
		return nil
	}
	france := territoire.Zone{Echelle: territoire.EchelleFrance, Code: territoire.CodeFrance, Nom: "France"}
	l.s.Zones = avecZone(l.s.Zones, l.zone(france))
	return nil
}

// avecZone is zones and z, each territory once: two ways to find one know more
// or less of it, and its code is the same.
func avecZone(zones []Zone, z Zone) []Zone {
	if slices.ContainsFunc(zones, func(y Zone) bool { return y.Echelle == z.Echelle && y.Code == z.Code }) {
		return zones
	}
	return append(zones, z)
}

// designer finds the one territory that was meant, by a name or a code that no
// other bears. The long names of EPCI may be given by some of their words.
func (l *lecture) designer(nomme, saisie string, echelles []territoire.Echelle) (Zone, error) {
	if len(echelles) == 0 || slices.Equal(echelles, communes) {
		if err := l.ambigu(saisie); err != nil {
			return Zone{}, err
		}
	}
	if z, ok := l.directe(saisie, echelles); ok {
		return l.zone(z), nil
	}
	z, ou, ok := l.Territoires.Designer(saisie, echelles...)
	if !ok && len(ou) == 1 && ou[0].Accord <= territoire.ParMots &&
		(ou[0].Echelle == territoire.EchelleEpci || ou[0].Echelle == territoire.EchelleEpt) {
		z, ok = ou[0].Zone, true
	}
	if !ok && len(echelles) == 0 && len(ou) > 1 && ou[0].Accord.Sur() && grand(ou[0].Zone) && !grand(ou[1].Zone) {
		z, ok = ou[0].Zone, true // Bretagne and Landes are names of communes too
	}
	if ok {
		return l.zone(z), nil
	}
	if len(ou) > 1 && ou[0].Accord <= territoire.ParMots {
		meilleures := ou[:1]
		for len(meilleures) < len(ou) && ou[len(meilleures)].Accord == ou[0].Accord {
			meilleures = ou[:len(meilleures)+1]
		}
		if ou[0].Accord.Sur() || !strings.Contains(nomme, "commune") {
			return Zone{}, l.homonymes(nomme, saisie, meilleures)
		}
	}
	conseil := "Vérifiez le nom, ou donnez le code."
	if len(ou) > 0 {
		var noms []string
		for _, t := range ou[:min(3, len(ou))] {
			noms = append(noms, l.precise(t.Zone, len(echelles) != 1 && !strings.Contains(nomme, "commune")))
		}
		conseil = proche.Question(noms...)
	}
	return Zone{}, refus(conseil, "%s « %s » n'est pas connu%s", nomme, saisie, feminin(nomme))
}

// directe finds a territory by the code or the name that no other has: the
// whole directory of territories takes longer to make than most answers.
func (l *lecture) directe(saisie string, echelles []territoire.Echelle) (territoire.Zone, bool) {
	t, code := l.Territoires, strings.ToUpper(strings.TrimSpace(saisie))
	switch {
	case slices.Equal(echelles, departements):
		d, ok := t.Departement(saisie)
		return territoire.Zone{Echelle: territoire.EchelleDepartement, Code: d.Code, Nom: d.Nom, Departement: d.Code}, ok
	case slices.Equal(echelles, regions):
		r, ok := t.Region(saisie)
		return territoire.Zone{Echelle: territoire.EchelleRegion, Code: r.Code, Nom: r.Nom}, ok
	case slices.Equal(echelles, epcis):
		if e, ok := seulEpci(t, saisie); ok {
			return territoire.Zone{Echelle: territoire.EchelleEpci, Code: e.Siren, Nom: e.Nom}, true
		}
		return territoire.Zone{}, false
	case !slices.Equal(echelles, communes):
		return territoire.Zone{}, false
	}
	c, ok := t.Commune(code)
	if ok = ok && c.Code == code; !ok {
		c, ok = nomEtCode(t, saisie)
	}
	if !ok {
		c, ok = t.Seule(saisie)
	}
	return territoire.Zone{Echelle: territoire.EchelleCommune, Code: c.Code, Nom: c.Nom, Departement: c.Departement,
		Commune: c.Code, Population: c.Population}, ok
}

// seulEpci is the EPCI of this SIREN, or whose whole name was typed, when no
// other has it; an EPT is left to the search.
func seulEpci(t *territoire.Territoires, saisie string) (un territoire.Epci, ok bool) {
	if e, ok := t.Epci(saisie); ok {
		return e, !slices.ContainsFunc(t.Groupes(), func(p territoire.Epci) bool { return p.Siren == e.Siren && p != e })
	}
	cle := territoire.Cle(saisie)
	for _, e := range t.Groupes() {
		if territoire.Cle(e.Nom) == cle {
			if ok || e.Type == "EPT" {
				return un, false
			}
			un, ok = e, true
		}
	}
	return un, ok
}

func grand(z territoire.Zone) bool {
	return z.Echelle == territoire.EchelleRegion || z.Echelle == territoire.EchelleDepartement
}

func feminin(nomme string) string {
	if strings.HasPrefix(nomme, "la ") || strings.HasPrefix(nomme, "l'i") {
		return "e"
	}
	return ""
}

// homonymes says what to write for each of them, with where it is.
func (l *lecture) homonymes(nomme, saisie string, trouvees []territoire.Trouvaille) error {
	var noms []string
	for _, t := range trouvees[:min(8, len(trouvees))] {
		lieuDit := t.Nom
		if d, ok := l.Territoires.Departement(t.Departement); ok && t.Commune != "" {
			lieuDit = d.Nom
		}
		if !strings.Contains(nomme, "commune") && t.Echelle != territoire.EchelleEpci {
			lieuDit = t.Echelle.Titre() + ", " + lieuDit
		}
		dit := fmt.Sprintf("« %s » (%s)", CodeSur(l.Territoires, t.Code), lieuDit)
		if t.Accord == territoire.ParCodePostal {
			dit = fmt.Sprintf("%s (%s)", t.Nom, t.Code)
		}
		noms = append(noms, dit)
	}
	plusieurs := map[string]string{"la commune": "plusieurs communes",
		"l'intercommunalité": "plusieurs intercommunalités"}[nomme]
	if plusieurs == "" {
		plusieurs = "plusieurs territoires"
	}
	if trouvees[0].Accord == territoire.ParCodePostal {
		return refus("Donnez la commune : "+strings.Join(noms, ", ")+".", "%s ont le code postal %s", plusieurs, saisie).
			Avec(faute.Geste{Nom: faute.Choisir, Valeur: "code-postal=" + strings.TrimSpace(saisie)})
	}
	return refus("Écrivez l'un de ceux-ci : "+strings.Join(noms, ", ")+".", "%s s'appellent « %s »", plusieurs, saisie)
}

// precise is a name with what tells it from others: « Pons (Charente-Maritime) ».
func (l *lecture) precise(z territoire.Zone, echelle bool) string {
	d, ok := l.Territoires.Departement(z.Departement)
	switch {
	case echelle && z.Commune == "":
		return fmt.Sprintf("%s (%s)", z.Nom, z.Echelle.Titre())
	case ok && z.Echelle != territoire.EchelleDepartement:
		return fmt.Sprintf("%s (%s)", z.Nom, d.Nom)
	}
	return z.Nom
}

// zone is a territory with its articles; a commune déléguée or associée is
// the commune it is a part of.
func (l *lecture) zone(z territoire.Zone) Zone {
	t := l.Territoires
	if z.Echelle == territoire.EchelleDeleguee || z.Echelle == territoire.EchelleAssociee {
		z, _ = t.Zone(territoire.EchelleCommune, z.Commune)
	}
	out := Zone{Zone: z, De: "de " + z.Nom, A: "à " + z.Nom}
	switch z.Echelle {
	case territoire.EchelleFrance:
		out.A = "en " + z.Nom
	case territoire.EchelleRegion:
		r, _ := t.Region(z.Code)
		out.De, out.A = r.De(), dansRegion(r)
	case territoire.EchelleDepartement:
		d, _ := t.Departement(z.Code)
		out.De, out.A = d.De(), d.Dans()
	case territoire.EchelleEpci, territoire.EchelleEpt:
		out.De, out.A = nommerEpci(z.Nom)
	case territoire.EchelleCommune:
		c, _ := t.Commune(z.Code)
		out.De, out.A = c.De(), c.A()
	}
	return out
}

// dansRegion is « en Bretagne », « dans le Grand Est », « à La Réunion ».
func dansRegion(r territoire.Region) string {
	switch {
	case r.Liaison == 2:
		return "dans le " + r.Nom
	case r.Liaison == 4:
		return "dans les " + r.Nom
	case strings.HasPrefix(r.Nom, "La ") || r.Nom == "Mayotte" || strings.HasPrefix(r.Nom, "Saint-"):
		return "à " + r.Nom
	}
	return "en " + r.Nom
}

// nommerEpci is « de la communauté de communes du Pays de Nay », « de Bordeaux
// Métropole », « de l'intercommunalité Grand Cognac ».
func nommerEpci(nom string) (de, a string) {
	if genre, reste, ok := territoire.GenreEpci(nom); ok {
		return "de la " + genre + " " + reste, "dans la " + genre + " " + reste
	}
	switch {
	case strings.HasPrefix(nom, "Métropole "):
		return "de la " + nom, "dans la " + nom
	case strings.HasSuffix(nom, " Métropole"):
		return lisible.DeCommune(nom), "à " + nom
	}
	return "de l'intercommunalité " + nom, "dans l'intercommunalité " + nom
}

// completer puts the territories in the filter, and says them: those of any
// scale unite.
func (l *lecture) completer() {
	s, f := l.s, &l.s.Filtre
	if slices.ContainsFunc(s.Zones, func(z Zone) bool { return z.Echelle == territoire.EchelleFrance }) {
		s.Zones = slices.DeleteFunc(s.Zones, func(z Zone) bool { return z.Echelle != territoire.EchelleFrance })
	}
	for _, z := range s.Zones {
		l.demander(z, &f.Communes, &f.Departements)
	}
	if len(s.Zones) > 0 {
		texte := enumererZones(s.Zones)
		l.s.clauses = append([]clause{{rangLieu, texte, texte}}, l.s.clauses...)
	}
	for _, z := range s.sauf {
		l.demander(z, &f.SaufCommunes, &f.SaufDepartements)
	}
	if len(s.sauf) > 0 {
		texte := "sauf ceux " + enumererZones(s.sauf)
		l.dire(clause{rangSauf, texte, texte})
	}
}

// demander puts a territory in the criteria of a filter.
func (l *lecture) demander(z Zone, communes, departements *[]string) {
	t := l.Territoires
	switch z.Echelle {
	case territoire.EchelleFrance:
	case territoire.EchelleDepartement:
		*departements = append(*departements, z.Code)
	case territoire.EchelleRegion:
		for _, d := range t.Departements() {
			if d.Region == z.Code {
				*departements = append(*departements, d.Code)
			}
		}
	default:
		*communes = append(*communes, t.Codes(z.Echelle, z.Code)...)
		if z.Echelle == territoire.EchelleArrondissement {
			l.s.Filtre.Incertaines = append(l.s.Filtre.Incertaines, z.Commune)
		}
	}
}

// zonesDites are said one by one; more are counted.
const zonesDites = 4

func enumererZones(zones []Zone) string {
	var dites []string
	for _, z := range zones {
		dites = append(dites, z.De)
	}
	if n := len(dites); n > zonesDites+1 {
		dites = append(dites[:zonesDites:zonesDites], fmt.Sprintf("de %d autres territoires", n-zonesDites))
	}
	return enumerer(dites, " et ")
}

// Nom is a short title of the territory: « Gironde, Pons », « autour de Pons »;
// empty when the selection has none.
func (s *Selection) Nom() string {
	var noms []string
	for _, z := range s.Zones {
		noms = append(noms, z.Nom)
	}
	if n := len(noms); n > zonesDites+1 {
		noms = append(noms[:zonesDites:zonesDites], fmt.Sprintf("%d autres territoires", n-zonesDites))
	}
	if len(noms) == 0 && len(s.centres) > 0 && !s.Filtre.Mesure {
		return "autour " + enumerer(s.centres, " et ")
	}
	return strings.Join(noms, ", ")
}
