package lisible_test

import (
	"html"
	"testing"

	"feuillet/lieu/lisible"
)

// References are read when they are whole; addresses and lone signs stay.
func TestEntities(t *testing.T) {
	for text, want := range map[string]string{
		"M&eacute;diath&egrave;que &amp; caf&eacute;":                     "Médiathèque & café",
		"l&#8217;aide, l&#x2019;aide, l&rsquo;aide":                       "l’aide, l’aide, l’aide",
		"&OElig;uvre &laquo;&nbsp;Emma&uuml;s&nbsp;&raquo; 5&nbsp;&euro;": "Œuvre « Emmaüs » 5 €",
		"https://essai.example/?a=1&copy=2&lt=3&reg=4":                    "https://essai.example/?a=1&copy=2&lt=3&reg=4",
		"&notina; &foo; & ; &;":                                           "&notina; &foo; & ; &;",
		"&amp;eacute;":                                                    "&eacute;", // once
		"a&semi;b":                                                        "a;b",
		"coupe\u00ad-&shy;ici\u200b":                                      "coupe-ici",
		"Aide & conseil\u00a0: ici":                                       "Aide & conseil\u00a0: ici",
		"Aide & conseil":                                                  "Aide & conseil",
	} {
		if got := lisible.SansHTML(text); got != want && text != "" {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// What is written with references reads back, whatever it is.
func FuzzEntities(f *testing.F) {
	for _, s := range []string{"Médiathèque & « café »", "a<b>c", "&amp;", "&#0;", "\xff&lt;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := lisible.SansHTML(html.EscapeString(s))
		if again := lisible.SansHTML(html.EscapeString(s)); once != again {
			t.Errorf("%q: %q, then %q", s, once, again)
		}
		for _, r := range s {
			if r == '&' || r == '<' || r == 0xad || r == 0x200b || r == 0xfeff || r == '\\' {
				return
			}
		}
		if once != s {
			t.Errorf("%q reads back as %q", s, once)
		}
	})
}

// What a page holds for machines is no text: neither it nor its tags are printed.
func TestCodeOfAPageIsNoText(t *testing.T) {
	for in, want := range map[string]string{
		"<p>Aide <script>alert(1)</script>le jeudi</p>":                  "Aide le jeudi",
		"<style type=\"text/css\">p { color: red }</style>Accueil libre": "Accueil libre",
		"Accueil<!-- mso: 9 pt --> libre":                                "Accueil libre",
		"Atelier script et montage <b>video</b>":                         "Atelier script et montage video",
	} {
		if got := lisible.SansHTML(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
		if got, _ := lisible.TextePublic(in); got != want+"." {
			t.Errorf("%q in a text: %q, want %q", in, got, want)
		}
	}
}
