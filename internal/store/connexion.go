package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"sync"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"feuillet/internal/bornes"
)

// What one value or one row of a base may take, in bytes: SQLite refuses more
// before it makes it, so that no base, of ours or of others, fills the memory.
var (
	maxValeurNotre    = bornes.Valeur.Max // positions of a segment of the index, outlines
	maxValeurEtranger = bornes.ValeurEtrangere.Max
)

// ouvrirSQL opens a base whose every connection refuses longer values.
func ouvrirSQL(dsn string, maxValeur int) (*sql.DB, error) {
	c, err := sqlite.NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(&borne{Connector: c, max: maxValeur}), nil
}

// borne limits each connection as it is made. The driver limits through an
// *sql.Conn alone, so each is lent for that to a pool of its own, which is left
// to be until all close.
type borne struct {
	driver.Connector
	max  int
	m    sync.Mutex
	sont []*sql.DB
}

// Connect implements driver.Connector.
func (b *borne) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := b.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	pret := sql.OpenDB(pretee{c, b.Connector.Driver()})
	conn, err := pret.Conn(ctx)
	if err == nil {
		_, err = sqlite.Limit(conn, sqlite3.SQLITE_LIMIT_LENGTH, b.max)
		conn.Close() // gives it back to pret
	}
	if err != nil {
		c.Close()
		return nil, fmt.Errorf("limit a connection: %w", err)
	}
	b.m.Lock()
	b.sont = append(b.sont, pret)
	b.m.Unlock()
	return c, nil
}

// Close implements io.Closer, which sql.DB asks for when it is closed.
func (b *borne) Close() error {
	b.m.Lock()
	defer b.m.Unlock()
	for _, p := range b.sont {
		p.Close() // its connection is closed, which may be done twice
	}
	b.sont = nil
	return nil
}

// pretee gives one connection, once.
type pretee struct {
	conn   driver.Conn
	pilote driver.Driver
}

// Connect implements driver.Connector.
func (p pretee) Connect(context.Context) (driver.Conn, error) { return p.conn, nil }

// Driver implements driver.Connector.
func (p pretee) Driver() driver.Driver { return p.pilote }
