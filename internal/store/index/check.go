package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
)

// ErrDamaged is wrapped by what reads an index that tells nothing sensible: the
// places are all there, and must be read without it.
var ErrDamaged = errors.New("damaged index")

// damaged says of an error of reading sets that it is one of the index.
func damaged(err error) error {
	if errors.Is(err, sets.ErrMalformed) {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}

// stateKey is the setting of the base that says what the index was when it was last written.
const stateKey = "index"

// state is what is cheap to know of all that the index holds; empty without one.
func state(q querier) (string, error) {
	all, err := Column[string](q, `SELECT iif(segments = 0, '', concat_ws('/', segments, sizes, pages, octets)) FROM
		(SELECT count(*) AS segments, coalesce(sum(length(positions) + length(effaces)), 0) AS sizes FROM index_segments),
		(SELECT count(*) AS pages, coalesce(sum(length(octets) + length(premiere)), 0) AS octets FROM index_pages)`)
	if err != nil {
		return "", fmt.Errorf("state of the index: %w", err)
	}
	return all[0], nil
}

// noted is the state that was noted last; not ok when none was.
func noted(q querier) (s string, ok bool, err error) {
	all, err := Column[string](q, "SELECT valeur FROM parametres WHERE cle = ?", stateKey)
	if err != nil || len(all) == 0 {
		return "", false, err
	}
	return all[0], true, nil
}

// note notes the state of an index just written, when it changed.
func note(tx *sql.Tx) error {
	now, err := state(tx)
	if err != nil {
		return err
	}
	before, ok, err := noted(tx)
	if err != nil || now == before {
		return err
	}
	if ok && now == "" {
		_, err = tx.Exec("DELETE FROM parametres WHERE cle = ?", stateKey)
		return err
	}
	_, err = tx.Exec("INSERT INTO parametres VALUES (?, ?) ON CONFLICT DO UPDATE SET valeur = excluded.valeur", stateKey,
		now)
	return err
}

// Whole reports whether the index is as it was written, and tells each place
// shown once: what no other program, and no damage, has changed. With places,
// it is counted against them, which reads the list of all.
func Whole(ctx context.Context, base *sql.DB, places bool) (bool, error) {
	s, err := Open(ctx, base)
	if s == nil {
		return err == nil, ignoreDamage(err)
	}
	defer s.Close()
	before, ok, err := noted(s)
	if err != nil {
		return false, err
	}
	if now, err := state(s); err != nil || ok && now != before {
		return false, err
	}
	strange, err := Column[int64](s, `SELECT count(*) FROM index_segments WHERE forme = ? AND (length(positions) % ? <> 0
		OR haut > (SELECT coalesce(max(num), -1) FROM fiches))`, Form, positionSize)
	if err != nil || strange[0] > 0 {
		return false, err
	}
	told, once, err := s.told()
	if err != nil || !once {
		return false, ignoreDamage(err)
	}
	if !places {
		return true, nil
	}
	return s.shownAre(told)
}

func ignoreDamage(err error) error {
	if errors.Is(err, ErrDamaged) {
		return nil
	}
	return err
}

// told are the places that segments tell, those that changed since left out;
// once, no two segments tell the same.
func (s *Search) told() (all *sets.Set, once bool, err error) {
	all, n := &sets.Set{}, 0
	for i := range s.segments {
		one := *s
		one.segments = s.segments[i : i+1]
		set, err := one.having(lieu.Keys{lieu.Only(everyPlace)})
		if err != nil {
			return nil, false, err
		}
		n += set.Len()
		all.Unite(set)
	}
	once = n == all.Len()
	all.Remove(s.pending)
	return all, once, nil
}

// shownAre reports whether the places shown, those that changed left out, are these.
func (s *Search) shownAre(told *sets.Set) (bool, error) {
	rows, err := s.Query(`SELECT count(*), coalesce(sum(num), 0), coalesce(sum((num & 4095) * (num >> 12)), 0)
		FROM fiches INDEXED BY fiches_retenues WHERE retenue = 1 AND num NOT IN
		(SELECT fiche FROM a_indexer UNION ALL SELECT num FROM fiches
			WHERE num > (SELECT coalesce(max(haut), -1) FROM index_segments WHERE forme = ?))`, Form)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	var shown, want [3]int64
	for rows.Next() {
		if err := rows.Scan(&shown[0], &shown[1], &shown[2]); err != nil {
			return false, err
		}
	}
	for n := range told.All() {
		k := int64(n)
		want[0]++
		want[1] += k
		want[2] += (k & 4095) * (k >> 12)
	}
	return shown == want, rows.Err()
}
