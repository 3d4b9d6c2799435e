package store

import (
	"slices"
	"strings"
	"unicode"

	"feuillet/lieu"
)

// mot is one word that a value says, letters and digits.
type mot struct {
	premier, dernier int    // its signs
	cle              string // folded
	ancienne         string // as bases of before folded it, empty when it is cle
	apart            bool   // a label was left out before it
}

// What is between < and > may be read, be nothing, or part two words; so may
// what nobody sees.
type manner int

const (
	asIs manner = iota
	nothing
	parting
)

// lecture is one way to read the words of a value. A text is looked for in all
// those in which this value may be meant.
type lecture struct {
	tags, unseen manner
	split        bool // where small letters meet a capital, and letters digits
}

// parole is a value as it is read.
type parole struct {
	signs  []signe
	tagged []bool // signs between < and >, nil when there are none
	hidden bool   // signs that nobody sees
	glued  bool   // a change of case or of kind in a word
	digits int
}

func lireParole(s string) *parole {
	p := &parole{signs: dit(s)}
	var before rune
	looked := false
	for i, g := range p.signs {
		switch {
		case g.r == '<' && !looked:
			p.tagged, looked = tags(p.signs), true
		case g.r >= '0' && g.r <= '9':
			p.digits++
		case g.r >= 0xad && invisible(g.r):
			p.hidden = true
		case g.r >= utf8Self && unicode.IsNumber(g.r):
			p.digits++
		}
		p.glued = p.glued || i > 0 && changes(before, g.r)
		before = g.r
	}
	return p
}

// utf8Self is the first sign of more than one byte.
const utf8Self = 0x80

// maxTag is the longest tag that is believed, in signs.
const maxTag = 2000

// tags marks what is between < and >; nil when nothing is.
func tags(signs []signe) []bool {
	var out []bool
	for i := 0; i+1 < len(signs); i++ {
		if signs[i].r != '<' || !opensTag(signs[i+1].r) {
			continue
		}
		n := slices.IndexFunc(signs[i:min(len(signs), i+maxTag)], func(g signe) bool { return g.r == '>' })
		if n < 0 {
			continue
		}
		if out == nil {
			out = make([]bool, len(signs))
		}
		for k := i; k <= i+n; k++ {
			out[k] = true
		}
		i += n
	}
	return out
}

func opensTag(r rune) bool { return r == '/' || r == '!' || r == '?' || alphanumeric(r) }

// changes reports that two signs of one word may be of two.
func changes(a, b rune) bool {
	if a < utf8Self && b < utf8Self { // nearly all
		return a >= 'a' && a <= 'z' && b >= 'A' && b <= 'Z' || isDigit(a) != isDigit(b) && alphanumeric(a) && alphanumeric(b)
	}
	return unicode.IsLower(a) && unicode.IsUpper(b) || unicode.IsDigit(a) != unicode.IsDigit(b) && inWord(a) && inWord(b)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// lectures are the ways to read it, the plain one first.
func (p *parole) lectures() []lecture {
	out := []lecture{{}}
	if p.tagged != nil {
		out = append(out, lecture{tags: nothing}, lecture{tags: parting})
	}
	if p.hidden {
		for _, l := range slices.Clone(out) {
			l.unseen = parting
			out = append(out, l)
		}
	}
	if p.glued {
		for _, l := range slices.Clone(out) {
			l.split = true
			out = append(out, l)
		}
	}
	return out
}

// manner is how a sign is read, which is no letter of its own then.
func (p *parole) manner(l lecture, i int) manner {
	if p.tagged != nil && p.tagged[i] && l.tags != asIs {
		return l.tags
	}
	if p.hidden && invisible(p.signs[i].r) {
		return max(l.unseen, nothing)
	}
	return asIs
}

// mots cuts it into words, whatever stands between them: mails and numbers come
// in pieces, which makes their spellings equal.
func (p *parole) mots(l lecture) []mot {
	var out []mot
	var b strings.Builder
	premier, dernier := -1, -1
	clore := func() {
		if premier >= 0 && b.Len() > 0 {
			out = append(out, mot{premier: premier, dernier: dernier, cle: b.String(), ancienne: p.ancienne(premier, dernier)})
		}
		b.Reset()
		premier = -1
	}
	var before rune
	for i, g := range p.signs {
		switch p.manner(l, i) {
		case nothing:
			continue
		case parting:
			clore()
			continue
		}
		if !inWord(g.r) {
			clore()
			continue
		}
		if premier >= 0 && l.split && changes(before, g.r) {
			clore()
		}
		if premier < 0 {
			premier = i
		}
		b.WriteString(plie(g.r))
		before, dernier = g.r, i
	}
	clore()
	return out
}

// inWord reports letters, digits, and the accents that follow a letter.
func inWord(r rune) bool {
	if r < connue {
		return motsConnus[r]
	}
	return lettre(r)
}

func lettre(r rune) bool {
	if r < utf8Self {
		return alphanumeric(r)
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
		return true
	}
	k := plie(r) // ① ⓙ ²
	return k != "" && strings.IndexFunc(k, func(r rune) bool { return !alphanumeric(r) }) < 0
}

// connue is the first character whose fold is not made once for all: those of
// Europe are below, and whatever two bytes drawn at random may say.
const connue = 0x800

var plisConnus = func() (out [connue]string) {
	for r := range out {
		out[r] = pli(rune(r))
	}
	return out
}()

func plie(r rune) string {
	if r < connue {
		return plisConnus[r]
	}
	return pli(r)
}

var motsConnus = func() (out [connue]bool) {
	for r := range out {
		out[r] = lettre(rune(r))
	}
	return out
}()

// ancienne is a word as bases of before folded it, empty when nothing differs:
// what they keep of a text must be found again.
func (p *parole) ancienne(premier, dernier int) string {
	differs := false
	var b strings.Builder
	for _, g := range p.signs[premier : dernier+1] {
		if g.r < utf8Self {
			b.WriteString(plie(g.r))
			continue
		}
		s := lieu.Plier(string(g.r))
		differs = differs || s != plie(g.r)
		b.WriteString(s)
	}
	if !differs {
		return ""
	}
	return b.String()
}

// champs are names of fields that stand between a first name and a name, and
// arobases what says the sign of a mail in letters.
var (
	champsPersonne = ensemble("prenom prenoms nom noms name firstname lastname first last given family forename surname " +
		"famille usage naissance usuel patronyme contact referent mediateur mediatrice conseiller conseillere td tr li dd dt")
	arobases = ensemble("at arobase arobas arrobase chez dot point")
)

func ensemble(s string) map[string]bool {
	out := map[string]bool{}
	for m := range strings.FieldsSeq(s) {
		out[m] = true
	}
	return out
}

// sansChamps are the words without those of fields and of signs; nil when there are none.
func sansChamps(mots []mot) []mot {
	if !slices.ContainsFunc(mots, func(m mot) bool { return champsPersonne[m.cle] || arobases[m.cle] }) {
		return nil
	}
	var out []mot
	apart := false
	for _, m := range mots {
		if champsPersonne[m.cle] {
			apart = true
			continue
		}
		if arobases[m.cle] {
			continue
		}
		m.apart = apart
		out = append(out, m)
		apart = false
	}
	return out
}

// sansOrdre is a text for comparison: « MARTIN Jeanne » is « Jeanne Martin ».
func sansOrdre(cles []string) string {
	if len(cles) == 2 { // nearly always
		return min(cles[0], cles[1]) + " " + max(cles[0], cles[1])
	}
	cles = slices.Clone(cles)
	slices.Sort(cles)
	return strings.Join(cles, " ")
}

// Digits of a phone number, with its international prefix.
const minChiffres, maxChiffres = 6, 15
