package typo

// hours writes « 9h30 », « 09 H 30 » as « 9 h 30 », and joins two of them with
// a dash, unbreakable: « 9 h–12 h ».
func hours(r []rune) []rune {
	out := make([]rune, 0, len(r)+8)
	for i := 0; i < len(r); {
		n, said := hour(r, i)
		if n == 0 {
			out = append(out, r[i])
			i++
			continue
		}
		out = append(out, said...)
		i += n
		if skip := rangeDash(r, i); skip > 0 {
			out = append(out, '–')
			i += skip
		}
	}
	return out
}

// hour reads a time of day at i: how many runes it takes (0 for none), and how it is said.
func hour(r []rune, i int) (int, []rune) {
	if !isDigit(at(r, i)) || isWordRune(at(r, i-1)) || at(r, i-1) == ',' || at(r, i-1) == '.' {
		return 0, nil
	}
	j := digits(r, i)
	if j-i > 2 || number(r[i:j]) > 24 {
		return 0, nil
	}
	said := trimZero(r[i:j])
	j = skipSpace(r, j)
	if !isHour(at(r, j)) {
		return 0, nil
	}
	j++
	said = append(said, Insecable, 'h')
	k := skipSpace(r, j)
	m := digits(r, k)
	switch {
	case m-k == 2 && number(r[k:m]) < 60 && !isWordRune(at(r, m)) && !isHour(at(r, skipSpace(r, m))) &&
		(k == j || !pairFollows(r, m)):
		if number(r[k:m]) > 0 || pairFollows(r, m) {
			said = append(said, Insecable, r[k], r[k+1])
		}
		return m - i, said
	case isWordRune(at(r, j)):
		return 0, nil
	}
	return j - i, said
}

func isHour(c rune) bool { return c == 'h' || c == 'H' }

// rangeDash is the number of runes of a dash between two times, at i.
func rangeDash(r []rune, i int) int {
	j := skipSpace(r, i)
	if c := at(r, j); c != '-' && c != '–' && c != '—' {
		return 0
	}
	next := skipSpace(r, j+1)
	r2 := r[next:]
	if n, _ := hour(r2, 0); n == 0 {
		return 0
	}
	return next - i
}

// phones writes a number of ten digits by pairs that no line end parts,
// however it was typed: bare, with points, hyphens or spaces.
func phones(r []rune) []rune {
	out := make([]rune, 0, len(r)+8)
	for i := 0; i < len(r); {
		n := phone(r, i)
		if n == 0 {
			out = append(out, r[i])
			i++
			continue
		}
		for k, seen := i, 0; k < i+n; k++ {
			if !isDigit(r[k]) {
				continue
			}
			if seen > 0 && seen%2 == 0 {
				out = append(out, Insecable)
			}
			out = append(out, r[k])
			seen++
		}
		i += n
	}
	return out
}

// phone is the number of runes of a French number of ten digits at i, or 0.
func phone(r []rune, i int) int {
	prev := at(r, i-1)
	if at(r, i) != '0' || !isDigit(at(r, i+1)) || r[i+1] == '0' || isWordRune(prev) || prev == '.' || prev == ',' ||
		prev == '+' {
		return 0
	}
	sep := at(r, i+2)
	step := 3
	switch {
	case isDigit(sep):
		step = 2
	case sep != '.' && sep != '-' && !isSpace(sep):
		return 0
	}
	j := i
	for pair := range 5 {
		if !isDigit(at(r, j)) || !isDigit(at(r, j+1)) {
			return 0
		}
		if pair == 4 {
			break
		}
		if s := at(r, j+2); step == 3 && s != sep && !(isSpace(s) && isSpace(sep)) {
			return 0
		}
		j += step
	}
	if end := j + 2; isWordRune(at(r, end)) || pairFollows(r, end) {
		return 0 // longer than a number of ten digits
	}
	return j + 2 - i
}

// pairFollows tells a space and two digits at i, which are no hour.
func pairFollows(r []rune, i int) bool {
	return isSpace(at(r, i)) && digits(r, i+1) == i+3 && !isHour(at(r, skipSpace(r, i+3)))
}

// digits is the index after the digits that begin at i.
func digits(r []rune, i int) int {
	for isDigit(at(r, i)) {
		i++
	}
	return i
}

func skipSpace(r []rune, i int) int {
	if isSpace(at(r, i)) {
		i++
	}
	return i
}

// number reads at most nine digits.
func number(r []rune) int {
	n := 0
	for _, c := range r {
		n = n*10 + int(c-'0')
	}
	return n
}

// trimZero copies digits without their leading zeros.
func trimZero(r []rune) []rune {
	for len(r) > 1 && r[0] == '0' {
		r = r[1:]
	}
	return append(make([]rune, 0, 8), r...)
}
