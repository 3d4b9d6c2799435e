package lisible

import (
	"strings"
	"unicode/utf8"
)

// The places where somebody is awaited for sure: a name that no list knows is one there.

// enFonction reads « Mme la maire, Ysoline Delmarest », « M. le secrétaire de mairie
// Delmarest », and « Mme, Delmarest Zoé »: what follows the function is no commune.
func (g guet) enFonction(i int) int {
	k, dite := i+1, false
	for k < len(g.ms) && k < i+7 && (articles[g.ms[k].Cle] || fonctions[g.ms[k].Cle] || metiers[g.ms[k].Cle] ||
		suitesDeFonction[g.ms[k].Cle]) {
		dite = dite || fonctions[g.ms[k].Cle] || metiers[g.ms[k].Cle]
		k++
	}
	if k >= len(g.ms) || !civiliteEcrite(g.ms[i]) || g.auNomDe(i) || articles[g.ms[k-1].Cle] || !g.inconnuDit(k) {
		return 0
	}
	lien := strings.TrimSpace(g.s[g.ms[k-1].Fin:g.ms[k].Debut])
	suite := g.suiteDeNom(k + 1)
	switch {
	case dite && (lien == "" || lien == "," || lien == "(" || lien == ":"):
		return k + 1 + suite - i
	case k == i+1 && (lien == "," || lien == ":") && suite > 0 && len(g.ms[i].Cle) > 1:
		return 2 + suite
	}
	return 0
}

// suitesDeFonction follow the word of a function: « secrétaire de mairie ».
var suitesDeFonction = ensemble("mairie numerique numeriques france services municipal municipale communautaire " +
	"delegue deleguee")

// inconnuDit reports a word that may be a name where one is awaited.
func (g guet) inconnuDit(k int) bool {
	m := g.ms[k]
	return majuscule(m.Brut) && !nomCommun(m) && !petits[m.Cle] && !annonces[m.Cle] && !civilites[m.Cle] &&
		!chiffree(m.Brut) && !enseignes[m.Cle] && !toponymes[m.Cle] && utf8.RuneCountInString(m.Brut) > 2
}

// surLaSonnette reads the name to ring at: « sonner chez Delmarest », « Sonnette : Delmarest »,
// « c/o Delmarest ».
func (g guet) surLaSonnette(i int) int {
	m := g.ms[i]
	if !majuscule(m.Brut) || nomCommun(m) || petits[m.Cle] || annonces[m.Cle] || civilites[m.Cle] || chiffree(m.Brut) ||
		enseignes[m.Cle] || sigles[m.Cle] || utf8.RuneCountInString(m.Brut) < 3 || !g.sonne(i) {
		return 0
	}
	return 1 + g.suiteDeNom(i+1)
}

// sonne reports that what stands before word i leads to the name of a bell or of a box.
func (g guet) sonne(i int) bool {
	if i == 0 {
		return false
	}
	fin := i + g.suiteDeNom(i+1)
	seul := fin+1 == len(g.ms) || g.entre(fin) != " " // « c/o Pays de Pons » is a body
	if g.ms[i-1].Cle == "o" || g.ms[i-1].Cle == "c" {
		return seul && !toponymes[g.ms[i].Cle] &&
			finitPar(strings.ToLower(strings.TrimRight(g.s[:g.ms[i].Debut], " :\u00a0")), "c/o", "s/c")
	}
	k := i - 1
	for k > 0 && lienDeSonnette[g.ms[k].Cle] && g.entre(k) == " " {
		k--
	}
	signes := ".,;:()"
	if k == i-1 && plaques[g.ms[k].Cle] && seul {
		signes = ".,;()"
	}
	return (sonnettes[g.ms[k].Cle] || signes == ".,;()") && !strings.ContainsAny(g.s[g.ms[k].Fin:g.ms[i].Debut], signes)
}

var (
	sonnettes      = ensemble("sonner sonnez frapper frappez toquer toquez")
	plaques        = ensemble("sonnette interphone sonner sonnez")
	lienDeSonnette = ensemble("a chez au nom de")
)

// attendu is the number of words of a name that nobody knows, where somebody is awaited for
// sure: « Inscription : Ysoline Delmarest », « présidée par Ysoline de Delmarest », « un
// message à Ysoline Delmarest ».
func (g guet) attendu(i int) int {
	if i > 0 && !g.adresse && g.inconnuDit(i) && g.enTitre(i) && !celebre(g.ms[i:]) {
		return 1 + g.suiteDeNom(i+1)
	}
	if i == 0 || i+1 >= len(g.ms) || !g.inconnuDit(i) || g.adresse || !appelants[g.ms[i-1].Cle] && !g.apresDeuxPoints(i) {
		return 0
	}
	suite := g.suiteDeNom(i + 1)
	dernier := g.ms[i+suite]
	switch {
	case suite == 0 || !g.inconnuDit(i+suite) || celebre(g.ms[i:]) || estPrenom(g.ms[i]):
		return 0
	case g.ms[i-1].Cle == "par" && i > 1 && presides[g.ms[i-2].Cle] && g.entre(i-1) == " ",
		g.ms[i-1].Cle == "avec" && g.entre(i-1) == " " && g.puisQuelquun(i+suite+1),
		g.ms[i-1].Cle == "a" && i > 1 && g.ms[i-2].Cle == "message" && g.entre(i-1) == " ",
		g.apresDeuxPoints(i) && !criee(g.ms[i].Brut) && !sigles[dernier.Cle]:
		return 1 + suite
	}
	return 0
}

// puisQuelquun reports « et Zoé Delmarest » at word k.
func (g guet) puisQuelquun(k int) bool {
	return k+1 < len(g.ms) && g.ms[k].Cle == "et" && estPrenom(g.ms[k+1]) && g.suiteDeNom(k+2) > 0 && !celebre(g.ms[k+1:])
}

var (
	appelants = ensemble("par a avec")
	presides  = ensemble("preside presidee presides presidees anime animee animes animees tenu tenue encadre encadree")
	inscrire  = ensemble("inscription inscriptions reservation reservations renseignement renseignements rendez " +
		"rdv vous")
	inscription = ensemble("obligatoire obligatoires prealable possible gratuite aupres de rdv")
)

// apresDeuxPoints reports « Inscription obligatoire : » right before word i.
func (g guet) apresDeuxPoints(i int) bool {
	if !strings.HasSuffix(strings.TrimRight(g.s[:g.ms[i].Debut], " \u00a0\u202f"), ":") {
		return false
	}
	k := i - 1
	for k > 0 && inscription[g.ms[k].Cle] {
		k--
	}
	return inscrire[g.ms[k].Cle]
}
