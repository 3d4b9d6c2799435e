package render_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// pasSimplement are the places where one may not simply come, by why.
var pasSimplement = map[string]func(*lieu.Lieu){
	"by appointment":    func(l *lieu.Lieu) { l.PresentationResume = "Uniquement sur rendez-vous." },
	"booked online":     func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.RdvEnLigne} },
	"books, no ways in": func(l *lieu.Lieu) { l.PriseRdv, l.ModalitesAcces = "https://rdv.example.fr", nil },
	"by telephone":      func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Telephoner} },
	"by mail":           func(l *lieu.Lieu) { l.ModalitesAcces = []string{"Contacter par mail"} },
	"sent by others":    func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.SePresenter, lieu.Prescription} },
	"for members":       func(l *lieu.Lieu) { l.PresentationResume = "Réservé aux adhérents de l'association." },
	"for some, perhaps": func(l *lieu.Lieu) { l.PresentationResume = "Ouvert aux allocataires." },
	"closed":            func(l *lieu.Lieu) { l.Avis = "Fermé pour travaux." },
	"to close":          func(l *lieu.Lieu) { l.PresentationResume = "Fermé à partir du 2 décembre 2026." },
	"to open":           func(l *lieu.Lieu) { l.PresentationResume = "Ouverture le 11 janvier 2027." },
	"moved":             func(l *lieu.Lieu) { l.PresentationResume = "Nous avons déménagé." },
	"at home alone":     func(l *lieu.Lieu) { l.PresentationResume = "Intervention à domicile uniquement." },
	"no rooms":          func(l *lieu.Lieu) { l.PresentationResume = "Nous n'avons pas de local." },
	"new hours": func(l *lieu.Lieu) {
		l.PresentationResume = "Nouveaux horaires à partir du 1er décembre 2026 : mardi 9h-10h."
	},
	"unknown hours": func(l *lieu.Lieu) { l.Horaires = "" },
	"old":           func(l *lieu.Lieu) { l.DateMaj = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC) },
	"no date":       func(l *lieu.Lieu) { l.DateMaj = time.Time{} },
	"it moves":      func(l *lieu.Lieu) { l.Itinerance = []string{lieu.Itinerant} },
	"no address":    func(l *lieu.Lieu) { l.Adresse, l.Telephone = "", "" },
}

// venez tells one to come: « Venez », « Venez, on vous aide ».
var venez = regexp.MustCompile(`(?i)\bvenez\b`)

// aQui tells whose number stands there, in a book in fewer words.
var aQui = regexp.MustCompile(`(?i)numéro de (?:la personne qui aide|l.aidant)`)

// muettes are settings that change no word.
var muettes = []string{"norme", "imprimeur", "economie", "pourquoi"}

// variantes are ways to make a paper: each setting that has closed choices, alone, and some
// of them with another one.
func variantes(p *render.Papier) (seules, paires []map[string]string) {
	var choix [][2]string
	for _, o := range p.Reglages() {
		if slices.Contains(muettes, o.Nom) {
			continue
		}
		valeurs := o.Choix
		if o.Ouinon() {
			valeurs = []string{"oui"}
		}
		for _, v := range valeurs {
			choix = append(choix, [2]string{o.Nom, v})
		}
	}
	n := 0
	seules = []map[string]string{nil}
	for i, a := range choix {
		seules = append(seules, map[string]string{a[0]: a[1]})
		for _, b := range choix[:i] {
			if n++; a[0] != b[0] && n%7 == 0 {
				paires = append(paires, map[string]string{a[0]: a[1], b[0]: b[1]})
			}
		}
	}
	return seules, paires
}

// « Venez » is said on no paper, whatever is set on it, of a place where one may not simply
// come; and the posters and sheets of one that is open to who comes do say it.
func TestVenezIsSaidWhereOneMaySimplyCome(t *testing.T) {
	kinds := slices.Sorted(maps.Keys(pasSimplement))
	for _, p := range table() {
		seules, paires := variantes(&p)
		for i, v := range append(seules, paires...) {
			some := kinds
			if i >= len(seules) {
				some = kinds[i%len(kinds) : i%len(kinds)+1]
			}
			for _, kind := range some {
				for _, tel := range []string{"", "05 36 49 00 12"} {
					l := papertest.AtPons("1")
					l.ModalitesAcces, l.Telephone = []string{lieu.SePresenter}, tel
					pasSimplement[kind](&l)
					if said := venez.FindString(dit(t, &p, v, l)); said != "" {
						t.Errorf("%s %v, %s, phone %q: « %s »", p.Nom, v, kind, l.Telephone, said)
					}
				}
			}
		}
	}
	open := papertest.AtPons("1")
	open.ModalitesAcces = []string{lieu.SePresenter}
	for _, nom := range []string{"affiche", "fiche-lieu"} {
		p := papertest.Paper(t, nom)
		if !venez.MatchString(dit(t, &p, nil, open)) {
			t.Errorf("%s: one may simply come", nom)
		}
	}
}

// nuances are ways to say otherwise, or more, of a part of the hours, by why; each is told with words
// that stand near the hours.
var nuances = map[string]func(*lieu.Lieu){
	"other days":    func(l *lieu.Lieu) { l.PresentationResume = "Ouvert au public uniquement les mardis matin." },
	"some weeks":    func(l *lieu.Lieu) { l.PresentationDetail = "Ouvert un mardi sur deux." },
	"holidays":      func(l *lieu.Lieu) { l.PresentationDetail = "Fermé pendant les vacances scolaires." },
	"soon a season": func(l *lieu.Lieu) { l.PresentationDetail = "Fermé en décembre." },
	"for some":      func(l *lieu.Lieu) { l.PresentationDetail = "Femmes uniquement le jeudi." },
	"it is over":    func(l *lieu.Lieu) { l.PresentationDetail = "Permanences jusqu'au 30 juin 2026." },
	"part by appointment": func(l *lieu.Lieu) {
		l.PresentationDetail = "Sur rendez-vous le matin."
	},
	"closed a day": func(l *lieu.Lieu) { l.PresentationDetail = "Fermé le jeudi." },
	"a break": func(l *lieu.Lieu) {
		l.PresentationDetail, l.Horaires = "Fermé entre 12h et 14h.", "Mo-Fr 09:00-17:00"
	},
	"a break, comment": func(l *lieu.Lieu) { l.Horaires = `Mo-Fr 09:00-17:00 "fermé le midi"` },
	"some, comment":    func(l *lieu.Lieu) { l.Horaires = `Mo-Fr 09:00-17:00; Sa 09:00-12:00 "scolaires"` },
}

// « Venez » is said of no place of which a text says otherwise of a part of the hours: one calls, or
// asks, and the sheet has its words near them. What is of another part of the year changes nothing.
func TestVenezAndAPartOfTheHours(t *testing.T) {
	place := func(edit func(*lieu.Lieu), tel string) lieu.Lieu {
		l := papertest.AtPons("1")
		l.ModalitesAcces, l.Telephone, l.Horaires = []string{lieu.SePresenter}, tel, "Mo-Fr 09:00-12:00,14:00-17:00"
		edit(&l)
		return l
	}
	for kind, edit := range nuances {
		for _, tel := range []string{"", "05 36 49 00 12"} {
			l := place(edit, tel)
			for _, p := range table() {
				if said := venez.FindString(dit(t, &p, nil, l)); said != "" {
					t.Errorf("%s, %s, phone %q: « %s »", p.Nom, kind, tel, said)
				}
			}
			sheet := papertest.Paper(t, "fiche-lieu")
			said := papertest.Plain(dit(t, &sheet, nil, l))
			words := strings.TrimSuffix(l.PresentationResume+l.PresentationDetail, ".")
			if kind == "some weeks" { // said with « demandez les dates »
				words = "un mardi sur deux"
			}
			words = strings.NewReplacer("12h", "12 h", "14h", "14 h").Replace(words)
			if !strings.Contains(said, papertest.Plain(words)) ||
				tel != "" && !strings.Contains(said, "Téléphonez avant de venir") {
				t.Errorf("%s, phone %q: %s", kind, tel, said)
			}
		}
	}
	for _, texte := range []string{"Fermé en août.", "Ouvert du lundi au vendredi.", "Ateliers le mardi de 14h à 16h.",
		"Ouvert aussi le samedi.", "Permanences jusqu'au 30 juin 2027."} {
		l := place(func(l *lieu.Lieu) { l.PresentationDetail = texte }, "05 36 49 00 12")
		for _, nom := range []string{"affiche", "fiche-lieu"} {
			if p := papertest.Paper(t, nom); !venez.MatchString(dit(t, &p, nil, l)) {
				t.Errorf("%s, %q: one may simply come", nom, texte)
			}
		}
	}
}

// dit is what the paper of one place says; nothing where it is not made.
func dit(t *testing.T, p *render.Papier, saisies map[string]string, l lieu.Lieu) string {
	t.Helper()
	c := papertest.Order(t, *p, papertest.BaseOf(l), papertest.Edition(), "lieu=1", saisies)
	_, docs, err := papertest.Compose(*p, c)
	if err != nil {
		return ""
	}
	var out []string
	for _, d := range docs {
		for _, page := range papertest.Pages(t, d) {
			out = append(out, papertest.Text(page))
		}
	}
	return strings.Join(out, "\n")
}

// A number of which a call costs more says it, on each paper that prints it; the price is told
// where the place tells it.
func TestCostlyNumbersSayIt(t *testing.T) {
	seen := 0
	for _, p := range table() {
		if p.Nom == "fiche-verification" { // it asks the place itself, which knows
			continue
		}
		seules, _ := variantes(&p)
		for _, v := range seules {
			l := papertest.AtPons("1")
			l.Telephone, l.ModalitesAcces = "0899 12 34 56", []string{lieu.SePresenter}
			for _, heures := range []string{"", l.Horaires} {
				l.Horaires = heures
				said := dit(t, &p, v, l)
				if !strings.Contains(said, "0 899") {
					continue
				}
				if seen++; !strings.Contains(strings.ToLower(said), "numéro payant") {
					t.Errorf("%s %v: the number says no price: %s", p.Nom, v, said)
				}
			}
		}
	}
	if seen < 40 {
		t.Errorf("the number stands on %d papers", seen)
	}
	p, l := papertest.Paper(t, "affiche"), papertest.AtPons("1")
	l.Telephone = "0899 12 34 56 (3 € par appel)"
	if said := dit(t, &p, nil, l); !strings.Contains(said, "3 € par appel") || strings.Contains(said, "Numéro payant") {
		t.Error(said)
	}
	annonce := map[string]string{"annonce": "Le bus numérique passe|12 mai, 9 h à 12 h|place du Lin|0899 12 34 56",
		"languettes": "oui"}
	if said := dit(t, &p, annonce, l); strings.Count(said, "Numéro payant.") < 2 {
		t.Error(said)
	}
}

// Where a place is named after a room that its text names, and its number is the mobile of who
// helps there, each paper says whose number it is, seen and heard.
func TestANumberSaysWhoseItIs(t *testing.T) {
	seen := 0
	for _, p := range table() {
		if p.Nom == "fiche-verification" { // it is written to who helps
			continue
		}
		seules, _ := variantes(&p)
		for _, v := range seules {
			l := papertest.AtPons("1")
			l.Nom, l.Telephone, l.ModalitesAcces = "Pons - Zoé Delmarest", "06 39 98 00 01", []string{lieu.SePresenter}
			l.PresentationDetail = "Ateliers le lundi, par Zoé Delmarest, à la mairie."
			said := dit(t, &p, v, l)
			if !strings.Contains(said, "06 39 98") {
				continue
			}
			if seen++; !aQui.MatchString(said) {
				t.Errorf("%s %v: whose number? %s", p.Nom, v, said)
			}
		}
	}
	if seen < 20 {
		t.Errorf("the number stands on %d papers", seen)
	}
}
