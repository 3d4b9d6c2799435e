package render_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// reading is how everybody reads places.
func reading(t testing.TB) render.Reading {
	t.Helper()
	r, err := render.ReadingFor(render.GrandPublic)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What may be read of a place, and what is remarked of it: what paper loses is
// a loss, what it does better is none.
func TestWhatIsReadOfAPlace(t *testing.T) {
	_, e, m := papertest.Example(t)
	hidden := *m
	hidden.Mobiles = "masquer"
	for _, c := range []struct {
		why   string
		edit  func(*lieu.Lieu)
		model *templates.Modele
		ok    func(*render.Place) bool
		genre render.Genre // of the one remark, empty for none
		perte bool
	}{
		{"a number that the place says is another now", func(l *lieu.Lieu) {
			l.PresentationResume = "Nouveau numéro : 01 99 00 99 99."
		}, m, func(p *render.Place) bool {
			return p.Tel == "" && p.Local == "Nouveau numéro\u00a0: 01\u00a099\u00a000\u00a099\u00a099."
		}, render.AvisTelephone, true},
		{"all is known", func(*lieu.Lieu) {}, m, func(p *render.Place) bool {
			return p.Nom == "Médiathèque des Tilleuls" && p.Ville == "Valbrune" && p.AHoraires &&
				papertest.Plain(p.Tel) == "05 36 49 00 12" && p.TelLien == "+33536490012" && p.Age == lisible.Recente &&
				p.Lien != "" && !p.LienLieu && !strings.Contains(p.LienDit, "https")
		}, "", false},
		{"an id that is national", func(l *lieu.Lieu) { l.Source = "Test" }, m,
			func(p *render.Place) bool { return p.LienLieu && strings.HasSuffix(p.Lien, "/lieux/Test_1") }, "", false},
		{"a text that tells of a part of the week, said once and doubted", func(l *lieu.Lieu) {
			l.Horaires, l.PresentationDetail = "Mo-Fr 09:00-12:00", "Femmes uniquement le mardi. Café offert."
		}, m, func(p *render.Place) bool {
			return slices.Equal(p.Remarques, []string{"Femmes uniquement le mardi"}) &&
				strings.Contains(strings.Join(p.Savoir, " "), "Café") && !strings.Contains(strings.Join(p.Savoir, " "), "Femmes")
		}, render.AvisHoraires, false},
		{"a phone that is none", func(l *lieu.Lieu) { l.Telephone = "demander à l'accueil" }, m,
			func(p *render.Place) bool { return p.Tel == "" }, render.AvisTelephone, true},
		{"two phones", func(l *lieu.Lieu) { l.Telephone = "01 99 00 00 01 / 01 99 00 00 02" }, m,
			func(p *render.Place) bool { return papertest.Plain(p.Tel) == "01 99 00 00 01" }, render.AvisOmis, true},
		{"a phone that costs more", func(l *lieu.Lieu) { l.Telephone = "0892 70 00 01" }, m,
			func(p *render.Place) bool { return p.Tel != "" }, render.AvisTelephone, false},
		{"a phone of emergencies", func(l *lieu.Lieu) { l.Telephone = "112" }, m,
			func(p *render.Place) bool { return p.Tel == "" }, render.AvisTelephone, true},
		{"a mobile that the model hides", func(l *lieu.Lieu) { l.Telephone = "06 39 98 00 01" }, &hidden,
			func(p *render.Place) bool { return p.Tel == "" }, render.AvisOmis, true},
		{"a mobile", func(l *lieu.Lieu) { l.Telephone = "06 39 98 00 01" }, m,
			func(p *render.Place) bool { return papertest.Plain(p.Tel) == "06 39 98 00 01" }, "", false},
		{"no phone", func(l *lieu.Lieu) { l.Telephone = "" }, m, func(p *render.Place) bool { return p.Tel == "" }, "",
			false},
		{"hours that are none", func(l *lieu.Lieu) { l.Horaires = "selon la saison" }, m,
			func(p *render.Place) bool { return !p.AHoraires && p.HorairesDits == "" }, render.AvisHoraires, true},
		{"hours in a text", func(l *lieu.Lieu) { l.Horaires, l.PresentationResume = "", "Ouvert le lundi de 9h à 12h." }, m,
			func(p *render.Place) bool { return !p.AHoraires && strings.Contains(p.HorairesDits, "lundi") }, "", false},
		{"no hours at all", func(l *lieu.Lieu) { l.Horaires = "" }, m,
			func(p *render.Place) bool { return !p.AHoraires && p.HorairesDits == "" }, "", false},
		{"a mail of nobody at the site of somebody", func(l *lieu.Lieu) {
			l.Courriels = []string{"contact@zoe-delmarest.example", "contact@valbrune.example"}
		}, m, func(p *render.Place) bool {
			return slices.Equal(p.Courriels, []string{"contact@valbrune.example"})
		}, "", false},
		{"a person in its texts", func(l *lieu.Lieu) { l.PresentationDetail = "Demandez Claire Dupont au guichet." }, m,
			func(p *render.Place) bool { return !strings.Contains(strings.Join(p.Savoir, " "), "Dupont") }, render.AvisTexte,
			true},
		{"not for all", func(l *lieu.Lieu) { l.PresentationResume = "Uniquement pour les adhérents." }, m,
			func(p *render.Place) bool { return strings.Contains(p.Condition, "adhérents") }, render.AvisReserve, false},
		{"of years ago", func(l *lieu.Lieu) { l.DateMaj = l.DateMaj.AddDate(-8, 0, 0) }, m,
			func(p *render.Place) bool { return p.Age == lisible.Ancienne }, render.AvisAge, false},
		{"of no day", func(l *lieu.Lieu) { l.DateMaj = time.Time{} }, m,
			func(p *render.Place) bool { return p.Age == lisible.SansDate }, render.AvisAge, false},
		{"letters read in another encoding", func(l *lieu.Lieu) { l.PresentationResume = "Un cafÃ© est offert." }, m,
			func(*render.Place) bool { return true }, render.AvisAccents, false},
		{"a bus", func(l *lieu.Lieu) { l.Itinerance = []string{lieu.Itinerant} }, m,
			func(p *render.Place) bool { return p.Itinerant }, "", false},
	} {
		l := papertest.Change(c.edit)
		p := reading(t).Whole(&l, e, c.model)
		if !c.ok(p) {
			t.Errorf("%s: %+v", c.why, p)
		}
		var want []render.Genre
		if c.genre != "" {
			want = []render.Genre{c.genre}
		}
		if !slices.Equal(papertest.Kinds(p.Avis), want) {
			t.Errorf("%s: remarks %+v, want %q", c.why, p.Avis, want)
			continue
		}
		if want != nil && (p.Avis[0].Perte != c.perte || p.Avis[0].Lieu != l.Id || strings.HasSuffix(p.Avis[0].Texte, ".")) {
			t.Errorf("%s: %+v", c.why, p.Avis[0])
		}
	}
}

// A line of a list needs neither the texts of a place nor its page on the map;
// it says the rest as a sheet does.
func TestBriefIsPartOfWhole(t *testing.T) {
	lieux, e, m := papertest.Example(t)
	for i := range lieux {
		whole, brief := reading(t).Whole(&lieux[i], e, m), reading(t).Brief(&lieux[i], e, m)
		if brief.Savoir != nil || brief.Lien != "" {
			t.Errorf("%s: %q, %q", lieux[i].Id, brief.Savoir, brief.Lien)
		}
		if brief.Nom != whole.Nom || brief.Tel != whole.Tel || brief.Ville != whole.Ville ||
			brief.Condition != whole.Condition ||
			!slices.Equal(brief.Adresse, whole.Adresse) || brief.HorairesDits != whole.HorairesDits || brief.Age != whole.Age {
			t.Errorf("%s: a line says %+v, a sheet %+v", lieux[i].Id, brief, whole)
		}
		if len(brief.Avis) > len(whole.Avis) {
			t.Errorf("%s: a line remarks %+v, a sheet %+v", lieux[i].Id, brief.Avis, whole.Avis)
		}
	}
}

// A code of another country has four figures: the zero that a base gives it back
// is nobody's.
func TestNoZeroForAStrangeCode(t *testing.T) {
	_, _, m := papertest.Example(t)
	e := papertest.Edition()
	for commune, postal := range map[string]string{"Genève": "01201", "Monaco": "98000"} {
		l := papertest.Change(func(l *lieu.Lieu) { l.Commune, l.CodePostal, l.CodeInsee = commune, postal, "" })
		if p := reading(t).Whole(&l, e, m); (p.CodePostal == postal) != (commune == "Monaco") {
			t.Errorf("%s: %q", commune, p.CodePostal)
		}
	}
}

// A wrong INSEE code must not lead to a page of the map that does not exist.
func TestCodeOfAnotherSea(t *testing.T) {
	_, _, m := papertest.Example(t)
	e := papertest.Edition()
	e.Carte = territoire.Carte{}
	for _, c := range []struct {
		insee, postal string
		link          bool
	}{{"17283", "17800", true}, {"63236", "98809", false}, {"98818", "98800", false}, {"97411", "97400", true}} {
		l := papertest.Change(func(l *lieu.Lieu) { l.CodeInsee, l.CodePostal = c.insee, c.postal })
		if p := reading(t).Whole(&l, e, m); (p.Lien != "") != c.link {
			t.Errorf("%s %s: %q", c.insee, c.postal, p.Lien)
		}
	}
}
