// Package typo puts French texts in order before they are measured: the same
// rules for the words of the data and those of the templates, applied once.
// Spaces that must not break are U+00A0 and, before ; ! ? and in numbers, the
// narrow U+202F (Lexique des règles typographiques, Imprimerie nationale).
package typo

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Spaces of French typography.
const (
	Insecable = '\u00A0' // no-break space
	Fine      = '\u202F' // narrow no-break space
)

// held stands for an address, a mail or a path while the rules run, so that
// none of them needs to know what an address looks like.
const held = '\uE000'

// Francais applies French typography to s: apostrophes, quotes, spaces of
// punctuation, hours, dates, telephone numbers, and the words that a line end
// must not part. Web addresses, mails and paths are left as they are. The
// result is in NFC, and Francais leaves it unchanged.
func Francais(s string) string {
	if plain(s) {
		return s
	}
	t := hold(norm.NFC.String(clean(s)))
	r, has := t.runes, readSigns(t.runes)
	if has.space {
		r = spaces(r)
	}
	if has.typed {
		r = glyphs(r)
	}
	if has.quote {
		r = quotes(r)
	}
	if has.digit {
		r = phones(hours(r))
	}
	if has.quote || has.high {
		r = punctuation(r)
	}
	if has.space {
		tie(r)
	}
	if has.digit {
		r = thousands(r)
	}
	return t.release(r)
}

// present tells which rules a text may call: most call few.
type present struct{ space, digit, typed, quote, high bool }

func readSigns(r []rune) (has present) {
	for _, c := range r {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == held:
		case isSpace(c):
			has.space = true
		case isDigit(c):
			has.digit = true
		case isHigh(c):
			has.high = true
		case strings.ContainsRune("\"＂“”„«»", c):
			has.quote = true
		case strings.ContainsRune("'`´ʼ‘.-", c):
			has.typed = true
		}
	}
	return has
}

// clean replaces broken UTF-8 by U+FFFD and drops control characters, which
// nothing prints.
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if strings.IndexFunc(s, dropped) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if dropped(r) {
			return -1
		}
		return r
	}, s)
}

func dropped(r rune) bool { return unicode.IsControl(r) && r != '\n' && !isSpace(r) }

// plain tells that no rule can apply: words of Latin letters, hyphens and
// apostrophes as printed inside them, between single spaces that part words
// free of each other. It spares most names of a batch the whole work.
func plain(s string) bool {
	var previous, first, second rune // of the text, of the word
	for i, r := range s {
		letter := isPlainLetter(r)
		switch {
		case !letter && (!isPlainLetter(previous) || r != ' ' && r != '-' && r != '’'):
			return false
		case r == ' ':
			if strings.ContainsRune(tieing[first], unicode.ToLower(second)) {
				return false
			}
		case i == 0 || previous == ' ':
			first, second = r, 0
		case second == 0:
			second = r
		}
		previous = r
	}
	return s == "" || isPlainLetter(previous)
}

// isPlainLetter tells a Latin letter: nothing there composes or is replaced.
func isPlainLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0xC0 && r < 0x250 && unicode.IsLetter(r)
}

// text is a text whose addresses are held apart, in order.
type text struct {
	runes []rune
	apart []string
}

// addressSigns stand in all addresses, mails and paths.
const addressSigns = `@./\`

// hold sets apart what no rule may touch.
func hold(s string) text {
	if !strings.ContainsAny(s, addressSigns) && !strings.ContainsRune(s, held) {
		return text{runes: []rune(s)}
	}
	t := text{runes: make([]rune, 0, len(s)+8)}
	for len(s) > 0 {
		n := 0
		for n < len(s) {
			r, w := utf8.DecodeRuneInString(s[n:])
			if isSpace(r) || r == '\n' {
				break
			}
			n += w
		}
		t.word(s[:n])
		r, w := utf8.DecodeRuneInString(s[n:])
		if w > 0 {
			t.runes = append(t.runes, r)
		}
		s = s[n+w:]
	}
	return t
}

// trailing are the signs that may follow an address without being part of it.
const trailing = `.,;:!?)]}>"'»“”„＂’…*`

// word adds one run of characters without space.
func (t *text) word(w string) {
	if !strings.ContainsAny(w, addressSigns) {
		t.plainWord(w)
		return
	}
	start := len(w) - len(strings.TrimLeft(w, `([{<"'«“”„＂’`))
	end := start + len(strings.TrimRight(w[start:], trailing))
	core := w[start:end]
	if i := strings.IndexAny(core, "\"＂«»“”„"); i >= 0 { // no address goes past a quote
		end = start + len(strings.TrimRight(core[:i], trailing))
		core = w[start:end]
	}
	if isAddress(core) {
		t.plainWord(w[:start])
		t.runes = append(t.runes, held)
		t.apart = append(t.apart, core)
	} else {
		t.plainWord(w[:end])
	}
	rest := w[end:]
	signs := len(rest) - len(strings.TrimLeft(rest, trailing+"«"))
	t.plainWord(rest[:signs])
	if rest = rest[signs:]; rest != "" {
		t.word(rest)
	}
}

// plainWord adds characters, holding apart those that pose as our sign.
func (t *text) plainWord(w string) {
	for _, r := range w {
		if r == held {
			t.apart = append(t.apart, string(r))
		}
		t.runes = append(t.runes, r)
	}
}

// release puts back what was set apart.
func (t *text) release(r []rune) string {
	if len(t.apart) == 0 {
		return string(r)
	}
	var b strings.Builder
	b.Grow(len(r) + 16)
	n := 0
	for _, c := range r {
		if c == held {
			b.WriteString(t.apart[n])
			n++
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

// isAddress tells a web address, a mail, a path or a file name.
func isAddress(w string) bool {
	if strings.Contains(w, "://") || strings.HasPrefix(w, "www.") || strings.Contains(w, `\`) {
		return true
	}
	if at := strings.IndexByte(w, '@'); at > 0 && strings.Contains(w[at:], ".") {
		return true
	}
	if len(w) > 2 && w[0] == '/' {
		return isWordRune(rune(w[1])) && w[1] < utf8.RuneSelf
	}
	return isHost(w)
}

// isHost tells « exemple.fr », « exemple.fr/lieux » and « modele.toml »:
// labels with dots between, the last one of letters.
func isHost(w string) bool {
	if i := strings.IndexAny(w, "/:?#"); i >= 0 {
		w = w[:i]
	}
	dot := strings.LastIndexByte(w, '.')
	if dot <= 0 || len(w)-dot < 3 || strings.Contains(w, "..") || w[0] == '.' {
		return false
	}
	for i := range len(w) {
		c := w[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if i > dot && !letter {
			return false
		}
		if !letter && !isDigit(rune(c)) && c != '.' && c != '-' && c != '_' {
			return false
		}
	}
	return true
}
