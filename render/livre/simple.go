package livre

import (
	"regexp"
	"strings"

	"feuillet/render"
	"feuillet/render/doc"
)

// In simple words, a paper has one idea a line.

// sentenceEnd is between two sentences.
var sentenceEnd = regexp.MustCompile(`[.!?]\s+(?:\p{Lu})`)

// sentences are those of a text, each whole.
func sentences(s string) (out []string) {
	for {
		at := sentenceEnd.FindStringIndex(s)
		if at == nil {
			return append(out, s)
		}
		out = append(out, s[:at[0]+1])
		s = strings.TrimSpace(s[at[0]+1:])
	}
}

// eachALine are the sentences of a text, each in a paragraph of a style.
func eachALine(style, s string) (out []*doc.Node) {
	for _, one := range sentences(s) {
		out = append(out, doc.Text(doc.P, style, one))
	}
	return out
}

// apart are the parts of a run, each sentence on a line of its own, and those of price,
// which is one of its parts.
func apart(run, price *doc.Node) (lines, prices []*doc.Node) {
	for _, part := range run.Kids {
		text := strings.TrimRight(part.Text, " ·\u00a0")
		for _, s := range sentences(render.Jusqua(text)) {
			n := doc.Elem(doc.P, "ligne", doc.Text(doc.Group, part.Style, s))
			if lines = append(lines, n); part == price {
				prices = append(prices, n)
			}
		}
	}
	return lines, prices
}
