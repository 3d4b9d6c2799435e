package lisible

import "strings"

// A first name alone is somebody where something of theirs is told, or where they do something.

// deuxPrenoms is the end of « Zoé et Bruno » at word i, where k is the end of the first of them, when
// they begin a sentence and do something together; else 0.
func (g guet) deuxPrenoms(i, k int) int {
	if g.adresse || k+1 >= len(g.ms) || g.ms[k].Cle != "et" || !estPrenom(g.ms[i]) || !estPrenom(g.ms[k+1]) ||
		prenomsMots[g.ms[i].Cle] && prenomsMots[g.ms[k+1].Cle] ||
		i > 0 && !strings.ContainsAny(g.entre(i-1), ".!?\n:") {
		return 0
	}
	fin := k + 2
	for fin < len(g.ms) && g.entre(fin-1) == "-" && g.compose(fin) {
		fin++
	}
	verbe := fin
	if verbe < len(g.ms) && g.ms[verbe].Cle == "vous" {
		verbe++
	}
	if verbe >= len(g.ms) || g.entre(fin-1) != " " || !verbesPluriels[g.ms[verbe].Cle] {
		return 0
	}
	return fin
}

// prenomSeul reports the first name at i, which ends at word fin: « Permanence de Karim », « Tél de
// Marc », « Renseignements : Zoé, … », « Votre interlocutrice est Anne-Laure ». A town that is a
// first name is told like that as well: « Permanence de Nancy ».
func (g guet) prenomSeul(i, fin int) bool {
	if g.adresse || i == 0 || fin == i+1 && prenomsVilles[g.ms[i].Cle] || !g.clot(fin) {
		return false
	}
	avant := g.ms[i-1].Cle
	switch {
	case g.apresDeuxPoints(i):
		return true
	case avant == "est" && i > 1 && metiers[g.ms[i-2].Cle] && g.entre(i-2) == " " && g.entre(i-1) == " ":
		return true
	case (avant == "de" || avant == "d") && i > 1 && strings.Trim(g.entre(i-1), " '\u2019") == "":
		quoi := g.ms[i-2].Cle
		return deQuelquun[quoi] && strings.Trim(g.entre(i-2), " .") == "" &&
			(!aussiMaisons[quoi] || strings.HasPrefix(g.s[g.ms[fin-1].Fin:], "."))
	}
	return false
}

// clot reports that word fin goes on with no name: the sentence ends, has a sign, or tells when.
func (g guet) clot(fin int) bool {
	if fin >= len(g.ms) {
		return true
	}
	lien := g.entre(fin - 1)
	return strings.ContainsAny(lien, ".,;:!?()\n") || lien == " " &&
		(quandApres[g.ms[fin].Cle] || joursCles[g.ms[fin].Cle] ||
			chiffree(g.ms[fin].Brut))
}

var (
	// deQuelquun are what is somebody's own, and of no house.
	deQuelquun = ensemble("permanence permanences atelier ateliers tel telephone portable numero mail courriel")
	// aussiMaisons are those that are names of houses too, « L'Atelier d'Alice, café associatif »: somebody's own
	// ends its sentence.
	aussiMaisons = ensemble("atelier ateliers")
	quandApres   = ensemble("le les chaque tous au aux a de du sur un une")
	// prenomsVilles are first names that are towns as well.
	prenomsVilles = ensemble("nancy albert florence lorette orange aubin alban")
)

// duCabinet reports « cabinet de », « étude du » right before the title at word i.
func (g guet) duCabinet(i int) bool {
	return !g.adresse && i > 1 && (g.ms[i-1].Cle == "de" || g.ms[i-1].Cle == "du") && g.entre(i-1) == " " &&
		(g.ms[i-2].Cle == "cabinet" || g.ms[i-2].Cle == "etude") && g.entre(i-2) == " "
}

// enTitre reports « Gérant : » right before word i, which ends what is said.
func (g guet) enTitre(i int) bool {
	return i > 0 && dirigeants[g.ms[i-1].Cle] && g.clot(i+1+g.suiteDeNom(i+1)) &&
		strings.HasSuffix(strings.TrimRight(g.s[:g.ms[i].Debut], " \u00a0\u202f"), ":")
}

// dirigeants are the functions of one person, who is named after them.
var dirigeants = ensemble("gerant gerante president presidente directeur directrice tresorier tresoriere")
