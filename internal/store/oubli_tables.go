package store

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// forme is what taking a text out of a table needs to know of it.
type forme struct {
	nom       string
	cles      []string // columns of the primary key
	textes    []string // other columns of texts
	requis    []bool   // of textes: may not be NULL
	autres    []string // fiche, fichier: what the row is about
	miseAJour string
}

// rangee is one row of a table.
type rangee struct {
	cles, autres []any
	apres        []any // of textes
}

// forme reads the form of a table.
func (e *effacement) forme(nom string) (forme, error) {
	t := forme{nom: nom}
	rows, err := e.tx.Query("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid", nom)
	if err != nil {
		return t, err
	}
	defer rows.Close()
	for rows.Next() {
		var colonne, genre string
		var requis bool
		var pk int
		if err := rows.Scan(&colonne, &genre, &requis, &pk); err != nil {
			return t, err
		}
		switch {
		case pk > 0:
			t.cles = append(t.cles, colonne)
		case genre == "TEXT":
			t.textes, t.requis = append(t.textes, colonne), append(t.requis, requis)
		case colonne == "fiche" || colonne == "fichier":
			t.autres = append(t.autres, colonne)
		}
	}
	t.miseAJour = fmt.Sprintf("UPDATE %s SET %s = ? WHERE %s = ?", nom, strings.Join(t.textes, " = ?, "), strings.Join(t.cles, " = ? AND "))
	return t, rows.Err()
}

func (t *forme) toutes() []string { return slices.Concat(t.cles, t.autres, t.textes) }

// lire reads the current row.
func (t *forme) lire(rows *sql.Rows) (rangee, error) {
	valeurs := make([]any, len(t.cles)+len(t.autres)+len(t.textes))
	cibles := make([]any, len(valeurs))
	for i := range valeurs {
		cibles[i] = &valeurs[i]
	}
	err := rows.Scan(cibles...)
	c, a := len(t.cles), len(t.cles)+len(t.autres)
	return rangee{valeurs[:c], valeurs[c:a], valeurs[a:]}, err
}

// nettoyer takes what is forgotten out of a row; it reports whether the row changed.
func (e *effacement) nettoyer(t forme, r rangee) (change bool) {
	valeurs := map[string]any{}
	for i, c := range t.toutes() {
		valeurs[c] = slices.Concat(r.cles, r.autres, r.apres)[i]
	}
	for _, k := range r.cles {
		if s, ok := k.(string); ok {
			e.garder(s)
		}
	}
	for i, c := range t.textes {
		s, ok := r.apres[i].(string)
		if !ok {
			continue
		}
		if identifiant(t.nom, c) {
			e.garder(s)
			continue
		}
		reste := e.oublis.cellule(colonneDe(t.nom, c, valeurs), s)
		if reste == s {
			continue
		}
		e.bilan.Valeurs++
		change = true
		if r.apres[i] = nul(reste); t.requis[i] {
			r.apres[i] = reste
		}
	}
	if change {
		e.concerner(t.nom, valeurs)
	}
	return change
}

// identifiant reports whether a column names something, and cannot be changed
// without losing it.
func identifiant(table, colonne string) bool {
	return slices.Contains([]string{"id", "a", "b", "au_profit", "fichier", "url"}, colonne) || table == "fichiers"
}

// garder notes a name that holds what is forgotten and is left.
func (e *effacement) garder(nom string) {
	if e.oublis.retirer(nom) != nom {
		e.bilan.Restent = append(e.bilan.Restent, nom)
	}
}

// colonneDe is the column of a place that a value belongs to, "" when none.
func colonneDe(table, colonne string, rangee map[string]any) string {
	if table == "fiches" {
		return colonne
	}
	if slices.Contains([]string{"valeur", "avant", "apres"}, colonne) {
		return texte(rangee["colonne"])
	}
	return ""
}

// concerner notes the version and the file that a changed row is about.
func (e *effacement) concerner(table string, rangee map[string]any) {
	fiche := "fiche"
	if table == "fiches" {
		fiche = "num"
	}
	if num, ok := rangee[fiche].(int64); ok {
		e.fiches[num] = true
	}
	if f, ok := rangee["fichier"].(int64); ok {
		e.fichiers[f] = true
	}
}

// table takes a text out of one table, row by row.
func (e *effacement) table(nom string) error {
	t, err := e.forme(nom)
	if err != nil || len(t.textes) == 0 {
		return err
	}
	rows, err := e.tx.Query("SELECT " + strings.Join(t.toutes(), ", ") + " FROM " + nom)
	if err != nil {
		return err
	}
	defer rows.Close()
	var changees []rangee // written once all is read
	for rows.Next() {
		r, err := t.lire(rows)
		if err != nil {
			return err
		}
		if e.nettoyer(t, r) {
			changees = append(changees, r)
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	for _, r := range changees {
		if _, err := e.tx.Exec(t.miseAJour, append(slices.Clone(r.apres), r.cles...)...); err != nil {
			return err
		}
	}
	return e.vides(nom)
}

// vides deletes the cells of other columns of which nothing is left, as an
// import would not keep them.
func (e *effacement) vides(table string) error {
	if table != "extras" {
		return nil
	}
	_, err := e.tx.Exec("DELETE FROM extras WHERE valeur = ''")
	return err
}
