package index

import (
	"database/sql"
	"fmt"
	"slices"

	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
)

// perSegment bounds what an import holds in memory, in places.
const perSegment = 1 << 15

// maxSegments are read together; more are merged.
const maxSegments = 8

// Rows gives each the versions shown that a condition on fiches selects, in
// order of number; the error of each ends it. It is the store's: rows are read
// there alone. The place given serves until the next.
type Rows func(tx *sql.Tx, condition string, each func(num int64, l *lieu.Lieu) error) error

// Writer brings the index up to date in a transaction.
type Writer struct {
	tx        *sql.Tx
	rows      Rows
	keys      *keys
	positions []byte
	highest   int64 // version seen
}

// NewWriter is for one transaction, which Finish or Rebuild must end.
func NewWriter(tx *sql.Tx, rows Rows) *Writer { return &Writer{tx: tx, rows: rows} }

// See tells a new version that is shown; versions come in order of number, and
// a base that gives them otherwise is damaged: ErrDamaged.
// What is not seen is read by Finish: an import has the places at hand, and
// spares that reading.
func (w *Writer) See(num int64, l *lieu.Lieu) error {
	if !fits(num) {
		return nil // read one by one for ever, which no base will see
	}
	if w.keys == nil {
		w.keys = newKeys()
	} else if num <= w.highest {
		return fmt.Errorf("%w: version %d comes after version %d", ErrDamaged, num, w.highest)
	}
	w.keys.see(uint32(num), l)
	w.positions = appendPosition(w.positions, uint32(num), l)
	w.highest = num
	if w.keys.directory.Len() >= perSegment {
		return w.flush()
	}
	return nil
}

// fits reports whether a set can hold the number of a version.
func fits(num int64) bool { return num >= 0 && num <= sets.Max }

// flush writes the places seen as a segment.
func (w *Writer) flush() error {
	if w.keys == nil {
		return nil
	}
	err := writeSegment(w.tx, w.highest, w.keys.directory.Len(), w.positions, w.keys.directory.Entries())
	w.keys, w.positions = nil, nil
	return err
}

// Finish brings the index to what the base says: what changed since leaves its
// segments and is told anew. The order matters. What was seen is written first,
// for a row of the same import may have changed it after: it is then among what
// changed, and leaves the segment that was just written. Segments of another
// form go before what no segment tells is read, and the others with them: what
// they told has lower numbers than the segment just written, and only what is
// above the highest one is read.
func (w *Writer) Finish() error {
	if err := w.flush(); err != nil {
		return err
	}
	if err := w.forgetOtherForms(); err != nil {
		return err
	}
	changed, err := Column[int64](w.tx, "SELECT fiche FROM a_indexer")
	if err != nil {
		return fmt.Errorf("read what changed: %w", err)
	}
	if err := w.takeOff(changed); err != nil {
		return err
	}
	if err := w.seeUntold(); err != nil {
		return err
	}
	if err := w.flush(); err != nil {
		return err
	}
	if len(changed) > 0 {
		if _, err := w.tx.Exec("DELETE FROM a_indexer"); err != nil {
			return fmt.Errorf("forget what changed: %w", err)
		}
	}
	if err := w.mergeLast(); err != nil {
		return err
	}
	return note(w.tx)
}

// forgetOtherForms empties an index that another program made part of.
func (w *Writer) forgetOtherForms() error {
	others, err := Column[int64](w.tx, fmt.Sprintf("SELECT num FROM index_segments WHERE forme <> %d LIMIT 1", Form))
	if err != nil {
		return fmt.Errorf("look for the index of another program: %w", err)
	}
	if len(others) == 0 {
		return nil
	}
	if _, err := w.tx.Exec("DELETE FROM index_pages; DELETE FROM index_segments"); err != nil {
		return fmt.Errorf("forget the index of another program: %w", err)
	}
	return nil
}

// takeOff makes all segments silent on versions.
func (w *Writer) takeOff(nums []int64) error {
	if len(nums) == 0 {
		return nil
	}
	var changed sets.Set
	for _, n := range nums {
		if fits(n) {
			changed.Add(uint32(n))
		}
	}
	segments, err := readSegments(w.tx)
	if err != nil {
		return err
	}
	for _, s := range segments {
		s.gone.Unite(&changed)
		written := sets.Encode(nil, slices.Collect(s.gone.All()))
		if _, err := w.tx.Exec("UPDATE index_segments SET effaces = ? WHERE num = ?", written, s.num); err != nil {
			return fmt.Errorf("take off a segment: %w", err)
		}
	}
	return nil
}

// seeUntold sees the versions shown that no segment tells of.
func (w *Writer) seeUntold() error {
	const untold = `num IN (SELECT fiche FROM a_indexer) OR num > (SELECT coalesce(max(haut), -1) FROM index_segments)`
	err := w.rows(w.tx, untold, w.See)
	if err != nil {
		return fmt.Errorf("read what changed: %w", err)
	}
	return nil
}

// Rebuild makes the index anew: nothing of what it told before stays in the
// base, which is what a person asks who wants to be forgotten.
func (w *Writer) Rebuild() error {
	if _, err := w.tx.Exec("DELETE FROM index_pages; DELETE FROM index_segments; DELETE FROM a_indexer"); err != nil {
		return fmt.Errorf("forget the index: %w", err)
	}
	return w.Finish()
}

// mergeLast merges the last segments while one is not much larger than all
// those after it, as the comment of the package says.
func (w *Writer) mergeLast() error {
	segments, err := readSegments(w.tx)
	if err != nil {
		return err
	}
	first, after := len(segments), int64(0)
	for i := len(segments) - 1; i >= 0; i-- {
		if i < len(segments)-1 && 2*after < segments[i].places && i+1 < maxSegments {
			break
		}
		after += segments[i].places
		first = i
	}
	if first >= len(segments)-1 {
		return nil
	}
	return merge(w.tx, segments[first:])
}

// Purge brings the index up to date, then writes anew, as one, the segments
// that still hold keys of versions they no longer tell of, when says knows one
// of these: nothing that a person asked to be forgotten stays in them.
func (w *Writer) Purge(says func(key string) bool) error {
	if err := w.Finish(); err != nil {
		return err
	}
	// The numbers of versions that are no more will be given to others.
	_, err := w.tx.Exec("UPDATE index_segments SET haut = top FROM (SELECT coalesce(max(num), -1) AS top FROM fiches) " +
		"WHERE haut > top")
	if err != nil {
		return fmt.Errorf("forget the last numbers: %w", err)
	}
	segments, err := readSegments(w.tx)
	if err != nil {
		return err
	}
	for i, s := range segments {
		stale, err := w.stale(s, says)
		if err != nil {
			return err
		}
		if !stale {
			continue
		}
		if err := merge(w.tx, segments[i:]); err != nil {
			return err
		}
		return note(w.tx)
	}
	return nil
}

// stale reports that a segment holds a key that says knows, and that no version
// it tells of has.
func (w *Writer) stale(s segment, says func(key string) bool) (bool, error) {
	if s.gone.Len() == 0 {
		return false, nil
	}
	pages, err := Column[[]byte](w.tx, "SELECT octets FROM index_pages WHERE segment = ? ORDER BY premiere", s.num)
	if err != nil {
		return false, fmt.Errorf("read pages: %w", err)
	}
	for _, p := range pages {
		for e, err := range sets.ReadPage(p) {
			if err != nil {
				return false, damaged(err)
			}
			if !says(e.Key) {
				continue
			}
			var has sets.Set
			if err := has.Decode(e.Set); err != nil {
				return false, damaged(err)
			}
			if has.Remove(s.gone); has.Len() == 0 {
				return true, nil
			}
		}
	}
	return false, nil
}
