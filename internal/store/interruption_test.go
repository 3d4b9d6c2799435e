package store

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"
	"time"
)

// A work that is stopped between two statements finds its transaction ended, or the
// statement that it prepared closed: what it says is the stop, and no fault of ours.
func TestAStoppedTransactionSaysTheStop(t *testing.T) {
	d, err := Create(t.Context(), filepath.Join(t.TempDir(), "b.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	for name, work := range map[string]func(*sql.Tx, *sql.Stmt) error{
		"prepares again": func(tx *sql.Tx, _ *sql.Stmt) error { _, err := tx.Prepare("SELECT 1"); return err },
		"goes on":        func(_ *sql.Tx, s *sql.Stmt) error { _, err := s.Exec(); return err },
	} {
		ctx, stop := context.WithCancel(t.Context())
		tx, err := d.debuter(ctx)
		if err != nil {
			t.Fatal(err)
		}
		ready, err := tx.Prepare("SELECT 1")
		if err != nil {
			t.Fatal(err)
		}
		stop()
		for err = error(nil); err == nil; err = work(tx, ready) {
			time.Sleep(time.Millisecond) // the driver ends it in its own time
		}
		if said := d.faute("work", err); !errors.Is(said, context.Canceled) {
			t.Errorf("who %s is told of %v as %v", name, err, said)
		}
		tx.Rollback()
	}
}
