package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// oublierTexte takes a text out of the rows that may hold it.
func (e *effacement) oublierTexte() error {
	for i := range porteurs {
		p := &porteurs[i]
		for _, r := range e.trouvees[p.table] {
			change := e.nettoyer
			if p.table == "extras" {
				change = e.nettoyerExtras
			}
			if err := change(p, r); err != nil {
				return fmt.Errorf("take a text out of %s: %w", p.table, err)
			}
		}
	}
	e.bilan.Fiches = len(e.fiches)
	return nil
}

// nettoyer takes what is forgotten out of a row.
func (e *effacement) nettoyer(p *porteur, cles rangee) error {
	valeurs, err := e.valeurs(p, cles)
	if err != nil || valeurs == nil {
		return err
	}
	var poses []string
	var args []any
	for _, c := range p.parlants() {
		s := texte(valeurs[c.nom])
		if s == "" {
			continue
		}
		if c.nature == identifiant {
			e.garder(s)
			continue
		}
		reste := e.reste(p.table, c, valeurs, s)
		if reste == s {
			continue
		}
		e.bilan.Valeurs++
		poses, args = append(poses, c.nom+" = "+pose(p.table, c.nom)), append(args, reste)
	}
	if len(poses) == 0 {
		return nil
	}
	e.concerner(p.table, valeurs)
	requete := "UPDATE OR REPLACE " + p.table + " SET " + strings.Join(poses, ", ") + " WHERE " + p.designer()
	_, err = e.tx.Exec(requete, append(args, cles...)...)
	return err
}

// peutManquer are the columns of tables beside fiches that may be NULL.
var peutManquer = map[string]map[string]bool{
	"rejets":      ensemble("colonne valeur cellules"),
	"doutes":      ensemble("colonne valeur"),
	"changements": ensemble("colonne avant apres auteur"),
}

// pose writes NULL for what is no more, where it may be.
func pose(table, nom string) string {
	if table == "fiches" && nom != "nom" || peutManquer[table][nom] {
		return "nullif(?, '')"
	}
	return "?"
}

// designer tells one row by its keys.
func (p *porteur) designer() string { return strings.Join(p.cles, " = ? AND ") + " = ?" }

// valeurs reads a row by its name of columns, nil when it is no more.
func (e *effacement) valeurs(p *porteur, cles rangee) (map[string]any, error) {
	rows, err := e.tx.Query("SELECT * FROM "+p.table+" WHERE "+p.designer(), cles...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	noms, err := rows.Columns()
	if err != nil || !rows.Next() {
		return nil, errors.Join(err, rows.Err())
	}
	valeurs, cibles := make([]any, len(noms)), make([]any, len(noms))
	for i := range valeurs {
		cibles[i] = &valeurs[i]
	}
	if err := rows.Scan(cibles...); err != nil {
		return nil, err
	}
	out := map[string]any{}
	for i, nom := range noms {
		out[nom] = valeurs[i]
	}
	return out, nil
}

// reste is a value without what is forgotten.
func (e *effacement) reste(table string, c colonne, rangee map[string]any, s string) string {
	switch {
	case c.nature == rangeeBrute:
		return e.oublis.brut(s)
	case c.nature == celluleDeLieu && table == "fiches":
		return e.oublis.cellule(c.nom, s)
	case c.nature == celluleDeLieu:
		return e.oublis.cellule(texte(rangee["colonne"]), s)
	}
	return e.oublis.retirer(s)
}

// garder notes a name that holds what is forgotten and is left.
func (e *effacement) garder(nom string) {
	if e.oublis.retirer(nom) != nom {
		e.bilan.Restent = append(e.bilan.Restent, nom)
	}
}

// concerner notes the version and the file that a changed row is about.
func (e *effacement) concerner(table string, rangee map[string]any) {
	fiche := "fiche"
	if table == "fiches" {
		fiche = "num"
	}
	if num, ok := rangee[fiche].(int64); ok {
		e.fiches[num], e.touchees[num] = true, true
	}
	if f, ok := rangee["fichier"].(int64); ok {
		e.fichiers[f] = true
	}
}

// nettoyerExtras takes what is forgotten out of the columns of a version that
// the standard lacks, where a person may have one for each of her names.
func (e *effacement) nettoyerExtras(_ *porteur, cles rangee) error {
	var nom string
	err := e.tx.QueryRow("SELECT nom FROM fiches WHERE num = ?", cles...).Scan(&nom)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	} else if err != nil {
		return err
	}
	avant, err := e.extras(cles)
	if err != nil {
		return err
	}
	neuf := nom
	apres := e.oublis.cellules(avant)
	e.oublis.ensemble(apres, &neuf)
	n := differents(avant, apres)
	if neuf != nom {
		n++
	}
	if n == 0 {
		return nil
	}
	e.bilan.Valeurs += n
	num := cles[0].(int64)
	e.fiches[num], e.touchees[num] = true, true
	if _, err := e.tx.Exec("UPDATE fiches SET nom = ? WHERE num = ? AND nom <> ?1", neuf, num); err != nil {
		return err
	}
	return e.poserExtras(num, apres)
}

// differents counts the cells that are no more as they were.
func differents(avant, apres map[string]string) (n int) {
	for k, v := range avant {
		if apres[k] != v {
			n++
		}
	}
	return n
}

func (e *effacement) poserExtras(num int64, apres map[string]string) error {
	if _, err := e.tx.Exec("DELETE FROM extras WHERE fiche = ?", num); err != nil {
		return err
	}
	for k, v := range apres {
		if _, err := e.tx.Exec("INSERT OR REPLACE INTO extras VALUES (?, ?, ?)", num, k, v); err != nil {
			return err
		}
	}
	return nil
}

func (e *effacement) extras(cles rangee) (map[string]string, error) {
	rows, err := e.tx.Query("SELECT colonne, valeur FROM extras WHERE fiche = ?", cles...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var k, v string
		if err := rows.Scan(&k, &v); err != nil {
			return nil, err
		}
		out[k] = v
	}
	return out, rows.Err()
}

// refuses deletes the refused rows that are of the place: their id stands in
// their cells.
func (e *effacement) refuses(est func(id string) bool) error {
	rows, err := e.tx.Query("SELECT num, fichier, cellules FROM rejets WHERE cellules IS NOT NULL")
	if err != nil {
		return err
	}
	defer rows.Close()
	var nums []int64
	for rows.Next() {
		var num, fichier int64
		var cellules []byte
		if err := rows.Scan(&num, &fichier, &cellules); err != nil {
			return err
		}
		var lues struct{ Id string }
		if json.Unmarshal(cellules, &lues) == nil && lues.Id != "" && est(lues.Id) {
			nums = append(nums, num)
			e.fichiers[fichier] = true
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	for _, num := range nums {
		if _, err := e.tx.Exec("DELETE FROM rejets WHERE num = ?", num); err != nil {
			return err
		}
	}
	return nil
}

// criteresDeLieux name places in a query.
var criteresDeLieux = []string{"lieu", "sauf-lieu"}

// lieuxDe are the places that a query names.
func lieuxDe(requete string) (ids []string) {
	q, _ := url.ParseQuery(requete) // what can be read of it
	for _, c := range criteresDeLieux {
		ids = append(ids, q[c]...)
	}
	return ids
}

// sansLieu is a query without the criteria that name a place; empty when it
// chose nothing else.
func sansLieu(requete string, est func(id string) bool) string {
	q, err := url.ParseQuery(requete)
	if err != nil {
		return requete
	}
	ote, choisissait := false, false
	for _, critere := range criteresDeLieux {
		avant := len(q[critere])
		q[critere] = slices.DeleteFunc(q[critere], est)
		if len(q[critere]) == avant {
			continue
		}
		ote = true
		choisissait = choisissait || critere == "lieu" && len(q[critere]) == 0
		if len(q[critere]) == 0 {
			delete(q, critere)
		}
	}
	if !ote {
		return requete
	}
	if choisissait { // the rest would choose all places
		return ""
	}
	return q.Encode()
}
