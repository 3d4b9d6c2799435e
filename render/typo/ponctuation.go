package typo

import "unicode"

// punctuation sets the space that each sign wants: narrow before ; ! ?,
// no-break before : and inside « », plain after them when it was forgotten.
func punctuation(r []rune) []rune {
	out := make([]rune, 0, len(r)+8)
	for i := 0; i < len(r); i++ {
		c := r[i]
		switch {
		case c == '«':
			out = openQuote(out, at(r, skipSpace(r, i+1)))
			i = skipSpace(r, i+1) - 1
			continue
		case c == '»':
			out = before(out, Insecable)
		case isHigh(c) && signs(r, i):
			out = before(out, highSpace(c))
		default:
			out = append(out, c)
			continue
		}
		out = append(out, c)
		if isWordRune(at(r, i+1)) {
			out = append(out, ' ')
		}
	}
	return out
}

// openQuote adds « and its space, unless the text ends there.
func openQuote(out []rune, next rune) []rune {
	if closes(at(out, len(out)-1)) {
		out = append(out, ' ')
	}
	out = append(out, '«')
	if next != 0 && next != '\n' {
		out = append(out, Insecable)
	}
	return out
}

func isHigh(c rune) bool { return c == ';' || c == ':' || c == '!' || c == '?' }

func highSpace(c rune) rune {
	if c == ':' {
		return Insecable
	}
	return Fine
}

// closes tells a character after which an opening quote needs a space.
func closes(last rune) bool { return isWordRune(last) || last == ')' || last == '»' || last == ',' }

// signs tells that the sign at i is punctuation, not part of a time (10:30),
// a ratio, a mark in parentheses or an entity.
func signs(r []rune, i int) bool {
	prev, next := at(r, i-1), at(r, i+1)
	if isSpace(prev) && at(r, i-2) == '«' {
		return false
	}
	if prev == 0 || prev == '«' || prev == '\n' || prev == '(' || prev == '[' || isHigh(prev) || r[i] == ';' &&
		entity(r, i) {
		return false
	}
	if !isWordRune(next) {
		return r[i] == '!' || r[i] == '?' || isSpace(prev) || next == 0 || next == '\n' || isSpace(next) || next == '»' ||
			next == ')' || next == '*'
	}
	return unicode.IsLetter(prev) || prev == held || isSpace(prev) || isDigit(prev) && !isDigit(next) && r[i] != ':'
}

// entity tells that the semicolon at i ends « &amp; ».
func entity(r []rune, i int) bool {
	for i--; i >= 0 && (isWordRune(r[i]) || r[i] == '#'); i-- {
	}
	return at(r, i) == '&'
}

// before puts the wanted space at the end of out, in place of one already there.
func before(out []rune, space rune) []rune {
	last := at(out, len(out)-1)
	switch {
	case last == 0 || last == '\n' || last == '(':
		return out
	case isSpace(last):
		out[len(out)-1] = space
		return out
	}
	return append(out, space)
}
