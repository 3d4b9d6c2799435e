package fonts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain gives the closest form of signs that a face of text lacks and that
// Unicode does not decompose. A form is used only if the face has it whole.
var plain = strings.NewReplacer(
	"ʼ", "’", "′", "’", "‵", "‘", "‛", "’", "″", "”", "‟", "”", "＂", "”",
	"‐", "-", "⁃", "-", "﹣", "-", "−", "–", "―", "—", "‒", "–", "─", "–", "━", "–",
	"→", "–", "⟶", "–", "➜", "–", "➔", "–", "➡", "–", "⇒", "–", "►", "•", "▶", "•", "➤", "•", "❯", "›",
	"‣", "•", "●", "•", "○", "•", "◦", "•", "▪", "•", "▫", "•", "■", "•", "□", "•", "◆", "•", "∙", "·", "\uF0B7", "•",
	"\uF0A7", "•", "✓", "•", "✔", "•", "☑", "•", "✅", "•", "★", "*", "☆", "*",
	"≤", "<=", "≥", ">=", "∕", "/", "⁄", "/", "∼", "~", "≈", "~", "ß", "ss", "ẞ", "SS",
	"\u2007", "\u00A0", "\u2009", "\u202F", "\u200A", "\u202F",
)

// Sanitize makes s fit to be drawn with f: valid UTF-8, composed (NFC), no
// control character (tabs and line ends become spaces), no invisible format
// character, and only runes of the face. A rune that the face lacks becomes its
// plain form, else it is dropped and listed in lost, once for each time.
func Sanitize(f Face, s string) (clean string, lost []rune) {
	t := tables[f]()
	if t.clean(s) {
		return s, nil
	}
	if !utf8.ValidString(s) {
		s, lost = strings.ToValidUTF8(s, ""), append(lost, utf8.RuneError)
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.IsSpace(r) && (unicode.IsControl(r) || !t.has(r)):
			b.WriteString(t.space(r))
		case invisible(r):
		case t.has(r):
			b.WriteRune(r)
		default:
			form := t.plainForm(r)
			if form == "" {
				lost = append(lost, r)
			}
			b.WriteString(form)
		}
	}
	return b.String(), lost
}

// clean is true of text that needs no care, which is nearly all text.
func (t *table) clean(s string) bool {
	latin := true
	for _, r := range s {
		switch {
		case ' ' <= r && r <= '~' && t.has(r):
		case !t.has(r) || unicode.IsControl(r):
			return false
		case r < firstAccent && r != softHyphen:
		case r == utf8.RuneError || invisible(r):
			return false
		default:
			latin = false
		}
	}
	return latin || norm.NFC.IsNormalString(s)
}

// Below firstAccent no rune composes with another, and softHyphen alone is
// invisible: Latin text is clean once the face has it.
const (
	firstAccent = '\u0300'
	softHyphen  = '\u00AD'
)

// space keeps what a space promises: those that do not break stay so.
func (t *table) space(r rune) string {
	if form := plain.Replace(string(r)); form != string(r) && t.hasAll(form) {
		return form
	}
	return " "
}

// invisible is true of signs that only steer software: joiners, marks of
// direction, soft hyphens, selectors of a variant.
func invisible(r rune) bool {
	return unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) ||
		0xFE00 <= r && r <= 0xFE0F || r == 0x20E3
}

// plainForm is the table's word for r, else its compatible decomposition
// without the accents that the face lacks; empty if neither can be drawn.
func (t *table) plainForm(r rune) string {
	if form := plain.Replace(string(r)); t.hasAll(form) {
		return form
	}
	form := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) && !t.has(r) {
			return -1
		}
		return r
	}, plain.Replace(norm.NFKD.String(string(r))))
	if form = norm.NFC.String(form); t.hasAll(form) {
		return form
	}
	return ""
}

func (t *table) hasAll(s string) bool {
	for _, r := range s {
		if !t.has(r) {
			return false
		}
	}
	return true
}
