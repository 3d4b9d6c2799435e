package store

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"
	"time"
)

// A work that is stopped between two statements finds its transaction ended: what
// it says is the stop, and no fault of ours.
func TestAStoppedTransactionSaysTheStop(t *testing.T) {
	d, err := Create(t.Context(), filepath.Join(t.TempDir(), "b.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	ctx, stop := context.WithCancel(t.Context())
	tx, err := d.debuter(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	stop()
	for { // the driver ends it in its own time
		s, err := tx.Prepare("SELECT 1")
		if err == nil {
			s.Close()
			time.Sleep(time.Millisecond)
			continue
		}
		if said := d.faute("prepare", err); !errors.Is(err, sql.ErrTxDone) || !errors.Is(said, context.Canceled) {
			t.Errorf("%v is told as %v", err, said)
		}
		return
	}
}
