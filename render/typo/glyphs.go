package typo

import "unicode"

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || isDigit(r) || r == held }

// isSpace tells the spaces of a line; a line feed is none of them.
func isSpace(r rune) bool { return r != '\n' && unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' }

// at is the rune at i, or zero outside the text.
func at(r []rune, i int) rune {
	if i < 0 || i >= len(r) {
		return 0
	}
	return r[i]
}

// spaces keeps one space of each run: the narrow or the no-break one when the
// author put it, else a plain one.
func spaces(r []rune) []rune {
	out := r[:0]
	for i := 0; i < len(r); i++ {
		if !isSpace(r[i]) {
			out = append(out, r[i])
			continue
		}
		kept := ' '
		for ; i < len(r) && isSpace(r[i]); i++ {
			if r[i] == Fine || r[i] == Insecable && kept == ' ' {
				kept = r[i]
			}
		}
		i--
		out = append(out, kept)
	}
	return out
}

// glyphs replaces the signs of typewriters: apostrophe, ellipsis, and the
// hyphen used as a dash between two words.
func glyphs(r []rune) []rune {
	out := make([]rune, 0, len(r)+8)
	for i := 0; i < len(r); i++ {
		c := r[i]
		switch {
		case c == '\'', (c == '`' || c == '´' || c == 'ʼ' || c == '‘') && unicode.IsLetter(at(r, i-1)) &&
			unicode.IsLetter(at(r, i+1)):
			c = '’'
		case c == '.' && at(r, i+1) == '.' && at(r, i+2) == '.':
			for at(r, i+1) == '.' {
				i++
			}
			c = '…'
		case c == '-' && at(r, i-1) == ' ' && at(r, i+1) == ' ' && i > 1 && r[i-2] != '\n':
			c = '–'
		}
		out = append(out, c)
	}
	return out
}

// quotes turns every pair of typewriter quotes of a line into « and », and
// curly ones by their own direction. An odd one stays: it may be an inch.
func quotes(r []rune) []rune {
	for start := 0; start < len(r); {
		end := start
		straight := 0
		for ; end < len(r) && r[end] != '\n'; end++ {
			switch r[end] {
			case '＂':
				r[end] = '"'
				straight++
			case '"':
				straight++
			case '“', '„':
				r[end] = '«'
			case '”':
				r[end] = '»'
			}
		}
		pairQuotes(r[start:end], straight/2*2)
		start = end + 1
	}
	return r
}

// pairQuotes opens and closes the first n quotes of a line in turn.
func pairQuotes(line []rune, n int) {
	for i, seen := 0, 0; seen < n; i++ {
		if line[i] != '"' {
			continue
		}
		line[i] = '«'
		if seen%2 == 1 {
			line[i] = '»'
		}
		seen++
	}
}
