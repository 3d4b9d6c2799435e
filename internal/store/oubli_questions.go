package store

import (
	"database/sql"
	"slices"
	"strings"
)

// questions takes the place out of the queries that name it, wherever they are
// kept; one that asked for it alone goes.
func (e *effacement) questions(est func(id string) bool) error {
	for i := range porteurs {
		p := &porteurs[i]
		if !slices.ContainsFunc(p.colonnes, func(c colonne) bool { return c.nature == question }) {
			continue
		}
		if err := e.questionsDe(p, est); err != nil {
			return err
		}
	}
	return nil
}

func (e *effacement) questionsDe(p *porteur, est func(id string) bool) error {
	lues, err := e.requetesDe(p)
	if err != nil {
		return err
	}
	for _, l := range lues {
		apres := sansLieu(l.requete, est)
		switch {
		case apres == l.requete:
			continue
		case apres == "":
			_, err = e.tx.Exec("DELETE FROM "+p.table+" WHERE "+p.designer(), l.cles...)
		default:
			_, err = e.tx.Exec("UPDATE OR REPLACE "+p.table+" SET requete = ? WHERE "+p.designer(),
				append([]any{apres}, l.cles...)...)
		}
		if err != nil {
			return err
		}
		e.bilan.Valeurs++
	}
	return nil
}

// posee is a query, and the keys of the row that holds it.
type posee struct {
	cles    rangee
	requete string
}

func (e *effacement) requetesDe(p *porteur) (out []posee, err error) {
	rows, err := e.tx.Query("SELECT " + strings.Join(p.cles, ", ") + ", requete FROM " + p.table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		l := posee{cles: make(rangee, len(p.cles))}
		cibles := []any{}
		for i := range l.cles {
			cibles = append(cibles, &l.cles[i])
		}
		if err := rows.Scan(append(cibles, &l.requete)...); err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, rows.Err()
}

// tirages takes the place out of the papers that show it: what they said of it
// goes with all their words, and they are known not to be true any more.
func (e *effacement) tirages(est func(id string) bool) error {
	var touches []Tirage
	rows, err := e.tx.Query("SELECT num, papier, requete, nom, titre, date, apres, lieux, mots, ou FROM tirages")
	if err != nil {
		return err
	}
	if touches, err = montrant(rows, est); err != nil {
		return err
	}
	for _, t := range touches {
		if len(t.Lieux) == 1 { // its name is that of the paper too
			t.Nom, t.Titre = retrait, retrait
		}
		for i, l := range t.Lieux {
			if est(l.Id) {
				t.Lieux[i] = LieuTirage{retrait, retrait}
			}
		}
		if _, err := e.tx.Exec("UPDATE OR REPLACE tirages SET nom = ?, titre = ?, lieux = ?, mots = '' WHERE num = ?",
			t.Nom, t.Titre, lignesDe(t.Lieux), t.Num); err != nil {
			return err
		}
		e.bilan.Valeurs++
	}
	// the numbers of changes that went are given again
	_, err = e.tx.Exec("UPDATE tirages SET apres = min(apres, (SELECT coalesce(max(num), 0) FROM changements))")
	return err
}

// montrant are the papers that show a place.
func montrant(rows *sql.Rows, est func(id string) bool) (out []Tirage, err error) {
	defer rows.Close()
	for rows.Next() {
		var t Tirage
		if err := lireTirage(rows, &t); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(t.Lieux, func(l LieuTirage) bool { return est(l.Id) }) {
			out = append(out, t)
		}
	}
	return out, rows.Err()
}
