package store

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// What a value says, sign by sign; what is no coat stays as it is.
func TestWhatAValueSays(t *testing.T) {
	for ecrit, want := range map[string]string{
		"": "", "a&b": "a&b", "a & b; c": "a & b; c", "100 %": "100 %", `C:\dossier`: `C:\dossier`, "&eacute;": "é",
		"&#233;": "é", "&#xE9;": "é", "&#233 l": "é l", "&eacute": "&eacute", "&nimporte;": "&nimporte;", "&#;": "&#;",
		"&#x;": "&#x;", "&": "&", "&#99999999;": "&#99999999;", "%C3%A9": "é", "%E9t": "ét", "%4": "%4", "%zz": "%zz",
		`\u00e9`: "é", `\u00e`: `\u00e`, `\ud83d\ude00`: "😀", `\ud83d`: string(rune(0xd83d)), `\n`: " ", `\\n`: " ",
		`\"`: `"`, `\x41`: "A", "Ã©": "é", "ÃƒÂ©": "é", "â‚¬": "€",
		"Â ": "Â ", "&amp;amp;eacute;": "é", "%26%23233%3B": "é", `\u0026eacute;`: "é", "\xe9": "é", "<b>": "<b>",
	} {
		var b strings.Builder
		fin := 0
		for _, g := range dit(ecrit) {
			if g.debut != fin || g.fin <= g.debut {
				t.Errorf("%q: %+v does not follow %d", ecrit, g, fin)
			}
			fin = g.fin
			b.WriteRune(g.r)
		}
		if b.String() != want || fin != len(ecrit) {
			t.Errorf("%q says %q, want %q; read to %d", ecrit, b.String(), want, fin)
		}
	}
}

// Letters and digits are folded whatever their script, width and accents.
func TestFolding(t *testing.T) {
	for r, want := range map[rune]string{'A': "a", 'É': "e", 'œ': "oe", 'ﬁ': "fi", 'Ｚ': "z", '𝒵': "z", '９': "9", '٣': "3",
		'߉': "9", '①': "1", '²': "2", 'ñ': "n", 'č': "c", 'ị': "i", '\u0301': "", 'ß': "ss", '@': "@", '＠': "@"} {
		if got := plie(r); got != want {
			t.Errorf("%q: %q, want %q", r, got, want)
		}
	}
}

// oublisDits forgets a person, a number and a mail.
func oublisDits(t testing.TB, textes ...string) *oublis {
	t.Helper()
	var demandes []*demande
	for i, s := range textes {
		d, err := lireDemande(Oubli{Texte: s}, i)
		if err != nil {
			t.Fatal(err)
		}
		demandes = append(demandes, d)
	}
	return tous(demandes)
}

// Once taken out, nothing is left to take out, and what is around stays.
func TestTakingOutLeavesNothing(t *testing.T) {
	o := oublisDits(t, "Zoé Lamérault", "0639980012")
	for ecrit, want := range map[string]string{
		"Zoé Zoé Lamérault Lamérault":   "[…] […] […]",
		"06 39 06 39 98 00 12 98 00 12": "",
		"Zoé Lamérault":                 "[…]",
	} {
		reste := o.retirer(ecrit)
		if o.retirer(reste) != reste || want != "" && strings.Count(reste, "rault") > 0 {
			t.Errorf("%q leaves %q", ecrit, reste)
		}
	}
}

// Whatever a value holds, it is read without harm; once taken out, nothing is
// left; and the filter lets through all that is found.
func FuzzTakingOut(f *testing.F) {
	for _, s := range []string{"Zoé Lamérault", "<b>Zoé</b>&nbsp;Lam&eacute;rault",
		`{"prenom":"Zoé","x":"y","nom":"Lam\u00e9rault"}`, "tel06399800120", "z%40\\u00", "&#", "+33 (0)6 39 98 00 12",
		"zoe.lamerault (at) x.example", "Zoé;x;Lamérault", "\u202eZoé", "<a <b> Zoé Lamérault", "ÃÂ©"} {
		f.Add(s)
	}
	textes := []string{"Zoé Lamérault", "0639980012", "zoe.lamerault@valombre.example"}
	o := oublisDits(f, textes...)
	f.Fuzz(func(t *testing.T, s string) {
		for _, rangee := range []bool{false, true} {
			o.rangee = rangee
			reste := o.retirer(s)
			if o.retirer(reste) != reste {
				t.Errorf("%q leaves %q", s, reste)
			}
			if utf8.ValidString(s) && !utf8.ValidString(reste) {
				t.Errorf("%q is cut in a sign: %q", s, reste)
			}
			if reste == s {
				continue
			}
			filtre := &filtre{}
			for _, texte := range textes {
				d, _ := lireDemande(Oubli{Texte: texte}, 0)
				filtre.ajouter(d.exiges)
			}
			if !filtre.passe([]byte(s)) {
				t.Errorf("the filter misses %q", s)
			}
		}
		idJuste(s)
	})
}
