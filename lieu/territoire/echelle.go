package territoire

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

// Echelle is a scale of territories, from the whole country to a part of a
// commune. Its value is a short stable name, for flags and addresses.
type Echelle string

// The scales, the larger first. Arrondissements are the municipal ones of
// Paris, Lyon and Marseille.
const (
	EchelleFrance         Echelle = "france"
	EchelleRegion         Echelle = "region"
	EchelleDepartement    Echelle = "departement"
	EchelleEpci           Echelle = "epci"
	EchelleEpt            Echelle = "ept"
	EchelleCommune        Echelle = "commune"
	EchelleArrondissement Echelle = "arrondissement"
	EchelleDeleguee       Echelle = "commune-deleguee"
	EchelleAssociee       Echelle = "commune-associee"
)

// CodeFrance is the code of the only zone of its scale.
const CodeFrance = "FR"

// Echelles are all scales, the larger first.
func Echelles() []Echelle {
	return []Echelle{EchelleFrance, EchelleRegion, EchelleDepartement, EchelleEpci, EchelleEpt,
		EchelleCommune, EchelleArrondissement, EchelleDeleguee, EchelleAssociee}
}

// Titre is how the scale is called in French, without article.
func (e Echelle) Titre() string {
	switch e {
	case EchelleFrance:
		return "pays"
	case EchelleRegion:
		return "région"
	case EchelleDepartement:
		return "département"
	case EchelleEpci:
		return "intercommunalité"
	case EchelleEpt:
		return "établissement public territorial"
	case EchelleDeleguee:
		return "commune déléguée"
	case EchelleAssociee:
		return "commune associée"
	}
	return string(e)
}

// Zone is one territory.
type Zone struct {
	Echelle     Echelle
	Code        string // INSEE code, or SIREN of an EPCI or EPT
	Nom         string // official: « Gironde », « CC du Pays Foyen », « Pons »
	Departement string // code of the one it is in, or mostly in; empty above
	Commune     string // code of the current commune, for a commune and its parts
	Population  int    // inhabitants; 0 when unknown, as for parts of communes
}

// echelleDe is the scale of a part of a commune.
func echelleDe(r Rattachee) Echelle {
	if r.Arrondissement() {
		return EchelleArrondissement
	}
	return Echelle(r.Type)
}

// Zone is the territory of this scale and code. A commune is found by its
// former codes too; its own code is then in Code.
func (t *Territoires) Zone(e Echelle, code string) (Zone, bool) {
	if e == EchelleCommune {
		c, ok := t.Commune(code)
		if !ok {
			return Zone{}, false
		}
		return zoneCommune(c), true
	}
	i, ok := t.zones().rang(e, code)
	if !ok {
		return Zone{}, false
	}
	return t.zones().zones[i], true
}

func zoneCommune(c Commune) Zone {
	return Zone{EchelleCommune, c.Code, c.Nom, c.Departement, c.Code, c.Population}
}

// Communes are the codes of the current communes of a territory, sorted. A
// part of a commune gives the whole of it.
func (t *Territoires) Communes(e Echelle, code string) []string {
	var list []Commune
	switch e {
	case EchelleEpci, EchelleEpt:
		list = t.CommunesEpci(code)
	case EchelleRegion, EchelleDepartement, EchelleFrance:
		list = slices.DeleteFunc(slices.Clone(t.communes.toutes()), func(c Commune) bool {
			return e == EchelleRegion && c.Region != code || e == EchelleDepartement && c.Departement != code
		})
	default:
		if c, ok := t.Commune(code); ok {
			list = []Commune{c}
		}
	}
	codes := make([]string, len(list))
	for i, c := range list {
		codes[i] = c.Code
	}
	return codes
}

// Codes are all INSEE codes that records of places in a territory may carry,
// sorted: those of its communes, of their parts, and those they had before. An
// arrondissement has its own alone: see Dedans for the places that carry the
// code of their commune.
func (t *Territoires) Codes(e Echelle, code string) []string {
	if e == EchelleArrondissement {
		return []string{code}
	}
	codes := t.Communes(e, code)
	dedans := make(map[string]bool, len(codes))
	for _, c := range codes {
		dedans[c] = true
	}
	for _, c := range slices.Clone(codes) {
		actuelle, _ := t.communes.chercher(c)
		codes = append(codes, actuelle.AnciensCodes...)
	}
	for _, r := range t.d.Rattachees {
		if dedans[r.Commune] {
			codes = append(codes, r.Code)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// CodeDuLieu is the most precise INSEE code that a record tells: that of its
// arrondissement, even when only the postal code says which; else that of its
// current commune, by a former code, or by town and postal code. Empty when
// nothing tells.
func (t *Territoires) CodeDuLieu(l *lieu.Lieu) string {
	code := strings.ToUpper(strings.TrimSpace(l.CodeInsee))
	if r, ok := t.rattachee(code); ok && r.Arrondissement() {
		return code
	}
	c, ok := t.Commune(code)
	if !ok {
		if c, ok = t.Situer(l.Commune, l.CodePostal); !ok {
			return ""
		}
	}
	for _, r := range t.arrondissements {
		if r.Commune == c.Code && slices.Contains(r.CodesPostaux, l.CodePostal) {
			return r.Code
		}
	}
	return c.Code
}

// ZonesDe are the territories that hold an INSEE code, be it of an
// arrondissement or a former one, the smaller first: 75111 is in its
// arrondissement, Paris, the métropole, the département, the région, France.
func (t *Territoires) ZonesDe(code string) (out []Zone) {
	for _, k := range t.EchelonsDe(code) {
		if z, ok := t.Zone(k.Echelle, k.Code); ok {
			out = append(out, z)
		}
	}
	return out
}

// Echelon is a territory by its scale and its code, where its name is not asked: those of all
// France take longer to read than a short paper.
type Echelon struct {
	Echelle Echelle
	Code    string
}

// EchelonsDe are those of ZonesDe.
func (t *Territoires) EchelonsDe(code string) (out []Echelon) {
	c, ok := t.Commune(code)
	if !ok {
		return nil
	}
	if r, ok := t.rattachee(strings.TrimSpace(code)); ok && r.Arrondissement() {
		out = append(out, Echelon{EchelleArrondissement, r.Code})
	}
	for _, k := range []Echelon{{EchelleCommune, c.Code}, {EchelleEpt, c.Ept}, {EchelleEpci, c.Epci},
		{EchelleDepartement, c.Departement}, {EchelleRegion, c.Region}, {EchelleFrance, CodeFrance}} {
		if k.Code != "" {
			out = append(out, k)
		}
	}
	return out
}

// Dedans tells the places of a territory, whatever their records carry: a
// former code, the code of a part, a town and a postal code, or for
// départements and régions a postal code alone. It serves one goroutine.
func (t *Territoires) Dedans(e Echelle, code string) func(*lieu.Lieu) bool {
	if e == EchelleFrance {
		return func(*lieu.Lieu) bool { return true }
	}
	dedans := map[string]bool{}
	for _, c := range t.Codes(e, code) {
		dedans[c] = true
	}
	return func(l *lieu.Lieu) bool {
		if c := t.CodeDuLieu(l); c != "" {
			return dedans[c]
		}
		switch d, _ := t.Departement(l.Departement()); e {
		case EchelleDepartement:
			return d.Code == code && code != ""
		case EchelleRegion:
			return d.Region == code && code != ""
		}
		return false
	}
}

// Libelle tells a territory from its homonyms: « Brens (Ain) », « Le Bleymard,
// partie de Mont Lozère et Goulet (Lozère) », « Gironde ».
func (t *Territoires) Libelle(z Zone) string {
	nom := z.Nom
	if c, ok := t.communes.chercher(z.Commune); ok && (z.Echelle == EchelleDeleguee || z.Echelle == EchelleAssociee) {
		nom += ", partie de " + c.Nom
	}
	d, ok := chercher(t.d.Departements, z.Departement, codeDepartement)
	if !ok || rangEchelle(z.Echelle) <= rangEchelle(EchelleDepartement) || d.Nom == nom {
		return nom
	}
	return nom + " (" + d.Nom + ")"
}

// genresEpci are the sigles that begin the names of intercommunalités, and what they stand
// for.
var genresEpci = [][2]string{{"CC ", "communauté de communes"}, {"CA ", "communauté d'agglomération"},
	{"CU ", "communauté urbaine"}}

// GenreEpci is what the sigle of a name stands for, and the rest of it: « communauté de
// communes », « du Pays Foyen »; not ok for a name without any.
func GenreEpci(nom string) (genre, reste string, ok bool) {
	for _, g := range genresEpci {
		if reste, ok = strings.CutPrefix(nom, g[0]); ok {
			return g[1], reste, true
		}
	}
	return "", nom, false
}

// Abrege is a text with the sigle that INSEE gives to an intercommunalité, where it is named
// whole: « la CC du Pays Foyen ».
func Abrege(s string) string {
	s = strings.ReplaceAll(s, "’", "'")
	for _, g := range genresEpci {
		for _, le := range []string{"", "la "} {
			if reste, ok := strings.CutPrefix(strings.ToLower(s), le+g[1]+" "); ok {
				return s[:len(le)] + g[0] + s[len(s)-len(reste):]
			}
		}
	}
	return s
}

// NomEntier is the name of a territory without a sigle, for a title that has room:
// « Communauté de communes du Pays Foyen ».
func (z Zone) NomEntier() string {
	genre, reste, ok := GenreEpci(z.Nom)
	if !ok || z.Echelle != EchelleEpci {
		return z.Nom
	}
	r, n := utf8.DecodeRuneInString(genre)
	return string(unicode.ToUpper(r)) + genre[n:] + " " + reste
}

// NomCourt is the name of a territory without what it is, for a list of its like:
// « Pays Foyen » of « CC du Pays Foyen ».
func (z Zone) NomCourt() string {
	if _, nom, ok := GenreEpci(z.Nom); ok && z.Echelle == EchelleEpci {
		for _, liaison := range []string{"du ", "de la ", "de l'", "de l’", "des ", "de ", "d'", "d’"} {
			if reste, ok := strings.CutPrefix(nom, liaison); ok && reste != "" {
				nom = reste
				break
			}
		}
		r, n := utf8.DecodeRuneInString(nom)
		return string(unicode.ToUpper(r)) + nom[n:]
	}
	return z.Nom
}
