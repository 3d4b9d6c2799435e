package lisible

import (
	"cmp"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// composeNom makes a name out of the type or the room and the town:
// « France services de Pons », « Mairie de Marsac ».
func composeNom(l lieu.Lieu, commune string) string {
	if genre := genreDuLieu(&l); genre != "" {
		return genre + " " + DeCommune(commune)
	}
	if slices.Contains(l.DispositifProgrammesNationaux, "Conseillers numériques") ||
		strings.Contains(lieu.Plier(l.Nom), "conseiller numerique") {
		return lieu.LibelleTypologie("_conseiller") + " " + ACommune(commune)
	}
	return lieu.LibelleTypologie("_inconnu") + " " + ACommune(commune)
}

// genreDuLieu is what a place is, by its type or the room its texts name.
func genreDuLieu(l *lieu.Lieu) string { return cmp.Or(genreDuType(l), salleDite(l)) }

// genreDuType is what a place is, by its type.
func genreDuType(l *lieu.Lieu) string {
	for _, t := range lieu.Typologies() {
		if slices.Contains(l.Typologie, t) && lieu.LibelleTypologie(t) != "" && t != "ASSO" {
			return lieu.LibelleTypologie(t)
		}
	}
	if estPoste(l) {
		return lieu.LibelleTypologie("LA_POSTE")
	}
	return ""
}

// lieuNomme is a place that texts name by its own name, « à l'Escale ».
var lieuNomme = patronDe(`(?:^|[\s,(])(?:[àÀ] l['’]|[àÀ] la |[aA]u )\p{Lu}\p{Ll}+`)

// salleDite is the room where texts say that it takes place: empty when they name several,
// or when one stands in an aside and another place out of it: nobody knows which one it is.
// Nor is one that is joined to a commune: the room may be there.
func salleDite(l *lieu.Lieu) string {
	if strings.Contains(lieu.Plier(l.Nom), "regroupe") {
		return ""
	}
	texte := l.PresentationDetail + " " + l.PresentationResume
	salles := salleTexte.FindAllStringSubmatchIndex(texte, -1)
	if len(salles) == 0 {
		return ""
	}
	dite := func(m []int) string { return capitale(CasseNom(strings.ToLower(texte[m[2]:m[3]]))) }
	for _, m := range salles[1:] {
		if dite(m) != dite(salles[0]) {
			return ""
		}
	}
	for _, n := range lieuNomme.FindAllStringIndex(texte, -1) {
		if !slices.ContainsFunc(salles, func(m []int) bool { return n[0] < m[1] && m[0] < n[1] }) {
			return ""
		}
	}
	return dite(salles[0])
}

// autreCommune reports what remains of a name when a person is gone, and is another
// commune of the département than that of the place: nobody knows of which of them the
// room is that a text names.
func autreCommune(seg string, l *lieu.Lieu) bool {
	cle := territoire.Cle(seg)
	return slices.ContainsFunc(territoire.France().ChercherCommune(seg), func(c territoire.Commune) bool {
		return territoire.Cle(c.Nom) == cle && c.Departement == l.Departement() && c.Code != l.CodeInsee
	})
}

// NumeroDePersonne reports a number that is that of who helps, and not that of the house the
// public name is composed of: the record names a person where that name stands, and gives a
// mobile. nom is the public name.
func NumeroDePersonne(l *lieu.Lieu, nom string, doutes []lieu.Doute) bool {
	if !Mobile(l.Telephone) {
		return false
	}
	genre := genreDuLieu(l)
	compose := strings.HasPrefix(nom, genre+" ") || strings.HasSuffix(nom, " - "+genre)
	if genre == "" || !compose || contientMots(l.Nom, genre) {
		return false
	}
	return slices.ContainsFunc(doutes, func(d lieu.Doute) bool { return d.Motif == MotifPersonneNom }) ||
		len(personnes(lire(l.PresentationDetail))) > 0 || len(personnes(lire(l.PresentationResume))) > 0
}
