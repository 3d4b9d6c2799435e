package index

import (
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"slices"

	"feuillet/internal/store/index/sets"
)

// Tables are those of the index, and the settings where it notes its state.
func Tables() []string { return []string{"index_segments", "index_pages", "a_indexer", "parametres"} }

// Build makes a whole index in other tables than those of the base, of the
// places that each gives in order.
func Build(tx *sql.Tx, places Rows) error {
	w := NewWriter(tx, places)
	return w.Finish()
}

// Same reports whether two indexes tell the same of the same places; those that
// wait in the first are left out of both.
func Same(a, b *sql.Tx) (bool, error) {
	waiting, err := Column[int64](a, "SELECT fiche FROM a_indexer")
	if err != nil {
		return false, err
	}
	var out sets.Set
	for _, n := range waiting {
		if fits(n) {
			out.Add(uint32(n))
		}
	}
	x, err := sources(a, &out)
	if err != nil {
		return false, ignoreDamage(err)
	}
	y, err := sources(b, &out)
	if err != nil {
		return false, err
	}
	var faultX, faultY error
	same := equal(sets.Merge(x, &faultX), sets.Merge(y, &faultY))
	return same && faultX == nil && faultY == nil, ignoreDamage(damaged(errors.Join(faultX, faultY)))
}

// sources are the segments of an index, less what is out.
func sources(tx *sql.Tx, out *sets.Set) ([]sets.Source, error) {
	segments, err := readSegments(tx)
	if err != nil {
		return nil, err
	}
	var all []sets.Source
	for _, s := range segments {
		pages, err := Column[[]byte](tx, "SELECT octets FROM index_pages WHERE segment = ? ORDER BY premiere", s.num)
		if err != nil {
			return nil, fmt.Errorf("read pages: %w", err)
		}
		s.gone.Unite(out)
		all = append(all, sets.Source{Pages: pages, Gone: s.gone})
	}
	return all, nil
}

// equal reports whether two runs of entries are the same.
func equal(a, b iter.Seq[sets.Entry]) bool {
	next, stop := iter.Pull(b)
	defer stop()
	for x := range a {
		y, ok := next()
		if !ok || x.Key != y.Key || !slices.Equal(x.Set, y.Set) {
			return false
		}
	}
	_, more := next()
	return !more
}
