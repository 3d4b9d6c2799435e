package papiers_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// papersOfPlaces are the papers that tell of a place, and how each is asked for.
var papersOfPlaces = []struct {
	papier, query string
	options       map[string]string
}{
	{"fiche-lieu", "", nil}, {"fiche-lieu", "", map[string]string{"pour": "aidants"}},
	{"fiche-lieu", "", map[string]string{"pour": "pro"}}, {"annuaire", "commune=Pons", nil},
	{"affiche", "lieu=Loi_1", nil}, {"fiche-service", "service=démarches", nil},
}

// said is all that a paper says of a place on a day, in one line.
func said(t *testing.T, i int, l lieu.Lieu, jour time.Time) string {
	t.Helper()
	c := papersOfPlaces[i]
	p := papertest.Paper(t, c.papier)
	e := papertest.Edition()
	e.Date = jour
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(l), e, c.query, c.options))
	if err != nil {
		t.Fatalf("%s: %v", c.papier, err)
	}
	var b strings.Builder
	for _, d := range docs {
		for n := range d.Len {
			page, err := d.Page(n)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(papertest.Text(page) + "\n")
		}
	}
	return strings.Join(strings.Fields(papertest.Plain(b.String())), " ")
}

func loi(edit func(*lieu.Lieu)) lieu.Lieu {
	l := papertest.AtPons("Loi_1")
	l.Nom, l.Telephone, l.Adresse = "Salle des Aulnes", "+33536490077", "4 rue du Lavoir"
	l.Services = []string{lieu.AideDemarches}
	l.ModalitesAcces = []string{lieu.SePresenter, lieu.Telephoner}
	l.DateMaj = time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC)
	edit(&l)
	return l
}

// A closure is on every paper that names its place, for each of its readers, until its
// last day: the first thing seen of the place, and nobody is told to come. The day after,
// and a year after, no paper knows of it.
func TestAClosureIsOnEveryPaperUntilItsLastDay(t *testing.T) {
	l := loi(func(l *lieu.Lieu) {
		l.Horaires, l.Avis = "Mo-Sa 09:00-12:00,14:00-17:00", "Fermé du 21 décembre au 8 janvier 2027. Retour le 9."
	})
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	surTous(func(p render.Papier, pour render.Audience, query string) {
		on := func(jour time.Time) string { return deTous(t, p, pour, query, l, jour) }
		why := p.Nom + " for " + string(pour)
		if p.Nom != "fiche-verification" { // a letter to the place itself
			text := strings.ToLower(on(day(2027, 1, 8)))
			if !strings.Contains(text, "fermé du 21 décembre") && !strings.Contains(text, "disent une fermeture") {
				t.Errorf("%s does not tell of the closure: %s", why, text)
			}
			if strings.Contains(text, "venez") || strings.Contains(text, "passez") {
				t.Errorf("%s sends people to a closed door: %s", why, text)
			}
		}
		for _, jour := range []time.Time{day(2027, 1, 9), day(2027, 7, 1), day(2027, 12, 22), day(2028, 1, 8)} {
			text := strings.ToLower(on(jour))
			if strings.Contains(text, "fermé du 21") || strings.Contains(text, "disent une fermeture") ||
				strings.Contains(text, "dit une fermeture") {
				t.Errorf("%s still tells of the closure on %s: %s", why, jour, text)
			}
		}
	})
}

// Where two days of the week alternate, a date says its day, and dates go on to the end of the year.
func TestMixedWeeksAreToldByDayAndDate(t *testing.T) {
	l := loi(func(l *lieu.Lieu) { l.Horaires = "week 1-53/2 Th 09:00-12:00; week 2-52/2 Tu 14:00-17:00" })
	const want = "le jeudi 3 décembre, le mardi 8 décembre, le jeudi 17 décembre, le mardi 22 décembre et le jeudi 31 " +
		"décembre. En janvier : téléphonez."
	for i, c := range papersOfPlaces {
		text := said(t, i, l, time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC))
		if strings.Contains(text, "rochaines dates") && !strings.Contains(text, want) {
			t.Errorf("%s %v: %s", c.papier, c.options, text)
		}
		if c.papier == "fiche-lieu" && !strings.Contains(text, want) {
			t.Errorf("%s %v does not tell the dates: %s", c.papier, c.options, text)
		}
	}
}

// surTous gives every paper that tells of a place, for each of its readers, and how it is asked for.
func surTous(f func(p render.Papier, pour render.Audience, query string)) {
	asked := map[string]string{"fiche-lieu": "", "fiche-service": "service=démarches", "fiche-orientation": "lieu=Loi_1",
		"fiche-verification": "lieu=Loi_1"}
	for _, p := range papiers.Papiers() {
		switch p.Nom {
		case "panorama", "controle", "page-essai": // of no place
			continue
		}
		query, ok := asked[p.Nom]
		if !ok {
			query = "commune=Pons"
		}
		for _, pour := range p.Audiences {
			f(p, pour, query)
		}
	}
}

// deTous is all that a paper says of one place to its readers on a day, in one line.
func deTous(t *testing.T, p render.Papier, pour render.Audience, query string, l lieu.Lieu, jour time.Time) string {
	t.Helper()
	text, _ := deTousAvecAvis(t, p, pour, query, l, jour)
	return text
}

// deTousAvecAvis is that, and the remarks to who makes the paper.
func deTousAvecAvis(t *testing.T, p render.Papier, pour render.Audience, query string, l lieu.Lieu, jour time.Time) (
	string, []render.Avis) {
	t.Helper()
	text, avis, err := deTousOuRefus(t, p, pour, query, l, jour)
	if err != nil {
		t.Fatalf("%s for %s: %v", p.Nom, pour, err)
	}
	return text, avis
}

// deTousOuRefus is that, or why there is no paper.
func deTousOuRefus(t *testing.T, p render.Papier, pour render.Audience, query string, l lieu.Lieu, jour time.Time) (
	string, []render.Avis, error) {
	t.Helper()
	e := papertest.Edition()
	e.Date = jour
	saisies := map[string]string{}
	if len(p.Audiences) > 1 {
		saisies["pour"] = string(pour)
	}
	o, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(l), e, query, saisies))
	if err != nil {
		return "", nil, err
	}
	avis := slices.Clone(o.Avis)
	var b strings.Builder
	for _, d := range docs {
		avis = append(avis, d.Avis...)
		for n := range d.Len {
			page, err := d.Page(n)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(papertest.Text(page) + "\n")
		}
	}
	return strings.Join(strings.Fields(papertest.Plain(b.String())), " "), avis, nil
}

// One week in two is told by its dates, and no date goes over the new year.
func TestAlternateWeeksStopWithTheYear(t *testing.T) {
	l := loi(func(l *lieu.Lieu) { l.Horaires = "week 2-52/2 Sa 09:00-12:00" })
	day := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for i, c := range papersOfPlaces {
		text := said(t, i, l, day)
		if strings.Contains(text, "janvier") && !strings.Contains(text, "En janvier : téléphonez.") {
			t.Errorf("%s %v: %s", c.papier, c.options, text)
		}
		if c.papier != "affiche" && !strings.Contains(text, "Prochaines dates : le 12 décembre et le 26 décembre. En "+
			"janvier : téléphonez.") {
			t.Errorf("%s %v does not tell the dates: %s", c.papier, c.options, text)
		}
		if public := c.options == nil; public == strings.Contains(text, "semaines paires") {
			t.Errorf("%s %v counts weeks: %s", c.papier, c.options, text)
		}
	}
}

// After a year of 53 weeks nobody is sure which weeks are odd: the paper says so before
// the dates that are sure, and after those that are told before such weeks.
func TestAlternateWeeksSayTheirGap(t *testing.T) {
	l := loi(func(l *lieu.Lieu) { l.Horaires = "week 1-53/2 Sa 09:00-12:00" })
	silent := loi(func(l *lieu.Lieu) { l.Horaires, l.Telephone = "week 1-53/2 Sa 09:00-12:00", "" })
	january := time.Date(2027, 1, 12, 0, 0, 0, 0, time.UTC)
	for i, c := range papersOfPlaces {
		if c.papier == "affiche" {
			continue
		}
		text := said(t, i, l, january)
		if !strings.Contains(text, "Avant le 6 mars : téléphonez. Prochaines dates : le 6 mars, le 20 mars et le 3 avril") {
			t.Errorf("%s %v skips two months in silence: %s", c.papier, c.options, text)
		}
		if text = said(t, i, l, january.AddDate(0, 0, -10)); !strings.Contains(text, "le 2 janvier. Ensuite : téléphonez") {
			t.Errorf("%s %v does not say what follows: %s", c.papier, c.options, text)
		}
		if text = said(t, i, silent, january); !strings.Contains(text, "Avant le 6 mars : renseignez-vous") {
			t.Errorf("%s %v tells to call a place without a telephone: %s", c.papier, c.options, text)
		}
	}
}

// An unknown price is a question on a sheet, and no word in a list.
func TestAnUnknownPriceIsNoWordInAList(t *testing.T) {
	l := loi(func(l *lieu.Lieu) { l.Horaires, l.FraisACharge = "Mo-Fr 09:00-12:00", nil })
	for i, c := range papersOfPlaces {
		text := strings.ToLower(said(t, i, l, papertest.Day))
		list := c.papier != "fiche-lieu" && c.papier != "affiche"
		for _, word := range []string{"gratuit", "payant"} {
			if strings.Contains(text, word) {
				t.Errorf("%s %v says %s: %s", c.papier, c.options, word, text)
			}
		}
		if list && strings.Contains(text, "demandez le prix") {
			t.Errorf("%s asks for the price in a list: %s", c.papier, text)
		}
	}
}

// Somebody must send people there: the public reads it before the number, and is not
// told to come.
func TestAReferralIsToldBeforeTheNumber(t *testing.T) {
	for _, way := range []string{lieu.Prescription, "Téléphoner avec une fiche de prescription"} {
		l := loi(func(l *lieu.Lieu) {
			l.Horaires, l.ModalitesAcces = "Mo-Fr 09:00-12:00", []string{lieu.SePresenter, lieu.Telephoner, way}
		})
		for i, c := range papersOfPlaces {
			if c.options != nil || c.papier == "fiche-service" { // it is not there
				continue
			}
			text := said(t, i, l, papertest.Day)
			at := strings.Index(text, "emandez d'abord à une assistante sociale ou à un conseiller.")
			if tel := strings.Index(text, "05 36 49 00 77"); at < 0 || at > tel {
				t.Errorf("%s: the condition is not before the number: %s", c.papier, text)
			}
			if strings.Contains(text, "Venez") {
				t.Errorf("%s tells to come: %s", c.papier, text)
			}
		}
	}
}

// What a place says that no list knows is nothing that paper may conclude from.
func TestUnknownWaysInAreNotWithoutReferral(t *testing.T) {
	for way, sure := range map[string]bool{lieu.SePresenter: true, "Venir en barque": false} {
		l := loi(func(l *lieu.Lieu) { l.ModalitesAcces = []string{way} })
		if text := said(t, 2, l, papertest.Day); strings.Contains(text, "non signalée") != sure {
			t.Errorf("%q: %s", way, text)
		}
	}
}

// No paper says that a referral is not asked: no record tells that. Where a text asks for one, nobody
// reads that nothing does.
func TestNoPaperSaysThatNoReferralIsAsked(t *testing.T) {
	for texte, demande := range map[string]bool{"": false, "Uniquement sur orientation d'un travailleur social.": true,
		"Sur prescription de France Travail.": true, "Réservé aux personnes orientées par le Département.": true,
		"Un conseiller de France Travail remplit la prescription.": true} {
		l := loi(func(l *lieu.Lieu) {
			l.PresentationResume, l.ModalitesAcces = texte, []string{lieu.SePresenter, lieu.Telephoner}
		})
		surTous(func(p render.Papier, pour render.Audience, query string) {
			text, _, err := deTousOuRefus(t, p, pour, query, l, papertest.Day)
			plain := strings.ToLower(text)
			if err == nil && (strings.Contains(plain, "non demandée") || strings.Contains(plain, "sans prescription") &&
				!strings.Contains(plain, "sans prescription ni réserve signalées") ||
				demande && strings.Contains(plain, "non signalée")) {
				t.Errorf("%q, %s for %s: %s", texte, p.Nom, pour, text)
			}
			if demande && p.Nom == "fiche-orientation" && pour == render.Pro && !strings.Contains(texte, "conseiller") &&
				!strings.Contains(text, "Prescription") {
				t.Errorf("%q: the copy does not say that it is asked: %s", texte, text)
			}
		})
	}
}

// A place that receives only some, or may, is on no list for all; those who send people
// read where a referral is asked.
func TestPlacesForSomeAreOnNoListForAll(t *testing.T) {
	listes := []struct{ papier, query string }{{"affiche", "commune=Pons"}, {"fiche-service", "service=démarches"},
		{"ouverts", "commune=Pons"}, {"semainier", "commune=Pons"}}
	for nom, change := range map[string]func(*lieu.Lieu){
		"house":    func(l *lieu.Lieu) { l.Nom = "EHPAD des Aulnes" },
		"members":  func(l *lieu.Lieu) { l.PresentationResume = "Uniquement pour les adhérents." },
		"perhaps":  func(l *lieu.Lieu) { l.PresentationResume = "Pour les femmes victimes de violences." },
		"referral": func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Prescription} },
	} {
		some := loi(func(l *lieu.Lieu) { l.Horaires = "Mo-Fr 09:00-12:00"; change(l) })
		all := loi(func(l *lieu.Lieu) {
			l.Id, l.Nom, l.Telephone, l.Adresse = "Loi_2", "Atelier du Lin", "+33536490078", "9 rue du Lin"
			l.Horaires = "Mo-Fr 09:00-12:00"
		})
		for _, c := range listes {
			for pour, want := range map[string]bool{"": false, "aidants": nom == "referral", "pro": nom == "referral"} {
				p := papertest.Paper(t, c.papier)
				var options map[string]string
				if pour != "" {
					options = map[string]string{"pour": pour}
				}
				e := papertest.Edition()
				order := papertest.Order(t, p, papertest.BaseOf(some, all), e, c.query, options)
				_, docs, err := papertest.Compose(p, order)
				if err != nil || len(docs) == 0 {
					t.Fatalf("%s: %v", c.papier, err)
				}
				page, err := docs[0].Page(0)
				if err != nil {
					t.Fatal(err)
				}
				text := strings.ReplaceAll(papertest.Plain(papertest.Text(page)), "\n", " ")
				if has := strings.Contains(text, "Aulnes"); has != want && (pour == "" || nom == "referral") {
					t.Errorf("%s for %q, %s: %v\n%s", c.papier, pour, nom, has, text)
				}
			}
		}
	}
}

// A closure that the texts of a place tell is said as a notice, once, and takes « Venez »
// away; what is over is no more said.
func TestAClosureOfTheTextsIsANotice(t *testing.T) {
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for texte, want := range map[string]string{
		"Le lieu est définitivement fermé.":                      "Le lieu est définitivement fermé",
		"Un lieu. Fermé du 1er novembre 2026 au 4 janvier 2027.": "Fermé du 1er novembre 2026 au 4 janvier 2027",
		"Permanence suspendue jusqu'à nouvel ordre.":             "Permanence suspendue jusqu'à nouvel ordre",
		"Fermeture du 1er au 15 mars 2026.":                      "",
	} {
		l := loi(func(l *lieu.Lieu) { l.Horaires, l.PresentationResume = "Mo-Fr 09:00-12:00", texte })
		for i, c := range papersOfPlaces {
			if strings.Contains(want, "définitivement") && c.papier == "fiche-service" { // it is not there
				continue
			}
			text := said(t, i, l, day)
			if want == "" {
				if c.options == nil && strings.Contains(text, "mars 2026") {
					t.Errorf("%s %v tells what is over: %s", c.papier, c.options, text)
				}
				continue
			}
			if strings.Count(text, want) != 1 {
				t.Errorf("%s %v: %q %d times: %s", c.papier, c.options, want, strings.Count(text, want), text)
			}
			if strings.Contains(text, "Venez") {
				t.Errorf("%s %v sends people to a closed door: %s", c.papier, c.options, text)
			}
			if strings.Contains(want, "définitivement") && strings.Contains(text, "9 h–12 h") {
				t.Errorf("%s %v tells hours that are no more: %s", c.papier, c.options, text)
			}
		}
	}
}

// Nobody is told to come where no hour is left, nor to an address that is no more.
func TestNobodyIsToldToComeWhereNoHourIsLeft(t *testing.T) {
	for nom, change := range map[string]func(*lieu.Lieu){
		"hours taken back":  func(l *lieu.Lieu) { l.Horaires = "Mo 09:00-12:00; Mo off" },
		"closed for a time": func(l *lieu.Lieu) { l.Horaires = "Mo-Fr 09:00-12:00; 2026 Nov 20-2026 Dec 31 off" },
		"moved":             func(l *lieu.Lieu) { l.Horaires, l.Avis = "Mo-Fr 09:00-12:00", "Le lieu a déménagé." },
	} {
		l := loi(change)
		for i, c := range papersOfPlaces {
			text := said(t, i, l, papertest.Day)
			if strings.Contains(text, "Venez") || strings.Contains(text, "Fermé.") {
				t.Errorf("%s, %s %v: %s", nom, c.papier, c.options, text)
			}
		}
	}
}

// A place that one books on the Internet alone, without a number, tells it, and is no
// place to go to.
func TestBookedOnTheInternetAlone(t *testing.T) {
	for hours, rdv := range map[string]string{"": "https://rdv.example/aulnes", "Mo-Fr 09:00-12:00": ""} {
		l := loi(func(l *lieu.Lieu) {
			l.Telephone, l.Horaires = "", hours
			l.ModalitesAcces, l.PriseRdv = []string{lieu.RdvEnLigne}, rdv
		})
		for i, c := range papersOfPlaces {
			if c.papier != "annuaire" && (c.papier != "fiche-lieu" || c.options != nil) {
				continue
			}
			text := said(t, i, l, papertest.Day)
			if strings.Count(text, "à prendre sur Internet") != 1 || strings.Contains(text, "Venez") ||
				strings.Contains(text, "Passez") || strings.Contains(text, "Prenez rendez-vous") {
				t.Errorf("%s, %q: %s", c.papier, hours, text)
			}
		}
	}
}

// A place that says it is free, and a price, is asked: nobody knows which is right.
func TestFreeAndAPriceIsAsked(t *testing.T) {
	for texte, free := range map[string]bool{"La séance coûte 10 euros.": false, "Impressions à 0,20 € la page.": true} {
		l := loi(func(l *lieu.Lieu) {
			l.Horaires, l.FraisACharge, l.PresentationResume = "Mo-Fr 09:00-12:00", []string{lieu.Gratuit}, texte
		})
		for i, c := range papersOfPlaces {
			if c.options != nil {
				continue
			}
			text := said(t, i, l, papertest.Day)
			if has := strings.Contains(strings.ToLower(text), "gratuit"); has != free && (!free || c.papier != "affiche") {
				t.Errorf("%s, %q: free is %v: %s", c.papier, texte, has, text)
			}
		}
	}
}
