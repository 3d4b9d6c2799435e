package lisible

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mobiles are the stretches of the mobile numbers of a text, however typed: any sign
// between the digits, any grouping, any script of digits, letters glued to both ends.
func mobiles(s string) (out [][]int) {
	if !peutAppeler(s) {
		return nil
	}
	avant := rune(' ')
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if valeurChiffre(r) >= 0 && valeurChiffre(avant) < 0 || r == '+' || strings.HasPrefix(s[i:], "(+") {
			fin, mobile := numeroA(s, i)
			if mobile {
				out = append(out, []int{i, fin})
			}
			if fin > i {
				i, avant = fin, ' '
				continue
			}
		}
		avant, i = r, i+n
	}
	return out
}

// peutAppeler is the quick look before mobiles: enough digits for a number.
func peutAppeler(s string) bool {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n++
		case c == 0xef && i+1 < len(s) && s[i+1] == 0xbc, c == 0xd9, c == 0xdb, c == 0xf0: // other digits
			n++
		}
	}
	return n >= chiffresPacifique
}

const (
	chiffresPacifique = 6 // of a mobile of New Caledonia
	chiffresMax       = 14
)

// chiffre is a digit of a text: where it ends, and whether it begins a group.
type chiffre struct {
	fin    int
	groupe bool
}

// numeroA is the end of the number that begins at byte i, 0 for none: one that is not
// mobile is passed whole, for its digits and those of the next make others.
func numeroA(s string, i int) (fin int, mobile bool) {
	d, lus := chiffresDe(s, i)
	n := longueurMobile(d, s[i] == '+' || s[i] == '(')
	if n == 0 && !suitUnChiffre(s[:i]) {
		if n = auPacifique(s, i, d, lus); n == 0 && sansZero(d, lus) && versMobile.MatchString(s[:i]) {
			n = 9
		}
	}
	switch {
	case n > 0 && (n == len(lus) || lus[n].groupe):
		fin = lus[n-1].fin
		if dates := datesEnChiffres.FindString(s[i:fin]); dates != "" {
			return i + len(dates), false
		}
		return fin + len(suiteDeNumero.FindString(s[fin:])), true
	case n == 0 && len(d) >= 10 && d[0] == '0' && d[1] != '0' && (len(d) == 10 || lus[10].groupe):
		return lus[9].fin, false
	}
	return 0, false
}

// suitUnChiffre reports digits right before, of the same number perhaps.
func suitUnChiffre(avant string) bool {
	avant = strings.TrimRightFunc(avant, separeChiffres)
	r, _ := utf8.DecodeLastRuneInString(avant)
	return valeurChiffre(r) >= 0
}

// suiteDeNumero is another end of the same number: « 06 39 98 00 12/13 ».
var suiteDeNumero = patronDe(`^(?:\s?/\s?\d{2})+\b`)

// chiffresDe are the digits from byte i, until a letter or a sign that stands in no number.
func chiffresDe(s string, i int) (d string, lus []chiffre) {
	var b strings.Builder
	signes := 0
	for k := i; k < len(s) && b.Len() <= chiffresMax; {
		r, n := utf8.DecodeRuneInString(s[k:])
		k += n
		if v := valeurChiffre(r); v >= 0 {
			b.WriteByte(byte('0' + v))
			lus = append(lus, chiffre{k, signes > 0})
			signes = 0
			continue
		}
		if signes++; signes > 4 || r != '+' && !separeChiffres(r) || r == '+' && len(lus) > 0 {
			break
		}
	}
	return b.String(), lus
}

// separeChiffres reports a sign that stands between the digits of a number.
func separeChiffres(r rune) bool {
	return r != '\n' && (unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Cf, r) ||
		strings.ContainsRune("./,·•_()'’*−~", r))
}

// valeurChiffre is a digit of the scripts that keyboards type, -1 for another sign.
func valeurChiffre(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r < 0x600:
		return -1
	case r >= '０' && r <= '９':
		return int(r - '０')
	case r >= 0x660 && r <= 0x669:
		return int(r - 0x660)
	case r >= 0x6f0 && r <= 0x6f9:
		return int(r - 0x6f0)
	case r >= 0x1d7ce && r <= 0x1d7ff:
		return int(r-0x1d7ce) % 10
	}
	return -1
}

// longueurMobile is how many of the digits are a mobile number, by the plan of ARCEP:
// with its zero, or with the prefix of a country; 0 for none.
func longueurMobile(d string, plus bool) int {
	if reste, ok := strings.CutPrefix(d, "0"); ok && mobileNational(reste) {
		return 10
	}
	reste, double := strings.CutPrefix(d, "00")
	plus = plus || double
	for _, p := range indicatifs {
		local, ok := strings.CutPrefix(reste, p)
		if !ok || !plus && p != "33" {
			continue
		}
		if local = strings.TrimPrefix(local, "0"); mobileNational(local) {
			return len(d) - len(local) + 9
		}
	}
	for _, p := range pacifique {
		if local, ok := strings.CutPrefix(reste, p.indicatif); ok && plus && len(local) >= p.longueur &&
			strings.Contains(p.mobiles, local[:1]) {
			return len(d) - len(local) + p.longueur
		}
	}
	return 0
}

// mobileNational reports the nine digits of a mobile, and more of them.
func mobileNational(d string) bool { return len(d) >= 9 && (d[0] == '6' || d[0] == '7') }

// datesEnChiffres are « 06/07/2026 10 » and « 06, 07, 08, 09, 10 », which have the digits of a
// mobile.
var datesEnChiffres = patronDe(`^\d\d[./\-]\d\d[./\-](?:19|20)\d\d\b|^[0-3]\d(?:, [0-3]\d)+$`)

// sansZero reports « 6 39 98 00 12 »: nine digits of a mobile, grouped as one.
func sansZero(d string, lus []chiffre) bool {
	return mobileNational(d) && len(lus) >= 9 && lus[1].groupe && lus[3].groupe && lus[5].groupe && lus[7].groupe &&
		!lus[2].groupe && !lus[4].groupe && !lus[6].groupe && !lus[8].groupe
}

var (
	// versMobile brings in a number to call.
	motMobile  = `(?:t[ée]l(?:[ée]phone)?|portable|port|mobile|mob|gsm|whats ?app|sms|signal|telegram|vini|contact|appele[rz]|joindre)`
	versMobile = patronDe(`(?i)\b` + motMobile + `\b[\s.:]*(?:au|le|num[ée]ro)?[\s.:]*$`)
	// ditMobile is the word that says of the short numbers of the Pacific that they are mobile.
	ditMobile   = patronDe(`(?i)^[\s:]*\(?\s*(?:portable|port|mobile|mob|gsm|whats ?app|sms|vini)\b`)
	avantMobile = patronDe(`(?i)\b(?:portable|port|mobile|mob|gsm|whats ?app|sms|vini)[\s.:]*(?:au|le)?[\s.:]*$`)
)

// auPacifique is how many digits are a mobile of the Pacific that a word says to be one:
// their numbers have no prefix, « 78 12 90 (mobile) ».
func auPacifique(s string, i int, d string, lus []chiffre) int {
	for _, p := range pacifique {
		if len(d) >= p.longueur && strings.Contains(p.mobiles, d[:1]) && (len(d) == p.longueur || lus[p.longueur].groupe) &&
			(avantMobile.MatchString(s[:i]) || ditMobile.MatchString(s[lus[p.longueur-1].fin:])) {
			return p.longueur
		}
	}
	return 0
}
