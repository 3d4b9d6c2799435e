package web

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// maxFichiers bounds how many files of the folder of papers are looked at.
const maxFichiers = 20000

// direAnciens says which files of before stay in the folder of papers, beside those that
// were made again in another: two of one name, and the false one is where it always was.
// None is replaced: of one name, it may be in another size.
func (s *Serveur) direAnciens(dossier string, faits []string) (dits []string) {
	neufs := map[string]string{}
	for _, f := range faits {
		neufs[filepath.Base(f)] = f
	}
	parDossier := s.anciens(dossier, neufs)
	for _, ou := range slices.Sorted(maps.Keys(parDossier)) {
		noms := parDossier[ou]
		slices.Sort(noms)
		dits = append(dits, s.mots.compter("reimprimer.anciens", len(noms), ou, strings.Join(noms, ", "), dossier))
	}
	return dits
}

// anciens are the files of the folder of papers that have the name of a new one and other
// bytes, by folder.
func (s *Serveur) anciens(dossier string, neufs map[string]string) map[string][]string {
	out, vus := map[string][]string{}, 0
	filepath.WalkDir(s.o.Papiers, func(chemin string, f fs.DirEntry, err error) error { // what cannot be read is not told
		if vus++; vus > maxFichiers {
			return fs.SkipAll
		}
		switch {
		case err != nil:
			return nil
		case f.IsDir() && filepath.Clean(chemin) == filepath.Clean(dossier):
			return fs.SkipDir
		case f.Type().IsRegular() && neufs[f.Name()] != "" && !memes(chemin, neufs[f.Name()]):
			ou := filepath.Dir(chemin)
			out[ou] = append(out[ou], f.Name())
		}
		return nil
	})
	return out
}

// memes reports two files of the same bytes.
func memes(a, b string) bool {
	x, err := os.ReadFile(a)
	y, err2 := os.ReadFile(b)
	return errors.Join(err, err2) == nil && bytes.Equal(x, y)
}
