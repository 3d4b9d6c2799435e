// Package index finds the places of a selection without reading them: it sees
// versions as they are shown, forgets those that change, and gives the numbers
// of those that a filter selects. Whoever keeps places reads their rows.
//
// What a criterion is, which keys a place has for it and which are asked for,
// is said by the table of package lieu, and by it alone: here are segments,
// pages and sets.
//
// # Segments
//
// An index that is changed in place costs a read and a write by key and place,
// and a place has about eighty keys. So nothing is changed: the index is made
// of segments, written once, each a sorted directory of keys with the numbers
// of the versions that have them, and the positions of these versions. An
// import or a correction writes one more, of what it brought.
//
// A version stands in one segment at most. One that changes, or that is no
// longer shown, is taken off all segments (their column effaces: the directory
// itself stays as it was written, and readers subtract), then told anew in the
// new one if it is still shown. So what a reader wants is the union, over all
// segments, of what each one says less what it no longer tells of.
//
// The index is never trusted on what changed since it was written: triggers
// note versions that change (table a_indexer), be it by another program, and a
// new one has a number above the highest seen (column haut). These pending
// versions are read as they stand until the index is brought up to date, which
// every transaction of the store does last.
//
// # Merging
//
// A reader opens all segments, so they must stay few, and a place must not be
// rewritten at each import. The last segments are merged while one is not more
// than twice as large as all those after it: sizes then double from the last
// to the first, there are about log2(n) of them, and a place is rewritten as
// often. A cap (maxSegments) holds when sizes happen to fall so fast that this
// rule would keep more.
//
// # What it costs
//
// On the 11,772 published places of the country: 0 to 0.26 s of an import of
// 3.1 s, 1.2 MB, and 0.4 ms a count, against 120 to 270 ms for reading all. The
// same keys as rows of a table of SQLite: 1.6 to 2.7 s more, 9 MB, 0.04 to 1.5 ms
// a count. FTS5 without content: 0.4 to 0.9 s for the words alone, which would
// do, but leaves opening hours, dates, territories and distances to another index.
package index

import (
	"database/sql"

	"feuillet/lieu"
)

// Form numbers the way keys are made of a place, and is kept with each segment:
// those of another form are ignored, then made anew. It must grow with any
// change to what keys say: those of lieu.Criteria, and what they are made of,
// lieu.Mots, horaires.Parse, lieu.AccueillePublic. The last: postal codes.
const Form = 4

// everyPlace is the key that all places have, beside those of criteria.
var everyPlace = lieu.Key{}

// querier is a transaction, or a connection in one.
type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
}

// Column are the rows of a query of one column.
func Column[T any](q querier, query string, args ...any) ([]T, error) {
	rows, err := q.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}
