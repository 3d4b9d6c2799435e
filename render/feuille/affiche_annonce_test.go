package feuille_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// The page of a notice holds its laws whatever is announced, on any paper: its
// day is never cut, and short words keep their sizes.
func TestNoticePages(t *testing.T) {
	long := "Atelier pour découvrir les images animées, protéger ses dessins et ses mots de passe, et parler avec " +
		"ses voisins"
	for _, parts := range [][]string{
		{"Les faux messages", "8 décembre à 14 h", "salle des Ormes", "01 99 00 00 42"},
		{"Café", "1er septembre, 9 h", "mairie"},
		{"Café", "tous les mardis", "mairie", "01 99 00 00 42", "C'est gratuit. Apportez vos lunettes."},
		{long, "mercredi 9 décembre 2026 de 14 h 30 à 16 h 30", "Salle polyvalente du centre des Grands-Ormes",
			"01 99 00 00 42"},
	} {
		for _, o := range []feuille.OptionsAffiche{{}, {A3: true}, {Paysage: true}, {Languettes: true},
			{Paysage: true, Languettes: true}} {
			m := papertest.PosterModel(t, "A4")
			if o.A3 {
				m.Page.Format = "A3"
			}
			if o.Paysage {
				m.Page.Orientation = "paysage"
			}
			a := feuille.Affiche{Annonce: parts, Options: o}
			if parts[0] == "Café" { // with the place where it is held
				a.Lieux, a.Choisi, a.Total = papertest.Places(1), true, 1
			}
			f := papertest.Poster(a, papertest.Edition(), m)
			if f.Err != nil {
				t.Errorf("%q, %+v: %v", parts, o, f.Err)
				continue
			}
			within(t, parts[0], f.Page)
			if o == (feuille.OptionsAffiche{}) && parts[0] != long {
				noticeSizes(t, parts[0], f.Page)
			}
		}
	}
}

// noticeSizes judges the letters of a notice of few words.
func noticeSizes(t *testing.T, what string, p layout.Page) {
	t.Helper()
	for _, it := range p.Items {
		least := 0.0
		switch s := papertest.Plain(it.Text); {
		case it.Node != nil && it.Node.Role == doc.H1:
			least = 44
		case s == "8 décembre" || s == "1er septembre":
			least = 60
		case s == "Salle des Ormes" || s == "Mairie":
			least = 36
		case s == "99":
			least = 60
		}
		if it.Size < layout.Pt(least) && it.Text != "" {
			t.Errorf("%s: %q at %d, want %g points", what, it.Text, it.Size, least)
		}
	}
}

// Whose number a notice prints: its own, else that of the place that was chosen for it,
// else that of who prints, never that of another place; and the strips have the same.
func TestWhoseNumberANoticePrints(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	const place, mairie, own = "01 99 00 01 37", "05 36 49 00 10", "01 99 00 00 42"
	for name, c := range map[string]struct {
		query, more, editeur, want string
	}{
		"its own":                          {"lieu=2", "|" + own, mairie, own},
		"its own, alone":                   {"", "|" + own, "", own},
		"that of the chosen place":         {"lieu=2", "", mairie, place},
		"the place was not chosen":         {"commune=Pons", "", mairie, mairie},
		"the place was not chosen, nobody": {"commune=Pons", "", "", ""},
		"nothing but who prints":           {"", "", mairie, mairie},
	} {
		for _, strips := range []string{"", "oui"} {
			e := papertest.Edition()
			e.Editeur.Telephone = c.editeur
			b := papertest.BaseOf(papertest.AtPons("2"))
			_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, e, c.query, map[string]string{
				"annonce": "Le bus passe|mercredi 12 mai|salle des Ormes" + c.more, "languettes": strips}))
			if err != nil || docs[0].Refus != nil {
				t.Errorf("%s: %v, %+v", name, err, docs)
				continue
			}
			page, _ := docs[0].Page(0)
			text, n := papertest.Plain(papertest.Text(page)), 1
			if strips != "" {
				n = 1 + 6
				if !strings.Contains(text, "Aide avec Internet") {
					t.Errorf("%s: no strips", name)
				}
			}
			for _, tel := range []string{place, mairie, own} {
				got := strings.Count(text, tel)
				if tel == c.want && got < n || tel != c.want && got > 0 {
					t.Errorf("%s, strips %q: %s stands %d times in\n%s", name, strips, tel, got, text)
				}
			}
		}
	}
}

// Strips that would tell neither a number nor whom to ask are not made.
func TestStripsOfNobody(t *testing.T) {
	p, e := papertest.Paper(t, "affiche"), papertest.Edition()
	e.Editeur = render.Editeur{}
	_, _, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(), e, "", map[string]string{
		"annonce": "Le bus passe|mercredi 12 mai|salle des Ormes", "languettes": "oui"}))
	if f := faute.De(err); f == nil || f.Genre != faute.Demande {
		t.Errorf("made: %v", err)
	}
}

// A notice of a territory has the page whatever places are there, as it has with no place
// at all: the day of the week, the date, what and where at their sizes. Its places are on
// it when they are asked for, or when the notice is held at one, by name.
func TestANoticeHasThePage(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	const what = "Atelier tablette|8 décembre, 14 h à 16 h|"
	for _, c := range []struct{ query, where, want, never string }{
		{"commune=Pons", "salle des Ormes", "Salle des Ormes Pons", "Maison"},
		{"departement=17", "salle des Ormes, Pons", "Salle des Ormes, Pons Charente-Maritime", "Maison"},
		{"commune=Pons", "place de la Maison 2", "Place de la Maison 2 Pons", "01 99"},
		{"commune=Pons", "maison 2, salle bleue", "1 rue des Essais, Pons", "Maison 1"},
		{"commune=Jonzac", "Maison 2", "Jonzac", "rue"},
		{"lieu=2", "salle des Ormes", "Maison 2, 1 rue des Essais", "Maison 1"},
	} {
		for _, o := range []map[string]string{{}, {"format": "A3"}, {"orientation": "paysage"}, {"languettes": "oui"}} {
			o["annonce"] = what + c.where
			b := papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2"), papertest.AtPons("3"))
			made, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), c.query, o))
			if err != nil || docs[0].Refus != nil {
				t.Fatal(c.query, o, err, docs)
			}
			page, _ := docs[0].Page(0)
			text := papertest.Plain(papertest.Text(page))
			for _, s := range []string{"Mardi 8 décembre de 14 h à 16 h", "Atelier tablette", c.want} {
				if !strings.Contains(text, s) {
					t.Errorf("%s, %v: no %q in\n%s", c.query, o, s, text)
				}
			}
			if strings.Contains(text, c.never) {
				t.Errorf("%s, %v: %q in\n%s", c.query, o, c.never, text)
			}
			if slices.Contains(papertest.Kinds(made.Avis), render.AvisReserve) {
				t.Errorf("%s: places are left off a page that shows none", c.query)
			}
			if o["orientation"] == "" && o["languettes"] == "" {
				noticeSizes(t, c.query, page)
			}
		}
	}
}

// Strips change nothing else: a notice among places that were chosen stays a panel, with
// its places and the day of the week.
func TestStripsKeepThePanel(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	places := papertest.Places(2)
	for _, strips := range []string{"", "oui"} {
		for _, more := range []string{"", "|01 99 00 00 42"} {
			_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(places...), papertest.Edition(),
				"lieu=Essai_0&lieu=Essai_1", map[string]string{"languettes": strips,
					"annonce": "Atelier tablette|8 décembre, 14 h à 16 h|salle des Ormes" + more}))
			if err != nil || docs[0].Refus != nil {
				t.Fatal(err, docs)
			}
			page, _ := docs[0].Page(0)
			text := papertest.Plain(papertest.Text(page))
			if !strings.Contains(text, "Atelier tablette Mardi 8 décembre, de 14 h à 16 h Salle des Ormes") ||
				!strings.Contains(text, "Maison A") || strips == "" && !strings.Contains(text, "Maison B") {
				t.Errorf("strips %q: another poster:\n%s", strips, text)
			}
			if n := strings.Count(text, "01 99 00 00 42"); more != "" && n < 1 || strips != "" && more != "" && n < 3 {
				t.Errorf("strips %q: the number of the notice stands %d times:\n%s", strips, n, text)
			}
		}
	}
}

// Each strip of a notice says when and where, whatever its words: a strip of no use is
// none.
func TestStripsOfANotice(t *testing.T) {
	for _, parts := range [][]string{
		{"Envoyer des photos", "mardi 24 novembre, 14 h", "Médiathèque, salle du premier étage"},
		{"Le bus passe", "12 mai, 9 h à 12 h", "place du Marché", "01 99 00 00 42"},
		{"Café", "1er septembre, 9 h", "mairie"},
	} {
		for _, lies := range []bool{false, true} {
			m := papertest.PosterModel(t, "A4")
			if lies {
				m.Page.Orientation = "paysage"
			}
			o := feuille.OptionsAffiche{Languettes: true, Paysage: lies}
			f := papertest.Poster(feuille.Affiche{Annonce: parts, Options: o}, papertest.Edition(), m)
			if f.Err != nil {
				t.Fatal(f.Err)
			}
			words := strings.ToLower(papertest.Plain(papertest.Text(below(f.Page, strips(f.Page)))))
			words = strings.ReplaceAll(words, "la mairie de pons", "")
			day, _, _ := strings.Cut(parts[1], ",")
			for _, s := range []string{day, parts[2]} {
				s = strings.ToLower(papertest.Plain(s))
				if n := strings.Count(words, s); n != strings.Count(words, "aide avec internet") || n < 6 {
					t.Errorf("lying %v: %q %d times: %s", lies, s, n, words)
				}
			}
			if n := stripsAreFull(t, parts[0], f.Page); n < 6 {
				t.Errorf("%d strips", n)
			}
		}
	}
}

// A number on a strip is never cut inside one of its groups, on any paper, and says whom
// it calls.
func TestNumbersOfStripsAreCutBetweenGroups(t *testing.T) {
	for tel, lines := range map[string][]string{
		"0 800 00 00 00": {"0 800 000 000", "0 800", "000 000"},
		"0810 00 00 00 (0,06 € la min + prix d'un appel local)": {"0 810 000 000", "0 810", "000 000"},
		"3646":           {"3646", "36 46"},
		"01 99 00 00 42": {"01", "99", "00", "42"}, // in cells
	} {
		for _, o := range []feuille.OptionsAffiche{{Languettes: true}, {Languettes: true, A3: true},
			{Languettes: true, Paysage: true}} {
			m := papertest.PosterModel(t, "A4")
			if o.A3 {
				m.Page.Format = "A3"
			}
			if o.Paysage {
				m.Page.Orientation = "paysage"
			}
			l := papertest.Place(0)
			l.Telephone = tel
			a := papertest.Pons([]lieu.Lieu{l}, 1)
			a.Choisi, a.Options = true, o
			f := papertest.Poster(a, papertest.Edition(), m)
			if f.Err != nil {
				t.Fatal(tel, f.Err)
			}
			named, cut := 0, false
			for _, it := range f.Page.Items {
				s := strings.TrimSpace(papertest.Plain(it.Text))
				switch cut = cut || s == "Aide avec Internet"; {
				case !cut || s == "":
				case strings.HasPrefix(s, "Maison A"):
					named++
				case strings.Trim(s, "0123456789 ") == "" && !slices.Contains(lines, s):
					t.Errorf("%s, %+v: %q on a line", tel, o, s)
				}
			}
			if named < 6 {
				t.Errorf("%s, %+v: %d strips say whom", tel, o, named)
			}
		}
	}
}

// A notice of few words has letters over their floors on a page that lies: its hours stand on
// the row of the date, or under it, whole. One of many words gives its code before its letters.
func TestNoticeLyingDown(t *testing.T) {
	for _, c := range []struct {
		notice      string
		what, where float64
	}{
		{"Atelier|8 décembre, 14 h|Mairie", 44, 36},
		{"Atelier tablette|mercredi 23 décembre, de 14 h à 17 h 30|Salle des Ormes", 44, 36},
		{"Apprendre à reconnaître les arnaques sur Internet, protéger ses mots de passe|8 décembre, 14 h|" +
			"Salle des Ormes", 44, 36},
	} {
		p := papertest.Paper(t, "affiche")
		order := papertest.Order(t, p, papertest.BaseOf(papertest.Places(3)...), papertest.Edition(), "commune=Pons",
			map[string]string{"annonce": c.notice, "orientation": "paysage"})
		_, docs, err := papertest.Compose(p, order)
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.Split(c.notice, "|")
		for _, it := range papertest.Pages(t, docs[0])[0].Items {
			switch line := papertest.Plain(it.Text); {
			case line == "" || it.Size < layout.Pt(19):
			case strings.HasPrefix(parts[0], line) && it.Size < layout.Pt(c.what),
				line == parts[2] && it.Size < layout.Pt(c.where):
				t.Errorf("%q at %d", line, it.Size)
			case line == "à" || line == "de" || line == "14 h":
				t.Errorf("hours are parted: %q", line)
			}
		}
	}
}
