package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu"
)

// ouvrirEtrangere opens read-only a base made by another program: the columns
// of its lieux that the standard names are read, the missing ones are unknown.
func ouvrirEtrangere(ctx context.Context, chemin string) (*DB, error) {
	d, err := connecter(chemin, "ro", Lecture, maxValeurEtranger)
	if err != nil {
		return nil, err
	}
	d.attente = time.Duration(bornes.Attente.Max) * time.Second
	if d.etranger, err = colonnesLieux(ctx, d.sql); err == nil {
		err = d.verifierEtrangere()
	}
	if err != nil {
		d.Close()
		return nil, traduire(chemin, err)
	}
	return d, nil
}

// colonnesLieux are the columns of lieux in lower case, none without such a
// table, and whether they hold text alone. A table makes text of what enters a
// column declared so (sqlite.org/datatype3.html, 3.1); a view gives what it finds.
func colonnesLieux(ctx context.Context, base *sql.DB) (map[string]bool, error) {
	rows, err := base.QueryContext(ctx, `SELECT lower(name), upper(type), EXISTS (SELECT 1 FROM pragma_table_list('lieux') WHERE type = 'table')
		FROM pragma_table_info('lieux')`)
	if err != nil {
		return nil, fmt.Errorf("read columns of lieux: %w", err)
	}
	defer rows.Close()
	out := map[string]bool{}
	for rows.Next() {
		var nom, genre string
		var table bool
		if err := rows.Scan(&nom, &genre, &table); err != nil {
			return nil, fmt.Errorf("read columns of lieux: %w", err)
		}
		declare := func(s string) bool { return strings.Contains(genre, s) }
		out[nom] = table && !declare("INT") && (declare("CHAR") || declare("CLOB") || declare("TEXT"))
	}
	return out, rows.Err()
}

// lieux is what places are read from. A view of others may never end: it gives
// one row more than the bound.
func (d *DB) lieux() string {
	if !d.Etrangere() {
		return "lieux"
	}
	return fmt.Sprintf("(SELECT * FROM lieux LIMIT %d)", bornes.LieuxEtrangers.Max+1)
}

// interroger reads lieux by a query that sorts: all the work then comes before
// the first row, for which a base of others is not waited for without end, and
// which a signal stops. The driver interrupts no row that follows.
func (d *DB) interroger(ctx context.Context, requete string, args ...any) (rows *sql.Rows, fin func(), err error) {
	if !d.Etrangere() {
		rows, err = d.sql.QueryContext(ctx, requete, args...)
		return rows, func() {}, err
	}
	trop := bornes.Attente.Faute(faute.Base)
	ctx, cesser := context.WithCancelCause(ctx)
	minuteur := time.AfterFunc(d.attente, func() { cesser(trop) })
	rows, err = d.sql.QueryContext(ctx, requete, args...)
	if !minuteur.Stop() && err == nil { // too late by little: the context is over
		rows.Close()
		err = trop
	}
	if err != nil && context.Cause(ctx) == error(trop) {
		err = trop
	}
	return rows, func() { cesser(nil) }, err
}

func (d *DB) verifierEtrangere() error {
	if len(d.etranger) == 0 {
		return probleme(d.chemin, "cette base n'a ni table ni vue « lieux »",
			"Demandez à son responsable une vue « lieux » aux colonnes du standard (voir docs/BASE.md).")
	}
	var manque []string
	for _, nom := range []string{"id", "nom"} {
		if !d.a(nom) {
			manque = append(manque, nom)
		}
	}
	if len(manque) > 0 {
		return probleme(d.chemin, "il manque dans « lieux » : "+strings.Join(manque, ", "),
			fmt.Sprintf("Les colonnes se nomment comme dans le standard : %s… (voir docs/BASE.md).", premiers(5)))
	}
	return nil
}

func premiers(n int) string {
	var noms []string
	for _, c := range lieu.Champs()[:n] {
		noms = append(noms, c.Nom)
	}
	return strings.Join(noms, ", ")
}

// a reports whether lieux has the column.
func (d *DB) a(colonne string) bool {
	_, ok := d.etranger[colonne]
	return ok || d.etranger == nil
}

// deTexte reports whether a column of lieux holds text alone, or nothing.
func (d *DB) deTexte(colonne string) bool {
	if d.etranger == nil {
		return colonne != "latitude" && colonne != "longitude"
	}
	return d.etranger[colonne]
}
