package lisible_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// nommees are the ways in which records name people who do not exist, or lead
// to one of them alone.
var nommees = []string{
	"M. Delmarest", "M Delmarest", "Mr Delmarest", "Mme DELMAREST", "MME DELMAREST", "Mlle Delmarest", "Mme delmarest",
	"Monsieur Delmarest", "Madame Zoé Delmarest", "Mme Delmarest-Roquebin", "M. de Roquebin", "Mme Le Roquebin",
	"M. et Mme Delmarest", "Mmes Delmarest et Roquebin", "Zoé Delmarest", "Zoé DELMAREST", "DELMAREST Zoé",
	"Marie-Pierre Delmarest", "Jean-Luc de Roquebin", "Zoé Delmarest-Roquebin", "Zoé Delmarest et Paul Roquebin",
	"Zoé Delmarest 06 39 98 00 12", "Zoé Delmarest (06.39.98.00.12)", "06 39 98 00 12", "+33 6 39 98 00 12",
	"zoe.delmarest@val.example", "z.delmarest@val.example", "contact : Zoé Delmarest", "contact : Ysoline DELMAREST",
	"contacter Zoé Delmarest au 06 39 98 00 12", "demander Mireille", "demandez Mme Delmarest", "voir Mireille",
	"auprès de Mireille", "Chez M. Delmarest", "chez Zoé Delmarest", "c/o Zoé Delmarest", "s/c Zoé Delmarest",
	"chez Delmarest Zoé", "par Zoé et Paul Delmarest", "à l'attention de Zoé Delmarest", "Zoé et Paul Delmarest",
	"Zoé Delmarest (présidente)", "animé par Zoé Delmarest", "animée par Mireille", "avec Zoé Delmarest",
	"conseiller numérique : Zoé Delmarest", "conseillère numérique : Mireille",
	"votre conseillère France services : Mireille Delmarest", "Zoé Delmarest, conseillère numérique",
	"Mireille, conseillère numérique", "Mireille (médiatrice)", "J. Delmarest", "J.-P. Delmarest", "Mme Z. Delmarest",
	"contact : Ysoline Delmarest", "Zoé Martin", "Marine Delmarest", "Zoé Fort", "Rose Delmarest", "Mme Place",
	"Mme Zoé Petit",
}

// secrets must be read nowhere once a place is printed.
var secrets = []string{"delmarest", "roquebin", "mireille", "zoé", "zoe", "ysoline", "39 98", "39.98", "@", "jean-luc",
	"marie-pierre", "zoé martin", "fort", "mme", "petit", "marine", "rose"}

// porteurs are the fields that reach paper as they are written: around what
// names somebody, in each, are words that must stay.
var porteurs = []struct {
	nom, modele string
	restent     []string
	poser       func(*lieu.Lieu, string)
}{
	{"nom", "Foyer du Lin - %s", []string{"Foyer du Lin"}, func(l *lieu.Lieu, s string) { l.Nom = s }},
	{"nom après une virgule", "Foyer du Lin, %s", []string{"Foyer du Lin"}, func(l *lieu.Lieu, s string) { l.Nom = s }},
	{"nom avant", "%s / Foyer du Lin", []string{"Foyer du Lin"}, func(l *lieu.Lieu, s string) { l.Nom = s }},
	{"nom entre parenthèses", "Foyer du Lin (%s)", []string{"Foyer du Lin"}, func(l *lieu.Lieu, s string) { l.Nom = s }},
	{"adresse", "3 rue du Lavoir, %s", []string{"3 rue du Lavoir"}, func(l *lieu.Lieu, s string) { l.Adresse = s }},
	{"adresse d'une traite", "3 rue du Lavoir %s", []string{"3 rue du Lavoir"},
		func(l *lieu.Lieu, s string) { l.Adresse = s }},
	{"adresse après", "%s, 3 rue du Lavoir", []string{"3 rue du Lavoir"}, func(l *lieu.Lieu, s string) { l.Adresse = s }},
	{"complément", "Bâtiment B, %s", []string{"Bâtiment B"}, func(l *lieu.Lieu, s string) { l.ComplementAdresse = s }},
	{"complément seul", "%s", nil, func(l *lieu.Lieu, s string) { l.ComplementAdresse = s }},
	{"commentaire seul", `Mo-Fr 09:00-12:00 "%s"`, []string{"Lundi à vendredi", "9 h–12 h"},
		func(l *lieu.Lieu, s string) { l.Horaires = s }},
	{"commentaire", `Mo-Fr 09:00-12:00 "à la mairie, %s"`, []string{"Lundi à vendredi", "9 h–12 h", "à la mairie"},
		func(l *lieu.Lieu, s string) { l.Horaires = s }},
	{"commentaire d'un jour", `Tu 14:00-17:00 "%s"; Th 14:00-17:00`, []string{"Mardi", "jeudi", "14 h–17 h"},
		func(l *lieu.Lieu, s string) { l.Horaires = s }},
	{"heures en mots", "un mardi sur deux 14h-17h, %s", []string{"Un mardi sur deux 14h-17h"},
		func(l *lieu.Lieu, s string) { l.Horaires = s }},
	{"résumé", "Un café est offert. %s. On tricote aussi.", []string{"Un café est offert.", "On tricote aussi."},
		func(l *lieu.Lieu, s string) { l.PresentationResume = s }},
	{"présentation", "Un café est offert. Atelier le lundi matin, %s. On tricote aussi.",
		[]string{"Un café est offert.", "On tricote aussi."},
		func(l *lieu.Lieu, s string) { l.PresentationDetail = s }},
	{"avis", "Fermé tout le mois, %s. Entrée par la cour.", []string{"Fermé tout le mois", "Entrée par la cour."},
		func(l *lieu.Lieu, s string) { l.Avis = s }},
	{"source", "Val de Brune, %s", []string{"Val de Brune"}, func(l *lieu.Lieu, s string) { l.Source = s }},
	{"source seule", "%s", nil, func(l *lieu.Lieu, s string) { l.Source = s }},
}

// fictif is a place of which nothing is to be taken out.
func fictif() lieu.Lieu {
	return lieu.Lieu{Id: "Essai_1", Nom: "Foyer du Lin", Commune: "Valbrune", CodePostal: "33990",
		Adresse: "3 rue du Lavoir"}
}

// imprime is all that paper may print of a place, and what was taken out.
func imprime(l *lieu.Lieu) (textes string, retraits []lisible.Retrait) {
	var out []string
	for _, x := range lisible.LireTextes(l).Imprimer("Valbrune") {
		out = append(out, x.Textes...)
		retraits = append(retraits, x.Retraits...)
	}
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(strings.Join(out, "\n")), retraits
}

// Whoever is named, in whatever field, is never printed; the words beside stay,
// well formed, and the removal is told.
func TestNobodyIsPrinted(t *testing.T) {
	for _, champ := range porteurs {
		for _, qui := range nommees {
			l := fictif()
			champ.poser(&l, fmt.Sprintf(champ.modele, qui))
			textes, retraits := imprime(&l)
			for _, s := range secrets {
				if strings.Contains(strings.ToLower(textes), s) {
					t.Errorf("%s, %q: %q is printed:\n%s", champ.nom, qui, s, textes)
				}
			}
			for _, s := range champ.restent {
				if !strings.Contains(strings.ToLower(textes), strings.ToLower(s)) {
					t.Errorf("%s, %q: %q is lost:\n%s", champ.nom, qui, s, textes)
				}
			}
			if len(retraits) == 0 {
				t.Errorf("%s, %q: nothing is told", champ.nom, qui)
			}
			bienForme(t, champ.nom+", "+qui, textes)
		}
	}
}

// bienForme looks for the seams of what was taken out.
func bienForme(t *testing.T, ou, textes string) {
	t.Helper()
	for _, l := range strings.Split(textes, "\n") {
		if strings.Count(l, "(") != strings.Count(l, ")") || strings.Contains(l, "()") || strings.Contains(l, " ,") ||
			strings.Contains(l, "  ") ||
			strings.HasPrefix(l, ",") || strings.HasSuffix(l, ",") || strings.HasSuffix(l, " -") || strings.HasSuffix(l, ":") ||
			strings.Contains(l, ",.") ||
			strings.Contains(l, "..") {
			t.Errorf("%s: a seam shows: %q", ou, l)
		}
		ms := lieu.LireMots(l)
		if n := len(ms); n > 1 && slices.Contains([]string{"par", "avec", "chez", "de", "et", "contact", "mme", "conseiller",
			"mmes"}, ms[n-1].Cle) {
			t.Errorf("%s: a link hangs: %q", ou, l)
		}
	}
}

// A field of a place is made public by Imprimer, or its words are those of a
// closed list, a number, an address of the web: a new field must be one of them.
func TestEveryFieldIsLookedAt(t *testing.T) {
	sans := strings.Fields(`Id Pivot CodePostal CodeInsee Typologie Telephone Courriels SiteWeb Itinerance Services PublicsSpecifiquementAdresses
		PriseEnChargeSpecifique FraisACharge DispositifProgrammesNationaux FormationsLabels ModalitesAcces ModalitesAccompagnement FicheAccesLibre PriseRdv
		StructureParente AutresFormationsLabels`) // the last two reach no paper: see the papers' own test
	for _, f := range reflect.VisibleFields(reflect.TypeFor[lieu.Lieu]()) {
		if f.Type.Kind() != reflect.String && f.Type != reflect.TypeFor[[]string]() || slices.Contains(sans, f.Name) {
			continue
		}
		l := fictif()
		reflect.ValueOf(&l).Elem().FieldByIndex(f.Index).SetString("Demander Mme Delmarest, lundi 9h-12h")
		textes, retraits := imprime(&l)
		if strings.Contains(textes, "Delmarest") || len(retraits) == 0 {
			t.Errorf("%s: told %v, printed\n%s", f.Name, retraits, textes)
		}
	}
}
