// Package tri sorts names as a French reader looks for them: word by word, É
// with E, apostrophes ignored, numbers by value. It is the only importer of
// golang.org/x/text/collate.
package tri

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Trier sorts items by each of the texts that key gives in turn; all items
// have as many. Equal texts keep the order of before.
func Trier[T any](items []T, key func(T) []string) {
	all := make([]keyed[T], len(items))
	for i, it := range items {
		all[i] = keyed[T]{item: it, texts: key(it)}
	}
	// Not ka-shifted: with it, x/text forgets how many digits a number has.
	sortFrom(all, 0, collate.New(language.French, collate.Numeric), &collate.Buffer{})
	for i := range all {
		items[i] = all[i].item
	}
}

type keyed[T any] struct {
	item  T
	texts []string
	key   []byte // of the text at hand
}

// sortFrom sorts by the texts from the nth on. A key costs more than all the
// comparisons it serves: a later text gets one only among equals.
func sortFrom[T any](all []keyed[T], nth int, c *collate.Collator, b *collate.Buffer) {
	if len(all) < 2 || nth == len(all[0].texts) {
		return
	}
	keys := make(map[string][]byte, len(all)) // many places, few communes
	for i := range all {
		text := all[i].texts[nth]
		if keys[text] == nil {
			keys[text] = bytes.Clone(c.KeyFromString(b, words.Replace(text)))
			b.Reset()
		}
		all[i].key = keys[text]
	}
	slices.SortStableFunc(all, func(x, y keyed[T]) int { return bytes.Compare(x.key, y.key) })
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && bytes.Equal(all[to].key, all[from].key) {
			to++
		}
		sortFrom(all[from:to], nth+1, c, b)
		from = to
	}
}

// words makes one word of what an apostrophe joins, and two of what a hyphen does.
var words = strings.NewReplacer("-", " ", "\u2011", " ", "\u00a0", " ", "’", "", "'", "")
