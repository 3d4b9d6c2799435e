package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"iter"
	"time"

	"feuillet/lieu"
)

// Edition is one import that changed something.
type Edition struct {
	Num  int    `json:"import"`
	Date string `json:"date"` // 2026-11-22, "" when unknown
	Bilan
}

// Editions are those of the base, the last one first.
func (d *DB) Editions(ctx context.Context) iter.Seq2[Edition, error] {
	return lister(ctx, d, "read editions", func(rows *sql.Rows, e *Edition) error {
		return rows.Scan(&e.Num, &e.Date, &e.Fichier, &e.Lus, &e.Nouveaux, &e.Modifies, &e.Inchanges, &e.Rejets, &e.Doutes,
			&e.Partis, &e.Reparations, &e.Oublies)
	}, `SELECT i.num, coalesce(i.date, ''), f.nom, lus, nouveaux, modifies, inchanges, rejets, doutes, partis, reparations, oublies
		FROM imports i JOIN fichiers f ON f.num = i.fichier ORDER BY i.num DESC`)
}

// Evenement is something that happened to a place.
type Evenement struct {
	Date    string `json:"date"` // 2026-11-22, "" when unknown
	Id      string `json:"id"`
	Nom     string `json:"nom"`
	Commune string `json:"commune"`
	Genre   string `json:"genre"` // nouveau, modifie, parti, revenu, corrige, annule, exclu, reintegre, fusionne
	Colonne string `json:"champ,omitempty"`
	Avant   string `json:"avant,omitempty"`
	Apres   string `json:"apres,omitempty"`
	Fichier string `json:"fichier,omitempty"` // of the import, "" for what a person did
	Auteur  string `json:"auteur,omitempty"`  // the person
}

// Nouveau is the Genre of a place that no file had before.
const Nouveau = "nouveau"

// evenements are all that happened since a day (?1), to one place or to all
// (?2), in the order it did. The name is that of the version kept, or of the
// last one. An import without a date happened on no day.
const evenements = `SELECT coalesce(h.date, ''), h.id, coalesce(v.nom, ''), coalesce(v.commune, ''), h.genre, coalesce(h.colonne, ''),
		coalesce(h.avant, ''), coalesce(h.apres, ''), coalesce(n.nom, ''), coalesce(h.auteur, ''), coalesce(v.num, 0)
	FROM (
		SELECT i.date, i.num AS import, 0 AS num, p.id, 'nouveau' AS genre, NULL AS colonne, NULL AS avant, NULL AS apres, NULL AS auteur
		FROM (SELECT id, min(premier) AS import FROM fiches WHERE ?2 = '' OR id = ?2 GROUP BY id) p JOIN imports i ON i.num = p.import
		WHERE coalesce(i.date, '') >= ?1
		UNION ALL
		SELECT date, import, num, id, genre, colonne, avant, apres, auteur FROM changements WHERE (?2 = '' OR id = ?2) AND coalesce(date, '') >= ?1
	) h LEFT JOIN fiches v ON v.num = (SELECT num FROM fiches WHERE id = h.id ORDER BY retenue DESC, parti IS NULL DESC, coalesce(date_maj, '') DESC, num DESC LIMIT 1)
	LEFT JOIN imports i ON i.num = h.import LEFT JOIN fichiers n ON n.num = i.fichier
	ORDER BY h.date, h.num = 0 DESC, h.num, h.id`

// Evenements are what happened since a day (zero: since ever), to one place, or
// to all when id is empty, in the order it did. voulu chooses by the version
// kept of the place, or its last one; nil takes all.
func (d *DB) Evenements(ctx context.Context, depuis time.Time, id string,
	voulu func(*lieu.Lieu) bool) iter.Seq2[Evenement, error] {
	return func(yield func(Evenement, error) bool) {
		jour := ""
		if !depuis.IsZero() {
			jour = depuis.Format(time.DateOnly)
		}
		vus := map[int64]bool{} // versions chosen or not
		for e, err := range lister(ctx, d, "read changes", lireEvenement, evenements, jour, id) {
			if err == nil && voulu != nil {
				choisi, deja := vus[e.version]
				if !deja {
					choisi, err = d.choisie(ctx, e.version, voulu)
					vus[e.version] = choisi
				}
				if err == nil && !choisi {
					continue
				}
			}
			if !yield(e.Evenement, err) || err != nil {
				return
			}
		}
	}
}

type evenementLu struct {
	Evenement
	version int64
}

func lireEvenement(rows *sql.Rows, e *evenementLu) error {
	return rows.Scan(&e.Date, &e.Id, &e.Nom, &e.Commune, &e.Genre, &e.Colonne, &e.Avant, &e.Apres, &e.Fichier, &e.Auteur,
		&e.version)
}

func (d *DB) choisie(ctx context.Context, num int64, voulu func(*lieu.Lieu) bool) (bool, error) {
	l, err := d.version(ctx, "num = ?", num)
	if errors.Is(err, sql.ErrNoRows) { // forgotten since
		return false, nil
	}
	return err == nil && voulu(&l), err
}

// version reads the first version that a condition on fiches selects, whether
// it is shown or not.
func (d *DB) version(ctx context.Context, condition string, args ...any) (lieu.Lieu, error) {
	g := d.rangees()
	rows, err := d.sql.QueryContext(ctx, "SELECT "+g.colonnes()+" FROM fiches WHERE "+condition, args...)
	if err != nil {
		return lieu.Lieu{}, err
	}
	defer rows.Close()
	if !rows.Next() {
		return lieu.Lieu{}, cmp.Or(rows.Err(), sql.ErrNoRows)
	}
	return g.lecteur(rows)()
}

// Etat is what the base does with a place that it knows.
type Etat int

// The states of a place.
const (
	Inconnu Etat = iota
	Montre
	Exclu // documents do not show it, by decision
	Parti // no file has it any more
)

// Trouver reads a place by its id, with its corrections, even when documents do
// not show it: the version kept, or the last one.
func (d *DB) Trouver(ctx context.Context, id string) (lieu.Lieu, Etat, error) {
	if d.Etrangere() {
		return lieu.Lieu{}, Inconnu, nil
	}
	var retenue, exclu, parti bool
	var num int64
	err := d.sql.QueryRowContext(ctx, `SELECT num, retenue, EXISTS (SELECT 1 FROM exclusions WHERE id = f.id), parti IS NOT NULL FROM fiches f
		WHERE id = ? ORDER BY retenue DESC, parti IS NULL DESC, coalesce(date_maj, '') DESC, num DESC LIMIT 1`, id).Scan(&num, &retenue, &exclu, &parti)
	if errors.Is(err, sql.ErrNoRows) {
		return lieu.Lieu{}, Inconnu, nil
	}
	l, err := d.version(ctx, "num = ?", num)
	if err != nil {
		return l, Inconnu, d.faute("read place", err)
	}
	var avis, date string
	err = d.sql.QueryRowContext(ctx, "SELECT valeur, date FROM corrections WHERE id = ? AND colonne = ?", id,
		ColonneAvis).Scan(&avis, &date)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return l, Inconnu, d.faute("read notice", err)
	}
	l.Avis = avisDate(avis, date)
	switch {
	case exclu:
		return l, Exclu, nil
	case parti:
		return l, Parti, nil
	}
	return l, Montre, nil
}
