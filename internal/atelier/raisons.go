package atelier

import (
	"regexp"
	"slices"
	"strings"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/render/typo"
)

// Raison is why a paper should be printed again, the gravest first.
type Raison struct {
	Texte        string // French, one clause without final stop
	Avant, Apres string // what it says and would say; empty when that tells nothing
	Autres       int    // further reasons
	Perime       bool   // its day is past: made again, it needs another
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
	if r.Autres > 0 {
		s += ", et " + typo.Pluriel(r.Autres, "autre changement", "autres changements")
	}
	return s
}

// sujet is a field of a place whose change makes a paper false.
type sujet struct {
	colonnes string // of the standard, and avis
	dit      string // what is said of the place %s
	// lignes tells the lines of a paper that may say it; nil for any.
	lignes func(store.Suite) func(ligne string) bool
}

// sujets are what is worth printing again, the gravest first; the order of
// services, days of information and drawings are not.
var sujets = []sujet{
	{"avis", "l'annonce de « %s » a changé", nil},
	{"horaires", "les heures d'ouverture de « %s » ont changé", dHeures},
	{"telephone", "le téléphone de « %s » a changé", desChiffres},
	{"adresse complement_adresse code_postal commune code_insee", "l'adresse de « %s » a changé", desMots},
	{"frais_a_charge", "le prix à « %s » a changé", nil},
	{"publics_specifiquement_adresses prise_en_charge_specifique", "les personnes reçues à « %s » ont changé", nil},
	{"services modalites_accompagnement", "l'aide donnée à « %s » a changé", nil},
	{"modalites_acces prise_rdv", "la façon d'être reçu à « %s » a changé", nil},
	{"nom", "le nom de « %s » a changé", desMots},
	{"courriels site_web", "l'adresse Internet de « %s » a changé", desMots},
	{"presentation_resume presentation_detail itinerance", "ce que dit « %s » a changé", nil},
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

// raison is why the words of a place changed: the gravest of what happened to it
// that these words tell; not ok when nothing of that is worth a paper.
func (e ecart) raison(nom string, suites []store.Suite) (out Raison, rang int, ok bool) {
	for i, s := range sujets {
		for _, x := range slices.Backward(suites) {
			if x.Colonne == "" || !slices.Contains(strings.Fields(s.colonnes), x.Colonne) {
				continue
			}
			lignes := e
			if s.lignes != nil {
				lignes = e.avec(s.lignes(x))
			}
			if lignes.nul() {
				continue
			}
			return Raison{Texte: strings.ReplaceAll(s.dit, "%s", nom), Avant: montrer(lignes.avant),
				Apres: montrer(lignes.apres)}, i, true
		}
	}
	return out, 0, false
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
