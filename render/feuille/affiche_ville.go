package feuille

import (
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/render/layout"
)

// largeur is the room of the name of the town, and its sizes: from most down to
// one on one line, then from two down to least on two.
type largeur struct {
	room                  layout.Um
	most, one, two, least int // thousandths of a point

	dessous bool // on a page that lies, the answer stands under the question, as wide as the page
}

// pas is the step between two sizes that are tried.
const pas = 1000

// lines are those of a name, and its size. One line as long as it is large
// enough, then two, then three, which no name part is cut between; a name that these do
// not hold is left to the page.
func (l largeur) lines(name string) (lines []string, size int) {
	for size = l.most; size >= l.one; size -= pas {
		if l.holds(name, size) {
			return []string{name}, size
		}
	}
	cuts, between := coupes(name)
	if between { // rather smaller than cut between two names
		for size = l.one - pas; size >= l.least; size -= pas {
			if l.holds(name, size) {
				return []string{name}, size
			}
		}
	}
	for size = l.two; size >= l.least; size -= pas {
		best, widest := -1, layout.Um(0)
		for _, i := range cuts {
			if w := max(l.width(name[:i], size), l.width(name[i:], size)); w <= l.room && (best < 0 || w < widest) {
				best, widest = i, w
			}
		}
		if best > 0 {
			return []string{name[:best], name[best:]}, size
		}
	}
	return l.three(name)
}

// three are three lines of a name that two do not hold, cut before words that link, or between
// two names.
func (l largeur) three(name string) (lines []string, size int) {
	links, others := coupures(name)
	cuts := append(slices.Clone(links), others...)
	slices.Sort(cuts)
	for size = l.two; size >= l.least; size -= pas {
		widest := layout.Um(0)
		for x, i := range cuts {
			for _, j := range cuts[x+1:] {
				w := max(l.width(name[:i], size), l.width(name[i:j], size), l.width(name[j:], size))
				if w <= l.room && (lines == nil || w < widest) {
					lines, widest = []string{name[:i], name[i:j], name[j:]}, w
				}
			}
		}
		if lines != nil {
			return lines, size
		}
	}
	return []string{name}, l.least
}

func (l largeur) holds(s string, size int) bool { return l.width(s, size) <= l.room }

// width is that of a line: its words are measured apart, as a page sets them; it joins or
// parts them at their hyphens.
func (l largeur) width(s string, size int) layout.Um {
	s = strings.TrimRight(s, " ")
	return layout.Um(max(advance(s, " "), advance(s, " -"))) * layout.Mpt(size).Um() / 1000
}

// advance is that of words measured apart, each with the sign of ends that follows it.
func advance(s, ends string) (sum int) {
	from := 0
	for i, r := range s {
		if strings.ContainsRune(ends, r) {
			sum += fonts.ExtraBold.Advance(s[from : i+1])
			from = i + 1
		}
	}
	return sum + fonts.ExtraBold.Advance(s[from:])
}

// liens are the words of a name that a line may begin with, and never ends with.
var liens = strings.Fields("en de du des sur sous les lès le la l d et à au aux dans")

// coupes are where a name may be cut in two: before a word that links, else after
// a hyphen or a space between two parts that are names; never after « Saint- ».
func coupes(name string) (out []int, between bool) {
	links, others := coupures(name)
	if len(links) == 0 {
		return others, true
	}
	return links, false
}

// coupures are all of them: before a word that links, and between two names.
func coupures(name string) (links, others []int) {
	for i := range name {
		if i == 0 || name[i-1] != '-' && name[i-1] != ' ' {
			continue
		}
		before := lastPart(name[:i])
		switch next := firstPart(name[i:]); {
		case slices.Contains(liens, before) || slices.Contains([]string{"saint", "sainte", "st", "ste"}, before):
		case slices.Contains(liens, next):
			links = append(links, i)
		default:
			others = append(others, i)
		}
	}
	return links, others
}

func parts(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune("- '’", r) })
}

func lastPart(s string) string {
	if p := parts(s); len(p) > 0 {
		return p[len(p)-1]
	}
	return ""
}

func firstPart(s string) string {
	if p := parts(s); len(p) > 0 {
		return p[0]
	}
	return ""
}
