package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"

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

// borne limits each connection as it is made.
type borne struct {
	driver.Connector
	max int
}

// Connect implements driver.Connector. The driver limits through an *sql.Conn
// alone, so the connection is lent for that to a pool of its own, which is
// closed while it is still out: a pool closes those that it holds, and this one
// belongs to who asked for it, who may be at work with it when all closes.
func (b *borne) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := b.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	pret := sql.OpenDB(pretee{c, b.Connector.Driver()})
	defer pret.Close()
	conn, err := pret.Conn(ctx)
	if err == nil {
		_, err = sqlite.Limit(conn, sqlite3.SQLITE_LIMIT_LENGTH, b.max)
	}
	if err != nil {
		c.Close()
		return nil, fmt.Errorf("limit a connection: %w", err)
	}
	return c, nil
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
