package papiers_test

import (
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// onePage are the papers of one place on one page, and how each is asked for.
var onePage = []struct {
	papier  string
	options map[string]string
}{
	{"fiche-lieu", nil}, {"fiche-lieu", map[string]string{"pour": "aidants"}},
	{"fiche-lieu", map[string]string{"pour": "pro"}}, {"fiche-lieu", map[string]string{"simple": "oui"}},
	{"fiche-orientation", nil}, {"fiche-orientation", map[string]string{"pour": "pro"}},
	{"affiche", nil}, {"fiche-verification", nil},
}

// excessive are records that say too much, field by field and all together.
func excessive() map[string]func(*lieu.Lieu) {
	words := func(n int) string {
		return strings.TrimSpace(strings.Repeat("solidarités intercommunales ", n/27+1)[:n])
	}
	word := strings.Repeat("x", 10_000)
	hours := "Mo-Su 08:00-08:30,09:00-09:30,10:00-10:30,11:00-11:30,12:00-12:30,14:00-14:30,15:00-15:30"
	sentence := strings.Repeat("Un atelier de poterie, un atelier de vannerie. ", 60)
	out := map[string]func(*lieu.Lieu){
		"a name of 200 letters":   func(l *lieu.Lieu) { l.Nom = words(200) },
		"a name of one word":      func(l *lieu.Lieu) { l.Nom = word },
		"a commune of one word":   func(l *lieu.Lieu) { l.Commune, l.CodeInsee, l.CodePostal = word, "", "" },
		"an address of 900":       func(l *lieu.Lieu) { l.Adresse, l.ComplementAdresse = words(900), words(900) },
		"an address of one word":  func(l *lieu.Lieu) { l.Adresse, l.ComplementAdresse = word, word },
		"hours of seven spans":    func(l *lieu.Lieu) { l.Horaires = hours },
		"a notice of 900 letters": func(l *lieu.Lieu) { l.Avis = sentence[:900] },
		"a source of 500 letters": func(l *lieu.Lieu) { l.Source = words(500) },
		"texts":                   func(l *lieu.Lieu) { l.PresentationResume, l.PresentationDetail = sentence, sentence },
		"a condition":             func(l *lieu.Lieu) { l.PresentationResume = "Réservé à " + words(280) + "." },
		"all services": func(l *lieu.Lieu) {
			l.Services, l.PublicsSpecifiquementAdresses = lieu.Services(), []string{"Jeunes", "Seniors", "Femmes"}
			l.PriseEnChargeSpecifique = []string{"Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme",
				"Langues étrangères (anglais)", "Langues étrangères (autres)", "Déficience visuelle"}
			l.ModalitesAccompagnement = []string{"En autonomie", "Accompagnement individuel",
				"Dans un atelier collectif", "À distance"}
			l.DispositifProgrammesNationaux = []string{"Aidants Connect", "Conseillers numériques", "Emmaüs Connect"}
		},
	}
	var all []func(*lieu.Lieu)
	for _, edit := range out {
		all = append(all, edit)
	}
	out["all of it"] = func(l *lieu.Lieu) {
		for _, edit := range all {
			edit(l)
		}
		l.Nom, l.Adresse, l.ComplementAdresse, l.Commune = words(200), words(900), words(900), "Pons"
		l.CodeInsee, l.CodePostal, l.Source = "17283", "17800", words(500)
	}
	return out
}

// No record is refused, whatever it says and whoever prints: what a page does not hold is
// left out, and told.
func TestNoRecordIsRefused(t *testing.T) {
	long := strings.Repeat("communauté ", 11)
	for _, c := range onePage {
		p := papertest.Paper(t, c.papier)
		for what, edit := range excessive() {
			for _, editeur := range []string{"", "la mairie de Pons", long} {
				l := papertest.AtPons("Loi_1")
				l.Telephone, l.Adresse, l.Services = "+33536490077", "4 rue du Lavoir", []string{lieu.AideDemarches}
				edit(&l)
				e := papertest.Edition()
				e.Editeur = render.Editeur{Nom: editeur, Adresse: "1 place de la Mairie, 17800 Pons"}
				options := map[string]string{"simple": "", "pour": ""}
				for k, v := range c.options {
					options[k] = v
				}
				for k, v := range options {
					if v == "" {
						delete(options, k)
					}
				}
				_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(l), e, "lieu=Loi_1", options))
				if err == nil && len(docs) > 0 {
					err = docs[0].Refus
				}
				if err != nil && !strings.Contains(err.Error(), "aucun lieu") {
					t.Errorf("%s %v, %s, by %.20q: %.160s", c.papier, c.options, what, editeur, err)
				}
			}
		}
	}
}
