package feuille_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// named is a poster of Pons that bears another name.
func named(nom string) feuille.Affiche {
	a := papertest.Pons(papertest.Places(3), 53)
	a.Territoire.Nom, a.Territoire.A, a.Territoire.De = nom, "à "+nom, "de "+nom
	return a
}

// largeLines are the lines of a page set at a size or larger, under the question.
func largeLines(p layout.Page, least float64) (out []string, size layout.Mpt) {
	for _, it := range p.Items {
		if it.Text != "" && it.Size >= layout.Pt(least) && it.Y > layout.MM(60) && !strings.HasPrefix(it.Text, "01 ") {
			out, size = append(out, papertest.Plain(it.Text)), it.Size
		}
	}
	return out, size
}

// The town stands in large letters: on one line, or on two that are cut before a
// word that links, never inside a part of its name.
func TestTownInLargeLetters(t *testing.T) {
	for _, c := range []struct {
		nom         string
		want        []string
		least, most float64
	}{
		{"Pons", []string{"À Pons"}, 60, 60},
		{"Valmenier-Bas", []string{"À Valmenier-Bas"}, 48, 60},
		{"Saint-Barnabé-en-Vallouise", []string{"À Saint-Barnabé-", "en-Vallouise"}, 44, 48},
		{"Castelvieux-sur-l'Étang-Noir", []string{"À Castelvieux-", "sur-l'Étang-Noir"}, 34, 48},
		{"Saint-Abundantissime-Oysel", []string{"À Saint-Abundantissime-", "Oysel"}, 34, 48},
		{"Sainte-Apollonie-Montferrand", []string{"À Sainte-Apollonie-", "Montferrand"}, 34, 48},
	} {
		f := papertest.Poster(named(c.nom), papertest.Edition(), papertest.PosterModel(t, "A4"))
		if f.Err != nil {
			t.Fatal(c.nom, f.Err)
		}
		got, size := largeLines(f.Page, 33)
		if strings.Join(got, "|") != strings.Join(c.want, "|") || size < layout.Pt(c.least) || size > layout.Pt(c.most) {
			t.Errorf("%s: %q at %d, want %q", c.nom, got, size, c.want)
		}
	}
}

// Modules of the code stand on the edge of the text, and are large enough; pairs
// of two numbers stand one below the other, in cells of one width.
func TestCodeAndDigitsAlign(t *testing.T) {
	lieux := papertest.Places(3)
	lieux[0].Telephone, lieux[1].Telephone = "01 11 11 11 11", "01 00 00 00 00"
	for _, format := range []string{"A4", "A3"} {
		f := papertest.Poster(papertest.Pons(lieux, 53), papertest.Edition(), papertest.PosterModel(t, format))
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		edge := layout.Um(0)
		middles := map[string][]layout.Um{}
		for _, it := range f.Page.Items {
			if it.Text == "Maison A" {
				edge = it.X
			}
			if s := strings.TrimSpace(it.Text); s == "11" || s == "00" {
				middles[s] = append(middles[s], it.X+it.W/2)
			}
		}
		for _, it := range f.Page.Items {
			if it.Draw == nil || it.Node == nil || it.W != it.H {
				continue
			}
			module := it.W / layout.Um(it.Draw.W)
			if gap := it.X + 4*module - edge; gap < -100 || gap > 100 || module < layout.MM(0.8) {
				t.Errorf("%s: modules of %d µm, %d µm from the edge of the text", format, module, gap)
			}
		}
		for i, x := range middles["11"] {
			if d := x - middles["00"][i]; d < -100 || d > 100 {
				t.Errorf("%s: pair %d is %d µm out of line", format, i, d)
			}
		}
		if len(middles["11"]) != 4 {
			t.Errorf("%s: pairs at %v", format, middles)
		}
	}
}

// A3 is A4 enlarged before it shows more places: floors too, where no word goes for
// them; else those of A4 enlarged.
func TestA3Grows(t *testing.T) {
	for n := 2; n <= 6; n++ {
		for hours, least := range map[string]sizesA3{
			"Tu-Sa 09:00-12:00": {29, 43.5},
			"Mo-Fr 08:30-12:00,13:30-17:00; Sa 09:00-12:00,14:00-16:30": {25, 35},
		} {
			lieux := papertest.Places(n)
			for i := range lieux {
				lieux[i].Horaires = hours
			}
			f := papertest.Poster(papertest.Pons(lieux, 53), papertest.Edition(), papertest.PosterModel(t, "A3"))
			if f.Err != nil {
				t.Fatal(f.Err)
			}
			a3Sizes(t, f.Page, least)
		}
	}
}

// sizesA3 are the least sizes of names and of numbers.
type sizesA3 struct{ name, number float64 }

// a3Sizes judges the least sizes of a poster on A3.
func a3Sizes(t *testing.T, p layout.Page, want sizesA3) {
	t.Helper()
	for _, it := range p.Items {
		least := 0.0
		switch s := papertest.Plain(it.Text); {
		case strings.HasPrefix(s, "Maison "):
			least = want.name
		case s == "99" || s == "01":
			least = want.number
		case strings.Contains(s, "rue des Essais") || strings.Contains(s, "Visez") || strings.Contains(s, " h–"):
			least = 25
		case strings.HasPrefix(s, "Imprimé"):
			least = 14
		}
		if it.Size < layout.Pt(least) && it.Text != "" {
			t.Errorf("%q at %d, want %g points", it.Text, it.Size, least)
		}
	}
}

// A page that lies on its long side holds the same laws, whatever it shows.
func TestPosterLyingDown(t *testing.T) {
	for _, format := range []string{"A4", "A3"} {
		for n := 1; n <= 3; n++ {
			for _, strips := range []bool{false, true} {
				a := papertest.Pons(papertest.Places(n), n+9)
				a.Choisi, a.Options = n == 1, feuille.OptionsAffiche{A3: format == "A3", Paysage: true, Languettes: strips}
				m := papertest.PosterModel(t, format)
				m.Page.Orientation = "paysage"
				f := papertest.Poster(a, papertest.Edition(), m)
				if f.Err != nil || f.Page.W <= f.Page.H {
					t.Errorf("%s, %d places, %v: %v", format, n, strips, f.Err)
					continue
				}
				within(t, fmt.Sprintf("%s, %d places, strips %v", format, n, strips), f.Page)
				if !slices.ContainsFunc(f.Page.Items, isCode) {
					t.Errorf("%s, %d places, strips %v: no code", format, n, strips)
				}
			}
		}
	}
}

// isCode reports the code of a poster, large enough to be read.
func isCode(it layout.Item) bool {
	return it.Node != nil && it.Draw != nil && it.W == it.H && it.W >= layout.MM(44)
}

// within tells texts that leave the page or stand over others.
func within(t *testing.T, why string, p layout.Page) {
	t.Helper()
	edge := layout.MM(8) - 2
	for i, it := range p.Items {
		if it.X < edge || it.Y < edge || it.X+it.W > p.W-edge || it.Y+it.H > p.H-edge {
			t.Errorf("%s: %q leaves the printable area", why, it.Text)
		}
		for _, o := range p.Items[:i] {
			if it.Text != "" && o.Text != "" && it.X < o.X+o.W-2 && o.X < it.X+it.W-2 && it.Y < o.Y+o.H-2 && o.Y < it.Y+it.H-2 {
				t.Errorf("%s: %q over %q", why, it.Text, o.Text)
			}
		}
	}
}

// A place that receives only some people is on no poster, and is counted on it;
// why the others are shown may be told.
func TestPosterLeavesOutReservedPlaces(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	members, sent := papertest.AtPons("2"), papertest.AtPons("3")
	members.PresentationResume = "Uniquement pour les adhérents de l'association."
	sent.ModalitesAcces = []string{lieu.Telephoner, lieu.Prescription}
	b := papertest.BaseOf(papertest.AtPons("1"), members, sent, papertest.AtPons("4"))
	for _, why := range []map[string]string{nil, {"pourquoi": "oui"}} {
		o, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), "commune=Pons", why))
		if err != nil {
			t.Fatal(err)
		}
		page, _ := docs[0].Page(0)
		text := papertest.Plain(papertest.Text(page))
		if strings.Contains(text, "Maison 2") || strings.Contains(text, "Maison 3") {
			t.Errorf("%s", text)
		}
		if n := len(papertest.Kinds(o.Avis)); n != 2 {
			t.Errorf("%d remarks: %+v", n, o.Avis)
		}
		var told []string
		for _, v := range docs[0].Avis {
			if v.Genre == render.AvisChoix {
				told = append(told, v.Texte)
			}
		}
		if want := "« Maison 1 » est choisi : ouvert à tous, un téléphone, des heures, 1 aide"; (why != nil) !=
			strings.HasPrefix(strings.Join(told, "\n"), want) {
			t.Errorf("told %q", told)
		}
	}
	if text := reservedAsked(t, b); !strings.Contains(text, "Attention : uniquement pour les adhérents") {
		t.Errorf("asked for: %s", text)
	}
}

// reservedAsked is the poster of a place of members, asked for by its id.
func reservedAsked(t *testing.T, b *papertest.Base) string {
	t.Helper()
	p := papertest.Paper(t, "affiche")
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), "lieu=2", nil))
	if err != nil {
		t.Fatal(err)
	}
	page, _ := docs[0].Page(0)
	text := papertest.Plain(papertest.Text(page))
	if c, tel := strings.Index(text, "Attention"), strings.Index(text, "01 99"); c > tel {
		t.Errorf("the condition stands after the number: %s", text)
	}
	return text
}

// On larger paper strips grow as the rest of the poster does.
func TestStripsGrowWithThePaper(t *testing.T) {
	size := func(format string) (numbers, most layout.Mpt) {
		a := papertest.Pons(papertest.Places(1), 1)
		a.Options.Languettes, a.Options.A3 = true, format == "A3"
		f := papertest.Poster(a, papertest.Edition(), papertest.PosterModel(t, format))
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		for _, it := range f.Page.Items {
			if it.Y > f.Page.H*4/5 {
				numbers = max(numbers, it.Size)
			}
			most = max(most, it.Size)
		}
		return numbers, most
	}
	small, question := size("A4")
	large, wide := size("A3")
	if small < 22000 || large*100 < small*140 || large*100 > small*143 || wide*100 < question*140 {
		t.Errorf("numbers of strips at %d and %d, the question at %d and %d", small, large, question, wide)
	}
}

// What to do holds on one line, lying too, when a size of the model lets it; a name
// that is as wide as the answer is not broken by its frame.
func TestAnswerHoldsOnItsLines(t *testing.T) {
	for _, nom := range []string{"La Roche-sur-Yon", "Pons", "Saint-Philbert-de-Grand-Lieu", "Sainte-Foy-la-Grande"} {
		for _, lying := range []bool{false, true} {
			m := papertest.PosterModel(t, "A4")
			a := named(nom)
			if a.Options.Paysage = lying; lying {
				m.Page.Orientation = "paysage"
			}
			f := papertest.Poster(a, papertest.Edition(), m)
			if f.Err != nil {
				t.Fatal(f.Err)
			}
			text := papertest.Plain(papertest.Text(f.Page))
			if !strings.Contains(text, "Venez, on vous aide.") {
				t.Errorf("%s, lying %v: what to do is cut: %s", nom, lying, text)
			}
			for _, it := range f.Page.Items {
				if s := strings.Trim(papertest.Plain(it.Text), " "); s == "Yon" || strings.HasSuffix(s, "-sur-") {
					t.Errorf("%s, lying %v: a line is %q", nom, lying, s)
				}
			}
		}
	}
}

// Strips are as high as what they say: no part of one is blank, whichever way the page
// lies and however long the names are. A number that a strip is wide enough for stands
// on one line; a name that holds on six strips alone has six of them.
func TestStripsAreFull(t *testing.T) {
	names := map[string]string{"short": "La Halle", "long": "Pôle des usages du numérique de la vallée des Essais"}
	for kind, name := range names {
		for _, lies := range []bool{false, true} {
			l := papertest.Place(0)
			l.Nom = name
			a := papertest.Pons([]lieu.Lieu{l}, 1)
			a.Choisi, a.Options = true, feuille.OptionsAffiche{Languettes: true, Paysage: lies}
			m := papertest.PosterModel(t, "A4")
			if lies {
				m.Page.Orientation = "paysage"
			}
			f := papertest.Poster(a, papertest.Edition(), m)
			if f.Err != nil {
				t.Fatal(f.Err)
			}
			n := stripsAreFull(t, kind, f.Page)
			if want := map[bool]int{false: 8, true: 6}[kind == "long" && !lies]; n != want {
				t.Errorf("%s, lying %v: %d strips, want %d", kind, lies, n, want)
			}
			words := papertest.Plain(papertest.Text(below(f.Page, strips(f.Page))))
			if !strings.Contains(words, papertest.Plain(name)) {
				t.Errorf("%s, lying %v: no name on the strips: %s", kind, lies, words)
			}
		}
	}
}

// below are the marks of a page under a height.
func below(p layout.Page, y layout.Um) layout.Page {
	p.Items = slices.DeleteFunc(slices.Clone(p.Items), func(it layout.Item) bool { return it.Y < y })
	return p
}

// stripsAreFull counts the strips, whose rows end where the next one or the page does.
func stripsAreFull(t *testing.T, why string, p layout.Page) (n int) {
	t.Helper()
	var rows []layout.Um // where they begin
	for _, it := range p.Items {
		if it.Text == "Aide avec Internet" && it.Y > strips(p) {
			n++
			if !slices.Contains(rows, it.Y) {
				rows = append(rows, it.Y)
			}
		}
	}
	ends := append(rows[1:], p.H-layout.MM(6)) // the padding of a row is above its first line
	for i, y := range rows {
		last := y
		for _, it := range p.Items {
			if it.Text != "" && it.Y > y && it.Y+it.H < ends[i] {
				last = max(last, it.Y+it.H)
			}
		}
		if blank := ends[i] - last; blank > layout.MM(5) {
			t.Errorf("%s: %s mm of a strip of %s mm are blank", why, papertest.MM(blank), papertest.MM(ends[i]-y))
		}
	}
	return n
}

// What to do is on one line, however large the letters and whichever way the page lies:
// no line ends inside « Téléphonez avant de venir. »
func TestWhatToDoIsOnOneLine(t *testing.T) {
	whole := []string{"Téléphonez avant de venir.", "demandez les heures.", "Prenez rendez-vous."}
	edits := map[string]func(*lieu.Lieu){
		"to call":     func(l *lieu.Lieu) { l.Horaires, l.Adresse = "", "20 bis rue du Lin" },
		"appointment": func(l *lieu.Lieu) { l.ModalitesAcces = []string{"Prendre un RDV en ligne"} },
		"many hours":  func(l *lieu.Lieu) { l.Horaires = "Mo 09:00-10:00; Tu 11:00-12:00; We 13:00-14:00; Th 15:00-16:00" },
	}
	seen := 0
	for name, edit := range edits {
		for n := 1; n <= 3; n++ {
			for _, lies := range []bool{false, true} {
				for _, strips := range []bool{false, true} {
					l := papertest.Places(n)
					for i := range l {
						edit(&l[i])
					}
					a := papertest.Pons(l, 9)
					a.Options = feuille.OptionsAffiche{Languettes: strips, Paysage: lies}
					m := papertest.PosterModel(t, "A4")
					if lies {
						m.Page.Orientation = "paysage"
					}
					f := papertest.Poster(a, papertest.Edition(), m)
					if f.Err != nil {
						t.Fatal(f.Err)
					}
					seen += onOneLine(t, fmt.Sprint(name, n, lies, strips), f.Page, whole)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("nothing is to be done on any poster")
	}
}

// onOneLine counts the lines that hold one of these phrases, and finds those parted.
func onOneLine(t *testing.T, why string, p layout.Page, whole []string) (seen int) {
	t.Helper()
	for _, it := range p.Items {
		line := papertest.Plain(it.Text)
		for _, s := range whole {
			switch first := strings.Fields(s)[0]; {
			case strings.Contains(line, s):
				seen++
			case strings.Contains(line, first) && !strings.Contains(line, ",") && !strings.Contains(line, "la liste"):
				t.Errorf("%s: %q is parted: %q", why, s, line)
			}
		}
	}
	return seen
}

// A number stands on the line of the words at its left.
func TestNumberStandsOnTheLineOfTheAddress(t *testing.T) {
	for _, format := range []string{"A4", "A3"} {
		f := papertest.Poster(papertest.Pons(papertest.Places(3), 53), papertest.Edition(), papertest.PosterModel(t, format))
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		numbers := 0
		for _, n := range f.Page.Items {
			if n.Size < layout.Pt(20) || n.Text == "" || strings.Trim(n.Text, "0123456789 \u00A0\u202F") != "" {
				continue
			}
			gap := layout.MM(100)
			for _, it := range f.Page.Items {
				if it.Text != "" && it.X+it.W < n.X && it.Size < n.Size {
					gap = min(gap, max(it.Base-n.Base, n.Base-it.Base))
				}
			}
			if numbers++; gap > layout.MM(0.3) {
				t.Errorf("%s: %q is %d µm out of the line beside it", format, n.Text, gap)
			}
		}
		if numbers < 3 {
			t.Errorf("%s: %d numbers", format, numbers)
		}
	}
}
