package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	_ "embed" // forme.txt
	"encoding/hex"
	"fmt"
	"strings"
)

// formeAttendue is what migrations make, one object a line: a hash of its SQL,
// its kind, its name. TestForme writes it anew.
//
//go:embed forme.txt
var formeAttendue string

// declencheur is the kind of an object that runs by itself.
const declencheur = "trigger"

// objets are what a base is made of, as lines of formeAttendue.
func objets(ctx context.Context, base *sql.DB) ([]string, error) {
	rows, err := base.QueryContext(ctx, `SELECT type, name, coalesce(sql, '') FROM sqlite_master
		WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY type, name`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var genre, nom, texte string
		if err := rows.Scan(&genre, &nom, &texte); err != nil {
			return nil, err
		}
		somme := sha256.Sum256([]byte(texte))
		out = append(out, fmt.Sprintf("%s %s %s", hex.EncodeToString(somme[:8]), genre, nom))
	}
	return out, rows.Err()
}

// verifierForme refuses a base whose tables or views are not those that
// Feuillet makes, and, to write, one whose triggers would do what it does not
// know. What others added beside, tables and views, is left alone. Before a
// migration only triggers are looked at.
func (d *DB) verifierForme(ctx context.Context, mode Mode, aJour bool) error {
	lues, err := objets(ctx, d.sql)
	if err != nil {
		return err
	}
	attendues := map[string]bool{}
	for l := range strings.Lines(formeAttendue) {
		attendues[strings.TrimSuffix(l, "\n")] = true
	}
	n := 0
	for _, l := range lues {
		nom, autrui := declencheurEn(l)
		switch {
		case attendues[l]:
			n++
		case autrui && mode == Ecriture:
			return probleme(d.chemin, fmt.Sprintf("un autre logiciel a mis dans cette base un déclencheur, « %s » : "+
				"Feuillet n'y écrit pas, car il ne sait pas ce que cela ferait", nom), conseilAbimee).Permet(gesteAbimee)
		}
	}
	for objet := range venusDepuis {
		if d.lacks(objet) {
			n++
		}
	}
	if aJour && n < len(attendues) {
		return formeInattendue()
	}
	return nil
}

// venusDepuis are the objects that a base of version plusAncienne lacks, and the
// version that they came with.
var venusDepuis = map[string]int{"table campagnes": 4, "table tirages": 4, "table relances": 5}

// lacks reports an object that a base read as it is does not have yet.
func (d *DB) lacks(objet string) bool { return d.formeLue > 0 && d.formeLue < venusDepuis[objet] }

// declencheurEn is the name of the trigger that a line of objets tells.
func declencheurEn(ligne string) (nom string, ok bool) {
	_, objet, _ := strings.Cut(ligne, " ")
	genre, nom, _ := strings.Cut(objet, " ")
	return nom, genre == declencheur
}

// declencheursDAutrui are the triggers that Feuillet did not make: what keeps
// it from writing in the base.
func (d *DB) declencheursDAutrui(ctx context.Context) (noms []string, err error) {
	lues, err := objets(ctx, d.sql)
	for _, l := range lues {
		if nom, ok := declencheurEn(l); ok && !strings.Contains(formeAttendue, l+"\n") {
			noms = append(noms, nom)
		}
	}
	return noms, err
}
