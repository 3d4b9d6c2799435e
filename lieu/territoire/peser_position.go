package territoire

import (
	"math"

	"feuillet/lieu"
)

// laPosition looks at where a place in agreement stands. Most positions that
// are far from the commune are wrong, and say nothing of it. But one in a
// commune of the same name, or of the name of the place, tells that the codes
// were drawn from a name alone: Mont-Dore of Auvergne given the codes of New
// Caledonia.
func (q *pesage) laPosition(p Pesee) Pesee {
	if p.Verdict != Unanime || !q.perdue(p.Commune) {
		return p
	}
	for _, point := range points() {
		if math.Abs(float64(point.lat)/1000-q.lat)*kmParDegre > float64(point.portee)/2+bord {
			continue
		}
		j, ok := q.t.communes.chercher(point.code())
		if _, dans, _ := q.loin(j); !ok || !dans || j.Code == p.Commune.Code || !q.ditAussi(j, p.Commune) {
			continue
		}
		return q.contredit("code_insee", "la position est dans une autre commune de ce nom, "+q.t.Libelle(zoneCommune(j)))
	}
	return p
}

// perdue reports that the position cannot be in c.
func (q *pesage) perdue(c Commune) bool {
	if !q.positionne {
		return false
	}
	p, portee, ok := pointDe(c.Code)
	if !ok { // overseas: at least it is not in Europe
		return len(c.Departement) == 3 && q.lat > 41 && q.lat < 52 && q.lon > -6 && q.lon < 10
	}
	return lieu.LoinDe(q.lat, q.lon, p.Latitude, p.Longitude) > max(Rayon(c.Departement), portee)
}

// ditAussi reports that the name of c, or that of the place, names j as well.
func (q *pesage) ditAussi(j, c Commune) bool {
	cle, nom := sansArticle(Cle(j.Nom)), sansArticle(Cle(c.Nom))
	return contient(cle, nom) || len(cle) >= 4 && contient(Cle(q.l.Nom), cle)
}
