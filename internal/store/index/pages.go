package index

import (
	"database/sql"
	"errors"

	"feuillet/internal/store/index/sets"
)

// page is a piece of a segment in memory; the zero value is none.
type page struct {
	first  string // key
	octets []byte
}

// read gives each the entries of a segment whose key goes from first to
// beyond, the last one left out. A search asks for ranges in order, so the page
// it read last is kept: the next range often begins in it. When it does not,
// the page that holds it is looked for, unless it is the very next one.
func (s *Search) read(segment int64, first, beyond string, each func(sets.Entry) error) error {
	p, err := s.start(segment, first)
	for jump := true; err == nil && p.octets != nil; jump = false {
		s.pages[segment] = p
		lastKey, done, err := scan(p, first, beyond, each)
		if err != nil || done {
			return err
		}
		if jump && lastKey < first { // far on, as codes of communes may be
			far, err := s.page(segment, "premiere <= ? ORDER BY premiere DESC", first)
			if err != nil {
				return err
			}
			if far.first > p.first {
				p = far
				continue
			}
		}
		if p, err = s.page(segment, "premiere > ? ORDER BY premiere", p.first); err != nil || p.first >= beyond {
			return err
		}
	}
	return err
}

// start is the page at hand, or the one where first is or would be.
func (s *Search) start(segment int64, first string) (page, error) {
	if p := s.pages[segment]; p.octets != nil && first >= p.first {
		return p, nil
	}
	p, err := s.page(segment, "premiere <= ? ORDER BY premiere DESC", first)
	if err == nil && p.octets == nil {
		p, err = s.page(segment, "premiere >= ? ORDER BY premiere", first)
	}
	return p, err
}

// scan gives each the entries of one page; done when it passes the last key.
func scan(p page, first, beyond string, each func(sets.Entry) error) (lastKey string, done bool, err error) {
	for e, err := range sets.ReadPage(p.octets) {
		if err != nil {
			return "", false, err
		}
		if lastKey = e.Key; e.Key >= beyond {
			return lastKey, true, nil
		}
		if e.Key >= first {
			if err := each(e); err != nil {
				return "", false, err
			}
		}
	}
	return lastKey, false, nil
}

// page reads one page of a segment, none when there is none.
func (s *Search) page(segment int64, condition, key string) (page, error) {
	var p page
	query := "SELECT premiere, octets FROM index_pages WHERE segment = ? AND " + condition + " LIMIT 1"
	err := s.conn.QueryRowContext(s.ctx, query, segment, key).Scan(&p.first, &p.octets)
	if errors.Is(err, sql.ErrNoRows) {
		return page{}, nil
	}
	return p, err
}
