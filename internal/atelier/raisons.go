package atelier

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/render/typo"
)

// Raison is one of the reasons why a paper should be printed again.
type Raison struct {
	Texte        string // French, one clause without final stop
	Avant, Apres string // what it says and would say; empty when that tells nothing
	rang         int    // among the subjects, the gravest first
}

// Raisons are all of a paper, the gravest first: who reads that the hours of a place
// changed leaves the paper on the wall, with a number that is no more.
type Raisons []Raison

// raisonsDites is how many reasons a sentence says; a table and a page say them all.
const raisonsDites = 6

// Phrase is the reasons in one sentence, without capital nor final stop.
func (l Raisons) Phrase() string {
	s := l[:min(len(l), raisonsDites)].Toutes()
	if n := len(l) - raisonsDites; n > 0 {
		s += " ; et " + typo.Pluriel(n, "autre changement", "autres changements")
	}
	return s
}

// Toutes is all the reasons, however many.
func (l Raisons) Toutes() string {
	var dites []string
	for _, r := range l {
		dites = append(dites, r.Phrase())
	}
	return strings.Join(dites, " ; ")
}

// Phrase is the reason as one sentence, without capital nor final stop.
func (r Raison) Phrase() string {
	s := r.Texte
	switch {
	case r.Avant != "" && r.Apres != "":
		s += " : « " + r.Avant + " » devient « " + r.Apres + " »"
	case r.Avant != "":
		s += " : plus de « " + r.Avant + " »"
	case r.Apres != "":
		s += " : « " + r.Apres + " »"
	}
	return s
}

// sujet is a field of a place whose change makes a paper false.
type sujet struct {
	colonnes string // of the standard, and avis
	dit      string // what is said of the place %s
	// lignes tells the lines of a paper that may say it; nil for any that no other
	// subject tells.
	lignes func(store.Suite) func(ligne string) bool
	// citer gives what was and what is in the words of a person, where the lines of the
	// paper tell less; nil for these lines.
	citer func(string) string
}

// sujets are what is worth printing again, the gravest first; the order of
// services, days of information and drawings are not.
var sujets = []sujet{
	{"telephone", "le téléphone de « %s » a changé", desChiffres, nil},
	{colonneAvis, "l'annonce de « %s » a changé", partout, telQuel},
	{"horaires", "les heures d'ouverture de « %s » ont changé", dHeures, enSemaine},
	{"adresse complement_adresse code_postal commune code_insee", "l'adresse de « %s » a changé", desMots, nil},
	{"frais_a_charge", "le prix de « %s » a changé", nil, nil},
	{"publics_specifiquement_adresses prise_en_charge_specifique", "les personnes reçues à « %s » ont changé", nil, nil},
	{"services modalites_accompagnement", "l'aide donnée à « %s » a changé", nil, nil},
	{"modalites_acces prise_rdv", "la façon d'être reçu à « %s » a changé", nil, nil},
	{"nom", "le nom de « %s » a changé", desMots, nil},
	{"courriels site_web", "l'adresse Internet de « %s » a changé", desMots, nil},
	{"presentation_resume presentation_detail itinerance", "ce que dit « %s » a changé", nil, nil},
}

// colonneAvis is the notice of a place, which every paper prints.
const colonneAvis = "avis"

func partout(store.Suite) func(string) bool { return func(string) bool { return true } }

// maxCite is how many letters of a notice or of a week a reason quotes.
const maxCite = 120

// telQuel is a notice as it is written, cut at a word when it is long.
func telQuel(s string) string {
	s = strings.TrimSuffix(strings.Join(strings.Fields(s), " "), ".")
	if r := []rune(s); len(r) > maxCite {
		s = string(r[:maxCite])
		s = s[:max(strings.LastIndexByte(s, ' '), 0)] + "…"
	}
	return s
}

// enSemaine is a week in sentences; empty when it is not read.
func enSemaine(s string) string {
	w, err := horaires.Lire(s)
	if err != nil {
		return ""
	}
	l := w.Phrases()
	for i, p := range l {
		r, n := utf8.DecodeRuneInString(p)
		l[i] = string(unicode.ToLower(r)) + p[n:]
	}
	return telQuel(strings.Join(l, ", "))
}

// estSujet reports a field whose change may make a paper false.
func estSujet(colonne string) bool {
	return colonne != "" && slices.ContainsFunc(sujets, func(s sujet) bool {
		return slices.Contains(strings.Fields(s.colonnes), colonne)
	})
}

// heures tells a line that speaks of days or hours.
var heures = regexp.MustCompile(`(?i)\d\s*h\b|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|fermé|ouvert`)

func dHeures(store.Suite) func(string) bool { return heures.MatchString }

// finNumero are the last digits of a number, as it may be written in two ways.
func finNumero(s string) string {
	s = chiffres(s)
	return s[max(len(s)-6, 0):]
}

// desChiffres tells the lines that hold a number, of before or of after.
func desChiffres(s store.Suite) func(string) bool {
	return func(ligne string) bool {
		dans := func(v string) bool {
			c := finNumero(v)
			return len(c) > 3 && strings.Contains(chiffres(ligne), c)
		}
		return dans(s.Avant) || dans(s.Apres)
	}
}

func chiffres(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// desMots tells the lines that share a word with a value, of before or of after.
func desMots(s store.Suite) func(string) bool {
	mots := strings.FieldsFunc(lieu.Plier(s.Avant+" "+s.Apres), pasUnMot)
	return func(ligne string) bool {
		return slices.ContainsFunc(strings.FieldsFunc(lieu.Plier(ligne), pasUnMot), func(m string) bool {
			return len(m) > 2 && slices.Contains(mots, m)
		})
	}
}

func pasUnMot(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }

// ecart are the lines of one place, of before alone and of after alone.
type ecart struct{ avant, apres []string }

func (e ecart) nul() bool { return len(e.avant)+len(e.apres) == 0 }

// avec are the lines that may say something.
func (e ecart) avec(dit func(string) bool) ecart {
	garder := func(l []string) (out []string) {
		for _, s := range l {
			if dit(s) {
				out = append(out, s)
			}
		}
		return out
	}
	return ecart{garder(e.avant), garder(e.apres)}
}

// maxMontre is how many letters of a line a reason shows.
const maxMontre = 60

// montrer is a line as a reason shows it: the first one, unless it is long.
func montrer(l []string) string {
	if len(l) == 0 || len([]rune(l[0])) > maxMontre {
		return ""
	}
	return l[0]
}

// raisons are why the words of a place changed: all that happened to it that these
// words tell; none when nothing of that is worth a paper.
func (e ecart) raisons(nom string, suites []store.Suite) (out []Raison) {
	reste := e.sansDites(suites)
	for i, s := range sujets {
		x, change := s.derniere(suites)
		lignes := reste
		if change && s.lignes != nil {
			lignes = e.avec(s.lignes(x))
		}
		if !change || lignes.nul() {
			continue
		}
		r := Raison{Texte: strings.ReplaceAll(s.dit, "%s", nom), Avant: montrer(lignes.avant), Apres: montrer(lignes.apres),
			rang: i}
		switch {
		case s.citer != nil:
			r.Avant, r.Apres = s.citer(x.Avant), s.citer(x.Apres)
		case s.lignes == nil && plusieurs(suites): // whose lines these are, nobody knows
			r.Avant, r.Apres = "", ""
		}
		out = append(out, r)
	}
	return out
}

// plusieurs reports several changes that any line may tell.
func plusieurs(suites []store.Suite) bool {
	n := 0
	for _, s := range sujets {
		if _, change := s.derniere(suites); change && (s.lignes == nil || s.colonnes == colonneAvis) {
			n++
		}
	}
	return n > 1
}

// derniere is the last change of a subject.
func (s sujet) derniere(suites []store.Suite) (store.Suite, bool) {
	for _, x := range slices.Backward(suites) {
		if x.Colonne != "" && slices.Contains(strings.Fields(s.colonnes), x.Colonne) {
			return x, true
		}
	}
	return store.Suite{}, false
}

// sansDites are the lines that no change tells by what it says: the others may be of any.
func (e ecart) sansDites(suites []store.Suite) ecart {
	for _, s := range sujets {
		x, change := s.derniere(suites)
		if !change || s.lignes == nil || s.colonnes == colonneAvis {
			continue
		}
		dite := s.lignes(x)
		e = e.avec(func(ligne string) bool { return !dite(ligne) })
	}
	return e
}

// parLieu are the lines that a paper says of each place: from its name to the
// next name. Those of a paper that names none so are of all its places.
func parLieu(t *store.Tirage) map[string][]string {
	lignes := strings.Split(t.Mots, "\n")
	ids, out := map[string][]string{}, map[string][]string{}
	for _, l := range t.Lieux {
		nom := plieNom(l.Nom)
		ids[nom] = append(ids[nom], l.Id)
	}
	var ici []string
	for _, ligne := range lignes {
		if trouves, ok := ids[plieNom(ligne)]; ok {
			ici = trouves
		}
		for _, id := range ici {
			out[id] = append(out[id], ligne)
		}
	}
	for _, l := range t.Lieux {
		if len(out[l.Id]) == 0 {
			out[l.Id] = lignes
		}
	}
	return out
}

// plieNom is a name however a page writes it.
func plieNom(s string) string {
	return lieu.Plier(strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "’", "'"))
}

// rangs tells a line of ranks or of pages: « 3, 8 à 12 ».
var rangs = regexp.MustCompile(`^\d{1,4}((, | à | et )\d{1,4})*$`)

// ecartDe are the lines that one has and the other has not, ranks aside.
func ecartDe(avant, apres []string) ecart {
	moins := func(l, autres []string) (out []string) {
		reste := map[string]int{}
		for _, s := range autres {
			reste[s]++
		}
		for _, s := range l {
			if reste[s]--; reste[s] < 0 && !rangs.MatchString(s) {
				out = append(out, s)
			}
		}
		return out
	}
	return ecart{moins(avant, apres), moins(apres, avant)}
}
