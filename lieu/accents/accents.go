// Package accents finds letters that a program read in another encoding than
// they were written in, and mends those that have one reading.
package accents

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The upper halves of the code pages that files of offices are read in. 1252
// leaves five places empty, which programs fill with controls.
const (
	hauts1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" +
		"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
	hauts850 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
		"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"
	hauts437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
		"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0"
	hautsMac = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
		"‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
)

// page gives the byte of each character of a code page above ASCII.
type page map[rune]byte

func nouvellePage(hauts string) page {
	p := page{}
	b := 0x80
	for _, r := range hauts {
		p[r] = byte(b)
		b++
	}
	return p
}

// avecControles reads controls too, as ISO 8859-1 has them where 1252 has signs.
func (p page) avecControles() page {
	for b := byte(0x80); b < 0xa0; b++ {
		p[rune(b)] = b
	}
	return p
}

// pages are those that UTF-8 is read in by mistake, the most frequent first.
var pages = [...]page{nouvellePage(hauts1252).avecControles(), nouvellePage(hauts850), nouvellePage(hauts437),
	nouvellePage(hautsMac)}

// tours bounds the mistakes one over the other: a file may be misread twice.
const tours = 3

// Mender gives back their letters to a text of UTF-8 read in another encoding:
// « MÃ©diathÃ¨que » is « Médiathèque ». What has no such reading comes back as
// it is. Legitimate French has none of the sequences that are mended.
func Mender(s string) string {
	if ascii(s) {
		return s
	}
	for range tours {
		suite := s
		for _, p := range pages {
			suite = p.relire(suite)
		}
		if suite == s {
			break
		}
		s = suite
	}
	return s
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// relire reads again as UTF-8 the sequences of s that are, in bytes of p,
// characters of French.
func (p page) relire(s string) string {
	var b strings.Builder
	fin := 0 // of what is written
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf { // nearly all
			i++
			continue
		}
		juste, pris := p.sequence(s[i:])
		if pris == 0 {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		b.WriteString(s[fin:i])
		b.WriteRune(juste)
		i += pris
		fin = i
	}
	if fin == 0 {
		return s
	}
	return b.String() + s[fin:]
}

// sequence is the character that the first ones of s are the bytes of, and how
// much of s they take; 0 when they are none of French.
func (p page) sequence(s string) (rune, int) {
	var octets [utf8.UTFMax]byte
	lus := 0
	for k := range octets {
		r, n := utf8.DecodeRuneInString(s[lus:])
		o, ok := p[r]
		switch {
		case k == 1 && octets[0] == 0xc3 && !ok && (r == ' ' || n == 0): // à, whose second byte is a no-break space
			return 'à', lus // the space stays: it parts the words
		case !ok || k == 0 && o < 0xc2 || k > 0 && o >= 0xc0:
			return 0, 0
		}
		octets[k], lus = o, lus+n
		if juste, taille := utf8.DecodeRune(octets[:k+1]); taille == k+1 && taille > 1 {
			if !deFrancais(juste) {
				return 0, 0
			}
			return juste, lus
		}
	}
	return 0, 0
}

// deFrancais reports a character above ASCII that French texts and their
// typography hold, or that is one of the bytes of such a character misread once more.
func deFrancais(r rune) bool {
	if _, ok := pages[0][r]; ok {
		return true
	}
	switch {
	case r >= 0xa0 && r <= 0xff, r >= 0x2010 && r <= 0x203a, r == '\u202f', r == '\ufeff':
		return true
	}
	return strings.ContainsRune("œŒŸ€™−√\u0300\u0301\u0302\u0308\u0327ﬁﬂ", r)
}

// Perdus reports accents that no reading gives back: a replacement character,
// or a question mark inside a word, « M?diath?que ». Addresses of the web have
// question marks of their own.
func Perdus(s string) bool {
	if strings.ContainsRune(s, utf8.RuneError) {
		return true
	}
	for i := strings.IndexByte(s, '?'); i >= 0; {
		if dansUnMot(s, i) {
			return true
		}
		j := strings.IndexByte(s[i+1:], '?')
		if j < 0 {
			break
		}
		i += 1 + j
	}
	return false
}

// dansUnMot reports that the question mark at i stands for a letter: a letter
// follows it, which no new sentence begins with, and a word comes before it.
func dansUnMot(s string, i int) bool {
	apres, _ := utf8.DecodeRuneInString(s[i+1:])
	avant, _ := utf8.DecodeLastRuneInString(s[:i])
	entoure := unicode.IsLetter(apres) || apres == '?' && i+2 < len(s) && unicode.IsLetter(rune(s[i+2]))
	if !entoure || unicode.IsUpper(apres) && !unicode.IsUpper(avant) {
		return false
	}
	if !unicode.IsLetter(avant) && avant != '\'' && avant != '’' {
		return false
	}
	mot := s[strings.LastIndexAny(s[:i], " \n\t")+1:]
	if fin := strings.IndexAny(mot, " \n\t"); fin >= 0 {
		mot = mot[:fin]
	}
	return !strings.ContainsAny(mot, "/=&@")
}

// Abimes reports a text whose letters were read in another encoding, be it
// that no reading gives them back: signs that no French word holds stand inside words.
func Abimes(s string) bool {
	if Perdus(s) {
		return true
	}
	return !ascii(s) && Etranges(s) > 0
}
