package sortie

import (
	"bytes"
	"io"
	"strings"
)

// Tables and lists bear no name of their maker: a line more, or a column, would
// spoil them for who reads them. Their first line bears instead a mark that no
// program reads: in a CSV the last title stands between quotes that it does not
// need, alone of all; in a text or JSON, three blanks end the line. A spreadsheet
// drops it when it saves: the work of a person is hers again.

// blancs end the first line of a text of ours.
const blancs = " \t "

// longueurTitres bounds the first line that is marked, in bytes.
const longueurTitres = 1 << 16

// EcrireCSV is Ecrire for a CSV, which Feuillet then knows as its own.
func EcrireCSV(chemin string, ecraser bool, ecrire func(io.Writer) error) error {
	return ecrireMarque(chemin, ecraser, entreGuillemets, ecrire)
}

// EcrireTexte is Ecrire for a text or lines of JSON, which Feuillet then knows
// as its own.
func EcrireTexte(chemin string, ecraser bool, ecrire func(io.Writer) error) error {
	return ecrireMarque(chemin, ecraser, func(ligne string) string { return ligne + blancs }, ecrire)
}

func ecrireMarque(chemin string, ecraser bool, marquer func(string) string, ecrire func(io.Writer) error) error {
	return Ecrire(chemin, ecraser, func(w io.Writer) error {
		m := &marqueur{w: w, marquer: marquer}
		if err := ecrire(m); err != nil {
			return err
		}
		return m.finir()
	})
}

// marqueur writes the first line with its mark, then the rest as it comes.
type marqueur struct {
	w       io.Writer
	marquer func(ligne string) string // without its end
	titres  []byte                    // of the first line, until its end comes
	fait    bool
}

// Write implements io.Writer.
func (m *marqueur) Write(b []byte) (int, error) {
	if m.fait {
		return m.w.Write(b)
	}
	m.titres = append(m.titres, b...)
	fin := bytes.IndexByte(m.titres, '\n')
	if fin < 0 && len(m.titres) < longueurTitres {
		return len(b), nil
	}
	if fin >= 0 {
		ligne, retour := strings.CutSuffix(string(m.titres[:fin]), "\r")
		reste := m.titres[fin:]
		if retour {
			reste = m.titres[fin-1:]
		}
		m.titres = append([]byte(m.marquer(ligne)), reste...)
	}
	return len(b), m.finir()
}

// finir writes what no end of line came after.
func (m *marqueur) finir() error {
	if m.fait {
		return nil
	}
	m.fait = true
	_, err := m.w.Write(m.titres)
	return err
}

// entreGuillemets puts the last title of a CSV between quotes; one that has some
// already needs them.
func entreGuillemets(ligne string) string {
	debut := dernierTitre(ligne)
	if strings.Contains(ligne, `"`) || ligne[debut:] == "" {
		return ligne
	}
	return ligne[:debut] + `"` + ligne[debut:] + `"`
}

// dernierTitre is where the last title of a line begins, after a mark of order
// of bytes if it is the first too.
func dernierTitre(ligne string) int {
	if i := strings.LastIndexAny(ligne, ",;\t"); i >= 0 {
		return i + 1
	}
	return len(ligne) - len(strings.TrimPrefix(ligne, "\ufeff"))
}

// deListe reports a table or a list that bears our mark.
func deListe(texte []byte) bool {
	ligne, suite, ok := bytes.Cut(texte[:min(len(texte), 2*longueurTitres)], []byte("\n"))
	if !ok {
		return false
	}
	l := strings.TrimSuffix(string(ligne), "\r")
	if strings.HasSuffix(l, blancs) {
		return true
	}
	debut := dernierTitre(l)
	titre, ok := strings.CutPrefix(l[debut:], `"`)
	titre, fin := strings.CutSuffix(titre, `"`)
	if !ok || !fin || titre == "" || strings.Count(l, `"`) != 2 {
		return false
	}
	seul := debut == 0 || l[:debut] == "\ufeff" // others put all their cells between quotes
	return !seul || !bytes.HasPrefix(suite, []byte(`"`))
}
