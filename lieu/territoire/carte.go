package territoire

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
)

// CarteNationale is the address of the national online map.
const CarteNationale = "https://cartographie.societenumerique.gouv.fr"

// OctetsQR is the longest text of a QR code, in bytes: what version 10 holds at
// level M (ISO/IEC 18004, table 7). Beyond it modules get too small for paper,
// and the town view takes over.
const OctetsQR = 213

// Carte builds addresses of the online map, or of a site with its routes.
type Carte struct {
	Base string // scheme and host, no slash at the end; empty for CarteNationale
}

// Vue is where the map opens. The zero Vue leaves it to the map.
type Vue struct {
	Latitude, Longitude float64 // degrees WGS84, both 0 when unknown
	Zoom                int     // 0 when unknown
}

// France is the home page of the map.
func (c Carte) France() string { return c.base() + "/" }

func (c Carte) base() string {
	if c.Base == "" {
		return CarteNationale
	}
	return strings.TrimRight(c.Base, "/")
}

// Lieu is the page of a place, or the town view when its id is not national
// (lieu.IdNational: the page of « 12 » is that of nobody, or of another place),
// merged (`__`) or makes a text too long for a QR code: such ids change, and
// dense codes do not scan. Not ok when the territory has no page, or nothing
// leads there.
func (c Carte) Lieu(t *Territoires, id, source, codeInsee string) (string, bool) {
	_, _, page := t.page(DepartementDe(codeInsee))
	if codeInsee != "" && !page {
		return "", false
	}
	adresse := c.base() + "/lieux/" + Encoder(id)
	if lieu.IdNational(id, source) && !strings.Contains(id, "__") && len(adresse) <= OctetsQR {
		return adresse, true
	}
	return c.Commune(t, codeInsee, Vue{})
}

// Commune is the town view: the map of the département with the places of the
// commune alone. The view is left out when it would not fit in a QR code.
// A municipal arrondissement keeps its code, for places carry it; former codes
// become the current one.
func (c Carte) Commune(t *Territoires, code string, v Vue) (string, bool) {
	if r, ok := t.rattachee(code); !ok || !r.Arrondissement() {
		actuelle, ok := t.Commune(code)
		if !ok {
			return "", false
		}
		code = actuelle.Code
	}
	chemin, ok := c.chemin(t, DepartementDe(code))
	if !ok {
		return "", false
	}
	adresse := chemin + "?territoire_type=communes&territoires=" + Encoder(code)
	if avec := adresse + v.parametres(); len(avec) <= OctetsQR {
		adresse = avec
	}
	return adresse, true
}

func (v Vue) parametres() string {
	if v.Latitude == 0 && v.Longitude == 0 {
		return ""
	}
	degres := func(d float64) string { return strconv.FormatFloat(d, 'f', -1, 64) }
	s := "&latitude=" + degres(v.Latitude) + "&longitude=" + degres(v.Longitude)
	if v.Zoom > 0 {
		s += "&zoom=" + strconv.Itoa(v.Zoom)
	}
	return s
}

// Departement is the map of a département, or with services the list of its
// places that give one of them. One unknown service cancels the filter, as it
// does on the map: the list is then whole.
func (c Carte) Departement(t *Territoires, code string, services ...string) (string, bool) {
	chemin, ok := c.chemin(t, code)
	if !ok || len(services) == 0 {
		return chemin, ok
	}
	var valeurs []string
	for _, s := range services {
		if !slices.Contains(lieu.Services(), s) {
			return chemin + "/lieux", true
		}
		valeurs = append(valeurs, Encoder(s))
	}
	return chemin + "/lieux?services=" + strings.Join(valeurs, ","), true
}

// Region is the map of a région, given by its code. Not ok when it has no page.
func (c Carte) Region(t *Territoires, code string) (string, bool) {
	for _, d := range t.d.Departements {
		if r, _, ok := t.page(d.Code); ok && r.Code == code {
			return c.base() + "/" + r.Slug, true
		}
	}
	return "", false
}

// Export is where the map gives its places as a file: those of a département,
// of a région or of the whole country. Not ok for other scales, and for
// territories without a page.
func (c Carte) Export(t *Territoires, z Zone) (string, bool) {
	const liste = "/lieux/exporter"
	switch z.Echelle {
	case EchelleFrance:
		return c.base() + liste, true
	case EchelleRegion:
		r, ok := chercher(t.d.Regions, z.Code, codeRegion)
		ok = ok && slices.ContainsFunc(t.d.Departements, func(d Departement) bool {
			_, _, page := t.page(d.Code)
			return d.Region == z.Code && page
		})
		return c.base() + "/" + r.Slug + liste, ok
	case EchelleDepartement:
		chemin, ok := c.chemin(t, z.Code)
		return chemin + liste, ok
	}
	return "", false
}

func (c Carte) chemin(t *Territoires, departement string) (string, bool) {
	r, d, ok := t.page(departement)
	if !ok {
		return "", false
	}
	return c.base() + "/" + r.Slug + "/" + d.Slug, true
}

// page is where the map shows a département. It has no page for these
// collectivities, in regions.json nor departements.json of the map.
func (t *Territoires) page(departement string) (Region, Departement, bool) {
	switch departement {
	case "975", "977", "984", "986", "987", "988", "989":
		return Region{}, Departement{}, false
	}
	d, ok := chercher(t.d.Departements, departement, codeDepartement)
	if !ok {
		return Region{}, Departement{}, false
	}
	r, ok := chercher(t.d.Regions, d.Region, codeRegion)
	return r, d, ok
}

// Encoder escapes as encodeURIComponent of ECMA-262 does: all but
// A-Z a-z 0-9 - _ . ! ~ * ' ( ).
func Encoder(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		o := s[i]
		if o >= 'A' && o <= 'Z' || o >= 'a' && o <= 'z' || o >= '0' && o <= '9' || strings.IndexByte("-_.!~*'()", o) >= 0 {
			b.WriteByte(o)
			continue
		}
		b.Write([]byte{'%', hex[o>>4], hex[o&15]})
	}
	return b.String()
}

// Lisible is an address to read and type: host and path, without scheme,
// query nor last slash, accents as letters. What would change the meaning of
// the address once typed (/ ? # % encoded, controls) stays encoded.
func Lisible(adresse string) string {
	if reste, ok := strings.CutPrefix(adresse, "https://"); ok && strings.TrimLeft(reste, sansCode) == "" && reste != "" &&
		reste[0] != '/' {
		hote, chemin, _ := strings.Cut(reste, "/")
		return strings.TrimRight(hote+"/"+strings.Trim(chemin, "/"), "/")
	}
	u, err := url.Parse(adresse)
	if err != nil || u.Host == "" {
		return adresse
	}
	parts := strings.Split(strings.Trim(u.EscapedPath(), "/"), "/")
	for i, p := range parts {
		if clair, err := url.PathUnescape(p); err == nil && lisible(clair) {
			parts[i] = clair
		}
	}
	return strings.TrimRight(u.Host+"/"+strings.Join(parts, "/"), "/")
}

// sansCode are the signs of most addresses, which nothing encodes.
const sansCode = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"

func lisible(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' || r == 0x7f || r == '\uFFFD' || strings.ContainsRune("/?#%", r)
	})
}
