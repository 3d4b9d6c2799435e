package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"strconv"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/store/index"
	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
)

// Lieux are the places that f selects, by commune, name and id. The index says
// which rows to read; without one, all are. The texts of a place are parts of
// one: who keeps a few of many places clones them.
func (d *DB) Lieux(ctx context.Context, f lieu.Filter) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		err := d.withFound(ctx, &f, func(s *index.Search, found index.Found) error {
			if s == nil {
				return d.parcourir(ctx, &f, yield)
			}
			return d.fiches(s, found.All(), d.ordre(), func(num int64, l *lieu.Lieu) bool {
				return found.Doubtful.Has(uint32(num)) && !f.Match(l) || yield(*l, nil)
			})
		})
		if err != nil {
			yield(lieu.Lieu{}, d.faute("read places", err))
		}
	}
}

// Compter is how many places f selects. Those the index is sure of are not read.
func (d *DB) Compter(ctx context.Context, f lieu.Filter) (n int, err error) {
	err = d.withFound(ctx, &f, func(s *index.Search, found index.Found) error {
		if s == nil {
			return d.parcourir(ctx, &f, func(lieu.Lieu, error) bool { n++; return true })
		}
		n = found.Sure.Len()
		return d.fiches(s, found.Doubtful, "", func(_ int64, l *lieu.Lieu) bool {
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

// withFound gives what the index finds for f, as long as it is open: a nil
// search when there is no index that helps.
func (d *DB) withFound(ctx context.Context, f *lieu.Filter, do func(*index.Search, index.Found) error) error {
	return d.withSearch(ctx, func(s *index.Search) error {
		if s == nil {
			return do(nil, index.Found{})
		}
		found, err := s.Find(f)
		if indexAbime(err) {
			return do(nil, index.Found{})
		}
		if err != nil {
			return err
		}
		return do(s, found)
	})
}

// withSearch opens the index for as long as do lasts, nil without one: the base
// is of others, or too much of it changed since.
func (d *DB) withSearch(ctx context.Context, do func(*index.Search) error) error {
	if d.Etrangere() || d.sansIndex {
		return do(nil)
	}
	s, err := index.Open(ctx, d.sql)
	if indexAbime(err) {
		return do(nil)
	}
	if err != nil {
		return err
	}
	if s != nil {
		defer s.Close()
	}
	return do(s)
}

// indexWriter keeps the index of a transaction.
func indexWriter(tx *sql.Tx) *index.Writer { return index.NewWriter(tx, shown) }

// shown reads the versions shown of a condition, for the index.
func shown(tx *sql.Tx, condition string, each func(num int64, l *lieu.Lieu) error) error {
	g := (&DB{}).rangees()
	rows, err := tx.Query("SELECT " + g.colonnes() + `, num FROM fiches
		WHERE retenue = 1 AND (` + condition + ") ORDER BY num")
	if err != nil {
		return err
	}
	defer rows.Close()
	var num int64
	lire := g.lecteur(rows, &num)
	for rows.Next() {
		l, err := lire()
		if err == nil {
			err = each(num, &l)
		}
		if err != nil {
			return err
		}
	}
	return rows.Err()
}

// fiches reads the versions shown of a set, until recevoir is false.
func (d *DB) fiches(s *index.Search, nums *sets.Set, ordre string, recevoir func(num int64, l *lieu.Lieu) bool) error {
	if nums.Len() == 0 {
		return nil
	}
	liste := []byte{'['}
	for n := range nums.All() {
		liste = append(strconv.AppendUint(liste, uint64(n), 10), ',')
	}
	liste[len(liste)-1] = ']'
	avis, err := d.avis(s)
	if err != nil {
		return err
	}
	g := d.rangees()
	rows, err := s.Query("SELECT "+g.colonnes()+", num FROM fiches WHERE retenue = 1 AND num IN (SELECT value FROM "+
		"json_each(?))"+ordre,
		string(liste))
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
	choix, err := d.preselection(f)
	if err != nil {
		return err
	}
	avis, err := d.avis(d.sql)
	if err != nil {
		return err
	}
	rows, fin, err := d.interroger(ctx, "SELECT "+g.colonnes()+" FROM "+d.lieux()+" WHERE "+choix.texte+d.ordre(),
		choix.args...)
	defer fin()
	if err != nil {
		return err
	}
	defer rows.Close()
	lire := g.lecteur(rows)
	for n := 1; rows.Next(); n++ {
		if d.Etrangere() && n > bornes.LieuxEtrangers.Max {
			return bornes.LieuxEtrangers.Faute(faute.Base)
		}
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

// faute is err in French, or wrapped with what was being done.
func (d *DB) faute(quoi string, err error) error {
	if f := faute.De(err); f != nil && f.Place.Fichier == "" && f.Genre == faute.Base {
		f.Dans(d.chemin)
	}
	if t := traduire(d.chemin, err); t != err {
		if f := faute.De(t); d.Etrangere() && f.Peut(gesteAbimee) { // of which no copy is ours
			f.Gestes, f.Conseil = nil, "Demandez à son responsable de la vérifier."
		}
		return t
	}
	return fmt.Errorf("%s: %w", quoi, err)
}
