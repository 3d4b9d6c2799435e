package accents_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"feuillet/lieu/accents"
)

// phrases are French as it is written, with all its accents.
var phrases = []string{
	"Médiathèque de l’Été", "Où trouver un café, dès l’aube : élèves, œuvres, garçons",
	"À côté de la forêt, chez Noëlle, naïf", "« Aide » – 10 € l’heure…", "ÉCOLE DE L’HÔTEL-DIEU",
	"Maïs, aiguë, Œuvre, Ça va", "Île de Ré, Nîmes, Châteauroux",
}

// misreadings are the code pages of offices.
var misreadings = map[string]encoding.Encoding{"1252": charmap.Windows1252, "850": charmap.CodePage850,
	"437": charmap.CodePage437,
	"mac": charmap.Macintosh}

// misread is UTF-8 read in a code page; the holes of 1252 are controls, as programs make them.
func misread(t *testing.T, s string, e encoding.Encoding) string {
	t.Helper()
	out, err := e.NewDecoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	if e == charmap.Windows1252 {
		var b strings.Builder
		for i := range len(s) {
			r := charmap.Windows1252.DecodeByte(s[i])
			if r == '\ufffd' {
				r = rune(s[i])
			}
			b.WriteRune(r)
		}
		out = b.String()
	}
	return out
}

func TestUTF8MisreadIsReadAgain(t *testing.T) {
	for nom, e := range misreadings {
		for _, s := range phrases {
			once := misread(t, s, e)
			if got := accents.Mender(once); got != s {
				t.Errorf("%s: %q gives %q, want %q", nom, once, got, s)
			}
			if nom == "1252" {
				if twice := misread(t, once, e); accents.Mender(twice) != s {
					t.Errorf("twice: %q gives %q", twice, accents.Mender(twice))
				}
			}
		}
	}
}

func TestFrenchIsLeftAlone(t *testing.T) {
	for _, s := range append([]string{"", "Abri", "CAFÉ…", "L’ÉTÉ « À L’ÎLE »", "CAFÉ\u00a0!", "MÊLÉE®", "10 ± 2", "Škoda",
		"São Paulo", "Łódź",
		"GARÇON’S", "ÂGÉ", "n° 12", "Qui ? quoi ?", "Est-ce toi ?Oui", "https://a.example/?lieu=12&b=c", "?"}, phrases...) {
		if got := accents.Mender(s); got != s {
			t.Errorf("%q becomes %q", s, got)
		}
		if accents.Abimes(s) {
			t.Errorf("%q is said to be damaged", s)
		}
	}
}

func TestSpacesOfACutLetterRemain(t *testing.T) {
	for in, want := range map[string]string{"dÃ©jÃ ": "déjà ", "dÃ©jÃ": "déjà", "lÃ  bas": "là  bas"} {
		if got := accents.Mender(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestLostAccentsAreFound(t *testing.T) {
	for _, s := range []string{"M?diath?que", "l'?t?", "M\ufffddiath\ufffdque", "ARR?T", "cr??e", "M‚diathŠque",
		"M\u008ediath\u008fque", "for├t", "c½ur"} {
		if !accents.Abimes(s) {
			t.Errorf("%q is not said to be damaged", s)
		}
	}
}

func TestACodePageReadInAnother(t *testing.T) {
	for in, want := range map[string]string{"M‚diathŠque": "Médiathèque", "M\u008ediath\u008fque": "Médiathèque",
		"MÚdiathÞque de Nŷmes": "", "MÚdiathÞque": "Médiathèque", "MÈdiathËque": "Médiathèque", "For½t": "",
		"Médiathèque": ""} {
		got, ok := accents.Relire(in)
		if want == "" && (ok || got != in) || want != "" && got != want {
			t.Errorf("%q gives %q, %v, want %q", in, got, ok, want)
		}
	}
}

// Bytes that are no signs are strange, wherever they stand.
func TestHalfSigns(t *testing.T) {
	for _, s := range []string{"\xe9", "caf\xe9", "\xe9t\xe9", "M\xe9diath\xe8que \xff", "caf\xc3"} {
		if _, etranges := accents.Note(s); accents.Etranges(s) == 0 || etranges == 0 {
			t.Errorf("%q is not strange", s)
		}
		accents.Relire(s)
	}
}
