package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"iter"
	"net/url"
	"path/filepath"
	"testing"
	"time"

	"modernc.org/sqlite"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// errDisque is what a disk says of a page that it cannot read any more.
var errDisque = errors.New("read error")

// fragile opens connections whose reste-th row cannot be read, nor any after.
type fragile struct {
	driver.Connector
	reste *int
}

func (f fragile) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := f.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return connFragile{c, f.reste}, nil
}

type connFragile struct {
	driver.Conn
	reste *int
}

func (c connFragile) QueryContext(ctx context.Context, q string, args []driver.NamedValue) (driver.Rows, error) {
	r, err := c.Conn.(driver.QueryerContext).QueryContext(ctx, q, args)
	return rowsFragiles{r, c.reste}, err
}

func (c connFragile) ExecContext(ctx context.Context, q string, args []driver.NamedValue) (driver.Result, error) {
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, q, args)
}

func (c connFragile) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	return c.Conn.(driver.ConnBeginTx).BeginTx(ctx, o)
}

func (c connFragile) PrepareContext(ctx context.Context, q string) (driver.Stmt, error) {
	s, err := c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, q)
	if err != nil {
		return nil, err
	}
	return stmtFragile{s, c.reste}, nil
}

type stmtFragile struct {
	driver.Stmt
	reste *int
}

func (s stmtFragile) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	r, err := s.Stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
	return rowsFragiles{r, s.reste}, err
}

func (s stmtFragile) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	return s.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
}

type rowsFragiles struct {
	driver.Rows
	reste *int
}

func (r rowsFragiles) Next(dest []driver.Value) error {
	if *r.reste--; *r.reste <= 0 {
		return errDisque
	}
	return r.Rows.Next(dest)
}

// baseDEssai is a base with a little of everything.
func baseDEssai(t *testing.T) string {
	t.Helper()
	chemin := filepath.Join(t.TempDir(), "b.db")
	d, err := Create(t.Context(), chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	lignes := func(yield func(lieu.Ligne, error) bool) {
		for i := range 12 {
			l := lieu.Ligne{Numero: i + 2, Lieu: lieu.Lieu{Id: "a" + string(rune('a'+i)), Nom: "Abri", Commune: "Pons",
				CodeInsee: "17283", Source: "Essai"}}
			if i > 9 {
				l.Rejet = &lieu.Rejet{Regle: "nom-absent", Motif: "le nom manque", Brut: "x"}
			}
			l.Doutes = []lieu.Doute{{Regle: "telephone", Colonne: "telephone", Valeur: "12", Motif: "trop court"}}
			if !yield(l, nil) {
				return
			}
		}
	}
	_, err = d.Import(t.Context(), "a.csv", time.Time{}, lignes)
	_, err2 := d.Corriger(t.Context(), []Correction{{Id: "aa", Colonne: "telephone", Valeur: "0199000001",
		Date: "2026-11-28"}})
	_, err3 := d.Exclure(t.Context(), Exclusion{Id: "ab", Motif: "essai", Date: "2026-11-28"})
	err4 := d.GarderSelection(t.Context(), "pons", "commune=17283", time.Time{})
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	return chemin
}

func vider[T any](suite iter.Seq2[T, error]) error {
	for _, err := range suite {
		if err != nil {
			return err
		}
	}
	return nil
}

// Whatever row of whatever reading cannot be read, who asked is told: none of
// what is given is a part taken for the whole.
func TestAReadErrorIsAlwaysTold(t *testing.T) {
	chemin := baseDEssai(t)
	ctx := t.Context()
	var un []error
	note := func(err error) { un = append(un, err) }
	for nom, lire := range map[string]func(*DB) error{
		"places": func(d *DB) error { return vider(d.Lieux(ctx, lieu.Filter{})) },
		"some places": func(d *DB) error {
			return vider(d.Lieux(ctx, lieu.Filter{Communes: []string{"17283"}, Textes: [][]string{{"abri"}}}))
		},
		"count":       func(d *DB) error { _, err := d.Compter(ctx, lieu.Filter{Communes: []string{"17283"}}); return err },
		"refusals":    func(d *DB) error { return vider(d.Rejets(ctx, "")) },
		"doubts":      func(d *DB) error { return vider(d.Doutes(ctx, "")) },
		"repairs":     func(d *DB) error { return vider(d.Reparations(ctx, "")) },
		"to mend":     func(d *DB) error { return vider(d.ACorriger(ctx, "")) },
		"files":       func(d *DB) error { _, err := d.Fichiers(ctx); return err },
		"corrections": func(d *DB) error { return vider(d.Corrections(ctx, "")) },
		"exclusions":  func(d *DB) error { _, err := d.Exclusions(ctx); return err },
		"editions":    func(d *DB) error { return vider(d.Editions(ctx)) },
		"events":      func(d *DB) error { return vider(d.Evenements(ctx, time.Time{}, "", nil)) },
		"a place":     func(d *DB) error { _, _, err := d.Trouver(ctx, "aa"); return err },
		"selections":  func(d *DB) error { _, err := d.Selections(ctx); return err },
		"values":      func(d *DB) error { _, err := d.Valeurs(ctx, "source"); return err },
		"territory":   func(d *DB) error { _, err := d.Territoire(ctx); return err },
		"counts":      func(d *DB) error { _, err := d.Effectifs(ctx); return err },
		"centre":      func(d *DB) error { _, _, err := d.Centre(ctx, territoire.France(), "17283"); return err },
	} {
		touchees := 0
		for n := 1; n < 400; n++ {
			reste := n
			c, err := sqlite.NewConnector("file:" + url.PathEscape(chemin) + "?mode=ro")
			if err != nil {
				t.Fatal(err)
			}
			d := &DB{sql: sql.OpenDB(fragile{c, &reste}), chemin: chemin}
			err = lire(d)
			d.Close()
			note(err)
			if reste > 0 { // all was read
				if err != nil {
					t.Errorf("%s: %v, and nothing was wrong", nom, err)
				}
				break
			}
			if touchees++; err == nil {
				t.Errorf("%s: row %d cannot be read, and nobody is told", nom, n)
				break
			}
		}
		if touchees == 0 {
			t.Errorf("%s: nothing was read", nom)
		}
	}
	if len(un) < 100 {
		t.Errorf("%d readings only", len(un))
	}
}
