package store

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/lieu"
)

// A list comes again under another name, dated or copied: kept beside the one
// of before, its departed places would stay on paper for ever.

// edition is a file to import: its name, and that of the file of the base whose
// next edition it is, empty for none.
type edition struct{ nom, avant string }

// ImportEdition is Import of a file that takes the place of another, avant:
// places and decisions go on under the new name, and those that are not there
// any more are gone. The history keeps the old name for what it brought. A name
// that the base knows already does not change: the file is kept under avant.
func (d *DB) ImportEdition(ctx context.Context, nom, avant string, le time.Time, lignes iter.Seq2[lieu.Ligne, error],
	accords ...Accord) (Bilan, error) {
	return d.importer(ctx, edition{nom, avant}, le, lignes, accords...)
}

// prendreLaPlace gives the places of the file of before to the new one, so that
// the old file, should it come again, is seen to be an edition of this one.
func (i *importation) prendreLaPlace(e *edition) error {
	if e.avant == "" || e.avant == e.nom {
		return nil
	}
	var connu bool
	if err := i.tx.QueryRow("SELECT EXISTS (SELECT 1 FROM fichiers WHERE nom = ?)", e.nom).Scan(&connu); err != nil ||
		connu {
		e.nom = e.avant
		i.bilan.Fichier = e.avant
		return err
	}
	if _, err := i.tx.Exec("INSERT INTO fichiers (nom) VALUES (?)", e.nom); err != nil {
		return err
	}
	const vieux = "(SELECT num FROM fichiers WHERE nom = ?1)"
	for _, q := range []string{
		"UPDATE fiches SET fichier = (SELECT num FROM fichiers WHERE nom = ?2) WHERE ?2 <> '' AND fichier = " + vieux,
		"UPDATE imports SET empreinte = x'' WHERE ?2 <> '' AND fichier = " + vieux, // read again, it is new
		"DELETE FROM doutes WHERE ?2 <> '' AND fichier = " + vieux,
		"DELETE FROM rejets WHERE ?2 <> '' AND fichier = " + vieux,
		"DELETE FROM telechargements WHERE ?2 <> '' AND fichier = ?1",
	} {
		if _, err := i.tx.Exec(q, e.avant, e.nom); err != nil {
			return err
		}
	}
	return nil
}

// Ajout keeps a file beside one that it looks like an edition of.
const Ajout Accord = 2

// minParents are the fewest places that tell an edition: one or two may be a
// note about them.
const minParents = 3

// parente is a row of a new file whose id another file has already.
type parente struct{ id, nom, commune string }

// comparerAvant notes that the base knows the id of a row of a new file.
func (i *importation) comparerAvant(publie string, l *lieu.Ligne) {
	if !i.neuf || l.Rejet != nil || l.Origine != nil {
		return
	}
	i.distincts++
	for _, id := range [...]string{l.Lieu.Id, publie} {
		if p := i.places[cleDe(id)]; p.tete != 0 && p.notre == 0 {
			i.parents = append(i.parents, parente{id, l.Lieu.Nom, l.Lieu.Commune})
			return
		}
	}
}

// verifierEdition refuses a new file that is the edition of one of before: half
// of the ids of each are those of the other, and four fifths of these tell of
// the same commune and nearly the same name. Ids alone, 1, 2, 3, prove nothing.
func (i *importation) verifierEdition() error {
	if 2*len(i.parents) < i.distincts || len(i.parents) < minParents {
		return nil
	}
	communs, memes := map[int64]int{}, map[int64]int{}
	for _, p := range i.parents {
		if err := i.versionsDe(p, communs, memes); err != nil {
			return fmt.Errorf("compare with other files: %w", err)
		}
	}
	for _, fichier := range slices.Sorted(maps.Keys(communs)) {
		n := communs[fichier]
		var avant int
		var nom string
		err := i.tx.QueryRow(`SELECT nom, (SELECT count(*) FROM fiches WHERE fichier = num_fichier AND parti IS NULL) FROM
			(SELECT nom, num AS num_fichier FROM fichiers WHERE num = ?)`, fichier).Scan(&nom, &avant)
		if err != nil {
			return fmt.Errorf("compare with other files: %w", err)
		}
		meme := souche(nom) == souche(i.bilan.Fichier) // else a town may be listed in its region
		if n >= minParents && 2*n >= i.distincts && (meme || 2*n >= avant) && 5*memes[fichier] >= 4*n {
			return faute.New(faute.Demande, "",
				"ce fichier semble une nouvelle édition de « %s » : %d de ses %d lieux y sont déjà. Rien n'a été changé", nom, n,
				i.distincts).Dans(i.bilan.Fichier).
				Avec(faute.Geste{Nom: faute.RemplacerFichier, Valeur: nom}, faute.Geste{Nom: faute.AjouterFichier})
		}
	}
	return nil
}

// souche is the name of a file without its date nor what tells a copy.
func souche(nom string) string {
	mots := strings.FieldsFunc(lieu.Plier(nom), func(r rune) bool { return r < 'a' || r > 'z' })
	return strings.Join(slices.DeleteFunc(mots, func(m string) bool {
		return strings.Contains(" copie copy de of v vf version final finale maj nouveau new ", " "+m+" ")
	}), " ")
}

// versionsDe counts the files that have the id of a row, and those where it
// tells of the same place.
func (i *importation) versionsDe(p parente, communs, memes map[int64]int) error {
	rows, err := i.tx.Query(`SELECT fichier, nom, coalesce(commune, '') FROM fiches
		WHERE id = ? AND parti IS NULL AND fichier <> ?`, p.id, i.fichier)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var fichier int64
		var nom, commune string
		if err := rows.Scan(&fichier, &nom, &commune); err != nil {
			return err
		}
		communs[fichier]++
		if lieu.Plier(commune) == lieu.Plier(p.commune) && presque(nom, p.nom) {
			memes[fichier]++
		}
	}
	return rows.Err()
}

// presque reports names that share most of their words.
func presque(a, b string) bool {
	x, y := motsDuNom(a), motsDuNom(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for _, m := range x {
		if slices.Contains(y, m) {
			n++
		}
	}
	return n > 0 && 3*n >= 2*len(y)
}

// motsDuNom are the words of a name that tell it from another, without their plurals.
func motsDuNom(s string) []string {
	mots := strings.FieldsFunc(lieu.Plier(s), func(r rune) bool { return r < '0' || r > '9' && r < 'a' || r > 'z' })
	var out []string
	for _, m := range mots {
		if len(m) > 3 {
			m = strings.TrimSuffix(m, "s")
		}
		if !strings.Contains(" de du des la le les l d et a au aux en ", " "+m+" ") {
			out = append(out, m)
		}
	}
	return out
}
