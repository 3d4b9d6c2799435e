package reparer

import (
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// positionNulle sets aside the 0/0 that some exports write for nothing.
func (p *passage) positionNulle() {
	lat, lon := p.ligne.Illisibles["latitude"], p.ligne.Illisibles["longitude"]
	if !zero(lat) || !zero(lon) {
		return
	}
	p.ecarter("latitude", lat)
	p.ecarter("longitude", lon)
}

func zero(v string) bool {
	f, err := strconv.ParseFloat(strings.Replace(v, ",", ".", 1), 64)
	return err == nil && f == 0
}

// ecarter records that the published cell has no place in its field.
func (p *passage) ecarter(colonne, v string) {
	if v != "" && p.permis(colonne, v, "") {
		p.noter(colonne, v, "")
	}
}

// position doubts cells that make no position, and sets them aside.
func (p *passage) position() {
	lat, lon := p.ligne.Illisibles["latitude"], p.ligne.Illisibles["longitude"]
	switch {
	case lat == "" && lon == "", zero(lat) && zero(lon):
		return
	case lat == "" || lon == "":
		p.douter("latitude", lat+" / "+lon, "il manque la latitude ou la longitude : position mise de côté")
	default:
		p.douterDegres("latitude", lat, 90)
		p.douterDegres("longitude", lon, 180)
	}
	p.mettreDeCote("latitude", lat)
	p.mettreDeCote("longitude", lon)
}

func (p *passage) douterDegres(colonne, v string, max float64) {
	f, err := strconv.ParseFloat(strings.Replace(v, ",", ".", 1), 64)
	switch {
	case err != nil && f == 0:
		p.douter(colonne, v, "ce n'est pas un nombre de degrés : position mise de côté")
	case !(f >= -max && f <= max):
		p.douter(colonne, v, "hors de la Terre : position mise de côté")
	}
}

// mettreDeCote records a cell that no field can hold, whatever is switched off.
func (p *passage) mettreDeCote(colonne, v string) {
	if v != "" {
		p.noter(colonne, v, "")
	}
}

// cadre is a box in degrees WGS84.
type cadre struct{ sud, nord, ouest, est float64 }

func (c cadre) contient(lat, lon float64) bool {
	return lat >= c.sud && lat <= c.nord && lon >= c.ouest && lon <= c.est
}

// cadreDe is the box of a département, islands and a margin included: that of
// mainland France with Corsica for those of Europe.
func cadreDe(departement string) (cadre, bool) {
	switch departement {
	case "971", "977", "978":
		return cadre{15.7, 18.3, -63.3, -60.9}, true
	case "972":
		return cadre{14.3, 15, -61.4, -60.7}, true
	case "973":
		return cadre{2, 6, -54.8, -51.4}, true
	case "974":
		return cadre{-21.5, -20.8, 55.1, 56}, true
	case "975":
		return cadre{46.6, 47.3, -56.6, -56}, true
	case "976":
		return cadre{-13.2, -12.5, 44.9, 45.4}, true
	case "986":
		return cadre{-14.6, -13, -178.4, -176}, true
	case "987":
		return cadre{-28, -7.5, -155, -134}, true
	case "988":
		return cadre{-23, -17.5, 158, 172.5}, true
	}
	if departement >= "01" && departement <= "95" && len(departement) == 2 {
		return cadre{41.2, 51.3, -5.4, 9.8}, true
	}
	return cadre{}, false
}

// situation is where the place must be.
type situation struct {
	cadre    cadre
	lat, lon float64 // centre of the commune
	rayon    float64 // km; 0 when the centre is unknown
	de       string  // « de Pons », « du Blanc »
}

func (s situation) loin(lat, lon float64) bool {
	return !s.cadre.contient(lat, lon) || s.rayon > 0 && lieu.LoinDe(lat, lon, s.lat, s.lon) > s.rayon
}

// egare reports a position that cannot be in the commune of the code, and
// where the place must be.
func (p *passage) egare() (situation, bool) {
	lat, lon, ok := p.l.Position()
	if !ok {
		return situation{}, false
	}
	s, ok := p.situer()
	return s, ok && s.loin(lat, lon)
}

// situer tells where the place must be, by its code.
func (p *passage) situer() (situation, bool) {
	c, ok := p.codee()
	if !ok {
		return situation{}, false
	}
	d := territoire.DepartementDe(p.l.CodeInsee)
	s := situation{de: c.De()}
	if s.cadre, ok = cadreDe(d); !ok {
		return s, false
	}
	// A centre that is the median of places would change with each import.
	if centre, ok := p.t.Centre(p.l.CodeInsee); ok && centre.Lieux == 0 {
		s.lat, s.lon, s.rayon = centre.Latitude, centre.Longitude, territoire.Rayon(d)
	}
	return s, true
}

// positionInversee swaps back what would be at its place the other way round.
func (p *passage) positionInversee() {
	s, ok := p.egare()
	lat, lon := p.l.Latitude, p.l.Longitude
	if p.perdu = ok; !ok || s.loin(lon, lat) {
		return
	}
	avant := [2]string{degres(lat), degres(lon)}
	if !p.permis("latitude", avant[0]+" / "+avant[1], avant[1]+" / "+avant[0]) {
		return
	}
	p.noter("latitude", avant[0], avant[1])
	p.noter("longitude", avant[1], avant[0])
	p.l.Latitude, p.l.Longitude = lon, lat
}

// positionLoin sets aside a position that cannot be in the commune: either is
// wrong, and a map would mislead.
func (p *passage) positionLoin() {
	if !p.perdu { // seen by positionInversee, just before
		return
	}
	if p.pesee().Verdict == territoire.Contredite { // it may be the town that is wrong: papers weigh it again
		return
	}
	s, ok := p.egare()
	lat, lon := p.l.Latitude, p.l.Longitude
	if !ok {
		return
	}
	motif := "position loin du territoire " + s.de
	if s.rayon > 0 {
		motif = "position à " + strconv.Itoa(int(lieu.LoinDe(lat, lon, s.lat, s.lon))) + " km " + s.de
	}
	p.douter("latitude", degres(lat)+" / "+degres(lon), motif)
	if !p.actif(p.regle) {
		return
	}
	p.noter("latitude", degres(lat), "")
	p.noter("longitude", degres(lon), "")
	p.l.Latitude, p.l.Longitude = 0, 0
}

func degres(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
