// Package tri sorts names as a French reader looks for them: word by word, É
// with E, apostrophes ignored, numbers by value. It is the only importer of
// golang.org/x/text/collate.
package tri

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Trier sorts items by each of the texts that key gives in turn. Equal texts
// keep the order of before.
func Trier[T any](items []T, key func(T) []string) {
	// Not ka-shifted: with it, x/text forgets how many digits a number has.
	c := collate.New(language.French, collate.Numeric)
	words := strings.NewReplacer("-", " ", "\u2011", " ", "\u00a0", " ", "’", "", "'", "")
	type keyed struct {
		item T
		key  [][]byte
	}
	var b collate.Buffer
	all := make([]keyed, len(items))
	for i, it := range items {
		all[i].item = it
		for _, s := range key(it) {
			all[i].key = append(all[i].key, bytes.Clone(c.KeyFromString(&b, words.Replace(s))))
		}
		b.Reset()
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		for i := range min(len(a.key), len(b.key)) {
			if n := bytes.Compare(a.key[i], b.key[i]); n != 0 {
				return n
			}
		}
		return cmp.Compare(len(a.key), len(b.key))
	})
	for i := range all {
		items[i] = all[i].item
	}
}
