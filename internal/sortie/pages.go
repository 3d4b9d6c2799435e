package sortie

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
)

// nomPage is the name of a page in a folder that Pages made.
var nomPage = regexp.MustCompile(`^page-\d+\.[a-z]+$`)

// Pages makes the folder chemin from n pages, page-001 and so on, each with the
// ending suffixe: beside it first, then in its place, so that a reader finds the
// pages of one edition, all of them. Between the renaming of the folder of before
// and that of the new one, he finds none for an instant: no system exchanges two
// folders everywhere, and pages of two editions in one would be worse. A work
// that is killed right then leaves no folder; done again, it makes it. A folder that holds anything but such pages
// of ours is left as it is, whatever one says: it is somebody's.
func Pages(chemin, suffixe string, n int, ecrire func(w io.Writer, page int) error) (err error) {
	avant, err := pagesLa(chemin)
	if err != nil {
		return err
	}
	neuf, err := os.MkdirTemp(filepath.Dir(chemin), nomTemporaire())
	if err != nil {
		return illisible(chemin, err)
	}
	defer os.RemoveAll(neuf)
	if err := os.Chmod(neuf, 0o755); err != nil {
		return illisible(chemin, err)
	}
	for i := range n {
		page := filepath.Join(neuf, fmt.Sprintf("page-%03d%s", i+1, suffixe))
		if err := Ecrire(page, true, func(w io.Writer) error { return ecrire(w, i) }); err != nil {
			return err
		}
	}
	if !avant {
		return renommer(neuf, chemin)
	}
	ancien := neuf + "-avant"
	if err := renommer(chemin, ancien); err != nil {
		return err
	}
	if err := renommer(neuf, chemin); err != nil {
		os.Rename(ancien, chemin) // what was there stays
		return err
	}
	return os.RemoveAll(ancien)
}

func renommer(de, vers string) error {
	if err := os.Rename(de, vers); err != nil {
		return illisible(vers, err)
	}
	return nil
}

// pagesLa reports a folder of pages of ours; any other content is refused.
func pagesLa(chemin string) (bool, error) {
	entrees, err := os.ReadDir(chemin)
	switch {
	case os.IsNotExist(err):
		return false, nil
	case err != nil:
		return false, illisible(chemin, err)
	}
	for _, e := range entrees {
		if !e.Type().IsRegular() || !nomPage.MatchString(e.Name()) || libre(filepath.Join(chemin, e.Name())) != nil {
			return false, Refus(chemin, fmt.Sprintf("ce dossier contient autre chose que des pages de Feuillet : « %s »",
				e.Name()),
				"Donnez un autre nom.").Par(fs.ErrExist)
		}
	}
	return true, nil
}
