package accents

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Etranges counts the characters above ASCII that no French word holds where
// they stand: « M‚diathŠque » has two.
func Etranges(s string) int {
	n := 0
	for i, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		avant, _ := utf8.DecodeLastRuneInString(s[:i])
		apres := suivant(s[i:])
		if etrange(avant, r, apres) {
			n++
		}
	}
	return n
}

// suivant is the second character of s. The first may be a byte that is no
// sign, shorter than what stands for it.
func suivant(s string) rune {
	_, n := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[n:])
	return r
}

func etrange(avant, r, apres rune) bool {
	switch {
	case unicode.IsControl(r), r == utf8.RuneError, r >= 0x2500 && r <= 0x25a0, r == '\uf8ff': // C1, frames
		return true
	case unicode.IsLower(r), unicode.IsMark(r):
		return r == 'ƒ' // « ı » is a letter of Turkish, and of no French letter misread
	case unicode.IsUpper(r):
		// « CaféÉcole » is glued, no more
		return unicode.IsLower(avant) && unicode.IsLower(apres) && !strings.ContainsRune("ÉÀ", r)
	}
	dedans := unicode.IsLetter(avant) && unicode.IsLetter(apres)
	return dedans && strings.ContainsRune("‚„…†‡ˆ‰‹›“”•˜™¡¢£¤¥¦§¨©ª«¬®¯±²³´¶¸¹º»¼½¾¿÷×⌐", r)
}

// Note says how well a text reads as French: the weight of its accents as
// French uses them, and how many characters are strange where they stand.
func Note(s string) (poids, etranges int) {
	for i, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		avant, _ := utf8.DecodeLastRuneInString(s[:i])
		apres := suivant(s[i:])
		switch {
		case etrange(avant, r, apres):
			etranges++
		case unicode.IsUpper(r) && unicode.IsLower(avant):
		default:
			poids += usage[r]
		}
	}
	return poids, etranges
}

// usage weighs the accents of French by how often they are written.
var usage = map[rune]int{'é': 10, 'è': 5, 'à': 5, 'ê': 4, 'ç': 3, 'ô': 3, 'î': 3, 'â': 2, 'û': 2, 'ù': 2, 'ë': 1,
	'ï': 1, 'œ': 2, 'É': 3, 'È': 2, 'À': 2, 'Ê': 2, 'Ç': 1, 'Ô': 1, 'Î': 2, 'Œ': 1, '’': 3, '«': 2, '»': 2, '–': 1, '…': 1,
	'€': 2, '°': 2}

// Relire reads again a text of one code page that was read in another, when
// one reading alone is French: « M‚diathŠque » is « Médiathèque ». False when
// nothing is strange in s, or when no reading, or several, could be meant.
func Relire(s string) (string, bool) {
	if ascii(s) || Etranges(s) == 0 {
		return s, false
	}
	premier, second, out := 0, 0, s
	for lue, p := range pages {
		octets, ok := p.octets(s)
		if !ok {
			continue
		}
		for ecrite := range pages {
			lu := decoder(octets, ecrite)
			poids, etranges := Note(lu)
			switch {
			case ecrite == lue || etranges > 0 || lu == out:
			case poids > premier:
				premier, second, out = poids, premier, lu
			default:
				second = max(second, poids)
			}
		}
	}
	if premier == 0 || 2*second > premier {
		return s, false
	}
	return out, true
}

// octets is s in a code page, false when it does not hold all of it.
func (p page) octets(s string) ([]byte, bool) {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		o, ok := p[r]
		if r < utf8.RuneSelf {
			o, ok = byte(r), true
		}
		if !ok {
			return nil, false
		}
		out = append(out, o)
	}
	return out, true
}

// hauts are the characters of each of pages.
var hauts = [...][]rune{[]rune(hauts1252), []rune(hauts850), []rune(hauts437), []rune(hautsMac)}

func decoder(octets []byte, ecrite int) string {
	var b strings.Builder
	for _, o := range octets {
		if o < utf8.RuneSelf {
			b.WriteByte(o)
		} else {
			b.WriteRune(hauts[ecrite][o-utf8.RuneSelf])
		}
	}
	return b.String()
}
