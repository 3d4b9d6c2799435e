package store

import (
	"context"
	"database/sql"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// rangee is a row that may hold what is demanded: the values of its keys.
type rangee []any

// partie is a part of a table that is read by one goroutine.
type partie struct {
	table   string
	cles    int
	requete string
	args    []any
}

// chercher gives the rows that a filter lets through, by table. The whole
// base is read once, whatever is demanded, on all cores: the transaction that
// will write lets others read until then, and nobody else write.
func (d *DB) chercher(ctx context.Context, tx *sql.Tx, f *filtre) (map[string][]rangee, error) {
	out := map[string][]rangee{}
	if len(f.exiges) == 0 {
		return out, nil
	}
	parties, err := d.parties(tx)
	if err != nil {
		return nil, err
	}
	travail := make(chan partie, len(parties))
	for _, l := range parties {
		travail <- l
	}
	close(travail)
	var m sync.Mutex
	err = surTousLesCoeurs(min(runtime.GOMAXPROCS(0), maxLecteurs), func() error {
		return d.lireParties(ctx, travail, f.copie(), func(table string, r rangee) {
			m.Lock()
			out[table] = append(out[table], r)
			m.Unlock()
		})
	})
	return out, err
}

// filtreDe is the filter of the texts that are demanded.
func filtreDe(demandes []*demande) *filtre {
	f := &filtre{}
	for _, o := range textes(demandes) {
		f.ajouter(o.exiges)
	}
	return f
}

// maxLecteurs bounds the connections that read at once.
const maxLecteurs = 4

// parPartie is how many versions are read at once by one of them.
const parPartie = 20_000

// parties cuts the tables that speak of persons in parts.
func (d *DB) parties(tx *sql.Tx) ([]partie, error) {
	var dernier int64
	if err := tx.QueryRow("SELECT coalesce(max(num), 0) FROM fiches").Scan(&dernier); err != nil {
		return nil, err
	}
	var out []partie
	for i := range porteurs {
		p := &porteurs[i]
		switch {
		case len(p.parlants()) == 0:
		case p.table == "fiches":
			for n := int64(0); n <= dernier; n += parPartie {
				bornes := []any{n, n + parPartie}
				out = append(out, partie{p.table, 1, p.lecture() + " WHERE num > ? AND num <= ?", bornes})
			}
		case p.table == "extras": // a person may have a column for each of her names
			out = append(out, partie{p.table, 1, `SELECT e.fiche,
				concat_ws(char(31), f.nom, group_concat(e.colonne || char(31) || e.valeur, char(31))) FROM extras e JOIN fiches f ON f.num = e.fiche GROUP BY e.fiche`, nil})
		default:
			out = append(out, partie{p.table, len(p.cles), p.lecture(), nil})
		}
	}
	return out, nil
}

// lecture reads the keys of a table, and all its texts as one.
func (p *porteur) lecture() string {
	var noms []string
	for _, c := range p.parlants() {
		noms = append(noms, c.nom)
	}
	return "SELECT " + strings.Join(p.cles, ", ") + ", concat_ws(char(31), " + strings.Join(noms, ", ") + ") FROM " +
		p.table
}

// lireParties reads parts as long as there are any.
func (d *DB) lireParties(ctx context.Context, travail <-chan partie, f *filtre, trouver func(string, rangee)) error {
	for l := range travail {
		if err := d.lirePartie(ctx, l, f, trouver); err != nil {
			return fmt.Errorf("look in %s: %w", l.table, err)
		}
	}
	return nil
}

func (d *DB) lirePartie(ctx context.Context, l partie, f *filtre, trouver func(string, rangee)) error {
	rows, err := d.sql.QueryContext(ctx, l.requete, l.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	cles := make(rangee, l.cles)
	cibles := make([]any, l.cles+1)
	for i := range cles {
		cibles[i] = &cles[i]
	}
	var textes sql.RawBytes
	cibles[l.cles] = &textes
	for rows.Next() {
		if err := rows.Scan(cibles...); err != nil {
			return err
		}
		if f.passe(textes) {
			trouver(l.table, append(rangee(nil), cles...))
		}
	}
	return rows.Err()
}
