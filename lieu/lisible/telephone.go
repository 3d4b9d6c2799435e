package lisible

import (
	"strings"
	"unicode"
)

// espaceDur keeps the pairs of a number on one line.
const espaceDur = "\u00a0"

// Telephone is a number read from a record.
type Telephone struct {
	Affiche string // as dialled where the place is, in pairs joined by U+00A0
	Lien    string // E.164 (+33…), or the bare digits of a short number
	Mobile  bool   // numbering plan of ARCEP, and of the Pacific territories
	Autres  bool   // the record holds other numbers than this one
	Prix    string // of a call, as published: « 0,06 € la min + prix d'un appel local »; empty for none
}

// LireTelephone reads the first number of raw, or the first that is not mobile
// when it holds several: with an international prefix, without its leading zero,
// short, or followed by a text. codeInsee settles the numbers of the Pacific
// written without prefix. False when there is no number.
func LireTelephone(raw, codeInsee string) (Telephone, bool) {
	raw = sansFax(raw)
	t, suite, ok := lireNumero(raw, codeInsee)
	for autre := t; ok && autre.Mobile && autre.Autres; {
		var lu bool
		if autre, suite, lu = lireNumero(suite, codeInsee); !lu {
			break
		}
		if !autre.Mobile {
			autre.Autres = true
			return autre, true
		}
	}
	return t, ok
}

// sansFax is raw without the numbers that it says are those of faxes: nobody
// answers there.
func sansFax(raw string) string {
	for {
		m := fax.FindStringIndex(raw)
		if m == nil {
			return raw
		}
		reste := raw[m[1]:]
		premier, suite := couperNumero(reste, 9)
		if compteChiffres(premier) < 4 {
			return raw[:m[0]]
		}
		raw = strings.TrimRight(raw[:m[0]], " ,;/|-(") + suite
	}
}

var fax = patronDe(`(?i)\b(?:fax|t[ée]l[ée]copie(?:ur)?)\b[\s.:]*`)

// lireNumero reads the first number of raw, and what follows it.
func lireNumero(raw, codeInsee string) (t Telephone, suite string, ok bool) {
	chiffres, autres := premierNumero(raw)
	_, suite = couperNumero(raw, 9)
	t, ok = numero(chiffres, codeInsee)
	t.Autres, t.Prix = autres, PrixAppel(suite)
	return t, suite, ok
}

// TelephoneLocal is the number as dialled where the place is: « 05 36 49 00 01 »,
// « 02 62 91 07 02 », « 41 03 20 » in New Caledonia, « 3960 ».
func TelephoneLocal(raw, codeInsee string) (affiche string, ok bool) {
	t, ok := LireTelephone(raw, codeInsee)
	return t.Affiche, ok
}

// TelephoneLien is the number for a tel: link (RFC 3966), "" when not a number.
func TelephoneLien(raw string) string {
	t, _ := LireTelephone(raw, "")
	return t.Lien
}

// Mobile reports whether the number is that of a mobile phone.
func Mobile(raw string) bool {
	t, ok := LireTelephone(raw, "")
	return ok && t.Mobile
}

// premierNumero keeps the digits (and + of the prefix) of the first number of
// raw, and tells whether other digits follow as another number.
func premierNumero(raw string) (chiffres string, autres bool) {
	premier, reste := couperNumero(raw, 9)
	d := Chiffres(premier)
	if i := strings.IndexAny(premier, "+0123456789"); i >= 0 && premier[i] == '+' {
		d = "+" + d
	}
	if len(d) == 20 && d[0] == '0' && d[10] == '0' {
		return d[:10], true
	}
	return d, AutreNumero(reste)
}

// Chiffres are the digits of a text, joined.
func Chiffres(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func compteChiffres(s string) (n int) {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// AutreNumero reports that what follows a number has the digits of another.
func AutreNumero(reste string) bool { return compteChiffres(reste) >= 9 }

// CouperNumero parts the first number of a cell from what follows it, for who
// wants to judge the rest: « 05 36 49 00 01 » and « (prix d'un appel local) ». A
// slash inside a number ends it too: what follows may be another way to end it.
func CouperNumero(v string) (premier, reste string) { return couperNumero(v, 4) }

// couperNumero ends the first number at a letter or a sign of lists, once three
// digits are read; at a slash after so many digits as barre says, for people
// write 05/36/49/00/01; and at the + or the dash of another number.
func couperNumero(v string, barre int) (premier, reste string) {
	if len(v) < 14 && !strings.ContainsFunc(v, func(r rune) bool { return r == '/' || separe(r) }) { // nearly always
		return v, ""
	}
	nu := strings.ReplaceAll(v, "(0)", "")
	n := 0
	for i, r := range nu {
		switch {
		case r >= '0' && r <= '9':
			n++
		case n >= 3 && separe(r), n >= barre && r == '/',
			n >= 9 && (r == '+' || r == '-' && strings.HasPrefix(nu[i+1:], " ")):
			return strings.TrimSpace(nu[:i]), nu[i:]
		}
	}
	return nu, ""
}

// separe reports a sign that ends a number.
func separe(r rune) bool {
	return unicode.IsLetter(r) || r == '(' || r == '*' || r == ',' || r == ';' || r == '|'
}

// pacifique are the plans without leading zero: prefix, digits, département.
var pacifique = []struct {
	indicatif, departement string
	longueur               int
	mobiles                string // first digits of mobile numbers
}{{"687", "988", 6, "789"}, {"689", "987", 8, "8"}, {"681", "986", 6, "8"}}

// numero reads the digits of one number.
func numero(d, codeInsee string) (Telephone, bool) {
	international := strings.HasPrefix(d, "+") || strings.HasPrefix(d, "00")
	d = strings.TrimPrefix(strings.TrimPrefix(d, "+"), "00")
	for _, p := range pacifique {
		local, prefixe := strings.CutPrefix(d, p.indicatif)
		if !prefixe || !international {
			local = d
		}
		ici := international && prefixe || strings.HasPrefix(codeInsee, p.departement) && !international
		if ici && len(local) == p.longueur {
			return Telephone{Affiche: paires(local), Lien: "+" + p.indicatif + local,
				Mobile: strings.Contains(p.mobiles, local[:1])}, true
		}
	}
	if international {
		d = nationalDepuis(d)
	} else if len(d) == 11 && strings.HasPrefix(d, "33") {
		d = "0" + d[2:]
	}
	return national(d)
}

// indicatifs are the prefixes of the French plan: the mainland's, then those of
// the outre-mer that dials with a 0.
var indicatifs = [...]string{"33", "262", "590", "594", "596", "269", "508"}

// anciensIndicatifs are those that SansIndicatif has always taken away: what is
// kept of a forgotten number must be found again in bases of before.
const anciensIndicatifs = 5

// SansIndicatif is what tells a phone number from the others, of its digits:
// without the 0, 33, 0033 or prefix of the outre-mer that it may be written with.
func SansIndicatif(chiffres string) string {
	n := strings.TrimPrefix(chiffres, "00")
	for _, p := range indicatifs[:anciensIndicatifs] {
		if reste, ok := strings.CutPrefix(n, p); ok && (len(reste) == 9 || len(reste) == 10 && reste[0] == '0') {
			return strings.TrimPrefix(reste, "0")
		}
	}
	if len(n) == 10 {
		return strings.TrimPrefix(n, "0")
	}
	return n
}

// nationalDepuis turns an international number into a national one. Nine digits
// after a prefix of the outre-mer are a whole national number, whatever the
// prefix (published: +262 before a number in 09); six lack their area.
func nationalDepuis(d string) string {
	for _, p := range indicatifs {
		reste, ok := strings.CutPrefix(d, p)
		if !ok {
			continue
		}
		switch {
		case len(reste) == 10 && reste[0] == '0', len(reste) == 4 && p == "33":
			return reste
		case len(reste) == 9:
			return "0" + reste
		case len(reste) == 6 && p != "33":
			return "0" + p + reste
		}
	}
	return ""
}

// national reads a number of the French plan: ten digits, nine without the
// zero, or short.
func national(d string) (Telephone, bool) {
	if len(d) == 9 && d[0] != '0' {
		d = "0" + d
	}
	switch {
	case len(d) == 10 && strings.HasPrefix(d, "08"): // numbers of services have their own way (ARCEP)
		return Telephone{Affiche: strings.Join([]string{d[:1], d[1:4], d[4:7], d[7:]}, espaceDur), Lien: "+33" + d[1:]}, true
	case len(d) == 10 && d[0] == '0' && d[1] != '0':
		return Telephone{Affiche: paires(d), Lien: "+" + indicatif(d) + d[1:], Mobile: d[1] == '6' || d[1] == '7'}, true
	case len(d) == 4 && d[0] == '3' && !ecoutes[d]: // emergencies, 116 and 118 are never those of a place
		return Telephone{Affiche: d, Lien: d}, true
	}
	return Telephone{}, false
}

// ecoutes are the short numbers where people in danger are heard: no place is there. The
// other ones are those of a network, and the only way that its places give.
var ecoutes = ensemble("3018 3020 3114 3117 3200 3237 3624 3919 3966 3977 3989")

// Surtaxe reports a number of which the call costs more, by the plan of ARCEP: 081, 082, 089
// and the 0836 of before.
func (t Telephone) Surtaxe() bool {
	return contient(t.Lien, "+3381", "+3382", "+3389", "+33836") && len(t.Lien) == 12
}

// indicatif is the country code of a ten-digit number (ARCEP numbering plan).
func indicatif(d string) string {
	switch d[:4] {
	case "0262", "0263", "0269", "0639", "0692", "0693":
		return "262"
	case "0590", "0690", "0691":
		return "590"
	case "0594", "0694":
		return "594"
	case "0596", "0696", "0697":
		return "596"
	case "0508":
		return "508"
	}
	return "33"
}

func paires(d string) string {
	var out []string
	for i := 0; i < len(d); i += 2 {
		out = append(out, d[i:min(i+2, len(d))])
	}
	return strings.Join(out, espaceDur)
}
