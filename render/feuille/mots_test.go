package feuille_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// wordCase is a made-up place, what its sheet says, and what it must not say.
type wordCase struct {
	name      string
	edit      func(*lieu.Lieu)
	want, not []string
}

// What a sheet says of a made-up place: every wording has a case.
func TestWords(t *testing.T) {
	_, e, m := papertest.Example(t)
	cases := slices.Concat(priceCases(), hoursCases(), wayInCases(), dateCases(), cleanCases())
	var places []lieu.Lieu
	for _, c := range cases {
		places = append(places, papertest.Change(c.edit))
	}
	for i, f := range papertest.Sheets(places, e, m) {
		c := cases[i]
		text := strings.Join(papertest.Said(papertest.ReadSheet(t, f)), "\n")
		for _, s := range c.want {
			if !strings.Contains(text, s) {
				t.Errorf("%s: no %q in\n%s", c.name, s, text)
			}
		}
		for _, s := range c.not {
			if strings.Contains(text, s) {
				t.Errorf("%s: %q in\n%s", c.name, s, text)
			}
		}
		for _, fault := range faults(f, e, m) {
			t.Errorf("%s: %s", c.name, fault)
		}
	}
}

// priceCases: what it costs.
func priceCases() []wordCase {
	return []wordCase{
		{"all known", func(*lieu.Lieu) {},
			[]string{"Besoin d'aide avec Internet ? Venez ici.", "Venez."},
			[]string{"Demandez", "Téléphonez avant de venir", "Notez-les"}},
		{"free", func(l *lieu.Lieu) { l.FraisACharge = []string{lieu.Gratuit} }, []string{"C'est gratuit."},
			[]string{"payant"}},
		{"free for some", func(l *lieu.Lieu) { l.FraisACharge = []string{lieu.GratuitSousCondition} },
			[]string{"Gratuit pour certaines personnes : demandez."}, []string{"C'est gratuit", "payant"}},
		{"free and not", func(l *lieu.Lieu) { l.FraisACharge = []string{lieu.Gratuit, lieu.Payant} },
			[]string{"Une partie est payante : demandez le prix."}, []string{"C'est"}},
		{"paid", func(l *lieu.Lieu) { l.FraisACharge = []string{lieu.Payant} }, []string{"C'est payant : demandez le prix."},
			[]string{"ratuit"}},
		{"free, and free for some", func(l *lieu.Lieu) { l.FraisACharge = []string{lieu.Gratuit, lieu.GratuitSousCondition} },
			[]string{"Gratuit pour certaines personnes : demandez."}, []string{"C'est gratuit"}},
		{"price unknown", func(l *lieu.Lieu) { l.FraisACharge = nil }, []string{"Combien ça coûte ?\nDemandez."},
			[]string{"Demandez les jours"}},
		{"price of no list", func(l *lieu.Lieu) { l.FraisACharge = []string{"Cadeau"} },
			[]string{"Combien ça coûte ?\nDemandez."},
			[]string{"Cadeau"}},
	}
}

// hoursCases: what is known, and what to ask for.
func hoursCases() []wordCase {
	none := func(l *lieu.Lieu) { l.Horaires, l.Telephone, l.FraisACharge, l.Services = "", "", nil, nil }
	return []wordCase{
		{"hours unknown", func(l *lieu.Lieu) { l.Horaires = "" },
			[]string{"Besoin d'aide avec Internet ? Téléphonez.", "Téléphonez avant de venir",
				"Quand venir ?\nDemandez les jours et les heures.\nNous ne les connaissons pas. Notez-les ici :\nLundi\nMardi"},
			[]string{"Venez ici", "Dimanche"}},
		{"hours and price unknown", func(l *lieu.Lieu) { l.Horaires, l.FraisACharge = "", nil },
			[]string{"Téléphonez avant de venir", "Combien ça coûte ?\nDemandez.\nQuand venir ?\nDemandez les jours"}, nil},
		{"hours not understood", func(l *lieu.Lieu) { l.Horaires = "Mo,Fr :undefined-undefined:undefined" },
			[]string{"Téléphonez avant de venir", "Demandez les jours et les heures."}, []string{"undefined"}},
		{"hours in the text", func(l *lieu.Lieu) {
			l.Horaires, l.PresentationResume = "", "Permanence le mardi de 14h à 17h. Apportez vos papiers."
		}, []string{"Quand venir ?", "Permanence le mardi de 14 h à 17 h."},
			[]string{"Demandez les jours", "Téléphonez avant"}},
		{"services unknown", func(l *lieu.Lieu) { l.Services = nil }, []string{"Quelle aide ?\nDemandez quelle aide " +
			"est proposée.\nCochez ce que vous voulez faire. Montrez ce papier.\nremplir un papier sur Internet"}, nil},
		{"no phone", func(l *lieu.Lieu) { l.Telephone = "" }, []string{"Quand venir ?",
			"Passez sur place, ou demandez à votre mairie."}, []string{"Téléphone"}},
		{"neither phone nor hours", func(l *lieu.Lieu) { l.Telephone, l.Horaires = "", "" },
			[]string{"Passez sur place, ou demandez à votre mairie.", "Demandez les jours et les heures."},
			[]string{"Téléphonez avant de venir", "Téléphonez.", "Notez-les"}},
		{"nothing", none,
			[]string{"Passez sur place, ou demandez à votre mairie.", "Combien ça coûte ?\nDemandez.",
				"Demandez les jours et les heures.", "Demandez quelle aide est proposée."}, nil},
		{"phone not understood", func(l *lieu.Lieu) { l.Telephone = "voir site" },
			[]string{"Médiathèque des Tilleuls"}, []string{"voir site"}},
	}
}

// wayInCases: how to come, and who may.
func wayInCases() []wordCase {
	return []wordCase{
		{"walk in", func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.SePresenter} }, []string{"Venez."},
			[]string{"rendez-vous."}},
		{"call first", func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Telephoner} },
			[]string{"Besoin d'aide avec Internet ? Téléphonez.", "Téléphonez avant de venir"}, []string{"Venez"}},
		{"call first, no phone known", func(l *lieu.Lieu) { l.ModalitesAcces, l.Telephone = []string{lieu.Telephoner}, "" },
			[]string{"Internet ? Renseignez-vous avant d'y aller."}, []string{"Téléphonez", "Venez"}},
		{"groups on a full page", func(l *lieu.Lieu) {
			l.PublicsSpecifiquementAdresses, l.Services = []string{"Jeunes"}, lieu.Services()[:6]
		}, []string{"Pour qui ?\nSurtout pour : les jeunes."}, nil},
		{"book on line", func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.RdvEnLigne} },
			[]string{"Sur rendez-vous : téléphonez"},
			[]string{"Venez."}},
		{"appointment in the text", func(l *lieu.Lieu) { l.PresentationResume = "Accueil sur rendez-vous." },
			[]string{"Sur rendez-vous : téléphonez\n05 36 49 00 12"}, nil},
		{"no way in known", func(l *lieu.Lieu) { l.ModalitesAcces = nil }, nil, []string{"Venez.", "avant de venir"}},
		{"members only", func(l *lieu.Lieu) {
			l.PresentationResume = "Uniquement pour les adhérents de l'association. Café le jeudi."
		}, []string{"Attention : uniquement pour les adhérents de l'association."}, nil},
		{"members and others", func(l *lieu.Lieu) { l.PresentationResume = "Ouvert à tous, adhérents ou non." }, nil,
			[]string{"Attention"}},
		{"bus", func(l *lieu.Lieu) { l.Nom, l.Itinerance = "Bus numérique", []string{lieu.Itinerant} },
			[]string{"Ce service se déplace : téléphonez avant."}, []string{"Venez."}},
		{"mobile service", func(l *lieu.Lieu) { l.Itinerance = []string{lieu.Itinerant} },
			[]string{"Ce service se déplace : téléphonez avant."}, []string{"Le bus"}},
		{"mobile service without phone", func(l *lieu.Lieu) { l.Telephone, l.Itinerance = "", []string{lieu.Itinerant} },
			[]string{"Ce service se déplace : demandez à votre mairie."}, []string{"léphonez avant"}},
		{"alternate weeks", func(l *lieu.Lieu) { l.Horaires = "week 1-53/2 Mo 14:00-17:00" }, []string{"Quand venir ?"},
			[]string{"week", "Mo "}},
	}
}

// dateCases: how old the record is.
func dateCases() []wordCase {
	day := func(y int, mo time.Month, d int) time.Time { return time.Date(y, mo, d, 0, 0, 0, 0, time.UTC) }
	return []wordCase{
		{"date known", func(l *lieu.Lieu) { l.DateMaj = day(2026, 11, 4) },
			[]string{"Informations du 4 novembre 2026."}, []string{"vérif"}},
		{"first of a month", func(l *lieu.Lieu) { l.DateMaj = day(2026, 9, 1) },
			[]string{"Informations du 1er septembre 2026."}, nil},
		{"date at the limit", func(l *lieu.Lieu) { l.DateMaj = day(2025, 5, 22) }, []string{"Informations du 22 mai 2025."},
			[]string{"vérifier"}},
		{"date a day older", func(l *lieu.Lieu) { l.DateMaj = day(2025, 5, 21) },
			[]string{"Informations de mai 2025 : téléphonez pour vérifier."}, nil},
		{"hours to check", func(l *lieu.Lieu) { l.DateMaj = day(2024, 7, 9) },
			[]string{"Informations de juillet 2024 : téléphonez pour vérifier."}, []string{"Informations de 2024"}},
		{"hours stale", func(l *lieu.Lieu) { l.DateMaj = day(2019, 7, 9) }, []string{"Dimanche\nfermé\nfermé\n" +
			"Informations de juillet 2019 : téléphonez pour vérifier.\nIci, vous pouvez"}, nil},
		{"hours of no date", func(l *lieu.Lieu) { l.DateMaj = time.Time{} },
			[]string{"Dimanche\nfermé\nfermé\nDate des informations inconnue : téléphonez pour vérifier."}, nil},
		{"hours of a date to come", func(l *lieu.Lieu) { l.DateMaj = day(2029, 2, 27) },
			[]string{"Date des informations inconnue : téléphonez pour vérifier."}, []string{"2029"}},
		{"stale, but no hours", func(l *lieu.Lieu) { l.DateMaj, l.Horaires = day(2019, 7, 9), "" },
			[]string{"Samedi\nInformations de juillet 2019 : téléphonez pour vérifier."}, nil},
		{"date old", func(l *lieu.Lieu) { l.DateMaj = day(2019, 7, 9) }, []string{"Informations de juillet 2019 : " +
			"téléphonez pour vérifier."}, []string{"Informations du"}},
		{"date of 1970", func(l *lieu.Lieu) { l.DateMaj = day(1970, 1, 1) },
			[]string{"Date des informations inconnue : téléphonez pour vérifier."}, []string{"1970"}},
		{"no date", func(l *lieu.Lieu) { l.DateMaj = time.Time{} },
			[]string{"Date des informations inconnue : téléphonez pour vérifier."},
			nil},
		{"date old, no phone", func(l *lieu.Lieu) { l.DateMaj, l.Telephone = day(2019, 7, 9), "" },
			[]string{"Informations de juillet 2019 : renseignez-vous avant d'y aller."}, []string{"téléphonez pour"}},
		{"no date, no phone", func(l *lieu.Lieu) { l.DateMaj, l.Telephone = time.Time{}, "" },
			[]string{"Date des informations inconnue : renseignez-vous avant d'y aller."}, []string{"téléphonez pour"}},
	}
}

// cleanCases: what the texts become.
func cleanCases() []wordCase {
	return []wordCase{
		{"name is the town's", func(l *lieu.Lieu) { l.Nom, l.Typologie = "Valbrune", []string{"RFS"} },
			[]string{"France services de Valbrune"}, nil},
		{"own mobile", func(l *lieu.Lieu) { l.Telephone = "+33639980041" }, []string{"06 39 98 00 41"}, nil},
		{"mobile in a text", func(l *lieu.Lieu) {
			l.PresentationResume = "Ateliers tous les mois. Contact : 06 39 98 " +
				"00 12."
		},
			[]string{"Ateliers tous les mois."}, []string{"06 39 98 00 12"}},
		{"mail of a person in a text", func(l *lieu.Lieu) {
			l.PresentationResume = "Ateliers tous les mois. Écrivez à camille.exemple@courrier.example."
		}, []string{"Ateliers tous les mois."}, []string{"@", "camille"}},
		{"HTML in a text", func(l *lieu.Lieu) { l.PresentationResume = "Ateliers&nbsp;: <b>écrans</b>, jeux." },
			[]string{"Ateliers : écrans, jeux."}, []string{"<b>", "nbsp"}},
		{"no source", func(l *lieu.Lieu) { l.Source = "" }, nil,
			[]string{"Source :", "Cartographie nationale", "Licence Ouverte"}},
	}
}

// What the data hold and the paper does not is told as a loss.
func TestLossesAreTold(t *testing.T) {
	_, e, m := papertest.Example(t)
	for _, c := range []struct {
		name string
		edit func(*lieu.Lieu)
		says string
		loss bool
	}{
		{"phone", func(l *lieu.Lieu) { l.Telephone = "voir site" }, "téléphone non compris, non imprimé : « voir site »",
			true},
		{"hours", func(l *lieu.Lieu) { l.Horaires = "Mo,Fr :undefined-undefined:undefined" }, "horaires non imprimés", true},
		{"mobile of a text", func(l *lieu.Lieu) { l.PresentationResume = "Ateliers. Contact : 06 39 98 00 12." },
			"texte retiré", true},
		{"sign without glyph", func(l *lieu.Lieu) { l.Nom = "Médiathèque 漢" }, "U+6F22", true},
		{"no page on the map", func(l *lieu.Lieu) {
			l.Commune, l.CodePostal, l.CodeInsee = "Nouméa", "98800", "98818"
		}, "pas de code QR", false},
	} {
		f := papertest.OneSheet(t, papertest.Change(c.edit), e, m)
		i := slices.IndexFunc(f.Avis, func(a render.Avis) bool { return strings.Contains(papertest.Plain(a.Dit()), c.says) })
		if i < 0 || f.Avis[i].Perte != c.loss || f.Avis[i].Lieu != "Test_1" {
			t.Errorf("%s: notices %+v, want one that says %q, loss %v", c.name, f.Avis, c.says, c.loss)
		}
	}
	if f := papertest.OneSheet(t, papertest.Full(), e, m); len(f.Avis) != 0 {
		t.Errorf("a plain place: %+v, want nothing to say", f.Avis)
	}
}

// Every page of the example says so; no other does.
func TestExampleSaysSo(t *testing.T) {
	lieux, e, m := papertest.Example(t)
	for _, fictional := range []bool{true, false} {
		e.Exemple = fictional
		for _, f := range papertest.Sheets(lieux[:10], e, m) {
			if said := slices.Contains(papertest.Said(papertest.ReadSheet(t, f)),
				"Exemple : ce lieu n'existe pas."); said != fictional {
				t.Errorf("%s: says that it is an example: %v, want %v", f.Lieu.Id, said, fictional)
			}
		}
	}
}

// Each telephone number opens the dialler; its link says the number.
func TestTelephoneLink(t *testing.T) {
	_, e, m := papertest.Example(t)
	d := papertest.ReadSheet(t, papertest.OneSheet(t, papertest.Full(), e, m))
	i := slices.IndexFunc(d.Links, func(l pdftest.Link) bool { return strings.HasPrefix(l.URI, "tel:") })
	if i < 0 || d.Links[i].URI != "tel:+33536490012" ||
		!strings.Contains(papertest.Plain(d.Links[i].Contents), "05 36 49 00 12") {
		t.Errorf("links %+v, want one that calls +33536490012", d.Links)
	}
	if ok := regexp.MustCompile(`^Médiathèque des Tilleuls, Valbrune : de l'aide avec Internet$`); !ok.MatchString(
		papertest.Plain(d.Title)) {
		t.Errorf("title %q", d.Title)
	}
}
