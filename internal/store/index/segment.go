package index

import (
	"bytes"
	"cmp"
	"database/sql"
	"encoding/binary"
	"fmt"
	"iter"
	"math"
	"slices"

	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
)

// segment is what is read of one at first.
type segment struct {
	num, highest, places int64
	gone                 *sets.Set // versions it no longer tells of
}

// readSegments gives those of our form, the oldest first.
func readSegments(q querier) ([]segment, error) {
	rows, err := q.Query("SELECT num, haut, lieux, effaces FROM index_segments WHERE forme = ? ORDER BY num", Form)
	if err != nil {
		return nil, fmt.Errorf("read segments: %w", err)
	}
	defer rows.Close()
	var out []segment
	for rows.Next() {
		s := segment{gone: &sets.Set{}}
		var gone []byte
		if err := rows.Scan(&s.num, &s.highest, &s.places, &gone); err != nil {
			return nil, fmt.Errorf("read segments: %w", err)
		}
		if len(gone) > 0 {
			if err := s.gone.Decode(gone); err != nil {
				return nil, fmt.Errorf("read segments: %w", damaged(err))
			}
		}
		out = append(out, s)
	}
	return out, rows.Err()
}

// writeSegment adds a segment of so many places, the last of the index.
func writeSegment(tx *sql.Tx, highest int64, places int, positions []byte, entries iter.Seq[sets.Entry]) error {
	if positions == nil {
		positions = []byte{}
	}
	var num int64
	err := tx.QueryRow(`INSERT INTO index_segments (forme, haut, lieux, effaces, positions)
		VALUES (?, ?, ?, x'', ?) RETURNING num`, Form, highest, places, positions).Scan(&num)
	if err != nil {
		return fmt.Errorf("write segment: %w", err)
	}
	stmt, err := tx.Prepare("INSERT INTO index_pages VALUES (?, ?, ?)")
	if err != nil {
		return fmt.Errorf("write pages: %w", err)
	}
	defer stmt.Close()
	for p := range sets.Pages(entries) {
		if _, err := stmt.Exec(num, p.First, p.Octets); err != nil {
			return fmt.Errorf("write page: %w", err)
		}
	}
	return nil
}

// positionSize is a number and two floats, little end first.
const positionSize = 4 + 8 + 8

// appendPosition adds where a place stands, when it is known.
func appendPosition(b []byte, num uint32, l *lieu.Lieu) []byte {
	lat, lon, ok := l.Position()
	if !ok {
		return b
	}
	b = binary.LittleEndian.AppendUint32(b, num)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(lat))
	return binary.LittleEndian.AppendUint64(b, math.Float64bits(lon))
}

// positions gives the versions of b with where they stand; a cut one ends it.
func positions(b []byte) iter.Seq2[uint32, lieu.Point] {
	return func(yield func(uint32, lieu.Point) bool) {
		for ; len(b) >= positionSize; b = b[positionSize:] {
			lat := math.Float64frombits(binary.LittleEndian.Uint64(b[4:]))
			lon := math.Float64frombits(binary.LittleEndian.Uint64(b[12:]))
			if !yield(binary.LittleEndian.Uint32(b), lieu.Point{Latitude: lat, Longitude: lon}) {
				return
			}
		}
	}
}

// merge writes several segments, the last of the index, as one.
func merge(tx *sql.Tx, segments []segment) error {
	var sources []sets.Source
	var positions []byte
	highest, places := int64(0), int64(0)
	for _, s := range segments {
		pages, err := Column[[]byte](tx, "SELECT octets FROM index_pages WHERE segment = ? ORDER BY premiere", s.num)
		if err != nil {
			return fmt.Errorf("read pages: %w", err)
		}
		sources = append(sources, sets.Source{Pages: pages, Gone: s.gone})
		p, err := Column[[]byte](tx, "SELECT positions FROM index_segments WHERE num = ?", s.num)
		if err != nil {
			return fmt.Errorf("read positions: %w", err)
		}
		if len(p) != 1 || len(p[0])%positionSize != 0 {
			return fmt.Errorf("%w: positions of a segment", ErrDamaged)
		}
		positions = append(positions, remaining(p[0], s.gone)...)
		highest, places = max(highest, s.highest), places+s.places
	}
	for _, q := range []string{"DELETE FROM index_pages WHERE segment >= ?", "DELETE FROM index_segments WHERE num >= ?"} {
		if _, err := tx.Exec(q, segments[0].num); err != nil {
			return fmt.Errorf("merge segments: %w", err)
		}
	}
	var fault error
	if err := writeSegment(tx, highest, int(places), sortPositions(positions), sets.Merge(sources, &fault)); err != nil {
		return err
	}
	return damaged(fault)
}

// remaining are the positions of versions that are not gone.
func remaining(b []byte, gone *sets.Set) []byte {
	var out []byte
	for p := range slices.Chunk(b, positionSize) {
		if len(p) == positionSize && !gone.Has(binary.LittleEndian.Uint32(p)) {
			out = append(out, p...)
		}
	}
	return out
}

func sortPositions(b []byte) []byte {
	each := slices.Collect(slices.Chunk(b, positionSize))
	slices.SortFunc(each, func(x, y []byte) int {
		return cmp.Compare(binary.LittleEndian.Uint32(x), binary.LittleEndian.Uint32(y))
	})
	return bytes.Join(each, nil)
}
