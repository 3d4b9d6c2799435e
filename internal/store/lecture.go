package store

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/ensemble"
	"feuillet/lieu"
)

// Lieux are the places that f selects, by commune, name and id. The index says
// which rows to read; without one, all are. The texts of a place are parts of
// one: who keeps a few of many places clones them.
func (d *DB) Lieux(ctx context.Context, f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		err := d.avecIndex(ctx, &f, func(r *recherche, t *trouves) error {
			if r == nil {
				return d.parcourir(ctx, &f, yield)
			}
			tous := t.surs.Copie()
			tous.Unir(t.douteux)
			return r.fiches(d, tous, d.ordre(), func(num int64, l *lieu.Lieu) bool {
				return t.douteux.A(uint32(num)) && !f.Match(l) || yield(*l, nil)
			})
		})
		if err != nil {
			yield(lieu.Lieu{}, d.faute("read places", err))
		}
	}
}

// Compter is how many places f selects. Those the index is sure of are not read.
func (d *DB) Compter(ctx context.Context, f lieu.Filter) (n int, err error) {
	err = d.avecIndex(ctx, &f, func(r *recherche, t *trouves) error {
		if r == nil {
			return d.parcourir(ctx, &f, func(lieu.Lieu, error) bool { n++; return true })
		}
		n = t.surs.Nombre()
		return r.fiches(d, t.douteux, "", func(_ int64, l *lieu.Lieu) bool {
			if f.Match(l) {
				n++
			}
			return true
		})
	})
	if err != nil {
		return n, d.faute("count places", err)
	}
	return n, nil
}

// avecIndex gives what the index finds for f; nil when it does not help: the
// base is of others, or everything is asked for in order.
func (d *DB) avecIndex(ctx context.Context, f *lieu.Filter, faire func(*recherche, *trouves) error) error {
	return d.avecRecherche(ctx, func(r *recherche) error {
		if r == nil {
			return faire(nil, nil)
		}
		t, err := r.trouver(f)
		if err != nil {
			return err
		}
		return faire(r, t)
	})
}

// avecRecherche opens the index for as long as faire lasts, nil without one.
func (d *DB) avecRecherche(ctx context.Context, faire func(*recherche) error) error {
	r, err := d.chercher(ctx)
	if err != nil {
		return err
	}
	if r != nil {
		defer r.fermer()
	}
	return faire(r)
}

// fiches reads the versions shown of a set, until recevoir is false.
func (r *recherche) fiches(d *DB, nums *ensemble.Ensemble, ordre string, recevoir func(num int64, l *lieu.Lieu) bool) error {
	if nums.Nombre() == 0 {
		return nil
	}
	liste := []byte{'['}
	for n := range nums.Nombres() {
		liste = append(strconv.AppendUint(liste, uint64(n), 10), ',')
	}
	liste[len(liste)-1] = ']'
	avis, err := d.avis(r)
	if err != nil {
		return err
	}
	g := d.rangees()
	rows, err := r.Query("SELECT "+g.colonnes()+", num FROM fiches WHERE retenue = 1 AND num IN (SELECT value FROM json_each(?))"+ordre, string(liste))
	if err != nil {
		return err
	}
	defer rows.Close()
	var num int64
	lire := g.lecteur(rows, &num)
	for rows.Next() {
		l, err := lire()
		if err != nil {
			return err
		}
		if l.Avis = avis[l.Id]; !recevoir(num, &l) {
			return nil
		}
	}
	return rows.Err()
}

// parcourir reads all places, and gives those that f accepts.
func (d *DB) parcourir(ctx context.Context, f *lieu.Filter, yield func(lieu.Lieu, error) bool) error {
	g := d.rangees()
	condition, args, err := d.preselection(f)
	if err != nil {
		return err
	}
	avis, err := d.avis(d.sql)
	if err != nil {
		return err
	}
	rows, err := d.sql.QueryContext(ctx, "SELECT "+g.colonnes()+" FROM lieux WHERE "+condition+d.ordre(), args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	lire := g.lecteur(rows)
	for rows.Next() {
		l, err := lire()
		if err != nil {
			return err
		}
		l.Avis = avis[l.Id]
		if f.Match(&l) && !yield(l, nil) {
			return nil
		}
	}
	return rows.Err()
}

// preselection is a condition that the places of f satisfy, as far as columns
// of text alone can tell: most of the base need not be read for a few.
func (d *DB) preselection(f *lieu.Filter) (condition string, args []any, err error) {
	condition = "1"
	parmi := func(colonne string, valeurs []string) {
		if len(valeurs) == 0 || !d.deTexte(colonne) || err != nil {
			return
		}
		var liste []byte
		liste, err = json.Marshal(valeurs)
		condition += " AND coalesce(" + colonne + ", '') IN (SELECT value FROM json_each(?))"
		args = append(args, string(liste))
	}
	parmi("id", f.Ids)
	if len(f.Communes) > 0 && len(f.Departements) == 0 {
		codes := []string{""} // those that Situer finds
		for _, c := range slices.Concat(f.Communes, f.Incertaines) {
			codes = append(codes, c, strings.TrimPrefix(c, "0"))
		}
		parmi("code_insee", codes)
	}
	return condition, args, err
}

// faute is err in French, or wrapped with what was being done.
func (d *DB) faute(quoi string, err error) error {
	if t := traduire(d.chemin, err); t != err {
		return t
	}
	return fmt.Errorf("%s: %w", quoi, err)
}
