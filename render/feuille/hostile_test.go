package feuille_test

import (
	"regexp"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papertest"
)

var english = regexp.MustCompile(`(?i)\b(?:the|page does|not hold|error|invalid|failed|cannot|nil)\b`)

// hostile are texts that no field expects.
func hostile() map[string]string {
	return map[string]string{
		"emoji":          "Médiathèque 🙂👩🏽‍💻 des Tilleuls 🇫🇷",
		"controls":       "Médiathèque\x00\x07 des\u200b\u200e\ufeff\tTilleuls\r\n\x1b[31m",
		"broken UTF-8":   "M\xe9diath\xe8que \xff\xfe des Tilleuls \xc3",
		"long word":      strings.Repeat("x", 10_000),
		"long accents":   strings.Repeat("É", 10_000),
		"long text":      strings.Repeat("Médiathèque des Tilleuls. ", 500),
		"right to left":  "مكتبة الأشجار ספרייה \u202eabc",
		"other scripts":  "図書館 Библиотека Βιβλιοθήκη",
		"placeholder":    "Médiathèque {nom} {telephone} {inconnu} {",
		"stars":          "**Médiathèque** **des ** Tilleuls **",
		"markup":         `<script>alert("é")</script>) Tj ET (\`,
		"quotes":         `« "" ''’‘“” »`,
		"only spaces":    " \u00a0\u202f\t ",
		"only stops":     "…!?;:.,-–—",
		"combining":      "Me\u0301diathe\u0300que a" + strings.Repeat("\u0301", 500),
		"private use":    "\ue000 \U0010fffd \ufffd \ufffe",
		"format strings": "%s %d %!v(MISSING) %n",
	}
}

// Whatever a record holds, its sheet keeps the laws or says in French why there
// is none: never a panic, never a box, never half a sign.
func TestHostile(t *testing.T) {
	_, e, m := papertest.Example(t)
	long := func(s string) []string { return strings.Split(strings.Repeat(s+"|", 400), "|") }
	var places []lieu.Lieu
	var names []string
	add := func(name string, edit func(*lieu.Lieu)) {
		places, names = append(places, papertest.Change(edit)), append(names, name)
	}
	for name, s := range hostile() {
		add(name+" as name", func(l *lieu.Lieu) { l.Nom = s })
		add(name+" as summary", func(l *lieu.Lieu) { l.PresentationResume = s })
		add(name+" as address", func(l *lieu.Lieu) { l.Adresse, l.ComplementAdresse = s, s })
		add(name+" as everything", func(l *lieu.Lieu) {
			l.Id, l.Nom, l.Commune, l.CodePostal, l.Adresse, l.Telephone, l.Horaires, l.Source = s, s, s, s, s, s, s, s
			l.PresentationResume, l.PresentationDetail = s, s
			l.Services, l.FraisACharge, l.Typologie = []string{s}, []string{s}, []string{s}
		})
	}
	add("endless lists", func(l *lieu.Lieu) {
		l.Services, l.PublicsSpecifiquementAdresses = long(lieu.AideDemarches), long("Jeunes")
		l.PriseEnChargeSpecifique, l.ModalitesAccompagnement = long("Surdité"), long("En autonomie")
	})
	add("nothing at all", func(l *lieu.Lieu) { *l = lieu.Lieu{Id: "Test_1"} })
	add("a hundred rules of hours", func(l *lieu.Lieu) {
		l.Horaires = strings.Repeat("Mo 09:00-10:00; ", 100) +
			"Tu 09:00-10:00"
	})
	made := 0
	for i, f := range papertest.Sheets(places, e, m) {
		if f.Err != nil {
			if s := f.Err.Error(); english.MatchString(s) || strings.Contains(s, "\n") || len(s) > 400 {
				t.Errorf("%s: the error is for nobody: %.400q", names[i], s)
			}
			continue
		}
		made++
		for _, fault := range faults(f, e, m) {
			if fault == "says {" || fault == "says }" || fault == "says **" || fault == "says <p>" {
				continue // its own words
			}
			t.Errorf("%s: %.300s", names[i], fault)
		}
	}
	if made < len(places)*3/4 {
		t.Errorf("%d sheets of %d", made, len(places))
	}
}

// What a record says stays what it says: braces of a name are no placeholders
// and its stars no markup.
func TestOwnBraces(t *testing.T) {
	_, e, m := papertest.Example(t)
	m.Textes.QRTitre = "Ici : {nom}"
	f := papertest.OneSheet(t, papertest.Change(func(l *lieu.Lieu) { l.Nom = "Atelier {commune} libre" }), e, m)
	text := strings.Join(papertest.Said(papertest.ReadSheet(t, f)), "\n")
	if !strings.Contains(text, "Ici : Atelier {commune} libre") || strings.Contains(text, "Atelier Valbrune") {
		t.Errorf("the name was filled as a template:\n%s", text)
	}
}
