package fonts_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"feuillet/fonts"

	"github.com/go-pdf/fpdf"
	"golang.org/x/text/unicode/norm"
)

var faces = []fonts.Face{fonts.Regular, fonts.Bold, fonts.ExtraBold}

// Pairs and totals are those of HarfBuzz on the same files.
func TestAdvance(t *testing.T) {
	for _, c := range harfbuzz {
		if got := c.face.Advance(c.text); got != c.advance {
			t.Errorf("%v %q: advance %d, HarfBuzz says %d", c.face, c.text, got, c.advance)
		}
	}
}

func TestAdvanceIsWidthsAndKerning(t *testing.T) {
	for _, f := range faces {
		text := []rune("AVENUE DE L’ÉTÉ, Toulouse : « Wœrth »")
		want := f.Width(text[0])
		for i, r := range text[1:] {
			want += f.Kern(text[i], r) + f.Width(r)
		}
		if got := f.Advance(string(text)); got != want {
			t.Errorf("%v: advance %d, widths and kerning make %d", f, got, want)
		}
		if f.Kern('A', 'V') >= 0 || f.Kern('L', '’') >= 0 {
			t.Errorf("%v: AV %d, L’ %d: no kerning was read", f, f.Kern('A', 'V'), f.Kern('L', '’'))
		}
	}
}

// What is measured must be what fpdf's font dictionary says, kerning apart.
func TestWidthIsThatOfTheWriter(t *testing.T) {
	doc := fpdf.New("P", "mm", "A4", "")
	for _, f := range faces {
		doc.AddUTF8FontFromBytes(f.String(), "", f.TTF())
		doc.SetFont(f.String(), "", 1000*72/25.4) // 1000 units are then 1000 mm
		for _, r := range f.Runes() {
			if got := doc.GetStringWidth(string(r)); math.Abs(got-float64(f.Width(r))) > 0.01 {
				t.Errorf("%v %q: %d, fpdf says %.2f", f, r, f.Width(r), got)
			}
		}
	}
	if err := doc.Error(); err != nil {
		t.Fatal(err)
	}
}

func TestHas(t *testing.T) {
	french := "ABCXYZabcxyz0123456789àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»‘’“”–—…·•€°×÷†™\u00A0\u202F\u2011"
	for _, f := range faces {
		for _, r := range french {
			if !f.Has(r) || f.Width(r) == 0 {
				t.Errorf("%v lacks %q", f, r)
			}
		}
		for _, r := range []rune{-1, 0, '\n', '→', '☎', '✓', 0x1F600, 0x10FFFF} {
			if f.Has(r) || f.Width(r) != 0 {
				t.Errorf("%v has %q", f, r)
			}
		}
	}
}

func TestHeights(t *testing.T) {
	for _, f := range faces {
		if !(f.Ascent() > f.CapHeight() && f.CapHeight() > f.XHeight() && f.XHeight() > 400 && f.Descent() < -150) {
			t.Errorf("%v: ascent %d, capitals %d, small letters %d, descent %d", f, f.Ascent(), f.CapHeight(), f.XHeight(),
				f.Descent())
		}
	}
}

func TestSanitize(t *testing.T) {
	for _, c := range []struct{ name, in, want, lost string }{
		{"plain", "Mairie de l’Île", "Mairie de l’Île", ""},
		{"empty", "", "", ""},
		{"tab and line end", "a\tb\r\nc", "a b  c", ""},
		{"other controls", "a\x00\x1b\x7fb", "ab", ""},
		{"decomposed accents", "E\u0301cole a\u0300", "École à", ""},
		{"soft hyphen, mark of direction, BOM", "\uFEFFcoo\u00ADpé\u200E", "coopé", ""},
		{"ligature", "o\uFB03ce", "office", ""},
		{"numero and square metre", "№ 3, 20 ㎡", "No 3, 20 m2", ""},
		{"full width", "Ｗｉ-Ｆｉ", "Wi-Fi", ""},
		{"hyphens", "Est\u2010ce là\u2011bas", "Est-ce là\u2011bas", ""},
		{"arrow", "9 h → 12 h", "9 h – 12 h", ""},
		{"bullet of Word", "\uF0B7 un", "• un", ""},
		{"prime for apostrophe", "l′accueil", "l’accueil", ""},
		{"thin space stays unbroken", "9\u2009h\u2007!", "9\u202Fh\u00A0!", ""},
		{"other spaces", "a\u2003b\u2028c", "a b c", ""},
		{"accent that no face has", "Việt Ǎ", "Viet A", ""},
		{"emoji", "Bonjour 😀", "Bonjour ", "😀"},
		{"emoji sequence", "👩\u200D💻 ☎\uFE0F", " ", "👩💻☎"},
		{"other script", "Привет a", " a", "Привет"},
		{"bytes that are not UTF-8", "caf\xe9", "caf", "\uFFFD"},
		{"cut short", "é"[:1], "", "\uFFFD"},
		{"not a character", "a\uFFFFb", "ab", "\uFFFF"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, lost := fonts.Sanitize(fonts.Regular, c.in)
			if got != c.want || !slices.Equal(lost, []rune(c.lost)) {
				t.Errorf("%q: got %q, lost %q; want %q, %q", c.in, got, string(lost), c.want, c.lost)
			}
		})
	}
}

// Sanitize takes Latin text as composed, and visible but for the soft hyphen.
func TestLatinIsComposed(t *testing.T) {
	for r := rune(0); r < 0x300; r++ {
		p := norm.NFC.PropertiesString(string(r))
		if !p.BoundaryBefore() || !norm.NFC.IsNormalString(string(r)) || unicode.Is(unicode.Cf, r) && r != 0xAD {
			t.Errorf("%U composes, or is not seen", r)
		}
	}
}

func FuzzSanitize(f *testing.F) {
	f.Add("Café \u0301 😀\xff")
	f.Fuzz(func(t *testing.T, s string) {
		clean, _ := fonts.Sanitize(fonts.Bold, s)
		for _, r := range clean {
			if !fonts.Bold.Has(r) {
				t.Errorf("%q gives %q with %q", s, clean, r)
			}
		}
		if again, lost := fonts.Sanitize(fonts.Bold, clean); again != clean || lost != nil {
			t.Errorf("%q: cleaned twice gives %q, then %q", s, clean, again)
		}
	})
}

func BenchmarkAdvance(b *testing.B) {
	line := strings.Repeat("Des conseillers vous aident gratuitement. ", 2)
	b.ReportAllocs()
	for b.Loop() {
		fonts.Regular.Advance(line)
	}
}
