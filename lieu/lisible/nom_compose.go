package lisible

import (
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
func genreDuLieu(l *lieu.Lieu) string {
	for _, t := range lieu.Typologies() {
		if slices.Contains(l.Typologie, t) && lieu.LibelleTypologie(t) != "" && t != "ASSO" {
			return lieu.LibelleTypologie(t)
		}
	}
	if estPoste(l) {
		return lieu.LibelleTypologie("LA_POSTE")
	}
	if strings.Contains(lieu.Plier(l.Nom), "regroupe") {
		return "" // the room may be that of the commune that it is joined to
	}
	if m := salleTexte.FindStringSubmatch(l.PresentationDetail + " " + l.PresentationResume); m != nil {
		return capitale(CasseNom(strings.ToLower(m[1])))
	}
	return ""
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
	if genre == "" || !strings.HasPrefix(nom, genre+" ") || contientMots(l.Nom, genre) {
		return false
	}
	return slices.ContainsFunc(doutes, func(d lieu.Doute) bool { return d.Motif == MotifPersonneNom }) ||
		len(personnes(lire(l.PresentationDetail))) > 0 || len(personnes(lire(l.PresentationResume))) > 0
}
