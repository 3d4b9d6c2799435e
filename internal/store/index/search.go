package index

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
)

// Search reads the index in one transaction, so that what it finds stands
// until it is closed.
type Search struct {
	ctx      context.Context
	conn     *sql.Conn
	segments []segment
	pending  *sets.Set
	every    *sets.Set      // all that segments tell, once asked for
	pages    map[int64]page // the last one read, by segment
}

// maxPending versions are read one by one; with more, reading all is as fast.
const maxPending = 3000

// Open begins a search; nil when the base has no index that helps.
func Open(ctx context.Context, base *sql.DB) (*Search, error) {
	conn, err := base.Conn(ctx)
	if err != nil {
		return nil, err
	}
	s := &Search{ctx: ctx, conn: conn, pages: map[int64]page{}}
	if _, err = conn.ExecContext(ctx, "BEGIN DEFERRED"); err != nil {
		conn.Close()
		return nil, err
	}
	if s.segments, err = readSegments(s); err == nil {
		s.pending, err = s.numbers(`SELECT fiche FROM a_indexer UNION ALL SELECT num FROM fiches
			WHERE num > (SELECT coalesce(max(haut), -1) FROM index_segments WHERE forme = ?) LIMIT ?`, Form, maxPending+1)
	}
	if err != nil || s.pending.Len() > maxPending {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Close ends the search, and its transaction.
func (s *Search) Close() {
	s.conn.ExecContext(context.WithoutCancel(s.ctx), "ROLLBACK") // nothing was written
	s.conn.Close()
}

// Query reads the base as the index sees it.
func (s *Search) Query(query string, args ...any) (*sql.Rows, error) {
	return s.conn.QueryContext(s.ctx, query, args...)
}

// Pending are the versions that changed since the index was written: it says
// nothing of them, and they may be shown or not.
func (s *Search) Pending() *sets.Set { return s.pending }

// numbers are those that a query selects.
func (s *Search) numbers(query string, args ...any) (*sets.Set, error) {
	nums, err := Column[int64](s, query, args...)
	out := &sets.Set{}
	for _, n := range nums {
		if fits(n) {
			out.Add(uint32(n))
		}
	}
	return out, err
}

// Find gives the versions that a filter selects: those that all its criteria
// surely want, and those that must be read to know.
func (s *Search) Find(f *lieu.Filter) (Found, error) {
	var asked lieu.Every
	for _, c := range lieu.Criteria() {
		if c.Asked(f) {
			asked = append(asked, c.Ask(f))
		}
	}
	found, err := s.answer(asked)
	if err != nil {
		return Found{}, damaged(err)
	}
	found.Sure.Remove(s.pending)
	found.Doubtful.Unite(s.pending)
	return found, nil
}

// byId are the versions shown of these ids. The base has an index of ids of its
// own: keys would double it.
func (s *Search) byId(ids []string) (*sets.Set, error) {
	text, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	return s.numbers("SELECT num FROM fiches WHERE retenue = 1 AND id IN (SELECT value FROM json_each(?))", string(text))
}

// at are the versions whose position is accepted.
func (s *Search) at(accept lieu.At) (*sets.Set, error) {
	out := &sets.Set{}
	for _, g := range s.segments {
		var all []byte
		err := s.conn.QueryRowContext(s.ctx, "SELECT positions FROM index_segments WHERE num = ?", g.num).Scan(&all)
		if err != nil {
			return nil, fmt.Errorf("read positions: %w", err)
		}
		if len(all)%positionSize != 0 {
			return nil, fmt.Errorf("%w: positions of a segment", ErrDamaged)
		}
		for n, p := range positions(all) {
			if n > sets.Max {
				return nil, fmt.Errorf("%w: number of a position", ErrDamaged)
			}
			if accept(p) && !g.gone.Has(n) {
				out.Add(n)
			}
		}
	}
	return out, nil
}

// Values are those of a column of the standard that places say, by the
// segments alone: see Pending for the others. Not ok when no criterion wants
// the values of this column as they stand.
func (s *Search) Values(name string) (values []string, ok bool, err error) {
	if !slices.ContainsFunc(lieu.Criteria(), func(c lieu.Criterion) bool { return slices.Contains(c.Columns, name) }) {
		return nil, false, nil
	}
	prefix := lieu.Key{Name: name}.Text()
	seen := map[string]bool{}
	for _, g := range s.segments {
		err := s.read(g.num, prefix, prefix+"\xff", func(e sets.Entry) error {
			var set sets.Set
			err := set.Decode(e.Set)
			if set.Remove(g.gone); set.Len() > 0 {
				seen[strings.TrimPrefix(e.Key, prefix)] = true
			}
			return err
		})
		if err != nil {
			return nil, false, fmt.Errorf("read index: %w", damaged(err))
		}
	}
	return slices.Sorted(maps.Keys(seen)), true, nil
}
