package selection

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
)

// clause is what one criterion adds to the sentence, by rank, for one place
// and for several.
type clause struct {
	rang          int
	un, plusieurs string
}

// Ranks of clauses: after the noun, after « qui », between commas, last.
const (
	rangLieu = iota
	rangQui
	rangSuite
	rangSauf
)

// suite is a clause that agrees with nothing: @ stands for the s of plurals.
func suite(texte string) clause {
	return clause{rangSuite, strings.ReplaceAll(texte, "@", ""), strings.ReplaceAll(texte, "@", "s")}
}

// verbe says values after a verb (un, plusieurs), or between commas (suite, @
// for the s of plurals). mots gives their words, else they stand as they are.
type verbe struct {
	un, plusieurs, suite string
	guillemets           bool
	mots                 map[string]string
}

func (v verbe) clause(valeurs []string) clause {
	var dites []string
	for _, valeur := range valeurs {
		dit := valeur
		if m := v.mots[valeur]; m != "" {
			dit = m
		}
		if v.guillemets {
			dit = citer(dit)
		}
		dites = append(dites, dit)
	}
	texte := enumerer(dites, " ou ")
	if v.suite != "" {
		return suite(strings.TrimLeft(v.suite, " ") + texte)
	}
	return clause{rangQui, v.un + accorder(texte, 0), v.plusieurs + accorder(texte, 1)}
}

// accorder keeps of each « {singular|plural} » the form of that number.
func accorder(texte string, nombre int) string {
	var b strings.Builder
	for {
		avant, reste, ok := strings.Cut(texte, "{")
		b.WriteString(avant)
		if !ok {
			return b.String()
		}
		formes, apres, _ := strings.Cut(reste, "}")
		b.WriteString(strings.Split(formes, "|")[nombre])
		texte = apres
	}
}

func (l *lecture) dire(c clause) { l.s.clauses = append(l.s.clauses, c) }

// Phrase says the selection in French with how many places it has: « 12 lieux
// de la Gironde qui aident aux démarches, ouverts le samedi matin ».
func (s *Selection) Phrase(n int) string {
	tete := compter(n, "lieu", "lieux")
	if n == 0 {
		tete = "aucun lieu"
	}
	return tete + s.reste(n > 1)
}

// Titre is the selection without a number: « lieux de la Gironde… ».
func (s *Selection) Titre() string { return "lieux" + s.reste(true) }

func (s *Selection) reste(plusieurs bool) string {
	rangs := [rangSauf + 1][]string{}
	for _, c := range s.clauses {
		texte := c.un
		if plusieurs {
			texte = c.plusieurs
		}
		rangs[c.rang] = append(rangs[c.rang], texte)
	}
	var b strings.Builder
	for _, t := range rangs[rangLieu] {
		b.WriteString(" " + t)
	}
	for i, t := range rangs[rangQui] {
		b.WriteString([]string{" qui ", " et qui "}[min(i, 1)] + t)
	}
	for _, t := range slices.Concat(rangs[rangSuite], rangs[rangSauf]) {
		b.WriteString(", " + t)
	}
	return b.String()
}

// compter is « 1 lieu », « 1 234 lieux »: French counts nought in the singular.
func compter(n int, un, plusieurs string) string {
	chiffres := strconv.Itoa(n)
	for i := len(chiffres) - 3; i > 0; i -= 3 {
		chiffres = chiffres[:i] + "\u202f" + chiffres[i:]
	}
	if n < 2 {
		return chiffres + " " + un
	}
	return chiffres + " " + plusieurs
}

// How values of the standard read in a sentence: {one place|several}.
var (
	motsServices = map[string]string{
		lieu.AideDemarches:       "{aide|aident} aux démarches",
		lieu.MaitriseOutils:      "{apprend|apprennent} à se servir des outils numériques",
		lieu.InsertionPro:        "{aide|aident} à l'insertion professionnelle",
		lieu.UtilisationSecure:   "{apprend|apprennent} à utiliser le numérique en sécurité",
		lieu.ParentaliteEduc:     "{parle|parlent} de parentalité et d'éducation avec le numérique",
		lieu.LoisirsCreations:    "{propose|proposent} des loisirs et créations numériques",
		lieu.ComprehensionMonde:  "{aide|aident} à comprendre le monde numérique",
		lieu.AccesInternet:       "{donne|donnent} accès à Internet et à du matériel",
		lieu.AcquisitionMateriel: "{vend|vendent} du matériel à prix solidaire",
	}
	motsPublics = map[string]string{"Jeunes": "aux jeunes", "Étudiants": "aux étudiants",
		"Familles et/ou enfants": "aux familles et aux enfants", "Seniors": "aux seniors", "Femmes": "aux femmes"}
	motsPrises = map[string]string{"Surdité": "la surdité", "Handicaps moteurs": "les handicaps moteurs",
		"Handicaps mentaux": "les handicaps mentaux", "Illettrisme": "l'illettrisme",
		"Langues étrangères (anglais)": "l'anglais",
		"Langues étrangères (autres)":  "les langues étrangères autres que l'anglais",
		"Déficience visuelle":          "la déficience visuelle"}
	motsFrais = map[string]string{lieu.Gratuit: "gratuit@", lieu.GratuitSousCondition: "gratuit@ sous condition",
		lieu.Payant: "payant@", lieu.PartPayante: "avec une part payante"}
	motsAcces = map[string]string{lieu.SePresenter: "se présenter", lieu.Telephoner: "téléphoner",
		lieu.ContacterMail: "écrire un mail", lieu.RdvEnLigne: "prendre rendez-vous en ligne",
		lieu.SansPublic: "ne pas être reçu", lieu.Prescription: "être orienté par une fiche de prescription"}
	motsAccompagnement = map[string]string{"En autonomie": "en autonomie",
		"Accompagnement individuel": "avec un accompagnement individuel",
		"Dans un atelier collectif": "dans un atelier collectif", "À distance": "à distance"}
	motsItinerance = map[string]string{lieu.Itinerant: "itinérant@", lieu.Fixe: "fixe@"}
)

func motsTypologies() map[string]string {
	out := map[string]string{}
	for _, c := range lieu.Champs() {
		if c.Nom == "typologie" {
			for _, code := range c.Valeurs {
				out[code] = lieu.LibelleTypologie(code)
			}
		}
	}
	return out
}
