package lisible

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

//go:embed prenoms.txt
var prenomsTexte string

// prenoms are common first names of people living in France, folded.
var prenoms = lirePrenoms(prenomsTexte)

func lirePrenoms(texte string) map[string]struct{} {
	out := map[string]struct{}{}
	for _, p := range strings.Fields(texte) {
		out[lieu.CleMot(p)] = struct{}{}
	}
	return out
}

// civilites announce a person.
var civilites = ensemble("m mr mme mlle monsieur madame mademoiselle mesdames messieurs")

// roles announce the person who helps when a first name follows.
var roles = ensemble(`par conseiller conseillere conseillers mediateur mediatrice animateur animatrice formateur formatrice contact contacter
	contactez referent referente responsable intervenant intervenante benevole aidant aidante avec accompagnateur accompagnatrice`)

// lieuxNommes are the words after which a name of a person is that of a place,
// a street, a body or a calendar feast.
var lieuxNommes = ensemble(`rue avenue boulevard bd av allee allees place placette quai cours chemin impasse square route esplanade
	passage sentier rond pont parc jardin voie mail residence lotissement batiment immeuble tour villa galerie zone za zac quartier
	cite bibliotheque mediatheque ludotheque salle espace centre maison ecole college lycee groupe complexe gymnase stade theatre
	cinema hopital clinique foyer pole site campus universite fondation institut association arret station tram tramway metro gare
	eglise cathedrale chapelle temple saint sainte san santa sant village mairie pavillon hotel chateau ferme domaine ilot general marechal docteur abbe capitaine
	commandant colonel lieutenant professeur president pere amiral mjc csc epn cybercentre cyberbase halle halles fort caserne
	auditorium amphitheatre musee carre archives club amicale crs ephad ehpad resto prix jean residences locaux espaces case ancienne
	port plage lac bois mission relais pharmacie librairie cafe restaurant bar camping clos`)

// apresPlace may stand between the word of a place and the name of a person.
var apresPlace = ensemble("de du des d la le les l municipale municipal intercommunale communale numerique multimedia social sociale " +
	"culturel culturelle polyvalente scolaire primaire elementaire maternelle socioculturel socio public publique jeunesse et a au")

// celebres are people known by streets and buildings: their name alone names a
// place. Whole, folded, « prénom nom ».
var celebres = ensembleLignes(`simone veil
jacques prevert
jean jaures
jules ferry
jean moulin
louis aragon
victor hugo
albert camus
simone de beauvoir
jean mace
pablo neruda
pablo picasso
nelson mandela
rosa parks
louise michel
marie curie
pierre mendes france
francois mitterrand
charles de gaulle
jean vilar
jean cocteau
boris vian
george sand
louis pasteur
georges brassens
jacques brel
antoine de saint exupery
lucie aubrac
germaine tillion
jean zay
leo lagrange
leon blum
emile zola
marcel pagnol
gerard philipe
robert desnos
rene char
paul eluard
jules verne
saint jean
jeanne d arc`)

func ensembleLignes(s string) map[string]bool {
	out := map[string]bool{}
	for l := range strings.Lines(s) {
		out[strings.TrimSpace(l)] = true
	}
	return out
}

// empan is a stretch of bytes of a text.
type empan struct{ debut, fin int }

// personnes finds the names of people in s; the names of places, streets and
// bodies stay out. It errs on the side of finding.
func personnes(l lu) []empan {
	s, ms := l.texte, l.mots
	var out []empan
	for i := 0; i < len(ms); {
		n := personneA(s, ms, i)
		if n == 0 {
			i++
			continue
		}
		out = append(out, empan{ms[i].Debut, ms[i+n-1].Fin})
		i += n
	}
	return out
}

// personneA is the number of words of the person named at word i, or 0.
func personneA(s string, ms []lieu.Mot, i int) int {
	if civilites[ms[i].Cle] && civiliteEcrite(ms[i]) && i+1 < len(ms) && len(ms[i+1].Brut) > 1 && majuscule(ms[i+1].Brut) && voisins(s, ms, i) && detache(s, ms[i].Debut) {
		return 2 + suiteDeNom(s, ms, i+2)
	}
	if _, ok := prenoms[ms[i].Cle]; !ok || apresUnLieu(s, ms, i) {
		return inconnu(s, ms, i)
	}
	annonce := i > 0 && roles[ms[i-1].Cle] && entre(s, ms, i-1) != "."
	n := 1
	for i+n < len(ms) && estPrenom(ms[i+n]) && entre(s, ms, i+n-1) == "-" {
		n++ // « Marie-Pierre »
	}
	suite := suiteDeNom(s, ms, i+n)
	if suite == 0 && annonce && i+n < len(ms) && entre(s, ms, i+n-1) == " " && !nomCommun(ms[i+n]) && !petits[ms[i+n].Cle] {
		suite = 1 // « par claire dupont »
	}
	switch {
	case celebre(ms[i : i+n+suite]):
		return 0
	case annonce && (majuscule(ms[i].Brut) || suite > 0):
		return n + suite
	case suite > 0 && majuscule(ms[i].Brut):
		return n + suite
	}
	return 0
}

// inconnu finds « NOM Prénom », and after « par » two capitalised words that
// are neither common nouns nor acronyms.
func inconnu(s string, ms []lieu.Mot, i int) int {
	if i+1 >= len(ms) || !majuscule(ms[i].Brut) || !majuscule(ms[i+1].Brut) || entre(s, ms, i) != " " || nomCommun(ms[i]) || petits[ms[i].Cle] || apresUnLieu(s, ms, i) {
		return 0
	}
	suivant := ms[i+1]
	if criee(ms[i].Brut) && !criee(suivant.Brut) && estPrenom(suivant) && !sansVoyelle(ms[i].Cle) && !celebre(ms[i+1:]) {
		return 2
	}
	par := i > 0 && ms[i-1].Cle == "par" && entre(s, ms, i-1) == " "
	if par && !criee(ms[i].Brut) && !criee(suivant.Brut) && !nomCommun(suivant) && !chiffree(suivant.Brut) {
		return 2
	}
	return 0
}

// suiteDeNom is the number of words from i that can be a surname: particles
// and capitalised words that are not common nouns.
func suiteDeNom(s string, ms []lieu.Mot, i int) int {
	n, k := 0, i
	for k < len(ms) && k-i < 4 {
		lien := entre(s, ms, k-1)
		if k > i && lien != " " && lien != "-" && lien != "'" || k == i && lien != " " && lien != " - " {
			break
		}
		m := ms[k]
		switch {
		case particules[m.Cle]:
		case majuscule(m.Brut) && !nomCommun(m) && !petits[m.Cle] && !chiffree(strings.TrimRight(m.Brut, "0123456789")):
			n = k - i + 1
		default:
			return n
		}
		k++
	}
	return n
}

var particules = ensemble("de du des d la le van von el al ben di da")

func estPrenom(m lieu.Mot) bool { _, ok := prenoms[m.Cle]; return ok && majuscule(m.Brut) }

func celebre(ms []lieu.Mot) bool {
	var c []string
	for _, m := range ms {
		c = append(c, m.Cle)
		if celebres[strings.Join(c, " ")] {
			return true
		}
	}
	return false
}

// apresUnLieu reports whether a word of place comes before word i, with at most
// three linking words or capitalised words between (« salle Jacques Prévert »).
func apresUnLieu(s string, ms []lieu.Mot, i int) bool {
	for k := i - 1; k >= 0 && k >= i-7; k-- {
		if lien := entre(s, ms, k); strings.ContainsAny(lien, ".,;:!?()\n") && lien != ". " || lien == " - " {
			return false
		}
		if lieuxNommes[ms[k].Cle] {
			return true
		}
		if _, commun := nomsCommuns[ms[k].Cle]; roles[ms[k].Cle] || !commun && !apresPlace[ms[k].Cle] && (!majuscule(ms[k].Brut) || k < i-4) {
			return false
		}
	}
	return false
}

func civiliteEcrite(m lieu.Mot) bool {
	return majuscule(m.Brut) && (m.Cle != "m" || m.Brut == "M")
}

// detache reports whether a space, a bracket or nothing comes before byte i.
func detache(s string, i int) bool {
	return i == 0 || strings.ContainsRune(" (,:\n-/", rune(s[i-1])) || s[i-1] == 0xa0
}

// voisins reports whether word i and the next are separated by a space at most
// with the point of an abbreviation.
func voisins(s string, ms []lieu.Mot, i int) bool {
	l := entre(s, ms, i)
	return l == " " || l == ". " || l == "."
}

// entre is what stands between word i and the next, spaces reduced.
func entre(s string, ms []lieu.Mot, i int) string {
	if i < 0 || i+1 >= len(ms) {
		return ""
	}
	e := s[ms[i].Fin:ms[i+1].Debut]
	if e == " " {
		return e
	}
	e = lieu.Plier(e)
	if strings.TrimSpace(e) == "" && e != "" && !strings.Contains(e, "\n") {
		return " "
	}
	return e
}

func majuscule(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func nomCommun(m lieu.Mot) bool {
	if _, ok := nomsCommuns[m.Cle]; ok {
		return true
	}
	return sigles[m.Cle] || lieuxNommes[m.Cle] || joursCles[m.Cle]
}

var joursCles = ensemble(`lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis
	dimanches janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre matin soir midi semaine semaines
	internet france services adresse numero telephone tel mail facebook`)
