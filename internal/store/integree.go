package store

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"net/url"

	"modernc.org/sqlite/vfs"
)

// OpenFS opens a base of ours that stands in a file system, such as one that
// the program carries, for reading: SQLite sees no other file, writes none and
// takes no lock. Such a base is never migrated: it is made with the program.
func OpenFS(ctx context.Context, fsys fs.FS, name string) (*DB, error) {
	vfsName, files, err := vfs.New(fsys)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	q := url.Values{"vfs": {vfsName}, "mode": {"ro"}, "immutable": {"1"}, "_query_only": {"on"}, "_dqs": {"0"}}
	base, err := sql.Open("sqlite", "file:"+url.PathEscape(name)+"?"+q.Encode())
	if err != nil {
		files.Close()
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	d := &DB{sql: base, chemin: name, integree: files, lecture: true}
	if err := d.migrer(ctx, Lecture); err != nil {
		d.Close()
		return nil, traduire(name, err)
	}
	return d, nil
}

// Integree reports a base that OpenFS opened: nothing can be kept in it.
func (d *DB) Integree() bool { return d.integree != nil }
