package doublons

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/lieu"
)

// partageMax is how many records may share a telephone that still tells a place.
const partageMax = 4

// accord is how much one thing agrees between two records.
type accord int

const (
	contredit accord = iota - 1
	inconnu
	faible
	proche
	egal
)

// indices are the leads of a pair.
type indices struct {
	nom, lieu, tel accord
	pivot, mail    bool
	memeSource     bool
	genre          accord // egal: a kind in common; contredit: kinds of two places
	metres         int    // -1 when a position is unknown
}

// comparer gathers the leads of two records.
func (s *examen) comparer(a, b *fiche) indices {
	x := indices{nom: s.noms(a, b), memeSource: a.source() == b.source() && a.source() != "", metres: -1}
	if a.positionne && b.positionne {
		x.metres = int(1000 * lieu.LoinDe(a.lat, a.lon, b.lat, b.lon))
	}
	x.lieu = s.lieux(a, b, x.metres)
	switch {
	case !accordes(a.genres, b.genres):
		x.genre = contredit
	case a.genres&b.genres != 0:
		x.genre = egal
	}
	switch {
	case a.tel == 0 || b.tel == 0:
	case a.tel != b.tel:
		x.tel = contredit
	case s.tels[a.tel] <= partageMax:
		x.tel = egal
	}
	x.pivot = a.pivot != 0 && a.pivot == b.pivot
	x.mail = a.mail != 0 && a.mail == b.mail
	return x
}

// noms compares two names. Both without a word of their own: their kind alone
// speaks, and a commune has one town hall.
func (s *examen) noms(a, b *fiche) accord {
	if !accordes(a.genres, b.genres) {
		return contredit
	}
	switch n, m := a.nom.nombre(), b.nom.nombre(); {
	case n == 0 && m == 0 && a.genres&b.genres != 0:
		return egal
	case n == 0 && m == 0:
		return faible
	case n == 0 || m == 0:
		if a.genres&b.genres != 0 {
			return faible
		}
		return inconnu
	}
	communs := s.communsDe(a.nom, b.nom)
	switch petit, grand := min(a.nom.nombre(), b.nom.nombre()), max(a.nom.nombre(), b.nom.nombre()); {
	case communs == grand:
		return egal
	case communs == petit || 2*communs > petit:
		return proche
	case communs > 0:
		return faible
	}
	return contredit
}

// communsDe counts the words of a that b has, slips of the pen forgiven.
func (s *examen) communsDe(a, b mots) int {
	n := 0
	for _, m := range s.motsDe(a) {
		if slices.ContainsFunc(s.motsDe(b), func(o uint32) bool { return m == o || voisins(s.lus[m], s.lus[o]) }) {
			n++
		}
	}
	return n
}

// voisins reports words of five letters or more that one letter tells apart.
func voisins(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return a[i:] == b[i+1:] || len(a) == len(b) && a[i+1:] == b[i+1:]
}

// Distances, in metres: the same point, the same door, near, another village.
const (
	ici      = 10
	porte    = 60
	quartier = 300
	ailleurs = 1500
)

// lieux compares where two records stand.
func (s *examen) lieux(a, b *fiche, metres int) accord {
	commune := a.commune == b.commune || a.insee == b.insee && a.insee != 0
	if !commune && (metres < 0 || metres > quartier) {
		return contredit
	}
	voie := a.voie.nombre() > 0 && b.voie.nombre() > 0 &&
		2*s.communsDe(a.voie, b.voie) > max(a.voie.nombre(), b.voie.nombre())
	numeros := a.numero != 0 && b.numero != 0
	switch {
	case voie && (a.numero == b.numero && numeros) && metres <= ailleurs:
		return egal
	case voie && numeros && (metres < 0 || metres > porte):
		return faible // two doors of a street
	case voie && metres <= ailleurs, metres >= 0 && metres <= porte:
		return proche
	case metres >= 0 && metres <= quartier:
		return faible
	case metres > ailleurs, a.voie.nombre() > 0 && b.voie.nombre() > 0:
		return contredit
	}
	return inconnu
}

// dire puts the leads in French, the strongest first.
func (x *indices) dire(a, b *fiche) (raisons, contres []string) {
	pour := func(vrai bool, texte string) {
		if vrai {
			raisons = append(raisons, texte)
		}
	}
	contre := func(vrai bool, texte string) {
		if vrai {
			contres = append(contres, texte)
		}
	}
	pour(x.nom == egal && a.nom.nombre()+b.nom.nombre() > 0, "même nom")
	pour(x.nom == egal && a.nom.nombre()+b.nom.nombre() == 0, "même type de lieu dans la commune")
	pour(x.nom == proche, "noms proches")
	pour(x.lieu == egal, "même adresse")
	pour(x.lieu == proche && (x.metres < 0 || x.metres > porte), "même rue")
	pres := x.lieu > inconnu && x.lieu < egal && x.metres >= 0 && x.metres <= quartier
	pour(pres && x.metres < ici, "même position")
	pour(pres && x.metres >= ici, fmt.Sprintf("à %d m l'un de l'autre", x.metres))
	pour(x.tel == egal, "même téléphone")
	pour(x.pivot, "même numéro SIRET ou RNA")
	pour(x.mail, "même adresse mail")
	contre(x.nom == contredit, "noms différents")
	contre(x.lieu == contredit && x.metres > ailleurs, fmt.Sprintf("à %s l'un de l'autre", kilometres(x.metres)))
	contre(x.lieu == contredit && x.metres <= ailleurs, "adresses différentes")
	contre(x.tel == contredit, "téléphones différents")
	contre(x.memeSource, "la même source les donne comme deux lieux")
	return raisons, contres
}

func kilometres(metres int) string {
	return strings.Replace(fmt.Sprintf("%.1f km", float64(metres)/1000), ".", ",", 1)
}

// juger weighs the leads; 0 when the two records are no pair.
func (x *indices) juger(a, b *fiche) Confiance {
	c := x.confiance()
	if a.itinerant && b.itinerant && x.lieu < egal { // stops of one bus share its name and its number
		return 0
	}
	if x.memeSource && c > 0 {
		if x.nom < proche {
			return 0
		}
		c--
	}
	return c
}

func (x *indices) confiance() Confiance {
	meme := x.tel == egal || x.pivot || x.mail
	switch {
	// one door and one number under two names
	case x.nom == contredit && x.genre >= inconnu && x.tel == egal && x.lieu >= proche:
		if x.genre == egal && x.lieu == egal {
			return Probable
		}
		return AVerifier
	case x.nom == contredit:
		return 0
	case x.lieu == contredit:
		if x.nom == egal && meme && (x.metres < 0 || x.metres <= 10*ailleurs) {
			return AVerifier
		}
		return 0
	case x.nom >= proche && x.lieu == egal, x.nom == egal && x.lieu >= faible && meme,
		x.nom >= proche && x.lieu == proche && meme,
		x.nom == faible && x.lieu == egal && x.tel == egal:
		if x.tel == contredit && x.nom < egal {
			return Probable
		}
		return Sure
	case x.nom == egal && x.lieu == proche, x.nom >= proche && meme, x.nom >= inconnu && x.lieu >= proche && x.tel == egal:
		return Probable
	case x.nom == egal && x.lieu >= inconnu && x.tel != contredit, x.nom == proche && x.lieu >= faible,
		x.nom >= faible && x.lieu == egal && x.tel != contredit,
		x.nom >= inconnu && x.tel == egal:
		return AVerifier
	}
	return 0
}
