package render_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// words are those of a changed place, with the words of a sheet.
func words(t testing.TB, edit func(*lieu.Lieu)) render.Words {
	t.Helper()
	_, e, m := papertest.Example(t)
	l := papertest.Change(edit)
	return render.NewWords(reading(t).Whole(&l, e, m), e, m)
}

// The price, by the rule of the standard's three values.
func TestPrice(t *testing.T) {
	for _, c := range []struct {
		said []string
		want func(templates.Textes) string
	}{
		{nil, func(templates.Textes) string { return "" }},
		{[]string{lieu.Gratuit}, func(t templates.Textes) string { return t.Gratuit }},
		{[]string{lieu.Payant}, func(t templates.Textes) string { return t.Payant }},
		{[]string{lieu.GratuitSousCondition}, func(t templates.Textes) string { return t.GratuitCondition }},
		{[]string{lieu.Gratuit, lieu.GratuitSousCondition}, func(t templates.Textes) string { return t.GratuitCondition }},
		{[]string{lieu.Gratuit, lieu.Payant}, func(t templates.Textes) string { return t.EnPartiePayant }},
		{[]string{lieu.Payant, lieu.GratuitSousCondition, lieu.Gratuit},
			func(t templates.Textes) string { return t.EnPartiePayant }},
	} {
		w := words(t, func(l *lieu.Lieu) { l.FraisACharge = c.said })
		if got, want := w.Price(), w.Fill(c.want(w.Modele.Textes)); got != want {
			t.Errorf("%q: %q, want %q", c.said, got, want)
		}
	}
}

// Whom to call, and when one knows when to come.
func TestCallOrCome(t *testing.T) {
	for _, c := range []struct {
		why         string
		edit        func(*lieu.Lieu)
		knows, must bool
	}{
		{"hours, one may come", func(*lieu.Lieu) {}, true, false},
		{"no hours", func(l *lieu.Lieu) { l.Horaires = "" }, false, false},
		{"the phone alone", func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Telephoner} }, true, true},
		{"the phone or not", func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Telephoner, lieu.SePresenter} }, true,
			false},
		{"it moves", func(l *lieu.Lieu) { l.Itinerance = []string{lieu.Itinerant} }, true, true},
	} {
		if w := words(t, c.edit); w.KnowsWhen() != c.knows || w.MustCall() != c.must {
			t.Errorf("%s: knows when %v, must call %v", c.why, w.KnowsWhen(), w.MustCall())
		}
	}
}

// Hours that are printed say their age, when it is great or not known.
func TestStaleHoursSaySo(t *testing.T) {
	old := func(l *lieu.Lieu) { l.DateMaj = l.DateMaj.AddDate(-8, 0, 0) }
	undated := func(l *lieu.Lieu) { l.DateMaj = l.DateMaj.AddDate(-60, 0, 0) }
	mute := func(l *lieu.Lieu) { l.Telephone = "" }
	closed := func(l *lieu.Lieu) { l.Horaires = "" }
	for _, c := range []struct {
		why   string
		edits []func(*lieu.Lieu)
		want  func(templates.Textes) string
	}{
		{"fresh", nil, func(templates.Textes) string { return "" }},
		{"old, no hours", []func(*lieu.Lieu){old, closed}, func(templates.Textes) string { return "" }},
		{"old", []func(*lieu.Lieu){old}, func(t templates.Textes) string { return t.HeuresAnciennes }},
		{"old, no phone", []func(*lieu.Lieu){old, mute},
			func(t templates.Textes) string { return t.HeuresAnciennesSansTelephone }},
		{"no date", []func(*lieu.Lieu){undated}, func(t templates.Textes) string { return t.HeuresSansDate }},
		{"no date, no phone", []func(*lieu.Lieu){undated, mute},
			func(t templates.Textes) string { return t.HeuresSansDateSansTelephone }},
	} {
		w := words(t, func(l *lieu.Lieu) {
			for _, edit := range c.edits {
				edit(l)
			}
		})
		if got, want := w.StaleHours(), w.Fill(c.want(w.Modele.Textes)); got != want {
			t.Errorf("%s: %q, want %q", c.why, got, want)
		}
	}
}

// Each field that the model of a sheet may name says something of a place of
// which everything is known; the article agrees with who prints.
func TestFieldsAreFilled(t *testing.T) {
	w := words(t, func(l *lieu.Lieu) {
		l.ComplementAdresse, l.SiteWeb = "au fond de la cour", []string{"https://valbrune.example"}
		l.PresentationResume, l.Telephone = "Uniquement pour les adhérents.", "0 810 00 00 00 (0,06 € / min)"
		l.Id = lieu.Prefixe(l.Source) + "_1"
	})
	w.Edition.Editeur.Telephone = "05 36 49 00 10"
	for _, champ := range templates.DocumentFicheLieu.Champs {
		if got := w.Fill("{" + champ + "}"); got == "" || strings.ContainsAny(got, "{}") {
			t.Errorf("{%s} is %q", champ, got)
		}
	}
	w.Edition.Editeur.Telephone = ""
	for nom, want := range map[string]string{
		"la mairie de Pons": "à la mairie de Pons", "le CCAS": "au CCAS", "les archives": "aux archives",
		"l'hôpital": "à l'hôpital",
	} {
		w.Edition.Editeur.Nom = nom
		if got := w.Fill("Demandez à {editeur}."); got != "Demandez "+want+"." {
			t.Errorf("%s: %q", nom, got)
		}
	}
}

func TestSmallWords(t *testing.T) {
	if got := papertest.Plain(render.Plural(1, "{nombre} lieu", "{nombre} lieux") +
		render.Plural(1200, "un lieu", ", {nombre} lieux")); got != "1 lieu, 1 200 lieux" {
		t.Errorf("plural: %q", got)
	}
	field := render.Among(map[string]string{"a": "1", "b": "2"}, []string{"b", "3", "c"})
	if field("a")+field("b")+field("c")+field("d") != "13" {
		t.Error("pairs do not come before fields")
	}
	var said []string
	for _, n := range render.Rich("C'est **gratuit** ici, **vraiment**.") {
		said = append(said, n.Style+":"+n.Text)
	}
	if got := strings.Join(said, "|"); got != ":C'est |gras:gratuit|: ici, |gras:vraiment|:." {
		t.Errorf("rich: %q", got)
	}
	if render.Readable("") != "" || strings.Contains(render.Readable("https://carte.example/lieux"), "https") {
		t.Error("an address is not said as one types it")
	}
	if render.Pictogram("phone") == nil || render.Pictogram("no-such-thing") != nil {
		t.Error("pictograms are not those of the set")
	}
}

// Each step that a model may name is one of a ladder, which lets lines be long besides.
func TestStepsOfModelsAreSteps(t *testing.T) {
	ladder := func(steps []string) []layout.Step {
		return slices.DeleteFunc(render.Ladder(steps), func(s layout.Step) bool { return s.Do == layout.Lengthen })
	}
	for _, d := range templates.Documents() {
		if got := ladder(d.Ajustement); len(got) != len(d.Ajustement) {
			t.Errorf("%s: %d steps of %q", d.Nom, len(got), d.Ajustement)
		}
	}
	want := []layout.Step{{Do: layout.Hide, Name: "details"}, {Do: layout.Shorten, Name: "savoir"}, {Do: layout.Tighten},
		{Do: layout.Reduce, Name: "titre"}, {Do: layout.Shrink}}
	got := ladder([]string{"masquer details", "raccourcir savoir", "resserrer", "réduire titre", "réduire corps"})
	for i, s := range got {
		if s != want[i] {
			t.Errorf("step %d: %+v, want %+v", i, s, want[i])
		}
	}
}

// Signs that the faces lack are left out, and remarked once.
func TestSanitize(t *testing.T) {
	root := doc.Elem(doc.Document, "", doc.Text(doc.P, "", "Bonjour 🙂 à 漢"), doc.Text(doc.P, "", "Au revoir 🙂"))
	p := &render.Place{Source: &lieu.Lieu{Id: "Test_1"}}
	p.Sanitize(root)
	if len(p.Avis) != 1 || p.Avis[0].Genre != render.AvisSignes || !p.Avis[0].Perte ||
		!strings.Contains(p.Avis[0].Dit(), "U+1F642") {
		t.Errorf("%+v", p.Avis)
	}
	doc.Each(root, func(n *doc.Node) {
		if strings.ContainsAny(n.Text, "🙂漢") {
			t.Errorf("%q is still there", n.Text)
		}
	})
}

// A sign that is gone leaves no room behind it, and runs of a line stay apart.
func TestSanitizeLeavesNoHole(t *testing.T) {
	for in, want := range map[string]string{
		"📱 Atelier & Cie 💻": "Atelier & Cie", "Salle 🙂, Pons": "Salle, Pons", "Un 🙂 deux 🙂🙂 trois": "Un deux trois",
		" de 🙂 ": " de ", "Ouvert\u202f🙂 : oui": "Ouvert\u202f : oui", "Deux  blancs": "Deux  blancs",
	} {
		n := doc.Text(doc.P, "", in)
		(&render.Place{Source: &lieu.Lieu{Id: "Essai_1"}}).Sanitize(n)
		if n.Text != want {
			t.Errorf("%q: %q, want %q", in, n.Text, want)
		}
	}
}

// A title, and who prints, hold only what the letters have; many signs are not all named.
func TestMetaIsClean(t *testing.T) {
	e := render.Edition{Editeur: render.Editeur{Nom: "la mairie 🙂 de Pons\x07"}}
	if m := e.Meta("Fiche 北京 de Pons"); m.Author != "la mairie  de Pons" || m.Title != "Fiche  de Pons" {
		t.Errorf("%q, %q", m.Author, m.Title)
	}
	p := render.Place{Source: &lieu.Lieu{Id: "Essai_1"}}
	p.Sanitize(doc.Text(doc.P, "", "北京市図書館的書籍借閱服務時間表及地址"))
	if len(p.Avis) != 1 || strings.Count(p.Avis[0].Detail, "U+") != 12 || !strings.HasSuffix(p.Avis[0].Detail, "…") ||
		p.Avis[0].Lieu != "Essai_1" {
		t.Errorf("%+v", p.Avis)
	}
}

// Nobody is sent where there is no door, nor from the town hall to itself.
func TestWithoutPhone(t *testing.T) {
	noPhone := func(l *lieu.Lieu) { l.Telephone = "" }
	for _, c := range []struct {
		why       string
		edit      func(*lieu.Lieu)
		says      func(templates.Textes) string
		uncertain bool
	}{
		{"a place", func(*lieu.Lieu) {}, func(t templates.Textes) string { return t.SansTelephone }, false},
		{"no hours", func(l *lieu.Lieu) { l.Horaires = "" }, func(t templates.Textes) string { return t.SansTelephone },
			true},
		{"no address", func(l *lieu.Lieu) { l.Adresse = "" }, func(t templates.Textes) string { return t.SansAdresse }, true},
		{"it moves", func(l *lieu.Lieu) { l.Itinerance = []string{lieu.Itinerant} },
			func(t templates.Textes) string { return t.SansAdresse }, true},
		{"the town hall", func(l *lieu.Lieu) { l.Nom = "Mairie annexe des Ormes" },
			func(t templates.Textes) string { return t.SansTelephoneMairie }, false},
		{"so called too", func(l *lieu.Lieu) { l.Nom = "HOTEL DE VILLE" },
			func(t templates.Textes) string { return t.SansTelephoneMairie }, false},
		{"beside it", func(l *lieu.Lieu) { l.Nom = "Salle de la mairie" },
			func(t templates.Textes) string { return t.SansTelephone }, false},
		{"closed", func(l *lieu.Lieu) { l.Avis = "Fermé en mai." },
			func(t templates.Textes) string { return t.SansAdresse }, true},
		{"a notice", func(l *lieu.Lieu) { l.Avis = "Un atelier le 12 mai." },
			func(t templates.Textes) string { return t.SansTelephone }, false},
	} {
		w := words(t, func(l *lieu.Lieu) { noPhone(l); c.edit(l) })
		if got, want := w.WithoutPhone(), w.Fill(c.says(w.Modele.Textes)); got != want || w.Uncertain() != c.uncertain {
			t.Errorf("%s: %q, uncertain %v", c.why, got, w.Uncertain())
		}
		w.Edition.Editeur = render.Editeur{Nom: "le CCAS d'Orval", Telephone: "05 36 49 00 10"}
		if got := w.WithoutPhone(); !w.Mairie() && got != "Demandez au CCAS d'Orval, 05 36 49 00 10." {
			t.Errorf("%s, with the number of who prints: %q", c.why, got)
		}
	}
}
