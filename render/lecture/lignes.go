package lecture

import (
	"fmt"
	plain "html"
	"slices"
	"strings"

	"feuillet/render/layout"
)

// Lines are what the pages of a document show, as Page says it, hours and days
// in words, one block a line: a heading, a paragraph, a cell. They are to be
// compared, and kept.
func Lines(c layout.Composed) ([]string, error) {
	h, err := read(c, Options{})
	if err != nil {
		return nil, fmt.Errorf("lecture: %w", err)
	}
	h.body(c.Root)
	return lines(string(h.b)), nil
}

// within are the elements that stand among words: all others begin a line.
var within = []string{"a", "abbr", "span"}

// lines are the words between the tags of blocks.
func lines(s string) (out []string) {
	var line strings.Builder
	end := func() {
		if words := strings.Join(strings.Fields(plain.UnescapeString(line.String())), " "); words != "" {
			out = append(out, words)
		}
		line.Reset()
	}
	for s != "" {
		words, rest, _ := strings.Cut(s, "<")
		tag, next, _ := strings.Cut(rest, ">")
		line.WriteString(words)
		if name, _, _ := strings.Cut(strings.Trim(tag, "/"), " "); !slices.Contains(within, name) {
			end()
		}
		s = next
	}
	end()
	return out
}
